//! The shape of the sources: nothing forgotten, nothing switched off, nothing grown out of hand.

use super::{Source, assert_none, files_below, rust_sources};

/// A longer file is asked whether it holds two ideas.
const MOST_LINES: usize = 800;

/// Files that may be longer, and why.
const MAY_BE_LONG: &[(&str, &str)] = &[(
    "src-tauri/crates/domain/src/fact.rs",
    "one table: every kind of fact of format 1 with the meaning of each field, which have to be read together",
)];

#[test]
fn no_file_of_the_suite_is_forgotten() {
    let sources = files_below("tests/suite", ".rs");
    let forgotten: Vec<String> = sources
        .iter()
        .filter(|source| source.path != "tests/suite/main.rs" && !is_named_by_its_parent(source, &sources))
        .map(|source| source.path.clone())
        .collect();
    assert_none(&forgotten, "these tests are never run; name them with `mod …;` in the module above:");
}

fn is_named_by_its_parent(source: &Source, sources: &[Source]) -> bool {
    let bare = source.path.trim_end_matches(".rs").trim_end_matches("/mod");
    let (folder, name) = bare.rsplit_once('/').expect("a path has a folder");
    let parents = if folder == "tests/suite" {
        vec!["tests/suite/main.rs".to_owned()]
    } else {
        vec![format!("{folder}.rs"), format!("{folder}/mod.rs")]
    };
    let declaration = format!("mod {name};");
    let mut parents = sources.iter().filter(|source| parents.contains(&source.path));
    parents.any(|parent| parent.text.lines().any(|line| line.trim().ends_with(&declaration)))
}

#[test]
fn no_test_is_ignored_or_expected_to_panic() {
    let switched_off = [concat!("#[ign", "ore"), concat!("#[should_", "panic")];
    assert_none(
        &lines_with(&rust_sources(), |line| switched_off.iter().any(|word| line.contains(word))),
        "a test runs and asserts what is so; a known wrong is asserted as it is, with a why:",
    );
}

#[test]
fn every_note_of_something_to_do_has_an_owner() {
    let notes = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("X", "XX:")];
    let ownerless = |line: &str| {
        notes.iter().any(|note| {
            let after = line.split_once(note).map(|(_, after)| after);
            after.is_some_and(|after| !after.starts_with('(') && !after.starts_with(char::is_alphanumeric))
        })
    };
    let mut sources = rust_sources();
    for ending in [".ts", ".svelte", ".css", ".html"] {
        sources.extend(files_below("ui", ending));
    }
    for ending in [".toml", ".ftl"] {
        sources.extend(files_below("assets", ending));
    }
    assert_none(
        &lines_with(&sources, ownerless),
        "write `(owner): what, and when it can be done` behind the word, or do it now:",
    );
}

fn lines_with(sources: &[Source], has: impl Fn(&str) -> bool) -> Vec<String> {
    let lines = |source: &Source| {
        let numbered = source.text.lines().enumerate().filter(|(_, line)| has(line));
        numbered.map(|(index, _)| format!("{}:{}", source.path, index + 1)).collect::<Vec<_>>()
    };
    sources.iter().flat_map(lines).collect()
}

#[test]
fn no_source_file_grows_out_of_hand() {
    let sources = rust_sources();
    let reason = |path: &str| MAY_BE_LONG.iter().any(|(long, _)| *long == path);
    let long: Vec<String> = sources
        .iter()
        .map(|source| (source, source.text.lines().count()))
        .filter(|(source, lines)| *lines > MOST_LINES && !reason(&source.path))
        .map(|(source, lines)| format!("{}: {lines} lines", source.path))
        .collect();
    assert_none(&long, "ask whether the file holds two ideas; if not, give the reason in MAY_BE_LONG:");
}

#[test]
fn the_list_of_long_files_is_not_stale() {
    let sources = rust_sources();
    let is_long = |path: &str| {
        let mut sources = sources.iter();
        sources.any(|source| source.path == path && source.text.lines().count() > MOST_LINES)
    };
    let stale: Vec<String> =
        MAY_BE_LONG.iter().filter(|(path, _)| !is_long(path)).map(|(path, _)| (*path).to_owned()).collect();
    assert_none(&stale, "these are short now or gone; take them off MAY_BE_LONG:");
}
