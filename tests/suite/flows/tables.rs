//! Extracts of ledgers as tables: confirmed once, read the same way ever after, and nothing guessed.

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use serde_json::{Value as Json, json};
use tests::Person;

const HEADINGS: &str = "Konto;Ver;Bokf.datum;Proj;Text;Belopp\r\n";
const MARCH: &str = "4010 Konsulter;A 12;2026-03-05;100 Kompetens;Kurs på Åsö;1 234,50\r\n\
    74502 Material till köket;A 13;2026-03-06;999;Kök;20,00\r\n\
    4010 Konsulter;A 14;2026-03-07;100 Kompetens;Återbetalt;-34,50\r\n";
const APRIL: &str = "4010 Konsulter;A 20;2026-04-05;100;Kurs i april;80,00\r\n";

/// Writes text as Excel in Swedish does.
fn windows_1252(text: &str) -> Vec<u8> {
    text.chars().map(|sign| u8::try_from(u32::from(sign)).expect("a letter of Latin 1")).collect()
}

fn utf_16(text: &str) -> Vec<u8> {
    [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
}

fn march() -> Vec<u8> {
    windows_1252(&format!("{HEADINGS}{MARCH}Summa;;;;;1 220,00\r\n"))
}

fn preview(person: &mut Person, file: &str) -> Json {
    person.done("preview_import", json!({ "file": file, "choices": null }))
}

fn choices(mapping: &Json) -> Json {
    json!({ "mapping": mapping, "grant": null, "invoices": [], "salaries": [] })
}

fn confirm(file: &str, mapping: &Json) -> Json {
    json!({ "file": file, "accept_changes": false, "choices": choices(mapping) })
}

/// Looks at a table and takes it in as proposed.
fn take_as_proposed(person: &mut Person, file: &str) -> Json {
    let mapping = preview(person, file)["table"]["mapping"].clone();
    person.done("confirm_import", confirm(file, &mapping))
}

fn counts(reply: &Json) -> (u64, u64, u64) {
    let count = |key: &str| reply[key].as_u64().expect("a number");
    (count("new"), count("known"), count("changed"))
}

#[test]
fn a_table_is_shown_as_it_seems_to_be_and_taken_in_when_that_is_confirmed() {
    let mut person = Person::with_grant("flows/table");
    let file = person.file("utdrag.csv", march());
    let seen = preview(&mut person, &file);
    let table = &seen["table"];
    assert_eq!((&table["source"], &table["encoding"]), (&json!("proposed"), &json!("windows-1252")));
    assert_eq!(
        (&table["separator"], &table["rows"], &table["choices"]),
        (&json!(";"), &json!(4), &json!([]))
    );
    assert_eq!(table["columns"][3]["field"], "object:6");
    assert_eq!(
        table["decimal"],
        json!({ "cell": "F2", "value": "1 234,50", "comma": "1234.50", "point": null })
    );
    assert_eq!((counts(&seen), &seen["can_import"]), ((2, 0, 0), &json!(true)));
    assert_eq!(seen["letters"][0], "Material till köket");

    let unconfirmed = json!({ "file": file, "accept_changes": false });
    assert_eq!(person.refused("confirm_import", unconfirmed), "import-mapping-not-confirmed");
    let taken = person.done("confirm_import", confirm(&file, &table["mapping"]));
    assert_eq!((counts(&taken), &taken["costs"]), ((2, 0, 0), &json!(2)));
    assert_eq!(person.figure("100", "used"), "1200.00");
    assert!(
        taken["findings"].as_array().expect("findings").iter().any(|f| f["code"] == "table-totals-left-out")
    );
}

#[test]
fn the_same_table_twice_changes_nothing_and_undone_it_is_taken_in_again() {
    let mut person = Person::with_grant("flows/table-twice");
    let file = person.file("utdrag.csv", march());
    let mapping = preview(&mut person, &file)["table"]["mapping"].clone();
    let taken = person.done("confirm_import", confirm(&file, &mapping));
    let again = person.take(&file);
    assert_eq!((counts(&again), &again["operation"]), ((0, 2, 0), &Json::Null));
    assert!(preview(&mut person, &file)["same_as"].is_u64());
    person.done("reverse_operation", json!({ "operation": taken["operation"], "reason": "Fel fil" }));
    assert_eq!(person.figure("100", "used"), "0.00");
    let unconfirmed = json!({ "file": file, "accept_changes": false });
    assert_eq!(person.refused("confirm_import", unconfirmed), "import-mapping-not-confirmed");
    assert_eq!(counts(&person.done("confirm_import", confirm(&file, &mapping))), (2, 0, 0));
    assert_eq!(person.figure("100", "used"), "1200.00");
}

#[test]
fn next_months_file_is_read_the_same_way_with_a_column_more() {
    let mut person = Person::with_grant("flows/table-next");
    let first = person.file("mars.csv", march());
    take_as_proposed(&mut person, &first);
    let more = HEADINGS.replace("Text;", "Anl;Text;");
    let rows = (MARCH.to_owned() + APRIL).replace(";Kurs", ";x;Kurs").replace(";Kök", ";x;Kök");
    let rows = rows.replace(";Återbetalt", ";x;Återbetalt");
    let next = person.file("april.csv", utf_16(&(more + &rows)));
    let table = preview(&mut person, &next)["table"].clone();
    assert_eq!((&table["source"], &table["saved_with"]), (&json!("saved"), &json!("mars.csv")));
    assert_eq!((&table["encoding"], &table["columns"][4]["field"]), (&json!("utf-16-le"), &json!("ignored")));
    let taken = person.take(&next);
    assert_eq!(counts(&taken), (1, 2, 0));
    assert_eq!(person.figure("100", "used"), "1280.00");
    let rows = person.done("reconcile", json!({ "grant": null }));
    assert!(rows.as_array().expect("rows").iter().all(|row| row["difference"] == "0.00"), "{rows}");
}

#[test]
fn what_another_extract_lacks_stays_and_what_it_says_otherwise_is_a_change() {
    let mut person = Person::with_grant("flows/table-changed");
    let first = person.file("mars.csv", march());
    take_as_proposed(&mut person, &first);
    let row = "4010 Konsulter;A 12;2026-03-05;100 Kompetens;Kurs på Åsö;1 300,00\r\n";
    let next = person.file("rättad.csv", windows_1252(&format!("{HEADINGS}{row}")));
    assert_eq!(counts(&preview(&mut person, &next)), (0, 0, 1));
    assert_eq!(counts(&person.take(&next)), (0, 0, 1));
    assert_eq!(person.figure("100", "used"), "1200.00", "nobody has accepted it");
    let accepted = json!({ "file": next, "accept_changes": true });
    assert!(person.done("confirm_import", accepted.clone())["operation"].is_u64());
    assert_eq!(person.figure("100", "used"), "1265.50");
    assert_eq!(person.done("confirm_import", accepted)["operation"], Json::Null);
}

#[test]
fn an_amount_that_reads_in_two_ways_waits_for_a_choice() {
    let mut person = Person::with_grant("flows/table-decimal");
    let text = format!("{HEADINGS}4010;A 1;2026-03-05;100;Kurs;1.234\r\n");
    let file = person.file("utdrag.csv", text);
    let seen = preview(&mut person, &file);
    assert_eq!((&seen["table"]["choices"], &seen["can_import"]), (&json!(["decimal"]), &json!(false)));
    assert_eq!((&seen["rows"], &seen["table"]["mapping"]["decimal"]), (&json!([]), &Json::Null));
    assert_eq!(seen["table"]["decimal"]["comma"], "1234.00");
    let mut mapping = seen["table"]["mapping"].clone();
    assert_eq!(person.refused("confirm_import", confirm(&file, &mapping)), "import-mapping-open");
    mapping["decimal"] = json!("comma");
    let chosen = person.done("preview_import", json!({ "file": file, "choices": choices(&mapping) }));
    assert_eq!((&chosen["table"]["source"], &chosen["can_import"]), (&json!("chosen"), &json!(true)));
    person.done("confirm_import", confirm(&file, &mapping));
    assert_eq!(person.figure("100", "used"), "1234.00");
}

#[test]
fn a_day_that_was_chosen_for_one_file_is_asked_for_anew_in_the_next() {
    let mut person = Person::with_grant("flows/table-day");
    let file = person.file("mars.csv", "Konto;Ver;Proj;Belopp\n4010;A 1;100;1,50\n");
    let mut mapping = preview(&mut person, &file)["table"]["mapping"].clone();
    mapping["day"] = json!("2026-03-31");
    person.done("confirm_import", confirm(&file, &mapping));
    assert_eq!(person.costs("100")[0]["booked_on"], "2026-03-31");
    let next = person.file("april.csv", "Konto;Ver;Proj;Belopp\n4010;A 2;100;2,50\n");
    let seen = preview(&mut person, &next);
    assert_eq!((&seen["table"]["source"], &seen["table"]["choices"]), (&json!("saved"), &json!(["day"])));
    let unsaid = json!({ "file": next, "accept_changes": false });
    assert_eq!(person.refused("confirm_import", unsaid), "import-mapping-open");
}

fn workbook(orgnr: &str) -> Vec<u8> {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Omslag").expect("a name").write(0, 0, "Utdrag").expect("a cell");
    let sheet = workbook.add_worksheet().set_name("Rader").expect("a name");
    for (column, heading) in
        (0_u16..).zip(["Konto", "Vernr", "Bokf.datum", "Proj", "Debet", "Kredit", "Köpare-id"])
    {
        sheet.write(0, column, heading).expect("a cell");
    }
    let day = Format::new().set_num_format("yyyy-mm-dd");
    for (row, debit, credit) in [(1, 500.25, 0.0), (2, 0.0, 100.0)] {
        sheet.write(row, 0, 4010).expect("a cell");
        sheet.write(row, 1, 7).expect("a cell");
        let date = ExcelDateTime::from_ymd(2026, 3, 5).expect("a day");
        sheet.write_with_format(row, 2, &date, &day).expect("a cell");
        sheet.write(row, 3, "100").expect("a cell");
        sheet.write(row, 4, debit).expect("a cell");
        sheet.write(row, 5, credit).expect("a cell");
        sheet.write(row, 6, orgnr).expect("a cell");
    }
    workbook.save_to_buffer().expect("a workbook")
}

#[test]
fn a_workbook_of_the_organisation_is_taken_in_and_that_of_another_refused() {
    let mut person = Person::with_grant("flows/table-workbook");
    let foreign = person.file("annan.xlsx", workbook("422000-0022"));
    let request = json!({ "file": foreign, "choices": null });
    assert_eq!(person.refused("preview_import", request), "import-other-organisation");
    let own = person.file("utdrag.xlsx", workbook("422000-0014"));
    let table = preview(&mut person, &own)["table"].clone();
    assert_eq!((&table["sheets"], &table["encoding"]), (&json!(["Omslag", "Rader"]), &Json::Null));
    assert_eq!(
        (&table["mapping"]["sheet"], &table["mapping"]["sign"]),
        (&json!("Rader"), &json!("credit-column"))
    );
    assert_eq!(counts(&person.done("confirm_import", confirm(&own, &table["mapping"]))), (2, 0, 0));
    assert_eq!(person.figure("100", "used"), "400.25");
}

#[test]
fn a_grant_added_later_finds_its_rows_in_the_kept_table() {
    let mut person = Person::with_book("flows/table-later");
    let file = person.file("utdrag.csv", march());
    assert_eq!(counts(&take_as_proposed(&mut person, &file)), (0, 0, 0));
    let added = person.done("add_grant", person.grant("100"));
    assert_eq!((&added["lines_found"], &added["costs_found"]), (&json!(2), &json!(2)));
    assert_eq!(person.figure("100", "used"), "1200.00");
}

#[test]
fn a_mapping_that_does_not_fit_shows_the_table_and_why() {
    let mut person = Person::with_grant("flows/table-unfit");
    let file = person.file("utdrag.csv", "Konto;Datum;Belopp\n4010;2026-03-05;1,50\n");
    let seen = preview(&mut person, &file);
    assert_eq!((&seen["can_import"], seen["table"]["rows"].as_u64()), (&json!(false), Some(1)));
    assert_eq!(seen["inspection"]["findings"][0]["code"], "table-code-part-missing");
    let inspected = person.done("inspect_file", json!({ "file": file }));
    assert_eq!((&inspected["format"], &inspected["version"]), (&json!("table"), &json!("csv")));
    assert_eq!(inspected["accounts"][0]["transactions"], "1.50", "without a book no code part is needed");
    assert_eq!(inspected["table"]["source"], "proposed");
}
