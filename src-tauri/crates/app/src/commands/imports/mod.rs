//! Files of other programs: looking, previewing, taking in. What a file holds decides what becomes of it.

mod accounts;
mod evidence;
mod follow_up;
mod inspect_invoices;
mod inspect_ledger;
mod inspect_payroll;
mod invoices;
mod known_files;
mod ledger;
mod payroll;
mod reading;
mod share_list;
mod tables;

use formats::read::Document;
use formats::read::invoice::InvoiceRead;
use formats::read::parcel::ParcelRead;
use words::Words;

pub(crate) use self::accounts::*;
use self::evidence::Proof;
use self::follow_up::FollowUpFile;
use self::invoices::{InvoiceFile, Source};
pub(super) use self::known_files::{KnownFiles, Share};
use self::ledger::LedgerFile;
use self::payroll::PayrollFile;
pub(super) use self::reading::read_original;
use self::reading::{Given, read_file};
use self::share_list::ShareListFile;
use crate::api::imports::{
    ConfirmImport, ImportPreview, ImportResult, InspectFile, InspectionReply, PreviewImport,
};
use crate::error::AppError;
use crate::rows::remark_row;
use crate::session::App;

/// The parts of taking a file in, as its progress is told.
const STAGES: u64 = 3;

pub(crate) fn inspect_file(app: &mut App, request: InspectFile) -> Result<InspectionReply, AppError> {
    let (given, document) = read_file(app, &request.file, None)?;
    match document {
        Document::Parcel(read) => {
            Ok(invoices::inspection(&app.words, &parcel_file(&app.words, given.name, read)))
        }
        Document::Ledger(ledger) => Ok(inspect_ledger::inspection(&app.words, &given.name, &ledger)),
        Document::Invoices(read) => Ok(invoices::inspection(&app.words, &invoice_file(given, read))),
        Document::Payroll(payroll) => inspect_payroll::inspection(&app.words, given.name, &payroll),
        Document::Table(table) => Ok(tables::inspection(&app.words, &given.name, &table)),
        Document::FollowUp(read) => follow_up::inspection(&app.words, &FollowUpFile { given, read: *read }),
        Document::ShareList(read) => {
            share_list::inspection(&app.words, &ShareListFile { given, read: *read })
        }
    }
}

pub(crate) fn preview_import(app: &mut App, request: PreviewImport) -> Result<ImportPreview, AppError> {
    let choices = request.choices;
    let (given, document) = read_file(app, &request.file, choices.as_ref())?;
    match document {
        Document::Parcel(read) => {
            let file = parcel_file(&app.words, given.name, read);
            invoices::preview_file(app, &file, choices.as_ref())
        }
        Document::Ledger(ledger) => {
            ledger::preview_file(app, &LedgerFile { given, ledger: *ledger, mapping: None })
        }
        Document::Invoices(read) => invoices::preview_file(app, &invoice_file(given, read), choices.as_ref()),
        Document::Payroll(payroll) => {
            payroll::preview_file(app, &PayrollFile { given, payroll: *payroll }, choices.as_ref())
        }
        Document::Table(table) => {
            tables::preview_file(app, given, &table, choices.and_then(|choices| choices.mapping))
        }
        Document::FollowUp(read) => {
            follow_up::preview_file(app, &FollowUpFile { given, read: *read }, choices.as_ref())
        }
        Document::ShareList(read) => {
            share_list::preview_file(app, &ShareListFile { given, read: *read }, choices.as_ref())
        }
    }
}

pub(crate) fn confirm_import(app: &mut App, request: ConfirmImport) -> Result<ImportResult, AppError> {
    let (choices, accept_changes) = (request.choices, request.accept_changes);
    let (given, document) = read_file(app, &request.file, choices.as_ref())?;
    match document {
        Document::Parcel(read) => {
            let file = parcel_file(&app.words, given.name, read);
            invoices::take(app, &file, choices.as_ref())
        }
        Document::Ledger(ledger) => {
            ledger::take(app, LedgerFile { given, ledger: *ledger, mapping: None }, accept_changes)
        }
        Document::Invoices(read) => invoices::take(app, &invoice_file(given, read), choices.as_ref()),
        Document::Payroll(payroll) => {
            payroll::take(app, &PayrollFile { given, payroll: *payroll }, choices.as_ref())
        }
        Document::Table(table) => {
            tables::take(app, given, &table, choices.and_then(|choices| choices.mapping), accept_changes)
        }
        Document::FollowUp(read) => {
            follow_up::take(app, &FollowUpFile { given, read: *read }, choices.as_ref())
        }
        Document::ShareList(read) => {
            share_list::take(app, &ShareListFile { given, read: *read }, choices.as_ref(), accept_changes)
        }
    }
}

fn invoice_file(given: Given, invoices: Vec<InvoiceRead>) -> InvoiceFile {
    let source = Source { name: given.name.clone(), bytes: given.bytes, invoices, beside: Vec::new() };
    InvoiceFile { name: given.name, sources: vec![source], remarks: Vec::new() }
}

/// The invoices of a zip or an e-mail, and the documents beside them.
fn parcel_file(words: &Words, name: String, read: ParcelRead) -> InvoiceFile {
    let sources = read.sources.into_iter().map(|source| Source {
        name: source.name,
        bytes: source.bytes,
        invoices: source.invoices,
        beside: source.beside.into_iter().map(|file| Proof::of(&file.name, &file.bytes)).collect(),
    });
    let remarks = read.remarks.iter().map(|remark| remark_row(words, remark)).collect();
    InvoiceFile { name, sources: sources.collect(), remarks }
}
