//! Collects the remarks about a file, so that a broken file of a million lines says a few hundred things.

use std::collections::BTreeMap;

use domain::problem::{Problem, Remark, Severity, Value};

/// How many remarks of one code are kept; the rest are counted.
pub(in crate::read) const MOST_PER_CODE: u64 = 200;
/// How many characters of a value are shown.
const MOST_CHARACTERS: usize = 80;

/// The remarks so far.
#[derive(Default)]
pub(in crate::read) struct Remarks {
    kept: Vec<Remark>,
    tallies: BTreeMap<&'static str, Tally>,
}

struct Tally {
    count: u64,
    worst: Severity,
}

impl Remarks {
    /// Adds a remark about a line (0 for the file as a whole); `fill` adds the fields beside the line.
    pub(in crate::read) fn add(
        &mut self,
        severity: Severity,
        line: u32,
        code: &'static str,
        fill: impl FnOnce(Problem) -> Problem,
    ) {
        let tally = self.tallies.entry(code).or_insert(Tally { count: 0, worst: severity });
        tally.count += 1;
        tally.worst = tally.worst.max(severity);
        if tally.count > MOST_PER_CODE {
            return;
        }
        let line = u64::from(line);
        let bare = Problem::bare(code);
        let problem = fill(if line > 0 { bare.with("line", line) } else { bare });
        self.kept.push(Remark { severity, line, problem });
    }

    /// Adds a remark that shows a value.
    pub(in crate::read) fn value(&mut self, severity: Severity, line: u32, code: &'static str, value: &str) {
        self.add(severity, line, code, |problem| problem.with("value", clipped(value)));
    }

    /// Returns the remarks in the order of the lines, those about the whole file first.
    pub(in crate::read) fn finish(mut self) -> Vec<Remark> {
        for (code, tally) in &self.tallies {
            if let Some(more) = tally.count.checked_sub(MOST_PER_CODE).filter(|&more| more > 0) {
                let problem = Problem::bare("sie-more-remarks").with("value", *code).with("count", more);
                self.kept.push(Remark { severity: tally.worst, line: 0, problem });
            }
        }
        self.kept.sort_by_key(|remark| remark.line);
        self.kept
    }
}

/// Returns the value, cut where it is too long to show.
pub(in crate::read) fn clipped(value: &str) -> Value {
    match value.char_indices().nth(MOST_CHARACTERS) {
        Some((end, _)) => Value::Text(format!("{}…", &value[..end])),
        None => Value::from(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_beyond_the_cap_is_counted() {
        let mut remarks = Remarks::default();
        for line in 1..=MOST_PER_CODE + 3 {
            remarks.value(Severity::Error, u32::try_from(line).expect("small"), "sie-x", "v");
        }
        let remarks = remarks.finish();
        assert_eq!(remarks.len() as u64, MOST_PER_CODE + 1);
        assert_eq!(remarks[0].problem.code, "sie-more-remarks");
        assert_eq!(remarks[0].problem.fields["count"], Value::Count(3));
        assert_eq!((remarks[0].severity, remarks[1].line), (Severity::Error, 1));
    }

    #[test]
    fn long_values_are_cut_between_characters() {
        assert_eq!(clipped(&"å".repeat(81)), Value::Text("å".repeat(80) + "…"));
        assert_eq!(clipped("å"), Value::from("å"));
    }
}
