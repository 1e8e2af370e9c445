//! Follow-ups as people make them. Everybody in them is invented.

use domain::draft::follow_up::{FollowUpRow, FollowUpSheet};
use domain::problem::{Remark, Severity, Value};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};

use super::*;
use crate::read::{Document, detect, ledger_table};

fn read_bytes(bytes: &[u8]) -> FollowUpRead {
    let reader = detect("uppföljning.xlsx", bytes).expect("a reader");
    match reader.read(bytes).expect("a workbook") {
        Document::FollowUp(read) => *read,
        other => panic!("another file: {other:?}"),
    }
}

fn is_table(workbook: &mut Workbook) -> bool {
    let bytes = workbook.save_to_buffer().expect("a workbook");
    let reader = detect("a.xlsx", &bytes).expect("a reader");
    matches!(reader.read(&bytes), Ok(Document::Table(_)) | Err(_))
}

fn of_text(text: &str) -> FollowUpRead {
    read(&ledger_table::open(text.as_bytes()).expect("a table"))
}

/// Fills a sheet; what reads as a number is typed as one, and a day as a day.
fn fill(sheet: &mut Worksheet, first_row: u32, rows: &[&[&str]]) {
    let day = Format::new().set_num_format("yyyy-mm-dd");
    for (row, cells) in (first_row..).zip(rows) {
        for (column, cell) in (0_u16..).zip(*cells) {
            if let Ok(date) = ExcelDateTime::parse_from_str(cell)
                .map_err(drop)
                .and_then(|date| if cell.len() == 10 && cell.starts_with("20") { Ok(date) } else { Err(()) })
            {
                sheet.write_datetime_with_format(row, column, date, &day).expect("a cell");
            } else if let Ok(number) = cell.parse::<f64>() {
                sheet.write_number(row, column, number).expect("a cell");
            } else if !cell.is_empty() {
                sheet.write_string(row, column, *cell).expect("a cell");
            }
        }
    }
}

fn add<'w>(workbook: &'w mut Workbook, name: &str) -> &'w mut Worksheet {
    workbook.add_worksheet().set_name(name).expect("a name")
}

fn saved(mut workbook: Workbook) -> FollowUpRead {
    read_bytes(&workbook.save_to_buffer().expect("a workbook"))
}

/// Returns what each row says of itself.
fn costs(sheet: &FollowUpSheet) -> Vec<String> {
    let said = |row: &FollowUpRow| {
        let date = row.date.map(|date| date.to_string()).unwrap_or_default();
        let mark = if row.states_month { "!" } else { "" };
        format!("{} {date} {}{mark} {} {}", row.row, row.month, row.text, row.amount)
    };
    sheet.rows.iter().map(said).collect()
}

fn told(remarks: &[Remark]) -> Vec<(&'static str, String)> {
    let cell = |remark: &Remark| match remark.problem.fields.get("cell") {
        Some(Value::Text(cell)) => cell.clone(),
        _ => String::new(),
    };
    remarks.iter().map(|remark| (remark.problem.code, cell(remark))).collect()
}

fn errors(remarks: &[Remark]) -> Vec<(&'static str, String)> {
    let errors = remarks.iter().filter(|remark| remark.severity == Severity::Error).cloned();
    told(&errors.collect::<Vec<_>>())
}

/// A text of one sheet with headings of its own and these rows.
fn with_rows(rows: &str) -> FollowUpRead {
    of_text(&format!("Datum;Text;Belopp\n{rows}"))
}

#[test]
fn a_workbook_with_a_sheet_for_each_grant_is_read_row_by_row() {
    let mut workbook = Workbook::new();
    let sheet = add(&mut workbook, "74502 Äldreomsorgslyftet");
    sheet.merge_range(0, 0, 0, 4, "Äldreomsorgslyftet 2025", &Format::new()).expect("a title");
    fill(sheet, 1, &[&["Beviljat", "", "500000"]]);
    fill(
        sheet,
        3,
        &[
            &["Datum", "Leverantör", "Fakturanr", "Avser", "Kostnad kr", "Kostnadsslag", "Ver", "Kvar"],
            &[
                "2025-01-15",
                "Kurser AB",
                "4711",
                "Kurs i demens",
                "12500.5",
                "Faktura",
                "LF 10023",
                "487499.5",
            ],
            &["2025-02-25", "", "", "Lön vikarie", "20000", "Lön", "", "467499.5"],
            &["Delsumma", "", "", "", "32500.5"],
            &[],
            &["2025-03-10", "", "", "Återbetald avgift", "-500", "Okänt slag", "", "", "kolla med Eva"],
            &["Totalt", "", "", "", "32000.5"],
            &["", "", "", "Kvar av bidraget", "467999.5"],
        ],
    );
    let other = add(&mut workbook, "God och nära vård");
    fill(other, 0, &[&["Månad", "Text", "Belopp"], &["mars 2025", "Handledning", "800"]]);
    add(&mut workbook, "Tomt");
    let read = saved(workbook);

    assert_eq!(read.document.sheets.len(), 2, "a sheet without cells says nothing");
    let first = &read.document.sheets[0];
    assert_eq!(
        costs(first),
        [
            "5 2025-01-15 2025-01 Kurs i demens, 4711 12500.50",
            "6 2025-02-25 2025-02 Lön vikarie 20000.00",
            "9 2025-03-10 2025-03 Återbetald avgift -500.00",
        ]
    );
    assert_eq!(first.rows[0].voucher, Some(("LF".to_owned(), "10023".to_owned())));
    assert_eq!(first.rows[0].supplier.as_deref(), Some("Kurser AB"));
    let kinds: Vec<_> = first.rows.iter().map(|row| row.kind.map(|kind| kind.word())).collect();
    assert_eq!(kinds, [Some("invoice"), Some("salary"), None]);
    let figures: Vec<_> =
        first.figures.iter().map(|figure| (figure.label.as_str(), figure.amount.ore())).collect();
    assert_eq!(figures, [("Beviljat", 50_000_000), ("Kvar av bidraget", 46_799_950)]);
    let at = |cell: &str| format!("'74502 Äldreomsorgslyftet'!{cell}");
    assert_eq!(
        told(&read.remarks[0]),
        [
            ("follow-up-row-left-out", at("A1")),
            ("follow-up-figure-left-out", at("C2")),
            ("follow-up-column-left-out", at("H4")),
            ("follow-up-totals-left-out", String::new()),
            ("follow-up-kind-unknown", at("F9")),
            ("follow-up-cell-left-out", at("I9")),
            ("follow-up-figure-left-out", at("E11")),
        ]
    );
    assert_eq!(costs(&read.document.sheets[1]), ["2  2025-03! Handledning 800.00"]);
}

#[test]
fn what_cannot_be_read_is_an_error_with_its_cell() {
    for (row, code, cell) in [
        ("2025-01-31;Kurs;12 tusen 5", "follow-up-amount-unreadable", "C2"),
        ("2025-01-31;Kurs;se faktura", "follow-up-amount-unreadable", "C2"),
        ("2025-01-31;Kurs;#REF!", "follow-up-amount-unreadable", "C2"),
        ("2025-01-31;Kurs;10,123", "follow-up-amount-ambiguous", "C2"),
        ("2025-04-31;Kurs;10", "follow-up-date-unreadable", "A2"),
        ("03/04/25;Kurs;10", "follow-up-date-unreadable", "A2"),
        ("mars;Kurs;10", "follow-up-date-unreadable", "A2"),
        (";Kurs;10", "follow-up-date-missing", "A2"),
        ("2025-01-31;;10", "follow-up-text-missing", "B2"),
    ] {
        let read = with_rows(row);
        assert_eq!(errors(&read.remarks[0]), [(code, cell.to_owned())], "{row}");
        assert_eq!((read.document.sheets[0].rows.len(), read.document.sheets[0].errors), (0, 1), "{row}");
    }
}

#[test]
fn the_cents_that_a_formula_leaves_are_an_error_and_its_value_is_read() {
    let mut workbook = Workbook::new();
    let sheet = add(&mut workbook, "Lyftet");
    fill(sheet, 0, &[&["Datum", "Text", "Belopp"], &["2025-01-31", "Lön", ""], &["2025-02-28", "Lön", ""]]);
    sheet.write_formula(1, 2, Formula::new("=0.1+0.2").set_result("0.30000000000000004")).expect("a formula");
    sheet.write_formula(2, 2, Formula::new("=100/3").set_result("33.3333333333333")).expect("a formula");
    let read = saved(workbook);
    assert_eq!(costs(&read.document.sheets[0]), ["2 2025-01-31 2025-01 Lön 0.30"]);
    assert_eq!(errors(&read.remarks[0]), [("follow-up-amount-too-precise", "'Lyftet'!C3".to_owned())]);
}

#[test]
fn an_error_of_a_formula_is_an_error_and_a_truth_value_too() {
    let mut workbook = Workbook::new();
    let sheet = add(&mut workbook, "Lyftet");
    fill(sheet, 0, &[&["Datum", "Text", "Belopp"], &["2025-01-31", "Lön", ""], &["2025-02-28", "Lön", ""]]);
    sheet.write_formula(1, 2, Formula::new("=A99").set_result("#REF!")).expect("a formula");
    sheet.write_boolean(2, 2, true).expect("a cell");
    let read = saved(workbook);
    let expected = ["C2", "C3"].map(|cell| ("follow-up-amount-unreadable", format!("'Lyftet'!{cell}")));
    assert_eq!(errors(&read.remarks[0]), expected);
}

#[test]
fn a_total_that_is_not_the_sum_is_told_and_left_out() {
    let read = with_rows("2025-01-31;Kurs;10,50\n2025-02-01;Kurs;10,50\nSumma;;20,00\n");
    assert_eq!(read.document.sheets[0].rows.len(), 2);
    let differs = &read.remarks[0][0].problem;
    assert_eq!(differs.code, "follow-up-total-differs");
    assert_eq!(differs.fields["reckoned"], Value::Money("21.00".parse().expect("an amount")));
    let unnamed = with_rows("2025-01-31;Kurs;10\n2025-02-01;Kurs;20\n;;30\n");
    assert_eq!(told(&unnamed.remarks[0]), [("follow-up-totals-left-out", String::new())]);
}

#[test]
fn a_row_with_a_day_that_is_called_a_total_is_a_sum_where_it_comes_to_one_and_else_asked_about() {
    let sum = with_rows("2025-01-31;Kurs;10\n2025-01-31;Summa januari;10\n");
    assert_eq!(sum.document.sheets[0].rows.len(), 1);
    let other =
        with_rows("2025-01-31;Kurs;10\n2025-01-31;Totalentreprenad;7\n2025-01-31;Total renovering;8\n");
    let doubts: Vec<bool> = other.document.sheets[0].rows.iter().map(|row| row.doubt.is_some()).collect();
    assert_eq!(doubts, [false, false, true]);
}

#[test]
fn rows_without_an_amount_and_notes_are_told_and_nothing_is_dropped() {
    let read = with_rows(
        "Januari;;\n2025-01-31;Planerad kurs;\n;Fråga ekonomen;ej klart\n2025-01-31;Kurs;10;obs\n2025-02-01;Gratis;0\n",
    );
    assert_eq!(
        told(&read.remarks[0]),
        [
            ("follow-up-row-left-out", "A2".to_owned()),
            ("follow-up-row-left-out", "A3".to_owned()),
            ("follow-up-row-left-out", "B4".to_owned()),
            ("follow-up-cell-left-out", "D5".to_owned()),
            ("follow-up-nought", "A6".to_owned()),
        ]
    );
    assert_eq!(read.document.sheets[0].errors, 0);
}

#[test]
fn debit_and_credit_are_taken_together() {
    let read = of_text("Datum;Text;Debet;Kredit\n2025-01-31;Kurs;100,00;\n2025-02-01;Åter;;20,00\n");
    assert_eq!(
        costs(&read.document.sheets[0]),
        ["2 2025-01-31 2025-01 Kurs 100.00", "3 2025-02-01 2025-02 Åter -20.00"]
    );
}

#[test]
fn sheets_without_a_table_and_hidden_ones_are_told() {
    let mut workbook = Workbook::new();
    let rows: &[&[&str]] = &[&["Datum", "Text", "Belopp"], &["2025-01-31", "Lön", "10"]];
    fill(add(&mut workbook, "Lyftet"), 0, rows);
    fill(add(&mut workbook, "Översikt"), 1, &[&["Bidrag", "Utfall"], &["Lyftet", "10"]]);
    let hidden = add(&mut workbook, "Gammalt");
    fill(hidden, 0, rows);
    hidden.set_hidden(true);
    let read = saved(workbook);
    assert_eq!(told(&read.remarks[1]), [("follow-up-no-table", "'Översikt'!A2:B3".to_owned())]);
    assert_eq!(read.document.sheets[1].header_row, None);
    let hidden: Vec<bool> = read.document.sheets.iter().map(|sheet| sheet.is_hidden).collect();
    assert_eq!((hidden, read.document.sheets[2].rows.len()), (vec![false, false, true], 1));
}

#[test]
fn an_extract_of_a_ledger_stays_a_table() {
    let extract: &[&[&str]] =
        &[&["Konto", "Projekt", "Datum", "Text", "Belopp"], &["5010", "100", "2025-01-31", "Hyra", "10"]];
    let without_code: &[&[&str]] =
        &[&["Konto", "Datum", "Text", "Belopp"], &["5010", "2025-01-31", "Hyra", "10"]];
    let plain: &[&[&str]] = &[&["Datum", "Text", "Belopp"], &["2025-01-31", "Hyra", "10"]];
    for (names, rows, expected) in [
        (vec!["Huvudbok"], extract, true),
        (vec!["Januari", "Februari"], extract, true),
        (vec!["Huvudbok"], without_code, true),
        (vec!["Blad1"], plain, true),
        (vec!["Lyftet"], plain, false),
        (vec!["Blad1", "Blad2"], plain, false),
        (vec!["Lyftet", "Vården"], without_code, false),
    ] {
        let mut workbook = Workbook::new();
        for name in &names {
            fill(add(&mut workbook, name), 0, rows);
        }
        assert_eq!(is_table(&mut workbook), expected, "{names:?}");
    }
}

#[test]
fn a_sheet_with_an_apostrophe_in_its_name_is_named_as_a_spreadsheet_names_it() {
    let mut workbook = Workbook::new();
    fill(add(&mut workbook, "Evas 'lista"), 0, &[&["Datum", "Text", "Belopp"], &["2025-01-31", "", "10"]]);
    assert_eq!(errors(&saved(workbook).remarks[0])[0].1, "'Evas ''lista'!B2");
}
