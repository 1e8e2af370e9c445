//! The documents stay true: links lead somewhere, and a promise names a test that is there.

use super::{Source, assert_none, read, root, rust_sources};

/// Documents that name tests for what they promise.
const NAME_TESTS: &[&str] = &["ARCHITECTURE.md", "SECURITY.md", "docs/decisions"];

/// Fewer underscores than this are in names of other things.
const UNDERSCORES_OF_A_TEST: usize = 4;

/// Returns the documents at the root, in `docs` and in `assets`.
fn documents() -> Vec<Source> {
    let root = root();
    let at_root = std::fs::read_dir(&root).expect("the repository").flatten().map(|entry| entry.path());
    let mut found: Vec<Source> = at_root
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .filter_map(|path| read(&root, &path))
        .collect();
    found.extend(super::files_below("docs", ".md"));
    found.extend(super::files_below("assets", ".md"));
    assert!(found.len() > 10, "the documents were not found");
    found
}

#[test]
fn every_link_between_documents_leads_somewhere() {
    let mut slips = Vec::new();
    for document in documents() {
        let folder = root().join(&document.path);
        let folder = folder.parent().expect("a document lies in a folder");
        let targets = document.text.split("](").skip(1).filter_map(|after| after.split(')').next());
        for target in targets.filter(|target| !target.contains("://") && !target.starts_with('#')) {
            let path = target.split('#').next().unwrap_or_default();
            if !folder.join(path).exists() {
                slips.push(format!("{}: {target}", document.path));
            }
        }
    }
    assert_none(&slips, "these links lead nowhere; correct them:");
}

#[test]
fn every_test_that_a_document_names_is_there() {
    let sources = rust_sources();
    let is_there = |name: &str| sources.iter().any(|source| source.text.contains(&format!("fn {name}(")));
    let mut slips = Vec::new();
    for document in documents() {
        if NAME_TESTS.iter().any(|path| document.path.starts_with(path)) {
            let missing = tests_named(&document.text).filter(|name| !is_there(name));
            slips.extend(missing.map(|name| format!("{}: {name}", document.path)));
        }
    }
    assert_none(&slips, "a promise without its test is none; name the test that shows it:");
}

/// Returns what is written as code and looks like the name of a test, without its modules.
fn tests_named(text: &str) -> impl Iterator<Item = &str> {
    let code = text.lines().flat_map(|line| line.split('`').skip(1).step_by(2));
    let names = code.filter_map(|words| words.rsplit("::").next());
    names.filter(|name| {
        name.matches('_').count() >= UNDERSCORES_OF_A_TEST
            && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
    })
}
