//! Extracts of ledgers as tables: opened, proposed, and read as proposed.
#![no_main]

use domain::date::Date;
use formats::read::ledger_table::{
    DateOrder, SignConvention, TableMapping, TableProposal, open, propose, read,
};

libfuzzer_sys::fuzz_target!(init: fuzz::catch_what_is_caught(), |bytes: &[u8]| {
    let Ok(grid) = open(bytes) else { return };
    let Ok(proposal) = propose(&grid) else { return };
    let Some(mapping) = mapping(proposal) else { return };
    let ledger = read(&grid, &mapping);
    assert_eq!(ledger, read(&grid, &mapping), "the same table is read in the same way");
    if let Ok(ledger) = ledger {
        fuzz::hold_to_ledger(&ledger);
    }
});

/// Chooses what a person would have to.
fn mapping(mut proposal: TableProposal) -> Option<TableMapping> {
    let day = Date::new(2025, 1, 31).ok();
    proposal.date_order = proposal.date_order.or(Some(DateOrder::DayFirst));
    proposal.sign = proposal.sign.or(Some(SignConvention::DebitPositive));
    proposal.mapping(day).ok()
}
