//! Who asks whether figures agree, and writes down where they do not.

use std::collections::BTreeMap;
use std::fmt::Display;

use domain::consistency::Differs;

/// A place where the report contradicts itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Found {
    /// The table, annex or text.
    pub(super) at: String,
    /// The row and column, or the phrase.
    pub(super) what: String,
    pub(super) printed: String,
    pub(super) computed: String,
}

/// What was asked of the report, and what was found.
#[derive(Debug, Default)]
pub(super) struct Judge {
    at: String,
    /// How many questions were asked of each place.
    pub(super) asked: BTreeMap<String, usize>,
    pub(super) found: Vec<Found>,
}

impl Judge {
    /// Turns to a table, an annex or the text.
    pub(super) fn turn_to(&mut self, place: impl Display) {
        self.at = place.to_string();
    }

    /// Writes down what differs, if anything does.
    pub(super) fn ask(&mut self, what: impl Display, answer: Option<Differs>) {
        *self.asked.entry(self.at.clone()).or_default() += 1;
        if let Some(Differs { printed, computed }) = answer {
            let (printed, computed) = (printed.to_string(), computed.to_string());
            self.note(what, printed, computed);
        }
    }

    /// Writes down a difference that is not between numbers, if there is one.
    pub(super) fn ask_words(&mut self, what: impl Display, printed: &str, expected: &str) {
        *self.asked.entry(self.at.clone()).or_default() += 1;
        if printed != expected {
            self.note(what, printed.to_owned(), expected.to_owned());
        }
    }

    fn note(&mut self, what: impl Display, printed: String, computed: String) {
        self.found.push(Found { at: self.at.clone(), what: what.to_string(), printed, computed });
    }
}
