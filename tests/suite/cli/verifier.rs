//! The verifier alone says what `bidragsbok verify` says.

use std::ffi::OsString;

use cli::Terminal;
use serde_json::Value as Json;

use super::Desk;

struct Said {
    code: u8,
    out: String,
    err: String,
}

/// Runs the verifier; a word that begins with `@` is a file of the desk.
fn run(desk: &Desk, words: &[&str]) -> Said {
    let mut args = vec![OsString::from("bidragsbok-verifiera")];
    args.extend(words.iter().map(|word| desk.argument(word)));
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = verifier::run(args, &mut out, &mut err);
    let text = |bytes| String::from_utf8(bytes).expect("output is UTF-8");
    let here = desk.file("").display().to_string();
    Said { code, out: text(out), err: text(err).replace(here.trim_end_matches('/'), "…") }
}

/// Both say the same of the file, in words and as JSON, in both languages.
#[track_caller]
fn same(desk: &Desk, words: &[&str]) -> u8 {
    let mut code = 0;
    for more in [&["--json"][..], &["--json", "--lang", "en"], &[], &["--lang", "en"]] {
        let words = [words, more].concat();
        let ours =
            desk.run_on(Terminal { width: None, ..Terminal::default() }, &[&["verify"][..], &words].concat());
        let said = run(desk, &words);
        assert_eq!((said.out, said.err, said.code), (ours.out, ours.err, ours.code), "{words:?}");
        code = said.code;
    }
    code
}

#[test]
fn it_says_what_the_program_says_of_good_and_bad_packages() {
    let desk = Desk::with_sample("verifier", "kommun");
    std::fs::write(desk.file("nyckel.pem"), include_str!("signing-key")).expect("a file");
    let known = Terminal { passphrase: Some("hemlig".to_owned()), ..Terminal::default() };
    let sign = ["package", "@bok", "--grant", "74502", "--out", "@p.zip", "--sign", "@nyckel.pem", "--json"];
    let issued: Json = serde_json::from_str(&desk.run_on(known, &sign).out).expect("JSON");
    assert_eq!(same(&desk, &["@p.zip"]), 0);
    assert_eq!(same(&desk, &["@p.zip", "--known", issued["fingerprint"].as_str().expect("it is signed")]), 0);
    let whole = std::fs::read(desk.file("p.zip")).expect("a package");
    for (at, name) in [(whole.len() / 2, "middle.zip"), (whole.len() - 1, "last.zip"), (40, "first.zip")] {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        std::fs::write(desk.file(name), bytes).expect("a file");
        std::fs::copy(desk.file("p.zip.sig"), desk.file(&format!("{name}.sig"))).expect("a copy");
        assert_eq!(same(&desk, &[&format!("@{name}")]), 1, "{name}");
    }
}

#[test]
fn it_refuses_what_the_program_refuses() {
    let desk = Desk::new("verifier-refused");
    std::fs::write(desk.file("text.zip"), "Det här är inget arkiv.").expect("a file");
    std::fs::create_dir(desk.file("mapp.d")).expect("a folder");
    for file in ["@text.zip", "@mapp.d", "@saknas.zip"] {
        assert_eq!(same(&desk, &[file]), 3, "{file}");
    }
    assert_eq!(same(&desk, &["@text.zip", "--known", "SHA256:nej"]), 3);
}

#[test]
fn slips_of_usage_are_told() {
    let desk = Desk::new("verifier-usage");
    for words in [&[][..], &["--nej"], &["@a.zip", "@b.zip"], &["@a.zip", "--known"], &["--lang", "de"]] {
        let said = run(&desk, words);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{words:?}");
        assert!(!said.err.trim().is_empty());
    }
    let help = run(&desk, &["--help"]);
    assert!(
        help.code == 0 && help.out.contains("--known") && help.out.starts_with("Kontrollerar"),
        "{}",
        help.out
    );
    assert!(run(&desk, &["--help", "--lang", "en"]).out.starts_with("Verifies"));
    assert!(run(&desk, &["--version"]).out.starts_with("bidragsbok-verifiera "));
}
