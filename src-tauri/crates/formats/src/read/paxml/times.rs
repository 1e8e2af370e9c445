//! Times (`tidtrans`): hours or a share of the working time, of a person on a day or from one to another.

use domain::draft::payroll::TimeEntry;
use domain::problem::Severity;
use roxmltree::Node;

use super::entries::{Entries, RowForm, texts};
use super::{child, numbers, spans, text_at};

const FORM: RowForm = RowForm {
    read: &[
        "tidkod",
        "datum",
        "datumfrom",
        "datumtom",
        "timmar",
        "omfattning",
        "kontonr",
        "resenheter",
        "info",
    ],
    unused: &["starttid", "sluttid", "barn", "samlingsid", "semgrund", "kundnr"],
};

/// Reads the times of a file, in order.
pub(super) fn read(entries: &mut Entries<'_, '_>) -> Vec<TimeEntry> {
    let rows = entries.rows(entries.xml.root(), "tidtransaktioner", "tidtrans");
    rows.into_iter().filter_map(|row| time(entries, row)).collect()
}

fn time(entries: &mut Entries<'_, '_>, row: Node<'_, '_>) -> Option<TimeEntry> {
    entries.tell_unread(row, &FORM);
    let person = entries.person(row);
    let code = entries.code(row, &["tidkod"]);
    let period = spans::of_row(row, entries.xml, entries.remarks).ok();
    let line = entries.xml.line(row);
    if matches!(period, Some(None)) {
        entries.remarks.add(Severity::Error, line, "paxml-date-missing", |problem| problem);
    }
    let (hundredths, objects) = (hundredths(entries, row), entries.objects(row));
    Some(TimeEntry {
        person: person?,
        code: code?,
        period: period??,
        hundredths,
        hours: text_at(row, &["timmar"]),
        extent_percent: text_at(row, &["omfattning"]),
        account: text_at(row, &["kontonr"]),
        objects,
        text: text_at(row, &["info"]),
        line,
    })
}

/// Programs that count in minutes write `6.01666666666667`; the hours as they stand are kept beside.
fn hundredths(entries: &mut Entries<'_, '_>, row: Node<'_, '_>) -> Option<i64> {
    let node = child(row, "timmar");
    let hours = numbers::decimal(node, entries.xml, entries.remarks)?;
    let line = entries.xml.line(node?);
    let Some((hundredths, is_rounded)) = numbers::hundredths(hours) else {
        let stated = texts(row, &["timmar"]).unwrap_or_default();
        entries.remarks.field(Severity::Error, line, "paxml-number-unreadable", ("timmar", &stated));
        return None;
    };
    if is_rounded {
        entries.remarks.rounded_hours(line);
    }
    Some(hundredths)
}
