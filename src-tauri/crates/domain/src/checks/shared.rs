//! What several checks say and count alike.

use rust_decimal::Decimal;

use super::Context;
use crate::book::Grant;
use crate::fact::{Cost, RecipientKind};
use crate::figures::parts_of;
use crate::money::{Money, MoneyError, Rounding};
use crate::problem::{Problem, Severity, Value};
use crate::scheme::{AccountRange, Condition, Names, Percent, Question};

/// Returns a problem that names the cost as people know it: its reference, voucher and text.
pub(super) fn of_cost(code: &'static str, cost: &Cost) -> Problem {
    let voucher = cost.voucher.as_ref().map(ToString::to_string).unwrap_or_default();
    let text = cost.text.as_ref().and_then(|text| text.value()).unwrap_or_default();
    Problem::bare(code).with("cost", cost.cost.to_string()).with("voucher", voucher).with("text", text)
}

/// Returns a problem that names the condition in both languages.
pub(super) fn of_condition(code: &'static str, condition: &Condition) -> Problem {
    named(code, &condition.name).with("condition", condition.id.as_str())
}

/// Returns a problem that names the question of the report and tells it in both languages.
pub(super) fn of_question(code: &'static str, question: &Question) -> Problem {
    let (sv, en) = (question.text.sv.as_str(), question.text.en.as_str());
    Problem::bare(code).with("question", question.id.as_str()).with("text", sv).with("text_en", en)
}

/// Returns a problem that names a rule in both languages.
pub(super) fn named(code: &'static str, name: &Names) -> Problem {
    Problem::bare(code).with("name", name.sv.as_str()).with("name_en", name.en.as_str())
}

/// Adds a percentage to a problem as both languages write it.
pub(super) fn with_percent(problem: Problem, percent: Percent) -> Problem {
    let english = percent.to_string();
    problem.with("percent", english.replace('.', ",")).with("percent_en", english)
}

/// Returns two numbers of answers as values: counts are whole, amounts carry their öre, and both sides are written alike.
pub(super) fn values_of(left: Decimal, right: Decimal) -> (Value, Value) {
    let whole = left.scale() == 0 && right.scale() == 0;
    (value_of(left, whole), value_of(right, whole))
}

fn value_of(number: Decimal, whole: bool) -> Value {
    let count = u64::try_from(number).ok().filter(|_| whole).map(Value::Count);
    let money = || format!("{number:.2}").parse::<Money>().ok().map(Value::Money);
    count.or_else(money).unwrap_or_else(|| Value::Text(number.to_string()))
}

/// Returns what lies above so many per cent of the whole, not below nought; the ceiling is rounded to whole öre.
pub(super) fn above_percent(part: Money, percent: Percent, whole: Money) -> Result<Money, MoneyError> {
    let most = whole.percent(percent.value(), Rounding::HalfAwayFromZero)?;
    Ok(part.checked_sub(most)?.max(Money::ZERO))
}

/// What rests on our own reading is never more than something to look at.
pub(super) fn softened(severity: Severity, uncertain: Option<&Names>) -> Severity {
    if uncertain.is_some() { severity.min(Severity::Warning) } else { severity }
}

/// Tells whether the cost is booked on one of the accounts: by its own account or that of a row it rests on.
pub(super) fn is_on(context: Context<'_>, cost: &Cost, ranges: &[AccountRange]) -> bool {
    let book = context.grant.book();
    let rows = cost.lines.iter().filter_map(|share| book.line(share.line)).map(|line| line.account.as_str());
    cost.account.as_deref().into_iter().chain(rows).any(|account| ranges.iter().any(|r| r.holds(account)))
}

/// Returns the costs that take money; what takes a cost back needs no remark of its own.
pub(super) fn charged<'a>(context: Context<'a>) -> impl Iterator<Item = &'a Cost> {
    context.grant.costs().filter(|cost| cost.amount > Money::ZERO)
}

/// Returns the sum of what arose within the use period of the costs that are wanted.
pub(super) fn used_of(grant: Grant<'_>, wanted: impl Fn(&Cost) -> bool) -> Result<Money, MoneyError> {
    let window = grant.use_period();
    Money::sum(parts_of(grant, window, wanted).map(|part| part.inside))
}

/// Returns who the organisation is to the state.
pub(super) fn recipient(context: Context<'_>) -> Option<RecipientKind> {
    context.grant.book().opened().ok().map(|opened| opened.recipient)
}

/// Returns a number of things as messages count them.
pub(super) fn count(of: usize) -> u64 {
    u64::try_from(of).unwrap_or(u64::MAX)
}

/// Returns the other grants of the book.
pub(super) fn others<'a>(context: Context<'a>) -> impl Iterator<Item = Grant<'a>> {
    let own = context.grant.id();
    context.grant.book().grants().filter(move |grant| grant.id() != own)
}
