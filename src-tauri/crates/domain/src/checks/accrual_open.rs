//! An accrual's invoice has not come.

use std::collections::BTreeSet;

use super::shared::of_cost;
use super::{Check, Context, Finding, LooksAt, Subject};
use crate::accounts::CostKind;
use crate::fact::Cost;
use crate::ids::CostId;
use crate::money::{Money, MoneyError};
use crate::problem::Severity;

/// An accrual's invoice has not come.
pub(super) const CHECK: Check = Check {
    id: "accrual-open",
    looks_at: LooksAt::Costs,
    says: &[("accrual-open", &[Severity::Info, Severity::Warning])],
    run: accrual_open,
};

/// An accrual older than this without an invoice is worth asking about.
const ACCRUAL_PATIENCE_DAYS: i64 = 60;

fn accrual_open(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let rule = context.cite(&context.grant.scheme().accrual.basis);
    let reversed = reversed(context);
    let accruals =
        context.grant.costs().filter(|cost| cost.kind == CostKind::Accrual && cost.amount > Money::ZERO);
    let mut findings = Vec::new();
    for cost in accruals.filter(|cost| !reversed.contains(&cost.cost)) {
        let open = cost.amount.checked_add(settled(context, cost)?)?;
        let days = context.as_of.days_since(cost.booked_on.unwrap_or(cost.period.last()));
        if open > Money::ZERO && days >= 0 {
            let overdue = days > ACCRUAL_PATIENCE_DAYS || context.as_of > context.grant.use_period().last();
            let severity = if overdue { Severity::Warning } else { Severity::Info };
            let problem = of_cost("accrual-open", cost)
                .with("amount", cost.amount)
                .with("open", open)
                .with("days", u64::try_from(days).unwrap_or(0));
            findings.push(context.finding(&CHECK, severity, Subject::Cost(cost.cost), problem, rule.clone()));
        }
    }
    Ok(findings)
}

/// Returns what costs that settle an accrual have netted of it.
fn settled(context: Context<'_>, accrual: &Cost) -> Result<Money, MoneyError> {
    let settling = context.grant.costs().filter(|cost| cost.settles == Some(accrual.cost));
    Money::sum(settling.map(|cost| cost.amount.abs().negated()))
}

/// Returns the accruals that the ledger has reversed: same account, same amount with the other sign, booked no earlier.
/// One reversal takes back one accrual, the earliest that is left.
fn reversed(context: Context<'_>) -> BTreeSet<CostId> {
    let mut costs: Vec<&Cost> = context.grant.costs().collect();
    costs.sort_by_key(|cost| (cost.booked_on, cost.cost));
    let mut taken_back = BTreeSet::new();
    for reversal in costs.iter().filter(|cost| cost.amount < Money::ZERO && cost.settles.is_none()) {
        let accrual = costs.iter().find(|cost| {
            cost.kind == CostKind::Accrual
                && cost.amount == reversal.amount.negated()
                && cost.account == reversal.account
                && cost.booked_on <= reversal.booked_on
                && !taken_back.contains(&cost.cost)
        });
        taken_back.extend(accrual.map(|cost| cost.cost));
    }
    taken_back
}
