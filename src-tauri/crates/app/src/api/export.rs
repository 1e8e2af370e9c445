//! Documents for people.

use super::{FileHandle, shapes};

shapes! {
    /// Writes documents to a folder.
    ExportDocuments {
        /// Codes of the grants; all grants of the book when empty.
        grants: Vec<String>,
        /// The folder; it is made where it is not there.
        folder: FileHandle,
        /// `ledger`, `costs`, `reconciliation`, `evidence`, `report`, `year-end`, `summary`, `entry`,
        /// `recoding`, and `sie` for these two; all when empty.
        what: Vec<String>,
        /// `pdf`, `xlsx`, `json`, `sie`, `csv`; all but `csv` when empty.
        formats: Vec<String>,
        /// The day they speak of; today when left out.
        as_of: Option<String>,
        /// The last day of the year, for the year-end; the nearest 31 December when left out.
        at: Option<String>,
        /// For proposed entries: accounts that the book cannot tell.
        accounts: Vec<EntryAccount>,
        /// For corrections of coding: the rows to correct, as `LEV 1023/2`; none is corrected unasked.
        rows: Vec<String>,
        /// Files of the same names are replaced.
        replace: bool,
        /// Names of people stand in the open, for a named reader.
        include_personal: bool,
        /// Who they are for.
        reader: Option<String>,
    }

    /// An account that a person chose for a proposed entry.
    EntryAccount {
        /// Code of the grant whose entry it is for; every grant that has none of its own when left out.
        grant: Option<String>,
        /// `grant-income`, `balance-prepaid`, `balance-accrued`.
        role: String,
        /// The account.
        account: String,
    }

    /// Documents were written.
    DocumentsExported {
        /// Name of the folder.
        folder: String,
        /// The day they speak of.
        as_of: String,
        /// The last day of the year, for the year-end.
        at: String,
        /// The files.
        files: Vec<ExportedFile>,
        /// What was asked for and is not among them.
        left_out: Vec<LeftOutDocument>,
    }

    /// Something that was asked for and not written.
    LeftOutDocument {
        /// What, as a word of the request.
        what: String,
        /// Code of its grant.
        grant: String,
        /// Stable code of the reason.
        code: String,
        /// Why, in words.
        message: String,
    }

    /// A file that was written.
    ExportedFile {
        /// Name of the file.
        name: String,
        /// What it says, as a word of the request.
        what: String,
        /// Its form, as a word of the request.
        format: String,
        /// Code of its grant; empty where it is about several.
        grant: String,
        /// Size in bytes, as text.
        bytes: String,
        /// A file of the same name lay there.
        replaced: bool,
        /// What is worth knowing about it; empty when nothing is.
        remark: String,
    }
}
