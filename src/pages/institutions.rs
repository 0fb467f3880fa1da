//! The list of institutions.

use serde::Serialize;

use crate::content::id::CategoryId;
use crate::content::institution::Institution;
use crate::parts::cells;
use crate::parts::table::{Row, Table};
use crate::site::anchors;
use crate::site::voice::Voice;

/// `institutions.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct InstitutionsView {
    /// The sentence.
    pub sentence: String,
    /// By category.
    pub groups: Vec<InstitutionGroup>,
}

/// The institutions of one category.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct InstitutionGroup {
    /// The category's name.
    pub category: String,
    /// The anchor.
    pub id: String,
    /// Its institutions with their latest results.
    pub table: Table,
}

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

pub(crate) fn table(voice: &Voice<'_>, category: &CategoryId, name: &str) -> Table {
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

pub(crate) fn row(voice: &Voice<'_>, institution: &Institution) -> Row {
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
    let former_ids = anchors::former(institution, voice.site.content);
    Row { id: Some(anchors::of_row(&institution.id)), former_ids, depth: 0, cells }
}

/// The page's title.
pub(crate) fn title(voice: &Voice<'_>) -> String {
    voice.word("title-institutions")
}
