//! On-costs of salaries (PO-pålägg) are charged where the scheme pays none.

use super::shared::{charged, is_on, of_cost, softened};
use super::{Check, Context, Finding, LooksAt, Subject};
use crate::fact::Cost;
use crate::money::MoneyError;
use crate::problem::Severity;
use crate::scheme::Allowed;

/// On-costs of salaries are charged where the scheme pays none; seen by the accounts that the scheme names, and by what
/// a salary was reckoned from.
pub(super) const CHECK: Check = Check {
    id: "on-cost-not-allowed",
    looks_at: LooksAt::Costs,
    says: &[("on-cost-not-allowed", &[Severity::Warning, Severity::Error])],
    run: not_allowed,
};

fn not_allowed(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let on_cost = context.grant.scheme().cost_base.on_cost.as_ref();
    let Some(on_cost) = on_cost.filter(|rule| rule.allowed == Allowed::No) else { return Ok(Vec::new()) };
    let uncertain = on_cost.uncertain.as_ref();
    let rule = context.cite_reading(&on_cost.basis, uncertain);
    Ok(charged(context)
        .filter(|cost| is_on(context, cost, &on_cost.accounts) || has_on_cost(cost))
        .map(|cost| {
            let problem = of_cost("on-cost-not-allowed", cost).with("amount", cost.amount);
            let severity = softened(Severity::Error, uncertain);
            context.finding(&CHECK, severity, Subject::Cost(cost.cost), problem, rule.clone())
        })
        .collect())
}

fn has_on_cost(cost: &Cost) -> bool {
    cost.salary.as_ref().is_some_and(|salary| salary.on_cost.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scheme::{AccountRange, OnCost};
    use crate::testing::*;

    fn on_cost(allowed: Allowed, sure: bool) -> OnCost {
        let accounts = vec![AccountRange { first: "56".into(), last: "56".into() }];
        let uncertain = if sure { None } else { Some(names("Källan nämner det inte")) };
        OnCost { allowed, accounts, uncertain, basis: Vec::new() }
    }

    fn said(rule: OnCost, account: &str) -> Vec<Severity> {
        let mut desk = Desk::new();
        desk.adopt(|scheme| scheme.cost_base.on_cost = Some(rule));
        desk.enter(Cost { account: Some(account.into()), ..a_cost() });
        let findings = desk.findings("2026-11-21").into_iter().filter(|f| f.check == CHECK.id);
        findings.map(|finding| finding.severity).collect()
    }

    #[test]
    fn on_costs_are_wrong_where_the_scheme_pays_none() {
        assert_eq!(said(on_cost(Allowed::No, true), "5610"), [Severity::Error]);
        assert_eq!(said(on_cost(Allowed::No, true), "5010"), []);
        assert_eq!(said(on_cost(Allowed::NotStated, true), "5610"), []);
    }

    #[test]
    fn what_rests_on_our_own_reading_is_a_warning_that_says_why() {
        assert_eq!(said(on_cost(Allowed::No, false), "5610"), [Severity::Warning]);
        let mut desk = Desk::new();
        desk.adopt(|scheme| scheme.cost_base.on_cost = Some(on_cost(Allowed::No, false)));
        desk.enter(Cost { account: Some("5610".into()), ..a_cost() });
        let finding = desk.findings("2026-11-21").into_iter().find(|f| f.check == CHECK.id).expect("one");
        assert_eq!(finding.rule.text, "Källan nämner det inte");
    }
}
