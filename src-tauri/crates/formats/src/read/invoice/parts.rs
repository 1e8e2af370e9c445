//! Parts that UBL and Svefaktura, which UBL grew out of, write alike.

use domain::draft::invoice::{Allowance, InvoiceLine, TaxPart};
use domain::money::Money;
use domain::problem::{Problem, Severity};
use roxmltree::Node;

use super::super::xml::{child, children, text_at};
use super::reading::Reading;

/// Reads every part, so that each slip is told; gives none of them where one does not read.
pub(super) fn all<T>(parts: impl Iterator<Item = Option<T>>) -> Option<Vec<T>> {
    let parts: Vec<Option<T>> = parts.collect();
    parts.into_iter().collect()
}

/// Reads VAT of one category.
pub(super) fn tax_part(reading: &mut Reading<'_, '_>, part: Node<'_, '_>) -> Option<TaxPart> {
    let taxable = reading.needed_amount(part, &["TaxableAmount"]);
    let vat = reading.needed_amount(part, &["TaxAmount"]);
    Some(TaxPart {
        category: text_at(part, &["TaxCategory", "ID"]).unwrap_or_default(),
        rate: text_at(part, &["TaxCategory", "Percent"]),
        taxable: taxable?,
        vat: vat?,
    })
}

/// Reads an allowance or a charge; one that does not say which of them it is is told.
pub(super) fn allowance(
    reading: &mut Reading<'_, '_>,
    node: Node<'_, '_>,
    reason: &str,
) -> Option<Allowance> {
    let is_charge = match text_at(node, &["ChargeIndicator"]).as_deref() {
        Some("true" | "1") => Some(true),
        Some("false" | "0") => Some(false),
        _ => {
            reading.missing(node, &["ChargeIndicator"]);
            None
        }
    };
    let amount = reading.needed_amount(node, &["Amount"]);
    Some(Allowance { is_charge: is_charge?, amount: amount?, reason: text_at(node, &[reason]) })
}

/// Reads an amount that is nought where it is left out; `None` where it stands and does not read.
pub(super) fn optional(reading: &mut Reading<'_, '_>, node: Node<'_, '_>, name: &str) -> Option<Money> {
    if child(node, name).is_some() { reading.amount(node, &[name]) } else { Some(Money::ZERO) }
}

/// Holds the sum of the lines that is stated under a name, if any, against the lines.
pub(super) fn check_stated_lines(
    reading: &mut Reading<'_, '_>,
    total: Node<'_, '_>,
    name: &str,
    lines: &[InvoiceLine],
) {
    let Some(stated) = reading.amount(total, &[name]) else { return };
    let Ok(computed) = Money::sum(lines.iter().map(|line| line.net)) else { return };
    if computed != stated {
        let problem = Problem::bare("invoice-lines-differ").with("stated", stated).with("computed", computed);
        reading.tell(Severity::Error, reading.line(total), problem);
    }
}

/// Returns the number of a party under a scheme of taxes.
pub(super) fn number_under(party: Node<'_, '_>, scheme: &str) -> Option<String> {
    children(party, "PartyTaxScheme")
        .find(|node| text_at(*node, &["TaxScheme", "ID"]).as_deref() == Some(scheme))
        .and_then(|node| text_at(node, &["CompanyID"]))
}
