//! Holding the book against the main ledger.

use app::api::checks::{
    ExplainDifference, ListMonths, MonthLine, Reconcile, ReconcileRows, ReconciliationLine, SignMonth,
    StandingLine,
};
use clap::ArgMatches;
use domain::money::Money;
use domain::problem::Fields;
use serde_json::json;

use super::Entry;
use crate::arguments::{needed, text};
use crate::console::{Console, Exit, Outcome};
use crate::page::Page;
use crate::table::Column;

pub(super) const RECONCILE: Entry = Entry {
    name: "reconcile",
    arguments: |phrases| {
        vec![
            phrases.book(),
            phrases.option("grant", "code"),
            phrases.option("account", "account").requires("month").requires("grant"),
            phrases.option("month", "month").requires("grant"),
        ]
    },
    run: reconcile,
};

pub(super) const EXPLAIN: Entry = Entry {
    name: "explain",
    arguments: |phrases| {
        vec![
            phrases.book(),
            phrases.needed("grant", "code"),
            phrases.needed("account", "account"),
            phrases.needed("month", "month"),
            phrases.needed("text", "text"),
        ]
    },
    run: explain,
};

pub(super) const MONTHS: Entry = Entry {
    name: "month list",
    arguments: |phrases| vec![phrases.book(), phrases.option("grant", "code")],
    run: months,
};

pub(super) const SIGN: Entry = Entry {
    name: "month sign",
    arguments: |phrases| {
        vec![
            phrases.book(),
            phrases.needed("grant", "code"),
            phrases.needed("month", "month"),
            phrases.option("note", "text"),
        ]
    },
    run: sign,
};

fn months(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let months = console.app.list_months(ListMonths { grant: text(matches, "grant") })?;
    console.show(&months, |page| draw_months(page, &months))?;
    Ok(Exit::with_errors(months.iter().any(|month| month.state == "moved")))
}

fn draw_months(page: &mut Page<'_>, months: &[MonthLine]) {
    if months.is_empty() {
        return page.say("cli-reconciliation-none", &Fields::new());
    }
    let mut table = page.columns(&[
        (Column::Left, "grant"),
        (Column::Left, "month"),
        (Column::Right, "ledger"),
        (Column::Right, "book"),
        (Column::Left, "state"),
        (Column::Text, "actor"),
        (Column::Text, "note"),
    ]);
    for month in months {
        table.row(vec![
            month.grant.clone(),
            month.month.clone(),
            page.amount(&month.ledger),
            page.amount(&month.book),
            page.word(&format!("month-{}", month.state)),
            month.signed_by.clone().unwrap_or_default(),
            month.note.clone().unwrap_or_default(),
        ]);
    }
    page.table(&table);
}

fn sign(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let (grant, month) = (needed(matches, "grant"), needed(matches, "month"));
    let fields = Fields::from([("code", grant.as_str().into()), ("month", month.as_str().into())]);
    let months = console.app.sign_month(SignMonth { grant, month, note: text(matches, "note") })?;
    console.changed(&months, "cli-did-month-sign", &fields)
}

fn reconcile(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    if let Some(month) = text(matches, "month") {
        return standing(console, matches, month);
    }
    let lines = console.app.reconcile(Reconcile { grant: text(matches, "grant") })?;
    console.show(&lines, |page| draw(page, &lines))?;
    Ok(Exit::with_errors(unexplained(&lines) > 0))
}

/// Shows what stands behind one account and month; costs without an account where none is named.
fn standing(console: &mut Console<'_>, matches: &ArgMatches, month: String) -> Outcome {
    let rows = console.app.reconcile_rows(ReconcileRows {
        grant: needed(matches, "grant"),
        account: text(matches, "account").unwrap_or_default(),
        month,
    })?;
    console.show(&rows, |page| draw_standing(page, &rows))?;
    Ok(Exit::with_errors(rows.iter().any(|row| row.state != "matched")))
}

fn draw_standing(page: &mut Page<'_>, rows: &[StandingLine]) {
    if rows.is_empty() {
        return page.say("cli-standing-none", &Fields::new());
    }
    let mut table = page.columns(&[
        (Column::Left, "state"),
        (Column::Left, "date"),
        (Column::Left, "voucher"),
        (Column::Left, "cost"),
        (Column::Right, "ledger"),
        (Column::Right, "book"),
        (Column::Text, "text"),
    ]);
    for row in rows {
        let code = row.code.as_ref().map(|code| format!(" → {code}")).unwrap_or_default();
        table.row(vec![
            format!("{}{code}", row.state_name),
            row.date.clone(),
            row.voucher.clone(),
            row.costs.join(", "),
            page.amount(&row.ledger),
            page.amount(&row.book),
            row.text.clone(),
        ]);
    }
    page.table(&table);
}

/// Counts the lines that differ without an explanation.
pub(super) fn unexplained(lines: &[ReconciliationLine]) -> u64 {
    u64::try_from(lines.iter().filter(|line| !line.explained).count()).unwrap_or(u64::MAX)
}

fn draw(page: &mut Page<'_>, lines: &[ReconciliationLine]) {
    if lines.is_empty() {
        return page.say("cli-reconciliation-none", &Fields::new());
    }
    let mut table = page.columns(&[
        (Column::Left, "grant"),
        (Column::Left, "account"),
        (Column::Left, "month"),
        (Column::Right, "ledger"),
        (Column::Right, "book"),
        (Column::Right, "difference"),
        (Column::Text, "explanation"),
    ]);
    for line in lines {
        let unexplained = || if line.explained { String::new() } else { page.word("cli-unexplained") };
        table.row(vec![
            line.grant.clone(),
            line.account.clone(),
            line.month.clone(),
            page.amount(&line.ledger),
            page.amount(&line.book),
            page.amount(&line.difference),
            line.explanation.clone().unwrap_or_else(unexplained),
        ]);
    }
    let sum = |of: fn(&ReconciliationLine) -> &String| {
        total(lines.iter().map(of)).map(|sum| page.amount(&sum.to_string())).unwrap_or_default()
    };
    let sums = (sum(|line| &line.ledger), sum(|line| &line.book), sum(|line| &line.difference));
    table.sum(vec![
        page.word("cli-sum"),
        String::new(),
        String::new(),
        sums.0,
        sums.1,
        sums.2,
        String::new(),
    ]);
    page.table(&table);
    page.gap();
    page.say("cli-reconciliation-counted", &Fields::from([("unexplained", unexplained(lines).into())]));
}

/// Adds amounts up; nothing where one cannot be read or the sum is beyond what is counted.
fn total<'a>(mut amounts: impl Iterator<Item = &'a String>) -> Option<Money> {
    amounts.try_fold(Money::ZERO, |sum, amount| sum.checked_add(amount.parse().ok()?).ok())
}

fn explain(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let (account, month) = (needed(matches, "account"), needed(matches, "month"));
    let named = if account.is_empty() { "–" } else { account.as_str() };
    let fields = Fields::from([("account", named.into()), ("month", month.as_str().into())]);
    let lines = console.app.explain_difference(ExplainDifference {
        grant: needed(matches, "grant"),
        account,
        month,
        text: needed(matches, "text"),
    })?;
    console.changed(&json!({ "lines": lines }), "cli-did-explain", &fields)
}
