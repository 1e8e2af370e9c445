//! Keys made in a terminal, signatures over package and zip, and the keys of others that somebody confirmed.

use std::path::Path;
use std::process::{Command, Stdio};

use cli::Terminal;
use serde_json::Value as Json;

use super::Desk;

const PHRASE: &str = "korrekt häst batteri häftklammer";

/// A desk with the invented municipality's book and a key that was made there.
fn with_key(name: &'static str) -> Desk {
    let desk = Desk::with_sample(name, "kommun");
    desk.typed(&["key", "new", "@nyckel.pem"], 0);
    desk
}

impl Desk {
    /// Somebody who knows the passphrase, and whose settings lie on the desk.
    fn known(&self) -> Terminal {
        let profile = Some(self.file("settings.d"));
        Terminal { passphrase: Some(PHRASE.to_owned()), profile, ..Terminal::default() }
    }

    fn typed(&self, words: &[&str], code: u8) -> Json {
        let said = self.run_on(self.known(), &[words, &["--json"]].concat());
        assert_eq!((said.code, said.err.as_str()), (code, ""), "{words:?} {}", said.out);
        serde_json::from_str(&said.out).expect("the reply is JSON")
    }

    fn failed(&self, words: &[&str]) -> String {
        let said = self.run_on(self.known(), &[words, &["--json"]].concat());
        assert_eq!((said.code, said.out.as_str()), (3, ""), "{words:?}");
        let failure: Json = serde_json::from_str(&said.err).expect("a failure");
        failure["code"].as_str().expect("a code").to_owned()
    }

    fn signed(&self, file: &str, as_of: &str) -> Json {
        let sign = ["--sign", "@nyckel.pem", "--as-of", as_of];
        self.typed(&[&["package", "@bok", "--grant", "74502", "--out", file], &sign[..]].concat(), 0)
    }
}

fn state(reply: &Json) -> &str {
    reply["signed_by"]["state"].as_str().unwrap_or("none")
}

fn codes(reply: &Json) -> Vec<&str> {
    reply["findings"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|finding| finding["code"].as_str())
        .collect()
}

/// Runs `ssh-keygen`; none where it is not on this computer, which is said aloud.
#[expect(clippy::print_stdout, reason = "a skipped test says so")]
fn ssh_keygen(folder: &Path, arguments: &[&str], input: Stdio) -> Option<(bool, String)> {
    match Command::new("ssh-keygen").current_dir(folder).args(arguments).stdin(input).output() {
        Ok(output) => {
            let said = [output.stdout, output.stderr].concat();
            Some((output.status.success(), String::from_utf8_lossy(&said).into_owned()))
        }
        Err(_) => {
            println!("skipped: ssh-keygen is not on this computer");
            None
        }
    }
}

#[test]
fn a_key_is_locked_kept_from_others_and_never_overwritten() {
    let desk = Desk::new("key");
    let made = desk.typed(&["key", "new", "@nyckel.pem", "--comment", "Ekonomi EXEMPEL"], 0);
    assert_eq!(made["strength"]["strength"], "good");
    let shown = desk.json(&["key", "show", "@nyckel.pem"], 0);
    assert_eq!((&shown["fingerprint"], &shown["locked"]), (&made["fingerprint"], &Json::Bool(true)));
    let public = desk.json(&["key", "show", "@nyckel.pem.pub"], 0);
    assert_eq!(
        (&public["fingerprint"], &public["comment"]),
        (&made["fingerprint"], &"Ekonomi EXEMPEL".into())
    );
    let letter = shown["letter"].as_str().expect("a text");
    assert!(letter.contains(made["fingerprint"].as_str().expect("a fingerprint")), "{letter}");
    let before = std::fs::read(desk.file("nyckel.pem")).expect("a key");
    assert_eq!(desk.failed(&["key", "new", "@nyckel.pem"]), "file-exists");
    std::fs::remove_file(desk.file("nyckel.pem.pub")).expect("a file");
    assert_eq!(desk.failed(&["key", "new", "@nyckel.pem"]), "file-exists");
    assert!(!desk.file("nyckel.pem.pub").exists(), "half a pair");
    assert_eq!(std::fs::read(desk.file("nyckel.pem")).expect("a key"), before);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(desk.file("nyckel.pem")).expect("a file").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn a_key_without_a_passphrase_worth_the_name_is_not_made() {
    let desk = Desk::new("key-weak");
    assert_eq!(desk.problem(&["key", "new", "@nyckel.pem"], 3).0, "key-passphrase-missing");
    let short = Terminal { passphrase: Some("kort".to_owned()), ..Terminal::default() };
    assert_eq!(desk.run_on(short, &["key", "new", "@nyckel.pem"]).code, 3);
    assert!(!desk.file("nyckel.pem").exists() && !desk.file("nyckel.pem.pub").exists());
    std::fs::write(desk.file("text.pem"), "hej").expect("a file");
    assert_eq!(desk.problem(&["key", "show", "@text.pem"], 3).0, "key-not-a-key");
}

#[test]
fn ssh_keygen_reads_the_key_and_finds_both_signatures_good() {
    let desk = with_key("key-ssh");
    let issued = desk.signed("@paket.zip", "2026-11-21");
    let fingerprint = issued["fingerprint"].as_str().expect("it is signed");
    assert_eq!(issued["signature_file"], "paket.zip.sig");
    let here = desk.file("");
    let Some((_, listed)) = ssh_keygen(&here, &["-l", "-f", "nyckel.pem.pub"], Stdio::null()) else { return };
    assert!(listed.contains(fingerprint), "{listed}");
    let (ok, public) =
        ssh_keygen(&here, &["-y", "-P", PHRASE, "-f", "nyckel.pem"], Stdio::null()).expect("it ran before");
    let kept = std::fs::read_to_string(desk.file("nyckel.pem.pub")).expect("a public key");
    assert!(
        ok && public.trim().starts_with(kept.rsplit_once(" Väst").map_or(kept.trim(), |(key, _)| key)),
        "{public}"
    );
    let key = kept.split(' ').take(2).collect::<Vec<_>>().join(" ");
    std::fs::write(desk.file("signers"), format!("422000-0014 {key}\n")).expect("a file");
    let verify = |file: &str| {
        let input = std::fs::File::open(desk.file(file)).expect("a file");
        let who = ["-Y", "verify", "-f", "signers", "-I", "422000-0014", "-n", "bidragsboken-zip-v1"];
        ssh_keygen(&here, &[&who[..], &["-s", "paket.zip.sig"]].concat(), input.into())
            .expect("it ran before")
    };
    assert!(verify("paket.zip").0, "{}", verify("paket.zip").1);
    assert!(!verify("nyckel.pem.pub").0);
}

#[test]
fn a_signer_is_unknown_then_known_and_another_key_is_a_changed_one() {
    let desk = with_key("signer");
    let issued = desk.signed("@paket.zip", "2026-11-21");
    let fingerprint = issued["fingerprint"].as_str().expect("it is signed");
    // Whoever signed knows the own key; somebody else does not.
    assert_eq!(state(&desk.typed(&["verify", "@paket.zip"], 0)), "known");
    assert_eq!(state(&desk.json(&["verify", "@paket.zip"], 0)), "unknown");
    desk.typed(&["signer", "forget", fingerprint, "--orgnr", "422000-0014"], 0);
    assert_eq!(state(&desk.typed(&["verify", "@paket.zip"], 0)), "unknown");
    assert_eq!(desk.failed(&["signer", "forget", fingerprint, "--orgnr", "422000-0014"]), "signer-unknown");
    let other =
        desk.typed(&["key", "new", "@annan.pem"], 0)["fingerprint"].as_str().expect("a key").to_owned();
    let how = ["--how", "per telefon", "--name", "Västerå"];
    let trusted = desk.typed(&[&["signer", "trust", &other, "--orgnr", "422000-0014"], &how[..]].concat(), 0);
    assert_eq!(trusted["signers"][0]["how"], "per telefon");
    let said = desk.typed(&["verify", "@paket.zip"], 1);
    assert_eq!((state(&said), said["signer"]["verdict"].as_str()), ("changed", Some("failed")));
    assert!(codes(&said).contains(&"signature-key-changed"), "{said}");
    assert_eq!(said["files"]["verdict"], "ok", "the other answers stand by themselves");
    assert_eq!(said["log"]["verdict"], "ok");
    // What fails to be verified is in no sum either.
    let together = desk.typed(&["consolidate", "@paket.zip"], 1);
    assert_eq!(together["sources"][0]["state"], "refused", "{together}");
    desk.typed(&["signer", "trust", fingerprint, "--orgnr", "4220000014"], 0);
    let said = desk.typed(&["verify", "@paket.zip"], 0);
    assert_eq!((state(&said), said["signer"]["verdict"].as_str()), ("known", Some("ok")));
    assert_eq!(desk.typed(&["signer", "list"], 0)["signers"].as_array().map(Vec::len), Some(2));
    // A key confirmed for one organisation says nothing about another.
    desk.typed(&["signer", "forget", fingerprint, "--orgnr", "422000-0014"], 0);
    desk.typed(&["signer", "forget", &other, "--orgnr", "422000-0014"], 0);
    desk.typed(&["signer", "trust", fingerprint, "--orgnr", "212000-0142"], 0);
    assert_eq!(state(&desk.typed(&["verify", "@paket.zip"], 0)), "unknown");
    assert_eq!(
        desk.problem(&["signer", "trust", fingerprint, "--orgnr", "212000-0142"], 3).0,
        "signers-no-place"
    );
    assert_eq!(
        desk.failed(&["signer", "trust", "SHA256:nej", "--orgnr", "212000-0142"]),
        "signature-fingerprint"
    );
}

#[test]
fn an_older_package_under_the_name_of_a_newer_one_is_told() {
    let desk = with_key("older");
    desk.signed("@4220000014-74502-2026-11-20.zip", "2026-11-20");
    desk.typed(&["verify", "@4220000014-74502-2026-11-20.zip"], 0);
    let more = ["--what", "received", "--amount", "1", "--date", "2026-11-21"];
    desk.done(&[&["grant", "amount", "@bok", "--grant", "74502"], &more[..]].concat());
    desk.signed("@4220000014-74502-2026-11-21.zip", "2026-11-21");
    desk.typed(&["verify", "@4220000014-74502-2026-11-21.zip"], 0);
    for ending in ["zip", "zip.sig"] {
        let from = desk.file(&format!("4220000014-74502-2026-11-20.{ending}"));
        std::fs::copy(from, desk.file(&format!("4220000014-74502-2026-11-21.{ending}"))).expect("a copy");
    }
    let said = desk.typed(&["verify", "@4220000014-74502-2026-11-21.zip"], 0);
    let told = codes(&said);
    assert!(told.contains(&"package-name-differs") && told.contains(&"package-older"), "{said}");
    assert_eq!(
        (said["files"]["verdict"].as_str(), said["log"]["verdict"].as_str()),
        (Some("warning"), Some("warning"))
    );
    // By itself, without what was seen before, the name alone tells.
    assert_eq!(
        codes(&desk.json(&["verify", "@4220000014-74502-2026-11-21.zip"], 0))[0],
        "package-name-differs"
    );
}

#[test]
fn the_signature_beside_the_zip_is_read_with_it() {
    let desk = with_key("zip-signature");
    desk.signed("@paket.zip", "2026-11-21");
    desk.signed("@annat.zip", "2026-11-20");
    let sig = desk.file("paket.zip.sig");
    let good = std::fs::read(&sig).expect("a signature");
    std::fs::copy(desk.file("annat.zip.sig"), &sig).expect("a copy");
    let said = desk.typed(&["verify", "@paket.zip"], 1);
    assert_eq!((state(&said), codes(&said)), ("bad", vec!["zip-signature-bad"]));
    assert_eq!(said["findings"][0]["file"], "paket.zip.sig");
    std::fs::write(&sig, b"hej").expect("a file");
    assert_eq!(codes(&desk.typed(&["verify", "@paket.zip"], 1)), ["zip-signature-unreadable"]);
    std::fs::remove_file(&sig).expect("a file");
    let said = desk.typed(&["verify", "@paket.zip"], 0);
    assert_eq!((state(&said), codes(&said)), ("known", vec!["zip-signature-absent"]));
    // A byte that no file in the zip has: the seal finds it, and the signature by itself as well.
    std::fs::write(&sig, good).expect("a file");
    let zip = desk.file("paket.zip");
    let mut bytes = std::fs::read(&zip).expect("a package");
    let last = bytes.len() - 1;
    bytes[last] = if bytes[last] == b'0' { b'1' } else { b'0' };
    std::fs::write(&zip, bytes).expect("a file");
    assert_eq!(codes(&desk.typed(&["verify", "@paket.zip"], 1)), ["zip-seal-broken", "zip-signature-bad"]);
    // An unsigned package in its place has no use for the old signature.
    desk.typed(&["package", "@bok", "--grant", "74502", "--out", "@paket.zip"], 0);
    assert!(!sig.exists());
    // A package signed from outside alone is not one of ours.
    std::fs::copy(desk.file("annat.zip.sig"), &sig).expect("a copy");
    assert_eq!(codes(&desk.typed(&["verify", "@paket.zip"], 1)).last(), Some(&"zip-signature-bad"));
}
