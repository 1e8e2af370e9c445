use std::io::Cursor;

use super::*;
use crate::sign::tests::signer;

pub(crate) fn info() -> BagInfo {
    BagInfo {
        as_of: "2026-11-21".parse().expect("a day"),
        organisation: "Exempelkommun".to_owned(),
        identifier: "212000-0000-p1".to_owned(),
        software: "Bidragsboken 0.1.0".to_owned(),
        more: vec![("Contact-Name".to_owned(), "Åsa Öberg".to_owned())],
    }
}

const BASE: &str = "212000-0000-p1-2026-11-21";

fn writer() -> BagWriter<Cursor<Vec<u8>>> {
    BagWriter::new(Cursor::default(), BASE, info()).expect("a base and an info that are right")
}

/// A small package: a text, a picture that is stored, an empty file.
pub(crate) fn package(signer: Option<&Signer>) -> (Written, Vec<u8>) {
    let mut bag = writer();
    bag.payload("data/evidence/bild.png", &b"\x89PNG\r\n\x1a\n\0\0"[..]).expect("a picture");
    bag.payload("data/history/log.jsonl", &b"{\"seq\":1}\n{\"seq\":2}\n{\"seq\":3}\n"[..]).expect("a text");
    bag.payload("data/ledger/tom.csv", io::empty()).expect("an empty file");
    let (written, sink) = bag.finish(signer).expect("a package");
    (written, sink.into_inner())
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let signer = signer();
    assert_eq!(package(Some(&signer)).1, package(Some(&signer)).1);
    assert_ne!(package(Some(&signer)).1, package(None).1);
}

#[test]
fn what_was_written_is_told() {
    let (written, bytes) = package(Some(&signer()));
    assert_eq!(written.bytes, bytes.len() as u64);
    assert_eq!(written.files, 3 + 7 + 2);
    assert_eq!(written.payload[2].bytes, 0);
    assert_eq!(written.payload[2].sha256, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assert_eq!(written.signed_with, Some(signer().fingerprint()));
}

/// The bytes of a package are a promise over versions of the program. A new version of the deflate code or of the
/// zip writer that packs otherwise shows here; then say so in the changelog and change the sum.
#[test]
fn the_bytes_of_a_package_are_those_of_the_versions_before() {
    assert_eq!(
        sha256(&package(Some(&signer())).1),
        "26b01b56920a83735058fe3c46e52edbee7f9fd97bf03a018823ab0c223e2826"
    );
}

#[test]
fn names_outside_the_profile_are_not_written() {
    for path in ["data/Å.txt", "data/../x", "evidence/a.txt", "data/con.txt", "data/A", "data/", "data"] {
        let refused = writer().payload(path, io::empty()).map(|_| ());
        assert!(matches!(refused, Err(WriteError::Name { .. })), "{path:?}");
    }
    for path in
        ["bagit.txt", "manifest-md5.txt", "fetch.txt", "data", "data/x", "verify.cmd", "verify.py", "X"]
    {
        assert!(matches!(writer().tag(path, b""), Err(WriteError::Name { .. })), "{path:?}");
    }
    assert!(matches!(BagWriter::new(Cursor::new(vec![]), "A", info()), Err(WriteError::Name { .. })));
}

#[test]
fn files_out_of_order_and_twice_are_not_written() {
    let mut bag = writer();
    bag.payload("data/b", io::empty()).expect("a file");
    for path in ["data/a", "data/b"] {
        assert!(matches!(bag.payload(path, io::empty()), Err(WriteError::Order { .. })), "{path:?}");
    }
    bag.tag("readme.md", b"").expect("a tag file");
    assert!(matches!(bag.tag("readme.md", b""), Err(WriteError::Name { .. })));
}

#[test]
fn a_value_that_would_make_another_line_is_not_written() {
    for value in ["", "a\nBagging-Date: 1999-01-01", "a\r", " a", "a\u{85}"] {
        let info = BagInfo { organisation: value.to_owned(), ..info() };
        let refused = BagWriter::new(Cursor::new(vec![]), BASE, info).map(|_| ());
        assert!(matches!(refused, Err(WriteError::Info { label }) if label == "Source-Organization"));
    }
}

#[test]
fn a_payload_that_cannot_be_read_is_named() {
    struct Broken;
    impl Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::ErrorKind::PermissionDenied.into())
        }
    }
    let error = writer().payload("data/a", Broken).map(|_| ()).expect_err("nothing to read");
    assert_eq!(error.problem().code, "package-file-unreadable");
}
