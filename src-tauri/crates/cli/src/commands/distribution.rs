//! The money of a scheme shared between recipients.

use app::api::distribution::{Distribute, DistributionReply};
use clap::ArgMatches;

use super::Entry;
use super::inspection::{draw_remarks, has_errors};
use super::schemes::cited;
use crate::arguments::{path, text};
use crate::console::{Console, Exit, Outcome};
use crate::page::Page;
use crate::table::{Column, Table};

pub(super) const DISTRIBUTE: Entry = Entry {
    name: "distribute",
    arguments: |phrases| {
        vec![phrases.positional("scheme", "scheme-or-file"), phrases.option_file("keys").required(true)]
    },
    run: distribute,
};

fn distribute(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    let file = console.app.files.offer(path(matches, "keys"));
    let scheme = text(matches, "scheme");
    // An id never has a point in it.
    let named = scheme.as_ref().filter(|scheme| scheme.contains('.'));
    let scheme_file = named.map(|path| console.app.files.offer(path));
    let reply = console.app.distribute(Distribute { scheme, scheme_file, file })?;
    console.show(&reply, |page| draw(page, &reply))?;
    Ok(Exit::with_errors(has_errors(&reply.remarks)))
}

fn draw(page: &mut Page<'_>, reply: &DistributionReply) {
    page.heading(&format!("{}  {}", reply.scheme, reply.short));
    let table = pools(page, reply);
    page.table(&table);
    page.gap();
    let table = recipients(page, reply);
    page.table(&table);
    if let Some(uncertain) = &reply.uncertain {
        page.gap();
        page.paragraph(0, &format!("{} {uncertain}", page.word("cli-uncertain")));
    }
    if !reply.basis.is_empty() {
        page.gap();
        reply.basis.iter().for_each(|basis| page.paragraph(0, &cited(&basis.text, &basis.source)));
    }
    if !reply.remarks.is_empty() {
        page.gap();
        draw_remarks(page, &reply.remarks);
    }
}

fn pools(page: &Page<'_>, reply: &DistributionReply) -> Table {
    let mut table = page.columns(&[
        (Column::Left, "pool"),
        (Column::Text, "name"),
        (Column::Right, "recipients"),
        (Column::Right, "in-pool"),
        (Column::Right, "shared-out"),
    ]);
    for pool in &reply.pools {
        table.row(vec![
            pool.pool.clone(),
            pool.name.clone(),
            pool.recipients.to_string(),
            page.amount(&pool.amount),
            page.amount(&pool.given),
        ]);
    }
    table
}

/// A row for each recipient; a column for each pool by its id, and the sum where there are several.
fn recipients(page: &Page<'_>, reply: &DistributionReply) -> Table {
    let is_coded = reply.recipients.iter().any(|row| row.code.is_some());
    let has_many = reply.pools.len() > 1;
    let mut columns = Vec::new();
    if is_coded {
        columns.push((Column::Left, page.word("cli-column-code")));
    }
    columns.push((Column::Text, page.word("cli-column-name")));
    columns.extend(reply.pools.iter().map(|pool| (Column::Right, pool.pool.clone())));
    if has_many {
        columns.push((Column::Right, page.word("cli-sum")));
    }
    let mut table = Table::new(columns);
    for row in &reply.recipients {
        let code = row.code.clone().unwrap_or_default();
        let parts = row.parts.iter().map(|part| page.amount_or_nothing(part.as_ref()));
        let total = has_many.then(|| page.amount(&row.total));
        let cells = is_coded.then_some(code).into_iter().chain([row.name.clone()]);
        table.row(cells.chain(parts).chain(total).collect());
    }
    let parts = reply.pools.iter().map(|pool| page.amount(&pool.given));
    let total = has_many.then(|| page.amount(&reply.given));
    let cells = is_coded.then(String::new).into_iter().chain([page.word("cli-sum")]);
    table.sum(cells.chain(parts).chain(total).collect());
    table
}
