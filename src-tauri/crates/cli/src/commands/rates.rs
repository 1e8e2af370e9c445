//! The rates of on-costs of salaries (PO-pålägg).

use app::api::Nothing;
use app::api::salary::{OnCostRateRow, SetOnCostRate};
use clap::ArgMatches;
use domain::problem::{Fields, Problem};

use super::Entry;
use crate::arguments::needed;
use crate::console::{Console, Exit, Outcome};
use crate::page::Page;
use crate::table::Column;

pub(super) const LIST: Entry =
    Entry { name: "rate list", arguments: |phrases| vec![phrases.book()], run: list };

pub(super) const SET: Entry = Entry {
    name: "rate set",
    arguments: |phrases| {
        vec![
            phrases.book(),
            phrases.needed("year", "year"),
            phrases.needed("rate", "percent"),
            phrases.needed("source", "text"),
        ]
    },
    run: set,
};

fn list(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let rows = console.app.list_on_cost_rates(Nothing {})?;
    console.show(&rows, |page| draw(page, &rows))?;
    Ok(Exit::Done)
}

fn draw(page: &mut Page<'_>, rows: &[OnCostRateRow]) {
    let mut table =
        page.columns(&[(Column::Left, "year"), (Column::Right, "percent"), (Column::Text, "source")]);
    for row in rows {
        let rate =
            row.rate.as_ref().map(|rate| page.decimal(rate)).unwrap_or_else(|| page.word("cli-rate-missing"));
        let source = if row.own {
            format!("{} · {}", page.word("cli-rate-own"), row.source)
        } else {
            row.source.clone()
        };
        table.row(vec![row.year.to_string(), rate, source]);
    }
    page.table(&table);
}

fn set(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let year = needed(matches, "year");
    let unreadable = || Problem::bare("count-unreadable").with("value", year.as_str());
    let number = year.parse().map_err(|_| unreadable())?;
    let rate = needed(matches, "rate");
    let rows = console.app.set_on_cost_rate(SetOnCostRate {
        year: number,
        rate: rate.clone(),
        source: needed(matches, "source"),
    })?;
    let fields = Fields::from([("year", year.as_str().into()), ("rate", rate.as_str().into())]);
    console.changed(&rows, "cli-did-rate-set", &fields)
}
