use super::*;
use crate::draft::payroll::PayrollPerson;
use crate::fact::{EvidenceTarget, Fact, ImportTaken, OnCostRateSet, PersonKept};
use crate::intake::Confirmed;
use crate::testing::*;

const TODAY: &str = "2026-11-29";
const CODE: &str = "100";

/// A payroll with two persons: one with a personal identity number, one without.
fn payroll(pays: Vec<PayEntry>) -> PayrollDocument {
    let person = |employment: &str, number: Option<&str>, name: &str| PayrollPerson {
        employment: employment.to_owned(),
        other_employments: Vec::new(),
        person_number: number.map(str::to_owned),
        name: Some(name.to_owned()),
    };
    let persons =
        vec![person("101", Some("199001012385"), "Alva Exempel"), person("102", None, "Bo Exempel")];
    PayrollDocument { format: "paxml".to_owned(), persons, pays, ..PayrollDocument::default() }
}

fn on_grant() -> Vec<ObjectRef> {
    vec![ObjectRef { dimension: "6".to_owned(), code: CODE.to_owned() }]
}

fn pay(person: u32, amount: Option<&str>, period: Option<Period>) -> PayEntry {
    PayEntry {
        person,
        code: "100".to_owned(),
        name: None,
        period,
        quantity: None,
        each: None,
        amount: amount.map(kr),
        account: None,
        objects: on_grant(),
        text: None,
        line: 7,
    }
}

fn of_march(person: u32, amount: &str) -> PayEntry {
    pay(person, Some(amount), Some(march()))
}

fn time(person: u32, hundredths: i64, period: Period) -> TimeEntry {
    TimeEntry {
        person,
        code: "TID".to_owned(),
        period,
        hundredths: Some(hundredths),
        hours: None,
        extent_percent: None,
        account: None,
        objects: on_grant(),
        text: None,
        line: 9,
    }
}

fn march() -> Period {
    days("2026-03-01", "2026-03-31")
}

fn planned(desk: &Desk, document: &PayrollDocument) -> PayrollPlan {
    let rates = BTreeMap::from([(2026, Percent(rust_decimal::Decimal::new(40, 0)))]);
    plan(&desk.book, document, &rates, day(TODAY)).expect("it is the book's own")
}

fn said(draft: &SalaryDraft) -> (&'static str, Option<&'static str>) {
    (draft.status.word(), draft.why.as_ref().map(|why| why.code))
}

fn made(desk: &Desk, document: &PayrollDocument, plan: &PayrollPlan, drafts: &[usize]) -> Taken {
    let drafts = drafts.iter().copied().collect();
    let (book, today) = (&desk.book, day(TODAY));
    let chosen = Chosen { book, document, today, plan, drafts: &drafts, text: "Lön" };
    facts(chosen, &mut desk.book.next_ids(), &mut NoSalt)
}

/// Takes every draft of a file.
fn take(desk: &mut Desk, document: &PayrollDocument) -> Taken {
    let plan = planned(desk, document);
    let all: Vec<usize> = (0..plan.drafts.len()).collect();
    let taken = made(desk, document, &plan, &all);
    desk.add(taken.facts.clone());
    taken
}

#[test]
fn the_pays_of_a_person_in_a_month_are_one_salary_with_the_on_costs_of_the_year() {
    let mut document = payroll(vec![of_march(0, "30000.01"), of_march(0, "500")]);
    document.times = vec![time(0, 800, march()), time(0, 750, march()), time(1, 100, march())];
    let plan = planned(&Desk::new(), &document);
    let draft = &plan.drafts[0];
    assert_eq!((plan.drafts.len(), said(draft)), (1, ("new", None)));
    assert_eq!((draft.gross, draft.hundredths), (kr("30500.01"), Some(1550)));
    assert_eq!(draft.reckoned.expect("a rate is known").amount, kr("42700.01"));
}

#[test]
fn a_pay_over_two_months_is_cut_by_days_to_the_ore() {
    let over = days("2026-03-30", "2026-04-01");
    let mut document = payroll(vec![pay(0, Some("100"), Some(over))]);
    document.times = vec![time(0, 100, over)];
    let plan = planned(&Desk::new(), &document);
    let parts: Vec<_> =
        plan.drafts.iter().map(|d| (d.period.expect("days"), d.gross, d.hundredths)).collect();
    let expected = [
        (days("2026-03-30", "2026-03-31"), kr("66.67"), Some(66)),
        (days("2026-04-01", "2026-04-01"), kr("33.33"), Some(34)),
    ];
    assert_eq!(parts, expected);
}

#[test]
fn neither_month_nor_pay_nor_rate_is_guessed() {
    let last_year = days("2025-03-01", "2025-03-31");
    for (pays, expected) in [
        (vec![pay(0, Some("1"), None)], "payroll-period-missing"),
        (vec![pay(0, None, Some(march())), of_march(0, "1")], "payroll-amount-missing"),
        (vec![pay(0, Some("1"), Some(last_year))], "payroll-rate-missing"),
        (vec![of_march(0, "1"), of_march(0, "-1")], "payroll-nothing-to-charge"),
    ] {
        let document = payroll(pays);
        let plan = planned(&Desk::new(), &document);
        assert_eq!(said(&plan.drafts[0]), ("wrong", Some(expected)));
        assert!(made(&Desk::new(), &document, &plan, &[0]).costs.is_empty());
    }
}

#[test]
fn an_allowance_on_an_account_of_other_costs_is_told_and_not_in_the_pay() {
    let mut desk = Desk::new();
    desk.add(vec![accounts()]);
    let on = |account: &str| PayEntry { account: Some(account.to_owned()), ..of_march(0, "300") };
    let plan = planned(&desk, &payroll(vec![on("5010"), on("6510")]));
    assert_eq!(plan.drafts[0].gross, kr("300"));
    let told: Vec<_> = plan.remarks.iter().map(|remark| remark.problem.code).collect();
    assert_eq!(told, ["payroll-account-not-salary"]);
}

#[test]
fn what_was_taken_is_known_and_another_pay_of_the_month_is_not_charged_by_itself() {
    let mut desk = Desk::new();
    let document = payroll(vec![of_march(0, "1000")]);
    take(&mut desk, &document);
    let first = |document| said(&planned(&desk, &document).drafts[0]);
    assert_eq!(first(document), ("known", Some("payroll-known")));
    assert_eq!(first(payroll(vec![of_march(0, "1100")])), ("known", Some("payroll-person-charged")));
    assert_eq!(first(payroll(vec![of_march(1, "1000")])), ("new", None));
}

#[test]
fn salaries_of_the_ledger_are_not_charged_again_and_hours_prove_them() {
    let mut desk = Desk::new();
    desk.add(vec![accounts()]);
    let rows = [("5010", CODE, "40000", "Lön"), ("1930", "", "-40000", "Lön")];
    desk.import(&Ledger::whole().voucher("A 1", "2026-03-25", &rows), Confirmed::New);
    let april = pay(0, Some("1000"), Some(days("2026-04-01", "2026-04-30")));
    let mut document = payroll(vec![of_march(0, "1000"), april]);
    document.times = vec![time(0, 800, march())];
    let plan = planned(&desk, &document);
    let all: Vec<_> = plan.drafts.iter().map(said).collect();
    assert_eq!(all, [("in-ledger", Some("payroll-in-ledger")), ("new", None)]);
    let taken = made(&desk, &document, &plan, &[1]);
    let held = desk.grant().costs().next().expect("the ledger's").cost;
    assert_eq!(proven(&document, &plan, &taken, desk.grant().id()), [EvidenceTarget::Cost(held)]);
}

#[test]
fn a_person_is_known_by_number_or_by_employment_and_never_by_name_alone() {
    let mut desk = Desk::new();
    let kept = |pseudonym: &str, name: &str, number: Option<&str>, employment: Option<&str>| {
        Fact::PersonKept(PersonKept {
            pseudonym: text(pseudonym),
            name: Some(text(name)),
            number: number.map(text),
            employment: employment.map(text),
        })
    };
    desk.add(vec![kept("P7", "Någon Annan", Some("19900101-2385"), None)]);
    desk.add(vec![kept("P3", "Bo Exempel", None, None)]);
    desk.add(vec![kept("P6", "Di Exempel", None, Some("102"))]);
    let document = payroll(Vec::new());
    let pseudonyms = |desk: &Desk| {
        let persons = Persons::new(&desk.book, &document, day(TODAY));
        persons.pseudonyms(&BTreeSet::from([0, 1])).into_values().collect::<Vec<_>>()
    };
    assert_eq!(pseudonyms(&desk), ["P7", "P8"]);
    desk.add(vec![kept("P4", "BO EXEMPEL", None, Some("102"))]);
    assert_eq!(pseudonyms(&desk), ["P7", "P4"]);
}

#[test]
fn who_a_new_person_is_is_kept_apart_from_the_cost() {
    let mut desk = Desk::new();
    let taken = take(&mut desk, &payroll(vec![of_march(1, "1000")]));
    let kept = desk.book.person("P1").expect("a new person");
    let open = |text: &Option<Committed>| text.as_ref().and_then(Committed::value).map(str::to_owned);
    let values = [open(&kept.name), open(&kept.number), open(&kept.employment)];
    assert_eq!(values, [Some("Bo Exempel".to_owned()), None, Some("102".to_owned())]);
    let cost = desk.book.cost(taken.costs[&0]).expect("a cost");
    assert_eq!(cost.salary.as_deref().map(|basis| &basis.pay), Some(&Pay::Stated { gross: kr("1000") }));
    assert_eq!(open(&cost.person).as_deref(), Some("P1"));
}

#[test]
fn a_payroll_is_no_ledger_that_the_book_is_held_against() {
    let mut desk = Desk::new();
    take(&mut desk, &payroll(vec![of_march(0, "1000")]));
    let import = ImportTaken {
        mapping: None,
        import: desk.book.next_ids().import(),
        format: "paxml".to_owned(),
        version: "2.0".to_owned(),
        encoding: "utf-8".to_owned(),
        program: None,
        year: None,
        vouchers: 0,
        rows: 1,
        added_rows: 0,
        removed_rows: 0,
        checksum: crate::draft::Checksum::None,
        bytes: 0,
        file_name: text("lon.pax"),
        sha256: text(""),
    };
    desk.add(vec![Fact::ImportTaken(Box::new(import))]);
    assert_eq!(desk.said_by("reconciliation-difference", TODAY), [""; 0]);
    assert!(crate::reconciliation::counting_imports(&desk.book).is_empty());
}

#[test]
fn a_new_rate_of_the_year_outdates_a_salary_by_a_payroll() {
    let mut desk = Desk::new();
    take(&mut desk, &payroll(vec![of_march(0, "1000")]));
    let rate = Percent(rust_decimal::Decimal::new(41, 0));
    desk.add(vec![Fact::OnCostRateSet(OnCostRateSet { year: 2026, rate, source: "Beslut".to_owned() })]);
    assert_eq!(desk.said_by("on-cost-outdated", TODAY), ["on-cost-outdated"]);
}

#[test]
fn two_stated_parts_of_one_persons_pay_are_not_more_than_the_whole() {
    let mut desk = Desk::new();
    take(&mut desk, &payroll(vec![of_march(0, "1000")]));
    take(&mut desk, &payroll(vec![of_march(0, "900")]));
    assert_eq!(desk.grant().costs().count(), 2);
    assert_eq!(desk.said_by("post-overcharged", TODAY), [""; 0]);
}
