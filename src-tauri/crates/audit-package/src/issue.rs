//! Issuing a package: the files of its content, the log and the evidence, written into a bag in their order.

use std::collections::BTreeMap;
use std::io::{self, Read, Seek, Write};
use std::ops::ControlFlow;

use domain::committed::Hash;
use domain::money::MoneyError;
use domain::problem::Problem;

use crate::bag::info::BagInfo;
use crate::bag::write::{BagWriter, WriteError, Written};
use crate::contents::{EvidenceFile, Files, Package, path};
use crate::record::LinesOf;
use crate::sign::Signer;

/// Where the bytes of evidence lie.
pub trait EvidenceSource {
    /// Opens the file with the sum at its first byte.
    fn open<'a>(&'a self, sha256: Hash) -> io::Result<Box<dyn Read + 'a>>;
}

/// Told after every file how many are written, of how many; may stop the work.
pub type Progress<'a> = &'a mut dyn FnMut(u64, u64) -> ControlFlow<()>;

/// Why a package was not issued. What was written so far is worth nothing.
#[derive(Debug, thiserror::Error)]
pub enum IssueError {
    /// No grant was named.
    #[error("a package needs a grant")]
    NoGrant,
    /// A sum does not fit in an amount.
    #[error("{source}")]
    Money {
        /// Which one.
        #[from]
        source: MoneyError,
    },
    /// The bag could not be written.
    #[error("{source}")]
    Write {
        /// Why.
        #[from]
        source: WriteError,
    },
    /// Evidence in the book is not what its fact says.
    #[error("{path} has another sum than the book says")]
    EvidenceChanged {
        /// The file in the package.
        path: String,
    },
    /// The user stopped it.
    #[error("cancelled")]
    Cancelled,
}

impl IssueError {
    /// Returns the problem that the user is told.
    #[must_use]
    pub fn problem(&self) -> Problem {
        match self {
            Self::NoGrant => Problem::bare("package-no-grant"),
            Self::Money { source } => source.problem(),
            Self::Write { source } => source.problem(),
            Self::EvidenceChanged { path } => {
                Problem::bare("package-evidence-changed").with("file", path.as_str())
            }
            Self::Cancelled => Problem::bare("cancelled"),
        }
    }
}

/// A file of the bag before it is written.
enum Content {
    Bytes(Vec<u8>),
    Log,
    Evidence(EvidenceFile),
}

/// Writes the package into an empty sink and hands it back at its end. `documents` are the files for people that are
/// made elsewhere, by path.
///
/// Same package, documents and key: the same bytes.
pub fn issue<S: Read + Write + Seek>(
    package: &Package,
    documents: Files,
    evidence: &dyn EvidenceSource,
    signer: Option<&Signer>,
    sink: S,
    progress: Progress<'_>,
) -> Result<(Written, S), IssueError> {
    if package.descriptor().grants.is_empty() {
        return Err(IssueError::NoGrant);
    }
    let contents = contents(package, documents)?;
    let all = contents.len() as u64;
    let mut bag = BagWriter::new(sink, &package.base(), info(package))?;
    for (done, (path, content)) in (1_u64..).zip(contents) {
        match content {
            Content::Bytes(bytes) => bag.payload(&path, bytes.as_slice())?,
            Content::Log => bag.payload(&path, LinesOf::new(package.excerpt().book().operations()))?,
            Content::Evidence(file) => {
                let unreadable = |source| WriteError::Unreadable { path: path.clone(), source };
                let record = bag.payload(&path, evidence.open(file.sha256).map_err(unreadable)?)?;
                if record.sha256 != file.sha256.to_string() {
                    return Err(IssueError::EvidenceChanged { path });
                }
                record
            }
        };
        if progress(done, all).is_break() {
            return Err(IssueError::Cancelled);
        }
    }
    Ok(bag.finish(signer)?)
}

/// Puts every file in its place. A document never takes the place of a file that the verifier reads.
fn contents(package: &Package, documents: Files) -> Result<BTreeMap<String, Content>, MoneyError> {
    let mut contents: BTreeMap<String, Content> =
        documents.into_iter().map(|(path, bytes)| (path, Content::Bytes(bytes))).collect();
    contents.extend(package.files()?.into_iter().map(|(path, bytes)| (path, Content::Bytes(bytes))));
    contents.insert(path::OPERATIONS.to_owned(), Content::Log);
    let evidence = package.evidence_files().into_iter();
    contents.extend(evidence.map(|file| (file.path.clone(), Content::Evidence(file))));
    Ok(contents)
}

/// Returns what `bag-info.txt` says of a package.
pub(crate) fn info(package: &Package) -> BagInfo {
    let about = package.descriptor();
    BagInfo {
        as_of: about.as_of,
        organisation: about.organisation.clone(),
        identifier: package.identifier(),
        software: about.software.clone(),
        more: labels(package),
    }
}

/// Labels of `bag-info.txt` that bind the bag to its log.
pub(crate) fn labels(package: &Package) -> Vec<(String, String)> {
    let about = package.descriptor();
    vec![
        ("Internal-Sender-Identifier".to_owned(), about.head.hash.to_string()),
        ("Bag-Group-Identifier".to_owned(), about.book.to_string()),
    ]
}
