//! One person's salary is charged above the whole of it, over all grants of the book.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::shared::{count, of_cost, others, with_percent};
use super::{BOOKKEEPING_LAW, Check, Context, Finding, LooksAt, Subject, own_rule};
use crate::accounts::CostKind;
use crate::book::Grant;
use crate::date::{Date, Period};
use crate::fact::{Cost, Pay};
use crate::money::{Money, MoneyError};
use crate::problem::Severity;
use crate::scheme::Percent;

/// One person's salary is charged above the whole of it, over all grants of the book.
pub(super) const CHECK: Check = Check {
    id: "post-overcharged",
    looks_at: LooksAt::Book,
    says: &[("post-overcharged", &[Severity::Error])],
    run: overcharged,
};

/// A part of somebody's salary: of the whole that the cost states.
struct Share<'a> {
    cost: &'a Cost,
    person: String,
    whole: Money,
}

/// Days on which the shares of one person come to more than the whole are told once, by the first cost of the grant that
/// has a part in them. A salary whose whole is not stated cannot be added up, which other checks ask about; nor can pay as a
/// payroll states it, which is the grant's part of a whole that nobody has told.
fn overcharged(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let own: Vec<Share<'_>> = shares(context.grant).collect();
    let theirs: Vec<Share<'_>> = others(context).flat_map(shares).collect();
    // By person, so that each is held against his or her own costs alone.
    let mut by_person: BTreeMap<&str, Vec<&Share<'_>>> = BTreeMap::new();
    for share in own.iter().chain(&theirs) {
        by_person.entry(&share.person).or_default().push(share);
    }
    let mut told: BTreeSet<&str> = BTreeSet::new();
    let mut findings = Vec::new();
    for share in &own {
        let person = share.person.as_str();
        let Some(of_person) = by_person.get(person).filter(|_| !told.contains(person)) else { continue };
        let Some((days, hundredths, costs)) = worst(share, of_person) else { continue };
        told.insert(person);
        let problem = of_cost("post-overcharged", share.cost)
            .with("period", days)
            .with("costs", count(costs))
            .with("amount", share.cost.amount);
        let problem = with_percent(problem, Percent(hundredths));
        let about = Subject::Cost(share.cost.cost);
        findings.push(context.finding(&CHECK, Severity::Error, about, problem, own_rule(BOOKKEEPING_LAW)));
    }
    Ok(findings)
}

fn shares(grant: Grant<'_>) -> impl Iterator<Item = Share<'_>> {
    let is_part_alone =
        |cost: &Cost| cost.salary.as_deref().is_some_and(|basis| matches!(basis.pay, Pay::Stated { .. }));
    let salaries = grant.costs().filter(move |cost| cost.kind == CostKind::Salary && !is_part_alone(cost));
    salaries.filter_map(|cost| {
        let whole = cost.whole.filter(|whole| *whole > Money::ZERO)?;
        Some(Share { cost, person: person_of(cost)?, whole })
    })
}

fn person_of(cost: &Cost) -> Option<String> {
    let plain = cost.person.as_ref()?.value()?.trim().to_lowercase();
    (!plain.is_empty()).then_some(plain)
}

/// Returns the days of a cost on which the shares sum to the most, the sum in per cent and how many costs have a part;
/// `None` while it is at most a hundred. Costs run over whole spans, so the sum changes at their ends alone.
fn worst(share: &Share<'_>, of_person: &[&Share<'_>]) -> Option<(Period, Decimal, usize)> {
    let within = share.cost.period;
    let mut starts: BTreeSet<Date> = BTreeSet::from([within.first()]);
    for other in of_person {
        let period = other.cost.period;
        starts
            .extend([period.first(), period.last().plus_days(1)].iter().filter(|day| within.contains(**day)));
    }
    let starts: Vec<Date> = starts.into_iter().collect();
    let ends = starts.iter().skip(1).map(|next| next.minus_days(1)).chain([within.last()]);
    let spans = starts.iter().zip(ends).filter_map(|(first, last)| Period::new(*first, last).ok());
    let sums = spans.map(|span| {
        let there: Vec<&&Share<'_>> =
            of_person.iter().filter(|other| other.cost.period.overlap(span).is_some()).collect();
        (span, there.iter().map(|other| hundredths(other)).sum::<Decimal>(), there.len())
    });
    // Of equal sums the earliest days.
    let most = sums.reduce(|most, next| if next.1 > most.1 { next } else { most })?;
    (most.1 > Decimal::ONE_HUNDRED).then_some(most)
}

/// Returns the share in per cent to two decimals, as it is told; a rounding alone never makes more than the whole.
fn hundredths(share: &Share<'_>) -> Decimal {
    let exact = share.cost.amount.kronor() * Decimal::ONE_HUNDRED / share.whole.kronor();
    exact.round_dp_with_strategy(2, rust_decimal::RoundingStrategy::ToZero).normalize()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::GrantId;
    use crate::problem::Value;
    use crate::testing::*;

    fn salary(amount: &str, first: &str, last: &str) -> Cost {
        Cost {
            kind: CostKind::Salary,
            amount: kr(amount),
            whole: Some(kr("1000")),
            period: days(first, last),
            person: Some(text("P1")),
            ..a_cost()
        }
    }

    fn said(costs: Vec<Cost>) -> Vec<Finding> {
        let mut desk = Desk::new();
        desk.add_grant("200");
        for cost in costs {
            desk.enter(cost);
        }
        let findings = desk.findings("2026-11-21");
        findings.into_iter().filter(|finding| finding.check == CHECK.id).collect()
    }

    fn of_other(cost: Cost) -> Cost {
        Cost { grant: GrantId(2), ..cost }
    }

    #[test]
    fn parts_that_make_the_whole_are_right_and_more_is_told_once() {
        let whole = vec![
            salary("600", "2026-03-01", "2026-03-31"),
            of_other(salary("400", "2026-03-01", "2026-03-31")),
        ];
        assert_eq!(said(whole), []);
        let more = vec![
            salary("600", "2026-03-01", "2026-03-31"),
            salary("0.01", "2026-03-01", "2026-03-31"),
            of_other(salary("500", "2026-03-01", "2026-03-31")),
        ];
        let told = said(more);
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].problem.fields["percent_en"], Value::Text("110".into()));
    }

    #[test]
    fn only_days_that_both_have_are_added() {
        let apart = vec![
            salary("600", "2026-03-01", "2026-03-15"),
            of_other(salary("600", "2026-03-16", "2026-03-31")),
        ];
        assert_eq!(said(apart), []);
        let meeting = vec![
            salary("600", "2026-03-01", "2026-03-15"),
            of_other(salary("600", "2026-03-15", "2026-03-31")),
        ];
        assert_eq!(
            said(meeting)[0].problem.fields["period"],
            Value::Period(days("2026-03-15", "2026-03-15"))
        );
    }

    #[test]
    fn others_and_those_without_a_whole_are_left_out() {
        let stranger = Cost { person: Some(text("P2")), ..salary("600", "2026-03-01", "2026-03-31") };
        let unknown = Cost { whole: None, ..salary("600", "2026-03-01", "2026-03-31") };
        let own = salary("600", "2026-03-01", "2026-03-31");
        assert_eq!(said(vec![own, of_other(stranger), of_other(unknown)]), []);
    }

    #[test]
    fn a_credit_takes_its_part_back() {
        let own = salary("600", "2026-03-01", "2026-03-31");
        let credit = salary("-100", "2026-03-01", "2026-03-31");
        assert_eq!(said(vec![own, credit, of_other(salary("500", "2026-03-01", "2026-03-31"))]), []);
    }
}
