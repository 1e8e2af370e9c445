//! The year-end specification (bokslutsspecifikation): what a grant, or every grant of the organisation, is worth at
//! the end of a day, and the entries that bring the main ledger there.

use domain::accounts::AccountRole;
use domain::book::Grant;
use domain::date::Date;
use domain::money::Money;
use domain::year_end::{EntryRow, Questioned, QuestionedBy, Treatment, YearEnd, year_end};
use formats::write::pdf::{Block, KeyValue, Orientation, Tone};
use formats::write::table::{Cell, Column, Row, Table};

use super::desk::{About, Desk, Office};
use crate::commands::range_text;
use crate::error::AppError;
use crate::rows::{in_language, named, word_of};

/// A grant with its position.
type Position<'a> = (Grant<'a>, YearEnd);

/// Makes the workbook of a grant. Fails with `money-…` and `export-…`.
pub(super) fn workbook(desk: Desk<'_>, day: Date) -> Result<Vec<u8>, AppError> {
    let positions = vec![(desk.grant, year_end(desk.grant, day)?)];
    sheets(desk.office, at(desk.office, desk.about("document-year-end-title"), day), &positions)
}

/// Makes the paper of a grant, with what is known of the whole book. Fails with `money-…` and `export-…`.
pub(super) fn paper(desk: Desk<'_>, day: Date) -> Result<Vec<u8>, AppError> {
    paper_with(desk, day, None)
}

/// Makes the paper of a grant for a package, where the other grants of the book are not seen: an account that they alone
/// show is not proposed, which the paper says. Fails with `money-…` and `export-…`.
pub(super) fn paper_in_package(desk: Desk<'_>, day: Date) -> Result<Vec<u8>, AppError> {
    paper_with(desk, day, Some(desk.office.paragraph("document-year-end-in-package")))
}

fn paper_with(desk: Desk<'_>, day: Date, seen: Option<Block>) -> Result<Vec<u8>, AppError> {
    let about = at(desk.office, desk.about("document-year-end-title"), day);
    let position = year_end(desk.grant, day)?;
    let mut blocks: Vec<Block> = seen.into_iter().collect();
    blocks.extend(amounts(desk.office, &position));
    blocks.extend(details(desk.office, desk.grant, &position)?);
    blocks.push(signatures(desk.office));
    desk.office.paper(about, blocks, Orientation::Portrait)
}

/// Makes the workbook of every grant of the package. Fails with `money-…` and `export-…`.
pub(super) fn workbook_of_all(office: Office<'_>, day: Date) -> Result<Vec<u8>, AppError> {
    sheets(office, about_all(office, day), &positions(office, day)?)
}

/// Makes the paper of every grant of the package. Fails with `money-…` and `export-…`.
pub(super) fn paper_of_all(office: Office<'_>, day: Date) -> Result<Vec<u8>, AppError> {
    let positions = positions(office, day)?;
    let mut blocks =
        vec![office.paragraph("document-year-end-lead"), Block::Table(overview(office, &positions)?)];
    let entries = entries(office, &positions)?;
    blocks.push(office.section("document-entries"));
    if entries.rows.is_empty() {
        blocks.push(office.paragraph("document-entries-none"));
    } else {
        blocks.push(Block::Table(entries));
    }
    for (grant, position) in &positions {
        let heading = format!("{}  {}", grant.code(), named(office.words, &grant.scheme().short));
        let details = remarks(office, *grant, position)?;
        if !details.is_empty() {
            blocks.push(Block::Heading(formats::write::pdf::Level::Section, heading));
            blocks.extend(details);
        }
    }
    blocks.push(signatures(office));
    office.paper(about_all(office, day), blocks, Orientation::Landscape)
}

fn positions(office: Office<'_>, day: Date) -> Result<Vec<Position<'_>>, AppError> {
    office.package.grants().map(|(grant, _)| Ok((grant, year_end(grant, day)?))).collect()
}

fn about_all(office: Office<'_>, day: Date) -> About {
    let codes: Vec<&str> = office.package.grants().map(|(grant, _)| grant.code()).collect();
    at(office, office.about("document-year-end-title", &codes.join(", ")), day)
}

fn at(office: Office<'_>, mut about: About, day: Date) -> About {
    about.facts.push((office.word("document-closing-day"), day.into()));
    about
}

fn signatures(office: Office<'_>) -> Block {
    Block::Signatures(vec![office.word("document-place-and-day"), office.word("document-signature")])
}

fn sheets(office: Office<'_>, about: About, positions: &[Position<'_>]) -> Result<Vec<u8>, AppError> {
    let mut workbook = office.workbook(&about);
    workbook.sheet(overview(office, positions)?)?;
    workbook.sheet(entries(office, positions)?)?;
    workbook.sheet(questioned_of_all(office, positions))?;
    workbook.sheet(gaps_of_all(office, positions))?;
    office.finished(workbook, about)
}

/// A row for each grant, and their sums.
fn overview(office: Office<'_>, positions: &[Position<'_>]) -> Result<Table, AppError> {
    type Of = fn(&YearEnd) -> Money;
    let figures: [(&str, Of); 8] = [
        ("cli-column-received", |position| position.received),
        ("cli-column-used", |position| position.used),
        ("cli-column-used-in-year", |position| position.used_in_year),
        ("cli-column-in-question", |position| position.in_question),
        ("cli-column-to-repay", |position| position.to_repay),
        ("cli-column-position-income", |position| position.income),
        ("cli-column-claim", |position| position.claim),
        ("cli-column-liability", |position| position.liability),
    ];
    let mut columns = vec![office.text("grant", 10), Column::text(office.word("page-scheme"), 26)];
    columns.extend(figures.iter().map(|(key, _)| office.amount(key)));
    columns.push(office.amount("cli-column-booked-income"));
    columns.push(office.amount("cli-column-to-book"));
    let mut rows = Vec::new();
    for (grant, position) in positions {
        let mut row: Row = vec![grant.code().into(), named(office.words, &grant.scheme().short).into()];
        row.extend(figures.iter().map(|(_, of)| Cell::Money(of(position))));
        match &position.booked {
            Some(booked) => {
                row.push(booked.income.into());
                row.push(position.income.checked_sub(booked.income)?.into());
            }
            None => row
                .extend([office.word("document-not-known").into(), office.word("document-not-known").into()]),
        }
        rows.push(row);
    }
    let mut totals: Row = vec![office.word("table-total").into(), Cell::Empty];
    for (_, of) in figures {
        totals.push(Money::sum(positions.iter().map(|(_, position)| of(position)))?.into());
    }
    totals.extend(booked_sums(office, positions)?);
    Ok(Table::new(office.word("document-sheet-positions"), columns, rows).with_totals(totals))
}

/// Sums what is booked and what is to be booked; known only where every grant has a ledger.
fn booked_sums(office: Office<'_>, positions: &[Position<'_>]) -> Result<[Cell; 2], AppError> {
    let booked: Option<Vec<Money>> =
        positions.iter().map(|(_, position)| Some(position.booked.as_ref()?.income)).collect();
    let Some(booked) = booked else {
        return Ok([office.word("document-not-known").into(), office.word("document-not-known").into()]);
    };
    let booked = Money::sum(booked)?;
    let income = Money::sum(positions.iter().map(|(_, position)| position.income))?;
    Ok([booked.into(), income.checked_sub(booked)?.into()])
}

/// The proposed entries, a row for each account.
fn entries(office: Office<'_>, positions: &[Position<'_>]) -> Result<Table, AppError> {
    let columns = vec![
        office.text("grant", 10),
        office.text("account", 10),
        Column::text(office.word("document-entry-is"), 44),
        Column::text(office.word("document-entry-account"), 44),
        office.amount("document-debit"),
        office.amount("document-credit"),
    ];
    let all =
        || positions.iter().flat_map(|(grant, position)| position.entry.iter().map(move |row| (grant, row)));
    let debit = Money::sum(all().map(|(_, row)| row.debit))?;
    let credit = Money::sum(all().map(|(_, row)| row.credit))?;
    let totals = office.totals(columns.len(), vec![debit, credit]);
    let rows = all().map(|(grant, row)| entry_row(office, *grant, row)).collect();
    Ok(Table::new(office.word("document-entries"), columns, rows).with_totals(totals))
}

fn entry_row(office: Office<'_>, grant: Grant<'_>, row: &EntryRow) -> Row {
    let shown = |amount: Money| if amount.is_zero() { Cell::Empty } else { amount.into() };
    let account = row.account.account.clone().unwrap_or_else(|| office.word("document-account-open"));
    vec![
        grant.code().into(),
        account.into(),
        entry_is(office, row.account.role).into(),
        seen(office, row).into(),
        shown(row.debit),
        shown(row.credit),
    ]
}

fn entry_is(office: Office<'_>, role: AccountRole) -> String {
    office.word(&format!("cli-entry-{}", word_of(&role)))
}

/// Says where an account was seen, or where to choose one.
fn seen(office: Office<'_>, row: &EntryRow) -> String {
    use domain::year_end::AccountSeen;
    match row.account.seen {
        AccountSeen::Grant => office.word("document-account-seen-grant"),
        AccountSeen::Book => office.word("document-account-seen-book"),
        AccountSeen::Table if row.account.within.is_empty() => office.word("document-account-seen-nowhere"),
        AccountSeen::Table => {
            let within: Vec<String> = row.account.within.iter().map(range_text).collect();
            office.said("document-account-within", &[("within", within.join(", ").into())])
        }
    }
}

fn questioned_of_all(office: Office<'_>, positions: &[Position<'_>]) -> Table {
    let columns = vec![
        office.text("grant", 10),
        office.text("cost", 8),
        office.text("text", 44),
        office.text("finding", 80),
        office.money("amount"),
    ];
    let rows = positions.iter().flat_map(|(grant, position)| {
        position.questioned.iter().map(|one| {
            let mut row: Row = vec![grant.code().into()];
            row.extend(questioned_row(office, *grant, one));
            row
        })
    });
    Table::new(office.word("cli-column-in-question"), columns, rows.collect())
}

fn gaps_of_all(office: Office<'_>, positions: &[Position<'_>]) -> Table {
    let columns = vec![
        office.text("grant", 10),
        Column::text(office.word("document-gap"), 80),
        Column::text(office.word("document-remedy"), 80),
    ];
    let rows = positions.iter().flat_map(|(grant, position)| {
        position.gaps.iter().map(|gap| -> Row {
            let remedy = office.words.text(&format!("remedy-{}", gap.code), &gap.fields);
            vec![grant.code().into(), office.words.problem(gap).into(), remedy.into()]
        })
    });
    Table::new(office.word("document-gaps"), columns, rows.collect())
}

/// The figures of one grant, line by line.
fn amounts(office: Office<'_>, position: &YearEnd) -> Vec<Block> {
    let line = |key: &str, amount: Money| KeyValue::new(office.word(key), amount);
    let mut used = vec![
        line("cli-column-requisitioned", position.requisitioned),
        line("cli-column-received", position.received),
        line("cli-column-used", position.used),
        line("cli-column-used-in-year", position.used_in_year),
    ];
    used.extend(office.unless_nought("cli-column-outside", position.outside));
    used.extend(office.unless_nought("cli-column-unproven", position.unproven));
    used.extend(office.unless_nought("cli-column-in-question", position.in_question));
    used.extend(office.unless_nought("cli-column-over-use", position.over_use));
    used.extend(office.unless_nought("cli-column-repaid", position.repaid));
    used.push(line("cli-column-unused", position.unused));
    used.push(KeyValue::strong(office.word("cli-column-to-repay"), position.to_repay));
    if position.to_repay_at_most != position.to_repay {
        used.push(line("cli-column-to-repay-at-most", position.to_repay_at_most));
    }
    let mut position_lines = vec![
        KeyValue::strong(office.word("cli-column-position-income"), position.income),
        line("cli-column-claim", position.claim),
        line("cli-column-liability", position.liability),
    ];
    if let Some(booked) = &position.booked {
        position_lines.push(line("cli-column-booked-income", booked.income));
    }
    let treatment = match position.treatment {
        Treatment::AsUsed => "document-treatment-as-used",
        Treatment::OverPeriod => "document-treatment-over-period",
        Treatment::WhenDecided => "document-treatment-when-decided",
    };
    vec![
        office.section("document-use"),
        Block::KeyValues(used),
        office.section("document-position"),
        office.paragraph(treatment),
        Block::KeyValues(position_lines),
    ]
}

/// The entry of one grant, what is questioned, and what is not known.
fn details(office: Office<'_>, grant: Grant<'_>, position: &YearEnd) -> Result<Vec<Block>, AppError> {
    let mut blocks = vec![office.section("document-entry")];
    if position.entry.is_empty() {
        let key = if position.booked.is_some() { "cli-entry-none" } else { "cli-entry-no-ledger" };
        blocks.push(office.paragraph(key));
    } else {
        blocks.push(Block::Table(entry(office, position)?));
    }
    blocks.extend(remarks(office, grant, position)?);
    Ok(blocks)
}

fn entry(office: Office<'_>, position: &YearEnd) -> Result<Table, AppError> {
    let columns = vec![
        office.text("account", 10),
        Column::text(office.word("document-entry-is"), 30),
        Column::text(office.word("document-entry-account"), 30),
        office.amount("document-debit"),
        office.amount("document-credit"),
    ];
    let sums = vec![
        Money::sum(position.entry.iter().map(|row| row.debit))?,
        Money::sum(position.entry.iter().map(|row| row.credit))?,
    ];
    let shown = |amount: Money| if amount.is_zero() { Cell::Empty } else { amount.into() };
    let row = |row: &EntryRow| -> Row {
        let account = row.account.account.clone().unwrap_or_else(|| office.word("document-account-open"));
        vec![
            account.into(),
            entry_is(office, row.account.role).into(),
            seen(office, row).into(),
            shown(row.debit),
            shown(row.credit),
        ]
    };
    let rows = position.entry.iter().map(row).collect();
    let totals = office.totals(columns.len(), sums);
    Ok(Table::new(office.word("document-entry"), columns, rows).with_totals(totals))
}

fn remarks(office: Office<'_>, grant: Grant<'_>, position: &YearEnd) -> Result<Vec<Block>, AppError> {
    let mut blocks = Vec::new();
    if !position.questioned.is_empty() {
        let columns = vec![
            office.text("cost", 8),
            office.text("text", 30),
            office.text("finding", 50),
            office.money("amount"),
        ];
        let total = Money::sum(position.questioned.iter().map(|one| one.amount))?;
        let totals = office.totals(columns.len(), vec![total]);
        let rows = position.questioned.iter().map(|one| questioned_row(office, grant, one)).collect();
        blocks.push(Office::subsection(office.word("document-questioned")));
        blocks.push(Block::Table(
            Table::new(office.word("document-questioned"), columns, rows).with_totals(totals),
        ));
    }
    for gap in &position.gaps {
        let remedy = office.words.text(&format!("remedy-{}", gap.code), &gap.fields);
        blocks.push(Block::Note {
            tone: Tone::Warning,
            label: office.word("document-gap"),
            text: format!("{}\n{remedy}", office.words.problem(gap)),
        });
    }
    Ok(blocks)
}

/// Cost, text, remarks and amount of what is questioned.
fn questioned_row(office: Office<'_>, grant: Grant<'_>, one: &Questioned) -> Row {
    let scheme = grant.scheme();
    let name = |found: Option<&domain::scheme::Names>| {
        found.map(|name| named(office.words, name)).unwrap_or_default()
    };
    let (cost, label, remarks) = match &one.by {
        QuestionedBy::Cost(id, problems) => {
            let text = grant.book().cost(*id).and_then(|cost| cost.text.as_ref());
            let said = problems.iter().map(|said| office.words.problem(&in_language(office.words, said)));
            (id.to_string(), office.excerpt().shown(text).to_owned(), said.collect::<Vec<_>>().join("\n"))
        }
        QuestionedBy::PurposeLimit(id) => {
            let found = scheme.purposes.iter().find(|purpose| purpose.id == *id);
            (String::new(), name(found.map(|found| &found.name)), office.word("year-end-limit"))
        }
        QuestionedBy::Cap(id) => {
            let found = scheme.caps.iter().find(|cap| cap.id == *id);
            (String::new(), name(found.map(|found| &found.name)), office.word("year-end-cap"))
        }
    };
    vec![cost.into(), label.into(), remarks.into(), one.amount.into()]
}
