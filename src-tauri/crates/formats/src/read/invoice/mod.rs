//! E-invoices: UBL 2.1 (Peppol BIS Billing 3) and Svefaktura 1.0, alone or in an envelope.
//!
//! Each invoice comes back with what it says and remarks about it: the document's own arithmetic is done again to the
//! öre, and numbers that Swedish law gives a form are held against it. Files within it are taken out; addresses of
//! files outside it are told and never fetched.

mod arithmetic;
mod parts;
mod reading;
mod svefaktura;
mod swedish;
mod ubl;

use domain::draft::invoice::InvoiceDocument;
use domain::problem::{Problem, Remark};
use roxmltree::Node;
use serde::{Deserialize, Serialize};

use self::reading::Reading;
use super::xml::{self, Xml};

/// The most invoices in one file.
const INVOICES_MAX: usize = 5_000;

/// What an invoice says, with remarks about it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct InvoiceRead {
    /// What it says; `None` where what an invoice must say does not read.
    pub document: Option<InvoiceDocument>,
    /// What is odd in it; the ones about the whole invoice (line 0) first.
    pub remarks: Vec<Remark>,
}

/// How an invoice is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Form {
    UblInvoice,
    UblCreditNote,
    Svefaktura,
}

fn form_of(name: &str, namespace: &str) -> Option<Form> {
    match (name, namespace) {
        ("Invoice", "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2") => Some(Form::UblInvoice),
        ("CreditNote", "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2") => {
            Some(Form::UblCreditNote)
        }
        ("Invoice", "urn:sfti:documents:BasicInvoice:1:0") => Some(Form::Svefaktura),
        _ => None,
    }
}

fn is_envelope(name: &str, namespace: &str) -> bool {
    (name == "ObjectEnvelope" && namespace.starts_with("urn:sfti:")) || name == "StandardBusinessDocument"
}

/// Tells whether the outermost element is an invoice's, or that of an envelope around some.
pub(super) fn sniff(bytes: &[u8]) -> bool {
    xml::root_of(bytes).is_some_and(|(name, namespace)| {
        form_of(&name, &namespace).is_some() || is_envelope(&name, &namespace)
    })
}

/// Reads every invoice of a file.
///
/// Fails with `xml-…` where it is no whole XML, `invoice-envelope-empty` and `invoice-too-many`.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<InvoiceRead>, Problem> {
    let decoded = xml::decode(bytes)?;
    let xml = Xml::parse(&decoded.text)?;
    let found: Vec<(Form, Node<'_, '_>)> = xml.root().descendants().filter_map(invoice_at).collect();
    if found.is_empty() {
        return Err(Problem::bare("invoice-envelope-empty"));
    }
    if found.len() > INVOICES_MAX {
        return Err(Problem::bare("invoice-too-many").with("most", INVOICES_MAX as u64));
    }
    Ok(found
        .into_iter()
        .map(|(form, node)| {
            let mut reading = Reading::new(&xml, decoded.encoding);
            let document = match form {
                Form::UblInvoice | Form::UblCreditNote => ubl::read(&mut reading, node, form),
                Form::Svefaktura => svefaktura::read(&mut reading, node),
            };
            if let Some(document) = &document {
                arithmetic::check(document, &mut reading);
                swedish::check(document, &mut reading);
            }
            let mut remarks = reading.remarks;
            remarks.extend(decoded.remarks.iter().cloned());
            remarks.sort_by_key(|remark| remark.line);
            InvoiceRead { document, remarks }
        })
        .collect())
}

fn invoice_at<'n, 'a>(node: Node<'n, 'a>) -> Option<(Form, Node<'n, 'a>)> {
    let name = node.tag_name();
    form_of(name.name(), name.namespace().unwrap_or_default()).map(|form| (form, node))
}

#[cfg(test)]
mod tests;
