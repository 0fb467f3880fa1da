//! "Did you mean …?": finds the nearest known name.

/// The known name nearest to a text: the same name in another case or with other separators; otherwise the name with
/// the fewest typing errors, if these are at most a third of its letters. Of equally near names, the first.
pub(crate) fn nearest<'a>(written: &str, known: impl Iterator<Item = &'a str> + Clone) -> Option<&'a str> {
    let plain = simplified(written);
    if plain.is_empty() {
        return None;
    }
    if let Some(same) = known.clone().find(|name| simplified(name) == plain) {
        return Some(same);
    }
    let allowed = (written.chars().count() / 3).max(1);
    known
        .map(|name| (strsim::damerau_levenshtein(&plain, &simplified(name)), name))
        .filter(|(distance, name)| *distance <= allowed && *distance < name.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// The only known name that differs by a single typing error; `None` where there are several.
pub(crate) fn only_typo<'a>(written: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    // A name of two letters is near to many others.
    let is_typo = |name: &&str| name.chars().count() > 2 && strsim::damerau_levenshtein(written, name) == 1;
    let mut typos = known.filter(is_typo);
    typos.next().filter(|_| typos.next().is_none())
}

/// Names in a sentence, "`a`, `b` and `c`"; a long list is cut.
pub(crate) fn listed<S: AsRef<str>>(names: &[S]) -> String {
    const MOST: usize = 12;
    let mut quoted: Vec<String> = names.iter().take(MOST).map(|name| format!("`{}`", name.as_ref())).collect();
    if names.len() > MOST {
        return format!("{} and {} more", quoted.join(", "), names.len() - MOST);
    }
    match quoted.pop() {
        None => String::new(),
        Some(last) if quoted.is_empty() => last,
        Some(last) => format!("{} and {last}", quoted.join(", ")),
    }
}

/// The same, however many they are.
pub(crate) fn all<S: AsRef<str>>(names: &[S]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{}`", name.as_ref())).collect();
    quoted.join(", ")
}

/// A sentence as it goes on after a colon: without its capital, unless that is part of an abbreviation.
pub(crate) fn within_sentence(sentence: &str) -> String {
    let mut rest = sentence.chars();
    match (rest.next(), rest.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => first.to_lowercase().chain(rest).collect(),
        _ => sentence.to_owned(),
    }
}

fn simplified(name: &str) -> String {
    name.to_lowercase().replace(['_', ' '], "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_separators_do_not_count() {
        assert_eq!(nearest("Kab Tebo", ["kab-tebo", "kab-bungo"].into_iter()), Some("kab-tebo"));
    }

    #[test]
    fn swapped_letters_are_one_typo() {
        assert_eq!(nearest("tilte", ["title", "date"].into_iter()), Some("title"));
    }

    #[test]
    fn another_word_has_no_suggestion() {
        assert_eq!(nearest("weather", ["title", "date"].into_iter()), None);
    }

    #[test]
    fn of_two_names_with_one_typing_error_neither_is_certain() {
        assert_eq!(only_typo("scroe", ["score", "source"].into_iter()), Some("score"));
        assert_eq!(only_typo("cate", ["date", "rate"].into_iter()), None);
        assert_eq!(only_typo("i", ["id"].into_iter()), None);
    }

    #[test]
    fn a_short_name_is_not_replaced_whole() {
        assert_eq!(nearest("x", ["A", "B"].into_iter()), None);
    }
}
