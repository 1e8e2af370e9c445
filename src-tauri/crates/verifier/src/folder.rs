//! An unpacked package in a folder, read as it lies there.
//!
//! Links are named and never followed, so that verifying a folder reads nothing outside it.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use audit_package::source::{FileKind, FileSource, SourceFile};

/// The most files that are listed, and the deepest folder: far above any package.
const FILES_MAX: usize = 100_000;
const DEPTH_MAX: usize = 32;

/// A folder with a bag in it.
pub struct Folder {
    base: PathBuf,
}

impl Folder {
    /// Takes the folder, or, where the bag lies in the only folder inside it, that one.
    #[must_use]
    pub fn of(path: &Path) -> Self {
        let has = |folder: &Path, name: &str| folder.join(name).symlink_metadata().is_ok();
        let is_bag = |folder: &Path| has(folder, "bagit.txt") || has(folder, "METS.xml");
        if !is_bag(path)
            && let Some(inner) = only_folder(path)
            && is_bag(&inner)
        {
            return Self { base: inner };
        }
        Self { base: path.to_owned() }
    }

    /// Tells whether there is a bag in it at all.
    #[must_use]
    pub fn is_bag(&self) -> bool {
        self.base.join("bagit.txt").symlink_metadata().is_ok()
    }

    fn list(&self, folder: &Path, depth: usize, files: &mut Vec<SourceFile>) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            // The kind of the entry itself: a link to a folder is a link.
            let kind = entry.file_type()?;
            if kind.is_dir() && depth < DEPTH_MAX {
                self.list(&entry.path(), depth + 1, files)?;
                continue;
            }
            if files.len() >= FILES_MAX {
                return Err(io::Error::other(format!("more than {FILES_MAX} files")));
            }
            files.push(self.file(&entry.path(), kind.is_file())?);
        }
        Ok(())
    }

    fn file(&self, path: &Path, is_file: bool) -> io::Result<SourceFile> {
        let relative = path.strip_prefix(&self.base).map_err(io::Error::other)?;
        let is_plain = is_file && relative.to_str().is_some();
        let components = relative.components().map(|component| component.as_os_str().to_string_lossy());
        Ok(SourceFile {
            path: components.collect::<Vec<_>>().join("/"),
            bytes: path.symlink_metadata()?.len(),
            kind: if is_plain { FileKind::Plain } else { FileKind::Other },
        })
    }
}

/// Returns the folder inside, where there is one folder and nothing else.
fn only_folder(path: &Path) -> Option<PathBuf> {
    let mut entries = fs::read_dir(path).ok()?;
    let only = entries.next()?.ok()?;
    (entries.next().is_none() && only.file_type().ok()?.is_dir()).then(|| only.path())
}

impl FileSource for Folder {
    fn files(&self) -> io::Result<Vec<SourceFile>> {
        let mut files = Vec::new();
        self.list(&self.base, 0, &mut files)?;
        Ok(files)
    }

    fn open<'a>(&'a self, path: &str) -> io::Result<Box<dyn Read + 'a>> {
        let mut place = self.base.clone();
        for component in path.split('/') {
            let is_inside = !component.is_empty() && component != "." && component != "..";
            place.push(component);
            if !is_inside || place.symlink_metadata()?.is_symlink() {
                return Err(io::ErrorKind::InvalidInput.into());
            }
        }
        Ok(Box::new(File::open(place)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir_all(folder.path().join("bag/data")).expect("a folder");
        fs::write(folder.path().join("bag/bagit.txt"), b"x").expect("a file");
        fs::write(folder.path().join("bag/data/a.txt"), b"hej").expect("a file");
        folder
    }

    fn text(source: &Folder, path: &str) -> io::Result<String> {
        let mut text = String::new();
        source.open(path)?.read_to_string(&mut text)?;
        Ok(text)
    }

    #[test]
    fn the_bag_is_found_also_in_the_only_folder_inside() {
        let folder = folder();
        for path in [folder.path().to_owned(), folder.path().join("bag")] {
            let source = Folder::of(&path);
            let mut files: Vec<_> = source.files().expect("a list").into_iter().map(|f| f.path).collect();
            files.sort();
            assert_eq!(files, ["bagit.txt", "data/a.txt"]);
            assert_eq!(text(&source, "data/a.txt").ok().as_deref(), Some("hej"));
            assert!(text(&source, "../bag/bagit.txt").is_err());
        }
    }

    #[cfg(unix)]
    #[test]
    fn links_are_named_and_not_followed() {
        let folder = folder();
        let bag = folder.path().join("bag");
        std::os::unix::fs::symlink("/etc", bag.join("data/etc")).expect("a link");
        std::os::unix::fs::symlink("/etc/hostname", bag.join("data/name")).expect("a link");
        let source = Folder::of(&bag);
        let files = source.files().expect("a list");
        let others: Vec<_> =
            files.iter().filter(|f| f.kind == FileKind::Other).map(|f| f.path.as_str()).collect();
        assert_eq!(others.len(), 2, "{files:?}");
        assert!(text(&source, "data/name").is_err());
        assert!(text(&source, "data/etc/hostname").is_err());
    }
}
