//! Notices on articles: a number that they cite was corrected after they were published.

use serde::Serialize;

use super::result;
use crate::content::article::Article;
use crate::content::assessment::{Claim, Correction};
use crate::prose::texts::Texts;
use crate::prose::{BoundFigure, Scheme};
use crate::site::Case;
use crate::site::corrected::{same_kind, today};
use crate::site::past;
use crate::site::printed::Link;
use crate::site::voice::Voice;

/// A notice on an article: a number that it cites was corrected.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct NoticeView {
    /// "Nilai Kabupaten Tebo dikoreksi pada 3 Februari 2025: semula 66,20, kini 67,20."
    pub text: String,
    /// Why.
    pub reason: String,
    /// The correction on the page of the result.
    pub result: Link,
}

/// The notices of an article: one for each correction of a result that its prose cites, after the day of
/// the article. `updated` does not end one, for a reader of the old text must find what became of it; an own correction
/// of the article from that day on does, for it says the same in its author's words.
pub(crate) fn notices(voice: &Voice<'_>, texts: &Texts, article: &Article) -> Vec<NoticeView> {
    let Some(prose) = texts.article(article) else { return Vec::new() };
    let mut notices = Vec::new();
    for case in cited(voice, &prose.figures) {
        let after = |c: &&Correction| c.date > article.date && article.corrections.iter().all(|own| own.date < c.date);
        let corrections: Vec<&Correction> = case.record.corrections.iter().filter(after).collect();
        notices.extend(by_kind(&corrections).into_iter().map(|same| notice(voice, &case, &same)));
    }
    notices
}

/// The results that figures cite, each once. A change also rests on the result of the edition before.
fn cited<'a>(voice: &Voice<'a>, figures: &[BoundFigure]) -> Vec<Case<'a>> {
    let mut cases: Vec<Case<'a>> = Vec::new();
    let mut add = |case: Case<'a>| {
        let is_same = |c: &Case<'a>| std::ptr::eq(c.record, case.record);
        if !cases.iter().any(is_same) {
            cases.push(case);
        }
    };
    for figure in figures {
        let Some(institution) = &figure.institution else { continue };
        voice.site.case(institution, &figure.edition).into_iter().for_each(&mut add);
        if figure.scheme == Scheme::Change {
            let history = voice.site.history(institution);
            let here = history.iter().position(|c| c.assessment.edition == figure.edition);
            let before = here.and_then(|i| i.checked_sub(1)).and_then(|i| history.get(i).copied());
            before.into_iter().for_each(&mut add);
        }
    }
    cases
}

/// Corrections of the same thing together, each group oldest first.
fn by_kind<'c>(corrections: &[&'c Correction]) -> Vec<Vec<&'c Correction>> {
    let mut groups: Vec<Vec<&Correction>> = Vec::new();
    for correction in corrections {
        match groups.iter_mut().find(|group| same_kind(&group[0].was, &correction.was)) {
            Some(group) => group.push(correction),
            None => groups.push(vec![correction]),
        }
    }
    for group in &mut groups {
        group.sort_by_key(|c| c.date);
    }
    groups
}

/// A notice with the value that was first published and the value of today.
fn notice(voice: &Voice<'_>, case: &Case<'_>, same: &[&Correction]) -> NoticeView {
    // A group has at least the correction that opened it.
    let (first, last) = (same[0], same[same.len() - 1]);
    let field = match first.was {
        Claim::Score(_) => "score",
        Claim::Predicate(_) => "predicate",
        Claim::Zone(_) => "zone",
        Claim::Rank(_) => "rank",
        Claim::Award(_) => "award",
        Claim::NotAssessed | Claim::Withdrawn => "status",
    };
    let message = if past::withdrawal(case).is_some() { "notice-withdrawn" } else { "notice-corrected" };
    let text = voice.say(
        message,
        [
            ("field", field.into()),
            ("institution", voice.text(case.name()).into()),
            ("assessment", voice.in_sentence(case.assessment).into()),
            ("date", voice.language.date(last.date).into()),
            ("was", result::claimed(voice, case, &first.was).into()),
            ("now", result::claimed(voice, case, &today(case, &first.was)).into()),
        ],
    );
    let href = voice.result_href(&case.institution.id, &case.assessment.edition);
    NoticeView {
        text,
        reason: voice.text(&last.reason).to_owned(),
        result: Link { label: voice.word("notice-result"), href: format!("{href}#corrections") },
    }
}
