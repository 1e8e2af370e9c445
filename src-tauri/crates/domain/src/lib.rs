//! What a grant, a cost, a correction and a check *are*.
//!
//! *Invariant:* this crate knows no SQLite, no Tauri, no files, no clock, no threads and no random numbers. Same
//! facts, same scheme, same day: the same findings, byte for byte.

#![deny(missing_docs, clippy::float_arithmetic)]

pub mod accounts;
pub mod accruals;
pub mod allocation;
pub mod book;
pub mod canonical;
pub mod chargeable;
pub mod checks;
pub mod committed;
pub mod consistency;
pub mod consolidation;
pub mod date;
pub mod distribution;
pub mod draft;
pub mod erasure;
pub mod fact;
pub mod figures;
pub mod forecast;
pub mod identity;
pub mod ids;
pub mod intake;
pub mod interned;
pub mod ledger_extract;
pub mod log;
pub mod money;
pub mod overlap;
pub mod participants;
pub mod payments;
pub mod performance;
pub mod personal;
pub mod problem;
pub mod reconciliation;
pub mod report;
pub mod retention;
pub mod salary;
pub mod sampling;
pub mod scheme;
pub mod spread;
pub mod suppliers;
#[cfg(test)]
mod testing;
pub mod unit_sheet;
pub mod units;
pub mod year_end;
