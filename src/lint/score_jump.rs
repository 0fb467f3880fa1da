//! A score that changed by more than three standard deviations from how the others changed: usually a typing error.

use rust_decimal::{Decimal, MathematicalOps as _};

use super::{Finding, Records, code};
use crate::assess::rounding::half_up;
use crate::assess::{Change, EditionResults};
use crate::content::allowance::LintName;
use crate::content::assessment::{Assessment, ResultRecord};
use crate::diagnostic::Diagnostic;

/// With fewer other changes, a standard deviation says little.
const FEWEST_OTHERS: usize = 8;
const DEVIATIONS: Decimal = Decimal::from_parts(3, 0, 0, false, 0);

pub(crate) fn look(records: &Records<'_>) -> Vec<Finding> {
    let editions = records.content.assessments.iter().zip(&records.assessed.editions);
    editions.flat_map(|(assessment, edition)| look_in(records, assessment, edition)).collect()
}

/// A change of a score, with the result as written.
struct Changed<'a> {
    record: &'a ResultRecord,
    by: Decimal,
    previous: Decimal,
    now: Decimal,
    from: &'a str,
}

fn look_in(records: &Records<'_>, assessment: &Assessment, edition: &EditionResults) -> Vec<Finding> {
    let changed: Vec<Changed<'_>> = assessment.results.iter().filter_map(|record| change(record, edition)).collect();
    let Some(sums) = Sums::of(&changed) else { return Vec::new() };
    let finding = |(one, deviations): (&Changed<'_>, Decimal)| {
        let message = format!(
            "the score went from {} to {} since {}, {} standard deviations from how the others changed",
            one.previous,
            one.now,
            one.from,
            half_up(deviations, 1)
        );
        let warning = Diagnostic::warning(code::SCORE_JUMP, message).help("compare it with its source");
        // Marks a published score itself; where the score is computed, marks the result.
        let location = records.content.files.locate(&one.record.origin.then("score"));
        let finding = Finding::new(LintName::ScoreJump, warning, location);
        finding.in_edition(&edition.edition).of(&one.record.institution)
    };
    changed.iter().filter_map(|one| Some((one, sums.deviations(one.by)?))).map(finding).collect()
}

fn change<'a>(record: &'a ResultRecord, edition: &'a EditionResults) -> Option<Changed<'a>> {
    let result = edition.results.get(&record.institution)?;
    let Change::Comparable { from, previous, by } = &result.change else { return None };
    let now = result.score?.value();
    Some(Changed { record, by: *by, previous: previous.value(), now, from: from.as_str() })
}

/// What the mean and the standard deviation of all changes but one follow from.
struct Sums {
    count: usize,
    sum: Decimal,
    squares: Decimal,
}

impl Sums {
    /// `None` where the numbers are too large.
    fn of(changed: &[Changed<'_>]) -> Option<Self> {
        let (mut sum, mut squares) = (Decimal::ZERO, Decimal::ZERO);
        for one in changed {
            sum = sum.checked_add(one.by)?;
            squares = squares.checked_add(one.by.checked_mul(one.by)?)?;
        }
        Some(Self { count: changed.len(), sum, squares })
    }

    /// How many standard deviations of the other changes one is away from their mean, where that is more than three.
    /// If it were counted among them, no change among ten could be that far away (Samuelson's inequality).
    fn deviations(&self, by: Decimal) -> Option<Decimal> {
        let others = self.count.checked_sub(1).filter(|others| *others >= FEWEST_OTHERS)?;
        let count = Decimal::from(others);
        let mean = self.sum.checked_sub(by)?.checked_div(count)?;
        // Every term is at most the sum of squares, which did not overflow.
        let squares = self.squares - by * by - count * mean * mean;
        let deviation = squares.checked_div(count - Decimal::ONE)?.sqrt()?;
        let deviations = by.checked_sub(mean)?.abs().checked_div(deviation)?;
        (deviations > DEVIATIONS).then_some(deviations)
    }
}
