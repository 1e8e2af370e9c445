//! Sheets and rows of a follow-up as replies show them.

use domain::book::{Book, Grant};
use domain::draft::follow_up::{FOLLOW_UP, FollowUpRow, FollowUpSheet};
use domain::fact::PeriodBasis;
use domain::intake::follow_up::{PlannedRow, PlannedSheet, RowStatus, SheetVerdict};
use domain::money::Money;
use domain::problem::{Problem, Remark};
use words::Words;

use super::{FollowUpFile, Looked, findings, look};
use crate::api::imports::{
    FileCounts, FileFollowUpSheet, FileOrganisation, FileRemark, FollowUpColumnRow, FollowUpFigure,
    ImportChoices, ImportPreview, InspectionReply, PreviewFollowUpRow, PreviewGrant, PreviewSheet,
};
use crate::error::AppError;
use crate::rows::{length, named, remark_row, small};
use crate::session::App;

/// Says what a workbook holds.
pub(in crate::commands::imports) fn inspection(
    words: &Words,
    file: &FollowUpFile,
) -> Result<InspectionReply, AppError> {
    let document = &file.read.document;
    let rows: usize = document.sheets.iter().map(|sheet| sheet.rows.len()).sum();
    let sheets = document.sheets.iter().zip(&file.read.remarks);
    Ok(InspectionReply {
        file: file.given.name.clone(),
        format: FOLLOW_UP.to_owned(),
        version: document.version.clone(),
        encoding: document.encoding.clone(),
        program: None,
        organisation: FileOrganisation { name: None, orgnr: None },
        years: Vec::new(),
        counts: FileCounts { vouchers: 0, rows: length(rows), added_rows: 0, removed_rows: 0 },
        accounts: Vec::new(),
        objects: Vec::new(),
        checksum: "none".to_owned(),
        invoices: Vec::new(),
        payroll: None,
        table: None,
        follow_up: sheets
            .map(|(sheet, remarks)| sheet_row(words, sheet, remarks))
            .collect::<Result<_, _>>()?,
        share_list: None,
        findings: file.read.remarks.iter().flatten().map(|remark| remark_row(words, remark)).collect(),
    })
}

fn sheet_row(
    words: &Words,
    sheet: &FollowUpSheet,
    remarks: &[Remark],
) -> Result<FileFollowUpSheet, AppError> {
    let column = |column: &domain::draft::follow_up::FollowUpColumn| FollowUpColumnRow {
        letters: column.letters.clone(),
        heading: column.heading.clone(),
        field: column.field.clone(),
    };
    Ok(FileFollowUpSheet {
        name: sheet.name.clone(),
        hidden: sheet.is_hidden,
        header_row: sheet.header_row,
        columns: sheet.columns.iter().map(column).collect(),
        rows: length(sheet.rows.len()),
        sum: Money::sum(sheet.rows.iter().map(|row| row.amount))?.to_string(),
        figures: figures(sheet),
        findings: remark_rows(words, remarks),
    })
}

fn figures(sheet: &FollowUpSheet) -> Vec<FollowUpFigure> {
    let figure = |figure: &domain::draft::follow_up::StatedFigure| FollowUpFigure {
        cell: figure.cell.clone(),
        label: figure.label.clone(),
        amount: figure.amount.to_string(),
    };
    sheet.figures.iter().map(figure).collect()
}

fn remark_rows(words: &Words, remarks: &[Remark]) -> Vec<FileRemark> {
    remarks.iter().map(|remark| remark_row(words, remark)).collect()
}

/// Says what a workbook would do to the book.
pub(in crate::commands::imports) fn preview_file(
    app: &App,
    file: &FollowUpFile,
    choices: Option<&ImportChoices>,
) -> Result<ImportPreview, AppError> {
    let (words, book) = (&app.words, app.book()?);
    let looked = look(book, file, choices)?;
    let mut inspection = inspection(words, file)?;
    inspection.findings = findings(app, file, &looked);
    Ok(ImportPreview {
        file: file.given.name.clone(),
        inspection,
        letters: Vec::new(),
        code_parts: Vec::new(),
        same_as: looked.same_as.map(small),
        new: looked.taken(),
        known: looked.known(),
        changed: 0,
        refused: length(looked.wrong().count()),
        grants: grant_sums(words, book, file, &looked)?,
        rows: Vec::new(),
        unmapped: Vec::new(),
        suggestions: Vec::new(),
        table: None,
        invoices: Vec::new(),
        salaries: Vec::new(),
        sheets: sheets(words, book, file, &looked)?,
        share_list: None,
        can_import: looked.wrong().next().is_none() && looked.taken() > 0,
    })
}

/// Returns each row of the workbook with what becomes of it.
fn pairs<'a>(
    file: &'a FollowUpFile,
    looked: &'a Looked,
) -> impl Iterator<Item = (&'a PlannedSheet, &'a FollowUpSheet)> {
    looked.sheets.iter().zip(&file.read.document.sheets)
}

fn taken_amounts<'a>(
    planned: &'a PlannedSheet,
    sheet: &'a FollowUpSheet,
) -> impl Iterator<Item = Money> + 'a {
    let rows = planned.rows.iter().zip(&sheet.rows);
    rows.filter(|(planned, _)| planned.is_taken).map(|(_, row)| row.amount)
}

fn grant_sums(
    words: &Words,
    book: &Book,
    file: &FollowUpFile,
    looked: &Looked,
) -> Result<Vec<PreviewGrant>, AppError> {
    let of = |grant: Grant<'_>| {
        let amounts: Vec<Money> = pairs(file, looked)
            .filter(|(planned, _)| planned.grant == Some(grant.id()))
            .flat_map(|(planned, sheet)| taken_amounts(planned, sheet))
            .collect();
        Ok(PreviewGrant {
            code: grant.code().to_owned(),
            name: named(words, &grant.scheme().short),
            new: length(amounts.len()),
            costs: Money::sum(amounts)?.to_string(),
            income: Money::ZERO.to_string(),
        })
    };
    let is_named = |grant: &Grant<'_>| looked.sheets.iter().any(|sheet| sheet.grant == Some(grant.id()));
    book.grants().filter(is_named).map(of).collect()
}

fn sheets(
    words: &Words,
    book: &Book,
    file: &FollowUpFile,
    looked: &Looked,
) -> Result<Vec<PreviewSheet>, AppError> {
    let mut place = 0;
    let mut shown = Vec::new();
    for ((planned, sheet), remarks) in pairs(file, looked).zip(&file.read.remarks) {
        let rows = planned.rows.iter().zip(&sheet.rows).map(|(planned, row)| {
            place += 1;
            row_row(words, book, place, planned, row)
        });
        shown.push(PreviewSheet {
            name: sheet.name.clone(),
            hidden: sheet.is_hidden,
            status: planned.verdict.word().to_owned(),
            why: sheet_why(&planned.verdict).map(|problem| words.problem(problem)),
            grant: planned.grant.and_then(|grant| book.grant(grant)).map(|grant| grant.code().to_owned()),
            rows: rows.collect(),
            sum: Money::sum(taken_amounts(planned, sheet))?.to_string(),
            figures: figures(sheet),
            findings: remark_rows(words, remarks),
        });
    }
    Ok(shown)
}

const fn sheet_why(verdict: &SheetVerdict) -> Option<&Problem> {
    match verdict {
        SheetVerdict::Unclear(problem) | SheetVerdict::Wrong(problem) => Some(problem),
        // What a sheet without a table holds is among its findings.
        SheetVerdict::Read | SheetVerdict::NoTable | SheetVerdict::Left => None,
    }
}

fn row_row(
    words: &Words,
    book: &Book,
    place: u32,
    planned: &PlannedRow,
    row: &FollowUpRow,
) -> PreviewFollowUpRow {
    let voucher = row.voucher.as_ref().map(|(series, number)| format!("{series} {number}").trim().to_owned());
    PreviewFollowUpRow {
        place,
        row: row.row,
        status: planned.status.word().to_owned(),
        why: row_why(book, &planned.status).map(|problem| words.problem(&problem)),
        date: row.date.map(|date| date.to_string()),
        period: planned.period.into(),
        basis: if planned.basis == PeriodBasis::Assumed { "assumed" } else { "stated" }.to_owned(),
        text: row.text.clone(),
        amount: row.amount.to_string(),
        kind: planned.kind.word().to_owned(),
        account: row.account.clone(),
        voucher,
        supplier: row.supplier.clone(),
        take: planned.is_taken,
    }
}

fn row_why(book: &Book, status: &RowStatus) -> Option<Problem> {
    match status {
        RowStatus::New => None,
        RowStatus::Known(cost) => {
            let grant = book.cost(*cost).and_then(|cost| book.grant(cost.grant));
            let code = grant.map(|grant| grant.code().to_owned()).unwrap_or_default();
            Some(Problem::bare("follow-up-known").with("cost", cost.to_string()).with("code", code))
        }
        RowStatus::InLedger(problem) | RowStatus::Unclear(problem) => Some(problem.clone()),
    }
}
