//! Verifying a bag from nothing but its files: RFC 8493, and for bags that claim our profile every rule of it.
//!
//! Nothing is fetched, unpacked or changed. A bag that keeps the RFC and not our profile is whole, and foreign.

mod checks;
pub(crate) use checks::container;
mod content;

use std::io::{Read, Seek};

use domain::problem::{Problem, Severity};

use super::declaration::{self, Declaration};
use super::manifest::{Manifest, ManifestName, manifest_name};
use super::{PROFILE, info, name, tag_file};
use crate::sign::Fingerprint;
use crate::source::{FileKind, FileSource};
use crate::verdict::{SignatureVerdict, Verdict, VerifyFinding, verdict_of};
use crate::zip::{Limits, Seal, ZipSource};

pub use super::signature::SignedBy;
use content::Contents;

/// Whose rules a bag follows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Profile {
    /// It claims to be an audit package of ours.
    Ours,
    /// It is somebody else's bag.
    Foreign,
}

/// A payload file that was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FileRecord {
    /// The path from the base folder, beginning with `data/`.
    pub path: String,
    /// The size in bytes.
    pub bytes: u64,
    /// SHA-256 of the content in lower-case hexadecimal.
    pub sha256: String,
}

/// What was found in a bag.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BagReport {
    /// Whether the files are whole; the signature does not enter into it.
    pub verdict: Verdict,
    /// Whose rules were applied.
    pub profile: Profile,
    /// The BagIt version; none when it could not be read.
    pub version: Option<&'static str>,
    /// Labels and values of `bag-info.txt` in order.
    pub info: Vec<(String, String)>,
    /// The payload files by path.
    pub payload: Vec<FileRecord>,
    /// What the signature says.
    pub signed_by: SignedBy,
    /// What is the matter with the files; the signature's findings stand with it.
    pub findings: Vec<VerifyFinding>,
}

impl BagReport {
    /// Makes the report of something that was not read on, for the reason given.
    #[must_use]
    pub fn refused(finding: VerifyFinding) -> Self {
        let signed_by = SignedBy {
            verdict: SignatureVerdict::Unsigned,
            identity: None,
            fingerprint: None,
            findings: Vec::new(),
        };
        Self {
            verdict: Verdict::Refused,
            profile: Profile::Foreign,
            version: None,
            info: Vec::new(),
            payload: Vec::new(),
            signed_by,
            findings: vec![finding],
        }
    }

    /// Returns the first value of a label of `bag-info.txt`.
    #[must_use]
    pub fn info_value(&self, label: &str) -> Option<&str> {
        info::values(&self.info, label).next()
    }

    /// Returns all findings, those of the signature last.
    pub fn all_findings(&self) -> impl Iterator<Item = &VerifyFinding> {
        self.findings.iter().chain(&self.signed_by.findings)
    }

    /// Tells whether nothing at all is wrong: the files are whole and no signature is bad.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.verdict == Verdict::Whole && self.signed_by.verdict != SignatureVerdict::BadSignature
    }
}

/// A zip that was verified, and its files for those who read on.
#[derive(Debug)]
pub struct VerifiedZip<R> {
    /// What was found.
    pub report: BagReport,
    /// The files; none when the zip itself was refused.
    pub source: Option<ZipSource<R>>,
}

/// Verifies a bag in a zip: the structure of the zip, the bag, and the seal that our writer puts on the whole file.
pub fn verify_zip<R: Read + Seek>(reader: R, limits: &Limits, known: &[Fingerprint]) -> VerifiedZip<R> {
    let source = match ZipSource::open(reader, limits) {
        Ok(source) => source,
        Err(error) => {
            let mut finding = VerifyFinding::about_all(Severity::Error, error.problem());
            finding.file = error.entry().map(str::to_owned);
            return VerifiedZip { report: BagReport::refused(finding), source: None };
        }
    };
    let mut report = verify(&source, known);
    if report.profile == Profile::Ours && report.verdict != Verdict::Refused {
        report.findings.extend(checks::container(source.base(), source.seal()));
        report.verdict = verdict_of(&report.findings);
    }
    VerifiedZip { report, source: Some(source) }
}

/// Verifies a bag from its files. `known` are the keys that the reader has confirmed from another source.
pub fn verify(source: &dyn FileSource, known: &[Fingerprint]) -> BagReport {
    Contents::list(source)
        .and_then(|contents| verify_contents(&contents, known))
        .unwrap_or_else(|finding| BagReport::refused(*finding))
}

/// The reason for which a bag is not read on.
type Refusal = Box<VerifyFinding>;

fn verify_contents(contents: &Contents<'_>, known: &[Fingerprint]) -> Result<BagReport, Refusal> {
    let declaration = read_declaration(contents)?;
    let mut findings = checks::kinds(contents);
    let info = read_info(contents, &declaration, &mut findings)?;
    let profile = profile_of(&info);
    let manifests = read_manifests(contents, &declaration, &mut findings)?;
    findings.extend(checks::fetch_list(contents, &declaration, &manifests)?);
    let sums = contents.sums(&manifests, &mut findings);
    findings.extend(checks::manifests(contents, declaration.version, &manifests, &sums));
    findings.extend(checks::oxum(contents, &info));
    match profile {
        Profile::Ours => findings.extend(checks::our_profile(contents, &declaration, &manifests, &info)),
        Profile::Foreign => findings.extend(checks::foreign(contents, &manifests)),
    }
    Ok(BagReport {
        verdict: verdict_of(&findings),
        profile,
        version: Some(declaration.version.text()),
        payload: contents.payload_records(&sums),
        signed_by: super::signature::check(&contents.signature_files(), known),
        info,
        findings,
    })
}

fn refusal(file: &str, problem: Problem) -> Refusal {
    Box::new(VerifyFinding::about(Severity::Error, file, problem))
}

fn read_declaration(contents: &Contents<'_>) -> Result<Declaration, Refusal> {
    let Some(bytes) = contents.read_small(tag_file::DECLARATION)? else {
        return Err(refusal(tag_file::DECLARATION, Problem::bare("bag-declaration-missing")));
    };
    declaration::parse(&bytes).map_err(|problem| refusal(tag_file::DECLARATION, problem))
}

fn read_info(
    contents: &Contents<'_>,
    declaration: &Declaration,
    findings: &mut Vec<VerifyFinding>,
) -> Result<Vec<(String, String)>, Refusal> {
    let path = declaration.version.info_file();
    let Some(bytes) = contents.read_small(path)? else { return Ok(Vec::new()) };
    let Some(text) = declaration.encoding.decode(&bytes) else {
        findings.push(VerifyFinding::about(Severity::Error, path, Problem::bare("bag-tag-file-encoding")));
        return Ok(Vec::new());
    };
    let (tags, unreadable) = info::parse(&text);
    findings.extend(unreadable.into_iter().map(|line| {
        VerifyFinding::about(Severity::Error, path, Problem::bare("bag-info-line").with("line", line))
    }));
    Ok(tags)
}

fn profile_of(info: &[(String, String)]) -> Profile {
    let claims = info::values(info, "BagIt-Profile-Identifier").any(|value| value == PROFILE);
    if claims { Profile::Ours } else { Profile::Foreign }
}

fn read_manifests(
    contents: &Contents<'_>,
    declaration: &Declaration,
    findings: &mut Vec<VerifyFinding>,
) -> Result<Vec<Manifest>, Refusal> {
    let mut manifests = Vec::new();
    for path in contents.tag_paths() {
        match manifest_name(path) {
            Some(ManifestName::Known(role, algorithm)) => {
                let bytes = contents.read_small(path)?.unwrap_or_default();
                let Some(text) = declaration.encoding.decode(&bytes) else {
                    return Err(refusal(path, Problem::bare("bag-tag-file-encoding")));
                };
                let (manifest, more) = Manifest::parse(path, role, algorithm, declaration.version, &text);
                findings.extend(more);
                manifests.push(manifest);
            }
            Some(ManifestName::Unknown(algorithm)) => {
                let problem =
                    Problem::bare("bag-algorithm-unknown").with("algorithm", name::shown(&algorithm));
                findings.push(VerifyFinding::about(Severity::Warning, path, problem));
            }
            None => {}
        }
    }
    if manifests.iter().any(|m| m.role == super::manifest::Role::Payload) {
        Ok(manifests)
    } else {
        Err(refusal(tag_file::MANIFEST, Problem::bare("bag-manifest-missing")))
    }
}

#[cfg(test)]
pub(crate) mod tests;
