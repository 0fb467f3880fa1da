//! The page of a method: readable prose, the weights drawn, the rules in words.

use rust_decimal::Decimal;
use serde::Serialize;

use super::working;
use crate::assess::part_shares;
use crate::assess::rounding::as_per_cent;
use crate::content::id::{MethodologyId, PredicateId};
use crate::content::methodology::{
    Condition, Curve, Effect, FactTest, Methodology, Missing, Part, Rounding, Scale, ScoreMethod, Test,
};
use crate::parts::cells;
use crate::parts::table::{Cell, Row, Table};
use crate::prose::texts::Texts;
use crate::site::printed::{Link, SourceView};
use crate::site::voice::Voice;
use crate::site::words::{lower_first, signed};

/// `methodology.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct MethodologyView {
    /// Its name.
    pub name: String,
    /// The sentence.
    pub sentence: String,
    /// What it is.
    pub description_html: Option<String>,
    /// The law behind it.
    pub basis: Option<String>,
    /// Where it was used.
    pub editions: Vec<Link>,
    /// How a score comes about, sentence by sentence.
    pub computation: Vec<String>,
    /// The parts with their weights drawn (`svg` cells).
    pub parts: Option<Table>,
    /// The predicates and their bounds.
    pub bands: Table,
    /// The rules.
    pub rules: Vec<MethodRule>,
    /// What may be compared with it.
    pub comparable: String,
    /// What describes it.
    pub sources: Vec<SourceView>,
}

/// A rule of a method.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct MethodRule {
    /// The anchor: `rule-…`.
    pub id: String,
    /// When it fires and what it does, in a sentence.
    pub sentence: String,
    /// Why.
    pub reason: Option<String>,
}

/// One method.
pub(crate) fn methodology(voice: &Voice<'_>, texts: &Texts, method: &Methodology) -> MethodologyView {
    MethodologyView {
        name: voice.text(&method.name).to_owned(),
        sentence: sentence(voice, method),
        description_html: texts.method(voice.lang(), &method.id),
        basis: method.basis.as_ref().map(|b| voice.text(b).to_owned()),
        editions: editions(voice, method),
        computation: computation(voice, method),
        parts: method.score.as_ref().map(|score| parts(voice, method, score)),
        bands: bands(voice, method),
        rules: method.rules.iter().map(|r| rule(voice, method, r)).collect(),
        comparable: comparable(voice, method),
        sources: method.sources.iter().map(|s| voice.source(s, None, "main", None)).collect(),
    }
}

pub(crate) fn editions(voice: &Voice<'_>, method: &Methodology) -> Vec<Link> {
    let used = voice.site.content.assessments.iter().filter(|a| a.methodology == method.id);
    used.map(|a| voice.edition_link(&a.edition)).collect()
}

pub(crate) fn sentence(voice: &Voice<'_>, method: &Methodology) -> String {
    let editions: Vec<String> = editions(voice, method).into_iter().map(|l| l.label).collect();
    let name = voice.text(&method.name);
    if editions.is_empty() {
        return voice.say("method-sentence-unused", [("name", name.into())]);
    }
    voice.say("method-sentence", [("name", name.into()), ("editions", voice.language.list(&editions).into())])
}

/// How a score comes about, sentence by sentence.
fn computation(voice: &Voice<'_>, method: &Methodology) -> Vec<String> {
    let Some(scale) = &method.scale else { return vec![voice.word("method-words")] };
    let mut sentences = vec![scale_sentence(voice, scale)];
    let Some(score) = &method.score else {
        sentences.push(voice.word("method-published"));
        return sentences;
    };
    sentences.push(voice.word(&format!("working-explanation-{}", working::name(score.aggregate))));
    if score.parts.iter().all(|p| p.weight.is_some()) {
        let sum: Decimal = score.parts.iter().filter_map(|p| p.weight).sum();
        sentences.push(voice.say("method-weights-sum", [("sum", voice.plain(sum).into())]));
    }
    sentences.push(voice.word(&format!("method-units-{}", working::name(score.units))));
    sentences.push(voice.word(match score.missing {
        Missing::Error => "method-missing-error",
        Missing::Skip => "method-missing-skip",
        Missing::Zero => "method-missing-zero",
    }));
    sentences
}

fn scale_sentence(voice: &Voice<'_>, scale: &Scale) -> String {
    let rounding = match scale.rounding {
        Rounding::HalfUp => "half-up",
        Rounding::HalfEven => "half-even",
    };
    voice.say(
        "method-scale",
        [
            ("min", voice.plain(scale.min).into()),
            ("max", voice.plain(scale.max).into()),
            ("decimals", i64::from(scale.decimals).into()),
            ("rounding", rounding.into()),
        ],
    )
}

/// The tree of parts with weights and what each counts for, drawn.
fn parts(voice: &Voice<'_>, method: &Methodology, score: &ScoreMethod) -> Table {
    let normalized = score.all_parts().iter().any(|p| p.normalize.is_some());
    let weighted = score.all_parts().iter().any(|p| p.weight.is_some());
    let mut ids = vec!["column-part"];
    ids.extend(weighted.then_some("column-weight#"));
    ids.push("column-weight-share#");
    ids.extend(normalized.then_some("column-normalization"));
    let row = |(part, depth, share): (&Part, u8, Option<Decimal>)| {
        let mut cells = vec![cells::text(voice.text(&part.name))];
        if weighted {
            cells.push(cells::text(part.weight.map_or_else(|| voice.word("none"), |w| voice.plain(w))));
        }
        cells.push(share_cell(voice, share));
        if normalized {
            cells.push(cells::text(normalization(voice, part)));
        }
        Row { id: Some(format!("part-{}", part.id)), former_ids: Vec::new(), depth, cells }
    };
    Table {
        id: Some("parts".into()),
        caption: voice.word("caption-parts"),
        columns: cells::columns(voice, &ids),
        rows: part_shares(method).into_iter().map(row).collect(),
        ..Table::default()
    }
}

fn share_cell(voice: &Voice<'_>, share: Option<Decimal>) -> Cell {
    let Some(share) = share else { return cells::none(voice) };
    let percent = as_per_cent(share);
    Cell {
        text: voice.per_cent(percent),
        svg: Some(weight_bar(percent)),
        sort: Some(percent.to_string()),
        ..Cell::default()
    }
}

/// A bar of 100 units for a per cent. The number stands beside it, so it is hidden from screen readers.
fn weight_bar(percent: Decimal) -> String {
    let width = percent.normalize();
    format!(
        "<svg class=\"weight\" viewBox=\"0 0 100 6\" width=\"100\" height=\"6\" aria-hidden=\"true\">\
         <rect class=\"weight-all\" width=\"100\" height=\"6\"/><rect class=\"weight-part\" width=\"{width}\" height=\"6\"/></svg>"
    )
}

fn normalization(voice: &Voice<'_>, part: &Part) -> String {
    let Some(normalize) = &part.normalize else { return voice.word("none") };
    let id = match normalize.curve {
        Curve::Linear => "normalize-linear",
        Curve::Log => "normalize-log",
    };
    let unit = part.unit.as_ref().map(|u| format!(" {}", voice.text(u))).unwrap_or_default();
    let to = format!("{}{unit}", voice.plain(normalize.to));
    let is_signed = signed(normalize.from.min(normalize.to));
    let words = voice.say(id, [("from", voice.plain(normalize.from).into()), ("to", to.into()), is_signed]);
    if normalize.cap { format!("{words}, {}", voice.word("normalize-capped")) } else { words }
}

/// The predicates with their bounds and zones.
pub(crate) fn bands(voice: &Voice<'_>, method: &Methodology) -> Table {
    let zoned = method.predicates.iter().any(|p| p.zone.is_some());
    let bounded = method.predicates.iter().any(|p| p.from.is_some());
    let mut ids = vec!["column-predicate"];
    ids.extend(bounded.then_some("column-range#"));
    ids.extend(zoned.then_some("column-zone"));
    let row = |predicate: &crate::content::methodology::Predicate| {
        let mut cells = vec![cells::text(voice.text(&predicate.name))];
        if bounded {
            cells.push(cells::text(range(voice, method, &predicate.id)));
        }
        if zoned {
            let zone = predicate.zone.as_ref().and_then(|z| voice.zone(method, z));
            cells.push(zone.map_or_else(
                || cells::none(voice),
                |z| Cell { text: z.word, color: Some(z.color), ..Cell::default() },
            ));
        }
        Row { id: Some(format!("predicate-{}", predicate.id)), former_ids: Vec::new(), depth: 0, cells }
    };
    Table {
        id: Some("predicates".into()),
        caption: voice.say("caption-bands", [("method", voice.text(&method.name).into())]),
        columns: cells::columns(voice, &ids),
        rows: method.predicates.iter().map(row).collect(),
        ..Table::default()
    }
}

/// The scores that a predicate is given for: `78,00–87,99`.
pub(crate) fn range(voice: &Voice<'_>, method: &Methodology, id: &PredicateId) -> String {
    let at = method.predicates.iter().position(|p| p.id == *id);
    let (Some(at), Some(scale)) = (at, &method.scale) else { return voice.word("range-words") };
    let Some(from) = method.predicates[at].from else { return voice.word("range-words") };
    let above = at.checked_sub(1).and_then(|i| method.predicates[i].from);
    let step = Decimal::new(1, scale.decimals);
    let to = above.map_or(scale.max, |a| a - step);
    let to = voice.on_scale(to, Some(scale));
    let from_words = voice.on_scale(from, Some(scale));
    voice.say("range-from", [("from", from_words.into()), ("to", to.into()), signed(from)])
}

fn rule(voice: &Voice<'_>, method: &Methodology, rule: &crate::content::methodology::Rule) -> MethodRule {
    let effect = match &rule.then {
        Effect::WithholdAward => voice.word("rule-then-withheld"),
        Effect::Cap(to) => voice.say("rule-then-cap", [("predicate", voice.predicate(method, to).into())]),
        Effect::Predicate(to) => voice.say("rule-then-predicate", [("predicate", voice.predicate(method, to).into())]),
    };
    let condition = condition(voice, method, &rule.when);
    MethodRule {
        id: format!("rule-{}", rule.id),
        sentence: voice.say("rule-sentence", [("condition", condition.into()), ("effect", effect.into())]),
        reason: rule.reason.as_ref().map(|r| voice.text(r).to_owned()),
    }
}

/// A condition in words.
fn condition(voice: &Voice<'_>, method: &Methodology, when: &Condition) -> String {
    match when {
        Condition::Score(bounds) => voice.say("condition-score", [("test", test(voice, bounds).into())]),
        Condition::Part(part, bounds) => {
            let part = voice.part(method, part);
            voice.say("condition-part", [("part", part.into()), ("test", test(voice, bounds).into())])
        }
        Condition::AnyPart(bounds) => voice.say("condition-any-part", [("test", test(voice, bounds).into())]),
        Condition::Fact(id, asked) => {
            let fact = method.facts.iter().find(|f| f.id == *id);
            let fact = fact.map_or_else(|| id.to_string(), |f| lower_first(voice.text(&f.name)));
            match asked {
                FactTest::Count(bounds) => {
                    voice.say("condition-fact", [("fact", fact.into()), ("test", test(voice, bounds).into())])
                }
                FactTest::Flag(true) => voice.say("condition-flag", [("fact", fact.into())]),
                FactTest::Flag(false) => voice.say("condition-no-flag", [("fact", fact.into())]),
            }
        }
        Condition::All(all) => {
            let all: Vec<String> = all.iter().map(|c| condition(voice, method, c)).collect();
            voice.language.list(&all)
        }
        Condition::Any(any) => {
            let words = any.iter().map(|c| condition(voice, method, c));
            words.reduce(|a, b| voice.say("condition-or", [("a", a.into()), ("b", b.into())])).unwrap_or_default()
        }
        Condition::Not(not) => voice.say("condition-not", [("condition", condition(voice, method, not).into())]),
    }
}

fn test(voice: &Voice<'_>, test: &Test) -> String {
    let bounds = [
        ("test-below", test.below),
        ("test-above", test.above),
        ("test-at-least", test.at_least),
        ("test-at-most", test.at_most),
        ("test-equals", test.equals),
    ];
    let words: Vec<String> = bounds
        .into_iter()
        .filter_map(|(id, bound)| bound.map(|b| voice.say(id, [("bound", voice.plain(b).into())])))
        .collect();
    voice.language.list(&words)
}

fn comparable(voice: &Voice<'_>, method: &Methodology) -> String {
    let others: Vec<String> = voice
        .site
        .content
        .methodologies
        .values()
        .filter(|other| other.id != method.id && method.is_comparable_with(other))
        .map(|other| voice.text(&other.name).to_owned())
        .collect();
    if others.is_empty() {
        return voice.word("method-comparable-none");
    }
    voice.say("method-comparable", [("methods", voice.language.list(&others).into())])
}

/// The page's title: the method's name.
pub(crate) fn title(voice: &Voice<'_>, id: &MethodologyId) -> String {
    let method = voice.site.content.methodologies.get(id);
    method.map_or_else(String::new, |method| voice.text(&method.name).to_owned())
}
