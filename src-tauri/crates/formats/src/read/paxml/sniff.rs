//! Knows a file of PAXml by the name of its outermost element.

/// How much of a file is looked at; comments and declarations before the element are shorter.
const TOP_BYTES: usize = 8 << 10;

/// Tells whether the outermost element of the bytes is `paxml`, in capitals or small letters.
#[must_use]
pub fn sniff(bytes: &[u8]) -> bool {
    let top = bytes.get(..TOP_BYTES).unwrap_or(bytes);
    let text: String = match top {
        [0xFF, 0xFE, rest @ ..] => latin(rest, 0),
        [0xFE, 0xFF, rest @ ..] => latin(rest, 1),
        _ => String::from_utf8_lossy(top.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(top)).into_owned(),
    };
    root_name(&text).is_some_and(|name| name.eq_ignore_ascii_case("paxml"))
}

/// The letters of UTF-16 that matter here are those of ASCII: every other byte.
fn latin(bytes: &[u8], first: usize) -> String {
    bytes.iter().skip(first).step_by(2).map(|&byte| char::from(byte)).collect()
}

/// Returns the name of the outermost element without prefix, behind declarations, comments and a document type.
fn root_name(text: &str) -> Option<&str> {
    let mut rest = text.trim_start();
    loop {
        let end = match rest {
            _ if rest.starts_with("<?") => "?>",
            _ if rest.starts_with("<!--") => "-->",
            _ if rest.starts_with("<!") => end_of_document_type(rest),
            _ => break,
        };
        rest = rest.split_once(end)?.1.trim_start();
    }
    let name = rest.strip_prefix('<')?;
    let end = name.find(|sign: char| sign.is_whitespace() || matches!(sign, '>' | '/'))?;
    Some(name[..end].rsplit(':').next().unwrap_or_default())
}

fn end_of_document_type(text: &str) -> &'static str {
    match (text.find('['), text.find('>')) {
        (Some(inner), Some(end)) if inner < end => "]>",
        _ => ">",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_outermost_element_decides() {
        for text in [
            "<paxml>",
            "<PAXML/>",
            "\u{feff} \r\n<?xml version='1.0'?><!-- <a> --><paxml xmlns:x='y'>",
            "<!DOCTYPE paxml [<!ENTITY a '>'>]><paxml>",
            "<!DOCTYPE paxml SYSTEM 'x'><p:paxml>",
        ] {
            assert!(sniff(text.as_bytes()), "{text}");
        }
        for text in
            ["", "paxml", "<paxml", "<paxmlx>", "<Invoice><paxml/></Invoice>", "<!-- <paxml> -->", "<a:>"]
        {
            assert!(!sniff(text.as_bytes()), "{text}");
        }
        assert!(sniff(b"\xFF\xFE<\0p\0a\0x\0m\0l\0>\0"));
        assert!(sniff(b"\xFE\xFF\0<\0p\0a\0x\0m\0l\0>"));
    }
}
