//! What a follow-up workbook (Excel-uppföljning) says: a sheet for each grant, with its costs row by row.
//!
//! Nothing here says which grant a sheet is of. Rows that sum, figures above the table and whatever could not be
//! understood are no rows of it.

use serde::{Deserialize, Serialize};

use crate::accounts::CostKind;
use crate::date::{Date, Month};
use crate::money::Money;
use crate::problem::Problem;

/// The format of imports that are follow-up workbooks.
pub const FOLLOW_UP: &str = "follow-up";

/// What one workbook says.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct FollowUpDocument {
    /// `xlsx`, or `csv` for a text, which is one sheet without a name.
    pub version: String,
    /// Encoding that the bytes were read as.
    pub encoding: String,
    /// The sheets in which something stands, in order.
    pub sheets: Vec<FollowUpSheet>,
}

/// What one sheet says.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct FollowUpSheet {
    /// Its name; empty for a text.
    pub name: String,
    /// The workbook does not show it.
    pub is_hidden: bool,
    /// The row of the headings, from 1; `None` of a sheet without a table of costs.
    pub header_row: Option<u32>,
    /// The columns that are read, in order.
    pub columns: Vec<FollowUpColumn>,
    /// The costs, by row.
    pub rows: Vec<FollowUpRow>,
    /// What it states beside its rows, such as what was granted; told, and never taken in.
    pub figures: Vec<StatedFigure>,
    /// How many errors stand against it.
    pub errors: u64,
}

/// A column that is read.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct FollowUpColumn {
    /// Its letters: `C`.
    pub letters: String,
    /// Its heading as it stands.
    pub heading: String,
    /// What it is: `date`, `period`, `text`, `amount` and so on, as the columns of extracts; `kind`.
    pub field: String,
}

/// A cost of a sheet.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct FollowUpRow {
    /// The row, from 1.
    pub row: u32,
    /// The day, where the sheet has one.
    pub date: Option<Date>,
    /// The month that it is for: as the sheet states it, else that of the day.
    pub month: Month,
    /// The sheet states the month itself.
    pub states_month: bool,
    /// What it is for, with the number of the invoice behind it.
    pub text: String,
    /// The amount; what is taken back is negative.
    pub amount: Money,
    /// The account.
    pub account: Option<String>,
    /// Series, perhaps empty, and number of the voucher.
    pub voucher: Option<(String, String)>,
    /// The supplier.
    pub supplier: Option<String>,
    /// The number of the invoice.
    pub invoice: Option<String>,
    /// The kind of cost, where the sheet says it in words that are known.
    pub kind: Option<CostKind>,
    /// Why it may be no cost, so that a person is asked.
    pub doubt: Option<Problem>,
}

/// A figure that a sheet states beside its rows.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct StatedFigure {
    /// The cell of the amount.
    pub cell: String,
    /// What it is called there.
    pub label: String,
    /// The amount.
    pub amount: Money,
}
