//! `cargo xtask oracle`: what the program computes of the published outcome of 2023, and where the report contradicts
//! itself.

use crate::steps::{Failure, Step};

/// The test that prints when it is asked. Where the published figures are not, it says that it was skipped.
const TEST: &str = "oracle::what_was_found_is_printed_for_who_asks";

pub(crate) fn oracle() -> Result<(), Failure> {
    Step::new(
        "holding the published outcome of 2023 against what the program computes",
        "cargo",
        &["test", "--quiet", "--package", "tests", "--test", "suite", TEST, "--", "--exact", "--nocapture"],
    )
    .with("BIDRAGSBOKEN_ORACLE", "1")
    .run()
}
