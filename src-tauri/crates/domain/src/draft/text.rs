//! The texts of a document in one piece: a million rows would otherwise be millions of small allocations, which cost
//! more time and memory than reading the file does.

use serde::{Deserialize, Serialize};

use super::packed;

/// A text of a document, by where it stands in its [`Texts`]; the default is the empty text.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Text {
    /// The first byte.
    first: u32,
    /// How many bytes.
    len: u32,
}

/// All texts of a document, one after the other.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Texts {
    #[serde(with = "packed::text")]
    whole: String,
    /// The text put in last; the next row often has the same.
    last: Text,
}

impl Text {
    /// Makes one of its place: first byte and length.
    pub(super) const fn at(first: u32, len: u32) -> Self {
        Self { first, len }
    }

    /// Returns its place: first byte and length.
    pub(super) const fn place(self) -> (u32, u32) {
        (self.first, self.len)
    }

    /// Tells whether nothing stands there.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.len == 0
    }
}

impl Texts {
    /// Puts a text in and returns where it stands.
    ///
    /// # Panics
    ///
    /// If all texts together are longer than 4 GiB; readers refuse files that could be.
    pub fn push(&mut self, text: &str) -> Text {
        if text.is_empty() {
            return Text::default();
        }
        if self.get(self.last) == text {
            return self.last;
        }
        let at = |len: usize| u32::try_from(len).expect("the texts of a document are shorter than 4 GiB");
        self.last = Text { first: at(self.whole.len()), len: at(text.len()) };
        self.whole.push_str(text);
        self.last
    }

    /// Puts in what is added to the end of the texts, and returns where it stands; so a text that is decoded is never
    /// anywhere else.
    ///
    /// # Panics
    ///
    /// As [`Texts::push`] does, and if anything is taken away.
    pub fn push_written(&mut self, write: impl FnOnce(&mut String)) -> Text {
        let first = self.whole.len();
        write(&mut self.whole);
        let at = |len: usize| u32::try_from(len).expect("the texts of a document are shorter than 4 GiB");
        let written = Text { first: at(first), len: at(self.whole.len() - first) };
        if written.is_empty() {
            return Text::default();
        }
        if self.get(self.last) == self.get(written) {
            self.whole.truncate(first);
            return self.last;
        }
        self.last = written;
        written
    }

    /// Returns a text; empty where it is another document's and stands nowhere in this one.
    #[must_use]
    pub fn get(&self, text: Text) -> &str {
        let first = text.first as usize;
        self.whole.get(first..first.saturating_add(text.len as usize)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_where_it_was_put_and_the_same_again_takes_no_room() {
        let mut texts = Texts::default();
        let (hire, again, empty, other) =
            (texts.push("Hyra å"), texts.push("Hyra å"), texts.push(""), texts.push("El"));
        assert_eq!((texts.get(hire), texts.get(empty), texts.get(other)), ("Hyra å", "", "El"));
        assert_eq!(hire, again);
        assert!(empty.is_empty() && !other.is_empty());
    }

    #[test]
    fn a_text_that_is_written_in_place_is_as_one_that_is_put_in() {
        let mut texts = Texts::default();
        let hire = texts.push("Hyra å");
        let again = texts.push_written(|to| to.push_str("Hyra å"));
        let (empty, other) = (texts.push_written(|_| {}), texts.push_written(|to| to.push_str("El")));
        assert_eq!((again, texts.get(other), empty), (hire, "El", Text::default()));
        assert_eq!(texts.push("El"), other);
    }

    #[test]
    fn a_place_that_is_no_text_of_the_document_is_empty() {
        let mut texts = Texts::default();
        texts.push("å");
        assert_eq!(texts.get(Text { first: 1, len: 1 }), "", "within a letter");
        assert_eq!(texts.get(Text { first: u32::MAX, len: u32::MAX }), "");
    }
}
