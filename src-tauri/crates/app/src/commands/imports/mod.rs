//! Files of other programs: looking, previewing, taking in. What a file holds decides what becomes of it.

mod accounts;
mod evidence;
mod follow_up;
mod inspect_invoices;
mod inspect_ledger;
mod inspect_payroll;
mod invoices;
mod ledger;
mod parcels;
mod payroll;
mod reading;
mod share_list;
mod tables;

use formats::read::Document;
use formats::read::invoice::InvoiceRead;

pub(crate) use self::accounts::*;
use self::follow_up::FollowUpFile;
use self::invoices::{InvoiceFile, Source};
use self::ledger::LedgerFile;
use self::payroll::PayrollFile;
pub(super) use self::reading::read_original;
use self::reading::{Content, Given, read_file};
use self::share_list::ShareListFile;
use crate::api::imports::{
    ConfirmImport, ImportPreview, ImportResult, InspectFile, InspectionReply, PreviewImport,
};
use crate::error::AppError;
use crate::session::App;

/// The parts of taking a file in, as its progress is told.
const STAGES: u64 = 3;

pub(crate) fn inspect_file(app: &mut App, request: InspectFile) -> Result<InspectionReply, AppError> {
    let (given, content) = read_file(app, &request.file, None)?;
    match content {
        Content::Parcel(file) => Ok(invoices::inspection(&app.words, &file)),
        Content::Document(Document::Ledger(ledger)) => {
            Ok(inspect_ledger::inspection(&app.words, &given.name, &ledger))
        }
        Content::Document(Document::Invoices(read)) => {
            Ok(invoices::inspection(&app.words, &invoice_file(given, read)))
        }
        Content::Document(Document::Payroll(payroll)) => {
            inspect_payroll::inspection(&app.words, given.name, &payroll)
        }
        Content::Document(Document::Table(table)) => Ok(tables::inspection(&app.words, &given.name, &table)),
        Content::Document(Document::FollowUp(read)) => {
            follow_up::inspection(&app.words, &FollowUpFile { given, read: *read })
        }
        Content::Document(Document::ShareList(read)) => {
            share_list::inspection(&app.words, &ShareListFile { given, read: *read })
        }
    }
}

pub(crate) fn preview_import(app: &mut App, request: PreviewImport) -> Result<ImportPreview, AppError> {
    let choices = request.choices;
    let (given, content) = read_file(app, &request.file, choices.as_ref())?;
    match content {
        Content::Parcel(file) => invoices::preview_file(app, &file, choices.as_ref()),
        Content::Document(Document::Ledger(ledger)) => {
            ledger::preview_file(app, &LedgerFile { given, ledger: *ledger, mapping: None })
        }
        Content::Document(Document::Invoices(read)) => {
            invoices::preview_file(app, &invoice_file(given, read), choices.as_ref())
        }
        Content::Document(Document::Payroll(payroll)) => {
            payroll::preview_file(app, &PayrollFile { given, payroll: *payroll }, choices.as_ref())
        }
        Content::Document(Document::Table(table)) => {
            tables::preview_file(app, given, &table, choices.and_then(|choices| choices.mapping))
        }
        Content::Document(Document::FollowUp(read)) => {
            follow_up::preview_file(app, &FollowUpFile { given, read: *read }, choices.as_ref())
        }
        Content::Document(Document::ShareList(read)) => {
            share_list::preview_file(app, &ShareListFile { given, read: *read }, choices.as_ref())
        }
    }
}

pub(crate) fn confirm_import(app: &mut App, request: ConfirmImport) -> Result<ImportResult, AppError> {
    let (choices, accept_changes) = (request.choices, request.accept_changes);
    let (given, content) = read_file(app, &request.file, choices.as_ref())?;
    match content {
        Content::Parcel(file) => invoices::take(app, &file, choices.as_ref()),
        Content::Document(Document::Ledger(ledger)) => {
            ledger::take(app, &LedgerFile { given, ledger: *ledger, mapping: None }, accept_changes)
        }
        Content::Document(Document::Invoices(read)) => {
            invoices::take(app, &invoice_file(given, read), choices.as_ref())
        }
        Content::Document(Document::Payroll(payroll)) => {
            payroll::take(app, &PayrollFile { given, payroll: *payroll }, choices.as_ref())
        }
        Content::Document(Document::Table(table)) => {
            tables::take(app, given, &table, choices.and_then(|choices| choices.mapping), accept_changes)
        }
        Content::Document(Document::FollowUp(read)) => {
            follow_up::take(app, &FollowUpFile { given, read: *read }, choices.as_ref())
        }
        Content::Document(Document::ShareList(read)) => {
            share_list::take(app, &ShareListFile { given, read: *read }, choices.as_ref(), accept_changes)
        }
    }
}

fn invoice_file(given: Given, invoices: Vec<InvoiceRead>) -> InvoiceFile {
    let source = Source { name: given.name.clone(), bytes: given.bytes, invoices, beside: Vec::new() };
    InvoiceFile { name: given.name, sources: vec![source], remarks: Vec::new() }
}
