//! Which answers have changed since the report was frozen.

use std::collections::BTreeSet;

use super::frozen_counts;
use crate::book::{AnswersThen, Grant};
use crate::committed::Committed;
use crate::fact::{AnswerGiven, AnswerValue, FrozenCounts};

/// Returns the questions that are answered otherwise than when operation `seq` was the last: by a person, or by the
/// day of a condition, or by the list of participants. An answer that was given again as it was has not changed. What the
/// book computes is not among them; the frozen figures speak for that.
#[must_use]
pub fn changed_since(grant: Grant<'_>, seq: u64) -> BTreeSet<String> {
    let (then, now) = (grant.answers_then(seq), grant.answers_then(u64::MAX));
    let mut changed = BTreeSet::new();
    for key in then.given.keys().chain(now.given.keys()) {
        let (before, after) = (then.given.get(key).copied(), now.given.get(key).copied());
        if !same(before, after) {
            changed.insert(key.0.to_owned());
        }
    }
    let by_condition = grant.scheme().report.questions.iter().filter_map(|question| {
        let condition = question.condition.as_deref()?;
        let day = |answers: &AnswersThen<'_>| answers.conditions.get(condition).copied();
        (day(&then) != day(&now)).then(|| question.id.clone())
    });
    changed.extend(by_condition);
    if let Some((_, frozen)) = grant.reports().find(|(at, _)| at.seq == seq) {
        changed.extend(counts_that_moved(&frozen.counts, &frozen_counts(grant)));
    }
    changed
}

/// The questions whose numbers the list of participants gives otherwise on the two sides, or on one of them only.
pub(crate) fn counts_that_moved(then: &[FrozenCounts], now: &[FrozenCounts]) -> BTreeSet<String> {
    let only_in = |one: &[FrozenCounts], other: &[FrozenCounts]| {
        one.iter()
            .filter(|counts| !other.contains(counts))
            .map(|counts| counts.question.clone())
            .collect::<Vec<_>>()
    };
    only_in(then, now).into_iter().chain(only_in(now, then)).collect()
}

fn same(before: Option<&AnswerGiven>, after: Option<&AnswerGiven>) -> bool {
    let said = |given: Option<&AnswerGiven>| given.and_then(|given| given.answer.clone());
    let comment = |given: Option<&AnswerGiven>| given.and_then(|given| given.comment.clone());
    let answers = match (said(before), said(after)) {
        (Some(AnswerValue::Text(before)), Some(AnswerValue::Text(after))) => same_text(&before, &after),
        (before, after) => before == after,
    };
    answers
        && match (comment(before), comment(after)) {
            (Some(before), Some(after)) => same_text(&before, &after),
            (before, after) => before.is_none() && after.is_none(),
        }
}

/// Every text has salt of its own, so two that say the same are told by what they say, where it is at hand.
fn same_text(before: &Committed, after: &Committed) -> bool {
    match (before.value(), after.value()) {
        (Some(before), Some(after)) => before == after,
        _ => before == after,
    }
}
