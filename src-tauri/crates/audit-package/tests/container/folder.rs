//! A bag in a folder of the disk, for the tests; the crate itself does not touch the disk.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use audit_package::source::{FileKind, FileSource, SourceFile};

pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    fn list(&self, folder: &Path, files: &mut Vec<SourceFile>) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let kind = entry.file_type()?;
            if kind.is_dir() {
                self.list(&entry.path(), files)?;
                continue;
            }
            let path = entry.path();
            let relative = path.strip_prefix(&self.0).map_err(io::Error::other)?;
            let kind =
                if kind.is_file() && relative.to_str().is_some() { FileKind::Plain } else { FileKind::Other };
            let path = relative.to_string_lossy().replace('\\', "/");
            files.push(SourceFile { path, bytes: entry.metadata()?.len(), kind });
        }
        Ok(())
    }
}

impl FileSource for Folder {
    fn files(&self) -> io::Result<Vec<SourceFile>> {
        let mut files = Vec::new();
        self.list(&self.0, &mut files)?;
        Ok(files)
    }

    fn open<'a>(&'a self, path: &str) -> io::Result<Box<dyn Read + 'a>> {
        Ok(Box::new(File::open(self.0.join(path))?))
    }
}
