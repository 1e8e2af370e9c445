//! Parcels: a zip file with many invoices and documents, or an e-mail of an e-invoice service.
//!
//! Nothing is unpacked to a disk. One file at a time is in memory, and names are shown and never used as paths. What
//! can be read in two ways, takes too much room or is damaged is told; the other files of the parcel are still read
//! where the table of contents can be relied on. A parcel within a parcel is opened, one within that is told.
//!
//! What the files are is not decided here: they go to the readers as if each had been handed in alone. Bodies of
//! e-mails, and what a computer notes about a folder (`__MACOSX/`, `.DS_Store`, `Thumbs.db`), are no files.

use std::borrow::Cow;

use domain::problem::Problem;

use self::mail::Mail;
use self::zip::Zip;

mod entry;
mod invoices;
mod mail;
mod name;
mod sniff;
mod zip;

pub use self::invoices::{ParcelRead, ParcelSource, invoices};
pub use self::sniff::is_parcel;

/// The most files in a parcel, folders and those of parcels in it included.
const FILES_MAX: usize = 20_000;
/// The most bytes of one file.
const FILE_BYTES_MAX: u64 = 256 << 20;
/// The most bytes of all files.
const BYTES_MAX: u64 = 1 << 30;

/// A file of a parcel.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ParcelFile {
    /// Its name as the parcel has it, with the folders (`/`) and the parcel within the parcel that it lies in; made
    /// harmless to show.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl ParcelFile {
    /// Returns the name without what it lies in.
    #[must_use]
    pub fn file_name(&self) -> &str {
        self.name.rsplit('/').next().unwrap_or_default()
    }
}

/// The files of a parcel, in the order in which it has them.
///
/// A file that cannot be read comes as its problem, with its name in the field `file`, and the next one follows; an
/// e-mail without its end says so last (`parcel-mail-cut-off`). At most one file is in memory at a time, or two where it lies in a parcel within the parcel.
#[derive(Debug)]
pub struct Parcel<'a> {
    /// The parcel, and the one in it that is being read.
    open: Vec<Open<'a>>,
    room: Room,
    len: usize,
}

/// A parcel that is being read.
#[derive(Debug)]
struct Open<'a> {
    /// What stands before the names of its files.
    prefix: String,
    source: Source<'a>,
}

#[derive(Debug)]
enum Source<'a> {
    Zip(Zip<'a>),
    Mail(Mail),
}

/// What may still be read.
#[derive(Debug)]
struct Room {
    files: usize,
    bytes: u64,
}

/// Opens a parcel.
///
/// Fails where nothing of it can be relied on: `zip-no-directory`, `zip-directory-damaged`, `zip-second-directory`,
/// `zip-bytes-before`, `zip-bytes-behind`, `zip-not-supported`, `zip-too-many-entries`, `zip-overlap`,
/// `parcel-mail-unreadable`, `parcel-mail-too-large`; and with `parcel-empty` where no file lies in it.
pub fn files(bytes: &[u8]) -> Result<Parcel<'_>, Problem> {
    let mut room = Room { files: FILES_MAX, bytes: BYTES_MAX };
    let source = open(Cow::Borrowed(bytes), &mut room)?;
    let len = source.left();
    Ok(Parcel { open: vec![Open { prefix: String::new(), source }], room, len })
}

fn open<'a>(bytes: Cow<'a, [u8]>, room: &mut Room) -> Result<Source<'a>, Problem> {
    let source = if sniff::is_zip(&bytes) {
        Source::Zip(Zip::open(bytes, room.files)?)
    } else {
        Source::Mail(Mail::open(&bytes)?)
    };
    room.files = room.files.checked_sub(source.entries()).ok_or_else(|| too_many(source.entries()))?;
    if source.left() == 0 { Err(Problem::bare("parcel-empty")) } else { Ok(source) }
}

fn too_many(count: usize) -> Problem {
    Problem::bare("zip-too-many-entries").with("count", count as u64).with("limit", FILES_MAX as u64)
}

impl Parcel<'_> {
    /// Returns how many files the parcel has: a parcel within it is one.
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "an empty parcel is refused")]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Returns how many of [`Self::len`] have been begun.
    #[must_use]
    pub fn begun(&self) -> usize {
        self.len - self.open.first().map_or(0, |outermost| outermost.source.left())
    }

    /// Opens a parcel that lies in this one.
    fn unpack(&mut self, file: ParcelFile) -> Result<(), Problem> {
        if self.open.len() > 1 {
            return Err(Problem::bare("parcel-nested-deeper").with("file", file.name.as_str()));
        }
        // What is wrong inside is told as one, as the problems of a parcel do not say which.
        let refused = Problem::bare("parcel-inner-refused").with("file", file.name.as_str());
        let source = open(Cow::Owned(file.bytes), &mut self.room).map_err(|_| refused)?;
        self.open.push(Open { prefix: format!("{}/", file.name), source });
        Ok(())
    }
}

impl Iterator for Parcel<'_> {
    type Item = Result<ParcelFile, Problem>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let innermost = self.open.last_mut()?;
            match innermost.next(&mut self.room) {
                None => {
                    self.open.pop();
                }
                Some(Ok(file)) if is_parcel(&file.bytes) => {
                    if let Err(problem) = self.unpack(file) {
                        return Some(Err(problem));
                    }
                }
                told => return told,
            }
        }
    }
}

impl Open<'_> {
    fn next(&mut self, room: &mut Room) -> Option<Result<ParcelFile, Problem>> {
        let (name, bytes) = match &mut self.source {
            Source::Zip(zip) => zip.next(room.bytes)?,
            Source::Mail(mail) => mail.next()?,
        };
        let name = format!("{}{name}", self.prefix);
        Some(
            match bytes {
                Ok(bytes) => room.take(&bytes).map(|()| ParcelFile { name: name.clone(), bytes }),
                Err(problem) => Err(problem),
            }
            .map_err(|problem| problem.with("file", name)),
        )
    }
}

impl Room {
    fn take(&mut self, bytes: &[u8]) -> Result<(), Problem> {
        self.bytes = self.bytes.checked_sub(bytes.len() as u64).ok_or_else(no_room)?;
        Ok(())
    }
}

/// The file would be beyond what is read of one parcel.
fn no_room() -> Problem {
    Problem::bare("parcel-no-room").with("limit", BYTES_MAX)
}

impl Source<'_> {
    /// Returns how many entries there are in all, folders too.
    fn entries(&self) -> usize {
        match self {
            Self::Zip(zip) => zip.entries,
            Self::Mail(mail) => mail.left(),
        }
    }

    /// Returns how many files have not been taken yet.
    fn left(&self) -> usize {
        match self {
            Self::Zip(zip) => zip.left(),
            Self::Mail(mail) => mail.left(),
        }
    }
}

#[cfg(test)]
mod tests;
