//! Suppliers' invoices and credit notes, split over grants.

use app::api::invoices::{InvoiceForm, InvoicePart, InvoiceRow, ListInvoices};
use clap::{ArgAction, ArgMatches};
use domain::problem::{Fields, Problem};

use super::Entry;
use crate::arguments::{needed, text, texts};
use crate::console::{Console, Exit, Outcome, Trouble};
use crate::page::Page;
use crate::table::Column;

pub(super) const ADD: Entry = Entry {
    name: "invoice add",
    arguments: |phrases| {
        vec![
            phrases.book(),
            phrases.needed("supplier", "name"),
            phrases.option("orgnr", "orgnr"),
            phrases.needed("number", "text"),
            phrases.needed("date", "date"),
            phrases.option("due", "date"),
            phrases.option("paid", "date"),
            phrases.amount("net").required(true),
            phrases.amount("vat"),
            phrases.amount("own"),
            phrases.option("credits", "text"),
            phrases.needed("text", "text"),
            phrases.option("voucher", "voucher"),
            phrases.option("account", "account"),
            phrases.option("booked-on", "date"),
            phrases.needed("part", "part").action(ArgAction::Append),
        ]
    },
    run: add,
};

pub(super) const LIST: Entry = Entry {
    name: "invoice list",
    arguments: |phrases| vec![phrases.book(), phrases.option("grant", "code")],
    run: list,
};

fn add(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    let parts = texts(matches, "part").iter().map(|part| part_of(part)).collect::<Result<_, Trouble>>()?;
    console.open(matches)?;
    let rows = console.app.add_invoice(InvoiceForm {
        supplier: needed(matches, "supplier"),
        orgnr: text(matches, "orgnr"),
        number: needed(matches, "number"),
        date: needed(matches, "date"),
        due: text(matches, "due"),
        paid: text(matches, "paid"),
        net: needed(matches, "net"),
        vat: text(matches, "vat"),
        own: text(matches, "own"),
        credits: text(matches, "credits"),
        text: needed(matches, "text"),
        voucher: text(matches, "voucher"),
        account: text(matches, "account"),
        booked_on: text(matches, "booked-on"),
        parts,
    })?;
    let costs: Vec<&str> = rows.iter().flat_map(|row| &row.parts).map(|part| part.cost.as_str()).collect();
    let fields =
        Fields::from([("number", needed(matches, "number").into()), ("costs", costs.join(", ").into())]);
    console.changed(&rows, "cli-did-invoice-add", &fields)
}

/// Reads a part: grant, amount, first and last day, and perhaps purpose and text, with semicolons between.
fn part_of(text: &str) -> Result<InvoicePart, Trouble> {
    let fields: Vec<&str> = text.split(';').map(str::trim).collect();
    let [grant, amount, first, last, rest @ ..] = fields.as_slice() else {
        return Err(Problem::bare("usage-part-unfit").with("value", text).into());
    };
    let more = |at: usize| rest.get(at).filter(|text| !text.is_empty()).map(|text| (*text).to_owned());
    if rest.len() > 2 {
        return Err(Problem::bare("usage-part-unfit").with("value", text).into());
    }
    Ok(InvoicePart {
        grant: (*grant).to_owned(),
        amount: (*amount).to_owned(),
        period_first: (*first).to_owned(),
        period_last: (*last).to_owned(),
        purpose: more(0),
        text: more(1),
    })
}

fn list(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let rows = console.app.list_invoices(ListInvoices { grant: text(matches, "grant") })?;
    console.show(&rows, |page| draw(page, &rows))?;
    Ok(Exit::Done)
}

fn draw(page: &mut Page<'_>, rows: &[InvoiceRow]) {
    if rows.is_empty() {
        return page.say("cli-invoices-none", &Fields::new());
    }
    let mut table = page.columns(&[
        (Column::Left, "invoice-number"),
        (Column::Left, "date"),
        (Column::Text, "supplier"),
        (Column::Right, "net"),
        (Column::Right, "credited"),
    ]);
    for row in rows {
        table.row(vec![
            named(row),
            row.date.clone(),
            row.supplier.clone(),
            page.amount(&row.net),
            page.amount(&row.credited),
        ]);
    }
    page.table(&table);
    page.gap();
    rows.iter().for_each(|row| draw_parts(page, row));
}

/// A credit note is named with the invoice that it takes back.
fn named(row: &InvoiceRow) -> String {
    match &row.credits {
        Some(credits) => format!("{} → {credits}", row.number),
        None => row.number.clone(),
    }
}

fn draw_parts(page: &mut Page<'_>, row: &InvoiceRow) {
    let parts =
        row.parts.iter().map(|part| format!("{} {} {}", part.cost, part.grant, page.amount(&part.amount)));
    let own = row.own.as_ref().map(|own| format!("{} {}", page.word("cli-invoice-own"), page.amount(own)));
    let parts: Vec<String> = parts.chain(own).collect();
    page.paragraph(0, &format!("{}: {}", row.number, parts.join("; ")));
}
