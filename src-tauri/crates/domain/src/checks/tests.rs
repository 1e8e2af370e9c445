//! Each check by the smallest book that it speaks of, and one that it does not.

use super::*;
use crate::accounts::CostKind;
use crate::fact::*;
use crate::ids::GrantId;
use crate::intake::Confirmed;
use crate::scheme::*;
use crate::testing::*;

const DAY: &str = "2026-11-21";

fn cost_of(text_of: &str) -> Cost {
    Cost { period_basis: PeriodBasis::Assumed, text: Some(text(text_of)), ..a_cost() }
}

fn july() -> crate::date::Period {
    days("2026-07-01", "2026-07-31")
}

#[test]
fn a_new_grant_lacks_its_requisition_and_nothing_else() {
    let desk = Desk::new();
    let findings = desk.findings(DAY);
    let said: Vec<&str> = findings.iter().map(|finding| finding.check).collect();
    assert_eq!(said, ["requisition-missing"]);
    let rule = &findings[0].rule;
    assert_eq!((rule.text.as_str(), rule.source.as_str()), ("Så står det", "Brev EXEMPEL, rad 1"));
}

#[test]
fn a_cost_outside_the_period_is_wrong_and_one_that_crosses_it_is_worth_a_look() {
    let said = |first, last| {
        let mut desk = Desk::new();
        desk.cost("100", days(first, last));
        desk.said_by("cost-outside-period", DAY)
    };
    assert_eq!(said("2026-01-01", "2026-12-31"), [""; 0]);
    assert_eq!(said("2025-12-31", "2026-01-01"), ["cost-outside-period-partly"]);
    assert_eq!(said("2025-12-01", "2025-12-31"), ["cost-outside-period"]);
    assert_eq!(said("2027-01-01", "2027-01-01"), ["cost-outside-period"]);
}

#[test]
fn an_assumed_period_is_asked_about_near_a_boundary_but_not_for_salaries() {
    let said = |cost: Cost| {
        let mut desk = Desk::new();
        desk.enter(cost);
        desk.said_by("period-assumed", DAY)
    };
    let cost = || cost_of("Kurs");
    let february = days("2026-02-01", "2026-02-28");
    assert_eq!(said(Cost { period: february, ..cost() }), ["period-assumed-near"]);
    assert_eq!(said(Cost { period: july(), ..cost() }), [""; 0]);
    assert_eq!(said(Cost { period: february, kind: CostKind::Salary, ..cost() }), [""; 0]);
    assert_eq!(said(Cost { period: february, period_basis: PeriodBasis::Set, ..cost() }), [""; 0]);
}

#[test]
fn an_assumed_period_is_asked_about_when_the_text_says_another() {
    let said = |words: &str| {
        let mut desk = Desk::new();
        desk.enter(Cost { period: july(), ..cost_of(words) });
        desk.said_by("period-assumed", DAY)
    };
    for words in [
        "Licens 2026-07-01–2026-12-31",
        "Licens 2026-07-01-2026-12-31",
        "2026-07-01 till 2026-12-31",
        "Hyra 2026-05--2026-07",
        "Hyra 2026-05 – 2026-07",
    ] {
        assert_eq!(said(words), ["period-assumed-text"], "{words}");
    }
    assert_eq!(said("Årsavgift"), ["period-assumed-long"]);
    for words in ["Hyra 2026-07-01–2026-07-31", "Kurs 2026-07-05", "Nr 2026-99-99", ""] {
        assert_eq!(said(words), [""; 0], "{words}");
    }
}

#[test]
fn an_assumed_period_that_somebody_confirmed_is_not_asked_about() {
    let mut desk = Desk::new();
    let cost = desk.enter(Cost { period: july(), ..cost_of("Årsavgift") });
    desk.add(vec![Fact::PeriodsConfirmed(PeriodsConfirmed { grant: GrantId(1), costs: vec![cost] })]);
    assert_eq!(desk.said_by("period-assumed", DAY), [""; 0]);
}

fn accrual(amount: &str, booked: &str) -> Cost {
    let (account, booked_on) = (Some("4010".to_owned()), Some(day(booked)));
    Cost { kind: CostKind::Accrual, amount: kr(amount), account, booked_on, ..a_cost() }
}

#[test]
fn an_accrual_is_open_until_it_is_settled_or_reversed() {
    let open = |then: Vec<Cost>| {
        let mut desk = Desk::new();
        desk.enter(accrual("100", "2026-10-31"));
        for cost in then {
            desk.enter(cost);
        }
        desk.said_by("accrual-open", DAY).len()
    };
    assert_eq!(open(vec![]), 1);
    assert_eq!(open(vec![accrual("-100", "2026-11-01")]), 0);
    assert_eq!(open(vec![accrual("-90", "2026-11-01")]), 1);
    assert_eq!(open(vec![accrual("-100", "2026-10-01")]), 1, "booked before it");
    let settles = Some(crate::ids::CostId(1));
    assert_eq!(open(vec![Cost { settles, ..a_cost() }]), 0);
    assert_eq!(open(vec![Cost { settles, amount: kr("99.99"), ..a_cost() }]), 1);
}

#[test]
fn one_reversal_takes_back_one_of_two_accruals_that_are_alike() {
    let mut desk = Desk::new();
    desk.enter(accrual("100", "2026-06-30"));
    desk.enter(accrual("100", "2026-10-31"));
    desk.enter(accrual("-100", "2026-11-01"));
    assert_eq!(desk.said_by("accrual-open", DAY).len(), 1);
    desk.enter(accrual("-100", "2026-11-02"));
    assert_eq!(desk.said_by("accrual-open", DAY).len(), 0);
}

#[test]
fn an_accrual_becomes_a_warning_after_sixty_days_or_after_the_period() {
    let severity = |booked, as_of| {
        let mut desk = Desk::new();
        desk.enter(accrual("100", booked));
        desk.findings(as_of).into_iter().find(|f| f.check == "accrual-open").map(|f| f.severity)
    };
    assert_eq!(severity("2026-10-01", "2026-09-30"), None);
    assert_eq!(severity("2026-10-01", "2026-11-30"), Some(Severity::Info));
    assert_eq!(severity("2026-10-01", "2026-12-01"), Some(Severity::Warning));
    assert_eq!(severity("2026-12-20", "2027-01-01"), Some(Severity::Warning));
}

#[test]
fn costs_without_a_purpose_are_told_where_there_are_several_to_choose_from() {
    let mut one = Desk::new();
    one.enter(a_cost());
    assert_eq!(one.said_by("purpose-missing", DAY), [""; 0]);
    let mut two = Desk::under(|_| Some(with(|s| s.purposes = vec![purpose("a", &[]), purpose("b", &[])])));
    let cost = two.enter(a_cost());
    assert_eq!(two.said_by("purpose-missing", DAY), ["purpose-missing"]);
    two.correct(cost, |cost| cost.purpose = Some("a".into()));
    assert_eq!(two.said_by("purpose-missing", DAY), [""; 0]);
}

#[test]
fn rows_on_accounts_without_a_role_are_told() {
    let said = |account| {
        let mut desk = Desk::new();
        desk.take(&Ledger::whole().voucher("A 1", "2026-07-05", &[(account, CODE, "5", "Ränta")]));
        desk.said_by("account-unmapped", DAY)
    };
    assert_eq!((said("8010"), said("4010")), (vec!["account-unmapped"], vec![]));
}

fn asks_invoices(scheme: &mut Scheme) {
    scheme.evidence = vec![evidence_rule("faktura", &[CostKind::Invoice], &[EvidenceKind::Invoice])];
}

#[test]
fn a_voucher_is_asked_for_evidence_once_and_a_cost_by_hand_for_itself() {
    let mut desk = Desk::under(|_| Some(with(asks_invoices)));
    let rows = [("4010", CODE, "5", "Kurs"), ("4020", CODE, "6", "Bok"), ("6110", CODE, "1", "Porto")];
    desk.take(&Ledger::whole().voucher("A 1", "2026-07-05", &rows));
    let by_hand = desk.enter(a_cost());
    assert_eq!(desk.said_by("evidence-missing", DAY).len(), 2);
    let voucher = desk.grant().lines().next().expect("a line").voucher.clone();
    desk.evidence(EvidenceKind::Contract, EvidenceTarget::Voucher(voucher.clone()));
    assert_eq!(desk.said_by("evidence-missing", DAY).len(), 2, "a contract is no invoice");
    desk.evidence(EvidenceKind::Invoice, EvidenceTarget::Voucher(voucher));
    desk.evidence(EvidenceKind::Invoice, EvidenceTarget::Cost(by_hand));
    assert_eq!(desk.said_by("evidence-missing", DAY).len(), 0);
}

#[test]
fn a_reversal_needs_no_evidence_of_its_own() {
    let mut desk = Desk::under(|_| Some(with(asks_invoices)));
    desk.enter(Cost { amount: kr("-5"), ..a_cost() });
    assert_eq!(desk.said_by("evidence-missing", DAY), [""; 0]);
}

#[test]
fn a_grant_is_asked_for_the_evidence_of_its_measures() {
    let mut desk = Desk::under(|_| {
        Some(with(|s| s.evidence = vec![evidence_rule("insatser", &[], &[EvidenceKind::Measure])]))
    });
    assert_eq!(desk.said_by("evidence-missing-grant", DAY), ["evidence-missing-grant"]);
    desk.evidence(EvidenceKind::Measure, EvidenceTarget::Grant(GrantId(1)));
    assert_eq!(desk.said_by("evidence-missing-grant", DAY), [""; 0]);
}

fn talk(scheme: &mut Scheme) {
    scheme.conditions = vec![condition("talk", Some("2026-04-01"), Some("2026-06-30"))];
}

fn met(date: &str) -> Fact {
    let (condition, date) = ("talk".to_owned(), day(date));
    Fact::ConditionMet(ConditionMet { grant: GrantId(1), condition, date, note: None })
}

#[test]
fn a_condition_without_a_date_is_a_warning_until_its_day_and_wrong_after_it() {
    let mut desk = Desk::under(|_| Some(with(talk)));
    let severity = |desk: &Desk, as_of| {
        desk.findings(as_of).into_iter().find(|f| f.check == "condition-undated").map(|f| f.severity)
    };
    assert_eq!(severity(&desk, "2026-06-30"), Some(Severity::Warning));
    assert_eq!(severity(&desk, "2026-07-01"), Some(Severity::Error));
    desk.add(vec![met("2026-05-01")]);
    assert_eq!(severity(&desk, "2026-07-01"), None);
}

#[test]
fn a_condition_met_outside_its_days_is_told() {
    let said = |date| {
        let mut desk = Desk::under(|_| Some(with(talk)));
        desk.add(vec![met(date)]);
        desk.said_by("condition-late", DAY).len()
    };
    assert_eq!(["2026-03-31", "2026-04-01", "2026-06-30", "2026-07-01"].map(said), [1, 0, 0, 1]);
}

fn until_may(scheme: &mut Scheme) {
    scheme.requisition.last_day = Some(day("2026-05-15"));
}

#[test]
fn the_last_day_of_requisition_still_counts() {
    let said = |date| {
        let mut desk = Desk::under(|_| Some(with(until_may)));
        desk.dated_amount(AmountKind::Requisitioned, "100", Some(date));
        desk.said_by("requisition-late", DAY).len()
    };
    assert_eq!(["2026-05-15", "2026-05-16"].map(said), [0, 1]);
}

#[test]
fn a_grant_that_is_not_requisitioned_is_told_until_it_is() {
    let mut desk = Desk::under(|_| Some(with(until_may)));
    assert_eq!(desk.said_by("requisition-missing", DAY), ["requisition-missing-until"]);
    desk.amount(AmountKind::Requisitioned, "100");
    assert_eq!(desk.said_by("requisition-missing", DAY), [""; 0]);
}

#[test]
fn more_requisitioned_than_allocated_is_wrong() {
    let said = |amount| {
        let mut desk = Desk::new();
        desk.amount(AmountKind::Requisitioned, amount);
        let before = desk.said_by("requisition-above-allocation", DAY).len();
        desk.amount(AmountKind::Allocated, "100");
        (before, desk.said_by("requisition-above-allocation", DAY).len())
    };
    assert_eq!(["100", "100.01"].map(said), [(0, 0), (0, 1)]);
}

#[test]
fn another_payment_than_was_requisitioned_is_told() {
    let mut desk = Desk::new();
    desk.amount(AmountKind::Requisitioned, "100");
    desk.amount(AmountKind::Received, "60");
    assert_eq!(desk.said_by("received-differs", DAY), ["received-differs"]);
    desk.amount(AmountKind::Received, "40");
    assert_eq!(desk.said_by("received-differs", DAY), [""; 0]);
}

#[test]
fn the_income_in_the_ledger_is_held_against_what_was_received() {
    let mut desk = Desk::new();
    desk.amount(AmountKind::Received, "90");
    assert_eq!(desk.said_by("income-differs", DAY), [""; 0], "no income is booked yet");
    desk.take(&Ledger::whole().voucher("A 1", "2026-07-05", &[("3510", CODE, "-100", "Bidrag")]));
    assert_eq!(desk.said_by("income-differs", DAY), ["income-differs"]);
    desk.amount(AmountKind::Received, "10");
    assert_eq!(desk.said_by("income-differs", DAY), [""; 0]);
}

#[test]
fn money_left_or_lacking_is_told() {
    let said = |received, as_of| {
        let mut desk = Desk::new();
        desk.amount(AmountKind::Received, received);
        desk.enter(a_cost());
        [desk.said_by("over-use", as_of), desk.said_by("unused", as_of)].concat()
    };
    assert_eq!(said("100", DAY), [""; 0]);
    assert_eq!(said("99", DAY), ["over-use"]);
    assert_eq!(said("101", "2026-12-31"), ["unused"]);
    assert_eq!(said("101", "2027-01-01"), ["unused-after-period"]);
}

#[test]
fn repayment_goes_by_the_rule_of_the_scheme() {
    let said = |reader: crate::book::SchemeReader, received, repaid: Option<&str>| {
        let mut desk = Desk::under(reader);
        desk.amount(AmountKind::Received, received);
        if let Some(repaid) = repaid {
            desk.amount(AmountKind::Repaid, repaid);
        }
        let findings = desk.findings("2027-01-01").into_iter().filter(|f| f.check == "repayment");
        findings.map(|f| (f.problem.code, f.severity)).collect::<Vec<_>>()
    };
    let above: crate::book::SchemeReader = |_| Some(with(|s| s.repayment.above = Some(kr("1000"))));
    let kept: crate::book::SchemeReader = |_| Some(with(|s| s.repayment.unused = false));
    assert_eq!(said(above, "1000", None), [("repayment-below-threshold", Severity::Info)]);
    assert_eq!(said(above, "1000.01", None), [("repayment-possible", Severity::Error)]);
    assert_eq!(said(above, "1500", Some("1500")), []);
    assert_eq!(said(kept, "1500", None), [("repayment-none", Severity::Info)]);
}

#[test]
fn a_difference_to_the_ledger_is_told_once_there_is_a_ledger() {
    let mut desk = Desk::new();
    desk.enter(a_cost());
    assert_eq!(desk.said_by("reconciliation-difference", DAY), [""; 0]);
    desk.take(&Ledger::whole().voucher("A 1", "2026-07-05", &[("4010", CODE, "5", "Kurs")]));
    assert_eq!(desk.said_by("reconciliation-difference", DAY), ["reconciliation-difference"]);
}

#[test]
fn what_a_later_file_says_otherwise_is_told_until_it_is_decided() {
    let ledger = |amount| Ledger::whole().voucher("A 1", "2026-07-05", &[("4010", CODE, amount, "Kurs")]);
    let mut desk = Desk::new();
    desk.take(&ledger("5"));
    desk.take(&ledger("6"));
    assert_eq!(desk.said_by("ledger-changed", DAY), ["ledger-changed"]);
    desk.import(&ledger("6"), Confirmed::NewAndDifferences);
    assert_eq!(desk.said_by("ledger-changed", DAY), [""; 0]);
}

fn reported(scheme: &mut Scheme) {
    scheme.report.due = Some(day("2027-02-15"));
    scheme.purposes = vec![purpose("a", &[]), purpose("b", &[])];
    scheme.report.questions = vec![derived("matrix", Figure::UsedByPurpose)];
}

fn freeze(desk: &mut Desk) {
    let figures = frozen_figures(desk.grant()).expect("in range");
    let head = desk.book.head().hash;
    desk.add(vec![Fact::ReportFrozen(ReportFrozen {
        grant: GrantId(1),
        as_of: day(DAY),
        head,
        figures,
        counts: Vec::new(),
    })]);
}

use crate::report::frozen_figures;

#[test]
fn the_report_is_due_sixty_days_before_and_late_the_day_after() {
    let mut desk = Desk::under(|_| Some(with(reported)));
    let said = |desk: &Desk, as_of| desk.said_by("report-due", as_of);
    assert_eq!(said(&desk, "2026-12-16"), [""; 0]);
    assert_eq!(said(&desk, "2026-12-17"), ["report-due"]);
    assert_eq!(said(&desk, "2027-02-15"), ["report-due"]);
    assert_eq!(said(&desk, "2027-02-16"), ["report-late"]);
    freeze(&mut desk);
    assert_eq!(said(&desk, "2027-02-16"), [""; 0]);
}

#[test]
fn figures_that_move_after_the_report_was_frozen_are_told_also_rows_that_come_and_go() {
    let mut desk = Desk::under(|_| Some(with(reported)));
    let cost = desk.enter(Cost { purpose: Some("a".into()), ..a_cost() });
    freeze(&mut desk);
    assert_eq!(desk.said_by("report-moved", DAY), [""; 0]);
    desk.enter(a_cost());
    assert_eq!(desk.said_by("report-moved", DAY).len(), 1, "costs without a purpose have come");
    freeze(&mut desk);
    assert_eq!(desk.said_by("report-moved", DAY), [""; 0]);
    let second = desk.grant().costs().map(|c| c.cost).find(|id| *id != cost).expect("two costs");
    desk.correct(second, |cost| cost.purpose = Some("b".into()));
    assert_eq!(desk.said_by("report-moved", DAY).len(), 2, "they have moved to b");
}

#[test]
fn an_answer_that_breaks_a_rule_is_told() {
    let mut desk = Desk::under(|_| {
        Some(asking(vec![Question { breach: vec!["no".into()], ..question("talked", AnswerKind::YesNo) }]))
    });
    desk.answer("talked", Some(AnswerValue::Choice("yes".into())));
    assert_eq!(desk.said_by("answer-breach", DAY), [""; 0]);
    desk.answer("talked", Some(AnswerValue::Choice("no".into())));
    assert_eq!(desk.said_by("answer-breach", DAY), ["answer-breach"]);
}

fn accept(desk: &mut Desk, finding: String) {
    let (grant, reason) = (Some(GrantId(1)), text("Kontrollerat"));
    desk.add(vec![Fact::FindingAccepted(FindingAccepted { finding, grant, reason })]);
}

#[test]
fn an_accepted_finding_is_open_again_when_it_says_something_else() {
    let mut desk = Desk::new();
    desk.amount(AmountKind::Requisitioned, "100");
    let unused = |desk: &Desk, as_of| {
        desk.findings(as_of).into_iter().find(|f| f.check == "unused").expect("money is left")
    };
    let key = unused(&desk, DAY).key();
    accept(&mut desk, key.clone());
    assert!(unused(&desk, DAY).is_accepted(&desk.book));
    assert_eq!(unused(&desk, "2026-12-01").key(), key, "the day of the check is not part of it");
    desk.cost("1", july());
    assert!(!unused(&desk, DAY).is_accepted(&desk.book));
}

#[test]
fn the_same_book_gives_the_same_findings() {
    let mut desk = Desk::under(|_| Some(with(reported)));
    desk.take(&Ledger::whole().voucher(
        "A 1",
        "2026-02-05",
        &[("4010", CODE, "5", "Årsavgift"), ("8010", CODE, "1", "")],
    ));
    desk.enter(a_cost());
    let replayed = Book::replay(desk.book.operations().to_vec(), |_| Some(with(reported))).expect("possible");
    assert_eq!(run_all(&replayed, day(DAY)), run_all(&desk.book, day(DAY)));
    assert!(desk.findings(DAY).len() > 4);
}

fn set(severity: Option<Severity>) -> Vec<CheckSetting> {
    vec![CheckSetting { check: "requisition-missing".into(), severity, uncertain: None, basis: Vec::new() }]
}

#[test]
fn a_scheme_says_how_much_a_check_matters_or_leaves_it_out() {
    let severity = |read: crate::book::SchemeReader| {
        let desk = Desk::under(read);
        desk.findings(DAY).into_iter().find(|f| f.check == "requisition-missing").map(|f| f.severity)
    };
    assert_eq!(severity(|_| Some(with(|s| s.checks = set(Some(Severity::Info))))), Some(Severity::Info));
    assert_eq!(severity(|_| Some(with(|s| s.checks = set(None)))), None);
}

#[test]
fn a_grant_for_a_performance_is_not_held_against_costs() {
    let said = |read: crate::book::SchemeReader| {
        let mut desk = Desk::under(read);
        desk.amount(AmountKind::Requisitioned, "100");
        desk.cost("50", days("2025-01-01", "2025-12-31"));
        desk.findings(DAY).into_iter().map(|f| f.check).collect::<Vec<_>>()
    };
    assert_eq!(said(|_| Some(scheme())), ["cost-outside-period", "unused", "repayment"]);
    assert_eq!(said(|_| Some(with(|s| s.performance = Some(a_performance())))), ["performance-uncounted"]);
}

#[test]
fn a_package_is_asked_only_what_it_can_answer() {
    assert!(packaged().all(|check| check.looks_at != LooksAt::Book));
    let of_book = CHECKS.iter().filter(|check| check.looks_at == LooksAt::Book).count();
    assert_eq!(packaged().count() + of_book, CHECKS.len());
}

#[test]
fn every_check_has_an_id_of_its_own_and_every_code_is_said_by_one_check() {
    let ids: std::collections::BTreeSet<&str> = CHECKS.iter().map(|check| check.id).collect();
    assert_eq!(ids.len(), CHECKS.len());
    let codes: Vec<&str> = CHECKS.iter().flat_map(|check| check.says).map(|(code, _)| *code).collect();
    assert_eq!(codes.iter().collect::<std::collections::BTreeSet<_>>().len(), codes.len());
    for check in CHECKS {
        assert!(!check.says.is_empty(), "{}", check.id);
        assert!(check.says.iter().all(|(_, how_bad)| how_bad.is_sorted() && !how_bad.is_empty()));
    }
}
