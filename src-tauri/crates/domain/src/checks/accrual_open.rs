//! An accrual's invoice has not come.

use super::shared::of_cost;
use super::{Check, Context, Finding, LooksAt, Subject};
use crate::accruals::{AccrualState, accruals};
use crate::money::MoneyError;
use crate::problem::Severity;

/// An accrual's invoice has not come.
pub(super) const CHECK: Check = Check {
    id: "accrual-open",
    looks_at: LooksAt::Costs,
    says: &[("accrual-open", &[Severity::Info, Severity::Warning])],
    run: accrual_open,
};

fn accrual_open(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let rule = context.cite(&context.grant.scheme().accrual.basis);
    let awaited = accruals(context.grant, context.as_of)?;
    let awaited = awaited.iter().filter(|accrual| !accrual.open.is_zero());
    Ok(awaited
        .map(|accrual| {
            let overdue = accrual.state == AccrualState::Overdue;
            let severity = if overdue { Severity::Warning } else { Severity::Info };
            let problem = of_cost("accrual-open", accrual.cost)
                .with("amount", accrual.cost.amount)
                .with("open", accrual.open)
                .with("days", accrual.days);
            context.finding(&CHECK, severity, Subject::Cost(accrual.cost.cost), problem, rule.clone())
        })
        .collect())
}
