//! Extracts of main ledgers (huvudboksutdrag) and purchase ledgers (leverantörsreskontra) as tables: CSV or workbooks
//! from Raindance, Unit4, Visma and others, which have no form in common.
//!
//! A table is read in three steps. [`open`] makes cells of bytes. [`propose`] says what the table seems to be: where
//! its headings stand, what each column is, how amounts and days are written, and what only a person can choose. What
//! the person confirms is a [`TableMapping`], which is kept and found again by the [`fingerprint`] of the headings;
//! with it [`read`] makes a ledger of the cells.
//!
//! Nothing is guessed that moves money: `1.234` has a meaning only when the decimal sign is known, and a cell that
//! cannot be read is an error with its name, never nought. This module does not decide what a row means for a grant,
//! and is no reader among [`super::READERS`], as it needs a mapping first.

mod amount;
mod cell;
mod columns;
mod day;
mod decimal;
mod document;
mod field;
mod header;
mod headings;
mod mapping;
mod open;
mod organisation;
mod proposal;
mod reading;
mod remarks;
mod rows;
mod totals;

pub use amount::{DecimalSign, NegativeStyle};
pub use day::DateOrder;
pub use decimal::{DecimalFinding, Example};
pub use field::Field;
pub use headings::{fingerprint, plain};
pub use mapping::{MappedColumn, SignConvention, TableMapping};
pub use open::open;
pub use proposal::{Choice, ColumnProposal, Confidence, TableProposal, propose};
pub use reading::read;

#[cfg(test)]
mod tests;
