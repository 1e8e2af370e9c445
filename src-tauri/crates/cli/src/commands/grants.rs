//! Grants: adding them, their amounts and states, and how they stand.

use app::api::grants::{
    AddGrant, ConditionRow, GrantAddedReply, GrantDetail, GrantRow, ListGrants, NamedAmount, NoteAmount,
    SetGrantState, ShowGrant,
};
use clap::ArgMatches;
use domain::problem::{Fields, Value};

use super::Entry;
use super::checks::draw_findings;
use crate::arguments::{needed, text, texts};
use crate::console::{Console, Exit, Outcome};
use crate::page::{Page, span};
use crate::table::Column;

/// The amounts that can be noted.
const AMOUNTS: [&str; 5] = ["applied", "allocated", "requisitioned", "received", "repaid"];
/// The states of a grant.
const STATES: [&str; 6] = ["planned", "requisitioned", "received", "in-use", "reported", "closed"];

pub(super) const ADD: Entry = Entry {
    name: "grant add",
    arguments: |phrases| {
        vec![
            phrases.book(),
            phrases.needed("scheme", "scheme"),
            phrases.needed("code", "code"),
            phrases.amount("requisitioned"),
            phrases.option("requisitioned-on", "date"),
            phrases.amount("allocated"),
            phrases.option("allocated-on", "date"),
            phrases.option("applied-on", "date"),
            phrases.amount("received"),
            phrases.option("received-on", "date"),
            phrases.option("case", "case").action(clap::ArgAction::Append),
            phrases.option("contact", "name"),
        ]
    },
    run: add,
};

pub(super) const AMOUNT: Entry = Entry {
    name: "grant amount",
    arguments: |phrases| {
        vec![
            phrases.book(),
            phrases.needed("grant", "code"),
            phrases.choice("what", &AMOUNTS).required(true),
            phrases.amount("amount").required(true),
            phrases.option("date", "date"),
            phrases.option("round", "id"),
        ]
    },
    run: amount,
};

pub(super) const STATE: Entry = Entry {
    name: "grant state",
    arguments: |phrases| {
        vec![phrases.book(), phrases.needed("grant", "code"), phrases.choice("state", &STATES).required(true)]
    },
    run: state,
};

pub(super) const SHOW: Entry = Entry {
    name: "grant show",
    arguments: |phrases| vec![phrases.book(), phrases.needed("grant", "code")],
    run: show,
};

pub(super) const LIST: Entry = Entry { name: "grants", arguments: |phrases| vec![phrases.book()], run: list };

fn add(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let reply = console.app.add_grant(AddGrant {
        scheme: needed(matches, "scheme"),
        code: needed(matches, "code"),
        allocated: text(matches, "allocated"),
        applied_on: text(matches, "applied-on"),
        allocated_on: text(matches, "allocated-on"),
        requisitioned: text(matches, "requisitioned"),
        requisitioned_on: text(matches, "requisitioned-on"),
        received: text(matches, "received"),
        received_on: text(matches, "received-on"),
        requisitioned_round: None,
        received_round: None,
        case_numbers: texts(matches, "case"),
        contact: text(matches, "contact"),
    })?;
    let fields = added_fields(&reply);
    console.changed(&reply, "cli-did-grant-add", &fields)
}

fn added_fields(reply: &GrantAddedReply) -> Fields {
    let mut fields = fields_of(&reply.grant);
    fields.insert("lines", u64::from(reply.lines_found).into());
    fields.insert("costs", u64::from(reply.costs_found).into());
    fields
}

fn fields_of(grant: &GrantRow) -> Fields {
    Fields::from([
        ("code", grant.code.as_str().into()),
        ("scheme", grant.scheme.as_str().into()),
        ("requisitioned", money(&grant.requisitioned)),
        ("received", money(&grant.received)),
    ])
}

/// Returns an amount of a reply as a field of a message.
pub(super) fn money(text: &str) -> Value {
    text.parse().map_or_else(|_| Value::from(text), Value::Money)
}

fn amount(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let row = console.app.note_amount(NoteAmount {
        grant: needed(matches, "grant"),
        what: needed(matches, "what"),
        amount: needed(matches, "amount"),
        date: text(matches, "date"),
        round: text(matches, "round"),
    })?;
    let fields = fields_of(&row);
    console.changed(&row, "cli-did-grant-amount", &fields)
}

fn state(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let row = console.app.set_grant_state(SetGrantState {
        grant: needed(matches, "grant"),
        state: needed(matches, "state"),
    })?;
    let mut fields = fields_of(&row);
    fields.insert("state", console.app.words().word(&format!("state-{}", row.state)).into());
    console.changed(&row, "cli-did-grant-state", &fields)
}

fn list(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let rows = console.app.list_grants(ListGrants { as_of: None })?;
    console.show(&rows, |page| draw_list(page, &rows))?;
    Ok(Exit::Done)
}

fn draw_list(page: &mut Page<'_>, rows: &[GrantRow]) {
    if rows.is_empty() {
        return page.say("cli-grants-none", &Fields::new());
    }
    let mut table = page.columns(&[
        (Column::Left, "code"),
        (Column::Left, "scheme"),
        (Column::Left, "state"),
        (Column::Right, "received"),
        (Column::Right, "used"),
        (Column::Right, "unused"),
        (Column::Right, "to-repay"),
        (Column::Right, "errors"),
    ]);
    for row in rows {
        table.row(vec![
            row.code.clone(),
            row.scheme.clone(),
            page.word(&format!("state-{}", row.state)),
            page.amount(&row.received),
            page.amount(&row.used),
            page.amount(&row.unused),
            page.amount(&row.to_repay),
            row.findings.error.to_string(),
        ]);
    }
    page.table(&table);
}

fn show(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let detail = console.app.show_grant(ShowGrant { grant: needed(matches, "grant"), as_of: None })?;
    console.show(&detail, |page| draw(page, &detail))?;
    Ok(Exit::Done)
}

fn draw(page: &mut Page<'_>, detail: &GrantDetail) {
    let row = &detail.row;
    page.heading(&format!("{}  {}", row.code, detail.scheme_name));
    page.pairs(&[
        ("cli-column-state", page.word(&format!("state-{}", row.state))),
        ("cli-column-use-period", span(&row.period)),
        ("cli-column-report-due", row.report_due.clone().unwrap_or_default()),
        ("cli-column-case-numbers", detail.case_numbers.join(", ")),
        ("cli-column-contact", detail.contact.clone().unwrap_or_default()),
    ]);
    page.gap();
    draw_figures(page, row);
    draw_named(page, "cli-heading-by-kind", &detail.by_kind);
    draw_named(page, "cli-heading-by-purpose", &detail.by_purpose);
    draw_conditions(page, &detail.conditions);
    if !detail.findings.is_empty() {
        page.heading(&page.word("cli-heading-findings"));
        draw_findings(page, &detail.findings);
    }
}

fn draw_figures(page: &mut Page<'_>, row: &GrantRow) {
    let mut table = page.columns(&[(Column::Left, "figure"), (Column::Right, "amount")]);
    let figures = [
        ("allocated", &row.allocated),
        ("requisitioned", &row.requisitioned),
        ("received", &row.received),
        ("used", &row.used),
        ("unproven", &row.unproven),
        ("outside", &row.outside),
        ("unused", &row.unused),
        ("over-use", &row.over_use),
        ("to-repay", &row.to_repay),
        ("repaid", &row.repaid),
    ];
    for (name, amount) in
        figures.into_iter().filter(|(name, amount)| *name != "unproven" || *amount != "0.00")
    {
        table.row(vec![page.word(&format!("cli-column-{name}")), page.amount(amount)]);
    }
    page.table(&table);
}

fn draw_named(page: &mut Page<'_>, heading: &str, rows: &[NamedAmount]) {
    if rows.is_empty() {
        return;
    }
    page.heading(&page.word(heading));
    let mut table = page.columns(&[(Column::Left, "id"), (Column::Text, "name"), (Column::Right, "amount")]);
    for row in rows {
        table.row(vec![row.id.clone(), row.name.clone(), page.amount(&row.amount)]);
    }
    page.table(&table);
}

/// Draws the conditions of a grant, with the day that each was met.
pub(super) fn draw_conditions(page: &mut Page<'_>, conditions: &[ConditionRow]) {
    if conditions.is_empty() {
        return;
    }
    page.heading(&page.word("cli-heading-conditions"));
    let mut table = page.columns(&[
        (Column::Left, "id"),
        (Column::Text, "name"),
        (Column::Left, "until"),
        (Column::Left, "met-on"),
        (Column::Left, "evidence"),
    ]);
    for row in conditions {
        table.row(vec![
            row.id.clone(),
            row.name.clone(),
            row.until.clone().unwrap_or_default(),
            row.met_on.clone().unwrap_or_default(),
            row.evidence.join(", "),
        ]);
    }
    page.table(&table);
}
