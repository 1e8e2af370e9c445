//! Performances: whether the conditions of a scheme are met by counts.
//!
//! Shares are compared exactly, by multiplying across: `96 / 800` is twelve per cent and never a hair above it.

use rust_decimal::Decimal;

use crate::book::Grant;
use crate::fact::AnswerValue;
use crate::figures::figures;
use crate::money::MoneyError;
use crate::report::{Lookup, Numbers, sum};
use crate::scheme::{Percent, Performance, PerformanceRule, Term};

/// What decides a condition that the recipient declares: question and answers that say so.
pub type Declared<'a> = &'a dyn Fn(&str, &[String]) -> Option<bool>;

/// Whether a condition is met.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Verdict {
    /// Id of the condition.
    pub condition: String,
    /// Whether it is met; `None` while nothing that could meet it has been counted.
    pub met: Option<bool>,
}

/// What a performance comes to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Outcome {
    /// Whether notice of interest was given; `None` where nothing asks for it or it is not answered.
    pub notice: Option<bool>,
    /// The conditions, in order.
    pub verdicts: Vec<Verdict>,
}

impl Outcome {
    /// Tells whether the recipient qualifies: one condition is met, and notice of interest was not left out.
    #[must_use]
    pub fn qualifies(&self) -> bool {
        self.notice != Some(false) && self.verdicts.iter().any(|verdict| verdict.met == Some(true))
    }

    /// Tells whether one of the conditions is met.
    #[must_use]
    pub fn meets_any(&self, conditions: &[String]) -> bool {
        let named = |verdict: &&Verdict| conditions.contains(&verdict.condition);
        self.verdicts.iter().filter(named).any(|verdict| verdict.met == Some(true))
    }
}

/// Decides the conditions of a performance by counts.
#[must_use]
pub fn verdicts(performance: &Performance, of: Lookup<'_>, declared: Declared<'_>) -> Vec<Verdict> {
    let decide = |rules: &[PerformanceRule]| {
        let mut met = None;
        for rule in rules {
            let this = is_met(rule, of, declared);
            met = if met == Some(true) || this == Some(true) { Some(true) } else { met.or(this) };
        }
        met
    };
    let conditions = performance.conditions.iter();
    conditions.map(|c| Verdict { condition: c.id.clone(), met: decide(&c.any_of) }).collect()
}

/// Decides the performance of a grant by its answers; `None` where the scheme has none.
pub fn outcome(grant: Grant<'_>) -> Result<Option<Outcome>, MoneyError> {
    let Some(performance) = &grant.scheme().performance else { return Ok(None) };
    let totals = figures(grant)?;
    let numbers = Numbers::new(grant, &totals);
    // Counts never leave the range of money, as only questions that take counts are asked.
    let of = |term: &Term| numbers.of(term, None).ok().flatten();
    let declared = |question: &str, any_of: &[String]| chosen(grant, question, any_of);
    let yes = [String::from("yes")];
    Ok(Some(Outcome {
        notice: performance.notice.as_deref().and_then(|question| chosen(grant, question, &yes)),
        verdicts: verdicts(performance, &of, &declared),
    }))
}

fn chosen(grant: Grant<'_>, question: &str, any_of: &[String]) -> Option<bool> {
    match grant.answer(question)?.answer.as_ref()? {
        AnswerValue::Choice(choice) => Some(any_of.contains(choice)),
        AnswerValue::Choices(choices) => Some(choices.iter().any(|choice| any_of.contains(choice))),
        _ => None,
    }
}

fn is_met(rule: &PerformanceRule, of: Lookup<'_>, declared: Declared<'_>) -> Option<bool> {
    match rule {
        PerformanceRule::ShareAtMost { part, of: whole, percent } => {
            at_most(sum(part, of)?, sum(whole, of)?, *percent)
        }
        PerformanceRule::ShareFallen {
            part_before,
            of_before,
            part_after,
            of_after,
            points,
            level,
            points_above,
        } => {
            let before = (sum(part_before, of)?, sum(of_before, of)?);
            let after = (sum(part_after, of)?, sum(of_after, of)?);
            let demanded = if at_most(after.0, after.1, *level)? { points } else { points_above };
            fallen(before, after, *demanded)
        }
        PerformanceRule::RatioRisen { part_before, per_before, part_after, per_after } => {
            let before = (sum(part_before, of)?, sum(per_before, of)?);
            let after = (sum(part_after, of)?, sum(per_after, of)?);
            risen(before, after)
        }
        PerformanceRule::Risen { before, after } => Some(sum(after, of)? > sum(before, of)?),
        PerformanceRule::Declared { question, any_of } => declared(question, any_of),
    }
}

/// part / whole ≤ percent / 100, without dividing.
fn at_most(part: Decimal, whole: Decimal, percent: Percent) -> Option<bool> {
    let positive = whole > Decimal::ZERO;
    positive.then(|| part * Decimal::ONE_HUNDRED <= percent.value() * whole)
}

/// before − after ≥ points / 100, without dividing.
fn fallen(before: (Decimal, Decimal), after: (Decimal, Decimal), points: Percent) -> Option<bool> {
    let positive = before.1 > Decimal::ZERO && after.1 > Decimal::ZERO;
    positive.then(|| {
        let difference = before.0 * after.1 - after.0 * before.1;
        difference * Decimal::ONE_HUNDRED >= points.value() * before.1 * after.1
    })
}

/// after > before, without dividing.
fn risen(before: (Decimal, Decimal), after: (Decimal, Decimal)) -> Option<bool> {
    let positive = before.1 > Decimal::ZERO && after.1 > Decimal::ZERO;
    positive.then(|| after.0 * before.1 > before.0 * after.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn percent(text: &str) -> Percent {
        text.parse().expect("a percentage in a test")
    }

    fn pair(part: u32, whole: u32) -> (Decimal, Decimal) {
        (part.into(), whole.into())
    }

    #[test]
    fn a_share_is_compared_without_rounding() {
        assert_eq!(at_most(17.into(), 100.into(), percent("17")), Some(true));
        assert_eq!(at_most(1701.into(), 10_000.into(), percent("17")), Some(false));
        assert_eq!(at_most(0.into(), 0.into(), percent("17")), None, "nobody is employed");
    }

    #[test]
    fn a_fall_of_exactly_the_points_is_enough() {
        assert_eq!(fallen(pair(20, 100), pair(17, 100), percent("3")), Some(true));
        assert_eq!(fallen(pair(20, 100), pair(1_701, 10_000), percent("3")), Some(false));
        assert_eq!(fallen(pair(17, 100), pair(20, 100), percent("3")), Some(false), "it has risen");
    }

    #[test]
    fn a_ratio_that_stands_still_has_not_risen() {
        assert_eq!(risen(pair(3, 68), pair(6, 136)), Some(false));
        assert_eq!(risen(pair(3, 68), pair(6, 135)), Some(true));
        assert_eq!(risen(pair(3, 0), pair(6, 135)), None);
    }
}
