//! New content: a whole small portal, or another edition, institution or article.
//!
//! A file is a template with what a person said in it, and every key explained. What is written passes `check`, and says
//! nothing about anybody: an edition has no results yet, an article is a draft. [`ask`] asks a person, [`names`] finds
//! the institution of a name, and [`scalar`] writes words as YAML; an import does so, too.

pub(crate) mod ask;
pub(crate) mod edition;
pub(crate) mod institution;
pub(crate) mod method;
pub(crate) mod names;
pub(crate) mod news;
pub(crate) mod portal;
pub(crate) mod scalar;

/// A file to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NewFile {
    /// Its path below the folder that it is for.
    pub path: String,
    /// What it holds.
    pub text: String,
}

/// A template with words for its `<<names>>`.
fn fill(template: &str, words: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(template.len());
    let mut rest = template;
    // In one pass, so that nothing in a person's words is read as a name.
    while let Some((before, after)) = rest.split_once("<<")
        && let Some((name, after)) = after.split_once(">>")
    {
        text.push_str(before);
        text.push_str(words.iter().find(|(known, _)| *known == name).map_or("", |(_, word)| word));
        rest = after;
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_person_wrote_is_no_name() {
        let words = [("title", "<<title>> & <<other>>"), ("other", "x")];
        assert_eq!(fill("# <<title>>: <<other>>\n", &words), "# <<title>> & <<other>>: x\n");
    }
}
