use super::*;
use crate::fact::Cost;
use crate::scheme::{Repayment, UsePeriod};
use crate::testing::*;

fn of(desk: &Desk) -> Figures {
    figures(desk.grant()).expect("in range")
}

fn march() -> Period {
    days("2026-03-01", "2026-03-31")
}

fn above_a_thousand() -> crate::scheme::Scheme {
    let quiet = scheme();
    let repayment = Repayment { above: Some(kr("1000")), ..quiet.repayment.clone() };
    crate::scheme::Scheme { repayment, ..quiet }
}

fn three_years() -> crate::scheme::Scheme {
    let quiet = scheme();
    let use_period =
        UsePeriod { first: day("2025-05-17"), last: day("2027-03-03"), ..quiet.use_period.clone() };
    crate::scheme::Scheme { use_period, ..quiet }
}

#[test]
fn a_grant_without_facts_has_no_figures() {
    let nought = Money::ZERO;
    let figures = of(&Desk::new());
    assert_eq!([figures.received, figures.used, figures.unused, figures.to_repay], [nought; 4]);
}

#[test]
fn what_was_requisitioned_is_taken_as_received_until_a_payment_is_noted() {
    let mut desk = Desk::new();
    desk.amount(AmountKind::Requisitioned, "500");
    assert_eq!(of(&desk).received, kr("500"));
    desk.amount(AmountKind::Received, "300");
    desk.amount(AmountKind::Received, "100");
    assert_eq!((of(&desk).received, of(&desk).unused), (kr("400"), kr("400")));
}

#[test]
fn a_cost_counts_with_its_days_inside_the_use_period() {
    let mut desk = Desk::new();
    desk.cost("3100", days("2026-12-17", "2027-01-16"));
    desk.cost("40", days("2025-12-01", "2025-12-31"));
    desk.cost("100", march());
    assert_eq!((of(&desk).used, of(&desk).outside), (kr("1600"), kr("1640")));
}

#[test]
fn the_booking_day_does_not_decide() {
    let mut desk = Desk::new();
    desk.enter(Cost { booked_on: Some(day("2027-02-01")), ..a_cost() });
    assert_eq!(of(&desk).used, kr("100"));
}

#[test]
fn more_used_than_received_is_over_use_and_nothing_is_unused() {
    let mut desk = Desk::new();
    desk.amount(AmountKind::Received, "60");
    desk.cost("100", march());
    let figures = of(&desk);
    assert_eq!((figures.used, figures.over_use), (kr("100"), kr("40")));
    assert_eq!((figures.unused, figures.to_repay), (Money::ZERO, Money::ZERO));
}

#[test]
fn exactly_the_threshold_is_not_claimed_and_an_ore_more_is_claimed_whole() {
    let claimed = |left: &str| {
        let mut desk = Desk::under(|_| Some(above_a_thousand()));
        desk.amount(AmountKind::Received, left);
        of(&desk).to_repay
    };
    assert_eq!(claimed("1000.00"), Money::ZERO);
    assert_eq!(claimed("1000.01"), kr("1000.01"));
}

#[test]
fn what_was_paid_back_is_subtracted_and_never_below_nought() {
    let mut desk = Desk::new();
    desk.amount(AmountKind::Received, "5000");
    desk.amount(AmountKind::Repaid, "1200");
    assert_eq!((of(&desk).to_repay, of(&desk).repaid), (kr("3800"), kr("1200")));
    desk.amount(AmountKind::Repaid, "9000");
    assert_eq!(of(&desk).to_repay, Money::ZERO);
}

#[test]
fn nothing_is_claimed_where_the_scheme_lets_unused_money_stay() {
    let mut desk = Desk::under(|_| {
        let quiet = scheme();
        let repayment = Repayment { unused: false, ..quiet.repayment.clone() };
        Some(crate::scheme::Scheme { repayment, ..quiet })
    });
    desk.amount(AmountKind::Received, "5000");
    assert_eq!((of(&desk).unused, of(&desk).to_repay), (kr("5000"), Money::ZERO));
}

/// Costs that split badly: odd öre over spans that cross months, years and boundaries, credits too.
fn awkward() -> Desk {
    let mut desk = Desk::under(|_| Some(three_years()));
    desk.amount(AmountKind::Received, "1000.01");
    for (amount, first, last) in [
        ("100.01", "2025-05-01", "2027-03-31"),
        ("-33.33", "2025-12-15", "2026-01-14"),
        ("0.01", "2025-12-31", "2026-01-01"),
        ("0.02", "2025-06-01", "2027-02-28"),
        ("77.77", "2026-12-01", "2027-12-31"),
    ] {
        desk.cost(amount, days(first, last));
    }
    desk
}

#[test]
fn the_years_sum_to_what_was_used() {
    let desk = awkward();
    let years = used_by_year(desk.grant()).expect("in range");
    assert_eq!(years.iter().map(|(year, _)| *year).collect::<Vec<_>>(), [2025, 2026, 2027]);
    assert_eq!(Money::sum(years.iter().map(|(_, amount)| *amount)), Ok(of(&desk).used));
}

#[test]
fn the_burn_down_ends_at_what_is_left_to_the_ore() {
    let desk = awkward();
    let points = burn_down(desk.grant()).expect("in range");
    let figures = of(&desk);
    assert_eq!(points.len(), 23);
    assert_eq!(Money::sum(points.iter().map(|point| point.used)), Ok(figures.used));
    let end = points.last().expect("a month");
    assert_eq!(Ok(end.left), figures.received.checked_sub(figures.used));
    assert_eq!(end.even_pace_left, Money::ZERO);
}

#[test]
fn the_kinds_and_the_purposes_each_sum_to_what_was_used() {
    let mut desk = awkward();
    desk.enter(Cost { kind: CostKind::Salary, purpose: Some("all".into()), ..a_cost() });
    let used = of(&desk).used;
    let kinds = used_by_kind(desk.grant(), desk.grant().use_period()).expect("in range");
    assert_eq!(Money::sum(kinds.into_iter().map(|(_, amount)| amount)), Ok(used));
    let purposes = [None, Some("all")].map(|purpose| used_for(desk.grant(), purpose).expect("in range"));
    assert_eq!(Money::sum(purposes), Ok(used));
}

#[test]
fn what_private_providers_used_is_told_apart() {
    let mut desk = Desk::new();
    desk.enter(Cost { provider: Some(Provider::Private), ..a_cost() });
    desk.enter(Cost { provider: Some(Provider::Own), ..a_cost() });
    desk.enter(a_cost());
    assert_eq!(used_by_private_providers(desk.grant()), Ok(kr("100")));
}

#[test]
fn figures_out_of_range_are_an_error_and_never_cut() {
    let mut desk = Desk::new();
    for _ in 0..2 {
        desk.enter(Cost { amount: Money::MAX, ..a_cost() });
    }
    assert!(figures(desk.grant()).is_err());
}
