//! Amounts as systems and people write them. What can be read in two ways, or not at all, is an error and never nought.

use domain::money::Money;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::read::grid::GridValue;

/// The sign between kronor and öre.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DecimalSign {
    /// `1 234,50`.
    Comma,
    /// `1234.50`.
    Point,
}

impl DecimalSign {
    /// Returns the sign.
    #[must_use]
    pub const fn sign(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Point => '.',
        }
    }

    pub(in crate::read) const fn other(self) -> Self {
        match self {
            Self::Comma => Self::Point,
            Self::Point => Self::Comma,
        }
    }
}

/// How a table writes negative amounts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NegativeStyle {
    /// A minus before or after the figures; brackets are an error.
    Minus,
    /// A minus, or brackets around the figures.
    MinusOrBrackets,
}

/// Which side of the account an amount says itself to be on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::read) enum Side {
    Debit,
    Credit,
}

/// Reads the letter of a side: `D` or `K`, in English `C`.
pub(in crate::read) fn side_of(text: &str) -> Option<Side> {
    match text.trim().to_lowercase().as_str() {
        "d" | "debet" | "deb" | "+" => Some(Side::Debit),
        "k" | "c" | "kredit" | "kre" | "cr" | "-" | "\u{2212}" => Some(Side::Credit),
        _ => None,
    }
}

/// An amount of a cell, with the side that stands behind it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::read) struct Amount {
    pub(in crate::read) money: Money,
    pub(in crate::read) side: Option<Side>,
}

/// Why a cell holds no amount.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::read) enum AmountError {
    /// It is no number.
    Unreadable,
    /// It has more than two decimals.
    TooPrecise,
    /// It has a comma or a point, and nobody has chosen which of them stands before the decimals.
    SignNotChosen,
    /// It is negative in a way that the table does not write.
    Brackets,
    /// It is larger than any amount.
    OutOfRange,
}

impl AmountError {
    pub(in crate::read) const fn code(self) -> &'static str {
        match self {
            Self::Unreadable => "table-amount-unreadable",
            Self::TooPrecise => "table-amount-too-precise",
            Self::SignNotChosen => "table-amount-sign-not-chosen",
            Self::Brackets => "table-amount-brackets",
            Self::OutOfRange => "table-amount-out-of-range",
        }
    }
}

/// Reads the amount of a cell.
pub(in crate::read) fn read(
    value: &GridValue,
    decimal: Option<DecimalSign>,
    negative: NegativeStyle,
) -> Result<Amount, AmountError> {
    match value {
        GridValue::Number(number) => typed(*number).map(|money| Amount { money, side: None }),
        GridValue::Text(text) => of_text(text, decimal, negative),
        GridValue::Date(_) | GridValue::Odd(_) => Err(AmountError::Unreadable),
    }
}

/// What a number of a workbook may be off a whole öre, in öre: programs reckon it in binary fractions, which leave
/// `-99.4799999999996` of a difference. Nobody books a ten-thousandth of an öre.
const BINARY_REST: Decimal = Decimal::from_parts(1, 0, 0, false, 4);

/// Returns a typed number as money, without the rest that binary fractions leave.
fn typed(number: Decimal) -> Result<Money, AmountError> {
    let ore = number.checked_mul(Decimal::ONE_HUNDRED).ok_or(AmountError::OutOfRange)?;
    let whole = ore.round();
    if (ore - whole).abs() > BINARY_REST {
        return Err(AmountError::TooPrecise);
    }
    of_ore(whole)
}

fn money(number: Decimal) -> Result<Money, AmountError> {
    let ore = number.checked_mul(Decimal::ONE_HUNDRED).ok_or(AmountError::OutOfRange)?;
    if !ore.fract().is_zero() {
        return Err(AmountError::TooPrecise);
    }
    of_ore(ore)
}

fn of_ore(ore: Decimal) -> Result<Money, AmountError> {
    let ore = i64::try_from(ore).map_err(|_| AmountError::OutOfRange)?;
    Money::from_ore(ore).map_err(|_| AmountError::OutOfRange)
}

fn of_text(text: &str, decimal: Option<DecimalSign>, negative: NegativeStyle) -> Result<Amount, AmountError> {
    let written = Written::of(text).ok_or(AmountError::Unreadable)?;
    if written.brackets && negative == NegativeStyle::Minus {
        return Err(AmountError::Brackets);
    }
    let number = unsigned(written.figures, decimal)?;
    let money = money(number)?;
    Ok(Amount { money: if written.negative { money.negated() } else { money }, side: written.side })
}

/// An amount of text taken apart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::read) struct Written<'a> {
    /// Figures with what groups them and what stands before their decimals.
    pub(in crate::read) figures: &'a str,
    pub(in crate::read) negative: bool,
    pub(in crate::read) brackets: bool,
    pub(in crate::read) side: Option<Side>,
}

impl<'a> Written<'a> {
    /// Takes signs, brackets, currency and side off; `None` where they contradict each other or nothing is left.
    pub(in crate::read) fn of(text: &'a str) -> Option<Self> {
        let (rest, side) = without_side(without_currency(text.trim()));
        let rest = without_currency(rest);
        let inner = rest.strip_prefix('(').map(|rest| rest.strip_suffix(')'));
        let (rest, brackets) = match inner {
            Some(inner) => (inner?.trim(), true),
            None => (rest, false),
        };
        let (figures, minus) = without_minus(without_currency(rest));
        let is_figure = |sign: char| sign.is_ascii_digit() || is_blank(sign) || ",.'’".contains(sign);
        let fits = figures.contains(|sign: char| sign.is_ascii_digit()) && figures.chars().all(is_figure);
        (fits && !(brackets && minus)).then_some(Self {
            figures,
            negative: brackets || minus,
            brackets,
            side,
        })
    }
}

fn without_currency(text: &str) -> &str {
    let ending = ["kr.", "kr", "Kr", "KR", "SEK", "sek", ":-"].iter().find_map(|end| text.strip_suffix(end));
    let text = ending.unwrap_or(text).trim_end();
    text.strip_prefix("SEK").or_else(|| text.strip_prefix("kr ")).map_or(text, str::trim_start)
}

fn without_side(text: &str) -> (&str, Option<Side>) {
    let before = text.trim_end_matches(|sign: char| sign.is_ascii_alphabetic());
    let letters = &text[before.len()..];
    match side_of(letters) {
        Some(side) if !letters.is_empty() => (before.trim_end(), Some(side)),
        Some(_) | None => (text, None),
    }
}

/// Takes a minus off, before or after the figures: a hyphen, U+2212 or the dash that text programs make of it.
fn without_minus(text: &str) -> (&str, bool) {
    const MINUS: [char; 3] = ['-', '\u{2212}', '\u{2013}'];
    if let Some(rest) = text.strip_prefix(MINUS).or_else(|| text.strip_suffix(MINUS)) {
        return (rest.trim(), true);
    }
    (text.strip_prefix('+').map_or(text, str::trim_start), false)
}

/// Blanks that group thousands: common, hard, narrow, thin and figure space.
fn is_blank(sign: char) -> bool {
    matches!(sign, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}')
}

/// Reads figures without a sign.
fn unsigned(figures: &str, decimal: Option<DecimalSign>) -> Result<Decimal, AmountError> {
    let Some(decimal) = decimal else {
        return match figures.contains(['.', ',']) {
            true => Err(AmountError::SignNotChosen),
            false => whole(figures),
        };
    };
    let Some((before, decimals)) = figures.split_once(decimal.sign()) else { return whole(figures) };
    if decimals.is_empty() || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(AmountError::Unreadable);
    }
    let before = if before.is_empty() { Decimal::ZERO } else { whole(before)? };
    if decimals.len() > 2 {
        return Err(AmountError::TooPrecise);
    }
    let part: Decimal = format!("0.{decimals}").parse().map_err(|_| AmountError::Unreadable)?;
    before.checked_add(part).ok_or(AmountError::OutOfRange)
}

/// Reads figures in groups of three, or in none; one and the same sign stands between all groups.
fn whole(figures: &str) -> Result<Decimal, AmountError> {
    let grouped = |sign: char| is_blank(sign) || ".,'’".contains(sign);
    let mut groups = figures.split(grouped);
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let mut signs = figures.chars().filter(|sign| grouped(*sign));
    let kind = signs.next();
    let is_even = signs.all(|sign| Some(sign) == kind) && rest.iter().all(|group| group.len() == 3);
    let fits = (rest.is_empty() || (is_even && first.len() <= 3)) && !first.is_empty();
    let digits: String = std::iter::once(first).chain(rest).collect();
    if !fits || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(AmountError::Unreadable);
    }
    digits.parse().map_err(|_| AmountError::OutOfRange)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str, decimal: Option<DecimalSign>) -> Result<String, AmountError> {
        let value = GridValue::Text(text.into());
        read(&value, decimal, NegativeStyle::MinusOrBrackets).map(|amount| amount.money.to_string())
    }

    fn comma(amount: &str) -> Result<String, AmountError> {
        text(amount, Some(DecimalSign::Comma))
    }

    fn point(amount: &str) -> Result<String, AmountError> {
        text(amount, Some(DecimalSign::Point))
    }

    #[test]
    fn amounts_are_read_in_swedish_habits() {
        for (amount, expected) in [
            ("1 234,50", "1234.50"),
            ("1.234,50", "1234.50"),
            ("1.234.567,5", "1234567.50"),
            ("1.234", "1234.00"),
            ("1\u{a0}234\u{a0}567,00", "1234567.00"),
            ("1\u{2009}234,50", "1234.50"),
            ("1\u{202f}234,50 kr", "1234.50"),
            ("SEK 12,50", "12.50"),
            ("1'234,50", "1234.50"),
            ("12:-", "12.00"),
            ("+12", "12.00"),
            (",5", "0.50"),
            ("0", "0.00"),
        ] {
            assert_eq!(comma(amount).as_deref(), Ok(expected), "{amount}");
        }
        assert_eq!(point("1234.50").as_deref(), Ok("1234.50"));
        assert_eq!(point("1,234.50").as_deref(), Ok("1234.50"));
        assert_eq!(point("1,234").as_deref(), Ok("1234.00"));
    }

    #[test]
    fn a_minus_may_stand_on_either_side_or_be_brackets() {
        for amount in
            ["-1 234", "1 234-", "(1 234)", "\u{2212}1 234", "– 1 234", "1 234 -", "-1 234 kr", "(1 234 kr)"]
        {
            assert_eq!(comma(amount).as_deref(), Ok("-1234.00"), "{amount}");
        }
        let brackets = read(&GridValue::Text("(1)".into()), None, NegativeStyle::Minus);
        assert_eq!(brackets, Err(AmountError::Brackets));
    }

    #[test]
    fn a_letter_behind_an_amount_is_its_side() {
        for (amount, side) in [("12,50 D", Side::Debit), ("12,50K", Side::Credit), ("12,50 Cr", Side::Credit)]
        {
            let read = read(&GridValue::Text(amount.into()), Some(DecimalSign::Comma), NegativeStyle::Minus);
            assert_eq!(
                read.map(|amount| (amount.money.ore(), amount.side)),
                Ok((1250, Some(side))),
                "{amount}"
            );
        }
        assert_eq!(comma("12,50 kr").as_deref(), Ok("12.50"), "a currency is no side");
    }

    #[test]
    fn three_decimals_are_an_error() {
        assert_eq!(comma("1,234"), Err(AmountError::TooPrecise));
        assert_eq!(point("1234.567"), Err(AmountError::TooPrecise));
        assert_eq!(comma("1,500"), Err(AmountError::TooPrecise));
        let number = |text: &str| {
            let value = GridValue::Number(text.parse().expect("a number"));
            read(&value, None, NegativeStyle::Minus).map(|amount| amount.money.ore())
        };
        assert_eq!(number("41.6667"), Err(AmountError::TooPrecise));
        assert_eq!(number("41.66"), Ok(4166));
        assert_eq!(number("-99.4799999999996"), Ok(-9948), "what binary fractions leave is no third decimal");
        assert_eq!(number("0.001"), Err(AmountError::TooPrecise));
        assert_eq!(number("1E15"), Err(AmountError::OutOfRange));
    }

    #[test]
    fn a_sign_that_nobody_has_chosen_is_not_guessed() {
        for amount in ["1.234", "1,234", "12,50", "1.234,50"] {
            assert_eq!(text(amount, None), Err(AmountError::SignNotChosen), "{amount}");
        }
        assert_eq!(text("1 234", None).as_deref(), Ok("1234.00"));
    }

    #[test]
    fn what_is_no_amount_is_an_error_and_never_nought() {
        for amount in [
            "",
            "-",
            "abc",
            "1,2,3",
            "1 23",
            "12 34,5",
            "1,",
            "--1",
            "-1-",
            "1e5",
            "(1",
            "1)",
            "(-1)",
            "12.34.567",
            "1 234.567,00",
            "1,5 6",
            "#N/A",
            "kr",
            "D",
            "1 234 567.890",
        ] {
            assert_eq!(comma(amount), Err(AmountError::Unreadable), "{amount:?}");
        }
        assert_eq!(comma("10 000 000 000 000"), Err(AmountError::OutOfRange));
    }
}
