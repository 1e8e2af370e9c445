//! A unit has reported that it used more than it was paid; only what was paid counts.

use super::{Check, Context, Finding, LooksAt, Subject, unit_unreported};
use crate::money::{Money, MoneyError};
use crate::problem::{Problem, Severity};
use crate::units::{UnitState, units};

/// A unit has reported that it used more than it was paid; only what was paid counts.
pub(super) const CHECK: Check = Check {
    id: "unit-used-more",
    looks_at: LooksAt::Grant,
    says: &[("unit-used-more", &[Severity::Info])],
    run,
};

fn run(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let units = units(context.grant)?.into_iter().filter(|unit| unit.state == UnitState::ReportedMore);
    let found = units.map(|unit| {
        let problem = Problem::bare("unit-used-more")
            .with("unit", unit.unit)
            .with("paid", unit.paid)
            .with("reported", unit.report.map_or(Money::ZERO, |report| report.used));
        let rule = unit_unreported::decision(context, Some(unit.unit));
        context.finding(&CHECK, Severity::Info, Subject::Grant, problem, rule)
    });
    Ok(found.collect())
}
