//! E-invoices as files: what they say.

use domain::draft::invoice::{InvoiceDocument, InvoiceLine, References};
use domain::money::Money;
use formats::read::invoice::InvoiceRead;
use words::Words;

use crate::api::Days;
use crate::api::imports::{
    FileAttachment, FileCounts, FileInvoice, FileInvoiceLine, FileOrganisation, FileRemark, FileSupplier,
    InspectionReply,
};
use crate::rows::{remark_row, word_of};

/// Says what a file of invoices holds. Remarks about an invoice that could not be made out stand with the file's.
pub(super) fn inspection(words: &Words, file: String, invoices: &[&InvoiceRead]) -> InspectionReply {
    let read = || invoices.iter().filter_map(|invoice| invoice.document.as_ref());
    let first = read().next();
    InspectionReply {
        file,
        format: first.map_or_else(|| "invoice".to_owned(), |invoice| invoice.format.clone()),
        version: first.map(|invoice| invoice.version.clone()).unwrap_or_default(),
        encoding: first.map(|invoice| invoice.encoding.clone()).unwrap_or_default(),
        program: None,
        organisation: FileOrganisation {
            name: first.and_then(|invoice| invoice.buyer.name.clone()),
            orgnr: first.and_then(|invoice| invoice.buyer.orgnr.clone()),
        },
        years: Vec::new(),
        counts: FileCounts { vouchers: 0, rows: 0, added_rows: 0, removed_rows: 0 },
        accounts: Vec::new(),
        objects: Vec::new(),
        checksum: "none".to_owned(),
        invoices: invoices.iter().filter_map(|invoice| row(words, invoice)).collect(),
        payroll: None,
        table: None,
        follow_up: Vec::new(),
        share_list: None,
        findings: invoices.iter().flat_map(|invoice| remarks(words, invoice, invoices.len() > 1)).collect(),
    }
}

/// Among many, each remark says which invoice it is about.
fn remarks(words: &Words, invoice: &InvoiceRead, among_many: bool) -> Vec<FileRemark> {
    let mut remarks: Vec<FileRemark> =
        invoice.remarks.iter().map(|remark| remark_row(words, remark)).collect();
    if let Some(document) = invoice.document.as_ref().filter(|_| among_many) {
        for remark in &mut remarks {
            remark.message = format!("{}: {}", document.number, remark.message);
        }
    }
    remarks
}

fn row(words: &Words, invoice: &InvoiceRead) -> Option<FileInvoice> {
    let document = invoice.document.as_ref()?;
    let charged = |amount: Money| document.charged(amount).to_string();
    Some(FileInvoice {
        id: document.number.clone(),
        kind: word_of(&document.kind),
        supplier: FileSupplier {
            name: document.supplier.name.clone(),
            orgnr: document.supplier.orgnr.clone(),
        },
        issued: document.issued.to_string(),
        due: document.due.map(|due| due.to_string()),
        period: document.period.map(Days::from),
        currency: document.currency.clone(),
        net: charged(document.net),
        vat: charged(document.vat),
        payable: charged(document.payable),
        references: references(&document.references),
        credits: document.credits.clone(),
        lines: document.lines.iter().map(|line| line_row(document, line)).collect(),
        attachments: document
            .attachments
            .iter()
            .map(|file| FileAttachment {
                name: file.name.clone(),
                mime: file.mime.clone(),
                bytes: file.bytes.len().to_string(),
            })
            .collect(),
        links: document.links.clone(),
        findings: invoice.remarks.iter().map(|remark| remark_row(words, remark)).collect(),
    })
}

fn line_row(document: &InvoiceDocument, line: &InvoiceLine) -> FileInvoiceLine {
    FileInvoiceLine {
        id: line.id.clone(),
        text: line.text.clone(),
        net: document.charged(line.net).to_string(),
        period: line.period.map(Days::from),
        accounting: line.accounting.clone(),
    }
}

fn references(references: &References) -> Vec<String> {
    let named = [
        &references.project,
        &references.accounting,
        &references.buyer,
        &references.order,
        &references.contract,
    ];
    named.into_iter().flatten().chain(&references.others).cloned().collect()
}
