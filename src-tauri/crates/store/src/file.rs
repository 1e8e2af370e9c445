//! The one place that touches the file of a book by other means than SQLite, and only while no connection has it.
//!
//! Closing any handle of a file drops all locks that the process holds on it (POSIX), and with them another
//! process would write into the middle of our change. So a list of the books that this process has open refuses a
//! second opening, and the first bytes are looked at before the connection is made.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use crate::Access;
use crate::error::{Damage, StoreError};
use crate::schema::{APPLICATION_ID, LATEST_VERSION};

/// What follows the name of a file that is being made; one that is left behind was never finished.
pub const UNFINISHED_SUFFIX: &str = ".unfinished";

const MAGIC: &[u8; 16] = b"SQLite format 3\0";
const HEADER_BYTES: usize = 100;

/// Two seconds in all.
const RENAME_TRIES: u32 = 20;
const RENAME_PAUSE: Duration = Duration::from_millis(100);

/// A file, whatever its path: device and inode where there are such, the full path elsewhere.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Identity {
    #[cfg(unix)]
    Inode(u64, u64),
    #[cfg(not(unix))]
    Path(PathBuf),
}

static OPEN_BOOKS: Mutex<BTreeSet<Identity>> = Mutex::new(BTreeSet::new());

fn open_books() -> MutexGuard<'static, BTreeSet<Identity>> {
    OPEN_BOOKS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The right of this process to open one file, given back when dropped.
#[derive(Debug)]
pub(crate) struct Claim {
    identity: Identity,
    /// The path to hand to SQLite: no link on the way.
    pub(crate) path: PathBuf,
}

impl Claim {
    /// Looks at the file and takes the right to open it.
    ///
    /// Fails where it is missing, a link, open already, no book, or made by a newer program.
    pub(crate) fn new(path: &Path, access: Access) -> Result<Self, StoreError> {
        let metadata = fs::symlink_metadata(path).map_err(|error| missing_or(path, error))?;
        if !metadata.is_file() && !metadata.is_symlink() {
            return Err(StoreError::NotABook { path: path.to_owned() });
        }
        if metadata.is_symlink() || access == Access::ReadWrite && has_other_names(&metadata) {
            return Err(StoreError::Linked { path: path.to_owned() });
        }
        if access == Access::ReadWrite && metadata.permissions().readonly() {
            return Err(StoreError::ReadOnly);
        }
        let full_path = without_links(path)?;
        let identity = identity(&full_path, &metadata);
        let mut open = open_books();
        if !open.insert(identity.clone()) {
            return Err(StoreError::OpenAlready { path: path.to_owned() });
        }
        // Looked at while the list is locked, by a handle that is closed before anybody else here can open the file.
        let looked = look_at_header(path);
        drop(open);
        let claim = Self { identity, path: full_path };
        looked.map(|()| claim)
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        open_books().remove(&self.identity);
    }
}

fn missing_or(path: &Path, error: io::Error) -> StoreError {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
            StoreError::Missing { path: path.to_owned() }
        }
        _ => error.into(),
    }
}

#[cfg(unix)]
fn has_other_names(metadata: &fs::Metadata) -> bool {
    std::os::unix::fs::MetadataExt::nlink(metadata) > 1
}

#[cfg(not(unix))]
fn has_other_names(_: &fs::Metadata) -> bool {
    false
}

#[cfg(unix)]
fn identity(_: &Path, metadata: &fs::Metadata) -> Identity {
    use std::os::unix::fs::MetadataExt as _;
    Identity::Inode(metadata.dev(), metadata.ino())
}

#[cfg(not(unix))]
fn identity(full_path: &Path, _: &fs::Metadata) -> Identity {
    Identity::Path(fs::canonicalize(full_path).unwrap_or_else(|_| full_path.to_owned()))
}

/// Resolves links in the folders before the file, as SQLite is told to follow none.
fn without_links(path: &Path) -> Result<PathBuf, StoreError> {
    let absolute = std::path::absolute(path)?;
    match (cfg!(unix), absolute.parent(), absolute.file_name()) {
        (true, Some(folder), Some(name)) => Ok(fs::canonicalize(folder)?.join(name)),
        _ => Ok(absolute),
    }
}

/// Checks the first bytes of the file (SQLite file format, 1.3) before SQLite is given it.
fn look_at_header(path: &Path) -> Result<(), StoreError> {
    let mut header = Vec::with_capacity(HEADER_BYTES);
    let file = File::open(path).map_err(|error| missing_or(path, error))?;
    file.take(HEADER_BYTES as u64).read_to_end(&mut header)?;
    let number_at = |offset: usize| {
        header.get(offset..offset + 4).map_or(0, |b| u32::from_be_bytes([b[0], b[1], b[2], b[3]]))
    };
    if !header.starts_with(MAGIC) || number_at(68) != APPLICATION_ID {
        return Err(StoreError::NotABook { path: path.to_owned() });
    }
    let version = u64::from(number_at(60));
    if version > LATEST_VERSION {
        return Err(StoreError::NewerThanProgram { path: path.to_owned(), version, known: LATEST_VERSION });
    }
    // Both are 1 in a file with a rollback journal; with 2 SQLite would make a write-ahead log beside it.
    if version == 0 || header.get(18..20) != Some(&[1, 1]) {
        return Err(StoreError::damaged(Damage::Header, "format version or journal mode"));
    }
    Ok(())
}

/// Returns the name under which a file is made before it gets its own; one of an earlier attempt is removed.
pub(crate) fn unfinished(path: &Path) -> Result<PathBuf, StoreError> {
    if fs::symlink_metadata(path).is_ok() {
        return Err(StoreError::Exists { path: path.to_owned() });
    }
    let absolute = std::path::absolute(path)?;
    let folder = absolute.parent().unwrap_or(&absolute);
    if !folder.is_dir() {
        return Err(StoreError::FolderMissing { path: folder.to_owned() });
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}{UNFINISHED_SUFFIX}", std::process::id()));
    let unfinished = path.with_file_name(name);
    discard(&unfinished);
    Ok(unfinished)
}

/// Removes an unfinished file and its journal, if they are there.
pub(crate) fn discard(unfinished: &Path) {
    let mut journal = unfinished.as_os_str().to_owned();
    journal.push("-journal");
    // What cannot be removed is never taken for a finished file.
    let _ = fs::remove_file(unfinished);
    let _ = fs::remove_file(journal);
}

/// Gives a finished file its name, for good: flushed, renamed, and the folder flushed.
pub(crate) fn finish(unfinished: &Path, path: &Path) -> Result<(), StoreError> {
    File::options().read(true).write(true).open(unfinished)?.sync_all()?;
    if fs::symlink_metadata(path).is_ok() {
        return Err(StoreError::Exists { path: path.to_owned() });
    }
    rename_patiently(unfinished, path)?;
    flush_folder(path)?;
    Ok(())
}

/// Renames; on Windows a virus scanner may hold a new file for a moment, and is waited for.
fn rename_patiently(from: &Path, to: &Path) -> io::Result<()> {
    let mut tries = 1;
    loop {
        match fs::rename(from, to) {
            Err(error) if cfg!(windows) && tries < RENAME_TRIES && is_in_use(&error) => {
                tries += 1;
                thread::sleep(RENAME_PAUSE);
            }
            result => return result,
        }
    }
}

/// Tells whether the error is one of Windows that go by: access denied (5), sharing violation (32).
fn is_in_use(error: &io::Error) -> bool {
    matches!(error.raw_os_error(), Some(5 | 32))
}

/// Makes the new name survive a power cut. Windows has no such call and needs none.
fn flush_folder(path: &Path) -> io::Result<()> {
    let absolute = std::path::absolute(path)?;
    match absolute.parent() {
        Some(folder) if cfg!(unix) => File::open(folder)?.sync_all(),
        _ => Ok(()),
    }
}
