//! A unit has reported that it used less than it was paid.

use super::{Check, Context, Finding, LooksAt, Subject, unit_unreported};
use crate::money::{Money, MoneyError};
use crate::problem::{Problem, Severity};
use crate::units::{UnitState, units};

/// A unit has reported that it used less than it was paid.
pub(super) const CHECK: Check = Check {
    id: "unit-used-less",
    looks_at: LooksAt::Grant,
    says: &[("unit-used-less", &[Severity::Warning])],
    run,
};

fn run(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let units = units(context.grant)?.into_iter().filter(|unit| unit.state == UnitState::ReportedLess);
    let found = units.map(|unit| {
        let problem = Problem::bare("unit-used-less")
            .with("unit", unit.unit)
            .with("paid", unit.paid)
            .with("reported", unit.report.map_or(Money::ZERO, |report| report.used))
            .with("remaining", unit.remaining);
        let rule = unit_unreported::decision(context, Some(unit.unit));
        context.finding(&CHECK, Severity::Warning, Subject::Grant, problem, rule)
    });
    Ok(found.collect())
}
