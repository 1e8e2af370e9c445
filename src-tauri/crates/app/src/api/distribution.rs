//! Money of a scheme shared between recipients.

use super::imports::FileRemark;
use super::{FileHandle, Rule, shapes};

shapes! {
    /// Shares the money of a scheme: of one that the program knows, or of one in a file.
    Distribute {
        /// Id of a scheme.
        scheme: Option<String>,
        /// A scheme in a file; goes before the id.
        scheme_file: Option<FileHandle>,
        /// The list of recipients with their key numbers.
        file: FileHandle,
    }

    /// How the money was shared.
    DistributionReply {
        /// Id of the scheme.
        scheme: String,
        /// Its name for lists.
        short: String,
        /// The smallest amount paid: `krona`, `ore`.
        unit: String,
        /// The pools.
        pools: Vec<DistributionPool>,
        /// The recipients, in the order of the list.
        recipients: Vec<DistributionRow>,
        /// What was given out altogether.
        given: String,
        /// What does not go up, and columns that were not used.
        remarks: Vec<FileRemark>,
        /// Our reading where the source is silent, and why.
        uncertain: Option<String>,
        /// What the distribution rests on.
        basis: Vec<Rule>,
    }

    /// A pool.
    DistributionPool {
        /// Id.
        pool: String,
        /// What it is.
        name: String,
        /// What was in it.
        amount: String,
        /// What was given out of it.
        given: String,
        /// How many had a part.
        recipients: u32,
    }

    /// What one recipient got.
    DistributionRow {
        /// Name.
        name: String,
        /// Code, if the list has one.
        code: Option<String>,
        /// `kommun`, `region`.
        kind: String,
        /// The part of each pool, in the order of the pools; `None` where it may not have one.
        parts: Vec<Option<String>>,
        /// All of them.
        total: String,
        /// The line of the list.
        line: u32,
    }
}
