//! A salary was reckoned with another rate of on-costs than the organisation has set for the year.

use super::shared::{charged, of_cost};
use super::{BOOKKEEPING_LAW, Check, Context, Finding, LooksAt, Subject, own_rule};
use crate::fact::Cost;
use crate::money::MoneyError;
use crate::problem::{Problem, Severity};
use crate::scheme::Percent;

/// A salary was reckoned with another rate of on-costs than the organisation has set for the year. Rates that somebody
/// typed for one cost are that person's word.
pub(super) const CHECK: Check = Check {
    id: "on-cost-outdated",
    looks_at: LooksAt::Costs,
    says: &[("on-cost-outdated", &[Severity::Warning])],
    run: outdated,
};

fn outdated(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let found = charged(context).filter_map(|cost| {
        let (used, now, year) = rates(context, cost)?;
        let problem = of_cost("on-cost-outdated", cost).with("year", year.to_string());
        let problem = with_rates(problem, used, now);
        let about = Subject::Cost(cost.cost);
        Some(context.finding(&CHECK, Severity::Warning, about, problem, own_rule(BOOKKEEPING_LAW)))
    });
    Ok(found.collect())
}

/// Returns the rate that was used, the one that is set, and the year, where they differ.
fn rates(context: Context<'_>, cost: &Cost) -> Option<(Percent, Percent, i32)> {
    let used = cost.salary.as_ref()?.on_cost.filter(|on_cost| !on_cost.typed)?.rate;
    let year = cost.period.first().year();
    let set = context.grant.book().on_cost_rates().find(|set| set.year == year)?;
    (set.rate != used).then_some((used, set.rate, year))
}

fn with_rates(problem: Problem, used: Percent, now: Percent) -> Problem {
    let swedish = |rate: Percent| rate.to_string().replace('.', ",");
    problem
        .with("used", swedish(used))
        .with("used_en", used.to_string())
        .with("now", swedish(now))
        .with("now_en", now.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::accounts::CostKind;
    use crate::fact::{Fact, OnCostRateSet, OnCostUsed, Pay, SalaryBasis};
    use crate::testing::*;

    fn salary(rate: &str, typed: bool) -> Cost {
        let percent = |text: &str| text.parse().expect("a percentage");
        let basis = SalaryBasis {
            post: None,
            pay: Pay::Monthly { salary: kr("100"), degree: percent("100") },
            absent_days: 0,
            on_cost: Some(OnCostUsed { rate: percent(rate), typed }),
            share: percent("100"),
            own_share: None,
        };
        Cost { kind: CostKind::Salary, salary: Some(Box::new(basis)), ..a_cost() }
    }

    #[test]
    fn a_rate_of_the_year_that_has_changed_is_told() {
        let mut desk = Desk::new();
        desk.enter(salary("40", false));
        desk.enter(salary("42", true));
        desk.enter(a_cost());
        assert_eq!(desk.said_by(CHECK.id, "2026-11-21").len(), 0, "nobody has set a rate");
        let set = |rate: &str| {
            let rate = rate.parse().expect("a percentage");
            vec![Fact::OnCostRateSet(OnCostRateSet { year: 2026, rate, source: "SKR".into() })]
        };
        desk.add(set("41"));
        assert_eq!(desk.said_by(CHECK.id, "2026-11-21"), [CHECK.id]);
        desk.add(set("40"));
        assert_eq!(desk.said_by(CHECK.id, "2026-11-21").len(), 0);
    }
}
