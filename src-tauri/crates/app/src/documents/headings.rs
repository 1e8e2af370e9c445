//! Columns of tables by the names of their headings, which stand in the catalogue under one prefix.

use formats::write::table::Column;
use words::Words;

/// Makes columns whose headings are the messages `<prefix><name>`.
#[derive(Clone, Copy)]
pub(crate) struct Headings<'a> {
    words: &'a Words,
    prefix: &'static str,
}

impl<'a> Headings<'a> {
    pub(crate) const fn new(words: &'a Words, prefix: &'static str) -> Self {
        Self { words, prefix }
    }

    fn title(self, name: &str) -> String {
        self.words.word(&format!("{}{name}", self.prefix))
    }

    /// A column of text so many characters wide.
    pub(crate) fn text(self, name: &str, width: u16) -> Column {
        Column::text(self.title(name), width)
    }

    pub(crate) fn money(self, name: &str) -> Column {
        Column::money(self.title(name))
    }

    pub(crate) fn date(self, name: &str) -> Column {
        Column::date(self.title(name))
    }

    pub(crate) fn month(self, name: &str) -> Column {
        Column::month(self.title(name))
    }

    pub(crate) fn count(self, name: &str) -> Column {
        Column::count(self.title(name))
    }
}
