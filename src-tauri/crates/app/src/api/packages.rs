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
        /// How much it tells: `public`, `agency`, `auditor` or `everything`; `agency` when left out.
        level: Option<String>,
        /// Its form: `package` or `archive` (E-ARK SIP); `package` when left out.
        profile: Option<String>,
        /// Who it is for; must be named where names of people are open.
        reader: Option<String>,
    }

    /// Asks what a package would show and leave out at each level.
    PackageLevels {
        /// Codes of the grants.
        grants: Vec<String>,
    }

    /// How much a package tells, and to whom.
    PackageLevel {
        /// `public`, `agency`, `auditor` or `everything`.
        level: String,
        /// Whom it is for, in words.
        name: String,
        /// When it is to be chosen.
        about: String,
        /// Chosen where nobody says otherwise.
        is_default: bool,
        /// A reader must be named.
        needs_reader: bool,
        /// What stands in the open, with numbers.
        shows: Vec<String>,
        /// What does not, with numbers.
        leaves_out: Vec<String>,
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
        /// Evidence that stays with the recipient.
        left_out: u32,
        /// What it shows and leaves out.
        level: PackageLevel,
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
        /// How much it tells: `public`, `agency`, `auditor` or `everything`; `None` for a book.
        level: Option<String>,
        /// The level in words.
        level_name: Option<String>,
        /// Who it was made for, where somebody is named.
        reader: Option<String>,
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
