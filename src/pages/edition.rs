//! The page of one edition: zones, distribution, ranking, moves.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::assess::rounding::per_cent;
use crate::assess::{EditionResults, Kind, Statistics};
use crate::charts::figure::Figure;
use crate::content::assessment::{Assessment, Context};
use crate::content::id::{CategoryId, EditionId};
use crate::content::methodology::Methodology;
use crate::parts::cells::{self, quieten};
use crate::parts::headline::{self, Fact};
use crate::parts::moves::{Move, moves, not_comparable};
use crate::parts::table::{Cell, Row, Table};
use crate::prose::texts::Texts;
use crate::site::Case;
use crate::site::anchors;
use crate::site::order::by_rank;
use crate::site::printed::{ArticleCard, DateView, Link, SourceView};
use crate::site::voice::Voice;

/// `edition.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct EditionView {
    /// The edition: `2023`.
    pub edition: String,
    /// The title.
    pub title: String,
    /// The sentence that can be quoted.
    pub sentence: String,
    /// When the results were made public.
    pub published: DateView,
    /// The method.
    pub methodology: Link,
    /// What readers should know.
    pub note_html: Option<String>,
    /// Key figures.
    pub facts: Vec<Fact>,
    /// Zones by category.
    pub zones: Option<Figure>,
    /// The distribution.
    pub distribution: Option<Figure>,
    /// The results of each category by rank, those without a score last.
    pub rankings: Vec<Ranking>,
    /// The change from the edition before.
    pub slope: Option<Figure>,
    /// The largest rises.
    pub rises: Vec<Move>,
    /// The largest falls.
    pub falls: Vec<Move>,
    /// What cannot be compared, and why.
    pub not_comparable: Vec<String>,
    /// Aggregates published elsewhere.
    pub context: Option<ContextView>,
    /// Every source cited.
    pub sources: Vec<SourceView>,
    /// News about it.
    pub news: Vec<ArticleCard>,
    /// The edition before.
    pub previous: Option<Link>,
    /// The edition after.
    pub next: Option<Link>,
}

/// The results of one category.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Ranking {
    /// The category's name.
    pub category: String,
    /// The anchor.
    pub id: String,
    /// Its chart, where it has enough scores.
    pub figure: Option<Figure>,
    /// Its table.
    pub table: Table,
}

/// Aggregates published elsewhere.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ContextView {
    /// The sentence.
    pub sentence: String,
    /// The counts of zones, and those of predicates, each beside the portal's own.
    pub tables: Vec<Table>,
    /// What to know about them.
    pub note: Option<String>,
    /// Where they come from.
    pub source: SourceView,
}

/// Composes the page, all but its charts.
pub(crate) fn edition(
    voice: &Voice<'_>,
    texts: &Texts,
    assessment: &Assessment,
    results: &EditionResults,
    method: &Methodology,
) -> EditionView {
    let cases = voice.site.cases(&assessment.edition);
    let (rises, falls) = moves(voice, &cases);
    let editions = &voice.site.content.assessments;
    let here = editions.iter().position(|a| a.edition == assessment.edition);
    let neighbour = |at: Option<usize>, message: &str| {
        at.and_then(|i| editions.get(i)).map(|a| voice.neighbour(voice.edition_link(&a.edition), message))
    };
    let news = voice.site.articles_of_edition(&assessment.edition, voice.lang());
    EditionView {
        edition: assessment.edition.to_string(),
        title: voice.edition_title(assessment),
        sentence: sentence(voice, assessment, results, method),
        published: voice.date(assessment.published),
        methodology: voice.method_link(method),
        note_html: texts.edition(voice.lang(), &assessment.edition),
        facts: facts(voice, &results.overall),
        zones: None,
        distribution: None,
        rankings: rankings(voice, &cases),
        slope: None,
        rises,
        falls,
        not_comparable: not_comparable(voice, &cases),
        context: assessment.context.as_ref().and_then(|c| context(voice, assessment, results, method, c)),
        sources: sources(voice, assessment),
        news: news.into_iter().map(|a| voice.card(a)).collect(),
        previous: neighbour(here.and_then(|i| i.checked_sub(1)), "result-before"),
        next: neighbour(here.map(|i| i + 1), "result-after"),
    }
}

/// The sentence that can be quoted.
pub(crate) fn sentence(
    voice: &Voice<'_>,
    assessment: &Assessment,
    results: &EditionResults,
    method: &Methodology,
) -> String {
    let statistics = &results.overall;
    let named = voice.in_sentence(assessment);
    let assessed = i64::from(statistics.assessed);
    if statistics.assessed == 0 {
        return voice.say("edition-sentence-empty", [("assessment", named.into())]);
    }
    let Some(max) = statistics.max else {
        let cases = voice.site.cases(&assessment.edition);
        return match &cases[..] {
            [only] => headline::sentence(voice, only),
            _ => voice.say("edition-sentence-words", [("assessment", named.into()), ("assessed", assessed.into())]),
        };
    };
    let top = voice.leaders(&top_names(voice, assessment, results), "leaders-institutions");
    let score = voice.score(max);
    let pairs =
        [("assessment", named.into()), ("assessed", assessed.into()), ("top", top.into()), ("score", score.into())];
    let [a, b, c, d] = pairs;
    let Some(best) = method.zones.first() else { return voice.say("edition-sentence-scores", [a, b, c, d]) };
    let count = statistics.zones.get(&best.id).copied().unwrap_or(0);
    let id = match count {
        0 => "edition-sentence-none",
        n if n == statistics.assessed => "edition-sentence-all",
        _ => "edition-sentence-some",
    };
    let zone = voice.zone_in_sentence(method, &best.id);
    voice.say(id, [a, b, c, d, ("zone", zone.into()), ("count", i64::from(count).into())])
}

fn top_names(voice: &Voice<'_>, assessment: &Assessment, results: &EditionResults) -> Vec<String> {
    let top = results.results.values().filter(|r| r.rank.is_some_and(|rank| rank.overall.place == 1));
    let names = top.filter_map(|r| voice.site.case(&r.institution, &assessment.edition));
    names.map(|c| voice.text(c.name()).to_owned()).collect()
}

/// Key figures of an edition.
fn facts(voice: &Voice<'_>, statistics: &Statistics) -> Vec<Fact> {
    let fact = |id, message: &str, value| Fact {
        id,
        label: voice.word(message),
        value,
        note: None,
        zone: None,
        direction: None,
    };
    let mut facts = vec![fact("assessed", "fact-assessed", voice.language.count(statistics.assessed))];
    if statistics.not_assessed > 0 {
        facts.push(fact("not-assessed", "fact-not-assessed", voice.language.count(statistics.not_assessed)));
    }
    if statistics.scored != statistics.assessed {
        facts.push(fact("scored", "fact-scored", voice.language.count(statistics.scored)));
    }
    let numbers = [
        ("max", "fact-max", statistics.max.map(|s| voice.score(s))),
        ("mean", "fact-mean", statistics.mean.map(|m| voice.language.number(m))),
        ("median", "fact-median", statistics.median.map(|m| voice.language.number(m))),
        ("min", "fact-min", statistics.min.map(|s| voice.score(s))),
    ];
    facts.extend(numbers.into_iter().filter_map(|(id, message, value)| Some(fact(id, message, value?))));
    facts
}

/// Results by category, by rank; those without a score last, by name.
fn rankings(voice: &Voice<'_>, cases: &[Case<'_>]) -> Vec<Ranking> {
    let categories = &voice.site.content.portal.categories;
    let of = |category: &CategoryId| {
        let mut chosen: Vec<Case<'_>> = cases.iter().filter(|c| c.result.category == *category).copied().collect();
        by_rank(voice, &mut chosen);
        chosen
    };
    categories
        .iter()
        .map(|category| (category, of(&category.id)))
        .filter(|(_, chosen)| !chosen.is_empty())
        .map(|(category, chosen)| Ranking {
            category: voice.text(&category.name).to_owned(),
            id: format!("ranking-{}", category.id),
            figure: None,
            table: ranking_table(voice, &chosen, voice.text(&category.name)),
        })
        .collect()
}

fn ranking_table(voice: &Voice<'_>, cases: &[Case<'_>], category: &str) -> Table {
    let edition = cases.first().map(|c| c.assessment.edition.to_string()).unwrap_or_default();
    let ids =
        ["column-institution", "column-rank#", "column-score#", "column-predicate", "column-zone", "column-change#"];
    let row = |case: &Case<'_>| {
        let href = voice.result_href(&case.institution.id, &case.assessment.edition);
        let cells = vec![
            cells::link(voice.text(case.name()), href),
            cells::rank(voice, case.result),
            score_or_status(voice, case),
            cells::predicate(voice, case.method, case.result),
            cells::zone(voice, case.method, case.result),
            cells::change(voice, case),
        ];
        Row {
            id: Some(anchors::of_row(&case.institution.id)),
            former_ids: anchors::former(case.institution, voice.site.content),
            depth: 0,
            cells,
        }
    };
    let mut rows: Vec<Row> = cases.iter().map(row).collect();
    quieten(&mut rows, ids.len() - 1);
    Table {
        caption: voice.say("caption-ranking", [("edition", edition.into()), ("category", category.into())]),
        columns: cells::columns(voice, &ids),
        rows,
        sortable: cases.len() > 7,
        ..Table::default()
    }
}

fn score_or_status(voice: &Voice<'_>, case: &Case<'_>) -> Cell {
    match case.result.kind {
        Kind::Withdrawn => Cell { note: Some(voice.word("chart-withdrawn")), ..cells::none(voice) },
        Kind::NotAssessed => Cell { note: Some(voice.word("chart-not-assessed")), ..cells::none(voice) },
        _ => cells::score(voice, case.result),
    }
}

/// The national numbers beside the portal's own.
fn context(
    voice: &Voice<'_>,
    assessment: &Assessment,
    results: &EditionResults,
    method: &Methodology,
    context: &Context,
) -> Option<ContextView> {
    let source = assessment.sources.get(&context.source)?;
    let own = &results.overall;
    let zones = method.zones.iter().filter_map(|zone| {
        let color = Some(zone.color.as_str());
        let name = Cell { text: voice.text(&zone.name).to_owned(), color, ..Cell::default() };
        Some((name, *context.zones.get(&zone.id)?, own.zones.get(&zone.id), own.share_of_zone(&zone.id)))
    });
    let predicates = method.predicates.iter().filter_map(|predicate| {
        let (id, name) = (&predicate.id, cells::text(voice.text(&predicate.name)));
        Some((name, *context.predicates.get(id)?, own.predicates.get(id), own.share_of_predicate(id)))
    });
    let row = |(name, national, here, share): (Cell, u32, Option<&u32>, Option<Decimal>)| {
        cells::row(vec![
            name,
            cells::text(voice.language.count(national)),
            cells::text(per_cent_alone(voice, per_cent(national, context.total()))),
            cells::text(voice.language.count(here.copied().unwrap_or(0))),
            cells::text(per_cent_alone(voice, share)),
        ])
    };
    let table = |column, caption, rows| Table {
        caption: voice.say(caption, [("edition", assessment.edition.as_str().into())]),
        columns: cells::columns(voice, &[column, "column-national#", "column-share#", "column-here#", "column-share#"]),
        rows,
        ..Table::default()
    };
    let tables = [
        table("column-zone", "caption-context", zones.map(row).collect()),
        table("column-predicate", "caption-context-predicates", predicates.map(row).collect()),
    ];
    Some(ContextView {
        sentence: context_sentence(voice, method, context),
        tables: tables.into_iter().filter(|table| !table.rows.is_empty()).collect(),
        note: context.note.as_ref().map(|n| voice.text(n).to_owned()),
        source: voice.source(source, None, "main", None),
    })
}

fn context_sentence(voice: &Voice<'_>, method: &Methodology, context: &Context) -> String {
    let best = method.zones.first().and_then(|z| Some((z, *context.zones.get(&z.id)?)));
    let best = best.filter(|(_, count)| *count <= context.total());
    let assessed = voice.language.count(context.total());
    let Some((zone, count)) = best else {
        return voice.say("context-sentence-assessed", [("assessed", assessed.into())]);
    };
    voice.say(
        "context-sentence",
        [
            ("assessed", assessed.into()),
            ("count", voice.language.count(count).into()),
            ("share", per_cent_alone(voice, per_cent(count, context.total())).into()),
            ("zone", voice.zone_in_sentence(method, &zone.id).into()),
        ],
    )
}

/// Per cent without a sign, where a column's head or the words around it say what it is.
fn per_cent_alone(voice: &Voice<'_>, per_cent: Option<Decimal>) -> String {
    per_cent.map_or_else(|| voice.word("none"), |number| voice.language.number(number))
}

/// Every source cited, by publisher and title.
fn sources(voice: &Voice<'_>, assessment: &Assessment) -> Vec<SourceView> {
    assessment.sources.values().map(|s| voice.source(s, None, "main", None)).collect()
}

/// The page's title.
pub(crate) fn title(voice: &Voice<'_>, edition: &EditionId) -> String {
    voice.site.edition(edition).map_or_else(String::new, |(assessment, _, _)| voice.edition_title(assessment))
}
