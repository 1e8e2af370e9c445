//! What is broken, hostile or another's is refused by the command line: exit code 3, why and what to do, nothing in the book.

use std::process::Command;

use super::Desk;
use crate::samples::samples;

/// A whole ledger of one voucher, with the row and the rest as given.
fn ledger(head: &str, vouchers: &str) -> Vec<u8> {
    format!(
        "#FLAGGA 0\n#FORMAT PC8\n#SIETYP 4\n#PROGRAM Exempel 1\n#ORGNR 4220000014\n#FNAMN Exempel\n\
         #RAR 0 20260101 20261231\n#KONTO 4010 Kurser\n#KONTO 1930 Bank\n{head}{vouchers}"
    )
    .into_bytes()
}

const GOOD: &str = "#VER A 1 20260310 \"Kurs\"\n{\n#TRANS 4010 {6 100} 1000.00\n#TRANS 1930 {} -1000.00\n}\n";

/// How an invoice begins.
const UBL: &str = "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\">";

/// What each file is named, holds, and is told as.
fn bad_files() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let voucher = |row: &str| format!("#VER A 1 20260310 \"Kurs\"\n{{\n{row}\n#TRANS 1930 {{}} -1.00\n}}\n");
    let invoice = |before: &str| format!("<?xml version=\"1.0\"?>{before}{UBL}</Invoice>");
    vec![
        ("tom.se", Vec::new(), "file-empty"),
        ("sida.se", b"<!DOCTYPE html><html><title>404</title></html>".to_vec(), "file-html"),
        ("nollor.se", vec![0; 4096], "file-zeros"),
        ("avskuren.se", ledger("", &GOOD[..GOOD.len() - 3]), "import-file-has-errors"),
        ("summa.se", ledger("#KSUMMA\n", GOOD), "sie-truncated"),
        (
            "trettio.se",
            ledger("", &voucher(&format!("#TRANS 4010 {{6 100}} {}", "9".repeat(30)))),
            "import-file-has-errors",
        ),
        ("tre-decimaler.se", ledger("", &voucher("#TRANS 4010 {6 100} 1.234")), "import-file-has-errors"),
        ("ord.se", ledger("", &voucher("#TRANS 4010 {6 100} ettusen")), "import-file-has-errors"),
        ("dag.se", ledger("", &GOOD.replace("20260310", "20260431")), "import-file-has-errors"),
        ("obalans.se", ledger("", &GOOD.replace("-1000.00", "-999.99")), "import-file-has-errors"),
        (
            "annan.se",
            String::from_utf8(ledger("", GOOD))
                .expect("text")
                .replace("4220000014", "2120000142")
                .into_bytes(),
            "import-other-organisation",
        ),
        ("euro.se", ledger("#VALUTA EUR\n", GOOD), "import-other-currency"),
        ("entitet.xml", invoice("<!DOCTYPE x [<!ENTITY a \"b\">]>").into_bytes(), "xml-"),
        ("extern.xml", invoice("<!DOCTYPE x SYSTEM \"file:///etc/passwd\">").into_bytes(), "xml-"),
        ("djup.xml", format!("<?xml version=\"1.0\"?>{UBL}{}", "<a>".repeat(100_000)).into_bytes(), "xml-"),
        ("avskuren.xml", format!("<?xml version=\"1.0\"?>{UBL}<a>").into_bytes(), "xml-"),
        ("tom.zip", b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0".to_vec(), "parcel-empty"),
        ("avskuren.zip", b"PK\x03\x04\x14\0\0\0".to_vec(), "zip-no-directory"),
        ("bok.pdf", b"%PDF-1.7\n".to_vec(), "file-pdf"),
    ]
}

/// Runs the import and holds it to what refusing is.
fn refused(desk: &Desk, name: &str, wanted: &str) {
    let file = format!("@{name}");
    let before = std::fs::read(desk.file("bok.bidragsbok")).expect("the book");
    let said = desk.run(&["import", "@bok", &file, "--accept-mapping", "--json"]);
    assert_eq!(said.code, 3, "{name}: {}{}", said.out, said.err);
    assert!(
        said.err.contains(wanted) || said.out.contains(wanted),
        "{name}: {wanted}: {}{}",
        said.out,
        said.err
    );
    let told = desk.run(&["import", "@bok", &file, "--accept-mapping"]);
    assert!(!told.err.trim().is_empty() && told.err.len() < 4000, "{name}: {}", told.err);
    assert!(
        std::fs::read(desk.file("bok.bidragsbok")).expect("the book") == before,
        "{name} changed the book"
    );
}

#[test]
fn a_file_that_is_broken_or_anothers_is_refused_whole_and_changes_nothing() {
    let desk = Desk::with_grant("cli-bad-files");
    for (name, bytes, wanted) in bad_files() {
        std::fs::write(desk.file(name), bytes).expect("the file is written");
        refused(&desk, name, wanted);
    }
}

#[test]
fn a_whole_ledger_cut_at_any_byte_is_never_taken_in_half() {
    let desk = Desk::with_grant("cli-cut");
    let whole = ledger("", GOOD);
    let before = std::fs::read(desk.file("bok.bidragsbok")).expect("the book");
    let place_of = |text: &[u8]| whole.windows(text.len()).position(|bytes| bytes == text);
    let (first, last) = (place_of(b"#VER").expect("a voucher"), place_of(b"}").expect("its end"));
    for place in first..=last {
        std::fs::write(desk.file("del.se"), &whole[..place]).expect("the file is written");
        assert_eq!(desk.run(&["import", "@bok", "@del.se"]).code, 3, "cut at {place}");
    }
    assert!(std::fs::read(desk.file("bok.bidragsbok")).expect("the book") == before);
    std::fs::write(desk.file("hel.se"), &whole).expect("the file is written");
    desk.done(&["import", "@bok", "@hel.se"]);
}

#[test]
fn a_wrong_encoding_label_is_read_by_the_bytes() {
    let desk = Desk::with_grant("cli-label");
    for (name, place) in [("cp437.se", &b"\x86"[..]), ("latin.se", b"\xE5"), ("utf8.se", "å".as_bytes())] {
        let text = ledger("", &GOOD.replace("\"Kurs\"", "\"G$rdet\""));
        let at = text.iter().position(|byte| *byte == b'$').expect("it stands there");
        std::fs::write(desk.file(name), [&text[..at], place, &text[at + 1..]].concat()).expect("written");
        let page = desk.done(&["import", "@bok", &format!("@{name}"), "--dry-run"]);
        assert!(page.contains("Gårdet"), "{name}: {page}");
    }
}

#[test]
fn a_file_of_another_year_adds_its_rows_and_makes_nothing_vanish() {
    let desk = Desk::with_grant("cli-year");
    std::fs::write(desk.file("2026.se"), ledger("", GOOD)).expect("written");
    let next = String::from_utf8(ledger("", GOOD)).expect("text").replace("2026", "2027");
    std::fs::write(desk.file("2027.se"), next).expect("written");
    desk.done(&["import", "@bok", "@2026.se"]);
    let preview = desk.json(&["import", "@bok", "@2027.se", "--dry-run"], 0);
    assert_eq!((preview["new"].as_u64(), preview["changed"].as_u64()), (Some(1), Some(0)), "{preview}");
}

#[test]
fn two_files_that_claim_the_same_voucher_with_different_content_are_held_against_each_other() {
    let desk = Desk::with_grant("cli-claims");
    std::fs::write(desk.file("ett.se"), ledger("", GOOD)).expect("written");
    let other = GOOD.replace("1000.00", "1200.00").replace("Kurs", "Hyra");
    std::fs::write(desk.file("annat.se"), ledger("", &other)).expect("written");
    desk.done(&["import", "@bok", "@ett.se"]);
    let taken = desk.json(&["import", "@bok", "@annat.se"], 0);
    assert_eq!((taken["new"].as_u64(), taken["changed"].as_u64()), (Some(0), Some(1)), "{taken}");
    let costs = desk.done(&["cost", "list", "@bok", "--grant", "100"]);
    let costs = costs.replace('\u{a0}', " ");
    assert!(
        costs.contains("1 000,00") && !costs.contains("1 200,00"),
        "the first stands until somebody decides: {costs}"
    );
    let findings = desk.run(&["check", "@bok"]);
    assert!(
        findings.out.replace('\u{a0}', " ").contains("1 200,00"),
        "the difference is told: {}",
        findings.out
    );
}

#[test]
fn files_of_the_collection_that_are_broken_on_purpose_are_refused() {
    let Some(root) = tests::corpus("sie") else { return };
    let desk = Desk::with_grant("cli-broken");
    let broken = ["broken", "bad-balance", "unbalanced", "faulty", "1ksumma"];
    let files: Vec<_> = samples(&root)
        .into_iter()
        .filter(|sample| broken.iter().any(|word| sample.name.to_lowercase().contains(word)))
        .collect();
    assert!(files.len() >= 5, "only {} files", files.len());
    for (number, sample) in files.iter().enumerate() {
        let name = format!("trasig-{number}.se");
        std::fs::write(desk.file(&name), with_our_number(&sample.bytes)).expect("written");
        refused(&desk, &name, "import-file-has-errors");
    }
}

/// The file as if it were the book's own, so that it is refused for what is broken in it.
fn with_our_number(bytes: &[u8]) -> Vec<u8> {
    let ours = |line: &[u8]| match line.starts_with(b"#ORGNR") {
        true => b"#ORGNR 4220000014\r".to_vec(),
        false => line.to_vec(),
    };
    bytes.split(|byte| *byte == b'\n').map(ours).collect::<Vec<_>>().join(&b'\n')
}

#[test]
fn workbooks_made_to_break_readers_are_refused_or_read_within_the_limits() {
    let Some(folder) = tests::hostile() else { return };
    let desk = Desk::with_grant("cli-hostile");
    let made = Command::new("python3").arg(folder.join("mkxlsx.py")).arg(desk.folder.path()).output();
    if !made.is_ok_and(|made| made.status.success()) {
        return;
    }
    for (name, wanted) in [
        ("sparse", "table-no-headings"),
        ("sparse_100k", "table-no-headings"),
        ("dim_lie", "table-no-headings"),
        ("laughs", "table-damaged"),
        ("bomb", "table-too-large"),
        ("badidx", "table-damaged"),
    ] {
        refused(&desk, &format!("{name}.xlsx"), wanted);
    }
}
