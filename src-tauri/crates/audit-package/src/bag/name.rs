//! Names of files: which are dangerous, which are in our profile, and how an original name becomes a safe one.
//!
//! Our own names are so narrow that every file system, shell and checksum tool agrees on them. Names of foreign
//! bags are only refused where some system would take them for something else.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

/// The longest component of a path in our profile, in bytes.
pub const COMPONENT_LEN_MAX: usize = 80;
/// The longest path that is read at all, in bytes.
pub const PATH_LEN_MAX: usize = 1024;
/// The longest component that is read at all, in bytes; no file system holds more.
const FOREIGN_COMPONENT_LEN_MAX: usize = 255;

/// Why a path is refused wherever it comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Danger {
    /// It points out of the package: absolute, `..`, a drive letter, a backslash, an empty component.
    LeavesTheFolder,
    /// Systems disagree on what it names: control or direction characters, `:`, `CON`, a dot or space at the end.
    ReadsDifferently,
    /// It is longer than file systems allow.
    TooLong,
}

/// Tells whether the relative path (components parted by `/`) is dangerous, and how.
#[must_use]
pub fn danger(path: &str) -> Option<Danger> {
    if path.len() > PATH_LEN_MAX || path.split('/').any(|c| c.len() > FOREIGN_COMPONENT_LEN_MAX) {
        return Some(Danger::TooLong);
    }
    if path.contains('\\') || has_drive(path) || path.split('/').any(|c| matches!(c, "" | "." | "..")) {
        return Some(Danger::LeavesTheFolder);
    }
    if path.chars().any(deceives) || path.split('/').any(is_altered_by_windows) {
        return Some(Danger::ReadsDifferently);
    }
    None
}

fn has_drive(path: &str) -> bool {
    let bytes = path.as_bytes();
    bytes.len() > 1 && bytes[0].is_ascii_alphabetic() && bytes[1] == b':'
}

/// Control characters, characters that turn the writing direction or cannot be seen, and `:` (NTFS streams).
fn deceives(c: char) -> bool {
    c.is_control()
        || matches!(c, ':' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

fn is_altered_by_windows(component: &str) -> bool {
    component.ends_with(['.', ' ']) || is_reserved(component)
}

/// Tells whether Windows takes the name for a device, with any ending.
fn is_reserved(component: &str) -> bool {
    let stem = component.split('.').next().unwrap_or_default().trim_end().to_ascii_lowercase();
    if matches!(stem.as_str(), "con" | "prn" | "aux" | "nul" | "conin$" | "conout$") {
        return true;
    }
    let number = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt")).unwrap_or_default();
    matches!(number, "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "¹" | "²" | "³")
}

/// Tells whether the path is one our writer makes: components of `a-z 0-9 . _ -`, at most 80 long.
#[must_use]
pub fn is_in_profile(path: &str) -> bool {
    danger(path).is_none() && path.split('/').all(is_profile_component)
}

fn is_profile_component(component: &str) -> bool {
    let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'_' | b'-');
    component.len() <= COMPONENT_LEN_MAX
        && component.bytes().all(allowed)
        && !component.starts_with(['.', '-'])
}

/// Returns the form in which two names are compared: NFC and without case, as the widest file systems see them.
#[must_use]
pub fn folded(path: &str) -> String {
    path.nfc().flat_map(char::to_lowercase).nfc().collect()
}

/// Returns the name with everything that cannot be seen or that turns the text written out, at most 120 characters.
#[must_use]
pub fn shown(name: &str) -> String {
    let mut text = String::new();
    for c in name.chars().take(120) {
        if c.is_control() || (deceives(c) && c != ':') {
            text.extend(c.escape_unicode());
        } else {
            text.push(c);
        }
    }
    text + if name.chars().nth(120).is_some() { "…" } else { "" }
}

/// Makes a safe name of an original one: lower case, å and ä to a, ö to o, everything else outside `a-z 0-9 . _ -`
/// to a hyphen, at most 80 bytes, the ending kept. It is never empty. Names of a folder are kept apart by [`SafeNames`].
#[must_use]
pub fn safe_name(original: &str) -> String {
    numbered(original, 1)
}

/// The names given so far in one folder; makes every next one different from them.
#[derive(Default, Debug)]
pub struct SafeNames(BTreeSet<String>);

impl SafeNames {
    /// Returns a safe name that was not given before: `faktura.pdf`, `faktura-2.pdf`, `faktura-3.pdf` …
    pub fn next(&mut self, original: &str) -> String {
        let mut number = 1;
        loop {
            let name = numbered(original, number);
            if self.0.insert(name.clone()) {
                return name;
            }
            number += 1;
        }
    }
}

fn numbered(original: &str, number: u64) -> String {
    let (stem, ending) = match original.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && is_ending(ending) => {
            (stem, format!(".{}", ending.to_ascii_lowercase()))
        }
        _ => (original, String::new()),
    };
    let stem = match plain_letters(stem) {
        stem if stem.is_empty() => "fil".to_owned(),
        stem if is_reserved(&stem) => format!("fil-{stem}"),
        stem => stem,
    };
    let number = if number > 1 { format!("-{number}") } else { String::new() };
    let room = COMPONENT_LEN_MAX - ending.len() - number.len();
    let stem = stem[..stem.len().min(room)].trim_end_matches(['.', '-']);
    format!("{stem}{number}{ending}")
}

fn is_ending(text: &str) -> bool {
    (1..=10).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// Writes the name in `a-z 0-9 . _ -`, without hyphens and dots at its ends or beside one another.
fn plain_letters(original: &str) -> String {
    let mut plain = String::new();
    for c in original.nfc().flat_map(char::to_lowercase).nfkd() {
        match c {
            'a'..='z' | '0'..='9' | '_' => plain.push(c),
            'ß' => plain.push_str("ss"),
            'æ' => plain.push_str("ae"),
            'œ' => plain.push_str("oe"),
            'ø' => plain.push('o'),
            'ł' => plain.push('l'),
            'đ' | 'ð' => plain.push('d'),
            'þ' => plain.push_str("th"),
            '.' if plain.ends_with('-') => {
                plain.pop();
                plain.push('.');
            }
            '.' if !plain.ends_with('.') => plain.push('.'),
            _ if is_combining(c) || plain.ends_with(['-', '.']) => {}
            _ => plain.push('-'),
        }
    }
    plain.trim_matches(['.', '-']).to_owned()
}

fn is_combining(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_original_name_becomes_one_that_every_system_agrees_on() {
        for (original, expected) in [
            ("Faktura nr 12 (Åsa Öberg).PDF", "faktura-nr-12-asa-oberg.pdf"),
            ("o\u{308}vrigt.xlsx", "ovrigt.xlsx"),
            ("../../etc/passwd", "etc-passwd"),
            ("C:\\Temp\\löner.csv", "c-temp-loner.csv"),
            ("CON", "fil-con"),
            ("aux.txt", "fil-aux.txt"),
            (".hidden", "hidden"),
            ("", "fil"),
            ("日本語.pdf", "fil.pdf"),
            ("avtal .pdf", "avtal.pdf"),
            ("avtal...", "avtal"),
            ("Straße-æøþ.txt", "strasse-aeoth.txt"),
            ("a\u{202e}fdp.exe", "a-fdp.exe"),
        ] {
            assert_eq!(safe_name(original), expected, "{original:?}");
        }
    }

    #[test]
    fn every_safe_name_is_in_the_profile_and_no_two_are_alike() {
        let mut names = SafeNames::default();
        let mut seen = BTreeSet::new();
        let long = "å".repeat(300) + ".pdf";
        for original in
            ["a.pdf", "A.PDF", "å.pdf", "a-2.pdf", &long, &long, "", "…", "nul", "x.averylongending"]
        {
            let name = names.next(original);
            assert!(is_in_profile(&name), "{original:?} became {name:?}");
            assert!(seen.insert(name));
        }
    }

    #[test]
    fn names_that_leave_the_folder_or_read_differently_are_dangerous() {
        for path in ["../x", "/x", "a/../b", "C:/x", "a\\b", "", "a//b", "./a", "a/"] {
            assert_eq!(danger(path), Some(Danger::LeavesTheFolder), "{path:?}");
        }
        for path in
            ["CON", "data/aux.txt", "x.txt.", "x ", "xx:y", "a\u{202e}b", "a\nb", "a\u{1b}[2J", "com1.log"]
        {
            assert_eq!(danger(path), Some(Danger::ReadsDifferently), "{path:?}");
        }
        assert_eq!(danger(&"n".repeat(5000)), Some(Danger::TooLong));
        for path in ["data/test 1.txt", "data/%7Etest", "data/ö.txt", "data/com.txt", "data/console.txt"] {
            assert_eq!(danger(path), None, "{path:?}");
        }
    }

    #[test]
    fn names_that_differ_in_case_or_composition_fold_to_one() {
        assert_eq!(folded("data/Ö.txt"), folded("data/o\u{308}.TXT"));
        assert_ne!(folded("data/o.txt"), folded("data/ö.txt"));
    }

    #[test]
    fn what_cannot_be_seen_is_written_out() {
        assert_eq!(shown("a\u{202e}b\n"), "a\\u{202e}b\\u{a}");
        assert_eq!(shown(&"x".repeat(121)).chars().count(), 121);
    }
}
