//! More was requisitioned than was set aside.

use super::{Check, Context, Finding, LooksAt, Subject};
use crate::figures::figures;
use crate::money::MoneyError;
use crate::problem::{Problem, Severity};

/// More was requisitioned than was set aside.
pub(super) const CHECK: Check = Check {
    id: "requisition-above-allocation",
    looks_at: LooksAt::Grant,
    says: &[("requisition-above-allocation", &[Severity::Error])],
    run: above_allocation,
};

fn above_allocation(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let figures = figures(context.grant)?;
    if figures.allocated.is_zero() || figures.requisitioned <= figures.allocated {
        return Ok(Vec::new());
    }
    let problem = Problem::bare("requisition-above-allocation")
        .with("requisitioned", figures.requisitioned)
        .with("allocated", figures.allocated);
    let rule = context.cite(&context.grant.scheme().requisition.basis);
    Ok(vec![context.finding(&CHECK, Severity::Error, Subject::Grant, problem, rule)])
}
