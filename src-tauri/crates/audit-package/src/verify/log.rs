//! The log of a package: read strictly, its chain verified, and made into the book that everything else is held to.

use std::collections::BTreeSet;
use std::io::BufReader;

use domain::book::BookError;
use domain::committed::{Committed, Hash};
use domain::fact::{Fact, Scope};
use domain::ids::{BookId, GrantId};
use domain::log::{ChainError, Entry, Head, Operation};
use domain::problem::{Problem, Severity};
use serde::de::DeserializeOwned;

use super::{KnownHead, SMALL_BYTES_MAX, error, read as read_file};
use crate::bag::name::shown;
use crate::bag::read::BagReport;
use crate::contents::{Descriptor, FORMAT, Package, Terms, path};
use crate::excerpt::{Excerpt, Personal, Pseudonyms};
use crate::level::{TextKind, Treatment, is_personal_evidence, kind_of};
use crate::record::{HeadRecord, Lines};
use crate::source::FileSource;
use crate::verdict::VerifyFinding;

/// What reading the log gave.
pub(super) struct ReadLog {
    pub(super) findings: Vec<VerifyFinding>,
    /// None where the log does not hold.
    pub(super) package: Option<Package>,
}

/// Findings that tell the same of many places stop here; the first ones say it.
const FINDINGS_MAX: usize = 20;

pub(super) fn read(source: &dyn FileSource, bag: &BagReport, heads: &[KnownHead]) -> ReadLog {
    let mut findings = Vec::new();
    let package = read_package(source, bag, heads, &mut findings);
    let package = package.map_err(|finding| findings.insert(0, *finding)).ok();
    ReadLog { findings, package }
}

type Refused = Box<VerifyFinding>;

fn refused(path: &str, problem: Problem) -> Refused {
    Box::new(error(path, problem))
}

fn read_package(
    source: &dyn FileSource,
    bag: &BagReport,
    heads: &[KnownHead],
    findings: &mut Vec<VerifyFinding>,
) -> Result<Package, Refused> {
    let descriptor: Descriptor = read_json(source, path::PACKAGE)?;
    if descriptor.format != FORMAT {
        let problem = Problem::bare("package-format-unknown").with("format", shown(&descriptor.format));
        return Err(refused(path::PACKAGE, problem));
    }
    let head: HeadRecord = read_json(source, path::HEAD)?;
    let pseudonyms = Pseudonyms::from_list(read_json(source, path::PSEUDONYMS)?)
        .ok_or_else(|| refused(path::PSEUDONYMS, Problem::bare("package-pseudonyms-differ")))?;
    let grants: Vec<GrantId> = descriptor.grants.iter().map(|grant| grant.grant).collect();
    let mut reading = Reading {
        grants: grants.iter().copied().collect(),
        personal: descriptor.personal,
        pseudonyms: &pseudonyms,
        used: BTreeSet::new(),
        findings,
    };
    let operations = reading.operations(source, head.book)?;
    if reading.used.len() != pseudonyms.count() {
        let problem = Problem::bare("package-pseudonyms-differ");
        reading.findings.push(error(path::PSEUDONYMS, problem));
    }
    let end = operations.last().map_or(Head::EMPTY, Operation::head);
    if HeadRecord::new(head.book, end) != head {
        let problem = Problem::bare("package-head-differs").with("stated", head.seq).with("found", end.seq);
        findings.push(error(path::HEAD, problem));
    }
    findings.extend(known_heads(&operations, head.book, heads));
    let excerpt = Excerpt::replay(operations, grants, descriptor.personal, pseudonyms)
        .map_err(|e| refused(path::OPERATIONS, book_problem(&e)))?;
    let package = package(excerpt, &descriptor)?;
    findings.extend(bag_info(&package, bag));
    Ok(package)
}

/// Reads a file that must be, byte for byte, the one that would be written for what it says.
fn read_json<T: DeserializeOwned + serde::Serialize>(
    source: &dyn FileSource,
    path: &str,
) -> Result<T, Refused> {
    let bytes = read_file(source, path, SMALL_BYTES_MAX).map_err(|problem| refused(path, problem))?;
    let unreadable =
        |reason: String| Problem::bare("package-file-unreadable-json").with("reason", shown(&reason));
    let value: T = serde_json::from_slice(&bytes).map_err(|e| refused(path, unreadable(e.to_string())))?;
    if crate::contents::json(&value) == bytes {
        Ok(value)
    } else {
        Err(refused(path, Problem::bare("package-form")))
    }
}

/// Describes the book again and compares with what the package says it is about.
fn package(excerpt: Excerpt, stated: &Descriptor) -> Result<Package, Refused> {
    let terms = Terms {
        as_of: stated.as_of,
        personal: stated.personal,
        reader: stated.reader.clone(),
        software: stated.software.clone(),
    };
    let package = Package::new(excerpt, terms).map_err(|e| refused(path::OPERATIONS, book_problem(&e)))?;
    if package.descriptor() == stated && !stated.grants.is_empty() {
        Ok(package)
    } else {
        Err(refused(path::PACKAGE, Problem::bare("package-descriptor-differs")))
    }
}

fn book_problem(error: &BookError) -> Problem {
    match error {
        BookError::Impossible { seq, what } => {
            Problem::bare("package-log-impossible").with("operation", *seq).with("what", shown(what))
        }
        BookError::SchemeUnreadable { grant } => {
            Problem::bare("package-scheme-unreadable").with("grant", grant.to_string())
        }
        BookError::NotOpened | BookError::NoSuchGrant { .. } => Problem::bare("package-log-not-opened"),
    }
}

fn chain_problem(error: &ChainError) -> Problem {
    match error {
        ChainError::Gap { expected, found } => {
            Problem::bare("package-log-gap").with("expected", *expected).with("found", *found)
        }
        ChainError::Broken { seq } => Problem::bare("package-log-broken").with("operation", *seq),
        ChainError::Changed { seq } => Problem::bare("package-log-changed").with("operation", *seq),
    }
}

/// A package whose head somebody knows from elsewhere must hold that operation with that hash.
fn known_heads(operations: &[Operation], book: BookId, heads: &[KnownHead]) -> Vec<VerifyFinding> {
    let mut findings = Vec::new();
    // A number is the same however it is written.
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let of = match operations.first().and_then(|first| first.entries.first()) {
        Some(Entry::Fact(Fact::BookOpened(opened))) => digits(&opened.orgnr),
        _ => String::new(),
    };
    let is_of_it = |known: &&KnownHead| known.orgnr.as_deref().is_none_or(|orgnr| digits(orgnr) == of);
    let known = heads.iter().filter(is_of_it).map(|known| known.head);
    for known in known.filter(|known| known.book == book && known.seq > 0) {
        let at = usize::try_from(known.seq - 1).unwrap_or(usize::MAX);
        match operations.get(at) {
            Some(operation) if operation.hash == known.hash => {}
            Some(_) => {
                let problem = Problem::bare("package-log-rewritten").with("operation", known.seq);
                findings.push(error(path::OPERATIONS, problem));
            }
            None => {
                let problem = Problem::bare("package-older")
                    .with("operation", operations.len() as u64)
                    .with("known", known.seq);
                findings.push(VerifyFinding::about(Severity::Warning, path::OPERATIONS, problem));
            }
        }
    }
    findings
}

/// What the bag says of itself must be what the log says.
fn bag_info(package: &Package, bag: &BagReport) -> Vec<VerifyFinding> {
    let about = package.descriptor();
    let mut wanted = vec![
        ("Source-Organization".to_owned(), about.organisation.clone()),
        ("Bagging-Date".to_owned(), about.as_of.to_string()),
        ("External-Identifier".to_owned(), package.identifier()),
        ("Bag-Software-Agent".to_owned(), about.software.clone()),
    ];
    wanted.extend(crate::issue::labels(package));
    let differs = |(label, value): &(String, String)| bag.info_value(label) != Some(value.as_str());
    wanted
        .into_iter()
        .filter(differs)
        .map(|(label, _)| error("bag-info.txt", Problem::bare("package-info-differs").with("label", label)))
        .collect()
}

/// What is watched while the operations are read, one at a time.
struct Reading<'a> {
    grants: BTreeSet<GrantId>,
    personal: Personal,
    pseudonyms: &'a Pseudonyms,
    used: BTreeSet<Hash>,
    findings: &'a mut Vec<VerifyFinding>,
}

impl Reading<'_> {
    fn operations(&mut self, source: &dyn FileSource, book: BookId) -> Result<Vec<Operation>, Refused> {
        let reader = source
            .open(path::OPERATIONS)
            .map_err(|_| refused(path::OPERATIONS, Problem::bare("package-file-absent")))?;
        let mut operations: Vec<Operation> = Vec::new();
        let mut head = Head::EMPTY;
        for operation in Lines::new(BufReader::with_capacity(256 << 10, reader)) {
            let mut operation = operation.map_err(|problem| refused(path::OPERATIONS, problem))?;
            operation
                .verify_after(book, head)
                .map_err(|broken| refused(path::OPERATIONS, chain_problem(&broken)))?;
            head = operation.head();
            self.look_at(&mut operation);
            operations.push(operation);
        }
        match operations.first().and_then(|first| first.entries.first()) {
            Some(Entry::Fact(Fact::BookOpened(opened))) if opened.book == book => Ok(operations),
            Some(Entry::Fact(Fact::BookOpened(_))) => {
                Err(refused(path::HEAD, Problem::bare("package-other-book")))
            }
            _ => Err(refused(path::OPERATIONS, Problem::bare("package-log-not-opened"))),
        }
    }

    fn found(&mut self, severity: Severity, problem: Problem) {
        let same = self.findings.iter().filter(|f| f.problem.code == problem.code).count();
        if same < FINDINGS_MAX {
            self.findings.push(VerifyFinding::about(severity, path::OPERATIONS, problem));
        }
    }

    fn look_at(&mut self, operation: &mut Operation) {
        let seq = operation.seq;
        self.text(seq, "actor", TextKind::Official, &operation.actor);
        for entry in &mut operation.entries {
            let is_packaged = match entry.scope() {
                Scope::Book => true,
                Scope::Grant(grant) => self.grants.contains(&grant),
                Scope::Ledger => false,
            };
            match entry {
                Entry::Fact(fact) if is_packaged => self.texts(seq, fact),
                Entry::Withheld(withheld) if !is_packaged || self.personal.may_withhold(&withheld.kind) => {}
                Entry::Fact(fact) => {
                    let problem = Problem::bare("package-fact-not-packaged")
                        .with("operation", seq)
                        .with("kind", fact.kind());
                    self.found(Severity::Error, problem);
                }
                Entry::Withheld(withheld) => {
                    let problem = Problem::bare("package-fact-withheld")
                        .with("operation", seq)
                        .with("kind", shown(&withheld.kind));
                    self.found(Severity::Error, problem);
                }
            }
        }
    }

    fn texts(&mut self, seq: u64, fact: &mut Fact) {
        if self.personal.withholds(fact) {
            let problem =
                Problem::bare("package-personal-open").with("operation", seq).with("text", fact.kind());
            self.found(Severity::Error, problem);
        }
        let personal_evidence = is_personal_evidence(fact);
        for (name, text) in fact.texts() {
            self.text(seq, name, kind_of(personal_evidence, name), text);
        }
    }

    /// What the level closes must be closed, a name under its pseudonym; what it opens and is closed was erased.
    fn text(&mut self, seq: u64, name: &'static str, kind: TextKind, text: &Committed) {
        let about = |code| Problem::bare(code).with("operation", seq).with("text", name);
        let commitment = text.commitment();
        let has_pseudonym = self.pseudonyms.has(commitment);
        if has_pseudonym && matches!(kind, TextKind::Official | TextKind::Person) {
            self.used.insert(commitment);
        }
        match (self.personal.treats(kind), text.value()) {
            (Treatment::Open, Some(_)) | (Treatment::Closed, None) => {}
            (Treatment::Open, None) => self.found(Severity::Warning, about("package-text-closed")),
            (Treatment::Closed | Treatment::Pseudonym(_), Some(_)) => {
                self.found(Severity::Error, about("package-personal-open"));
            }
            (Treatment::Pseudonym(_), None) if !has_pseudonym => {
                self.found(Severity::Error, about("package-pseudonym-missing"));
            }
            (Treatment::Pseudonym(_), None) => {}
        }
    }
}
