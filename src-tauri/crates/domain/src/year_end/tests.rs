use super::*;
use crate::accounts::{AccountRole, CostKind};
use crate::fact::Cost;
use crate::scheme::{Classification, Exclusion, Interest, Limit, Percent, Repayment};
use crate::testing::*;

fn at(desk: &Desk, text: &str) -> YearEnd {
    year_end(desk.grant(), day(text)).expect("in range")
}

/// A grant over 2026–2027 that is classified as told.
fn two_years(with_conditions: bool) -> Desk {
    let mut desk = Desk::new();
    desk.adopt(|scheme| {
        scheme.use_period.last = day("2027-12-31");
        scheme.classification =
            Some(Classification { with_conditions, name: names("Klass"), uncertain: None, basis: basis() });
    });
    desk
}

fn paid(desk: &mut Desk, amount: &str, date: &str) {
    desk.dated_amount(AmountKind::Requisitioned, amount, Some(date));
    desk.dated_amount(AmountKind::Received, amount, Some(date));
}

fn codes(position: &YearEnd) -> Vec<&'static str> {
    position.gaps.iter().map(|gap| gap.code).collect()
}

/// The entry as `account or role, debit, credit`.
fn rows(position: &YearEnd) -> Vec<(String, Money, Money)> {
    let name =
        |row: &EntryRow| row.account.account.clone().unwrap_or_else(|| format!("{:?}", row.account.role));
    position.entry.iter().map(|row| (name(row), row.debit, row.credit)).collect()
}

#[test]
fn with_conditions_what_is_used_is_income_and_the_rest_a_liability() {
    let mut desk = two_years(true);
    paid(&mut desk, "1000", "2026-02-01");
    desk.cost("400", days("2026-05-01", "2026-05-31"));
    desk.cost("200", days("2026-12-01", "2027-01-31"));
    let first = at(&desk, "2026-12-31");
    assert_eq!((first.used, first.used_in_year), (kr("500"), kr("500")));
    assert_eq!((first.income, first.liability, first.claim), (kr("500"), kr("500"), Money::ZERO));
    assert!(!first.over);
    let second = at(&desk, "2027-12-31");
    assert_eq!((second.used, second.used_in_year), (kr("600"), kr("100")));
    assert_eq!((second.to_repay, second.liability), (kr("400"), kr("400")));
    assert!(second.over);
}

#[test]
fn used_before_it_is_paid_is_a_claim_and_never_above_what_was_claimed() {
    let mut desk = two_years(true);
    desk.dated_amount(AmountKind::Requisitioned, "1000", Some("2026-02-01"));
    desk.dated_amount(AmountKind::Received, "300", Some("2026-03-01"));
    desk.dated_amount(AmountKind::Received, "700", Some("2027-02-01"));
    desk.cost("1200", days("2026-05-01", "2026-05-31"));
    let position = at(&desk, "2026-12-31");
    assert_eq!((position.received, position.entitled), (kr("300"), kr("1000")));
    assert_eq!((position.income, position.claim, position.over_use), (kr("1000"), kr("700"), kr("200")));
    assert_eq!(at(&desk, "2027-12-31").claim, Money::ZERO);
}

#[test]
fn without_conditions_income_follows_the_days_of_the_use_period() {
    let mut desk = two_years(false);
    paid(&mut desk, "730", "2026-02-01");
    let first = at(&desk, "2026-12-31");
    assert_eq!((first.treatment, first.income), (Treatment::OverPeriod, kr("365")));
    assert_eq!((first.liability, first.claim), (kr("365"), Money::ZERO));
    assert_eq!(at(&desk, "2027-12-31").income, kr("730"));
    assert_eq!(at(&desk, "2025-12-31").income, Money::ZERO);
}

#[test]
fn a_performance_is_income_when_it_is_decided() {
    let mut desk = Desk::new();
    desk.adopt(|scheme| {
        scheme.form = Form::Performance;
        scheme.performance = Some(a_performance());
    });
    desk.dated_amount(AmountKind::Allocated, "900", Some("2026-12-10"));
    let position = at(&desk, "2026-12-31");
    assert_eq!(
        (position.treatment, position.income, position.claim),
        (Treatment::WhenDecided, kr("900"), kr("900"))
    );
    assert_eq!(at(&desk, "2026-12-09").income, Money::ZERO);
    assert_eq!(codes(&position), ["year-end-ledger-none"]);
}

#[test]
fn below_the_threshold_the_rest_is_income_once_the_period_is_over() {
    let mut desk = two_years(true);
    desk.adopt(|scheme| scheme.repayment = Repayment { above: Some(kr("1000")), ..scheme.repayment.clone() });
    paid(&mut desk, "5000", "2026-02-01");
    desk.cost("4000", days("2026-05-01", "2026-05-31"));
    assert_eq!((at(&desk, "2026-12-31").income, at(&desk, "2026-12-31").liability), (kr("4000"), kr("1000")));
    let end = at(&desk, "2027-12-31");
    assert_eq!((end.to_repay, end.unclaimed), (Money::ZERO, kr("1000")));
    assert_eq!((end.income, end.liability), (kr("5000"), Money::ZERO));
}

#[test]
fn what_is_paid_back_leaves_the_liability() {
    let mut desk = two_years(true);
    paid(&mut desk, "1000", "2026-02-01");
    desk.dated_amount(AmountKind::Repaid, "600", Some("2027-12-01"));
    desk.cost("400", days("2026-05-01", "2026-05-31"));
    let end = at(&desk, "2027-12-31");
    assert_eq!((end.to_repay, end.liability, end.income), (Money::ZERO, Money::ZERO, kr("400")));
}

#[test]
fn a_scheme_without_a_class_goes_by_its_repayment_and_that_is_said() {
    let mut desk = Desk::new();
    paid(&mut desk, "1000", "2026-02-01");
    assert_eq!(at(&desk, "2026-12-31").treatment, Treatment::AsUsed);
    desk.adopt(|scheme| scheme.repayment.unused = false);
    let position = at(&desk, "2026-12-31");
    assert_eq!(position.treatment, Treatment::OverPeriod);
    assert_eq!(codes(&position), ["year-end-class-assumed", "year-end-ledger-none"]);
}

#[test]
fn amounts_without_a_day_and_a_missing_payment_are_gaps() {
    let mut desk = two_years(true);
    desk.amount(AmountKind::Requisitioned, "1000");
    let position = at(&desk, "2026-12-31");
    assert_eq!(position.received, kr("1000"));
    assert_eq!(codes(&position), ["year-end-undated", "year-end-received-assumed", "year-end-ledger-none"]);
}

#[test]
fn what_checks_question_is_summed_once_and_could_be_turned_down() {
    let mut desk = two_years(true);
    desk.adopt(|scheme| {
        scheme.exclusions = vec![Exclusion {
            id: "lokal".into(),
            name: names("Lokaler"),
            kinds: vec![CostKind::Other],
            accounts: Vec::new(),
            words: Vec::new(),
            uncertain: None,
            basis: basis(),
        }];
        scheme.purposes[0].limit = Some(Limit::Amount(kr("250")));
    });
    paid(&mut desk, "1000", "2026-02-01");
    let bad = desk.enter(Cost { kind: CostKind::Other, ..a_cost() });
    desk.enter(Cost { purpose: Some("all".into()), amount: kr("300"), ..a_cost() });
    let position = at(&desk, "2026-12-31");
    let amounts: Vec<Money> = position.questioned.iter().map(|one| one.amount).collect();
    assert_eq!(amounts, [kr("100"), kr("50")]);
    assert!(matches!(&position.questioned[0].by, QuestionedBy::Cost(cost, _) if *cost == bad));
    assert_eq!(position.questioned[1].by, QuestionedBy::PurposeLimit("all".into()));
    assert_eq!((position.in_question, position.used), (kr("150"), kr("400")));
    assert_eq!((position.to_repay, position.to_repay_at_most), (kr("600"), kr("750")));
}

/// Income of 1 000 kr and a voucher of last year's end that moved 100 kr of it to prepaid income.
fn with_ledger() -> Desk {
    let mut desk = two_years(true);
    paid(&mut desk, "1000", "2026-02-01");
    desk.take(
        &Ledger::whole()
            .voucher(
                "A 1",
                "2026-02-01",
                &[("1930", CODE, "1000", "Bidrag"), ("35110", CODE, "-1000", "Bidrag")],
            )
            .voucher(
                "A 2",
                "2026-03-31",
                &[("35110", CODE, "100", "Delår"), ("29710", CODE, "-100", "Delår")],
            )
            .voucher("A 3", "2026-05-31", &[("4010", CODE, "400", "Kurs"), ("29900", CODE, "-400", "Kurs")]),
    );
    desk
}

#[test]
fn the_entry_brings_the_ledger_to_the_position_on_accounts_that_it_has() {
    let desk = with_ledger();
    let position = at(&desk, "2026-12-31");
    assert_eq!(position.used, kr("400"), "the accrued course counts");
    let booked = position.booked.as_ref().expect("a ledger");
    assert_eq!((booked.income, booked.years_missing.len()), (kr("900"), 0));
    let expected =
        [("35110".to_owned(), kr("500"), Money::ZERO), ("29710".to_owned(), Money::ZERO, kr("500"))];
    assert_eq!(rows(&position), expected, "29900 stands for accrued costs, not for prepaid income");
    assert!(codes(&position).is_empty());
}

#[test]
fn a_year_without_a_ledger_is_a_gap_and_a_booked_position_needs_no_entry() {
    let desk = with_ledger();
    assert_eq!(codes(&at(&desk, "2027-06-30")), ["year-end-ledger-missing"]);
    let mut settled = two_years(true);
    paid(&mut settled, "400", "2026-02-01");
    settled.take(&Ledger::whole().voucher(
        "A 1",
        "2026-02-01",
        &[("1930", CODE, "400", "In"), ("35110", CODE, "-400", "In"), ("4010", CODE, "400", "Kurs")],
    ));
    assert!(at(&settled, "2026-12-31").entry.is_empty());
}

#[test]
fn an_account_that_was_never_seen_is_chosen_by_a_person_within_the_table() {
    let mut desk = two_years(true);
    desk.dated_amount(AmountKind::Requisitioned, "1000", Some("2026-02-01"));
    desk.dated_amount(AmountKind::Received, "100", Some("2026-02-01"));
    desk.take(&Ledger::whole().voucher("A 1", "2026-05-01", &[("4010", CODE, "400", "Kurs")]));
    let position = at(&desk, "2026-12-31");
    let claim = kr("300");
    let liability = kr("100");
    let expected = [
        ("BalancePrepaid".to_owned(), claim, Money::ZERO),
        ("BalanceAccrued".to_owned(), liability, Money::ZERO),
        ("GrantIncome".to_owned(), Money::ZERO, kr("400")),
    ];
    assert_eq!(rows(&position), expected);
    let first = &position.entry[0].account;
    assert_eq!((first.role, first.seen), (AccountRole::BalancePrepaid, AccountSeen::Table));
    assert_eq!(first.within.iter().map(|rule| rule.first.as_str()).collect::<Vec<_>>(), ["17"]);
}

#[test]
fn debit_and_credit_sum_to_the_same_whatever_is_booked_and_due() {
    let desk = with_ledger();
    for (held, booked, income) in
        [("0", "0", "5"), ("10", "0", "25"), ("10", "25", "0"), ("10", "3", "3"), ("-1", "2", "0.01")]
    {
        let rows = entry::entry(desk.grant(), kr(held), kr(booked), kr(income)).expect("in range");
        let debit = Money::sum(rows.iter().map(|row| row.debit));
        assert_eq!(debit, Money::sum(rows.iter().map(|row| row.credit)), "{held} {booked} {income}");
    }
}

#[test]
fn interest_runs_by_days_after_the_free_months() {
    let percent = |text: &str| text.parse::<Percent>().expect("a percentage");
    let rule = Interest {
        name: names("Ränta"),
        months_after_decision: 1,
        above_base_rate: percent("2"),
        uncertain: None,
        basis: basis(),
    };
    let due =
        |paid| interest(kr("10000"), &rule, percent("1.5"), day("2026-01-31"), day(paid)).expect("in range");
    assert_eq!((due("2026-02-28").days, due("2026-02-28").amount), (0, Money::ZERO));
    let late = due("2026-03-30");
    assert_eq!((late.free_until, late.days, late.amount), (day("2026-02-28"), 30, kr("28.77")));
    assert_eq!(late.rate.to_string(), "3.5");
}
