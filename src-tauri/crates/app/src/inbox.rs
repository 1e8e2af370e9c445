//! A watched folder: which files lie in it, which of them are whole, and what they are.
//!
//! Nothing in it is changed, moved or deleted, and nothing here knows a book. A look lists the folder and reads files
//! that it has not read as they are now: some at a time, so that a large folder is told of while the rest is read. A
//! file is read whole only once it has stood still, as half of a file is another file.

mod contents;

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fs::Metadata;
use std::io;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use apart::Apart;

pub(crate) use self::contents::{Contents, Kind};
use crate::lying::files_in;

/// How long a file must have stood still before it is read.
const STILL_SECONDS: i64 = 5;
/// What one look reads at most: so many bytes and files, and always one file.
const BYTES_A_LOOK: u64 = 256 << 20;
const FILES_A_LOOK: usize = 400;
/// Endings of what programs have not finished fetching or copying, in small letters.
const UNFINISHED: [&str; 6] = [".part", ".partial", ".filepart", ".crdownload", ".download", ".tmp"];

/// Size and time by which a file is known to be as it was.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Stamp {
    bytes: u64,
    modified: SystemTime,
}

impl Stamp {
    fn of(metadata: &Metadata) -> Self {
        Self { bytes: metadata.len(), modified: metadata.modified().unwrap_or(UNIX_EPOCH) }
    }

    fn unix_seconds(self) -> i64 {
        let seconds = self.modified.duration_since(UNIX_EPOCH).map(|since| since.as_secs());
        seconds.ok().and_then(|seconds| i64::try_from(seconds).ok()).unwrap_or(0)
    }
}

/// How far a file has come.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Reading {
    /// It is still being written, as far as can be told.
    Written,
    /// It stands still and is read in a look to come.
    Waiting,
    /// It could not be read; the next look tries again.
    Refused,
    /// It was read.
    Read(Contents),
}

/// A file of the folder.
#[derive(Debug)]
pub(crate) struct Seen {
    stamp: Stamp,
    /// When it began to stand still, in seconds since 1970.
    since: i64,
    pub(crate) reading: Reading,
}

impl Seen {
    pub(crate) const fn bytes(&self) -> u64 {
        self.stamp.bytes
    }

    /// When it was changed last, in seconds since 1970-01-01 in Coordinated Universal Time.
    pub(crate) fn modified(&self) -> i64 {
        self.stamp.unix_seconds()
    }
}

/// What has been seen in a folder.
#[derive(Debug, Default)]
pub(crate) struct Watch {
    files: BTreeMap<PathBuf, Seen>,
    has_looked: bool,
    /// How a look went that nobody has asked for yet.
    unasked: Option<io::Result<()>>,
}

impl Watch {
    /// The files as they were seen last.
    pub(crate) fn files(&self) -> impl Iterator<Item = (&Path, &Seen)> {
        self.files.iter().map(|(path, seen)| (path.as_path(), seen))
    }

    /// Returns what a file holds, if it has been read.
    pub(crate) fn contents(&self, path: &Path) -> Option<&Contents> {
        match &self.files.get(path)?.reading {
            Reading::Read(contents) => Some(contents),
            Reading::Written | Reading::Waiting | Reading::Refused => None,
        }
    }

    /// Notes what lies in the folder, and returns what is to be read of it now.
    fn note_listed(&mut self, listed: Vec<(PathBuf, Metadata)>, now: i64) -> Vec<(PathBuf, Stamp)> {
        let mut known = std::mem::take(&mut self.files);
        for (path, metadata) in listed.into_iter().filter(|(path, _)| !is_book(path)) {
            let seen = self.seen(&path, known.remove(&path), Stamp::of(&metadata), now);
            self.files.insert(path, seen);
        }
        self.has_looked = true;
        self.to_read()
    }

    fn seen(&self, path: &Path, known: Option<Seen>, stamp: Stamp, now: i64) -> Seen {
        let mut seen = match known {
            // A clock that was set back must not make a file wait for the time to come again.
            Some(known) if known.stamp == stamp => Seen { since: known.since.min(now), ..known },
            // What has come or changed under our eyes stands still from now on, whatever time it carries: a copy may
            // have the time of its original before it is whole.
            known => {
                let is_first_look = known.is_none() && !self.has_looked;
                let since = if is_first_look { stamp.unix_seconds().min(now) } else { now };
                Seen { stamp, since, reading: Reading::Written }
            }
        };
        let is_still = now.saturating_sub(seen.since) >= STILL_SECONDS && !is_unfinished(path);
        if is_still && seen.reading == Reading::Written {
            seen.reading = Reading::Waiting;
        }
        seen
    }

    /// Returns what waits, the latest first, as far as one look goes. What was refused is tried again after the others,
    /// which must not wait for it.
    fn to_read(&self) -> Vec<(PathBuf, Stamp)> {
        let waits = |seen: &Seen| matches!(seen.reading, Reading::Waiting | Reading::Refused);
        let mut waiting: Vec<(&PathBuf, &Seen)> = self.files.iter().filter(|(_, seen)| waits(seen)).collect();
        waiting.sort_by_key(|(_, seen)| (seen.reading == Reading::Refused, Reverse(seen.stamp.modified)));
        let mut bytes: u64 = 0;
        let fits = |(at, (_, seen)): &(usize, (&PathBuf, &Seen))| {
            bytes = bytes.saturating_add(seen.bytes());
            *at == 0 || (*at < FILES_A_LOOK && bytes <= BYTES_A_LOOK)
        };
        let first = waiting.into_iter().enumerate().take_while(fits);
        first.map(|(_, (path, seen))| (path.clone(), seen.stamp)).collect()
    }

    /// Notes how a file was read, unless it has changed again.
    fn note_read(&mut self, path: &Path, stamp: Stamp, reading: Reading) {
        if let Some(seen) = self.files.get_mut(path).filter(|seen| seen.stamp == stamp) {
            seen.reading = reading;
        }
    }
}

/// Reads a file. One that has changed meanwhile is still being written.
fn read(path: &Path, before: Stamp, apart: Option<&Apart>) -> Reading {
    // A file that makes its reader panic is left unread, and the others are told.
    let contents = catch_unwind(|| Contents::read(path, before.bytes, apart))
        .unwrap_or_else(|_| Err(io::ErrorKind::InvalidData.into()));
    let is_as_before = std::fs::metadata(path).is_ok_and(|metadata| Stamp::of(&metadata) == before);
    match contents {
        Ok(contents) if is_as_before => Reading::Read(contents),
        Ok(_) => Reading::Written,
        Err(_) => Reading::Refused,
    }
}

fn is_unfinished(path: &Path) -> bool {
    let name = small_name(path);
    UNFINISHED.iter().any(|ending| name.ends_with(ending))
}

/// A book is never taken in, nor what the database puts beside one that is open.
fn is_book(path: &Path) -> bool {
    let name = small_name(path);
    name.ends_with(".bidragsbok") || name.contains(".bidragsbok-")
}

fn small_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().to_lowercase()
}

/// The watched folder. Whoever holds it may look in it while others ask what was seen.
#[derive(Clone, Debug)]
pub(crate) struct Watched {
    folder: PathBuf,
    /// Where parcels are opened; without one, here.
    apart: Option<Apart>,
    watch: Arc<Mutex<Watch>>,
}

impl Watched {
    pub(crate) fn of(folder: PathBuf, apart: Option<Apart>) -> Self {
        Self { folder, apart, watch: Arc::default() }
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Returns what was seen last. It is held for a moment only: nothing is read from a disk meanwhile.
    pub(crate) fn watch(&self) -> MutexGuard<'_, Watch> {
        self.watch.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Looks, unless somebody has done it for this question. Fails where the folder cannot be listed; what was seen
    /// before is kept for when it can be again.
    pub(crate) fn ask(&self, now: i64) -> io::Result<()> {
        let unasked = self.watch().unasked.take();
        unasked.unwrap_or_else(|| self.look(now))
    }

    fn look(&self, now: i64) -> io::Result<()> {
        let listed = files_in(&self.folder)?;
        let to_read = self.watch().note_listed(listed, now);
        for (path, stamp) in to_read {
            let reading = read(&path, stamp, self.apart.as_ref());
            self.watch().note_read(&path, stamp, reading);
        }
        Ok(())
    }
}

/// A look at the watched folder that may be taken on another thread, while the application is free for others.
#[derive(Debug)]
pub struct Look {
    watched: Watched,
    now: i64,
}

impl Look {
    pub(crate) const fn at(watched: Watched, now: i64) -> Self {
        Self { watched, now }
    }

    /// Looks, and keeps how it went for the next question about the inbox.
    pub fn take(self) {
        let outcome = self.watched.look(self.now);
        self.watched.watch().unasked = Some(outcome);
    }
}
