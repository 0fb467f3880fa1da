//! A whole small portal: an invented institution, a method, an edition and an article.

use super::scalar::scalar;
use super::{NewFile, fill};
use crate::content::modeline::line;

/// The languages of new portals.
pub(crate) const LANGUAGES: [&str; 2] = ["id", "en"];

/// What a person says about the portal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NewPortal {
    /// Its name.
    pub title: String,
    /// Who publishes it.
    pub publisher: String,
    /// Where it will be published.
    pub base_url: String,
    /// The language of its readers, one of [`LANGUAGES`].
    pub lang: String,
}

/// Each kind of schema, with the depth of its file below the folder of the portal, the file and its template.
const TEMPLATES: [(&str, usize, &str, &str); 5] = [
    ("portal", 1, "content/portal.yaml", include_str!("templates/portal.yaml")),
    ("institutions", 2, "content/institutions/<<institution>>.yaml", include_str!("templates/institutions.yaml")),
    ("methodology", 2, "content/methodologies/<<method>>.yaml", include_str!("templates/methodology.yaml")),
    ("assessment", 2, "content/assessments/2024.yaml", include_str!("templates/assessment.yaml")),
    ("article", 2, "content/news/2024-12-12-<<slug>>.md", include_str!("templates/article.md")),
];
const INDONESIAN: &str = include_str!("templates/words.id.txt");
const ENGLISH: &str = include_str!("templates/words.en.txt");

/// The files of the portal, below its folder; the schemas lie beside its content.
pub(crate) fn files(portal: &NewPortal) -> Vec<NewFile> {
    let (title, publisher, base_url) = (scalar(&portal.title), scalar(&portal.publisher), scalar(&portal.base_url));
    let words = if portal.lang == "en" { ENGLISH } else { INDONESIAN };
    let mut words: Vec<(&str, &str)> = words.lines().filter_map(|line| line.split_once(": ")).collect();
    words.extend([("title", &*title), ("publisher", &*publisher), ("base_url", &*base_url), ("lang", &*portal.lang)]);
    let file = |(kind, depth, path, template): &(&str, usize, &str, &str)| {
        let modeline = line(*depth, kind);
        let words = [&words[..], &[("modeline", &*modeline)]].concat();
        NewFile { path: fill(path, &words), text: fill(template, &words) }
    };
    let ignored = NewFile {
        path: ".gitignore".to_owned(),
        text: "# What a build makes, and what it caches for the next one.\n/output/\n/.rapor-cache/\n".to_owned(),
    };
    TEMPLATES.iter().map(file).chain([ignored]).collect()
}
