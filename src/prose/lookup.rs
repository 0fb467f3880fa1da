//! The value of a figure, or the reason why it has no value.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::context::ProseContext;
use super::figure::{FigureTarget, Scheme, Subject};
use crate::assess::{Change, EditionResults, InstitutionResult, Kind, NotComparable, Score, Selection};
use crate::content::assessment::{Claim, ResultKind};
use crate::content::id::{EditionId, InstitutionId, PartId, PredicateId, ZoneId};
use crate::content::text::Text;

/// What the data says of a figure.
#[derive(Clone, Debug)]
pub(crate) enum Value<'a> {
    /// A score, a mean, an extreme.
    Number(Decimal),
    /// Per cent.
    Share(Decimal),
    /// A change, with its sign.
    Change(Decimal),
    /// A place, from 1.
    Place(u32),
    /// How many.
    Count(u32),
    /// A predicate or a zone.
    Name(Named<'a>),
}

impl Value<'_> {
    /// The value, the same in every language.
    pub(crate) fn plain(&self) -> String {
        match self {
            Self::Number(number) | Self::Share(number) | Self::Change(number) => number.to_string(),
            Self::Place(number) | Self::Count(number) => number.to_string(),
            Self::Name(named) => named.id.to_owned(),
        }
    }
}

/// A predicate or a zone.
#[derive(Clone, Debug)]
pub(crate) struct Named<'a> {
    pub(crate) id: &'a str,
    pub(crate) name: &'a Text,
    /// The names of all zones of the method, for zones: words that they share need not be written.
    pub(crate) family: Vec<&'a Text>,
    /// The names that it could have in the method, its own among them.
    pub(crate) choice: Vec<&'a Text>,
}

/// The reason why a figure has no value, and what to do about it.
pub(crate) struct Absent {
    pub(crate) reason: String,
    pub(crate) help: Option<String>,
}

impl From<String> for Absent {
    fn from(reason: String) -> Self {
        Self { reason, help: None }
    }
}

/// Finds what the data says. An article of a day before a result was withdrawn may cite what was public then.
pub(crate) fn value<'a>(
    target: &FigureTarget,
    day: &dyn Fn() -> Option<Date>,
    context: &ProseContext<'a>,
) -> Result<Value<'a>, Absent> {
    let edition = context.assessed.edition(target.edition());
    // The edition was found when the target was resolved.
    let edition = edition.ok_or_else(|| Absent::from(format!("there is no edition {}", target.edition())))?;
    match &target.subject {
        Subject::Edition { selection, .. } => of_edition(target.scheme, edition, selection),
        Subject::Result { institution, part, .. } => {
            let result = edition.results.get(institution).ok_or_else(|| no_result(institution, edition, context))?;
            let teller = Teller { result, edition, context };
            if target.scheme == Scheme::Was || result.kind == Kind::Withdrawn {
                return teller.former(target, day);
            }
            match part {
                Some(part) => teller.part(part),
                None => teller.tell(target.scheme),
            }
        }
    }
}

fn no_result(institution: &InstitutionId, edition: &EditionResults, context: &ProseContext<'_>) -> Absent {
    let known: Vec<&str> = context
        .assessed
        .editions
        .iter()
        .filter(|e| e.results.contains_key(institution))
        .map(|e| e.edition.as_str())
        .collect();
    let reason = format!("{institution} has no result in {}", edition.edition);
    let help = (!known.is_empty()).then(|| format!("it has results in {}", known.join(", ")));
    Absent { reason, help }
}

fn of_edition<'a>(scheme: Scheme, edition: &EditionResults, selection: &Selection) -> Result<Value<'a>, Absent> {
    let number = match scheme {
        Scheme::Count => return Ok(Value::Count(edition.count(selection))),
        Scheme::Share => edition.share(selection).map(Value::Share),
        Scheme::Mean => edition.mean(selection).map(Value::Number),
        Scheme::Max => edition.max(selection).map(Value::Number),
        // What remains is `min`; the schemes of results never come here.
        _ => edition.min(selection).map(Value::Number),
    };
    number.ok_or_else(|| {
        let what = if scheme == Scheme::Share { "were assessed" } else { "have a published score" };
        Absent::from(format!("none of the institutions meant {what} in {}", edition.edition))
    })
}

/// Tells what a result says.
struct Teller<'t, 'a> {
    result: &'a InstitutionResult,
    edition: &'t EditionResults,
    context: &'t ProseContext<'a>,
}

impl<'a> Teller<'_, 'a> {
    fn tell(&self, scheme: Scheme) -> Result<Value<'a>, Absent> {
        match scheme {
            Scheme::Predicate => self.predicate(),
            Scheme::Zone => self.zone(),
            Scheme::Rank => {
                let rank = self.result.rank.ok_or_else(|| self.absent("rank"))?;
                Ok(Value::Place(rank.category.place))
            }
            Scheme::Change => self.change(),
            // What remains is `score`; the schemes of editions never come here.
            _ => self.result.score.map(Score::value).map(Value::Number).ok_or_else(|| self.absent("score")),
        }
    }

    fn predicate(&self) -> Result<Value<'a>, Absent> {
        self.result.predicate.as_ref().and_then(|id| self.named_predicate(id)).ok_or_else(|| self.absent("predicate"))
    }

    fn named_predicate(&self, id: &PredicateId) -> Option<Value<'a>> {
        let method = self.context.methodology(&self.edition.methodology)?;
        let predicate = method.predicate(id)?;
        let choice = method.predicates.iter().map(|p| &p.name).collect();
        Some(Value::Name(Named { id: predicate.id.as_str(), name: &predicate.name, family: Vec::new(), choice }))
    }

    fn zone(&self) -> Result<Value<'a>, Absent> {
        self.result.zone.as_ref().and_then(|id| self.named_zone(id)).ok_or_else(|| self.absent("zone"))
    }

    fn named_zone(&self, id: &ZoneId) -> Option<Value<'a>> {
        let method = self.context.methodology(&self.edition.methodology)?;
        let zone = method.zone(id)?;
        let family: Vec<&Text> = method.zones.iter().map(|z| &z.name).collect();
        Some(Value::Name(Named { id: zone.id.as_str(), name: &zone.name, choice: family.clone(), family }))
    }

    /// What the result said before it was last corrected, or withdrawn.
    fn former(&self, target: &FigureTarget, day: &dyn Fn() -> Option<Date>) -> Result<Value<'a>, Absent> {
        let assessment = self.context.content.assessments.iter().find(|a| a.edition == self.edition.edition);
        let records = assessment.into_iter().flat_map(|assessment| &assessment.results);
        let record = records.into_iter().find(|record| record.institution == self.result.institution);
        let (who, when) = (&self.result.institution, &self.edition.edition);
        if target.scheme == Scheme::Was {
            let last = record.and_then(|record| record.corrections.iter().max_by_key(|correction| correction.date));
            return last.and_then(|last| self.claimed(&last.was)).ok_or_else(|| Absent {
                reason: format!("{who} was neither corrected nor withdrawn in {when}"),
                help: Some(format!("write what it says: score:{who}/{when}")),
            });
        }
        let Some(ResultKind::Withdrawn(withdrawal)) = record.map(|record| &record.kind) else {
            return Err(self.absent(target.scheme.as_str()));
        };
        let is_meant = |claim: &&Claim| match claim {
            Claim::Score(_) => {
                target.scheme == Scheme::Score && !matches!(target.subject, Subject::Result { part: Some(_), .. })
            }
            Claim::Predicate(_) => target.scheme == Scheme::Predicate,
            Claim::Zone(_) => target.scheme == Scheme::Zone,
            _ => false,
        };
        let was = withdrawal.was.iter().find(is_meant).filter(|_| day().is_some_and(|day| day < withdrawal.date));
        was.and_then(|was| self.claimed(was)).ok_or_else(|| Absent {
            help: Some(format!(
                "it was withdrawn on {}; what was public is written as was:{who}/{when}",
                withdrawal.date
            )),
            ..self.absent(target.scheme.as_str())
        })
    }

    fn claimed(&self, claim: &Claim) -> Option<Value<'a>> {
        match claim {
            Claim::Score(score) => Some(Value::Number(*score)),
            Claim::Predicate(id) => self.named_predicate(id),
            Claim::Zone(id) => self.named_zone(id),
            Claim::Rank(rank) => Some(Value::Place(rank.national)),
            Claim::NotAssessed | Claim::Withdrawn | Claim::Award(_) => None,
        }
    }

    fn change(&self) -> Result<Value<'a>, Absent> {
        match &self.result.change {
            Change::Comparable { by, .. } => Ok(Value::Change(*by)),
            Change::FirstEdition => {
                Err(format!("there is nothing to compare: {} is the first edition", self.edition.edition).into())
            }
            Change::NotComparable { from, reason } => Err(self.not_comparable(from, reason)),
        }
    }

    fn not_comparable(&self, from: &EditionId, reason: &NotComparable) -> Absent {
        let (who, now) = (&self.result.institution, &self.edition.edition);
        let why = match reason {
            NotComparable::MethodChanged { .. } => format!("the method changed between {from} and {now}"),
            NotComparable::NoScore => format!("{who} has no score in {now}{}", self.what_is_public()),
            NotComparable::NoScoreBefore => format!("{who} has no published score in {from}"),
            NotComparable::NoResultBefore => format!("{who} has no result in {from}"),
        };
        format!("{now} is not comparable with the edition before: {why}").into()
    }

    fn part(&self, part: &PartId) -> Result<Value<'a>, Absent> {
        let Some(working) = &self.result.working else {
            return Err(match self.result.score {
                Some(_) => Absent::from(format!(
                    "{} has no parts in {}: its score is public as a whole",
                    self.result.institution, self.edition.edition
                )),
                None => self.absent("parts"),
            });
        };
        let value = working.root.find(part).and_then(|node| node.value);
        let rounded = value.and_then(|v| Some(self.edition.scale.as_ref()?.round(v)));
        rounded.map(Value::Number).ok_or_else(|| self.absent(&format!("value for the part `{part}`")))
    }

    /// "kab-kerinci has no score in 2023: only its zone is public".
    fn absent(&self, what: &str) -> Absent {
        let (who, when) = (&self.result.institution, &self.edition.edition);
        format!("{who} has no {what} in {when}{}", self.what_is_public()).into()
    }

    fn what_is_public(&self) -> &'static str {
        match self.result.kind {
            Kind::PredicateOnly => ": only its predicate is public",
            Kind::ZoneOnly => ": only its zone is public",
            Kind::NotAssessed => ": it was not assessed",
            Kind::Withdrawn => ": it was withdrawn",
            Kind::Computed | Kind::ComputedThroughUnits | Kind::PublishedScore => "",
        }
    }
}
