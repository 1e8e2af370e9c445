//! A package of the small book: its content, its bytes, and a map of its files to be changed.

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read};
use std::ops::ControlFlow;

use domain::committed::Hash;
use domain::ids::GrantId;

use super::book;
use crate::contents::{Document, Files, Package, SOFTWARE, Terms};
use crate::excerpt::{Excerpt, Personal};
use crate::issue::{EvidenceSource, issue};
use crate::sign::Signer;
use crate::source::{FileSource, MemorySource};
use crate::verify::{Known, Verification, verify_zip};
use crate::zip::{Limits, ZipSource};

/// The files behind the evidence.
pub(crate) struct Papers;

impl EvidenceSource for Papers {
    fn open<'a>(&'a self, sha256: Hash) -> io::Result<Box<dyn Read + 'a>> {
        let file = [book::INVOICE, book::PAYSLIP].into_iter().find(|file| Hash::plain(file) == sha256);
        Ok(Box::new(file.ok_or(io::ErrorKind::NotFound)?))
    }
}

pub(crate) fn terms(personal: Personal) -> Terms {
    Terms {
        as_of: "2026-11-21".parse().expect("a day"),
        personal,
        reader: None,
        software: SOFTWARE.to_owned(),
    }
}

/// The package of the first grant.
pub(crate) fn package() -> Package {
    package_with(Personal::LeftOut)
}

pub(crate) fn package_with(personal: Personal) -> Package {
    let excerpt = Excerpt::of(&book::kommun(), &[GrantId(1)], personal).expect("the book holds together");
    Package::new(excerpt, terms(personal)).expect("the book is opened")
}

pub(crate) fn documents() -> Files {
    Document::ALL.map(|document| (document.path("4711"), format!("{document:?}").into_bytes())).into()
}

/// The bytes of a package.
pub(crate) fn zip(package: &Package, signer: Option<&Signer>) -> Vec<u8> {
    let mut go_on = |_, _| ControlFlow::Continue(());
    let sink = Cursor::new(Vec::new());
    let (_, sink) = issue(package, documents(), &Papers, signer, sink, &mut go_on).expect("a package");
    sink.into_inner()
}

pub(crate) fn verified(zip: &[u8]) -> Verification {
    verify_zip(Cursor::new(zip), &Limits::default(), Known::default())
}

/// The files of a package, to be changed.
pub(crate) fn unpacked(zip: &[u8]) -> MemorySource {
    let source = ZipSource::open(Cursor::new(zip), &Limits::default()).expect("a zip");
    let files = source.files().expect("a list");
    let content = |path: &str| {
        let mut bytes = Vec::new();
        source.open(path).and_then(|mut file| file.read_to_end(&mut bytes)).expect("a file");
        bytes
    };
    MemorySource(files.iter().map(|file| (file.path.clone(), content(&file.path))).collect())
}

/// Computes sizes and sums again, as somebody would who changes a file and knows BagIt.
pub(crate) fn made_consistent(mut files: MemorySource) -> MemorySource {
    let is_payload = |path: &str| path.starts_with("data/");
    let payload = files.0.iter().filter(|(path, _)| is_payload(path));
    let octets: usize = payload.clone().map(|(_, bytes)| bytes.len()).sum();
    let oxum = format!("Payload-Oxum: {octets}.{}", payload.count());
    let info = String::from_utf8(files.0["bag-info.txt"].clone()).expect("UTF-8");
    let info: String = info
        .lines()
        .map(|line| if line.starts_with("Payload-Oxum") { oxum.clone() } else { line.to_owned() } + "\n")
        .collect();
    files.0.insert("bag-info.txt".to_owned(), info.into_bytes());
    let manifest_of = |files: &BTreeMap<String, Vec<u8>>, wanted: &dyn Fn(&str) -> bool| {
        let listed = files.iter().filter(|(path, _)| wanted(path));
        let lines = listed.map(|(path, bytes)| format!("{}  {path}\n", Hash::plain(bytes)));
        lines.collect::<String>().into_bytes()
    };
    let manifest = manifest_of(&files.0, &is_payload);
    files.0.insert("manifest-sha256.txt".to_owned(), manifest);
    let tags = manifest_of(&files.0, &|path| !is_payload(path) && !path.starts_with("tagmanifest-"));
    files.0.insert("tagmanifest-sha256.txt".to_owned(), tags);
    files
}
