//! What a table means, as a person has confirmed it: the form that a saved profile keeps.

use domain::date::Date;
use serde::{Deserialize, Serialize};

use super::amount::{DecimalSign, NegativeStyle};
use super::day::DateOrder;
use super::field::Field;
use super::headings::fingerprint;

/// How a table of a system is read. Columns are known by their headings, so that a column more or another order next
/// month changes nothing.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableMapping {
    /// The sheet; where no sheet has that name, the first one with the headings is read. Empty for a text.
    pub sheet: String,
    /// The row of the headings, from 1; where it holds others, the first row with the headings counts.
    pub header_row: u32,
    /// What each column is, in the order of the columns.
    pub columns: Vec<MappedColumn>,
    /// What stands before the decimals of amounts of text; `None` while no amount has shown any, and then an amount with
    /// a comma or a point is an error.
    pub decimal: Option<DecimalSign>,
    /// The order of year, month and day.
    pub date_order: DateOrder,
    /// How negative amounts are written.
    pub negative: NegativeStyle,
    /// Which amounts are debits.
    pub sign: SignConvention,
    /// The dimension that holds the grants' codes; one of the columns has it.
    pub code_part: Option<String>,
    /// The day of every row, for a table that states none.
    pub day: Option<Date>,
}

/// What one column is.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MappedColumn {
    /// The heading as it stands. Of columns with the same heading the first of the mapping is the first of the table.
    pub heading: String,
    /// Where the column stood, from 0; it finds a column without heading.
    pub column: u32,
    /// What it is.
    pub field: Field,
}

/// Which amounts are debits and which credits. A letter D or K behind an amount counts before this.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SignConvention {
    /// One column; debits are positive.
    DebitPositive,
    /// One column; credits are positive.
    CreditPositive,
    /// Debit and credit have a column each, without signs.
    CreditColumn,
    /// Debit and credit have a column each, and credits are negative there.
    NegativeCreditColumn,
    /// A column beside the amount says D or K.
    SideColumn,
}

impl TableMapping {
    /// Returns what the table is known again by.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        fingerprint(self.columns.iter().map(|column| column.heading.as_str()))
    }
}
