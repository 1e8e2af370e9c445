//! A cost began before the application, decision or requisition that must come first.

use super::shared::{charged, count, of_cost, softened};
use super::{Check, Context, Finding, LooksAt, Subject};
use crate::date::Date;
use crate::fact::{AmountKind, Cost};
use crate::money::{Money, MoneyError};
use crate::problem::{Problem, Severity};
use crate::scheme::StartsAfter;

/// A cost arose before the application, decision or requisition that must come first, or nobody noted that day.
pub(super) const CHECK: Check = Check {
    id: "cost-before-start",
    looks_at: LooksAt::Costs,
    says: &[
        ("cost-before-start", &[Severity::Warning, Severity::Error]),
        ("cost-before-start-partly", &[Severity::Warning]),
        ("cost-before-start-unknown", &[Severity::Warning]),
    ],
    run: before_start,
};

fn before_start(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let Some(start) = &context.grant.scheme().start else { return Ok(Vec::new()) };
    let uncertain = start.uncertain.as_ref();
    let rule = context.cite_reading(&start.basis, uncertain);
    let costs: Vec<&Cost> = charged(context).collect();
    let Some(day) = day_of(context, start.after) else {
        let problem = Problem::bare("cost-before-start-unknown")
            .with("costs", count(costs.len()))
            .with("amount", Money::sum(costs.iter().map(|cost| cost.amount))?)
            .with("name", start.name.sv.as_str())
            .with("name_en", start.name.en.as_str());
        let finding = context.finding(&CHECK, Severity::Warning, Subject::Grant, problem, rule);
        return Ok(if costs.is_empty() { Vec::new() } else { vec![finding] });
    };
    let early = costs.into_iter().filter(|cost| cost.period.first() < day);
    Ok(early
        .map(|cost| {
            let (code, severity) = if cost.period.last() < day {
                ("cost-before-start", softened(Severity::Error, uncertain))
            } else {
                ("cost-before-start-partly", Severity::Warning)
            };
            let problem = of_cost(code, cost)
                .with("period", cost.period)
                .with("amount", cost.amount)
                .with("start", day);
            context.finding(&CHECK, severity, Subject::Cost(cost.cost), problem, rule.clone())
        })
        .collect())
}

/// Returns the first day noted of what must come first.
fn day_of(context: Context<'_>, after: StartsAfter) -> Option<Date> {
    let what = match after {
        StartsAfter::Application => AmountKind::Applied,
        StartsAfter::Decision => AmountKind::Allocated,
        StartsAfter::Requisition => AmountKind::Requisitioned,
    };
    context.grant.amounts(what).filter_map(|amount| amount.date).min()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scheme::Start;
    use crate::testing::*;

    fn said(noted: Option<AmountKind>, first: &str, last: &str) -> Vec<&'static str> {
        let mut desk = Desk::new();
        desk.adopt(|scheme| {
            let after = StartsAfter::Decision;
            scheme.start =
                Some(Start { name: names("Efter beslut"), after, uncertain: None, basis: basis() });
        });
        if let Some(what) = noted {
            desk.dated_amount(what, "1000", Some("2026-03-15"));
        }
        desk.cost("100", days(first, last));
        desk.said_by(CHECK.id, "2026-11-21")
    }

    #[test]
    fn a_cost_that_arose_before_the_decision_is_wrong_and_one_that_crosses_its_day_is_worth_a_look() {
        let decided = Some(AmountKind::Allocated);
        assert_eq!(said(decided, "2026-03-15", "2026-03-31"), [""; 0]);
        assert_eq!(said(decided, "2026-03-14", "2026-03-15"), ["cost-before-start-partly"]);
        assert_eq!(said(decided, "2026-03-01", "2026-03-14"), ["cost-before-start"]);
    }

    #[test]
    fn without_the_day_nothing_can_be_judged() {
        let unknown = ["cost-before-start-unknown"];
        assert_eq!(said(None, "2026-05-01", "2026-05-31"), unknown);
        assert_eq!(said(Some(AmountKind::Applied), "2026-05-01", "2026-05-31"), unknown, "not the decision");
    }
}
