//! Where grants stand at the end of a year, where they are heading, and costs that could still be charged.

use app::api::year_end::{
    AmountRange, ChargeableView, EntryLine, FindChargeable, ForecastView, ListYearEnd, ShowForecast,
    ShowYearEnd, YearEndList, YearEndRow, YearEndView,
};
use clap::ArgMatches;
use domain::problem::Fields;

use super::Entry;
use super::schemes::draw_rule;
use crate::arguments::{needed, text};
use crate::console::{Console, Exit, Outcome};
use crate::page::Page;
use crate::table::Column;

pub(super) const YEAR_END: Entry = Entry {
    name: "year-end",
    arguments: |phrases| {
        vec![
            phrases.book(),
            phrases.option("grant", "code"),
            phrases.option("day", "date"),
            phrases.option("decided", "date"),
            phrases.option("paid", "date"),
            phrases.option("base-rate", "percent"),
        ]
    },
    run: year_end,
};

pub(super) const FORECAST: Entry = Entry {
    name: "forecast",
    arguments: |phrases| vec![phrases.book(), phrases.needed("grant", "code")],
    run: forecast,
};

pub(super) const CHARGEABLE: Entry = Entry {
    name: "chargeable",
    arguments: |phrases| vec![phrases.book(), phrases.needed("grant", "code")],
    run: chargeable,
};

fn year_end(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let at = text(matches, "day");
    let Some(grant) = text(matches, "grant") else {
        let list = console.app.list_year_end(ListYearEnd { at })?;
        console.show(&list, |page| draw_list(page, &list))?;
        return Ok(Exit::Done);
    };
    let (decided, paid, base_rate) =
        (text(matches, "decided"), text(matches, "paid"), text(matches, "base-rate"));
    let view = console.app.show_year_end(ShowYearEnd { grant, at, decided, paid, base_rate })?;
    console.show(&view, |page| draw_position(page, &view))?;
    Ok(Exit::Done)
}

fn draw_list(page: &mut Page<'_>, list: &YearEndList) {
    page.say("cli-year-end-at", &Fields::from([("day", list.at.as_str().into())]));
    page.gap();
    let mut table = page.columns(&[
        (Column::Left, "grant"),
        (Column::Right, "used"),
        (Column::Right, "to-repay"),
        (Column::Right, "position-income"),
        (Column::Right, "claim"),
        (Column::Right, "liability"),
        (Column::Right, "to-book"),
    ]);
    let cells = |row: &YearEndRow| {
        vec![
            row.grant.clone(),
            page.amount(&row.used),
            page.amount(&row.to_repay),
            page.amount(&row.income),
            page.amount(&row.claim),
            page.amount(&row.liability),
            page.amount_or_nothing(row.to_book.as_ref()),
        ]
    };
    list.rows.iter().for_each(|row| table.row(cells(row)));
    table.sum(cells(&list.total));
    page.table(&table);
    if list.total.gaps > 0 {
        page.gap();
        page.say("cli-year-end-gaps", &Fields::from([("gaps", u64::from(list.total.gaps).into())]));
    }
}

fn draw_position(page: &mut Page<'_>, view: &YearEndView) {
    let row = &view.row;
    page.heading(&format!("{}  {}", row.grant, row.scheme_name));
    page.say("cli-year-end-at", &Fields::from([("day", view.at.as_str().into())]));
    page.gap();
    let amount = |text: &String| page.amount(text);
    let pairs = [
        ("cli-column-allocated", amount(&view.allocated)),
        ("cli-column-requisitioned", amount(&view.requisitioned)),
        ("cli-column-received", amount(&row.received)),
        ("cli-column-used", amount(&row.used)),
        ("cli-column-used-in-year", amount(&view.used_in_year)),
        ("cli-column-outside", amount(&row.outside)),
        ("cli-column-unproven", amount(&view.unproven)),
        ("cli-column-in-question", amount(&row.in_question)),
        ("cli-column-unused", amount(&row.unused)),
        ("cli-column-over-use", amount(&view.over_use)),
        ("cli-column-repaid", amount(&view.repaid)),
        ("cli-column-to-repay", amount(&row.to_repay)),
        ("cli-column-to-repay-at-most", amount(&view.to_repay_at_most)),
        ("cli-column-position-income", amount(&row.income)),
        ("cli-column-claim", amount(&row.claim)),
        ("cli-column-liability", amount(&row.liability)),
        ("cli-column-booked-income", page.amount_or_nothing(view.booked.as_ref())),
    ];
    page.pairs(&pairs);
    draw_entry(page, view);
    draw_questioned(page, view);
    for gap in &view.gaps {
        page.gap();
        page.paragraph(0, &gap.message);
        page.paragraph(2, &gap.remedy);
    }
    if let Some(interest) = &view.interest {
        page.gap();
        let fields = Fields::from([
            ("amount", page.amount(&interest.amount).into()),
            ("days", u64::from(interest.days).into()),
            ("rate", page.decimal(&interest.rate).into()),
            ("until", interest.free_until.as_str().into()),
        ]);
        page.say("cli-year-end-interest", &fields);
    }
    for group in &view.rules {
        page.heading(&group.title);
        group.rules.iter().for_each(|rule| draw_rule(page, rule));
    }
}

fn draw_entry(page: &mut Page<'_>, view: &YearEndView) {
    page.heading(&page.word("cli-heading-entry"));
    if view.entry.is_empty() {
        let key = if view.booked.is_some() { "cli-entry-none" } else { "cli-entry-no-ledger" };
        return page.say(key, &Fields::new());
    }
    let mut table = page.columns(&[
        (Column::Left, "account"),
        (Column::Text, "name"),
        (Column::Right, "debit"),
        (Column::Right, "credit"),
    ]);
    for line in &view.entry {
        table.row(vec![
            line.account.clone().unwrap_or_else(|| "?".to_owned()),
            page.word(&format!("cli-entry-{}", line.role)),
            page.amount_or_nothing(line.debit.as_ref()),
            page.amount_or_nothing(line.credit.as_ref()),
        ]);
    }
    page.table(&table);
    view.entry.iter().for_each(|line| draw_account(page, line));
}

/// Says where a suggested account comes from, or where to choose one.
fn draw_account(page: &mut Page<'_>, line: &EntryLine) {
    let role = page.word(&format!("cli-entry-{}", line.role));
    let account = line.account.clone().unwrap_or_default();
    let within = line.within.join(", ");
    let key = match line.seen.as_str() {
        "grant" => "cli-entry-seen-grant",
        "book" => "cli-entry-seen-book",
        _ if within.is_empty() => "cli-entry-seen-nowhere",
        _ => "cli-entry-seen-table",
    };
    let fields = Fields::from([
        ("role", role.as_str().into()),
        ("account", account.as_str().into()),
        ("within", within.as_str().into()),
    ]);
    page.say_within(2, key, &fields);
}

fn draw_questioned(page: &mut Page<'_>, view: &YearEndView) {
    if view.questioned.is_empty() {
        return;
    }
    page.heading(&page.word("cli-heading-questioned"));
    for one in &view.questioned {
        let name = one.cost.clone().unwrap_or_default();
        let head = [name, one.label.clone(), page.amount(&one.amount)];
        let head: Vec<String> = head.into_iter().filter(|part| !part.is_empty()).collect();
        page.paragraph(2, &head.join(" · "));
        one.remarks.iter().for_each(|remark| page.paragraph(4, remark));
    }
}

fn forecast(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let view = console.app.show_forecast(ShowForecast { grant: needed(matches, "grant"), as_of: None })?;
    console.show(&view, |page| draw_forecast(page, &view))?;
    Ok(Exit::Done)
}

fn draw_forecast(page: &mut Page<'_>, view: &ForecastView) {
    let fields = Fields::from([
        ("from", view.from.clone().unwrap_or_default().as_str().into()),
        ("last", view.last.as_str().into()),
        ("months", view.months.join(", ").as_str().into()),
        ("days", u64::from(view.days_left).into()),
        ("month", view.used_up.clone().unwrap_or_default().as_str().into()),
    ]);
    let (Some(used), Some(left)) = (&view.used, &view.left) else {
        return page.say(&format!("cli-forecast-{}", view.state), &fields);
    };
    page.say("cli-forecast-pace", &fields);
    page.gap();
    let mut table = page.columns(&[
        (Column::Text, "kind"),
        (Column::Right, "so-far"),
        (Column::Right, "low"),
        (Column::Right, "expected"),
        (Column::Right, "high"),
    ]);
    let cells = |name: String, so_far: String, range: &AmountRange| {
        vec![name, so_far, page.amount(&range.low), page.amount(&range.expected), page.amount(&range.high)]
    };
    for kind in &view.kinds {
        let name = page.word(&format!("kind-{}", kind.kind));
        table.row(cells(name, page.amount(&kind.so_far), &kind.at_end));
    }
    table.row(cells(page.word("cli-forecast-used"), String::new(), used));
    table.sum(cells(page.word("cli-forecast-left"), String::new(), left));
    page.table(&table);
    if view.used_up.is_some() {
        page.gap();
        page.say("cli-forecast-used-up", &fields);
    }
}

fn chargeable(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let view = console.app.find_chargeable(FindChargeable { grant: needed(matches, "grant") })?;
    console.show(&view, |page| draw_chargeable(page, &view))?;
    Ok(Exit::Done)
}

fn draw_chargeable(page: &mut Page<'_>, view: &ChargeableView) {
    let files = Fields::from([("files", view.files.join(", ").as_str().into())]);
    if view.rows.is_empty() {
        let key = if view.files.is_empty() { "cli-chargeable-no-ledger" } else { "cli-chargeable-none" };
        return page.say(key, &files);
    }
    page.say("cli-chargeable-searched", &files);
    page.gap();
    let mut table = page.columns(&[
        (Column::Left, "voucher"),
        (Column::Left, "date"),
        (Column::Left, "account"),
        (Column::Right, "amount"),
        (Column::Text, "text"),
    ]);
    for row in &view.rows {
        table.row(vec![
            row.voucher.clone(),
            row.date.clone(),
            row.account.clone(),
            page.amount(&row.amount),
            row.text.clone(),
        ]);
    }
    let total = page.amount(&view.total);
    table.sum(vec![String::new(), String::new(), String::new(), total, String::new()]);
    page.table(&table);
    for row in &view.rows {
        page.gap();
        page.paragraph(0, &format!("{} · {}", row.voucher, row.text));
        row.reasons.iter().for_each(|reason| page.paragraph(2, reason));
    }
}
