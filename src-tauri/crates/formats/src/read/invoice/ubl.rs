//! UBL 2.1: Peppol BIS Billing 3 and what else is written in it.
//!
//! Names of elements and the business terms (BT) behind them: EN 16931 with its binding to UBL, read 2026-11.

use domain::draft::invoice::{InvoiceDocument, InvoiceKind, InvoiceLine, Party, References, TaxPart};
use domain::money::Money;
use roxmltree::Node;

use super::super::xml::{child, children, descend, text, text_at};
use super::Form;
use super::parts::{all, allowance, check_stated_lines, number_under, optional, tax_part};
use super::reading::Reading;

/// The parts of an invoice that are read, or that say nothing about the cost.
const KNOWN: &[&str] = &[
    "UBLVersionID",
    "CustomizationID",
    "ProfileID",
    "ID",
    "IssueDate",
    "IssueTime",
    "DueDate",
    "InvoiceTypeCode",
    "CreditNoteTypeCode",
    "Note",
    "TaxPointDate",
    "DocumentCurrencyCode",
    "TaxCurrencyCode",
    "AccountingCost",
    "AccountingCostCode",
    "BuyerReference",
    "LineCountNumeric",
    "InvoicePeriod",
    "OrderReference",
    "BillingReference",
    "ContractDocumentReference",
    "AdditionalDocumentReference",
    "ProjectReference",
    "AccountingSupplierParty",
    "AccountingCustomerParty",
    "AllowanceCharge",
    "TaxTotal",
    "LegalMonetaryTotal",
    "InvoiceLine",
    "CreditNoteLine",
];

/// Reads one; `None` where number, day, currency or a sum is missing, or any amount does not read, which is told.
pub(super) fn read(reading: &mut Reading<'_, '_>, root: Node<'_, '_>, form: Form) -> Option<InvoiceDocument> {
    let credit = form == Form::UblCreditNote;
    let kind = if credit { InvoiceKind::CreditNote } else { InvoiceKind::Invoice };
    let number = reading.needed(root, &["ID"]);
    reading.needed(root, &["IssueDate"]);
    let issued = reading.date(root, &["IssueDate"]);
    let currency = reading.needed(root, &["DocumentCurrencyCode"]);
    let due =
        reading.date(root, &["DueDate"]).or_else(|| reading.date(root, &["PaymentMeans", "PaymentDueDate"]));
    let period =
        child(root, "InvoicePeriod").and_then(|node| reading.period(node, &["StartDate"], &["EndDate"]));
    let tax_point = reading.date(root, &["TaxPointDate"]);
    let taxes = taxes(reading, root, currency.as_deref().unwrap_or_default());
    let allowances =
        all(children(root, "AllowanceCharge").map(|node| allowance(reading, node, "AllowanceChargeReason")));
    let line_name = if credit { "CreditNoteLine" } else { "InvoiceLine" };
    let lines = all(children(root, line_name).map(|node| line(reading, node)));
    let sums = sums(reading, root, lines.as_deref());
    if children(root, line_name).next().is_none() {
        reading.missing(root, &[line_name]);
    }
    let (mut attachments, mut links) = (Vec::new(), Vec::new());
    for reference in children(root, "AdditionalDocumentReference") {
        reading.attachment(reference, &mut attachments, &mut links);
    }
    reading.tell_unread(root, KNOWN);
    let (number, issued, currency, sums) = (number?, issued?, currency?, sums?);
    let ((vat, taxes), allowances, lines) = (taxes?, allowances?, lines?);
    let rules = text_at(root, &["CustomizationID"]).unwrap_or_default();
    Some(InvoiceDocument {
        format: if rules.contains("peppol") { "peppol" } else { "ubl" }.to_owned(),
        version: version_of(&rules),
        encoding: reading.encoding.to_owned(),
        kind,
        number,
        issued,
        due,
        tax_point,
        period,
        currency,
        supplier: party(root, "AccountingSupplierParty"),
        buyer: party(root, "AccountingCustomerParty"),
        references: references(root),
        credits: credited(root),
        note: text_at(root, &["Note"]),
        net: sums.net,
        vat,
        gross: sums.gross,
        prepaid: sums.prepaid,
        rounding: sums.rounding,
        payable: sums.payable,
        allowances,
        taxes,
        lines,
        attachments,
        links,
    })
}

fn version_of(rules: &str) -> String {
    if rules.contains("poacc:billing:3") { "BIS Billing 3".to_owned() } else { "2.1".to_owned() }
}

struct Sums {
    net: Money,
    gross: Money,
    prepaid: Money,
    rounding: Money,
    payable: Money,
}

fn sums(reading: &mut Reading<'_, '_>, root: Node<'_, '_>, lines: Option<&[InvoiceLine]>) -> Option<Sums> {
    let Some(total) = child(root, "LegalMonetaryTotal") else {
        reading.missing(root, &["LegalMonetaryTotal"]);
        return None;
    };
    let net = reading.needed_amount(total, &["TaxExclusiveAmount"]);
    let gross = reading.needed_amount(total, &["TaxInclusiveAmount"]);
    let payable = reading.needed_amount(total, &["PayableAmount"]);
    let prepaid = optional(reading, total, "PrepaidAmount");
    let rounding = optional(reading, total, "PayableRoundingAmount");
    if let Some(lines) = lines {
        check_stated_lines(reading, total, "LineExtensionAmount", lines);
    }
    Some(Sums { net: net?, gross: gross?, payable: payable?, prepaid: prepaid?, rounding: rounding? })
}

/// Reads the VAT in the invoice's own currency; a second total in the currency of the tax authority is not it.
fn taxes(reading: &mut Reading<'_, '_>, root: Node<'_, '_>, currency: &str) -> Option<(Money, Vec<TaxPart>)> {
    let in_currency = |node: &Node<'_, '_>| {
        child(*node, "TaxAmount")
            .and_then(|amount| amount.attribute("currencyID"))
            .is_none_or(|code| code == currency)
    };
    let Some(total) = children(root, "TaxTotal").find(in_currency) else {
        return Some((Money::ZERO, Vec::new()));
    };
    let vat = reading.needed_amount(total, &["TaxAmount"]);
    let parts = all(children(total, "TaxSubtotal").map(|part| tax_part(reading, part)));
    Some((vat?, parts?))
}

fn line(reading: &mut Reading<'_, '_>, node: Node<'_, '_>) -> Option<InvoiceLine> {
    let net = reading.needed_amount(node, &["LineExtensionAmount"])?;
    let period =
        child(node, "InvoicePeriod").and_then(|node| reading.period(node, &["StartDate"], &["EndDate"]));
    let texts =
        [text_at(node, &["Item", "Name"]), text_at(node, &["Item", "Description"]), text_at(node, &["Note"])];
    let mut said: Vec<String> = texts.into_iter().flatten().collect();
    said.dedup();
    Some(InvoiceLine {
        id: text_at(node, &["ID"]).unwrap_or_default(),
        text: said.join(", "),
        quantity: text_at(node, &["InvoicedQuantity"]).or_else(|| text_at(node, &["CreditedQuantity"])),
        net,
        period,
        accounting: text_at(node, &["AccountingCost"]),
        object: text_at(node, &["DocumentReference", "ID"]),
        line: reading.line(node),
    })
}

fn party(root: Node<'_, '_>, role: &str) -> Party {
    let Some(party) = descend(root, &[role, "Party"]) else { return Party::default() };
    Party {
        name: text_at(party, &["PartyLegalEntity", "RegistrationName"])
            .or_else(|| text_at(party, &["PartyName", "Name"])),
        orgnr: text_at(party, &["PartyLegalEntity", "CompanyID"]),
        vat_number: number_under(party, "VAT"),
        country: text_at(party, &["PostalAddress", "Country", "IdentificationCode"]),
    }
}

fn references(root: Node<'_, '_>) -> References {
    References {
        buyer: text_at(root, &["BuyerReference"]),
        project: text_at(root, &["ProjectReference", "ID"]).or_else(|| project_of_credit_note(root)),
        contract: text_at(root, &["ContractDocumentReference", "ID"]),
        order: text_at(root, &["OrderReference", "ID"]),
        accounting: text_at(root, &["AccountingCost"]),
        others: Vec::new(),
    }
}

/// A credit note has no place for a project of its own: there it is a document of the kind 50.
fn project_of_credit_note(root: Node<'_, '_>) -> Option<String> {
    children(root, "AdditionalDocumentReference")
        .find(|node| text_at(*node, &["DocumentTypeCode"]).as_deref() == Some("50"))
        .and_then(|node| text_at(node, &["ID"]))
}

fn credited(root: Node<'_, '_>) -> Vec<String> {
    children(root, "BillingReference")
        .filter_map(|node| descend(node, &["InvoiceDocumentReference", "ID"]).and_then(text))
        .collect()
}
