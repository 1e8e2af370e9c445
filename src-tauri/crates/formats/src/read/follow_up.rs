//! The workbook that municipalities follow their grants up in before they have anything better (Excel-uppföljning): a
//! sheet for each grant, with its costs row by row.
//!
//! People have made it for people: titles and figures stand above the table, sums within it, notes beside it. What is
//! a cost by its day, text and amount is read; whatever else stands there is told with its sheet and cell, and nothing
//! is dropped in silence. An amount or a day that cannot be read in one way only is an error and never a guess.
//!
//! This module does not know which grant a sheet is of; nor does it decide what the book has already.

mod names;
mod remarks;
mod sheet;
mod table;
mod when;

use domain::draft::follow_up::FollowUpDocument;
use domain::problem::Remark;
use serde::{Deserialize, Serialize};

use self::names::is_default_name;
use self::table::CostTable;
use super::grid::{Grid, GridKind, GridSheet};
use super::ledger_table::Field;

/// What a workbook says, with remarks about it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct FollowUpRead {
    /// What it says.
    pub document: FollowUpDocument,
    /// What is odd in each sheet of the document, by row.
    pub remarks: Vec<Vec<Remark>>,
}

/// Tells whether a workbook seems to be a follow-up and no extract of a ledger.
///
/// It has a sheet with days, texts and amounts, and either several sheets or one with a name of its own. An account
/// with a code part beside it is an extract's, and so is a single sheet with accounts: those stay tables.
#[must_use]
pub fn is_one(grid: &Grid) -> bool {
    let filled: Vec<&GridSheet> = grid.sheets.iter().filter(|sheet| !sheet.cells.is_empty()).collect();
    let tables: Vec<CostTable<'_>> = filled.iter().filter_map(|sheet| CostTable::find(grid, sheet)).collect();
    let is_of_ledger = |table: &CostTable<'_>| {
        let has_code = table.has(|field| matches!(field, Field::Object(_)));
        let is_purchases =
            table.has(|field| matches!(field, Field::OrganisationNumber | Field::OrganisationName));
        table.has(|field| *field == Field::Account) && (has_code || filled.len() == 1) || is_purchases
    };
    let is_named = filled.len() > 1 || filled.iter().any(|sheet| !is_default_name(&sheet.name));
    grid.kind == GridKind::Workbook && is_named && !tables.is_empty() && !tables.iter().any(is_of_ledger)
}

/// Reads a workbook, or a text as one sheet. Sheets in which nothing stands are left out.
#[must_use]
pub fn read(grid: &Grid) -> FollowUpRead {
    let filled = grid.sheets.iter().filter(|sheet| !sheet.cells.is_empty());
    let (sheets, remarks) = filled.map(|sheet| sheet::read(grid, sheet)).unzip();
    let version = match grid.kind {
        GridKind::Workbook => "xlsx",
        GridKind::Text => "csv",
    };
    let encoding = grid.text.map_or("utf-8", |text| text.encoding);
    let document = FollowUpDocument { version: version.to_owned(), encoding: encoding.to_owned(), sheets };
    FollowUpRead { document, remarks }
}

#[cfg(test)]
mod tests;
