//! Writing the archive form around an audit package that has been written and verified.

use std::collections::BTreeMap;
use std::io::{self, Read, Seek, Write};
use std::ops::ControlFlow;

use ::zip::ZipWriter;

use super::{DATA, Making, record_of};
use crate::bag::guide::SignedAs;
use crate::bag::read::FileRecord;
use crate::bag::write::{WriteError, options, seal};
use crate::contents::Package;
use crate::issue::Progress;
use crate::sign::Signer;
use crate::source::FileSource;
use crate::zip::{Limits, unsealed_comment};

/// Why no archive form was written. What was written so far is worth nothing.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// It could not be written.
    #[error("{source}")]
    Write {
        /// Why.
        #[from]
        source: WriteError,
    },
    /// The user stopped it.
    #[error("cancelled")]
    Cancelled,
}

impl ArchiveError {
    /// Returns the problem that the user is told.
    #[must_use]
    pub fn problem(&self) -> domain::problem::Problem {
        match self {
            Self::Write { source } => source.problem(),
            Self::Cancelled => domain::problem::Problem::bare("cancelled"),
        }
    }
}

impl From<io::Error> for ArchiveError {
    fn from(source: io::Error) -> Self {
        Self::Write { source: source.into() }
    }
}

/// An archive form that was written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wrapped {
    /// Its identifier, which is its root folder.
    pub id: String,
    /// Files in it.
    pub files: u64,
    /// The size of the zip in bytes.
    pub bytes: u64,
}

/// A file before it is written.
enum Content {
    Bytes(Vec<u8>),
    Inner(String),
}

/// Writes the archive form of the audit package whose files `source` gives into an empty sink, and hands it back at its
/// end. Same package, same key: the same bytes.
pub fn wrap<S: Read + Write + Seek>(
    package: &Package,
    source: &dyn FileSource,
    signer: Option<&Signer>,
    sink: S,
    progress: Progress<'_>,
) -> Result<(Wrapped, S), ArchiveError> {
    let signed = signer.map(SignedAs::of);
    let inner = records(source)?;
    let making = Making { package, signed: signed.as_ref(), inner: &inner };
    let mut contents: BTreeMap<String, Content> =
        making.files().into_iter().map(|(path, bytes)| (path, Content::Bytes(bytes))).collect();
    let base = package.base();
    contents.extend(
        inner.iter().map(|file| (format!("{DATA}{base}/{}", file.path), Content::Inner(file.path.clone()))),
    );
    let (all, limit) = (contents.len() as u64, Limits::default().entries);
    if all > limit {
        return Err(WriteError::TooManyFiles { limit }.into());
    }
    let id = making.id();
    let mut zip = ZipWriter::new(sink);
    for (done, (path, content)) in (1_u64..).zip(contents) {
        let options = options(&path, package.descriptor().as_of)?;
        zip.start_file(format!("{id}/{path}"), options).map_err(WriteError::from)?;
        match content {
            Content::Bytes(bytes) => zip.write_all(&bytes)?,
            Content::Inner(path) => {
                let unreadable = |source| WriteError::Unreadable { path: path.clone(), source };
                io::copy(&mut source.open(&path).map_err(unreadable)?, &mut zip)?;
            }
        }
        if progress(done, all) == ControlFlow::Break(()) {
            return Err(ArchiveError::Cancelled);
        }
    }
    zip.set_raw_comment(unsealed_comment().into_boxed_slice()).map_err(WriteError::from)?;
    let mut sink = zip.finish().map_err(WriteError::from)?;
    let bytes = seal(&mut sink)?;
    Ok((Wrapped { id, files: all, bytes }, sink))
}

/// Sums every file of the audit package up, in the order of their paths.
pub(super) fn records(source: &dyn FileSource) -> io::Result<Vec<FileRecord>> {
    let mut files = source.files()?;
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files.iter().map(|file| record_of(&file.path, &mut *source.open(&file.path)?)).collect()
}
