use super::*;
use crate::fact::{AmountKind, Cost};
use crate::testing::*;

fn month(desk: &mut Desk, kind: CostKind, number: u32, amount: &str) {
    let month = Month::new(2026, number).expect("a month");
    let booked_on = Some(month.first().plus_days(24));
    desk.enter(Cost { kind, amount: kr(amount), period: month.period(), booked_on, ..a_cost() });
}

fn at(desk: &Desk, text: &str) -> Outlook {
    outlook(desk.grant(), day(text)).expect("in range")
}

fn forecast_at(desk: &Desk, text: &str) -> Forecast {
    match at(desk, text) {
        Outlook::Forecast(forecast) => forecast,
        other => panic!("{other:?}"),
    }
}

fn range(low: &str, expected: &str, high: &str) -> Range {
    Range { low: kr(low), expected: kr(expected), high: kr(high) }
}

#[test]
fn an_even_pace_is_carried_to_the_end_by_days() {
    let mut desk = Desk::new();
    desk.amount(AmountKind::Received, "300");
    // 31 öre a day in August, 30 in September, 31 in October: one krona a day.
    for (number, amount) in [(8, "31"), (9, "30"), (10, "31")] {
        month(&mut desk, CostKind::Invoice, number, amount);
    }
    let forecast = forecast_at(&desk, "2026-11-28");
    assert_eq!(forecast.days_left, 61);
    assert_eq!(forecast.used, range("153", "153", "153"));
    assert_eq!(forecast.left, range("147", "147", "147"));
    assert_eq!(forecast.used_up, None);
}

#[test]
fn the_slowest_and_the_quickest_month_give_the_range() {
    let mut desk = Desk::new();
    desk.amount(AmountKind::Received, "1000");
    for (number, amount) in [(8, "0"), (9, "300"), (10, "620")] {
        month(&mut desk, CostKind::Invoice, number, amount);
    }
    let forecast = forecast_at(&desk, "2026-11-01");
    assert_eq!(forecast.used, range("920", "1530", "2140"));
    assert_eq!(forecast.left, range("-1140", "-530", "80"));
    assert_eq!(forecast.used_up, Month::new(2026, 11).ok());
}

#[test]
fn each_kind_has_its_own_pace_and_they_sum() {
    let mut desk = Desk::new();
    month(&mut desk, CostKind::Invoice, 2, "5000");
    for number in 8..=10 {
        month(&mut desk, CostKind::Salary, number, "100");
    }
    let forecast = forecast_at(&desk, "2026-10-31");
    let kinds: Vec<_> = forecast.kinds.iter().map(|kind| (kind.kind, kind.at_end.expected)).collect();
    assert_eq!(kinds[0].0, CostKind::Salary);
    assert_eq!(kinds[1], (CostKind::Invoice, kr("5000")), "no invoices of late, so none to come");
    assert_eq!(Money::sum(kinds.iter().map(|kind| kind.1)), Ok(forecast.used.expected));
}

#[test]
fn what_is_charged_for_days_to_come_counts_at_least() {
    let mut desk = Desk::new();
    for number in 8..=10 {
        month(&mut desk, CostKind::Invoice, number, "1");
    }
    desk.enter(Cost {
        amount: kr("610"),
        period: days("2026-11-01", "2026-12-31"),
        booked_on: Some(day("2026-10-20")),
        ..a_cost()
    });
    assert_eq!(forecast_at(&desk, "2026-11-05").used, range("613", "613", "613"));
}

#[test]
fn a_ledger_that_ends_in_august_says_nothing_of_september() {
    let mut desk = Desk::new();
    for number in 6..=8 {
        month(&mut desk, CostKind::Invoice, number, "100");
    }
    let forecast = forecast_at(&desk, "2026-11-28");
    assert_eq!(forecast.months.last().map(|month| month.number()), Some(8));
}

#[test]
fn before_three_whole_months_it_is_too_early_and_after_the_end_it_is_over() {
    let mut desk = Desk::new();
    assert_eq!(at(&desk, "2026-10-31"), Outlook::TooEarly { from: day("2026-03-31") }, "nothing is booked");
    month(&mut desk, CostKind::Invoice, 1, "100");
    month(&mut desk, CostKind::Invoice, 2, "100");
    assert_eq!(at(&desk, "2026-06-30"), Outlook::TooEarly { from: day("2026-03-31") });
    assert_eq!(at(&desk, "2026-12-31"), Outlook::Over);
    month(&mut desk, CostKind::Invoice, 3, "100");
    assert!(matches!(at(&desk, "2026-03-30"), Outlook::TooEarly { .. }), "March is not whole yet");
    assert!(matches!(at(&desk, "2026-03-31"), Outlook::Forecast(_)));
}

#[test]
fn a_month_that_the_use_period_cuts_is_no_whole_month() {
    let mut desk = Desk::new();
    desk.adopt(|scheme| scheme.use_period.first = day("2026-01-15"));
    for number in 1..=3 {
        month(&mut desk, CostKind::Invoice, number, "100");
    }
    assert_eq!(at(&desk, "2026-03-31"), Outlook::TooEarly { from: day("2026-04-30") });
}

#[test]
fn a_performance_has_no_costs_to_foresee() {
    let mut desk = Desk::new();
    desk.adopt(|scheme| scheme.performance = Some(a_performance()));
    assert_eq!(at(&desk, "2026-06-30"), Outlook::Performance);
}
