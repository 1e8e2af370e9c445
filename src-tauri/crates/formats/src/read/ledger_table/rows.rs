//! The rows of a sheet, blank ones left out.

use crate::read::grid::{GridCell, GridSheet, GridValue, cell_name};

/// A row with its cells, by column.
#[derive(Clone, Copy, Debug)]
pub(in crate::read) struct TableRow<'a> {
    cells: &'a [GridCell],
}

impl<'a> TableRow<'a> {
    /// Returns the number of the row, from 1.
    pub(in crate::read) fn number(&self) -> u32 {
        self.cells[0].row + 1
    }

    pub(in crate::read) fn cells(&self) -> &'a [GridCell] {
        self.cells
    }

    pub(in crate::read) fn value(&self, column: u32) -> Option<&'a GridValue> {
        let place = self.cells.binary_search_by_key(&column, |cell| cell.column).ok()?;
        Some(&self.cells[place].value)
    }

    /// Returns the text in the column; `None` where there is none, or a number or day.
    pub(in crate::read) fn text(&self, column: u32) -> Option<&'a str> {
        match self.value(column)? {
            GridValue::Text(text) => Some(text),
            GridValue::Number(_) | GridValue::Date(_) | GridValue::Odd(_) => None,
        }
    }

    /// Returns what stands in the column, empty where nothing does.
    pub(in crate::read) fn shown(&self, column: u32) -> String {
        self.value(column).map(GridValue::shown).unwrap_or_default()
    }

    pub(in crate::read) fn cell_name(&self, column: u32) -> String {
        cell_name(self.cells[0].row, column)
    }
}

/// Returns the rows of a sheet in which something stands.
pub(in crate::read) fn rows(sheet: &GridSheet) -> impl Iterator<Item = TableRow<'_>> + Clone {
    sheet.cells.chunk_by(|one, next| one.row == next.row).map(|cells| TableRow { cells })
}
