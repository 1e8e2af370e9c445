//! Many books and packages in one set of tables.

use super::{FileHandle, shapes};

shapes! {
    /// Reads books, packages and folders of them, verifies each and puts them together. What came of it is kept until
    /// the next time, for laying out and writing.
    Consolidate {
        /// The files and folders.
        files: Vec<FileHandle>,
        /// A register of recipients: who should be there, and perhaps what each was paid.
        register: Option<FileHandle>,
    }

    /// A file that was read.
    ConsolidationSource {
        /// Name of the file.
        file: String,
        /// `package`, `folder`, `book`.
        kind: String,
        /// `counted`: all its grants; `partly`; `not-counted`; `same-file`; `refused`.
        state: String,
        /// The state in words, with the reason where it is refused.
        message: String,
        /// Name of the organisation.
        organisation: Option<String>,
        /// Organisation number.
        orgnr: Option<String>,
        /// `kommun`, `region`.
        recipient: Option<String>,
        /// Codes of its grants that are counted.
        grants: Vec<String>,
        /// The day that a package speaks of.
        as_of: Option<String>,
        /// Number of the last operation in it.
        head_seq: Option<u32>,
        /// Hash of that operation.
        head_hash: Option<String>,
        /// SHA-256 of a package that is one file.
        sha256: Option<String>,
        /// What verifying said of files, log, signer, sums and rules: `ok`, `warning`, `failed`, `not-checked`.
        verdicts: Vec<String>,
    }

    /// Amounts of grants under one scheme. Received is used less over-use, with unused and unaccounted.
    ConsolidationSums {
        /// Set aside.
        allocated: String,
        /// Claimed.
        requisitioned: String,
        /// Received, or claimed while no payment is noted.
        received: String,
        /// Used, of grants that are reported or paid for a performance.
        used: String,
        /// Not used, of those.
        unused: String,
        /// Used beyond what was received, of those.
        over_use: String,
        /// Received by grants that are not reported.
        unaccounted: String,
        /// What the books show as used of grants that are not reported; in no other amount.
        booked: String,
        /// To be paid back, of grants that are reported.
        to_repay: String,
    }

    /// What was used of a kind for a purpose.
    ConsolidationUse {
        /// `salary`, `invoice`, `accrual`, `transfer`, `other`.
        kind: String,
        /// The kind in words.
        kind_name: String,
        /// Id of the purpose.
        purpose: Option<String>,
        /// The purpose in words.
        purpose_name: Option<String>,
        /// How much.
        amount: String,
    }

    /// A kind or purpose with its sum.
    ConsolidationPart {
        /// Kind, or id of the purpose; empty where costs name no purpose.
        id: String,
        /// In words.
        name: String,
        /// How much.
        amount: String,
    }

    /// A recipient's grants under a scheme.
    ConsolidationRow {
        /// Name as the register has it.
        recipient: String,
        /// Name as the book has it.
        organisation: String,
        /// Organisation number.
        orgnr: String,
        /// Code of the municipality or county.
        code: Option<String>,
        /// `kommun`, `region`.
        kind: String,
        /// `not-requisitioned`, `not-reported`, `reported`, `performed`.
        standing: String,
        /// The standing in words.
        standing_name: String,
        /// The amounts.
        sums: ConsolidationSums,
        /// Share that was not used, as printed: a number, or `<1`.
        share: Option<String>,
        /// What was used, by kind and purpose.
        used_for: Vec<ConsolidationUse>,
        /// Codes of the grants.
        grants: Vec<String>,
    }

    /// A scheme and its recipients.
    ConsolidationScheme {
        /// Id.
        scheme: String,
        /// The versions that grants rest on.
        versions: Vec<u32>,
        /// Official name.
        name: String,
        /// Name for lists.
        short: String,
        /// Paid for a performance: all of it counts as used.
        performance: bool,
        /// How many recipients have reported.
        reported: u32,
        /// How many have not.
        not_reported: u32,
        /// How many have requisitioned nothing.
        not_requisitioned: u32,
        /// The sums.
        sums: ConsolidationSums,
        /// Share that was not used, as printed.
        share: String,
        /// What was used of each kind.
        kinds: Vec<ConsolidationPart>,
        /// What was used for each purpose.
        purposes: Vec<ConsolidationPart>,
        /// The recipients, municipalities first, each kind in Swedish order.
        rows: Vec<ConsolidationRow>,
    }

    /// Something that does not fit together.
    ConsolidationFindingRow {
        /// Stable code.
        code: String,
        /// `error`, `warning`, `info`.
        severity: String,
        /// What it is.
        message: String,
        /// What to do.
        remedy: String,
        /// Organisation number, where it is about a recipient.
        orgnr: Option<String>,
        /// Id of the scheme, where it is about one.
        scheme: Option<String>,
        /// Names of the files.
        files: Vec<String>,
    }

    /// What came of it.
    ConsolidationReply {
        /// How many recipients have a grant in the tables.
        recipients: u32,
        /// The schemes.
        schemes: Vec<ConsolidationScheme>,
        /// What does not fit together, the worst first.
        findings: Vec<ConsolidationFindingRow>,
        /// The files.
        sources: Vec<ConsolidationSource>,
    }

    /// Lays out what was consolidated last as a published table.
    LayOutConsolidation {
        /// `annex-1`, `annex-5`, `summary`.
        layout: String,
        /// Ids of the schemes, in the order of the table; all of them when empty.
        schemes: Vec<String>,
    }

    /// A column of a published table.
    ConsolidationColumn {
        /// The heading.
        title: String,
        /// The scheme that it belongs to, as a heading above others.
        group: Option<String>,
        /// The cells are figures.
        figures: bool,
    }

    /// A published table, as it is printed.
    ConsolidationTable {
        /// The title.
        title: String,
        /// The columns.
        columns: Vec<ConsolidationColumn>,
        /// The rows.
        rows: Vec<Vec<String>>,
        /// The sums below them.
        sums: Vec<String>,
        /// What the signs mean.
        notes: Vec<String>,
        /// The whole table for a spreadsheet: cells between tabs, numbers as numbers.
        tsv: String,
    }

    /// Writes what was consolidated last as a workbook, or a published table as PDF, by the ending of the file's name.
    WriteConsolidation {
        /// The file to write: `.xlsx` or `.pdf`.
        file: FileHandle,
        /// `annex-1`, `annex-5`, `summary`; the last when left out.
        layout: Option<String>,
        /// Ids of the schemes of the layout, in its order; all of them when empty.
        schemes: Vec<String>,
        /// A file of that name is replaced; otherwise it is told and left as it is.
        replace: bool,
    }

    /// A file that was written.
    ConsolidationWritten {
        /// Name of the file.
        file: String,
    }
}
