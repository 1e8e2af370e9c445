//! What an e-invoice says, before anybody has decided what of it a grant carries.
//!
//! Amounts stand as in the file; those of a credit note are positive there and take back. [`InvoiceDocument::sign`]
//! says which way they go.

use serde::{Deserialize, Serialize};

use crate::date::{Date, Period};
use crate::money::Money;

/// What one invoice or credit note (kreditfaktura) says.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct InvoiceDocument {
    /// `peppol` (Peppol BIS Billing 3), `ubl` (UBL 2.1 by other rules) or `svefaktura`.
    pub format: String,
    /// The version that the file names, or the identifier of its rules.
    pub version: String,
    /// Encoding that the bytes were read as.
    pub encoding: String,
    /// An invoice charges, a credit note takes back.
    pub kind: InvoiceKind,
    /// Its number (BT-1).
    pub number: String,
    /// Day of the invoice (BT-2).
    pub issued: Date,
    /// Day that it falls due (BT-9).
    pub due: Option<Date>,
    /// Day of the VAT (BT-7).
    pub tax_point: Option<Date>,
    /// The days that it is for (BT-73, BT-74), both ends inclusive.
    pub period: Option<Period>,
    /// Currency code (BT-5).
    pub currency: String,
    /// Who sells.
    pub supplier: Party,
    /// Who buys.
    pub buyer: Party,
    /// What the buyer asked to see on it.
    pub references: References,
    /// Numbers of the invoices that it takes back or corrects (BT-25).
    pub credits: Vec<String>,
    /// Note (BT-22).
    pub note: Option<String>,
    /// The whole net of VAT (BT-109).
    pub net: Money,
    /// VAT (BT-110).
    pub vat: Money,
    /// The whole with VAT (BT-112).
    pub gross: Money,
    /// Paid before (BT-113).
    pub prepaid: Money,
    /// Rounding (BT-114).
    pub rounding: Money,
    /// What is left to pay (BT-115).
    pub payable: Money,
    /// Allowances and charges of the whole document.
    pub allowances: Vec<Allowance>,
    /// VAT by category.
    pub taxes: Vec<TaxPart>,
    /// The lines, in order.
    pub lines: Vec<InvoiceLine>,
    /// Files that lie in it.
    pub attachments: Vec<Attachment>,
    /// Addresses of files that do not lie in it; they are never fetched.
    pub links: Vec<String>,
}

/// Which way an invoice goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InvoiceKind {
    /// It charges.
    Invoice,
    /// It takes back.
    CreditNote,
}

/// A party of an invoice.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Party {
    /// Name; the legal one where there are two.
    pub name: Option<String>,
    /// Organisation number as it stands (BT-30, BT-47).
    pub orgnr: Option<String>,
    /// VAT number as it stands (BT-31, BT-48).
    pub vat_number: Option<String>,
    /// Country code.
    pub country: Option<String>,
}

/// What an invoice refers to, as it stands.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct References {
    /// Buyer's reference (BT-10).
    pub buyer: Option<String>,
    /// Project (BT-11).
    pub project: Option<String>,
    /// Contract (BT-12).
    pub contract: Option<String>,
    /// Order (BT-13).
    pub order: Option<String>,
    /// Buyer's accounting reference (BT-19).
    pub accounting: Option<String>,
    /// Further references, for example of Svefaktura's requisitionist documents.
    pub others: Vec<String>,
}

/// An allowance or a charge of the whole document (BG-20, BG-21).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Allowance {
    /// A charge adds, an allowance takes off.
    pub is_charge: bool,
    /// The amount net of VAT.
    pub amount: Money,
    /// Why.
    pub reason: Option<String>,
}

/// VAT of one category and rate (BG-23).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct TaxPart {
    /// Category code, for example `S` or `E`.
    pub category: String,
    /// Rate in per cent as it stands.
    pub rate: Option<String>,
    /// What it is reckoned on.
    pub taxable: Money,
    /// The VAT.
    pub vat: Money,
}

/// A line of an invoice.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct InvoiceLine {
    /// Its number in the file (BT-126).
    pub id: String,
    /// What it is for.
    pub text: String,
    /// Quantity as it stands (BT-129).
    pub quantity: Option<String>,
    /// The amount net of VAT, with the line's own allowances (BT-131).
    pub net: Money,
    /// The days that it is for (BT-134, BT-135), both ends inclusive.
    pub period: Option<Period>,
    /// Buyer's accounting reference (BT-133).
    pub accounting: Option<String>,
    /// What the line is about in the buyer's words (BT-128).
    pub object: Option<String>,
    /// The line in the file, from 1.
    pub line: u64,
}

/// A file that lies in another.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Attachment {
    /// Its name as it stands; never a path to write to.
    pub name: String,
    /// The kind that the file says it is.
    pub mime: Option<String>,
    /// The bytes.
    #[serde(with = "super::bytes")]
    pub bytes: Vec<u8>,
}

impl InvoiceDocument {
    /// Returns whether amounts charge (1) or take back (−1): a credit note does, and an invoice of a negative sum
    /// has the sign in its amounts.
    #[must_use]
    pub fn sign(&self) -> i64 {
        match self.kind {
            InvoiceKind::Invoice => 1,
            InvoiceKind::CreditNote => -1,
        }
    }

    /// Returns an amount as it is charged: that of a credit note negated.
    #[must_use]
    pub fn charged(&self, amount: Money) -> Money {
        if self.sign() < 0 { amount.negated() } else { amount }
    }
}
