//! XML from outside: bytes to a tree, strictly, and where each element stands.
//!
//! A document type is refused, and with it every entity that could grow or fetch something; nothing is ever looked up
//! by address. The tree is refused where it is deeper or larger than any real file, and where it does not end.

use std::borrow::Cow;

use domain::problem::{Problem, Remark, Severity};
use roxmltree::{Document, Error, Node, ParsingOptions};

use crate::text::Encoding;

/// The deepest nesting; invoices stay below 15.
const DEPTH_MAX: usize = 64;
/// The most elements, texts and attributes' owners; a payroll file of a region has some hundred thousand.
const NODES_MAX: u32 = 4_000_000;

/// The text of an XML file, as it could be read.
#[derive(Debug)]
pub(super) struct XmlText<'a> {
    /// The text behind any byte order mark.
    pub(super) text: Cow<'a, str>,
    /// The encoding that the bytes were read as.
    pub(super) encoding: &'static str,
    /// What is odd about the letters.
    pub(super) remarks: Vec<Remark>,
}

/// Decides on the letters of an XML file: a mark, else UTF-8 where the bytes are that, else Windows-1252.
///
/// What the file says of itself is held against what it is: the two differ in files whose letters are often wrong.
/// Fails with `xml-letters-lost` where the bytes are UTF-16 that does not read.
pub(super) fn decode(bytes: &[u8]) -> Result<XmlText<'_>, Problem> {
    if let Some(text) = utf_16(bytes)? {
        return Ok(XmlText { text: Cow::Owned(text), encoding: "utf-16", remarks: Vec::new() });
    }
    let found = match Encoding::detect(bytes) {
        Encoding::Cp437 | Encoding::Windows1252 => Encoding::Windows1252,
        found @ (Encoding::Ascii | Encoding::Utf8 | Encoding::Utf8Bom) => found,
    };
    // A file that does not say is UTF-8.
    let stated = stated_encoding(bytes).unwrap_or_else(|| "utf-8".to_owned());
    let mut remarks = Vec::new();
    if !agrees(&stated, found) {
        let problem =
            Problem::bare("xml-encoding-differs").with("stated", stated).with("found", found.name());
        remarks.push(Remark { severity: Severity::Warning, line: 1, problem });
    }
    Ok(XmlText { text: found.decode(found.body(bytes)), encoding: found.name(), remarks })
}

fn utf_16(bytes: &[u8]) -> Result<Option<String>, Problem> {
    let (rest, little) = match bytes {
        [0xFF, 0xFE, rest @ ..] => (rest, true),
        [0xFE, 0xFF, rest @ ..] => (rest, false),
        _ => return Ok(None),
    };
    let (pairs, odd) = rest.as_chunks::<2>();
    let units =
        pairs.iter().map(|pair| if little { u16::from_le_bytes(*pair) } else { u16::from_be_bytes(*pair) });
    let text: Result<String, _> = char::decode_utf16(units).collect();
    match text {
        Ok(text) if odd.is_empty() => Ok(Some(text)),
        Ok(_) | Err(_) => Err(Problem::bare("xml-letters-lost")),
    }
}

/// Returns the encoding of the first line, in small letters.
fn stated_encoding(bytes: &[u8]) -> Option<String> {
    let body = Encoding::Utf8Bom.body(bytes);
    let top = String::from_utf8_lossy(body.get(..200).unwrap_or(body)).into_owned();
    let declaration = top.strip_prefix("<?xml")?.split_once("?>")?.0.to_owned();
    let value = declaration.split_once("encoding")?.1.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|sign| matches!(sign, '"' | '\''))?;
    value[1..].split_once(quote).map(|(name, _)| name.trim().to_ascii_lowercase())
}

fn agrees(stated: &str, found: Encoding) -> bool {
    match found {
        Encoding::Ascii => true,
        Encoding::Utf8 | Encoding::Utf8Bom => matches!(stated, "utf-8" | "utf8"),
        Encoding::Cp437 => false,
        Encoding::Windows1252 => {
            matches!(stated, "iso-8859-1" | "iso8859-1" | "latin1" | "windows-1252" | "iso-8859-15")
        }
    }
}

/// A tree and the lines of its text.
pub(super) struct Xml<'a> {
    tree: Document<'a>,
    lines: Vec<usize>,
}

impl<'a> Xml<'a> {
    /// Reads a text whole.
    ///
    /// Fails with `xml-doctype`, `xml-too-deep`, `xml-too-large` or `xml-malformed` (line and column where it broke).
    pub(super) fn parse(text: &'a str) -> Result<Self, Problem> {
        let options =
            ParsingOptions { allow_dtd: false, nodes_limit: NODES_MAX, ..ParsingOptions::default() };
        let tree = Document::parse_with_options(text, options).map_err(|error| refusal(&error))?;
        let mut lines = vec![0];
        lines.extend(memchr::memchr_iter(b'\n', text.as_bytes()).map(|place| place + 1));
        let xml = Self { tree, lines };
        match xml.too_deep() {
            Some(line) => Err(Problem::bare("xml-too-deep").with("line", line)),
            None => Ok(xml),
        }
    }

    /// Walks once in the order of the text, so that a tree of a million levels costs a million steps.
    fn too_deep(&self) -> Option<u64> {
        let mut open: Vec<Node<'_, '_>> = Vec::new();
        for node in self.tree.descendants().filter(Node::is_element) {
            let parent = node.parent();
            while open.last().copied() != parent && !open.is_empty() {
                open.pop();
            }
            open.push(node);
            if open.len() > DEPTH_MAX {
                return Some(self.line(node));
            }
        }
        None
    }

    /// Returns the outermost element.
    pub(super) fn root(&self) -> Node<'_, 'a> {
        self.tree.root_element()
    }

    /// Returns the line that an element begins on, from 1.
    pub(super) fn line(&self, node: Node<'_, '_>) -> u64 {
        let start = node.range().start;
        self.lines.partition_point(|line| *line <= start) as u64
    }
}

fn refusal(error: &Error) -> Problem {
    match error {
        Error::DtdDetected => Problem::bare("xml-doctype"),
        Error::NodesLimitReached => Problem::bare("xml-too-large"),
        other => {
            let place = other.pos();
            Problem::bare("xml-malformed")
                .with("line", u64::from(place.row))
                .with("column", u64::from(place.col))
        }
    }
}

/// Returns the local name and the namespace of the outermost element by a look at the top of a file, which may be broken
/// further down.
pub(super) fn root_of(bytes: &[u8]) -> Option<(String, String)> {
    // UTF-16 of ASCII is the same with noughts between.
    let top: Vec<u8> = bytes.iter().take(TOP).copied().filter(|byte| *byte != 0).collect();
    let top = String::from_utf8_lossy(&top);
    let tag = start_tag(top.trim_start_matches(|sign| !matches!(sign, '<' | ' ' | '\n' | '\r' | '\t')))?;
    let name = tag.split([' ', '\t', '\r', '\n', '/']).next()?;
    let (declaration, local) = match name.split_once(':') {
        Some((prefix, local)) => (format!("xmlns:{prefix}"), local),
        None => ("xmlns".to_owned(), name),
    };
    Some((local.to_owned(), attribute(tag, &declaration).unwrap_or_default()))
}

/// How much of a file is looked at for its outermost element.
const TOP: usize = 8192;

/// Returns what stands between the marks of the first start tag, past declarations and comments.
fn start_tag(text: &str) -> Option<&str> {
    let mut rest = text.trim_start();
    loop {
        if let Some(declaration) = rest.strip_prefix("<?") {
            rest = declaration.split_once("?>")?.1.trim_start();
        } else if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.split_once("-->")?.1.trim_start();
        } else if let Some(doctype) = rest.strip_prefix("<!DOCTYPE") {
            // It is stepped over here, so that the refusal can say what is wrong.
            let inner = doctype.split_once('>').filter(|(before, _)| !before.contains('['));
            rest = inner.or_else(|| doctype.split_once("]>"))?.1.trim_start();
        } else {
            let tag = rest.strip_prefix('<')?;
            return tag
                .starts_with(|sign: char| sign.is_alphabetic() || sign == '_')
                .then(|| &tag[..tag.find('>').unwrap_or(tag.len())]);
        }
    }
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    tag.match_indices(name).find_map(|(place, _)| {
        let before = tag[..place].chars().next_back()?;
        let value = tag[place + name.len()..].trim_start().strip_prefix('=')?.trim_start();
        let quote = value.chars().next().filter(|sign| matches!(sign, '"' | '\''))?;
        let inner = value[1..].split_once(quote)?.0;
        before.is_whitespace().then(|| inner.to_owned())
    })
}

/// Returns the first child element of a name, whatever prefix it is written with.
pub(super) fn child<'n, 'a>(node: Node<'n, 'a>, name: &str) -> Option<Node<'n, 'a>> {
    children(node, name).next()
}

/// Returns the child elements of a name, in order.
pub(super) fn children<'n, 'a, 's>(
    node: Node<'n, 'a>,
    name: &'s str,
) -> impl Iterator<Item = Node<'n, 'a>> + use<'n, 'a, 's> {
    node.children().filter(move |child| child.is_element() && child.tag_name().name() == name)
}

/// Follows names downwards, each time to the first.
pub(super) fn descend<'n, 'a>(node: Node<'n, 'a>, names: &[&str]) -> Option<Node<'n, 'a>> {
    names.iter().try_fold(node, |node, name| child(node, name))
}

/// Returns the text of an element, without blanks at its ends and without those of its children; `None` when empty.
pub(super) fn text(node: Node<'_, '_>) -> Option<String> {
    let mut whole = String::new();
    for part in node.children().filter(Node::is_text) {
        whole.push_str(part.text().unwrap_or_default());
    }
    let trimmed = whole.trim();
    (!trimmed.is_empty()).then(|| trimmed.to_owned())
}

/// Returns the text at the end of names downwards.
pub(super) fn text_at(node: Node<'_, '_>, names: &[&str]) -> Option<String> {
    descend(node, names).and_then(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> &'static str {
        Xml::parse(text).map(|_| "").unwrap_or_else(|problem| problem.code)
    }

    #[test]
    fn what_does_not_end_or_ends_twice_is_refused() {
        for text in ["<a><b></b>", "<a>", "<a/><b/>", "<a/>x", "<a></b>", "", "<a b='1' b='2'/>", "<a>\0</a>"]
        {
            assert_eq!(code(text), "xml-malformed", "{text}");
        }
        assert_eq!(code("<a/>"), "");
    }

    #[test]
    fn a_document_type_is_refused_and_nothing_in_it_is_read() {
        assert_eq!(code("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>"), "xml-doctype");
        assert_eq!(code("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), "xml-doctype");
    }

    #[test]
    fn nesting_has_an_end_however_deep() {
        let deep = |levels: usize| format!("{}{}", "<a>".repeat(levels), "</a>".repeat(levels));
        assert_eq!(code(&deep(64)), "");
        assert_eq!(code(&deep(65)), "xml-too-deep");
        assert_eq!(code(&deep(300_000)), "xml-too-deep");
        assert_eq!(code(&format!("<a>{}</a>", "<b/>".repeat(1000))), "");
    }

    #[test]
    fn letters_are_read_as_what_they_are_and_a_wrong_label_is_told() {
        let read = |bytes: &[u8]| {
            let read = decode(bytes).expect("letters");
            (read.text.into_owned(), read.encoding, read.remarks.len())
        };
        assert_eq!(read("<a>å</a>".as_bytes()), ("<a>å</a>".to_owned(), "utf-8", 0));
        assert_eq!(read(b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE5</a>").1, "windows-1252");
        assert_eq!(read(b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE5</a>").2, 0);
        assert_eq!(read(b"<?xml version='1.0' encoding='UTF-8'?><a>\xE5</a>").2, 1);
        assert_eq!(read("<?xml version='1.0' encoding='ISO-8859-1'?><a>å</a>".as_bytes()).2, 1);
        assert_eq!(read(b"<a>\xE5</a>"), ("<a>å</a>".to_owned(), "windows-1252", 1));
        assert_eq!(read(b"\xFF\xFE<\0a\0/\0>\0").0, "<a/>");
        assert_eq!(decode(b"\xFF\xFE<\0a").map_err(|problem| problem.code).err(), Some("xml-letters-lost"));
    }

    #[test]
    fn lines_are_those_of_the_text() {
        let text = "<a>\n <b/>\n\n <b/>\n</a>";
        let xml = Xml::parse(text).expect("a tree");
        let lines: Vec<u64> = children(xml.root(), "b").map(|node| xml.line(node)).collect();
        assert_eq!((xml.line(xml.root()), lines), (1, vec![2, 4]));
    }
}
