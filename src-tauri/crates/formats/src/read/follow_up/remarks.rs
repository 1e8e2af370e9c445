//! Remarks about a sheet: each names the sheet with the cell, as a spreadsheet does, so that it is found at once.

use domain::problem::{Problem, Remark, Severity, Value};

use crate::read::grid::{GridCell, GridSheet, cell_name};
use crate::read::ledger_table::remarks::{Remarks, clipped};
use crate::read::ledger_table::rows::TableRow;

/// Adds a remark about a cell.
pub(super) fn tell(remarks: &mut Remarks, severity: Severity, cell: &GridCell, code: &'static str) {
    let problem = Problem::bare(code).with("cell", cell.name()).with("value", clipped(&cell.value.shown()));
    remarks.add(severity, cell.row + 1, problem);
}

/// Adds a remark about a row as a whole, by its first cell and what stands in all of them.
pub(super) fn tell_row(remarks: &mut Remarks, severity: Severity, row: &TableRow<'_>, code: &'static str) {
    let shown: Vec<String> = row.cells().iter().map(|cell| cell.value.shown()).collect();
    let cell = row.cells().first().map(GridCell::name).unwrap_or_default();
    let problem = Problem::bare(code).with("cell", cell).with("value", clipped(&shown.join(" · ")));
    remarks.add(severity, row.number(), problem);
}

/// Returns a name of cells with that of their sheet before it: `'74502 Lyftet'!C7`; of a text the cells alone.
pub(super) fn in_sheet(sheet: &GridSheet, cells: &str) -> String {
    if sheet.name.is_empty() {
        return cells.to_owned();
    }
    format!("'{}'!{cells}", sheet.name.replace('\'', "''"))
}

/// Returns the cells from the first to the last that stand in a sheet: `A1:H40`.
pub(super) fn extent(sheet: &GridSheet) -> String {
    let rows = || sheet.cells.iter().map(|cell| cell.row);
    let columns = || sheet.cells.iter().map(|cell| cell.column);
    let corner = |row: Option<u32>, column: Option<u32>| cell_name(row.unwrap_or(0), column.unwrap_or(0));
    let (first, last) = (corner(rows().min(), columns().min()), corner(rows().max(), columns().max()));
    if first == last { first } else { format!("{first}:{last}") }
}

/// Puts the sheet into every remark that names a cell.
pub(super) fn of_sheet(sheet: &GridSheet, remarks: Vec<Remark>) -> Vec<Remark> {
    let named = |mut remark: Remark| {
        if let Some(Value::Text(cell)) = remark.problem.fields.get_mut("cell") {
            *cell = in_sheet(sheet, cell);
        }
        remark
    };
    remarks.into_iter().map(named).collect()
}
