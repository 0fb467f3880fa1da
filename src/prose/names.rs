//! Names compared, and the nearest one found.

use crate::diagnostic::suggest;

/// Text as it is compared: without quotation marks, with single spaces, in lower case.
pub(crate) fn plain(text: &str) -> String {
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

/// The help for an unknown name: the nearest name, or the known names.
pub(crate) fn did_you_mean<'a>(name: &str, known: impl Iterator<Item = &'a str> + Clone) -> Option<String> {
    if let Some(near) = suggest::nearest(name, known.clone()) {
        return Some(format!("did you mean `{near}`?"));
    }
    let known: Vec<&str> = known.collect();
    (!known.is_empty()).then(|| format!("known are {}", suggest::listed(&known)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_quotation_marks_and_spaces_do_not_count() {
        assert_eq!(plain(" “Kualitas\u{a0}\n Tertinggi” \" "), "kualitas tertinggi");
    }

    #[test]
    fn the_nearest_name_is_suggested_or_all_are_listed() {
        let ids = ["kab-tebo", "kab-bungo", "kota-jambi"];
        let help = |name| did_you_mean(name, ids.into_iter());
        assert_eq!(help("kab-tbo").as_deref(), Some("did you mean `kab-tebo`?"));
        assert_eq!(help("zzz").as_deref(), Some("known are `kab-tebo`, `kab-bungo` and `kota-jambi`"));
        assert_eq!(did_you_mean("x", std::iter::empty()), None);
    }
}
