//! A mapping that was made for one table laid on another of the same source.

use std::collections::BTreeMap;

use super::columns::Columns;
use super::field::Field;
use super::headings::plain;
use super::mapping::{MappedColumn, TableMapping};
use super::proposal::propose_as;
use crate::read::grid::Grid;

/// Returns the mapping with the sheet, row and columns as they stand in this table; columns that it does not know are
/// ignored.
///
/// `None` where the table lacks a heading that the mapping knows, used or not: then it comes from elsewhere.
#[must_use]
pub fn mapped_again(grid: &Grid, mapping: &TableMapping) -> Option<TableMapping> {
    let found = Columns::find(grid, mapping).ok()?;
    let (sheet, header_row) = (found.sheet.name.clone(), found.header_row);
    let here = propose_as(grid, &sheet, header_row, &[]).ok()?.columns;
    let mut known = Known::of(mapping);
    let columns = here.into_iter().map(|column| {
        let field = known.take(&column.heading, column.column).unwrap_or(Field::Ignored);
        MappedColumn { heading: column.heading, column: column.column, field }
    });
    let columns: Vec<MappedColumn> = columns.collect();
    known.are_all_found().then(|| TableMapping { sheet, header_row, columns, ..mapping.clone() })
}

/// The columns of a mapping that have not been found yet, by their headings, in order.
struct Known(BTreeMap<String, Vec<MappedColumn>>);

impl Known {
    fn of(mapping: &TableMapping) -> Self {
        let mut columns: BTreeMap<String, Vec<MappedColumn>> = BTreeMap::new();
        for column in &mapping.columns {
            columns.entry(plain(&column.heading)).or_default().push(column.clone());
        }
        Self(columns)
    }

    /// Takes the first column with the heading; without one, the column that stands there.
    fn take(&mut self, heading: &str, place: u32) -> Option<Field> {
        let heading = plain(heading);
        let columns = self.0.get_mut(&heading)?;
        let at = columns.iter().position(|column| !heading.is_empty() || column.column == place)?;
        Some(columns.remove(at).field)
    }

    /// A column without heading that is not used need not be there.
    fn are_all_found(&self) -> bool {
        let mut left = self.0.iter().flat_map(|(heading, columns)| columns.iter().map(move |c| (heading, c)));
        left.all(|(heading, column)| heading.is_empty() && column.field == Field::Ignored)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::ledger_table::{open, propose, read};

    fn grid(text: &str) -> Grid {
        open(text.as_bytes()).expect("a table")
    }

    #[test]
    fn a_mapping_fits_a_later_table_with_columns_more_and_in_another_order() {
        let first = grid("Konto;Datum;Belopp;Rest\n5010;2026-01-31;1,50;a\n");
        let mapping = propose(&first).expect("headings").mapping(None).expect("nothing to choose");
        assert_eq!(mapped_again(&first, &mapping).as_ref(), Some(&mapping));
        let later = grid("Titel\n\nNytt;BELOPP;Rest;Datum;Konto\nx;2,50;a;2026-02-28;5010\n");
        let again = mapped_again(&later, &mapping).expect("it fits");
        let fields: Vec<String> = again.columns.iter().map(|column| column.field.word()).collect();
        assert_eq!(fields, ["ignored", "amount", "ignored", "date", "account"]);
        assert_eq!(again.header_row, 3);
        assert_eq!(read(&later, &again), read(&later, &mapping));
    }

    #[test]
    fn a_table_that_lacks_a_heading_comes_from_elsewhere() {
        let first = grid("Konto;Datum;Belopp;Rest\n5010;2026-01-31;1,50;a\n");
        let mapping = propose(&first).expect("headings").mapping(None).expect("nothing to choose");
        assert_eq!(mapped_again(&grid("Konto;Datum;Belopp\n5010;2026-01-31;1,50\n"), &mapping), None);
    }
}
