//! Names compared, and the nearest one found.

/// Text as it is compared: without quotation marks, with single spaces, in lower case.
pub(super) fn plain(text: &str) -> String {
    let quotation = |c: char| matches!(c, '"' | '“' | '”' | '„' | '‘' | '’' | '\'' | '«' | '»' | '`');
    let mut plain = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let before = plain.len();
        if before > 0 {
            plain.push(' ');
        }
        let start = plain.len();
        plain.extend(word.chars().filter(|c| !quotation(*c)).flat_map(char::to_lowercase));
        if plain.len() == start {
            plain.truncate(before);
        }
    }
    plain
}

/// The candidate most like a name that is none, unless even that one is not alike.
pub(super) fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = name.to_lowercase();
    let likeness = |c: &str| strsim::jaro_winkler(&wanted, &c.to_lowercase());
    let scored = candidates.into_iter().map(|c| (likeness(c), c)).filter(|(l, _)| *l >= 0.8);
    scored.max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1))).map(|(_, c)| c)
}

/// What to do about a name that is none: the nearest one, or all of them where they are few.
pub(super) fn did_you_mean<'a>(name: &str, all: impl Iterator<Item = &'a str> + Clone) -> Option<String> {
    const FEW: usize = 8;
    if let Some(near) = nearest(name, all.clone()) {
        return Some(format!("did you mean “{near}”?"));
    }
    let few: Vec<&str> = all.take(FEW + 1).collect();
    (!few.is_empty() && few.len() <= FEW).then(|| format!("known are {}", few.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_quotation_marks_and_spaces_do_not_count() {
        assert_eq!(plain(" “Kualitas\u{a0}\n Tertinggi” \" "), "kualitas tertinggi");
    }

    #[test]
    fn the_nearest_name_is_suggested_and_a_few_are_listed() {
        let ids = ["kab-tebo", "kab-bungo", "kota-jambi"];
        assert_eq!(did_you_mean("kab-tbo", ids.into_iter()).as_deref(), Some("did you mean “kab-tebo”?"));
        assert_eq!(did_you_mean("zzz", ids.into_iter()).as_deref(), Some("known are kab-tebo, kab-bungo, kota-jambi"));
        assert_eq!(did_you_mean("x", std::iter::empty()), None);
    }
}
