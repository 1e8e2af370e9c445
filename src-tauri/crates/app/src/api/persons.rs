//! Who is behind the pseudonyms, and erasing what tells of people.

use super::shapes;

shapes! {
    /// A pseudonym that the book uses.
    PersonRow {
        /// The pseudonym.
        pseudonym: String,
        /// Name, where it is kept.
        name: Option<String>,
        /// Personal identity number, where it is kept.
        number: Option<String>,
        /// Codes of the grants that use it.
        grants: Vec<String>,
        /// Costs that name it.
        costs: u32,
        /// Places on lists of participants.
        participants: u32,
        /// The last day on which its costs must be kept; nothing where it has none.
        kept_until: Option<String>,
    }

    /// Notes who is behind a pseudonym; both left empty keeps nothing new.
    KeepPerson {
        /// The pseudonym.
        pseudonym: String,
        /// Name.
        name: Option<String>,
        /// Personal identity number, however it is written.
        number: Option<String>,
    }

    /// What is to be erased.
    ErasureForm {
        /// Pseudonyms whose name and number are erased.
        persons: Vec<String>,
        /// The pseudonyms too, wherever the book has them.
        pseudonyms_too: bool,
        /// References of costs, in force or not, whose texts, suppliers and persons are erased.
        costs: Vec<String>,
        /// References of evidence that is erased with its bytes.
        evidence: Vec<String>,
    }

    /// One thing that would be erased.
    ErasureItem {
        /// `person`, `cost`, `participant`, `line`, `evidence`.
        kind: String,
        /// Reference: the pseudonym, `K12`, `D1`, `R7`, `U3`.
        reference: String,
        /// What it is, in words.
        what: String,
        /// The text as it stands.
        value: String,
        /// The last day on which it must be kept; nothing where no law of bookkeeping holds it.
        kept_until: Option<String>,
        /// That day has not passed.
        early: bool,
    }

    /// What would be erased.
    ErasurePreview {
        /// Everything, in order.
        items: Vec<ErasureItem>,
        /// Files whose bytes would be gone.
        files: u32,
        /// Things that must still be kept.
        early: u32,
        /// Evidence whose bytes stay, as something else in the book is the same file.
        shared: Vec<String>,
    }

    /// Erases for good.
    ErasePersonalData {
        /// What.
        what: ErasureForm,
        /// Why.
        reason: String,
        /// Also what must still be kept.
        early_too: bool,
    }

    /// What was erased.
    ErasureDone {
        /// Number of the operation.
        operation: u32,
        /// Texts that are gone.
        texts: u32,
        /// Files that are gone.
        files: u32,
    }
}
