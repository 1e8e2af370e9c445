//! Files of other programs: looking, previewing, taking in. What a file holds decides what becomes of it.

mod accounts;
mod evidence;
mod inspect_invoices;
mod inspect_ledger;
mod inspect_payroll;
mod invoices;
mod ledger;
mod reading;

use formats::read::Document;
use formats::read::invoice::InvoiceRead;

pub(crate) use self::accounts::*;
use self::invoices::{InvoiceFile, Source};
use self::ledger::LedgerFile;
pub(super) use self::reading::read_original;
use self::reading::{Given, read_file};
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
        Document::Invoices(invoices) => {
            let all: Vec<&InvoiceRead> = invoices.iter().collect();
            Ok(inspect_invoices::inspection(&app.words, given.name, &all))
        }
        Document::Payroll(payroll) => inspect_payroll::inspection(&app.words, given.name, &payroll),
    }
}

pub(crate) fn preview_import(app: &mut App, request: PreviewImport) -> Result<ImportPreview, AppError> {
    let (given, document) = read_file(app, &request.file)?;
    match document {
        Document::Ledger(ledger) => ledger::preview_file(app, &LedgerFile { given, ledger: *ledger }),
        Document::Invoices(read) => {
            invoices::preview_file(app, &invoice_file(given, read), request.choices.as_ref())
        }
        Document::Payroll(_) => Err(not_ledger("import-payroll-not-ledger", &given.name)),
    }
}

pub(crate) fn confirm_import(app: &mut App, request: ConfirmImport) -> Result<ImportResult, AppError> {
    let (given, document) = read_file(app, &request.file)?;
    match document {
        Document::Ledger(ledger) => {
            ledger::take(app, &LedgerFile { given, ledger: *ledger }, request.accept_changes)
        }
        Document::Invoices(read) => invoices::take(app, &invoice_file(given, read), request.choices.as_ref()),
        Document::Payroll(_) => Err(not_ledger("import-payroll-not-ledger", &given.name)),
    }
}

fn invoice_file(given: Given, invoices: Vec<InvoiceRead>) -> InvoiceFile {
    let source = Source { name: given.name.clone(), bytes: given.bytes, invoices, beside: Vec::new() };
    InvoiceFile { name: given.name, sources: vec![source], remarks: Vec::new() }
}

fn not_ledger(code: &'static str, name: &str) -> AppError {
    AppError::bare(code).with("file", name)
}
