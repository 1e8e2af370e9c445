//! Accruals and prepaid costs, and spreading amounts over their days.

use app::api::accruals::{
    AccrualList, AccrualRow, DeferralRow, ListAccruals, SettleAccrual, SplitCost, SpreadAmount, SpreadRow,
};
use clap::{ArgAction, ArgMatches};
use domain::problem::Fields;

use super::Entry;
use super::grants::money;
use crate::arguments::{needed, text, texts};
use crate::console::{Console, Exit, Outcome};
use crate::page::Page;
use crate::table::Column;

pub(super) const LIST: Entry = Entry {
    name: "accrual list",
    arguments: |phrases| vec![phrases.book(), phrases.option("grant", "code")],
    run: list,
};

pub(super) const SETTLE: Entry = Entry {
    name: "accrual settle",
    arguments: |phrases| {
        vec![
            phrases.book(),
            phrases.positional("accrual", "cost"),
            phrases.needed("cost", "cost").action(ArgAction::Append),
            phrases.needed("reason", "text"),
        ]
    },
    run: settle,
};

pub(super) const SPLIT: Entry = Entry {
    name: "cost split",
    arguments: |phrases| {
        vec![
            phrases.book(),
            phrases.positional("cost", "cost"),
            phrases.choice("by", &["days", "months"]).required(true),
            phrases.choice("over", &["years", "months", "use-period"]).required(true),
            phrases.needed("reason", "text"),
        ]
    },
    run: split,
};

pub(super) const SPREAD: Entry = Entry {
    name: "cost spread",
    arguments: |phrases| {
        vec![
            phrases.book(),
            phrases.amount("amount").required(true),
            phrases.needed("first", "date"),
            phrases.needed("last", "date"),
            phrases.choice("by", &["days", "months"]).required(true),
            phrases.choice("over", &["years", "months", "grants"]).required(true),
            phrases.option("grant", "code").action(ArgAction::Append),
        ]
    },
    run: spread,
};

fn list(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let found = console.app.list_accruals(ListAccruals { grant: text(matches, "grant"), as_of: None })?;
    console.show(&found, |page| draw(page, &found))?;
    Ok(Exit::Done)
}

fn draw(page: &mut Page<'_>, found: &AccrualList) {
    if found.accruals.is_empty() && found.unbooked.is_empty() && found.prepaid.is_empty() {
        return page.say("cli-accruals-none", &Fields::from([("day", found.as_of.as_str().into())]));
    }
    if !found.accruals.is_empty() {
        page.heading(&page.word("cli-accruals"));
        draw_accruals(page, &found.accruals);
        let fields =
            Fields::from([("open", money(&found.open)), ("overdue", u64::from(found.overdue).into())]);
        page.say("cli-accruals-sum", &fields);
    }
    draw_deferrals(page, "cli-accruals-unbooked", &found.unbooked, &found.unbooked_sum);
    draw_deferrals(page, "cli-accruals-prepaid", &found.prepaid, &found.prepaid_sum);
}

fn draw_accruals(page: &mut Page<'_>, rows: &[AccrualRow]) {
    let mut table = page.columns(&[
        (Column::Left, "cost"),
        (Column::Left, "grant"),
        (Column::Left, "opened-on"),
        (Column::Right, "amount"),
        (Column::Right, "open"),
        (Column::Left, "state"),
        (Column::Right, "difference"),
        (Column::Text, "text"),
    ]);
    for row in rows {
        table.row(vec![
            row.cost.clone(),
            row.grant.clone(),
            row.opened_on.clone(),
            page.amount(&row.amount),
            page.amount(&row.open),
            page.word(&format!("accrual-{}", row.state)),
            page.amount_or_nothing(row.difference.as_ref()),
            row.text.clone(),
        ]);
    }
    page.table(&table);
}

fn draw_deferrals(page: &mut Page<'_>, key: &str, rows: &[DeferralRow], sum: &str) {
    if rows.is_empty() {
        return;
    }
    page.heading(&page.word(key));
    let mut table = page.columns(&[
        (Column::Left, "cost"),
        (Column::Left, "grant"),
        (Column::Left, "booked-on"),
        (Column::Left, "period"),
        (Column::Right, "amount"),
        (Column::Right, "part"),
        (Column::Text, "text"),
    ]);
    for row in rows {
        table.row(vec![
            row.cost.clone(),
            row.grant.clone(),
            row.booked_on.clone(),
            format!("{}–{}", row.first, row.last),
            page.amount(&row.amount),
            page.amount(&row.part),
            row.text.clone(),
        ]);
    }
    page.table(&table);
    page.say("cli-accruals-part-sum", &Fields::from([("sum", money(sum))]));
}

fn settle(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let accrual = needed(matches, "accrual");
    let costs = texts(matches, "cost");
    let found = console.app.settle_accrual(SettleAccrual {
        accrual: accrual.clone(),
        costs: costs.clone(),
        reason: needed(matches, "reason"),
    })?;
    let row = found.accruals.iter().find(|row| row.cost == accrual);
    let difference = row.and_then(|row| row.difference.clone()).unwrap_or_else(|| "0.00".to_owned());
    let fields = Fields::from([
        ("accrual", accrual.as_str().into()),
        ("costs", costs.join(", ").into()),
        ("difference", money(&difference)),
    ]);
    console.changed(&found, "cli-did-accrual-settle", &fields)
}

fn split(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let cost = needed(matches, "cost");
    let sum = console.app.split_cost(SplitCost {
        cost: cost.clone(),
        by: needed(matches, "by"),
        over: needed(matches, "over"),
        reason: needed(matches, "reason"),
    })?;
    let fields = Fields::from([
        ("cost", cost.as_str().into()),
        ("count", u64::from(sum.count).into()),
        ("amount", money(&sum.amount)),
        ("inside", money(&sum.inside)),
    ]);
    console.changed(&sum, "cli-did-cost-split", &fields)
}

fn spread(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let parts = console.app.spread_amount(SpreadAmount {
        amount: needed(matches, "amount"),
        first: needed(matches, "first"),
        last: needed(matches, "last"),
        by: needed(matches, "by"),
        over: needed(matches, "over"),
        grants: texts(matches, "grant"),
    })?;
    console.show(&parts, |page| draw_parts(page, &parts))?;
    Ok(Exit::Done)
}

fn draw_parts(page: &mut Page<'_>, parts: &[SpreadRow]) {
    let mut table =
        page.columns(&[(Column::Left, "grant"), (Column::Left, "period"), (Column::Right, "amount")]);
    for part in parts {
        table.row(vec![
            part.grant.clone().unwrap_or_default(),
            format!("{}–{}", part.first, part.last),
            page.amount(&part.amount),
        ]);
    }
    page.table(&table);
}
