use std::io::Write as _;

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

use super::*;

fn shown(sheet: &GridSheet) -> Vec<(String, String)> {
    sheet.cells.iter().map(|cell| (cell.name(), cell.value.shown())).collect()
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(cell, value)| ((*cell).to_owned(), (*value).to_owned())).collect()
}

fn only(bytes: &[u8]) -> GridSheet {
    read(bytes).expect("a table").sheets.remove(0)
}

fn code(bytes: &[u8]) -> &'static str {
    read(bytes).expect_err("refused").code
}

/// A packed file with the parts; the sizes that it tells are true.
fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).expect("a part");
        writer.write_all(bytes).expect("memory");
    }
    writer.finish().expect("memory").into_inner()
}

/// A workbook of one sheet with these rows in XML.
fn with_rows(rows: &str) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let workbook = format!(
        "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    );
    let relations = format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{RELATIONS}/worksheet\" Target=\"worksheets/s.xml\"/></Relationships>"
    );
    let top = relations
        .replace("r1", "t1")
        .replace("/worksheet\"", "/officeDocument\"")
        .replace("worksheets/s.xml", "xl/workbook.xml");
    let sheet = format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData></worksheet>");
    packed(&[
        ("_rels/.rels", top.as_bytes()),
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
        ("xl/worksheets/s.xml", sheet.as_bytes()),
    ])
}

#[test]
fn cells_are_named_as_spreadsheets_name_them() {
    assert_eq!(
        [cell_name(0, 0), cell_name(6, 25), cell_name(6, 26), cell_name(9, 701), cell_name(0, 702)],
        ["A1", "Z7", "AA7", "ZZ10", "AAA1"]
    );
}

#[test]
fn a_text_is_read_whatever_its_separators_and_letters() {
    let expected = pairs(&[("A1", "enhet"), ("B1", "antal"), ("A3", "Åby"), ("B3", "12")]);
    for bytes in [
        &b"enhet;antal\r\n\r\n\xC5by;12\r\n"[..],
        "enhet;antal\n\nÅby;12\n".as_bytes(),
        "\u{feff}enhet;antal\n\nÅby;12".as_bytes(),
        "enhet\tantal\n\nÅby\t12".as_bytes(),
        "enhet,antal\n\n\"Åby\",12".as_bytes(),
    ] {
        assert_eq!(shown(&only(bytes)), expected);
    }
}

#[test]
fn a_decimal_comma_does_not_part_a_cell_where_semicolons_do() {
    assert_eq!(
        shown(&only(b"enhet;belopp\nA;12500,50\n")),
        pairs(&[("A1", "enhet"), ("B1", "belopp"), ("A2", "A"), ("B2", "12500,50")])
    );
}

#[test]
fn marks_around_a_cell_keep_separators_lines_and_marks_in_it() {
    assert_eq!(
        shown(&only(b"a;\"b;c\"\r\n\"d\r\ne\";\"\"\"f\"\"\"\r\ng;\"\"\r\n")),
        pairs(&[("A1", "a"), ("B1", "b;c"), ("A2", "d\r\ne"), ("B2", "\"f\""), ("A3", "g")])
    );
    assert_eq!(code(b"a;\"b\n"), "table-damaged");
}

#[test]
fn the_mark_before_what_looks_like_a_formula_is_taken_off() {
    assert_eq!(shown(&only(b"enhet;x\n'=A;'b\n"))[2..], pairs(&[("A2", "=A"), ("B2", "'b")]));
}

#[test]
fn numbers_days_and_odd_cells_of_a_workbook_are_told_apart() {
    let mut workbook = Workbook::new();
    let page = workbook.add_worksheet();
    page.write_number(0, 0, 0.1 + 0.2).expect("a cell");
    page.write_number(1, 0, 1_234_567.89).expect("a cell");
    let day = ExcelDateTime::from_ymd(2023, 11, 30).expect("a day");
    page.write_datetime_with_format(2, 0, &day, &Format::new().set_num_format("yyyy-mm-dd")).expect("a cell");
    page.write_boolean(3, 0, true).expect("a cell");
    page.write_formula(4, 0, Formula::new("=1/0").set_result("#DIV/0!")).expect("a cell");
    page.write_formula(5, 0, Formula::new("=1000+0.5").set_result("1000.5")).expect("a cell");
    page.write_string(6, 2, "  Åsa ").expect("a cell");
    page.write_blank(7, 0, &Format::new().set_bold()).expect("a cell");
    let bytes = workbook.save_to_buffer().expect("memory");
    let sheet = only(&bytes);
    let number = |text: &str| GridValue::Number(text.parse().expect("a number"));
    let values: Vec<&GridValue> = sheet.cells.iter().map(|cell| &cell.value).collect();
    assert_eq!(values[0], &number("0.3"));
    assert_eq!(values[1], &number("1234567.89"));
    assert_eq!(values[2], &GridValue::Date("2023-11-30".parse().expect("a day")));
    assert!(matches!(values[3], GridValue::Odd(_)), "{:?}", values[3]);
    assert!(!matches!(values[4], GridValue::Number(_)), "{:?}", values[4]);
    assert_eq!(values[5], &number("1000.5"));
    assert_eq!((values[6], sheet.cells[6].name()), (&GridValue::Text("Åsa".into()), "C7".into()));
    assert_eq!(values.len(), 7);
}

#[test]
fn two_cells_in_far_corners_ask_for_no_room_between_them() {
    let rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>";
    assert_eq!(shown(&only(&with_rows(rows))), pairs(&[("A1", "1"), ("XFD1048576", "2")]));
}

#[test]
fn a_workbook_of_too_many_cells_or_bytes_is_refused() {
    let row = |cells: usize| format!("<row r=\"1\">{}</row>", "<c><v>1</v></c>".repeat(cells));
    assert_eq!(code(&with_rows(&row(Limits::FORM.cells + 1))), "table-too-large");
    assert_eq!(only(&with_rows(&row(100))).cells.len(), 100);
    let bomb = packed(&[("xl/workbook.xml", &vec![b' '; 33 << 20])]);
    assert!(bomb.len() < 100_000, "it is small until it is unpacked");
    assert_eq!(code(&bomb), "table-too-large");
    assert_eq!(code(&vec![b'a'; Limits::FORM.file_bytes + 1]), "table-too-large");
}

#[test]
fn what_is_no_table_is_refused_by_name() {
    assert_eq!(code(b""), "file-empty");
    assert_eq!(code(b"%PDF-1.7"), "file-pdf");
    assert_eq!(code(b"\xD0\xCF\x11\xE0"), "file-spreadsheet-old");
    assert_eq!(code(b"PK\x03\x04..."), "table-damaged");
    assert_eq!(
        code(&packed(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")])),
        "table-damaged"
    );
}
