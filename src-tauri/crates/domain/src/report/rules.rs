//! What must hold between the answers of a report, and does not.

use rust_decimal::Decimal;

use super::numbers::Numbers;
use super::{holds, is_shown};
use crate::book::Grant;
use crate::figures::figures;
use crate::money::MoneyError;
use crate::scheme::{AnswerRule, Comparison, Question, Term};

/// A rule that does not hold.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Broken<'a> {
    /// The rule.
    pub rule: &'a AnswerRule,
    /// The row that it does not hold for; empty for a rule without rows.
    pub row: String,
    /// What its left side is.
    pub left: Decimal,
    /// What its right side is; nought where it has none.
    pub right: Decimal,
}

/// Tells whether two sides stand to each other as demanded.
#[must_use]
pub fn stands(is: Comparison, left: Decimal, right: Decimal) -> bool {
    match is {
        Comparison::Equal => left == right,
        Comparison::AtMost => left <= right,
        Comparison::AtLeast => left >= right,
        Comparison::Positive => left > Decimal::ZERO,
        Comparison::Nought => left.is_zero(),
    }
}

/// Returns the rules of the scheme's report that the answers break, in order.
pub fn broken_rules(grant: Grant<'_>) -> Result<Vec<Broken<'_>>, MoneyError> {
    let totals = figures(grant)?;
    let numbers = Numbers::new(grant, &totals);
    let mut broken = Vec::new();
    for rule in &grant.scheme().report.rules {
        let mut applies = true;
        for when in &rule.when {
            applies = applies && holds(grant, when)?;
        }
        if applies {
            for row in rows_of(grant, rule)? {
                broken.extend(breaks(rule, numbers, row)?);
            }
        }
    }
    Ok(broken)
}

/// Returns the rows that a rule is asked for; one without a name for a rule that is not asked by row.
fn rows_of<'a>(grant: Grant<'a>, rule: &AnswerRule) -> Result<Vec<Option<&'a str>>, MoneyError> {
    let by_row = rule.left.iter().chain(&rule.right).find(|term| term.is_for_each_row());
    let Some(asked) = by_row.and_then(Term::question).and_then(|id| grant.scheme().question(id)) else {
        return Ok(vec![None]);
    };
    let shown = is_shown(grant, asked)?;
    Ok(if shown { line_ids(asked).map(Some).collect() } else { Vec::new() })
}

fn line_ids(question: &Question) -> impl Iterator<Item = &str> {
    question.rows.iter().map(|row| row.id.as_str())
}

fn breaks<'a>(
    rule: &'a AnswerRule,
    numbers: Numbers<'_>,
    row: Option<&str>,
) -> Result<Option<Broken<'a>>, MoneyError> {
    let left = numbers.side(&rule.left, row)?;
    let right = if rule.right.is_empty() { Some(Decimal::ZERO) } else { numbers.side(&rule.right, row)? };
    // A rule that something is above nought is broken by answers that are missing; other rules wait for them.
    let left = if rule.is == Comparison::Positive { Some(left.unwrap_or(Decimal::ZERO)) } else { left };
    Ok(match (left, right) {
        (Some(left), Some(right)) if !stands(rule.is, left, right) => {
            Some(Broken { rule, row: row.unwrap_or_default().to_owned(), left, right })
        }
        _ => None,
    })
}
