//! Sums in amount fields: `=1 200*3+50,50`, as people type them in Excel.
//!
//! Only a text that begins with an equals sign is reckoned: everything else is one amount, so that a day or a voucher
//! number in the wrong field is an error and not a difference. Nothing is rounded: a sum that does not come out in whole
//! öre is refused, and the one who typed it decides.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::{Money, MoneyError, all_digits, ungroup};

/// Deeper brackets than this are no sum that a person types.
const DEPTH_MAX: usize = 20;

/// Reckons the text after the equals sign; `text` is the whole, as it is told in errors.
pub(super) fn reckon(sum: &str, text: &str) -> Result<Money, MoneyError> {
    let mut reader = Reader { rest: sum, text, depth: 0 };
    let value = reader.sum()?;
    if !reader.rest.trim().is_empty() {
        return Err(reader.unreadable());
    }
    let ore = value.checked_mul(Decimal::ONE_HUNDRED).ok_or_else(|| reader.out_of_range())?;
    if !ore.fract().is_zero() {
        return Err(MoneyError::TooPrecise { text: text.to_owned() });
    }
    ore.to_i64().and_then(|ore| Money::from_ore(ore).ok()).ok_or_else(|| reader.out_of_range())
}

struct Reader<'a> {
    rest: &'a str,
    text: &'a str,
    depth: usize,
}

impl Reader<'_> {
    fn unreadable(&self) -> MoneyError {
        MoneyError::Unreadable { text: self.text.to_owned() }
    }

    fn out_of_range(&self) -> MoneyError {
        MoneyError::OutOfRange { text: self.text.to_owned() }
    }

    /// Takes the next sign if it is one of these.
    fn take(&mut self, signs: &[char]) -> Option<char> {
        let rest = self.rest.trim_start();
        let sign = rest.chars().next().filter(|sign| signs.contains(sign))?;
        self.rest = &rest[sign.len_utf8()..];
        Some(sign)
    }

    fn sum(&mut self) -> Result<Decimal, MoneyError> {
        let mut value = self.product()?;
        while let Some(sign) = self.take(&['+', '-', '\u{2212}']) {
            let next = self.product()?;
            let result = if sign == '+' { value.checked_add(next) } else { value.checked_sub(next) };
            value = result.ok_or_else(|| self.out_of_range())?;
        }
        Ok(value)
    }

    fn product(&mut self) -> Result<Decimal, MoneyError> {
        let mut value = self.factor()?;
        while let Some(sign) = self.take(&['*', '/', '×', '÷']) {
            let next = self.factor()?;
            let result = match sign {
                '*' | '×' => value.checked_mul(next).ok_or_else(|| self.out_of_range()),
                // Nothing is divided by nought.
                _ => value.checked_div(next).ok_or_else(|| self.unreadable()),
            };
            value = result?;
        }
        Ok(value)
    }

    fn factor(&mut self) -> Result<Decimal, MoneyError> {
        if let Some(sign) = self.take(&['+', '-', '\u{2212}']) {
            let value = self.deeper(Self::factor)?;
            return Ok(if sign == '+' { value } else { -value });
        }
        if self.take(&['(']).is_some() {
            let value = self.deeper(Self::sum)?;
            return self.take(&[')']).map(|_| value).ok_or_else(|| self.unreadable());
        }
        let value = self.number()?;
        Ok(if self.take(&['%']).is_some() { value / Decimal::ONE_HUNDRED } else { value })
    }

    fn deeper(&mut self, read: fn(&mut Self) -> Result<Decimal, MoneyError>) -> Result<Decimal, MoneyError> {
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            return Err(self.unreadable());
        }
        let value = read(self)?;
        self.depth -= 1;
        Ok(value)
    }

    /// Reads a number as an amount is written, but with as many decimals as there are.
    fn number(&mut self) -> Result<Decimal, MoneyError> {
        let rest = self.rest.trim_start();
        let in_number = |c: char| {
            c.is_ascii_digit() || matches!(c, ',' | '.' | ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'')
        };
        let end = rest.find(|c: char| !in_number(c)).unwrap_or(rest.len());
        let (number, after) = rest.split_at(end);
        self.rest = after;
        let plain = ungroup(number.trim_end()).ok_or_else(|| self.unreadable())?;
        let (whole, decimals) = match plain.find([',', '.']) {
            Some(at) => (&plain[..at], &plain[at + 1..]),
            None => (plain.as_str(), "0"),
        };
        if !all_digits(whole) || !all_digits(decimals) {
            return Err(self.unreadable());
        }
        // `1.234` may be a thousand and more; `0,445` may not.
        if decimals.len() == 3 && whole.len() <= 3 && whole != "0" {
            return Err(MoneyError::Ambiguous { text: self.text.to_owned() });
        }
        format!("{whole}.{decimals}").parse().map_err(|_| self.out_of_range())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Result<String, &'static str> {
        Money::reckon_entry(text).map(|money| money.to_string()).map_err(|error| error.problem().code)
    }

    #[test]
    fn sums_are_reckoned_as_they_are_read() {
        for (text, expected) in [
            ("=1 200*3+50,50", "3650.50"),
            ("= 38000 * 50% * 1,4453", "27460.70"),
            ("=(100+20)*2-1", "239.00"),
            ("=-100+250", "150.00"),
            ("=100/4", "25.00"),
            ("=1 000,5 × 2", "2001.00"),
            ("=1'000", "1000.00"),
            ("=2*-3", "-6.00"),
        ] {
            assert_eq!(of(text), Ok(expected.to_owned()), "{text}");
        }
    }

    #[test]
    fn what_does_not_come_out_in_ore_is_refused_and_never_rounded() {
        assert_eq!(of("=100/3"), Err("money-too-precise"));
        assert_eq!(of("=0,01*0,5"), Err("money-too-precise"));
    }

    #[test]
    fn what_is_no_sum_is_refused() {
        let deep = format!("={}1{}", "(".repeat(30), ")".repeat(30));
        for text in ["=", "=1+", "=(1+2", "=1)", "=2 3", "=1/0", "=SUM(1)", "=1,2,3", deep.as_str()] {
            assert_eq!(of(text), Err("money-unreadable"), "{text}");
        }
        assert_eq!(of("=1.234*2"), Err("money-ambiguous"));
        assert_eq!(of("=9999999999999*9999999999999*9999999"), Err("money-out-of-range"));
    }

    #[test]
    fn without_an_equals_sign_nothing_is_reckoned() {
        assert_eq!(of("2026-03-15"), Err("money-unreadable"));
        assert_eq!(of("100+20"), Err("money-unreadable"));
    }
}
