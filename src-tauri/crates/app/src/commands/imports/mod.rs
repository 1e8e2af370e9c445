//! Files of other programs: looking, previewing, taking in. What a file holds decides what becomes of it.

mod accounts;
mod inspect_invoices;
mod inspect_ledger;
mod inspect_payroll;
mod ledger;
mod reading;
mod tables;

use formats::read::Document;

pub(crate) use self::accounts::*;
use self::ledger::LedgerFile;
use self::reading::read_file;
pub(super) use self::reading::read_original;
use crate::api::imports::{
    ConfirmImport, ImportPreview, ImportResult, InspectFile, InspectionReply, PreviewImport,
};
use crate::error::AppError;
use crate::session::App;

/// The parts of taking a file in, as its progress is told.
const STAGES: u64 = 3;

pub(crate) fn inspect_file(app: &mut App, request: InspectFile) -> Result<InspectionReply, AppError> {
    let (given, document) = read_file(app, &request.file)?;
    match document {
        Document::Ledger(ledger) => Ok(inspect_ledger::inspection(&app.words, &given.name, &ledger)),
        Document::Invoices(invoices) => Ok(inspect_invoices::inspection(&app.words, given.name, &invoices)),
        Document::Payroll(payroll) => inspect_payroll::inspection(&app.words, given.name, &payroll),
        Document::Table(table) => Ok(tables::inspection(&app.words, &given.name, &table)),
    }
}

pub(crate) fn preview_import(app: &mut App, request: PreviewImport) -> Result<ImportPreview, AppError> {
    let (given, document) = read_file(app, &request.file)?;
    match document {
        Document::Ledger(ledger) => {
            ledger::preview_file(app, &LedgerFile { given, ledger: *ledger, mapping: None })
        }
        Document::Invoices(_) => Err(not_ledger("import-invoice-not-ledger", &given.name)),
        Document::Payroll(_) => Err(not_ledger("import-payroll-not-ledger", &given.name)),
        Document::Table(table) => {
            tables::preview_file(app, given, &table, request.choices.and_then(|choices| choices.mapping))
        }
    }
}

pub(crate) fn confirm_import(app: &mut App, request: ConfirmImport) -> Result<ImportResult, AppError> {
    let (given, document) = read_file(app, &request.file)?;
    match document {
        Document::Ledger(ledger) => {
            ledger::take(app, &LedgerFile { given, ledger: *ledger, mapping: None }, request.accept_changes)
        }
        Document::Invoices(_) => Err(not_ledger("import-invoice-not-ledger", &given.name)),
        Document::Payroll(_) => Err(not_ledger("import-payroll-not-ledger", &given.name)),
        Document::Table(table) => {
            let choice = request.choices.and_then(|choices| choices.mapping);
            tables::take(app, given, &table, choice, request.accept_changes)
        }
    }
}

fn not_ledger(code: &'static str, name: &str) -> AppError {
    AppError::bare(code).with("file", name)
}
