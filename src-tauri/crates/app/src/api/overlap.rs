//! Double financing between books, packages and lists of keys.

use super::{Days, FileHandle, shapes};

shapes! {
    /// Compares books, packages and lists of keys.
    FindOverlaps {
        /// The files.
        files: Vec<FileHandle>,
        /// The secret that those who compare share; without one persons are not compared.
        secret: Option<String>,
    }

    /// Writes the keys of the open book.
    WriteOverlapKeys {
        /// The file to write.
        file: FileHandle,
        /// The secret that those who compare share; without one persons have no keys.
        secret: Option<String>,
    }

    /// A book, package or list that was compared.
    OverlapSource {
        /// Name of the file.
        file: String,
        /// Name of the organisation.
        organisation: String,
        /// Organisation number.
        orgnr: String,
        /// Codes of its grants.
        grants: Vec<String>,
        /// How many keys it gave.
        keys: u32,
        /// Whether persons were among them.
        persons: bool,
    }

    /// A cost that overlaps another.
    OverlapPlace {
        /// Name of the file.
        file: String,
        /// Name of the organisation.
        organisation: String,
        /// Grant code.
        grant: String,
        /// Id of the scheme.
        scheme: String,
        /// Reference of the cost in its book.
        cost: String,
        /// What the grant is charged of it.
        amount: String,
        /// The days it arose.
        period: Days,
    }

    /// Something that several grants have charged.
    OverlapRow {
        /// `ledger-row`, `evidence-file`, `purchase`, `person-and-training`, `person`.
        kind: String,
        /// `shared`, `suspect`, `double`.
        verdict: String,
        /// What they have in common and what it means, in words.
        message: String,
        /// What to do.
        remedy: String,
        /// What the grants are charged together.
        charged: String,
        /// The whole.
        whole: String,
        /// The costs.
        places: Vec<OverlapPlace>,
    }

    /// What was found.
    OverlapReply {
        /// What was compared.
        sources: Vec<OverlapSource>,
        /// What overlaps, the worst first.
        overlaps: Vec<OverlapRow>,
        /// What could not be compared, in words.
        remarks: Vec<String>,
    }
}
