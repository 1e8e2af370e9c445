//! Bytes of a file into what it says.

use std::io::Read as _;

use domain::committed::Hash;
use domain::draft::LedgerDocument;
use domain::fact::ImportTaken;
use domain::problem::{Remark, Severity};
use formats::read::ledger_table::{self, TableMapping};
use formats::read::parcel::is_parcel;
use formats::read::{Document, LedgerRead, TABLE, detect, read_follow_up};
use words::Words;

use super::invoices::InvoiceFile;
use super::tables::is_saved;
use super::{STAGES, parcels};
use crate::api::FileHandle;
use crate::api::imports::ImportChoices;
use crate::error::AppError;
use crate::session::App;

/// A file that somebody pointed at, with its bytes.
pub(super) struct Given {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
    pub(super) sha256: Hash,
}

/// What a file holds.
pub(super) enum Content {
    /// One document.
    Document(Document),
    /// Files of invoices.
    Parcel(InvoiceFile),
}

/// Reads the file behind a handle, a table as what a person says it is. Fails with `file-…` or the problem of its
/// reader.
pub(super) fn read_file(
    app: &mut App,
    handle: &FileHandle,
    choices: Option<&ImportChoices>,
) -> Result<(Given, Content), AppError> {
    // Whoever says how its columns are read says that it is an extract.
    let by_mapping = choices.and_then(|choices| choices.mapping.as_ref()).map(|_| false);
    let as_follow_up = choices.and_then(|choices| choices.follow_up.as_ref()?.read).or(by_mapping);
    let name = app.files.name(handle)?;
    app.stage("progress-reading-file", 0, STAGES)?;
    let bytes = app.files.read(handle)?;
    // Of a damaged file its name says best what it was.
    let content = match is_parcel(&bytes) && !name.to_lowercase().ends_with(".xlsx") {
        true => Content::Parcel(parcels::read(app, &name, &bytes)?),
        false => match (read_document(&name, &bytes, as_follow_up)?, as_follow_up) {
            (Document::FollowUp(_) | Document::ShareList(_), None) if is_known_table(app, &bytes) => {
                Content::Document(read_document(&name, &bytes, Some(false))?)
            }
            (document, _) => Content::Document(document),
        },
    };
    app.stage("progress-comparing", 1, STAGES)?;
    Ok((Given { sha256: Hash::plain(&bytes), name, bytes }, content))
}

/// Tells whether a table with the same headings was taken in before by a mapping: then it is read as that one was.
fn is_known_table(app: &App, bytes: &[u8]) -> bool {
    let book = app.book().ok();
    let kept = book.filter(|book| book.imports().any(|(_, import)| import.mapping.is_some()));
    let table = || ledger_table::look(bytes).ok();
    kept.is_some_and(|book| table().is_some_and(|table| is_saved(book, &table)))
}

fn read_document(name: &str, bytes: &[u8], as_follow_up: Option<bool>) -> Result<Document, AppError> {
    let reader = detect(name, bytes)?;
    let read = match as_follow_up.filter(|_| reader.name == TABLE) {
        Some(true) => read_follow_up(bytes),
        Some(false) => ledger_table::look(bytes).map(|table| Document::Table(Box::new(table))),
        None => reader.read(bytes),
    };
    Ok(read.map_err(|problem| problem.with("file", name))?)
}

/// Returns the remarks that are errors.
pub(super) fn errors(remarks: &[Remark]) -> impl Iterator<Item = &Remark> + Clone {
    remarks.iter().filter(|remark| remark.severity == Severity::Error)
}

/// Refuses a file whose figures cannot be trusted, with the first error in it and how many there are.
pub(super) fn refuse_errors(words: &Words, name: &str, remarks: &[Remark]) -> Result<(), AppError> {
    let Some(first) = errors(remarks).next() else { return Ok(()) };
    let count = u64::try_from(errors(remarks).count()).unwrap_or(u64::MAX);
    Err(AppError::bare("import-file-has-errors")
        .with("errors", count)
        .with("line", first.line)
        .with("file", name)
        .with("first", words.problem(&first.problem)))
}

/// Reads a file of the main ledger that was taken in before, from the book.
pub(crate) fn read_original(app: &App, import: &ImportTaken) -> Result<LedgerDocument, AppError> {
    let open = app.open.as_ref().ok_or_else(|| AppError::bare("book-none-open"))?;
    let sum = import.sha256.value().and_then(|text| text.parse::<Hash>().ok());
    let sum = sum
        .ok_or_else(|| AppError::bare("import-original-erased").with("import", import.import.to_string()))?;
    let mut bytes = Vec::new();
    open.store
        .read_blob(sum)?
        .read_to_end(&mut bytes)
        .map_err(|error| AppError::bare("import-original-unreadable").with("reason", error.to_string()))?;
    let name = import.file_name.value().unwrap_or_default();
    if let Some(mapping) = &import.mapping {
        return Ok(read_table(mapping, &bytes)?.document);
    }
    match read_document(name, &bytes, Some(false))? {
        Document::Ledger(ledger) => Ok(ledger.document),
        Document::Invoices(_)
        | Document::Payroll(_)
        | Document::Table(_)
        | Document::FollowUp(_)
        | Document::ShareList(_) => Err(AppError::bare("import-original-unreadable").with("reason", name)),
    }
}

/// Reads a table by the mapping that was kept with it.
fn read_table(mapping: &str, bytes: &[u8]) -> Result<LedgerRead, AppError> {
    let unreadable = |error: serde_json::Error| {
        AppError::bare("import-original-unreadable").with("reason", error.to_string())
    };
    let mapping: TableMapping = serde_json::from_str(mapping).map_err(unreadable)?;
    Ok(ledger_table::read(&ledger_table::open(bytes)?, &mapping)?)
}
