//! The book as a whole: what is open, its history.

use super::review::ReviewStatus;
use super::{FileHandle, shapes};

shapes! {
    /// What is open and what the program is.
    Status {
        /// The open book.
        book: Option<BookStatus>,
        /// The package that is reviewed; then no book is open.
        review: Option<ReviewStatus>,
        /// Books opened before, the latest first.
        recent: Vec<RecentBook>,
        /// `sv` or `en`.
        language: String,
        /// Name of the user, who stands as actor in the history.
        actor: String,
        /// Today in Sweden.
        today: String,
        /// Version of the program.
        version: String,
    }

    /// The open book.
    BookStatus {
        /// Name of the file.
        file: String,
        /// Name of the organisation.
        organisation: String,
        /// Organisation number.
        orgnr: String,
        /// `kommun` or `region`.
        recipient: String,
        /// Dimension of the code part that carries grants.
        code_part: String,
        /// An invented sample.
        example: bool,
        /// The file can only be read.
        read_only: bool,
        /// Costs entered by hand need the approval of a second person.
        four_eyes: bool,
        /// Number of the last operation.
        head_seq: u32,
        /// Its hash.
        head_hash: String,
        /// What undo would take back.
        undo: Option<OperationRow>,
        /// What redo would bring back.
        redo: Option<OperationRow>,
    }

    /// A book opened before.
    RecentBook {
        /// Handle to open it.
        file: FileHandle,
        /// Name of the file.
        name: String,
        /// Folder it lies in, for telling two apart.
        folder: String,
    }

    /// Begins a book in a new file.
    CreateBook {
        /// Where; must not exist.
        file: FileHandle,
        /// Name of the organisation.
        name: String,
        /// Organisation number.
        orgnr: String,
        /// `kommun` or `region`.
        recipient: String,
        /// Dimension of the code part that carries grants; 6 when left out.
        code_part: Option<String>,
    }

    /// Opens a book.
    OpenBook {
        /// Which.
        file: FileHandle,
    }

    /// Opens a fresh copy of an invented book.
    OpenSample {
        /// `kommun` or `region`.
        sample: String,
        /// Where to put the copy; a temporary place when left out.
        file: Option<FileHandle>,
    }

    /// Language and name.
    Preferences {
        /// `sv` or `en`; as before when left out.
        language: Option<String>,
        /// Name of the user; as before when left out.
        actor: Option<String>,
    }

    /// Decides whether costs entered by hand need a second person.
    SetFourEyes {
        /// They do.
        required: bool,
    }

    /// What verifying the whole book says.
    BookVerdict {
        /// Operations verified.
        operations: u32,
        /// Facts verified.
        facts: u32,
        /// Kept files verified.
        blobs: u32,
        /// Hash of the last operation.
        head_hash: String,
    }

    /// Asks for operations.
    ListOperations {
        /// Only those about this grant.
        grant: Option<String>,
    }

    /// One operation of the history.
    OperationRow {
        /// Number.
        seq: u32,
        /// Kind, such as `imported`.
        kind: String,
        /// What was done, in words.
        title: String,
        /// More of it in words: amounts, file names, reasons.
        detail: String,
        /// When, in UTC.
        at: String,
        /// When, in Sweden, `2026-11-22 10:30`.
        local_time: String,
        /// Who; empty when the name was erased.
        actor: String,
        /// How many facts.
        facts: u32,
        /// Hash.
        hash: String,
        /// The operation that took it out of force.
        voided_by: Option<u32>,
        /// It can be reversed.
        reversible: bool,
        /// An issued package holds it.
        packaged: bool,
    }

    /// Takes an earlier operation out of force.
    ReverseOperation {
        /// Its number.
        operation: u32,
        /// Why.
        reason: String,
    }

    /// What was taken back.
    Undone {
        /// The new operation.
        operation: OperationRow,
        /// The one taken out of force, or brought back.
        target: OperationRow,
    }
}
