//! A cost is accrued (reserverad) where the scheme allows no accruals.

use super::shared::{charged, of_cost, softened};
use super::{Check, Context, Finding, LooksAt, Subject};
use crate::accounts::CostKind;
use crate::money::MoneyError;
use crate::problem::Severity;
use crate::scheme::Allowed;

/// A cost is accrued where the scheme allows no accruals.
pub(super) const CHECK: Check = Check {
    id: "accrual-not-allowed",
    looks_at: LooksAt::Costs,
    says: &[("accrual-not-allowed", &[Severity::Warning, Severity::Error])],
    run: not_allowed,
};

fn not_allowed(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let accrual = &context.grant.scheme().accrual;
    if accrual.allowed != Allowed::No {
        return Ok(Vec::new());
    }
    let uncertain = accrual.uncertain.as_ref();
    let rule = context.cite_reading(&accrual.basis, uncertain);
    Ok(charged(context)
        .filter(|cost| cost.kind == CostKind::Accrual)
        .map(|cost| {
            let problem = of_cost("accrual-not-allowed", cost).with("amount", cost.amount);
            let severity = softened(Severity::Error, uncertain);
            context.finding(&CHECK, severity, Subject::Cost(cost.cost), problem, rule.clone())
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::Cost;
    use crate::testing::*;

    #[test]
    fn an_accrual_is_wrong_where_none_is_allowed() {
        let said = |allowed, kind| {
            let mut desk = Desk::new();
            desk.adopt(|scheme| scheme.accrual.allowed = allowed);
            desk.enter(Cost { kind, ..a_cost() });
            desk.said_by(CHECK.id, "2026-11-21").len()
        };
        assert_eq!(said(Allowed::No, CostKind::Accrual), 1);
        assert_eq!(said(Allowed::No, CostKind::Invoice), 0);
        for allowed in [Allowed::Yes, Allowed::WhenProven, Allowed::NotStated] {
            assert_eq!(said(allowed, CostKind::Accrual), 0);
        }
    }
}
