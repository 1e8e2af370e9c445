//! Collects the remarks about a table, so that a broken one of 200 000 rows says a few hundred things.

use std::collections::BTreeMap;

use domain::problem::{Problem, Remark, Severity};

use super::rows::TableRow;

/// How many remarks of one code are kept; the rest are counted.
const MOST_PER_CODE: u64 = 200;
/// How many characters of a value are shown.
const MOST_CHARACTERS: usize = 80;
/// How many rows a remark about many names.
const MOST_ROWS: usize = 20;

/// The remarks so far.
#[derive(Default)]
pub(in crate::read) struct Remarks {
    kept: Vec<Remark>,
    /// How many there are of each code, and how much the worst of them matters.
    tallies: BTreeMap<&'static str, (u64, Severity)>,
    has_error: bool,
}

impl Remarks {
    /// Adds a remark about a row, or about the whole table (0).
    pub(in crate::read) fn add(&mut self, severity: Severity, row: u32, problem: Problem) {
        let tally = self.tallies.entry(problem.code).or_insert((0, severity));
        *tally = (tally.0 + 1, tally.1.max(severity));
        self.has_error |= severity == Severity::Error;
        if tally.0 > MOST_PER_CODE {
            return;
        }
        let line = u64::from(row);
        let problem = if row > 0 { problem.with("line", line) } else { problem };
        self.kept.push(Remark { severity, line, problem });
    }

    /// Adds an error about a cell, with its name and what stands there.
    pub(in crate::read) fn cell_error(&mut self, row: &TableRow<'_>, column: u32, problem: Problem) {
        let value = clipped(&row.shown(column));
        let problem = problem.with("cell", row.cell_name(column)).with("value", value);
        self.add(Severity::Error, row.number(), problem);
    }

    pub(in crate::read) fn has_error(&self) -> bool {
        self.has_error
    }

    /// Returns the remarks in the order of the rows, those about the whole table first.
    pub(in crate::read) fn finish(mut self) -> Vec<Remark> {
        for (code, (count, severity)) in &self.tallies {
            if let Some(more) = count.checked_sub(MOST_PER_CODE).filter(|more| *more > 0) {
                let problem = Problem::bare("table-more-remarks").with("value", *code).with("count", more);
                self.kept.push(Remark { severity: *severity, line: 0, problem });
            }
        }
        self.kept.sort_by_key(|remark| remark.line);
        self.kept
    }
}

/// Rows that are told of together.
#[derive(Default)]
pub(in crate::read) struct RowList {
    first: Vec<u32>,
    count: u64,
}

impl RowList {
    pub(in crate::read) fn push(&mut self, row: u32) {
        self.count += 1;
        if self.first.len() < MOST_ROWS {
            self.first.push(row);
        }
    }

    /// Adds the one remark about them, if there are any.
    pub(in crate::read) fn tell(&self, remarks: &mut Remarks, problem: Problem) {
        let Some(first) = self.first.first() else { return };
        let mut rows = self.first.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
        if self.count > self.first.len() as u64 {
            rows.push_str(", …");
        }
        remarks.add(Severity::Info, *first, problem.with("count", self.count).with("rows", rows));
    }
}

/// Returns the value, cut where it is too long to show.
pub(in crate::read) fn clipped(value: &str) -> String {
    match value.char_indices().nth(MOST_CHARACTERS) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_beyond_the_cap_is_counted() {
        let mut remarks = Remarks::default();
        for row in 1..=203 {
            remarks.add(Severity::Error, row, Problem::bare("table-account-missing"));
        }
        let remarks = remarks.finish();
        assert_eq!(remarks.len(), 201);
        assert_eq!(
            remarks[0].problem,
            Problem::bare("table-more-remarks").with("value", "table-account-missing").with("count", 3)
        );
    }

    #[test]
    fn long_values_are_cut_between_characters() {
        assert_eq!(clipped(&"å".repeat(81)), "å".repeat(80) + "…");
    }
}
