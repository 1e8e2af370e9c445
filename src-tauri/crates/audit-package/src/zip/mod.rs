//! A strict reader of zip files. It never unpacks: it lists what is there and reads one entry at a time.
//!
//! The directory and the local headers are read here, byte by byte, so that there is one reading of the file and
//! nothing between or behind the entries. What two programs could read in two ways is refused. Zip64 is not read:
//! no package of ours reaches 4 GiB, and its second set of sizes is a second way to read the file.

mod directory;
mod entry;
mod error;
mod local;
mod names;
mod seal;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::{self, Read, Seek};

pub use error::ZipError;
pub use seal::Seal;
pub(crate) use seal::{SEAL_LEN, hex, seal_of, unsealed_comment};

use crate::source::{FileKind, FileSource, SourceFile};

/// How much of a foreign file is read at all.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Limits {
    /// The largest number of entries, folders included.
    pub entries: u64,
    /// The largest sum of unpacked sizes in bytes.
    pub total_bytes: u64,
    /// The largest unpacked size of one entry in bytes.
    pub file_bytes: u64,
    /// How many times larger than packed an entry may be.
    pub ratio: u64,
    /// The unpacked size in bytes up to which the ratio is not looked at.
    pub ratio_from_bytes: u64,
}

impl Default for Limits {
    /// 10 000 entries, 2 GiB in all, 500 MiB each, 200 times over 10 MiB.
    fn default() -> Self {
        Self {
            entries: 10_000,
            total_bytes: 2 << 30,
            file_bytes: 500 << 20,
            ratio: 200,
            ratio_from_bytes: 10 << 20,
        }
    }
}

/// An entry whose headers agree.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Entry {
    packing: Packing,
    checksum: u32,
    packed_bytes: u64,
    bytes: u64,
    first_byte: u64,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Packing {
    Stored,
    Deflated,
}

/// A zip file that holds one bag and has passed every check of its structure.
///
/// Contents are checked against size and checksum while they are read, so a reader may still fail.
#[derive(Debug)]
pub struct ZipSource<R> {
    reader: RefCell<R>,
    base: Option<String>,
    entries: BTreeMap<String, Entry>,
    comment: Vec<u8>,
}

impl<R: Read + Seek> ZipSource<R> {
    /// Reads the directory and all local headers. Fails with a code in `zip-…` that names the entry.
    pub fn open(mut reader: R, limits: &Limits) -> Result<Self, ZipError> {
        let directory = directory::read(&mut reader, limits)?;
        names::check(&directory.entries)?;
        let entries = local::check(&mut reader, &directory)?;
        let (base, entries) = names::under_one_base(entries)?;
        Ok(Self { reader: RefCell::new(reader), base, entries, comment: directory.comment })
    }

    /// Returns the base folder; none when the bag lies at the top, which only foreign bags do.
    #[must_use]
    pub fn base(&self) -> Option<&str> {
        self.base.as_deref()
    }

    /// Compares the file with the control sum of the whole of it, which our writer puts last.
    pub fn seal(&self) -> io::Result<Seal> {
        seal::read(&mut *self.reader.borrow_mut(), &self.comment)
    }

    /// Gives the reader back.
    pub fn into_inner(self) -> R {
        self.reader.into_inner()
    }
}

impl<R: Read + Seek> FileSource for ZipSource<R> {
    fn files(&self) -> io::Result<Vec<SourceFile>> {
        let file = |(path, entry): (&String, &Entry)| SourceFile {
            path: path.clone(),
            bytes: entry.bytes,
            kind: FileKind::Plain,
        };
        Ok(self.entries.iter().map(file).collect())
    }

    fn open<'a>(&'a self, path: &str) -> io::Result<Box<dyn Read + 'a>> {
        let entry = self.entries.get(path).ok_or(io::ErrorKind::NotFound)?;
        Ok(entry::reader(&self.reader, path, entry))
    }
}

#[cfg(test)]
pub(crate) mod tests;
