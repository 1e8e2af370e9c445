//! Who signed a bag: the detached signature over `tagmanifest-sha256.txt`, which covers every other file.

use domain::problem::{Problem, Severity};

use super::tag_file;
use crate::sign::{self, Fingerprint};
use crate::verdict::{SignatureVerdict, VerifyFinding};

/// What the signature says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SignedBy {
    /// Whether there is one, whether it holds, and whether the reader knows the key.
    pub verdict: SignatureVerdict,
    /// The name that the package itself gives the signer; worth nothing until the key is known.
    pub identity: Option<String>,
    /// The key of a signature that holds.
    pub fingerprint: Option<Fingerprint>,
    /// What is the matter with it.
    pub findings: Vec<VerifyFinding>,
}

/// The three files that a signature stands in, where they are.
pub(super) struct SignatureFiles {
    pub(super) tag_manifest: Option<Vec<u8>>,
    pub(super) signature: Option<Vec<u8>>,
    pub(super) allowed_signers: Option<Vec<u8>>,
}

pub(super) fn check(files: &SignatureFiles, known: &[Fingerprint]) -> SignedBy {
    let Some(signature) = &files.signature else { return unsigned(files.allowed_signers.is_some()) };
    let message = files.tag_manifest.as_deref().unwrap_or_default();
    let fingerprint = match sign::check(signature, message) {
        Ok(fingerprint) => fingerprint,
        Err(problem) => return bad(problem),
    };
    let named = files.allowed_signers.as_deref().and_then(sign::allowed_signer);
    let Some((identity, _)) = named.filter(|(_, key)| *key == fingerprint) else {
        return bad(Problem::bare("signature-signers-differ").with("fingerprint", fingerprint.as_str()));
    };
    let is_known = known.contains(&fingerprint);
    let unknown = || {
        let problem = Problem::bare("signature-key-unknown")
            .with("fingerprint", fingerprint.as_str())
            .with("identity", identity.as_str());
        VerifyFinding::about_all(Severity::Warning, problem)
    };
    SignedBy {
        verdict: if is_known { SignatureVerdict::SignedKnown } else { SignatureVerdict::SignedUnknownKey },
        findings: if is_known { Vec::new() } else { vec![unknown()] },
        identity: Some(identity),
        fingerprint: Some(fingerprint),
    }
}

/// A package without a signature; one that names a signer has lost it.
fn unsigned(names_a_signer: bool) -> SignedBy {
    let finding = if names_a_signer {
        VerifyFinding::about(Severity::Error, tag_file::SIGNATURE, Problem::bare("signature-missing"))
    } else {
        VerifyFinding::about_all(Severity::Info, Problem::bare("signature-absent"))
    };
    let verdict = if names_a_signer { SignatureVerdict::BadSignature } else { SignatureVerdict::Unsigned };
    SignedBy { verdict, identity: None, fingerprint: None, findings: vec![finding] }
}

fn bad(problem: Problem) -> SignedBy {
    SignedBy {
        verdict: SignatureVerdict::BadSignature,
        identity: None,
        fingerprint: None,
        findings: vec![VerifyFinding::about(Severity::Error, tag_file::SIGNATURE, problem)],
    }
}
