use std::io::Cursor;
use std::ops::ControlFlow;

use super::*;
use crate::level::Personal;
use crate::sign::Signer;
use crate::sign::tests::signer;
use crate::source::{FileSource as _, MemorySource};
use crate::tests::package::{package, package_with, unpacked, zip};
use crate::verify::{Known, Outcome, Verification, verify, verify_zip};
use crate::zip::{Limits, ZipSource};

fn wrapped(package: &Package, signer: Option<&Signer>) -> Vec<u8> {
    let inner = ZipSource::open(Cursor::new(zip(package, signer)), &Limits::default()).expect("a package");
    let mut go_on = |_, _| ControlFlow::Continue(());
    let (said, sink) = wrap(package, &inner, signer, Cursor::new(Vec::new()), &mut go_on).expect("room");
    let bytes = sink.into_inner();
    assert_eq!((said.id.as_str(), said.bytes), ("2120000142-4711-2026-11-21-sip", bytes.len() as u64));
    bytes
}

fn verified(bytes: &[u8]) -> Verification {
    verify_zip(Cursor::new(bytes), &Limits::default(), Known::default())
}

fn codes(said: &Verification) -> Vec<(&'static str, Option<String>)> {
    said.findings().map(|finding| (finding.code(), finding.file.clone())).collect()
}

#[test]
fn an_archive_form_verifies_in_all_its_parts_at_every_level_and_two_are_alike() {
    use Outcome::{NotChecked, Ok, Warning};
    for level in Personal::ALL {
        let package = package_with(level);
        let bytes = wrapped(&package, None);
        assert!(bytes == wrapped(&package, None), "the bytes differ");
        let said = verified(&bytes);
        assert_eq!(said.parts().map(|part| part.outcome), [Ok, Ok, NotChecked, Ok, Ok], "{:?}", codes(&said));
        assert!(codes(&said).contains(&("archive-whole", None)));
    }
    let signed = verified(&wrapped(&package(), Some(&signer())));
    assert_eq!(signed.parts().map(|part| part.outcome), [Ok, Ok, Warning, Ok, Ok]);
}

#[test]
fn an_unpacked_archive_form_verifies_too_and_the_audit_package_in_it_alone() {
    let files = unpacked(&wrapped(&package(), None));
    assert!(verify(&files, Known::default()).is_ok());
    let within = inside(&files).expect("an archive form");
    assert_eq!(within.base(), package().base());
    let alone: Vec<_> = within.files().expect("files").into_iter().map(|file| file.path).collect();
    let package: Vec<_> = unpacked(&zip(&package(), None)).0.into_keys().collect();
    assert_eq!(alone, package);
    assert!(verify(&within, Known::default()).is_ok());
}

#[test]
fn every_file_around_the_audit_package_that_is_changed_taken_out_or_put_in_is_named() {
    let files = unpacked(&wrapped(&package(), None));
    let said_of = |files: &MemorySource| codes(&verify(files, Known::default()));
    for path in files.0.keys().filter(|path| !path.starts_with(DATA)) {
        let mut changed = files.clone();
        let middle = changed.0[path].len() / 2;
        changed.0.get_mut(path).expect("the file")[middle] ^= 1;
        assert!(said_of(&changed).contains(&("archive-file-differs", Some(path.clone()))), "{path}");
        let mut cut = files.clone();
        cut.0.remove(path);
        // Without METS.xml it is no archive form any more.
        let code = if path == METS { "bag-declaration-missing" } else { "archive-file-absent" };
        assert!(said_of(&cut).iter().any(|(found, _)| *found == code), "{path}: {:?}", said_of(&cut));
    }
    for path in ["metadata/mer.xml", "representations/rep2/data/x", "representations/rep1/data/x.txt"] {
        let mut more = files.clone();
        more.0.insert(path.to_owned(), Vec::new());
        assert!(said_of(&more).contains(&("archive-file-unknown", Some(path.to_owned()))), "{path}");
    }
}

#[test]
fn every_flipped_byte_of_the_audit_package_within_is_found() {
    let files = unpacked(&wrapped(&package(), Some(&signer())));
    for path in files.0.keys().filter(|path| path.starts_with(DATA)) {
        let mut changed = files.clone();
        changed.0.get_mut(path).expect("the file")[0] ^= 1;
        assert!(!verify(&changed, Known::default()).is_ok(), "{path}");
    }
}

#[test]
fn a_root_folder_of_another_name_and_a_broken_seal_are_told() {
    let bytes = wrapped(&package(), None);
    let mut broken = bytes.clone();
    *broken.last_mut().expect("a byte") ^= 1;
    assert!(codes(&verified(&broken)).iter().any(|(code, _)| *code == "zip-seal-broken"));
    // The name is as long as before, so that the zip stays what it is.
    let (from, to) = (b"2120000142-4711-2026-11-21-sip/", b"2120000142-4711-2026-11-22-sip/");
    let mut renamed = bytes;
    for at in 0..renamed.len() - from.len() {
        if renamed[at..].starts_with(from) {
            renamed[at..at + to.len()].copy_from_slice(to);
        }
    }
    assert!(codes(&verified(&renamed)).iter().any(|(code, _)| *code == "package-base-differs"));
}

#[test]
fn the_events_are_the_operations_of_the_log_and_name_nobody_whom_the_level_closes() {
    let files = unpacked(&wrapped(&package(), Some(&signer())));
    let text = |path: &str| String::from_utf8(files.0[path].clone()).expect("UTF-8");
    let events = text(EVENTS);
    let package = package();
    let open = |entry: &domain::log::Entry| matches!(entry, domain::log::Entry::Fact(_));
    for operation in package.excerpt().book().operations().iter().filter(|o| o.entries.iter().any(open)) {
        assert!(events.contains(&format!("operation-{}<", operation.seq)));
        assert!(events.contains(&operation.hash.to_string()));
    }
    assert!(events.contains("digital signature generation") && events.contains("handläggare 1"));
    let name = "Åsa Öberg";
    assert!(files.0.values().all(|bytes| !bytes.windows(name.len()).any(|part| part == name.as_bytes())));
    let mets = text(METS);
    for path in [GUIDE, DESCRIPTION, EVENTS, "representations/rep1/METS.xml"] {
        let sum = record(path, &files.0[path]).sha256;
        assert!(mets.contains(&format!("xlink:href=\"{path}\"")) && mets.contains(&sum), "{path}");
    }
    assert!(text(DESCRIPTION).contains("Exempelkommunen &amp; &lt;Hjo&gt;"));
}
