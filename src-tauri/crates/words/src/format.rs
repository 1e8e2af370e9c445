//! How amounts, counts, shares and days are written for people.
//!
//! Three forms exist in the program: the one that is *shown* (hard spaces, comma, a real minus), the one for the
//! *clipboard* (what a spreadsheet with Swedish settings takes as a number) and the one for *machines*, which is
//! `Display` of the types themselves. Nothing here rounds or computes.

use domain::date::{Date, Period};
use domain::money::Money;
use rust_decimal::Decimal;

use crate::Locale;

/// Keeps the groups of a number on one line.
const HARD_SPACE: char = '\u{a0}';
/// U+2212, which is as wide as a figure; a hyphen is easily overlooked.
const MINUS: char = '\u{2212}';

/// Writes an amount in kronor as it is shown in Swedish: `−1 234,50` with hard spaces.
#[must_use]
pub fn money_sv(amount: Money) -> String {
    money(Locale::Sv, amount)
}

/// Writes an amount in kronor as it is shown in the language: `−1 234,50` or `−1,234.50`.
#[must_use]
pub fn money(locale: Locale, amount: Money) -> String {
    decimal(locale, &amount.to_string())
}

/// Writes an amount for the clipboard: ASCII minus, comma, nothing between the thousands: `-1234,50`.
#[must_use]
pub fn money_clipboard(amount: Money) -> String {
    amount.to_string().replace('.', ",")
}

/// Writes a number of things with its thousands apart.
#[must_use]
pub fn count(locale: Locale, count: u64) -> String {
    decimal(locale, &count.to_string())
}

/// Writes a day: `2026-11-21`.
#[must_use]
pub fn date(date: Date) -> String {
    date.to_string()
}

/// Writes a span of days: `2026-01-01–2026-12-31`.
#[must_use]
pub fn period(period: Period) -> String {
    period.to_string()
}

/// Writes a percentage as it is shown in Swedish, without decimals that say nothing: `31,42 %`.
#[must_use]
pub fn percent(rate: Decimal) -> String {
    percent_in(Locale::Sv, rate)
}

/// Writes a percentage as it is shown in the language: `31,42 %` or `31.42%`.
#[must_use]
pub fn percent_in(locale: Locale, rate: Decimal) -> String {
    let figures = decimal(locale, &rate.normalize().to_string());
    match locale {
        Locale::Sv => format!("{figures}{HARD_SPACE}%"),
        Locale::En => format!("{figures}%"),
    }
}

/// Writes a text from outside so that nothing in it can hide or act: control characters and marks that turn the
/// direction of reading appear as escapes (`\u{202e}`); everything else stands as it is.
#[must_use]
pub fn visible(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut shown, character| {
        if is_hidden(character) {
            shown.extend(character.escape_debug());
        } else {
            shown.push(character);
        }
        shown
    })
}

fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Groups the whole part of a decimal text of the machine form and sets the language's signs.
fn decimal(locale: Locale, machine: &str) -> String {
    let (sign, digits) = machine.strip_prefix('-').map_or((None, machine), |digits| (Some(MINUS), digits));
    let (whole, decimals) =
        digits.split_once('.').map_or((digits, None), |(whole, decimals)| (whole, Some(decimals)));
    let (group, point) = match locale {
        Locale::Sv => (HARD_SPACE, ','),
        Locale::En => (',', '.'),
    };
    let mut written: String = sign.into_iter().collect();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            written.push(group);
        }
        written.push(digit);
    }
    if let Some(decimals) = decimals {
        written.push(point);
        written.push_str(decimals);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kronor(text: &str) -> Money {
        text.parse().expect("an amount in a test")
    }

    #[test]
    fn amounts_are_shown_with_hard_spaces_a_comma_and_a_real_minus() {
        for (machine, shown) in [
            ("0.00", "0,00"),
            ("-0.05", "−0,05"),
            ("999.90", "999,90"),
            ("1234.50", "1\u{a0}234,50"),
            ("-1234567.00", "−1\u{a0}234\u{a0}567,00"),
            ("9999999999999.99", "9\u{a0}999\u{a0}999\u{a0}999\u{a0}999,99"),
        ] {
            assert_eq!(money_sv(kronor(machine)), shown);
        }
        assert_eq!(money(Locale::En, kronor("-1234567.00")), "−1,234,567.00");
    }

    #[test]
    fn what_is_shown_and_what_is_copied_can_be_typed_back() {
        for machine in ["0.00", "-0.05", "1234.50", "-9999999999999.99", "100000.00"] {
            let amount = kronor(machine);
            assert_eq!(Money::parse_entry(&money_sv(amount)), Ok(amount));
            assert_eq!(Money::parse_entry(&money_clipboard(amount)), Ok(amount));
        }
    }

    #[test]
    fn the_clipboard_gets_plain_signs() {
        assert_eq!(money_clipboard(kronor("-1234567.50")), "-1234567,50");
    }

    #[test]
    fn days_and_spans_are_written_the_iso_way() {
        let day: Date = "2026-02-01".parse().expect("a day");
        assert_eq!(date(day), "2026-02-01");
        assert_eq!(period(day.month().period()), "2026-02-01–2026-02-28");
    }

    #[test]
    fn percentages_lose_only_noughts() {
        for (rate, shown) in [("31.4200", "31,42"), ("100", "100"), ("-0.50", "−0,5"), ("1250", "1\u{a0}250")]
        {
            assert_eq!(percent(rate.parse().expect("a rate")), format!("{shown}\u{a0}%"));
        }
        assert_eq!(percent_in(Locale::En, "31.42".parse().expect("a rate")), "31.42%");
    }

    #[test]
    fn nothing_in_a_foreign_text_can_hide() {
        assert_eq!(visible("Åsa & Bo −5"), "Åsa & Bo −5");
        assert_eq!(visible("gpj.\u{202e}exe\u{1b}[2J\r\n\0"), "gpj.\\u{202e}exe\\u{1b}[2J\\r\\n\\0");
    }
}
