//! What is committed: nothing of one machine, no book of anybody, nothing that is fetched from elsewhere.

use std::process::Command;

use super::{Source, assert_none, read, root};

/// Files that speak of the folder beside the repository where files lie that are not ours to spread.
const MAY_LOOK_BESIDE: &[&str] =
    &["src-tauri/crates/audit-package/tests/container/corpus.rs", "tests/support/lib.rs"];

/// Where the smallest inputs of the problems lie: a few bytes each, made for the tests.
const MADE_FOR_TESTS: &str = "tests/gallery/";

/// Endings of files that hold somebody's book or package, or are made by building.
const NEVER_COMMITTED: &[&str] = &[
    ".bidragsbok",
    ".bidragsbok-journal",
    ".db",
    ".sqlite",
    ".zip",
    ".deb",
    ".rpm",
    ".exe",
    ".msi",
    ".pem",
    ".key",
];

/// Returns the paths of all files that are committed or about to be; none in a copy without Git, which is said.
#[expect(clippy::print_stdout, reason = "a skipped test says so")]
fn committed() -> Vec<String> {
    let output = Command::new("git").args(["ls-files", "-z"]).current_dir(root()).output();
    let Some(output) = output.ok().filter(|output| output.status.success()) else {
        println!("skipped: this is no Git repository, or there is no Git");
        return Vec::new();
    };
    let listed = String::from_utf8(output.stdout).expect("our file names are UTF-8");
    listed.split_terminator('\0').map(str::to_owned).collect()
}

fn committed_texts() -> Vec<Source> {
    let root = root();
    committed().iter().filter_map(|path| read(&root, &root.join(path))).collect()
}

#[test]
fn no_file_speaks_of_the_machine_it_was_written_on() {
    let of_one_machine = [concat!("/wo", "rk/"), concat!("arti", "factory"), concat!("/ho", "me/")];
    let beside = concat!("..", "/shared");
    let mut slips = Vec::new();
    for source in committed_texts() {
        for (index, line) in source.text.lines().enumerate() {
            let looks_beside = line.contains(beside) && !MAY_LOOK_BESIDE.contains(&source.path.as_str());
            if looks_beside || of_one_machine.iter().any(|word| line.contains(word)) {
                slips.push(format!("{}:{}", source.path, index + 1));
            }
        }
    }
    assert_none(
        &slips,
        "paths and hosts of one machine mean nothing elsewhere; `tests::corpus` finds the corpus:",
    );
}

#[test]
fn no_book_no_package_and_no_key_is_committed() {
    let slips: Vec<String> = committed()
        .into_iter()
        .filter(|path| !path.starts_with(MADE_FOR_TESTS))
        .filter(|path| NEVER_COMMITTED.iter().any(|ending| path.to_lowercase().ends_with(ending)))
        .collect();
    assert_none(
        &slips,
        "these hold somebody's bookkeeping, a secret or what a build makes; remove them from Git:",
    );
}

#[test]
fn packages_come_from_the_registries_that_everybody_has() {
    let mut slips = Vec::new();
    for source in committed_texts() {
        for (index, line) in source.text.lines().enumerate() {
            let line = line.trim();
            let foreign = if source.path.ends_with("package-lock.json") {
                line.starts_with("\"resolved\": \"http")
            } else if source.path.ends_with("Cargo.lock") {
                line.starts_with("source = ")
                    && line != "source = \"registry+https://github.com/rust-lang/crates.io-index\""
            } else {
                false
            };
            if foreign {
                slips.push(format!("{}:{}", source.path, index + 1));
            }
        }
    }
    assert_none(
        &slips,
        "lock files name versions and sums, no hosts (npm: `omit-lockfile-registry-resolved=true`):",
    );
}
