//! An invoice's own arithmetic, done again to the öre: what differs is told with both figures.

use domain::draft::invoice::{Allowance, InvoiceDocument, InvoiceLine, TaxPart};
use domain::money::{Money, Rounding};
use domain::problem::{Problem, Severity};
use rust_decimal::Decimal;

use super::reading::Reading;

/// Returns the net of lines with allowances and charges; `None` when it is out of range.
pub(super) fn net_of(lines: &[InvoiceLine], allowances: &[Allowance]) -> Option<Money> {
    let lines = lines.iter().map(|line| line.net);
    let others =
        allowances.iter().map(|part| if part.is_charge { part.amount } else { part.amount.negated() });
    Money::sum(lines.chain(others)).ok()
}

/// Checks sums, VAT and periods of an invoice.
pub(super) fn check(invoice: &InvoiceDocument, reading: &mut Reading<'_, '_>) {
    let mut differs = |code: &'static str, stated: Money, computed: Option<Money>| {
        if let Some(computed) = computed.filter(|computed| *computed != stated) {
            let problem = Problem::bare(code).with("stated", stated).with("computed", computed);
            reading.tell(Severity::Error, 0, problem);
        }
    };
    differs("invoice-net-differs", invoice.net, net_of(&invoice.lines, &invoice.allowances));
    differs("invoice-gross-differs", invoice.gross, invoice.net.checked_add(invoice.vat).ok());
    if !invoice.taxes.is_empty() {
        let parts = Money::sum(invoice.taxes.iter().map(|part| part.vat)).ok();
        differs("invoice-vat-differs", invoice.vat, parts);
    }
    let payable =
        invoice.gross.checked_sub(invoice.prepaid).and_then(|rest| rest.checked_add(invoice.rounding));
    differs("invoice-payable-differs", invoice.payable, payable.ok());
    for part in &invoice.taxes {
        check_rate(part, reading);
    }
    check_periods(invoice, reading);
}

/// VAT of a category is its sum times its rate. Programs that round each line come a few öre off, so it is a warning.
fn check_rate(part: &TaxPart, reading: &mut Reading<'_, '_>) {
    let Some(rate) = part.rate.as_deref().and_then(|rate| rate.parse::<Decimal>().ok()) else { return };
    let Ok(computed) = part.taxable.percent(rate, Rounding::HalfAwayFromZero) else { return };
    if computed != part.vat {
        let problem = Problem::bare("invoice-vat-part-differs")
            .with("category", part.category.as_str())
            .with("rate", part.rate.as_deref().unwrap_or_default())
            .with("stated", part.vat)
            .with("computed", computed);
        reading.tell(Severity::Warning, 0, problem);
    }
}

/// A line's days lie within the invoice's (EN 16931 and Peppol R110, R111).
fn check_periods(invoice: &InvoiceDocument, reading: &mut Reading<'_, '_>) {
    let Some(whole) = invoice.period else { return };
    for line in &invoice.lines {
        let Some(period) = line.period else { continue };
        if !whole.contains(period.first()) || !whole.contains(period.last()) {
            let problem = Problem::bare("invoice-line-period-outside")
                .with("id", line.id.as_str())
                .with("period", period)
                .with("whole", whole);
            reading.tell(Severity::Warning, line.line, problem);
        }
    }
}
