//! The archive form against what it is made from: everything around the audit package is made again and compared.

use std::collections::BTreeSet;
use std::io::{self, Read};

use domain::problem::{Problem, Severity};

use super::write::records;
use super::{DATA, METS, Making, id_of};
use crate::bag::guide::SignedAs;
use crate::bag::name::shown;
use crate::bag::read::BagReport;
use crate::contents::{Package, SOFTWARE};
use crate::source::{FileKind, FileSource, SourceFile};
use crate::verdict::{SignatureVerdict, VerifyFinding};

/// The audit package within an archive form, as a bag of its own.
pub struct Inside<'a> {
    source: &'a dyn FileSource,
    base: String,
    prefix: String,
}

/// Returns the audit package within the files of an archive form; none where they are none.
#[must_use]
pub fn inside(source: &dyn FileSource) -> Option<Inside<'_>> {
    let files = source.files().ok()?;
    if !files.iter().any(|file| file.path == METS) || files.iter().any(|file| file.path == "bagit.txt") {
        return None;
    }
    let declared = files.iter().filter_map(|file| file.path.strip_prefix(DATA)?.strip_suffix("/bagit.txt"));
    let base = declared.into_iter().find(|base| !base.contains('/'))?.to_owned();
    Some(Inside { source, prefix: format!("{DATA}{base}/"), base })
}

impl Inside<'_> {
    /// Returns the folder that the audit package lies in.
    #[must_use]
    pub fn base(&self) -> &str {
        &self.base
    }
}

impl FileSource for Inside<'_> {
    fn files(&self) -> io::Result<Vec<SourceFile>> {
        let within = |file: SourceFile| {
            let path = file.path.strip_prefix(&self.prefix)?.to_owned();
            Some(SourceFile { path, ..file })
        };
        Ok(self.source.files()?.into_iter().filter_map(within).collect())
    }

    fn open<'a>(&'a self, path: &str) -> io::Result<Box<dyn Read + 'a>> {
        self.source.open(&format!("{}{path}", self.prefix))
    }
}

/// Returns where the archive form is not the one that its audit package gives. Its files are worded by the version of
/// the program, so that those of another version are only told to be there.
pub(crate) fn differences(
    source: &dyn FileSource,
    inside: &Inside<'_>,
    package: &Package,
    bag: &BagReport,
) -> Vec<VerifyFinding> {
    let signed_by = &bag.signed_by;
    if signed_by.verdict == SignatureVerdict::BadSignature {
        // Whom the events should name nobody knows, and that is told already.
        return Vec::new();
    }
    let signed = signed_by.identity.clone().zip(signed_by.fingerprint.clone());
    let signed = signed.map(|(identity, fingerprint)| SignedAs { identity, fingerprint });
    let (files, inner) = match source.files().and_then(|files| Ok((files, records(inside)?))) {
        Ok(read) => read,
        Err(error) => return vec![unreadable(METS, &error)],
    };
    let made = Making { package, signed: signed.as_ref(), inner: &inner }.files();
    let is_ours = package.descriptor().software == SOFTWARE;
    let mut findings = Vec::new();
    for file in &files {
        let is_known = file.path.starts_with(&inside.prefix) || made.contains_key(&file.path);
        if !is_known || file.kind == FileKind::Other {
            findings.push(error(&file.path, Problem::bare("archive-file-unknown")));
        }
    }
    let here: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    for (path, expected) in &made {
        if !here.contains(path.as_str()) {
            findings.push(error(path, Problem::bare("archive-file-absent")));
        } else if is_ours {
            findings.extend(compared(source, path, expected));
        }
    }
    if !is_ours {
        let software = shown(&package.descriptor().software);
        let problem = Problem::bare("archive-not-compared").with("software", software);
        findings.push(VerifyFinding::about(Severity::Warning, METS, problem));
    }
    findings
}

/// Returns the finding for a root folder of another name than the identifier.
pub(crate) fn root(package: &Package, found: &str) -> Option<VerifyFinding> {
    let expected = id_of(package);
    (found != expected).then(|| {
        let problem =
            Problem::bare("package-base-differs").with("found", shown(found)).with("expected", expected);
        VerifyFinding::about_all(Severity::Error, problem)
    })
}

fn compared(source: &dyn FileSource, path: &str, expected: &[u8]) -> Option<VerifyFinding> {
    let mut found = Vec::new();
    let read =
        source.open(path).and_then(|file| file.take(expected.len() as u64 + 1).read_to_end(&mut found));
    match read {
        Ok(_) if found == expected => None,
        Ok(_) => Some(error(path, Problem::bare("archive-file-differs"))),
        Err(e) => Some(unreadable(path, &e)),
    }
}

fn unreadable(path: &str, failed: &io::Error) -> VerifyFinding {
    error(path, Problem::bare("bag-file-unreadable").with("reason", shown(&failed.to_string())))
}

fn error(path: &str, problem: Problem) -> VerifyFinding {
    VerifyFinding::about(Severity::Error, path, problem)
}
