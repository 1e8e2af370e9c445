//! Sharing a grant over units: decisions, answer sheets and what the units report.

use std::collections::BTreeMap;
use std::path::PathBuf;

use app::AppError;
use app::api::units::{
    AllocationForm, AllocationRow, AllocationView, ConfirmUnitReport, ListAllocations, PoolRow,
    ReadUnitSheet, SheetPreview, UnitReportReply, WithdrawAllocation, WriteUnitSheets,
};
use app::api::{Failure, FileHandle};
use clap::{ArgAction, ArgMatches};
use domain::problem::{Fields, Problem};

use super::Entry;
use crate::arguments::{needed, path, text, texts};
use crate::console::{Console, Exit, Outcome, Trouble};
use crate::page::Page;
use crate::table::Column;

pub(super) const ALLOCATION_ADD: Entry = Entry {
    name: "allocation add",
    arguments: |phrases| {
        vec![
            phrases.book(),
            phrases.needed("grant", "code"),
            phrases.option_file("file").required(true),
            phrases.needed("name", "name"),
            phrases.option("date", "date"),
            phrases.option("reference", "case"),
        ]
    },
    run: add,
};

pub(super) const ALLOCATION_LIST: Entry = Entry {
    name: "allocation list",
    arguments: |phrases| vec![phrases.book(), phrases.needed("grant", "code")],
    run: list_allocations,
};

pub(super) const ALLOCATION_WITHDRAW: Entry = Entry {
    name: "allocation withdraw",
    arguments: |phrases| {
        vec![phrases.book(), phrases.needed("grant", "code"), phrases.needed("name", "name")]
    },
    run: withdraw,
};

pub(super) const LIST: Entry = Entry {
    name: "unit list",
    arguments: |phrases| vec![phrases.book(), phrases.needed("grant", "code")],
    run: list_units,
};

pub(super) const SHEETS: Entry = Entry {
    name: "unit sheets",
    arguments: |phrases| {
        vec![
            phrases.book(),
            phrases.needed("grant", "code"),
            phrases.option_file("out").required(true),
            phrases.option("unit", "name").action(ArgAction::Append),
            phrases.option("question", "id").action(ArgAction::Append),
            phrases.flag("csv"),
        ]
    },
    run: sheets,
};

pub(super) const REPORT: Entry = Entry {
    name: "unit report",
    arguments: |phrases| {
        let files = phrases.file("file", "file").action(ArgAction::Append).num_args(0..).required(false);
        let by_hand = ["unit", "used", "date", "by"];
        vec![
            phrases.book(),
            files.required_unless_present("unit").conflicts_with_all(by_hand),
            phrases.needed("grant", "code"),
            phrases.option("unit", "name").requires("used"),
            phrases.amount("used").requires("date"),
            phrases.option("date", "date").requires("by"),
            phrases.option("by", "name").requires("unit"),
            phrases.option("text", "text").requires("unit"),
        ]
    },
    run: report,
};

fn add(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let form = AllocationForm {
        grant: needed(matches, "grant"),
        name: needed(matches, "name"),
        date: text(matches, "date"),
        reference: text(matches, "reference"),
        file: Some(console.app.files.offer(path(matches, "file"))),
        pools: Vec::new(),
    };
    let preview = console.app.preview_allocation(form.clone())?;
    if !preview.problems.is_empty() {
        return Ok(console.refuse(preview.problems));
    }
    let name = form.name.trim().to_owned();
    let view = console.app.decide_allocation(form)?;
    let fields = Fields::from([("name", name.into()), ("shared", amount_of(&preview.shared))]);
    console.changed(&view, "cli-did-allocation-add", &fields)
}

fn amount_of(text: &str) -> domain::problem::Value {
    text.parse::<domain::money::Money>().map_or_else(|_| text.into(), Into::into)
}

fn withdraw(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let (grant, name) = (needed(matches, "grant"), needed(matches, "name"));
    let view = console.app.withdraw_allocation(WithdrawAllocation { grant, name: name.clone() })?;
    console.changed(&view, "cli-did-allocation-withdraw", &Fields::from([("name", name.into())]))
}

fn view(console: &mut Console<'_>, matches: &ArgMatches) -> Result<AllocationView, Trouble> {
    console.open(matches)?;
    Ok(console.app.list_allocations(ListAllocations { grant: needed(matches, "grant") })?)
}

fn list_allocations(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    let view = view(console, matches)?;
    console.show(&view, |page| {
        if view.allocations.is_empty() {
            page.say("cli-allocations-none", &Fields::new());
        }
        view.allocations.iter().for_each(|decided| draw_decision(page, decided));
    })?;
    Ok(Exit::Done)
}

fn draw_decision(page: &mut Page<'_>, decided: &AllocationRow) {
    let about = [Some(&decided.name), decided.date.as_ref(), decided.reference.as_ref()];
    page.heading(&about.into_iter().flatten().cloned().collect::<Vec<_>>().join(" · "));
    for pool in &decided.pools {
        draw_pool(page, pool);
    }
}

fn draw_pool(page: &mut Page<'_>, pool: &PoolRow) {
    let how = [Some(&pool.method_name), pool.driver.as_ref()];
    page.pairs(&[
        ("cli-column-pool", pool.name.clone()),
        ("cli-column-purpose", pool.purpose_name.clone().unwrap_or_default()),
        ("cli-column-amount", page.amount(&pool.amount)),
        ("cli-column-method", how.into_iter().flatten().cloned().collect::<Vec<_>>().join(", ")),
        ("cli-column-rate", page.amount_or_nothing(pool.rate.as_ref())),
        ("cli-column-not-allocated", page.amount(&pool.not_allocated)),
    ]);
    page.gap();
    let mut table = page.columns(&[
        (Column::Text, "unit"),
        (Column::Left, "provider"),
        (Column::Right, "number"),
        (Column::Right, "amount"),
    ]);
    for share in &pool.shares {
        table.row(vec![
            share.unit.clone(),
            share.provider.as_ref().map(|p| page.word(&format!("provider-{p}"))).unwrap_or_default(),
            share.number.map(|number| number.to_string()).unwrap_or_default(),
            page.amount(&share.amount),
        ]);
    }
    page.table(&table);
    page.gap();
}

fn list_units(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    let view = view(console, matches)?;
    console.show(&view, |page| draw_units(page, &view))?;
    Ok(Exit::Done)
}

fn draw_units(page: &mut Page<'_>, view: &AllocationView) {
    if view.units.is_empty() {
        return page.say("cli-units-none", &Fields::new());
    }
    let mut table = page.columns(&[
        (Column::Text, "unit"),
        (Column::Right, "decided"),
        (Column::Right, "paid"),
        (Column::Right, "reported"),
        (Column::Right, "remaining"),
        (Column::Left, "state"),
    ]);
    for unit in &view.units {
        table.row(vec![
            unit.unit.clone(),
            page.amount(&unit.decided),
            page.amount(&unit.paid),
            page.amount_or_nothing(unit.reported.as_ref()),
            page.amount(&unit.remaining),
            unit.state_name.clone(),
        ]);
    }
    table.sum(vec![
        page.word("table-total"),
        page.amount(&view.decided),
        page.amount(&view.paid),
        page.amount(&view.reported),
        page.amount(&view.remaining),
        String::new(),
    ]);
    page.table(&table);
    if view.when_reported {
        page.gap();
        page.say("cli-units-unproven", &Fields::from([("unproven", amount_of(&view.unproven))]));
    }
}

fn sheets(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let folder = console.app.files.offer(path(matches, "out"));
    let written = console.app.write_unit_sheets(WriteUnitSheets {
        grant: needed(matches, "grant"),
        folder,
        csv: matches.get_flag("csv"),
        units: texts(matches, "unit"),
        questions: texts(matches, "question"),
    })?;
    console.show(&written, |page| {
        written.files.iter().for_each(|file| page.paragraph(0, file));
        page.say("cli-did-unit-sheets", &Fields::from([("files", (written.files.len() as u64).into())]));
    })?;
    Ok(Exit::Done)
}

fn report(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    let named: Vec<PathBuf> = matches.get_many("file").into_iter().flatten().cloned().collect();
    let paths: Vec<PathBuf> = named.iter().cloned().flat_map(sheets_at).collect();
    let files: Vec<FileHandle> = paths.into_iter().map(|path| console.app.files.offer(path)).collect();
    console.open(matches)?;
    let grant = needed(matches, "grant");
    let mut problems = Vec::new();
    let mut read: BTreeMap<String, SheetPreview> = BTreeMap::new();
    for file in files.iter().cloned() {
        let sheet = console.app.read_unit_sheet(ReadUnitSheet { grant: grant.clone(), file })?;
        if !sheet.problems.is_empty() {
            problems.extend(sheet.problems);
            continue;
        }
        problems.extend(read.get(&sheet.unit).and_then(|first| differs(console, first, &sheet)));
        read.entry(sheet.unit.clone()).or_insert(sheet);
    }
    // A sheet that cannot be read leaves the others out too, so that nobody has to find out which were taken.
    if !problems.is_empty() {
        return Ok(console.refuse(problems));
    }
    let requests = if files.is_empty() { vec![by_hand(matches)] } else { of_files(&grant, files) };
    let mut replies = Vec::new();
    for request in requests {
        let reply = console.app.confirm_unit_report(request)?;
        if !reply.unchanged {
            console.acknowledge()?;
        }
        replies.push(reply);
    }
    console.show(&replies, |page| replies.iter().for_each(|reply| draw_reply(page, reply)))?;
    Ok(Exit::Done)
}

/// The files of a folder, or the file itself. A folder without files stands for itself, so that reading it says so.
fn sheets_at(path: PathBuf) -> Vec<PathBuf> {
    let files: Vec<PathBuf> = app::files_in(&path).into_iter().flatten().map(|(file, _)| file).collect();
    if path.is_dir() && !files.is_empty() { files } else { vec![path] }
}

/// Two sheets of one unit that say different things: nobody can tell here which is the later.
fn differs(console: &Console<'_>, first: &SheetPreview, other: &SheetPreview) -> Option<Failure> {
    let said = |sheet: &SheetPreview| {
        let values: Vec<String> = sheet.answers.iter().map(|answer| answer.value.clone()).collect();
        (sheet.used.clone(), sheet.date.clone(), sheet.by.clone(), sheet.text.clone(), values)
    };
    let problem = Problem::bare("unit-sheet-unit-twice")
        .with("unit", first.unit.as_str())
        .with("file", first.file.as_str())
        .with("other", other.file.as_str());
    (said(first) != said(other)).then(|| console.app.failure(&AppError::new(problem)))
}

fn of_files(grant: &str, files: Vec<FileHandle>) -> Vec<ConfirmUnitReport> {
    let request = |file| ConfirmUnitReport {
        grant: grant.to_owned(),
        file: Some(file),
        unit: None,
        used: None,
        date: None,
        by: None,
        text: None,
    };
    files.into_iter().map(request).collect()
}

fn by_hand(matches: &ArgMatches) -> ConfirmUnitReport {
    ConfirmUnitReport {
        grant: needed(matches, "grant"),
        file: None,
        unit: text(matches, "unit"),
        used: text(matches, "used"),
        date: text(matches, "date"),
        by: text(matches, "by"),
        text: text(matches, "text"),
    }
}

fn draw_reply(page: &mut Page<'_>, reply: &UnitReportReply) {
    let unit = &reply.unit;
    let key = if reply.unchanged { "cli-did-unit-report-unchanged" } else { "cli-did-unit-report" };
    let fields = Fields::from([
        ("unit", unit.unit.as_str().into()),
        ("used", amount_of(unit.reported.as_deref().unwrap_or_default())),
        ("paid", amount_of(&unit.paid)),
        ("remaining", amount_of(&unit.remaining)),
    ]);
    page.say(key, &fields);
}
