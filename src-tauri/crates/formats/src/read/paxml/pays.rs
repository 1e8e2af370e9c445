//! Pays (`lonetrans`): an amount, or a quantity that the payroll system prices.

use domain::draft::payroll::PayEntry;
use domain::money::Money;
use domain::problem::Severity;
use roxmltree::Node;
use rust_decimal::Decimal;

use super::entries::{Entries, RowForm, texts};
use super::{child, numbers, spans, text_at};

/// The schema calls the code of the standard `lonkod`; some programs write `lonekod`.
const FORM: RowForm = RowForm {
    read: &[
        "lonart",
        "lonkod",
        "lonekod",
        "benamning",
        "kommentar",
        "datum",
        "datumfrom",
        "datumtom",
        "antal",
        "apris",
        "belopp",
        "kontonr",
        "resenheter",
        "info",
    ],
    unused: &["varugrupp", "moms", "samlingsid", "kundnr"],
};

/// Reads the pays of a file, in order.
pub(super) fn read(entries: &mut Entries<'_, '_>) -> Vec<PayEntry> {
    let rows = entries.rows(entries.xml.root(), "lonetransaktioner", "lonetrans");
    rows.into_iter().filter_map(|row| pay(entries, row)).collect()
}

fn pay(entries: &mut Entries<'_, '_>, row: Node<'_, '_>) -> Option<PayEntry> {
    entries.tell_unread(row, &FORM);
    let person = entries.person(row);
    let code = entries.code(row, &["lonart", "lonkod", "lonekod"]);
    let period = spans::of_row(row, entries.xml, entries.remarks).ok().flatten();
    let (amount, objects) = (amount(entries, row), entries.objects(row));
    Some(PayEntry {
        person: person?,
        code: code?,
        name: text_at(row, &["benamning"]),
        period,
        quantity: text_at(row, &["antal"]),
        each: text_at(row, &["apris"]),
        amount,
        account: text_at(row, &["kontonr"]),
        objects,
        text: texts(row, &["kommentar", "info"]),
        line: entries.xml.line(row),
    })
}

/// Returns the amount as it stands, also where quantity times pay of one is another, which is told.
fn amount(entries: &mut Entries<'_, '_>, row: Node<'_, '_>) -> Option<Money> {
    let figure = |entries: &mut Entries<'_, '_>, name| {
        numbers::decimal(child(row, name), entries.xml, entries.remarks)
    };
    let factors = figure(entries, "antal").zip(figure(entries, "apris"));
    if text_at(row, &["belopp"]).is_none() {
        return computed(entries, row, factors?);
    }
    let amount = numbers::amount(child(row, "belopp"), entries.xml, entries.remarks)?;
    if let Some((quantity, each)) = factors
        && let Some(computed) = numbers::product(quantity, each)
        && computed != amount
    {
        entries.remarks.add(Severity::Warning, entries.xml.line(row), "paxml-amount-differs", |problem| {
            problem.with("amount", amount).with("computed", computed)
        });
    }
    Some(amount)
}

fn computed(
    entries: &mut Entries<'_, '_>,
    row: Node<'_, '_>,
    (quantity, each): (Decimal, Decimal),
) -> Option<Money> {
    let amount = numbers::product(quantity, each);
    if amount.is_none() {
        let stated = format!("{quantity} × {each}");
        entries.remarks.value(Severity::Error, entries.xml.line(row), "paxml-amount-too-large", &stated);
    }
    amount
}
