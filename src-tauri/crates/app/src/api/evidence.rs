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
        /// `cost`, `voucher`, `grant`, `condition`, `decision`.
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
        /// The original that it is a masked copy of.
        masks: Option<String>,
        /// Masked copies of it.
        copies: Vec<String>,
        /// The last day on which it must be kept.
        kept_until: String,
        /// Its name, sum and bytes were erased.
        erased: bool,
        /// It tells of persons, is left out of the package that is reviewed and kept by the recipient.
        withheld: bool,
    }

    /// Asks to look at a page of evidence.
    PreviewEvidence {
        /// Reference.
        evidence: String,
        /// Page, from 1.
        page: u32,
        /// How many pixels wide.
        width: u32,
    }

    /// A part of a page, as thousandths of its width and height from the top left.
    CoverRow {
        /// The page, from 1.
        page: u32,
        /// The left edge.
        left: u32,
        /// The top edge.
        top: u32,
        /// The right edge.
        right: u32,
        /// The bottom edge.
        bottom: u32,
    }

    /// Something on a page that may identify a person.
    FoundRow {
        /// `person-number`, `bank-account`, `address`.
        kind: String,
        /// In words.
        kind_name: String,
        /// The text.
        text: String,
        /// Where it stands.
        place: CoverRow,
    }

    /// A page of evidence.
    EvidencePage {
        /// Reference.
        evidence: String,
        /// The page, from 1.
        page: u32,
        /// How many pages there are.
        pages: u32,
        /// The page as a `data:` address of a PNG; nothing for a text.
        picture: Option<String>,
        /// The text, of a file of text; at most its first part.
        text: Option<String>,
        /// The text goes on.
        cut: bool,
        /// What may identify a person on the page.
        found: Vec<FoundRow>,
    }

    /// Writes a piece of evidence to a file.
    SaveEvidence {
        /// Reference.
        evidence: String,
        /// The file; one that is there is replaced.
        file: FileHandle,
    }

    /// Makes a copy with parts of it covered.
    MaskEvidence {
        /// Reference of the original.
        evidence: String,
        /// What is covered; of a file of text nothing is named, what was found is.
        covers: Vec<CoverRow>,
        /// Also everything that is found on any page.
        found_too: bool,
        /// A copy that was made elsewhere, instead.
        file: Option<FileHandle>,
    }

    /// A cost that lacks evidence.
    EvidenceGap {
        /// Reference of the cost, or the voucher.
        about: String,
        /// `cost`, `voucher`.
        about_kind: String,
        /// Kind of cost in words.
        kind_name: String,
        /// Text.
        text: String,
        /// Amount.
        amount: String,
        /// What the scheme asks for.
        asked: String,
        /// It is demanded; otherwise it is advised.
        demanded: bool,
    }

    /// What each kind of cost still lacks.
    EvidenceGaps {
        /// Everything that lacks something, by kind and amount.
        gaps: Vec<EvidenceGap>,
        /// The sum of their costs.
        amount: String,
    }

    /// Where evidence belongs; exactly one field is given.
    TargetChoice {
        /// A cost.
        cost: Option<String>,
        /// A voucher, `LEV:1023`, or with the year its fiscal year begins `LEV:1023/2026`.
        voucher: Option<String>,
        /// A condition's id.
        condition: Option<String>,
        /// The name of a decision about how the grant is shared.
        decision: Option<String>,
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
