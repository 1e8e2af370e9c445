//! Days, months and spans of days. No clock and no time zone: "today" is passed in.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::money::Money;
use crate::problem::{Problem, Value};

/// A calendar day between 1900-01-01 and 2199-12-31, written `2026-11-21`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NaiveDate);

/// A calendar month, written `2026-11`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: i32,
    /// 1 to 12.
    number: u32,
}

/// The months in Swedish, January first: what texts of ledgers and follow-ups call them.
pub const MONTHS_IN_SWEDISH: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];

/// A span of days (fr.o.m.–t.o.m.); both ends belong to it, as Swedish law writes it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Period {
    first: Date,
    last: Date,
}

/// Why something is not a day or a span of days.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum DateError {
    /// The text is no date, or the day does not exist.
    #[error("not a date: {text:?}")]
    Unreadable {
        /// What stood there.
        text: String,
    },
    /// The period ends before it begins.
    #[error("period ends before it begins: {first} to {last}")]
    EndsBeforeItBegins {
        /// The first day.
        first: Date,
        /// The last day.
        last: Date,
    },
}

impl DateError {
    /// Returns the problem that the user is told.
    #[must_use]
    pub fn problem(&self) -> Problem {
        match self {
            Self::Unreadable { text } => Problem::bare("date-unreadable").with("value", text.as_str()),
            Self::EndsBeforeItBegins { first, last } => Problem::bare("period-ends-before-it-begins")
                .with("first", Value::Date(*first))
                .with("last", Value::Date(*last)),
        }
    }
}

impl Date {
    /// Makes a day. Fails with `date-unreadable` where it does not exist or lies outside 1900–2199.
    pub fn new(year: i32, month: u32, day: u32) -> Result<Self, DateError> {
        NaiveDate::from_ymd_opt(year, month, day)
            .filter(|d| (1900..2200).contains(&d.year()))
            .map(Self)
            .ok_or_else(|| DateError::Unreadable { text: format!("{year:04}-{month:02}-{day:02}") })
    }

    /// Reads `20261121`, as SIE writes days.
    pub fn parse_compact(text: &str) -> Result<Self, DateError> {
        let unreadable = || DateError::Unreadable { text: text.to_owned() };
        if text.len() != 8 || !text.bytes().all(|b| b.is_ascii_digit()) {
            return Err(unreadable());
        }
        let number = |range: std::ops::Range<usize>| text[range].parse::<u32>().map_err(|_| unreadable());
        let year = i32::try_from(number(0..4)?).map_err(|_| unreadable())?;
        Self::new(year, number(4..6)?, number(6..8)?).map_err(|_| unreadable())
    }

    /// Returns the calendar year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// Returns the month that the day lies in.
    #[must_use]
    pub fn month(self) -> Month {
        Month { year: self.0.year(), number: self.0.month() }
    }

    /// Returns the day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// Returns the day so many days later; the end of the calendar stays where it is.
    #[must_use]
    pub fn plus_days(self, days: u32) -> Self {
        Self(self.0.checked_add_days(Days::new(u64::from(days))).unwrap_or(self.0))
    }

    /// Returns the day so many days earlier.
    #[must_use]
    pub fn minus_days(self, days: u32) -> Self {
        Self(self.0.checked_sub_days(Days::new(u64::from(days))).unwrap_or(self.0))
    }

    /// Returns the same day so many months later, or the last day of that month where it has no such day.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Self {
        Self(self.0.checked_add_months(Months::new(months)).unwrap_or(self.0))
    }

    /// Returns the same day so many months earlier, or the last day of that month where it has no such day.
    #[must_use]
    pub fn minus_months(self, months: u32) -> Self {
        Self(self.0.checked_sub_months(Months::new(months)).unwrap_or(self.0))
    }

    /// Returns the number of days from `earlier` to this day; negative when this day comes first.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i64 {
        self.0.signed_duration_since(earlier.0).num_days()
    }

    /// Returns the number that is written as the day is without hyphens: 20250131. Years are 1900 to 2199.
    pub(crate) fn number(self) -> u32 {
        self.year().unsigned_abs() * 10_000 + self.0.month() * 100 + self.day()
    }

    /// Returns the day of such a number. Fails as [`Date::new`].
    pub(crate) fn from_number(number: u32) -> Result<Self, DateError> {
        let year = i32::try_from(number / 10_000).unwrap_or(i32::MAX);
        Self::new(year, number / 100 % 100, number % 100)
    }

    /// Writes `20261121`, as SIE writes days.
    #[must_use]
    pub fn compact(self) -> String {
        format!("{:04}{:02}{:02}", self.year(), self.0.month(), self.day())
    }
}

impl Month {
    /// Makes a month. Fails with `date-unreadable`.
    pub fn new(year: i32, number: u32) -> Result<Self, DateError> {
        Date::new(year, number, 1).map(Date::month)
    }

    /// Returns the year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.year
    }

    /// Returns the number, 1 to 12.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.number
    }

    /// Returns the first day of the month.
    #[must_use]
    pub fn first(self) -> Date {
        Date(NaiveDate::from_ymd_opt(self.year, self.number, 1).unwrap_or_default())
    }

    /// Returns the last day of the month.
    #[must_use]
    pub fn last(self) -> Date {
        self.first().plus_months(1).minus_days(1)
    }

    /// Returns the month as a span of days.
    #[must_use]
    pub fn period(self) -> Period {
        Period { first: self.first(), last: self.last() }
    }

    /// Returns the month after.
    #[must_use]
    pub fn next(self) -> Self {
        self.first().plus_months(1).month()
    }
}

impl Period {
    /// Makes a span of days. Fails with `period-ends-before-it-begins`.
    pub fn new(first: Date, last: Date) -> Result<Self, DateError> {
        if last < first {
            return Err(DateError::EndsBeforeItBegins { first, last });
        }
        Ok(Self { first, last })
    }

    /// Returns the span of that one day.
    #[must_use]
    pub const fn day(day: Date) -> Self {
        Self { first: day, last: day }
    }

    /// Returns the first day, which belongs to the period.
    #[must_use]
    pub const fn first(self) -> Date {
        self.first
    }

    /// Returns the last day, which belongs to the period.
    #[must_use]
    pub const fn last(self) -> Date {
        self.last
    }

    /// Returns the number of days, at least 1.
    #[must_use]
    pub fn days(self) -> u64 {
        u64::try_from(self.last.days_since(self.first) + 1).unwrap_or(1)
    }

    /// Tells whether the day belongs to the period.
    #[must_use]
    pub fn contains(self, day: Date) -> bool {
        self.first <= day && day <= self.last
    }

    /// Tells whether every day of the other period belongs to this one.
    #[must_use]
    pub fn covers(self, other: Self) -> bool {
        self.first <= other.first && other.last <= self.last
    }

    /// Returns the days that both have.
    #[must_use]
    pub fn overlap(self, other: Self) -> Option<Self> {
        Self::new(self.first.max(other.first), self.last.min(other.last)).ok()
    }

    /// Returns the months that the period touches, in order.
    pub fn months(self) -> impl Iterator<Item = Month> {
        let last = self.last.month();
        std::iter::successors(Some(self.first.month()), |m| Some(m.next())).take_while(move |m| *m <= last)
    }

    /// Splits an amount that arose evenly over this period by the days inside `window`: (inside, outside).
    ///
    /// The two always sum to the amount; an odd öre goes by the largest remainder, of equals to the inside.
    #[must_use]
    pub fn split_by_days(self, amount: Money, window: Self) -> (Money, Money) {
        // Most costs lie on one side, and every figure of a grant asks this of all of its costs.
        if window.covers(self) {
            return (amount, Money::ZERO);
        }
        let Some(both) = self.overlap(window) else { return (Money::ZERO, amount) };
        let inside = both.days();
        let parts = amount.split(&[inside, self.days() - inside]);
        (parts[0], parts[1])
    }
}

impl FromStr for Date {
    type Err = DateError;

    /// Reads `2026-11-21`.
    fn from_str(text: &str) -> Result<Self, DateError> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return Err(DateError::Unreadable { text: text.to_owned() });
        }
        Self::parse_compact(&text.replace('-', ""))
            .map_err(|_| DateError::Unreadable { text: text.to_owned() })
    }
}

impl FromStr for Month {
    type Err = DateError;

    /// Reads `2026-11`.
    fn from_str(text: &str) -> Result<Self, DateError> {
        format!("{text}-01")
            .parse::<Date>()
            .map(Date::month)
            .map_err(|_| DateError::Unreadable { text: text.to_owned() })
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.0.month(), self.day())
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.number)
    }
}

impl fmt::Display for Period {
    /// Writes both ends with an en dash between.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}–{}", self.first, self.last)
    }
}

macro_rules! debug_as_display {
    ($($name:ty),*) => {$(
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }
    )*};
}
debug_as_display!(Date, Month, Period);

macro_rules! serde_as_text {
    ($($name:ty),*) => {$(
        impl Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )*};
}
serde_as_text!(Date, Month);

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Ends {
            first: Date,
            last: Date,
        }
        let Ends { first, last } = Ends::deserialize(deserializer)?;
        Self::new(first, last).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().expect("a date in a test")
    }

    fn period(first: &str, last: &str) -> Period {
        Period::new(date(first), date(last)).expect("a period in a test")
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for text in
            ["2026-02-29", "2026-04-31", "2026-13-01", "0000-00-00", "2026-1-1", "20261121", "", "1899-12-31"]
        {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
        assert_eq!(Date::parse_compact("20240229").map(|d| d.to_string()).as_deref(), Ok("2024-02-29"));
        assert!(Date::parse_compact("20260229").is_err());
        assert!(Date::parse_compact("åäöå").is_err());
    }

    #[test]
    fn both_ends_belong_to_a_period() {
        let year = period("2026-01-01", "2026-12-31");
        assert_eq!(year.days(), 365);
        assert!(year.contains(date("2026-01-01")) && year.contains(date("2026-12-31")));
        assert!(!year.contains(date("2027-01-01")));
        assert_eq!(Period::day(date("2026-05-05")).days(), 1);
        assert!(Period::new(date("2026-05-05"), date("2026-05-04")).is_err());
    }

    #[test]
    fn every_split_is_that_of_the_largest_remainder() {
        let whole = period("2026-03-01", "2026-03-07");
        let firsts = (20..40).map(|n| period("2026-02-01", "2026-02-01").first().plus_days(n));
        for (first, length) in firsts.flat_map(|first| (0..20).map(move |length| (first, length))) {
            let window = Period::new(first, first.plus_days(length)).expect("it begins before it ends");
            let inside = whole.overlap(window).map_or(0, Period::days);
            for ore in [-1001, -1, 0, 1, 3, 1000] {
                let amount = Money::from_ore(ore).expect("in range");
                let parts = amount.split(&[inside, whole.days() - inside]);
                assert_eq!(whole.split_by_days(amount, window), (parts[0], parts[1]), "{amount} {window}");
            }
        }
    }

    #[test]
    fn a_cost_that_crosses_the_boundary_is_split_by_days() {
        let use_period = period("2026-01-01", "2026-12-31");
        let amount = "3100.00".parse().expect("an amount");
        let (inside, outside) = period("2026-12-17", "2027-01-16").split_by_days(amount, use_period);
        assert_eq!((inside.to_string(), outside.to_string()), ("1500.00".into(), "1600.00".into()));
        let (inside, outside) = period("2027-01-01", "2027-01-31").split_by_days(amount, use_period);
        assert_eq!((inside, outside), (Money::ZERO, amount));
    }

    #[test]
    fn a_period_touches_its_months_in_order() {
        let months: Vec<String> =
            period("2025-11-30", "2026-02-01").months().map(|m| m.to_string()).collect();
        assert_eq!(months, ["2025-11", "2025-12", "2026-01", "2026-02"]);
        assert_eq!("2024-02".parse::<Month>().map(|m| m.last().to_string()).as_deref(), Ok("2024-02-29"));
    }
}
