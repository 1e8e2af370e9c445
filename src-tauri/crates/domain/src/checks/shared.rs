//! How findings of several checks name what they are about.

use crate::fact::Cost;
use crate::problem::Problem;
use crate::scheme::Condition;

/// Returns a problem that names the cost as people know it: its reference, voucher and text.
pub(super) fn of_cost(code: &'static str, cost: &Cost) -> Problem {
    let voucher = cost.voucher.as_ref().map(ToString::to_string).unwrap_or_default();
    let text = cost.text.as_ref().and_then(|text| text.value()).unwrap_or_default();
    Problem::bare(code).with("cost", cost.cost.to_string()).with("voucher", voucher).with("text", text)
}

/// Returns a problem that names the condition in both languages.
pub(super) fn of_condition(code: &'static str, condition: &Condition) -> Problem {
    Problem::bare(code)
        .with("condition", condition.id.as_str())
        .with("name", condition.name.sv.as_str())
        .with("name_en", condition.name.en.as_str())
}
