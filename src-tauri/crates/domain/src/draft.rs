//! What a main ledger file says, before anybody has decided what of it is true for a grant.
//!
//! Every reader of main ledgers (SIE 1–4, SIE 5, tables) returns a [`LedgerDocument`]; nothing here judges it.
//! Account numbers, dimensions and object lists recur by the thousand, so rows hold indexes into tables of the
//! document; texts of vouchers and rows stand in one piece, [`LedgerDocument::texts`].

pub mod bytes;
pub mod follow_up;
pub mod invoice;
mod objects;
mod packed;
pub mod payroll;
pub mod share_list;
mod text;

use serde::{Deserialize, Serialize};

pub use self::objects::{ObjectIx, ObjectLists};
pub use self::text::{Text, Texts};
use crate::date::{Date, Month, Period};
use crate::money::Money;

/// Index of an account in [`LedgerDocument::accounts`].
pub type AccountIx = u32;
/// Index of an object list in [`LedgerDocument::object_lists`].
pub type ObjectListIx = u32;

/// The format of extracts, which are tables: they hold some rows of a ledger and never say which are missing.
pub const EXTRACT: &str = "table";

/// What one main ledger file says.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct LedgerDocument {
    /// Format and version, for example `sie` and `4E`, `5` or `5I`; decided by what the file holds.
    pub format: String,
    /// See `format`.
    pub version: String,
    /// Encoding that the bytes were read as: `cp437`, `utf-8`, `utf-8-bom`, `utf-16`, `windows-1252`, `ascii`.
    pub encoding: String,
    /// Program that wrote the file, with its version, as it stands.
    pub program: Option<String>,
    /// Day the file was made.
    pub generated: Option<Date>,
    /// Name of the organisation as it stands.
    pub organisation_name: Option<String>,
    /// Organisation number as it stands.
    pub organisation_number: Option<String>,
    /// Currency code; `None` when the file does not say, which means SEK.
    pub currency: Option<String>,
    /// Account plan type as it stands.
    pub account_plan: Option<String>,
    /// The file says that it has been read into a program before (`#FLAGGA 1`).
    pub flagged_as_read: bool,
    /// Day that the balances reach to.
    pub balances_until: Option<Date>,
    /// Fiscal years by the file's own number (0 = the current one, −1 the one before).
    pub years: Vec<FiscalYear>,
    /// Every account named or used, in order of first appearance.
    pub accounts: Vec<Account>,
    /// Dimensions declared or used, in order of first appearance.
    pub dimensions: Vec<Dimension>,
    /// Objects declared, in order.
    pub objects: Vec<Object>,
    /// Every combination of objects that a row names.
    pub object_lists: ObjectLists,
    /// Opening, closing and result balances and period balances, in order.
    pub balances: Vec<Balance>,
    /// The vouchers, in order.
    #[serde(with = "packed")]
    pub vouchers: Vec<Voucher>,
    /// All rows of all vouchers, in order; each voucher knows its range.
    #[serde(with = "packed")]
    pub rows: Vec<Row>,
    /// What the texts of vouchers and rows say.
    pub texts: Texts,
    /// Verdict on the file's own checksum.
    pub checksum: Checksum,
}

/// A fiscal year (räkenskapsår) of the file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct FiscalYear {
    /// 0 = current, −1 = previous.
    pub number: i32,
    /// First and last day.
    pub period: Period,
}

/// An account (konto) of the file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Account {
    /// The account number as text; leading noughts count.
    pub number: String,
    /// The first name the file gives it.
    pub name: Option<String>,
    /// `T`, `S`, `K`, `I` (asset, liability, cost, income) where the file says so.
    pub kind: Option<char>,
    /// False when the file uses the account without declaring it.
    pub declared: bool,
}

/// A dimension, that is a code part (koddel) such as cost centre or project.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Dimension {
    /// The number as text.
    pub number: String,
    /// The file's name for it.
    pub name: Option<String>,
    /// The dimension it lies under.
    pub parent: Option<String>,
    /// False when the file uses it without declaring it.
    pub declared: bool,
}

/// A declared object: a value of a code part.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Object {
    /// The dimension.
    pub dimension: String,
    /// The code; leading noughts count.
    pub code: String,
    /// The name.
    pub name: String,
}

/// One dimension and object of a row.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct ObjectRef {
    /// The dimension.
    pub dimension: String,
    /// The code.
    pub code: String,
}

/// What a balance is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BalanceKind {
    /// Opening balance of a balance account (`#IB`, `#OIB`).
    Opening,
    /// Closing balance of a balance account (`#UB`, `#OUB`).
    Closing,
    /// Year's result of a result account (`#RES`).
    Result,
    /// Change within a month (`#PSALDO`).
    Period,
    /// Budgeted change within a month (`#PBUDGET`).
    Budget,
}

/// A balance that the file states.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Balance {
    /// What it is about.
    pub kind: BalanceKind,
    /// The file's number of the fiscal year.
    pub year: i32,
    /// The month, of period balances and of those within the year that a month begins or ends with (SIE 5).
    pub month: Option<Month>,
    /// The account.
    pub account: AccountIx,
    /// The objects; index 0 when none.
    pub objects: ObjectListIx,
    /// Debit positive.
    pub amount: Money,
    /// The line in the file, from 1.
    pub line: u32,
}

/// A voucher (verifikation).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Voucher {
    /// The series, may be empty.
    pub series: Text,
    /// The number as text, may be empty.
    pub number: Text,
    /// The voucher's day.
    pub date: Date,
    /// The voucher's text, may be empty.
    pub text: Text,
    /// The day it was registered.
    pub registered: Option<Date>,
    /// Who registered it, may be empty.
    pub sign: Text,
    /// The line in the file, from 1.
    pub line: u32,
    /// First row in [`LedgerDocument::rows`].
    pub first_row: u32,
    /// One past its last row.
    pub end_row: u32,
}

/// How a row counts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowKind {
    /// Counts in the sums (`#TRANS`).
    Normal,
    /// Says that the normal row right after it was added later (`#RTRANS`); never summed.
    Added,
    /// Was struck later (`#BTRANS`); never summed.
    Removed,
}

/// A row of a voucher.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Row {
    /// How it counts.
    pub kind: RowKind,
    /// The account.
    pub account: AccountIx,
    /// The code string.
    pub objects: ObjectListIx,
    /// Debit positive, credit negative.
    pub amount: Money,
    /// The row's own day; the voucher's where the row has none.
    pub date: Date,
    /// The row's text, may be empty.
    pub text: Text,
    /// The quantity as it stands, may be empty.
    pub quantity: Text,
    /// Who made the row, where the file says so; empty otherwise.
    pub sign: Text,
    /// The line in the file, from 1.
    pub line: u32,
}

/// Verdict on a file's own checksum.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Checksum {
    /// The file has none.
    #[default]
    None,
    /// It agrees.
    Ok,
    /// It does not agree.
    Mismatch,
}

impl LedgerDocument {
    /// Returns what a text of the document says.
    #[must_use]
    pub fn text(&self, text: Text) -> &str {
        self.texts.get(text)
    }

    /// Returns what a row says, which is what its voucher says where it says nothing itself.
    #[must_use]
    pub fn text_of(&self, voucher: &Voucher, row: &Row) -> &str {
        self.text(if row.text.is_empty() { voucher.text } else { row.text })
    }

    /// Returns the rows of a voucher, struck and added ones too.
    #[must_use]
    pub fn rows_of(&self, voucher: &Voucher) -> &[Row] {
        &self.rows[voucher.first_row as usize..voucher.end_row as usize]
    }

    /// Returns the number of the account of a row.
    #[must_use]
    pub fn account_number(&self, account: AccountIx) -> &str {
        &self.accounts[account as usize].number
    }

    /// Returns the objects of a row.
    pub fn objects_of(&self, objects: ObjectListIx) -> impl ExactSizeIterator<Item = &ObjectRef> + Clone {
        self.object_lists.get(objects)
    }

    /// Returns the code that a row carries in the dimension.
    #[must_use]
    pub fn code_of(&self, objects: ObjectListIx, dimension: &str) -> Option<&str> {
        self.objects_of(objects).find(|o| o.dimension == dimension).map(|o| o.code.as_str())
    }

    /// Tells whether all that names a place in a table names one that is there. A reader's document always does; one
    /// that comes from another process is asked before anybody follows it.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let (accounts, lists, rows) = (self.accounts.len(), self.object_lists.count(), self.rows.len());
        let are_there = |account: AccountIx, objects: ObjectListIx| {
            (account as usize) < accounts && (objects as usize) < lists
        };
        self.object_lists.is_whole()
            && self.rows.iter().all(|row| are_there(row.account, row.objects))
            && self.balances.iter().all(|balance| are_there(balance.account, balance.objects))
            && self.vouchers.iter().all(|v| v.first_row <= v.end_row && v.end_row as usize <= rows)
    }

    /// Returns the current fiscal year (number 0) of the file.
    #[must_use]
    pub fn current_year(&self) -> Option<&FiscalYear> {
        self.years.iter().find(|y| y.number == 0)
    }
}
