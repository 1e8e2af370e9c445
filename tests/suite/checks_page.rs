//! `docs/checks.md` is written by the program: every check with its codes, how much they matter, what is said in both
//! languages, and an example of a book where it speaks. `UPDATE=1` writes it anew.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use audit_package::excerpt::Excerpt;
use audit_package::level::Personal;
use domain::book::Book;
use domain::checks::{CHECKS, Check, LooksAt, reads_texts, run_these};
use domain::problem::{Fields, Severity};
use serde_json::Value as Json;
use store::{Access, Store};
use words::{Locale, Words};

use crate::books::{findings, findings_in, folder, with_books};

const HEAD: &str = "\
# Checks

Written by the program (`UPDATE=1 cargo test -p tests --test suite checks_page`). Each check is a file in
`src-tauri/crates/domain/src/checks` and a pure function of a grant and a day; every finding cites the phrase of the
scheme that it rests on, or the law or the promise of the program where no phrase is the reason. A scheme may say that a
check matters more or less, or leave it out (`[[checks]]`, [schemes.md](schemes.md)).

The examples are what `bidragsbok check` says of books that are wrong on purpose: the smallest for one thing in
`tests/checks`, those of a whole scheme in `tests/books`. The files hold the commands that make the book. In the wording,
`{$name}` stands for a value of the finding.
";

const fn looks_at(looks_at: LooksAt) -> &'static str {
    match looks_at {
        LooksAt::Costs => "each cost",
        LooksAt::Vouchers => "each voucher",
        LooksAt::Grant => "the grant: amounts, conditions, report",
        LooksAt::Use => "what was used in sum",
        LooksAt::Ledger => "the grant's part of the main ledger",
        LooksAt::Book => "other grants of the book; not asked of a package",
    }
}

fn severities(known: &[Severity]) -> String {
    let word = |severity: &Severity| match severity {
        Severity::Info => "info",
        Severity::Warning => "warning",
        Severity::Error => "error",
    };
    known.iter().map(word).collect::<Vec<_>>().join(" or ")
}

fn smallest() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("checks")
}

/// Returns the codes that have a book of their own.
fn own_books() -> Vec<String> {
    let entries = std::fs::read_dir(smallest()).expect("the folder").filter_map(Result::ok);
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut codes: Vec<String> =
        names.filter_map(|name| Some(name.strip_suffix(".txt")?.to_owned())).collect();
    codes.sort();
    codes
}

/// Returns a finding of each code, with the path of the book: its own smallest book, or the first of a scheme's.
fn examples() -> BTreeMap<String, (String, Json)> {
    let mut examples = BTreeMap::new();
    let mut add = |path: String, finding: Json| {
        let code = finding["code"].as_str().unwrap_or_default().to_owned();
        examples.entry(code).or_insert((path, finding));
    };
    for code in own_books() {
        let script = format!("{code}.txt");
        let found = findings(&smallest(), &script).1.into_iter().find(|finding| finding["code"] == code);
        add(format!("tests/checks/{script}"), found.unwrap_or_else(|| panic!("{script} is not told {code}")));
    }
    for scheme in with_books() {
        for script in ["fails.txt", "passes.txt"] {
            let found = findings(&folder().join(&scheme), script).1;
            found.into_iter().for_each(|finding| add(format!("tests/books/{scheme}/{script}"), finding));
        }
    }
    examples
}

fn write_check(page: &mut String, check: &Check, examples: &BTreeMap<String, (String, Json)>) {
    let _ = write!(page, "\n## {}\n\nLooks at {}.\n", check.id, looks_at(check.looks_at));
    for (code, known) in check.says {
        let _ = write!(page, "\n### `{code}` ({})\n\n", severities(known));
        for locale in Locale::ALL {
            let words = Words::new(locale);
            let said = |kind: &str| words.text(&format!("{kind}-{code}"), &Fields::new());
            let _ = writeln!(page, "- {}: {}\n  - {}", locale.name(), said("problem"), said("remedy"));
        }
        if let Some((book, finding)) = examples.get(*code) {
            let text = |json: &Json| json.as_str().unwrap_or_default().to_owned();
            let _ = writeln!(page, "- Example, `{book}`: {}", text(&finding["message"]));
            let rule = &finding["rule"];
            let (phrase, source) = (text(&rule["text"]), text(&rule["source"]));
            let rests = if phrase.is_empty() { source } else { format!("”{phrase}” ({source})") };
            let _ = writeln!(page, "  - rests on {rests}");
        }
    }
}

fn page() -> String {
    let mut page = HEAD.to_owned();
    let _ = write!(page, "\n| check | looks at | says |\n|---|---|---|\n");
    for check in CHECKS {
        let says = check.says.iter().map(|(code, known)| format!("`{code}` ({})", severities(known)));
        let says = says.collect::<Vec<_>>().join(", ");
        let _ = writeln!(page, "| [{0}](#{0}) | {1} | {says} |", check.id, looks_at(check.looks_at));
    }
    let examples = examples();
    CHECKS.iter().for_each(|check| write_check(&mut page, check, &examples));
    page
}

#[test]
fn the_page_of_checks_is_that_of_the_program() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/checks.md");
    let page = page();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &page).expect("the page is written");
    }
    let held = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        held == page,
        "docs/checks.md is stale: run `UPDATE=1 cargo test -p tests --test suite checks_page`"
    );
}

#[test]
fn everything_that_checks_can_say_has_an_example() {
    let examples = examples();
    let codes: Vec<&str> = CHECKS.iter().flat_map(|check| check.says).map(|(code, _)| *code).collect();
    let silent: Vec<&&str> = codes.iter().filter(|code| !examples.contains_key(**code)).collect();
    assert!(silent.is_empty(), "no book is told {silent:?}");
    let strangers: Vec<String> =
        own_books().into_iter().filter(|code| !codes.contains(&code.as_str())).collect();
    assert!(strangers.is_empty(), "no check says {strangers:?}");
}

#[test]
fn everything_that_checks_can_say_has_words() {
    for locale in Locale::ALL {
        let words = Words::new(locale);
        let codes = CHECKS.iter().flat_map(|check| check.says).map(|(code, _)| *code);
        let keys = codes.flat_map(|code| [format!("problem-{code}"), format!("remedy-{code}")]);
        let silent: Vec<String> = keys.filter(|key| !words.has(key)).collect();
        assert!(silent.is_empty(), "{} lacks {silent:?}", locale.name());
    }
}

/// What the checks that read no texts say of a package of every grant in the book, with and without its texts.
fn said_of_package(book: &Path, level: Personal) -> Vec<(String, bool, Severity)> {
    let mut store = Store::open(book, Access::ReadOnly).expect("the book");
    let operations = store.load(&mut |_, _| std::ops::ControlFlow::Continue(())).expect("it holds");
    let book = Book::replay(operations, |json| serde_json::from_str(json).ok()).expect("a book");
    let grants: Vec<_> = book.grants().map(|grant| grant.id()).collect();
    let excerpt = Excerpt::of(&book, &grants, level).expect("a part of it");
    let checks: Vec<Check> = Personal::Public.checks().copied().collect();
    let day = "2026-11-21".parse().expect("a day");
    let of_grant = |grant| run_these(grant, day, &checks).expect("in range");
    let findings = excerpt.grants().flat_map(of_grant);
    findings.map(|f| (f.key(), f.is_accepted(excerpt.book()), f.severity)).collect()
}

#[test]
fn checks_that_are_asked_without_texts_say_the_same_without_them() {
    let mut asked = 0;
    let mut compare = |own: &Path, script: &str| {
        let scratch = tempfile::tempdir().expect("a temporary folder");
        let book = scratch.path().join("bok.bidragsbok");
        findings_in(&book, own, script);
        let whole = said_of_package(&book, Personal::Included);
        assert_eq!(said_of_package(&book, Personal::Public), whole, "{script} of {}", own.display());
        asked += whole.len();
    };
    for code in own_books() {
        compare(&smallest(), &format!("{code}.txt"));
    }
    for scheme in with_books() {
        compare(&folder().join(&scheme), "fails.txt");
    }
    assert!(asked > 50, "{asked}");
}

#[test]
fn the_checks_that_read_texts_are_checks() {
    let reading = CHECKS.iter().filter(|check| reads_texts(check.id)).count();
    let left = Personal::LeftOut.checks().count() - Personal::Public.checks().count();
    assert_eq!(reading, left);
}
