//! Payroll files: salaries and hours of grants, once, with pseudonyms and no one else's pay.

use serde_json::{Value as Json, json};
use tests::{Person, ledger, rows, text};

const OBJECTS: &str = r#"<resenheter><resenhet dim="6" id="100"/></resenheter>"#;
const MARCH: &str = "<datumfrom>2026-03-01</datumfrom><datumtom>2026-03-31</datumtom>";

/// A payroll of March with two persons on the grant, of whom one has no number, and one who is not on it.
pub(super) fn payroll(orgnr: &str, first_pay: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<paxml>
  <header><version>2.0</version><foretagnamn>Kommun EXEMPEL</foretagnamn><foretagorgnr>{orgnr}</foretagorgnr></header>
  <dimensioner><dimension dim="6" namn="Projekt"/></dimensioner>
  <resultatenheter><resultatenhet dim="6" id="100" namn="Kompetens"/></resultatenheter>
  <tidtransaktioner>
    <tidtrans anstid="101"><tidkod>TID</tidkod><datum>2026-03-02</datum><timmar>7.50</timmar>{OBJECTS}</tidtrans>
    <tidtrans anstid="102"><tidkod>TID</tidkod><datum>2026-03-03</datum><timmar>4</timmar>{OBJECTS}</tidtrans>
    <tidtrans anstid="103"><tidkod>SJK</tidkod><datum>2026-03-03</datum><timmar>8</timmar></tidtrans>
  </tidtransaktioner>
  <lonetransaktioner>
    <lonetrans anstid="101"><lonart>100</lonart>{MARCH}<belopp>{first_pay}</belopp>{OBJECTS}</lonetrans>
    <lonetrans anstid="102"><lonart>100</lonart>{MARCH}<belopp>2000.00</belopp>{OBJECTS}</lonetrans>
    <lonetrans anstid="103"><lonart>100</lonart>{MARCH}<belopp>33000.00</belopp></lonetrans>
  </lonetransaktioner>
  <personal>
    <person anstid="101" persnr="199001012385"><fornamn>Alva</fornamn><efternamn>EXEMPEL</efternamn></person>
    <person anstid="102"><fornamn>Bo</fornamn><efternamn>EXEMPEL</efternamn></person>
    <person anstid="103"><fornamn>Cia</fornamn><efternamn>EXEMPEL</efternamn></person>
  </personal>
</paxml>
"#
    )
}

fn begun(name: &str) -> Person {
    let mut person = Person::with_grant(name);
    person.done("set_on_cost_rate", json!({ "year": 2026, "rate": "40", "source": "Eget beslut" }));
    person
}

fn file(person: &mut Person) -> String {
    person.file("lon.pax", payroll("422000-0014", "1000.00"))
}

fn taking(file: &str, choices: &[(u32, bool)]) -> Json {
    let salaries: Vec<Json> =
        choices.iter().map(|(place, take)| json!({ "place": place, "take": take })).collect();
    json!({
        "file": file, "accept_changes": false,
        "choices": { "mapping": null, "grant": null, "invoices": [], "salaries": salaries },
    })
}

fn statuses(person: &mut Person, file: &str) -> Vec<String> {
    let preview = person.done("preview_import", json!({ "file": file }));
    rows(&preview["salaries"]).iter().map(|row| format!("{} {}", text(&row["status"]), row["take"])).collect()
}

#[test]
fn salaries_and_hours_are_taken_and_nobody_else_is() {
    let mut person = begun("flows/payroll");
    let file = file(&mut person);
    let preview = person.done("preview_import", json!({ "file": file }));
    let first = &preview["salaries"][0];
    let said = ["grant", "person", "gross", "rate", "amount", "hours", "status"].map(|key| text(&first[key]));
    assert_eq!(said, ["100", "101 Alva EXEMPEL", "1000.00", "40", "1400.00", "7.5", "new"]);
    assert_eq!((rows(&preview["salaries"]).len(), &preview["can_import"]), (2, &json!(true)));
    let taken = person.take(&file);
    let counts = ["costs", "evidence", "left", "known"].map(|key| taken[key].as_u64());
    assert_eq!(counts, [Some(2), Some(1), Some(0), Some(0)]);
    assert_eq!(person.figure("100", "used"), "4200.00");
    let persons = person.done("list_persons", json!({}));
    let kept: Vec<String> = rows(&persons)
        .iter()
        .map(|row| format!("{} {} {}", text(&row["pseudonym"]), text(&row["name"]), row["number"]))
        .collect();
    assert_eq!(kept, ["P1 Alva EXEMPEL \"19900101-2385\"", "P2 Bo EXEMPEL null"]);
    assert!(!person.findings("2026-11-29").iter().any(|said| said.contains("reconciliation")));
}

#[test]
fn the_hours_of_the_grant_are_evidence_of_both_costs_and_hold_no_name() {
    let mut person = begun("flows/payroll-hours");
    let file = file(&mut person);
    person.take(&file);
    let evidence = person.done("list_evidence", json!({ "grant": "100" }));
    let hours = &rows(&evidence)[0];
    assert_eq!(
        (rows(&evidence).len(), &hours["personal"], rows(&hours["targets"]).len()),
        (1, &json!(true), 2)
    );
    assert_eq!(text(&hours["name"]), "timmar 100 2026-03-02--2026-03-03.csv");
}

#[test]
fn the_same_file_changes_nothing_and_undo_takes_all_of_it_away() {
    let mut person = begun("flows/payroll-again");
    let file = file(&mut person);
    person.take(&file);
    let head = person.head();
    assert_eq!(statuses(&mut person, &file), ["known false", "known false"]);
    let again = person.take(&file);
    assert_eq!((&again["operation"], &again["known"], person.head()), (&Json::Null, &json!(2), head));
    person.done("undo", json!({}));
    assert_eq!(person.figure("100", "used"), "0.00");
    assert_eq!(rows(&person.done("list_persons", json!({}))).len(), 0);
    assert_eq!(rows(&person.done("list_evidence", json!({ "grant": "100" }))).len(), 0);
    assert_eq!(statuses(&mut person, &file), ["new true", "new true"]);
}

#[test]
fn another_file_of_the_month_knows_its_persons_and_charges_nobody_twice() {
    let mut person = begun("flows/payroll-month");
    let first = file(&mut person);
    person.take(&first);
    let second = person.file("igen.pax", payroll("422000-0014", "1100.00"));
    let preview = person.done("preview_import", json!({ "file": second }));
    let known: Vec<String> = rows(&preview["salaries"]).iter().map(|row| text(&row["pseudonym"])).collect();
    assert_eq!(known, ["P1", "P2"]);
    assert_eq!(person.done("confirm_import", taking(&second, &[]))["costs"], 0);
    assert_eq!(person.figure("100", "used"), "4200.00");
}

#[test]
fn salaries_that_the_ledger_has_are_taken_only_when_they_are_chosen() {
    let mut person = begun("flows/payroll-ledger");
    let voucher = "#VER LON 3 20260325 Lön\n{\n#TRANS 5010 {6 100} 4200\n#TRANS 1930 {} -4200\n}\n";
    let rows_of = ledger(voucher).replace("#KONTO 4010", "#KONTO 5010 Löner\n#KONTO 4010");
    let books = person.file("huvudbok.se", rows_of);
    assert_eq!(person.take(&books)["costs"], 1);
    let file = file(&mut person);
    assert_eq!(statuses(&mut person, &file), ["in-ledger false", "in-ledger false"]);
    let taken = person.done("confirm_import", taking(&file, &[(2, true)]));
    let counts = ["costs", "evidence", "left"].map(|key| taken[key].as_u64());
    assert_eq!(counts, [Some(1), Some(1), Some(1)]);
    assert_eq!(person.figure("100", "used"), "7000.00");
}

#[test]
fn a_new_rate_corrects_what_the_payroll_stated_and_another_kommuns_file_is_refused() {
    let mut person = begun("flows/payroll-rate");
    let other = person.file("annan.pax", payroll("422000-0022", "1000.00"));
    assert_eq!(person.refused("confirm_import", taking(&other, &[])), "import-other-organisation");
    let file = file(&mut person);
    person.take(&file);
    person.done("set_on_cost_rate", json!({ "year": 2026, "rate": "50", "source": "Nytt beslut" }));
    person.done("recalculate_salaries", json!({ "grant": "100", "reason": "Nytt pålägg" }));
    assert_eq!(person.figure("100", "used"), "4500.00");
    let cost = &person.costs("100")[0];
    assert_eq!(text(&cost["salary"]["form"]["stated"]), "1000.00");
}

#[test]
fn a_grant_added_after_a_payroll_does_not_read_it_as_a_ledger() {
    let mut person = begun("flows/payroll-grant-later");
    let file = file(&mut person);
    person.take(&file);
    let added = person.done("add_grant", person.grant("200"));
    assert_eq!(added["lines_found"], 0);
}
