//! Tables that people fill in and send back: a workbook (XLSX) or text with separators (CSV, or pasted cells).
//!
//! A cell says what stands there, where, and nothing more; whoever reads the table decides what it means. A workbook
//! is unpacked against a limit before anything reads it, and its cells are taken one at a time, as 1.6 kB of it can
//! otherwise ask for all the memory there is.

use std::borrow::Borrow;
use std::fmt;
use std::io::{Cursor, Read};
use std::ops::Deref;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx};
use domain::date::Date;
use domain::problem::Problem;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use self::part::Part;
pub(super) use self::records::{Records, Separators};
use self::room::Room;
use super::strangers;
use crate::text::Encoding;

mod packed;
mod part;
mod records;
mod room;

/// The most files in a workbook.
const FILES_MAX: usize = 500;
/// The most bytes of a part of a workbook that is neither a sheet nor its texts.
const OTHER_PART_MAX: u64 = 32 << 20;

/// How much of a table is read; what is larger is refused before it takes the memory.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Limits {
    /// The most bytes of the file.
    pub file_bytes: usize,
    /// The most bytes of a workbook once it is unpacked.
    pub unpacked_bytes: u64,
    /// The most cells that are not empty.
    pub cells: usize,
    /// The most texts that a workbook keeps for its cells to share.
    pub shared_texts: usize,
    /// The most bytes of texts that differ.
    pub text_bytes: usize,
}

impl Limits {
    /// A form that a person fills in.
    pub const FORM: Self = Self {
        file_bytes: 8 << 20,
        unpacked_bytes: 32 << 20,
        cells: 50_000,
        shared_texts: 1_000_000,
        text_bytes: 32 << 20,
    };
    /// An extract of a ledger: 200 000 rows of twelve columns.
    pub const LEDGER: Self = Self {
        file_bytes: 64 << 20,
        unpacked_bytes: 256 << 20,
        cells: 2_500_000,
        shared_texts: 2_500_000,
        text_bytes: 64 << 20,
    };

    pub(super) fn too_large(&self) -> Problem {
        Problem::bare("table-too-large").with("cells", self.cells as u64)
    }
}

/// The text of a cell. Cells that say the same share one text, as most texts of a ledger recur by the thousand.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct CellText(Arc<str>);

impl CellText {
    /// Returns the text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for CellText {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for CellText {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for CellText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.0, f)
    }
}

impl From<&str> for CellText {
    fn from(text: &str) -> Self {
        Self(Arc::from(text))
    }
}

impl From<String> for CellText {
    fn from(text: String) -> Self {
        Self(Arc::from(text))
    }
}

impl From<CellText> for String {
    fn from(text: CellText) -> Self {
        text.as_str().to_owned()
    }
}

/// What stands in a cell.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum GridValue {
    /// Text, without blanks at its ends.
    Text(CellText),
    /// A number, to the fifteen digits that a spreadsheet keeps.
    Number(Decimal),
    /// A day.
    Date(Date),
    /// What is neither: an error of a formula, a truth value, a time; a day with a time as `2025-01-31 13:45:00`.
    Odd(CellText),
}

impl GridValue {
    /// Returns the cell as its author would know it again.
    #[must_use]
    pub fn shown(&self) -> String {
        match self {
            Self::Text(text) | Self::Odd(text) => text.as_str().to_owned(),
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
    /// The workbook does not show it.
    pub is_hidden: bool,
    /// The cells, by row and then by column.
    pub cells: Vec<GridCell>,
}

/// What kind of file a table came as.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum GridKind {
    /// A workbook.
    Workbook,
    /// Text.
    Text,
}

/// A table with its sheets.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Grid {
    /// What it came as.
    pub kind: GridKind,
    /// The sheets, in order; hidden ones too.
    pub sheets: Vec<GridSheet>,
    /// How the text was written; `None` for a workbook.
    pub text: Option<TextForm>,
}

/// How a table of text is written, as its bytes show.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct TextForm {
    /// The encoding: `ascii`, `utf-8`, `utf-8-bom`, `utf-16-le`, `utf-16-be`, `windows-1252`, `cp437`.
    pub encoding: &'static str,
    /// What stands between the cells.
    pub separator: char,
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

/// Reads a table of either kind, of a form's size.
///
/// Fails with `table-too-large`, `table-damaged`, and the names of files that are no table (`file-empty`,
/// `file-pdf`, `file-spreadsheet-old` and so on).
pub fn read(bytes: &[u8]) -> Result<Grid, Problem> {
    let limits = Limits::FORM;
    if bytes.len() > limits.file_bytes {
        return Err(limits.too_large());
    }
    if is_workbook(bytes) {
        return workbook(bytes, &limits);
    }
    let stranger = strangers::name_of(bytes);
    if stranger.code != "file-unknown" {
        return Err(stranger);
    }
    if bytes.contains(&0) {
        return Err(Problem::bare("table-damaged"));
    }
    let encoding = encoding_of(bytes);
    let text = encoding.decode(encoding.body(bytes));
    let form = TextForm { encoding: encoding.name(), separator: separator(&text) };
    let sheet = cells(&text, Separators { cell: form.separator, row: '\n' }, &limits)?;
    Ok(Grid { kind: GridKind::Text, sheets: vec![sheet], text: Some(form) })
}

/// A table of text from a spreadsheet is UTF-8 or, from Excel in Swedish, Windows-1252.
fn encoding_of(bytes: &[u8]) -> Encoding {
    match Encoding::detect(bytes) {
        found @ (Encoding::Ascii | Encoding::Utf8 | Encoding::Utf8Bom) => found,
        Encoding::Cp437 | Encoding::Windows1252 => Encoding::Windows1252,
    }
}

/// Reads text with semicolons, tabs or commas between the cells: what most lines have most of.
///
/// Fails with `table-too-large` and `table-damaged`.
pub fn text(text: &str) -> Result<GridSheet, Problem> {
    cells(text, Separators { cell: separator(text), row: '\n' }, &Limits::FORM)
}

/// Reads text with these between its cells and rows.
///
/// Fails with `table-too-large` and `table-damaged`.
pub(super) fn cells(text: &str, separators: Separators, limits: &Limits) -> Result<GridSheet, Problem> {
    let mut cells = Vec::new();
    let mut room = Room::new(limits);
    for (row, record) in (0_u32..).zip(Records::new(text, separators)) {
        for (column, field) in (0_u32..).zip(record?) {
            let field = field.trim();
            if !field.is_empty() {
                room.take_cell()?;
                cells.push(GridCell { row, column, value: GridValue::Text(room.text(unguarded(field))?) });
            }
        }
    }
    Ok(GridSheet { name: String::new(), is_hidden: false, cells })
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

/// Tells whether the bytes begin as a packed file, which a workbook is.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// Reads the cells of every sheet of a workbook.
///
/// Fails with `table-too-large` and `table-damaged`.
pub(super) fn workbook(bytes: &[u8], limits: &Limits) -> Result<Grid, Problem> {
    check_unpacked(bytes, limits)?;
    // The library is not ours, and a file from outside must not end the program.
    let sheets =
        catch_unwind(AssertUnwindSafe(|| sheets(bytes, limits))).unwrap_or_else(|_| Err(damaged()))?;
    Ok(Grid { kind: GridKind::Workbook, sheets, text: None })
}

pub(super) fn damaged() -> Problem {
    Problem::bare("table-damaged")
}

/// Unpacks everything once and throws it away, as what a packed file says of its sizes may be a lie.
fn check_unpacked(bytes: &[u8], limits: &Limits) -> Result<(), Problem> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    if archive.len() > FILES_MAX {
        return Err(limits.too_large());
    }
    let mut left = limits.unpacked_bytes;
    let mut texts = limits.shared_texts;
    for index in 0..archive.len() {
        let file = archive.by_index(index).map_err(|_| damaged())?;
        let is_large = file.name().is_ok_and(|name| holds_cells(&name));
        let most = if is_large { left } else { left.min(OTHER_PART_MAX) };
        let mut part = Part::new(texts);
        let read = std::io::copy(&mut file.take(most + 1), &mut part);
        if part.is_too_much() {
            return Err(limits.too_large());
        }
        let read = read.map_err(|_| damaged())?;
        left = left.checked_sub(read).filter(|_| read <= most).ok_or_else(|| limits.too_large())?;
        texts -= part.shared_texts();
    }
    Ok(())
}

fn holds_cells(name: &str) -> bool {
    name.contains("worksheets/") || name.to_ascii_lowercase().contains("sharedstrings")
}

fn sheets(bytes: &[u8], limits: &Limits) -> Result<Vec<GridSheet>, Problem> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    let named = workbook.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let named: Vec<(String, bool)> =
        named.map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible)).collect();
    let mut room = Room::new(limits);
    let read = |(name, is_hidden)| Ok(GridSheet { is_hidden, ..sheet(&mut workbook, name, &mut room)? });
    named.into_iter().map(read).collect()
}

fn sheet(workbook: &mut Xlsx<Cursor<&[u8]>>, name: String, room: &mut Room) -> Result<GridSheet, Problem> {
    let mut reader = workbook.worksheet_cells_reader(&name).map_err(|_| damaged())?;
    let mut cells = Vec::new();
    while let Some(cell) = reader.next_cell().map_err(|_| damaged())? {
        // Empty cells with a look come by the million and cost nothing.
        if *cell.get_value() == DataRef::Empty {
            continue;
        }
        room.take_cell()?;
        if let Some(value) = value_of(cell.get_value(), room)? {
            let (row, column) = cell.get_position();
            cells.push(GridCell { row, column, value });
        }
    }
    if !cells.is_sorted_by_key(|cell| (cell.row, cell.column)) {
        cells.sort_by_key(|cell| (cell.row, cell.column));
    }
    Ok(GridSheet { name, is_hidden: false, cells })
}

fn value_of(value: &DataRef<'_>, room: &mut Room) -> Result<Option<GridValue>, Problem> {
    Ok(Some(match value {
        DataRef::Empty => return Ok(None),
        DataRef::String(text) => return text_value(text, room),
        DataRef::SharedString(text) => return text_value(text, room),
        DataRef::Int(number) => GridValue::Number(Decimal::from(*number)),
        DataRef::Float(number) => number_of(*number),
        DataRef::DateTime(moment) => moment_value(moment),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => GridValue::Odd(room.text(text)?),
        DataRef::Bool(truth) => GridValue::Odd(truth.to_string().into()),
        DataRef::Error(error) => GridValue::Odd(error.to_string().into()),
    }))
}

fn text_value(text: &str, room: &mut Room) -> Result<Option<GridValue>, Problem> {
    let text = text.trim();
    if text.is_empty() { Ok(None) } else { room.text(text).map(|text| Some(GridValue::Text(text))) }
}

fn moment_value(moment: &ExcelDateTime) -> GridValue {
    let odd = || GridValue::Odd(moment.as_f64().to_string().into());
    if !moment.is_datetime() {
        return odd();
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    match Date::new(i32::from(year), u32::from(month), u32::from(day)) {
        Ok(date) if (hour, minute, second) == (0, 0, 0) => GridValue::Date(date),
        Ok(date) => GridValue::Odd(format!("{date} {hour:02}:{minute:02}:{second:02}").into()),
        Err(_) => odd(),
    }
}

/// Returns a number to fifteen digits, which is what a spreadsheet keeps and shows: 0,1 + 0,2 is 0,3 there.
fn number_of(number: f64) -> GridValue {
    let odd = || GridValue::Odd(number.to_string().into());
    Decimal::from_scientific(&format!("{number:.14e}"))
        .map_or_else(|_| odd(), |exact| GridValue::Number(exact.normalize()))
}

#[cfg(test)]
mod tests;
