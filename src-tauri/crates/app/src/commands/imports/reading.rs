//! Bytes of a file into what it says.

use std::io::Read as _;
use std::ops::ControlFlow;

use domain::book::Book;
use domain::committed::Hash;
use domain::draft::{Checksum, LedgerDocument};
use domain::fact::ImportTaken;
use domain::ids::ImportId;
use domain::problem::{Remark, Severity};
use formats::read::ledger_table::{self, TableMapping};
use formats::read::{Document, LedgerRead, TableAs};
use words::Words;

use super::STAGES;
use super::tables::is_saved;
use crate::api::FileHandle;
use crate::api::imports::ImportChoices;
use crate::error::AppError;
use crate::session::{App, Change};

/// A file that somebody pointed at, with its bytes.
pub(super) struct Given {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
    /// How many bytes there are in it.
    pub(super) size: u64,
    pub(super) sha256: Hash,
}

/// What a file is, as its reader tells.
pub(super) struct Form<'a> {
    pub(super) format: &'a str,
    pub(super) version: &'a str,
    pub(super) encoding: &'a str,
}

impl Given {
    /// Says that the file is taken in with so many rows; of a kind that has neither vouchers nor a year.
    pub(super) fn taken(
        &self,
        change: &mut Change<'_, '_>,
        import: ImportId,
        form: &Form<'_>,
        rows: u64,
    ) -> ImportTaken {
        ImportTaken {
            mapping: None,
            import,
            format: form.format.to_owned(),
            version: form.version.to_owned(),
            encoding: form.encoding.to_owned(),
            program: None,
            year: None,
            vouchers: 0,
            rows,
            added_rows: 0,
            removed_rows: 0,
            checksum: Checksum::None,
            bytes: self.size,
            file_name: change.text(&self.name),
            sha256: change.text(&self.sha256.to_string()),
        }
    }
}

/// Reads the file behind a handle, a table as what a person says it is. Fails with `file-…` or the problem of its
/// reader.
pub(super) fn read_file(
    app: &mut App,
    handle: &FileHandle,
    choices: Option<&ImportChoices>,
) -> Result<(Given, Document), AppError> {
    let name = app.files.name(handle)?;
    app.stage("progress-reading-file", 0, STAGES)?;
    let bytes = app.files.read(handle)?;
    let said = choices.and_then(table_as);
    let document = app.read_strange(&name, &bytes, said)?;
    let document = match (&document, said) {
        (Document::FollowUp(_) | Document::ShareList(_), None) => {
            known_table(app, &name, &bytes)?.unwrap_or(document)
        }
        _ => document,
    };
    app.stage("progress-comparing", 1, STAGES)?;
    Ok((Given { sha256: Hash::plain(&bytes), size: bytes.len() as u64, name, bytes }, document))
}

/// What a person says that a table is. Whoever says how its columns are read says that it is an extract.
fn table_as(choices: &ImportChoices) -> Option<TableAs> {
    let said = choices.follow_up.as_ref().and_then(|follow_up| follow_up.read);
    let said = said.map(|is_follow_up| if is_follow_up { TableAs::FollowUp } else { TableAs::Extract });
    said.or_else(|| choices.mapping.as_ref().map(|_| TableAs::Extract))
}

/// Reads a table as an extract if one with the same headings was taken in before by a mapping: then it is read as that
/// one was.
fn known_table(app: &mut App, name: &str, bytes: &[u8]) -> Result<Option<Document>, AppError> {
    let has_mappings = |book: &Book| book.imports().any(|(_, import)| import.mapping.is_some());
    if !app.book().is_ok_and(has_mappings) {
        return Ok(None);
    }
    // What cannot be looked at as an extract is none.
    let Ok(Document::Table(table)) = app.read_strange(name, bytes, Some(TableAs::Extract)) else {
        return Ok(None);
    };
    Ok(is_saved(app.book()?, &table).then_some(Document::Table(table)))
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
    let open = app.opened()?;
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
    // It was read before, when it was taken in.
    match formats::read::read(name, &bytes, None, &mut |_, _| ControlFlow::Continue(()))? {
        Document::Ledger(ledger) => Ok(ledger.document),
        Document::Invoices(_)
        | Document::Payroll(_)
        | Document::Table(_)
        | Document::FollowUp(_)
        | Document::ShareList(_)
        | Document::Parcel(_) => Err(AppError::bare("import-original-unreadable").with("reason", name)),
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
