use super::*;
use crate::fact::AccrualBasis;
use crate::testing::*;

fn accrual(amount: &str, booked: &str) -> Cost {
    Cost { kind: CostKind::Accrual, amount: kr(amount), booked_on: Some(day(booked)), ..a_cost() }
}

fn states(desk: &Desk, as_of: &str) -> Vec<(AccrualState, String, Option<String>)> {
    let accruals = accruals(desk.grant(), day(as_of)).expect("in range");
    let told = |accrual: Accrual<'_>| {
        (accrual.state, accrual.open.to_string(), accrual.difference.map(|difference| difference.to_string()))
    };
    accruals.into_iter().map(told).collect()
}

#[test]
fn an_accrual_is_open_then_overdue_then_settled_with_its_difference() {
    let mut desk = Desk::new();
    let expected = Some(day("2026-07-20"));
    let basis = Some(Box::new(AccrualBasis { reason: text("Handledning i juni"), expected }));
    let opened = desk.enter(Cost { accrual: basis, ..accrual("1000", "2026-06-30") });
    assert_eq!(states(&desk, "2026-06-29"), [], "it is not in the books yet");
    assert_eq!(states(&desk, "2026-07-20"), [(AccrualState::Open, "1000.00".into(), None)]);
    assert_eq!(states(&desk, "2026-07-21"), [(AccrualState::Overdue, "1000.00".into(), None)]);
    let booked_on = Some(day("2026-07-25"));
    desk.enter(Cost { settles: Some(opened), booked_on, ..Cost { amount: kr("1150"), ..a_cost() } });
    desk.enter(accrual("-1000", "2026-07-25"));
    assert_eq!(states(&desk, "2026-08-31"), [(AccrualState::Settled, "0.00".into(), Some("150.00".into()))]);
    // What came later was not known then.
    assert_eq!(states(&desk, "2026-07-24"), [(AccrualState::Overdue, "1000.00".into(), None)]);
}

#[test]
fn an_invoice_without_a_reversal_takes_an_accrual_back_as_far_as_it_reaches() {
    let mut desk = Desk::new();
    let opened = desk.enter(accrual("1000", "2026-06-30"));
    desk.enter(Cost {
        settles: Some(opened),
        amount: kr("400"),
        booked_on: Some(day("2026-07-05")),
        ..a_cost()
    });
    assert_eq!(states(&desk, "2026-07-31"), [(AccrualState::Open, "600.00".into(), None)]);
}

#[test]
fn of_two_accruals_that_are_alike_a_reversal_takes_back_the_one_whose_invoice_came_with_it() {
    let mut desk = Desk::new();
    desk.enter(accrual("1000", "2026-06-30"));
    let second = desk.enter(accrual("1000", "2026-06-30"));
    let booked_on = Some(day("2026-07-25"));
    desk.enter(Cost { settles: Some(second), booked_on, ..Cost { amount: kr("990"), ..a_cost() } });
    desk.enter(accrual("-1000", "2026-07-25"));
    let states: Vec<_> = states(&desk, "2026-07-31").into_iter().map(|(state, ..)| state).collect();
    assert_eq!(states, [AccrualState::Open, AccrualState::Settled]);
}

#[test]
fn a_reversal_without_an_invoice_is_told_as_one() {
    let mut desk = Desk::new();
    desk.enter(accrual("1000", "2026-06-30"));
    desk.enter(accrual("-1000", "2026-07-01"));
    assert_eq!(states(&desk, "2026-07-31"), [(AccrualState::Reversed, "0.00".into(), None)]);
}

#[test]
fn a_closing_carries_over_what_lies_on_two_sides_of_the_day() {
    let mut desk = Desk::new();
    let opened = desk.enter(accrual("1000", "2026-12-31"));
    // Of the whole year's licence, paid in July, half concerns the next year.
    let prepaid = Cost {
        booked_on: Some(day("2026-07-01")),
        period: days("2026-07-03", "2027-06-30"),
        amount: kr("363"),
        ..a_cost()
    };
    let prepaid = desk.enter(prepaid);
    let late = Cost {
        booked_on: Some(day("2027-01-12")),
        period: days("2026-12-22", "2027-01-10"),
        amount: kr("200"),
        ..a_cost()
    };
    let late = desk.enter(late);
    // The invoice that settles the accrual is its other side, and no cost that was forgotten.
    let settling = Cost { settles: Some(opened), booked_on: Some(day("2027-01-20")), ..a_cost() };
    desk.enter(settling);
    let found = deferrals(desk.grant(), day("2026-12-31")).expect("in range");
    let told = |list: &[Deferred<'_>]| -> Vec<(CostId, String)> {
        list.iter().map(|deferred| (deferred.cost.cost, deferred.amount.to_string())).collect()
    };
    assert_eq!(told(&found.accrued), [(opened, "1000.00".into())]);
    assert_eq!(told(&found.unbooked), [(late, "100.00".into())]);
    assert_eq!(told(&found.prepaid), [(prepaid, "181.00".into())]);
}
