//! Hostile archives, made by hand: each is refused with the code that says why.

use std::io::{Cursor, Write as _};

use ::zip::write::SimpleFileOptions;

use super::directory::FLAG_SIZES_BEHIND;
use super::*;

/// Packs files as another program would.
pub(crate) fn packed(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Vec<u8> {
    let mut zip = ::zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (path, content) in files {
        zip.start_file(path, SimpleFileOptions::default()).expect("a name");
        zip.write_all(&content).expect("memory");
    }
    zip.finish().expect("memory").into_inner()
}

/// An entry with every field free to lie.
#[derive(Clone)]
struct Raw {
    name: Vec<u8>,
    content: Vec<u8>,
    flags: u16,
    method: u16,
    bytes: u32,
    mode: u32,
    extra: Vec<u8>,
}

fn raw(name: &str, content: &[u8]) -> Raw {
    let flags = if name.is_ascii() { 0 } else { 1 << 11 };
    let bytes = u32::try_from(content.len()).expect("a small file");
    let name = name.as_bytes().to_vec();
    Raw { name, content: content.to_vec(), flags, method: 0, bytes, mode: 0o100_644, extra: Vec::new() }
}

impl Raw {
    /// The fields that local and central header share, from flags to the length of the extra field.
    fn shared(&self) -> Vec<u8> {
        let mut crc = flate2::Crc::new();
        crc.update(&self.content);
        let packed = u32::try_from(self.content.len()).expect("a small file");
        let mut out = [self.flags, self.method, 0, 0x21].map(u16::to_le_bytes).concat();
        out.extend([crc.sum(), packed, self.bytes].map(u32::to_le_bytes).concat());
        let lens = [self.name.len(), self.extra.len()].map(|l| u16::try_from(l).expect("a short name"));
        out.extend(lens.map(u16::to_le_bytes).concat());
        out
    }

    fn local(&self) -> Vec<u8> {
        [b"PK\x03\x04\x14\0".as_slice(), &self.shared(), &self.name, &self.extra, &self.content].concat()
    }

    fn central(&self, at: usize) -> Vec<u8> {
        let at = u32::try_from(at).expect("a small file");
        let behind = [[0; 4], [0; 4], (self.mode << 16).to_le_bytes(), at.to_le_bytes()].concat();
        // Of the first eight bytes, six are the lengths and numbers that are nought.
        [b"PK\x01\x02\x14\x03\x14\0".as_slice(), &self.shared(), &behind[2..], &self.name, &self.extra]
            .concat()
    }
}

fn archive(entries: &[Raw]) -> Vec<u8> {
    let (mut locals, mut centrals) = (Vec::new(), Vec::new());
    for entry in entries {
        centrals.extend(entry.central(locals.len()));
        locals.extend(entry.local());
    }
    joined(&locals, &centrals, entries.len())
}

fn joined(locals: &[u8], centrals: &[u8], count: usize) -> Vec<u8> {
    let count = u16::try_from(count).expect("few entries").to_le_bytes();
    let sizes = [centrals.len(), locals.len()].map(|l| u32::try_from(l).expect("a small file").to_le_bytes());
    [locals, centrals, b"PK\x05\x06\0\0\0\0", &count, &count, &sizes.concat(), b"\0\0"].concat()
}

fn two() -> Vec<Raw> {
    vec![raw("bag/bagit.txt", b"hej\n"), raw("bag/data/a.txt", b"1")]
}

fn code(bytes: &[u8]) -> &'static str {
    ZipSource::open(Cursor::new(bytes), &Limits::default()).map_or_else(|e| e.problem().code, |_| "whole")
}

fn content(bytes: &[u8], path: &str) -> Result<Vec<u8>, &'static str> {
    let source = ZipSource::open(Cursor::new(bytes), &Limits::default()).map_err(|e| e.problem().code)?;
    let mut content = Vec::new();
    match source.open(path).and_then(|mut reader| reader.read_to_end(&mut content)) {
        Ok(_) => Ok(content),
        Err(e) => {
            Err(e.get_ref().and_then(|e| e.downcast_ref::<ZipError>()).map_or("io", |e| e.problem().code))
        }
    }
}

#[test]
fn an_ordinary_archive_is_read_to_its_last_byte() {
    let bytes = archive(&two());
    assert_eq!(content(&bytes, "bagit.txt"), Ok(b"hej\n".to_vec()));
    let files = vec![("bag/a".to_owned(), vec![b'x'; 100_000]), ("bag/b/c".to_owned(), Vec::new())];
    let bytes = packed(files);
    assert_eq!(content(&bytes, "a"), Ok(vec![b'x'; 100_000]));
    assert_eq!(content(&bytes, "b/c"), Ok(Vec::new()));
}

#[test]
fn two_entries_are_read_in_turns() {
    let bytes = packed([("bag/a".to_owned(), vec![1; 50_000]), ("bag/b".to_owned(), vec![2; 50_000])]);
    let source = ZipSource::open(Cursor::new(bytes), &Limits::default()).expect("an archive");
    let (mut a, mut b) = (source.open("a").expect("a"), source.open("b").expect("b"));
    let mut buffer = [0; 10];
    for _ in 0..5000 {
        a.read_exact(&mut buffer).expect("a");
        assert_eq!(buffer, [1; 10]);
        b.read_exact(&mut buffer).expect("b");
        assert_eq!(buffer, [2; 10]);
    }
}

#[test]
fn names_are_refused_with_their_reason() {
    for (name, expected) in [
        ("../evil.txt", "zip-name-outside"),
        ("/evil.txt", "zip-name-outside"),
        ("C:/evil.txt", "zip-name-outside"),
        ("bag/..\\evil.txt", "zip-name-outside"),
        ("\\\\srv\\share\\x", "zip-name-outside"),
        ("bag//x", "zip-name-outside"),
        ("bag/CON", "zip-name-unsafe"),
        ("bag/data/x.txt:evil.exe", "zip-name-unsafe"),
        ("bag/data/faktura\u{202e}fdp.exe", "zip-name-unsafe"),
        ("bag/data/a\u{1b}[2J\nb", "zip-name-unsafe"),
        ("bag/data/y.txt ", "zip-name-unsafe"),
        ("bag/BAGIT.TXT", "zip-name-twice"),
        ("bag/bagit.txt", "zip-name-twice"),
        ("bag/data/a.txt/x", "zip-name-twice"),
        ("bag/bagit.txt/", "zip-name-twice"),
        ("other/x", "zip-several-folders"),
        ("x", "zip-several-folders"),
    ] {
        let mut entry = raw(name, b"");
        if name.ends_with('/') {
            entry.mode = 0o40_755;
        }
        assert_eq!(code(&archive(&[two(), vec![entry]].concat())), expected, "{name:?}");
    }
    let long = raw(&"n/".repeat(3000), b"");
    assert_eq!(code(&archive(&[long])), "zip-name-too-long");
    let twins = [raw("bag/ö", b""), raw("bag/o\u{308}", b"")];
    assert_eq!(code(&archive(&twins)), "zip-name-twice");
    let mut latin = raw("bag/x", b"");
    latin.name = b"bag/\xf6".to_vec();
    assert_eq!(code(&archive(&[latin])), "zip-name-encoding");
}

fn with(change: impl Fn(&mut Raw)) -> &'static str {
    let mut entries = two();
    change(&mut entries[1]);
    code(&archive(&entries))
}

#[test]
fn features_that_are_not_read_are_refused() {
    assert_eq!(with(|_| {}), "whole");
    assert_eq!(with(|e| e.flags = 1), "zip-encrypted");
    assert_eq!(with(|e| e.flags = 1 << 13), "zip-encrypted");
    assert_eq!(with(|e| e.flags = 1 << 5), "zip-not-supported");
    assert_eq!(with(|e| e.method = 14), "zip-method");
    assert_eq!(with(|e| e.mode = 0o120_777), "zip-link");
    assert_eq!(with(|e| e.mode = 0o10_644), "zip-link");
    assert_eq!(with(|e| e.mode = 0), "whole");
    assert_eq!(with(|e| e.extra = b"\x01\0\x08\0\0\0\0\0\0\0\0\0".to_vec()), "zip-not-supported");
    assert_eq!(with(|e| e.extra = b"\x75\x70\x01\0x".to_vec()), "zip-headers-differ");
    assert_eq!(with(|e| e.extra = b"UT\x05\0\x03\0\0\0\0".to_vec()), "whole");
    assert_eq!(with(|e| e.bytes = u32::MAX), "zip-not-supported");
}

#[test]
fn sizes_that_lie_or_explode_are_refused() {
    let deflated = |bytes: u32| {
        with(|e| {
            (e.method, e.bytes, e.content) = (8, bytes, vec![0; 100_000]);
        })
    };
    assert_eq!(deflated(10), "zip-size-differs");
    assert_eq!(deflated(600 << 20), "zip-entry-too-large");
    assert_eq!(deflated(100 << 20), "zip-bomb");
    assert_eq!(with(|e| e.bytes = 2), "zip-size-differs");
    let large = |n: usize| {
        let mut entry = raw(&format!("bag/{n}"), &vec![0; 2_200_000]);
        (entry.method, entry.bytes) = (8, 390 << 20);
        entry
    };
    assert_eq!(code(&archive(&(0..6).map(large).collect::<Vec<_>>())), "zip-too-large");
}

#[test]
fn content_that_is_not_what_the_directory_says_is_refused_while_it_is_read() {
    let whole = packed([("bag/a".to_owned(), vec![b'x'; 1000])]);
    let packed_at = 30 + "bag/a".len();
    for at in packed_at..packed_at + 4 {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        let read = content(&bytes, "a");
        assert!(matches!(read, Err("zip-entry-damaged" | "zip-size-differs")), "{read:?}");
    }
    // A stream that ends early, with packed bytes behind its end.
    let mut entry = raw("bag/a", b"\x03\0\0\0\0\0");
    (entry.method, entry.bytes) = (8, 0);
    assert_eq!(content(&archive(&[entry]), "a"), Err("zip-size-differs"));
}

#[test]
fn bytes_that_no_entry_owns_are_refused() {
    let whole = archive(&two());
    assert_eq!(code(&[b"MZ\x90\0".as_slice(), &whole].concat()), "zip-bytes-before");
    assert_eq!(code(&[whole.as_slice(), &whole].concat()), "zip-bytes-before");
    assert_eq!(code(&[whole.as_slice(), b"x"].concat()), "zip-bytes-behind");
    assert_eq!(code(&whole[..whole.len() - 1]), "zip-no-directory");
    assert_eq!(code(&whole[..whole.len() - 22]), "zip-no-directory");
    assert_eq!(code(b""), "zip-no-directory");
    let entries = two();
    let [a, b] = [entries[0].local(), entries[1].local()];
    let gap = |before: &[u8], between: &[u8], behind: &[u8]| {
        let first = before.len();
        let second = first + a.len() + between.len();
        let centrals = [entries[0].central(first), entries[1].central(second)].concat();
        code(&joined(&[before, &a, between, &b, behind].concat(), &centrals, 2))
    };
    assert_eq!(gap(b"", b"", b""), "whole");
    assert_eq!(gap(b"x", b"", b""), "zip-bytes-before");
    assert_eq!(gap(b"", b"x", b""), "zip-bytes-between");
    assert_eq!(gap(b"", b"", b"x"), "zip-bytes-between");
}

#[test]
fn a_second_end_in_the_comment_is_refused() {
    let mut bytes = archive(&two());
    let end = joined(b"", b"", 0);
    let at = bytes.len() - 2;
    bytes[at] = u8::try_from(end.len()).expect("a short record");
    bytes.extend(&end);
    assert_eq!(code(&bytes), "zip-second-directory");
}

#[test]
fn a_header_that_says_something_else_than_the_directory_is_refused() {
    let whole = archive(&two());
    // Flags, method, time, date, checksum, both sizes, the name: from byte 6 of the first local header.
    for at in (6..26).chain(30..43) {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        assert_eq!(code(&bytes), "zip-headers-differ", "byte {at}");
    }
}

#[test]
fn entries_that_share_bytes_are_refused() {
    let entry = raw("bag/a", b"1");
    let centrals = [entry.central(0), raw("bag/b", b"1").central(0)].concat();
    assert_eq!(code(&joined(&entry.local(), &centrals, 2)), "zip-overlap");
}

#[test]
fn counts_that_are_too_large_or_lie_are_refused() {
    let entries = two();
    let locals = [entries[0].local(), entries[1].local()].concat();
    let centrals = [entries[0].central(0), entries[1].central(entries[0].local().len())].concat();
    for (count, expected) in
        [(1, "zip-directory-damaged"), (3, "zip-directory-damaged"), (10_001, "zip-too-many-entries")]
    {
        assert_eq!(code(&joined(&locals, &centrals, count)), expected, "{count}");
    }
    assert_eq!(code(&joined(&locals, &centrals, 0xffff)), "zip-too-many-entries");
}

#[test]
fn sizes_behind_the_data_must_be_those_of_the_directory() {
    let mut entry = raw("bag/a", b"12345");
    entry.flags = FLAG_SIZES_BEHIND;
    let mut local = entry.local();
    local[14..26].fill(0);
    let sizes = entry.shared()[8..20].to_vec();
    let mut wrong = sizes.clone();
    wrong[0] ^= 1;
    for (behind, expected) in [
        (sizes.clone(), "whole"),
        ([b"PK\x07\x08".as_slice(), &sizes].concat(), "whole"),
        (wrong, "zip-headers-differ"),
        (Vec::new(), "zip-headers-differ"),
    ] {
        let locals = [local.clone(), behind].concat();
        assert_eq!(code(&joined(&locals, &entry.central(0), 1)), expected);
    }
}
