//! Swedish numbers of organisations and people, and their check digits.

use crate::date::Date;
use crate::problem::Problem;

/// Why a text is no number of the kind.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum IdentityError {
    /// It is not ten digits, nor twelve with the prefix 16, or the check digit is wrong.
    #[error("no organisation number: {text:?}")]
    Organisation {
        /// What stood there.
        text: String,
    },
    /// It is neither ten nor twelve digits, or its day is no day.
    #[error("no personal identity number: {text:?}")]
    Person {
        /// What stood there.
        text: String,
    },
    /// The digits are those of a day and a number, but the check digit is another.
    #[error("the check digit of {text:?} is wrong")]
    CheckDigit {
        /// What stood there.
        text: String,
    },
}

impl IdentityError {
    /// Returns the problem that the user is told.
    #[must_use]
    pub fn problem(&self) -> Problem {
        let (code, text) = match self {
            Self::Organisation { text } => ("organisation-number-unfit", text),
            Self::Person { text } => ("person-number-unfit", text),
            Self::CheckDigit { text } => ("person-number-check-digit", text),
        };
        Problem::bare(code).with("value", text.as_str())
    }
}

/// Returns an organisation number (organisationsnummer) as `NNNNNN-NNNN`, however it was written: with or without
/// hyphen and spaces, or with the prefix 16. Fails with `organisation-number-unfit`.
pub fn organisation_number(text: &str) -> Result<String, IdentityError> {
    let unfit = || IdentityError::Organisation { text: text.to_owned() };
    let digits =
        crate::intake::organisation_digits(text).filter(|digits| luhn_holds(digits)).ok_or_else(unfit)?;
    Ok(format!("{}-{}", &digits[..6], &digits[6..]))
}

/// Returns a personal identity number (personnummer) or coordination number (samordningsnummer, whose day has 60 added)
/// as `YYYYMMDD-NNNN`.
///
/// Ten digits are of somebody born in the hundred years up to `today`, or, with a plus sign before the last four, in the
/// hundred years before. Fails with `person-number-unfit` and `person-number-check-digit`.
pub fn person_number(text: &str, today: Date) -> Result<String, IdentityError> {
    let unfit = || IdentityError::Person { text: text.to_owned() };
    let is_old = text.contains('+');
    if text.chars().any(|c| !(c.is_ascii_digit() || c.is_whitespace() || matches!(c, '-' | '+'))) {
        return Err(unfit());
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let (year, short) = match digits.len() {
        10 => (year_of(&digits, is_old, today).ok_or_else(unfit)?, digits.as_str()),
        12 => (digits[..4].parse::<i32>().map_err(|_| unfit())?, &digits[2..]),
        _ => return Err(unfit()),
    };
    let number = |range: std::ops::Range<usize>| short[range].parse::<u32>().map_err(|_| unfit());
    let (month, day) = (number(2..4)?, number(4..6)?);
    let born = Date::new(year, month, if day > 60 { day - 60 } else { day }).map_err(|_| unfit())?;
    if born > today {
        return Err(unfit());
    }
    if !luhn_holds(short) {
        return Err(IdentityError::CheckDigit { text: text.to_owned() });
    }
    Ok(format!("{year:04}{}-{}", &short[2..6], &short[6..]))
}

/// Two digits of a year stand for the latest such year that the day does not make a day to come.
fn year_of(digits: &str, is_old: bool, today: Date) -> Option<i32> {
    let two: i32 = digits[..2].parse().ok()?;
    let century = today.year() - today.year().rem_euclid(100);
    let latest = if century + two > today.year() { century + two - 100 } else { century + two };
    Some(if is_old { latest - 100 } else { latest })
}

/// Tells whether a text reads as a personal identity number, so that it is no pseudonym.
#[must_use]
pub fn is_person_number(text: &str, today: Date) -> bool {
    person_number(text.trim(), today).is_ok()
}

/// Both kinds of number end with a check digit by the Luhn formula.
fn luhn_holds(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .zip(0_u32..)
        .map(|(byte, place)| {
            let doubled = u32::from(byte - b'0') * (1 + place % 2);
            doubled / 10 + doubled % 10
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::day;

    fn person(text: &str) -> Result<String, &'static str> {
        person_number(text, day("2026-11-29")).map_err(|error| error.problem().code)
    }

    #[test]
    fn an_organisation_number_is_written_in_one_way() {
        for text in ["212000-0142", "2120000142", "16212000-0142", " 212000 0142 "] {
            assert_eq!(organisation_number(text).as_deref(), Ok("212000-0142"), "{text}");
        }
        for text in ["", "212000-0143", "12345", "212000-01422"] {
            assert_eq!(
                organisation_number(text).map_err(|e| e.problem().code),
                Err("organisation-number-unfit")
            );
        }
    }

    // The numbers are those that the tax agency has set aside for tests, or made up in their manner.
    #[test]
    fn a_persons_number_is_written_in_one_way_whatever_its_century() {
        for (text, read) in [
            ("19121212-1212", "19121212-1212"),
            ("121212+1212", "19121212-1212"),
            ("201212121212", "20121212-1212"),
            ("121212-1212", "20121212-1212"),
            ("19 900101 2385", "19900101-2385"),
            ("900101-2385", "19900101-2385"),
        ] {
            assert_eq!(person(text).as_deref(), Ok(read), "{text}");
        }
    }

    #[test]
    fn the_day_of_a_coordination_number_has_sixty_added() {
        assert_eq!(person("701063-2391").as_deref(), Ok("19701063-2391"));
    }

    #[test]
    fn a_wrong_check_digit_is_told_from_a_day_that_is_none() {
        assert_eq!(person("19121212-1213"), Err("person-number-check-digit"));
        assert_eq!(person("900101-2386"), Err("person-number-check-digit"));
        for text in
            ["", "P1", "19900231-2380", "199001012", "19900101-23855", "20990101-2385", "19900101_2385"]
        {
            assert_eq!(person(text), Err("person-number-unfit"), "{text}");
        }
    }
}
