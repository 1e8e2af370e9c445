//! Follow-up workbooks by the command line: sheets and rows are shown, and what is not said is asked for.

use serde_json::Value as Json;
use tests::workbook;

use super::Desk;
use super::shapes::assert_fits;

fn begun(name: &'static str) -> Desk {
    let desk = Desk::with_grant(name);
    let headings: &[&str] = &["Datum", "Text", "Kostnad kr"];
    let bytes = workbook(&[
        ("100 Kompetens", &[headings, &["2026-03-05", "Kurs", "1234.50"], &["Summa", "", "1234.50"]]),
        ("Lyftet = test", &[headings, &["2026-03-06", "Handledning", "500"]]),
    ]);
    std::fs::write(desk.file("u.xlsx"), bytes).expect("the file is written");
    desk
}

#[test]
fn a_dry_run_shows_sheets_and_rows_and_what_is_asked() {
    let desk = begun("cli-follow-up-dry");
    let said = desk.done(&["import", "@bok", "@u.xlsx", "--dry-run"]).replace('\u{a0}', " ");
    for part in ["100 Kompetens", "1 234,50", "läses in", "oklart", "bär varken kod eller namn"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    let inspected = desk.json(&["inspect", "@u.xlsx"], 0);
    assert_fits("inspect", &inspected);
    assert_eq!(inspected["follow_up"][0]["sum"], "1234.50");
    let page = desk.done(&["inspect", "@u.xlsx"]);
    assert!(page.contains("C Kostnad kr"), "{page}");
}

#[test]
fn a_sheet_with_an_equals_sign_gets_its_grant_and_a_row_is_left() {
    let desk = begun("cli-follow-up-take");
    let words = ["import", "@bok", "@u.xlsx", "--sheet", "Lyftet = test=grant:100", "--row", "1=leave"];
    let taken = desk.json(&words, 0);
    assert_eq!((&taken["costs"], &taken["left"]), (&Json::from(1), &Json::from(1)));
    let rest = desk.json(&["import", "@bok", "@u.xlsx", "--sheet", "Lyftet = test=leave"], 0);
    assert_eq!((&rest["costs"], &rest["known"]), (&Json::from(1), &Json::from(0)));
    let known = desk.json(&["import", "@bok", "@u.xlsx"], 0);
    assert!(known["operation"].is_null(), "{known}");
}

#[test]
fn a_workbook_may_be_said_to_be_an_extract_and_a_text_to_be_a_follow_up() {
    let desk = begun("cli-follow-up-as");
    let words = ["import", "@bok", "@u.xlsx", "--read-as", "ledger", "--dry-run"];
    assert!(desk.json(&words, 0)["table"].is_object());
    std::fs::write(desk.file("u.csv"), "Datum;Text;Belopp\n2026-03-06;Resa;20,50\n").expect("written");
    let words = ["import", "@bok", "@u.csv", "--read-as", "follow-up", "--grant", "100"];
    assert_eq!(desk.json(&words, 0)["costs"], 1);
}

#[test]
fn what_cannot_be_meant_is_refused_with_an_example() {
    let desk = begun("cli-follow-up-unfit");
    for (option, value, part) in [
        ("--sheet", "Lyftet", "grant:74502"),
        ("--sheet", "Lyftet=100", "grant:74502"),
        ("--row", "1=kanske", "17=take"),
        ("--row", "första=take", "17=take"),
        ("--read-as", "excel", "--read-as ledger"),
    ] {
        let said = desk.run(&["import", "@bok", "@u.xlsx", option, value]);
        assert!(said.code != 0 && said.err.contains(part), "{option} {value}: {}", said.err);
    }
}
