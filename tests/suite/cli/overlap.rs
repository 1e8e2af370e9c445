//! Double financing between books, packages and lists of keys, from a terminal.

use cli::Terminal;
use serde_json::Value as Json;

use super::Desk;

const SECRET: &str = "en hemlighet som två delar";

fn sharing(secret: &str) -> Terminal {
    Terminal { secret: Some(secret.to_owned()), ..Terminal::default() }
}

fn found(reply: &Json) -> Vec<(&str, &str)> {
    let rows = reply["overlaps"].as_array().expect("a list");
    rows.iter()
        .map(|row| (row["kind"].as_str().unwrap_or_default(), row["verdict"].as_str().unwrap_or_default()))
        .collect()
}

/// Begins a book with one grant and one cost for a person.
fn book(desk: &Desk, name: &str, orgnr: &str, person: &str) {
    let grant = ["grant", "add", name, "--scheme", "KOMP-2026", "--code", "100"];
    desk.done(&["new", name, "--name", "Kommun EXEMPEL", "--orgnr", orgnr, "--kind", "kommun"]);
    desk.done(&grant);
    let cost =
        ["cost", "add", name, "--grant", "100", "--kind", "salary", "--amount", "1000", "--text", "Lön"];
    let days = ["--first", "2026-03-01", "--last", "2026-03-31", "--person", person, "--training", "VFU"];
    desk.done(&[cost.as_slice(), days.as_slice()].concat());
}

#[test]
fn the_same_ledger_in_two_books_is_double_and_a_book_does_not_overlap_its_own_package() {
    let desk = Desk::with_sample("overlap", "kommun");
    desk.done(&["package", "@bok", "--grant", "74502", "--out", "@paket.zip"]);
    assert_eq!(found(&desk.json(&["overlap", "@bok", "@paket.zip"], 0)), []);
    let orgnr = ["--orgnr", "422000-0014", "--kind", "kommun"];
    desk.done(&[["new", "@andra", "--name", "Västerå kommun EXEMPEL"].as_slice(), orgnr.as_slice()].concat());
    desk.done(&["grant", "add", "@andra", "--scheme", "KOMP-2026", "--code", "74502"]);
    desk.done(&["import", "@andra", "#kommun/huvudbok-2026.se"]);
    let reply = desk.json(&["overlap", "@paket.zip", "@andra"], 1);
    assert!(!found(&reply).is_empty());
    assert!(found(&reply).iter().all(|row| *row == ("ledger-row", "double")), "{:?}", found(&reply));
    let said = desk.run(&["overlap", "@paket.zip", "@andra"]);
    assert!(said.out.contains("Samma huvudboksrad"), "{}", said.out);
}

#[test]
fn persons_are_compared_by_lists_that_name_nobody() {
    let desk = Desk::new("overlap-persons");
    book(&desk, "@ett", "212000-0142", "19850101-1234");
    book(&desk, "@två", "212000-0159", "850101-1234");
    for (name, file) in [("@ett", "@ett.json"), ("@två", "@två.json")] {
        let said = desk.run_on(sharing(SECRET), &["overlap-keys", name, "--out", file, "--persons"]);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
    }
    let written = std::fs::read_to_string(desk.file("ett.json")).expect("the keys");
    assert!(!written.contains("850101") && !written.contains("VFU"), "{written}");
    let reply = desk.json(&["overlap", "@ett.json", "@två.json"], 0);
    assert_eq!(found(&reply), [("person-and-training", "suspect")]);
    let reply = desk.json(&["overlap", "@ett", "@två.json"], 0);
    assert_eq!(found(&reply), [], "without the secret the book has no keys of persons");
    assert_eq!(reply["remarks"].as_array().map(Vec::len), Some(1));
    let said =
        desk.run_on(sharing("en helt annan hemlighet"), &["overlap", "@ett", "@två.json", "--persons"]);
    assert!(said.out.contains("olika hemligheter"), "{}", said.out);
}

#[test]
fn what_cannot_be_compared_is_refused_with_the_reason() {
    let desk = Desk::with_sample("overlap-refused", "kommun");
    std::fs::write(desk.file("text.json"), "{}").expect("a file");
    let code = |terminal: Terminal, words: &[&str]| {
        let said = desk.run_on(terminal, &[words, &["--json"]].concat());
        assert_eq!(said.code, 3, "{}", said.out);
        let told: Json = serde_json::from_str(&said.err).expect("JSON");
        told["code"].as_str().unwrap_or_default().to_owned()
    };
    assert_eq!(code(Terminal::default(), &["overlap", "@bok", "@text.json"]), "overlap-keys-unreadable");
    assert_eq!(code(Terminal::default(), &["overlap", "@bok", "--persons"]), "overlap-secret-missing");
    assert_eq!(code(sharing("kort"), &["overlap", "@bok", "--persons"]), "overlap-secret-short");
    desk.done(&["package", "@bok", "--grant", "74502", "--out", "@paket.zip"]);
    let mut bytes = std::fs::read(desk.file("paket.zip")).expect("the package");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(desk.file("paket.zip"), bytes).expect("a file");
    assert_eq!(code(Terminal::default(), &["overlap", "@bok", "@paket.zip"]), "overlap-package-unsound");
}
