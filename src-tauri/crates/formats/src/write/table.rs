//! A table as every writer takes it: columns that say what they hold, and rows of typed cells.
//!
//! The cells are typed so that each format writes them in its own way (a number in a spreadsheet, `1234.50` in a
//! machine file, `1 234,50` on paper). The table adds nothing up; totals are given by whoever knows them.

use std::collections::BTreeSet;

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
    /// evenly by the number of columns as the breaks allow; `None` where there are fewer groups than parts.
    #[must_use]
    pub fn in_parts(&self, parts: usize) -> Option<Vec<Self>> {
        let first = *self.breaks.first()?;
        if parts == 0 || parts > self.breaks.len() {
            return None;
        }
        let columns = self.columns.len() - first;
        let mut from = 0;
        let part = |part: usize| {
            // Each part that follows has a group of its own; of the ends that are left the nearest to the even share.
            let ends = from + 1..=self.breaks.len() - (parts - part);
            let off = |end: &usize| ((self.column_of(*end) - first) * parts).abs_diff(columns * part);
            let end = ends.min_by_key(off)?;
            let taken = self.column_of(from)..self.column_of(end);
            from = end;
            Some(self.of_columns(&(0..first).chain(taken).collect::<Vec<_>>()))
        };
        (1..=parts).map(part).collect()
    }

    /// Returns the column at which a group begins, or the end of all columns.
    fn column_of(&self, group: usize) -> usize {
        self.breaks.get(group).copied().unwrap_or(self.columns.len())
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The last columns of the parts of a table with such breaks, whose columns are numbered.
    fn parts(columns: u64, breaks: &[usize], parts: usize) -> Option<Vec<Vec<u64>>> {
        let headings = (0..columns).map(|number| Column::count(number.to_string())).collect();
        let row: Row = (0..columns).map(Cell::Count).collect();
        let table = Table::new("t", headings, vec![row]).with_breaks(breaks.to_vec());
        let numbers = |table: Table| -> Vec<u64> {
            let number = |cell: &Cell| if let Cell::Count(number) = cell { *number } else { 99 };
            table.rows[0].iter().map(number).collect()
        };
        Some(table.in_parts(parts)?.into_iter().map(numbers).collect())
    }

    #[test]
    fn a_table_is_parted_at_its_breaks_as_evenly_as_may_be() {
        // A name, two groups of one column, two of three, and one of four.
        let breaks = [1, 2, 3, 6, 9];
        let two = [vec![0, 1, 2, 3, 4, 5], vec![0, 6, 7, 8, 9, 10, 11, 12]];
        assert_eq!(parts(13, &breaks, 2), Some(two.to_vec()));
        let all = parts(13, &breaks, 5).expect("a part for each group");
        assert_eq!(all.iter().map(Vec::len).collect::<Vec<_>>(), [2, 2, 4, 4, 5]);
        for count in 1..=5 {
            let columns: Vec<u64> = parts(13, &breaks, count)
                .expect("parts")
                .into_iter()
                .flat_map(|part| part[1..].to_vec())
                .collect();
            assert_eq!(columns, (1..13).collect::<Vec<_>>(), "each column once, in order");
        }
        assert_eq!((parts(13, &breaks, 6), parts(13, &[], 1)), (None, None));
    }
}
