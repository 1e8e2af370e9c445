//! The repository looks after itself: what the architecture promises is proven here, from what `cargo metadata` says
//! and from the text of the sources.
//!
//! The searches are plain ones: they find a slip, not somebody who hides something. Each failure says what to do.

mod documents;
mod layers;
mod repository;
mod sources;
mod words;

use std::fs;
use std::path::{Path, PathBuf};

/// A source file of ours.
struct Source {
    /// Where it lies in the repository, with `/` between the parts.
    path: String,
    text: String,
}

impl Source {
    /// Tells whether the file holds tests and nothing else.
    fn is_test(&self) -> bool {
        self.path.starts_with("tests/") || self.path.contains("/tests/") || self.path.ends_with("/tests.rs")
    }

    /// Returns the lines that are compiled into the program, counted from 1: no comments, no tests.
    fn program_lines(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = if self.is_test() { "" } else { before_tests(&self.text) };
        let numbered = lines.lines().enumerate().map(|(index, line)| (index + 1, line));
        numbered.filter(|(_, line)| !line.trim_start().starts_with("//"))
    }
}

/// The tests of a file stand last, so everything from the module of that name on is left out.
fn before_tests(text: &str) -> &str {
    let modules = text.match_indices("#[cfg(test)]\nmod ");
    let inline = modules.map(|(at, _)| at).find(|at| {
        let declaration = text[*at..].lines().nth(1).unwrap_or_default();
        declaration.ends_with('{')
    });
    &text[..inline.unwrap_or(text.len())]
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests lies in the repository").to_owned()
}

/// Returns the files below a folder with an ending, in the order of their paths; built and fetched ones left out.
fn files_below(folder: &str, ending: &str) -> Vec<Source> {
    let root = root();
    let mut folders = vec![root.join(folder)];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.expect("an entry of the repository").path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() {
                if !["node_modules", "target", "dist", "gen"].contains(&name.as_str()) {
                    folders.push(path);
                }
            } else if name.ends_with(ending) {
                found.extend(read(&root, &path));
            }
        }
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

/// A file that vanished in between, or is no text, is nobody's slip.
fn read(root: &Path, path: &Path) -> Option<Source> {
    let text = fs::read_to_string(path).ok()?;
    let path = path.strip_prefix(root).ok()?.to_string_lossy().replace('\\', "/");
    Some(Source { path, text })
}

/// Returns every Rust source of the workspace.
fn rust_sources() -> Vec<Source> {
    let mut sources = files_below("src-tauri", ".rs");
    sources.extend(files_below("tests", ".rs"));
    assert!(sources.len() > 100, "the sources were not found");
    sources
}

/// Fails with every slip on a line of its own, under what to do about them.
#[track_caller]
fn assert_none(slips: &[String], what_to_do: &str) {
    assert!(slips.is_empty(), "{what_to_do}\n  {}\n", slips.join("\n  "));
}
