//! A reply as people read it: headings, tables and paragraphs, in the language of the session.

use app::api::Days;
use domain::date::Date;
use domain::money::Money;
use domain::problem::Fields;
use words::format::{money, visible};
use words::{Locale, Words};

use crate::table::{Column, Table};

/// A page being written.
pub(crate) struct Page<'w> {
    words: &'w Words,
    width: Option<usize>,
    text: String,
}

impl<'w> Page<'w> {
    pub(crate) const fn new(words: &'w Words, width: Option<usize>) -> Self {
        Self { words, width, text: String::new() }
    }

    pub(crate) fn into_text(self) -> String {
        self.text
    }

    /// Returns the words under a key.
    pub(crate) fn word(&self, key: &str) -> String {
        self.words.word(key)
    }

    /// Begins a part, with an empty line before it unless it is the first.
    pub(crate) fn heading(&mut self, text: &str) {
        self.gap();
        self.text += &(visible(text) + "\n\n");
    }

    /// Leaves a line empty.
    pub(crate) fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text += "\n";
        }
    }

    /// Writes a paragraph, broken at the width of the terminal and moved in by so many characters.
    pub(crate) fn paragraph(&mut self, indent: usize, text: &str) {
        let text = visible(text);
        for line in wrapped(&text, self.width.map(|width| width.saturating_sub(indent).max(20))) {
            self.text += &(" ".repeat(indent) + &line + "\n");
        }
    }

    /// Writes a text of several lines, each a paragraph.
    pub(crate) fn paragraphs(&mut self, indent: usize, text: &str) {
        text.lines().for_each(|line| self.paragraph(indent, line));
    }

    /// Writes the message under a key as a paragraph.
    pub(crate) fn say(&mut self, key: &str, fields: &Fields) {
        self.say_within(0, key, fields);
    }

    /// Writes the message under a key as a paragraph that is moved in.
    pub(crate) fn say_within(&mut self, indent: usize, key: &str, fields: &Fields) {
        let text = self.words.text(key, fields);
        self.paragraph(indent, &text);
    }

    /// Writes names and values, one on a line, the values under each other. Values left empty are left out.
    pub(crate) fn pairs(&mut self, pairs: &[(&str, String)]) {
        let pairs: Vec<(String, &String)> = pairs
            .iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(key, value)| (self.word(key), value))
            .collect();
        let widest = pairs.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
        for (name, value) in pairs {
            let blank = " ".repeat(widest + 2 - name.chars().count());
            self.text += &format!("{name}{blank}{}\n", visible(value));
        }
    }

    /// Begins a table; a heading is the word under `cli-column-<name>`.
    pub(crate) fn columns(&self, columns: &[(Column, &str)]) -> Table {
        let named = |&(column, name): &(Column, &str)| (column, self.word(&format!("cli-column-{name}")));
        Table::new(columns.iter().map(named).collect())
    }

    /// Writes a table.
    pub(crate) fn table(&mut self, table: &Table) {
        self.text += &table.render(self.width);
    }

    /// Writes an amount of a reply as people read it. What is no amount is shown as it is.
    pub(crate) fn amount(&self, text: &str) -> String {
        text.parse::<Money>().map_or_else(|_| text.to_owned(), |amount| money(self.words.locale(), amount))
    }

    /// Writes an amount that may be missing.
    pub(crate) fn amount_or_nothing(&self, text: Option<&String>) -> String {
        text.map(|text| self.amount(text)).unwrap_or_default()
    }

    /// Writes a number with decimals, such as a percentage, as the language has it.
    pub(crate) fn decimal(&self, text: &str) -> String {
        match self.words.locale() {
            Locale::Sv => text.replace('.', ","),
            Locale::En => text.to_owned(),
        }
    }

    /// Writes yes or no.
    pub(crate) fn yes_no(&self, yes: bool) -> String {
        self.word(if yes { "yes" } else { "no" })
    }
}

/// Writes a span of days with both its ends.
pub(crate) fn span(days: &Days) -> String {
    format!("{}–{}", days.first, days.last)
}

/// Writes a span of days for a narrow column: whole calendar months by their names, one day once, otherwise both ends.
pub(crate) fn short_span(days: &Days) -> String {
    let (Ok(first), Ok(last)) = (days.first.parse::<Date>(), days.last.parse::<Date>()) else {
        return span(days);
    };
    match (first.month(), last.month()) {
        _ if first == last => days.first.clone(),
        (one, other) if first != one.first() || last != other.last() => span(days),
        (one, other) if one == other => one.to_string(),
        (one, other) => format!("{one}–{other}"),
    }
}

/// Breaks a text between words. A word longer than a line stands alone, whole.
fn wrapped(text: &str, width: Option<usize>) -> Vec<String> {
    let Some(width) = width else { return vec![text.to_owned()] };
    let mut lines = vec![String::new()];
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let line = lines.last_mut().expect("there is always a line");
        if line.is_empty() {
            line.push_str(word);
        } else if line.chars().count() + 1 + word.chars().count() <= width {
            *line += " ";
            *line += word;
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_break_between_words() {
        assert_eq!(wrapped("en två tre fyra", Some(8)), ["en två", "tre fyra"]);
        assert_eq!(wrapped("oavbrutetlångt ord", Some(5)), ["oavbrutetlångt", "ord"]);
        assert_eq!(wrapped("en två", None), ["en två"]);
        assert_eq!(wrapped("", Some(8)), [""]);
    }

    #[test]
    fn whole_months_are_written_as_months_where_there_is_little_room() {
        let days = |first: &str, last: &str| Days { first: first.to_owned(), last: last.to_owned() };
        for (first, last, written) in [
            ("2026-02-01", "2026-02-28", "2026-02"),
            ("2026-02-03", "2026-02-03", "2026-02-03"),
            ("2026-02-01", "2026-03-31", "2026-02–2026-03"),
            ("2026-02-01", "2026-03-30", "2026-02-01–2026-03-30"),
            ("2026-02-02", "2026-02-28", "2026-02-02–2026-02-28"),
        ] {
            assert_eq!(short_span(&days(first, last)), written);
        }
    }
}
