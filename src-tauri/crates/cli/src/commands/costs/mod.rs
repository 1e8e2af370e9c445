//! Costs: entering and correcting them, listing them, and settling many at once.

pub(super) mod entering;
pub(super) mod listing;
pub(super) mod pasting;
pub(super) mod settling;

/// The kinds of cost.
pub(super) const KINDS: [&str; 5] = ["salary", "invoice", "accrual", "transfer", "other"];
/// Who carried out what was paid for.
const PROVIDERS: [&str; 2] = ["own", "private"];
