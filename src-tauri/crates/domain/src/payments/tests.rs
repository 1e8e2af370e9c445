use super::*;
use crate::testing::*;

/// Amount, voucher and days apart.
type Told = (String, Option<String>, Option<i64>);

fn told(desk: &Desk) -> (Vec<Told>, Vec<String>) {
    let found = payments(desk.grant());
    let payment = |payment: &Payment<'_>| {
        let voucher = payment.line.map(|line| line.voucher.to_string());
        (payment.amount.amount.to_string(), voucher, payment.days)
    };
    (
        found.payments.iter().map(payment).collect(),
        found.unpaid.iter().map(|line| line.voucher.to_string()).collect(),
    )
}

fn bank(name: &str, date: &str, account: &str, amount: &str) -> Ledger {
    Ledger::whole().voucher(name, date, &[(account, CODE, amount, "Statsbidrag"), ("1930", "", "0", "")])
}

#[test]
fn a_payment_finds_its_row_by_amount_and_the_nearest_day() {
    let mut desk = Desk::new();
    desk.dated_amount(AmountKind::Received, "500", Some("2026-05-12"));
    desk.dated_amount(AmountKind::Received, "500", Some("2026-10-12"));
    let ledger =
        bank("B 1", "2026-05-13", "3510", "-500").voucher("B 2", "2026-10-10", &[("3510", CODE, "-500", "")]);
    desk.take(&ledger);
    let (found, unpaid) = told(&desk);
    assert_eq!(
        found,
        [("500.00".into(), Some("B 1".into()), Some(1)), ("500.00".into(), Some("B 2".into()), Some(-2))]
    );
    assert_eq!(unpaid, [""; 0]);
}

#[test]
fn another_amount_or_a_day_too_far_away_is_no_match_and_the_row_is_told() {
    let mut desk = Desk::new();
    desk.dated_amount(AmountKind::Received, "500", Some("2026-05-12"));
    desk.take(&bank("B 1", "2026-05-13", "3510", "-499"));
    assert_eq!(told(&desk), (vec![("500.00".into(), None, None)], vec!["B 1".into()]));
    let mut desk = Desk::new();
    desk.dated_amount(AmountKind::Received, "500", Some("2026-05-12"));
    desk.take(&bank("B 1", "2026-06-27", "3510", "-500"));
    assert_eq!(told(&desk).0, [("500.00".into(), None, None)]);
}

#[test]
fn what_was_paid_back_stands_in_debit_and_a_liability_shows_it_too() {
    let mut desk = Desk::new();
    desk.dated_amount(AmountKind::Received, "500", Some("2026-05-12"));
    desk.dated_amount(AmountKind::Repaid, "120", Some("2026-11-02"));
    let ledger =
        bank("B 1", "2026-05-12", "2990", "-500").voucher("B 9", "2026-11-03", &[("2990", CODE, "120", "")]);
    desk.take(&ledger);
    let (found, unpaid) = told(&desk);
    let vouchers: Vec<_> = found.into_iter().map(|(_, voucher, _)| voucher.expect("found")).collect();
    assert_eq!((vouchers, unpaid.len()), (vec!["B 1".to_owned(), "B 9".to_owned()], 0));
}

#[test]
fn a_payment_without_a_day_finds_a_row_of_its_amount_and_no_row_is_used_twice() {
    let mut desk = Desk::new();
    desk.amount(AmountKind::Received, "500");
    desk.amount(AmountKind::Received, "500");
    desk.take(&bank("B 1", "2026-05-12", "3510", "-500"));
    let found = told(&desk).0;
    assert_eq!(found, [("500.00".into(), Some("B 1".into()), None), ("500.00".into(), None, None)]);
}
