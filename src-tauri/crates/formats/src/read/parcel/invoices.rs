//! The invoices of a parcel, and the documents beside them.
//!
//! A document belongs to an invoice where it alone lies in the same folder or e-mail, or where both have the same name
//! but for the ending. What belongs to nothing is told and left out.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use domain::draft::bytes;
use domain::draft::invoice::Attachment;
use domain::problem::{Problem, Remark, Severity};
use serde::{Deserialize, Serialize};

use super::{ParcelFile, files};
use crate::media::media_type;
use crate::read::invoice::InvoiceRead;
use crate::read::{Document, Walked, detect};

/// Bytes of invoices and documents that are held at once.
const HELD_BYTES: usize = 320 << 20;
/// How many names of files that are left out are told.
const NAMES_TOLD: usize = 5;

/// The files of invoices in a parcel.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct ParcelRead {
    /// The files of invoices, in order.
    pub sources: Vec<ParcelSource>,
    /// What is odd in the parcel as a whole, and which files of it could not be read.
    pub remarks: Vec<Remark>,
}

/// A file of invoices in a parcel.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct ParcelSource {
    /// Its name in the parcel.
    pub name: String,
    /// Its bytes.
    #[serde(with = "bytes")]
    pub bytes: Vec<u8>,
    /// The invoices in it.
    pub invoices: Vec<InvoiceRead>,
    /// Files beside it that show the same, such as a PDF of the same name.
    pub beside: Vec<Attachment>,
}

/// Reads the invoices of a parcel; `walked` is told how many files have been read of how many, and may stop it.
///
/// Fails with `zip-…` or `parcel-…` where the parcel itself cannot be read, with `parcel-no-invoice` where none is in
/// it, with `parcel-too-large-at-once` and with `cancelled`.
pub fn invoices(bytes: &[u8], walked: Walked<'_>) -> Result<ParcelRead, Problem> {
    let mut parcel = files(bytes)?;
    let mut opened = Opened::default();
    loop {
        let (begun, all) = (parcel.begun() as u64, parcel.len() as u64);
        if walked(begun.min(all), all) == ControlFlow::Break(()) {
            return Err(Problem::bare("cancelled"));
        }
        match parcel.next() {
            None => break,
            Some(Ok(file)) => opened.put(file),
            Some(Err(problem)) => opened.tell(Severity::Error, problem),
        }
        if opened.held > HELD_BYTES {
            return Err(Problem::bare("parcel-too-large-at-once"));
        }
    }
    opened.finish()
}

/// What has been found in a parcel so far.
#[derive(Default)]
struct Opened {
    read: ParcelRead,
    /// Documents that may belong to an invoice, by their names in the parcel.
    documents: Vec<Attachment>,
    /// Names of files that are neither.
    others: Vec<String>,
    held: usize,
}

impl Opened {
    fn put(&mut self, file: ParcelFile) {
        let first = &file.bytes[..file.bytes.len().min(16)];
        let media = media_type(&file.name, first);
        if media == "application/pdf" || media.starts_with("image/") {
            self.held += file.bytes.len();
            let mime = Some(media.to_owned());
            self.documents.push(Attachment { name: file.name, mime, bytes: file.bytes });
            return;
        }
        let read = match detect(&file.name, &file.bytes) {
            Ok(reader) if reader.name == "invoice" => reader.read(&file.bytes),
            // A file that nobody reads is told by name; one that is another kind of document likewise.
            Ok(_) | Err(_) => return self.others.push(file.name),
        };
        match read {
            Ok(Document::Invoices(invoices)) => {
                self.held += file.bytes.len();
                let ParcelFile { name, bytes } = file;
                self.read.sources.push(ParcelSource { name, bytes, invoices, beside: Vec::new() });
            }
            Ok(_) => self.others.push(file.name),
            Err(problem) => self.tell(Severity::Error, problem.with("file", file.name)),
        }
    }

    fn tell(&mut self, severity: Severity, problem: Problem) {
        self.read.remarks.push(Remark { severity, line: 0, problem });
    }

    fn finish(mut self) -> Result<ParcelRead, Problem> {
        if self.read.sources.is_empty() {
            return Err(Problem::bare("parcel-no-invoice"));
        }
        self.join_documents();
        if !self.others.is_empty() {
            let names = self.others.iter().take(NAMES_TOLD).cloned().collect::<Vec<_>>().join(", ");
            let count = self.others.len() as u64;
            let problem = Problem::bare("parcel-files-unused").with("count", count).with("names", names);
            self.tell(Severity::Info, problem);
        }
        Ok(self.read)
    }

    /// Puts each document beside its invoice.
    fn join_documents(&mut self) {
        let mut by_folder: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, source) in self.read.sources.iter().enumerate() {
            by_folder.entry(folder(&source.name).to_owned()).or_default().push(at);
        }
        for document in std::mem::take(&mut self.documents) {
            let of_folder = by_folder.get(folder(&document.name)).map(Vec::as_slice).unwrap_or_default();
            let same_stem = |at: &&usize| stem(&self.read.sources[**at].name) == stem(&document.name);
            let found = match of_folder {
                [alone] => Some(*alone),
                several => several.iter().find(same_stem).copied(),
            };
            match found {
                Some(at) => self.read.sources[at].beside.push(document),
                None => self.others.push(document.name),
            }
        }
    }
}

/// What a file of a parcel lies in.
fn folder(name: &str) -> &str {
    name.rsplit_once('/').map(|(folder, _)| folder).unwrap_or_default()
}

/// The whole name without its ending, in small letters.
fn stem(name: &str) -> String {
    let file = name.rsplit_once('.').filter(|(_, ending)| !ending.contains('/'));
    file.map_or(name, |(stem, _)| stem).to_lowercase()
}
