//! Tables that people fill in and send back: a workbook (XLSX) or text with separators (CSV, or pasted cells).
//!
//! A cell says what stands there, where, and nothing more; whoever reads the table decides what it means. A workbook
//! is unpacked against a limit before anything reads it, and its cells are taken one at a time, as 1.6 kB of it can
//! otherwise ask for all the memory there is.

use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader, SheetType, Xlsx};
use domain::date::Date;
use domain::problem::Problem;
use rust_decimal::Decimal;

use super::strangers;
use crate::text::Encoding;

/// The most bytes of a table as a file.
const BYTES_MAX: usize = 8 << 20;
/// The most bytes of a workbook once it is unpacked.
const UNPACKED_MAX: u64 = 32 << 20;
/// The most files in a workbook.
const FILES_MAX: usize = 500;
/// The most cells of a table that are not empty.
const CELLS_MAX: usize = 50_000;

/// What stands in a cell.
#[derive(Clone, PartialEq, Debug)]
pub enum GridValue {
    /// Text, without blanks at its ends.
    Text(String),
    /// A number, to the fifteen digits that a spreadsheet keeps.
    Number(Decimal),
    /// A day.
    Date(Date),
    /// What is neither: an error of a formula, a truth value, a time.
    Odd(String),
}

impl GridValue {
    /// Returns the cell as its author would know it again.
    #[must_use]
    pub fn shown(&self) -> String {
        match self {
            Self::Text(text) | Self::Odd(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Date(date) => date.to_string(),
        }
    }
}

/// A cell that is not empty.
#[derive(Clone, PartialEq, Debug)]
pub struct GridCell {
    /// The row, from 0.
    pub row: u32,
    /// The column, from 0.
    pub column: u32,
    /// What stands there.
    pub value: GridValue,
}

impl GridCell {
    /// Returns the cell's name as a spreadsheet has it: `C7`.
    #[must_use]
    pub fn name(&self) -> String {
        cell_name(self.row, self.column)
    }
}

/// A sheet of a table.
#[derive(Clone, PartialEq, Debug)]
pub struct GridSheet {
    /// Its name; empty for a text.
    pub name: String,
    /// The cells, by row and then by column.
    pub cells: Vec<GridCell>,
}

/// What kind of file a table came as.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GridKind {
    /// A workbook.
    Workbook,
    /// Text.
    Text,
}

/// A table with its sheets.
#[derive(Clone, PartialEq, Debug)]
pub struct Grid {
    /// What it came as.
    pub kind: GridKind,
    /// The sheets, in order; hidden ones too.
    pub sheets: Vec<GridSheet>,
}

/// Returns the name of a cell, both counted from 0: `C7` for row 6 and column 2.
#[must_use]
pub fn cell_name(row: u32, column: u32) -> String {
    let mut letters = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or(0) + b'A';
        letters.insert(0, char::from(letter));
        rest = (rest - 1) / 26;
    }
    format!("{letters}{}", row + 1)
}

/// Reads a table of either kind.
///
/// Fails with `table-too-large`, `table-damaged`, and the names of files that are no table (`file-empty`,
/// `file-pdf`, `file-spreadsheet-old` and so on).
pub fn read(bytes: &[u8]) -> Result<Grid, Problem> {
    if bytes.len() > BYTES_MAX {
        return Err(too_large());
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return workbook(bytes).map(|sheets| Grid { kind: GridKind::Workbook, sheets });
    }
    let stranger = strangers::name_of(bytes);
    if stranger.code != "file-unknown" {
        return Err(stranger);
    }
    if bytes.contains(&0) {
        return Err(Problem::bare("table-damaged"));
    }
    text(&decoded(bytes)).map(|sheet| Grid { kind: GridKind::Text, sheets: vec![sheet] })
}

fn too_large() -> Problem {
    Problem::bare("table-too-large").with("cells", CELLS_MAX as u64)
}

/// A table of text from a spreadsheet is UTF-8 or, from Excel in Swedish, Windows-1252.
fn decoded(bytes: &[u8]) -> String {
    let encoding = match Encoding::detect(bytes) {
        found @ (Encoding::Ascii | Encoding::Utf8 | Encoding::Utf8Bom) => found,
        Encoding::Cp437 | Encoding::Windows1252 => Encoding::Windows1252,
    };
    encoding.decode(encoding.body(bytes)).into_owned()
}

/// Reads text with semicolons, tabs or commas between the cells: what most lines have most of.
///
/// Fails with `table-too-large` and `table-damaged`.
pub fn text(text: &str) -> Result<GridSheet, Problem> {
    let mut cells = Vec::new();
    for (row, record) in (0_u32..).zip(Records { rest: text, separator: separator(text) }) {
        for (column, field) in (0_u32..).zip(record?) {
            let field = field.trim();
            if !field.is_empty() {
                cells.push(GridCell { row, column, value: GridValue::Text(unguarded(field).to_owned()) });
            }
        }
        if cells.len() > CELLS_MAX {
            return Err(too_large());
        }
    }
    Ok(GridSheet { name: String::new(), cells })
}

/// The records of a text, blank ones too, so that rows have the numbers that a spreadsheet shows.
struct Records<'a> {
    rest: &'a str,
    separator: char,
}

impl Iterator for Records<'_> {
    type Item = Result<Vec<String>, Problem>;

    /// Takes fields until the end of a line. Fails with `table-damaged` where a quotation mark is never closed.
    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let mut fields = Vec::new();
        loop {
            let Some((field, end)) = self.field() else {
                self.rest = "";
                return Some(Err(damaged()));
            };
            fields.push(field);
            if end != Some(self.separator) {
                return Some(Ok(fields));
            }
        }
    }
}

impl<'a> Records<'a> {
    /// Takes a field and what ends it: the separator, an end of line, or nothing at the end of the text.
    fn field(&mut self) -> Option<(String, Option<char>)> {
        let mut field = match self.rest.strip_prefix('"') {
            Some(quoted) => self.quoted(quoted)?,
            None => String::new(),
        };
        let end = self.rest.find([self.separator, '\n']).unwrap_or(self.rest.len());
        field.push_str(self.rest[..end].trim_end_matches('\r'));
        let sign = self.rest[end..].chars().next();
        self.rest = &self.rest[end + sign.map_or(0, char::len_utf8)..];
        Some((field, sign))
    }

    /// Takes what stands in quotation marks, where two marks stand for one; `None` where they are never closed.
    fn quoted(&mut self, text: &'a str) -> Option<String> {
        let mut field = String::new();
        let mut signs = text.char_indices().peekable();
        while let Some((place, sign)) = signs.next() {
            if sign != '"' {
                field.push(sign);
            } else if signs.next_if(|(_, next)| *next == '"').is_some() {
                field.push('"');
            } else {
                self.rest = &text[place + 1..];
                return Some(field);
            }
        }
        None
    }
}

fn separator(text: &str) -> char {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |sign: char| first.matches(sign).count();
    // Of equals the earlier one: a decimal comma stands in tables with semicolons, never the other way round.
    if count('\t') > 0 && count('\t') >= count(';') {
        '\t'
    } else if count(';') > 0 || count(',') == 0 {
        ';'
    } else {
        ','
    }
}

/// Takes the mark off that keeps a spreadsheet from taking a text for a formula.
fn unguarded(field: &str) -> &str {
    field.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@'])).unwrap_or(field)
}

/// Reads the cells of every sheet of a workbook.
fn workbook(bytes: &[u8]) -> Result<Vec<GridSheet>, Problem> {
    check_unpacked(bytes)?;
    // The library is not ours, and a file from outside must not end the program.
    catch_unwind(AssertUnwindSafe(|| sheets(bytes))).unwrap_or_else(|_| Err(damaged()))
}

fn damaged() -> Problem {
    Problem::bare("table-damaged")
}

/// Unpacks everything once and throws it away, as what a packed file says of its sizes may be a lie.
fn check_unpacked(bytes: &[u8]) -> Result<(), Problem> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    if archive.len() > FILES_MAX {
        return Err(too_large());
    }
    let mut left = UNPACKED_MAX;
    for index in 0..archive.len() {
        let file = archive.by_index(index).map_err(|_| damaged())?;
        let read = std::io::copy(&mut file.take(left + 1), &mut std::io::sink()).map_err(|_| damaged())?;
        left = left.checked_sub(read).ok_or_else(too_large)?;
    }
    Ok(())
}

fn sheets(bytes: &[u8]) -> Result<Vec<GridSheet>, Problem> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    let named = workbook.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let names: Vec<String> = named.map(|sheet| sheet.name.clone()).collect();
    let mut left = Room { cells: CELLS_MAX, bytes: UNPACKED_MAX };
    names.into_iter().map(|name| sheet(&mut workbook, name, &mut left)).collect()
}

/// What a table may still take. Texts count too: many cells may share one that is long.
struct Room {
    cells: usize,
    bytes: u64,
}

impl Room {
    fn take(&mut self, value: &DataRef<'_>) -> Result<(), Problem> {
        let length = match value {
            DataRef::String(text) => text.len(),
            DataRef::SharedString(text) => text.len(),
            _ => 0,
        };
        self.cells = self.cells.checked_sub(1).ok_or_else(too_large)?;
        self.bytes = self.bytes.checked_sub(length as u64).ok_or_else(too_large)?;
        Ok(())
    }
}

fn sheet(workbook: &mut Xlsx<Cursor<&[u8]>>, name: String, left: &mut Room) -> Result<GridSheet, Problem> {
    let mut reader = workbook.worksheet_cells_reader(&name).map_err(|_| damaged())?;
    let mut cells = Vec::new();
    while let Some(cell) = reader.next_cell().map_err(|_| damaged())? {
        // Empty cells with a look come by the million and cost nothing.
        if *cell.get_value() == DataRef::Empty {
            continue;
        }
        left.take(cell.get_value())?;
        if let Some(value) = value_of(cell.get_value()) {
            let (row, column) = cell.get_position();
            cells.push(GridCell { row, column, value });
        }
    }
    cells.sort_by_key(|cell| (cell.row, cell.column));
    Ok(GridSheet { name, cells })
}

fn value_of(value: &DataRef<'_>) -> Option<GridValue> {
    Some(match value {
        DataRef::Empty => return None,
        DataRef::String(text) => return text_value(text),
        DataRef::SharedString(text) => return text_value(text),
        DataRef::Int(number) => GridValue::Number(Decimal::from(*number)),
        DataRef::Float(number) => number_of(*number),
        DataRef::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
            let date = Date::new(i32::from(year), u32::from(month), u32::from(day));
            match date {
                Ok(date) if (hour, minute, second) == (0, 0, 0) => GridValue::Date(date),
                Ok(_) | Err(_) => GridValue::Odd(moment.as_f64().to_string()),
            }
        }
        DataRef::DateTime(moment) => GridValue::Odd(moment.as_f64().to_string()),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => GridValue::Odd(text.clone()),
        DataRef::Bool(truth) => GridValue::Odd(truth.to_string()),
        DataRef::Error(error) => GridValue::Odd(error.to_string()),
    })
}

fn text_value(text: &str) -> Option<GridValue> {
    let text = text.trim();
    (!text.is_empty()).then(|| GridValue::Text(text.to_owned()))
}

/// Returns a number to fifteen digits, which is what a spreadsheet keeps and shows: 0,1 + 0,2 is 0,3 there.
fn number_of(number: f64) -> GridValue {
    let odd = || GridValue::Odd(number.to_string());
    Decimal::from_scientific(&format!("{number:.14e}"))
        .map_or_else(|_| odd(), |exact| GridValue::Number(exact.normalize()))
}

#[cfg(test)]
mod tests;
