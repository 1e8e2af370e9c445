//! A payment names no unit, under a scheme where the unit's report decides whether it counts as used.

use super::{Check, Context, Finding, LooksAt, Subject, unit_unreported};
use crate::figures::payments;
use crate::money::{Money, MoneyError};
use crate::problem::{Problem, Severity};

/// A payment names no unit that can report it.
pub(super) const CHECK: Check = Check {
    id: "transfer-unit-missing",
    looks_at: LooksAt::Costs,
    says: &[("transfer-unit-missing", &[Severity::Warning])],
    run,
};

fn run(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    if !unit_unreported::counts_when_reported(context) {
        return Ok(Vec::new());
    }
    let window = context.grant.use_period();
    let nameless =
        payments(context.grant, window).filter(|(cost, paid)| cost.unit.is_none() && *paid > Money::ZERO);
    let found = nameless.map(|(cost, paid)| {
        let problem = Problem::bare("transfer-unit-missing").with("amount", paid);
        let rule = unit_unreported::decision(context, None);
        context.finding(&CHECK, Severity::Warning, Subject::Cost(cost.cost), problem, rule)
    });
    Ok(found.collect())
}
