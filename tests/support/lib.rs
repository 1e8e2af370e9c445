//! What the suites share: where files lie that are not ours to spread.

use std::path::{Path, PathBuf};

/// Returns the part of the corpus with real files of that kind, such as `sie`.
///
/// The files are not ours to spread, so they are looked for where `BIDRAGSBOKEN_CORPUS` says, or else beside the
/// repository (`../shared/corpus`). Where they are not, this says that the test is skipped, and returns nothing.
#[must_use]
#[expect(clippy::print_stdout, reason = "a skipped test says so")]
pub fn corpus(part: &str) -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus");
    let folder = std::env::var_os("BIDRAGSBOKEN_CORPUS").map_or(beside, PathBuf::from).join(part);
    if !folder.is_dir() {
        println!(
            "skipped: there is no corpus at {}; BIDRAGSBOKEN_CORPUS says where it lies",
            folder.display()
        );
        return None;
    }
    Some(folder)
}
