//! Single values of an element: texts, amounts, days and months. What is odd in one is told with its line.

use domain::date::{Date, Month};
use domain::draft::Text;
use domain::money::Money;
use domain::problem::Severity;
use roxmltree::Node;

use super::Walk;
use crate::read::sie::amount::{self, Odd};
use crate::read::sie::remarks::clipped;

/// A day as far as it can be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Day<'x> {
    /// The attribute is missing or empty.
    Missing,
    /// Something stands there that is no day.
    Unreadable(&'x str),
    /// A day.
    Is(Date),
}

impl<'x, 'a> Walk<'x, 'a> {
    /// Returns the line that an element begins on, from 1.
    pub(super) fn line(&self, node: Node<'_, '_>) -> u32 {
        u32::try_from(self.xml.line(node)).unwrap_or(u32::MAX)
    }

    /// Returns the text of an attribute, empty where it is missing; notes letters lost before the file came here.
    pub(super) fn text(&mut self, node: Node<'x, 'a>, name: &str) -> &'x str {
        let text = value(node, name);
        if !text.bytes().all(|byte| (0x20..0x7F).contains(&byte)) {
            self.damage.look_at(text, self.line(node));
        }
        text
    }

    /// Puts the text of an attribute among those of the document.
    pub(super) fn kept_text(&mut self, node: Node<'x, 'a>, name: &str) -> Text {
        let text = self.text(node, name);
        self.document.texts.push(text)
    }

    /// Reads the amount of an element; `None` when there is none or it cannot be read, which is then told.
    pub(super) fn amount(&mut self, node: Node<'x, 'a>) -> Option<Money> {
        let line = self.line(node);
        let Some(text) = node.attribute("amount").map(str::trim) else {
            self.tell_incomplete(node);
            return None;
        };
        match plain_decimal(text) {
            Ok(money) => Some(money),
            Err(Odd::Form(money)) => {
                self.remarks.add(Severity::Warning, line, "sie-amount-form", |problem| {
                    problem.with("value", clipped(text)).with("amount", money)
                });
                Some(money)
            }
            Err(Odd::Wrong(code)) => {
                self.remarks.value(Severity::Error, line, code, text);
                None
            }
        }
    }

    pub(super) fn tell_incomplete(&mut self, node: Node<'x, 'a>) {
        let line = self.line(node);
        self.remarks.add(Severity::Error, line, "sie-row-incomplete", |problem| problem);
    }

    /// Reads a day that nothing else depends on; an unreadable one is told and taken as missing.
    pub(super) fn optional_day(&mut self, node: Node<'x, 'a>, name: &str) -> Option<Date> {
        match day(node, name) {
            Day::Is(date) => Some(date),
            Day::Missing => None,
            Day::Unreadable(value) => {
                let line = self.line(node);
                self.remarks.value(Severity::Warning, line, "sie-date-unreadable", value);
                None
            }
        }
    }
}

/// Returns an attribute without blanks at its ends, empty where it is missing.
pub(super) fn value<'x>(node: Node<'x, '_>, name: &str) -> &'x str {
    node.attribute(name).unwrap_or_default().trim()
}

/// Reads a day, also one with an hour or a time zone behind it; the day is that of the clock on the spot.
pub(super) fn day<'x>(node: Node<'x, '_>, name: &str) -> Day<'x> {
    match value(node, name) {
        "" => Day::Missing,
        text => {
            let date = text.split_once('T').map_or_else(|| without_zone(text), |(date, _)| date);
            date.parse().map_or(Day::Unreadable(text), Day::Is)
        }
    }
}

/// Reads a month, also one that is written as a day of it.
pub(super) fn month(text: &str) -> Option<Month> {
    let text = without_zone(text);
    text.parse().ok().or_else(|| text.parse().map(Date::month).ok())
}

/// Days and months of XML may carry a time zone: `2025-01-31Z`, `2025-01+01:00`.
fn without_zone(text: &str) -> &str {
    let is_zone = |zone: &str| {
        zone.bytes().zip("±00:00".chars()).all(|(byte, form)| match form {
            '±' => matches!(byte, b'+' | b'-'),
            ':' => byte == b':',
            _ => byte.is_ascii_digit(),
        })
    };
    let at = text.len().saturating_sub(6);
    match text.strip_suffix('Z') {
        Some(rest) => rest,
        None if text.is_char_boundary(at) && text.len() > 6 && is_zone(&text[at..]) => &text[..at],
        None => text,
    }
}

/// Reads a decimal of XML: a sign, digits, a point; noughts behind the öre say nothing more. Other forms are judged as
/// those of SIE 4.
fn plain_decimal(text: &str) -> Result<Money, Odd> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if (whole.is_empty() && decimals.is_empty()) || !all_digits(whole) || !all_digits(decimals) {
        return Err(amount::odd(text));
    }
    let decimals = decimals.trim_end_matches('0');
    if decimals.len() > 2 {
        return Err(Odd::Wrong("sie-amount-decimals"));
    }
    let whole = match whole.trim_start_matches('0') {
        "" => "0",
        whole => whole,
    };
    let ore = format!("{whole}{decimals:0<2}").parse::<i64>().ok();
    let money = ore.and_then(|ore| Money::from_ore(if negative { -ore } else { ore }).ok());
    money.ok_or(Odd::Wrong("sie-amount-too-large"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_of_xml_are_read_to_the_ore() {
        for (text, ore) in [
            ("5", 500),
            ("-15.75", -1575),
            ("+5.5", 550),
            (".5", 50),
            ("5.", 500),
            ("100.5000", 10_050),
            ("-0.00", 0),
            ("000000000000000000000001.10", 110),
            ("9999999999999.99", 999_999_999_999_999),
        ] {
            assert_eq!(plain_decimal(text).map(Money::ore), Ok(ore), "{text}");
        }
    }

    #[test]
    fn what_is_no_amount_of_ore_is_never_nought() {
        for (text, code) in [
            ("", "sie-amount-unreadable"),
            ("-", "sie-amount-unreadable"),
            (".", "sie-amount-unreadable"),
            ("1E3", "sie-amount-unreadable"),
            ("NaN", "sie-amount-unreadable"),
            ("--5", "sie-amount-unreadable"),
            ("1.005", "sie-amount-decimals"),
            ("1,234", "sie-amount-ambiguous"),
            ("10000000000000.00", "sie-amount-too-large"),
            ("99999999999999999999999999999", "sie-amount-too-large"),
        ] {
            assert_eq!(plain_decimal(text), Err(Odd::Wrong(code)), "{text}");
        }
        assert_eq!(plain_decimal("1234,50"), Err(Odd::Form(Money::from_ore(123_450).expect("small"))));
    }

    #[test]
    fn months_and_days_may_carry_a_time_zone() {
        for text in ["2025-03", "2025-03Z", "2025-03+01:00", "2025-03-31", "2025-03-01-05:00"] {
            assert_eq!(month(text).map(|month| month.to_string()).as_deref(), Some("2025-03"), "{text}");
        }
        for text in ["", "2025", "2025-13", "mars", "202503", "å2025-03"] {
            assert_eq!(month(text), None, "{text}");
        }
    }
}
