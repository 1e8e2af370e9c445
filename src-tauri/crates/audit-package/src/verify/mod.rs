//! Verifying a package from scratch: five questions, each with a verdict, and findings that name the file.
//!
//! 1. *files*: the bag is whole and complete, and the evidence is what the log says it is.
//! 2. *log*: the chain holds from its first operation and nothing about the packaged grants is left out.
//! 3. *signer*: the signature holds and the reader knows the key.
//! 4. *sums*: ledger, costs, reconciliation and figures are those that the log gives, computed again.
//! 5. *rules*: the scheme is the one that was frozen, the checks and answers give the same when run again.
//!
//! Nothing that the package says of itself is taken for true before it is compared with the log. Documents with
//! layout (PDF, XLSX) are covered by the sums and the signature, and are not read.

mod compare;
mod evidence;
mod log;
mod naming;
mod signer;
mod sums;

use std::io::{Read, Seek, SeekFrom};

use domain::date::Date;
use domain::log::Head;
use domain::problem::{Problem, Severity};
use serde::{Deserialize, Serialize};

use crate::archive;
use crate::bag::read::container;
use crate::bag::read::{BagReport, Profile, verify as verify_bag, verify_zip as verify_bag_zip};
use crate::contents::Package;
use crate::level::Personal;
use crate::record::HeadRecord;
use crate::sign::Fingerprint;
use crate::sign_zip;
use crate::source::FileSource;
use crate::verdict::{Verdict, VerifyFinding};
use crate::zip::Limits;

/// The answer to one of the five questions.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It holds.
    Ok,
    /// It does not.
    Failed,
    /// It holds, but something is to be known.
    Warning,
    /// It was not looked at: it does not apply, or an earlier answer forbade it.
    NotChecked,
}

/// One of the five questions.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Part {
    /// The answer.
    pub outcome: Outcome,
    /// What it rests on.
    pub findings: Vec<VerifyFinding>,
}

/// What the reader knows from another source than the package.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known<'a> {
    /// Keys whose holder is known, whatever the package says of itself.
    pub keys: &'a [Fingerprint],
    /// Keys that organisations have confirmed. A package of one of them that is signed by another key fails.
    pub signers: &'a [KnownSigner],
    /// Heads of logs: from an earlier package, a printed report, the reader's own book.
    pub heads: &'a [KnownHead],
}

/// How far a log had come when the reader saw it last.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KnownHead {
    /// The organisation that the book is of, by its number; another organisation's package says nothing of it. `None`
    /// where the reader does not know.
    pub orgnr: Option<String>,
    /// The last operation.
    pub head: HeadRecord,
}

impl From<HeadRecord> for KnownHead {
    fn from(head: HeadRecord) -> Self {
        Self { orgnr: None, head }
    }
}

/// A key that an organisation has confirmed another way than by a package.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KnownSigner {
    /// Organisation number, as packages write it.
    pub orgnr: String,
    /// The key.
    pub fingerprint: Fingerprint,
}

/// What lies around a zip file in its folder.
#[derive(Clone, Copy, Debug, Default)]
pub struct Beside<'a> {
    /// The name of the file; what it says of day and organisation is held against the package.
    pub name: Option<&'a str>,
    /// The content of the file of that name and [`sign_zip::ENDING`], where there is one.
    pub signature: Option<&'a [u8]>,
}

/// What a package of ours says of itself, once its log has been verified.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Summary {
    /// The organisation.
    pub organisation: String,
    /// Organisation number.
    pub orgnr: String,
    /// Codes of the grants.
    pub grants: Vec<String>,
    /// The day it speaks of.
    pub as_of: Date,
    /// The last operation in it.
    pub head: Head,
    /// How much it tells.
    pub level: Personal,
    /// Who it was made for, where somebody is named.
    pub reader: Option<String>,
}

/// What verifying says.
#[derive(Clone, Debug)]
pub struct Verification {
    /// Whole and complete.
    pub files: Part,
    /// Unbroken.
    pub log: Part,
    /// Good, and known.
    pub signer: Part,
    /// Computed again.
    pub sums: Part,
    /// Run again.
    pub rules: Part,
    /// The bag layer's own report.
    pub bag: BagReport,
    /// The package made from the log, where the log holds.
    pub package: Option<Package>,
}

impl Part {
    fn of(findings: Vec<VerifyFinding>) -> Self {
        let outcome = match findings.iter().map(|finding| finding.severity).max() {
            Some(Severity::Error) => Outcome::Failed,
            Some(Severity::Warning) => Outcome::Warning,
            Some(Severity::Info) | None => Outcome::Ok,
        };
        Self { outcome, findings }
    }

    const fn not_checked() -> Self {
        Self { outcome: Outcome::NotChecked, findings: Vec::new() }
    }

    fn add(&mut self, finding: Option<VerifyFinding>) {
        if let Some(finding) = finding {
            self.findings.push(finding);
            *self = Self::of(std::mem::take(&mut self.findings));
        }
    }
}

impl Verification {
    /// Returns the five answers in their order.
    #[must_use]
    pub const fn parts(&self) -> [&Part; 5] {
        [&self.files, &self.log, &self.signer, &self.sums, &self.rules]
    }

    /// Returns everything that was found, in the order of the questions.
    pub fn findings(&self) -> impl Iterator<Item = &VerifyFinding> {
        self.parts().into_iter().flat_map(|part| &part.findings)
    }

    /// Tells whether no answer is that something failed.
    #[must_use]
    pub fn is_ok(&self) -> bool {
        self.parts().iter().all(|part| part.outcome != Outcome::Failed)
    }

    /// Tells whether the thing is somebody else's bag, of which only the files are checked.
    #[must_use]
    pub fn is_foreign(&self) -> bool {
        self.bag.profile == Profile::Foreign
    }

    /// Returns what the package says of itself, where its log holds.
    #[must_use]
    pub fn summary(&self) -> Option<Summary> {
        let about = self.package.as_ref()?.descriptor();
        Some(Summary {
            organisation: about.organisation.clone(),
            orgnr: about.orgnr.clone(),
            grants: about.grants.iter().map(|grant| grant.code.clone()).collect(),
            as_of: about.as_of,
            head: about.head,
            level: about.personal,
            reader: about.reader.clone(),
        })
    }
}

/// Verifies a package in a zip file, of which nothing is known but its bytes.
pub fn verify_zip<R: Read + Seek>(reader: R, limits: &Limits, known: Known<'_>) -> Verification {
    let verified = verify_bag_zip(reader, limits, known.keys);
    match &verified.source {
        Some(source) if archive::inside(source).is_some() => {
            let mut verification = of_archive(source, known);
            let named = verification.package.as_ref().zip(source.base());
            let differs = named.and_then(|(package, root)| archive::root(package, root));
            verification.files.add(differs);
            let container = container(source.base(), source.seal());
            container.into_iter().for_each(|finding| verification.files.add(Some(finding)));
            verification
        }
        Some(source) => {
            let mut verification = with_content(verified.report, source, known);
            let named = verification.package.as_ref().zip(source.base());
            let differs = named.and_then(|(package, base)| naming::base(package, base));
            verification.files.add(differs);
            verification
        }
        None => without_content(verified.report),
    }
}

/// Verifies a package in a zip file as it lies in its folder: also by its name, and by the signature beside it.
pub fn verify_zip_beside<R: Read + Seek>(
    mut reader: R,
    limits: &Limits,
    known: Known<'_>,
    beside: Beside<'_>,
) -> Verification {
    let outer = beside.signature.map(|signature| {
        let signer = sign_zip::check(signature, &mut reader);
        reader.seek(SeekFrom::Start(0)).map(|_| ()).map_err(unreadable_zip)?;
        signer
    });
    let mut verification = verify_zip(reader, limits, known);
    if verification.bag.verdict == Verdict::Refused || verification.is_foreign() {
        return verification;
    }
    let name = beside.name.unwrap_or_default();
    let signature = format!("{name}{}", sign_zip::ENDING);
    verification.signer = signer::check_zip(&mut verification.bag, &signature, outer);
    let package = verification.package.as_ref().filter(|_| beside.name.is_some());
    let differs = package.and_then(|package| naming::file(package, name));
    verification.files.add(differs);
    verification
}

fn unreadable_zip(error: std::io::Error) -> Problem {
    Problem::bare("zip-unreadable").with("reason", error.to_string())
}

/// Verifies an unpacked package, or one in the form for the archive.
pub fn verify(source: &dyn FileSource, known: Known<'_>) -> Verification {
    if archive::inside(source).is_some() {
        return of_archive(source, known);
    }
    with_content(verify_bag(source, known.keys), source, known)
}

/// Verifies the audit package within an archive form, and what lies around it.
fn of_archive(source: &dyn FileSource, known: Known<'_>) -> Verification {
    let Some(inside) = archive::inside(source) else {
        return with_content(verify_bag(source, known.keys), source, known);
    };
    let mut verification = with_content(verify_bag(&inside, known.keys), &inside, known);
    let about_all = |severity, code| VerifyFinding::about_all(severity, Problem::bare(code));
    let findings = match &verification.package {
        Some(package) => {
            let around = archive::differences(source, &inside, package, &verification.bag);
            let is_whole = around.is_empty().then(|| about_all(Severity::Info, "archive-whole"));
            naming::base(package, inside.base()).into_iter().chain(around).chain(is_whole).collect()
        }
        None => vec![about_all(Severity::Warning, "archive-not-read")],
    };
    findings.into_iter().for_each(|finding| verification.files.add(Some(finding)));
    verification
}

fn without_content(bag: BagReport) -> Verification {
    Verification {
        files: Part::of(bag.findings.clone()),
        log: Part::not_checked(),
        signer: signer::part(&bag),
        sums: Part::not_checked(),
        rules: Part::not_checked(),
        bag,
        package: None,
    }
}

fn with_content(bag: BagReport, source: &dyn FileSource, known: Known<'_>) -> Verification {
    if bag.profile == Profile::Foreign || bag.verdict == Verdict::Refused {
        return without_content(bag);
    }
    let read = log::read(source, &bag, known.heads);
    let mut verification = without_content(bag);
    verification.log = Part::of(read.findings);
    verification.signer = signer::check(&mut verification.bag, read.package.as_ref(), known);
    let Some(package) = read.package else { return verification };
    let mut files = std::mem::take(&mut verification.files.findings);
    files.extend(evidence::check(&package, &verification.bag));
    let mut compared = compare::Compared::default();
    match compare::check(&package, source, &verification.bag, &mut compared) {
        Ok(()) => compared.sums.extend(sums::check(&package, source)),
        Err(error) => compared.sums.push(VerifyFinding::about_all(Severity::Error, error.problem())),
    }
    files.extend(compared.files);
    verification.files = Part::of(files);
    verification.sums = Part::of(compared.sums);
    verification.rules = Part::of(compared.rules);
    verification.package = Some(package);
    verification
}

/// The most bytes of a file that the package itself decides the size of, and that is read whole.
const SMALL_BYTES_MAX: u64 = 64 << 20;

/// Reads a file of at most so many bytes. Fails with `package-file-absent`, `package-file-too-long` or
/// `bag-file-unreadable`.
fn read(source: &dyn FileSource, path: &str, limit: u64) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    let unreadable = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => Problem::bare("package-file-absent"),
        _ => {
            let reason = crate::bag::name::shown(&error.to_string());
            Problem::bare("bag-file-unreadable").with("reason", reason)
        }
    };
    let reader = source.open(path).map_err(unreadable)?;
    reader.take(limit + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > limit {
        return Err(Problem::bare("package-file-too-long").with("limit", limit));
    }
    Ok(bytes)
}

fn error(path: &str, problem: Problem) -> VerifyFinding {
    VerifyFinding::about(Severity::Error, path, problem)
}
