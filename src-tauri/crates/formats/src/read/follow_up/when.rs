//! Days and months as people write them in a follow-up. What can be read in two ways is read in none.

use domain::date::{Date, Month};

use super::names::month_of;
use crate::read::grid::GridValue;
use crate::read::ledger_table::{DateOrder, day};

/// Reads a day. The order of the sheet counts where its days have proven it; nobody confirms it, so `03/04/25` alone
/// is no day, and neither is `25-01-31`.
pub(super) fn day_of(value: &GridValue, order: Option<DateOrder>) -> Option<Date> {
    match order {
        Some(proven @ (DateOrder::DayFirst | DateOrder::MonthFirst)) => day::read(value, proven),
        Some(DateOrder::YearFirst) if is_together(value) => day::read(value, DateOrder::YearFirst),
        Some(DateOrder::YearFirst) | None => in_any_order(value),
    }
}

/// Tells whether nothing stands between the figures of the day.
fn is_together(value: &GridValue) -> bool {
    value.shown().bytes().all(|byte| byte.is_ascii_digit())
}

/// Reads a day that is the same in every order in which it is one.
fn in_any_order(value: &GridValue) -> Option<Date> {
    let orders = [DateOrder::YearFirst, DateOrder::DayFirst, DateOrder::MonthFirst];
    let mut days = orders.into_iter().filter_map(|order| day::read(value, order));
    let first = days.next()?;
    days.all(|day| day == first).then_some(first)
}

/// Reads a month with its year: `2025-01`, `202501`, `januari 2025`, `jan-25`. A month without a year is none, as a
/// follow-up may run over several.
pub(super) fn month_with_year(value: &GridValue) -> Option<Month> {
    if let Some(month) = day::month(value) {
        return Some(month);
    }
    let GridValue::Text(text) = value else { return None };
    let mut words = text.split([' ', '-', '/', ',']).filter(|word| !word.is_empty());
    let (first, second) = (words.next()?, words.next()?);
    if words.next().is_some() {
        return None;
    }
    let (name, year) = if month_of(first).is_some() { (first, second) } else { (second, first) };
    let year = match year.len() {
        4 => year.parse().ok()?,
        2 => year.parse::<i32>().ok()? + 2000,
        _ => return None,
    };
    Month::new(year, month_of(name)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> GridValue {
        GridValue::Text(text.into())
    }

    #[test]
    fn a_month_needs_its_year() {
        for (cell, expected) in [
            ("2025-01", "2025-01"),
            ("202512", "2025-12"),
            ("Januari 2025", "2025-01"),
            ("dec-25", "2025-12"),
            ("2025 mars", "2025-03"),
            ("mars", ""),
            ("13", ""),
            ("jan feb 2025", ""),
        ] {
            let read = month_with_year(&text(cell)).map(|month| month.to_string()).unwrap_or_default();
            assert_eq!(read, expected, "{cell}");
        }
    }

    #[test]
    fn a_day_that_is_another_in_another_order_is_none_until_the_order_is_known() {
        assert_eq!(day_of(&text("03/04/25"), None), None);
        let day = |text: &str| Date::parse_compact(text).ok();
        assert_eq!(day_of(&text("03/04/25"), Some(DateOrder::DayFirst)), day("20250403"));
        assert_eq!(day_of(&text("03/04/25"), Some(DateOrder::YearFirst)), None, "nobody has confirmed it");
        assert_eq!(day_of(&text("250131"), Some(DateOrder::YearFirst)), day("20250131"));
        assert_eq!(day_of(&text("2025-04-30"), None), day("20250430"));
        assert_eq!(day_of(&text("2025-04-31"), None), None);
    }
}
