//! What a column of a ledger's table can be.

use serde::de::IntoDeserializer;
use serde::de::value::Error;
use serde::{Deserialize, Serialize};

use super::headings::dimensions;

/// What stands before the number of a code part.
const OBJECT: &str = "object:";

/// What a column is.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// Account (konto), perhaps with its name in the same cell: `5010` or `5010 Lokalhyra`.
    Account,
    /// Name of the account (kontotext).
    AccountText,
    /// Series of vouchers (verifikationsserie).
    VoucherSeries,
    /// Number of the voucher (verifikationsnummer) without its series.
    VoucherNumber,
    /// Series and number in one cell: `A123`, `LF 10023`.
    Voucher,
    /// Day of the voucher or the business event; it counts where the posting day is not stated.
    Date,
    /// Day that the row is booked on (bokföringsdatum).
    PostingDate,
    /// Text of the row.
    Text,
    /// Amount with a sign.
    Amount,
    /// Debit.
    Debit,
    /// Credit.
    Credit,
    /// `D` or `K` for the amount beside it.
    Side,
    /// A code part (koddel) by the number of its dimension in SIE: `1` cost centre, `6` project.
    Object(String),
    /// Name of the supplier (leverantör).
    Supplier,
    /// Number of the supplier: organisation number or the ledger's own.
    SupplierNumber,
    /// Number of the invoice (fakturanummer).
    InvoiceNumber,
    /// Month of accounting: `202501`, `2025-01`; its last day counts where no day is stated.
    Period,
    /// The employee, which becomes dimension `7`.
    Employee,
    /// Quantity as it stands.
    Quantity,
    /// Value added tax of the row; shown, never booked.
    VatAmount,
    /// Currency of the amounts.
    Currency,
    /// Organisation number of the one whose ledger it is.
    OrganisationNumber,
    /// Name of the one whose ledger it is.
    OrganisationName,
    /// Not used.
    Ignored,
}

impl Field {
    /// Cost centre (kostnadsställe) in SIE.
    pub const COST_CENTRE: &str = "1";
    /// Project in SIE.
    pub const PROJECT: &str = "6";
    /// Employee in SIE.
    pub const EMPLOYEE: &str = "7";
    /// Supplier in SIE.
    pub const SUPPLIER: &str = "9";

    /// Everything that a column can be, with the code parts that headings name.
    pub fn all() -> impl Iterator<Item = Self> {
        let plain = [
            Self::Account,
            Self::AccountText,
            Self::Amount,
            Self::Debit,
            Self::Credit,
            Self::Side,
            Self::PostingDate,
            Self::Date,
            Self::Period,
            Self::Voucher,
            Self::VoucherSeries,
            Self::VoucherNumber,
            Self::Text,
            Self::Supplier,
            Self::SupplierNumber,
            Self::InvoiceNumber,
            Self::Employee,
            Self::Quantity,
            Self::VatAmount,
            Self::Currency,
            Self::OrganisationNumber,
            Self::OrganisationName,
        ];
        plain.into_iter().chain(dimensions().map(Self::object)).chain([Self::Ignored])
    }

    /// Returns the word for it: `posting-date`, and of a code part `object:6`.
    #[must_use]
    pub fn word(&self) -> String {
        let word = match self {
            Self::Object(dimension) => return format!("{OBJECT}{dimension}"),
            Self::Account => "account",
            Self::AccountText => "account-text",
            Self::VoucherSeries => "voucher-series",
            Self::VoucherNumber => "voucher-number",
            Self::Voucher => "voucher",
            Self::Date => "date",
            Self::PostingDate => "posting-date",
            Self::Text => "text",
            Self::Amount => "amount",
            Self::Debit => "debit",
            Self::Credit => "credit",
            Self::Side => "side",
            Self::Supplier => "supplier",
            Self::SupplierNumber => "supplier-number",
            Self::InvoiceNumber => "invoice-number",
            Self::Period => "period",
            Self::Employee => "employee",
            Self::Quantity => "quantity",
            Self::VatAmount => "vat-amount",
            Self::Currency => "currency",
            Self::OrganisationNumber => "organisation-number",
            Self::OrganisationName => "organisation-name",
            Self::Ignored => "ignored",
        };
        word.to_owned()
    }

    /// Returns what a word stands for; `None` for one that is unknown.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        match word.strip_prefix(OBJECT) {
            Some(dimension) if dimension.trim().is_empty() => None,
            Some(dimension) => Some(Self::object(dimension.trim())),
            None => Self::deserialize(IntoDeserializer::<Error>::into_deserializer(word)).ok(),
        }
    }

    pub(in crate::read) fn object(dimension: &str) -> Self {
        Self::Object(dimension.to_owned())
    }

    /// Tells whether amounts of money stand in the column.
    #[must_use]
    pub fn is_money(&self) -> bool {
        matches!(self, Self::Amount | Self::Debit | Self::Credit | Self::VatAmount)
    }

    /// Tells whether days stand in the column.
    #[must_use]
    pub fn is_day(&self) -> bool {
        matches!(self, Self::Date | Self::PostingDate)
    }

    /// Tells whether the column says when a row is booked.
    #[must_use]
    pub fn is_dated(&self) -> bool {
        self.is_day() || *self == Self::Period
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_a_word_and_is_known_by_it() {
        for field in Field::all() {
            assert_eq!(Field::from_word(&field.word()), Some(field.clone()), "{field:?}");
        }
        assert_eq!(Field::object("6").word(), "object:6");
        for unknown in ["object:", "object", "konto", ""] {
            assert_eq!(Field::from_word(unknown), None, "{unknown}");
        }
    }
}
