//! A zip of invoices or an e-mail: the invoices in it, and the documents beside them.
//!
//! A document belongs to an invoice where it alone lies in the same folder or e-mail, or where both have the same name
//! but for the ending. What belongs to nothing is told and left out. Nothing is put on the disk.

use std::collections::BTreeMap;

use domain::problem::{Problem, Remark, Severity};
use formats::read::parcel::{ParcelFile, files};
use formats::read::{Document, detect};
use words::Words;

use super::evidence::Proof;
use super::invoices::{InvoiceFile, Source};
use crate::api::imports::FileRemark;
use crate::commands::evidence::media_type;
use crate::error::AppError;
use crate::rows::remark_row;
use crate::session::App;

/// Bytes of invoices and documents that are held at once.
const HELD_BYTES: usize = 320 << 20;
/// How many names of files that are left out are told.
const NAMES_TOLD: usize = 5;

/// Reads the invoices of a parcel.
///
/// Fails with `zip-…` or `parcel-…` where the parcel itself cannot be read, with `parcel-no-invoice` where none is in
/// it, and with `parcel-too-large-at-once`.
pub(super) fn read(app: &mut App, name: &str, bytes: &[u8]) -> Result<InvoiceFile, AppError> {
    let refused = |problem: Problem| AppError::from(problem.with("file", name));
    let mut parcel = files(bytes).map_err(refused)?;
    let mut opened = Opened::default();
    loop {
        let (begun, all) = (parcel.begun() as u64, parcel.len() as u64);
        app.stage("progress-reading-invoices", begun.min(all), all)?;
        match parcel.next() {
            None => break,
            Some(Ok(file)) => opened.put(&app.words, file),
            Some(Err(problem)) => opened.tell(&app.words, Severity::Error, problem),
        }
        if opened.held > HELD_BYTES {
            return Err(refused(Problem::bare("parcel-too-large-at-once")));
        }
    }
    opened.into_file(&app.words, name)
}

/// What has been found in a parcel so far.
#[derive(Default)]
struct Opened {
    sources: Vec<Source>,
    /// Documents that may belong to an invoice, with their names in the parcel.
    documents: Vec<(String, Proof)>,
    /// Names of files that are neither.
    others: Vec<String>,
    remarks: Vec<FileRemark>,
    held: usize,
}

impl Opened {
    fn put(&mut self, words: &Words, file: ParcelFile) {
        let first = &file.bytes[..file.bytes.len().min(16)];
        let media = media_type(&file.name, first);
        if media == "application/pdf" || media.starts_with("image/") {
            self.held += file.bytes.len();
            self.documents.push((file.name.clone(), Proof::of(&file.name, &file.bytes)));
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
                self.sources.push(Source { name, bytes, invoices, beside: Vec::new() });
            }
            Ok(_) => self.others.push(file.name),
            Err(problem) => self.tell(words, Severity::Error, problem.with("file", file.name)),
        }
    }

    fn tell(&mut self, words: &Words, severity: Severity, problem: Problem) {
        self.remarks.push(remark_row(words, &Remark { severity, line: 0, problem }));
    }

    fn into_file(mut self, words: &Words, name: &str) -> Result<InvoiceFile, AppError> {
        if self.sources.is_empty() {
            return Err(AppError::bare("parcel-no-invoice").with("file", name));
        }
        self.join_documents();
        if !self.others.is_empty() {
            let names = self.others.iter().take(NAMES_TOLD).cloned().collect::<Vec<_>>().join(", ");
            let count = self.others.len() as u64;
            let problem = Problem::bare("parcel-files-unused").with("count", count).with("names", names);
            self.tell(words, Severity::Info, problem);
        }
        Ok(InvoiceFile { name: name.to_owned(), sources: self.sources, remarks: self.remarks })
    }

    /// Puts each document beside its invoice.
    fn join_documents(&mut self) {
        let mut by_folder: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, source) in self.sources.iter().enumerate() {
            by_folder.entry(folder(&source.name).to_owned()).or_default().push(at);
        }
        for (name, proof) in std::mem::take(&mut self.documents) {
            let of_folder = by_folder.get(folder(&name)).map(Vec::as_slice).unwrap_or_default();
            let same_stem = |at: &&usize| stem(&self.sources[**at].name) == stem(&name);
            let found = match of_folder {
                [alone] => Some(*alone),
                several => several.iter().find(same_stem).copied(),
            };
            match found {
                Some(at) => self.sources[at].beside.push(proof),
                None => self.others.push(name),
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
