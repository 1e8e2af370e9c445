use super::*;
use crate::fact::{Cost, DifferenceExplained, Fact, VoidMode};
use crate::ids::GrantId;
use crate::intake::Confirmed;
use crate::testing::*;

fn march() -> Ledger {
    Ledger::whole().voucher("A 1", "2026-03-05", &[("4010", CODE, "100", "Kurs"), ("1930", "", "-100", "")])
}

/// Returns the rows as `4010 2026-03 100.00 90.00 open`.
fn rows(desk: &Desk) -> Vec<String> {
    let rows = reconcile(desk.grant()).expect("in range");
    rows.iter()
        .map(|row| {
            let explained = if row.explained { "ok" } else { "open" };
            format!("{} {} {} {} {explained}", row.account, row.month, row.ledger, row.book)
        })
        .collect()
}

fn explain(desk: &mut Desk, amount: &str) {
    let (account, month) = ("4010".to_owned(), "2026-03".parse().expect("a month"));
    let (grant, amount, text) = (GrantId(1), kr(amount), text("Därför"));
    desk.add(vec![Fact::DifferenceExplained(DifferenceExplained { grant, account, month, amount, text })]);
}

#[test]
fn a_ledger_as_it_was_taken_in_has_no_difference() {
    let mut desk = Desk::new();
    let ledger =
        march().voucher("A 2", "2026-05-02", &[("3510", CODE, "-500", "Bidrag"), ("8010", CODE, "1", "")]);
    desk.take(&ledger);
    assert_eq!(
        rows(&desk),
        ["3510 2026-05 -500.00 -500.00 ok", "4010 2026-03 100.00 100.00 ok", "8010 2026-05 1.00 1.00 ok"]
    );
}

#[test]
fn a_cost_charged_in_part_or_by_hand_is_a_difference_by_account_and_month() {
    let mut desk = Desk::new();
    desk.take(&march());
    let cost = desk.grant().costs().next().expect("a cost").cost;
    desk.correct(cost, |cost| cost.amount = kr("40"));
    desk.enter(Cost { booked_on: Some(day("2026-04-02")), ..a_cost() });
    assert_eq!(rows(&desk), [" 2026-04 0.00 100.00 open", "4010 2026-03 100.00 40.00 open"]);
}

#[test]
fn another_cost_period_is_no_difference_as_the_ledger_goes_by_its_own_days() {
    let mut desk = Desk::new();
    desk.take(&march());
    let cost = desk.grant().costs().next().expect("a cost").cost;
    desk.correct(cost, |cost| cost.period = days("2025-01-01", "2025-12-31"));
    assert_eq!(rows(&desk), ["4010 2026-03 100.00 100.00 ok"]);
}

#[test]
fn an_explanation_holds_for_its_own_difference_and_no_other() {
    let mut desk = Desk::new();
    desk.take(&march());
    let cost = desk.grant().costs().next().expect("a cost").cost;
    let cost = desk.correct(cost, |cost| cost.amount = kr("40"));
    explain(&mut desk, "60");
    assert_eq!(rows(&desk), ["4010 2026-03 100.00 40.00 ok"]);
    let cost = desk.correct(cost, |cost| cost.amount = kr("30"));
    assert_eq!(rows(&desk), ["4010 2026-03 100.00 30.00 open"]);
    desk.correct(cost, |cost| cost.amount = kr("100"));
    assert_eq!(rows(&desk), ["4010 2026-03 100.00 100.00 ok"]);
}

#[test]
fn the_newest_whole_ledger_of_each_year_counts() {
    let mut desk = Desk::new();
    desk.take(&march());
    let newer = Ledger::whole().voucher("A 1", "2026-03-05", &[("4010", CODE, "80", "Kurs")]);
    let imported = desk.import(&newer, Confirmed::New);
    assert_eq!(rows(&desk), ["4010 2026-03 80.00 100.00 open"]);
    desk.take(&Ledger::of("4E", 2025).voucher("A 1", "2025-12-05", &[("4010", CODE, "7", "Kurs")]));
    assert_eq!(rows(&desk), ["4010 2025-12 7.00 7.00 ok", "4010 2026-03 80.00 100.00 open"]);
    desk.void_operation(imported, VoidMode::Reverse);
    assert_eq!(rows(&desk), ["4010 2025-12 7.00 7.00 ok", "4010 2026-03 100.00 100.00 ok"]);
}

#[test]
fn voucher_files_add_to_the_ledger_before_them_and_are_part_of_the_one_after() {
    let april = || Ledger::vouchers().voucher("A 2", "2026-04-05", &[("4010", CODE, "7", "Kurs")]);
    let mut desk = Desk::new();
    desk.take(&march());
    desk.take(&april());
    assert_eq!(rows(&desk), ["4010 2026-03 100.00 100.00 ok", "4010 2026-04 7.00 7.00 ok"]);
    desk.take(&march().voucher("A 2", "2026-04-05", &[("4010", CODE, "7", "Kurs")]));
    assert_eq!(rows(&desk), ["4010 2026-03 100.00 100.00 ok", "4010 2026-04 7.00 7.00 ok"]);
}

#[test]
fn voucher_files_without_a_year_always_count() {
    let mut undated = Ledger::vouchers().voucher("A 2", "2026-04-05", &[("4010", CODE, "7", "Kurs")]);
    undated.0.years.clear();
    let mut desk = Desk::new();
    desk.take(&undated);
    desk.take(&march());
    assert_eq!(counting_imports(&desk.book).len(), 2);
}

#[test]
fn behind_an_account_and_month_stand_rows_of_the_ledger_and_costs_with_how_they_meet() {
    let mut desk = Desk::new();
    let ledger = Ledger::whole().voucher(
        "A 1",
        "2026-03-05",
        &[("4010", CODE, "100", "Kurs"), ("4010", CODE, "200", "Lokal"), ("4010", CODE, "300", "Buss")],
    );
    desk.take(&ledger);
    let ids: Vec<_> = desk.grant().costs().map(|cost| cost.cost).collect();
    desk.void_cost(ids[1]);
    let by_hand = Cost { account: Some("4010".into()), booked_on: Some(day("2026-03-20")), ..a_cost() };
    desk.enter(by_hand);
    let recoded = Ledger::whole().voucher(
        "A 1",
        "2026-03-05",
        &[("4010", CODE, "100", "Kurs"), ("4010", CODE, "200", "Lokal"), ("4010", "999", "300", "Buss")],
    );
    desk.import(&recoded, Confirmed::New);
    let month = day("2026-03-01").month();
    let rows = standing_rows(desk.grant(), "4010", month).expect("in range");
    let told: Vec<_> =
        rows.iter().map(|row| (row.state, row.ledger.to_string(), row.book.to_string(), row.code)).collect();
    assert_eq!(
        told,
        [
            (RowState::Matched, "100.00".into(), "100.00".into(), None),
            (RowState::OnlyLedger, "200.00".into(), "0.00".into(), None),
            (RowState::Recoded, "300.00".into(), "300.00".into(), Some("999")),
            (RowState::OnlyBook, "0.00".into(), "100.00".into(), None),
        ]
    );
    assert!(standing_rows(desk.grant(), "4010", month.next()).expect("in range").is_empty());
}

fn extract(name: &str, date: &str, amount: &str) -> Ledger {
    Ledger::extract().voucher(name, date, &[("4010", CODE, amount, "Kurs")])
}

#[test]
fn of_extracts_the_rows_count_that_were_taken_once_each() {
    let mut desk = Desk::new();
    desk.take(&extract("A 1", "2026-03-05", "100"));
    desk.take(&extract("A 1", "2026-03-05", "100").voucher(
        "A 2",
        "2026-03-20",
        &[("4010", CODE, "7", "Te")],
    ));
    desk.take(&extract("A 3", "2026-03-25", "30"));
    assert_eq!(rows(&desk), ["4010 2026-03 137.00 137.00 ok"]);
    let cost = desk.grant().costs().next().expect("a cost").cost;
    desk.correct(cost, |cost| cost.amount = kr("40"));
    assert_eq!(rows(&desk), ["4010 2026-03 137.00 77.00 open"]);
}

#[test]
fn where_a_whole_ledger_speaks_of_a_month_extracts_add_nothing() {
    let mut desk = Desk::new();
    desk.take(&extract("A 1", "2026-03-05", "100"));
    desk.take(&extract("A 2", "2026-04-05", "7"));
    desk.take(&march());
    assert_eq!(rows(&desk), ["4010 2026-03 100.00 100.00 ok", "4010 2026-04 7.00 7.00 ok"]);
    desk.take(&extract("B 1", "2026-03-06", "30"));
    assert_eq!(rows(&desk)[0], "4010 2026-03 100.00 130.00 open");
}
