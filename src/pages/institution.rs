//! The page of an institution.

use jiff::civil::Date;
use serde::Serialize;

use crate::charts::figure::Figure;
use crate::content::id::InstitutionId;
use crate::content::institution::Institution;
use crate::parts::cells;
use crate::parts::headline::{self, Headline};
use crate::parts::table::{Row, Table};
use crate::site::Case;
use crate::site::printed::{ArticleCard, Link};
use crate::site::voice::Voice;

/// `institution.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct InstitutionView {
    /// Its name.
    pub name: String,
    /// Its kind.
    pub category: String,
    /// Its official code.
    pub code: Option<String>,
    /// The institution above it.
    pub parent: Option<Link>,
    /// The institutions below it.
    pub children: Vec<Link>,
    /// Since when or until when it exists, and its former names, in sentences.
    pub lifetime: Vec<String>,
    /// The institutions that it took over from.
    pub predecessors: Vec<Link>,
    /// The institutions that took over from it.
    pub successors: Vec<Link>,
    /// The sentence that can be quoted, about the latest result.
    pub sentence: Option<String>,
    /// The latest result.
    pub latest: Option<Headline>,
    /// The trend.
    pub trend: Option<Figure>,
    /// Every edition.
    pub history: Option<Table>,
    /// News about it.
    pub news: Vec<ArticleCard>,
}

/// Composes the page, all but its trend.
pub(crate) fn institution(voice: &Voice<'_>, institution: &Institution) -> InstitutionView {
    let content = voice.site.content;
    let history = voice.site.history(&institution.id);
    let latest = voice.site.latest(&institution.id);
    let children = content.institutions.values().filter(|i| i.parent.as_ref() == Some(&institution.id));
    let predecessors = content.institutions.values().filter(|i| i.successors.contains(&institution.id));
    let successors = institution.successors.iter().filter_map(|id| content.institutions.get(id));
    let name = voice.text(&institution.name);
    let sentence = match &latest {
        Some(case) => headline::sentence(voice, case),
        None => voice.say("institution-sentence-none", [("institution", name.into())]),
    };
    let news = voice.site.articles_about(&institution.id, voice.lang());
    InstitutionView {
        name: name.to_owned(),
        category: voice.category(&institution.category),
        code: institution.code.clone(),
        parent: institution
            .parent
            .as_ref()
            .and_then(|p| content.institutions.get(p))
            .map(|p| voice.institution_link(p)),
        children: children.map(|i| voice.institution_link(i)).collect(),
        lifetime: lifetime(voice, institution),
        predecessors: predecessors.map(|i| voice.institution_link(i)).collect(),
        successors: successors.map(|i| voice.institution_link(i)).collect(),
        sentence: Some(sentence),
        latest: latest.map(|case| headline::headline(voice, &case)),
        trend: None,
        history: (!history.is_empty()).then(|| history_table(voice, institution, history)),
        news: news.into_iter().map(|a| voice.card(a)).collect(),
    }
}

/// When the institution was formed and ended, and the names that it had.
fn lifetime(voice: &Voice<'_>, institution: &Institution) -> Vec<String> {
    let on = |message: &str, day: Option<Date>| {
        day.map(|day| voice.say(message, [("date", voice.language.date(day).into())]))
    };
    let named = institution.names.iter().map(|former| {
        let name = voice.text(&former.name);
        voice
            .say("institution-former-name", [("name", name.into()), ("date", voice.language.date(former.until).into())])
    });
    let dates = [on("institution-since", institution.since), on("institution-until", institution.until)];
    dates.into_iter().flatten().chain(named).collect()
}

/// Every edition, newest first.
fn history_table(voice: &Voice<'_>, institution: &Institution, history: &[Case<'_>]) -> Table {
    let ids = [
        "column-edition",
        "column-score#",
        "column-predicate",
        "column-zone",
        "column-rank#",
        "column-change#",
        "column-method",
    ];
    let row = |case: &Case<'_>| {
        let link = voice.result_link(case);
        let method = voice.method_link(case.method);
        Row {
            id: Some(format!("edition-{}", case.assessment.edition)),
            former_ids: Vec::new(),
            depth: 0,
            cells: vec![
                cells::link(link.label, link.href),
                cells::score(voice, case.result),
                cells::predicate(voice, case.method, case.result),
                cells::zone(voice, case.method, case.result),
                cells::rank(voice, case.result),
                cells::change(voice, case),
                cells::link(method.label, method.href),
            ],
        }
    };
    Table {
        id: Some("history".into()),
        caption: voice.say("caption-history", [("institution", voice.text(&institution.name).into())]),
        columns: cells::columns(voice, &ids),
        rows: history.iter().rev().map(row).collect(),
        ..Table::default()
    }
}

/// The page's title: the institution's name.
pub(crate) fn title(voice: &Voice<'_>, institution: &InstitutionId) -> String {
    let institution = voice.site.content.institutions.get(institution);
    institution.map_or_else(String::new, |i| voice.text(&i.name).to_owned())
}
