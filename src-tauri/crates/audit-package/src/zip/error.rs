//! Why a zip file is refused.

use std::io;

use domain::problem::Problem;

/// Why a zip file, or one entry of it, is refused. Names are made harmless to show.
#[derive(Debug, thiserror::Error)]
#[expect(
    missing_docs,
    reason = "the fields are those of the messages: the entry, or the bytes before or behind"
)]
pub enum ZipError {
    /// There is no directory at the end: no zip file, or one that is cut off.
    #[error("no zip directory at the end of the file")]
    NoDirectory,
    /// Bytes stand behind the end of the archive.
    #[error("bytes behind the end of the archive")]
    BytesBehind,
    /// Bytes stand before the first entry: a program in front, or two archives joined.
    #[error("{bytes} bytes before the first entry")]
    BytesBefore { bytes: u64 },
    /// Bytes stand between the entries that no entry owns.
    #[error("{bytes} bytes beside entry {entry:?} belong to no entry")]
    BytesBetween { entry: String, bytes: u64 },
    /// The end of the file can be read as two different archives.
    #[error("two directories at the end of the file")]
    SecondDirectory,
    /// The directory is damaged, or does not hold what the end says.
    #[error("the directory is damaged")]
    DirectoryDamaged,
    /// The archive is split over several files, or uses zip64.
    #[error("split archives and zip64 are not read")]
    NotSupported,
    /// More entries than are read.
    #[error("{count} entries, at most {limit} are read")]
    TooManyEntries { count: u64, limit: u64 },
    /// The contents together are larger than is read.
    #[error("{bytes} bytes unpacked, at most {limit} are read")]
    TooLarge { bytes: u64, limit: u64 },
    /// One entry is larger than is read.
    #[error("entry {entry:?} is {bytes} bytes unpacked, at most {limit} are read")]
    EntryTooLarge { entry: String, bytes: u64, limit: u64 },
    /// The entry unpacks to far more than any document does.
    #[error("entry {entry:?} unpacks to {bytes} bytes from {packed}")]
    Bomb { entry: String, bytes: u64, packed: u64 },
    /// The name points out of the folder.
    #[error("name {entry:?} points out of the folder")]
    NameOutside { entry: String },
    /// The name is read differently by different systems.
    #[error("name {entry:?} is read differently by different systems")]
    NameUnsafe { entry: String },
    /// The name is too long.
    #[error("name {entry:?} is too long")]
    NameTooLong { entry: String },
    /// The name is not in ASCII or UTF-8.
    #[error("name {entry:?} is not written in UTF-8")]
    NameEncoding { entry: String },
    /// The name stands there twice, perhaps in other case or composition, or as file and folder.
    #[error("name {entry:?} stands there twice")]
    NameTwice { entry: String },
    /// The entry is a link or a device.
    #[error("entry {entry:?} is a link or a device")]
    Link { entry: String },
    /// The entry is encrypted.
    #[error("entry {entry:?} is encrypted")]
    Encrypted { entry: String },
    /// The entry is packed with another method than stored or deflate.
    #[error("entry {entry:?} is packed with method {method}")]
    Method { entry: String, method: u64 },
    /// The entry's own header says something else than the directory.
    #[error("the header of entry {entry:?} differs from the directory")]
    HeadersDiffer { entry: String },
    /// Two entries share bytes.
    #[error("entry {entry:?} overlaps another")]
    Overlap { entry: String },
    /// The content is not as large as the directory says.
    #[error("entry {entry:?} is not as large as the directory says")]
    SizeDiffers { entry: String },
    /// The content does not have the checksum that the directory says, or cannot be unpacked.
    #[error("entry {entry:?} is damaged")]
    EntryDamaged { entry: String },
    /// A bag lies in one base folder; here are several.
    #[error("entry {entry:?} lies outside the base folder")]
    SeveralFolders { entry: String },
    /// The file could not be read.
    #[error("the file could not be read: {source}")]
    Unreadable { source: io::Error },
}

impl From<io::Error> for ZipError {
    fn from(source: io::Error) -> Self {
        match source.kind() {
            io::ErrorKind::UnexpectedEof => Self::DirectoryDamaged,
            _ => Self::Unreadable { source },
        }
    }
}

impl ZipError {
    /// Returns the entry that it is about, if one.
    #[must_use]
    pub fn entry(&self) -> Option<&str> {
        match self {
            Self::BytesBetween { entry, .. }
            | Self::EntryTooLarge { entry, .. }
            | Self::Bomb { entry, .. }
            | Self::NameOutside { entry }
            | Self::NameUnsafe { entry }
            | Self::NameTooLong { entry }
            | Self::NameEncoding { entry }
            | Self::NameTwice { entry }
            | Self::Link { entry }
            | Self::Encrypted { entry }
            | Self::Method { entry, .. }
            | Self::HeadersDiffer { entry }
            | Self::Overlap { entry }
            | Self::SizeDiffers { entry }
            | Self::EntryDamaged { entry }
            | Self::SeveralFolders { entry } => Some(entry),
            Self::NoDirectory
            | Self::BytesBehind
            | Self::BytesBefore { .. }
            | Self::SecondDirectory
            | Self::DirectoryDamaged
            | Self::NotSupported
            | Self::TooManyEntries { .. }
            | Self::TooLarge { .. }
            | Self::Unreadable { .. } => None,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::NoDirectory => "zip-no-directory",
            Self::BytesBehind => "zip-bytes-behind",
            Self::BytesBefore { .. } => "zip-bytes-before",
            Self::BytesBetween { .. } => "zip-bytes-between",
            Self::SecondDirectory => "zip-second-directory",
            Self::DirectoryDamaged => "zip-directory-damaged",
            Self::NotSupported => "zip-not-supported",
            Self::TooManyEntries { .. } => "zip-too-many-entries",
            Self::TooLarge { .. } => "zip-too-large",
            Self::EntryTooLarge { .. } => "zip-entry-too-large",
            Self::Bomb { .. } => "zip-bomb",
            Self::NameOutside { .. } => "zip-name-outside",
            Self::NameUnsafe { .. } => "zip-name-unsafe",
            Self::NameTooLong { .. } => "zip-name-too-long",
            Self::NameEncoding { .. } => "zip-name-encoding",
            Self::NameTwice { .. } => "zip-name-twice",
            Self::Link { .. } => "zip-link",
            Self::Encrypted { .. } => "zip-encrypted",
            Self::Method { .. } => "zip-method",
            Self::HeadersDiffer { .. } => "zip-headers-differ",
            Self::Overlap { .. } => "zip-overlap",
            Self::SizeDiffers { .. } => "zip-size-differs",
            Self::EntryDamaged { .. } => "zip-entry-damaged",
            Self::SeveralFolders { .. } => "zip-several-folders",
            Self::Unreadable { .. } => "zip-unreadable",
        }
    }

    /// Returns the problem that the user is told.
    #[must_use]
    pub fn problem(&self) -> Problem {
        let problem = Problem::bare(self.code());
        let problem = match self.entry() {
            Some(entry) => problem.with("file", entry),
            None => problem,
        };
        match self {
            Self::BytesBefore { bytes } | Self::BytesBetween { bytes, .. } => problem.with("bytes", *bytes),
            Self::TooManyEntries { count, limit } => problem.with("count", *count).with("limit", *limit),
            Self::TooLarge { bytes, limit } | Self::EntryTooLarge { bytes, limit, .. } => {
                problem.with("bytes", *bytes).with("limit", *limit)
            }
            Self::Bomb { bytes, packed, .. } => problem.with("bytes", *bytes).with("packed", *packed),
            Self::Method { method, .. } => problem.with("method", *method),
            Self::Unreadable { source } => problem.with("reason", source.to_string()),
            _ => problem,
        }
    }
}
