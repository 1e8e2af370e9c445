//! What verifying found, in words and as programs read it.

use audit_package::contents::Package;
use audit_package::verdict::SignatureVerdict;
use audit_package::verify::{Outcome, Part, Verification};
use domain::problem::Severity;
use serde::Serialize;
use words::Words;
use words::findings::{SaidFinding, said};

/// What verifying says: `docs/json/verify.schema.json`.
#[derive(Clone, Debug, Serialize)]
pub struct Told {
    /// Files whole and complete.
    pub files: Row,
    /// Log unbroken.
    pub log: Row,
    /// Signature good and signer known.
    pub signer: Row,
    /// Who signed; `None` for what is not signed.
    pub signed_by: Option<SignedBy>,
    /// Sums recomputed.
    pub sums: Row,
    /// Rules run again, answers recomputed.
    pub rules: Row,
    /// What was found.
    pub findings: Vec<Finding>,
    /// What the package says of itself; `None` for bags of others.
    pub summary: Option<Summary>,
    /// The checks' findings inside the package.
    pub checks: Vec<Check>,
}

/// One of the five verdicts.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Row {
    /// `ok`, `failed`, `warning` or `not-checked`.
    pub verdict: &'static str,
    /// In words.
    pub message: String,
}

/// Who signed, as far as the signature tells.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct SignedBy {
    /// `known`, `unknown`, `changed` or `bad`.
    pub state: &'static str,
    /// The name that the package gives the signer.
    pub identity: Option<String>,
    /// Fingerprint of the key.
    pub fingerprint: Option<String>,
    /// The day the key was confirmed, where the reader remembers it.
    pub since: Option<String>,
    /// How, in the reader's words.
    pub how: Option<String>,
}

/// Something that verifying found.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Finding {
    /// Code.
    pub code: &'static str,
    /// `error`, `warning` or `info`.
    pub severity: &'static str,
    /// The file it is about.
    pub file: Option<String>,
    /// In words.
    pub message: String,
}

/// What a package says of itself.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Summary {
    /// Organisation.
    pub organisation: String,
    /// Organisation number.
    pub orgnr: String,
    /// Codes of the grants.
    pub grants: Vec<String>,
    /// The day it speaks of.
    pub as_of: String,
    /// Hash of the last operation in it.
    pub head_hash: String,
    /// Number of that operation.
    pub head_seq: u64,
    /// Files.
    pub files: u64,
    /// How much it tells: `public`, `agency`, `auditor` or `everything`.
    pub level: String,
    /// The level in words.
    pub level_name: String,
    /// Who it was made for, where somebody is named.
    pub reader: Option<String>,
}

/// What a check inside the package found.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Check {
    /// The name it is accepted by.
    pub id: String,
    /// Id of the check.
    pub check: String,
    /// `error`, `warning` or `info`.
    pub severity: &'static str,
    /// Code of the grant.
    pub grant: String,
    /// What it is about.
    pub about: About,
    /// Code of the message.
    pub code: String,
    /// What is the matter.
    pub message: String,
    /// What to do about it.
    pub remedy: String,
    /// Why it matters.
    pub rule: Rule,
    /// Who accepted it.
    pub accepted: Option<Accepted>,
}

/// What a check is about.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct About {
    /// Of what kind it is.
    pub kind: &'static str,
    /// Its reference.
    pub reference: String,
    /// In words.
    pub label: String,
}

/// A rule and where it stands.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Rule {
    /// The phrase.
    pub text: String,
    /// The document and place.
    pub source: String,
}

/// Who accepted what a check found.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Accepted {
    /// Who, by name or pseudonym.
    pub by: String,
    /// When, in UTC.
    pub at: String,
    /// Why.
    pub reason: String,
}

/// Says in words what verifying found.
#[must_use]
pub fn tell(words: &Words, verified: &Verification) -> Told {
    let mut signer = row(words, "signer", &verified.signer);
    if verified.bag.signed_by.verdict == SignatureVerdict::SignedOtherKey {
        signer.message = words.word("verdict-signer-changed");
    }
    let finding = |found: &audit_package::verdict::VerifyFinding| Finding {
        code: found.code(),
        severity: severity(found.severity),
        file: found.file.clone(),
        message: words.problem(&found.problem),
    };
    Told {
        files: row(words, "files", &verified.files),
        log: row(words, "log", &verified.log),
        signer,
        signed_by: signed_by(verified),
        sums: row(words, "sums", &verified.sums),
        rules: row(words, "rules", &verified.rules),
        findings: verified.findings().map(finding).collect(),
        summary: verified.summary().map(|summary| Summary {
            organisation: summary.organisation,
            orgnr: summary.orgnr,
            grants: summary.grants,
            as_of: summary.as_of.to_string(),
            head_hash: summary.head.hash.to_string(),
            head_seq: summary.head.seq,
            files: verified.bag.payload.len() as u64,
            level: summary.level.word().to_owned(),
            level_name: words.word(&format!("level-{}", summary.level.word())),
            reader: summary.reader,
        }),
        checks: verified.package.as_ref().map(|package| checks(words, package)).unwrap_or_default(),
    }
}

impl Told {
    /// Returns the five verdicts in their order.
    #[must_use]
    pub const fn rows(&self) -> [(&'static str, &Row); 5] {
        [
            ("files", &self.files),
            ("log", &self.log),
            ("signer", &self.signer),
            ("sums", &self.sums),
            ("rules", &self.rules),
        ]
    }

    /// Tells whether something does not hold.
    #[must_use]
    pub fn has_failed(&self) -> bool {
        self.rows().iter().any(|(_, row)| row.verdict == "failed")
            || self.findings.iter().any(|finding| finding.severity == "error")
    }
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    }
}

fn row(words: &Words, name: &str, part: &Part) -> Row {
    let verdict = match part.outcome {
        Outcome::Ok => "ok",
        Outcome::Failed => "failed",
        Outcome::Warning => "warning",
        Outcome::NotChecked => "not-checked",
    };
    Row { message: words.word(&format!("verdict-{name}-{verdict}")), verdict }
}

fn signed_by(verified: &Verification) -> Option<SignedBy> {
    let by = &verified.bag.signed_by;
    let state = match by.verdict {
        SignatureVerdict::SignedKnown => "known",
        SignatureVerdict::SignedUnknownKey => "unknown",
        SignatureVerdict::SignedOtherKey => "changed",
        SignatureVerdict::BadSignature => "bad",
        SignatureVerdict::Unsigned => return None,
    };
    let fingerprint = by.fingerprint.as_ref().map(ToString::to_string);
    Some(SignedBy { state, identity: by.identity.clone(), fingerprint, since: None, how: None })
}

/// Returns what the checks say of the packaged grants, worst first.
fn checks(words: &Words, package: &Package) -> Vec<Check> {
    let book = package.excerpt().book();
    let mut findings: Vec<_> =
        package.excerpt().grants().flat_map(|grant| package.findings(grant).unwrap_or_default()).collect();
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    let check = |finding: &domain::checks::Finding| {
        let accepted_by =
            book.acceptance(&finding.key()).and_then(|(at, _)| package.excerpt().done_by(at.seq));
        check(said(words, book, finding), accepted_by.map(|(by, _)| by))
    };
    findings.iter().map(check).collect()
}

fn check(said: SaidFinding, accepted_by: Option<&str>) -> Check {
    Check {
        id: said.id,
        check: said.check,
        severity: said.severity,
        grant: said.grant,
        about: About { kind: said.about.kind, reference: said.about.reference, label: said.about.label },
        code: said.code,
        message: said.message,
        remedy: said.remedy,
        rule: Rule { text: said.rule.text, source: said.rule.source },
        accepted: said.accepted.map(|accepted| Accepted {
            by: accepted_by.unwrap_or_default().to_owned(),
            at: accepted.at,
            reason: accepted.reason,
        }),
    }
}
