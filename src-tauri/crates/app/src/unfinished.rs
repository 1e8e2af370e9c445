//! A file that appears under its name only when it is complete: written beside it, flushed, renamed.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

/// A file in the making. Dropped before [`Unfinished::finish`], it leaves nothing behind.
pub(crate) struct Unfinished {
    place: PathBuf,
    target: PathBuf,
    done: bool,
}

/// How often a name is tried again where a virus scanner holds the file for a moment, as on Windows.
const RENAME_ATTEMPTS: u32 = 20;

impl Unfinished {
    /// Makes an empty file beside the target. `mark` tells it from others of the kind.
    pub(crate) fn begin(target: &Path, mark: &str) -> io::Result<(Self, File)> {
        let name = target.file_name().ok_or(io::ErrorKind::InvalidInput)?;
        let place = target.with_file_name(format!(".{}.{mark}.unfinished", name.to_string_lossy()));
        let file = OpenOptions::new().read(true).write(true).create_new(true).open(&place)?;
        Ok((Self { place, target: target.to_owned(), done: false }, file))
    }

    /// Flushes the file to the disk, gives it its name and flushes the folder too.
    pub(crate) fn finish(mut self, file: File) -> io::Result<()> {
        file.sync_all()?;
        drop(file);
        rename(&self.place, &self.target)?;
        self.done = true;
        sync_folder(&self.target)
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        if !self.done {
            let _ = fs::remove_file(&self.place);
        }
    }
}

fn rename(from: &Path, to: &Path) -> io::Result<()> {
    let mut attempt = 0;
    loop {
        match fs::rename(from, to) {
            Err(error) if cfg!(windows) && held(&error) && attempt < RENAME_ATTEMPTS => {
                attempt += 1;
                std::thread::sleep(std::time::Duration::from_millis(100));
            }
            outcome => return outcome,
        }
    }
}

/// Access denied or a sharing violation (Windows system errors 5 and 32).
fn held(error: &io::Error) -> bool {
    matches!(error.raw_os_error(), Some(5 | 32))
}

#[cfg(unix)]
fn sync_folder(target: &Path) -> io::Result<()> {
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}

/// Windows has no way to flush a folder.
#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("a folder");
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn a_file_appears_whole_or_not_at_all() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let target = folder.path().join("paket.zip");
        fs::write(&target, b"old").expect("a file");
        let (unfinished, mut file) = Unfinished::begin(&target, "1").expect("a file");
        file.write_all(b"new").expect("room");
        assert_eq!(fs::read(&target).expect("a file"), b"old");
        drop((unfinished, file));
        assert_eq!(names(folder.path()), ["paket.zip"]);
        let (unfinished, mut file) = Unfinished::begin(&target, "1").expect("a file");
        file.write_all(b"new").expect("room");
        unfinished.finish(file).expect("a file");
        assert_eq!(fs::read(&target).expect("a file"), b"new");
        assert_eq!(names(folder.path()), ["paket.zip"]);
    }
}
