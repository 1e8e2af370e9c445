//! The ledger extract (huvudboksutdrag): the rows of the main ledger with the grant's code, and what they come to by
//! account.

use std::collections::BTreeSet;

use domain::accounts::AccountRole;
use domain::draft::RowKind;
use domain::fact::LedgerLine;
use domain::ledger_extract::{AccountYear, by_account};
use domain::money::Money;
use formats::write::pdf::{Block, Orientation};
use formats::write::table::{Cell, Column, Row, Table};

use super::desk::{Desk, Office};
use super::{costs, evidence, reconciliation};
use crate::error::AppError;
use crate::rows::{voucher_text, word_of};

/// Makes the workbook: rows, accounts, costs, reconciliation, evidence. Fails with `money-…` and `export-…`.
pub(super) fn workbook(desk: Desk<'_>) -> Result<Vec<u8>, AppError> {
    let about = desk.about("document-ledger-title");
    let mut workbook = desk.office.workbook(&about);
    workbook.sheet(rows(desk)?)?;
    workbook.sheet(costs::all(desk)?)?;
    workbook.sheet(reconciliation::by_month(desk)?)?;
    workbook.sheet(evidence::all(desk))?;
    workbook.sheet(accounts(desk, &by_account(desk.grant)?)?)?;
    desk.office.finished(workbook, about)
}

/// Makes the paper: sums by account, then the rows of each account with the sum up to each of them.
///
/// Fails with `money-…` and `export-…`.
pub(super) fn paper(desk: Desk<'_>) -> Result<Vec<u8>, AppError> {
    let about = desk.about("document-ledger-title");
    let years = by_account(desk.grant)?;
    let mut blocks = vec![
        desk.office.paragraph("document-ledger-lead"),
        desk.office.section("document-accounts"),
        Block::Table(accounts(desk, &years)?),
    ];
    if !years.is_empty() {
        blocks.push(desk.office.section("document-rows"));
        blocks.push(Block::Table(running(desk, &years)));
    }
    desk.office.paper(about, blocks, Orientation::Portrait)
}

/// Every row in the order of the log.
fn rows(desk: Desk<'_>) -> Result<Table, AppError> {
    let office = desk.office;
    let columns = vec![
        office.text("line", 8),
        office.text("voucher", 14),
        office.text("position", 10),
        office.date("voucher-date"),
        office.date("date"),
        office.text("account", 10),
        office.text("objects", 30),
        office.text("text", 44),
        office.text("employee", 14),
        office.text("counts", 16),
        office.money("amount"),
    ];
    let counting = desk.grant.lines().filter(|line| line.row == RowKind::Normal);
    let total = Money::sum(counting.map(|line| line.amount))?;
    let totals = office.totals(columns.len(), vec![total]);
    let rows = desk.grant.lines().map(|line| row(desk, line)).collect();
    Ok(Table::new(desk.word("document-sheet-ledger"), columns, rows).with_totals(totals))
}

fn row(desk: Desk<'_>, line: &LedgerLine) -> Row {
    let objects = line.objects.iter().map(|object| format!("{}:{}", object.dimension, object.code));
    vec![
        line.line.to_string().into(),
        voucher_text(&line.voucher).into(),
        line.position.to_string().into(),
        line.voucher_date.into(),
        line.date.into(),
        line.account.as_str().into(),
        objects.collect::<Vec<_>>().join(" ").into(),
        text_of(desk, line).into(),
        desk.excerpt().shown(line.employee.as_ref()).into(),
        counts(desk, line.row).into(),
        line.amount.into(),
    ]
}

fn text_of<'a>(desk: Desk<'a>, line: &'a LedgerLine) -> &'a str {
    let texts = [desk.excerpt().shown(line.text.as_ref()), desk.excerpt().shown(line.voucher_text.as_ref())];
    texts.into_iter().find(|text| !text.is_empty()).unwrap_or_default()
}

fn counts(desk: Desk<'_>, kind: RowKind) -> String {
    match kind {
        RowKind::Normal => desk.word("yes"),
        RowKind::Added | RowKind::Removed => desk.word(&format!("page-row-{}", word_of(&kind))),
    }
}

/// What the accounts come to, a row for each fiscal year.
fn accounts(desk: Desk<'_>, years: &[AccountYear<'_>]) -> Result<Table, AppError> {
    let office = desk.office;
    let columns = vec![
        office.text("account", 10),
        Column::text(desk.word("document-account-is"), 34),
        Column::text(desk.word("document-year"), 12),
        office.amount("document-opening"),
        office.amount("document-debit"),
        office.amount("document-credit"),
        office.amount("document-closing"),
    ];
    let sum = |of: fn(&AccountYear<'_>) -> Money| Money::sum(years.iter().map(of));
    // What a year ends with the next one begins with; over several years neither can be summed.
    let one_year = years.iter().map(|year| year.year).collect::<BTreeSet<_>>().len() <= 1;
    let (debit, credit) = (sum(|year| year.debit)?, sum(|year| year.credit)?);
    let mut totals = office.totals(columns.len() - 1, vec![debit, credit]);
    totals.push(if one_year { sum(|year| year.closing)?.into() } else { Cell::Empty });
    let row = |year: &AccountYear<'_>| -> Row {
        vec![
            year.account.into(),
            role(desk, year.account).into(),
            year.year.year().to_string().into(),
            year.opening.into(),
            year.debit.into(),
            year.credit.into(),
            year.closing.into(),
        ]
    };
    let rows = years.iter().map(row).collect();
    Ok(Table::new(desk.word("document-sheet-accounts"), columns, rows).with_totals(totals))
}

/// Returns what the table of accounts says that the account is.
fn role(desk: Desk<'_>, account: &str) -> String {
    let role: Option<AccountRole> = desk.grant.book().accounts().role_of(account);
    role.map(|role| desk.word(&format!("document-role-{}", word_of(&role)))).unwrap_or_default()
}

/// The rows of each account and year under its heading, between what it began and ended with.
fn running(desk: Desk<'_>, years: &[AccountYear<'_>]) -> Table {
    let office = desk.office;
    let columns = vec![
        office.date("date"),
        office.text("voucher", 14),
        office.text("text", 44),
        office.text("employee", 12),
        office.money("amount"),
        office.amount("document-running"),
    ];
    let width = columns.len();
    let mut rows: Vec<Row> = Vec::new();
    let mut strong = BTreeSet::new();
    for year in years {
        let heading = [year.account.to_owned(), role(desk, year.account), year.year.year().to_string()];
        let heading = heading.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        strong.insert(rows.len());
        rows.push(Office::sums(heading, width, Vec::new()));
        rows.push(Office::sums(desk.word("document-opening-sum"), width, vec![year.opening]));
        rows.extend(year.rows.iter().map(|(line, sum)| running_row(desk, line, *sum)));
        strong.insert(rows.len());
        rows.push(Office::sums(desk.word("document-closing-sum"), width, vec![year.closing]));
    }
    Table::new(desk.word("document-sheet-ledger"), columns, rows).with_strong(strong)
}

fn running_row(desk: Desk<'_>, line: &LedgerLine, sum: Money) -> Row {
    let mut text = text_of(desk, line).to_owned();
    if line.row != RowKind::Normal {
        text = format!("{text} ({})", counts(desk, line.row));
    }
    vec![
        line.date.into(),
        voucher_text(&line.voucher).into(),
        text.into(),
        desk.excerpt().shown(line.employee.as_ref()).into(),
        line.amount.into(),
        sum.into(),
    ]
}
