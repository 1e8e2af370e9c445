//! The answer sheet of a unit as it comes back: found by the names in its first column, wherever the rows stand.
//!
//! Nothing is guessed: an amount that cannot be read is a problem with the cell and what stands there, and never
//! nought. See [`crate::write::unit_sheet`] for the form.

use std::collections::{BTreeMap, BTreeSet};

use domain::date::Date;
use domain::ids::BookId;
use domain::money::Money;
use domain::problem::Problem;
use domain::scheme::AnswerKind;
use domain::unit_sheet::{SheetField, SheetKey};
use serde::{Deserialize, Serialize};

use super::grid::{GridKind, GridSheet, GridValue, cell_name, read as read_grid};

/// Names of the rows in the first column. They are part of the form: sheets that are out there have them.
pub(crate) const BOOK: &str = "bok";
pub(crate) const GRANT: &str = "bidrag";
pub(crate) const UNIT: &str = "enhet";
pub(crate) const CHECKSUM: &str = "kontroll";
pub(crate) const USED: &str = "belopp";
pub(crate) const TEXT: &str = "beskrivning";
pub(crate) const DATE: &str = "datum";
pub(crate) const BY: &str = "namn";
/// The column with the names of rows and the one with the answers.
pub(crate) const NAMES_COLUMN: u32 = 0;
pub(crate) const ANSWERS_COLUMN: u32 = 2;

/// Returns how a row of the key is answered: with its name before it, so that no spreadsheet takes a code such as
/// `0450` or `12e3` for a number.
pub(crate) fn key_answer(name: &str, answer: &str) -> String {
    format!("{name}: {answer}")
}

/// A row of the sheet.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
struct Placed {
    /// The answer's cell.
    cell: String,
    /// What stands there; `None` for an empty cell.
    value: Option<GridValue>,
}

/// A sheet that came back.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct ReturnedSheet {
    /// What it came as.
    pub kind: GridKind,
    /// What it says it belongs to.
    pub key: SheetKey,
    file: String,
    sheet: String,
    rows: BTreeMap<String, Placed>,
}

/// An answer to a question of the scheme.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Given {
    /// An amount.
    Amount(Money),
    /// A number.
    Count(u64),
    /// A day.
    Date(Date),
    /// Own words.
    Text(String),
}

/// What a unit has answered.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnitAnswers {
    /// What it has used.
    pub used: Money,
    /// What for; empty only where nothing was used.
    pub text: String,
    /// The day of the report.
    pub date: Date,
    /// Who answers for it.
    pub by: String,
    /// Answers to questions of the scheme.
    pub given: Vec<(SheetField, Given)>,
}

/// Reads a file as the sheet of a unit.
///
/// Fails with what [`super::grid::read`] fails with, `unit-sheet-not-ours`, `unit-sheet-several`,
/// `unit-sheet-row-twice` and `unit-sheet-key-broken`. Every problem names the file.
pub fn read(file: &str, bytes: &[u8]) -> Result<ReturnedSheet, Problem> {
    let of_file = |problem: Problem| match problem.code {
        "table-too-large" | "table-damaged" => problem.with("file", file),
        _ => problem.with("name", file),
    };
    let grid = read_grid(bytes).map_err(of_file)?;
    let mut ours = grid.sheets.iter().filter(|sheet| is_ours(sheet));
    let sheet = ours.next().ok_or_else(|| Problem::bare("unit-sheet-not-ours").with("file", file))?;
    if let Some(second) = ours.next() {
        return Err(Problem::bare("unit-sheet-several")
            .with("file", file)
            .with("first", sheet.name.as_str())
            .with("second", second.name.as_str()));
    }
    let rows = rows(file, sheet)?;
    let key = key(&rows).ok_or_else(|| broken(file, &sheet.name))?;
    let returned =
        ReturnedSheet { kind: grid.kind, key, file: file.to_owned(), sheet: sheet.name.clone(), rows };
    if key_said(&returned.rows, CHECKSUM) != Some(returned.key.checksum(&returned.field_ids())) {
        return Err(broken(file, &sheet.name));
    }
    Ok(returned)
}

fn broken(file: &str, sheet: &str) -> Problem {
    Problem::bare("unit-sheet-key-broken").with("file", file).with("sheet", sheet)
}

fn is_ours(sheet: &GridSheet) -> bool {
    [BOOK, GRANT, UNIT].iter().all(|name| names(sheet).any(|(_, found)| found == *name))
}

/// Returns the names in the first column with their rows.
fn names(sheet: &GridSheet) -> impl Iterator<Item = (u32, &str)> {
    sheet.cells.iter().filter(|cell| cell.column == NAMES_COLUMN).filter_map(|cell| match &cell.value {
        GridValue::Text(text) => Some((cell.row, text.as_str())),
        GridValue::Number(_) | GridValue::Date(_) | GridValue::Odd(_) => None,
    })
}

fn rows(file: &str, sheet: &GridSheet) -> Result<BTreeMap<String, Placed>, Problem> {
    let mut rows = BTreeMap::new();
    for (row, name) in names(sheet) {
        let answer = sheet.cells.iter().find(|cell| cell.row == row && cell.column == ANSWERS_COLUMN);
        let placed =
            Placed { cell: cell_name(row, ANSWERS_COLUMN), value: answer.map(|cell| cell.value.clone()) };
        if let Some(before) = rows.insert(name.to_owned(), placed.clone()) {
            return Err(Problem::bare("unit-sheet-row-twice")
                .with("file", file)
                .with("sheet", sheet.name.as_str())
                .with("row", name)
                .with("first", before.cell)
                .with("second", placed.cell));
        }
    }
    Ok(rows)
}

fn key(rows: &BTreeMap<String, Placed>) -> Option<SheetKey> {
    let said = |name: &str| key_said(rows, name);
    let book = said(BOOK)?.parse().ok().map(BookId)?;
    Some(SheetKey { book, grant: said(GRANT)?, unit: said(UNIT)? })
}

/// Returns what a row of the key says behind its name.
fn key_said(rows: &BTreeMap<String, Placed>, name: &str) -> Option<String> {
    let shown = rows.get(name)?.value.as_ref()?.shown();
    shown.strip_prefix(&key_answer(name, "")).map(str::to_owned)
}

impl ReturnedSheet {
    fn shown(&self, row: &str) -> Option<String> {
        Some(self.rows.get(row)?.value.as_ref()?.shown())
    }

    /// Returns the ids of the questions of the scheme that are on it.
    fn field_ids(&self) -> BTreeSet<String> {
        self.rows.keys().filter(|name| name.contains('/')).cloned().collect()
    }

    /// Returns what the unit has answered; `known` are the fields that the scheme has.
    ///
    /// Every problem names file, sheet, cell and what stands there: `unit-sheet-row-absent`,
    /// `unit-sheet-cell-empty`, `unit-sheet-amount-unreadable`, `unit-sheet-amount-negative`,
    /// `unit-sheet-count-unreadable`, `unit-sheet-date-unreadable`, `unit-sheet-field-unknown`.
    pub fn answers(&self, known: &[SheetField]) -> Result<UnitAnswers, Vec<Problem>> {
        let mut problems = Vec::new();
        let used = self.needed(USED).and_then(|placed| self.amount(placed));
        let used = noted(used, &mut problems);
        let text = match used {
            Some(Money::ZERO) => Ok(self.shown(TEXT).unwrap_or_default()),
            Some(_) | None => self.needed(TEXT).map(text_of),
        };
        let text = noted(text, &mut problems);
        let date = noted(self.needed(DATE).and_then(|placed| self.date(placed)), &mut problems);
        let by = noted(self.needed(BY).map(text_of), &mut problems);
        let given = self.given(known, &mut problems);
        match (used, text, date, by) {
            (Some(used), Some(text), Some(date), Some(by)) if problems.is_empty() => {
                Ok(UnitAnswers { used, text, date, by, given })
            }
            _ => Err(problems),
        }
    }

    fn given(&self, known: &[SheetField], problems: &mut Vec<Problem>) -> Vec<(SheetField, Given)> {
        let mut given = Vec::new();
        for id in self.field_ids() {
            let Some(field) = known.iter().find(|field| field.id() == id) else {
                problems.push(self.problem("unit-sheet-field-unknown").with("row", id));
                continue;
            };
            let placed = &self.rows[&id];
            if placed.value.is_none() && !field.required {
                continue;
            }
            let answer = self.needed(&id).and_then(|placed| self.answer(field, placed));
            given.extend(noted(answer, problems).map(|answer| (field.clone(), answer)));
        }
        given
    }

    fn answer(&self, field: &SheetField, placed: &Placed) -> Result<Given, Problem> {
        match field.answer {
            AnswerKind::Amount => self.amount(placed).map(Given::Amount),
            AnswerKind::Count => self.count(placed).map(Given::Count),
            AnswerKind::Date => self.date(placed).map(Given::Date),
            // A field of a group takes nothing else (see the problems of schemes).
            _ => Ok(Given::Text(text_of(placed))),
        }
    }

    fn problem(&self, code: &'static str) -> Problem {
        Problem::new(
            code,
            [("file", self.file.as_str().into()), ("sheet", self.sheet.as_str().into())].into(),
        )
    }

    fn at(&self, code: &'static str, placed: &Placed) -> Problem {
        let value = placed.value.as_ref().map(GridValue::shown).unwrap_or_default();
        self.problem(code).with("cell", placed.cell.as_str()).with("value", value)
    }

    /// Returns a row that must be there and filled in.
    fn needed(&self, row: &str) -> Result<&Placed, Problem> {
        let absent = || self.problem("unit-sheet-row-absent").with("row", row);
        let placed = self.rows.get(row).ok_or_else(absent)?;
        if placed.value.is_none() {
            let empty = self.problem("unit-sheet-cell-empty").with("cell", placed.cell.as_str());
            return Err(empty.with("row", row));
        }
        Ok(placed)
    }

    fn amount(&self, placed: &Placed) -> Result<Money, Problem> {
        let amount = match &placed.value {
            Some(GridValue::Text(text)) => Money::parse_entry(text).ok(),
            Some(GridValue::Number(number)) => number.to_string().parse().ok(),
            Some(GridValue::Date(_) | GridValue::Odd(_)) | None => None,
        };
        let amount = amount.ok_or_else(|| self.at("unit-sheet-amount-unreadable", placed))?;
        if amount < Money::ZERO {
            return Err(self.at("unit-sheet-amount-negative", placed));
        }
        Ok(amount)
    }

    fn count(&self, placed: &Placed) -> Result<u64, Problem> {
        let digits: Option<String> = match &placed.value {
            Some(GridValue::Text(text)) => {
                Some(text.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}')).collect())
            }
            Some(GridValue::Number(number)) => Some(number.to_string()),
            Some(GridValue::Date(_) | GridValue::Odd(_)) | None => None,
        };
        let count = digits.filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
        count
            .and_then(|count| count.parse().ok())
            .ok_or_else(|| self.at("unit-sheet-count-unreadable", placed))
    }

    fn date(&self, placed: &Placed) -> Result<Date, Problem> {
        let date = match &placed.value {
            Some(GridValue::Date(date)) => Some(*date),
            Some(GridValue::Text(text)) => text.parse().ok(),
            Some(GridValue::Number(_) | GridValue::Odd(_)) | None => None,
        };
        date.ok_or_else(|| self.at("unit-sheet-date-unreadable", placed))
    }
}

fn text_of(placed: &Placed) -> String {
    placed.value.as_ref().map(GridValue::shown).unwrap_or_default()
}

/// Keeps what was read, or notes why it was not.
fn noted<T>(read: Result<T, Problem>, problems: &mut Vec<Problem>) -> Option<T> {
    read.map_err(|problem| problems.push(problem)).ok()
}

#[cfg(test)]
mod tests;
