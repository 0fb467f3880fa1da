//! Charts that a body places: `![caption](chart:trend/pemprov-jambi)`.

use super::context::ProseContext;
use super::figure::{Piece, Problem};
use super::{code, names, resolve};
use crate::content::id::EditionId;
use crate::prose::chart_request::ChartKind;

/// The kinds, and how their targets are written.
const FORMS: [(&str, &str); 6] = [
    ("trend", "chart:trend/INSTITUTION"),
    ("dimensions", "chart:dimensions/INSTITUTION/EDITION"),
    ("distribution", "chart:distribution/EDITION or chart:distribution/EDITION/INSTITUTION"),
    ("zones", "chart:zones/EDITION"),
    ("ranking", "chart:ranking/EDITION or chart:ranking/EDITION?category=CATEGORY"),
    ("slope", "chart:slope/EDITION/EDITION"),
];

/// Understands what follows `chart:`.
pub(crate) fn kind(rest: Piece<'_>, context: &ProseContext<'_>) -> Result<ChartKind, Problem> {
    let (path, query) = rest.split_once('?');
    let pieces = path.split('/');
    let institution = |piece| resolve::institution(piece, context).map(|i| i.id.clone());
    let edition = |piece| resolve::edition_id(piece, context);
    if pieces.iter().skip(1).any(|p| p.text.is_empty()) {
        return Err(malformed(rest, pieces[0]));
    }
    let words: Vec<&str> = pieces.iter().map(|p| p.text).collect();
    match (words[0], &pieces[1..], query) {
        ("trend", [i], None) => Ok(ChartKind::Trend { institution: institution(*i)? }),
        ("dimensions", [i, e], None) => dimensions(*i, *e, context),
        ("distribution", [e], None) => Ok(ChartKind::Distribution { edition: edition(*e)?, institution: None }),
        ("distribution", [e, i], None) => {
            Ok(ChartKind::Distribution { edition: edition(*e)?, institution: Some(institution(*i)?) })
        }
        ("zones", [e], None) => Ok(ChartKind::Zones { edition: edition(*e)? }),
        ("ranking", [e], query) => {
            let category = query.map(|q| resolve::chart_category(q, context)).transpose()?;
            Ok(ChartKind::Ranking { edition: edition(*e)?, category })
        }
        ("slope", [from, to], None) => slope(*from, *to, context),
        _ => Err(malformed(rest, pieces[0])),
    }
}

pub(crate) fn dimensions(who: Piece<'_>, when: Piece<'_>, context: &ProseContext<'_>) -> Result<ChartKind, Problem> {
    let institution = resolve::institution(who, context)?.id.clone();
    let edition = resolve::edition_id(when, context)?;
    Ok(ChartKind::Dimensions { institution, edition })
}

/// A slope goes from an edition to a later one.
pub(crate) fn slope(from: Piece<'_>, to: Piece<'_>, context: &ProseContext<'_>) -> Result<ChartKind, Problem> {
    let (first, second) = (resolve::edition_id(from, context)?, resolve::edition_id(to, context)?);
    let place = |id: &EditionId| context.assessed.editions.iter().position(|e| e.edition == *id);
    if place(&first) < place(&second) {
        return Ok(ChartKind::Slope { from: first, to: second });
    }
    Err(Problem {
        code: code::TARGET,
        message: format!("the edition {second} is not later than {first}"),
        help: Some("write the earlier edition first: chart:slope/EDITION/EDITION".into()),
        span: from.start..to.start + to.text.len(),
    })
}

fn malformed(rest: Piece<'_>, kind: Piece<'_>) -> Problem {
    match FORMS.iter().find(|(name, _)| *name == kind.text) {
        Some((_, form)) => Problem {
            code: code::TARGET,
            message: format!("`chart:{}` is not the form of this chart", rest.text),
            help: Some(format!("write {form}")),
            span: rest.span(),
        },
        None => Problem {
            code: code::UNKNOWN_CHART,
            message: format!("there is no kind of chart `{}`", kind.text),
            help: names::did_you_mean(kind.text, FORMS.iter().map(|(name, _)| *name)),
            span: kind.span(),
        },
    }
}
