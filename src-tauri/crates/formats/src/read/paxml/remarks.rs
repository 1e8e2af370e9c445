//! Collects the remarks about a file, so that a broken file of a million rows says a few hundred things.

use std::collections::BTreeMap;

use domain::problem::{Problem, Remark, Severity, Value};

/// How many remarks of one code are kept; the rest are counted.
const MOST_PER_CODE: u64 = 200;
/// How many characters of a value are shown.
const MOST_CHARACTERS: usize = 80;

/// The remarks so far.
#[derive(Default)]
pub(super) struct Remarks {
    kept: Vec<Remark>,
    tallies: BTreeMap<&'static str, (u64, Severity)>,
    parts: BTreeMap<String, Seen>,
    fields: BTreeMap<String, Seen>,
    unknown: BTreeMap<String, Seen>,
    rounded: Option<Seen>,
}

/// How often something stands in the file, and where first.
#[derive(Default)]
struct Seen {
    count: u64,
    line: u64,
}

impl Remarks {
    /// Begins with what was told of the letters.
    pub(super) fn of_letters(kept: Vec<Remark>) -> Self {
        Self { kept, ..Self::default() }
    }

    /// Adds a remark about a line (0 for the file as a whole); `fill` adds the fields beside the line.
    pub(super) fn add(
        &mut self,
        severity: Severity,
        line: u64,
        code: &'static str,
        fill: impl FnOnce(Problem) -> Problem,
    ) {
        let (count, worst) = self.tallies.entry(code).or_insert((0, severity));
        *count += 1;
        *worst = severity.max(*worst);
        if *count > MOST_PER_CODE {
            return;
        }
        let bare = Problem::bare(code);
        let problem = fill(if line > 0 { bare.with("line", line) } else { bare });
        self.kept.push(Remark { severity, line, problem });
    }

    /// Adds a remark that shows a value.
    pub(super) fn value(&mut self, severity: Severity, line: u64, code: &'static str, value: &str) {
        self.add(severity, line, code, |problem| problem.with("value", clipped(value)));
    }

    /// Adds a remark that shows the value of an element.
    pub(super) fn field(
        &mut self,
        severity: Severity,
        line: u64,
        code: &'static str,
        (field, value): (&str, &str),
    ) {
        self.add(severity, line, code, |problem| {
            problem.with("field", clipped(field)).with("value", clipped(value))
        });
    }

    /// Counts a part of the standard that is not used.
    pub(super) fn unused_part(&mut self, name: &str, count: u64, line: u64) {
        see(&mut self.parts, name, count, line);
    }

    /// Counts a field of the standard that is not used.
    pub(super) fn unused_field(&mut self, name: &str, line: u64) {
        see(&mut self.fields, name, 1, line);
    }

    /// Counts what the standard does not have.
    pub(super) fn unknown(&mut self, name: &str, line: u64) {
        see(&mut self.unknown, name, 1, line);
    }

    /// Counts hours that were rounded.
    pub(super) fn rounded_hours(&mut self, line: u64) {
        self.rounded.get_or_insert(Seen { count: 0, line }).count += 1;
    }

    /// Returns the remarks in the order of the lines, those about the whole file first.
    pub(super) fn finish(mut self) -> Vec<Remark> {
        for (name, seen) in std::mem::take(&mut self.parts) {
            self.counted(Severity::Info, "paxml-part-unused", &name, &seen);
        }
        for (name, seen) in std::mem::take(&mut self.fields) {
            self.counted(Severity::Info, "paxml-field-unused", &name, &seen);
        }
        for (name, seen) in std::mem::take(&mut self.unknown) {
            self.counted(Severity::Warning, "paxml-element-unknown", &name, &seen);
        }
        if let Some(Seen { count, line }) = self.rounded.take() {
            self.add(Severity::Warning, line, "paxml-hours-rounded", |problem| problem.with("count", count));
        }
        for (code, (count, worst)) in std::mem::take(&mut self.tallies) {
            if count > MOST_PER_CODE {
                let more = count - MOST_PER_CODE;
                let problem = Problem::bare("paxml-more-remarks").with("value", code).with("count", more);
                self.kept.push(Remark { severity: worst, line: 0, problem });
            }
        }
        self.kept.sort_by_key(|remark| remark.line);
        self.kept
    }

    fn counted(&mut self, severity: Severity, code: &'static str, name: &str, seen: &Seen) {
        self.add(severity, seen.line, code, |problem| {
            problem.with("value", clipped(name)).with("count", seen.count)
        });
    }
}

fn see(table: &mut BTreeMap<String, Seen>, name: &str, count: u64, line: u64) {
    match table.get_mut(name) {
        Some(seen) => seen.count += count,
        None => drop(table.insert(name.to_owned(), Seen { count, line })),
    }
}

/// Returns the value, cut where it is too long to show.
pub(super) fn clipped(value: &str) -> Value {
    match value.char_indices().nth(MOST_CHARACTERS) {
        Some((end, _)) => Value::Text(format!("{}…", &value[..end])),
        None => Value::from(value),
    }
}
