use super::*;
use crate::fact::Cost;
use crate::scheme::Eligible;
use crate::testing::*;

/// Returns what is found in a ledger that the book has taken in: voucher and reasons.
fn found(desk: &Desk, ledger: &Ledger) -> Vec<(String, Vec<Reason>)> {
    let files = [(ImportId(1), ledger.0.clone())];
    let found = chargeable(desk.grant(), &files);
    found
        .into_iter()
        .map(|row| (format!("{} {}", row.voucher.series, row.voucher.number), row.reasons))
        .collect()
}

fn taken(ledger: &Ledger) -> Desk {
    let mut desk = Desk::new();
    desk.take(ledger);
    desk
}

/// Many vouchers that are nobody's, so that words can be rare.
fn everyday(mut ledger: Ledger) -> Ledger {
    for number in 0..200 {
        let name = format!("E {number}");
        ledger = ledger.voucher(&name, "2026-04-02", &[("6010", "", "10", "Hyra lokaler stadshuset")]);
    }
    ledger
}

#[test]
fn words_that_stand_mostly_with_the_grant_are_telling() {
    let ledger = everyday(Ledger::whole())
        .voucher("A 1", "2026-03-02", &[("4010", CODE, "100", "Handledarutbildning VFU våren")])
        .voucher("A 2", "2026-09-21", &[("4010", "", "182", "Handledarutbildning VFU hösten")]);
    let words = Reason::Words(vec!["handledarutbildning".into(), "vfu".into()]);
    assert_eq!(found(&taken(&ledger), &ledger), [("A 2".to_owned(), vec![words])]);
}

#[test]
fn of_equally_telling_reasons_the_largest_amount_comes_first() {
    let ledger = everyday(Ledger::whole())
        .voucher("A 1", "2026-03-02", &[("4010", CODE, "100", "Zoologi")])
        .voucher("A 2", "2026-03-02", &[("4010", CODE, "100", "Anatomi")])
        .voucher("A 3", "2026-03-03", &[("4010", "", "20", "Anatomi")])
        .voucher("A 4", "2026-03-03", &[("4010", "", "90", "Zoologi")]);
    let vouchers: Vec<String> = found(&taken(&ledger), &ledger).into_iter().map(|(name, _)| name).collect();
    assert_eq!(vouchers, ["A 4", "A 3"]);
}

#[test]
fn a_word_of_everyday_tells_nothing() {
    let ledger =
        everyday(Ledger::whole()).voucher("A 1", "2026-03-02", &[("4010", CODE, "100", "Hyra lokaler")]);
    assert_eq!(found(&taken(&ledger), &ledger), []);
}

#[test]
fn words_of_the_purposes_tell_where_they_are_rare() {
    let ledger = everyday(Ledger::whole()).voucher(
        "A 1",
        "2026-03-02",
        &[("4010", "", "100", "Introduktionsåret läkare")],
    );
    let mut desk = taken(&ledger);
    desk.adopt(|scheme| scheme.purposes[0].name = names("Läkare och lokaler"));
    let words = Reason::SchemeWords(vec!["läkare".into()]);
    assert_eq!(found(&desk, &ledger), [("A 1".to_owned(), vec![words])], "lokaler is not rare");
}

#[test]
fn the_other_row_of_a_voucher_and_a_code_in_the_text_come_first() {
    let ledger = everyday(Ledger::whole())
        .voucher("A 1", "2026-03-02", &[("4010", CODE, "100", "Resa"), ("4020", "", "50", "Buss")])
        .voucher("A 2", "2026-03-02", &[("4010", "", "70", "Avser 1000 och inget annat")])
        .voucher("A 3", "2026-03-02", &[("4010", "777", "90", "Buss"), ("4010", CODE, "1", "Tåg")]);
    let same = ("A 1".to_owned(), vec![Reason::SameVoucher]);
    assert_eq!(found(&taken(&ledger), &ledger), [same], "a row of another project is that project's");
}

#[test]
fn a_payroll_voucher_that_has_everybodys_pay_tells_nothing() {
    let mut ledger = everyday(Ledger::whole()).voucher("L 1", "2026-03-25", &[]);
    for person in 0..9 {
        let code = if person == 0 { CODE } else { "" };
        ledger = ledger.row(RowKind::Normal, ("5010", code, "100", "Månadslön vård"));
    }
    assert_eq!(found(&taken(&ledger), &ledger), []);
    let few = everyday(Ledger::whole()).voucher(
        "L 1",
        "2026-03-25",
        &[("5010", CODE, "100", "Månadslön vård"), ("5010", "", "9000", "Månadslön vård")],
    );
    assert_eq!(found(&taken(&few), &few), [], "half of the rows, but a hundredth of the money");
}

#[test]
fn a_code_in_the_text_is_a_word_of_its_own() {
    assert!(words::names_code("Kurs proj 74502, maj", "74502"));
    assert!(!words::names_code("Kurs proj 745021", "74502"));
    assert!(!words::names_code("100 st pennor", "100"), "a short code is any number");
}

#[test]
fn the_missing_month_of_what_is_charged_every_month_is_found() {
    let pay = |ledger: Ledger, number: &str, date: &str, code: &str| {
        let objects: Vec<(&str, &str)> =
            if code.is_empty() { vec![("7", "P1")] } else { vec![("7", "P1"), ("6", code)] };
        ledger.voucher(number, date, &[]).row_with(RowKind::Normal, &objects, ("5010", "100", "Lön"))
    };
    let ledger = pay(everyday(Ledger::whole()), "L 1", "2026-03-25", CODE);
    let ledger = pay(ledger, "L 2", "2026-04-25", "");
    let ledger = pay(ledger, "L 3", "2026-05-25", CODE);
    let ledger = pay(ledger, "L 4", "2026-05-25", "");
    let ledger = pay(ledger, "L 5", "2026-06-25", "");
    let reasons = vec![Reason::EmployeeMonth];
    assert_eq!(
        found(&taken(&ledger), &ledger),
        [("L 2".to_owned(), reasons)],
        "May is charged in part, June is after"
    );
}

#[test]
fn a_row_that_could_not_be_charged_is_left_alone() {
    let text = "Handledarutbildning VFU";
    let ledger = everyday(Ledger::whole())
        .voucher("A 1", "2026-03-02", &[("4010", CODE, "100", text)])
        .voucher("A 6", "2026-03-02", &[("4010", CODE, "200", text)])
        .voucher("A 2", "2026-03-03", &[("4010", "", "-100", text)])
        .voucher("A 3", "2026-03-03", &[("1510", "", "100", text)])
        .voucher("A 4", "2026-03-03", &[("6010", "", "100", text)])
        .voucher("A 5", "2026-03-03", &[("4010", "", "150", text)]);
    let mut desk = taken(&ledger);
    desk.adopt(|scheme| {
        scheme.eligible = Some(Eligible { kinds: vec![CostKind::Invoice], uncertain: None, basis: basis() });
    });
    let voucher = VoucherRef { year: day("2026-01-01"), series: "A".into(), number: "5".into() };
    assert_eq!(found(&desk, &ledger).len(), 1, "only A 5");
    desk.enter(Cost { voucher: Some(voucher), amount: kr("150"), ..a_cost() });
    assert_eq!(found(&desk, &ledger), [], "it is charged by hand");
    desk.adopt(|scheme| scheme.use_period.last = day("2026-03-02"));
    assert_eq!(found(&desk, &ledger), []);
}

#[test]
fn patterns_drop_what_changes_from_month_to_month() {
    assert_eq!(
        words::pattern("Licens Vårdportalen 2026-03 mars"),
        words::pattern("Licens Vårdportalen 2026-04 april")
    );
    assert_eq!(words::pattern("Kurs 1"), None, "too little to know it again");
}
