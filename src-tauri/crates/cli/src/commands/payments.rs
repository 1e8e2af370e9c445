//! The payments of a grant, held against the main ledger.

use app::api::grants::{PaymentList, ShowGrant};
use clap::ArgMatches;
use domain::problem::Fields;

use super::Entry;
use super::grants::money;
use crate::arguments::needed;
use crate::console::{Console, Exit, Outcome};
use crate::page::Page;
use crate::table::Column;

pub(super) const PAYMENTS: Entry = Entry {
    name: "payments",
    arguments: |phrases| vec![phrases.book(), phrases.needed("grant", "code")],
    run: payments,
};

fn payments(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let found = console.app.list_payments(ShowGrant { grant: needed(matches, "grant"), as_of: None })?;
    console.show(&found, |page| draw(page, &found))?;
    Ok(Exit::Done)
}

fn draw(page: &mut Page<'_>, found: &PaymentList) {
    if found.payments.is_empty() {
        page.say("cli-payments-none", &Fields::new());
    } else {
        let mut table = page.columns(&[
            (Column::Left, "data"),
            (Column::Left, "date"),
            (Column::Text, "round"),
            (Column::Right, "amount"),
            (Column::Left, "voucher"),
            (Column::Left, "booked-on"),
            (Column::Right, "days"),
        ]);
        for row in &found.payments {
            let missing = || page.word("cli-payment-no-row");
            table.row(vec![
                row.what_name.clone(),
                row.date.clone().unwrap_or_default(),
                row.round.clone(),
                page.amount(&row.amount),
                row.voucher.clone().unwrap_or_else(missing),
                row.booked_on.clone().unwrap_or_default(),
                row.days.map(|days| days.to_string()).unwrap_or_default(),
            ]);
        }
        page.table(&table);
    }
    let fields = Fields::from([
        ("requisitioned", money(&found.requisitioned)),
        ("received", money(&found.received)),
        ("awaited", money(&found.awaited)),
    ]);
    page.say("cli-payments-sum", &fields);
    for row in &found.unpaid {
        let fields = Fields::from([
            ("voucher", row.voucher.as_str().into()),
            ("date", row.date.as_str().into()),
            ("amount", money(&row.amount)),
        ]);
        page.say("cli-payment-unpaid", &fields);
    }
}
