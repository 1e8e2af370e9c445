//! A cost is of a kind that the scheme does not pay for.

use super::shared::{charged, of_cost, softened};
use super::{Check, Context, Finding, LooksAt, Subject};
use crate::accounts::CostKind;
use crate::money::MoneyError;
use crate::problem::Severity;

/// A cost is of a kind that the scheme does not pay for.
pub(super) const CHECK: Check = Check {
    id: "cost-kind-not-eligible",
    looks_at: LooksAt::Costs,
    says: &[("cost-kind-not-eligible", &[Severity::Warning, Severity::Error])],
    run: not_eligible,
};

fn not_eligible(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let Some(eligible) = &context.grant.scheme().eligible else { return Ok(Vec::new()) };
    let uncertain = eligible.uncertain.as_ref();
    let rule = context.cite_reading(&eligible.basis, uncertain);
    // Whether something may be accrued is a rule of its own.
    let other = charged(context).filter(|c| c.kind != CostKind::Accrual && !eligible.kinds.contains(&c.kind));
    Ok(other
        .map(|cost| {
            let problem = of_cost("cost-kind-not-eligible", cost)
                .with("kind", cost.kind.word())
                .with("amount", cost.amount);
            let severity = softened(Severity::Error, uncertain);
            context.finding(&CHECK, severity, Subject::Cost(cost.cost), problem, rule.clone())
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::Cost;
    use crate::scheme::Eligible;
    use crate::testing::*;

    fn desk() -> Desk {
        let eligible = || Eligible { kinds: vec![CostKind::Salary], uncertain: None, basis: basis() };
        let mut desk = Desk::new();
        desk.adopt(|scheme| scheme.eligible = Some(eligible()));
        desk
    }

    #[test]
    fn a_cost_of_another_kind_than_those_the_scheme_names_is_wrong() {
        let said = |cost: Cost| {
            let mut desk = desk();
            desk.enter(cost);
            desk.said_by(CHECK.id, "2026-11-21").len()
        };
        assert_eq!(said(a_cost()), 1, "an invoice where salaries alone are paid");
        assert_eq!(said(Cost { kind: CostKind::Salary, ..a_cost() }), 0);
        assert_eq!(
            said(Cost { kind: CostKind::Accrual, ..a_cost() }),
            0,
            "accruals have a rule of their own"
        );
        assert_eq!(said(Cost { amount: kr("-100"), ..a_cost() }), 0, "a credit takes back");
    }
}
