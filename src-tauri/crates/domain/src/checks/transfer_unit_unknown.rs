//! A unit was paid that no decision about the grant names.

use super::{Check, Context, Finding, LooksAt, Subject, unit_unreported};
use crate::money::{Money, MoneyError};
use crate::problem::{Problem, Severity};
use crate::units::units;

/// A unit was paid that no decision names.
pub(super) const CHECK: Check = Check {
    id: "transfer-unit-unknown",
    looks_at: LooksAt::Costs,
    says: &[("transfer-unit-unknown", &[Severity::Info])],
    run,
};

fn run(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    if context.grant.allocations().next().is_none() {
        return Ok(Vec::new());
    }
    let strangers =
        units(context.grant)?.into_iter().filter(|unit| !unit.in_decision && unit.paid != Money::ZERO);
    let found = strangers.map(|unit| {
        let problem = Problem::bare("transfer-unit-unknown").with("unit", unit.unit).with("paid", unit.paid);
        let rule = unit_unreported::decision(context, None);
        context.finding(&CHECK, Severity::Info, Subject::Grant, problem, rule)
    });
    Ok(found.collect())
}
