//! The report held against itself: every place where it contradicts itself, and the tables that are sound.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::figures::Report;
use super::judge::{Found, Judge};
use super::{annexes, tables, text};

/// The contradictions as they are known: place, what, printed, computed and why it is one, a line each.
const KNOWN: &str = include_str!("contradictions.txt");

/// Tables and annexes in which every figure agrees with every other that it was held against.
const SOUND: &[&str] = &[
    "annex 2",
    "annex 3",
    "annex 4 table 2",
    "annex 5",
    "annex 6",
    "table 1",
    "table 3",
    "table 6",
    "table 7",
    "table 8",
    "table 9",
    "table 10",
    "table 13",
    "table 14",
    "table 15",
    "table 17",
    "table 19",
    "table 20",
    "table 21",
    "table 22",
    "table 23",
    "table 24",
    "table 25",
    "table 26",
    "table 28",
    "table 29",
];

/// Asks everything of the report.
pub(super) fn judged(report: &Report) -> Judge {
    let mut judge = Judge::default();
    tables::ask(report, &mut judge);
    annexes::ask(report, &mut judge);
    text::ask(report, &mut judge);
    judge
}

/// Writes what was found, a line each.
pub(super) fn list(judge: &Judge) -> String {
    let questions: usize = judge.asked.values().sum();
    let mut list = format!(
        "{} contradictions within the report, of {questions} questions asked of {} tables, annexes and the text:\n",
        judge.found.len(),
        judge.asked.len() - 1,
    );
    for (index, Found { at, what, printed, computed }) in judge.found.iter().enumerate() {
        writeln!(list, "{:>3}  {at}: {what}: printed {printed}, is {computed}", index + 1).expect("a text");
    }
    let sound: Vec<&str> = sound(judge).into_iter().collect();
    writeln!(list, "Sound: {}.", sound.join(", ")).expect("a text");
    list
}

/// Returns the tables of which something was asked and nothing found.
fn sound(judge: &Judge) -> BTreeSet<&str> {
    let faulty: BTreeSet<&str> = judge.found.iter().map(|found| found.at.as_str()).collect();
    judge.asked.keys().map(String::as_str).filter(|at| !faulty.contains(at)).collect()
}

fn line(found: &Found) -> String {
    format!("{} | {} | {} | {}", found.at, found.what, found.printed, found.computed)
}

/// Returns the known contradictions, each with its reason.
fn known() -> Vec<(String, String)> {
    let lines = KNOWN.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let split = |line: &str| {
        let (found, why) = line.rsplit_once(" | ").expect("a reason at the end of the line");
        (found.to_owned(), why.to_owned())
    };
    lines.map(split).collect()
}

#[test]
fn the_report_contradicts_itself_where_it_is_known_to_and_nowhere_else() {
    let Some(report) = Report::read() else { return };
    let judge = judged(&report);
    let found: BTreeSet<String> = judge.found.iter().map(line).collect();
    assert_eq!(found.len(), judge.found.len(), "nothing is told twice");
    let known: BTreeSet<String> = known().into_iter().map(|(found, _)| found).collect();
    let new: Vec<&String> = found.difference(&known).collect();
    let gone: Vec<&String> = known.difference(&found).collect();
    assert!(
        new.is_empty() && gone.is_empty(),
        "found and not known: {new:#?}\nknown and not found: {gone:#?}"
    );
}

#[test]
fn every_known_contradiction_has_a_reason() {
    let known = known();
    assert!(known.len() > 50, "the list was not read: {}", known.len());
    for (found, why) in known {
        assert_eq!(found.split(" | ").count(), 4, "{found}");
        assert!(why.len() > 10, "{found}: {why:?}");
    }
}

#[test]
fn sound_tables_raise_nothing_and_every_table_is_asked() {
    let Some(report) = Report::read() else { return };
    let judge = judged(&report);
    assert_eq!(sound(&judge), SOUND.iter().copied().collect());
    let expected: BTreeSet<String> = (1..=29)
        .map(|number| format!("table {number}"))
        .chain(["1", "2", "3", "4 table 1", "4 table 2", "4 table 3", "5", "6"].map(|a| format!("annex {a}")))
        .chain(["text".to_owned()])
        .collect();
    assert_eq!(judge.asked.into_keys().collect::<BTreeSet<_>>(), expected);
}
