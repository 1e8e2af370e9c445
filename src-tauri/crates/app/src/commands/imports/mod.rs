//! Files of other programs: looking, previewing, taking in. What a file holds decides what becomes of it.

mod accounts;
mod inspect_invoices;
mod inspect_ledger;
mod inspect_payroll;
mod ledger;
mod payroll;
mod reading;

use formats::read::Document;

pub(crate) use self::accounts::*;
use self::ledger::LedgerFile;
use self::payroll::PayrollFile;
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
    }
}

pub(crate) fn preview_import(app: &mut App, request: PreviewImport) -> Result<ImportPreview, AppError> {
    let (given, document) = read_file(app, &request.file)?;
    match document {
        Document::Ledger(ledger) => ledger::preview_file(app, &LedgerFile { given, ledger: *ledger }),
        Document::Invoices(_) => Err(not_ledger("import-invoice-not-ledger", &given.name)),
        Document::Payroll(payroll) => {
            payroll::preview_file(app, &PayrollFile { given, payroll: *payroll }, request.choices.as_ref())
        }
    }
}

pub(crate) fn confirm_import(app: &mut App, request: ConfirmImport) -> Result<ImportResult, AppError> {
    let (given, document) = read_file(app, &request.file)?;
    match document {
        Document::Ledger(ledger) => {
            ledger::take(app, &LedgerFile { given, ledger: *ledger }, request.accept_changes)
        }
        Document::Invoices(_) => Err(not_ledger("import-invoice-not-ledger", &given.name)),
        Document::Payroll(payroll) => {
            payroll::take(app, &PayrollFile { given, payroll: *payroll }, request.choices.as_ref())
        }
    }
}

fn not_ledger(code: &'static str, name: &str) -> AppError {
    AppError::bare(code).with("file", name)
}
