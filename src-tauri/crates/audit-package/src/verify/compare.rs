//! Every file that can be made from the log is made again and compared; what differs is said by row and column.

use std::collections::BTreeSet;

use domain::checks::Check;
use domain::money::MoneyError;
use domain::problem::{Problem, Severity};
use serde_json::Value;

use super::{SMALL_BYTES_MAX, error, read};
use crate::bag::guide::{self, SignedAs};
use crate::bag::name::shown;
use crate::bag::read::BagReport;
use crate::contents::findings::FindingsRecord;
use crate::contents::{Document, Files, Package, SOFTWARE, findings_path, path};
use crate::source::FileSource;
use crate::verdict::{SignatureVerdict, VerifyFinding};

/// What comparing found, by the question that it answers.
#[derive(Default)]
pub(super) struct Compared {
    pub(super) files: Vec<VerifyFinding>,
    pub(super) sums: Vec<VerifyFinding>,
    pub(super) rules: Vec<VerifyFinding>,
}

/// Differences that are told of one file.
const DIFFERENCES_MAX: usize = 10;

pub(super) fn check(
    package: &Package,
    source: &dyn FileSource,
    bag: &BagReport,
    compared: &mut Compared,
) -> Result<(), MoneyError> {
    let checks = checks_of(package, source, compared);
    let expected = package.files_by(&checks.run)?;
    let here: BTreeSet<&str> = bag.payload.iter().map(|file| file.path.as_str()).collect();
    compared.files.extend(unknown(package, &expected, &here));
    compared.files.extend(unknown_tags(source));
    for (path, expected) in &expected {
        let is_unknown_to_us = checks.skipped && path.starts_with("data/checks/");
        if !is_view(path) || package.descriptor().software == SOFTWARE {
            if !is_unknown_to_us {
                compare(path, expected, source, compared);
            }
        } else if !here.contains(path.as_str()) {
            compared.files.push(error(path, Problem::bare("package-file-absent")));
        }
    }
    if package.descriptor().software == SOFTWARE {
        tools(package, source, bag, compared);
    } else {
        let software = shown(&package.descriptor().software);
        let problem = Problem::bare("package-view-not-compared").with("software", software);
        compared.files.push(VerifyFinding::about(Severity::Warning, path::INDEX, problem));
    }
    Ok(())
}

/// What the package gives its reader to run is what this version would give. Where the signature is bad nobody knows
/// whom it should name, and that is told already.
fn tools(package: &Package, source: &dyn FileSource, bag: &BagReport, compared: &mut Compared) {
    let signed_by = &bag.signed_by;
    if signed_by.verdict == SignatureVerdict::BadSignature {
        return;
    }
    let signed_as = signed_by.identity.clone().zip(signed_by.fingerprint.clone());
    let signed_as = signed_as.map(|(identity, fingerprint)| SignedAs { identity, fingerprint });
    for (path, expected) in
        guide::tag_files(&package.base(), &crate::issue::info(package), signed_as.as_ref())
    {
        match read(source, path, SMALL_BYTES_MAX) {
            Ok(found) if found == expected.as_bytes() => {}
            Ok(_) => compared.files.push(error(path, Problem::bare("package-tool-differs"))),
            Err(problem) => compared.files.push(error(path, problem)),
        }
    }
}

/// Tells whether the file is worded by the version of the program that wrote it.
fn is_view(path: &str) -> bool {
    path == path::INDEX || path.starts_with("data/system/")
}

/// The checks to run again.
struct ChecksToRun {
    run: Vec<Check>,
    /// The package was checked by something that this version does not know.
    skipped: bool,
}

/// Of the checks that the package names, those that this version knows. Where program and package are of one version
/// all checks are run, whatever the package says.
fn checks_of(package: &Package, source: &dyn FileSource, compared: &mut Compared) -> ChecksToRun {
    let all = || package.checks();
    let asked = || package.descriptor().personal.checks();
    if package.descriptor().software == SOFTWARE {
        return ChecksToRun { run: all(), skipped: false };
    }
    let Some((_, name)) = package.grants().next() else { return ChecksToRun { run: all(), skipped: false } };
    let file = findings_path(name);
    let record = read(source, &file, SMALL_BYTES_MAX).ok();
    let record = record.and_then(|bytes| serde_json::from_slice::<FindingsRecord>(&bytes).ok());
    let Some(record) = record else { return ChecksToRun { run: all(), skipped: false } };
    let unknown: Vec<_> =
        record.checks.iter().filter(|id| asked().all(|c| c.id != **id)).map(|id| shown(id)).collect();
    let newer: Vec<_> = asked().map(|c| c.id).filter(|id| !record.checks.iter().any(|c| c == id)).collect();
    let mut tell = |severity, code, ids: String| {
        let problem = Problem::bare(code).with("checks", ids);
        compared.rules.push(VerifyFinding::about(severity, &file, problem));
    };
    if !unknown.is_empty() {
        tell(Severity::Warning, "package-checks-unknown", unknown.join(", "));
    }
    if !newer.is_empty() {
        tell(Severity::Warning, "package-checks-newer", newer.join(", "));
    }
    let is_named = |check: &&Check| record.checks.iter().any(|id| id == check.id);
    ChecksToRun { run: asked().filter(is_named).copied().collect(), skipped: !unknown.is_empty() }
}

/// Files that the format does not know: their sums are checked and nothing else.
fn unknown(package: &Package, expected: &Files, here: &BTreeSet<&str>) -> Vec<VerifyFinding> {
    let mut known: BTreeSet<String> = expected.keys().cloned().collect();
    known.insert(path::OPERATIONS.to_owned());
    known.extend(package.evidence_files().into_iter().map(|file| file.path));
    for (_, name) in package.grants() {
        known.extend(Document::ALL.map(|document| document.path(name)));
    }
    let unknown = here.iter().filter(|path| !known.contains(**path));
    unknown
        .map(|path| VerifyFinding::about(Severity::Warning, path, Problem::bare("package-file-unknown")))
        .collect()
}

/// Every tag file of a package, signed or not.
const TAG_FILES: [&str; 9] = [
    "VERIFIERA.txt",
    "allowed_signers",
    "bag-info.txt",
    "bagit.txt",
    "manifest-sha256.txt",
    "tagmanifest-sha256.txt",
    "tagmanifest-sha256.txt.sig",
    "verify.cmd",
    "verify.py",
];

/// Tag files that the format does not know: something to be run may lie beside what is to be run.
fn unknown_tags(source: &dyn FileSource) -> Vec<VerifyFinding> {
    let files = source.files().unwrap_or_default();
    let unknown = files.iter().map(|file| file.path.as_str()).filter(|path| !path.starts_with("data/"));
    unknown
        .filter(|path| !TAG_FILES.contains(path))
        .map(|path| VerifyFinding::about(Severity::Warning, path, Problem::bare("package-file-unknown")))
        .collect()
}

fn compare(path: &str, expected: &[u8], source: &dyn FileSource, compared: &mut Compared) {
    let limit = 2 * expected.len() as u64 + (1 << 20);
    let found = match read(source, path, limit) {
        Ok(found) if found == expected => return,
        Ok(found) => found,
        Err(problem) if problem.code == "package-file-absent" => {
            return compared.files.push(error(path, problem));
        }
        Err(problem) => return compared.of(path).push(error(path, problem)),
    };
    for problem in differences(path, expected, &found) {
        let findings = match problem.fields.get("place") {
            Some(domain::problem::Value::Text(place)) if is_sum(place) => &mut compared.sums,
            _ => compared.of(path),
        };
        findings.push(error(path, problem));
    }
}

impl Compared {
    /// Returns where a difference in the file belongs.
    fn of(&mut self, path: &str) -> &mut Vec<VerifyFinding> {
        let of_rules = ["data/checks/", "data/report/", "data/scheme/", "data/system/"];
        if of_rules.iter().any(|folder| path.starts_with(folder)) { &mut self.rules } else { &mut self.sums }
    }
}

/// Tells whether a place in a report is a sum rather than an answer.
fn is_sum(place: &str) -> bool {
    ["/figures/", "/used_by_kind"].iter().any(|start| place.starts_with(start))
}

fn differences(path: &str, expected: &[u8], found: &[u8]) -> Vec<Problem> {
    let differences = if path.starts_with("data/scheme/") {
        vec![Problem::bare("package-scheme-differs")]
    } else if path.ends_with(".csv") {
        rows(expected, found)
    } else if path.ends_with(".json") {
        members(expected, found)
    } else {
        vec![Problem::bare("package-file-differs")]
    };
    // The same content in another form is a changed file all the same.
    if differences.is_empty() { vec![Problem::bare("package-form")] } else { differences }
}

fn rows(expected: &[u8], found: &[u8]) -> Vec<Problem> {
    let reader = |bytes| csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
    let (mut expected, mut found) = (reader(expected), reader(found));
    let (mut expected, mut found) = (expected.records(), found.records());
    let mut columns = csv::StringRecord::new();
    let mut problems = Vec::new();
    for row in 1_u64.. {
        match (expected.next(), found.next()) {
            (None, None) => break,
            (_, Some(Err(_))) => {
                problems.push(Problem::bare("package-row-unreadable").with("row", row));
                break;
            }
            (Some(Ok(expected)), Some(Ok(found))) => {
                if row == 1 {
                    columns = expected.clone();
                }
                problems.extend(fields(row, &columns, &expected, &found));
            }
            (Some(_), None) => problems.push(Problem::bare("package-row-missing").with("row", row)),
            (_, Some(Ok(_))) => problems.push(Problem::bare("package-row-added").with("row", row)),
        }
        if problems.len() >= DIFFERENCES_MAX {
            break;
        }
    }
    problems
}

fn fields(
    row: u64,
    columns: &csv::StringRecord,
    expected: &csv::StringRecord,
    found: &csv::StringRecord,
) -> Option<Problem> {
    if expected.len() != found.len() {
        return Some(Problem::bare("package-row-unreadable").with("row", row));
    }
    let (at, (expected, found)) = expected.iter().zip(found).enumerate().find(|(_, (e, f))| e != f)?;
    Some(
        Problem::bare("package-row-differs")
            .with("row", row)
            .with("column", columns.get(at).unwrap_or_default())
            .with("expected", shown(expected))
            .with("found", shown(found)),
    )
}

fn members(expected: &[u8], found: &[u8]) -> Vec<Problem> {
    let Ok(expected) = serde_json::from_slice::<Value>(expected) else { return Vec::new() };
    let Ok(found) = serde_json::from_slice::<Value>(found) else {
        return vec![Problem::bare("package-file-unreadable-json").with("reason", "")];
    };
    let mut problems = Vec::new();
    differing(String::new(), &expected, &found, &mut problems);
    problems
}

/// Walks both trees and notes where they part.
fn differing(at: String, expected: &Value, found: &Value, problems: &mut Vec<Problem>) {
    if problems.len() >= DIFFERENCES_MAX || expected == found {
        return;
    }
    match (expected, found) {
        (Value::Object(e), Value::Object(f)) if e.keys().eq(f.keys()) => {
            for (name, expected) in e {
                differing(format!("{at}/{name}"), expected, &f[name], problems);
            }
        }
        (Value::Array(e), Value::Array(f)) if e.len() == f.len() => {
            for (number, (expected, found)) in (1..).zip(e.iter().zip(f)) {
                differing(format!("{at}/{number}"), expected, found, problems);
            }
        }
        _ => problems.push(
            Problem::bare("package-value-differs")
                .with("place", if at.is_empty() { "/" } else { at.as_str() })
                .with("expected", shown(&expected.to_string()))
                .with("found", shown(&found.to_string())),
        ),
    }
}
