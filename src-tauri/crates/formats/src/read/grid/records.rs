//! The records of a text with separators: quotation marks keep separators and ends of lines in a cell.

use domain::problem::Problem;

use super::damaged;

/// What stands between the cells of a text, and between its rows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Separators {
    /// Between cells.
    pub(crate) cell: char,
    /// After a row: a line feed, before which a carriage return is no part of the cell, or a carriage return alone.
    pub(crate) row: char,
}

/// The records of a text, blank ones too, so that rows have the numbers that a spreadsheet shows.
pub(crate) struct Records<'a> {
    rest: &'a str,
    separators: Separators,
}

impl<'a> Records<'a> {
    pub(crate) fn new(text: &'a str, separators: Separators) -> Self {
        Self { rest: text, separators }
    }
}

impl Iterator for Records<'_> {
    type Item = Result<Vec<String>, Problem>;

    /// Takes fields until the end of a line. Fails with `table-damaged` where a quotation mark is never closed.
    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let mut fields = Vec::new();
        loop {
            let Some((field, end)) = self.field() else {
                self.rest = "";
                return Some(Err(damaged()));
            };
            fields.push(field);
            if end != Some(self.separators.cell) {
                return Some(Ok(fields));
            }
        }
    }
}

impl<'a> Records<'a> {
    /// Takes a field and what ends it: the separator, an end of line, or nothing at the end of the text.
    fn field(&mut self) -> Option<(String, Option<char>)> {
        let mut field = match self.rest.strip_prefix('"') {
            Some(quoted) => self.quoted(quoted)?,
            None => String::new(),
        };
        let end = self.rest.find([self.separators.cell, self.separators.row]).unwrap_or(self.rest.len());
        field.push_str(self.rest[..end].trim_end_matches('\r'));
        let sign = self.rest[end..].chars().next();
        self.rest = &self.rest[end + sign.map_or(0, char::len_utf8)..];
        Some((field, sign))
    }

    /// Takes what stands in quotation marks, where two marks stand for one; `None` where they are never closed.
    fn quoted(&mut self, text: &'a str) -> Option<String> {
        let mut field = String::new();
        let mut signs = text.char_indices().peekable();
        while let Some((place, sign)) = signs.next() {
            if sign != '"' {
                field.push(sign);
            } else if signs.next_if(|(_, next)| *next == '"').is_some() {
                field.push('"');
            } else {
                self.rest = &text[place + 1..];
                return Some(field);
            }
        }
        None
    }
}
