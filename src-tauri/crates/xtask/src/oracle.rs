//! `cargo xtask oracle`: what the program computes of the published outcome of 2023, and where the report contradicts
//! itself.

use std::path::PathBuf;

use crate::steps::{Failure, Step, root};

/// The test that prints when it is asked.
const TEST: &str = "oracle::what_was_found_is_printed_for_who_asks";

pub(crate) fn oracle() -> Result<(), Failure> {
    let data = published().join("data");
    if !data.is_dir() {
        println!(
            "skipped: the published figures are not part of the repository and are not at {}.\n\
             Say where they lie with BIDRAGSBOKEN_SHARED=FOLDER, the folder that holds `data`.",
            data.display()
        );
        return Ok(());
    }
    Step::new(
        "holding the published outcome of 2023 against what the program computes",
        "cargo",
        &["test", "--quiet", "--package", "tests", "--test", "suite", TEST, "--", "--exact", "--nocapture"],
    )
    .with("BIDRAGSBOKEN_ORACLE", "1")
    .run()
}

/// Where the tests look for them.
fn published() -> PathBuf {
    std::env::var_os("BIDRAGSBOKEN_SHARED").map_or_else(|| root().join("../shared"), PathBuf::from)
}
