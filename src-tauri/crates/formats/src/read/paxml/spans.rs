//! Days of PAXml: `2025-01-31`, with or without a time of day and a time zone behind it, which are not used.

use domain::date::{Date, DateError, Period};
use domain::problem::Severity;
use roxmltree::Node;

use super::remarks::Remarks;
use super::{Xml, child, text};

/// The days of a row cannot be read, which has been told.
pub(super) struct Told;

/// Reads the day of an element; `None` where it is empty.
pub(super) fn day(node: Node<'_, '_>, xml: &Xml<'_>, remarks: &mut Remarks) -> Result<Option<Date>, Told> {
    let Some(stated) = text(node) else { return Ok(None) };
    let day = parse(&stated);
    if day.is_none() {
        let field = node.tag_name().name();
        remarks.field(Severity::Error, xml.line(node), "paxml-date-unreadable", (field, &stated));
    }
    day.map(Some).ok_or(Told)
}

/// Reads the days of a row: from and to (`datumfrom`, `datumtom`), else the one day (`datum`), else the days that its
/// times of day lie on. `None` where it has no day at all.
pub(super) fn of_row(
    row: Node<'_, '_>,
    xml: &Xml<'_>,
    remarks: &mut Remarks,
) -> Result<Option<Period>, Told> {
    let mut read = |name| child(row, name).map_or(Ok(None), |node| day(node, xml, remarks));
    let (one, first, last) = (read("datum")?, read("datumfrom")?, read("datumtom")?);
    let (first, last, one) = match (first, last, one) {
        (None, None, None) => (read("starttid")?, read("sluttid")?, None),
        days => days,
    };
    match (first, last, one) {
        (Some(first), Some(last), _) => Period::new(first, last).map(Some).map_err(|error| {
            tell_reversed(&error, xml.line(row), remarks);
            Told
        }),
        (_, _, Some(day)) => Ok(Some(Period::day(day))),
        (None, None, None) => Ok(None),
        (Some(_), None, None) | (None, Some(_), None) => {
            remarks.add(Severity::Error, xml.line(row), "paxml-period-incomplete", |problem| problem);
            Err(Told)
        }
    }
}

fn tell_reversed(error: &DateError, line: u64, remarks: &mut Remarks) {
    if let DateError::EndsBeforeItBegins { first, last } = *error {
        remarks.add(Severity::Error, line, "paxml-period-reversed", |problem| {
            problem.with("first", first).with("last", last)
        });
    }
}

/// Reads a day; what stands behind it must be a time of day or a time zone.
pub(super) fn parse(text: &str) -> Option<Date> {
    let (day, rest) = text.split_at_checked(10)?;
    if is_time_or_zone(rest) { day.parse().ok() } else { None }
}

/// `[Europe/Stockholm]` behind the time is the way of Java programs.
fn is_time_or_zone(rest: &str) -> bool {
    let rest = rest.split_once('[').map_or(rest, |(before, _)| before);
    let behind = rest.strip_prefix(['T', ' ']).or_else(|| rest.contains(':').then_some(rest));
    let is_time = |text: &str| {
        text.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, ':' | '.' | '+' | '-' | 'Z'))
    };
    rest.is_empty() || rest == "Z" || behind.is_some_and(is_time)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_whatever_time_stands_behind_it() {
        for text in [
            "2025-01-31",
            "2025-01-31Z",
            "2025-01-31+01:00",
            "2025-01-31T08:00",
            "2025-01-31T08:00:00.0374+02:00",
            "2025-01-31T08:00+02:00[Europe/Stockholm]",
            "2025-01-31 00:00:00",
        ] {
            assert_eq!(parse(text).map(|day| day.to_string()).as_deref(), Some("2025-01-31"), "{text}");
        }
        for text in ["", "2025-02-30", "20250131", "2025-01-311", "2025-01-31x", "31/1 2025", "2025-01-3å"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
