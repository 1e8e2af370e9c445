//! More was used than was received.

use super::{Check, Context, Finding, LooksAt, Subject};
use crate::figures::figures;
use crate::money::MoneyError;
use crate::problem::{Problem, Severity};

/// More was used than was received.
pub(super) const CHECK: Check = Check {
    id: "over-use",
    looks_at: LooksAt::Use,
    says: &[("over-use", &[Severity::Warning])],
    run: over_use,
};

fn over_use(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let figures = figures(context.grant)?;
    if figures.over_use.is_zero() {
        return Ok(Vec::new());
    }
    let problem = Problem::bare("over-use")
        .with("used", figures.used)
        .with("received", figures.received)
        .with("over_use", figures.over_use);
    let rule = context.cite(&context.grant.scheme().use_period.basis);
    Ok(vec![context.finding(&CHECK, Severity::Warning, Subject::Grant, problem, rule)])
}
