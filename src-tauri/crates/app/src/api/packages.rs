//! Packages.

use super::checks::FindingRow;
use super::{FileHandle, shapes};

shapes! {
    /// Writes a package.
    IssuePackage {
        /// Codes of the grants.
        grants: Vec<String>,
        /// The zip file to write.
        file: FileHandle,
        /// The day it speaks of; today when left out.
        as_of: Option<String>,
        /// Private key in OpenSSH form (Ed25519); unsigned when left out.
        key: Option<FileHandle>,
        /// Passphrase of the key.
        passphrase: Option<String>,
        /// Also evidence with personal data, for a named reader.
        include_personal: bool,
        /// Who it is for.
        reader: Option<String>,
    }

    /// A package was written and verified.
    PackageIssuedReply {
        /// Name of the file.
        file: String,
        /// Size in bytes, as text.
        bytes: String,
        /// SHA-256 of the file.
        sha256: String,
        /// SHA-256 of its payload manifest.
        manifest_sha256: String,
        /// Files in it.
        files: u32,
        /// Fingerprint of the key; `None` when unsigned.
        fingerprint: Option<String>,
        /// Name of the file with the signature over the whole zip, which belongs beside it; `None` when unsigned.
        signature_file: Option<String>,
        /// Evidence left out because it holds personal data.
        left_out: u32,
        /// What verifying it said.
        verification: Verification,
        /// Suggested text for the registrar.
        registrar_text: String,
    }

    /// Verifies a package.
    VerifyPackage {
        /// Zip file or folder.
        file: FileHandle,
        /// Fingerprints of keys known from another source.
        known_keys: Vec<String>,
    }

    /// One of the five verdicts.
    VerdictRow {
        /// `ok`, `failed`, `warning` (holds, but something is to be known) or `not-checked`.
        verdict: String,
        /// In words.
        message: String,
    }

    /// Something that verifying found.
    VerificationFinding {
        /// Code.
        code: String,
        /// `error`, `warning`, `info`.
        severity: String,
        /// The file it is about.
        file: Option<String>,
        /// In words.
        message: String,
    }

    /// What a package says of itself.
    PackageSummary {
        /// Organisation.
        organisation: String,
        /// Organisation number.
        orgnr: String,
        /// Codes of the grants.
        grants: Vec<String>,
        /// The day it speaks of.
        as_of: String,
        /// Hash of the last operation in it.
        head_hash: String,
        /// Number of that operation.
        head_seq: u32,
        /// Files.
        files: u32,
    }

    /// Who signed, as far as the signature tells.
    SignedByRow {
        /// `known`, `unknown`, `changed` (another key than the confirmed one) or `bad`.
        state: String,
        /// The name that the package gives the signer: the organisation number.
        identity: Option<String>,
        /// Fingerprint of the key.
        fingerprint: Option<String>,
        /// The day the key was confirmed, where it was here.
        since: Option<String>,
        /// How, in the user's words.
        how: Option<String>,
    }

    /// What verifying says.
    Verification {
        /// Files whole and complete.
        files: VerdictRow,
        /// Log unbroken.
        log: VerdictRow,
        /// Signature good and signer known.
        signer: VerdictRow,
        /// Who signed; `None` for what is not signed.
        signed_by: Option<SignedByRow>,
        /// Sums recomputed.
        sums: VerdictRow,
        /// Rules run again, answers recomputed.
        rules: VerdictRow,
        /// What was found.
        findings: Vec<VerificationFinding>,
        /// What the package says of itself; `None` for bags of others.
        summary: Option<PackageSummary>,
        /// The checks' findings inside the package, for the reader.
        checks: Vec<FindingRow>,
    }
}
