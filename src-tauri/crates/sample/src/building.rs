//! Putting vouchers together: amounts, days of the week, and the rows that an invoice always has.

use domain::date::{Date, MONTHS_IN_SWEDISH, Month};

use crate::ledger::{Codes, Ore, Row, Voucher, day, percent};

/// What an invoice from a supplier needs to be booked.
pub(crate) struct Invoice {
    pub(crate) date: Date,
    pub(crate) supplier: String,
    /// Its number at the supplier.
    pub(crate) number: i64,
    /// Account, codes and net amount of each cost row.
    pub(crate) costs: Vec<(&'static str, Codes, Ore)>,
    pub(crate) text: String,
    /// In whole per cent.
    pub(crate) vat_percent: i64,
}

/// The accounts that every invoice touches.
pub(crate) struct InvoiceAccounts {
    pub(crate) payables: &'static str,
    pub(crate) input_vat: &'static str,
}

/// Makes an amount of whole kronor.
pub(crate) const fn kronor(kronor: i64) -> Ore {
    kronor * 100
}

/// Makes a voucher; it is registered the same day.
pub(crate) fn voucher(series: &'static str, date: Date, text: impl Into<String>, rows: Vec<Row>) -> Voucher {
    let sign = match series {
        "LEV" => "AEX",
        "LÖN" => "LEX",
        "UTB" => "BEX",
        _ => "MEX",
    };
    let (text, key) = (text.into(), String::new());
    Voucher { series, number: 0, date, registered: date, sign, text, rows, key }
}

impl Voucher {
    /// Gives the voucher a name in the story.
    pub(crate) fn known_as(mut self, key: impl Into<String>) -> Self {
        self.key = key.into();
        self
    }
}

/// Books an invoice: the costs, the value added tax, the debt.
pub(crate) fn invoice_voucher(invoice: &Invoice, accounts: &InvoiceAccounts) -> Voucher {
    let net: Ore = invoice.costs.iter().map(|(_, _, amount)| amount).sum();
    let vat = percent(net, invoice.vat_percent * 100);
    let mut rows: Vec<Row> = invoice
        .costs
        .iter()
        .map(|(account, codes, amount)| Row::new(account, codes.clone(), *amount, invoice.text.clone()))
        .collect();
    if vat != 0 {
        rows.push(Row::balance(accounts.input_vat, vat));
    }
    rows.push(Row::balance(accounts.payables, -(net + vat)));
    let text = format!("{}, faktura {}", invoice.supplier, invoice.number);
    voucher("LEV", invoice.date, text, rows)
}

/// Returns the day of a month, moved from a weekend to the Friday before, or to the Monday after where the Friday lies
/// in another month.
pub(crate) fn working_day(month: Month, number: u32) -> Date {
    let date = month.first().plus_days(number - 1).min(month.last());
    // 2024-01-01 was a Monday.
    let weekday = date.days_since(day("2024-01-01")).rem_euclid(7);
    let since_friday = u32::try_from((weekday - 4).max(0)).unwrap_or(0);
    let friday = date.minus_days(since_friday);
    if friday.month() == month { friday } else { friday.plus_days(3) }
}

/// Returns the Swedish name of a month.
pub(crate) fn month_name(month: Month) -> &'static str {
    MONTHS_IN_SWEDISH[usize::try_from(month.number() - 1).unwrap_or(0)]
}
