//! The tables of `docs/imports.md` about files that others wrote: written by the tests that read them.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use domain::problem::{Remark, Severity};

/// What came of a file.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Outcome {
    Fully,
    WithRemarks,
    /// Read, with an error that keeps it from being taken in.
    WithErrors,
    /// Refused whole, with the code that says why.
    Refused(&'static str),
}

/// Returns what came of a file that was read with such remarks. What is only worth knowing is no remark here.
pub(crate) fn outcome<'a>(remarks: impl Iterator<Item = &'a Remark> + Clone) -> Outcome {
    let has = |severity| remarks.clone().any(|remark| remark.severity == severity);
    match (has(Severity::Error), has(Severity::Warning)) {
        (true, _) => Outcome::WithErrors,
        (false, true) => Outcome::WithRemarks,
        (false, false) => Outcome::Fully,
    }
}

/// Outcomes by two words, such as where a file is from and its format.
pub(crate) type Counts = BTreeMap<(String, String), BTreeMap<Outcome, u64>>;

/// Returns the table, with such headings over the two words.
pub(crate) fn table(headings: [&str; 2], rows: &Counts) -> String {
    let [one, other] = headings;
    let mut text = format!(
        "| {one} | {other} | files | read fully | read with warnings | read with errors | refused |\n\
         |---|---|---|---|---|---|---|\n",
    );
    for ((one, other), outcomes) in rows {
        let count = |outcome: &Outcome| outcomes.get(outcome).copied().unwrap_or_default();
        let refused: Vec<String> = outcomes
            .iter()
            .filter_map(|(outcome, count)| match outcome {
                Outcome::Refused(code) => Some(format!("{count} {code}")),
                Outcome::Fully | Outcome::WithRemarks | Outcome::WithErrors => None,
            })
            .collect();
        writeln!(
            text,
            "| {one} | {other} | {} | {} | {} | {} | {} |",
            outcomes.values().sum::<u64>(),
            count(&Outcome::Fully),
            count(&Outcome::WithRemarks),
            count(&Outcome::WithErrors),
            if refused.is_empty() { "0".to_owned() } else { refused.join(", ") },
        )
        .expect("a string takes text");
    }
    text
}

/// Holds the part of the page between the marks of that name against the text; `UPDATE=1` writes it.
pub(crate) fn settle(name: &str, text: &str) {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/imports.md");
    let (begin, end) = (format!("<!-- {name}: begin -->\n"), format!("<!-- {name}: end -->\n"));
    let now = std::fs::read_to_string(&page).expect("the page");
    let (before, rest) = now.split_once(&begin).expect("where the table begins");
    let (_, after) = rest.split_once(&end).expect("where the table ends");
    let written = format!("{before}{begin}{text}{end}{after}");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&page, &written).expect("the page is written");
    }
    let now = std::fs::read_to_string(&page).expect("the page");
    assert_eq!(now, written, "UPDATE=1 cargo test -p tests --test suite corpus");
}
