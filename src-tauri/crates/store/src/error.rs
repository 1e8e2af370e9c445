//! Why a book could not be opened, read or written.

use std::io;
use std::path::PathBuf;

use domain::canonical::CanonicalError;
use domain::log::ChainError;
use domain::problem::Problem;
use rusqlite::ErrorCode;
use rusqlite::ffi;

/// What of a book does not hold.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Damage {
    /// The first bytes of the file are not as this program writes them.
    Header,
    /// The pages of the file do not fit together, or some are missing.
    Pages,
    /// The tables are not those of this kind of file.
    Schema,
    /// A row cannot be read.
    Row,
    /// Operations are missing between others, or all of them are.
    Gap,
    /// An operation does not follow the one before it.
    Order,
    /// The content of an operation does not give its hash.
    Operation,
    /// A fact was changed, is missing or is one too many.
    Fact,
    /// A text was changed, is missing or is one too many.
    Text,
    /// A stored file was changed or is missing.
    Blob,
}

impl Damage {
    /// Returns the word that the message chooses its sentence by.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Header => "header",
            Self::Pages => "pages",
            Self::Schema => "schema",
            Self::Row => "row",
            Self::Gap => "gap",
            Self::Order => "order",
            Self::Operation => "operation",
            Self::Fact => "fact",
            Self::Text => "text",
            Self::Blob => "blob",
        }
    }
}

/// Why a book could not be opened, read or written. Whatever it says, the file holds what it held before.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is a file already where a new one was to be made.
    #[error("{} exists already", path.display())]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// There is no such file.
    #[error("there is no file {}", path.display())]
    Missing {
        /// The file.
        path: PathBuf,
    },
    /// There is no such folder to make a file in.
    #[error("there is no folder {}", path.display())]
    FolderMissing {
        /// The folder.
        path: PathBuf,
    },
    /// The file is something else than a book.
    #[error("{} is not a book", path.display())]
    NotABook {
        /// The file.
        path: PathBuf,
    },
    /// A later version of the program made the book, or changed it.
    #[error("{} has format {version}; this program knows up to {known}", path.display())]
    NewerThanProgram {
        /// The file.
        path: PathBuf,
        /// Format of the file.
        version: u64,
        /// Latest format known here.
        known: u64,
    },
    /// The path leads to the file by a link, or the file has several names: its journal could be missed.
    #[error("{} is a link, or has another name besides", path.display())]
    Linked {
        /// The path.
        path: PathBuf,
    },
    /// This process has the book open.
    #[error("{} is open already", path.display())]
    OpenAlready {
        /// The file.
        path: PathBuf,
    },
    /// A writer was interrupted, and the half-done change cannot be rolled back without writing.
    #[error("an interrupted change has to be rolled back first")]
    Interrupted,
    /// The file, its medium or this opening allows no writing.
    #[error("the book cannot be written")]
    ReadOnly,
    /// Another process was writing for longer than was waited.
    #[error("another process is writing")]
    Busy,
    /// There is no room left for the change.
    #[error("the disk is full")]
    DiskFull,
    /// The content is not what was once written.
    #[error("the book is damaged ({}){}: {detail}", damage.word(), operation.map(|o| format!(" at operation {o}")).unwrap_or_default())]
    Damaged {
        /// The first operation that does not hold, where it is known.
        operation: Option<u64>,
        /// What does not hold.
        damage: Damage,
        /// For support; in English.
        detail: String,
    },
    /// Somebody else has written since the book was read.
    #[error("the log ends at operation {found}, not {expected}")]
    ChangedElsewhere {
        /// Number of the last operation as the caller knew it.
        expected: u64,
        /// Number of the last operation in the file.
        found: u64,
    },
    /// The whole chain has not been verified since the book was opened, or since an error of the disk.
    #[error("the book has not been verified")]
    NotVerified,
    /// The caller asked to stop.
    #[error("stopped")]
    Stopped,
    /// A fact speaks of a file that is not stored, or none with that sum is.
    #[error("no stored file has the sum {sha256}")]
    BlobMissing {
        /// The sum, or what stood in its place.
        sha256: String,
    },
    /// The file to be stored could not be read to its end.
    #[error("the file could not be read: {source}")]
    SourceUnreadable {
        /// What the system says.
        source: io::Error,
    },
    /// The program tried to write what cannot stand in a book. This is a fault of the program.
    #[error("refused: {reason}")]
    Refused {
        /// For support; in English.
        reason: String,
    },
    /// The file or its folder could not be read or written for another reason.
    #[error("the book cannot be reached: {reason}")]
    Unavailable {
        /// What the system says.
        reason: String,
    },
    /// The program was built with a version of SQLite that can lose what was written.
    #[error("SQLite {version} is too old")]
    LibraryTooOld {
        /// The version.
        version: &'static str,
    },
}

impl StoreError {
    /// The codes of all problems here; each has a message in every language.
    pub const CODES: [&'static str; 20] = [
        "book-exists",
        "book-missing",
        "book-folder-missing",
        "book-not-a-book",
        "book-newer-than-program",
        "book-linked",
        "book-open-already",
        "book-interrupted",
        "book-read-only",
        "book-busy",
        "book-disk-full",
        "book-damaged",
        "book-changed-elsewhere",
        "book-not-verified",
        "book-stopped",
        "book-blob-missing",
        "book-source-unreadable",
        "book-write-refused",
        "book-unavailable",
        "book-library-too-old",
    ];

    /// Returns the problem that the user is told.
    #[must_use]
    pub fn problem(&self) -> Problem {
        let at = |code, path: &PathBuf| Problem::bare(code).with("path", path.display().to_string());
        match self {
            Self::Exists { path } => at("book-exists", path),
            Self::Missing { path } => at("book-missing", path),
            Self::FolderMissing { path } => at("book-folder-missing", path),
            Self::NotABook { path } => at("book-not-a-book", path),
            Self::NewerThanProgram { path, version, known } => {
                at("book-newer-than-program", path).with("version", *version).with("known", *known)
            }
            Self::Linked { path } => at("book-linked", path),
            Self::OpenAlready { path } => at("book-open-already", path),
            Self::Interrupted => Problem::bare("book-interrupted"),
            Self::ReadOnly => Problem::bare("book-read-only"),
            Self::Busy => Problem::bare("book-busy"),
            Self::DiskFull => Problem::bare("book-disk-full"),
            Self::Damaged { operation, damage, detail } => Problem::bare("book-damaged")
                .with("operation", operation.unwrap_or(0))
                .with("what", damage.word())
                .with("detail", detail.as_str()),
            Self::ChangedElsewhere { expected, found } => {
                Problem::bare("book-changed-elsewhere").with("expected", *expected).with("found", *found)
            }
            Self::NotVerified => Problem::bare("book-not-verified"),
            Self::Stopped => Problem::bare("book-stopped"),
            Self::BlobMissing { sha256 } => Problem::bare("book-blob-missing").with("value", sha256.as_str()),
            Self::SourceUnreadable { source } => {
                Problem::bare("book-source-unreadable").with("reason", source.to_string())
            }
            Self::Refused { reason } => Problem::bare("book-write-refused").with("reason", reason.as_str()),
            Self::Unavailable { reason } => Problem::bare("book-unavailable").with("reason", reason.as_str()),
            Self::LibraryTooOld { version } => {
                Problem::bare("book-library-too-old").with("version", *version)
            }
        }
    }

    pub(crate) fn damaged(damage: Damage, detail: impl Into<String>) -> Self {
        Self::Damaged { operation: None, damage, detail: detail.into() }
    }

    pub(crate) fn refused(reason: impl Into<String>) -> Self {
        Self::Refused { reason: reason.into() }
    }

    /// Says at which operation the damage was met, unless that is said already.
    pub(crate) fn at_operation(self, seq: u64) -> Self {
        match self {
            Self::Damaged { operation: None, damage, detail } => {
                Self::Damaged { operation: Some(seq), damage, detail }
            }
            other => other,
        }
    }

    /// Tells whether what the disk holds is uncertain after it.
    pub(crate) const fn leaves_doubt(&self) -> bool {
        matches!(self, Self::Unavailable { .. } | Self::Damaged { .. })
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let detail = error.to_string();
        let Some(failure) = error.sqlite_error() else {
            // The statements here are fixed, so that only the content of a row can be wrong.
            return Self::damaged(Damage::Row, detail);
        };
        match failure.code {
            _ if failure.extended_code == ffi::SQLITE_READONLY_ROLLBACK => Self::Interrupted,
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
            ErrorCode::ReadOnly => Self::ReadOnly,
            ErrorCode::DiskFull => Self::DiskFull,
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::damaged(Damage::Pages, detail),
            ErrorCode::TooBig => Self::damaged(Damage::Row, detail),
            ErrorCode::ConstraintViolation | ErrorCode::AuthorizationForStatementDenied => {
                Self::refused(detail)
            }
            _ => Self::Unavailable { reason: detail },
        }
    }
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            _ => Self::Unavailable { reason: error.to_string() },
        }
    }
}

impl From<ChainError> for StoreError {
    fn from(error: ChainError) -> Self {
        let (seq, damage) = match error {
            ChainError::Gap { expected, .. } => (expected, Damage::Gap),
            ChainError::Broken { seq } => (seq, Damage::Order),
            ChainError::Changed { seq } => (seq, Damage::Operation),
        };
        Self::damaged(damage, error.to_string()).at_operation(seq)
    }
}

impl From<CanonicalError> for StoreError {
    fn from(error: CanonicalError) -> Self {
        Self::refused(error.to_string())
    }
}
