//! The two tag files for people: `VERIFIERA.txt` and `verify.cmd`, from templates under `assets/package`.

use super::info::BagInfo;
use crate::sign::{NAMESPACE, Signer};

const GUIDE: &str = include_str!("../../../../../assets/package/VERIFIERA.txt");
const COMMAND: &str = include_str!("../../../../../assets/package/verify.cmd");

/// Writes `VERIFIERA.txt`. Lines between `[signed]` or `[unsigned]` and `[end]` stand only where they apply.
pub(super) fn guide(base: &str, info: &BagInfo, signer: Option<&Signer>) -> String {
    let fingerprint = signer.map(|s| s.fingerprint().to_string()).unwrap_or_default();
    let as_of = info.as_of.to_string();
    let text = applying(GUIDE, if signer.is_some() { "[signed]" } else { "[unsigned]" });
    let values = [
        ("{base}", base),
        ("{organisation}", &info.organisation),
        ("{external-identifier}", &info.identifier),
        ("{as-of}", &as_of),
        ("{software}", &info.software),
        ("{identity}", signer.map_or("", Signer::identity)),
        ("{namespace}", NAMESPACE),
        ("{fingerprint}", &fingerprint),
    ];
    for_windows(&filled(&text, &values))
}

/// Writes `verify.cmd`.
pub(super) fn verify_command(signer: &Signer) -> String {
    let fingerprint = signer.fingerprint().to_string();
    let values =
        [("{identity}", signer.identity()), ("{namespace}", NAMESPACE), ("{fingerprint}", &fingerprint)];
    for_windows(&filled(COMMAND, &values))
}

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
            let text = guide("bag", &info(), signer);
            assert_eq!(text.matches('{').count(), text.matches("Exempelkommun {base}").count());
            assert!(!text.contains("[end]") && !text.contains("signed]"), "{text}");
        }
        assert!(!verify_command(&signer()).contains('{'));
        assert!(verify_command(&signer()).is_ascii(), "a console of Windows shows no other letters safely");
    }

    #[test]
    fn only_a_signed_package_speaks_of_its_key() {
        let signer = signer();
        let fingerprint = signer.fingerprint();
        assert!(guide("bag", &info(), Some(&signer)).contains(fingerprint.as_str()));
        assert!(!guide("bag", &info(), None).contains("ssh-keygen"));
    }

    #[test]
    fn the_signature_is_checked_from_a_file_and_never_from_a_pipe() {
        let signer = signer();
        for text in [guide("bag", &info(), Some(&signer)), verify_command(&signer)] {
            let mut lines = text.lines().filter(|line| line.contains("ssh-keygen -Y verify"));
            assert!(lines.clone().count() > 0);
            assert!(lines.all(|l| l.contains("< tagmanifest-sha256.txt") && !l.contains("| ssh-keygen")));
        }
    }
}
