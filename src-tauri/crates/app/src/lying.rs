//! The files that lie in a folder. One rule of what counts, for folders that are chosen, dropped or watched.

use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};

/// What systems and programs note about a folder or a file, in small letters.
const NOTES_OF_SYSTEMS: [&str; 2] = ["desktop.ini", "thumbs.db"];

/// Returns the files that people have put into a folder, by name, each with its size and times.
///
/// Hidden files, notes of systems and programs, and what lies deeper are left out. Fails where the folder cannot be
/// listed; a file that is gone before it is looked at is left out too.
pub fn files_in(folder: &Path) -> io::Result<Vec<(PathBuf, Metadata)>> {
    let mut files: Vec<(PathBuf, Metadata)> = fs::read_dir(folder)?
        .filter_map(Result::ok)
        .filter(|entry| is_shown(&entry.file_name().to_string_lossy().to_lowercase()))
        .filter_map(|entry| Some((entry.path(), followed(&entry)?)))
        .filter(|(_, metadata)| metadata.is_file())
        .collect();
    files.sort_by_cached_key(|(path, _)| path.file_name().map(|name| name.to_string_lossy().to_lowercase()));
    Ok(files)
}

/// A listing brings size and times along on Windows, also from a network; only a link has to be followed.
fn followed(entry: &fs::DirEntry) -> Option<Metadata> {
    let metadata = entry.metadata().ok()?;
    if metadata.is_symlink() { fs::metadata(entry.path()).ok() } else { Some(metadata) }
}

/// Tells whether people put files of the name there themselves. `~$` begins what Office notes about an open file.
fn is_shown(name: &str) -> bool {
    !name.starts_with('.') && !name.starts_with("~$") && !NOTES_OF_SYSTEMS.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_gives_its_files_by_name_but_none_that_are_hidden_or_deeper() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.xml", "A.se", ".dold", "Thumbs.db", "~$lista.xlsx"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        fs::create_dir(folder.path().join("under")).unwrap();
        fs::write(folder.path().join("under/c.xml"), "").unwrap();
        let files = files_in(folder.path()).unwrap();
        let names: Vec<_> = files.iter().map(|(path, _)| path.file_name().unwrap().to_owned()).collect();
        assert_eq!(names, ["A.se", "b.xml"]);
    }

    #[test]
    fn a_folder_that_is_gone_is_told() {
        let folder = tempfile::tempdir().unwrap();
        assert!(files_in(&folder.path().join("borta")).is_err());
    }
}
