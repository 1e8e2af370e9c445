//! The files of a bag: listed once, small ones read whole, all hashed in one pass each.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Read};

use domain::problem::{Problem, Severity};

use super::{FileKind, FileRecord, Refusal, refusal, tag_file};
use crate::bag::manifest::{Algorithm, Manifest};
use crate::bag::name;
use crate::bag::signature::SignatureFiles;
use crate::source::{FileSource, SourceFile};
use crate::verdict::VerifyFinding;
use crate::zip::{ZipError, hex};

/// The largest tag file that is read whole, in bytes; a manifest of 10 000 of the longest paths stays below.
const TAG_FILE_BYTES_MAX: u64 = 16 << 20;

/// The checksums of a file by algorithm; none where it could not be read.
pub(super) type Sums = BTreeMap<String, BTreeMap<Algorithm, String>>;

pub(super) struct Contents<'a> {
    source: &'a dyn FileSource,
    pub(super) files: BTreeMap<String, SourceFile>,
}

impl<'a> Contents<'a> {
    pub(super) fn list(source: &'a dyn FileSource) -> Result<Self, Refusal> {
        let files = source.files().map_err(|error| {
            let problem = Problem::bare("bag-unreadable").with("reason", error.to_string());
            Box::new(VerifyFinding::about_all(Severity::Error, problem))
        })?;
        Ok(Self { source, files: files.into_iter().map(|f| (f.path.clone(), f)).collect() })
    }

    /// Returns the paths beside `data/`.
    pub(super) fn tag_paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str).filter(|path| !path.starts_with("data/"))
    }

    pub(super) fn payload(&self) -> impl Iterator<Item = &SourceFile> {
        self.files.values().filter(|file| file.path.starts_with("data/"))
    }

    /// Reads a tag file; none where it is not there. One that cannot be read stops the verification.
    pub(super) fn read_small(&self, path: &str) -> Result<Option<Vec<u8>>, Refusal> {
        let Some(file) = self.files.get(path) else { return Ok(None) };
        if file.kind == FileKind::Other {
            return Err(refusal(path, Problem::bare("bag-not-a-plain-file")));
        }
        let mut bytes = Vec::new();
        self.source
            .open(path)
            .and_then(|reader| reader.take(TAG_FILE_BYTES_MAX + 1).read_to_end(&mut bytes))
            .map_err(|error| refusal(path, read_problem(&error)))?;
        if bytes.len() as u64 > TAG_FILE_BYTES_MAX {
            let problem = Problem::bare("bag-tag-file-too-large").with("limit", TAG_FILE_BYTES_MAX);
            return Err(refusal(path, problem));
        }
        Ok(Some(bytes))
    }

    pub(super) fn signature_files(&self) -> SignatureFiles {
        let read = |path| self.read_small(path).ok().flatten();
        SignatureFiles {
            tag_manifest: read(tag_file::TAG_MANIFEST),
            signature: read(tag_file::SIGNATURE),
            allowed_signers: read(tag_file::ALLOWED_SIGNERS),
        }
    }

    /// Computes what the manifests ask for, and SHA-256 of every payload file, reading each file once.
    pub(super) fn sums(&self, manifests: &[Manifest], findings: &mut Vec<VerifyFinding>) -> Sums {
        let mut sums = Sums::new();
        for file in self.files.values().filter(|f| f.kind == FileKind::Plain) {
            let listing = manifests.iter().filter(|m| m.sums.contains_key(&file.path));
            let mut wanted: BTreeSet<Algorithm> = listing.map(|m| m.algorithm).collect();
            if file.path.starts_with("data/") {
                wanted.insert(Algorithm::Sha256);
            }
            match self.sums_of(&file.path, &wanted) {
                Ok(found) => {
                    sums.insert(file.path.clone(), found);
                }
                Err(error) => {
                    findings.push(VerifyFinding::about(Severity::Error, &file.path, read_problem(&error)));
                }
            }
        }
        sums
    }

    fn sums_of(&self, path: &str, wanted: &BTreeSet<Algorithm>) -> io::Result<BTreeMap<Algorithm, String>> {
        let mut hashes: Vec<_> = wanted.iter().map(|&a| (a, a.hash())).collect();
        let mut reader = self.source.open(path)?;
        let mut buffer = vec![0; 64 * 1024];
        loop {
            let len = match reader.read(&mut buffer) {
                Ok(0) => break,
                Ok(len) => len,
                Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
                Err(e) => return Err(e),
            };
            hashes.iter_mut().for_each(|(_, hash)| hash.update(&buffer[..len]));
        }
        Ok(hashes.into_iter().map(|(a, hash)| (a, hex(&hash.finalize()))).collect())
    }

    pub(super) fn payload_records(&self, sums: &Sums) -> Vec<FileRecord> {
        let record = |file: &SourceFile| {
            let sha256 = sums.get(&file.path)?.get(&Algorithm::Sha256)?.clone();
            Some(FileRecord { path: file.path.clone(), bytes: file.bytes, sha256 })
        };
        self.payload().filter_map(record).collect()
    }
}

/// Returns why a file could not be read: what the zip reader says, or what the system says.
fn read_problem(error: &io::Error) -> Problem {
    match error.get_ref().and_then(|inner| inner.downcast_ref::<ZipError>()) {
        Some(zip) => zip.problem(),
        None => Problem::bare("bag-file-unreadable").with("reason", name::shown(&error.to_string())),
    }
}
