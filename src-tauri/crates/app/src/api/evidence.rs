//! Evidence.

use super::{FileHandle, shapes};

shapes! {
    /// Asks for evidence.
    ListEvidence {
        /// Code of the grant.
        grant: String,
    }

    /// What a file proves.
    TargetRow {
        /// `cost`, `voucher`, `grant`, `condition`.
        kind: String,
        /// Reference: `K12`, `LEV 1023`, the grant's code, the condition's id.
        reference: String,
        /// In words.
        label: String,
    }

    /// A piece of evidence.
    EvidenceRow {
        /// Reference, `U3`.
        evidence: String,
        /// Code of the grant.
        grant: String,
        /// `invoice`, `payslip`, `contract`, `measure`, `accrual-proof`, `other`.
        kind: String,
        /// In words.
        kind_name: String,
        /// Name of the file, if at hand.
        name: String,
        /// Media type.
        media_type: String,
        /// Size in bytes, as text: files may be large.
        bytes: String,
        /// SHA-256, if at hand.
        sha256: String,
        /// Holds personal data.
        personal: bool,
        /// What it proves.
        targets: Vec<TargetRow>,
    }

    /// Where evidence belongs; exactly one field is given.
    TargetChoice {
        /// A cost.
        cost: Option<String>,
        /// A voucher, `LEV:1023`, or with the year its fiscal year begins `LEV:1023/2026`.
        voucher: Option<String>,
        /// A condition's id.
        condition: Option<String>,
        /// The grant as a whole.
        grant_itself: bool,
    }

    /// Adds a file.
    AddEvidence {
        /// Code of the grant.
        grant: String,
        /// Which.
        file: FileHandle,
        /// Kind; by what it belongs to when left out.
        kind: Option<String>,
        /// Holds personal data; by kind when left out.
        personal: Option<bool>,
        /// Where it belongs.
        target: TargetChoice,
    }

    /// Links evidence.
    LinkEvidence {
        /// Reference.
        evidence: String,
        /// Where it belongs.
        target: TargetChoice,
    }
}
