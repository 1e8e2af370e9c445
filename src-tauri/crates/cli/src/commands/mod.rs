//! The commands, a file for each area, and the one table that lists them.

mod accounts;
mod accruals;
mod answers;
mod books;
mod checks;
mod conditions;
mod consolidation;
mod costs;
mod distribution;
mod evidence;
mod export;
mod grants;
mod history;
mod import_salaries;
mod imports;
mod inbox;
mod inspection;
mod invoices;
mod keys;
mod overlap;
mod packages;
mod participants;
mod payments;
mod persons;
mod rates;
mod reconciliation;
mod report;
mod review;
mod rules;
mod schemes;
mod tables;
mod units;
mod verification;
mod year_end;

use clap::{Arg, ArgMatches};

use crate::arguments::Phrases;
use crate::console::{Console, Outcome};

/// A command: its name, what it takes and what it does.
pub(crate) struct Entry {
    /// One word, or two where it belongs to a group: `cost add`.
    pub(crate) name: &'static str,
    pub(crate) arguments: fn(Phrases<'_>) -> Vec<Arg>,
    pub(crate) run: fn(&mut Console<'_>, &ArgMatches) -> Outcome,
}

/// Every command, in the order that help lists them.
pub(crate) const ENTRIES: &[Entry] = &[
    books::NEW,
    books::SAMPLE,
    schemes::SCHEMES,
    schemes::CHECK,
    schemes::LIST,
    schemes::COPY,
    schemes::CHANGE,
    schemes::IMPORT,
    schemes::EXPORT,
    schemes::REMOVE,
    distribution::DISTRIBUTE,
    grants::ADD,
    grants::AMOUNT,
    grants::STATE,
    grants::SHOW,
    grants::LIST,
    conditions::NOTE,
    rules::LIST,
    rules::DECIDE,
    rules::COMPARE,
    rules::ADOPT,
    accounts::ACCOUNTS,
    inspection::INSPECT,
    imports::IMPORT,
    inbox::INBOX,
    costs::entering::ADD,
    costs::listing::LIST,
    costs::listing::SHOW,
    costs::entering::CORRECT,
    costs::settling::VOID,
    costs::settling::CONFIRM,
    costs::settling::ASSIGN,
    costs::pasting::ROWS,
    accruals::SPLIT,
    accruals::SPREAD,
    costs::settling::COPY,
    costs::settling::APPROVE,
    costs::settling::FOUR_EYES,
    costs::settling::RECALCULATE,
    rates::LIST,
    rates::SET,
    invoices::ADD,
    invoices::LIST,
    accruals::LIST,
    accruals::SETTLE,
    participants::LIST,
    participants::SET,
    participants::ROWS,
    participants::REMOVE,
    persons::LIST,
    persons::KEEP,
    persons::ERASE,
    payments::PAYMENTS,
    evidence::ADD,
    evidence::LIST,
    evidence::LINK,
    evidence::GAPS,
    evidence::SAVE,
    evidence::PAGE,
    evidence::MASK,
    units::ALLOCATION_ADD,
    units::ALLOCATION_LIST,
    units::ALLOCATION_WITHDRAW,
    units::LIST,
    units::SHEETS,
    units::REPORT,
    checks::CHECK,
    checks::ACCEPT,
    reconciliation::RECONCILE,
    reconciliation::EXPLAIN,
    reconciliation::MONTHS,
    reconciliation::SIGN,
    report::REPORT,
    year_end::YEAR_END,
    year_end::FORECAST,
    year_end::CHARGEABLE,
    export::EXPORT,
    packages::PACKAGE,
    verification::VERIFY,
    review::SHOW,
    review::COSTS,
    review::COST,
    review::EVIDENCE,
    review::SAVE,
    review::SAMPLE,
    review::MARK,
    review::NOTE,
    review::LIST,
    review::MEMO,
    keys::NEW,
    keys::SHOW,
    keys::LIST,
    keys::TRUST,
    keys::FORGET,
    overlap::OVERLAP,
    overlap::KEYS,
    consolidation::CONSOLIDATE,
    history::UNDO,
    history::REDO,
    history::REVERSE,
    history::HISTORY,
];

/// Runs the command that was named.
pub(crate) fn run(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    let (outer, of_outer) = matches.subcommand().expect("the parser demands a command");
    let (name, own) = match of_outer.subcommand() {
        Some((inner, own)) => (format!("{outer} {inner}"), own),
        None => (outer.to_owned(), of_outer),
    };
    let entry =
        ENTRIES.iter().find(|entry| entry.name == name).expect("the parser knows only these commands");
    (entry.run)(console, own)
}
