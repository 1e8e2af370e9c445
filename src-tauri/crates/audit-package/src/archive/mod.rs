//! The package for the archive (e-arkiv): an information package by E-ARK CSIP and SIP 2.1, which together are FGS
//! Paketstruktur 2.0, around the audit package.
//!
//! The audit package lies in it as it is, as the one representation, and verifies there as anywhere. Everything around
//! it is made from the log and from the sums of the files, and the verifier makes it again and compares: nothing in it
//! is believed, and no XML of a stranger is ever read. docs/archive-profile.md is its description.

mod describing;
mod events;
mod mets;
mod verify;
mod write;
mod xml;

use std::io::{self, Read};

pub use verify::{Inside, inside};
pub(crate) use verify::{differences, root};
pub use write::{ArchiveError, Wrapped, wrap};

use domain::date::Date;

use crate::bag::guide::SignedAs;
use crate::bag::read::FileRecord;
use crate::contents::{Files, Package};
use crate::zip::hex;
use sha2::{Digest as _, Sha256};

/// What the identifier of the package ends with, after the base folder of the audit package.
const ENDING: &str = "-sip";

const METS: &str = "METS.xml";
const GUIDE: &str = "documentation/verifiera.txt";
const DESCRIPTION: &str = "metadata/descriptive/dc.xml";
const EVENTS: &str = "metadata/preservation/premis.xml";
const REPRESENTATION: &str = "representations/rep1/";
const DATA: &str = "representations/rep1/data/";
const SCHEMAS: &str = "schemas/";

/// What everything around the audit package is made from.
struct Making<'a> {
    package: &'a Package,
    signed: Option<&'a SignedAs>,
    /// The files of the audit package, by their paths from its base folder, in order.
    inner: &'a [FileRecord],
}

impl Making<'_> {
    /// Returns the identifier of the package, which is its root folder too.
    fn id(&self) -> String {
        id_of(self.package)
    }

    /// Makes every file around the audit package.
    fn files(&self) -> Files {
        let mut files = Files::from([
            (GUIDE.to_owned(), describing::guide(self).into_bytes()),
            (DESCRIPTION.to_owned(), describing::dublin_core(self).into_bytes()),
            (EVENTS.to_owned(), events::of_package(self).into_bytes()),
        ]);
        files.extend(crate::contents::system::schemas().map(|(path, bytes)| {
            (format!("{SCHEMAS}{}", path.rsplit('/').next().unwrap_or_default()), bytes)
        }));
        let objects = events::of_representation(self).into_bytes();
        let representation = mets::of_representation(self, &record(EVENTS, &objects)).into_bytes();
        files.insert(format!("{REPRESENTATION}{EVENTS}"), objects);
        files.insert(format!("{REPRESENTATION}{METS}"), representation);
        let records: Vec<_> = files.iter().map(|(path, bytes)| record(path, bytes)).collect();
        files.insert(METS.to_owned(), mets::of_package(self, &records).into_bytes());
        files
    }
}

/// Returns the identifier of the archive form of a package.
pub(crate) fn id_of(package: &Package) -> String {
    format!("{}{ENDING}", package.base())
}

/// The moment that everything is dated: midnight of the as-of date, as in the zip.
fn moment(day: Date) -> String {
    format!("{day}T00:00:00")
}

fn record(path: &str, bytes: &[u8]) -> FileRecord {
    FileRecord { path: path.to_owned(), bytes: bytes.len() as u64, sha256: hex(&Sha256::digest(bytes)) }
}

/// Sums a file up as it is read.
fn record_of(path: &str, content: &mut dyn Read) -> io::Result<FileRecord> {
    let (mut sum, mut bytes, mut buffer) = (Sha256::new(), 0, vec![0; 64 << 10]);
    loop {
        match content.read(&mut buffer)? {
            0 => return Ok(FileRecord { path: path.to_owned(), bytes, sha256: hex(&sum.finalize()) }),
            len => {
                sum.update(&buffer[..len]);
                bytes += len as u64;
            }
        }
    }
}

/// Returns the media type of a file of the package by its ending.
fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "cmd" | "jsonl" | "md" | "py" | "se" | "si" | "sie" | "sig" | "txt" => "text/plain",
        "csv" => "text/csv",
        "htm" | "html" => "text/html",
        "jpeg" | "jpg" => "image/jpeg",
        "json" => "application/json",
        "pdf" => "application/pdf",
        "png" => "image/png",
        "tif" | "tiff" => "image/tiff",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xml" => "application/xml",
        _ if path == "allowed_signers" => "text/plain",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests;
