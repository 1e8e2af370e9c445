//! The reply: tables, findings and files as strings, in the language of the session.

use std::collections::BTreeSet;

use domain::consolidation::{
    Consolidation, ConsolidationFinding, GivenScheme, Recipient, RecipientRow, SchemeTable, Source, Standing,
    Sums, UsedFor,
};
use domain::problem::{Problem, Severity};
use words::Words;

use super::reading::{FileRead, Outcome};
use crate::api::consolidation::{
    ConsolidationFindingRow, ConsolidationPart, ConsolidationReply, ConsolidationRow, ConsolidationScheme,
    ConsolidationSource, ConsolidationSums, ConsolidationUse,
};
use crate::error::AppError;
use crate::rows::{length, named, small, word_of};

pub(super) fn reply(
    words: &Words,
    files: &[FileRead],
    sources: &[Source],
    all: &Consolidation,
    told: Vec<ConsolidationFindingRow>,
) -> Result<ConsolidationReply, AppError> {
    let mut findings: Vec<ConsolidationFindingRow> =
        all.findings.iter().map(|finding| of_domain(words, sources, finding)).collect();
    findings.extend(told);
    // Stable: among equals the order in which they were found.
    findings
        .sort_by_key(|row| ["error", "warning"].iter().position(|word| *word == row.severity).unwrap_or(2));
    let schemes = all.schemes.iter().map(|table| scheme(words, sources, all, table));
    Ok(ConsolidationReply {
        recipients: length(all.recipients.len()),
        schemes: schemes.collect::<Result<_, AppError>>()?,
        findings,
        sources: files.iter().map(|file| source(words, files, sources, all, file)).collect(),
    })
}

/// Makes a finding that is about no recipient, scheme or file.
pub(super) fn finding_row(words: &Words, severity: Severity, problem: &Problem) -> ConsolidationFindingRow {
    ConsolidationFindingRow {
        code: problem.code.to_owned(),
        severity: word_of(&severity),
        message: words.problem(problem),
        remedy: words.text(&format!("remedy-{}", problem.code), &problem.fields),
        orgnr: None,
        scheme: None,
        files: Vec::new(),
    }
}

pub(super) fn info_row(words: &Words, problem: &Problem) -> ConsolidationFindingRow {
    finding_row(words, Severity::Info, problem)
}

fn of_domain(words: &Words, sources: &[Source], finding: &ConsolidationFinding) -> ConsolidationFindingRow {
    ConsolidationFindingRow {
        orgnr: finding.recipient.clone(),
        scheme: finding.scheme.clone(),
        files: finding.sources.iter().map(|at| sources[*at].file.clone()).collect(),
        ..finding_row(words, finding.severity, &finding.problem)
    }
}

/// Tells of the files that are refused and of those that came twice.
pub(super) fn of_files(words: &Words, files: &[FileRead]) -> Vec<ConsolidationFindingRow> {
    let told = files.iter().filter_map(|file| {
        let (severity, problem) = match &file.outcome {
            Outcome::Given(_) => return None,
            Outcome::SameAs(at) => {
                let problem = Problem::bare("consolidation-same-file")
                    .with("file", file.name.as_str())
                    .with("other", files[*at].name.as_str());
                (Severity::Info, problem)
            }
            Outcome::Refused(problem) => (Severity::Error, refused(words, file, problem)),
        };
        Some(ConsolidationFindingRow {
            files: vec![file.name.clone()],
            ..finding_row(words, severity, &problem)
        })
    });
    told.collect()
}

fn refused(words: &Words, file: &FileRead, problem: &Problem) -> Problem {
    Problem::bare("consolidation-refused")
        .with("file", file.name.as_str())
        .with("reason", words.problem(problem))
}

fn source(
    words: &Words,
    files: &[FileRead],
    sources: &[Source],
    all: &Consolidation,
    file: &FileRead,
) -> ConsolidationSource {
    let given = match &file.outcome {
        Outcome::Given(at) => Some(*at),
        Outcome::SameAs(_) | Outcome::Refused(_) => None,
    };
    let counted = all.counted.iter().filter(|place| Some(place.source) == given);
    let grants: Vec<String> = counted.map(|place| place.in_sources(sources).code.clone()).collect();
    let source = given.map(|at| &sources[at]);
    let state = match (&file.outcome, source) {
        (Outcome::Refused(_), _) => "refused",
        (Outcome::SameAs(_), _) | (Outcome::Given(_), None) => "same-file",
        (Outcome::Given(_), Some(_)) if grants.is_empty() => "not-counted",
        (Outcome::Given(_), Some(source)) if grants.len() < source.grants.len() => "partly",
        (Outcome::Given(_), Some(_)) => "counted",
    };
    ConsolidationSource {
        file: file.name.clone(),
        kind: file.kind.word().to_owned(),
        state: state.to_owned(),
        message: match &file.outcome {
            Outcome::Refused(problem) => words.problem(problem),
            Outcome::SameAs(at) => {
                let fields = [("other", files[*at].name.as_str().into())].into();
                words.text("consolidation-state-same-file", &fields)
            }
            Outcome::Given(_) => words.word(&format!("consolidation-state-{state}")),
        },
        organisation: source.map(|source| source.organisation.clone()),
        orgnr: source.map(|source| source.orgnr.clone()),
        recipient: source.map(|source| word_of(&source.recipient)),
        grants,
        as_of: file.as_of.map(|day| day.to_string()),
        head_seq: file.head.map(|head| small(head.seq)),
        head_hash: file.head.map(|head| head.hash.to_string()),
        sha256: file.sha256.clone(),
        verdicts: file.verdicts.clone(),
    }
}

fn scheme(
    words: &Words,
    sources: &[Source],
    all: &Consolidation,
    table: &SchemeTable,
) -> Result<ConsolidationScheme, AppError> {
    let count = |standing| length(table.count(standing));
    let kinds = table.by_kind()?.into_iter().map(|(kind, amount)| ConsolidationPart {
        id: kind.word().to_owned(),
        name: words.word(&format!("kind-{}", kind.word())),
        amount: amount.to_string(),
    });
    let purposes = table.by_purpose()?.into_iter().map(|(purpose, amount)| ConsolidationPart {
        name: purpose_name(words, &table.scheme, purpose.as_deref())
            .unwrap_or_else(|| words.word("consolidation-no-purpose")),
        id: purpose.unwrap_or_default(),
        amount: amount.to_string(),
    });
    Ok(ConsolidationScheme {
        scheme: table.scheme.id.clone(),
        versions: table.versions.iter().copied().collect(),
        name: named(words, &table.scheme.name),
        short: named(words, &table.scheme.short),
        performance: table.scheme.performance,
        reported: count(Standing::Reported) + count(Standing::Performed),
        not_reported: count(Standing::NotReported),
        not_requisitioned: count(Standing::NotRequisitioned),
        sums: sums(&table.sums),
        share: table.share().to_string(),
        kinds: kinds.collect(),
        purposes: purposes.collect(),
        rows: table.rows.iter().map(|row| recipient_row(words, sources, all, table, row)).collect(),
    })
}

/// Returns the purpose in words; nothing where the costs name none.
pub(super) fn purpose_name(words: &Words, scheme: &GivenScheme, purpose: Option<&str>) -> Option<String> {
    let id = purpose?;
    let known = scheme.purposes.iter().find(|(known, _)| known == id);
    Some(known.map_or_else(|| id.to_owned(), |(_, names)| named(words, names)))
}

fn sums(sums: &Sums) -> ConsolidationSums {
    ConsolidationSums {
        allocated: sums.allocated.to_string(),
        requisitioned: sums.requisitioned.to_string(),
        received: sums.received.to_string(),
        used: sums.used.to_string(),
        unused: sums.unused.to_string(),
        over_use: sums.over_use.to_string(),
        unaccounted: sums.unaccounted.to_string(),
        booked: sums.booked.to_string(),
        to_repay: sums.to_repay.to_string(),
    }
}

fn recipient_row(
    words: &Words,
    sources: &[Source],
    all: &Consolidation,
    table: &SchemeTable,
    row: &RecipientRow,
) -> ConsolidationRow {
    let Recipient { orgnr, name, organisation, kind, code, lacking: _ } = &all.recipients[row.recipient];
    let codes: BTreeSet<String> =
        row.grants.iter().map(|place| place.in_sources(sources).code.clone()).collect();
    ConsolidationRow {
        recipient: name.clone(),
        organisation: organisation.clone(),
        orgnr: orgnr.clone(),
        code: code.clone(),
        kind: word_of(kind),
        standing: row.standing.word().to_owned(),
        standing_name: words.word(&format!("consolidation-standing-{}", row.standing.word())),
        sums: sums(&row.sums),
        share: row.share().map(|share| share.to_string()),
        used_for: row.used_for.iter().map(|used| use_row(words, &table.scheme, used)).collect(),
        grants: codes.into_iter().collect(),
    }
}

fn use_row(words: &Words, scheme: &GivenScheme, used: &UsedFor) -> ConsolidationUse {
    ConsolidationUse {
        kind: used.kind.word().to_owned(),
        kind_name: words.word(&format!("kind-{}", used.kind.word())),
        purpose: used.purpose.clone(),
        purpose_name: purpose_name(words, scheme, used.purpose.as_deref()),
        amount: used.amount.to_string(),
    }
}
