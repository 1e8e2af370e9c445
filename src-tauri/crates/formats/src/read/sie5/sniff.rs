//! What the outermost element of an XML file is, seen from the first few thousand bytes.

use std::borrow::Cow;

/// How far down the outermost element may begin; comments in front of it are short.
const TOP_BYTES: usize = 8 << 10;

/// Returns the namespace of the outermost element where its start tag stands near the top.
pub(super) fn namespace_of_root(bytes: &[u8]) -> Option<String> {
    let top = top_of(bytes);
    let tag = start_tag(&top)?;
    let name_end = tag.find(|sign: char| sign.is_whitespace() || sign == '/').unwrap_or(tag.len());
    let (name, attributes) = tag.split_at(name_end);
    let declared = match name.split_once(':') {
        Some((prefix, _)) => format!("xmlns:{prefix}"),
        None => "xmlns".to_owned(),
    };
    value_of(attributes, &declared).map(str::to_owned)
}

/// Returns the first letters, also of UTF-16 with its mark.
fn top_of(bytes: &[u8]) -> Cow<'_, str> {
    let top = bytes.get(..TOP_BYTES).unwrap_or(bytes);
    let units = |rest: &[u8], read: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = rest.as_chunks::<2>().0.iter().map(|pair| read(*pair)).collect();
        Cow::Owned(String::from_utf16_lossy(&units))
    };
    match top {
        [0xFF, 0xFE, rest @ ..] => units(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => units(rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] | rest => String::from_utf8_lossy(rest),
    }
}

/// Returns what stands between `<` and `>` of the first tag behind declaration, comments and document type. A document
/// type is passed over here so that it is refused by its own name when the file is read.
fn start_tag(top: &str) -> Option<&str> {
    let mut rest = top.trim_start();
    loop {
        rest = if let Some(inner) = rest.strip_prefix("<?") {
            behind(inner, "?>")?
        } else if let Some(inner) = rest.strip_prefix("<!--") {
            behind(inner, "-->")?
        } else if let Some(inner) = rest.strip_prefix("<!DOCTYPE") {
            let subset = inner.find('[').filter(|at| inner.find('>').is_none_or(|end| *at < end));
            behind(subset.map_or(Some(inner), |at| behind(&inner[at..], "]"))?, ">")?
        } else {
            return rest.strip_prefix('<').and_then(|inner| inner.split_once('>')).map(|(tag, _)| tag);
        }
        .trim_start();
    }
}

fn behind<'t>(text: &'t str, end: &str) -> Option<&'t str> {
    text.split_once(end).map(|(_, rest)| rest)
}

fn value_of<'t>(mut attributes: &'t str, wanted: &str) -> Option<&'t str> {
    loop {
        let (name, after) = attributes.split_once('=')?;
        let after = after.trim_start();
        let quote = after.chars().next().filter(|sign| matches!(sign, '"' | '\''))?;
        let (value, rest) = after[1..].split_once(quote)?;
        if name.trim() == wanted {
            return Some(value.trim());
        }
        attributes = rest;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> Option<String> {
        namespace_of_root(text.as_bytes())
    }

    #[test]
    fn the_outermost_element_tells_its_namespace_however_it_is_written() {
        for text in [
            "<Sie xmlns='u'/>",
            "\u{feff}<?xml version=\"1.0\"?>\n<!-- <a xmlns='no'> -->\n<Sie\n a=\"1\" xmlns = \"u\" >",
            "<s:Sie xmlns='no' xmlns:s='u'>",
            "<!DOCTYPE Sie [<!ENTITY a 'b>c'>]><Sie xmlns='u'>",
            "<!DOCTYPE Sie SYSTEM 'x'><Sie xmlns='u'>",
        ] {
            assert_eq!(seen(text).as_deref(), Some("u"), "{text}");
        }
        let utf_16: Vec<u8> = "\u{feff}<Sie xmlns='u'>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(namespace_of_root(&utf_16).as_deref(), Some("u"));
    }

    #[test]
    fn what_has_none_or_is_no_xml_tells_nothing() {
        for text in
            ["", "<", "<Sie/>", "<Sie xmlns=u>", "<s:Sie xmlns='u'>", "<!-- ", "#FLAGGA 0", "<?xml", "å"]
        {
            assert_eq!(seen(text), None, "{text}");
        }
    }
}
