//! Money is left, during the use period or after it.

use super::{Check, Context, Finding, LooksAt, Subject};
use crate::figures::figures;
use crate::money::MoneyError;
use crate::problem::{Problem, Severity};

/// Money is left, during the use period or after it.
pub(super) const CHECK: Check = Check {
    id: "unused",
    looks_at: LooksAt::Use,
    says: &[("unused", &[Severity::Info]), ("unused-after-period", &[Severity::Warning])],
    run: unused,
};

fn unused(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let figures = figures(context.grant)?;
    if figures.unused.is_zero() {
        return Ok(Vec::new());
    }
    let last = context.grant.use_period().last();
    let days_left = last.days_since(context.as_of);
    let (code, severity) =
        if days_left < 0 { ("unused-after-period", Severity::Warning) } else { ("unused", Severity::Info) };
    let problem = Problem::bare(code)
        .with("unused", figures.unused)
        .with("used", figures.used)
        .with("received", figures.received)
        .with("last", last)
        .with("days", days_left.unsigned_abs());
    let rule = context.cite(&context.grant.scheme().use_period.basis);
    Ok(vec![context.finding(&CHECK, severity, Subject::Grant, problem, rule)])
}
