//! Files that the user points at, several at once: each gets a handle, and a folder gives the files that lie in it.

use std::path::{Path, PathBuf};

use app::api::{Failure, FileHandle};
use serde::Serialize;
use tauri::State;

use crate::shell::Shell;

/// A file as the page knows it: by a handle and a name, never by its path.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Picked {
    pub(crate) file: FileHandle,
    pub(crate) name: String,
}

/// Returns the package that the program was started with, once: the page opens it to be reviewed, and says what it is
/// when it does not hold.
#[tauri::command(async)]
pub(crate) fn asked_package(shell: State<'_, Shell>) -> Result<Option<Picked>, Failure> {
    Ok(shell.asked_package().map(|path| offer(&shell, path)))
}

/// Tells whether a file is to be opened as a package: a zip by its ending, or a folder.
pub(crate) fn is_package(path: &Path) -> bool {
    path.is_dir() || path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"))
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

/// Returns the files that lie in a folder. A folder that has none or cannot be listed is returned itself, so that reading
/// it says so.
fn files_of(path: PathBuf) -> Vec<PathBuf> {
    if !path.is_dir() {
        return vec![path];
    }
    let files: Vec<PathBuf> = app::files_in(&path).into_iter().flatten().map(|(file, _)| file).collect();
    if files.is_empty() { vec![path] } else { files }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_gives_the_files_that_lie_in_it() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.xml", "A.se", ".dold"] {
            std::fs::write(folder.path().join(name), "").unwrap();
        }
        let files = ["A.se", "b.xml"].map(|name| folder.path().join(name));
        assert_eq!(files_of(folder.path().to_owned()), files);
    }

    #[test]
    fn an_empty_folder_stands_for_itself_so_that_it_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().to_owned();
        assert_eq!(files_of(path.clone()), [path]);
    }

    #[test]
    fn a_zip_and_a_folder_are_opened_as_packages_and_a_book_is_not() {
        let folder = tempfile::tempdir().unwrap();
        for package in [Path::new("paket.zip"), Path::new("PAKET.ZIP"), folder.path()] {
            assert!(is_package(package), "{}", package.display());
        }
        for other in ["bok.bidragsbok", "zip", "--sample"] {
            assert!(!is_package(Path::new(other)), "{other}");
        }
    }

    #[test]
    fn a_file_is_itself() {
        assert_eq!(files_of(PathBuf::from("finns-inte.se")), [PathBuf::from("finns-inte.se")]);
    }
}
