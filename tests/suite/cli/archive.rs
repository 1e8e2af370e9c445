//! The form for the archive from a terminal, and what may lie beside a package.

use std::collections::BTreeSet;
use std::io::Cursor;

use cli::Terminal;

use super::Desk;

const SIGNING_KEY: &str = include_str!("signing-key");

fn signed(desk: &Desk, file: &str, more: &[&str]) -> super::Said {
    let words = ["package", "@bok", "--grant", "74502", "--out", file, "--sign", "@nyckel.pem"];
    let terminal = Terminal { passphrase: Some("hemlig".to_owned()), ..Terminal::default() };
    desk.run_on(terminal, &[&words[..], more].concat())
}

fn desk(name: &'static str) -> Desk {
    let desk = Desk::with_sample(name, "kommun");
    std::fs::write(desk.file("nyckel.pem"), SIGNING_KEY).expect("a file");
    desk
}

#[test]
fn a_package_for_the_archive_is_the_same_twice_verifies_and_is_reviewed() {
    let desk = desk("archive");
    for file in ["@ett.zip", "@två.zip"] {
        let said = signed(&desk, file, &["--profile", "archive", "--as-of", "2026-11-20"]);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        assert!(said.out.contains("FGS Paketstruktur 2.0"), "{}", said.out);
    }
    let bytes = std::fs::read(desk.file("ett.zip")).expect("the package");
    assert!(bytes == std::fs::read(desk.file("två.zip")).expect("the package"), "the bytes differ");
    let said = desk.json(&["verify", "@ett.zip"], 0);
    let verdicts = ["files", "log", "signer", "sums", "rules"].map(|part| said[part]["verdict"].clone());
    assert_eq!(
        verdicts.map(|verdict| verdict.as_str().unwrap_or_default().to_owned()),
        ["ok", "ok", "warning", "ok", "ok"]
    );
    let codes: BTreeSet<_> =
        said["findings"].as_array().expect("findings").iter().filter_map(|f| f["code"].as_str()).collect();
    assert!(codes.contains("archive-whole"), "{said}");
    let unpacked = desk.file("uppackat.d");
    zip::ZipArchive::new(Cursor::new(&bytes)).expect("a zip").extract(&unpacked).expect("room");
    assert_eq!(desk.json(&["verify", "@uppackat.d"], 0)["log"]["verdict"], "ok");
    let id = "4220000014-74502-2026-11-20-sip";
    let inner = format!("@uppackat.d/{id}/representations/rep1/data/4220000014-74502-2026-11-20");
    assert_eq!(desk.json(&["verify", &inner], 0)["sums"]["verdict"], "ok");
    std::fs::write(unpacked.join(id).join("metadata/preservation/premis.xml"), "<premis/>").expect("a file");
    let said = desk.json(&["verify", "@uppackat.d"], 1);
    assert_eq!(said["files"]["verdict"], "failed", "{said}");
    let costs = desk.json(&["review", "costs", "@ett.zip", "--grant", "74502"], 0);
    assert!(costs["rows"].as_array().is_some_and(|rows| !rows.is_empty()), "{costs}");
    desk.done(&["review", "save", "@ett.zip", "U1", "--out", "@u1.pdf"]);
    assert_eq!(
        desk.problem(&["package", "@bok", "--grant", "74502", "--out", "@p.zip", "--profile", "x"], 3).0,
        "package-profile-unknown"
    );
}

#[test]
fn a_file_of_another_kind_beside_a_package_stays_as_it_is() {
    let desk = desk("archive-beside");
    std::fs::write(desk.file("p.zip.sig"), "någon annans signatur").expect("a file");
    let words = ["package", "@bok", "--grant", "74502", "--out", "@p.zip"];
    assert_eq!(desk.problem(&words, 3).0, "package-signature-in-the-way");
    let said = signed(&desk, "@p.zip", &[]);
    assert!(said.code == 3 && said.err.contains("p.zip.sig"), "{}", said.err);
    assert_eq!(std::fs::read_to_string(desk.file("p.zip.sig")).expect("a file"), "någon annans signatur");
    assert!(!desk.file("p.zip").exists());
    std::fs::remove_file(desk.file("p.zip.sig")).expect("a file");
    assert_eq!(signed(&desk, "@p.zip", &[]).code, 0);
    assert!(desk.file("p.zip.sig").exists());
    desk.done(&words);
    assert!(!desk.file("p.zip.sig").exists(), "the signature of the package that is gone");
}

#[test]
fn a_locked_key_shows_the_comment_of_its_public_half() {
    let desk = Desk::new("archive-key");
    let terminal = Terminal { passphrase: Some("korrekt häst batteri".to_owned()), ..Terminal::default() };
    let made = desk.run_on(terminal, &["key", "new", "@nyckel.pem", "--comment", "Ekonomi EXEMPEL"]);
    assert_eq!((made.code, made.err.as_str()), (0, ""));
    assert_eq!(desk.json(&["key", "show", "@nyckel.pem"], 0)["comment"], "Ekonomi EXEMPEL");
    std::fs::remove_file(desk.file("nyckel.pem.pub")).expect("the public half");
    let said = desk.json(&["key", "show", "@nyckel.pem"], 0);
    assert_eq!(said["comment"], "");
    assert!(said["letter"].as_str().is_some_and(|letter| letter.contains("låst")), "{said}");
}
