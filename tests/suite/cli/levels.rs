//! What a package of each level holds, looked for in every byte of it: names, numbers, free texts and names of files,
//! also within its workbooks and on the pages of its documents.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};
use std::path::Path;
use std::process::Command;

use domain::fact::{Fact, Scope};
use domain::log::Entry;
use serde_json::Value as Json;
use store::{Access, Store};

use super::Desk;

const LEVELS: [&str; 4] = ["public", "agency", "auditor", "everything"];

/// A book with everything that a level opens or closes.
fn desk(name: &'static str) -> Desk {
    let desk = Desk::with_sample(name, "kommun");
    std::fs::write(desk.file("lönebesked.txt"), "Lönebesked mars, Dagny Exempel\r\n").expect("a file");
    desk.done(&[
        "cost",
        "add",
        "@bok",
        "--grant",
        "74502",
        "--kind",
        "salary",
        "--amount",
        "1200",
        "--first",
        "2026-03-01",
        "--last",
        "2026-03-31",
        "--person",
        "Dagny Hemlig Exempel",
        "--text",
        "Handledare åt Dagny i Västerå",
    ]);
    desk.done(&["evidence", "add", "@bok", "@lönebesked.txt", "--grant", "74502", "--kind", "payslip"]);
    desk
}

/// The texts of the grant's log by what they are.
#[derive(Default)]
struct Texts {
    names: BTreeSet<String>,
    numbers: BTreeSet<String>,
    files: BTreeSet<String>,
    personal_files: BTreeSet<String>,
    free: BTreeSet<String>,
}

fn texts(book: &Path, code: &str) -> Texts {
    let mut store = Store::open(book, Access::ReadOnly).expect("the book");
    let mut go_on = |_, _| std::ops::ControlFlow::Continue(());
    let operations = store.load(&mut go_on).expect("it holds");
    let whole =
        domain::book::Book::replay(operations, |json| serde_json::from_str(json).ok()).expect("a book");
    let grant = whole.grant_by_code(code).expect("the grant").id();
    let mut texts = Texts::default();
    for operation in whole.operations() {
        texts.names.extend(operation.actor.value().map(str::to_owned));
        for entry in &operation.entries {
            let Entry::Fact(fact) = entry else { continue };
            if ![Scope::Book, Scope::Grant(grant)].contains(&fact.scope()) {
                continue;
            }
            let personal = matches!(fact, Fact::EvidenceAdded(evidence) if evidence.personal);
            for (name, text) in fact.clone().texts() {
                let Some(text) = text.value().map(str::to_owned) else { continue };
                let kind = match name {
                    "sha256" => continue,
                    "attested_by" | "by" | "contact" | "employee" | "person" => &mut texts.names,
                    "orgnr" => &mut texts.numbers,
                    "file_name" if personal => &mut texts.personal_files,
                    "file_name" => &mut texts.files,
                    _ => &mut texts.free,
                };
                kind.insert(text);
            }
        }
    }
    texts
}

/// Everything that can be read in a package: each file as it is, without the marks of its form, the parts of workbooks,
/// and the text of documents where `pdftotext` is at hand.
fn readable(zip: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(zip)).expect("a zip file");
    let mut found = BTreeMap::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).expect("an entry");
        let (name, mut bytes) = (file.name().expect("a name").into_owned(), Vec::new());
        file.read_to_end(&mut bytes).expect("its bytes");
        if name.ends_with(".xlsx") {
            let parts = readable(&bytes).into_iter().map(|(part, text)| (format!("{name}!{part}"), text));
            found.extend(parts);
        }
        if name.ends_with(".pdf") {
            found.insert(format!("{name}!text"), printed(&bytes));
        }
        found.insert(name, unmarked(&String::from_utf8_lossy(&bytes)));
    }
    found
}

fn unmarked(text: &str) -> String {
    let marks =
        [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("\\\"", "\"")];
    marks.iter().fold(text.replace('\u{a0}', " "), |text, (mark, letter)| text.replace(mark, letter))
}

#[expect(clippy::print_stdout, reason = "a skipped test says so")]
fn printed(pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("d.pdf");
    std::fs::write(&file, pdf).expect("a file");
    let said = Command::new("pdftotext").arg("-raw").arg(&file).arg("-").output();
    // A document that cannot be looked into must not be taken for one that holds nothing.
    match said {
        Ok(said) => {
            assert!(said.status.success(), "pdftotext: {}", String::from_utf8_lossy(&said.stderr));
            unmarked(&String::from_utf8_lossy(&said.stdout)).replace('\n', " ")
        }
        Err(_) => {
            println!("skipped: the text of documents, as pdftotext is not installed");
            String::new()
        }
    }
}

/// The texts that stand somewhere, with the files; what is too short to be told from other words is not looked for.
fn standing(texts: &BTreeSet<String>, files: &BTreeMap<String, String>) -> Vec<(String, String)> {
    let long = || texts.iter().filter(|text| text.chars().count() >= 6);
    let of = |text: &String| {
        files
            .iter()
            .filter(|(_, content)| content.contains(text.as_str()))
            .map(|(file, _)| (text.clone(), file.clone()))
            .collect::<Vec<_>>()
    };
    long().flat_map(of).collect()
}

#[test]
fn a_package_of_each_level_holds_what_the_level_says_and_verifies() {
    let desk = desk("levels");
    let texts = texts(&desk.file("bok.bidragsbok"), "74502");
    assert!(
        texts.names.contains("Dagny Hemlig Exempel")
            && texts.free.len() > 50
            && !texts.personal_files.is_empty()
    );
    for level in LEVELS {
        let words = ["package", "@bok", "--grant", "74502", "--out", "@p.zip", "--level", level];
        let reader = ["--reader", "Förtroendevald revisor"];
        let words =
            [&words[..], if level == "auditor" || level == "everything" { &reader } else { &[] }].concat();
        let issued = desk.json(&words, 0);
        assert_eq!(issued["level"]["level"], level);
        let said = desk.json(&["verify", "@p.zip"], 0);
        assert_eq!(
            (&said["summary"]["level"], &said["files"]["verdict"]),
            (&level.into(), &"ok".into()),
            "{said}"
        );
        for part in ["log", "sums", "rules"] {
            assert_eq!(said[part]["verdict"], "ok", "{level} {part}: {said}");
        }
        let files = readable(&std::fs::read(desk.file("p.zip")).expect("the package"));
        let is_open = [level != "public", level == "auditor" || level == "everything", level == "everything"];
        for (what, of_kind, is_open) in [
            ("free texts", &texts.free, is_open[0]),
            ("names of files", &texts.files, is_open[0]),
            ("names", &texts.names, is_open[1]),
            ("numbers", &texts.numbers, is_open[1]),
            ("names of personal files", &texts.personal_files, is_open[2]),
        ] {
            // A name that stands in a free text goes with it where those are open: a known limit.
            let said_elsewhere =
                |name: &String| level != "public" && texts.free.iter().any(|t| t.contains(name));
            let own = of_kind.iter().filter(|text| is_open || !said_elsewhere(text)).cloned().collect();
            let standing = standing(&own, &files);
            if is_open {
                assert!(of_kind.is_empty() || !standing.is_empty(), "{level}: {what} are not there");
            } else {
                assert_eq!(standing, [], "{level}: {what}");
            }
        }
        std::fs::remove_file(desk.file("p.zip")).expect("the package");
    }
}

#[test]
fn names_leave_the_book_for_a_named_reader_alone_and_a_level_must_be_known() {
    let desk = Desk::with_sample("levels-reader", "kommun");
    let words = ["package", "@bok", "--grant", "74502", "--out", "@p.zip", "--level"];
    for level in ["auditor", "everything"] {
        assert_eq!(desk.problem(&[&words[..], &[level]].concat(), 3).0, "package-reader-missing");
    }
    assert_eq!(desk.problem(&[&words[..], &["left-out"]].concat(), 3).0, "package-level-unknown");
    assert!(!desk.file("p.zip").exists());
    let said = desk.done(&[&words[..], &["public"]].concat());
    assert!(said.contains("Vem som helst") && said.contains("fritexter stängs"), "{said}");
}

#[test]
fn a_package_says_beforehand_what_it_holds() {
    let desk = desk("levels-said");
    let issued = |level: &str| -> Json {
        desk.json(&["package", "@bok", "--grant", "74502", "--out", "@p.zip", "--level", level], 0)
    };
    let public = issued("public");
    let files = readable(&std::fs::read(desk.file("p.zip")).expect("the package"));
    let said = public["level"]["leaves_out"].to_string();
    let closed = files.iter().find(|(name, _)| name.ends_with("operations.jsonl")).expect("the log").1;
    // An empty list would say that the checks found nothing.
    for file in ["index.html", "report-74502.xlsx!"] {
        let of_file = files.iter().filter(|(name, _)| name.contains(file)).map(|(_, text)| text);
        assert!(of_file.into_iter().any(|text| text.contains("kontroller redovisas inte")), "{file}");
    }
    let evidence = public["left_out"].as_u64().expect("a number");
    assert!(evidence > 0 && said.contains(&format!("{evidence} underlag stannar hos er")), "{said}");
    assert!(!closed.contains("\"salt\""), "no text is open");
}
