use super::*;
use crate::accounts::CostKind;
use crate::date::Period;
use crate::fact::{AllocatedPool, AllocationDecided, AllocationMethod, AmountKind, Cost, Fact, UnitShare};
use crate::figures::{figures, used_by_kind, used_by_private_providers, used_by_year, used_for, used_until};
use crate::ids::GrantId;
use crate::scheme::{Report, Scheme, TransferUse, Transfers, UsePeriod};
use crate::testing::*;

fn counting(count: TransferUse) -> Scheme {
    let transfers = Transfers { count, uncertain: None, basis: Vec::new() };
    let quiet = scheme();
    Scheme {
        transfers: Some(transfers),
        report: Report { due: Some(day("2027-03-01")), ..quiet.report.clone() },
        use_period: UsePeriod { first: day("2025-07-01"), ..quiet.use_period.clone() },
        ..quiet
    }
}

fn reported_desk() -> Desk {
    Desk::under(|_| Some(counting(TransferUse::WhenReported)))
}

fn pay(desk: &mut Desk, unit: &str, amount: &str, period: Period) {
    let unit = Some(unit.to_owned()).filter(|unit| !unit.is_empty());
    desk.enter(Cost { kind: CostKind::Transfer, unit, amount: kr(amount), period, ..a_cost() });
}

fn report(desk: &mut Desk, unit: &str, used: &str) -> u64 {
    let (unit, date) = (unit.to_owned(), day("2026-12-20"));
    desk.add(vec![Fact::UnitReported(UnitReported {
        grant: GrantId(1),
        unit,
        date,
        used: kr(used),
        by: None,
        text: None,
        evidence: None,
    })])
}

fn decide(desk: &mut Desk, shares: &[(&str, &str)]) -> u64 {
    let shares: Vec<UnitShare> = shares
        .iter()
        .map(|(unit, amount)| UnitShare {
            unit: (*unit).to_owned(),
            provider: Some(Provider::Own),
            number: None,
            amount: kr(amount),
        })
        .collect();
    let amount = Money::sum(shares.iter().map(|share| share.amount)).expect("in range");
    let pool = AllocatedPool {
        name: "Pott".to_owned(),
        purpose: None,
        amount,
        method: AllocationMethod::Amounts,
        driver: None,
        rate: None,
        shares,
    };
    desk.add(vec![Fact::AllocationDecided(AllocationDecided {
        grant: GrantId(1),
        name: "RS 396-2022".to_owned(),
        date: None,
        reference: Some("§ 70".to_owned()),
        pools: vec![pool],
    })])
}

fn march() -> Period {
    days("2026-03-01", "2026-03-31")
}

fn used_and_unproven(desk: &Desk) -> (String, String) {
    let figures = figures(desk.grant()).expect("in range");
    (figures.used.to_string(), figures.unproven.to_string())
}

fn is(used: &str, unproven: &str) -> (String, String) {
    (kr(used).to_string(), kr(unproven).to_string())
}

#[test]
fn a_payment_is_unproven_until_the_unit_has_reported_and_counts_so_far_as_it_has() {
    let mut desk = reported_desk();
    desk.amount(AmountKind::Received, "1000");
    desk.cost("50", march());
    pay(&mut desk, "Backens", "400", march());
    assert_eq!(used_and_unproven(&desk), is("50", "400"));
    let first = report(&mut desk, "Backens", "300.25");
    assert_eq!(used_and_unproven(&desk), is("350.25", "99.75"));
    report(&mut desk, "Backens", "900");
    assert_eq!(used_and_unproven(&desk), is("450", "0"), "no more than was paid");
    assert!(first > 0);
    let figures = figures(desk.grant()).expect("in range");
    assert_eq!((figures.outside, figures.unused), (Money::ZERO, kr("550")));
}

#[test]
fn another_units_report_proves_nothing_and_a_payment_without_unit_stays_unproven() {
    let mut desk = reported_desk();
    pay(&mut desk, "Backens", "400", march());
    pay(&mut desk, "", "70", march());
    report(&mut desk, "Ersboda", "400");
    assert_eq!(used_and_unproven(&desk), is("0", "470"));
    assert_eq!(desk.said_by("transfer-unit-missing", "2026-05-01"), ["transfer-unit-missing"]);
}

#[test]
fn payments_count_when_they_are_made_unless_the_scheme_says_otherwise() {
    for read in [|_: &str| Some(scheme()), |_: &str| Some(counting(TransferUse::WhenPaid))] {
        let mut desk = Desk::under(read);
        pay(&mut desk, "Backens", "400", march());
        assert_eq!(used_and_unproven(&desk), is("400", "0"));
    }
}

#[test]
fn what_a_unit_sent_back_is_taken_off_what_it_was_paid() {
    let mut desk = reported_desk();
    pay(&mut desk, "Backens", "400", march());
    pay(&mut desk, "Backens", "-100", days("2026-06-01", "2026-06-30"));
    assert_eq!(used_and_unproven(&desk), is("0", "300"));
    report(&mut desk, "Backens", "300");
    assert_eq!(used_and_unproven(&desk), is("300", "0"));
    assert_eq!(units(desk.grant()).expect("in range")[0].state, UnitState::Reported);
}

#[test]
fn the_oldest_payment_is_proven_first_and_within_it_the_oldest_days() {
    let mut desk = reported_desk();
    pay(&mut desk, "Backens", "310", days("2026-05-01", "2026-05-31"));
    pay(&mut desk, "Backens", "310", march());
    report(&mut desk, "Backens", "320");
    let until = |day_text| used_until(desk.grant(), day(day_text)).expect("in range");
    assert_eq!(until("2026-03-15"), kr("150"));
    assert_eq!(until("2026-03-31"), kr("310"));
    assert_eq!(until("2026-05-01"), kr("320"));
    assert_eq!(until("2026-05-31"), kr("320"));
}

/// Payments and credits that cross years and boundaries, to several units, at private and own providers.
fn awkward(reported: &str) -> Desk {
    let mut desk = reported_desk();
    for (unit, amount, first, last) in [
        ("A", "100.01", "2025-05-01", "2027-03-31"),
        ("A", "-33.33", "2025-12-15", "2026-01-14"),
        ("B", "77.77", "2025-12-31", "2026-01-01"),
        ("A", "0.02", "2025-06-01", "2026-12-28"),
        ("A", "500", "2026-12-01", "2027-12-31"),
        ("", "13.13", "2026-02-01", "2026-02-28"),
    ] {
        let unit = Some(unit.to_owned()).filter(|unit| !unit.is_empty());
        desk.enter(Cost {
            kind: CostKind::Transfer,
            provider: (unit.as_deref() == Some("B")).then_some(Provider::Private),
            purpose: (unit.as_deref() == Some("A")).then(|| "all".to_owned()),
            unit,
            amount: kr(amount),
            period: days(first, last),
            ..a_cost()
        });
    }
    desk.cost("12.34", days("2025-12-20", "2026-01-10"));
    report(&mut desk, "A", reported);
    report(&mut desk, "B", "40.01");
    desk
}

#[test]
fn years_kinds_purposes_and_days_sum_to_what_is_used_whatever_is_reported() {
    for reported in ["0", "0.01", "31.17", "66.68", "70.55", "99.99", "105.38", "1000"] {
        let desk = awkward(reported);
        let grant = desk.grant();
        let all = figures(grant).expect("in range");
        let sum = |amounts: Vec<Money>| Money::sum(amounts).expect("in range");
        let years = used_by_year(grant).expect("in range");
        assert_eq!(sum(years.into_iter().map(|(_, amount)| amount).collect()), all.used, "{reported}");
        let kinds = used_by_kind(grant, grant.use_period()).expect("in range");
        assert_eq!(sum(kinds.into_iter().map(|(_, amount)| amount).collect()), all.used, "{reported}");
        let purposes = [None, Some("all")].map(|purpose| used_for(grant, purpose).expect("in range"));
        assert_eq!(sum(purposes.to_vec()), all.used, "{reported}");
        assert_eq!(used_until(grant, day("2026-12-31")), Ok(all.used), "{reported}");
        assert_eq!(used_by_private_providers(grant), Ok(kr("40.01")));
        let whole = sum(grant.costs().map(|cost| cost.amount).collect());
        assert_eq!(sum(vec![all.used, all.outside, all.unproven]), whole, "{reported}");
        let a = unit(grant, "A").expect("in range").expect("it is paid");
        let expected = sum(vec![a.paid.min(kr(reported)), kr("40.01"), kr("12.34")]);
        assert_eq!(all.used, expected, "{reported}");
    }
}

#[test]
fn the_days_of_a_part_of_the_use_period_never_count_twice() {
    let desk = awkward("70.55");
    let mut before = Money::ZERO;
    let mut day = desk.grant().use_period().first();
    let mut sum = Money::ZERO;
    while day <= desk.grant().use_period().last() {
        let until = used_until(desk.grant(), day).expect("in range");
        sum = sum.checked_add(until.checked_sub(before).expect("in range")).expect("in range");
        (before, day) = (until, day.plus_days(1));
    }
    assert_eq!(sum, figures(desk.grant()).expect("in range").used);
}

#[test]
fn each_unit_stands_where_it_has_come() {
    let mut desk = reported_desk();
    decide(&mut desk, &[("Backens", "400"), ("Ersboda", "200"), ("Dragonens", "100")]);
    pay(&mut desk, "Backens", "400", march());
    pay(&mut desk, "Ersboda", "200", march());
    pay(&mut desk, "Annan", "5", march());
    report(&mut desk, "Backens", "390");
    let units = units(desk.grant()).expect("in range");
    let said: Vec<_> =
        units.iter().map(|u| (u.unit, u.state.word(), u.remaining.to_string(), u.in_decision)).collect();
    assert_eq!(
        said,
        [
            ("Backens", "reported-less", "10.00".to_owned(), true),
            ("Ersboda", "not-reported", "200.00".to_owned(), true),
            ("Dragonens", "not-paid", "0.00".to_owned(), true),
            ("Annan", "not-reported", "5.00".to_owned(), false),
        ]
    );
    assert_eq!(desk.said_by("unit-used-less", "2026-05-01"), ["unit-used-less"]);
    assert_eq!(desk.said_by("transfer-unit-unknown", "2026-05-01"), ["transfer-unit-unknown"]);
}

#[test]
fn a_silent_unit_is_info_then_warning_then_error() {
    let mut desk = reported_desk();
    decide(&mut desk, &[("Backens", "400")]);
    assert!(desk.said_by("unit-unreported", "2027-06-01").is_empty(), "nothing is paid");
    pay(&mut desk, "Backens", "400", march());
    let said = |day| desk.said_by("unit-unreported", day);
    assert_eq!(said("2026-12-31"), ["unit-unreported"]);
    assert_eq!(said("2027-01-01"), ["unit-unreported-after-period"]);
    assert_eq!(said("2027-03-01"), ["unit-unreported-after-period"]);
    assert_eq!(said("2027-03-02"), ["unit-unreported-late"]);
    let finding = desk.findings("2027-03-02").into_iter().find(|f| f.check == "unit-unreported");
    assert_eq!(finding.map(|f| f.rule.source), Some("RS 396-2022, § 70".to_owned()));
    report(&mut desk, "Backens", "401");
    assert!(desk.said_by("unit-unreported", "2027-06-01").is_empty());
    assert_eq!(desk.said_by("unit-used-more", "2027-06-01"), ["unit-used-more"]);
}

#[test]
fn nobody_is_asked_to_report_where_neither_scheme_nor_decision_does() {
    let mut desk = Desk::new();
    pay(&mut desk, "Backens", "400", march());
    assert!(desk.said_by("unit-unreported", "2027-06-01").is_empty());
    assert!(desk.said_by("transfer-unit-unknown", "2027-06-01").is_empty());
}

#[test]
fn sharing_more_than_was_received_is_told_and_a_later_decision_takes_the_place() {
    let mut desk = Desk::new();
    let first = decide(&mut desk, &[("Backens", "400"), ("Ersboda", "200.01")]);
    assert!(desk.said_by("allocation-above", "2026-05-01").is_empty(), "nothing is known to compare with");
    desk.amount(AmountKind::Received, "600");
    assert_eq!(desk.said_by("allocation-above", "2026-05-01"), ["allocation-above"]);
    decide(&mut desk, &[("Backens", "400"), ("Ersboda", "200")]);
    assert!(desk.said_by("allocation-above", "2026-05-01").is_empty());
    assert!(first > 0);
}
