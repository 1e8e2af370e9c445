use std::io::{Cursor, Write};

use ::zip::write::SimpleFileOptions;
use ::zip::{CompressionMethod, ZipWriter};

use super::*;

/// Packs files in this order; a name may stand there twice only in what [`patched`] makes.
fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default()).expect("a file");
        writer.write_all(bytes).expect("memory");
    }
    writer.finish().expect("memory").into_inner()
}

/// Packs a file as it is, so that its bytes can be found again.
fn stored(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let as_it_is = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    writer.start_file(name, as_it_is).expect("a file");
    writer.write_all(bytes).expect("memory");
    writer.finish().expect("memory").into_inner()
}

/// Replaces a text everywhere by one of its length.
fn patched(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut patched = bytes.to_vec();
    for at in memchr::memmem::find_iter(bytes, from) {
        patched[at..at + to.len()].copy_from_slice(to);
    }
    patched
}

/// Changes a number of two bytes behind each mark.
fn with_number(bytes: &[u8], mark: &[u8], place: usize, number: u16) -> Vec<u8> {
    let mut changed = bytes.to_vec();
    for at in memchr::memmem::find_iter(bytes, mark) {
        changed[at + place..at + place + 2].copy_from_slice(&number.to_le_bytes());
    }
    changed
}

const CENTRAL: &[u8] = b"PK\x01\x02";
const LOCAL: &[u8] = b"PK\x03\x04";
const END: &[u8] = b"PK\x05\x06";

/// What comes out: names with the lengths of files, or codes.
fn told(bytes: &[u8]) -> Vec<String> {
    let told = |file: Result<ParcelFile, Problem>| match file {
        Ok(file) => format!("{} {}", file.name, file.bytes.len()),
        Err(problem) => problem.code.to_owned(),
    };
    match files(bytes) {
        Ok(parcel) => parcel.map(told).collect(),
        Err(problem) => vec![format!("refused: {}", problem.code)],
    }
}

const HEADERS: &str = "From: Tjänsten <a@example.se>\r\nDate: Fri, 21 Nov 2025 10:30:00 +0100\r\nSubject: =?UTF-8?Q?Fakturor?=\r\nMIME-Version: 1.0\r\n";

/// An e-mail with a text and these parts, each with its headers.
fn mail(parts: &[&str]) -> Vec<u8> {
    let mut text = format!(
        "{HEADERS}Content-Type: multipart/mixed; boundary=\"gräns\"\r\n\r\n--gräns\r\nContent-Type: text/plain\r\n\r\nHej!\r\n"
    );
    for part in parts {
        text += &format!("--gräns\r\n{part}\r\n");
    }
    (text + "--gräns--\r\n").into_bytes()
}

const XML: &str = "Content-Type: application/xml; name=\"faktura.xml\"\r\nContent-Disposition: attachment; filename=\"faktura.xml\"\r\nContent-Transfer-Encoding: base64\r\n\r\nPGE+\r\nw6U8\r\nL2E+";

#[test]
fn the_files_of_a_zip_come_in_order_with_their_folders() {
    let zip =
        packed(&[("b.xml", b"<b/>"), ("mapp/", b""), ("mapp/a.pdf", b"%PDF-"), ("__MACOSX/._b.xml", b"x")]);
    assert!(is_parcel(&zip));
    assert_eq!(told(&zip), ["b.xml 4", "mapp/a.pdf 5"]);
    let parcel = files(&zip).expect("a parcel");
    assert_eq!((parcel.len(), parcel.begun()), (2, 0));
    let file = parcel.last().expect("a file").expect("that reads");
    assert_eq!(file.file_name(), "a.pdf");
}

#[test]
fn documents_of_an_office_are_no_parcels() {
    let workbook = packed(&[("xl/workbook.xml", b""), ("[Content_Types].xml", b"<Types/>")]);
    let cut_off = packed(&[("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", b"")]);
    let text = packed(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"")]);
    for bytes in [&workbook[..], &text, &cut_off[..cut_off.len() - 5]] {
        assert!(!is_parcel(bytes));
    }
}

#[test]
fn other_files_are_no_parcels() {
    for text in [
        "",
        "#FLAGGA 0\n#PROGRAM x",
        "<?xml version=\"1.0\"?><a/>",
        "Från: Till\nDatum: 2025\n",
        "From;Date;Subject\n1;2;3\n",
        "From: a\n",
        "To: a\nSubject: b\n",
        "%PDF-1.7",
    ] {
        assert!(!is_parcel(text.as_bytes()), "{text}");
    }
}

#[test]
fn names_are_read_whoever_packed_them() {
    let named = |name: &[u8; 7]| patched(&stored("aaa.xml", b"<a/>"), b"aaa.xml", name);
    assert_eq!(told(&named(b"\x86\x84\x94.xml")), ["åäö.xml 4"], "CP437");
    assert_eq!(told(&named(b"\xe5\xe4\xf6.xml")), ["åäö.xml 4"], "Windows-1252");
    assert_eq!(told(&named("å1.xml".as_bytes().try_into().expect("seven"))), ["å1.xml 4"], "UTF-8");
    assert_eq!(told(&stored("m\u{202e}lmx.exe", b"")), ["m\u{fffd}lmx.exe 0"], "turned");
    assert_eq!(told(&named(b"a\\b.xml")), ["a/b.xml 4"], "of Windows");
}

#[test]
fn a_name_that_leads_out_of_the_folder_is_told_and_the_rest_is_read() {
    for name in ["../a.xml", "/aa/.xml", "C:\\a.xml", "\\\\a\\.xml", "a/../xml"] {
        let zip = packed(&[("00000000", b"<a/>"), ("b.xml", b"<b/>")]);
        let zip = patched(&zip, b"00000000", name.as_bytes());
        assert_eq!(told(&zip), ["zip-name-outside", "b.xml 4"], "{name}");
    }
}

#[test]
fn of_two_files_with_one_name_the_first_is_read() {
    let zip = patched(&packed(&[("a.xml", b"<a/>"), ("b.xml", b"<bb/>")]), b"b.xml", b"a.xml");
    assert_eq!(told(&zip), ["a.xml 4", "zip-name-twice"]);
}

#[test]
fn what_is_wrong_with_one_file_leaves_the_others() {
    let zip = stored("a.xml", b"<innehall/>");
    let wrong_sum = patched(&zip, b"<innehall/>", b"<innehalt/>");
    let encrypted = with_number(&with_number(&zip, CENTRAL, 8, 1), LOCAL, 6, 1);
    let method = with_number(&with_number(&zip, CENTRAL, 10, 14), LOCAL, 8, 14);
    let sizes = with_number(&with_number(&zip, CENTRAL, 24, 99), LOCAL, 22, 99);
    let local = with_number(&zip, LOCAL, 22, 99);
    let link = with_number(&with_number(&zip, CENTRAL, 4, 3 << 8), CENTRAL, 40, 0o120_777);
    for (bytes, code) in [
        (wrong_sum, "zip-entry-damaged"),
        (encrypted, "zip-encrypted"),
        (method, "zip-method"),
        (sizes, "zip-size-differs"),
        (local, "zip-headers-differ"),
        (link, "zip-link"),
    ] {
        assert_eq!(told(&bytes), [code]);
    }
}

#[test]
fn a_table_of_contents_that_does_not_hold_refuses_all() {
    let zip = packed(&[("a.xml", b"<a/>"), ("b.xml", b"<b/>")]);
    let second = memchr::memmem::rfind(&zip, CENTRAL).expect("an entry");
    let mut shared = zip.clone();
    shared[second + 42..second + 46].fill(0);
    for (bytes, code) in [
        (shared, "zip-overlap"),
        ([&zip[..], b"..."].concat(), "zip-bytes-behind"),
        ([&zip[..], &zip].concat(), "zip-bytes-before"),
        (with_number(&zip, END, 4, 1), "zip-not-supported"),
        (with_number(&with_number(&zip, END, 8, 3), END, 10, 3), "zip-directory-damaged"),
        (with_number(&with_number(&zip, END, 8, 20_001), END, 10, 20_001), "zip-too-many-entries"),
        (with_number(&zip, END, 12, 9), "zip-bytes-before"),
        (packed(&[("mapp/", b"")]), "parcel-empty"),
    ] {
        assert_eq!(told(&bytes), [format!("refused: {code}")]);
    }
}

#[test]
fn a_zip_that_is_cut_off_anywhere_is_refused() {
    let zip = packed(&[("a.xml", b"<a/>"), ("b.xml", b"<b/>")]);
    for len in 0..zip.len() {
        let code = files(&zip[..len]).err().map(|problem| problem.code);
        assert!(code.is_some(), "{len}");
    }
}

#[test]
fn what_grows_too_much_is_not_unpacked() {
    let noughts = vec![0; 11 << 20];
    assert_eq!(told(&packed(&[("a.bin", &noughts), ("b.xml", b"<b/>")])), ["zip-bomb", "b.xml 4"]);
    // A size that is stated too small ends the reading, however much there is.
    let zip = packed(&[("a.bin", &noughts[..1 << 20])]);
    let zip = with_number(&with_number(&zip, CENTRAL, 26, 0), LOCAL, 24, 0);
    assert_eq!(told(&with_number(&with_number(&zip, CENTRAL, 24, 9), LOCAL, 22, 9)), ["zip-size-differs"]);
}

#[test]
fn a_parcel_within_a_parcel_is_opened_and_no_deeper() {
    let inner = packed(&[("c.xml", b"<c/>")]);
    let outer = packed(&[("a.xml", b"<a/>"), ("b.zip", &inner), ("d.xml", b"<d/>")]);
    assert_eq!(told(&outer), ["a.xml 4", "b.zip/c.xml 4", "d.xml 4"]);
    let deep = packed(&[("e.zip", &outer), ("f.zip", &inner[..40]), ("g.eml", &mail(&[XML]))]);
    let expected = [
        "e.zip/a.xml 4",
        "parcel-nested-deeper",
        "e.zip/d.xml 4",
        "parcel-inner-refused",
        "g.eml/faktura.xml 9",
    ];
    assert_eq!(told(&deep), expected);
}

#[test]
fn five_thousand_small_invoices_are_read_one_at_a_time() {
    let invoice = "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"/>".repeat(40);
    let names: Vec<String> = (0..5_000).map(|number| format!("fakturor/{number:05}.xml")).collect();
    let invoices: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), invoice.as_bytes())).collect();
    let zip = packed(&invoices);
    let mut parcel = files(&zip).expect("a parcel");
    assert_eq!(parcel.len(), 5_000);
    let mut count = 0;
    while let Some(file) = parcel.next() {
        let file = file.expect("a file that reads");
        assert_eq!((file.name, file.bytes.len()), (names[count].clone(), invoice.len()));
        count += 1;
        assert_eq!(parcel.begun(), count);
    }
    assert_eq!(count, 5_000);
}

#[test]
fn more_than_a_gigabyte_is_not_read() {
    let mut room = Room { files: 1, bytes: 3 };
    let mut zip = Open {
        prefix: String::new(),
        source: Source::Zip(
            Zip::open(packed(&[("a", b"aa"), ("b", b"bb"), ("c", b"c")]).into(), 9).expect("a zip"),
        ),
    };
    let codes: Vec<Option<&str>> = std::iter::from_fn(|| zip.next(&mut room))
        .map(|file| file.err().map(|problem| problem.code))
        .collect();
    assert_eq!(codes, [None, Some("parcel-no-room"), None]);
}

#[test]
fn what_is_attached_to_an_email_is_read_however_it_is_packed_and_named() {
    let email = mail(&[
        XML,
        "Content-Type: text/xml; charset=ISO-8859-1\r\nContent-Disposition: attachment; filename=\"=?ISO-8859-1?Q?f=F6rsta.xml?=\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<a>=E5</a>",
        "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename*=UTF-8''r%C3%A4kning.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0",
        "Content-Type: application/xml\r\n\r\n<b/>",
        "Content-Type: text/html\r\n\r\n<p>Hej",
    ]);
    assert!(is_parcel(&email));
    assert_eq!(told(&email), ["faktura.xml 9", "första.xml 8", "räkning.pdf 5", "5.xml 4"]);
    let second = files(&email).expect("a parcel").nth(1).expect("a file").expect("that reads");
    assert_eq!(second.bytes, b"<a>\xe5</a>", "the letters are those of the file");
}

#[test]
fn an_email_in_an_email_is_opened_and_no_deeper() {
    let attached = |inner: &[u8]| {
        format!(
            "Content-Type: message/rfc822\r\n\r\n{}",
            String::from_utf8_lossy(inner).replace("gräns", "inre")
        )
    };
    let inner = attached(&mail(&[XML]));
    assert_eq!(told(&mail(&[&inner])), ["2.eml/faktura.xml 9"]);
    let deeper = attached(&mail(&[&inner.replace("inre", "innerst"), XML]));
    assert_eq!(
        told(&mail(&[&deeper, XML])),
        ["parcel-nested-deeper", "2.eml/faktura.xml 9", "faktura.xml 9"]
    );
}

#[test]
fn an_email_that_is_damaged_is_told() {
    let part = |coding: &str, text: &str| {
        told(&mail(&[&format!(
            "Content-Type: application/xml\r\nContent-Transfer-Encoding: {coding}\r\n\r\n{text}"
        )]))
    };
    assert_eq!(part("base64", "PGE+??"), ["parcel-part-unreadable"]);
    assert_eq!(part("x-uuencode", "begin"), ["parcel-part-unreadable"]);
    assert_eq!(told(&mail(&[])), ["refused: parcel-empty"]);
    let many = vec![XML; PARTS_MANY];
    assert_eq!(told(&mail(&many)), ["refused: parcel-mail-too-large"]);
}

/// More parts than are read; each says its kind in one header.
const PARTS_MANY: usize = 400;

#[test]
fn an_email_that_is_cut_off_anywhere_is_told_and_gives_no_file_that_is_cut_off() {
    let email = mail(&[XML, XML]);
    let whole = told(&email);
    let body = memchr::memmem::find(&email, b"\r\n\r\n").expect("headers end");
    for len in 0..email.len() - 2 {
        let told = told(&email[..len]);
        assert!(len <= body || told.iter().any(|line| line.contains("parcel")), "{len}: {told:?}");
        for line in told.iter().filter(|line| line.contains(".xml")) {
            assert!(whole.contains(line), "{len}: {line}");
        }
    }
}

#[test]
fn an_email_that_the_library_stumbles_over_is_told() {
    // Found by fuzzing: boundaries and e-mails within e-mails that do not close one another.
    let told = told(include_bytes!("message_across_parts.eml"));
    assert!(told.iter().all(|line| line.contains("parcel")), "{told:?}");
}
