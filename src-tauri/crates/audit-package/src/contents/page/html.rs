//! Writing HTML: every text is escaped, and what cannot be seen is written out.

use std::fmt::{self, Write as _};

use domain::money::Money;
use words::{Locale, format};

/// A text of the book on the page.
pub(super) struct Esc<'a>(pub(super) &'a str);

impl fmt::Display for Esc<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in format::visible(self.0).chars() {
            match c {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                c => f.write_char(c)?,
            }
        }
        Ok(())
    }
}

/// A text in which days are never broken over two lines.
pub(super) struct Prose<'a>(pub(super) &'a str);

impl fmt::Display for Prose<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        while let Some(at) = first_day(rest) {
            write!(f, "{}<span class=\"c\">{}</span>", Esc(&rest[..at]), &rest[at..at + DAY_LEN])?;
            rest = &rest[at + DAY_LEN..];
        }
        write!(f, "{}", Esc(rest))
    }
}

/// The length of `2026-11-21`.
const DAY_LEN: usize = 10;

fn first_day(text: &str) -> Option<usize> {
    let is_day = |bytes: &[u8]| {
        bytes.iter().enumerate().all(|(at, byte)| match at {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        })
    };
    text.as_bytes().windows(DAY_LEN).position(is_day)
}

/// A cell of a table.
pub(super) enum Cell {
    Text(String),
    /// A text with a smaller one under it.
    Noted(String, String),
    Money(Money),
    /// Figures other than amounts, set from the right.
    Number(String),
    /// A day or a code: never broken.
    Code(String),
    /// The same with a smaller text under it.
    NotedCode(String, String),
    /// A file of the package.
    File {
        path: String,
        name: String,
    },
    /// A word of a severity or state, with its class.
    Tag {
        class: &'static str,
        word: String,
    },
    Empty,
}

impl Cell {
    pub(super) fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    pub(super) fn code(text: impl ToString) -> Self {
        Self::Code(text.to_string())
    }

    fn write(&self, out: &mut String) {
        let written = match self {
            Self::Text(text) => write!(out, "<td>{}</td>", Prose(text)),
            Self::Noted(text, note) if note.is_empty() => write!(out, "<td>{}</td>", Prose(text)),
            Self::Noted(text, note) => {
                write!(out, "<td>{}<small>{}</small></td>", Prose(text), Prose(note))
            }
            Self::NotedCode(text, note) => {
                write!(out, "<td class=\"c\">{}<small>{}</small></td>", Esc(text), Esc(note))
            }
            Self::Money(amount) => write!(out, "<td class=\"n\">{}</td>", shown(*amount)),
            Self::Number(text) => write!(out, "<td class=\"n\">{}</td>", Esc(text)),
            Self::Code(text) => write!(out, "<td class=\"c\">{}</td>", Esc(text)),
            Self::File { path, name } => {
                write!(out, "<td><a href=\"{}\">{}</a></td>", Esc(path), Esc(name))
            }
            Self::Tag { class, word } => {
                write!(out, "<td><span class=\"tag {class}\">{}</span></td>", Esc(word))
            }
            Self::Empty => write!(out, "<td></td>"),
        };
        written.expect("a string takes any text");
    }
}

/// Writes an amount as it is shown in Swedish.
pub(super) fn shown(amount: Money) -> String {
    format::money(Locale::Sv, amount)
}

/// A heading of a column; figures stand under a heading set from the right.
pub(super) struct Column {
    pub(super) title: String,
    pub(super) is_figure: bool,
}

/// Writes a table. `rows` are taken one at a time; a last row of totals may follow.
pub(super) fn table(
    out: &mut String,
    columns: &[Column],
    rows: impl Iterator<Item = Vec<Cell>>,
    totals: Option<Vec<Cell>>,
) {
    out.push_str("<div class=\"wide\"><table><thead><tr>");
    for Column { title, is_figure } in columns {
        let class = if *is_figure { " class=\"n\"" } else { "" };
        write!(out, "<th scope=\"col\"{class}>{}</th>", Esc(title)).expect("a string takes any text");
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in rows {
        write_row(out, &row);
    }
    out.push_str("</tbody>\n");
    if let Some(totals) = totals {
        out.push_str("<tfoot>\n");
        write_row(out, &totals);
        out.push_str("</tfoot>\n");
    }
    out.push_str("</table></div>\n");
}

fn write_row(out: &mut String, row: &[Cell]) {
    out.push_str("<tr>");
    for cell in row {
        cell.write(out);
    }
    out.push_str("</tr>\n");
}

/// Writes a definition list of labels and values; empty values are left out.
pub(super) fn facts(out: &mut String, class: &str, facts: &[(String, String)]) {
    writeln!(out, "<dl class=\"{class}\">").expect("a string takes any text");
    for (label, value) in facts.iter().filter(|(_, value)| !value.is_empty()) {
        writeln!(out, "<div><dt>{}</dt><dd>{}</dd></div>", Esc(label), Esc(value))
            .expect("a string takes any text");
    }
    out.push_str("</dl>\n");
}

/// Writes a paragraph.
pub(super) fn paragraph(out: &mut String, class: &str, text: &str) {
    writeln!(out, "<p class=\"{class}\">{}</p>", Prose(text)).expect("a string takes any text");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_never_broken() {
        let said = Prose("2026-01-01–2026-12-31, <b> å2026-1-1").to_string();
        let day = |day| format!("<span class=\"c\">{day}</span>");
        assert_eq!(said, format!("{}–{}, &lt;b&gt; å2026-1-1", day("2026-01-01"), day("2026-12-31")));
    }

    #[test]
    fn no_text_of_the_book_becomes_markup() {
        let text = "<script>alert('x')</script> \"&amp;\" \u{202e}";
        assert_eq!(
            Esc(text).to_string(),
            "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &quot;&amp;amp;&quot; \\u{202e}"
        );
        let mut out = String::new();
        for cell in [
            Cell::text("<b>"),
            Cell::Noted("<b>".into(), "<i>".into()),
            Cell::File { path: "\"><b>".into(), name: "<b>".into() },
            Cell::code("<b>"),
        ] {
            cell.write(&mut out);
        }
        assert!(!out.contains("<b>") && !out.contains("<i>") && !out.contains("\"><"), "{out}");
    }
}
