//! The page of corrections.

use serde::Serialize;

use crate::pages::result;
use crate::parts::correction::{ArticleCorrectionView, CorrectionView, correction};
use crate::site::corrected::corrected;
use crate::site::voice::Voice;

/// `corrections.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct CorrectionsView {
    /// The sentence.
    pub sentence: String,
    /// Of results, newest first.
    pub results: Vec<CorrectionView>,
    /// Of articles, newest first.
    pub articles: Vec<ArticleCorrectionView>,
}

/// All corrections, newest first.
pub(crate) fn corrections(voice: &Voice<'_>) -> CorrectionsView {
    let content = voice.site.content;
    let mut results = Vec::new();
    for assessment in &content.assessments {
        for case in voice.site.cases(&assessment.edition) {
            for correction in corrected(&case) {
                let mut view = result::correction(voice, &case, &correction);
                let label = voice.say(
                    "title-result",
                    [("institution", voice.text(case.name()).into()), ("edition", assessment.edition.as_str().into())],
                );
                let href = voice.result_href(&case.institution.id, &assessment.edition);
                view.result = Some(crate::site::printed::Link { label, href });
                results.push(view);
            }
        }
    }
    results.sort_by(|a, b| b.date.iso.cmp(&a.date.iso));
    let mut articles: Vec<ArticleCorrectionView> = voice
        .site
        .in_language(content.articles.iter(), voice.lang())
        .into_iter()
        .flat_map(|a| a.corrections.iter().map(move |c| correction(voice, c, Some(a))))
        .collect();
    articles.sort_by(|a, b| b.date.iso.cmp(&a.date.iso));
    let count = i64::try_from(results.len() + articles.len()).unwrap_or(i64::MAX);
    CorrectionsView { sentence: voice.say("corrections-sentence", [("count", count.into())]), results, articles }
}

/// The page's title.
pub(crate) fn title(voice: &Voice<'_>) -> String {
    voice.word("title-corrections")
}
