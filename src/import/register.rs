//! Institutions as YAML.

use crate::scaffold::scalar::{id, quoted, scalar};

/// An institution that is new.
#[derive(Debug, Default)]
pub(crate) struct New {
    /// The row it comes from, from 0.
    pub row: usize,
    /// Its id.
    pub id: String,
    /// Its names, in one language or in all.
    pub names: Vec<(Option<String>, String)>,
    /// Its short name.
    pub short: Option<String>,
    /// Its category.
    pub category: String,
    /// The id of the institution above it.
    pub parent: Option<String>,
    /// Its official code.
    pub code: Option<String>,
    /// Other spellings.
    pub aliases: Vec<String>,
}

/// The institutions as a file, after those that are in it; a new file begins with the line that names its schema.
pub(crate) fn text(new: &[New], before: Option<&str>, modeline: &str) -> String {
    let mut text = match before {
        None => format!(
            "{modeline}# Who is assessed. An id becomes part of addresses: once published, keep it.\n\ninstitutions:\n"
        ),
        Some(before) => format!("{}\n", before.trim_end()),
    };
    let first_item = text.lines().find(|line| line.trim_start().starts_with("- "));
    let margin = " ".repeat(first_item.map_or(2, |line| line.len() - line.trim_start().len()));
    for institution in new {
        let lines = lines(institution).join(&format!("\n{margin}  "));
        text.push_str(&format!("{margin}- {lines}\n"));
    }
    text
}

fn lines(institution: &New) -> Vec<String> {
    let mut lines = vec![format!("id: {}", id(&institution.id)), format!("name: {}", name(&institution.names))];
    lines.extend(institution.short.as_ref().map(|short| format!("short: {}", scalar(short))));
    lines.push(format!("category: {}", id(&institution.category)));
    lines.extend(institution.parent.as_ref().map(|parent| format!("parent: {}", id(parent))));
    lines.extend(institution.code.as_ref().map(|code| format!("code: {}", quoted(code))));
    if !institution.aliases.is_empty() {
        let aliases: Vec<String> = institution.aliases.iter().map(|alias| scalar(alias)).collect();
        lines.push(format!("aliases: [{}]", aliases.join(", ")));
    }
    lines
}

/// A name in all languages, or by language.
fn name(names: &[(Option<String>, String)]) -> String {
    let by_lang: Vec<String> =
        names.iter().filter_map(|(lang, name)| Some(format!("{}: {}", lang.as_ref()?, scalar(name)))).collect();
    match names.iter().find(|(lang, _)| lang.is_none()) {
        Some((_, name)) => scalar(name),
        None => format!("{{{}}}", by_lang.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_ones_stand_behind_those_that_are_there() {
        let named = |lang: &str, name: &str| (Some(lang.to_owned()), name.to_owned());
        let new = New {
            id: "kab-x".to_owned(),
            names: vec![named("id", "Kabupaten X"), named("en", "X: Regency")],
            category: "kabupaten".to_owned(),
            code: Some("15.10".to_owned()),
            ..New::default()
        };
        let before = "institutions:\n- {id: a, name: A, category: k} # first\n";
        assert_eq!(
            text(&[new], Some(before), ""),
            "institutions:\n- {id: a, name: A, category: k} # first\n\
             - id: kab-x\n  name: {id: Kabupaten X, en: \"X: Regency\"}\n  category: kabupaten\n  code: \"15.10\"\n"
        );
    }
}
