//! Files that the user points at, several at once: each gets a handle, and a folder gives the files that lie in it.

use std::path::{Path, PathBuf};

use app::api::FileHandle;
use serde::Serialize;

use crate::shell::Shell;

/// A file as the page knows it: by a handle and a name, never by its path.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Picked {
    pub(crate) file: FileHandle,
    pub(crate) name: String,
}

/// Offers a file.
pub(crate) fn offer(shell: &Shell, path: PathBuf) -> Picked {
    let (file, name) = shell.offer(path);
    Picked { file, name }
}

/// Offers files, and of folders the files that lie in them.
pub(crate) fn offer_all(shell: &Shell, paths: Vec<PathBuf>) -> Vec<Picked> {
    paths.into_iter().flat_map(files_of).map(|path| offer(shell, path)).collect()
}

/// Returns the files of a folder by name: hidden ones and what lies deeper are left out. A folder that has none or
/// cannot be listed is returned itself, so that reading it says so.
fn files_of(path: PathBuf) -> Vec<PathBuf> {
    if !path.is_dir() {
        return vec![path];
    }
    let listed = std::fs::read_dir(&path).map(|entries| entries.filter_map(Result::ok));
    let mut files: Vec<PathBuf> =
        listed.into_iter().flatten().map(|entry| entry.path()).filter(|file| is_shown(file)).collect();
    files.sort_by_key(|file| file.file_name().map(|name| name.to_string_lossy().to_lowercase()));
    if files.is_empty() { vec![path] } else { files }
}

/// Tells whether a file is one that people put there themselves.
fn is_shown(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    path.is_file() && !name.starts_with('.') && !matches!(name.as_str(), "desktop.ini" | "thumbs.db")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(paths: &[PathBuf]) -> Vec<String> {
        paths.iter().map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn a_folder_gives_its_files_by_name_but_none_that_are_hidden_or_deeper() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.xml", "A.se", ".dold", "Thumbs.db"] {
            std::fs::write(folder.path().join(name), "").unwrap();
        }
        std::fs::create_dir(folder.path().join("under")).unwrap();
        std::fs::write(folder.path().join("under/c.xml"), "").unwrap();
        assert_eq!(names(&files_of(folder.path().to_owned())), ["A.se", "b.xml"]);
    }

    #[test]
    fn an_empty_folder_stands_for_itself_so_that_it_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().to_owned();
        assert_eq!(files_of(path.clone()), [path]);
    }

    #[test]
    fn a_file_is_itself() {
        assert_eq!(files_of(PathBuf::from("finns-inte.se")), [PathBuf::from("finns-inte.se")]);
    }
}
