//! Money may have to be paid back.

use super::{Check, Context, Finding, LooksAt, Subject};
use crate::figures::figures;
use crate::money::{Money, MoneyError};
use crate::problem::{Problem, Severity};

/// Money may have to be paid back.
pub(super) const CHECK: Check = Check {
    id: "repayment",
    looks_at: LooksAt::Use,
    says: &[
        ("repayment-possible", &[Severity::Warning, Severity::Error]),
        ("repayment-below-threshold", &[Severity::Info]),
        ("repayment-none", &[Severity::Info]),
    ],
    run: repayment,
};

fn repayment(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let figures = figures(context.grant)?;
    let rule = &context.grant.scheme().repayment;
    if figures.unused.is_zero() || (rule.unused && figures.to_repay.is_zero() && !figures.repaid.is_zero()) {
        return Ok(Vec::new());
    }
    let over = context.as_of > context.grant.use_period().last();
    let (code, severity) = match (rule.unused, figures.to_repay.is_zero()) {
        (false, _) => ("repayment-none", Severity::Info),
        (true, true) => ("repayment-below-threshold", Severity::Info),
        (true, false) => ("repayment-possible", if over { Severity::Error } else { Severity::Warning }),
    };
    let problem = Problem::bare(code)
        .with("unused", figures.unused)
        .with("to_repay", figures.to_repay)
        .with("above", rule.above.unwrap_or(Money::ZERO));
    Ok(vec![context.finding(&CHECK, severity, Subject::Grant, problem, context.cite(&rule.basis))])
}
