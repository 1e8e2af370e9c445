//! The archived form of the log: one JSON line for each operation, and the head beside it (docs/hash-chain.md).
//!
//! Reading is strict: a line is taken only if it is, byte for byte, the line that would be written for what it says.
//! So there is one way to write an operation, and nothing can stand in a line that the reader passes over.

use std::io::{self, BufRead, Read, Write};

use domain::committed::{Committed, Hash};
use domain::fact::Fact;
use domain::ids::BookId;
use domain::log::{Entry, Head, Operation, OperationKind, Timestamp, Withheld};
use domain::problem::Problem;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The largest line that is read, in bytes: an import of some three hundred thousand rows.
const LINE_BYTES_MAX: u64 = 256 << 20;

/// An operation as its line has it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    seq: u64,
    kind: OperationKind,
    at: Timestamp,
    actor: Committed,
    prev: Hash,
    hash: Hash,
    facts: Vec<EntryRecord>,
}

/// A fact with its scope among its members, or what a package says of one that it leaves out.
struct EntryRecord(Entry);

impl<'de> Deserialize<'de> for EntryRecord {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        use serde::de::Error as _;
        // One fact at a time becomes a tree, so that a long line needs no more memory than its operation.
        let mut members = serde_json::Map::deserialize(deserializer)?;
        if let (Some(withheld), true) = (members.remove("withheld"), members.is_empty()) {
            return Withheld::deserialize(withheld)
                .map(|w| Self(Entry::Withheld(w)))
                .map_err(D::Error::custom);
        }
        let scope = members.remove("scope").ok_or_else(|| D::Error::missing_field("scope"))?;
        let fact = Fact::deserialize(Value::Object(members)).map_err(D::Error::custom)?;
        match scope {
            Value::String(scope) if scope == fact.scope().to_string() => Ok(Self(Entry::Fact(fact))),
            _ => Err(D::Error::custom("a fact has another scope than its own")),
        }
    }
}

/// Returns the line of an operation, with the line feed that ends it.
#[must_use]
pub fn line(operation: &Operation) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(512);
    write_line(operation, &mut bytes).expect("memory takes every operation");
    bytes
}

/// Members stand in the order of the bytes of their names, without white space, as in the canonical bytes.
fn write_line(operation: &Operation, out: &mut dyn Write) -> io::Result<()> {
    let Operation { seq, kind, at, actor, entries, prev, hash } = operation;
    out.write_all(b"{\"actor\":")?;
    write_sorted(&serde_json::to_value(actor)?, out)?;
    write!(out, ",\"at\":\"{at}\",\"facts\":[")?;
    for (at, entry) in entries.iter().enumerate() {
        out.write_all(if at > 0 { b"," } else { b"" })?;
        write_sorted(&entry_value(entry)?, out)?;
    }
    write!(out, "],\"hash\":\"{hash}\",\"kind\":")?;
    write_sorted(&serde_json::to_value(kind)?, out)?;
    writeln!(out, ",\"prev\":\"{prev}\",\"seq\":{seq}}}")
}

fn entry_value(entry: &Entry) -> io::Result<Value> {
    let (mut value, more) = match entry {
        Entry::Fact(fact) => (serde_json::to_value(fact)?, ("scope", serde_json::to_value(fact.scope())?)),
        Entry::Withheld(withheld) => {
            (Value::Object(serde_json::Map::new()), ("withheld", serde_json::to_value(withheld)?))
        }
    };
    if let Value::Object(members) = &mut value {
        members.insert(more.0.to_owned(), more.1);
    }
    Ok(value)
}

/// Writes a tree with sorted members. The order of `serde_json` itself depends on how it was compiled.
fn write_sorted(value: &Value, out: &mut dyn Write) -> io::Result<()> {
    match value {
        Value::Object(members) => {
            let mut sorted: Vec<_> = members.iter().collect();
            sorted.sort_unstable_by(|a, b| a.0.as_bytes().cmp(b.0.as_bytes()));
            out.write_all(b"{")?;
            for (at, (name, value)) in sorted.into_iter().enumerate() {
                out.write_all(if at > 0 { b"," } else { b"" })?;
                serde_json::to_writer(&mut *out, name)?;
                out.write_all(b":")?;
                write_sorted(value, out)?;
            }
            out.write_all(b"}")
        }
        Value::Array(items) => {
            out.write_all(b"[")?;
            for (at, item) in items.iter().enumerate() {
                out.write_all(if at > 0 { b"," } else { b"" })?;
                write_sorted(item, out)?;
            }
            out.write_all(b"]")
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            Ok(serde_json::to_writer(out, value)?)
        }
    }
}

/// Reads a line, line feed included. Fails with `package-log-line` or `package-log-form`.
fn read_line(line: &[u8], number: u64) -> Result<Operation, Problem> {
    let unreadable = |reason: String| {
        Problem::bare("package-log-line")
            .with("line", number)
            .with("reason", crate::bag::name::shown(&reason))
    };
    let Line { seq, kind, at, actor, prev, hash, facts } =
        serde_json::from_slice(line).map_err(|error| unreadable(error.to_string()))?;
    let entries = facts.into_iter().map(|record| record.0).collect();
    let operation = Operation { seq, kind, at, actor, entries, prev, hash };
    let mut same = Same { expected: line };
    let written = write_line(&operation, &mut same);
    if written.is_ok() && same.expected.is_empty() {
        Ok(operation)
    } else {
        Err(Problem::bare("package-log-form").with("line", number))
    }
}

/// Takes only the bytes that it expects.
struct Same<'a> {
    expected: &'a [u8],
}

impl Write for Same<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self.expected.strip_prefix(bytes) {
            Some(rest) => {
                self.expected = rest;
                Ok(bytes.len())
            }
            None => Err(io::ErrorKind::InvalidData.into()),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Reads the lines of a log one at a time; after a problem nothing more comes.
pub struct Lines<R> {
    reader: R,
    line: Vec<u8>,
    number: u64,
    stopped: bool,
}

impl<R: BufRead> Lines<R> {
    /// Begins at the first line.
    pub const fn new(reader: R) -> Self {
        Self { reader, line: Vec::new(), number: 0, stopped: false }
    }

    /// Returns the next operation. Fails with `package-log-line`, `package-log-form` or `bag-file-unreadable`.
    fn next_operation(&mut self) -> Result<Option<Operation>, Problem> {
        self.line.clear();
        self.number += 1;
        let read = (&mut self.reader).take(LINE_BYTES_MAX).read_until(b'\n', &mut self.line);
        match read {
            Ok(0) => Ok(None),
            Ok(_) if self.line.last() == Some(&b'\n') => read_line(&self.line, self.number).map(Some),
            Ok(_) => Err(Problem::bare("package-log-form").with("line", self.number)),
            Err(error) => {
                let reason = crate::bag::name::shown(&error.to_string());
                Err(Problem::bare("bag-file-unreadable").with("reason", reason))
            }
        }
    }
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = Result<Operation, Problem>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.stopped {
            return None;
        }
        let next = self.next_operation().transpose();
        self.stopped = !matches!(next, Some(Ok(_)));
        next
    }
}

/// The lines of operations as a file to read from; one line is in memory at a time.
pub(crate) struct LinesOf<'a> {
    operations: std::slice::Iter<'a, Operation>,
    line: Vec<u8>,
    taken: usize,
}

impl<'a> LinesOf<'a> {
    pub(crate) fn new(operations: &'a [Operation]) -> Self {
        Self { operations: operations.iter(), line: Vec::new(), taken: 0 }
    }
}

impl Read for LinesOf<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.taken == self.line.len() {
            let Some(operation) = self.operations.next() else { return Ok(0) };
            self.line.clear();
            self.taken = 0;
            write_line(operation, &mut self.line)?;
        }
        let len = buffer.len().min(self.line.len() - self.taken);
        buffer[..len].copy_from_slice(&self.line[self.taken..self.taken + len]);
        self.taken += len;
        Ok(len)
    }
}

/// `history/head.json`: whose log it is and where it ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeadRecord {
    /// The book.
    pub book: BookId,
    /// Number of the last operation.
    pub seq: u64,
    /// Its hash.
    pub hash: Hash,
}

impl HeadRecord {
    /// Makes the record.
    #[must_use]
    pub const fn new(book: BookId, head: Head) -> Self {
        Self { book, seq: head.seq, hash: head.hash }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::book;

    fn read(bytes: &[u8]) -> Result<Vec<Operation>, Problem> {
        Lines::new(bytes).collect()
    }

    #[test]
    fn what_is_written_is_read_back_without_loss() {
        let operations = book::kommun().operations().to_vec();
        let mut bytes = Vec::new();
        LinesOf::new(&operations).read_to_end(&mut bytes).expect("memory");
        assert_eq!(bytes, operations.iter().flat_map(line).collect::<Vec<_>>());
        assert_eq!(read(&bytes), Ok(operations));
    }

    #[test]
    fn what_is_left_out_is_read_back_too() {
        let mut operation = book::kommun().operations()[2].clone();
        operation.actor = operation.actor.closed();
        let withheld = operation.entries[0].withheld().expect("plain");
        operation.entries[0] = Entry::Withheld(withheld);
        let text = String::from_utf8(line(&operation)).expect("UTF-8");
        assert!(text.contains("\"facts\":[{\"withheld\":{\"digest\":\""), "{text}");
        assert!(text.starts_with("{\"actor\":{\"commitment\":\""), "{text}");
        assert_eq!(read(text.as_bytes()), Ok(vec![operation]));
    }

    #[test]
    fn the_published_vectors_are_lines_of_this_form() {
        let vectors = include_bytes!("../../../../tests/tools/chain-vectors.jsonl");
        let operations = read(vectors).expect("a log");
        assert_eq!(operations.len(), 3);
        assert_eq!(operations.iter().flat_map(line).collect::<Vec<_>>(), vectors);
    }

    #[test]
    fn a_line_that_says_the_same_in_another_way_is_refused() {
        let line = String::from_utf8(line(&book::kommun().operations()[0])).expect("UTF-8");
        let code = |text: &str| read(text.as_bytes()).map_err(|problem| problem.code).err();
        assert_eq!(code(&line), None);
        assert_eq!(code(&line.replacen("\"seq\":1", "\"seq\": 1", 1)), Some("package-log-form"));
        assert_eq!(code(line.trim_end()), Some("package-log-form"));
        assert_eq!(code(&line.replace('\n', "\r\n")), Some("package-log-form"));
        assert_eq!(code(&line.replacen("\"seq\":1", "\"seq\":1,\"seq\":1", 1)), Some("package-log-line"));
        assert_eq!(code(&line.replacen("\"seq\":1", "\"more\":0,\"seq\":1", 1)), Some("package-log-line"));
        assert_eq!(
            code(&line.replacen("\"scope\":\"book\"", "\"scope\":\"B1\"", 1)),
            Some("package-log-line")
        );
        assert_eq!(code(&line.replacen("\"orgnr\"", "\"more\":0,\"orgnr\"", 1)), Some("package-log-line"));
        assert_eq!(code("\n"), Some("package-log-line"));
        assert_eq!(code(&"[".repeat(100_000)), Some("package-log-form"));
    }
}
