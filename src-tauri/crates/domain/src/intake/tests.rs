//! What a file does to a book: which rows are new, known, changed, carried elsewhere or gone.

use super::*;
use crate::fact::*;
use crate::figures::figures;
use crate::testing::*;

const SECOND: &str = "200";

/// A voucher of three rows on the grant and one beside it.
fn three_rows() -> Ledger {
    Ledger::whole().voucher(
        "A 1",
        "2026-03-05",
        &[
            ("4010", CODE, "100", "Kurs"),
            ("4010", CODE, "200", "Lokal"),
            ("6110", CODE, "50", "Porto"),
            ("1930", "", "-350", ""),
        ],
    )
}

fn with_rows(rows: &[RowOf<'_>]) -> Ledger {
    Ledger::whole().voucher("A 1", "2026-03-05", rows)
}

/// Returns new, known and what differs, as `Changed A1 250.00`.
fn outcome(plan: &Plan) -> (usize, u64, Vec<String>) {
    let said = plan.differences.iter().map(|d| {
        let amount = d.amount.map(|amount| format!(" {amount}")).unwrap_or_default();
        let code = d.code.as_deref().map(|code| format!(" to {code}")).unwrap_or_default();
        let line = d.line.map(|line| format!(" {line}")).unwrap_or_default();
        format!("{:?}{line}{amount}{code}", d.what)
    });
    (plan.new.len(), plan.known, said.collect())
}

fn after(first: &Ledger, then: &Ledger) -> (usize, u64, Vec<String>) {
    let mut desk = Desk::new();
    desk.take(first);
    outcome(&desk.plan(then))
}

fn none() -> Vec<String> {
    Vec::new()
}

#[test]
fn rows_on_the_code_become_lines_and_those_on_cost_accounts_costs() {
    let mut desk = Desk::new();
    let ledger = three_rows().row(RowKind::Normal, ("3510", CODE, "-350", "Bidrag"));
    assert_eq!(outcome(&desk.plan(&ledger)), (4, 0, none()));
    desk.take(&ledger);
    let costs: Vec<_> = desk.grant().costs().map(|c| (c.kind, c.amount, c.period_basis)).collect();
    let assumed = PeriodBasis::Assumed;
    assert_eq!(
        costs,
        [
            (CostKind::Invoice, kr("100"), assumed),
            (CostKind::Invoice, kr("200"), assumed),
            (CostKind::Other, kr("50"), assumed)
        ]
    );
    let cost = desk.grant().costs().next().expect("a cost");
    assert_eq!((cost.period, cost.booked_on), (days("2026-03-01", "2026-03-31"), Some(day("2026-03-05"))));
    assert_eq!(desk.grant().lines().count(), 4);
}

#[test]
fn the_same_file_again_changes_nothing() {
    assert_eq!(after(&three_rows(), &three_rows()), (0, 3, none()));
}

#[test]
fn a_row_struck_or_added_in_the_middle_does_not_make_the_others_changed() {
    let struck =
        with_rows(&[("4010", CODE, "100", "Kurs"), ("6110", CODE, "50", "Porto"), ("1930", "", "-150", "")]);
    assert_eq!(after(&three_rows(), &struck), (0, 2, vec!["Vanished R2".into()]));
    assert_eq!(after(&struck, &three_rows()), (1, 2, none()));
}

#[test]
fn a_row_with_another_amount_account_day_or_text_is_changed() {
    let changed = |row| with_rows(&[("4010", CODE, "100", "Kurs"), ("4010", CODE, "200", "Lokal"), row]);
    for row in
        [("6110", CODE, "55", "Porto"), ("6120", CODE, "50", "Porto"), ("6110", CODE, "50", "Frimärken")]
    {
        let (new, known, said) = after(&three_rows(), &changed(row));
        assert_eq!((new, known), (0, 2), "{row:?}");
        assert!(said.len() == 1 && said[0].starts_with("Changed R3"), "{said:?}");
    }
    let other_day = Ledger::whole().voucher("A 1", "2026-04-05", &[("4010", CODE, "100", "Kurs")]);
    let one = Ledger::whole().voucher("A 1", "2026-03-05", &[("4010", CODE, "100", "Kurs")]);
    assert_eq!(after(&one, &other_day), (0, 0, vec!["Changed R1 100.00".into()]));
}

#[test]
fn a_changed_row_is_paired_with_its_own_account_before_anything_else() {
    let before = with_rows(&[("4010", CODE, "100", "Kurs"), ("6110", CODE, "50", "Porto")]);
    let after_it = with_rows(&[("6110", CODE, "60", "Porto")]);
    assert_eq!(after(&before, &after_it), (0, 0, vec!["Vanished R1".into(), "Changed R2 60.00".into()]));
}

#[test]
fn a_row_carried_to_another_code_is_recoded() {
    let recoded = with_rows(&[
        ("4010", CODE, "100", "Kurs"),
        ("4010", "999", "200", "Lokal"),
        ("6110", CODE, "50", "Porto"),
        ("1930", "", "-350", ""),
    ]);
    assert_eq!(after(&three_rows(), &recoded), (0, 2, vec!["Recoded R2 200.00 to 999".into()]));
}

#[test]
fn a_voucher_that_is_gone_has_vanished_only_when_the_file_speaks_of_its_days() {
    let more = |ledger: Ledger, date| ledger.voucher("A 2", date, &[("1930", "", "1", "")]);
    let whole = more(three_rows(), "2026-06-30");
    let without = more(Ledger::whole(), "2026-06-30");
    let earlier = Ledger::whole().voucher("A 0", "2026-02-01", &[("1930", "", "1", "")]);
    let around = more(earlier.clone(), "2026-06-30");
    assert_eq!(after(&whole, &around).2.len(), 3);
    assert_eq!(after(&whole, &without).2, none(), "the file begins in June");
    assert_eq!(after(&whole, &earlier).2, none(), "the file ends in February");
    let mut until_march = earlier;
    until_march.0.balances_until = Some(day("2026-03-31"));
    assert_eq!(after(&whole, &until_march).2.len(), 3, "its balances reach to the end of March");
    let vouchers =
        more(Ledger::vouchers().voucher("A 0", "2026-02-01", &[("1930", "", "1", "")]), "2026-06-30");
    assert_eq!(after(&whole, &vouchers).2, none(), "a file of some vouchers makes nothing vanish");
}

#[test]
fn rows_that_are_alike_are_counted_and_not_merged() {
    let alike = |times| with_rows(&vec![("4010", CODE, "100", "Kurs"); times]);
    assert_eq!(after(&alike(2), &alike(2)), (0, 2, none()));
    assert_eq!(after(&alike(2), &alike(3)), (1, 2, none()));
    assert_eq!(after(&alike(3), &alike(2)), (0, 2, vec!["Vanished R3".into()]));
}

#[test]
fn vouchers_without_a_number_are_found_by_what_they_say() {
    let first = |ledger: Ledger| ledger.voucher("A ", "2026-03-05", &[("4010", CODE, "100", "Kurs")]);
    let second = |ledger: Ledger| ledger.voucher("A ", "2026-03-06", &[("4010", CODE, "200", "Lokal")]);
    let both = second(first(Ledger::whole()));
    assert_eq!(after(&both, &first(second(Ledger::whole()))), (0, 2, none()));
    assert_eq!(after(&first(Ledger::whole()), &both), (1, 1, none()));
}

#[test]
fn several_vouchers_with_one_number_are_compared_together() {
    let first = |ledger: Ledger| ledger.voucher("A 1", "2026-03-05", &[("4010", CODE, "100", "Kurs")]);
    let second = |ledger: Ledger| ledger.voucher("A 1", "2026-03-06", &[("4010", CODE, "100", "Kurs")]);
    let both = second(first(Ledger::whole()));
    assert_eq!(after(&both, &both), (0, 2, none()));
    assert_eq!(after(&first(Ledger::whole()), &both), (1, 1, none()));
}

#[test]
fn the_same_number_in_another_series_or_year_is_another_voucher() {
    let row = [("4010", CODE, "100", "Kurs")];
    let mut desk = Desk::new();
    desk.take(&Ledger::whole().voucher("A 1", "2026-03-05", &row));
    let other_series = Ledger::whole().voucher("B 1", "2026-03-05", &row);
    let other_year = Ledger::of("4E", 2027).voucher("A 1", "2027-03-05", &row);
    assert_eq!((desk.plan(&other_series).new.len(), desk.plan(&other_year).new.len()), (1, 1));
}

#[test]
fn marks_of_corrections_are_kept_as_lines_and_never_charged() {
    let mut desk = Desk::new();
    let ledger = Ledger::whole()
        .voucher("A 1", "2026-03-05", &[])
        .row(RowKind::Removed, ("4010", CODE, "100", "Kurs"))
        .row(RowKind::Added, ("4010", CODE, "90", "Kurs"))
        .row(RowKind::Normal, ("4010", CODE, "90", "Kurs"));
    desk.take(&ledger);
    let kinds: Vec<RowKind> = desk.grant().lines().map(|line| line.row).collect();
    assert_eq!(kinds, [RowKind::Removed, RowKind::Added, RowKind::Normal]);
    assert_eq!(desk.grant().costs().map(|cost| cost.amount).collect::<Vec<_>>(), [kr("90")]);
    let counted: Money = desk.plan(&ledger).totals[0].sums[0].amount;
    assert_eq!(counted, kr("90"), "nor summed");
    let without_marks = Ledger::whole().voucher("A 1", "2026-03-05", &[("4010", CODE, "90", "Kurs")]);
    assert_eq!(outcome(&desk.plan(&without_marks)), (0, 1, none()));
}

#[test]
fn a_bought_thing_against_accrued_costs_is_an_accrual_and_salaries_stay_salaries() {
    let mut desk = Desk::new();
    let rows = [("4010", CODE, "100", "Kurs"), ("5010", CODE, "200", "Lön"), ("2990", "", "-300", "")];
    desk.take(&with_rows(&rows));
    let kinds: Vec<CostKind> = desk.grant().costs().map(|cost| cost.kind).collect();
    assert_eq!(kinds, [CostKind::Accrual, CostKind::Salary]);
}

#[test]
fn a_reversal_takes_an_accrual_back_where_it_arose_and_not_where_it_was_booked() {
    let mut desk = Desk::new();
    let december = Ledger::of("4E", 2026).voucher(
        "BOK 9",
        "2026-12-30",
        &[("4010", CODE, "100", "Kurs, faktura ej kommen"), ("2990", "", "-100", "")],
    );
    desk.take(&december);
    let january = Ledger::of("4E", 2027).voucher(
        "BOK 10",
        "2027-01-02",
        &[("4010", CODE, "-100", "Återföring"), ("2990", "", "100", "")],
    );
    desk.take(&january);
    let periods: Vec<Period> = desk.grant().costs().map(|cost| cost.period).collect();
    assert_eq!(periods, [days("2026-12-01", "2026-12-31"); 2]);
    assert_eq!(figures(desk.grant()).expect("figures").used, kr("0.00"));
    let again = Ledger::of("4E", 2027).voucher(
        "BOK 11",
        "2027-01-03",
        &[("4010", CODE, "-100", "En till"), ("2990", "", "100", "")],
    );
    let plan = desk.plan(&again);
    assert_eq!(plan.new.len(), 1);
    desk.take(&again);
    let last = desk.grant().costs().last().expect("a cost").period;
    assert_eq!(last, days("2027-01-01", "2027-01-31"), "one reversal takes back one accrual");
}

#[test]
fn the_employee_of_a_row_is_committed_apart_from_its_code_string() {
    let mut desk = Desk::new();
    let ledger = Ledger::whole().voucher("L 1", "2026-03-25", &[]).row_with(
        RowKind::Normal,
        &[("1", "310"), ("6", CODE), ("7", "19800101-0000")],
        ("5010", "200", "Lön"),
    );
    desk.take(&ledger);
    let line = desk.grant().lines().next().expect("a line");
    let dimensions: Vec<&str> = line.objects.iter().map(|object| object.dimension.as_str()).collect();
    assert_eq!(dimensions, ["1", "6"]);
    assert_eq!(line.employee.as_ref().and_then(|text| text.value()), Some("19800101-0000"));
}

#[test]
fn the_sums_of_all_codes_are_the_sum_of_the_file() {
    let desk = Desk::new();
    let ledger =
        three_rows().voucher("A 2", "2026-04-01", &[("4010", "999", "7", ""), ("1930", "", "-7", "")]);
    let plan = desk.plan(&ledger);
    let codes: Vec<_> = plan.totals.iter().map(|t| (t.code.as_deref(), t.grant.is_some())).collect();
    assert_eq!(codes, [(None, false), (Some(CODE), true), (Some("999"), false)]);
    let all = plan.totals.iter().flat_map(|totals| &totals.sums);
    assert_eq!(Money::sum(all.clone().map(|sum| sum.amount)), Ok(Money::ZERO));
    assert_eq!(all.map(|sum| sum.rows).sum::<u64>(), 6);
}

#[test]
fn a_code_with_income_from_the_state_may_be_a_grant() {
    let desk = Desk::new();
    let ledger =
        with_rows(&[("3510", SECOND, "-900", "Bidrag"), ("3510", CODE, "-1", ""), ("3010", "300", "-5", "")]);
    let suggested: Vec<_> = desk.plan(&ledger).suggestions.into_iter().map(|s| (s.code, s.income)).collect();
    assert_eq!(suggested, [(SECOND.to_owned(), kr("900"))]);
}

#[test]
fn accounts_without_a_role_are_told_and_their_rows_kept() {
    let mut desk = Desk::new();
    let ledger = with_rows(&[("8010", CODE, "5", "Ränta"), ("8010", "999", "5", "Ränta")]);
    assert_eq!(desk.plan(&ledger).unmapped, BTreeMap::from([("8010".to_owned(), 1)]));
    desk.take(&ledger);
    assert_eq!((desk.grant().lines().count(), desk.grant().costs().count()), (1, 0));
}

#[test]
fn rows_on_a_closed_grants_code_are_told_and_not_taken() {
    let mut desk = Desk::new();
    desk.take(&with_rows(&[("4010", CODE, "100", "Kurs")]));
    desk.add(vec![Fact::GrantStateSet(GrantStateSet { grant: GrantId(1), state: GrantState::Closed })]);
    let later = with_rows(&[("4010", CODE, "100", "Kurs")]).voucher(
        "A 2",
        "2026-04-01",
        &[("6110", CODE, "7", "Porto")],
    );
    assert_eq!(outcome(&desk.plan(&later)), (0, 1, vec!["GrantClosed 7.00".into()]));
    desk.import(&later, Confirmed::NewAndDifferences);
    assert_eq!((desk.grant().lines().count(), desk.grant().open_differences().count()), (1, 1));
}

#[test]
fn what_a_closed_grant_holds_is_not_replaced() {
    let mut desk = Desk::new();
    desk.take(&with_rows(&[("4010", CODE, "100", "Kurs")]));
    desk.add(vec![Fact::GrantStateSet(GrantStateSet { grant: GrantId(1), state: GrantState::Closed })]);
    desk.import(&with_rows(&[("4010", CODE, "70", "Kurs")]), Confirmed::NewAndDifferences);
    assert_eq!(figures(desk.grant()).map(|f| f.used), Ok(kr("100")));
    assert_eq!(desk.grant().open_differences().count(), 1);
}

#[test]
fn another_organisations_file_is_refused_however_its_number_is_written() {
    let desk = Desk::new();
    let with_number = |number: &str| {
        let mut ledger = three_rows();
        ledger.0.organisation_number = Some(number.to_owned());
        plan(&desk.book, &ledger.0, &keys(&desk.book)).map(|_| ()).map_err(|error| error.problem().code)
    };
    for same in ["4220000014", "422000-0014", " 422000-0014 ", "16422000-0014", ""] {
        assert_eq!(with_number(same), Ok(()), "{same:?}");
    }
    for other in ["422000-0022", "19422000-0014", "12", "Kommun"] {
        assert_eq!(with_number(other), Err("import-other-organisation"), "{other:?}");
    }
}

#[test]
fn a_file_in_another_currency_or_without_vouchers_is_refused() {
    let desk = Desk::new();
    let refusal =
        |ledger: &Ledger| plan(&desk.book, &ledger.0, &[]).map_err(|error| error.problem().code).err();
    let mut euro = three_rows();
    euro.0.currency = Some("EUR".to_owned());
    assert_eq!(refusal(&euro), Some("import-other-currency"));
    euro.0.currency = Some("SEK".to_owned());
    assert_eq!(refusal(&euro), None);
    assert_eq!(refusal(&Ledger::whole()), Some("import-no-vouchers"));
}

#[test]
fn accepting_a_change_keeps_purpose_and_evidence_and_a_set_period_where_the_row_says_the_same() {
    let mut desk = Desk::new();
    desk.take(&with_rows(&[("4010", CODE, "100", "Kurs")]));
    let imported = desk.grant().costs().next().expect("a cost").cost;
    let decided = desk.correct(imported, |cost| {
        cost.purpose = Some("all".to_owned());
        cost.provider = Some(Provider::Private);
        (cost.period, cost.period_basis) = (days("2025-12-01", "2025-12-31"), PeriodBasis::Set);
    });
    desk.evidence(EvidenceKind::Invoice, EvidenceTarget::Cost(decided));
    desk.import(&with_rows(&[("4010", CODE, "100", "Kurs i maj")]), Confirmed::NewAndDifferences);
    let kept = desk.grant().costs().next().expect("a cost");
    assert_eq!(kept.replaces, Some(decided));
    assert_eq!((kept.purpose.as_deref(), kept.provider), (Some("all"), Some(Provider::Private)));
    assert_eq!((kept.period, kept.period_basis), (days("2025-12-01", "2025-12-31"), PeriodBasis::Set));
    assert_eq!(kept.text.as_ref().and_then(|text| text.value()), Some("Kurs i maj"));
    assert_eq!(desk.grant().evidence_of(kept).count(), 1);

    desk.import(&with_rows(&[("4010", CODE, "90", "Kurs i maj")]), Confirmed::NewAndDifferences);
    let kept = desk.grant().costs().next().expect("a cost");
    assert_eq!((kept.amount, kept.period_basis), (kr("90"), PeriodBasis::Assumed));
    assert_eq!((kept.purpose.as_deref(), desk.grant().evidence_of(kept).count()), (Some("all"), 1));
}

#[test]
fn accepting_another_text_keeps_what_was_decided_about_amount_and_kind() {
    let mut desk = Desk::new();
    desk.take(&with_rows(&[("4010", CODE, "100", "Kurs")]));
    let imported = desk.grant().costs().next().expect("a cost").cost;
    desk.correct(imported, |cost| {
        cost.amount = kr("40");
        cost.kind = CostKind::Transfer;
    });
    desk.import(&with_rows(&[("4010", CODE, "100", "Kurs i maj")]), Confirmed::NewAndDifferences);
    let kept = desk.grant().costs().next().expect("a cost");
    assert_eq!((kept.amount, kept.kind), (kr("40"), CostKind::Transfer));
}

#[test]
fn accepting_another_text_keeps_every_part_of_a_line_that_was_split() {
    let mut desk = Desk::new();
    desk.take(&with_rows(&[("4010", CODE, "100", "Kurs")]));
    let imported = desk.grant().costs().next().expect("a cost").clone();
    desk.correct(imported.cost, |cost| cost.amount = kr("40"));
    desk.enter(Cost { amount: kr("60"), replaces: None, ..imported });
    desk.import(&with_rows(&[("4010", CODE, "100", "Kurs i maj")]), Confirmed::NewAndDifferences);
    let amounts: Vec<Money> = desk.grant().costs().map(|cost| cost.amount).collect();
    assert_eq!(amounts, [kr("40"), kr("60")]);
    assert_eq!(desk.grant().lines().count(), 1);
}

#[test]
fn accepting_a_vanished_or_recoded_row_voids_line_and_cost() {
    let mut desk = Desk::new();
    desk.take(&three_rows());
    let later = with_rows(&[("4010", CODE, "100", "Kurs"), ("4010", "999", "200", "Lokal")]);
    desk.import(&later, Confirmed::NewAndDifferences);
    assert_eq!(figures(desk.grant()).map(|f| f.used), Ok(kr("100")));
    assert_eq!(desk.grant().lines().count(), 1);
    assert_eq!(outcome(&desk.plan(&later)), (0, 1, none()));
}

#[test]
fn a_cost_that_somebody_took_off_the_grant_does_not_come_back_with_another_text() {
    let mut desk = Desk::new();
    desk.take(&with_rows(&[("4010", CODE, "100", "Kurs")]));
    let imported = desk.grant().costs().next().expect("a cost").cost;
    desk.void_cost(imported);
    desk.import(&with_rows(&[("4010", CODE, "100", "Kurs i maj")]), Confirmed::NewAndDifferences);
    assert_eq!((desk.grant().costs().count(), desk.grant().lines().count()), (0, 1));
}

#[test]
fn rows_become_costs_when_their_account_has_got_a_role_and_the_file_is_read_again() {
    let mut desk = Desk::new();
    let ledger = with_rows(&[("8010", CODE, "5", "Ränta"), ("4010", CODE, "100", "Kurs")]);
    desk.take(&ledger);
    let imported = desk.grant().costs().next().expect("a cost").cost;
    desk.void_cost(imported);
    let rule = crate::accounts::AccountRule {
        first: "80".into(),
        last: "80".into(),
        role: AccountRole::CostOther,
        name: None,
    };
    desk.add(vec![Fact::AccountsMapped(AccountsMapped { table: "user".into(), rules: vec![rule] })]);
    assert_eq!(desk.plan(&ledger).uncharged.len(), 1, "what was taken off is not charged again");
    desk.take(&ledger);
    let costs: Vec<_> = desk.grant().costs().map(|cost| (cost.kind, cost.amount)).collect();
    assert_eq!(costs, [(CostKind::Other, kr("5"))]);
    assert_eq!((desk.grant().lines().count(), desk.plan(&ledger).uncharged.len()), (2, 0));
}

fn extract(name: &str, date: &str, rows: &[RowOf<'_>]) -> Ledger {
    Ledger::extract().voucher(name, date, rows)
}

#[test]
fn nothing_is_gone_for_an_extract_and_rows_of_its_vouchers_may_be_missing() {
    let partly = extract("A 1", "2026-03-05", &[("4010", CODE, "200", "Lokal")]);
    assert_eq!(after(&three_rows(), &partly), (0, 1, none()));
    let other = extract("A 2", "2026-03-06", &[("4010", CODE, "7", "Kurs")]);
    assert_eq!(after(&partly, &other), (1, 0, none()));
}

#[test]
fn what_an_extract_says_otherwise_of_a_row_is_a_change() {
    let first = extract("A 1", "2026-03-05", &[("4010", CODE, "100", "Kurs"), ("4010", CODE, "5", "Te")]);
    let amount = extract("A 1", "2026-03-05", &[("4010", CODE, "120", "Kurs")]);
    assert_eq!(after(&first, &amount), (0, 0, vec!["Changed R1 120.00".to_owned()]));
    let code = extract("A 1", "2026-03-05", &[("4010", "999", "100", "Kurs")]);
    assert_eq!(after(&first, &code), (0, 0, vec!["Recoded R1 100.00 to 999".to_owned()]));
}

#[test]
fn rows_of_an_extract_without_a_sure_voucher_are_known_or_new_and_never_a_change() {
    for name in [" ", " 17"] {
        let january = extract(name, "2026-01-05", &[("4010", CODE, "100", "Kurs")]);
        let february = extract(name, "2026-02-05", &[("4010", CODE, "120", "Kurs")]);
        assert_eq!(after(&january, &february), (1, 0, none()), "{name:?}");
        assert_eq!(after(&january, &january), (0, 1, none()), "{name:?}");
    }
}

#[test]
fn a_ledger_and_an_extract_may_word_the_same_row_in_two_ways() {
    let whole = Ledger::whole().voucher("A 1", "2026-03-05", &[("4010", CODE, "100", "Kurs")]);
    let table = extract("A 1", "2026-03-05", &[("4010", CODE, "100", "Kurs, Exempel AB, 4711")]);
    assert_eq!(after(&whole, &table), (0, 1, none()));
    assert_eq!(after(&table, &whole), (0, 1, none()));
}

#[test]
fn of_one_row_the_newest_difference_stands() {
    let mut desk = Desk::new();
    desk.take(&extract("A 1", "2026-03-05", &[("4010", CODE, "100", "Kurs")]));
    for amount in ["120", "130"] {
        desk.take(&extract("A 1", "2026-03-05", &[("4010", CODE, amount, "Kurs")]));
    }
    let open: Vec<_> = desk.grant().open_differences().map(|difference| difference.amount).collect();
    assert_eq!(open, [Some(kr("130"))]);
}
