//! Packages from a terminal: written, signed, verified, and told apart from what is none.

use cli::Terminal;
use serde_json::Value as Json;

use super::Desk;

/// A key that signs nothing real; its passphrase is `hemlig`.
const SIGNING_KEY: &str = include_str!("signing-key");

fn with_key(name: &'static str) -> Desk {
    let desk = Desk::with_sample(name, "kommun");
    std::fs::write(desk.file("nyckel"), SIGNING_KEY).expect("a file");
    desk
}

fn knowing(passphrase: &str) -> Terminal {
    Terminal { passphrase: Some(passphrase.to_owned()), ..Terminal::default() }
}

fn verdicts(reply: &Json) -> Vec<&str> {
    let of = |name: &str| reply[name]["verdict"].as_str().unwrap_or_default();
    ["files", "log", "signer", "sums", "rules"].into_iter().map(of).collect()
}

#[test]
fn a_package_is_written_and_verifies_and_a_changed_one_does_not() {
    let desk = Desk::with_sample("package", "kommun");
    let issued = desk.json(&["package", "@bok", "--grant", "74502", "--out", "@paket.zip"], 0);
    assert_eq!(verdicts(&issued["verification"]), ["ok", "ok", "not-checked", "ok", "ok"]);
    let reply = desk.json(&["verify", "@paket.zip"], 0);
    assert_eq!(verdicts(&reply), ["ok", "ok", "not-checked", "ok", "ok"]);
    let mut bytes = std::fs::read(desk.file("paket.zip")).expect("the package");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(desk.file("paket.zip"), bytes).expect("a file");
    let reply = desk.json(&["verify", "@paket.zip"], 1);
    assert!(reply["findings"].as_array().is_some_and(|findings| !findings.is_empty()), "{reply}");
    assert!(verdicts(&reply).contains(&"failed"), "{reply}");
}

#[test]
fn the_same_book_day_and_key_give_the_same_bytes() {
    let desk = with_key("package-same");
    let issue = |file: &str| {
        let words = [
            "package",
            "@bok",
            "--grant",
            "74502",
            "--out",
            file,
            "--sign",
            "@nyckel.pem",
            "--as-of",
            "2026-11-20",
        ];
        let said = desk.run_on(knowing("hemlig"), &words);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
    };
    std::fs::rename(desk.file("nyckel"), desk.file("nyckel.pem")).expect("a file");
    issue("@ett.zip");
    issue("@två.zip");
    let read = |name| std::fs::read(desk.file(name)).expect("the package");
    assert!(read("ett.zip") == read("två.zip"), "the bytes differ");
}

#[test]
fn a_locked_key_asks_for_its_passphrase_and_a_known_signer_is_known() {
    let desk = with_key("package-signed");
    std::fs::rename(desk.file("nyckel"), desk.file("nyckel.pem")).expect("a file");
    let words = ["package", "@bok", "--grant", "74502", "--out", "@p.zip", "--sign", "@nyckel.pem", "--json"];
    for (terminal, code) in
        [(Terminal::default(), "signature-passphrase-needed"), (knowing("fel"), "signature-passphrase-wrong")]
    {
        let said = desk.run_on(terminal, &words);
        assert_eq!((said.code, said.out.as_str()), (3, ""));
        assert!(said.err.contains(code), "{}", said.err);
        assert!(!desk.file("p.zip").exists(), "nothing is left behind");
    }
    let issued: Json = serde_json::from_str(&desk.run_on(knowing("hemlig"), &words).out).expect("JSON");
    let fingerprint = issued["fingerprint"].as_str().expect("it is signed");
    assert_eq!(verdicts(&desk.json(&["verify", "@p.zip"], 0))[2], "warning");
    assert_eq!(verdicts(&desk.json(&["verify", "@p.zip", "--known", fingerprint], 0))[2], "ok");
}

#[test]
fn what_is_no_package_is_refused() {
    let desk = Desk::new("no-package");
    std::fs::write(desk.file("text.zip"), "Det här är inget arkiv.").expect("a file");
    assert_eq!(desk.problem(&["verify", "@text.zip"], 3).0, "zip-no-directory");
    std::fs::create_dir(desk.file("mapp.d")).expect("a folder");
    assert_eq!(desk.problem(&["verify", "@mapp.d"], 3).0, "bag-declaration-missing");
    desk.refused(&["verify", "@saknas.zip"], 3);
    desk.refused(&["verify", "@text.zip", "--known", "SHA256:nej"], 3);
}
