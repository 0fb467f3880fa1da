//! What a portal says in public, as figures by key: what the record keeps, and what a build is held against.

use super::chain::State;
use crate::assess::{Assessed, InstitutionResult, Score};
use crate::content::Content;
use crate::content::article::Article;
use crate::content::assessment::{Assessment, Claim, PublishedRank, ResultKind, ResultRecord};
use crate::prose::texts::Texts;

/// The key of a result, with a slash at its end.
pub(crate) fn result_key(edition: &str, institution: &str) -> String {
    format!("result/{edition}/{institution}/")
}

/// The key of an article, with a slash at its end.
pub(crate) fn article_key(id: &str, lang: &str) -> String {
    format!("article/{id}.{lang}/")
}

/// Everything that the portal says in public.
pub(crate) fn of(content: &Content, assessed: &Assessed, texts: &Texts) -> State {
    let mut state = State::new();
    for assessment in &content.assessments {
        let Some(results) = assessed.edition(&assessment.edition) else { continue };
        for record in &assessment.results {
            if let Some(result) = results.results.get(&record.institution) {
                result_figures(assessment, record, result, &mut state);
                let name = content.institutions.get(&record.institution).map(|i| &i.name);
                let first = content.portal.first_language();
                let name = name.map_or(record.institution.as_str(), |name| name.get(first, first));
                state.insert(format!("institution/{}", record.institution), one_line(name));
            }
        }
    }
    for article in &content.articles {
        article_figures(article, texts, &mut state);
    }
    state
}

fn result_figures(assessment: &Assessment, record: &ResultRecord, result: &InstitutionResult, state: &mut State) {
    let key = result_key(assessment.edition.as_str(), record.institution.as_str());
    let mut say = |field: &str, value: Option<String>| {
        if let Some(value) = value {
            state.insert(format!("{key}{field}"), value);
        }
    };
    say("score", result.score.map(Score::value).map(|score| score.to_string()));
    say("predicate", result.predicate.as_ref().map(ToString::to_string));
    say("zone", result.zone.as_ref().map(ToString::to_string));
    say("award", result.award_withheld.then(|| "withheld".to_owned()));
    say("rank", record.published_rank.as_ref().map(rank));
    say("rank-source", record.published_rank.as_ref().map(|_| record.source.to_string()));
    let status = match &record.kind {
        ResultKind::NotAssessed => Some("not-assessed"),
        ResultKind::Withdrawn(_) => Some("withdrawn"),
        _ => None,
    };
    say("status", status.map(str::to_owned));
    for correction in &record.corrections {
        let (kind, was) = claim(&correction.was);
        let key = format!("{key}correction/{}/{kind}", correction.date);
        // Two corrections of one day, of the same thing: both.
        state.entry(key).and_modify(|all| all.push_str(&format!(", {was}"))).or_insert(was);
    }
}

/// "10 of 34"
fn rank(rank: &PublishedRank) -> String {
    rank.of.map_or_else(|| rank.national.to_string(), |of| format!("{} of {of}", rank.national))
}

/// What a claim is about, by the name of its field, and what it says.
pub(crate) fn claim(claim: &Claim) -> (&'static str, String) {
    match claim {
        Claim::Score(score) => ("score", score.to_string()),
        Claim::Predicate(predicate) => ("predicate", predicate.to_string()),
        Claim::Zone(zone) => ("zone", zone.to_string()),
        Claim::NotAssessed => ("status", "not-assessed".to_owned()),
        Claim::Withdrawn => ("status", "withdrawn".to_owned()),
        Claim::Rank(published) => ("rank", rank(published)),
        Claim::Award(given) => ("award", if *given { "given" } else { "withheld" }.to_owned()),
    }
}

fn article_figures(article: &Article, texts: &Texts, state: &mut State) {
    let key = article_key(article.id.as_str(), article.lang.as_str());
    state.insert(format!("{key}title"), one_line(&article.title));
    if let Some(updated) = article.updated {
        state.insert(format!("{key}updated"), updated.to_string());
    }
    if !article.corrections.is_empty() {
        let dates: Vec<String> = article.corrections.iter().map(|c| c.date.to_string()).collect();
        state.insert(format!("{key}corrections"), dates.join(", "));
    }
    for figure in texts.article(article).into_iter().flat_map(|prose| &prose.figures) {
        state.insert(format!("{key}figure/{}", figure.target.replace(' ', "%20")), figure.says.clone());
    }
}

/// A text without line ends: the record holds a figure a line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
