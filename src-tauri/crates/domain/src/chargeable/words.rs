//! Words of texts in a ledger: which of them tell whose a voucher is.

use std::collections::{BTreeMap, BTreeSet};

use crate::date::MONTHS_IN_SWEDISH;
use crate::money::Money;

/// Of the costs with a telling word, and of a telling voucher, at least one in so many is the grant's.
const TELLING: usize = 3;
/// A word of the scheme tells when at most so many costs have it: what recurs without the code is somebody else's.
const FEW: usize = 3;
/// Shorter words are seldom names of anything, unless they are written in capitals.
const LONG: usize = 5;
/// The shortest pattern that may recur, in letters.
const PATTERN: usize = 6;

/// How many costs there are of a word or a voucher, and for how much.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Seen {
    own: usize,
    all: usize,
    own_ore: i128,
    all_ore: i128,
}

impl Seen {
    pub(super) fn add(&mut self, amount: Money, own: bool) {
        let ore = i128::from(amount.abs().ore());
        self.all += 1;
        self.all_ore += ore;
        if own {
            self.own += 1;
            self.own_ore += ore;
        }
    }

    /// Tells whether the grant has at least a third, in number and in kronor: many small rows among a few large ones,
    /// or one large among many small, may be chance.
    pub(super) const fn is_telling(self) -> bool {
        self.own > 0 && self.own * TELLING >= self.all && self.own_ore * TELLING as i128 >= self.all_ore
    }
}

/// The words of a ledger as they look from one grant.
#[derive(Clone, Default, Debug)]
pub(super) struct Vocabulary {
    seen: BTreeMap<String, Seen>,
    scheme: BTreeSet<String>,
}

impl Vocabulary {
    /// Counts the text of a cost.
    pub(super) fn add_row(&mut self, text: &str, amount: Money, own: bool) {
        for word in words(text).collect::<BTreeSet<_>>() {
            self.seen.entry(word).or_default().add(amount, own);
        }
    }

    pub(super) fn add_scheme<'a>(&mut self, texts: impl Iterator<Item = &'a str>) {
        self.scheme.extend(texts.flat_map(words));
    }

    /// Returns the words of a text that stand with the grant in a third of the costs that have them.
    pub(super) fn telling(&self, text: &str) -> Vec<String> {
        let telling = |word: &String| self.seen.get(word).is_some_and(|seen| seen.is_telling());
        unique(words(text).filter(telling))
    }

    /// Returns the words of a text that are the scheme's and rare in the ledger.
    pub(super) fn of_scheme(&self, text: &str) -> Vec<String> {
        let rare = |word: &String| {
            self.scheme.contains(word) && self.seen.get(word).is_none_or(|seen| seen.all <= FEW)
        };
        unique(words(text).filter(rare))
    }
}

fn unique(words: impl Iterator<Item = String>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for word in words {
        if !found.contains(&word) {
            found.push(word);
        }
    }
    found
}

/// Returns the words of a text that may name something, in small letters: long ones, and short ones in capitals.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().all(char::is_alphabetic))
        .filter(|word| {
            let letters = word.chars().count();
            letters >= LONG || (letters >= 3 && word.chars().all(char::is_uppercase))
        })
        .map(str::to_lowercase)
        .filter(|word| !is_calendar(word))
}

/// Names of months and seasons recur in every text and tell nothing.
fn is_calendar(word: &str) -> bool {
    MONTHS_IN_SWEDISH.contains(&word) || ["kvartal", "månad"].contains(&word)
}

/// Returns a text without what changes from month to month: digits, signs and names of months; `None` when too little
/// is left to know it again.
pub(super) fn pattern(text: &str) -> Option<String> {
    let parts = text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase);
    let parts: Vec<String> = parts.filter(|part| !part.is_empty() && !is_calendar(part)).collect();
    let pattern = parts.join(" ");
    (pattern.chars().filter(|c| c.is_alphabetic()).count() >= PATTERN).then_some(pattern)
}

/// Tells whether a text has the code as a word of its own. Codes of few characters stand for too much else.
pub(super) fn names_code(text: &str, code: &str) -> bool {
    code.chars().count() >= 4 && text.split(|c: char| !c.is_alphanumeric()).any(|word| word == code)
}
