//! Cells with headings, pasted or from a file: which field each column is, and what each row says of it.
//!
//! Columns are known by their headings in either language; a heading that is not known is shown as not used and never
//! dropped in silence.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use formats::read::grid::{self, GridSheet};
use formats::write::guard::looks_like_formula;
use words::{Locale, Words};

use crate::api::pasting::{PasteColumn, PasteRows};
use crate::error::AppError;
use crate::session::App;

/// What the columns of a table can be.
pub(super) struct Kind {
    /// The fields, in the order that they are named.
    pub(super) fields: &'static [&'static str],
    /// What the messages of their headings begin with; they have bars between the headings, and the first is the name.
    pub(super) prefix: &'static str,
    /// Groups of fields, of each of which the table must have one.
    pub(super) needed: &'static [&'static [&'static str]],
    /// Makes the problem of a table without them.
    pub(super) missing: fn() -> AppError,
}

/// A row and what its cells say, by field.
pub(super) struct Cells {
    /// Its line, from 1.
    pub(super) line: u32,
    by_field: BTreeMap<&'static str, String>,
}

impl Cells {
    /// Returns what stands in the column; `None` where the cell is empty or there is no such column.
    pub(super) fn get(&self, field: &str) -> Option<String> {
        self.by_field.get(field).cloned()
    }

    /// Returns what stands in the column, empty where nothing does.
    pub(super) fn text(&self, field: &str) -> String {
        self.get(field).unwrap_or_default()
    }
}

/// A table as it was pasted.
pub(super) struct Pasted {
    columns: Vec<(String, Option<&'static str>)>,
    /// The rows in which a column that is known has something.
    pub(super) rows: Vec<Cells>,
}

impl Pasted {
    /// Tells whether a column has the field.
    pub(super) fn has(&self, field: &str) -> bool {
        self.columns.iter().any(|(_, of)| *of == Some(field))
    }

    /// Returns the columns with what each is taken for, in words.
    pub(super) fn columns(&self, words: &Words, kind: &Kind) -> Vec<PasteColumn> {
        let column = |(heading, of): &(String, Option<&'static str>)| PasteColumn {
            heading: heading.clone(),
            field: of.map(|field| heading_of(words, kind, field)),
        };
        self.columns.iter().map(column).collect()
    }
}

/// The words of both languages, made once: making them reads every message of a language, and rows are tried at every
/// key.
pub(super) struct Spoken([Words; 2]);

pub(super) static SPOKEN: LazyLock<Spoken> = LazyLock::new(|| Spoken(Locale::ALL.map(Words::new)));

impl Spoken {
    /// Looks for the word that a person writes among the messages `<prefix><value>`, which have bars between words that
    /// mean the same.
    pub(super) fn value_of<'a>(
        &self,
        text: &str,
        prefix: &str,
        values: impl IntoIterator<Item = &'a str>,
    ) -> Option<&'a str> {
        let written = plain(text);
        values.into_iter().find(|value| {
            let key = format!("{prefix}{value}");
            let says = |words: &Words| words.word(&key).split('|').any(|word| plain(word) == written);
            written == *value || self.0.iter().any(says)
        })
    }
}

/// Returns a text without what people write otherwise at one time than at another: blanks at its ends, capitals, a colon.
pub(super) fn plain(text: &str) -> String {
    text.trim().trim_end_matches(':').to_lowercase()
}

/// Reads the cells of a request into rows.
pub(super) fn pasted(app: &mut App, kind: &Kind, request: &PasteRows) -> Result<Pasted, AppError> {
    let sheet = match (&request.text, &request.file) {
        (_, Some(file)) => {
            let bytes = app.files.read(file)?;
            let name = app.files.name(file)?;
            let read = app.cells_strange(&name, &bytes)?;
            let sheets = read.map_err(|problem| of_file(problem, &name))?.sheets;
            let first = sheets.into_iter().find(|sheet| !sheet.cells.is_empty());
            first.ok_or_else(|| no_headings(&app.words, kind))?
        }
        (Some(text), None) => {
            grid::text(text).map_err(|problem| of_file(problem, &app.words.word("pasted-rows")))?
        }
        (None, None) => return Err(no_headings(&app.words, kind)),
    };
    by_headings(&app.words, kind, &sheet)
}

/// Says which file a table is wrong in.
fn of_file(problem: impl Into<AppError>, name: &str) -> AppError {
    problem.into().with("file", name)
}

fn no_headings(words: &Words, kind: &Kind) -> AppError {
    let known = kind.fields.iter().map(|field| heading_of(words, kind, field)).collect::<Vec<_>>().join(", ");
    (kind.missing)().with("known", known)
}

/// Returns the first of the headings of a field, which is what the field is called. Words of a choice go by the same
/// rule: `<field>-<value>`.
pub(super) fn heading_of(words: &Words, kind: &Kind, field: &str) -> String {
    let headings = words.word(&format!("{}{field}", kind.prefix));
    headings.split('|').next().unwrap_or_default().trim().to_owned()
}

/// Finds the field of each heading, in both languages.
fn headings(kind: &Kind) -> BTreeMap<String, &'static str> {
    let mut known = BTreeMap::new();
    for words in &SPOKEN.0 {
        for field in kind.fields {
            for heading in words.word(&format!("{}{field}", kind.prefix)).split('|') {
                known.insert(plain(heading), *field);
            }
        }
    }
    known
}

fn by_headings(words: &Words, kind: &Kind, sheet: &GridSheet) -> Result<Pasted, AppError> {
    let columns = columns_of(kind, sheet);
    let first = first_row(sheet);
    let mut rows: BTreeMap<u32, Cells> = BTreeMap::new();
    for cell in sheet.cells.iter().filter(|cell| cell.row > first) {
        let Some((_, Some(field))) = columns.get(cell.column as usize) else { continue };
        let row =
            rows.entry(cell.row).or_insert_with(|| Cells { line: cell.row + 1, by_field: BTreeMap::new() });
        row.by_field.insert(field, unguarded(cell.value.shown()));
    }
    let pasted = Pasted { columns, rows: rows.into_values().collect() };
    if !kind.needed.iter().all(|group| group.iter().any(|field| pasted.has(field))) {
        return Err(no_headings(words, kind));
    }
    let times = |field: &&str| pasted.columns.iter().filter(|(_, of)| *of == Some(*field)).count();
    match kind.fields.iter().find(|field| times(field) > 1) {
        Some(twice) => {
            Err(AppError::bare("paste-heading-twice").with("field", heading_of(words, kind, twice)))
        }
        None => Ok(pasted),
    }
}

/// Takes away the apostrophe that is put before what a spreadsheet would take for a formula.
fn unguarded(text: String) -> String {
    match text.strip_prefix('\'') {
        Some(rest) if looks_like_formula(rest) => rest.to_owned(),
        _ => text,
    }
}

fn first_row(sheet: &GridSheet) -> u32 {
    sheet.cells.first().map_or(0, |cell| cell.row)
}

fn columns_of(kind: &Kind, sheet: &GridSheet) -> Vec<(String, Option<&'static str>)> {
    let known = headings(kind);
    let first = first_row(sheet);
    let heading = |column: u32| sheet.cells.iter().find(|cell| cell.row == first && cell.column == column);
    let width = sheet.cells.iter().map(|cell| cell.column).max().map_or(0, |last| last + 1);
    let column = |column: u32| {
        let heading = heading(column).map(|cell| cell.value.shown()).unwrap_or_default();
        let field = known.get(&plain(&heading)).copied();
        (heading, field)
    };
    (0..width).map(column).collect()
}
