//! Texts that a spreadsheet would take for formulas.
//!
//! A workbook marks the cell and leaves the text as it is. Where a table is text itself (a sheet as CSV, the clipboard),
//! the mark is the apostrophe that a person would type in front. Amounts are never given to these functions: they are
//! written as numbers, with their minus.

/// Tells whether a spreadsheet would take the text for a formula when it is pasted, or when somebody edits its cell or
/// saves it as CSV (OWASP ASVS 5.0, 1.2.10).
#[must_use]
pub fn looks_like_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'])
}

/// Returns the text with an apostrophe in front where a spreadsheet would take it for a formula. A dash alone, as tables
/// have it for nothing, is none.
#[must_use]
pub fn guarded(text: &str) -> String {
    if looks_like_formula(text) && text != "-" { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::write::hostile::texts;

    #[test]
    fn what_is_a_formula_to_a_spreadsheet_is_a_text_with_a_mark() {
        for text in ["=1+1", "+46 8 123", "-1+1", "@SUM(1)", "\t=1", "＝1", "\0=1"] {
            assert_eq!(guarded(text), format!("'{text}"));
        }
        for text in ["", "-", "Åre", "12-03", "1=1", "K12", "'=1"] {
            assert_eq!(guarded(text), text);
        }
        for text in texts() {
            assert!(!looks_like_formula(&guarded(&text)), "{text}");
        }
    }
}
