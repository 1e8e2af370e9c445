//! The script of the page: it checks files and log of a package that the reader points at. Without it the page lacks
//! that form alone.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};
use words::Words;

use super::html::Esc;

const SCRIPT: &str = include_str!("../../../../../../assets/package/index.js");

/// What the script can say: the name in the page's data, and the message `page-try-<name>`.
const SAYS: [&str; 20] = [
    "good",
    "bad",
    "busy",
    "files",
    "log",
    "signed",
    "unsigned",
    "rest",
    "changed",
    "missing",
    "added",
    "line",
    "unreadable",
    "broken",
    "head",
    "seal",
    "not-a-zip",
    "not-one-folder",
    "names",
    "too-large",
];

/// Returns the script as the policy of the page names it: by its sum, so that no other can run.
pub(super) fn source() -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(SCRIPT.as_bytes())))
}

pub(super) fn element() -> String {
    format!("<script>{SCRIPT}</script>\n")
}

/// Returns the form, which the script brings into view.
pub(super) fn form(words: &Words) -> String {
    let said = |name: &str| Esc(&words.word(&format!("page-try-{name}"))).to_string();
    let mut data = String::new();
    for name in SAYS {
        write!(data, " data-{name}=\"{}\"", said(name)).expect("a string takes any text");
    }
    format!(
        "<div id=\"provning\"{data} hidden>\n<h3>{}</h3>\n<p class=\"note\">{}</p>\n\
         <p class=\"prov\"><label>{} <input type=\"file\" id=\"provning-zip\" accept=\".zip\"></label></p>\n\
         <p class=\"prov\"><label>{} <input type=\"file\" id=\"provning-mapp\" webkitdirectory></label></p>\n\
         <div id=\"provning-svar\" role=\"status\" aria-live=\"polite\"></div>\n</div>\n",
        said("title"),
        said("note"),
        said("zip"),
        said("folder"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_ends_where_its_element_does_and_reaches_nothing() {
        assert!(!SCRIPT.contains("</script") && !SCRIPT.contains("<!--") && !SCRIPT.contains('\r'));
        for reaching in ["fetch", "XMLHttpRequest", "import(", "eval", "Function(", "innerHTML", "http"] {
            assert!(!SCRIPT.contains(reaching), "{reaching}");
        }
    }

    #[test]
    fn everything_that_the_script_says_stands_in_the_page() {
        let form = form(&Words::new(words::Locale::Sv));
        let mut codes: Vec<&str> = SCRIPT.split("new Trouble(\"").skip(1).collect();
        codes.extend(SCRIPT.split("code: \"").skip(1));
        codes.extend(SCRIPT.split("word(\"").skip(1));
        assert!(codes.len() > 20);
        for code in codes.iter().filter_map(|rest| rest.split('"').next()) {
            let attribute = code.chars().fold(String::new(), |mut name, sign| {
                if sign.is_ascii_uppercase() {
                    name.push('-');
                }
                name.push(sign.to_ascii_lowercase());
                name
            });
            assert!(form.contains(&format!(" data-{attribute}=\"")), "{code}");
        }
    }
}
