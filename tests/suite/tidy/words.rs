//! Codes and words: whatever can go wrong is told in every language, and nothing is told that cannot happen.

use std::collections::{BTreeMap, BTreeSet};

use words::{Locale, Words};

use super::{Source, assert_none, before_tests, files_below, rust_sources};

/// Places where a problem is made of a code that stands right there.
const MAKES_A_PROBLEM: &[&str] = &["Problem::bare(", "Problem::new(", "AppError::bare("];

/// Messages whose code is put together by the program, so that no source spells it out, and where.
const GENERATED: &[(&str, &str)] = &[];

/// Returns the sources of the program with their tests cut off.
fn program() -> Vec<Source> {
    let sources = rust_sources().into_iter().filter(|source| !source.is_test());
    sources.map(|Source { path, text }| Source { path, text: before_tests(&text).to_owned() }).collect()
}

fn is_code(text: &str) -> bool {
    let is_word = |word: &str| {
        !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    text.contains('-')
        && text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.split('-').all(is_word)
}

/// Returns every plain text in quotation marks, in order; escapes do not occur in codes.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.lines().flat_map(|line| line.split('"').skip(1).step_by(2))
}

/// Returns the codes that are named where the problem is made.
fn codes_on_the_spot(text: &str) -> BTreeSet<&str> {
    let made = MAKES_A_PROBLEM.iter().flat_map(|maker| text.split(maker).skip(1));
    made.filter_map(|after| after.trim_start().strip_prefix('"')?.split('"').next()).collect()
}

/// Returns the codes of tables: the texts of functions that are named for it, or that give a code to a problem.
fn codes_of_tables(text: &str) -> BTreeSet<&str> {
    let functions = text.split("fn ").skip(1).filter(|function| is_table(function));
    functions.flat_map(|function| quoted(function).filter(|text| is_code(text))).collect()
}

fn is_table(function: &str) -> bool {
    let signature = function.split('{').next().unwrap_or_default();
    let name = signature.split('(').next().unwrap_or_default();
    let is_named = ["code", "code_of"].contains(&name) && signature.contains("&'static str");
    let gives =
        |maker: &&str| ["code)", "code,"].iter().any(|code| function.contains(&format!("{maker}{code}")));
    is_named || MAKES_A_PROBLEM.iter().any(gives)
}

#[test]
fn every_problem_is_told_in_every_language() {
    let languages = Locale::ALL.map(Words::new);
    let mut slips = Vec::new();
    for source in program() {
        let codes = codes_on_the_spot(&source.text).into_iter().chain(codes_of_tables(&source.text));
        for code in codes.collect::<BTreeSet<_>>() {
            for words in languages.iter().filter(|words| !words.has(&format!("problem-{code}"))) {
                slips.push(format!("problem-{code} in {:?} ({})", words.locale(), source.path));
            }
        }
    }
    assert_none(&slips, "write these messages in assets/locales/<language>/<area>.ftl, in Swedish first:");
}

#[test]
fn every_finding_says_what_to_do_about_it_in_every_language() {
    let languages = Locale::ALL.map(Words::new);
    let mut slips = Vec::new();
    let checks = program().into_iter().filter(|source| source.path.contains("/domain/src/checks/"));
    for source in checks {
        let told = quoted(&source.text).filter(|text| languages[0].has(&format!("problem-{text}")));
        for code in told.collect::<BTreeSet<_>>() {
            for words in languages.iter().filter(|words| !words.has(&format!("remedy-{code}"))) {
                slips.push(format!("remedy-{code} in {:?} ({})", words.locale(), source.path));
            }
        }
    }
    assert_none(&slips, "write these messages in assets/locales/<language>/checks.ftl:");
}

#[test]
fn no_message_is_for_a_problem_that_cannot_happen() {
    let mut sources = program();
    for ending in [".ts", ".svelte"] {
        sources.extend(files_below("ui/src", ending));
    }
    let spelt: BTreeSet<&str> = sources.iter().flat_map(|source| quoted(&source.text)).collect();
    let mut orphans = Vec::new();
    for (key, path) in keys() {
        let code = key.strip_prefix("problem-").or_else(|| key.strip_prefix("remedy-"));
        let is_orphan = code.is_some_and(|code| !spelt.contains(code) && !is_generated(code));
        if is_orphan {
            orphans.push(format!("{key} ({path})"));
        }
    }
    assert_none(&orphans, "no source has these codes; remove the messages, or name the generated code here:");
}

fn is_generated(code: &str) -> bool {
    GENERATED.iter().any(|(generated, _)| *generated == code)
}

/// Returns the keys of all messages of all languages, each with a file that has it.
fn keys() -> BTreeMap<String, String> {
    let mut keys = BTreeMap::new();
    for source in files_below("assets/locales", ".ftl") {
        for line in
            source.text.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
        {
            if let Some((key, _)) = line.split_once('=') {
                keys.insert(key.trim().to_owned(), source.path.clone());
            }
        }
    }
    assert!(keys.len() > 300, "the messages were not found");
    keys
}
