//! Follow-up workbooks: a sheet for each grant, every cost once, and nothing of the workbook unsaid.

use serde_json::{Value as Json, json};
use tests::{Person, ledger, rows, text, workbook};

const HEADINGS: &[&str] = &["Datum", "Avser", "Belopp", "Ver"];

/// A workbook with a sheet of the grant, one of no grant in the book, and an overview.
fn usual() -> Vec<u8> {
    workbook(&[
        (
            "100 Kompetens",
            &[
                &["Kompetens 2026", "", "Beviljat", "100000"],
                HEADINGS,
                &["2026-03-05", "Kurs på Åsö", "1234.50", "LEV 7"],
                &["2026-04-07", "Återbetalt", "-34.50"],
                &["Summa", "", "1200"],
            ],
        ),
        ("Lyftet 2026", &[HEADINGS, &["2026-03-06", "Handledning", "500"]]),
        ("Översikt", &[&["Bidrag", "Kvar"], &["Kompetens", "98800"]]),
    ])
}

fn choices(sheets: &[(&str, &str)], taken: &[(u32, bool)]) -> Json {
    let sheet = |(name, said): &(&str, &str)| match *said {
        "leave" => json!({ "sheet": name, "grant": null, "leave": true }),
        code => json!({ "sheet": name, "grant": code, "leave": false }),
    };
    let row = |(place, take): &(u32, bool)| json!({ "place": place, "take": take });
    json!({
        "mapping": null, "grant": null, "invoices": [], "salaries": [],
        "follow_up": {
            "read": null,
            "sheets": sheets.iter().map(sheet).collect::<Vec<_>>(),
            "rows": taken.iter().map(row).collect::<Vec<_>>(),
        },
    })
}

fn preview(person: &mut Person, file: &str, choices: &Json) -> Json {
    person.done("preview_import", json!({ "file": file, "choices": choices }))
}

fn confirm(file: &str, choices: &Json) -> Json {
    json!({ "file": file, "accept_changes": false, "choices": choices })
}

/// Returns status and whether it is taken of every row of every sheet.
fn statuses(preview: &Json) -> Vec<String> {
    let of = |sheet: &Json| -> Vec<String> {
        rows(&sheet["rows"]).iter().map(|row| format!("{} {}", text(&row["status"]), row["take"])).collect()
    };
    rows(&preview["sheets"]).iter().flat_map(of).collect()
}

#[test]
fn sheets_of_grants_are_taken_others_asked_about_and_everything_else_is_told() {
    let mut person = Person::with_grant("flows/follow-up");
    let file = person.file("uppföljning.xlsx", usual());
    let seen = preview(&mut person, &file, &Json::Null);
    assert_eq!(
        (text(&seen["inspection"]["format"]), &seen["can_import"]),
        ("follow-up".to_owned(), &json!(true))
    );
    let sheets: Vec<String> = rows(&seen["sheets"])
        .iter()
        .map(|sheet| format!("{} {} {}", text(&sheet["status"]), sheet["grant"], text(&sheet["sum"])))
        .collect();
    assert_eq!(sheets, ["read \"100\" 1200.00", "unclear null 0.00", "no-table null 0.00"]);
    assert_eq!(statuses(&seen), ["new true", "new true", "new false"]);
    assert_eq!(seen["sheets"][0]["figures"][0]["amount"], "100000.00");
    let told: Vec<String> =
        rows(&seen["inspection"]["findings"]).iter().map(|finding| text(&finding["message"])).collect();
    assert!(told.iter().any(|said| said.contains("'Översikt'!A1:B2")), "{told:?}");

    let taken = person.take(&file);
    let counts = ["new", "costs", "known", "left"].map(|key| taken[key].as_u64());
    assert_eq!(
        (counts, text(&taken["kind"])),
        ([Some(2), Some(2), Some(0), Some(1)], "follow-up".to_owned())
    );
    assert_eq!(person.figure("100", "used"), "1200.00");
    let costs = person.costs("100");
    let first =
        ["text", "amount", "booked_on", "voucher", "kind", "period_basis"].map(|key| text(&costs[0][key]));
    assert_eq!(first, ["Kurs på Åsö", "1234.50", "2026-03-05", "LEV 7", "other", "assumed"]);
}

#[test]
fn the_same_workbook_again_changes_nothing_a_longer_one_adds_and_undo_takes_all_away() {
    let mut person = Person::with_grant("flows/follow-up-again");
    let file = person.file("uppföljning.xlsx", usual());
    person.take(&file);
    let head = person.head();
    let again = person.take(&file);
    assert_eq!((&again["operation"], &again["known"], person.head()), (&Json::Null, &json!(2), head));
    let longer = workbook(&[(
        "Kompetens (100)",
        &[HEADINGS, &["2026-03-05", "Kurs på Åsö", "1234.50"], &["2026-05-05", "Resa", "100"]],
    )]);
    let longer = person.file("maj.xlsx", longer);
    let taken = person.take(&longer);
    assert_eq!((&taken["costs"], &taken["known"]), (&json!(1), &json!(1)));
    person.done("undo", json!({}));
    person.done("undo", json!({}));
    assert_eq!(person.figure("100", "used"), "0.00");
    assert_eq!(statuses(&preview(&mut person, &file, &Json::Null))[0], "new true");
}

#[test]
fn what_a_person_says_of_sheets_and_rows_decides() {
    let mut person = Person::with_grant("flows/follow-up-said");
    let file = person.file("uppföljning.xlsx", usual());
    let said = choices(&[("Lyftet 2026", "100"), ("100 Kompetens", "leave")], &[]);
    assert_eq!(statuses(&preview(&mut person, &file, &said)), ["new false", "new false", "new true"]);
    let said = choices(&[("Lyftet 2026", "100")], &[(1, false)]);
    let taken = person.done("confirm_import", confirm(&file, &said));
    assert_eq!((&taken["costs"], &taken["left"]), (&json!(2), &json!(1)));
    assert_eq!(person.figure("100", "used"), "465.50");
    for (said, code) in [
        (choices(&[("Blad9", "100")], &[]), "follow-up-sheet-unknown"),
        (choices(&[("Lyftet 2026", "999")], &[]), "grant-unknown"),
        (choices(&[], &[(4, true)]), "follow-up-row-unknown"),
    ] {
        assert_eq!(person.refused("confirm_import", confirm(&file, &said)), code);
    }
}

#[test]
fn a_row_that_the_ledger_has_is_charged_only_when_a_person_says_so() {
    let mut person = Person::with_grant("flows/follow-up-ledger");
    let voucher = "#VER LEV 7 20260305 Konsult\n{\n#TRANS 4010 {6 100} 1234.50\n#TRANS 1930 {} -1234.50\n}\n\
        #VER LEV 9 20260401 Retur\n{\n#TRANS 4010 {6 100} -34.50\n#TRANS 1930 {} 34.50\n}\n";
    let books = person.file("huvudbok.se", ledger(voucher));
    assert_eq!(person.take(&books)["costs"], 2);
    let file = person.file("uppföljning.xlsx", usual());
    let seen = preview(&mut person, &file, &Json::Null);
    assert_eq!(statuses(&seen)[..2], ["known false".to_owned(), "in-ledger false".to_owned()]);
    assert!(text(&seen["sheets"][0]["rows"][1]["why"]).contains("LEV 9"));
    let nothing = person.take(&file);
    assert_eq!((&nothing["operation"], &nothing["left"]), (&Json::Null, &json!(2)));
    person.done("confirm_import", confirm(&file, &choices(&[], &[(2, true)])));
    assert_eq!(person.figure("100", "used"), "1165.50");
}

#[test]
fn an_error_keeps_everything_out_until_its_sheet_is_left_and_of_an_unclear_sheet_it_does_not() {
    let mut person = Person::with_grant("flows/follow-up-wrong");
    let bad: &[&[&str]] = &[HEADINGS, &["2026-03-05", "Kurs", "tolv 12"]];
    let good: &[&[&str]] = &[HEADINGS, &["2026-03-06", "Resa", "20"]];
    let file = person.file("a.xlsx", workbook(&[("100 vår", bad), ("100 höst", good), ("Okänt", bad)]));
    let seen = preview(&mut person, &file, &Json::Null);
    assert_eq!(
        (text(&seen["sheets"][0]["status"]), &seen["can_import"]),
        ("wrong".to_owned(), &json!(false))
    );
    assert_eq!(person.refused("confirm_import", confirm(&file, &Json::Null)), "follow-up-has-errors");
    assert_eq!(person.figure("100", "used"), "0.00");
    let taken = person.done("confirm_import", confirm(&file, &choices(&[("100 vår", "leave")], &[])));
    assert_eq!(taken["costs"], 1);
    assert!(rows(&taken["findings"]).iter().all(|finding| finding["severity"] != "error"));
}

#[test]
fn a_second_sheet_of_the_same_grant_is_asked_about_and_so_is_a_copied_row() {
    let mut person = Person::with_grant("flows/follow-up-two");
    let one: &[&[&str]] = &[HEADINGS, &["2026-03-06", "Resa", "20"]];
    let other: &[&[&str]] = &[HEADINGS, &["2026-03-06", "Resa", "20"], &["2026-03-07", "Hotell", "30"]];
    let file = person.file("a.xlsx", workbook(&[("100 vår", one), ("100 kopia", other)]));
    let seen = preview(&mut person, &file, &Json::Null);
    assert_eq!(text(&seen["sheets"][1]["status"]), "unclear");
    assert_eq!(statuses(&seen), ["new true", "unclear false", "new false"]);
    let said = choices(&[("100 kopia", "100")], &[]);
    assert_eq!(statuses(&preview(&mut person, &file, &said)), ["new true", "unclear false", "new true"]);
    assert_eq!(person.done("confirm_import", confirm(&file, &said))["costs"], 2);
    assert_eq!(person.figure("100", "used"), "50.00");
}

#[test]
fn a_person_may_say_what_a_table_is() {
    let mut person = Person::with_grant("flows/follow-up-as");
    let file = person.file("kostnader.csv", "Datum;Text;Belopp\n2026-03-06;Resa;20,50\n");
    assert_eq!(text(&preview(&mut person, &file, &Json::Null)["inspection"]["format"]), "table");
    let as_follow_up = json!({
        "mapping": null, "grant": "100", "invoices": [], "salaries": [],
        "follow_up": { "read": true, "sheets": [], "rows": [] },
    });
    assert_eq!(person.done("confirm_import", confirm(&file, &as_follow_up))["costs"], 1);
    assert_eq!(person.figure("100", "used"), "20.50");
    let workbook = person.file("uppföljning.xlsx", usual());
    let as_ledger = json!({
        "mapping": null, "grant": null, "invoices": [], "salaries": [],
        "follow_up": { "read": false, "sheets": [], "rows": [] },
    });
    let seen = preview(&mut person, &workbook, &as_ledger);
    assert_eq!((seen["table"].is_object(), rows(&seen["sheets"]).len()), (true, 0));
}

#[test]
fn a_workbook_that_was_taken_in_by_a_mapping_is_read_by_it_again() {
    let mut person = Person::with_grant("flows/follow-up-mapped");
    let month = |text: &str| -> Vec<u8> {
        let headings: &[&str] = &["Konto", "Datum", "Text", "Belopp", "Bidragskod"];
        let rows: &[&[&str]] = &[headings, &["4010", "2026-03-06", text, "20", "100"]];
        workbook(&[("Mars", rows), ("April", &[&["Ansvarig", "Eva"]])])
    };
    let file = person.file("mars.xlsx", month("Resa"));
    let seen = preview(&mut person, &file, &Json::Null);
    assert_eq!(text(&seen["inspection"]["format"]), "follow-up", "nothing says that it has a code part");
    let as_ledger = json!({
        "mapping": null, "grant": null, "invoices": [], "salaries": [],
        "follow_up": { "read": false, "sheets": [], "rows": [] },
    });
    let mut mapping = preview(&mut person, &file, &as_ledger)["table"]["mapping"].clone();
    mapping["columns"][4]["field"] = json!("object:6");
    let mapped = json!({ "mapping": mapping, "grant": null, "invoices": [], "salaries": [] });
    assert_eq!(person.done("confirm_import", confirm(&file, &mapped))["costs"], 1);
    let next = person.file("april.xlsx", month("Hotell"));
    assert_eq!(text(&preview(&mut person, &next, &Json::Null)["table"]["source"]), "saved");
}

#[test]
fn the_workbook_is_no_ledger_and_reconciliation_knows_that() {
    let mut person = Person::with_grant("flows/follow-up-no-ledger");
    let file = person.file("uppföljning.xlsx", usual());
    person.take(&file);
    assert!(!person.findings("2026-11-29").iter().any(|said| said.contains("reconciliation")));
}
