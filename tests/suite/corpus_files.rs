//! Real ledgers and payrolls through the one door that every file comes in by; `docs/imports.md` says what came of them.
//!
//! The files are not ours to spread; without them this test says that it was skipped. `UPDATE=1` writes the page.

use std::ops::ControlFlow;

use formats::read::{Document, read};

use crate::corpus_page::{Counts, Outcome, outcome, settle, table};
use crate::samples::{Sample, samples};

/// Names of programs are as long as they please; this many words tell them apart.
const WORDS_OF_A_PROGRAM: usize = 2;

/// What a file is, who made it, and what came of it.
fn told(sample: &Sample) -> (String, String, Outcome) {
    let by_place = || sample.name.split('/').next().unwrap_or_default().to_owned();
    match read(&sample.name, &sample.bytes, None, &mut |_, _| ControlFlow::Continue(())) {
        Ok(Document::Ledger(ledger)) => {
            let document = &ledger.document;
            let format = format!("{} {}", document.format.to_uppercase(), document.version);
            let program = document.program.as_deref().map(program).unwrap_or_else(|| "not said".to_owned());
            (format, program, outcome(ledger.remarks.iter()))
        }
        Ok(Document::Payroll(payroll)) => {
            let program = payroll.document.program.as_deref().map(program).unwrap_or_else(by_place);
            ("PAXml".to_owned(), program, outcome(payroll.remarks.iter()))
        }
        Ok(_) => panic!("{}: read as something else", sample.name),
        Err(problem) => ("none".to_owned(), by_place(), Outcome::Refused(problem.code)),
    }
}

/// The program without its version, so that a year of releases is one row.
fn program(said: &str) -> String {
    let is_version =
        |word: &&str| word.starts_with(|sign: char| sign.is_ascii_digit() || "vV(".contains(sign));
    let words: Vec<&str> = said
        .split_whitespace()
        .enumerate()
        .filter(|(place, word)| *place == 0 || !is_version(word))
        .map(|(_, word)| word)
        .take(WORDS_OF_A_PROGRAM)
        .collect();
    let name = words.join(" ").replace('|', "/");
    if name.is_empty() { "not said".to_owned() } else { name }
}

#[test]
fn real_ledgers_and_payrolls_are_read_as_the_page_on_imports_says() {
    let mut rows = Counts::new();
    for corpus in ["sie", "sie5", "paxml"] {
        let Some(root) = tests::corpus(corpus) else { return };
        for sample in samples(&root) {
            let (format, program, outcome) = told(&sample);
            *rows.entry((format, program)).or_default().entry(outcome).or_default() += 1;
        }
    }
    settle("ledgers", &table(["format", "written by"], &rows));
}
