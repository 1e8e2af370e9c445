//! The one door to the files of a bag: a list, and a reader of one. A zip, a folder and a map in memory have it.
//!
//! The folder is opened by the caller's crate, as this one may not touch the disk.

use std::collections::BTreeMap;
use std::io::{self, Read};

/// A file that a source holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SourceFile {
    /// The path from the bag's base folder, components parted by `/`.
    pub path: String,
    /// The size in bytes, as the container states it.
    pub bytes: u64,
    /// Whether it is an ordinary file.
    pub kind: FileKind,
}

/// What stands at a path.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FileKind {
    /// An ordinary file.
    Plain,
    /// A link, a device, or a file whose name is no Unicode text: it is named, never opened.
    Other,
}

/// The files of one bag. Folders are not listed; links are not followed.
pub trait FileSource {
    /// Lists all files under the base folder, in any order.
    fn files(&self) -> io::Result<Vec<SourceFile>>;

    /// Opens a listed file at its first byte.
    fn open<'a>(&'a self, path: &str) -> io::Result<Box<dyn Read + 'a>>;
}

/// A bag in memory: contents by path.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct MemorySource(pub BTreeMap<String, Vec<u8>>);

impl FileSource for MemorySource {
    fn files(&self) -> io::Result<Vec<SourceFile>> {
        let file = |(path, content): (&String, &Vec<u8>)| SourceFile {
            path: path.clone(),
            bytes: content.len() as u64,
            kind: FileKind::Plain,
        };
        Ok(self.0.iter().map(file).collect())
    }

    fn open<'a>(&'a self, path: &str) -> io::Result<Box<dyn Read + 'a>> {
        match self.0.get(path) {
            Some(content) => Ok(Box::new(content.as_slice())),
            None => Err(io::ErrorKind::NotFound.into()),
        }
    }
}
