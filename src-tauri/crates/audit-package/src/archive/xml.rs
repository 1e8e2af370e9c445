//! Writing XML: elements one to a line, two spaces in, every text escaped. The same calls give the same bytes.

use std::fmt::Write as _;

/// A document that grows.
pub(super) struct Xml {
    out: String,
    open: Vec<&'static str>,
}

/// Names and values of attributes, in order.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Xml {
    pub(super) fn new() -> Self {
        Self { out: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(), open: Vec::new() }
    }

    /// Writes an element with what `fill` writes in it.
    pub(super) fn within(
        &mut self,
        name: &'static str,
        attributes: Attributes<'_>,
        fill: impl FnOnce(&mut Self),
    ) {
        self.start(name, attributes);
        self.out.push_str(">\n");
        self.open.push(name);
        fill(self);
        self.open.pop();
        let indent = "  ".repeat(self.open.len());
        let _ = writeln!(self.out, "{indent}</{name}>");
    }

    /// Writes an element that holds a text.
    pub(super) fn text(&mut self, name: &'static str, attributes: Attributes<'_>, text: &str) {
        self.start(name, attributes);
        let _ = writeln!(self.out, ">{}</{name}>", escaped(text));
    }

    /// Writes an element that holds nothing.
    pub(super) fn empty(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.start(name, attributes);
        self.out.push_str("/>\n");
    }

    pub(super) fn finish(self) -> String {
        self.out
    }

    fn start(&mut self, name: &str, attributes: Attributes<'_>) {
        let indent = "  ".repeat(self.open.len());
        let _ = write!(self.out, "{indent}<{name}");
        for (name, value) in attributes {
            let _ = write!(self.out, " {name}=\"{}\"", escaped(value));
        }
    }
}

/// Escapes what means something in XML; what XML 1.0 has no place for becomes a question mark.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            '\t' => out.push_str("&#9;"),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('?'),
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_escaped_and_elements_stand_one_to_a_line() {
        let mut xml = Xml::new();
        xml.within("a", &[("b", "\"<&\n")], |xml| {
            xml.text("c", &[], "x > y & z\u{1}");
            xml.empty("d", &[("e", "f")]);
        });
        let expected = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"&quot;&lt;&amp;&#10;\">\n  \
                        <c>x &gt; y &amp; z?</c>\n  <d e=\"f\"/>\n</a>\n";
        assert_eq!(xml.finish(), expected);
    }
}
