//! Who signed: the signature in the package, the one over the zip file, and whether the reader knows the key.

use domain::problem::{Problem, Severity};

use super::{Known, Outcome, Part};
use crate::bag::read::BagReport;
use crate::contents::Package;
use crate::sign::Fingerprint;
use crate::verdict::{SignatureVerdict, VerifyFinding};

/// Returns the answer, and writes the verdict into the report of the bag, which knows keys and no organisations.
pub(super) fn check(bag: &mut BagReport, package: Option<&Package>, known: Known<'_>) -> Part {
    let signed_by = &mut bag.signed_by;
    if let (Some(fingerprint), Some(identity)) = (&signed_by.fingerprint, &signed_by.identity) {
        let weighed = weigh(fingerprint, identity, known);
        if let Some((verdict, finding)) = weighed {
            signed_by.verdict = verdict;
            signed_by.findings = finding.into_iter().collect();
        }
        let orgnr = package.map(|package| package.descriptor().orgnr.as_str());
        if let Some(orgnr) = orgnr.filter(|orgnr| orgnr != identity) {
            let problem = Problem::bare("signature-identity-differs")
                .with("identity", identity.as_str())
                .with("orgnr", orgnr);
            signed_by.verdict = SignatureVerdict::BadSignature;
            signed_by.findings.push(VerifyFinding::about_all(Severity::Error, problem));
        }
    }
    part(bag)
}

/// Returns the answer that the verdict on the signature comes to, with what it rests on.
pub(super) fn part(bag: &BagReport) -> Part {
    let outcome = match bag.signed_by.verdict {
        SignatureVerdict::SignedKnown => Outcome::Ok,
        SignatureVerdict::SignedUnknownKey => Outcome::Warning,
        SignatureVerdict::Unsigned => Outcome::NotChecked,
        SignatureVerdict::SignedOtherKey | SignatureVerdict::BadSignature => Outcome::Failed,
    };
    Part { outcome, findings: bag.signed_by.findings.clone() }
}

/// Weighs a good signature against what the reader knows of the organisation; `None` where the reader knows nothing
/// of it that the bag layer did not.
fn weigh(
    fingerprint: &Fingerprint,
    identity: &str,
    known: Known<'_>,
) -> Option<(SignatureVerdict, Option<VerifyFinding>)> {
    // A number is the same however it is written.
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let wanted = digits(identity);
    let mut of_organisation =
        known.signers.iter().filter(|signer| digits(&signer.orgnr) == wanted).peekable();
    let stated = of_organisation.peek()?.fingerprint.clone();
    if known.keys.contains(fingerprint) || of_organisation.any(|signer| signer.fingerprint == *fingerprint) {
        return Some((SignatureVerdict::SignedKnown, None));
    }
    let problem = Problem::bare("signature-key-changed")
        .with("identity", identity)
        .with("fingerprint", fingerprint.as_str())
        .with("known", stated.as_str());
    let finding = VerifyFinding::about_all(Severity::Error, problem);
    Some((SignatureVerdict::SignedOtherKey, Some(finding)))
}

/// Holds the signature over the zip file against the one in the package. `file` is the name of the signature.
pub(super) fn check_zip(
    bag: &mut BagReport,
    file: &str,
    outer: Option<Result<Fingerprint, Problem>>,
) -> Part {
    let signed_by = &mut bag.signed_by;
    let (finding, is_bad) = match (outer, &signed_by.fingerprint) {
        (None, None) => return part(bag),
        (None, Some(_)) => {
            (VerifyFinding::about(Severity::Info, file, Problem::bare("zip-signature-absent")), false)
        }
        (Some(Err(problem)), _) => (VerifyFinding::about(Severity::Error, file, problem), true),
        (Some(Ok(outer)), Some(inner)) if outer == *inner => return part(bag),
        (Some(Ok(outer)), inner) => {
            let code = if inner.is_some() { "zip-signature-other-key" } else { "zip-signature-alone" };
            let problem = Problem::bare(code).with("fingerprint", outer.as_str());
            (VerifyFinding::about(Severity::Error, file, problem), true)
        }
    };
    signed_by.findings.push(finding);
    if is_bad {
        signed_by.verdict = SignatureVerdict::BadSignature;
    }
    part(bag)
}
