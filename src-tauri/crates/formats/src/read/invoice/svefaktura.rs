//! Svefaktura 1.0 (SFTI Basic Invoice): the Swedish standard before Peppol, still in archives and old systems.

use domain::draft::invoice::{
    Allowance, InvoiceDocument, InvoiceKind, InvoiceLine, Party, References, TaxPart,
};
use domain::money::Money;
use roxmltree::Node;

use super::super::xml::{child, children, descend, text_at};
use super::parts::{all, allowance, check_stated_lines, number_under, optional, tax_part};
use super::reading::Reading;

/// The type code of a credit note.
const CREDIT_NOTE: &str = "381";

/// The parts of an invoice that are read, or that say nothing about the cost.
const KNOWN: &[&str] = &[
    "ID",
    "IssueDate",
    "InvoiceTypeCode",
    "Note",
    "TaxPointDate",
    "InvoiceCurrencyCode",
    "TaxCurrencyCode",
    "LineItemCountNumeric",
    "AdditionalDocumentReference",
    "BuyerParty",
    "SellerParty",
    "PaymentMeans",
    "AllowanceCharge",
    "TaxTotal",
    "LegalTotal",
    "InvoiceLine",
    "InitialInvoiceDocumentReference",
    "InvoicingPeriod",
    "RequisitionistDocumentReference",
];

/// Reads one; `None` where number, day, currency or a sum is missing, or any amount does not read, which is told.
pub(super) fn read(reading: &mut Reading<'_, '_>, root: Node<'_, '_>) -> Option<InvoiceDocument> {
    let number = reading.needed(root, &["ID"]);
    reading.needed(root, &["IssueDate"]);
    let issued = reading.date(root, &["IssueDate"]);
    let currency = reading.needed(root, &["InvoiceCurrencyCode"]);
    let due = reading.date(root, &["PaymentMeans", "DuePaymentDate"]);
    let tax_point = reading.date(root, &["TaxPointDate"]);
    let period = child(root, "InvoicingPeriod")
        .and_then(|node| reading.period(node, &["StartDateTime"], &["EndDateTime"]));
    let credit = text_at(root, &["InvoiceTypeCode"]).as_deref() == Some(CREDIT_NOTE);
    let allowances =
        all(children(root, "AllowanceCharge").map(|node| allowance(reading, node, "ReasonCode")));
    let taxes = taxes(reading, root);
    let lines = all(children(root, "InvoiceLine").map(|node| line(reading, node)));
    if children(root, "InvoiceLine").next().is_none() {
        reading.missing(root, &["InvoiceLine"]);
    }
    let sums = sums(reading, root, lines.as_deref(), allowances.as_deref());
    let (mut attachments, mut links) = (Vec::new(), Vec::new());
    for reference in children(root, "AdditionalDocumentReference") {
        reading.attachment(reference, &mut attachments, &mut links);
    }
    reading.tell_unread(root, KNOWN);
    let (number, issued, currency, sums) = (number?, issued?, currency?, sums?);
    let ((vat, taxes), allowances, lines) = (taxes?, allowances?, lines?);
    Some(InvoiceDocument {
        format: "svefaktura".to_owned(),
        version: "1.0".to_owned(),
        encoding: reading.encoding.to_owned(),
        kind: if credit { InvoiceKind::CreditNote } else { InvoiceKind::Invoice },
        number,
        issued,
        due,
        tax_point,
        period,
        currency,
        supplier: party(root, "SellerParty"),
        buyer: party(root, "BuyerParty"),
        references: references(root),
        credits: children(root, "InitialInvoiceDocumentReference")
            .filter_map(|node| text_at(node, &["ID"]))
            .collect(),
        note: text_at(root, &["Note"]),
        net: sums.net,
        vat,
        gross: sums.gross,
        prepaid: Money::ZERO,
        rounding: sums.rounding,
        payable: sums.payable,
        allowances,
        taxes,
        lines,
        attachments,
        links,
    })
}

/// Reads the VAT; an invoice without any is free of it.
fn taxes(reading: &mut Reading<'_, '_>, root: Node<'_, '_>) -> Option<(Money, Vec<TaxPart>)> {
    let Some(total) = child(root, "TaxTotal") else { return Some((Money::ZERO, Vec::new())) };
    let vat = reading.needed_amount(total, &["TotalTaxAmount"]);
    let parts = all(children(total, "TaxSubTotal").map(|part| tax_part(reading, part)));
    Some((vat?, parts?))
}

struct Sums {
    net: Money,
    gross: Money,
    rounding: Money,
    payable: Money,
}

/// The net is left out by many: then it is that of the lines with allowances and charges. What is to be paid is the
/// sum with VAT, which has the rounding in it.
fn sums(
    reading: &mut Reading<'_, '_>,
    root: Node<'_, '_>,
    lines: Option<&[InvoiceLine]>,
    allowances: Option<&[Allowance]>,
) -> Option<Sums> {
    let Some(total) = child(root, "LegalTotal") else {
        reading.missing(root, &["LegalTotal"]);
        return None;
    };
    let payable = reading.needed_amount(total, &["TaxInclusiveTotalAmount"]);
    let rounding = optional(reading, total, "RoundOffAmount");
    if let Some(lines) = lines {
        check_stated_lines(reading, total, "LineExtensionTotalAmount", lines);
    }
    let net = match child(total, "TaxExclusiveTotalAmount") {
        Some(_) => reading.amount(total, &["TaxExclusiveTotalAmount"]),
        None => super::arithmetic::net_of(lines?, allowances?),
    };
    let (payable, rounding, net) = (payable?, rounding?, net?);
    Some(Sums { net, gross: payable.checked_sub(rounding).ok()?, rounding, payable })
}

fn line(reading: &mut Reading<'_, '_>, node: Node<'_, '_>) -> Option<InvoiceLine> {
    let net = reading.needed_amount(node, &["LineExtensionAmount"])?;
    let texts = [text_at(node, &["Item", "Description"]), text_at(node, &["Note"])];
    Some(InvoiceLine {
        id: text_at(node, &["ID"]).unwrap_or_default(),
        text: texts.into_iter().flatten().collect::<Vec<_>>().join(", "),
        quantity: text_at(node, &["InvoicedQuantity"]),
        net,
        period: None,
        accounting: None,
        object: text_at(node, &["OrderLineReference", "OrderReference", "BuyersID"]),
        line: reading.line(node),
    })
}

/// The organisation number stands with the scheme SWT, the VAT number with VAT.
fn party(root: Node<'_, '_>, role: &str) -> Party {
    let Some(party) = descend(root, &[role, "Party"]) else { return Party::default() };
    Party {
        name: text_at(party, &["PartyName", "Name"]),
        orgnr: number_under(party, "SWT"),
        vat_number: number_under(party, "VAT"),
        country: text_at(party, &["Address", "Country", "IdentificationCode"]),
    }
}

fn references(root: Node<'_, '_>) -> References {
    let requisitionist =
        children(root, "RequisitionistDocumentReference").filter_map(|node| text_at(node, &["ID"]));
    References {
        buyer: text_at(root, &["BuyerParty", "Party", "Contact", "Name"]),
        others: requisitionist.collect(),
        ..References::default()
    }
}
