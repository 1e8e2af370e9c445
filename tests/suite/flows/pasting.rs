//! Rows pasted from a spreadsheet: each is tried, what is wrong is told by line, and all are entered or none.

use serde_json::{Value as Json, json};
use tests::{Person, rows, text};

fn pasted(cells: &str) -> Json {
    json!({ "grant": "100", "text": cells, "file": null })
}

const THREE: &str = "Slag\tMånad\tText\tBelopp\tPerson\tMånadslön\tAndel\tÄndamål\tAnsvar
lön\t2026-03\tHandledare\t\tP1\t38 000\t50\t\t512
Faktura\t2026-04\tKurs\t1 234,50\t\t\t\tVFU\t513
övrigt\t2026-04\tResa\t=100*2\t\t\t\t\t
";

#[test]
fn rows_are_tried_shown_and_entered_together() {
    let mut person = Person::with_grant("paste-rows");
    let cells = THREE.replace("VFU", "");
    let preview = person.done("preview_rows", pasted(&cells));
    assert_eq!(
        (&preview["wrong"], &preview["can_add"], text(&preview["sum"])),
        (&json!(0), &json!(true), "20434.50".into())
    );
    let amounts: Vec<String> = rows(&preview["rows"]).iter().map(|row| text(&row["amount"])).collect();
    assert_eq!(amounts, ["19000.00", "1234.50", "200.00"]);
    let unused: Vec<&Json> = rows(&preview["columns"])
        .iter()
        .filter(|column| column["field"].is_null())
        .map(|c| &c["heading"])
        .collect();
    assert_eq!(unused, ["Ansvar"], "what is not used is shown");
    person.done("add_rows", pasted(&cells));
    assert_eq!(person.figure("100", "used"), "20434.50");
    person.done("undo", json!({}));
    assert!(person.costs("100").is_empty(), "they are one step");
}

#[test]
fn one_wrong_row_and_nothing_is_entered() {
    let mut person = Person::with_grant("paste-wrong");
    let cells = "Slag;Från;Till;Text;Belopp\nfaktura;2026-03-01;2026-03-31;Kurs;100\n\
        faktura;2026-02-30;2026-03-31;Kurs;100\nsak;2026-03-01;2026-03-31;Kurs;100\n\
        faktura;2026-03-01;2026-03-31;Kurs;1.234\nfaktura;2026-03-01;2026-03-31;;5\n";
    let preview = person.done("preview_rows", pasted(cells));
    let wrong: Vec<String> = rows(&preview["rows"])
        .iter()
        .filter(|row| !row["problem"].is_null())
        .map(|row| row["line"].to_string())
        .collect();
    assert_eq!(
        (wrong, &preview["can_add"]),
        (vec!["3".into(), "4".into(), "5".into(), "6".into()], &json!(false))
    );
    assert_eq!(text(&preview["sum"]), "100.00");
    assert_eq!(person.refused("add_rows", pasted(cells)), "paste-rows-wrong");
    assert!(person.costs("100").is_empty());
}

#[test]
fn without_headings_nothing_is_guessed() {
    let mut person = Person::with_grant("paste-headings");
    for (cells, expected) in [
        ("faktura\t2026-03\tKurs\t100\n", "paste-headings-missing"),
        ("Text\tSlag\nKurs\tfaktura\n", "paste-headings-missing"),
        ("Text\tBelopp\tSumma\nKurs\t1\t2\n", "paste-heading-twice"),
        ("Text\tBelopp\n", "costs-none"),
        ("", "paste-headings-missing"),
    ] {
        assert_eq!(person.refused("add_rows", pasted(cells)), expected, "{cells:?}");
    }
    let both = pasted("Slag;Månad;Från;Text;Belopp\nfaktura;2026-03;2026-03-01;Kurs;1\n");
    let preview = person.done("preview_rows", both);
    assert!(text(&rows(&preview["rows"])[0]["problem"]).contains("månad"));
}

#[test]
fn english_headings_words_and_names_of_purposes_are_known() {
    let mut person = Person::with_grant("paste-english");
    let scheme = person.done("show_scheme", json!({ "scheme": "KOMP-2026", "grant": null }));
    let purpose = rows(&scheme["purposes"])[0].clone();
    let cells = format!(
        "Kind;From;To;Description;Amount;Purpose\ninvoice;2026-03-01;2026-03-31;Course;50;{}\n",
        text(&purpose["name"])
    );
    person.done("add_rows", pasted(&cells));
    assert_eq!(person.costs("100")[0]["purpose"], purpose["id"]);
}

#[test]
fn pay_during_studies_and_days_away_are_columns_too() {
    let mut person = Person::with_grant("paste-studies");
    let cells = "Slag;Från;Till;Text;Person;Månadslön;Bidragets andel;Egen andel;Frånvarodagar;PO\n\
        lön;2026-09-01;2026-09-30;Studier;P1;30000;20;50;3;inget\n";
    person.done("add_rows", pasted(cells));
    let cost = &person.costs("100")[0];
    assert_eq!(
        ["whole", "amount", "own"].map(|name| text(&cost[name])),
        ["27000.00", "5400.00", "13500.00"],
        "27 of 30 days; 20 and 50 per cent"
    );
    assert_eq!(text(&cost["salary"]["form"]["absent_days"]), "3");
}

#[test]
fn a_table_that_is_too_large_is_told_by_its_name() {
    let mut person = Person::with_grant("paste-large");
    let mut cells = "Slag;Månad;Text;Belopp\n".to_owned();
    cells += &"faktura;2026-03;Kurs;1\n".repeat(20_000);
    assert_eq!(person.refused("preview_rows", pasted(&cells)), "table-too-large");
    let file = person.file("stor.csv", &cells);
    let request = json!({ "grant": "100", "text": null, "file": file });
    assert_eq!(person.refused("preview_rows", request), "table-too-large");
}
