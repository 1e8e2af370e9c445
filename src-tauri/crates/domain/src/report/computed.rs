//! Answers that other answers give: shares, differences, ratios and sums. Nothing is rounded here.

use rust_decimal::Decimal;

use crate::scheme::{Formula, Question, Term};

/// A row of a computed answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ComputedRow {
    /// Id of the row.
    pub row: String,
    /// What it is measured in.
    pub unit: ComputedUnit,
    /// The number; `None` where an answer that it needs is missing, or there is nothing to divide by.
    pub value: Option<Decimal>,
}

impl ComputedRow {
    /// Returns the number as archives keep it: a decimal string of at most six decimals, rounded half away from nought.
    #[must_use]
    pub fn archived(&self) -> Option<String> {
        let strategy = rust_decimal::RoundingStrategy::MidpointAwayFromZero;
        Some(self.value?.round_dp_with_strategy(6, strategy).normalize().to_string())
    }
}

/// What a computed answer is measured in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ComputedUnit {
    /// Per cent.
    Percent,
    /// Percentage points.
    Points,
    /// So many of the one for each of the other.
    Ratio,
    /// A number.
    Number,
}

/// What gives the number of a term; `None` where it is missing.
pub type Lookup<'a> = &'a dyn Fn(&Term) -> Option<Decimal>;

/// Computes the rows of a question.
#[must_use]
pub fn computed(question: &Question, of: Lookup<'_>) -> Vec<ComputedRow> {
    let rows = question.rows.iter().filter_map(|row| Some((row, row.formula.as_ref()?)));
    rows.map(|(row, formula)| {
        let (unit, value) = value(formula, of);
        ComputedRow { row: row.id.clone(), unit, value }
    })
    .collect()
}

fn value(formula: &Formula, of: Lookup<'_>) -> (ComputedUnit, Option<Decimal>) {
    match formula {
        Formula::Share { part, of: whole } => (ComputedUnit::Percent, percent(part, whole, of)),
        Formula::Points { part_before, of_before, part_after, of_after } => {
            let difference =
                || Some(percent(part_after, of_after, of)? - percent(part_before, of_before, of)?);
            (ComputedUnit::Points, difference())
        }
        Formula::Ratio { part, per } => (ComputedUnit::Ratio, quotient(part, per, of)),
        Formula::Sum(terms) => (ComputedUnit::Number, sum(terms, of)),
    }
}

/// Returns the sum; one missing number makes it missing.
pub(crate) fn sum(terms: &[Term], of: Lookup<'_>) -> Option<Decimal> {
    terms.iter().map(of).sum()
}

fn quotient(part: &[Term], per: &[Term], of: Lookup<'_>) -> Option<Decimal> {
    sum(part, of)?.checked_div(sum(per, of)?)
}

fn percent(part: &[Term], whole: &[Term], of: Lookup<'_>) -> Option<Decimal> {
    (sum(part, of)? * Decimal::ONE_HUNDRED).checked_div(sum(whole, of)?)
}
