//! The list of institutions, and the page of one.

use crate::content::id::CategoryId;
use crate::content::institution::Institution;
use crate::parts::view::{InstitutionGroup, InstitutionView, InstitutionsView, Row, Table};
use crate::site::Case;
use crate::site::voice::Voice;

use crate::parts::{cells, headline};

/// The list, by category and name.
pub(crate) fn institutions(voice: &Voice<'_>) -> InstitutionsView {
    let content = voice.site.content;
    let group = |category: &crate::content::portal::Category| InstitutionGroup {
        category: voice.text(&category.name).to_owned(),
        id: format!("category-{}", category.id),
        table: table(voice, &category.id, voice.text(&category.name)),
    };
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    InstitutionsView {
        sentence: voice.say(
            "institutions-sentence",
            [
                ("count", count(content.institutions.len()).into()),
                ("editions", count(content.assessments.len()).into()),
            ],
        ),
        groups: content.portal.categories.iter().map(group).filter(|g| !g.table.rows.is_empty()).collect(),
    }
}

fn table(voice: &Voice<'_>, category: &CategoryId, name: &str) -> Table {
    let all = voice.site.content.institutions.values();
    let mut chosen: Vec<&Institution> = all.filter(|i| i.category == *category).collect();
    chosen.sort_by(|a, b| voice.language.compare(voice.text(&a.name), voice.text(&b.name)));
    let ids =
        ["column-institution", "column-edition", "column-score#", "column-predicate", "column-zone", "column-rank#"];
    Table {
        caption: voice.say("caption-institutions", [("category", name.into())]),
        columns: cells::columns(voice, &ids),
        rows: chosen.iter().map(|i| row(voice, i)).collect(),
        sortable: chosen.len() > 7,
        ..Table::default()
    }
}

fn row(voice: &Voice<'_>, institution: &Institution) -> Row {
    let link = voice.institution_link(institution);
    let mut cells = vec![cells::link(link.label, link.href)];
    match voice.site.latest(&institution.id) {
        Some(case) => {
            let link = voice.result_link(&case);
            cells.extend([
                cells::link(link.label, link.href),
                cells::score(voice, case.result),
                cells::predicate(voice, case.method, case.result),
                cells::zone(voice, case.method, case.result),
                cells::rank(voice, case.result),
            ]);
        }
        None => cells.extend((0..5).map(|_| cells::none(voice))),
    }
    Row { id: Some(institution.id.to_string()), former_ids: cells::former_ids(institution), depth: 0, cells }
}

/// Composes the page, all but its trend.
pub(crate) fn institution(voice: &Voice<'_>, institution: &Institution) -> InstitutionView {
    let content = voice.site.content;
    let history = voice.site.history(&institution.id);
    let latest = voice.site.latest(&institution.id);
    let children = content.institutions.values().filter(|i| i.parent.as_ref() == Some(&institution.id));
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
        sentence: Some(sentence),
        latest: latest.map(|case| headline::headline(voice, &case)),
        trend: None,
        history: (!history.is_empty()).then(|| history_table(voice, institution, history)),
        news: news.into_iter().map(|a| voice.card(a)).collect(),
    }
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
