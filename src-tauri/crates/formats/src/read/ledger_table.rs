//! Extracts of main ledgers (huvudboksutdrag) and purchase ledgers (leverantörsreskontra) as tables: CSV or workbooks
//! from Raindance, Unit4, Visma and others, which have no form in common.
//!
//! A table is read in three steps. [`open`] makes cells of bytes. [`propose`] says what the table seems to be: where
//! its headings stand, what each column is, how amounts and days are written, and what only a person can choose. What
//! the person confirms is a [`TableMapping`], which is kept and found again by the [`fingerprint`] of the headings;
//! with it [`read`] makes a ledger of the cells.
//!
//! Nothing is guessed that moves money: `1.234` has a meaning only when the decimal sign is known, and a cell that
//! cannot be read is an error with its name, never nought. This module does not decide what a row means for a grant.
//! As a reader among [`super::READERS`] it gives the cells and the proposal, as the ledger needs a mapping first.

mod again;
pub(super) mod amount;
pub(super) mod amounts;
pub(super) mod cell;
pub(super) mod columns;
pub(super) mod day;
pub(super) mod decimal;
mod document;
mod field;
pub(super) mod header;
pub(super) mod headings;
mod mapping;
mod open;
mod organisation;
pub(super) mod proposal;
mod reading;
pub(super) mod remarks;
pub(super) mod rows;
mod sniff;
pub(super) mod totals;

pub use again::mapped_again;
pub use amount::{DecimalSign, NegativeStyle};
pub use day::DateOrder;
pub use decimal::{DecimalFinding, Example};
pub use field::Field;
pub use headings::{fingerprint, plain};
pub use mapping::{MappedColumn, SignConvention, TableMapping};
pub use open::open;
pub use proposal::{Choice, ColumnProposal, Confidence, TableProposal, propose, propose_as};
pub use reading::read;
pub use sniff::sniff;

use domain::problem::Problem;
use serde::{Deserialize, Serialize};

use super::grid::Grid;

/// The cells of a table and what it seems to be.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct TableRead {
    /// The cells.
    pub grid: Grid,
    /// What it seems to be.
    pub proposal: TableProposal,
}

/// Opens a table and proposes what it is. Fails as [`open`] and [`propose`] do.
pub fn look(bytes: &[u8]) -> Result<TableRead, Problem> {
    look_at(open(bytes)?)
}

/// Proposes what a table is. Fails as [`propose`] does.
pub fn look_at(grid: Grid) -> Result<TableRead, Problem> {
    let proposal = propose(&grid)?;
    Ok(TableRead { grid, proposal })
}

#[cfg(test)]
mod tests;
