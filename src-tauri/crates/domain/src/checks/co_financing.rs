//! The shares of a cost that grant and recipient pay are not those that the scheme states (medfinansiering).

use super::shared::{charged, count, of_cost, softened, with_percent};
use super::{Check, Context, Finding, LooksAt, Subject};
use crate::fact::Cost;
use crate::money::{Money, MoneyError, Rounding};
use crate::problem::{Problem, Severity};
use crate::scheme::{CoFinancing, Percent};

/// The shares of a cost that grant and recipient pay are not those that the scheme states, or nobody can tell.
pub(super) const CHECK: Check = Check {
    id: "co-financing",
    looks_at: LooksAt::Costs,
    says: &[
        ("co-financing-grant", &[Severity::Warning, Severity::Error]),
        ("co-financing-own", &[Severity::Warning, Severity::Error]),
        ("co-financing-together", &[Severity::Warning, Severity::Error]),
        ("co-financing-unknown", &[Severity::Warning]),
    ],
    run: co_financing,
};

/// The shares of a whole are rounded to the öre one by one, so that together they may be one öre off.
const ROUNDING_ORE: i64 = 1;

fn co_financing(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let Some(rule) = &context.grant.scheme().co_financing else { return Ok(Vec::new()) };
    let uncertain = rule.uncertain.as_ref();
    let cited = context.cite_reading(&rule.basis, uncertain);
    let severity = softened(Severity::Error, uncertain);
    let of_kind = |cost: &&Cost| rule.kinds.is_empty() || rule.kinds.contains(&cost.kind);
    let (known, unknown): (Vec<_>, Vec<_>) =
        charged(context).filter(of_kind).partition(|cost| is_known(rule, cost));
    let mut findings = Vec::new();
    for cost in known {
        for problem in wrong_shares(rule, cost)? {
            let about = Subject::Cost(cost.cost);
            findings.push(context.finding(&CHECK, severity, about, problem, cited.clone()));
        }
    }
    if !unknown.is_empty() {
        let problem = Problem::bare("co-financing-unknown")
            .with("costs", count(unknown.len()))
            .with("amount", Money::sum(unknown.iter().map(|cost| cost.amount))?);
        findings.push(context.finding(&CHECK, Severity::Warning, Subject::Grant, problem, cited));
    }
    Ok(findings)
}

/// Tells whether the cost says what the rule asks about.
fn is_known(rule: &CoFinancing, cost: &Cost) -> bool {
    let asks_own = rule.own_at_least.is_some() || rule.together.is_some();
    cost.whole.is_some() && (!asks_own || cost.own.is_some())
}

fn wrong_shares(rule: &CoFinancing, cost: &Cost) -> Result<Vec<Problem>, MoneyError> {
    let (whole, own) = (cost.whole.unwrap_or(cost.amount), cost.own.unwrap_or(Money::ZERO));
    let both = cost.amount.checked_add(own)?;
    let problem = |code, percent: Percent, part: Money, stated: Money| {
        let problem = of_cost(code, cost).with("part", part).with("whole", whole).with("stated", stated);
        with_percent(problem, percent)
    };
    let mut problems = Vec::new();
    if let Some(percent) = rule.grant_at_most {
        let stated = whole.percent(percent.value(), Rounding::HalfAwayFromZero)?;
        if cost.amount > stated {
            problems.push(problem("co-financing-grant", percent, cost.amount, stated));
        }
    }
    if let Some(percent) = rule.own_at_least {
        let stated = whole.percent(percent.value(), Rounding::TowardsZero)?;
        if own < stated {
            problems.push(problem("co-financing-own", percent, own, stated));
        }
    }
    if let Some(percent) = rule.together {
        let stated = whole.percent(percent.value(), Rounding::HalfAwayFromZero)?;
        if (both.ore() - stated.ore()).abs() > ROUNDING_ORE {
            problems.push(problem("co-financing-together", percent, both, stated));
        }
    }
    Ok(problems)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::accounts::CostKind;
    use crate::testing::*;

    /// Twenty per cent of the grant and at least fifty of the employer, seventy together, of pay during studies.
    fn rule() -> CoFinancing {
        let percent = |text: &str| Some(text.parse().expect("a percentage"));
        CoFinancing {
            name: names("20 och 50 procent"),
            kinds: vec![CostKind::Salary],
            grant_at_most: percent("20"),
            own_at_least: percent("50"),
            together: percent("70"),
            uncertain: None,
            basis: basis(),
        }
    }

    fn said(amount: &str, own: Option<&str>, whole: Option<&str>) -> Vec<&'static str> {
        let mut desk = Desk::new();
        desk.adopt(|scheme| scheme.co_financing = Some(rule()));
        let (own, whole) = (own.map(kr), whole.map(kr));
        desk.enter(Cost { kind: CostKind::Salary, amount: kr(amount), own, whole, ..a_cost() });
        desk.enter(a_cost());
        desk.said_by(CHECK.id, "2026-11-21")
    }

    #[test]
    fn the_shares_that_the_scheme_states_are_right_to_the_ore() {
        assert_eq!(said("6666.60", Some("16666.50"), Some("33333")), [""; 0]);
        assert_eq!(said("6666.61", Some("16666.50"), Some("33333")), ["co-financing-grant"]);
        assert_eq!(said("6666.60", Some("16666.49"), Some("33333")), ["co-financing-own"]);
        assert_eq!(said("6666.60", Some("20000"), Some("33333")), ["co-financing-together"]);
    }

    #[test]
    fn shares_that_are_rounded_one_by_one_may_be_an_ore_off_together() {
        assert_eq!(said("0.01", Some("0.04"), Some("0.07")), [""; 0], "0.014, 0.035 and 0.049");
    }

    #[test]
    fn without_the_whole_or_the_own_share_nothing_can_be_judged() {
        assert_eq!(said("20", Some("50"), None), ["co-financing-unknown"]);
        assert_eq!(said("20", None, Some("100")), ["co-financing-unknown"]);
    }
}
