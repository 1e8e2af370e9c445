//! What does not fit together between recipients: grants twice, recipients missing, names, versions, sums.

use std::collections::{BTreeMap, BTreeSet};

use super::choosing::Place;
use super::register::{Register, Registered};
use super::source::{GivenGrant, Source, Standing};
use super::tables::{Recipient, RecipientRow, SchemeTable};
use crate::ids::BookId;
use crate::money::{Money, MoneyError};
use crate::problem::{Problem, Severity};

/// Something that does not fit together, or that a reader of the tables must know.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ConsolidationFinding {
    /// How much it matters: an error makes sums wrong or leaves something out of them.
    pub severity: Severity,
    /// What it is.
    pub problem: Problem,
    /// Organisation number of the recipient, where it is about one.
    pub recipient: Option<String>,
    /// Id of the scheme, where it is about one.
    pub scheme: Option<String>,
    /// Places of the sources that it is about.
    pub sources: Vec<usize>,
}

impl ConsolidationFinding {
    fn new(severity: Severity, problem: Problem) -> Self {
        Self { severity, problem, recipient: None, scheme: None, sources: Vec::new() }
    }

    pub(super) fn about(self, source: &Source) -> Self {
        Self { recipient: Some(source.orgnr.clone()), ..self }
    }

    pub(super) fn under(self, scheme: &str) -> Self {
        Self { scheme: Some(scheme.to_owned()), ..self }
    }

    pub(super) fn from(self, sources: Vec<usize>) -> Self {
        Self { sources, ..self }
    }

    fn of_recipient(self, recipient: &Recipient) -> Self {
        Self { recipient: Some(recipient.orgnr.clone()), ..self }
    }
}

pub(super) fn error(problem: Problem) -> ConsolidationFinding {
    ConsolidationFinding::new(Severity::Error, problem)
}

pub(super) fn warning(problem: Problem) -> ConsolidationFinding {
    ConsolidationFinding::new(Severity::Warning, problem)
}

pub(super) fn info(problem: Problem) -> ConsolidationFinding {
    ConsolidationFinding::new(Severity::Info, problem)
}

/// Puts the worst first; among equals by code, scheme, recipient and source.
pub(super) fn sort(findings: &mut [ConsolidationFinding]) {
    findings.sort_by(|a, b| {
        let key = |f: &ConsolidationFinding| {
            (f.problem.code, f.scheme.clone(), f.recipient.clone(), f.sources.clone())
        };
        b.severity.cmp(&a.severity).then_with(|| key(a).cmp(&key(b)))
    });
}

/// Holds what was counted against itself and against the register.
pub(super) fn of(
    sources: &[Source],
    counted: &[Place],
    recipients: &[Recipient],
    schemes: &[SchemeTable],
    register: &Register,
) -> Result<Vec<ConsolidationFinding>, MoneyError> {
    let mut findings = Vec::new();
    findings.extend(counted.iter().flat_map(|place| of_grant(sources, *place)));
    for table in schemes {
        findings.extend(versions(table));
        findings.extend(above_total(table));
        findings.extend(table.rows.iter().filter_map(|row| twice(sources, recipients, table, row)));
    }
    findings.extend(examples(sources, counted));
    findings.extend(same_names(recipients));
    findings.extend(recipients.iter().flat_map(|recipient| registered(sources, recipient, register)));
    if register.expected {
        findings.extend(missing(recipients, register));
        findings.extend(paid(recipients, schemes, register)?);
    }
    Ok(findings)
}

fn of_grant(sources: &[Source], place: Place) -> Vec<ConsolidationFinding> {
    let (source, grant) = (&sources[place.source], place.in_sources(sources));
    let said = |problem: Problem| {
        problem.with("organisation", source.organisation.as_str()).with("grant", grant.code.as_str())
    };
    let placed = |finding: ConsolidationFinding| {
        finding.about(source).under(&grant.scheme.id).from(vec![place.source])
    };
    grant_problems(grant)
        .into_iter()
        .map(|(severity, problem)| placed(ConsolidationFinding::new(severity, said(problem))))
        .collect()
}

fn grant_problems(grant: &GivenGrant) -> Vec<(Severity, Problem)> {
    let figures = &grant.figures;
    let mut problems = Vec::new();
    if grant.standing == Standing::NotReported {
        let problem = Problem::bare("consolidation-not-reported").with("amount", figures.received);
        problems.push((Severity::Warning, problem));
    }
    if grant.moved {
        problems.push((Severity::Error, Problem::bare("consolidation-report-moved")));
    }
    if figures.received != figures.requisitioned && !figures.requisitioned.is_zero() {
        let problem = Problem::bare("consolidation-received-differs")
            .with("received", figures.received)
            .with("requisitioned", figures.requisitioned);
        problems.push((Severity::Warning, problem));
    }
    if !figures.over_use.is_zero() && grant.standing == Standing::Reported {
        let problem = Problem::bare("consolidation-over-use").with("amount", figures.over_use);
        problems.push((Severity::Warning, problem));
    }
    if !figures.unproven.is_zero() && grant.standing == Standing::Reported {
        let problem = Problem::bare("consolidation-unproven").with("amount", figures.unproven);
        problems.push((Severity::Warning, problem));
    }
    problems
}

fn versions(table: &SchemeTable) -> Option<ConsolidationFinding> {
    let versions: Vec<String> = table.versions.iter().map(u32::to_string).collect();
    let problem = Problem::bare("consolidation-versions-differ")
        .with("scheme", table.scheme.id.as_str())
        .with("versions", versions.join(", "));
    (versions.len() > 1).then(|| warning(problem).under(&table.scheme.id))
}

/// Nobody can have received more than there was.
fn above_total(table: &SchemeTable) -> Option<ConsolidationFinding> {
    let total = table.scheme.total?;
    let problem = Problem::bare("consolidation-above-total")
        .with("scheme", table.scheme.id.as_str())
        .with("received", table.sums.received)
        .with("total", total);
    (table.sums.received > total).then(|| error(problem).under(&table.scheme.id))
}

/// Two books of one recipient with grants under the same scheme: it may be one grant kept twice.
fn twice(
    sources: &[Source],
    recipients: &[Recipient],
    table: &SchemeTable,
    row: &RecipientRow,
) -> Option<ConsolidationFinding> {
    let books: BTreeSet<BookId> = row.grants.iter().map(|place| sources[place.source].book).collect();
    let files: BTreeSet<usize> = row.grants.iter().map(|place| place.source).collect();
    let names: Vec<&str> = files.iter().map(|at| sources[*at].file.as_str()).collect();
    let recipient = &recipients[row.recipient];
    let problem = Problem::bare("consolidation-grant-twice")
        .with("organisation", recipient.organisation.as_str())
        .with("scheme", table.scheme.id.as_str())
        .with("files", names.join(", "));
    (books.len() > 1).then(|| {
        error(problem).of_recipient(recipient).under(&table.scheme.id).from(files.into_iter().collect())
    })
}

fn examples(sources: &[Source], counted: &[Place]) -> Vec<ConsolidationFinding> {
    let used: BTreeSet<usize> = counted.iter().map(|place| place.source).collect();
    let examples = used.iter().filter(|at| sources[**at].example);
    examples
        .map(|at| {
            let problem = Problem::bare("consolidation-example")
                .with("file", sources[*at].file.as_str())
                .with("organisation", sources[*at].organisation.as_str());
            warning(problem).about(&sources[*at]).from(vec![*at])
        })
        .collect()
}

/// Two numbers that go by one name.
fn same_names(recipients: &[Recipient]) -> Vec<ConsolidationFinding> {
    let mut by_name: BTreeMap<_, Vec<&Recipient>> = BTreeMap::new();
    for recipient in recipients {
        by_name.entry((recipient.kind, recipient.name.to_lowercase())).or_default().push(recipient);
    }
    let twice = by_name.into_values().filter(|of_name| of_name.len() > 1);
    twice
        .map(|of_name| {
            let numbers: Vec<&str> = of_name.iter().map(|recipient| recipient.orgnr.as_str()).collect();
            let problem = Problem::bare("consolidation-name-twice")
                .with("name", of_name[0].name.as_str())
                .with("numbers", numbers.join(", "));
            error(problem).of_recipient(of_name[0])
        })
        .collect()
}

/// Holds a recipient's name and number against the register. Invented samples are in none.
fn registered(
    sources: &[Source],
    recipient: &Recipient,
    register: &Register,
) -> Option<ConsolidationFinding> {
    let is_example = |source: &Source| source.example && source.orgnr == recipient.orgnr;
    if register.list.is_empty() || sources.iter().any(is_example) {
        return None;
    }
    let with_names = |code| {
        Problem::bare(code)
            .with("organisation", recipient.organisation.as_str())
            .with("orgnr", recipient.orgnr.as_str())
    };
    let Some(entry) = register.find(recipient.kind, &recipient.orgnr, &recipient.organisation) else {
        return Some(warning(with_names("consolidation-not-in-register")).of_recipient(recipient));
    };
    let problem = match &entry.orgnr {
        Some(orgnr) if *orgnr != recipient.orgnr => {
            with_names("consolidation-number-differs").with("registered", orgnr.as_str())
        }
        _ if !entry.is_called(&recipient.organisation) => {
            with_names("consolidation-name-differs").with("registered", entry.name.as_str())
        }
        _ => return None,
    };
    Some(warning(problem).of_recipient(recipient))
}

/// Returns whether the entry of the register is this recipient.
pub(super) fn is(recipient: &Recipient, entry: &Registered) -> bool {
    recipient.kind == entry.kind
        && match &entry.orgnr {
            Some(orgnr) => *orgnr == recipient.orgnr,
            None => entry.is_called(&recipient.organisation),
        }
}

fn missing(recipients: &[Recipient], register: &Register) -> Vec<ConsolidationFinding> {
    let absent = register.list.iter().filter(|entry| !recipients.iter().any(|r| is(r, entry)));
    absent
        .map(|entry| {
            let problem = Problem::bare("consolidation-missing").with("name", entry.name.as_str());
            let finding = warning(problem);
            ConsolidationFinding { recipient: entry.orgnr.clone(), ..finding }
        })
        .collect()
}

/// What the register says was paid, against what the recipients say that they received.
fn paid(
    recipients: &[Recipient],
    schemes: &[SchemeTable],
    register: &Register,
) -> Result<Vec<ConsolidationFinding>, MoneyError> {
    let mut findings = Vec::new();
    for entry in &register.list {
        let Some(at) = recipients.iter().position(|recipient| is(recipient, entry)) else { continue };
        for (scheme, paid) in &entry.paid {
            let row = schemes.iter().find(|table| table.scheme.id == *scheme);
            let row = row.and_then(|table| table.rows.iter().find(|row| row.recipient == at));
            let received = row.map_or(Money::ZERO, |row| row.sums.received);
            let known = row.is_some() || recipients[at].lacking == 0;
            if received != *paid && known {
                let problem = Problem::bare("consolidation-paid-differs")
                    .with("organisation", recipients[at].organisation.as_str())
                    .with("scheme", scheme.as_str())
                    .with("received", received)
                    .with("paid", *paid)
                    .with("difference", received.checked_sub(*paid)?);
                findings.push(error(problem).of_recipient(&recipients[at]).under(scheme));
            }
        }
    }
    Ok(findings)
}
