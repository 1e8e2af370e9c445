use super::*;
use crate::date::Month;
use crate::fact::{Fact, GrantStateSet};
use crate::money::Money;
use crate::testing::*;

fn row(number: u32, text: &str, amount: &str) -> FollowUpRow {
    FollowUpRow {
        row: number,
        date: Some(day("2026-03-12")),
        month: day("2026-03-12").month(),
        states_month: false,
        text: text.to_owned(),
        amount: kr(amount),
        account: None,
        voucher: None,
        supplier: None,
        invoice: None,
        kind: None,
        doubt: None,
    }
}

fn sheet(name: &str, rows: Vec<FollowUpRow>) -> FollowUpSheet {
    FollowUpSheet { name: name.to_owned(), header_row: Some(1), rows, ..FollowUpSheet::default() }
}

fn workbook(sheets: Vec<FollowUpSheet>) -> FollowUpDocument {
    FollowUpDocument { version: "xlsx".to_owned(), encoding: "utf-8".to_owned(), sheets }
}

fn one(rows: Vec<FollowUpRow>) -> FollowUpDocument {
    workbook(vec![sheet("100 Prov", rows)])
}

fn planned(desk: &Desk, document: &FollowUpDocument) -> Vec<PlannedSheet> {
    plan(&desk.book, document, &Said::default())
}

fn one_row(account: &str, amount: &str, date: &str) -> Ledger {
    Ledger::vouchers().voucher("A 1", date, &[(account, CODE, amount, "Rad")])
}

/// Returns the word and why of each row of the first sheet, with a mark for what is taken.
fn said(desk: &Desk, document: &FollowUpDocument) -> Vec<String> {
    let of = |row: &PlannedRow| {
        let why = match &row.status {
            RowStatus::New => String::new(),
            RowStatus::Known(cost) => cost.to_string(),
            RowStatus::InLedger(problem) | RowStatus::Unclear(problem) => problem.code.to_owned(),
        };
        let mark = if row.is_taken { "+" } else { "" };
        format!("{}{mark} {why}", row.status.word()).trim().to_owned()
    };
    planned(desk, document)[0].rows.iter().map(of).collect()
}

fn take(desk: &mut Desk, document: &FollowUpDocument) {
    let plan = planned(desk, document);
    let made = facts(&desk.book, document, &plan, &mut desk.ids, &mut NoSalt);
    desk.add(made);
}

fn used(desk: &Desk) -> Money {
    Money::sum(desk.grant().costs().map(|cost| cost.amount)).expect("in range")
}

fn verdicts(desk: &Desk, names: &[&str]) -> Vec<String> {
    let sheets = names.iter().map(|name| sheet(name, vec![row(2, "Kurs", "10")])).collect();
    let verdict = |sheet: PlannedSheet| match sheet.verdict {
        SheetVerdict::Unclear(problem) | SheetVerdict::Wrong(problem) => problem.code.to_owned(),
        other => other.word().to_owned(),
    };
    planned(desk, &workbook(sheets)).into_iter().map(verdict).collect()
}

#[test]
fn a_sheet_is_of_the_grant_whose_code_or_name_is_in_its_name_and_never_of_one_like_it() {
    let mut desk = Desk::new();
    desk.adopt(|scheme| {
        scheme.year = 2026;
        scheme.name.sv = "Statsbidrag för prov 2026".to_owned();
        scheme.short.sv = "Prövning 2026".to_owned();
    });
    let names = [
        "100",
        "100 Prövning",
        "Kompetens (100)",
        "prövning",
        "Prövning 2026",
        "STATSBIDRAG FÖR PROV",
        "Prövning 2025",
        "Prövningar",
        "1000",
        "Prövning höst",
        "Blad1",
    ];
    let read = ["read"; 6].into_iter().chain(["follow-up-no-grant"; 5]);
    // Each by itself: a second sheet of a grant is asked about.
    let alone = names.map(|name| verdicts(&desk, &[name]).remove(0));
    assert_eq!(alone.to_vec(), read.collect::<Vec<_>>());
    assert_eq!(verdicts(&desk, &names[..2]), ["read", "follow-up-sheet-second"]);
}

#[test]
fn a_name_with_the_codes_of_two_grants_is_asked_about_and_a_code_that_is_a_year_is_none() {
    let mut desk = Desk::new();
    desk.add_grant("200");
    desk.add_grant("2025");
    desk.add_grant("7");
    assert_eq!(
        verdicts(&desk, &["100 och 200", "Bidrag 2025", "Vecka 7", "200"]),
        ["follow-up-grants-several", "follow-up-no-grant", "follow-up-no-grant", "read"]
    );
}

#[test]
fn hidden_closed_and_faulty_sheets_are_not_taken_and_what_a_person_says_goes_first() {
    let mut desk = Desk::new();
    let grant = desk.grant().id();
    let rows = || vec![row(2, "Kurs", "10")];
    let hidden = FollowUpSheet { is_hidden: true, ..sheet("100", rows()) };
    let faulty = FollowUpSheet { errors: 2, ..sheet("100", rows()) };
    let bare = FollowUpSheet { header_row: None, ..sheet("100", Vec::new()) };
    let document = workbook(vec![hidden, faulty, bare, sheet("Vår", rows())]);
    let words = |said: &Said| -> Vec<&str> {
        plan(&desk.book, &document, said).iter().map(|sheet| sheet.verdict.word()).collect()
    };
    assert_eq!(words(&Said::default()), ["unclear", "wrong", "no-table", "unclear"]);
    let sheets =
        BTreeMap::from([(0, SheetSaid::Of(grant)), (1, SheetSaid::Leave), (3, SheetSaid::Of(grant))]);
    assert_eq!(words(&Said { sheets, ..Said::default() }), ["read", "left", "no-table", "read"]);
    let all = Said { fallback: Some(grant), ..Said::default() };
    assert_eq!(
        words(&all),
        ["unclear", "wrong", "no-table", "read"],
        "what is hidden is asked about all the same"
    );
    desk.add(vec![Fact::GrantStateSet(GrantStateSet { grant, state: GrantState::Closed })]);
    assert_eq!(verdicts(&desk, &["100"]), ["grant-closed"]);
}

#[test]
fn rows_become_costs_with_their_month_assumed_unless_the_sheet_states_it() {
    let mut desk = Desk::new();
    let stated = FollowUpRow {
        date: None,
        month: Month::new(2026, 4).expect("a month"),
        states_month: true,
        kind: Some(CostKind::Salary),
        ..row(3, "Lön", "20.50")
    };
    let booked = FollowUpRow {
        account: Some("4010".to_owned()),
        voucher: Some(("LF".to_owned(), "7".to_owned())),
        supplier: Some("Kurser AB".to_owned()),
        ..row(2, "Kurs", "10")
    };
    take(&mut desk, &one(vec![booked, stated, row(4, "Fika", "-5")]));
    let costs: Vec<String> = desk
        .grant()
        .costs()
        .map(|cost| {
            let voucher = cost.voucher.as_ref().map(ToString::to_string).unwrap_or_default();
            let basis = format!("{:?}", cost.period_basis);
            format!("{} {} {basis} {} {voucher}", cost.kind.word(), cost.period.first(), cost.amount)
        })
        .collect();
    assert_eq!(
        costs,
        [
            "invoice 2026-03-01 Assumed 10.00 LF 7",
            "salary 2026-04-01 Stated 20.50 ",
            "other 2026-03-01 Assumed -5.00 "
        ]
    );
}

#[test]
fn the_same_workbook_again_is_known_also_after_a_correction_and_not_after_undo() {
    let mut desk = Desk::new();
    let document = one(vec![row(2, "Kurs", "10"), row(3, "Kurs", "20")]);
    take(&mut desk, &document);
    assert_eq!(said(&desk, &document), ["known K1", "known K2"]);
    desk.correct(CostId(1), |cost| {
        cost.amount = kr("11");
        cost.text = Some(text("Kurs i Åre"));
    });
    assert_eq!(said(&desk, &document), ["known K3", "known K2"]);
    desk.void_cost(CostId(2));
    assert_eq!(said(&desk, &document), ["known K3", "unclear follow-up-voided"]);

    let mut desk = Desk::new();
    let plan = planned(&desk, &document);
    let made = facts(&desk.book, &document, &plan, &mut desk.ids, &mut NoSalt);
    let seq = desk.add(made);
    desk.void_operation(seq, crate::fact::VoidMode::Undo);
    assert_eq!(said(&desk, &document), ["new+", "new+"]);
}

#[test]
fn a_cost_is_one_row_and_a_second_row_that_says_the_same_is_asked_about() {
    let mut desk = Desk::new();
    take(&mut desk, &one(vec![row(2, "Kurs", "10")]));
    let twice = one(vec![row(2, "Kurs", "10"), row(3, "Kurs", "10"), row(4, "Kurs", "10")]);
    assert_eq!(said(&desk, &twice), ["known K1", "unclear follow-up-repeated", "unclear follow-up-repeated"]);
    let sheets =
        workbook(vec![sheet("100", vec![row(2, "Ny", "7")]), sheet("100 kopia", vec![row(9, "Ny", "7")])]);
    let copy = &planned(&desk, &sheets)[1];
    assert_eq!((copy.verdict.word(), copy.rows[0].is_taken), ("unclear", false));
    let grant = planned(&desk, &sheets)[0].grant.expect("a grant");
    let said = Said { sheets: BTreeMap::from([(1, SheetSaid::Of(grant))]), ..Said::default() };
    let copy = &plan(&desk.book, &sheets, &said)[1].rows[0];
    assert_eq!((copy.status.word(), copy.is_taken), ("unclear", false), "of the same grant, row by row");
}

#[test]
fn a_row_that_the_ledger_has_is_known_by_its_voucher_or_text_and_else_asked_about() {
    let mut desk = Desk::new();
    desk.take(&one_row("4010", "10", "2026-03-12"));
    let bare = one(vec![row(2, "Något annat", "10")]);
    assert_eq!(said(&desk, &bare), ["in-ledger follow-up-in-ledger"]);
    let cost = desk.grant().costs().next().expect("a cost").clone();
    let voucher = cost.voucher.expect("a voucher");
    let by_voucher =
        FollowUpRow { voucher: Some((voucher.series, voucher.number)), ..row(2, "Något annat", "10") };
    assert_eq!(said(&desk, &one(vec![by_voucher])), ["known K1"]);
    let paid_later = FollowUpRow {
        month: day("2026-04-20").month(),
        date: Some(day("2026-04-20")),
        voucher: Some(("A".to_owned(), "1".to_owned())),
        ..row(2, "Betald", "10")
    };
    assert_eq!(said(&desk, &one(vec![paid_later])), ["in-ledger follow-up-in-ledger"]);
    let other_month = FollowUpRow { month: day("2026-05-01").month(), date: None, ..row(2, "Annat", "10") };
    assert_eq!(said(&desk, &one(vec![other_month])), ["new+"]);
}

#[test]
fn an_asked_row_is_charged_when_a_person_says_so_and_a_new_one_left() {
    let mut desk = Desk::new();
    desk.cost("10", days("2026-03-01", "2026-03-31"));
    let document = one(vec![row(2, "Handledning", "10"), row(3, "Resa", "20")]);
    assert_eq!(said(&desk, &document), ["unclear follow-up-like-cost", "new+"]);
    let chosen = Said { rows: BTreeMap::from([(0, true), (1, false)]), ..Said::default() };
    let plan = plan(&desk.book, &document, &chosen);
    let made = facts(&desk.book, &document, &plan, &mut desk.ids, &mut NoSalt);
    desk.add(made);
    assert_eq!(used(&desk), kr("20"));
}

#[test]
fn salaries_of_a_month_of_which_the_ledger_has_salaries_and_accounts_of_no_cost_are_asked_about() {
    let mut desk = Desk::new();
    desk.take(&one_row("5010", "4200", "2026-03-25"));
    let salary = FollowUpRow { kind: Some(CostKind::Salary), ..row(2, "Lön Alva", "1400") };
    let income = FollowUpRow { account: Some("3510".to_owned()), ..row(3, "Bidrag", "500") };
    let doubted = FollowUpRow { doubt: Some(Problem::bare("follow-up-like-total")), ..row(4, "Summa", "9") };
    assert_eq!(
        said(&desk, &one(vec![salary, income, doubted])),
        [
            "in-ledger follow-up-salaries-in-ledger",
            "unclear follow-up-account-no-cost",
            "unclear follow-up-like-total"
        ]
    );
}
