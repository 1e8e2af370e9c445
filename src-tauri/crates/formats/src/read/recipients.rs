//! Lists of recipients with the numbers that money is shared by: text with a line of headings, between comma or
//! semicolon, in UTF-8.
//!
//! The columns are found by their headings, in any order and in small or capital letters: `name` (`namn`), perhaps
//! `code` (`kod`) and `kind` (`slag`), one for each key and one for each performance condition, with yes or no.

use std::collections::{BTreeMap, BTreeSet};

use domain::distribution::Recipient;
use domain::fact::RecipientKind;
use domain::problem::Problem;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::text::Encoding;

/// What is looked for in a list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Wanted {
    /// The columns with numbers.
    pub keys: BTreeSet<String>,
    /// The columns with yes or no: the ids of the performance conditions.
    pub conditions: BTreeSet<String>,
    /// The kinds of recipient there may be; where it is but one, no column says it.
    pub kinds: Vec<RecipientKind>,
}

/// A list that was read.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct RecipientList {
    /// The recipients, in order; a key whose cell is empty is left out.
    pub recipients: Vec<Recipient>,
    /// The line of each.
    pub lines: Vec<u64>,
    /// Headings of columns that are not used.
    pub unused: Vec<String>,
}

/// Why a list cannot be used.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error, Serialize, Deserialize)]
#[error("line {line}: {problem:?}")]
pub struct RecipientsError {
    /// The line, from 1.
    pub line: u64,
    /// What is wrong, with line and, where one cell is meant, its column and value.
    problem: Problem,
}

impl RecipientsError {
    fn new(line: u64, problem: Problem) -> Self {
        Self { line, problem: problem.with("line", line) }
    }

    /// Returns the problem that the user is told.
    #[must_use]
    pub fn problem(&self) -> Problem {
        self.problem.clone()
    }
}

/// Where the columns stand.
struct Columns<'a> {
    name: usize,
    code: Option<usize>,
    kind: Option<usize>,
    keys: Vec<(&'a str, usize)>,
    conditions: Vec<(&'a str, usize)>,
    headings: Vec<String>,
}

/// One line of the list.
struct Row<'a> {
    line: u64,
    cells: &'a csv::StringRecord,
    headings: &'a [String],
}

/// Reads a list.
///
/// Fails with `recipients-not-utf-8`, `recipients-none`, `recipients-column-missing`, `recipients-column-twice`,
/// `recipients-row-uneven`, `recipients-name-missing`, `recipients-twice`, `recipients-number-unfit`,
/// `recipients-yes-no-unfit` and `recipients-kind-unfit`.
pub fn read(bytes: &[u8], wanted: &Wanted) -> Result<RecipientList, RecipientsError> {
    let text = text(bytes)?;
    let semicolon = text.lines().find(|line| !line.trim().is_empty()).is_some_and(|line| line.contains(';'));
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(if semicolon { b';' } else { b',' })
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut records = reader.records().map(|record| record.expect("a text in memory reads"));
    let headings = records.next().unwrap_or_default();
    let columns = columns(&headings, wanted)?;
    let lines = Lines::of(text);
    let mut list = RecipientList { recipients: Vec::new(), lines: Vec::new(), unused: columns.unused() };
    for cells in records.filter(|cells| cells.iter().any(|cell| !cell.trim().is_empty())) {
        let line = lines.at(cells.position());
        let row = Row { line, cells: &cells, headings: &columns.headings };
        let recipient = columns.recipient(&row, wanted)?;
        list.is_new(&recipient, line)?;
        list.recipients.push(recipient);
        list.lines.push(line);
    }
    if list.recipients.is_empty() {
        return Err(RecipientsError::new(1, Problem::bare("recipients-none")));
    }
    Ok(list)
}

fn text(bytes: &[u8]) -> Result<&str, RecipientsError> {
    let bytes = match Encoding::detect(bytes) {
        encoding @ (Encoding::Ascii | Encoding::Utf8 | Encoding::Utf8Bom) => encoding.body(bytes),
        Encoding::Cp437 | Encoding::Windows1252 => bytes,
    };
    std::str::from_utf8(bytes).map_err(|error| {
        let before = &bytes[..error.valid_up_to()];
        let line = before.iter().filter(|&&byte| byte == b'\n').count() as u64 + 1;
        RecipientsError::new(line, Problem::bare("recipients-not-utf-8"))
    })
}

/// Where the lines of a text begin. The reader of CSV counts the end of a line to the next one where it is CR LF.
struct Lines<'a> {
    text: &'a str,
    ends: Vec<usize>,
}

impl<'a> Lines<'a> {
    fn of(text: &'a str) -> Self {
        Self { text, ends: text.match_indices('\n').map(|(at, _)| at).collect() }
    }

    /// Returns the line, from 1, of the first character of a record.
    fn at(&self, position: Option<&csv::Position>) -> u64 {
        let begin = position.and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or_default();
        let rest = self.text.get(begin..).unwrap_or_default();
        let first = begin + (rest.len() - rest.trim_start_matches(['\r', '\n']).len());
        self.ends.partition_point(|&end| end < first) as u64 + 1
    }
}

fn columns<'a>(headings: &csv::StringRecord, wanted: &'a Wanted) -> Result<Columns<'a>, RecipientsError> {
    let headings: Vec<String> = headings.iter().map(|heading| heading.trim().to_owned()).collect();
    let find = |names: &[&str]| -> Result<Option<usize>, RecipientsError> {
        let is = |heading: &String| names.iter().any(|name| heading.to_lowercase() == name.to_lowercase());
        let mut found = (0..headings.len()).filter(|&at| is(&headings[at]));
        let first = found.next();
        match found.next() {
            None => Ok(first),
            Some(second) => {
                let problem =
                    Problem::bare("recipients-column-twice").with("column", headings[second].as_str());
                Err(RecipientsError::new(1, problem))
            }
        }
    };
    let need = |names: &[&str]| {
        find(names)?.ok_or_else(|| {
            let problem = Problem::bare("recipients-column-missing")
                .with("column", names[0])
                .with("known", headings.join(", "));
            RecipientsError::new(1, problem)
        })
    };
    let needed = |names: &'a BTreeSet<String>| -> Result<Vec<(&'a str, usize)>, RecipientsError> {
        names.iter().map(|name| Ok((name.as_str(), need(&[name])?))).collect()
    };
    let kind = ["kind", "slag"];
    Ok(Columns {
        name: need(&["name", "namn"])?,
        code: find(&["code", "kod"])?,
        kind: if wanted.kinds.len() == 1 { find(&kind)? } else { Some(need(&kind)?) },
        keys: needed(&wanted.keys)?,
        conditions: needed(&wanted.conditions)?,
        headings,
    })
}

impl Columns<'_> {
    /// Returns the headings that nothing is read from.
    fn unused(&self) -> Vec<String> {
        let used: BTreeSet<usize> = [Some(self.name), self.code, self.kind]
            .into_iter()
            .flatten()
            .chain(self.keys.iter().chain(&self.conditions).map(|(_, at)| *at))
            .collect();
        let unused =
            self.headings.iter().enumerate().filter(|(at, name)| !used.contains(at) && !name.is_empty());
        unused.map(|(_, heading)| heading.clone()).collect()
    }

    fn recipient(&self, row: &Row<'_>, wanted: &Wanted) -> Result<Recipient, RecipientsError> {
        row.is_even()?;
        let name = row.cell(self.name);
        if name.is_empty() {
            return Err(row.unfit("recipients-name-missing", self.name));
        }
        let mut keys = BTreeMap::new();
        for &(key, at) in self.keys.iter().filter(|(_, at)| !row.cell(*at).is_empty()) {
            let value = number(row.cell(at)).ok_or_else(|| row.unfit("recipients-number-unfit", at))?;
            keys.insert(key.to_owned(), value);
        }
        let mut meets = BTreeSet::new();
        for &(condition, at) in &self.conditions {
            if yes_no(row.cell(at)).ok_or_else(|| row.unfit("recipients-yes-no-unfit", at))? {
                meets.insert(condition.to_owned());
            }
        }
        let code = self.code.map(|at| row.cell(at).to_owned()).filter(|code| !code.is_empty());
        Ok(Recipient { name: name.to_owned(), code, kind: self.kind_of(row, wanted)?, keys, meets })
    }

    fn kind_of(&self, row: &Row<'_>, wanted: &Wanted) -> Result<RecipientKind, RecipientsError> {
        let said = self.kind.map(|at| (at, row.cell(at))).filter(|(_, cell)| !cell.is_empty());
        let (kind, at) = match (said, wanted.kinds.as_slice()) {
            (None, [only]) => return Ok(*only),
            (None, _) => (None, self.kind.unwrap_or_default()),
            (Some((at, cell)), _) => (kind(cell), at),
        };
        kind.filter(|kind| wanted.kinds.contains(kind)).ok_or_else(|| row.unfit("recipients-kind-unfit", at))
    }
}

impl Row<'_> {
    fn cell(&self, at: usize) -> &str {
        self.cells.get(at).unwrap_or_default().trim()
    }

    /// Makes an error of one cell.
    fn unfit(&self, code: &'static str, at: usize) -> RecipientsError {
        let column = self.headings.get(at).map_or("", String::as_str);
        let problem = Problem::new(code, BTreeMap::new());
        RecipientsError::new(self.line, problem.with("column", column).with("value", self.cell(at)))
    }

    fn is_even(&self) -> Result<(), RecipientsError> {
        let (cells, columns) = (self.cells.len(), self.headings.len());
        if cells == columns {
            return Ok(());
        }
        let problem = Problem::bare("recipients-row-uneven")
            .with("cells", cells as u64)
            .with("columns", columns as u64);
        Err(RecipientsError::new(self.line, problem))
    }
}

impl RecipientList {
    /// Fails where a name or a code stands on an earlier line.
    fn is_new(&self, recipient: &Recipient, line: u64) -> Result<(), RecipientsError> {
        let same_code = |other: &Recipient| other.code.is_some() && other.code == recipient.code;
        let is_same = |other: &Recipient| other.name == recipient.name || same_code(other);
        let Some(at) = self.recipients.iter().position(is_same) else { return Ok(()) };
        let value =
            if self.recipients[at].name == recipient.name { &recipient.name } else { code(recipient) };
        let problem =
            Problem::bare("recipients-twice").with("value", value.as_str()).with("earlier", self.lines[at]);
        Err(RecipientsError::new(line, problem))
    }
}

fn code(recipient: &Recipient) -> &String {
    recipient.code.as_ref().unwrap_or(&recipient.name)
}

fn kind(text: &str) -> Option<RecipientKind> {
    match text.to_lowercase().as_str() {
        "kommun" => Some(RecipientKind::Kommun),
        "region" => Some(RecipientKind::Region),
        _ => None,
    }
}

fn yes_no(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "ja" | "yes" => Some(true),
        "nej" | "no" => Some(false),
        _ => None,
    }
}

/// Reads a number of nought or more as a Swede writes it: groups of three between spaces, decimals after a comma or a
/// point. `1.234` may be either and is none.
fn number(text: &str) -> Option<Decimal> {
    let (whole, decimals) = text.split_once([',', '.']).map_or((text, None), |(w, d)| (w, Some(d)));
    let mut groups = whole.split([' ', '\u{a0}', '\u{202f}', '\u{2009}']);
    let first = groups.next().filter(|first| is_digits(first))?;
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.is_empty() || (first.len() <= 3 && rest.iter().all(|g| g.len() == 3 && is_digits(g)));
    let decimals_fit =
        decimals.is_none_or(|d| is_digits(d) && (d.len() != 3 || !rest.is_empty() || first.len() > 3));
    if !grouped || !decimals_fit {
        return None;
    }
    let digits = format!("{first}{}", rest.concat());
    match decimals {
        None => digits.parse().ok(),
        Some(decimals) => format!("{digits}.{decimals}").parse().ok(),
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.len() <= 20 && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    const KOMMUN: &[RecipientKind] = &[RecipientKind::Kommun];
    const BOTH: &[RecipientKind] = &[RecipientKind::Kommun, RecipientKind::Region];

    fn wanted(conditions: &[&str], kinds: &[RecipientKind]) -> Wanted {
        Wanted {
            keys: BTreeSet::from(["persons-80".to_owned()]),
            conditions: conditions.iter().map(|id| (*id).to_owned()).collect(),
            kinds: kinds.to_vec(),
        }
    }

    fn told(text: &str, wanted: &Wanted) -> (&'static str, u64) {
        let error = read(text.as_bytes(), wanted).expect_err("refused");
        (error.problem().code, error.line)
    }

    #[test]
    fn a_list_is_read_by_its_headings_whatever_stands_between_them() {
        let wanted = wanted(&["good-level"], KOMMUN);
        for text in [
            "\u{feff}Namn;Kod;Persons-80;good-level;annat\r\nÅre;2321;1 234,5;ja;x\r\n\r\nMora;;7;nej;\r\n",
            "good-level,persons-80,name,annat,code\nyes,\"1 234,5\",Åre,x,2321\nNO,7,Mora,,\n",
        ] {
            let list = read(text.as_bytes(), &wanted).expect("a list");
            let names: Vec<&str> = list.recipients.iter().map(|one| one.name.as_str()).collect();
            assert_eq!(
                (names.as_slice(), list.unused.as_slice()),
                (["Åre", "Mora"].as_slice(), ["annat".to_owned()].as_slice())
            );
            assert_eq!(list.recipients[0].keys["persons-80"], "1234.5".parse().expect("a number"));
            assert_eq!(list.recipients[0].code.as_deref(), Some("2321"));
            let met: Vec<usize> = list.recipients.iter().map(|one| one.meets.len()).collect();
            assert_eq!(met, [1, 0]);
            assert_eq!(list.lines, if text.contains("\r\n\r\n") { [2, 4] } else { [2, 3] });
        }
    }

    #[test]
    fn what_cannot_be_read_is_told_with_its_line() {
        let one = wanted(&[], KOMMUN);
        for (text, code, line) in [
            ("", "recipients-column-missing", 1),
            ("namn,persons-80\n", "recipients-none", 1),
            ("namn,folk\nMora,1\n", "recipients-column-missing", 1),
            ("namn,name,persons-80\nMora,Mora,1\n", "recipients-column-twice", 1),
            ("namn,persons-80\nMora,1\nÅre\n", "recipients-row-uneven", 3),
            ("namn,persons-80\nMora,1,5\n", "recipients-row-uneven", 2),
            ("namn,persons-80\n ,1\n", "recipients-name-missing", 2),
            ("namn,persons-80\nMora,1\nMora,2\n", "recipients-twice", 3),
            ("namn,kod,persons-80\nMora,1,1\nÅre,1,2\n", "recipients-twice", 3),
            ("namn,persons-80\nMora,1.234\n", "recipients-number-unfit", 2),
            ("namn,persons-80\nMora,-1\n", "recipients-number-unfit", 2),
            ("namn,persons-80\nMora,1 23\n", "recipients-number-unfit", 2),
            ("namn,persons-80,slag\nMora,1,region\n", "recipients-kind-unfit", 2),
        ] {
            assert_eq!(told(text, &one), (code, line), "{text:?}");
        }
        assert_eq!(read(b"namn,persons-80\nMora,1\n\xC5re,2\n", &one).expect_err("refused").line, 3);
        let text = "namn,persons-80,good-level\nMora,1,kanske\n";
        let error = read(text.as_bytes(), &wanted(&["good-level"], KOMMUN)).expect_err("refused");
        assert_eq!(error.problem().code, "recipients-yes-no-unfit");
        assert_eq!(error.problem().fields["value"], "kanske".into());
        assert_eq!(error.problem().fields["column"], "good-level".into());
    }

    #[test]
    fn the_kind_is_asked_for_only_where_there_may_be_two() {
        assert_eq!(told("namn,persons-80\nMora,1\n", &wanted(&[], BOTH)), ("recipients-column-missing", 1));
        assert_eq!(told("namn,persons-80,slag\nMora,1,\n", &wanted(&[], BOTH)), ("recipients-kind-unfit", 2));
        let list =
            read("namn,persons-80,slag\nSkåne,1,Region\n".as_bytes(), &wanted(&[], BOTH)).expect("a list");
        assert_eq!(list.recipients[0].kind, RecipientKind::Region);
    }

    #[test]
    fn an_empty_cell_is_no_number_and_not_nought() {
        let list = read(b"namn,persons-80\nMora,\n", &wanted(&[], KOMMUN)).expect("a list");
        assert!(list.recipients[0].keys.is_empty());
    }
}
