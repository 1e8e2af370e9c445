//! Writing a bag as one zip file. The same input gives the same bytes, on every computer.
//!
//! Payload files are streamed and hashed in one pass; the tag files stand behind them, as they need the sums.
//! Every time in the zip is midnight of the as-of date. There are no folders as entries and no extra fields.

use std::collections::BTreeMap;
use std::io::{self, Read, Seek, SeekFrom, Write};

use ::zip::write::SimpleFileOptions;
use ::zip::{CompressionMethod, DateTime, System, ZipWriter};
use domain::date::Date;
use domain::problem::Problem;
use sha2::{Digest, Sha256};

use super::info::BagInfo;
use super::read::FileRecord;
use super::{declaration, guide, manifest, name, tag_file};
use crate::sign::{Fingerprint, Signer};
use crate::zip::{Limits, SEAL_LEN, hex, seal_of, unsealed_comment};

/// Why a bag could not be written. What was written so far is worth nothing.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The name is not one that every system agrees on; see [`name::safe_name`].
    #[error("not a name for a package: {path:?}")]
    Name {
        /// What was given.
        path: String,
    },
    /// The files do not come in the order of their bytes, or one comes twice.
    #[error("file {path:?} comes after {before:?}")]
    Order {
        /// The file that comes too late.
        path: String,
        /// The one before it.
        before: String,
    },
    /// A label or value of `bag-info.txt` cannot stand on one line.
    #[error("the value of {label} cannot be written")]
    Info {
        /// The label.
        label: String,
    },
    /// More files than a package may hold.
    #[error("more than {limit} files")]
    TooManyFiles {
        /// The largest number, tag files included.
        limit: u64,
    },
    /// The package would be larger than 4 GiB, which zip files without extensions cannot hold.
    #[error("the package grows over {limit} bytes with {path:?}")]
    TooLarge {
        /// The file that does not fit.
        path: String,
        /// The largest size in bytes.
        limit: u64,
    },
    /// A payload file could not be read.
    #[error("{path:?} could not be read: {source}")]
    Unreadable {
        /// The file.
        path: String,
        /// What the system says.
        source: io::Error,
    },
    /// The package could not be written: the disk is full, the folder is gone.
    #[error("the package could not be written: {source}")]
    Unwritable {
        /// What the system says.
        #[from]
        source: io::Error,
    },
}

impl From<::zip::result::ZipError> for WriteError {
    fn from(error: ::zip::result::ZipError) -> Self {
        Self::Unwritable { source: error.into() }
    }
}

impl WriteError {
    /// Returns the problem that the user is told.
    #[must_use]
    pub fn problem(&self) -> Problem {
        match self {
            Self::Name { path } => Problem::bare("package-name").with("file", name::shown(path)),
            Self::Order { path, before } => {
                Problem::bare("package-order").with("file", path.as_str()).with("before", before.as_str())
            }
            Self::Info { label } => Problem::bare("package-info").with("label", label.as_str()),
            Self::TooManyFiles { limit } => Problem::bare("package-too-many-files").with("limit", *limit),
            Self::TooLarge { path, limit } => {
                Problem::bare("package-too-large").with("file", path.as_str()).with("limit", *limit)
            }
            Self::Unreadable { path, source } => Problem::bare("package-file-unreadable")
                .with("file", path.as_str())
                .with("reason", source.to_string()),
            Self::Unwritable { source } => {
                Problem::bare("package-unwritable").with("reason", source.to_string())
            }
        }
    }
}

/// A bag that was written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Written {
    /// The base folder.
    pub base: String,
    /// SHA-256 of `manifest-sha256.txt`: the short name of everything in `data/`.
    pub manifest_sha256: String,
    /// SHA-256 of `tagmanifest-sha256.txt`, which is what is signed.
    pub tag_manifest_sha256: String,
    /// The payload files in order.
    pub payload: Vec<FileRecord>,
    /// The number of files in the zip, tag files included.
    pub files: u64,
    /// The size of the zip in bytes.
    pub bytes: u64,
    /// The key that signed it.
    pub signed_with: Option<Fingerprint>,
}

/// A bag that is being written into a zip.
pub struct BagWriter<S: Read + Write + Seek> {
    zip: ZipWriter<S>,
    base: String,
    info: BagInfo,
    payload: Vec<FileRecord>,
    tags: BTreeMap<String, Vec<u8>>,
    files: u64,
    /// Unpacked bytes so far: what is written is hardly more.
    bytes: u64,
}

/// The largest zip file without the zip64 extension, in bytes; the same holds for one file in it.
const ZIP_BYTES_MAX: u64 = u32::MAX as u64 - 1;
/// Room for what is not content: headers, the directory of 10 000 entries, what deflate may add.
const ROOM_BEHIND: u64 = 32 << 20;

impl<S: Read + Write + Seek> BagWriter<S> {
    /// Begins a bag in the one folder `base`. The sink is empty, and read again at the end for the seal.
    ///
    /// Fails with `package-name` for a base outside our profile and with `package-info`.
    pub fn new(sink: S, base: &str, info: BagInfo) -> Result<Self, WriteError> {
        if !name::is_in_profile(base) || base.contains('/') {
            return Err(WriteError::Name { path: base.to_owned() });
        }
        if let Some(label) = info.unwritable() {
            return Err(WriteError::Info { label: label.to_owned() });
        }
        let zip = ZipWriter::new(sink);
        let (payload, tags) = (Vec::new(), BTreeMap::new());
        Ok(Self { zip, base: base.to_owned(), info, payload, tags, files: 0, bytes: 0 })
    }

    /// Streams a payload file in. `path` begins with `data/` and comes after the one before in the order of bytes.
    ///
    /// Fails with `package-name`, `package-order`, `package-too-many-files`, `package-too-large`,
    /// `package-file-unreadable` or `package-unwritable`.
    pub fn payload(&mut self, path: &str, content: impl Read) -> Result<&FileRecord, WriteError> {
        if !path.starts_with("data/") || !name::is_in_profile(path) {
            return Err(WriteError::Name { path: path.to_owned() });
        }
        if let Some(before) = self.payload.last().filter(|before| before.path.as_str() >= path) {
            return Err(WriteError::Order { path: path.to_owned(), before: before.path.clone() });
        }
        let record = self.entry(path, content)?;
        Ok(self.payload.push_mut(record))
    }

    /// Adds a tag file beside `data/`, of a name that the writer does not use itself.
    ///
    /// Fails with `package-name`, also where the name was given before.
    pub fn tag(&mut self, path: &str, content: &[u8]) -> Result<(), WriteError> {
        let is_free = !path.starts_with("data") && !is_own(path) && !self.tags.contains_key(path);
        if !is_free || !name::is_in_profile(path) {
            return Err(WriteError::Name { path: path.to_owned() });
        }
        self.tags.insert(path.to_owned(), content.to_vec());
        Ok(())
    }

    /// Writes the tag files, signs if told to, and seals the zip. The sink is handed back at its end.
    pub fn finish(mut self, signer: Option<&Signer>) -> Result<(Written, S), WriteError> {
        let manifest = manifest::write(self.payload.iter().map(|f| (f.path.as_str(), f.sha256.as_str())));
        self.own_tags(&manifest, signer);
        let mut sums = Vec::new();
        for (path, content) in std::mem::take(&mut self.tags) {
            sums.push((path.clone(), self.entry(&path, content.as_slice())?.sha256));
        }
        let tag_manifest = manifest::write(sums.iter().map(|(path, sum)| (path.as_str(), sum.as_str())));
        self.entry(tag_file::TAG_MANIFEST, tag_manifest.as_bytes())?;
        if let Some(signer) = signer {
            let signature = signer.sign(tag_manifest.as_bytes());
            self.entry(tag_file::SIGNATURE, signature.as_bytes())?;
        }
        self.zip.set_raw_comment(unsealed_comment().into_boxed_slice())?;
        let mut sink = self.zip.finish()?;
        let written = Written {
            base: self.base,
            manifest_sha256: sha256(manifest.as_bytes()),
            tag_manifest_sha256: sha256(tag_manifest.as_bytes()),
            payload: self.payload,
            files: self.files,
            bytes: seal(&mut sink)?,
            signed_with: signer.map(Signer::fingerprint),
        };
        Ok((written, sink))
    }

    fn own_tags(&mut self, manifest: &str, signer: Option<&Signer>) {
        let octets = self.payload.iter().map(|f| f.bytes).sum();
        let mut add = |path: &str, content: String| self.tags.insert(path.to_owned(), content.into_bytes());
        add(tag_file::DECLARATION, declaration::OURS.to_owned());
        add(tag_file::BAG_INFO, self.info.text(octets, self.payload.len() as u64));
        add(tag_file::MANIFEST, manifest.to_owned());
        let signed_as = signer.map(guide::SignedAs::of);
        for (path, content) in guide::tag_files(&self.base, &self.info, signed_as.as_ref()) {
            add(path, content);
        }
        if let Some(signer) = signer {
            add(tag_file::ALLOWED_SIGNERS, signer.allowed_signers());
        }
    }

    /// Writes one entry and returns what was in it.
    fn entry(&mut self, path: &str, content: impl Read) -> Result<FileRecord, WriteError> {
        let limit = Limits::default().entries;
        self.files += 1;
        if self.files > limit {
            return Err(WriteError::TooManyFiles { limit });
        }
        let options = options(path, self.info.as_of)?;
        self.zip.start_file(format!("{}/{path}", self.base), options)?;
        self.stream(path, content)
    }

    fn stream(&mut self, path: &str, mut content: impl Read) -> Result<FileRecord, WriteError> {
        let mut hash = Sha256::new();
        let mut bytes = 0_u64;
        let mut buffer = vec![0; 64 * 1024];
        loop {
            let len = match content.read(&mut buffer) {
                Ok(0) => break,
                Ok(len) => len,
                Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
                Err(source) => return Err(WriteError::Unreadable { path: path.to_owned(), source }),
            };
            hash.update(&buffer[..len]);
            self.zip.write_all(&buffer[..len])?;
            bytes += len as u64;
            self.bytes += len as u64;
            if self.bytes + ROOM_BEHIND > ZIP_BYTES_MAX {
                return Err(WriteError::TooLarge { path: path.to_owned(), limit: ZIP_BYTES_MAX });
            }
        }
        Ok(FileRecord { path: path.to_owned(), bytes, sha256: hex(&hash.finalize()) })
    }
}

fn is_own(path: &str) -> bool {
    use tag_file::{
        ALLOWED_SIGNERS, BAG_INFO, DECLARATION, FETCH, GUIDE, SIGNATURE, VERIFY_COMMAND, VERIFY_SCRIPT,
    };
    [ALLOWED_SIGNERS, BAG_INFO, DECLARATION, FETCH, GUIDE, SIGNATURE, VERIFY_COMMAND, VERIFY_SCRIPT]
        .contains(&path)
        || manifest::manifest_name(path).is_some()
}

/// Text is deflated; everything else is stored, as pictures, PDF and office files are packed already.
pub(crate) fn options(path: &str, day: Date) -> Result<SimpleFileOptions, WriteError> {
    const TEXT: [&str; 14] =
        ["txt", "csv", "html", "css", "js", "json", "jsonl", "xml", "si", "se", "sie", "md", "cmd", "py"];
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    let options = SimpleFileOptions::default()
        .last_modified_time(midnight(day)?)
        .unix_permissions(0o644)
        .system(System::Unix);
    Ok(if TEXT.contains(&ending) {
        options.compression_method(CompressionMethod::Deflated).compression_level(Some(6))
    } else {
        options.compression_method(CompressionMethod::Stored)
    })
}

/// Returns midnight of the day; zip files know no day before 1980.
fn midnight(day: Date) -> Result<DateTime, WriteError> {
    let out_of_range = || WriteError::Info { label: "Bagging-Date".to_owned() };
    let year = u16::try_from(day.year()).map_err(|_| out_of_range())?;
    let month = u8::try_from(day.month().number()).map_err(|_| out_of_range())?;
    let day = u8::try_from(day.day()).map_err(|_| out_of_range())?;
    DateTime::from_date_and_time(year, month, day, 0, 0, 0).map_err(|_| out_of_range())
}

/// Writes the sum of the whole file over its last bytes and returns the size.
pub(crate) fn seal(sink: &mut (impl Read + Write + Seek)) -> io::Result<u64> {
    let sum = seal_of(sink)?;
    let bytes = sink.seek(SeekFrom::End(0))?;
    sink.seek(SeekFrom::End(-(SEAL_LEN as i64)))?;
    sink.write_all(sum.as_bytes())?;
    sink.flush()?;
    Ok(bytes)
}

fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

#[cfg(test)]
pub(crate) mod tests;
