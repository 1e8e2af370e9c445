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
mod sums;

use std::io::{Read, Seek};

use domain::date::Date;
use domain::log::Head;
use domain::problem::{Problem, Severity};
use serde::{Deserialize, Serialize};

use crate::bag::read::{BagReport, Profile, verify as verify_bag, verify_zip as verify_bag_zip};
use crate::contents::Package;
use crate::record::HeadRecord;
use crate::sign::Fingerprint;
use crate::source::FileSource;
use crate::verdict::{SignatureVerdict, Verdict, VerifyFinding};
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
    /// Keys whose holder is known.
    pub keys: &'a [Fingerprint],
    /// Heads of logs: from an earlier package, a printed report, the reader's own book.
    pub heads: &'a [HeadRecord],
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
        })
    }
}

/// Verifies a package in a zip file.
pub fn verify_zip<R: Read + Seek>(reader: R, limits: &Limits, known: Known<'_>) -> Verification {
    let verified = verify_bag_zip(reader, limits, known.keys);
    match &verified.source {
        Some(source) => with_content(verified.report, source, known),
        None => without_content(verified.report),
    }
}

/// Verifies an unpacked package.
pub fn verify(source: &dyn FileSource, known: Known<'_>) -> Verification {
    with_content(verify_bag(source, known.keys), source, known)
}

fn without_content(bag: BagReport) -> Verification {
    Verification {
        files: Part::of(bag.findings.clone()),
        log: Part::not_checked(),
        signer: signer(&bag),
        sums: Part::not_checked(),
        rules: Part::not_checked(),
        bag,
        package: None,
    }
}

fn signer(bag: &BagReport) -> Part {
    let outcome = match bag.signed_by.verdict {
        SignatureVerdict::SignedKnown => Outcome::Ok,
        SignatureVerdict::SignedUnknownKey => Outcome::Warning,
        SignatureVerdict::Unsigned => Outcome::NotChecked,
        SignatureVerdict::BadSignature => Outcome::Failed,
    };
    Part { outcome, findings: bag.signed_by.findings.clone() }
}

fn with_content(bag: BagReport, source: &dyn FileSource, known: Known<'_>) -> Verification {
    if bag.profile == Profile::Foreign || bag.verdict == Verdict::Refused {
        return without_content(bag);
    }
    let read = log::read(source, &bag, known.heads);
    let mut verification = without_content(bag);
    verification.log = Part::of(read.findings);
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
