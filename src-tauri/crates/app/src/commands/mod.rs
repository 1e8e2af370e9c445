//! The bodies of the commands, a file for each area of [`crate::api`].

mod accruals;
mod answers;
mod book;
mod checks;
pub(crate) mod consolidation;
mod cost_history;
mod costs;
mod distribution;
mod erasure;
mod evidence;
mod evidence_pages;
mod export;
mod forms;
mod grants;
mod history;
mod imports;
mod inbox;
mod invoices;
mod keys;
mod levels;
mod overlap;
mod own_schemes;
mod packages;
mod participants;
mod pasting;
mod payments;
mod persons;
mod placing;
mod report;
mod review;
mod rules;
mod salary;
mod scheme_form;
mod signers;
mod spreading;
mod units;
mod year_end;

pub(crate) use accruals::*;
pub(crate) use answers::*;
pub(crate) use book::*;
pub(crate) use checks::*;
pub(crate) use consolidation::{consolidate, lay_out_consolidation, write_consolidation};
pub(crate) use costs::*;
pub(crate) use distribution::*;
pub(crate) use erasure::*;
pub(crate) use evidence::*;
pub(crate) use evidence_pages::*;
pub(crate) use export::*;
pub(crate) use grants::*;
pub(crate) use history::*;
pub(crate) use imports::*;
pub(crate) use inbox::*;
pub(crate) use invoices::*;
pub(crate) use keys::*;
pub(crate) use levels::package_levels;
pub(crate) use overlap::*;
pub(crate) use own_schemes::*;
pub(crate) use packages::*;
pub(crate) use participants::*;
pub(crate) use pasting::*;
pub(crate) use payments::*;
pub(crate) use persons::*;
pub(crate) use report::*;
pub(crate) use review::*;
pub(crate) use rules::*;
pub(crate) use salary::*;
pub(crate) use signers::*;
pub(crate) use spreading::*;
pub(crate) use units::*;
pub(crate) use year_end::*;

use domain::money::Money;

use crate::error::AppError;

/// Reads an amount that people typed and that may not be below nought. Fails with `money-…` or `amount-negative`.
fn positive(text: &str) -> Result<Money, AppError> {
    let amount = Money::reckon_entry(text)?;
    if amount < Money::ZERO {
        return Err(AppError::bare("amount-negative").with("value", text));
    }
    Ok(amount)
}

/// Returns a reason that says something. Fails with `reason-missing`.
fn reason(text: &str) -> Result<&str, AppError> {
    let text = text.trim();
    if text.is_empty() { Err(AppError::bare("reason-missing")) } else { Ok(text) }
}
