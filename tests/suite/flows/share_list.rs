//! Published lists of shares: the organisation's own amount, once, with the list as evidence.

use serde_json::{Value as Json, json};
use tests::{Person, rows, text, workbook};

const LIST: &str = "Kommun;Kommunkod;Belopp\nExempelby;0101;1 200 000\nKommun EXEMPEL;0102;300 000,50\nSumma;;1 500 000,50\n";

fn choices(grant: Option<&str>, recipient: Option<&str>) -> Json {
    json!({ "mapping": null, "grant": grant, "invoices": [], "salaries": [], "recipient": recipient })
}

fn confirm(file: &str, choices: &Json, accept_changes: bool) -> Json {
    json!({ "file": file, "accept_changes": accept_changes, "choices": choices })
}

fn preview(person: &mut Person, file: &str, choices: &Json) -> Json {
    person.done("preview_import", json!({ "file": file, "choices": choices }))
}

#[test]
fn the_own_amount_is_allocated_to_the_grant_that_a_person_names_with_the_list_as_evidence() {
    let mut person = Person::with_grant("flows/share-list");
    let file = person.file("lista.csv", LIST);
    let open = preview(&mut person, &file, &Json::Null);
    assert_eq!(
        (text(&open["share_list"]["status"]), &open["can_import"]),
        ("open".to_owned(), &json!(false))
    );
    assert_eq!(person.refused("confirm_import", confirm(&file, &Json::Null, false)), "share-list-no-grant");
    let said = choices(Some("100"), None);
    let seen = preview(&mut person, &file, &said);
    let list = ["recipient", "cell", "amount", "status"].map(|key| text(&seen["share_list"][key]));
    assert_eq!(list, ["Kommun EXEMPEL", "C3", "300000.50", "new"]);
    let taken = person.done("confirm_import", confirm(&file, &said, false));
    assert_eq!((text(&taken["kind"]), &taken["evidence"]), ("share-list".to_owned(), &json!(1)));
    assert_eq!(person.figure("100", "allocated"), "300000.50");
    let evidence = person.done("list_evidence", json!({ "grant": "100" }));
    assert_eq!((rows(&evidence).len(), text(&rows(&evidence)[0]["name"])), (1, "lista.csv".to_owned()));
    assert!(!person.findings("2026-11-29").iter().any(|said| said.contains("reconciliation")));

    let head = person.head();
    let again = person.done("confirm_import", confirm(&file, &said, false));
    assert_eq!((&again["operation"], &again["known"], person.head()), (&Json::Null, &json!(1), head));
    person.done("undo", json!({}));
    assert_eq!(person.figure("100", "allocated"), "0.00");
}

#[test]
fn another_amount_is_taken_only_when_the_change_is_accepted() {
    let mut person = Person::with_grant("flows/share-list-changed");
    let said = choices(Some("100"), None);
    let file = person.file("lista.csv", LIST);
    person.done("confirm_import", confirm(&file, &said, false));
    let later =
        person.file("ny.csv", LIST.replace("300 000,50", "310 000,50").replace("500 000,50", "510 000,50"));
    let seen = preview(&mut person, &later, &said);
    assert_eq!((&seen["changed"], text(&seen["share_list"]["held"])), (&json!(1), "300000.50".to_owned()));
    assert_eq!(person.refused("confirm_import", confirm(&later, &said, false)), "share-list-changed");
    person.done("confirm_import", confirm(&later, &said, true));
    assert_eq!(person.figure("100", "allocated"), "310000.50");
}

#[test]
fn a_person_says_which_row_is_meant_where_the_name_is_another() {
    let mut person = Person::with_grant("flows/share-list-name");
    let file = person.file(
        "lista.xlsx",
        workbook(&[(
            "Bilaga 1",
            &[&["Fördelning 2026"], &["Region", "Regionkod", "Tilldelat"], &["Nord", "R1", "500"]],
        )]),
    );
    assert_eq!(
        person.refused("confirm_import", confirm(&file, &choices(Some("100"), None), false)),
        "share-list-own-missing"
    );
    person.done("confirm_import", confirm(&file, &choices(Some("100"), Some("R1")), false));
    assert_eq!(person.figure("100", "allocated"), "500.00");
}

#[test]
fn a_total_that_does_not_come_to_the_rows_is_told() {
    let mut person = Person::with_grant("flows/share-list-total");
    let file = person.file("lista.csv", LIST.replace("Summa;;1 500", "Summa;;1 501"));
    let taken = person.done("confirm_import", confirm(&file, &choices(Some("100"), None), false));
    assert_eq!(taken["findings"][0]["code"], "share-list-total-differs");
}
