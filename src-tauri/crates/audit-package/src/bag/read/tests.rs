use std::collections::BTreeMap;
use std::io::Cursor;

use super::*;
use crate::bag::write::tests::package;
use crate::sign::tests::signer;
use crate::source::MemorySource;

fn codes(report: &BagReport) -> Vec<&'static str> {
    report.all_findings().map(VerifyFinding::code).collect()
}

fn verify_bytes(bytes: &[u8]) -> BagReport {
    verify_zip(Cursor::new(bytes), &Limits::default(), &[signer().fingerprint()]).report
}

/// Reads the whole package into memory.
fn unzipped(bytes: &[u8]) -> MemorySource {
    let source = ZipSource::open(Cursor::new(bytes), &Limits::default()).expect("a zip of ours");
    let mut files = BTreeMap::new();
    for file in source.files().expect("a list") {
        let mut content = Vec::new();
        source.open(&file.path).and_then(|mut r| r.read_to_end(&mut content)).expect("a whole entry");
        files.insert(file.path, content);
    }
    MemorySource(files)
}

/// A bag that somebody else made: `files` beside a declaration, with a manifest of what lies in `data/`.
fn foreign(files: &[(&str, &[u8])]) -> MemorySource {
    let mut source = MemorySource::default();
    let mut sums = BTreeMap::new();
    for (path, content) in files {
        source.0.insert((*path).to_owned(), content.to_vec());
        if path.starts_with("data/") {
            let mut hash = crate::bag::manifest::Algorithm::Sha512.hash();
            hash.update(content);
            sums.insert((*path).to_owned(), crate::zip::hex(&hash.finalize()));
        }
    }
    let manifest = crate::bag::manifest::write(sums.iter().map(|(p, s)| (p.as_str(), s.as_str())));
    source.0.insert("manifest-sha512.txt".to_owned(), manifest.into_bytes());
    source.0.insert("bagit.txt".to_owned(), declaration::OURS.as_bytes().to_vec());
    source
}

#[test]
fn a_package_of_ours_is_whole_and_says_who_signed() {
    let (written, bytes) = package(Some(&signer()));
    let report = verify_bytes(&bytes);
    assert_eq!(codes(&report), [] as [&str; 0]);
    assert!(report.is_whole());
    assert_eq!((report.profile, report.version), (Profile::Ours, Some("1.0")));
    assert_eq!(report.payload, written.payload);
    assert_eq!(report.signed_by.verdict, SignatureVerdict::SignedKnown);
    assert_eq!(report.signed_by.identity.as_deref(), Some("212000-0142"));
    assert_eq!(report.info_value("bagging-date"), Some("2026-11-21"));
}

#[test]
fn a_key_that_nobody_confirmed_is_unknown_and_no_key_is_unsigned() {
    let (_, bytes) = package(Some(&signer()));
    let report = verify_zip(Cursor::new(bytes), &Limits::default(), &[]).report;
    assert_eq!(report.signed_by.verdict, SignatureVerdict::SignedUnknownKey);
    assert_eq!(codes(&report), ["signature-key-unknown"]);
    assert!(report.is_whole());
    let report = verify_bytes(&package(None).1);
    assert_eq!(report.signed_by.verdict, SignatureVerdict::Unsigned);
    assert!(report.is_whole());
}

/// Tells whether a finding is about the file, or about what the file, as a manifest, lists.
fn names(report: &BagReport, path: &str) -> bool {
    let in_manifest = |f: &VerifyFinding| f.problem.fields.get("manifest") == Some(&path.into());
    report.all_findings().any(|f| {
        let counts = f.severity == Severity::Error;
        counts && (f.file.as_deref() == Some(path) || in_manifest(f))
    })
}

/// Returns the bits to flip: one of every byte; with the environment variable set, all eight, which takes minutes.
fn bits(len: usize) -> impl Iterator<Item = usize> {
    let all = std::env::var_os("BIDRAGSBOKEN_EVERY_BIT").is_some();
    (0..len * 8).filter(move |at| all || at % 8 == (at / 8) % 8)
}

#[test]
fn every_flipped_bit_of_every_file_is_found_and_the_file_is_named() {
    let whole = unzipped(&package(Some(&signer())).1);
    assert!(verify(&whole, &[]).is_whole());
    for (path, content) in &whole.0 {
        let mut source = whole.clone();
        for at in bits(content.len()) {
            let mut flipped = content.clone();
            flipped[at / 8] ^= 1 << (at % 8);
            source.0.insert(path.clone(), flipped);
            let report = verify(&source, &[]);
            assert!(!report.is_whole(), "{path}, bit {at}");
            assert!(names(&report, path), "{path}, bit {at}: {:?}", report.findings);
        }
    }
}

#[test]
fn every_flipped_bit_of_the_zip_is_found() {
    let (_, bytes) = package(Some(&signer()));
    let mut flipped = bytes.clone();
    for at in bits(bytes.len()) {
        flipped[at / 8] ^= 1 << (at % 8);
        assert!(!verify_bytes(&flipped).is_whole(), "bit {at}, byte {}", at / 8);
        flipped[at / 8] ^= 1 << (at % 8);
    }
}

#[test]
fn a_package_cut_off_anywhere_is_refused() {
    let (_, bytes) = package(Some(&signer()));
    for len in 0..bytes.len() {
        assert_eq!(verify_bytes(&bytes[..len]).verdict, Verdict::Refused, "{len} bytes");
    }
}

#[test]
fn a_file_taken_out_or_put_in_is_named() {
    let whole = unzipped(&package(Some(&signer())).1);
    for path in whole.0.keys() {
        let mut source = whole.clone();
        source.0.remove(path);
        let report = verify(&source, &[]);
        assert!(!report.is_whole() && names(&report, path), "{path}: {:?}", report.findings);
    }
    for path in ["data/ny.txt", "ny.txt", "fetch.txt", "manifest-md5.txt", "tagmanifest-md5.txt"] {
        let mut source = whole.clone();
        source.0.insert(path.to_owned(), Vec::new());
        let report = verify(&source, &[]);
        assert!(!report.is_whole() && names(&report, path), "{path}: {:?}", report.findings);
    }
}

#[test]
fn a_package_that_another_program_packed_again_is_whole_without_its_seal() {
    let whole = unzipped(&package(Some(&signer())).1);
    let bytes = crate::zip::tests::packed(whole.0.iter().map(|(p, c)| (format!("bag/{p}"), c.clone())));
    let report = verify_bytes(&bytes);
    assert!(report.is_whole());
    assert_eq!(codes(&report), ["zip-seal-absent"]);
}

#[test]
fn a_signature_of_another_key_than_the_one_named_is_bad() {
    let mut source = unzipped(&package(Some(&signer())).1);
    source.0.remove("allowed_signers");
    assert_eq!(verify(&source, &[]).signed_by.verdict, SignatureVerdict::BadSignature);
}

#[test]
fn a_foreign_bag_is_whole_and_not_ours() {
    let report = verify(&foreign(&[("data/Å b.txt", b"1"), ("data/x/y", b"")]), &[]);
    assert!(report.is_whole());
    assert_eq!(report.profile, Profile::Foreign);
    assert_eq!(
        codes(&report),
        ["bag-not-our-profile", "bag-tag-file-unlisted", "bag-tag-file-unlisted", "signature-absent"]
    );
}

#[test]
fn nothing_is_fetched_and_a_list_to_fetch_passes_only_when_all_is_here() {
    let line = |path: &str| format!("http://example.invalid/data/a 1 {path}\n").into_bytes();
    let here = foreign(&[("data/a b", b"1"), ("fetch.txt", &line("data/a b"))]);
    assert!(codes(&verify(&here, &[])).contains(&"bag-fetch-list-not-followed"));
    assert!(verify(&here, &[]).is_whole());
    for path in ["data/f.bin", "fetch.txt", ""] {
        let report = verify(&foreign(&[("data/a", b"1"), ("fetch.txt", &line(path))]), &[]);
        assert_eq!((report.verdict, codes(&report)), (Verdict::Refused, vec!["bag-fetch-list"]), "{path:?}");
    }
}

#[test]
fn the_oxum_must_be_what_is_counted() {
    for (oxum, whole) in [("1.1", true), ("2.1", false), ("1.2", false), ("many", false)] {
        let info = format!("Payload-Oxum: {oxum}\n");
        let report = verify(&foreign(&[("data/a", b"1"), ("bag-info.txt", info.as_bytes())]), &[]);
        assert_eq!(report.is_whole(), whole, "{oxum}");
    }
}

#[test]
fn a_bag_without_declaration_or_manifest_is_refused() {
    for (path, code) in
        [("bagit.txt", "bag-declaration-missing"), ("manifest-sha512.txt", "bag-manifest-missing")]
    {
        let mut source = foreign(&[("data/a", b"1")]);
        source.0.remove(path);
        let report = verify(&source, &[]);
        assert_eq!((report.verdict, codes(&report)), (Verdict::Refused, vec![code]));
    }
}

#[test]
fn links_in_a_folder_are_named_and_never_opened() {
    struct WithLink;
    impl FileSource for WithLink {
        fn files(&self) -> std::io::Result<Vec<crate::source::SourceFile>> {
            let link = |path: &str| crate::source::SourceFile {
                path: path.to_owned(),
                bytes: 1,
                kind: FileKind::Other,
            };
            let mut files = foreign(&[]).files()?;
            files.push(link("data/link"));
            Ok(files)
        }
        fn open<'a>(&'a self, path: &str) -> std::io::Result<Box<dyn Read + 'a>> {
            assert_ne!(path, "data/link");
            let content = foreign(&[]).0.remove(path).ok_or(std::io::ErrorKind::NotFound)?;
            Ok(Box::new(Cursor::new(content)))
        }
    }
    let report = verify(&WithLink, &[]);
    assert!(codes(&report).contains(&"bag-not-a-plain-file"));
    assert!(!report.is_whole());
}
