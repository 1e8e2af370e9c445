//! A package of ours against tools that are not: unzip, sha256sum, ssh-keygen, bagit.py.

use std::fs::{self, File};
use std::io::Cursor;
use std::path::Path;
use std::process::{Command, Stdio};

use audit_package::bag::info::BagInfo;
use audit_package::bag::read::verify_zip;
use audit_package::bag::write::BagWriter;
use audit_package::sign::{SignError, Signer};
use audit_package::verdict::SignatureVerdict;
use audit_package::zip::Limits;

const BASE: &str = "212000-0000-p1-2026-11-21";
const WHO: &str = "ekonomi@exempel.se";

/// Runs a tool; none where it is not on this computer, which is said aloud.
#[expect(clippy::print_stdout, reason = "a skipped test says so")]
fn run(tool: &str, folder: &Path, arguments: &[&str], input: Stdio) -> Option<(bool, String)> {
    match Command::new(tool).current_dir(folder).args(arguments).stdin(input).output() {
        Ok(output) => {
            let text = [output.stdout, output.stderr].concat();
            Some((output.status.success(), String::from_utf8_lossy(&text).into_owned()))
        }
        Err(_) => {
            println!("skipped: {tool} is not on this computer");
            None
        }
    }
}

fn key(folder: &Path, kind: &[&str], passphrase: &str) -> Option<Vec<u8>> {
    let path = folder.join("key");
    let _ = fs::remove_file(&path);
    let made = [&["-q", "-t"], kind, &["-N", passphrase, "-C", "a test", "-f", "key"]].concat();
    run("ssh-keygen", folder, &made, Stdio::null())?;
    fs::read(path).ok()
}

fn package(signer: &Signer) -> Vec<u8> {
    let info = BagInfo {
        as_of: "2026-11-21".parse().expect("a day"),
        organisation: "Exempelkommun".to_owned(),
        identifier: "212000-0000-p1".to_owned(),
        software: "Bidragsboken 0.1.0".to_owned(),
        more: Vec::new(),
    };
    let mut bag = BagWriter::new(Cursor::new(Vec::new()), BASE, info).expect("a bag");
    bag.payload("data/evidence/faktura.pdf", &b"%PDF-1.7\n"[..]).expect("a file");
    bag.payload("data/index.html", "<!doctype html>åäö\n".repeat(5000).as_bytes()).expect("a file");
    bag.finish(Some(signer)).expect("a package").1.into_inner()
}

#[test]
fn tools_that_are_not_ours_find_the_package_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    let Some(key) = key(folder, &["ed25519"], "hemligt") else { return };
    let signer = Signer::from_openssh(&key, Some("hemligt"), WHO).expect("a key that ssh-keygen made");
    fs::write(folder.join("p.zip"), package(&signer)).expect("a file");

    if let Some((ok, said)) = run("unzip", folder, &["-t", "p.zip"], Stdio::null()) {
        assert!(ok, "{said}");
    }
    let Some((ok, said)) = run("unzip", folder, &["-q", "p.zip"], Stdio::null()) else { return };
    assert!(ok, "{said}");
    let bag = folder.join(BASE);
    for manifest in ["manifest-sha256.txt", "tagmanifest-sha256.txt"] {
        if let Some((ok, said)) = run("sha256sum", &bag, &["--strict", "-c", manifest], Stdio::null()) {
            assert!(ok, "{said}");
        }
    }
    let message = || Stdio::from(File::open(bag.join("tagmanifest-sha256.txt")).expect("a file"));
    let verify = |who| {
        let signature = "tagmanifest-sha256.txt.sig";
        let space = audit_package::sign::NAMESPACE;
        let arguments = ["-Y", "verify", "-f", "allowed_signers", "-I", who, "-n", space, "-s", signature];
        run("ssh-keygen", &bag, &arguments, message()).expect("it made the key")
    };
    assert!(verify(WHO).0 && verify(WHO).1.contains("Good"), "{}", verify(WHO).1);
    assert!(!verify("annan@exempel.se").0);
    // The interpreter may be one of an environment that has the library: BIDRAGSBOKEN_PYTHON.
    let python = std::env::var("BIDRAGSBOKEN_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    match run(&python, folder, &["-c", "import bagit"], Stdio::null()) {
        Some((true, _)) => {
            let arguments = ["-m", "bagit", "--validate", "--quiet", BASE];
            let (ok, said) = run(&python, folder, &arguments, Stdio::null()).expect("it ran before");
            assert!(ok, "{said}");
        }
        _ => println!("skipped: {python} has no bagit library"),
    }
}

#[test]
fn a_signature_of_ssh_keygen_is_read_and_the_same_as_ours() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    let Some(key) = key(folder, &["ed25519"], "") else { return };
    let signer = Signer::from_openssh(&key, None, WHO).expect("a key that ssh-keygen made");
    fs::write(folder.join("m"), b"hej\n").expect("a file");
    let sign = ["-Y", "sign", "-f", "key", "-n", audit_package::sign::NAMESPACE, "m"];
    let (ok, said) = run("ssh-keygen", folder, &sign, Stdio::null()).expect("it made the key");
    assert!(ok, "{said}");
    let theirs = fs::read_to_string(folder.join("m.sig")).expect("a signature");
    assert_eq!(theirs, signer.sign(b"hej\n"));
    let (_, shown) = run("ssh-keygen", folder, &["-l", "-f", "key.pub"], Stdio::null()).expect("it ran");
    assert!(shown.contains(signer.fingerprint().as_str()), "{shown}");
    let known = verify_zip(Cursor::new(package(&signer)), &Limits::default(), &[signer.fingerprint()]).report;
    assert_eq!(known.signed_by.verdict, SignatureVerdict::SignedKnown);
}

#[test]
fn keys_of_other_kinds_are_refused_by_name() {
    let folder = tempfile::tempdir().expect("a folder");
    for (kind, algorithm) in
        [(&["rsa", "-b", "2048"][..], "ssh-rsa"), (&["ecdsa", "-b", "256"], "ecdsa-sha2-nistp256")]
    {
        for passphrase in ["", "hemligt"] {
            // One ECDSA key in 256 has a short secret number, which the library reads as no key at all: make another.
            let made = || key(folder.path(), kind, passphrase);
            let refused = |key: Vec<u8>| Signer::from_openssh(&key, None, WHO).map(|_| ());
            let Some(first) = made() else { return };
            let mut refused_as = refused(first);
            if refused_as == Err(SignError::NotAKey) {
                refused_as = refused(made().expect("ssh-keygen made one before"));
            }
            assert_eq!(
                refused_as,
                Err(SignError::KeyType { algorithm: algorithm.to_owned() }),
                "{passphrase:?}"
            );
        }
    }
}

#[test]
fn keys_locked_with_each_cipher_of_openssh_open() {
    let folder = tempfile::tempdir().expect("a folder");
    for cipher in ["aes256-ctr", "aes256-cbc", "aes256-gcm@openssh.com", "chacha20-poly1305@openssh.com"] {
        let Some(key) = key(folder.path(), &["ed25519", "-Z", cipher], "hemligt") else { return };
        let open = |passphrase| Signer::from_openssh(&key, passphrase, WHO).map(|_| ());
        assert_eq!(open(Some("hemligt")), Ok(()), "{cipher}");
        assert_eq!(open(Some("fel")), Err(SignError::PassphraseWrong), "{cipher}");
        assert_eq!(open(None), Err(SignError::PassphraseNeeded), "{cipher}");
    }
}
