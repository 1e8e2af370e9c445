//! The tag files for people who check a package by hand: `VERIFIERA.txt`, `verify.cmd` and `verify.py`, from
//! `assets/package`.

use super::info::BagInfo;
use super::tag_file;
use crate::sign::{Fingerprint, NAMESPACE, Signer};
use crate::sign_zip;

const GUIDE: &str = include_str!("../../../../../assets/package/VERIFIERA.txt");
const COMMAND: &str = include_str!("../../../../../assets/package/verify.cmd");
const SCRIPT: &str = include_str!("../../../../../assets/package/verify.py");

/// Who signs, as the guide names them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct SignedAs {
    /// The name of the signer.
    pub(crate) identity: String,
    /// The fingerprint of the key.
    pub(crate) fingerprint: Fingerprint,
}

impl SignedAs {
    pub(crate) fn of(signer: &Signer) -> Self {
        Self { identity: signer.identity().to_owned(), fingerprint: signer.fingerprint() }
    }
}

/// Writes the three files. The same bag gives the same bytes, so that the verifier can make them again: nobody is to
/// be led to run something else.
pub(crate) fn tag_files(
    base: &str,
    info: &BagInfo,
    signer: Option<&SignedAs>,
) -> [(&'static str, String); 3] {
    let as_of = info.as_of.to_string();
    let values = [
        ("{base}", base),
        ("{organisation}", info.organisation.as_str()),
        ("{external-identifier}", &info.identifier),
        ("{as-of}", &as_of),
        ("{software}", &info.software),
        ("{identity}", signer.map_or("", |signer| &signer.identity)),
        ("{namespace}", NAMESPACE),
        ("{zip-namespace}", sign_zip::NAMESPACE),
        ("{fingerprint}", signer.map_or("", |signer| signer.fingerprint.as_str())),
    ];
    let mark = if signer.is_some() { "[signed]" } else { "[unsigned]" };
    let made = |template| for_windows(&filled(&applying(template, mark), &values));
    [
        (tag_file::GUIDE, made(GUIDE)),
        (tag_file::VERIFY_COMMAND, made(COMMAND)),
        (tag_file::VERIFY_SCRIPT, SCRIPT.replace("\r\n", "\n")),
    ]
}

/// Keeps the lines between `[signed]` or `[unsigned]` and `[end]` only where they apply.
fn applying(template: &str, mark: &str) -> String {
    let mut text = String::new();
    let mut applies = true;
    for line in template.lines() {
        match line {
            "[signed]" | "[unsigned]" => applies = line == mark,
            "[end]" => applies = true,
            _ if applies => {
                text.push_str(line);
                text.push('\n');
            }
            _ => {}
        }
    }
    text
}

/// Fills every place once, so that a value that looks like a place stays as it is.
fn filled(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some(at) = rest.find('{') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        match values.iter().find(|(place, _)| rest.starts_with(place)) {
            Some((place, value)) => {
                text.push_str(value);
                rest = &rest[place.len()..];
            }
            None => {
                text.push('{');
                rest = &rest[1..];
            }
        }
    }
    text + rest
}

/// Ends lines as Windows does: its command interpreter needs it, and no other system minds.
fn for_windows(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\n', "\r\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sign::tests::signer;

    fn made(signer: Option<&Signer>) -> [(&'static str, String); 3] {
        tag_files("bag", &info(), signer.map(SignedAs::of).as_ref())
    }

    fn info() -> BagInfo {
        BagInfo {
            as_of: "2026-11-21".parse().expect("a day"),
            organisation: "Exempelkommun {base}".to_owned(),
            identifier: "212000-0000-p1".to_owned(),
            software: "Bidragsboken 0.1.0".to_owned(),
            more: Vec::new(),
        }
    }

    #[test]
    fn no_place_is_left_unfilled_and_values_stand_as_they_are() {
        for signer in [None, Some(&signer())] {
            let [(_, guide), (_, command), (_, script)] = made(signer);
            assert_eq!(guide.matches('{').count(), guide.matches("Exempelkommun {base}").count());
            for text in [&guide, &command] {
                assert!(!text.contains("[end]") && !text.contains("signed]"), "{text}");
                assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
            }
            assert!(!command.contains('{'));
            assert!(command.is_ascii(), "a console of Windows shows no other letters safely");
            assert!(script.starts_with("#!/usr/bin/env python3\n") && !script.contains('\r'));
        }
    }

    #[test]
    fn only_a_signed_package_speaks_of_its_key() {
        let signer = signer();
        let fingerprint = signer.fingerprint();
        for (_, text) in made(Some(&signer)).iter().take(2) {
            assert!(text.contains(fingerprint.as_str()));
        }
        assert!(made(None).iter().take(2).all(|(_, text)| !text.contains("ssh-keygen")));
    }

    #[test]
    fn the_signature_is_checked_from_a_file_and_never_from_a_pipe() {
        let signer = signer();
        for (_, text) in made(Some(&signer)).iter().take(2) {
            let mut lines = text.lines().filter(|line| line.contains("ssh-keygen -Y verify"));
            assert!(lines.clone().count() > 0);
            let from_a_file =
                |line: &str| line.ends_with("< tagmanifest-sha256.txt") || line.ends_with(".zip");
            assert!(lines.all(|line| from_a_file(line) && !line.contains('|')));
        }
    }

    #[test]
    fn what_a_manifest_says_is_never_run_by_the_command_of_windows() {
        let [_, (_, command), _] = made(None);
        // A name is echoed between quotes, and one with another sign than names have ends it all before.
        assert!(
            command
                .lines()
                .filter(|line| line.contains("echo"))
                .all(|line| { line.matches("%~").count() == line.matches("\"%~").count() })
        );
        let looked_at = command.find("[^0-9A-Za-z._/ -]").expect("manifests are looked at first");
        assert!(looked_at < command.find("call :check").expect("files are checked"));
        // A sum is the whole line that certutil writes, and no part of it.
        assert!(command.lines().filter(|line| line.contains("| findstr")).all(|line| line.contains(" /x ")));
    }
}
