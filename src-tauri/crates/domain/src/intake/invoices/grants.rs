//! The grants that an invoice names.
//!
//! A reference names a grant when it is its code, or when it is a code string (kontosträng) with the code as one of its
//! segments. Short codes count only as the whole of a reference: `100` in a code string may as well be a cost centre.

use std::collections::BTreeSet;

use super::{Asked, Verdict};
use crate::book::Book;
use crate::draft::invoice::{InvoiceDocument, InvoiceLine};
use crate::ids::GrantId;
use crate::problem::Problem;
use crate::suppliers::Invoices;

/// The fewest signs of a code that is looked for among the segments of a code string.
const SEGMENT_LENGTH: usize = 4;

/// The grant of the whole document: what a person chose, else what it names, else that of what it takes back, else
/// the one for all that name none.
pub(super) fn of_document(
    book: &Book,
    invoices: &Invoices<'_>,
    document: &InvoiceDocument,
    asked: &Asked,
) -> Result<Option<GrantId>, Verdict> {
    if let Some(chosen) = asked.chosen {
        return Ok(Some(chosen));
    }
    let references = &document.references;
    let coded = [&references.project, &references.accounting];
    let plain = [&references.buyer, &references.order, &references.contract];
    let coded = coded.into_iter().flatten().flat_map(|text| named(book, text));
    let plain = plain.into_iter().flatten().chain(&references.others).filter_map(|text| whole(book, text));
    let found: BTreeSet<GrantId> = coded.chain(plain).collect();
    if found.is_empty() {
        return Ok(credited(invoices, document).or(asked.fallback));
    }
    one(book, found)
}

/// The grant that all of the invoice is charged to which this one takes back.
fn credited(invoices: &Invoices<'_>, document: &InvoiceDocument) -> Option<GrantId> {
    let number = document.credits.first()?;
    if document.credits.iter().any(|other| other != number) {
        return None;
    }
    let orgnr = super::supplier_orgnr(document);
    let supplier = super::supplier(document, orgnr.as_deref());
    let grants: BTreeSet<GrantId> = invoices.parts(supplier, number).map(|cost| cost.grant).collect();
    grants.first().copied().filter(|_| grants.len() == 1)
}

/// The grant of each line; `None` for what the organisation pays itself. Fails with the verdict on an invoice none of
/// whose lines has a grant.
pub(super) fn of_lines(
    book: &Book,
    document: &InvoiceDocument,
    whole: Option<GrantId>,
) -> Result<Vec<Option<GrantId>>, Verdict> {
    let grants: Vec<Option<GrantId>> =
        document.lines.iter().map(|line| of_line(book, line, whole)).collect::<Result<_, _>>()?;
    if whole.is_none() && grants.iter().all(Option::is_none) {
        return Err(Verdict::NoGrant);
    }
    Ok(if grants.is_empty() { vec![whole] } else { grants })
}

fn of_line(book: &Book, line: &InvoiceLine, whole: Option<GrantId>) -> Result<Option<GrantId>, Verdict> {
    let references = [&line.accounting, &line.object];
    let found: BTreeSet<GrantId> =
        references.into_iter().flatten().flat_map(|text| named(book, text)).collect();
    if found.is_empty() { Ok(whole) } else { one(book, found) }
}

fn one(book: &Book, found: BTreeSet<GrantId>) -> Result<Option<GrantId>, Verdict> {
    if found.len() < 2 {
        return Ok(found.first().copied());
    }
    let codes = found.iter().filter_map(|grant| book.grant(*grant)).map(|grant| grant.code().to_owned());
    let codes = codes.collect::<Vec<_>>().join(", ");
    Err(Verdict::Unclear(Problem::bare("invoice-grants-several").with("codes", codes)))
}

/// The grant whose code is the whole of a reference.
fn whole(book: &Book, text: &str) -> Option<GrantId> {
    book.grants().find(|grant| grant.code() == text.trim()).map(|grant| grant.id())
}

/// The grants that a reference names, whole or in segments.
fn named<'a>(book: &'a Book, text: &'a str) -> Vec<GrantId> {
    if let Some(grant) = whole(book, text) {
        return vec![grant];
    }
    let segments = || text.split(|sign: char| !sign.is_alphanumeric());
    let of_segment = |code: &str| code.len() >= SEGMENT_LENGTH && segments().any(|segment| segment == code);
    book.grants().filter(|grant| of_segment(grant.code())).map(|grant| grant.id()).collect()
}
