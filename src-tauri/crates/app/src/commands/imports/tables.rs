//! Extracts of ledgers as tables: how one is understood, what somebody has to choose first, and the ledger of it.
//!
//! Nothing is guessed: a table is taken in by the mapping that a person confirmed for it, or by the one that was kept
//! with an earlier file of the same headings.

use domain::book::Book;
use domain::problem::{Problem, Remark, Severity};
use formats::read::LedgerRead;
use formats::read::ledger_table::{self, Choice, TableMapping, TableRead};
use words::Words;

pub(super) use self::understanding::is_saved;
use self::understanding::{Source, Understood, understood};
use super::STAGES;
use super::inspect_ledger;
use super::ledger::{self, LedgerFile, taken_before};
use super::reading::Given;
use crate::api::imports::{
    FileCounts, FileOrganisation, ImportPreview, ImportResult, InspectionReply, PreviewTable,
    TableMappingChoice,
};
use crate::error::AppError;
use crate::rows::{remark_row, small};
use crate::session::App;

mod drawing;
mod understanding;

/// Says what a table seems to be by itself, and what it holds where nothing has to be chosen.
pub(super) fn inspection(words: &Words, name: &str, table: &TableRead) -> InspectionReply {
    let proposed = Understood::proposed(table);
    let read = proposed.mapping(None).map(|mapping| ledger_table::read(&table.grid, &mapping));
    let shown = Some(drawing::table(&proposed, None));
    match read {
        Ok(Ok(ledger)) => {
            InspectionReply { table: shown, ..inspect_ledger::inspection(words, name, &ledger) }
        }
        Ok(Err(problem)) => {
            InspectionReply { table: shown, ..unread(words, name, table, Some(problem.with("file", name))) }
        }
        Err(_) => InspectionReply { table: shown, ..unread(words, name, table, None) },
    }
}

/// Says what a table would do to the book; where it cannot be read yet, how it is understood and why not.
pub(super) fn preview_file(
    app: &App,
    given: Given,
    table: &TableRead,
    choice: Option<TableMappingChoice>,
) -> Result<ImportPreview, AppError> {
    let book = app.book()?;
    let understood = understood(book, table, choice)?;
    let shown = drawing::table(&understood, code_part(book));
    let read = understood.mapping(code_part(book)).map(|mapping| read(table, &mapping));
    match read {
        Ok(Ok((ledger, mapping))) => {
            let file = LedgerFile { given, ledger, mapping: Some(mapping) };
            Ok(ImportPreview { table: Some(shown), ..ledger::preview_file(app, &file)? })
        }
        Ok(Err(problem)) => {
            let problem = problem.with("file", given.name.as_str());
            Ok(waiting(book, &given, unread(&app.words, &given.name, table, Some(problem)), shown))
        }
        Err(_) => Ok(waiting(book, &given, unread(&app.words, &given.name, table, None), shown)),
    }
}

/// Takes a table in.
///
/// Fails with `import-mapping-not-confirmed` where nobody has said how it is read, and with `import-mapping-open` where
/// something of that is left to choose.
pub(super) fn take(
    app: &mut App,
    given: Given,
    table: &TableRead,
    choice: Option<TableMappingChoice>,
    accept_changes: bool,
) -> Result<ImportResult, AppError> {
    let book = app.book()?;
    let understood = understood(book, table, choice)?;
    if matches!(understood.source, Source::Proposed) {
        return Err(AppError::bare("import-mapping-not-confirmed").with("file", given.name));
    }
    let mapping = match understood.mapping(code_part(book)) {
        Ok(mapping) => mapping,
        Err(choices) => {
            let choices = in_words(&app.words, &choices);
            return Err(AppError::bare("import-mapping-open")
                .with("file", given.name)
                .with("choices", choices));
        }
    };
    let read = read(table, &mapping).map_err(|problem| problem.with("file", given.name.as_str()));
    let (ledger, mapping) = read?;
    app.stage("progress-comparing", 1, STAGES)?;
    ledger::take(app, LedgerFile { given, ledger, mapping: Some(mapping) }, accept_changes)
}

/// Returns the dimension that holds the codes of the book's grants.
fn code_part(book: &Book) -> Option<&str> {
    book.opened().ok().map(|opened| opened.code_part.as_str())
}

/// Reads a table, and returns the ledger with the mapping as the book keeps it.
fn read(table: &TableRead, mapping: &TableMapping) -> Result<(LedgerRead, String), Problem> {
    let ledger = ledger_table::read(&table.grid, mapping)?;
    Ok((ledger, serde_json::to_string(mapping).expect("a mapping is plain data")))
}

fn in_words(words: &Words, choices: &[Choice]) -> String {
    let said =
        choices.iter().map(|choice| words.word(&format!("table-choice-{}", drawing::choice_word(*choice))));
    said.collect::<Vec<_>>().join(", ")
}

/// Says of a table that was not read what is known all the same, and why it was not.
fn unread(words: &Words, name: &str, table: &TableRead, problem: Option<Problem>) -> InspectionReply {
    let remark = problem.map(|problem| Remark { severity: Severity::Error, line: 0, problem });
    InspectionReply {
        file: name.to_owned(),
        format: "table".to_owned(),
        version: if table.proposal.text.is_some() { "csv" } else { "xlsx" }.to_owned(),
        encoding: table.proposal.text.map_or("utf-8", |text| text.encoding).to_owned(),
        program: None,
        organisation: FileOrganisation { name: None, orgnr: None },
        years: Vec::new(),
        counts: FileCounts { vouchers: 0, rows: small(table.proposal.rows), added_rows: 0, removed_rows: 0 },
        accounts: Vec::new(),
        objects: Vec::new(),
        checksum: "none".to_owned(),
        invoices: Vec::new(),
        payroll: None,
        table: None,
        follow_up: Vec::new(),
        share_list: None,
        findings: remark.iter().map(|remark| remark_row(words, remark)).collect(),
    }
}

/// A preview of a table that cannot be read yet.
fn waiting(book: &Book, given: &Given, inspection: InspectionReply, table: PreviewTable) -> ImportPreview {
    ImportPreview {
        file: given.name.clone(),
        inspection,
        letters: Vec::new(),
        code_parts: Vec::new(),
        same_as: taken_before(book, given.sha256).map(small),
        new: 0,
        known: 0,
        changed: 0,
        refused: 0,
        grants: Vec::new(),
        rows: Vec::new(),
        unmapped: Vec::new(),
        suggestions: Vec::new(),
        table: Some(table),
        invoices: Vec::new(),
        salaries: Vec::new(),
        sheets: Vec::new(),
        share_list: None,
        can_import: false,
    }
}
