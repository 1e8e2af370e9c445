//! Cells that hold two things: an account or a code with its name, a series with a number.

use crate::read::grid::GridValue;

/// A code, and the name that stands behind it in the same cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::read) struct Coded {
    pub(in crate::read) code: String,
    pub(in crate::read) name: Option<String>,
}

/// Reads an account, which is figures alone: `5010`, `74502 Bidrag`, `5010-Hyra`; `None` for anything else.
pub(in crate::read) fn account_of(value: &GridValue) -> Option<Coded> {
    let text = text_of(value)?;
    let end = text.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(text.len());
    let (code, rest) = text.split_at(end);
    let name = rest.trim_matches(|sign: char| sign.is_whitespace() || "-–:,.;/".contains(sign));
    let is_apart = rest.is_empty() || !rest.starts_with(char::is_alphanumeric);
    // Behind figures and a point or comma more figures make a number of it, or an amount.
    let is_code = !code.is_empty() && is_apart && !name.starts_with(|sign: char| sign.is_ascii_digit());
    is_code.then(|| Coded { code: code.to_owned(), name: (!name.is_empty()).then(|| name.to_owned()) })
}

/// Reads the code of a code part, with its name where the cell has it: `4021`, `P12`, `4021 Språk i förskolan`.
///
/// Only what begins with a figure in its first word is cut, and only before a word of letters; else the whole cell is
/// the code.
pub(in crate::read) fn code_of(value: &GridValue) -> Option<Coded> {
    let text = text_of(value).filter(|text| !is_nothing(text))?;
    let whole = || Coded { code: text.clone(), name: None };
    let Some((code, name)) = text.split_once(' ') else { return Some(whole()) };
    let name = name.trim_matches(|sign: char| sign.is_whitespace() || "-–:".contains(sign));
    let is_code = code.contains(|sign: char| sign.is_ascii_digit());
    let is_name = name.chars().take_while(|sign| sign.is_alphabetic()).count() >= 3;
    Some(if is_code && is_name {
        Coded { code: code.to_owned(), name: Some(name.to_owned()) }
    } else {
        whole()
    })
}

/// A mark for nothing, as open purchase ledgers have it.
pub(in crate::read) fn is_nothing(text: &str) -> bool {
    text.is_empty() || text.chars().all(|sign| "-–.".contains(sign))
}

fn text_of(value: &GridValue) -> Option<String> {
    match value {
        GridValue::Text(_) | GridValue::Number(_) => Some(value.shown()),
        GridValue::Date(_) | GridValue::Odd(_) => None,
    }
}

/// Parts a voucher into series and number: `A123`, `LF 10023`, `A-5`, `L1 234`; without a series where none stands
/// before figures.
pub(in crate::read) fn series_and_number(text: &str) -> (String, String) {
    let text = text.trim();
    let number = text.len() - text.chars().rev().take_while(char::is_ascii_digit).count();
    let (before, number) = text.split_at(number);
    let series = before.trim_end_matches([' ', '-', ':', '/', '.']);
    let is_apart = series.len() < before.len();
    let has_letter = series.starts_with(char::is_alphabetic);
    let is_series = has_letter && (is_apart || series.chars().all(char::is_alphabetic));
    let is_one = !series.contains([' ', '-', ':', '/', '.']);
    if is_series && is_one && !number.is_empty() {
        return (series.to_owned(), number.to_owned());
    }
    (String::new(), text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(text: &str) -> Option<(String, Option<String>)> {
        account_of(&GridValue::Text(text.into())).map(|coded| (coded.code, coded.name))
    }

    fn code(text: &str) -> Option<(String, Option<String>)> {
        code_of(&GridValue::Text(text.into())).map(|coded| (coded.code, coded.name))
    }

    fn coded(code: &str, name: &str) -> Option<(String, Option<String>)> {
        Some((code.to_owned(), (!name.is_empty()).then(|| name.to_owned())))
    }

    #[test]
    fn an_account_is_parted_from_its_name() {
        assert_eq!(account("5010"), coded("5010", ""));
        assert_eq!(account("74502 Bidrag till kommuner"), coded("74502", "Bidrag till kommuner"));
        assert_eq!(account("5010 - Lokalhyra"), coded("5010", "Lokalhyra"));
        assert_eq!(account("0123"), coded("0123", ""), "leading noughts count");
        for text in ["Summa", "5010A", "5010.5", "", "-5"] {
            assert_eq!(account(text), None, "{text:?}");
        }
        assert_eq!(
            account_of(&GridValue::Number(5010.into())).map(|coded| coded.code).as_deref(),
            Some("5010")
        );
    }

    #[test]
    fn a_code_is_parted_from_its_name_only_where_that_is_sure() {
        assert_eq!(code("4021 Språk i förskolan"), coded("4021", "Språk i förskolan"));
        assert_eq!(code("P12 - Exempel"), coded("P12", "Exempel"));
        for text in ["12 34", "4021 A", "Norra skolan", "P 12"] {
            assert_eq!(code(text), coded(text, ""), "{text}");
        }
        assert_eq!(code("-"), None);
    }

    #[test]
    fn a_voucher_is_parted_into_series_and_number() {
        for (text, series, number) in [
            ("A123", "A", "123"),
            ("A 123", "A", "123"),
            ("LF-10023", "LF", "10023"),
            ("L1 234", "L1", "234"),
            ("Ö:7", "Ö", "7"),
            ("3010147", "", "3010147"),
            ("2025-17", "", "2025-17"),
            ("A-B-1", "", "A-B-1"),
            ("AB", "", "AB"),
        ] {
            assert_eq!(series_and_number(text), (series.to_owned(), number.to_owned()), "{text}");
        }
    }
}
