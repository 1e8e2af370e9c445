//! The reconciliation (avstämning): the book held against the main ledger, and who signed which month.

use domain::money::Money;
use domain::reconciliation::{MonthRow, MonthState, ReconciliationRow, months, reconcile};
use formats::write::pdf::{Block, KeyValue, Orientation};
use formats::write::table::{Cell, Column, Row, Table};

use super::desk::Desk;
use crate::error::AppError;

/// Makes the workbook. Fails with `money-…` and `export-…`.
pub(super) fn workbook(desk: Desk<'_>) -> Result<Vec<u8>, AppError> {
    let about = desk.about("page-reconciliation");
    let mut workbook = desk.office.workbook(&about);
    workbook.sheet(by_month(desk)?)?;
    workbook.sheet(signed(desk)?)?;
    desk.office.finished(workbook, about)
}

/// Makes the paper. Fails with `money-…` and `export-…`.
pub(super) fn paper(desk: Desk<'_>) -> Result<Vec<u8>, AppError> {
    let about = desk.about("page-reconciliation");
    let rows = reconcile(desk.grant)?;
    if rows.is_empty() || desk.grant.book().ledgers().next().is_none() {
        let blocks = vec![desk.office.paragraph("page-reconciliation-none")];
        return desk.office.paper(about, blocks, Orientation::Portrait);
    }
    let open = rows.iter().filter(|row| !row.explained).count() as u64;
    let sum = |of: fn(&ReconciliationRow) -> Money| Money::sum(rows.iter().map(of));
    let blocks = vec![
        Block::Paragraph(desk.office.said("page-reconciliation-note", &[("open", open.into())])),
        Block::KeyValues(vec![
            KeyValue::new(desk.word("page-column-ledger"), sum(|row| row.ledger)?),
            KeyValue::new(desk.word("page-column-book"), sum(|row| row.book)?),
            KeyValue::strong(desk.word("page-column-difference"), sum(|row| row.difference)?),
        ]),
        desk.office.section("document-account-month"),
        Block::Table(by_month(desk)?),
        desk.office.section("document-months"),
        Block::Table(signed(desk)?),
        Block::Signatures(vec![desk.word("document-place-and-day"), desk.word("document-signature")]),
    ];
    desk.office.paper(about, blocks, Orientation::Portrait)
}

/// A row for each account and month.
pub(super) fn by_month(desk: Desk<'_>) -> Result<Table, AppError> {
    let office = desk.office;
    let columns = vec![
        office.text("account", 12),
        office.month("month"),
        office.text("explanation", 44),
        office.money("ledger"),
        office.money("book"),
        office.money("difference"),
    ];
    let rows = reconcile(desk.grant)?;
    let sum = |of: fn(&ReconciliationRow) -> Money| Money::sum(rows.iter().map(of));
    let sums = vec![sum(|row| row.ledger)?, sum(|row| row.book)?, sum(|row| row.difference)?];
    let totals = office.totals(columns.len(), sums);
    let rows = rows.iter().map(|row| reconciled(desk, row)).collect();
    Ok(Table::new(desk.word("document-sheet-reconciliation"), columns, rows).with_totals(totals))
}

fn reconciled(desk: Desk<'_>, row: &ReconciliationRow) -> Row {
    let explained = desk.grant.explained().find(|explained| {
        explained.account == row.account && explained.month == row.month && explained.amount == row.difference
    });
    let explanation = match explained {
        Some(explained) => desk.excerpt().shown(Some(&explained.text)).to_owned(),
        None if row.explained => String::new(),
        None => desk.word("page-unexplained"),
    };
    vec![
        row.account.as_str().into(),
        row.month.into(),
        explanation.into(),
        row.ledger.into(),
        row.book.into(),
        row.difference.into(),
    ]
}

/// The months, and who signed them off.
fn signed(desk: Desk<'_>) -> Result<Table, AppError> {
    let office = desk.office;
    let columns = vec![
        office.month("month"),
        Column::text(desk.word("page-state"), 26),
        office.text("who", 24),
        office.text("at", 22),
        Column::count(desk.word("document-open-rows")),
    ];
    let row = |month: &MonthRow<'_>| -> Row {
        let state = match month.state {
            MonthState::Open => "open",
            MonthState::Ready => "ready",
            MonthState::Signed => "signed",
            MonthState::Moved => "moved",
        };
        let by = month.signed.and_then(|(at, _)| desk.excerpt().done_by(at.seq));
        let (who, when) = by.map(|(who, when)| (who.to_owned(), when)).unwrap_or_default();
        vec![
            month.month.into(),
            desk.word(&format!("document-month-{state}")).into(),
            who.into(),
            when.into(),
            Cell::Count(month.open as u64),
        ]
    };
    let rows = months(desk.grant)?.iter().map(row).collect();
    Ok(Table::new(desk.word("document-months"), columns, rows))
}
