//! A follow-up workbook: what its sheets would do to the book, and taking their costs in.
//!
//! The workbook speaks of many grants, so it is kept as what was taken in and goes into no package, like a payroll.

mod drawing;

use domain::book::Book;
use domain::draft::follow_up::FOLLOW_UP;
use domain::fact::Fact;
use domain::ids::GrantId;
use domain::intake::follow_up::{
    PlannedRow, PlannedSheet, RowStatus, Said, SheetSaid, SheetVerdict, facts, plan,
};
use domain::log::OperationKind;
use domain::problem::{Problem, Severity};
use formats::read::follow_up::FollowUpRead;
use store::Compression;

pub(super) use self::drawing::{inspection, preview_file};
use super::STAGES;
use super::ledger::taken_before;
use super::reading::{Form, Given};
use crate::api::imports::{FileRemark, FollowUpChoices, ImportChoices, ImportResult, SheetChoice};
use crate::error::AppError;
use crate::rows::{length, remark_row, small};
use crate::session::{App, Change};
use crate::world::Dice;

/// A workbook that was read.
pub(super) struct FollowUpFile {
    /// The file.
    pub(super) given: Given,
    /// What it says.
    pub(super) read: FollowUpRead,
}

/// What a workbook would do.
struct Looked {
    sheets: Vec<PlannedSheet>,
    same_as: Option<u64>,
}

impl Looked {
    fn rows(&self) -> impl Iterator<Item = &PlannedRow> {
        self.sheets.iter().filter(|sheet| sheet.verdict == SheetVerdict::Read).flat_map(|sheet| &sheet.rows)
    }

    fn taken(&self) -> u32 {
        length(self.rows().filter(|row| row.is_taken).count())
    }

    fn known(&self) -> u32 {
        length(self.rows().filter(|row| !row.is_taken && is_known(row)).count())
    }

    /// Counts rows that are neither charged nor known: of sheets that nobody has said anything of, too.
    fn left(&self) -> u32 {
        let rows = self.sheets.iter().flat_map(|sheet| &sheet.rows);
        length(rows.filter(|row| !row.is_taken && !is_known(row)).count())
    }

    /// Returns why a sheet cannot be taken; until that is put right or the sheet left out, nothing is taken.
    fn wrong(&self) -> impl Iterator<Item = &Problem> {
        self.sheets.iter().filter_map(|sheet| match &sheet.verdict {
            SheetVerdict::Wrong(problem) => Some(problem),
            SheetVerdict::Read | SheetVerdict::Unclear(_) | SheetVerdict::NoTable | SheetVerdict::Left => {
                None
            }
        })
    }
}

const fn is_known(row: &PlannedRow) -> bool {
    matches!(row.status, RowStatus::Known(_))
}

fn look(book: &Book, file: &FollowUpFile, choices: Option<&ImportChoices>) -> Result<Looked, AppError> {
    let said = read_choices(book, file, choices)?;
    let sheets = plan(book, &file.read.document, &said);
    Ok(Looked { sheets, same_as: taken_before(book, file.given.sha256) })
}

/// Reads what a person says. Fails with `follow-up-sheet-unknown`, `follow-up-row-unknown` and `grant-unknown`.
fn read_choices(book: &Book, file: &FollowUpFile, choices: Option<&ImportChoices>) -> Result<Said, AppError> {
    let Some(choices) = choices else { return Ok(Said::default()) };
    let fallback = grant_named(book, choices.grant.as_deref())?;
    let Some(FollowUpChoices { sheets, rows, read: _ }) = &choices.follow_up else {
        return Ok(Said { fallback, ..Said::default() });
    };
    let mut said = Said { fallback, ..Said::default() };
    for choice in sheets {
        let place = sheet_place(file, &choice.sheet)?;
        if let Some(of) = sheet_said(book, choice)? {
            said.sheets.insert(place, of);
        }
    }
    let count = file.read.document.sheets.iter().map(|sheet| sheet.rows.len()).sum();
    for choice in rows {
        said.rows.insert(row_place(choice.place, count)?, choice.take);
    }
    Ok(said)
}

fn sheet_place(file: &FollowUpFile, name: &str) -> Result<usize, AppError> {
    let sheets = &file.read.document.sheets;
    let place = sheets.iter().position(|sheet| sheet.name.trim() == name.trim());
    place.ok_or_else(|| {
        let known: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
        AppError::bare("follow-up-sheet-unknown").with("sheet", name).with("known", known.join(", "))
    })
}

fn sheet_said(book: &Book, choice: &SheetChoice) -> Result<Option<SheetSaid>, AppError> {
    if choice.leave {
        return Ok(Some(SheetSaid::Leave));
    }
    Ok(grant_named(book, choice.grant.as_deref())?.map(SheetSaid::Of))
}

fn row_place(place: u32, count: usize) -> Result<usize, AppError> {
    let index = usize::try_from(place).ok().and_then(|place| place.checked_sub(1));
    index.filter(|index| *index < count).ok_or_else(|| {
        AppError::bare("follow-up-row-unknown")
            .with("place", u64::from(place))
            .with("count", u64::from(length(count)))
    })
}

fn grant_named(book: &Book, code: Option<&str>) -> Result<Option<GrantId>, AppError> {
    let code = code.map(str::trim).filter(|code| !code.is_empty());
    Ok(code.map(|code| book.grant_by_code(code)).transpose()?.map(|grant| grant.id()))
}

/// Takes the rows in that are to be charged; the others are counted.
///
/// Fails with why a sheet cannot be taken, and with `follow-up-nothing` where nothing is left to take and nothing known.
pub(super) fn take(
    app: &mut App,
    file: &FollowUpFile,
    choices: Option<&ImportChoices>,
) -> Result<ImportResult, AppError> {
    let looked = look(app.book()?, file, choices)?;
    let name = file.given.name.as_str();
    if let Some(problem) = looked.wrong().next() {
        return Err(AppError::from(problem.clone().with("file", name)));
    }
    if looked.taken() == 0 {
        return match looked.known() {
            0 => Err(AppError::bare("follow-up-nothing").with("file", name)),
            _ => Ok(result(app, file, &looked, None)),
        };
    }
    app.stage("progress-writing", 2, STAGES)?;
    let (operation, looked) = app.change(OperationKind::Imported, &mut |change: &mut Change<'_, '_>| {
        // Another program may have written since the workbook was looked at.
        let looked = look(change.book, file, choices)?;
        change.writer.store_blob(&mut file.given.bytes.as_slice(), Compression::Zlib)?;
        push_import(change, file);
        let (book, dice) = (change.book, &mut Dice(change.world));
        let costs = facts(book, &file.read.document, &looked.sheets, &mut change.ids, dice);
        costs.into_iter().for_each(|fact| change.push(fact));
        Ok(looked)
    })?;
    Ok(result(app, file, &looked, Some(operation)))
}

fn push_import(change: &mut Change<'_, '_>, file: &FollowUpFile) {
    let document = &file.read.document;
    let import = change.ids.import();
    let rows: usize = document.sheets.iter().map(|sheet| sheet.rows.len()).sum();
    let form = Form { format: FOLLOW_UP, version: &document.version, encoding: &document.encoding };
    let taken = file.given.taken(change, import, &form, u64::from(length(rows)));
    change.push(Fact::ImportTaken(Box::new(taken)));
}

fn result(app: &App, file: &FollowUpFile, looked: &Looked, operation: Option<u64>) -> ImportResult {
    let taken = if operation.is_some() { looked.taken() } else { 0 };
    ImportResult {
        file: file.given.name.clone(),
        kind: FOLLOW_UP.to_owned(),
        new: taken,
        known: looked.known(),
        changed: 0,
        refused: 0,
        costs: taken,
        evidence: 0,
        left: looked.left(),
        operation: operation.map(small),
        findings: findings(app, file, looked),
    }
}

/// Returns what is odd in the sheets, those apart that a person left out. An error of a sheet that is of no grant
/// stands in the way of nothing and is told as a warning.
fn findings(app: &App, file: &FollowUpFile, looked: &Looked) -> Vec<FileRemark> {
    let sheets = looked.sheets.iter().zip(&file.read.remarks);
    let told =
        sheets.filter(|(sheet, _)| sheet.verdict != SheetVerdict::Left).flat_map(|(sheet, remarks)| {
            remarks.iter().map(|remark| {
                let mut remark = remark.clone();
                if sheet.grant.is_none() {
                    remark.severity = remark.severity.min(Severity::Warning);
                }
                remark_row(&app.words, &remark)
            })
        });
    told.collect()
}
