//! Files of the main ledger: what is taken, what is refused, and grants that come after them.

use serde_json::{Value as Json, json};
use tests::{Person, entries, ledger, rows, text, voucher};

fn set_state(person: &mut Person, state: &str) {
    person.done("set_grant_state", json!({ "grant": "100", "state": state }));
}

#[test]
fn a_grant_added_after_an_import_finds_its_rows_in_the_kept_file() {
    let mut person = Person::with_book("flows/add-after");
    let lines = voucher("A 1", "20260305", "500.00") + &voucher("A 2", "20260405", "20.50");
    let file = person.file("huvudbok.se", ledger(&lines));
    assert_eq!(person.take(&file)["new"], 0, "the code is no grant yet");
    let added = person.done("add_grant", person.grant("100"));
    assert_eq!((&added["lines_found"], &added["costs_found"]), (&json!(2), &json!(2)));
    assert_eq!(person.figure("100", "used"), "520.50");
    let lines = person.done("reconcile", json!({ "grant": null }));
    assert!(rows(&lines).iter().all(|line| line["difference"] == "0.00"));
    assert_eq!(person.take(&file)["operation"], Json::Null);
}

#[test]
fn a_row_that_two_kept_files_hold_is_found_once() {
    let mut person = Person::with_book("flows/add-overlap");
    let (first, second) = (voucher("A 1", "20260305", "500.00"), voucher("A 2", "20260405", "20.50"));
    let whole = person.file("huvudbok.se", ledger(&first));
    let some = person.file("april.se", entries(&(first + &second)));
    person.take(&whole);
    person.take(&some);
    let added = person.done("add_grant", person.grant("100"));
    assert_eq!(added["costs_found"], 2);
    assert_eq!(person.figure("100", "used"), "520.50");
}

#[test]
fn a_reversed_import_takes_along_what_a_later_grant_found_in_it() {
    let mut person = Person::with_book("flows/add-reverse");
    let file = person.file("huvudbok.se", ledger(&voucher("A 1", "20260305", "500.00")));
    let import = person.take(&file)["operation"].clone();
    person.done("add_grant", person.grant("100"));
    person.done("reverse_operation", json!({ "operation": import, "reason": "Fel fil" }));
    assert_eq!(person.figure("100", "used"), "0.00");
    assert_eq!(person.take(&file)["costs"], 1);
    assert_eq!(person.figure("100", "used"), "500.00");
}

#[test]
fn a_voucher_that_does_not_balance_stops_the_file_and_nothing_is_written() {
    let mut person = Person::with_grant("flows/unbalanced");
    let odd = "#VER A 2 20260306 \"Kurs\"\n{\n#TRANS 4010 {6 100} 10.00\n#TRANS 1930 {} -9.99\n}\n";
    let file = person.file("obalans.se", ledger(&(voucher("A 1", "20260305", "5.00") + odd)));
    let preview = person.done("preview_import", json!({ "file": file }));
    assert_eq!(preview["can_import"], false);
    let request = json!({ "file": file, "accept_changes": false });
    assert_eq!(person.refused("confirm_import", request), "import-file-has-errors");
    assert_eq!(person.costs("100").len(), 0);
}

#[test]
fn files_that_are_cut_off_or_no_ledger_are_refused_by_name() {
    let mut person = Person::with_grant("flows/no-ledger");
    let whole = ledger(&voucher("A 1", "20260305", "5.00"));
    let cut = &whole[..whole.len() - 10];
    for (bytes, expected) in [
        (cut.as_bytes(), "import-file-has-errors"),
        (b"", "file-empty"),
        (b"%PDF-1.7 ...", "file-pdf"),
        (b"<html><body>Logga in", "file-html"),
        (b"hej", "file-unknown"),
    ] {
        let file = person.file("fil.se", bytes);
        let request = json!({ "file": file, "accept_changes": false });
        assert_eq!(person.refused("confirm_import", request), expected);
    }
    let absent = person.handle("finns-inte.se");
    assert_eq!(person.refused("preview_import", json!({ "file": absent })), "file-not-found");
    assert_eq!(person.refused("preview_import", json!({ "file": "f99" })), "file-unknown-handle");
    let folder = person.handle(".");
    assert_eq!(person.refused("preview_import", json!({ "file": folder })), "file-is-folder");
}

#[test]
fn a_closed_grant_takes_no_rows_until_it_is_opened_again() {
    let mut person = Person::with_grant("flows/closed");
    set_state(&mut person, "closed");
    let file = person.file("huvudbok.se", ledger(&voucher("A 1", "20260305", "5.00")));
    let taken = person.take(&file);
    assert_eq!((&taken["new"], &taken["refused"], &taken["costs"]), (&json!(0), &json!(1), &json!(0)));
    assert!(person.findings("2026-11-21").contains(&"error ledger-changed-closed".to_owned()));
    let cost = json!({ "grant": "100", "cost": tests::form("10") });
    assert_eq!(person.refused("add_cost", cost), "grant-closed");
    set_state(&mut person, "in-use");
    assert_eq!(person.take(&file)["costs"], 1, "the same file gives what it could not give before");
    assert_eq!(person.figure("100", "used"), "5.00");
    assert!(!person.findings("2026-11-21").iter().any(|said| said.contains("ledger-changed")));
}

#[test]
fn what_a_closed_grant_holds_is_neither_voided_nor_moved() {
    let mut person = Person::with_grant("flows/closed-costs");
    let cost = person.enter("100", "10");
    set_state(&mut person, "closed");
    let void = json!({ "cost": cost, "reason": "Fel" });
    assert_eq!(person.refused("void_cost", void), "grant-closed");
    let correct = json!({ "cost": cost, "to": tests::form("9"), "reason": "Fel" });
    assert_eq!(person.refused("correct_cost", correct), "grant-closed");
    let assign =
        json!({ "costs": [cost], "period": null, "purpose": "vfu", "provider": null, "reason": "Fel" });
    assert_eq!(person.refused("assign_costs", assign), "grant-closed");
}

#[test]
fn the_table_of_accounts_decides_what_is_a_cost() {
    let mut person = Person::with_grant("flows/accounts");
    let map = |last: Json, role: &str| json!({ "rules": [{ "first": "4010", "last": last, "role": role }] });
    person.done("map_accounts", map(Json::Null, "ignored"));
    let file = person.file("huvudbok.se", ledger(&voucher("A 1", "20260305", "5.00")));
    assert_eq!(person.take(&file)["costs"], 0);
    person.done("map_accounts", map(Json::Null, "cost-invoice"));
    assert_eq!(person.take(&file)["costs"], 1, "the rows become costs when the ledger is read in again");
    assert_eq!(
        (person.figure("100", "used"), person.take(&file)["operation"].clone()),
        ("5.00".into(), Json::Null)
    );
    assert_eq!(person.refused("map_accounts", map(json!("401"), "ignored")), "account-range-unfit");
    assert_eq!(person.refused("map_accounts", map(Json::Null, "bidrag")), "choice-unknown");
}

#[test]
fn grants_that_cannot_be_are_refused() {
    let mut person = Person::with_grant("flows/grants");
    let request = |name: &str, value: Json| {
        let mut request = json!({
            "scheme": "KOMP-2026", "code": "200", "allocated": null, "requisitioned": null,
            "requisitioned_on": null, "received": null, "received_on": null, "case_numbers": [], "contact": null,
        });
        request[name] = value;
        request
    };
    for (name, value, expected) in [
        ("code", json!("100"), "grant-code-taken"),
        ("code", json!("  "), "grant-code-missing"),
        ("scheme", json!("KOMP-1999"), "scheme-unknown"),
        ("scheme", json!("LAK-2021"), "grant-other-recipient"),
        ("requisitioned", json!("-5"), "amount-negative"),
        ("requisitioned", json!("1.234"), "money-ambiguous"),
        ("received", json!("fem"), "money-unreadable"),
        ("received_on", json!("2026-02-30"), "date-unreadable"),
    ] {
        assert_eq!(person.refused("add_grant", request(name, value.clone())), expected, "{name} {value}");
    }
    let amount = |grant: &str, amount: &str| json!({ "grant": grant, "what": "received", "amount": amount, "date": null });
    assert_eq!(person.refused("note_amount", amount("300", "1")), "grant-unknown");
    assert_eq!(person.refused("note_amount", amount("100", "-1")), "amount-negative");
    assert_eq!(
        person.refused("set_grant_state", json!({ "grant": "300", "state": "closed" })),
        "grant-unknown"
    );
    let condition = json!({ "grant": "100", "condition": "nothing", "date": "2026-04-01", "note": null });
    assert_eq!(person.refused("note_condition", condition), "condition-unknown");
}

#[test]
fn books_that_cannot_be_are_refused_and_leave_no_file() {
    let mut person = Person::new("flows/books");
    for (name, orgnr, kind, part, expected) in [
        ("", "422000-0014", "kommun", "6", "organisation-name-missing"),
        ("Kommun EXEMPEL", "422000-0015", "kommun", "6", "organisation-number-unfit"),
        ("Kommun EXEMPEL", "12", "kommun", "6", "organisation-number-unfit"),
        ("Kommun EXEMPEL", "422000-0014", "landsting", "6", "choice-unknown"),
        ("Kommun EXEMPEL", "422000-0014", "kommun", "sex", "code-part-unfit"),
    ] {
        let file = person.handle("bok.bidragsbok");
        let request =
            json!({ "file": file, "name": name, "orgnr": orgnr, "recipient": kind, "code_part": part });
        assert_eq!(person.ask("create_book", request), Err(expected));
        assert!(!person.path("bok.bidragsbok").exists());
    }
    for (command, request) in
        [("overview", json!({})), ("undo", json!({})), ("list_grants", json!({ "as_of": null }))]
    {
        assert_eq!(person.ask(command, request), Err("book-none-open"));
    }
    assert_eq!(person.ask("no_such_command", json!({})), Err("command-unknown"));
    assert_eq!(person.ask("show_cost", json!({ "kost": "K1" })), Err("command-unfit"));
}

#[test]
fn texts_that_are_held_come_back_as_they_stood() {
    let mut person = Person::with_grant("flows/texts");
    let lines = voucher("A 1", "20260305", "5.00").replace("Kurs", "Räksmörgås ”5 %”");
    let file = person.file("huvudbok.se", ledger(&lines).replace("#FORMAT PC8\n", ""));
    person.take(&file);
    assert_eq!(text(&person.costs("100")[0]["text"]), "Räksmörgås ”5 %”");
}

/// A ledger in SIE 5 whose two vouchers on code 100 refer to one document within the file.
fn sie_5() -> String {
    let fixture = include_str!("../../../src-tauri/crates/formats/src/read/sie5/fixture.xml");
    let years = fixture.replace("2025", "2026").replace("2024", "2025");
    years.replace("212000-0142", tests::ORGNR).replace("objectId=\"P1\"", "objectId=\"100\"")
}

#[test]
fn documents_in_a_sie_5_file_become_evidence_of_their_vouchers() {
    let mut person = Person::with_grant("flows/sie-5");
    let file = person.file("huvudbok.sie", sie_5());
    let taken = person.take(&file);
    // Two rows, and the mark that one of them was added later.
    assert_eq!((&taken["new"], &taken["evidence"]), (&json!(3), &json!(1)));
    let evidence = person.done("list_evidence", json!({ "grant": "100" }));
    let names: Vec<String> = rows(&evidence).iter().map(|row| text(&row["name"])).collect();
    assert_eq!(names, ["hyra.txt"]);
    assert_eq!(rows(&rows(&evidence)[0]["targets"]).len(), 2, "{evidence}");
    let again = person.take(&file);
    assert_eq!((&again["operation"], &again["evidence"]), (&Json::Null, &json!(0)));
}
