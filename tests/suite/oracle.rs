//! The published outcome of 2023 as an oracle: what the program computes is what was paid, and where the report
//! contradicts itself, the checks of consistency say so, and nowhere else.
//!
//! The figures are not part of the repository: [`tests::published`] says where they are looked for, and without them
//! these tests say that they were skipped. `cargo xtask oracle` prints what they find.

mod annexes;
mod consolidated;
mod figures;
mod judge;
mod outcome;
mod report;
mod rules;
mod tables;
mod text;

use figures::Report;

/// Set when somebody wants to read what was found.
const ASKED: &str = "BIDRAGSBOKEN_ORACLE";

#[test]
fn what_was_found_is_printed_for_who_asks() {
    if std::env::var_os(ASKED).is_none() {
        return;
    }
    let Some(report) = Report::read() else { return };
    println!("\n{}", outcome::table(&outcome::lines(&report)));
    println!("{}", report::list(&report::judged(&report)));
}
