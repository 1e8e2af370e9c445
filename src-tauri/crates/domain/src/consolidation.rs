//! Consolidation (sammanställning): the grants of many books and packages in one set of tables.
//!
//! Each book or package that was verified gives a [`Source`]; [`consolidate`] picks the newest state of every grant,
//! adds up by scheme, recipient, kind of cost and purpose, and tells what does not fit together. What a grant has not
//! reported is neither used nor unused: it stands apart as *unaccounted*, so that for every row and sum
//!
//! > received = used − over-use + unused + unaccounted
//!
//! This is how the funder's own tables count (a share of the unused money of those who reported, of all that was
//! requisitioned); the published tables of 2023 come out to the krona by it.
//!
//! *Not here:* how files are opened and verified, and how the tables are written.

mod choosing;
mod findings;
mod layouts;
mod order;
mod register;
mod share;
mod source;
mod tables;
#[cfg(test)]
mod tests;

pub use choosing::Place;
pub use findings::ConsolidationFinding;
pub use layouts::{Layout, LayoutCell, LayoutColumn, LayoutError, LayoutRequest, LayoutTable, lay_out};
pub use order::swedish_order;
pub use register::{Register, Registered};
pub use share::{unused_share, unused_share_of_sum, unused_share_with_tenths};
pub use source::{GivenGrant, GivenScheme, Source, SourceError, Standing, UsedFor};
pub use tables::{Recipient, RecipientRow, SchemeTable, Sums};

use crate::money::MoneyError;

/// Everything that was given, in tables.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Consolidation {
    /// Who has given something, in Swedish order of their names, municipalities first.
    pub recipients: Vec<Recipient>,
    /// The schemes: those of performances first, then by id.
    pub schemes: Vec<SchemeTable>,
    /// The grants that were counted, each by its source.
    pub counted: Vec<Place>,
    /// What does not fit together, the worst first.
    pub findings: Vec<ConsolidationFinding>,
}

/// Puts the sources together. The order of the sources changes nothing but the numbers by which places name them.
/// Fails with `money-out-of-range`.
pub fn consolidate(sources: &[Source], register: &Register) -> Result<Consolidation, MoneyError> {
    let chosen = choosing::choose(sources);
    let recipients = tables::recipients(sources, &chosen, register);
    let schemes = tables::tables(sources, &chosen.counted, &recipients)?;
    let mut findings = chosen.findings;
    findings.extend(findings::of(sources, &chosen.counted, &recipients, &schemes, register)?);
    findings::sort(&mut findings);
    Ok(Consolidation { recipients, schemes, counted: chosen.counted, findings })
}
