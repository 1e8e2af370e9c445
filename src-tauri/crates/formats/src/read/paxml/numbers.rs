//! Figures of PAXml: a decimal point, a sign in front, any number of decimals (`xs:decimal`).
//!
//! A decimal comma means one thing and is read and told; all else is an error. What is an amount has whole öre.

use domain::money::{Money, Rounding};
use domain::problem::Severity;
use roxmltree::Node;
use rust_decimal::Decimal;

use super::remarks::{Remarks, clipped};
use super::{Xml, text};

/// Reads a figure; `None` where the element is missing or empty, or tells no figure, which is an error.
pub(super) fn decimal(node: Option<Node<'_, '_>>, xml: &Xml<'_>, remarks: &mut Remarks) -> Option<Decimal> {
    let node = node?;
    let stated = text(node)?;
    let (field, line) = (node.tag_name().name(), xml.line(node));
    if let Some(number) = strict(&stated) {
        return Some(number);
    }
    let Some(number) = with_comma(&stated) else {
        remarks.field(Severity::Error, line, "paxml-number-unreadable", (field, &stated));
        return None;
    };
    remarks.add(Severity::Warning, line, "paxml-number-form", |problem| {
        let read = clipped(&number.to_string());
        problem.with("field", field).with("value", clipped(&stated)).with("read", read)
    });
    Some(number)
}

/// Reads an amount, which has whole öre.
pub(super) fn amount(node: Option<Node<'_, '_>>, xml: &Xml<'_>, remarks: &mut Remarks) -> Option<Money> {
    let number = decimal(node, xml, remarks)?.normalize();
    let node = node?;
    let stated = text(node)?;
    if number.scale() > 2 {
        remarks.value(Severity::Error, xml.line(node), "paxml-amount-decimals", &stated);
        return None;
    }
    let amount = to_ore(number);
    if amount.is_none() {
        remarks.value(Severity::Error, xml.line(node), "paxml-amount-too-large", &stated);
    }
    amount
}

/// Returns so many kronor times so many, rounded once to whole öre, half an öre away from nought.
pub(super) fn product(quantity: Decimal, each: Decimal) -> Option<Money> {
    quantity.checked_mul(each).and_then(to_ore)
}

fn to_ore(kronor: Decimal) -> Option<Money> {
    let krona = Money::from_kronor(1).expect("one krona is in range");
    krona.fraction(kronor, Decimal::ONE, Rounding::HalfAwayFromZero).ok()
}

/// Returns hundredths, half a hundredth rounded away from nought, and whether anything was rounded off.
pub(super) fn hundredths(hours: Decimal) -> Option<(i64, bool)> {
    let ore = to_ore(hours)?.ore();
    Some((ore, Decimal::new(ore, 2) != hours))
}

fn strict(text: &str) -> Option<Decimal> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.len() + decimals.len() == 0 || !all_digits(whole) || !all_digits(decimals) {
        return None;
    }
    // A program that counts in binary writes more decimals than are held; those beyond are none of the figure's.
    let kept = decimals.get(..18).unwrap_or(decimals);
    let sign = if text.starts_with('-') { "-" } else { "" };
    format!("{sign}0{whole}.{kept}0").parse().ok()
}

/// Reads a decimal comma; before three decimals it may separate thousands and is not read.
fn with_comma(text: &str) -> Option<Decimal> {
    let (whole, decimals) = text.split_once(',')?;
    if whole.is_empty() || decimals.is_empty() || decimals.len() == 3 || whole.contains('.') {
        return None;
    }
    strict(&format!("{whole}.{decimals}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Option<String> {
        strict(text).map(|number| number.normalize().to_string())
    }

    #[test]
    fn figures_as_the_standard_has_them_are_read() {
        for (text, read) in [
            ("8", "8"),
            ("-8.50", "-8.5"),
            ("+.5", "0.5"),
            ("007", "7"),
            ("6.01666666666667", "6.01666666666667"),
            ("0.1234567890123456789012345", "0.123456789012345678"),
        ] {
            assert_eq!(number(text).as_deref(), Some(read), "{text}");
        }
        for text in ["", "-", ".", "1e3", "1 000", "8,5", "0x1", "--1", "1.2.3", &"9".repeat(40)] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn a_comma_is_read_where_it_can_only_be_a_decimal_comma() {
        assert_eq!(with_comma("7,5"), strict("7.5"));
        for text in ["1,234", "1.234,5", "7,", ",5", "1,2,3"] {
            assert_eq!(with_comma(text), None, "{text}");
        }
    }

    #[test]
    fn half_an_ore_goes_away_from_nought() {
        let times = |quantity, each| product(strict(quantity)?, strict(each)?).map(Money::ore);
        assert_eq!(times("0.5", "0.01"), Some(1));
        assert_eq!(times("-0.5", "0.01"), Some(-1));
        assert_eq!(times("7.6667", "201.35"), Some(154_369));
        assert_eq!(times("99999999999999", "99999999999999"), None);
    }

    #[test]
    fn hours_become_hundredths() {
        let read = |text| strict(text).and_then(hundredths);
        assert_eq!(read("6.01666666666667"), Some((602, true)));
        assert_eq!(read("7.500"), Some((750, false)));
        assert_eq!(read("-0.005"), Some((-1, true)));
    }
}
