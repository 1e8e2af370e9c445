//! `docs/checks.md` is written by the program: every check with its codes, how much they matter, what is said in both
//! languages, and an example of a book of `tests/books` where it speaks. `UPDATE=1` writes it anew.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use domain::checks::{CHECKS, Check, LooksAt};
use domain::problem::{Fields, Severity};
use serde_json::Value as Json;
use words::{Locale, Words};

use crate::books::{findings, with_books};

const HEAD: &str = "\
# Checks

Written by the program (`UPDATE=1 cargo test -p tests --test suite checks_page`). Each check is a file in
`src-tauri/crates/domain/src/checks` and a pure function of a grant and a day; every finding cites the phrase of the
scheme that it rests on, or the law or the promise of the program where no phrase is the reason. A scheme may say that a
check matters more or less, or leave it out (`[[checks]]`, [schemes.md](schemes.md)).

The examples are what `bidragsbok check` says of the books in `tests/books` that fail on purpose: the scheme's folder
holds the commands that make the book. In the wording, `{$name}` stands for a value of the finding.
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

/// Returns the first finding of each code in the books that fail, with its scheme.
fn examples() -> BTreeMap<String, (String, Json)> {
    let mut examples = BTreeMap::new();
    for scheme in with_books() {
        for script in ["fails.txt", "passes.txt"] {
            for finding in findings(&scheme, script).1 {
                let code = finding["code"].as_str().unwrap_or_default().to_owned();
                let path = format!("{scheme}/{script}");
                examples.entry(code).or_insert((path, finding));
            }
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
            let _ = writeln!(page, "- Example, `tests/books/{book}`: {}", text(&finding["message"]));
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
