//! What Swedish rules ask of an invoice's numbers, and what a grant's ledger needs to be told.
//!
//! Peppol's Swedish rules SE-R-001 to 004 and 013: organisation numbers are ten digits with a check digit, VAT numbers
//! are SE, those ten digits and 01.

use domain::draft::invoice::{InvoiceDocument, InvoiceKind, Party};
use domain::identity::organisation_number;
use domain::money::Money;
use domain::problem::{Problem, Severity};

use super::reading::Reading;

/// Checks numbers, currency and references.
pub(super) fn check(invoice: &InvoiceDocument, reading: &mut Reading<'_, '_>) {
    if invoice.supplier.name.is_none() {
        let problem = Problem::bare("invoice-field-missing").with("field", "supplier");
        reading.tell(Severity::Error, 0, problem);
    }
    let country = invoice.supplier.country.as_deref();
    if country.is_none_or(|country| country == "SE") {
        check_party(&invoice.supplier, reading);
    }
    if invoice.currency != "SEK" {
        let problem = Problem::bare("invoice-currency-foreign").with("currency", invoice.currency.as_str());
        reading.tell(Severity::Warning, 0, problem);
    }
    match invoice.kind {
        InvoiceKind::CreditNote if invoice.credits.is_empty() => {
            reading.tell(Severity::Warning, 0, Problem::bare("invoice-credit-unreferenced"));
        }
        InvoiceKind::Invoice if invoice.net < Money::ZERO => {
            let problem = Problem::bare("invoice-negative").with("net", invoice.net);
            reading.tell(Severity::Info, 0, problem);
        }
        InvoiceKind::CreditNote | InvoiceKind::Invoice => {}
    }
}

fn check_party(party: &Party, reading: &mut Reading<'_, '_>) {
    if let Some(number) = &party.orgnr
        && organisation_number(number).is_err()
    {
        let problem = Problem::bare("invoice-orgnr-unfit").with("value", number.as_str());
        reading.tell(Severity::Warning, 0, problem);
    }
    if let Some(number) = &party.vat_number
        && !is_vat_number(number)
    {
        let problem = Problem::bare("invoice-vat-number-unfit").with("value", number.as_str());
        reading.tell(Severity::Warning, 0, problem);
    }
}

fn is_vat_number(number: &str) -> bool {
    let digits = number.strip_prefix("SE").unwrap_or_default();
    digits.len() == 12 && digits.bytes().all(|sign| sign.is_ascii_digit()) && digits.ends_with("01")
}
