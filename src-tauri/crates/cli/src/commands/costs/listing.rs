//! Listing the costs of a grant, and showing one.

use app::api::costs::{CostChange, CostDetail, CostGone, CostPage, CostRow, CostSum, ListCosts, ShowCost};
use clap::{Arg, ArgMatches, value_parser};
use domain::problem::Fields;

use super::super::grants::money;
use super::super::{Entry, evidence};
use super::KINDS;
use crate::arguments::{Phrases, needed, text};
use crate::console::{Console, Exit, Outcome, Trouble};
use crate::page::{Page, short_span};
use crate::table::{Column, Table};

/// How many costs are asked for at a time.
const WINDOW: u32 = 1000;
/// An amount of nothing, as replies write it.
const NOUGHT: &str = "0.00";

pub(in crate::commands) const LIST: Entry = Entry {
    name: "cost list",
    arguments: |phrases| {
        let mut arguments = vec![phrases.book(), phrases.needed("grant", "code")];
        arguments.extend(narrowing(phrases));
        arguments
    },
    run: list,
};

/// What a list of costs is narrowed to, and its order.
pub(in crate::commands) fn narrowing(phrases: Phrases<'_>) -> [Arg; 7] {
    [
        phrases.option("search", "text"),
        phrases.choice("kind", &KINDS),
        phrases.flag("outside"),
        phrases.flag("without-evidence"),
        phrases.flag("gone"),
        phrases.option("sort", "sort").allow_hyphen_values(true),
        phrases.option("limit", "number").value_parser(value_parser!(u32)),
    ]
}

pub(in crate::commands) const SHOW: Entry = Entry {
    name: "cost show",
    arguments: |phrases| vec![phrases.book(), phrases.positional("cost", "cost")],
    run: show,
};

fn list(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    list_opened(console, matches)
}

/// Lists the costs of what is open.
pub(in crate::commands) fn list_opened(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    let page_of_costs = all_windows(console, matches)?;
    let gone = matches.get_flag("gone");
    console.show(&page_of_costs, |page| {
        if gone { draw_gone_list(page, &page_of_costs) } else { draw_list(page, &page_of_costs) }
    })?;
    Ok(Exit::Done)
}

/// Asks for one window after another, up to the limit.
fn all_windows(console: &mut Console<'_>, matches: &ArgMatches) -> Result<CostPage, Trouble> {
    let limit = matches.get_one::<u32>("limit").copied().unwrap_or(u32::MAX);
    let mut window = |offset: u32| {
        console.app.list_costs(ListCosts {
            grant: needed(matches, "grant"),
            search: text(matches, "search"),
            kind: text(matches, "kind"),
            only_outside: Some(matches.get_flag("outside")),
            only_without_evidence: Some(matches.get_flag("without-evidence")),
            gone: Some(matches.get_flag("gone")),
            sort: text(matches, "sort"),
            offset,
            limit: WINDOW.min(limit - offset),
        })
    };
    let mut all = window(0)?;
    let wanted = limit.min(all.matching.count);
    let mut have = u32::try_from(all.rows.len()).unwrap_or(u32::MAX);
    while have < wanted {
        let rows = window(have)?.rows;
        if rows.is_empty() {
            break;
        }
        all.rows.extend(rows);
        have = u32::try_from(all.rows.len()).unwrap_or(u32::MAX);
    }
    Ok(all)
}

/// Draws costs that no longer count, without a sum that somebody could take for one that does.
fn draw_gone_list(page: &mut Page<'_>, costs: &CostPage) {
    if !costs.rows.is_empty() {
        draw_costs(page, &costs.rows, None);
        page.gap();
    }
    let fields = Fields::from([
        ("shown", u64::try_from(costs.rows.len()).unwrap_or(u64::MAX).into()),
        ("matching", u64::from(costs.matching.count).into()),
        ("all", u64::from(costs.all.count).into()),
    ]);
    page.say("cli-costs-gone-counted", &fields);
}

fn draw_list(page: &mut Page<'_>, costs: &CostPage) {
    if costs.rows.is_empty() {
        return page.say("cli-costs-none", &Fields::new());
    }
    let shown = u64::try_from(costs.rows.len()).unwrap_or(u64::MAX);
    let matching = u64::from(costs.matching.count);
    // A sum below some of the rows would be taken for the sum of those.
    draw_costs(page, &costs.rows, (shown == matching).then_some(&costs.matching));
    page.gap();
    let fields = Fields::from([
        ("shown", shown.into()),
        ("matching", matching.into()),
        ("amount", money(&costs.matching.amount)),
        ("all", u64::from(costs.all.count).into()),
    ]);
    page.say("cli-costs-counted", &fields);
}

/// Draws costs, with their sum below.
fn draw_costs(page: &mut Page<'_>, rows: &[CostRow], sum: Option<&CostSum>) {
    let any_outside = rows.iter().any(|row| row.outside != NOUGHT);
    let mut columns = vec![
        (Column::Left, "cost"),
        (Column::Left, "voucher"),
        (Column::Left, "account"),
        (Column::Text, "kind"),
        (Column::Left, "period"),
        (Column::Text, "text"),
        (Column::Right, "amount"),
    ];
    if any_outside {
        columns.push((Column::Right, "outside"));
    }
    let mut table = page.columns(&columns);
    for row in rows {
        let mut cells = vec![
            row.cost.clone(),
            row.voucher.clone().unwrap_or_default(),
            row.account.clone().unwrap_or_default(),
            row.kind_name.clone(),
            period(page, row),
            row.text.clone(),
            page.amount(&row.amount),
        ];
        if any_outside {
            cells.push(if row.outside == NOUGHT { String::new() } else { page.amount(&row.outside) });
        }
        table.row(cells);
    }
    if let Some(sum) = sum {
        let mut cells = vec![String::new(); columns.len()];
        cells[0] = page.word("cli-sum");
        cells[6] = page.amount(&sum.amount);
        if any_outside {
            cells[7] = page.amount(&sum.outside);
        }
        table.sum(cells);
    }
    page.table(&table);
}

/// A period that nobody has confirmed is followed by a question mark.
fn period(page: &Page<'_>, row: &CostRow) -> String {
    let assumed = row.period_basis == "assumed" && !row.confirmed;
    let mark = if assumed { page.word("cli-assumed-mark") } else { String::new() };
    short_span(&row.period) + &mark
}

fn show(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    show_opened(console, matches)
}

/// Shows one cost of what is open.
pub(in crate::commands) fn show_opened(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    let detail = console.app.show_cost(ShowCost { cost: needed(matches, "cost") })?;
    console.show(&detail, |page| draw(page, &detail))?;
    Ok(Exit::Done)
}

fn draw(page: &mut Page<'_>, detail: &CostDetail) {
    let row = &detail.cost;
    page.heading(&format!("{}  {}", row.cost, row.text));
    if let Some(gone) = &detail.gone {
        draw_gone(page, gone);
    }
    let optional = |text: &Option<String>| text.clone().unwrap_or_default();
    page.pairs(&[
        ("cli-column-grant", row.grant.clone()),
        ("cli-column-kind", row.kind_name.clone()),
        ("cli-column-period", period(page, row)),
        ("cli-column-amount", page.amount(&row.amount)),
        ("cli-column-inside", page.amount(&row.inside)),
        ("cli-column-outside", page.amount(&row.outside)),
        ("cli-column-account", optional(&row.account)),
        ("cli-column-booked-on", optional(&row.booked_on)),
        ("cli-column-voucher", optional(&row.voucher)),
        ("cli-column-supplier", optional(&row.supplier)),
        ("cli-column-person", optional(&row.person)),
        ("cli-column-purpose", optional(&row.purpose)),
        ("cli-column-unit", optional(&row.unit)),
        ("cli-column-provider", optional(&row.provider)),
        ("cli-column-whole", page.amount_or_nothing(row.whole.as_ref())),
        ("cli-column-own", page.amount_or_nothing(row.own.as_ref())),
        ("cli-column-training", optional(&row.training)),
        (
            "cost-field-invoice",
            row.invoice.as_ref().map(|invoice| invoice.number.clone()).unwrap_or_default(),
        ),
        ("cost-field-settles", optional(&row.settles)),
        ("cost-field-accrual-reason", optional(&row.accrual_reason)),
        ("cost-field-expected", optional(&row.expected)),
        ("cli-column-replaces", optional(&row.replaces)),
        ("cli-column-entered-by", row.entered_by.clone()),
        ("cli-column-approved-by", optional(&row.approved_by)),
    ]);
    draw_salary(page, row);
    draw_lines(page, detail);
    page.heading(&page.word("cli-heading-evidence"));
    evidence::draw(page, &detail.evidence);
    if !detail.changes.is_empty() {
        page.heading(&page.word("cli-heading-earlier"));
        detail.changes.iter().for_each(|change| draw_change(page, change));
    }
}

/// Says why a cost no longer stands.
fn draw_gone(page: &mut Page<'_>, gone: &CostGone) {
    let text = |text: &str| text.to_owned().into();
    let mut fields = Fields::from([
        ("reason", text(&gone.reason)),
        ("actor", text(&gone.actor)),
        ("time", text(&gone.local_time)),
    ]);
    let key = match &gone.by_cost {
        Some(by) => {
            fields.insert("by", text(by));
            "cli-cost-replaced"
        }
        None if gone.local_time.is_empty() => "cli-cost-fallen",
        None => "cli-cost-voided",
    };
    page.say_within(2, key, &fields);
}

/// Shows what a correction changed, before and after side by side.
fn draw_change(page: &mut Page<'_>, change: &CostChange) {
    let text = |text: &str| text.to_owned().into();
    let fields = Fields::from([
        ("from", text(&change.from)),
        ("to", text(&change.to)),
        ("reason", text(&change.reason)),
        ("actor", text(&change.actor)),
        ("time", text(&change.local_time)),
    ]);
    page.say_within(2, "cli-cost-change", &fields);
    let mut table = Table::new(vec![
        (Column::Left, page.word("cli-column-changed-field")),
        (Column::Text, change.from.clone()),
        (Column::Text, change.to.clone()),
    ]);
    for field in &change.fields {
        table.row(vec![field.name.clone(), field.before.clone(), field.after.clone()]);
    }
    page.table(&table);
    page.gap();
}

/// Tells how a salary was reckoned.
fn draw_salary(page: &mut Page<'_>, row: &CostRow) {
    let Some(salary) = &row.salary else { return };
    let form = &salary.form;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let said = match (&form.wage, &form.stated) {
        (Some(_), _) => "cli-salary-hourly",
        (None, Some(_)) => "cli-salary-stated",
        (None, None) => "cli-salary-monthly",
    };
    let fields = Fields::from([
        ("post", text(&form.post).into()),
        ("monthly", page.amount_or_nothing(form.monthly.as_ref()).into()),
        ("degree", page.decimal(&text(&form.degree)).into()),
        ("wage", page.amount_or_nothing(form.wage.as_ref()).into()),
        ("hours", page.decimal(&text(&form.hours)).into()),
        ("absent", form.absent_days.clone().unwrap_or_else(|| "0".to_owned()).into()),
        ("share", page.decimal(&text(&form.share)).into()),
        ("pay", page.amount(&salary.pay).into()),
        ("rate", page.decimal(salary.rate.as_deref().unwrap_or("0")).into()),
        ("on_cost", page.amount(&salary.on_cost).into()),
        ("whole", page.amount(&salary.whole).into()),
        ("amount", page.amount(&salary.amount).into()),
    ]);
    page.heading(&page.word("cli-heading-salary"));
    page.say_within(2, said, &fields);
    page.say_within(2, "cli-salary-sums", &fields);
}

fn draw_lines(page: &mut Page<'_>, detail: &CostDetail) {
    if detail.lines.is_empty() {
        return;
    }
    page.heading(&page.word("cli-heading-lines"));
    let mut table = page.columns(&[
        (Column::Left, "line"),
        (Column::Left, "voucher"),
        (Column::Left, "date"),
        (Column::Left, "account"),
        (Column::Text, "text"),
        (Column::Text, "file"),
        (Column::Right, "amount"),
    ]);
    for line in &detail.lines {
        table.row(vec![
            line.line.clone(),
            line.voucher.clone(),
            line.date.clone(),
            line.account.clone(),
            if line.text.is_empty() { line.voucher_text.clone() } else { line.text.clone() },
            line.file.clone(),
            page.amount(&line.amount),
        ]);
    }
    page.table(&table);
}
