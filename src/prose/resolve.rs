//! What a target names, found among what exists.

use super::context::ProseContext;
use super::figure::{FigureTarget, Piece, Problem, Scheme, Subject};
use super::{code, names};
use crate::assess::{EditionResults, Selection};
use crate::content::id::{CategoryId, EditionId, InstitutionId, MethodologyId, PartId, PredicateId, ZoneId};
use crate::content::institution::Institution;
use crate::content::methodology::Methodology;

/// Understands what follows a figure's colon.
pub(crate) fn figure(scheme: Scheme, rest: Piece<'_>, context: &ProseContext<'_>) -> Result<FigureTarget, Problem> {
    let subject = if scheme.is_of_a_result() {
        result_subject(scheme, rest, context)?
    } else {
        edition_subject(scheme, rest, context)?
    };
    Ok(FigureTarget { scheme, subject })
}

fn result_subject(scheme: Scheme, rest: Piece<'_>, context: &ProseContext<'_>) -> Result<Subject, Problem> {
    let pieces = rest.split('/');
    let (institution, year, part) = match pieces[..] {
        [institution, year] => (institution, year, None),
        [institution, year, part] if scheme == Scheme::Score => (institution, year, Some(part)),
        _ => return Err(malformed(scheme, rest)),
    };
    if pieces.iter().any(|p| p.text.is_empty()) || rest.text.contains('?') {
        return Err(malformed(scheme, rest));
    }
    let institution = self::institution(institution, context)?.id.clone();
    let results = edition(year, context)?;
    let part = part.map(|part| self::part(part, results, context)).transpose()?;
    Ok(Subject::Result { institution, edition: results.edition.clone(), part })
}

fn edition_subject(scheme: Scheme, rest: Piece<'_>, context: &ProseContext<'_>) -> Result<Subject, Problem> {
    let (year, query) = rest.split_once('?');
    if year.text.is_empty() || year.text.contains('/') {
        return Err(malformed(scheme, rest));
    }
    let results = edition(year, context)?;
    let selection = match query {
        Some(query) => self::selection(scheme, query, results, context)?,
        None => Selection::default(),
    };
    if scheme == Scheme::Share && selection.zone.is_none() && selection.predicate.is_none() {
        return Err(Problem {
            code: code::TARGET,
            message: "a share needs a zone or a predicate: it is the per cent of institutions that have it".into(),
            help: Some(format!("write {}", scheme.form())),
            span: rest.span(),
        });
    }
    Ok(Subject::Edition { edition: results.edition.clone(), selection })
}

fn malformed(scheme: Scheme, rest: Piece<'_>) -> Problem {
    Problem {
        code: code::TARGET,
        message: format!("`{}:{}` is not the form of a {0} figure", scheme.as_str(), rest.text),
        help: Some(format!("write {}", scheme.form())),
        span: rest.span(),
    }
}

fn unknown(code: &'static str, what: &str, piece: Piece<'_>, help: Option<String>) -> Problem {
    Problem { code, message: format!("there is no {what} `{}`", piece.text), help, span: piece.span() }
}

/// Something that the method of an edition does not have.
fn not_in_method(
    code: &'static str,
    what: &str,
    piece: Piece<'_>,
    results: &EditionResults,
    help: Option<String>,
) -> Problem {
    let Problem { message, .. } = unknown(code, what, piece, None);
    let message = format!("{message} in the method `{}` of {}", results.methodology, results.edition);
    Problem { code, message, help, span: piece.span() }
}

/// The institution of this id. A former id and a name lead to the present id.
pub(crate) fn institution<'a>(piece: Piece<'_>, context: &ProseContext<'a>) -> Result<&'a Institution, Problem> {
    let all = &context.content.institutions;
    all.get(piece.text).ok_or_else(|| {
        let code = code::UNKNOWN_INSTITUTION;
        unknown(code, "institution", piece, institution_help(piece.text, context))
    })
}

fn institution_help(written: &str, context: &ProseContext<'_>) -> Option<String> {
    let all = &context.content.institutions;
    if let Some(now) = all.values().find(|i| i.former_ids.iter().any(|f| f.as_str() == written)) {
        return Some(format!("its id is now `{}`", now.id));
    }
    let named = all.values().find(|i| i.aliases.iter().any(|a| names::plain(a) == names::plain(written)));
    match named {
        Some(institution) => Some(format!("write its id, `{}`", institution.id)),
        None => names::did_you_mean(written, all.keys().map(InstitutionId::as_str)),
    }
}

/// The results of the edition of this id.
pub(crate) fn edition<'a>(piece: Piece<'_>, context: &ProseContext<'a>) -> Result<&'a EditionResults, Problem> {
    let all = &context.assessed.editions;
    all.iter().find(|e| e.edition.as_str() == piece.text).ok_or_else(|| {
        // Years are all alike, so the nearest one says little: all are listed.
        let known: Vec<&str> = all.iter().map(|e| e.edition.as_str()).collect();
        let help = (!known.is_empty()).then(|| format!("the editions are {}", known.join(", ")));
        unknown(code::UNKNOWN_EDITION, "edition", piece, help)
    })
}

/// The methodology of this id.
pub(crate) fn methodology<'a>(piece: Piece<'_>, context: &ProseContext<'a>) -> Result<&'a Methodology, Problem> {
    let all = &context.content.methodologies;
    all.get(piece.text).ok_or_else(|| {
        let help = names::did_you_mean(piece.text, all.keys().map(MethodologyId::as_str));
        unknown(code::UNKNOWN_METHODOLOGY, "methodology", piece, help)
    })
}

fn method_of<'a>(results: &EditionResults, context: &ProseContext<'a>) -> Option<&'a Methodology> {
    context.methodology(&results.methodology)
}

fn part(piece: Piece<'_>, results: &EditionResults, context: &ProseContext<'_>) -> Result<PartId, Problem> {
    let score = method_of(results, context).and_then(|m| m.score.as_ref());
    let parts = score.map(|s| s.all_parts()).unwrap_or_default();
    let found = parts.iter().find(|p| p.id.as_str() == piece.text).map(|p| p.id.clone());
    found.ok_or_else(|| {
        let help = if parts.is_empty() {
            Some("the method does not compute scores from parts".into())
        } else {
            names::did_you_mean(piece.text, parts.iter().map(|p| p.id.as_str()))
        };
        not_in_method(code::UNKNOWN_PART, "part", piece, results, help)
    })
}

/// Reads `zone=hijau&category=kota`.
fn selection(
    scheme: Scheme,
    query: Piece<'_>,
    results: &EditionResults,
    context: &ProseContext<'_>,
) -> Result<Selection, Problem> {
    let mut selection = Selection::default();
    for pair in query.split('&') {
        let (key, value) = pair.split_once('=');
        let Some(value) = value.filter(|v| !v.text.is_empty()) else { return Err(malformed_filter(pair)) };
        let twice = match key.text {
            "category" => selection.category.replace(category(value, context)?).is_some(),
            "zone" => selection.zone.replace(zone(value, results, context)?).is_some(),
            "predicate" => selection.predicate.replace(predicate(value, results, context)?).is_some(),
            _ => return Err(unknown_filter(scheme, key)),
        };
        if twice {
            let message = format!("`{}` is given twice", key.text);
            return Err(Problem { code: code::TARGET, message, help: None, span: pair.span() });
        }
    }
    Ok(selection)
}

fn malformed_filter(pair: Piece<'_>) -> Problem {
    Problem {
        code: code::TARGET,
        message: format!("`{}` is not a condition", pair.text),
        help: Some("write conditions as KEY=VALUE, joined by `&`: zone=hijau&category=kota".into()),
        span: pair.span(),
    }
}

fn unknown_filter(scheme: Scheme, key: Piece<'_>) -> Problem {
    let help = names::did_you_mean(key.text, ["category", "zone", "predicate"].into_iter());
    Problem {
        code: code::UNKNOWN_FILTER,
        message: format!("a {} cannot be narrowed by `{}`", scheme.as_str(), key.text),
        help,
        span: key.span(),
    }
}

fn category(piece: Piece<'_>, context: &ProseContext<'_>) -> Result<CategoryId, Problem> {
    let all = &context.content.portal.categories;
    let found = all.iter().find(|c| c.id.as_str() == piece.text).map(|c| c.id.clone());
    found.ok_or_else(|| {
        let help = names::did_you_mean(piece.text, all.iter().map(|c| c.id.as_str()));
        unknown(code::UNKNOWN_CATEGORY, "category", piece, help)
    })
}

fn zone(piece: Piece<'_>, results: &EditionResults, context: &ProseContext<'_>) -> Result<ZoneId, Problem> {
    let all = method_of(results, context).map_or(&[][..], |m| &m.zones[..]);
    let found = all.iter().find(|z| z.id.as_str() == piece.text).map(|z| z.id.clone());
    found.ok_or_else(|| {
        let help = names::did_you_mean(piece.text, all.iter().map(|z| z.id.as_str()));
        let help = help.or_else(|| Some("the method has no zones".into()));
        not_in_method(code::UNKNOWN_ZONE, "zone", piece, results, help)
    })
}

fn predicate(piece: Piece<'_>, results: &EditionResults, context: &ProseContext<'_>) -> Result<PredicateId, Problem> {
    let all = method_of(results, context).map_or(&[][..], |m| &m.predicates[..]);
    let found = all.iter().find(|p| p.id.as_str() == piece.text).map(|p| p.id.clone());
    found.ok_or_else(|| {
        let help = names::did_you_mean(piece.text, all.iter().map(|p| p.id.as_str()));
        not_in_method(code::UNKNOWN_PREDICATE, "predicate", piece, results, help)
    })
}

/// The category of a ranking chart.
pub(crate) fn chart_category(query: Piece<'_>, context: &ProseContext<'_>) -> Result<CategoryId, Problem> {
    let (key, value) = query.split_once('=');
    match value {
        Some(value) if key.text == "category" => category(value, context),
        _ => Err(malformed_filter(query)),
    }
}

/// The id of an edition, where only that is needed.
pub(crate) fn edition_id(piece: Piece<'_>, context: &ProseContext<'_>) -> Result<EditionId, Problem> {
    edition(piece, context).map(|e| e.edition.clone())
}
