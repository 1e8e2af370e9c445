//! A payroll file: what its salaries and hours would do to the book, and taking them in.
//!
//! The file holds everybody's pay, so it is kept as what was taken in and goes into no package. What a grant has of its
//! hours is kept beside as evidence, with pseudonyms.

use std::collections::{BTreeMap, BTreeSet};

use domain::book::Book;
use domain::committed::Hash;
use domain::date::{Date, Period};
use domain::draft::ObjectRef;
use domain::fact::{
    EvidenceAdded, EvidenceKind, EvidenceLinked, EvidenceTarget, Fact, GrantState, ImportTaken,
};
use domain::ids::{EvidenceId, GrantId};
use domain::intake::payroll::{
    Chosen, DraftStatus, Known, PayrollPlan, Persons, SalaryDraft, Taken, facts, plan, proven,
};
use domain::log::OperationKind;
use domain::money::Money;
use formats::read::PayrollRead;
use formats::write::hours::{HoursRow, csv};
use rust_decimal::Decimal;
use store::Compression;
use words::{Locale, Words};

use super::STAGES;
use super::inspect_payroll::{inspection, person};
use super::ledger::taken_before;
use super::reading::{Form, Given, errors, refuse_errors};
use crate::api::Days;
use crate::api::imports::{
    CodePart, FileRemark, ImportChoices, ImportPreview, ImportResult, PreviewGrant, PreviewSalary,
};
use crate::commands::salary::rates_by_year;
use crate::error::AppError;
use crate::rows::{length, named, remark_row, small};
use crate::session::{App, Change};
use crate::world::Dice;

/// A payroll file that was read.
pub(super) struct PayrollFile {
    /// The file.
    pub(super) given: Given,
    /// What it says.
    pub(super) payroll: PayrollRead,
}

/// What a file would do, and what was chosen of it.
struct Looked {
    plan: PayrollPlan,
    /// Indices of the drafts that are charged.
    taken: BTreeSet<usize>,
    same_as: Option<u64>,
}

impl Looked {
    /// Tells whether taking the file in would change the book: the same file again does by what is chosen alone.
    fn gives(&self) -> bool {
        !self.taken.is_empty() || self.same_as.is_none() && !self.plan.times.is_empty()
    }

    fn count(&self, status: DraftStatus) -> u32 {
        length(self.plan.drafts.iter().filter(|draft| draft.status == status).count())
    }
}

fn look(
    book: &Book,
    file: &PayrollFile,
    choices: Option<&ImportChoices>,
    today: Date,
) -> Result<Looked, AppError> {
    let plan = plan(book, &file.payroll.document, &rates_by_year(book)?, today)?;
    let same_as = taken_before(book, file.given.sha256);
    let by_itself = |draft: &SalaryDraft| same_as.is_none() && draft.status == DraftStatus::New;
    let mut taken: BTreeSet<usize> =
        (0..plan.drafts.len()).filter(|index| by_itself(&plan.drafts[*index])).collect();
    for choice in choices.into_iter().flat_map(|choices| &choices.salaries) {
        let index = place(choice.place, plan.drafts.len())?;
        if choice.take {
            taken.insert(index);
        } else {
            taken.remove(&index);
        }
    }
    Ok(Looked { plan, taken, same_as })
}

/// Returns the index of a place; fails with `payroll-place-unknown`.
fn place(place: u32, count: usize) -> Result<usize, AppError> {
    let index = usize::try_from(place).ok().and_then(|place| place.checked_sub(1));
    index.filter(|index| *index < count).ok_or_else(|| {
        AppError::bare("payroll-place-unknown")
            .with("place", u64::from(place))
            .with("count", u64::from(length(count)))
    })
}

/// Says what a file would do to the book.
pub(super) fn preview_file(
    app: &mut App,
    file: &PayrollFile,
    choices: Option<&ImportChoices>,
) -> Result<ImportPreview, AppError> {
    let today = app.today();
    let (words, book) = (&app.words, app.book()?);
    let looked = look(book, file, choices, today)?;
    let mut inspection = inspection(words, file.given.name.clone(), &file.payroll)?;
    inspection.findings = findings(words, file, &looked.plan);
    let chosen_are_right = looked.taken.iter().all(|index| looked.plan.drafts[*index].is_chargeable());
    Ok(ImportPreview {
        file: file.given.name.clone(),
        inspection,
        letters: Vec::new(),
        code_parts: code_parts(book, file),
        same_as: looked.same_as.map(small),
        new: looked.count(DraftStatus::New),
        known: looked.count(DraftStatus::Known),
        changed: 0,
        refused: looked.count(DraftStatus::Wrong),
        grants: grant_sums(words, book, &looked)?,
        rows: Vec::new(),
        unmapped: Vec::new(),
        suggestions: Vec::new(),
        table: None,
        invoices: Vec::new(),
        salaries: salaries(words, book, file, &looked, today),
        sheets: Vec::new(),
        share_list: None,
        can_import: looked.gives() && chosen_are_right && errors(&file.payroll.remarks).next().is_none(),
    })
}

/// Returns what is odd in the file and what of it is in no draft.
fn findings(words: &Words, file: &PayrollFile, plan: &PayrollPlan) -> Vec<FileRemark> {
    file.payroll.remarks.iter().chain(&plan.remarks).map(|remark| remark_row(words, remark)).collect()
}

fn code_parts(book: &Book, file: &PayrollFile) -> Vec<CodePart> {
    let document = &file.payroll.document;
    let chosen = book.opened().map(|opened| opened.code_part.as_str()).unwrap_or_default();
    let used = |dimension: &str| {
        let objects = document
            .pays
            .iter()
            .flat_map(|pay| &pay.objects)
            .chain(document.times.iter().flat_map(|time| &time.objects));
        let codes = objects.filter(|object| object.dimension == dimension).map(|object| object.code.as_str());
        codes.collect::<BTreeSet<_>>().len()
    };
    let part = |(dimension, name): &(String, String)| CodePart {
        dimension: dimension.clone(),
        name: Some(name.clone()).filter(|name| !name.is_empty()),
        codes: length(used(dimension)),
        chosen: dimension == chosen,
    };
    document.dimensions.iter().map(part).collect()
}

fn grant_sums(words: &Words, book: &Book, looked: &Looked) -> Result<Vec<PreviewGrant>, AppError> {
    let sums = book.grants().map(|grant| {
        let taken = looked.taken.iter().map(|index| &looked.plan.drafts[*index]);
        let amounts: Vec<Money> = taken
            .filter(|draft| draft.grant == grant.id())
            .filter_map(|draft| draft.reckoned.map(|reckoned| reckoned.amount))
            .collect();
        Ok(PreviewGrant {
            code: grant.code().to_owned(),
            name: named(words, &grant.scheme().short),
            new: length(amounts.len()),
            costs: Money::sum(amounts)?.to_string(),
            income: Money::ZERO.to_string(),
        })
    });
    sums.collect()
}

fn salaries(
    words: &Words,
    book: &Book,
    file: &PayrollFile,
    looked: &Looked,
    today: Date,
) -> Vec<PreviewSalary> {
    let document = &file.payroll.document;
    let persons = Persons::new(book, document, today);
    let row = |(index, draft): (usize, &SalaryDraft)| PreviewSalary {
        place: length(index + 1),
        grant: book.grant(draft.grant).map(|grant| grant.code().to_owned()).unwrap_or_default(),
        person: person(document, draft.person),
        pseudonym: persons.known(draft.person).map(|known| Known::pseudonym(known).to_owned()),
        // Nothing is written where the file states no days.
        period: draft.period.map_or_else(|| Days { first: String::new(), last: String::new() }, Days::from),
        gross: draft.gross.to_string(),
        rate: draft.rate.map(|rate| rate.to_string()),
        amount: draft.reckoned.map(|reckoned| reckoned.amount.to_string()),
        hours: draft.hundredths.map(|hundredths| Decimal::new(hundredths, 2).normalize().to_string()),
        status: draft.status.word().to_owned(),
        why: draft.why.as_ref().map(|why| words.problem(why)),
        take: looked.taken.contains(&index),
    };
    looked.plan.drafts.iter().enumerate().map(row).collect()
}

/// Takes a file in: the salaries that were chosen, and the hours of each grant as evidence.
pub(super) fn take(
    app: &mut App,
    file: &PayrollFile,
    choices: Option<&ImportChoices>,
) -> Result<ImportResult, AppError> {
    let today = app.today();
    let looked = look(app.book()?, file, choices, today)?;
    let findings = findings(&app.words, file, &looked.plan);
    refuse_errors(&app.words, &file.given.name, &file.payroll.remarks)?;
    let wrong = looked.taken.iter().find_map(|index| {
        let draft = &looked.plan.drafts[*index];
        if draft.is_chargeable() { None } else { draft.why.clone() }
    });
    if let Some(why) = wrong {
        return Err(AppError::new(why));
    }
    if !looked.gives() {
        return match looked.same_as {
            Some(_) => Ok(result(file, &looked, (None, Made::default()), findings)),
            None => Err(AppError::bare("import-payroll-nothing").with("file", file.given.name.as_str())),
        };
    }
    app.stage("progress-writing", 2, STAGES)?;
    let (operation, (looked, made)) = write(app, file, choices, today)?;
    Ok(result(file, &looked, (Some(operation), made), findings))
}

/// What was written.
#[derive(Default)]
struct Made {
    costs: u32,
    evidence: u32,
}

fn result(
    file: &PayrollFile,
    looked: &Looked,
    (operation, made): (Option<u64>, Made),
    findings: Vec<FileRemark>,
) -> ImportResult {
    let drafts = looked.plan.drafts.iter().enumerate();
    let not_taken = drafts.filter(|(index, _)| !looked.taken.contains(index));
    let (known, left): (Vec<_>, Vec<_>) =
        not_taken.partition(|(_, draft)| draft.status == DraftStatus::Known);
    ImportResult {
        file: file.given.name.clone(),
        kind: "payroll".to_owned(),
        new: made.costs,
        known: length(known.len()),
        changed: 0,
        refused: 0,
        costs: made.costs,
        evidence: made.evidence,
        left: length(left.len()),
        operation: operation.map(small),
        findings,
    }
}

fn write(
    app: &mut App,
    file: &PayrollFile,
    choices: Option<&ImportChoices>,
    today: Date,
) -> Result<(u64, (Looked, Made)), AppError> {
    let text = app.words.word("payroll-cost-text");
    let document = &file.payroll.document;
    app.change(OperationKind::Imported, &mut |change: &mut Change<'_, '_>| {
        // Another program may have written since the file was looked at.
        let looked = look(change.book, file, choices, today)?;
        change.writer.store_blob(&mut file.given.bytes.as_slice(), Compression::Zlib)?;
        push_import(change, file);
        let book = change.book;
        let chosen = Chosen { book, document, today, plan: &looked.plan, drafts: &looked.taken, text: &text };
        let taken = facts(chosen, &mut change.ids, &mut Dice(change.world));
        for fact in &taken.facts {
            change.writer.push(fact.clone());
        }
        let mut evidence = 0;
        for grant in looked.plan.times.keys() {
            evidence += u32::from(keep_hours(change, file, (&looked.plan, &taken), *grant)?);
        }
        let made = Made { costs: length(taken.costs.len()), evidence };
        Ok((looked, made))
    })
}

fn push_import(change: &mut Change<'_, '_>, file: &PayrollFile) {
    let document = &file.payroll.document;
    let import = change.ids.import();
    let rows = document.times.len() + document.pays.len();
    let form = Form { format: &document.format, version: &document.version, encoding: &document.encoding };
    let taken = file.given.taken(change, import, &form, u64::from(length(rows)));
    let program = document.program.clone();
    change.push(Fact::ImportTaken(Box::new(ImportTaken { program, ..taken })));
}

/// Keeps the hours of a grant as evidence. Returns whether they were new; what they prove is added in any case.
fn keep_hours(
    change: &mut Change<'_, '_>,
    file: &PayrollFile,
    (plan, taken): (&PayrollPlan, &Taken),
    id: GrantId,
) -> Result<bool, AppError> {
    let Some(grant) = change.book.grant(id).filter(|grant| grant.state() != GrantState::Closed) else {
        return Ok(false);
    };
    // The grant's people read it in Swedish, whatever language the program is set to.
    let words = Words::new(Locale::Sv);
    let rows = hours(file, plan, taken, change.book, id);
    let mut bytes = Vec::new();
    csv(&rows, &file.given.sha256.to_string(), &words, &mut bytes)?;
    let sum = Hash::plain(&bytes).to_string();
    let held = grant.evidence().find(|held| held.sha256.value() == Some(sum.as_str()));
    let targets = proven(&file.payroll.document, plan, taken, id);
    if let Some(held) = held.map(|held| held.evidence) {
        let there: Vec<&EvidenceTarget> = grant.targets_of(held).collect();
        let new = targets.into_iter().filter(|target| !there.contains(&target)).collect();
        link(change, held, id, new);
        return Ok(false);
    }
    let stored = change.writer.store_blob(&mut bytes.as_slice(), Compression::None)?;
    let evidence = change.ids.evidence();
    let name =
        words.text("hours-file", &[("code", grant.code().into()), ("days", days(&rows).into())].into());
    let (file_name, sha256) = (change.text(&name), change.text(&stored.sha256.to_string()));
    change.push(Fact::EvidenceAdded(EvidenceAdded {
        evidence,
        grant: id,
        // Hours are no payslip: a scheme that asks for one is not answered by them.
        what: EvidenceKind::Other,
        personal: true,
        media_type: "text/csv".to_owned(),
        bytes: stored.bytes,
        file_name,
        sha256,
        masks: None,
    }));
    link(change, evidence, id, targets);
    Ok(true)
}

fn link(change: &mut Change<'_, '_>, evidence: EvidenceId, grant: GrantId, targets: Vec<EvidenceTarget>) {
    for target in targets {
        change.push(Fact::EvidenceLinked(EvidenceLinked { evidence, grant, target }));
    }
}

fn hours(
    file: &PayrollFile,
    plan: &PayrollPlan,
    taken: &Taken,
    book: &Book,
    grant: GrantId,
) -> Vec<HoursRow> {
    let document = &file.payroll.document;
    let code_part = book.opened().map(|opened| opened.code_part.as_str()).unwrap_or_default();
    let names: BTreeMap<(&str, &str), &str> = document
        .objects
        .iter()
        .map(|object| ((object.dimension.as_str(), object.code.as_str()), object.name.as_str()))
        .collect();
    let project = |objects: &[ObjectRef]| {
        let object = objects.iter().find(|object| object.dimension == code_part)?;
        let name = names.get(&(object.dimension.as_str(), object.code.as_str())).copied();
        Some(format!("{} {}", object.code, name.unwrap_or_default()).trim().to_owned())
    };
    let times = plan.times.get(&grant).into_iter().flatten().filter_map(|time| document.times.get(*time));
    let row = |time: &domain::draft::payroll::TimeEntry| HoursRow {
        pseudonym: taken.pseudonyms.get(&time.person).cloned().unwrap_or_default(),
        code: time.code.clone(),
        period: time.period,
        hours: time.hours.clone(),
        extent: time.extent_percent.clone(),
        project: project(&time.objects).unwrap_or_default(),
    };
    times.map(row).collect()
}

/// Returns the first and last day of the times, for the name of their file.
fn days(rows: &[HoursRow]) -> String {
    let first = rows.iter().map(|row| row.period.first()).min();
    let last = rows.iter().map(|row| row.period.last()).max();
    first
        .zip(last)
        .and_then(|(first, last)| Period::new(first, last).ok())
        .map(|days| format!("{}--{}", days.first(), days.last()))
        .unwrap_or_default()
}
