//! A table as every writer takes it: columns that say what they hold, and rows of typed cells.
//!
//! The cells are typed so that each format writes them in its own way (a number in a spreadsheet, `1234.50` in a
//! machine file, `1 234,50` on paper). The table adds nothing up; totals are given by whoever knows them.

use std::collections::BTreeSet;
use std::ops::Range;

use domain::date::{Date, Month};
use domain::money::Money;
use rust_decimal::Decimal;

use super::WriteError;

/// What the cells of a column hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Text, set from the left and broken over lines where there is little room.
    Text,
    /// Kronor, set from the right and never broken.
    Money,
    /// Days.
    Date,
    /// Calendar months.
    Month,
    /// Numbers of things.
    Count,
    /// Percentages.
    Percent,
}

/// A column of a table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Column {
    /// The heading.
    pub title: String,
    /// What the cells hold.
    pub kind: Kind,
    /// Width in characters: the width in a spreadsheet; on paper the share of the text columns, while columns of
    /// figures are as wide as their figures.
    pub width: u16,
}

impl Column {
    /// Makes a column of text so many characters wide.
    #[must_use]
    pub fn text(title: impl Into<String>, width: u16) -> Self {
        Self { title: title.into(), kind: Kind::Text, width }
    }

    /// Makes a column of amounts in kronor.
    #[must_use]
    pub fn money(title: impl Into<String>) -> Self {
        Self { title: title.into(), kind: Kind::Money, width: 16 }
    }

    /// Makes a column of days.
    #[must_use]
    pub fn date(title: impl Into<String>) -> Self {
        Self { title: title.into(), kind: Kind::Date, width: 12 }
    }

    /// Makes a column of months.
    #[must_use]
    pub fn month(title: impl Into<String>) -> Self {
        Self { title: title.into(), kind: Kind::Month, width: 10 }
    }

    /// Makes a column of numbers of things.
    #[must_use]
    pub fn count(title: impl Into<String>) -> Self {
        Self { title: title.into(), kind: Kind::Count, width: 10 }
    }

    /// Makes a column of percentages.
    #[must_use]
    pub fn percent(title: impl Into<String>) -> Self {
        Self { title: title.into(), kind: Kind::Percent, width: 10 }
    }
}

/// A cell. A column mostly holds cells of its kind; a text (`saknas`) or nothing may stand in any.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Cell {
    /// A text as it stands.
    Text(String),
    /// Kronor.
    Money(Money),
    /// A day.
    Date(Date),
    /// A calendar month.
    Month(Month),
    /// A number of things.
    Count(u64),
    /// Per cent: 31.42 means 31.42 %.
    Percent(Decimal),
    /// Nothing.
    #[default]
    Empty,
}

/// The cells of one row, one per column.
pub type Row = Vec<Cell>;

/// A table. `R` is a list of rows, or for long ones any iterator over them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Table<R = Vec<Row>> {
    /// The name: of the sheet in a spreadsheet, and in errors.
    pub name: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: R,
    /// The row of totals that ends the table where people read it; a machine file leaves it out.
    pub totals: Option<Row>,
    /// Rows that head a group or sum it up, by their place. They stand out where people read them, and on paper what
    /// follows or leads to one stays with it; a machine file leaves them out like totals.
    pub strong: BTreeSet<usize>,
    /// Columns at which the table may go on in another part where the page is too narrow for all of it; each part begins
    /// with the columns before the first of them. Paper alone is ever too narrow. Empty where it may not.
    pub breaks: Vec<usize>,
}

impl<R> Table<R> {
    /// Makes a table without totals.
    #[must_use]
    pub fn new(name: impl Into<String>, columns: Vec<Column>, rows: R) -> Self {
        Self { name: name.into(), columns, rows, totals: None, strong: BTreeSet::new(), breaks: Vec::new() }
    }

    /// Lets rows stand out that head a group or sum it up.
    #[must_use]
    pub fn with_strong(mut self, strong: BTreeSet<usize>) -> Self {
        self.strong = strong;
        self
    }

    /// Lets the table go on in another part at these columns, in rising order, where it is wider than a page.
    #[must_use]
    pub fn with_breaks(mut self, breaks: Vec<usize>) -> Self {
        self.breaks = breaks;
        self
    }

    /// Ends the table with a row of totals.
    #[must_use]
    pub fn with_totals(mut self, totals: Row) -> Self {
        self.totals = Some(totals);
        self
    }

    /// Sees that a row has a cell for every column. Fails with `export-row-does-not-fit-columns`.
    pub(crate) fn check(&self, row: &[Cell]) -> Result<(), WriteError> {
        fits(&self.name, &self.columns, row)
    }
}

impl Table {
    /// Parts the table by its columns into so many tables that each begin with the columns before the first break, as
    /// evenly by the number of groups as may be; `None` where there are fewer groups.
    #[must_use]
    pub fn in_parts(&self, parts: usize) -> Option<Vec<Self>> {
        let first = *self.breaks.first()?;
        let ends = self.breaks.iter().skip(1).copied().chain([self.columns.len()]);
        let groups: Vec<Range<usize>> =
            self.breaks.iter().copied().zip(ends).map(|(from, to)| from..to).collect();
        if parts == 0 || parts > groups.len() {
            return None;
        }
        let end = |part: usize| groups.len() * part / parts;
        let columns = |part: usize| groups[end(part)..end(part + 1)].iter().cloned().flatten();
        Some(
            (0..parts)
                .map(|part| self.of_columns(&(0..first).chain(columns(part)).collect::<Vec<_>>()))
                .collect(),
        )
    }

    fn of_columns(&self, columns: &[usize]) -> Self {
        let row = |row: &Row| columns.iter().map(|at| row[*at].clone()).collect();
        Self {
            name: self.name.clone(),
            columns: columns.iter().map(|at| self.columns[*at].clone()).collect(),
            rows: self.rows.iter().map(row).collect(),
            totals: self.totals.as_ref().map(row),
            strong: self.strong.clone(),
            breaks: Vec::new(),
        }
    }
}

/// Sees that a row has a cell for every column.
pub(crate) fn fits(table: &str, columns: &[Column], row: &[Cell]) -> Result<(), WriteError> {
    if row.len() == columns.len() {
        return Ok(());
    }
    Err(WriteError::RowDoesNotFit { table: table.to_owned(), cells: row.len(), columns: columns.len() })
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<Money> for Cell {
    fn from(amount: Money) -> Self {
        Self::Money(amount)
    }
}
impl From<Date> for Cell {
    fn from(day: Date) -> Self {
        Self::Date(day)
    }
}
impl From<Month> for Cell {
    fn from(month: Month) -> Self {
        Self::Month(month)
    }
}
impl From<u64> for Cell {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}
impl From<Decimal> for Cell {
    fn from(rate: Decimal) -> Self {
        Self::Percent(rate)
    }
}
impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}
