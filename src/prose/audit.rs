//! Which figures of the portal's texts are bound to data, and which numbers are not.

use rayon::prelude::*;

use super::texts::Texts;
use crate::content::article::Body;
use crate::prose::{BoundFigure, Prose, UnboundNumber, unbound};
use crate::site::voice::Voice;

/// The figures and numbers of one article or page.
#[derive(Debug)]
pub(crate) struct Audit {
    /// The file.
    pub file: String,
    /// Figures that are bound to data, each of which says what the data say; in order.
    pub bound: Vec<BoundFigure>,
    /// Numbers that seem to say something of the data and are not bound; in order.
    pub unbound: Vec<UnboundNumber>,
}

/// Looks through every article and page, in the order of file names.
pub(crate) fn audit(voices: &[Voice<'_>], texts: &Texts) -> Vec<Audit> {
    let mut bodies: Vec<(&Voice<'_>, &Body, Option<&Prose>)> = Vec::new();
    for voice in voices {
        let content = voice.site.content;
        let of_voice = |lang| lang == voice.lang();
        let articles = content.articles.iter().filter(|a| of_voice(&a.lang));
        bodies.extend(articles.map(|a| (voice, &a.body, texts.article(a))));
        let pages = content.pages.iter().filter(|p| of_voice(&p.lang));
        bodies.extend(pages.map(|p| (voice, &p.body, texts.page(p))));
    }
    let look = |(voice, body, prose): &(&Voice<'_>, &Body, Option<&Prose>)| Audit {
        file: voice.site.content.files.get(body.file).path.clone(),
        bound: prose.map(|p| p.figures.clone()).unwrap_or_default(),
        unbound: unbound(body, voice.language, voice.site.content),
    };
    let mut audits: Vec<Audit> = bodies.par_iter().map(look).collect();
    audits.sort_by(|a, b| a.file.cmp(&b.file));
    audits
}
