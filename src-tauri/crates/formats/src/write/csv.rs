//! The machine form of a table: CSV by RFC 4180, for programs and for the audit package.
//!
//! UTF-8 without a byte order mark, comma between fields, CRLF after every record, one record of headings; amounts
//! with a point and two decimals, days as `2026-11-21`, months as `2026-11`. A text stands exactly as it is in the
//! book: nothing is put before one that looks like a formula, so the file is to be read by programs and not opened
//! by a double click. Totals are left out, as whoever adds the column up would count them twice.

use std::fmt::Write as _;
use std::io::Write;

use super::WriteError;
use super::table::{Cell, Row, Table};

/// Writes the table. Rows are taken one at a time, so a long table needs no memory.
///
/// Fails with `export-not-written` and `export-row-does-not-fit-columns`.
pub fn write<R: IntoIterator<Item = Row>>(table: Table<R>, out: impl Write) -> Result<(), WriteError> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
    let Table { name, columns, rows, totals: _, strong, breaks: _ } = table;
    writer.write_record(columns.iter().map(|column| column.title.as_str())).map_err(not_written)?;
    let mut field = String::new();
    for (place, row) in rows.into_iter().enumerate() {
        super::table::fits(&name, &columns, &row)?;
        if strong.contains(&place) {
            continue;
        }
        for cell in &row {
            writer.write_field(machine_text(cell, &mut field)).map_err(not_written)?;
        }
        writer.write_record(None::<&[u8]>).map_err(not_written)?;
    }
    Ok(writer.flush()?)
}

/// Writes the cell as machines read it, into the room given so that a million cells need no allocation each.
fn machine_text<'a>(cell: &'a Cell, room: &'a mut String) -> &'a str {
    room.clear();
    match cell {
        Cell::Text(text) => return text,
        Cell::Money(amount) => write!(room, "{amount}"),
        Cell::Date(day) => write!(room, "{day}"),
        Cell::Month(month) => write!(room, "{month}"),
        Cell::Count(count) => write!(room, "{count}"),
        Cell::Percent(rate) => write!(room, "{rate}"),
        Cell::Empty => Ok(()),
    }
    .expect("a string takes any text");
    room
}

fn not_written(error: csv::Error) -> WriteError {
    WriteError::NotWritten { cause: error.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::write::table::Column;

    fn written(columns: Vec<Column>, rows: Vec<Row>) -> String {
        let mut bytes = Vec::new();
        write(Table::new("t", columns, rows), &mut bytes).expect("memory takes everything");
        String::from_utf8(bytes).expect("UTF-8")
    }

    #[test]
    fn cells_are_written_as_machines_read_them() {
        let columns = vec![
            Column::text("text", 10),
            Column::money("amount"),
            Column::date("day"),
            Column::month("month"),
            Column::count("count"),
            Column::percent("share"),
        ];
        let row = vec![
            Cell::from("Hjo, \"norra\"\nåäö"),
            Cell::Money("-1234567.50".parse().expect("an amount")),
            Cell::Date("2026-11-21".parse().expect("a day")),
            Cell::Month("2026-11".parse().expect("a month")),
            Cell::Count(12345),
            Cell::Percent("31.42".parse().expect("a rate")),
        ];
        let empty = vec![Cell::Empty; 6];
        assert_eq!(
            written(columns, vec![row, empty]),
            "text,amount,day,month,count,share\r\n\"Hjo, \"\"norra\"\"\nåäö\",-1234567.50,2026-11-21,2026-11,12345,31.42\r\n\
             ,,,,,\r\n"
        );
    }

    #[test]
    fn every_text_comes_back_exactly_as_it_was() {
        let texts = crate::write::hostile::texts();
        let rows = texts.iter().map(|text| vec![Cell::from(text.as_str()), Cell::from("x")]).collect();
        let file = written(vec![Column::text("a", 5), Column::text("b", 5)], rows);
        let mut reader = csv::Reader::from_reader(file.as_bytes());
        let read: Vec<String> = reader.records().map(|r| r.expect("a record")[0].to_owned()).collect();
        assert_eq!(read, texts);
        assert!(!file.starts_with('\u{feff}'));
    }

    #[test]
    fn totals_are_left_out() {
        let rows = vec![vec![Cell::from("Grupp")], vec![Cell::from("x")]];
        let table = Table::new("t", vec![Column::text("a", 5)], rows)
            .with_strong([0].into())
            .with_totals(vec![Cell::from("Summa")]);
        let mut bytes = Vec::new();
        write(table, &mut bytes).expect("memory takes everything");
        assert_eq!(bytes, b"a\r\nx\r\n");
    }

    #[test]
    fn a_row_that_does_not_fit_is_refused() {
        let table = Table::new("t", vec![Column::text("a", 5)], vec![Vec::new()]);
        let error = write(table, &mut Vec::new()).expect_err("a cell is missing");
        assert_eq!(error.problem().code, "export-row-does-not-fit-columns");
    }

    #[test]
    fn a_full_disk_is_reported() {
        let table = Table::new("t", vec![Column::text("a", 5)], vec![vec![Cell::from("x".repeat(100_000))]]);
        let mut room = [0_u8; 1000];
        let error = write(table, &mut room[..]).expect_err("there is no room");
        assert_eq!(error.problem().code, "export-not-written");
    }
}
