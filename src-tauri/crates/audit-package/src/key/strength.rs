//! How hard a passphrase is to guess, by a rule that anybody can follow with a pen.

use std::collections::BTreeSet;

use serde::Serialize;

/// How hard a passphrase is to guess for somebody who has the key file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strength {
    /// Under 2⁴⁰ guesses.
    Weak,
    /// From 2⁴⁰ guesses.
    Fair,
    /// From 2⁶⁰ guesses.
    Good,
}

/// Letters in a row from here on are taken for a word of a list rather than chance.
const WORD_LETTERS: usize = 4;
/// Bits of a word among the sixteen thousand most common ones.
const WORD_BITS: usize = 14;
/// Letters of a usual word; a longer one counts as several.
const USUAL_WORD_LETTERS: usize = 8;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Letters,
    Digits,
    Others,
}

impl Strength {
    /// Estimates a passphrase, low rather than high: words, years and repetitions count for little. It knows no list
    /// of stolen passphrases.
    #[must_use]
    pub fn of(passphrase: &str) -> Self {
        let mut seen = BTreeSet::new();
        let bits: usize = runs(passphrase).iter().map(|(kind, run)| bits(*kind, run, &mut seen)).sum();
        match bits {
            0..40 => Self::Weak,
            40..60 => Self::Fair,
            _ => Self::Good,
        }
    }
}

/// Cuts a text into runs of letters, of digits and of all else, in small letters.
fn runs(text: &str) -> Vec<(Kind, Vec<char>)> {
    let mut runs: Vec<(Kind, Vec<char>)> = Vec::new();
    for sign in text.to_lowercase().chars() {
        let kind = match sign {
            _ if sign.is_alphabetic() => Kind::Letters,
            _ if sign.is_numeric() => Kind::Digits,
            _ => Kind::Others,
        };
        match runs.last_mut() {
            Some((last, run)) if *last == kind => run.push(sign),
            _ => runs.push((kind, vec![sign])),
        }
    }
    runs
}

fn bits(kind: Kind, run: &[char], seen: &mut BTreeSet<Vec<char>>) -> usize {
    if !seen.insert(run.to_vec()) {
        return 1;
    }
    // A character that only repeats or counts on from the one before adds nothing.
    let steps = run.windows(2).filter(|pair| u32::from(pair[0]).abs_diff(u32::from(pair[1])) > 1).count() + 1;
    match kind {
        Kind::Letters if run.len() >= WORD_LETTERS => {
            (steps * 4).min(WORD_BITS * run.len().max(USUAL_WORD_LETTERS) / USUAL_WORD_LETTERS)
        }
        Kind::Letters => steps * 4,
        Kind::Digits if run.len() == 4 && matches!(run, ['1', '9', ..] | ['2', '0', ..]) => 7,
        Kind::Digits => steps * 3,
        Kind::Others => steps * 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_years_and_repetitions_count_for_little() {
        for (passphrase, strength) in [
            ("aaaaaaaaaaaaaaaaaaaaaaaa", Strength::Weak),
            ("abcdefghijklmnopqrstuvwxyz", Strength::Weak),
            ("12345678901234567890", Strength::Weak),
            ("sommarsommar", Strength::Weak),
            ("Sommar2026!!", Strength::Weak),
            ("sommar sommar sommar sommar", Strength::Weak),
            ("kommun nyckel 2026", Strength::Weak),
            ("korrekt häst batteri", Strength::Fair),
            ("korrekt häst batteri häftklammer", Strength::Good),
            ("k3v9-xq7m-2tfa-8wzp", Strength::Good),
        ] {
            assert_eq!(Strength::of(passphrase), strength, "{passphrase}");
        }
    }

    #[test]
    fn more_of_the_same_kind_is_never_weaker() {
        let (mut text, mut last) = (String::new(), Strength::Weak);
        for word in ["häst", "-", "17", "klammer", "!", "zebra"] {
            text.push_str(word);
            assert!(Strength::of(&text) >= last, "{text}");
            last = Strength::of(&text);
        }
    }
}
