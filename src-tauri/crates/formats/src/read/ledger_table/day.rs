//! Days as systems and people write them, and in which order a table puts day and month.

use domain::date::{Date, Month};
use serde::{Deserialize, Serialize};

use crate::read::grid::GridValue;

/// In which order a table writes year, month and day. Four figures of the year first are read whatever it says.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateOrder {
    /// `2025-01-31`, `20250131`, `250131`.
    YearFirst,
    /// `31.1.2025`, `31/1 2025`, `31-01-25`.
    DayFirst,
    /// `1/31/2025`.
    MonthFirst,
}

/// Reads the day of a cell; `None` where it says none in this order.
pub(in crate::read) fn read(value: &GridValue, order: DateOrder) -> Option<Date> {
    match value {
        GridValue::Date(date) => Some(*date),
        GridValue::Text(text) | GridValue::Odd(text) => of_text(text, order),
        // Programs write 20250131 as a number. Five figures may be the count of days of a spreadsheet or a day that has
        // lost a nought, and are not guessed at.
        GridValue::Number(number) => {
            let text = number.to_string();
            if [6, 8].contains(&text.len()) { of_text(&text, order) } else { None }
        }
    }
}

fn of_text(text: &str, order: DateOrder) -> Option<Date> {
    let day = without_time(text.trim());
    let parts = parts(day)?;
    let (year, month, day) = match (parts.lengths[0], order) {
        (4, _) | (_, DateOrder::YearFirst) => (0, 1, 2),
        (_, DateOrder::DayFirst) => (2, 1, 0),
        (_, DateOrder::MonthFirst) => (2, 0, 1),
    };
    let year = match parts.lengths[year] {
        4 => parts.numbers[year],
        2 => parts.numbers[year] + 2000,
        _ => return None,
    };
    Date::new(i32::try_from(year).ok()?, parts.numbers[month], parts.numbers[day]).ok()
}

/// Takes the time off: ` 00:00:00`, `T13:45`.
fn without_time(text: &str) -> &str {
    let Some(place) = text.find(':') else { return text };
    let hours = text[..place].trim_end_matches(|sign: char| sign.is_ascii_digit());
    hours.strip_suffix(['T', ' ']).map_or(text, str::trim_end)
}

/// The three numbers of a day and how many figures each has.
struct Parts {
    numbers: [u32; 3],
    lengths: [usize; 3],
}

fn parts(text: &str) -> Option<Parts> {
    let texts = together(text).or_else(|| apart(text))?;
    let number = |text: &str| text.parse::<u32>().ok().filter(|_| text.len() <= 4);
    let numbers = [number(texts[0])?, number(texts[1])?, number(texts[2])?];
    Some(Parts { numbers, lengths: texts.map(str::len) })
}

/// Parts eight or six figures without anything between; of six each part has two.
fn together(text: &str) -> Option<[&str; 3]> {
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    match text.len() {
        8 => Some([&text[..4], &text[4..6], &text[6..]]),
        6 => Some([&text[..2], &text[2..4], &text[4..]]),
        _ => None,
    }
}

fn apart(text: &str) -> Option<[&str; 3]> {
    let mut parts = text.split(['-', '.', '/', ' ']).filter(|part| !part.is_empty());
    let texts = [parts.next()?, parts.next()?, parts.next()?];
    let all_figures = texts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    (parts.next().is_none() && all_figures).then_some(texts)
}

/// Reads a month of accounting: `202501`, `2025-01`, `2501`.
pub(in crate::read) fn month(value: &GridValue) -> Option<Month> {
    let text = match value {
        GridValue::Date(date) => return Some(date.month()),
        GridValue::Text(text) => text.replace(['-', '/', ' '], ""),
        GridValue::Number(number) => number.to_string(),
        GridValue::Odd(_) => return None,
    };
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (year, number) = match text.len() {
        6 => (text[..4].parse().ok()?, text[4..].parse().ok()?),
        4 => (text[..2].parse::<i32>().ok()? + 2000, text[2..].parse().ok()?),
        _ => return None,
    };
    Month::new(year, number).ok()
}

/// Which orders the days of a table can be read in.
#[derive(Clone, Debug)]
pub(in crate::read) struct Orders {
    possible: Vec<DateOrder>,
    seen: usize,
    unread: usize,
}

impl Default for Orders {
    fn default() -> Self {
        let possible = vec![DateOrder::YearFirst, DateOrder::DayFirst, DateOrder::MonthFirst];
        Self { possible, seen: 0, unread: 0 }
    }
}

impl Orders {
    /// Takes a cell in. One that is a day in no order, such as a word, says nothing.
    pub(in crate::read) fn note(&mut self, value: &GridValue) {
        self.seen += 1;
        let all = [DateOrder::YearFirst, DateOrder::DayFirst, DateOrder::MonthFirst];
        let fitting: Vec<DateOrder> = all
            .into_iter()
            .filter(|order| read(value, *order).is_some() && !is_foreign(value, *order))
            .collect();
        if fitting.is_empty() {
            self.unread += 1;
        } else {
            self.possible.retain(|order| fitting.contains(order));
        }
    }

    /// Tells whether most of the cells are days; of none all are.
    pub(in crate::read) fn are_days(&self) -> bool {
        self.seen == 0 || self.seen > self.unread * 2
    }

    /// Returns the one order that all days can be read in; the year first where they can be read in any. `None` where
    /// there are several, or none.
    pub(in crate::read) fn order(&self) -> Option<DateOrder> {
        match self.possible[..] {
            [order] => Some(order),
            [DateOrder::YearFirst, DateOrder::DayFirst, DateOrder::MonthFirst] => Some(DateOrder::YearFirst),
            _ => None,
        }
    }
}

/// Nobody writes the month first with points, or with a blank before the year, and six figures alone begin with the
/// year.
fn is_foreign(value: &GridValue, order: DateOrder) -> bool {
    let GridValue::Text(text) = value else {
        return matches!(value, GridValue::Number(number) if number.to_string().len() == 6)
            && order != DateOrder::YearFirst;
    };
    let text = without_time(text.trim());
    match order {
        DateOrder::YearFirst => false,
        DateOrder::DayFirst => text.len() == 6 && together(text).is_some(),
        DateOrder::MonthFirst => {
            let day_first = apart(text).is_some_and(|parts| parts[0].len() < 4);
            (together(text).is_some() && text.len() == 6) || (day_first && text.contains(['.', ' ', '-']))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str, order: DateOrder) -> Option<String> {
        read(&GridValue::Text(text.into()), order).map(|date| date.to_string())
    }

    fn order(days: &[&str]) -> Option<DateOrder> {
        let mut orders = Orders::default();
        for day in days {
            orders.note(&GridValue::Text((*day).into()));
        }
        orders.order()
    }

    #[test]
    fn days_are_read_as_they_are_written() {
        for (text, order) in [
            ("2025-01-31", DateOrder::YearFirst),
            ("20250131", DateOrder::DayFirst),
            ("250131", DateOrder::YearFirst),
            ("25-01-31", DateOrder::YearFirst),
            ("2025-01-31 00:00:00", DateOrder::DayFirst),
            ("2025-01-31T13:45:00", DateOrder::YearFirst),
            ("2025/01/31", DateOrder::YearFirst),
            ("31/1 2025", DateOrder::DayFirst),
            ("31.1.2025", DateOrder::DayFirst),
            ("31/1-25", DateOrder::DayFirst),
            ("31.01.2025 08:00", DateOrder::DayFirst),
            ("1/31/2025", DateOrder::MonthFirst),
        ] {
            assert_eq!(day(text, order).as_deref(), Some("2025-01-31"), "{text}");
        }
    }

    #[test]
    fn what_is_no_day_is_not_read() {
        for text in
            ["", "2025-02-30", "2025", "31/1", "abc", "2025-13-01", "1.2.3.4", "45688", "00000000", "12:30"]
        {
            assert_eq!(day(text, DateOrder::YearFirst), None, "{text:?}");
        }
        assert_eq!(day("31/1 2025", DateOrder::YearFirst), None);
        let number =
            |text: &str| read(&GridValue::Number(text.parse().expect("a number")), DateOrder::YearFirst);
        assert_eq!(number("20250131").map(|date| date.to_string()).as_deref(), Some("2025-01-31"));
        assert_eq!(number("45688"), None, "a count of days that is no day of the workbook is not guessed at");
    }

    #[test]
    fn the_order_is_told_by_days_that_read_in_one_way() {
        assert_eq!(order(&["2025-01-31", "20250201"]), Some(DateOrder::YearFirst));
        assert_eq!(order(&["250131"]), Some(DateOrder::YearFirst));
        assert_eq!(order(&["1/2/2025", "31/1/2025"]), Some(DateOrder::DayFirst));
        assert_eq!(order(&["1/2/2025", "1/31/2025"]), Some(DateOrder::MonthFirst));
        assert_eq!(order(&["1.2.2025"]), Some(DateOrder::DayFirst), "points are not American");
        assert_eq!(order(&["1/2/2025", "3/4/2025"]), None, "a person chooses");
        assert_eq!(order(&["31/1/2025", "1/31/2025"]), None, "both cannot be");
        assert_eq!(order(&["2025-01-31", "Summa"]), Some(DateOrder::YearFirst));
    }

    #[test]
    fn months_of_accounting_are_read() {
        let of = |text: &str| month(&GridValue::Text(text.into())).map(|month| month.to_string());
        for text in ["202501", "2025-01", "2501", "2025 01"] {
            assert_eq!(of(text).as_deref(), Some("2025-01"), "{text}");
        }
        assert_eq!(of("202513"), None);
        assert_eq!(of("januari"), None);
    }
}
