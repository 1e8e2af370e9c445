//! `cargo xtask oracle`: what the program computes of the published outcome of 2023, where the report contradicts
//! itself, and whether its annexes come out of a package of each of the 311 recipients.

use crate::steps::{Failure, Step};

/// The test that prints when it is asked. Where the published figures are not, it says that it was skipped.
const TEST: &str = "oracle::what_was_found_is_printed_for_who_asks";

/// The test that makes the books of all recipients when it is asked, and puts their packages together.
const ANNEXES: &str = "oracle::consolidated::the_annexes_come_out_of_packages_as_they_were_printed";

pub(crate) fn oracle() -> Result<(), Failure> {
    asked("holding the published outcome of 2023 against what the program computes", TEST)?;
    asked("making a package of every municipality and region, and putting them together", ANNEXES)
}

fn asked(what: &'static str, test: &'static str) -> Result<(), Failure> {
    Step::new(
        what,
        "cargo",
        &["test", "--quiet", "--package", "tests", "--test", "suite", test, "--", "--exact", "--nocapture"],
    )
    .with("BIDRAGSBOKEN_ORACLE", &std::env::var("BIDRAGSBOKEN_ORACLE").unwrap_or_else(|_| "1".to_owned()))
    .run()
}
