//! Names of files in a parcel, which come from outside: read, made harmless to show, and told where they are meant as
//! a way out of a folder.

use crate::text::Encoding;

/// The most characters of a name that are kept; the end says more than the beginning.
const NAME_MAX: usize = 255;

/// Returns the name as text. Where a zip file does not say that it is UTF-8, the bytes decide.
pub(super) fn decoded(bytes: &[u8], is_utf_8: bool) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) if is_utf_8 => String::from_utf8_lossy(bytes).into_owned(),
        Err(_) => Encoding::detect(bytes).decode(bytes).into_owned(),
    }
}

/// Returns the name with `/` between its folders, and without signs that hide or turn what stands beside them.
pub(super) fn shown(name: &str) -> String {
    let harmless = |sign: char| match sign {
        '\\' => '/',
        sign if sign.is_control() || is_turning(sign) => '\u{fffd}',
        sign => sign,
    };
    let count = name.chars().count();
    let cut = count.saturating_sub(NAME_MAX);
    let mark = if cut > 0 { "…" } else { "" };
    mark.chars().chain(name.chars().skip(cut).map(harmless)).collect()
}

/// Signs of Unicode that change the direction of text or are not seen.
fn is_turning(sign: char) -> bool {
    matches!(sign, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Tells whether the name points out of the folder that it would be unpacked in.
pub(super) fn leaves_the_folder(name: &str) -> bool {
    let is_drive = name.as_bytes().get(1) == Some(&b':') && name.as_bytes()[0].is_ascii_alphabetic();
    is_drive || name.starts_with(['/', '\\']) || name.split(['/', '\\']).any(|part| part == "..")
}

/// Tells whether a computer made the file for itself.
pub(super) fn is_of_a_computer(name: &str) -> bool {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    name.starts_with("__MACOSX/") || last == ".DS_Store" || last.eq_ignore_ascii_case("thumbs.db")
}
