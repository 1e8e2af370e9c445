//! Finding what identifies a person in a text: personal identity numbers, bank accounts and addresses.
//!
//! A number is a personal identity number when its day is a day and its check digit holds; an account is digits that
//! follow a word for one; an address is a postal code with its town. What is found is a suggestion: a name cannot be
//! told from other words.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::identity::person_number;

/// What was found.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub enum PersonalKind {
    /// A personal identity number or coordination number.
    PersonNumber,
    /// The number of a bank account.
    BankAccount,
    /// A postal code with its town.
    Address,
}

impl PersonalKind {
    /// Returns the word for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::PersonNumber => "person-number",
            Self::BankAccount => "bank-account",
            Self::Address => "address",
        }
    }
}

/// The digits that a personal identity number has at least.
const SHORTEST_NUMBER: usize = 10;

/// Words that the number of an account follows.
const ACCOUNT_WORDS: [&str; 4] = ["bankkonto", "kontonr", "kontonummer", "clearing"];

/// Digits of an account with its clearing number.
const ACCOUNT_DIGITS: Range<usize> = 8..17;

/// Finds what identifies a person in one line of text, in order; the ranges are of bytes. `today` is the day that years
/// of two digits are read on.
#[must_use]
pub fn find_personal(line: &str, today: Date) -> Vec<(Range<usize>, PersonalKind)> {
    let mut found: Vec<(Range<usize>, PersonalKind)> = Vec::new();
    found.extend(person_numbers(line, today).into_iter().map(|range| (range, PersonalKind::PersonNumber)));
    let others = account(line).into_iter().chain(addresses(line));
    for (range, kind) in others {
        let overlaps =
            |(known, _): &(Range<usize>, PersonalKind)| known.start < range.end && range.start < known.end;
        if !found.iter().any(overlaps) {
            found.push((range, kind));
        }
    }
    found.sort_by_key(|(range, _)| range.start);
    found
}

/// Tells whether a text, of one line or more, holds a personal identity number. Quick where it has too few digits for one.
#[must_use]
pub fn has_person_number(text: &str, today: Date) -> bool {
    text.bytes().filter(u8::is_ascii_digit).count() >= SHORTEST_NUMBER
        && text.lines().any(|line| !person_numbers(line, today).is_empty())
}

/// Finds personal identity numbers: a day of six or eight digits and four more, together or with a hyphen, plus sign or
/// space between. Days written with hyphens, `2026-11-29`, are not the beginning of one.
fn person_numbers(line: &str, today: Date) -> Vec<Range<usize>> {
    let bytes = line.as_bytes();
    let groups: Vec<Range<usize>> = digit_groups(bytes);
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, group) in groups.iter().enumerate() {
        let next = groups.get(at + 1).filter(|next| next.start == group.end + 1 && next.len() == 4);
        let joined = next.filter(|_| matches!(bytes[group.end], b'-' | b'+' | b' '));
        let range = match (group.len(), joined) {
            (10 | 12, _) => group.clone(),
            (6 | 8, Some(next)) => group.start..next.end,
            _ => continue,
        };
        // Part of a longer number with hyphens, such as an account.
        let goes_on = |byte: Option<&u8>| byte.is_some_and(|byte| *byte == b'-');
        let before = range.start.checked_sub(1).and_then(|before| bytes.get(before));
        if !goes_on(before)
            && !goes_on(bytes.get(range.end))
            && person_number(&line[range.clone()], today).is_ok()
        {
            found.push(range);
        }
    }
    found
}

/// Returns the stretches of digits.
fn digit_groups(bytes: &[u8]) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    for (at, byte) in bytes.iter().enumerate() {
        if byte.is_ascii_digit() {
            match groups.last_mut() {
                Some(group) if group.end == at => group.end = at + 1,
                _ => groups.push(at..at + 1),
            }
        }
    }
    groups
}

/// Finds the number that follows a word for an account.
fn account(line: &str) -> Option<(Range<usize>, PersonalKind)> {
    // Letters that change their length in small letters stand in no such word, and only ASCII is looked at after it.
    let small = line.to_ascii_lowercase();
    let after = ACCOUNT_WORDS.iter().filter_map(|word| Some(small.find(word)? + word.len())).min()?;
    let rest = line.get(after..)?;
    let first = after + rest.find(|c: char| c.is_ascii_digit())?;
    let is_of_number = |c: char| c.is_ascii_digit() || matches!(c, '-' | ' ' | ',' | '.');
    let length = line[first..].find(|c: char| !is_of_number(c)).unwrap_or(line.len() - first);
    let number = line[first..first + length].trim_end_matches(|c: char| !c.is_ascii_digit());
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    ACCOUNT_DIGITS.contains(&digits).then(|| (first..first + number.len(), PersonalKind::BankAccount))
}

/// Finds postal codes, three digits, a space and two, with the town after them.
fn addresses(line: &str) -> Vec<(Range<usize>, PersonalKind)> {
    let bytes = line.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut found = Vec::new();
    for start in 0..bytes.len() {
        let is_code = (0..3).all(|n| is_digit(start + n))
            && bytes.get(start + 3) == Some(&b' ')
            && (4..6).all(|n| is_digit(start + n))
            && !is_digit(start + 6)
            && (start == 0
                || !(is_digit(start - 1) || bytes[start - 1] == b' ' && start > 1 && is_digit(start - 2)));
        if !is_code {
            continue;
        }
        let rest = &line[start + 6..];
        let town = rest.trim_start_matches(' ');
        let blank = rest.len() - town.len();
        let length = town.find(|c: char| !(c.is_alphabetic() || c == '-')).unwrap_or(town.len());
        let is_town = blank > 0 && town.chars().next().is_some_and(char::is_uppercase) && length > 1;
        if is_town {
            found.push((start..start + 6 + blank + length, PersonalKind::Address));
        }
    }
    found
}

/// Covers what was found in a text, line by line; every letter and digit of it becomes a full block, so that lines keep
/// their length in characters. Returns the text and how many places were covered.
#[must_use]
pub fn covered(text: &str, today: Date) -> (String, usize) {
    let mut covered = String::with_capacity(text.len());
    let mut places = 0;
    for line in text.split_inclusive('\n') {
        let mut at = 0;
        for (range, _) in find_personal(line, today) {
            covered.push_str(&line[at..range.start]);
            covered.extend(line[range.clone()].chars().map(|c| if c.is_alphanumeric() { '█' } else { c }));
            at = range.end;
            places += 1;
        }
        covered.push_str(&line[at..]);
    }
    (covered, places)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::day;

    fn found(line: &str) -> Vec<(&str, &'static str)> {
        find_personal(line, day("2026-11-29"))
            .into_iter()
            .map(|(range, kind)| (&line[range], kind.word()))
            .collect()
    }

    #[test]
    fn numbers_of_people_are_told_from_other_numbers() {
        for (line, expected) in [
            ("Anna EXEMPEL 19900101-2385 undersköterska", vec!["19900101-2385"]),
            ("Pnr: 900101-2385, 701063-2391", vec!["900101-2385", "701063-2391"]),
            ("199001012385", vec!["199001012385"]),
            ("900101 2385", vec!["900101 2385"]),
            ("Hyra 2022-12-20 2023-01-31, 2022-12-20 2026", vec![]),
            ("konto 1-900101-2385-7", vec![]),
            ("fel siffra 900101-2386, faktura 12345678901, 2026-11-29 2385", vec![]),
            ("org.nr 212000-0142", vec![]),
            ("Ä 900101-2385 é", vec!["900101-2385"]),
        ] {
            let numbers: Vec<&str> = found(line).into_iter().map(|(text, _)| text).collect();
            assert_eq!(numbers, expected, "{line}");
            let has = has_person_number(&format!("Rad 1\n{line}"), day("2026-11-29"));
            assert_eq!(has, !expected.is_empty(), "{line}");
        }
    }

    #[test]
    fn an_account_follows_its_word_and_an_address_is_a_code_with_a_town() {
        assert_eq!(found("Bankkonto: 8327-9, 123 456 789-0"), [("8327-9, 123 456 789-0", "bank-account")]);
        assert_eq!(found("Kontonummer 9021 12345678."), [("9021 12345678", "bank-account")]);
        assert_eq!(found("Konto 4010 kurser 12 000,00"), []);
        assert_eq!(found("Storgatan 1, 123 45 Exempelstad"), [("123 45 Exempelstad", "address")]);
        assert_eq!(found("Summa 123 45 kronor, 1 123 45 Kr"), []);
    }

    #[test]
    fn what_is_covered_keeps_the_length_of_its_line() {
        let text = "Lön mars\r\nPnr 900101-2385\r\n";
        let (covered, places) = covered(text, day("2026-11-29"));
        assert_eq!((covered.as_str(), places), ("Lön mars\r\nPnr ██████-████\r\n", 1));
    }
}
