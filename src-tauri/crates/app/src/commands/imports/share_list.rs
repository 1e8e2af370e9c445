//! A published list of shares: the amount that is set aside for the organisation, and the list as evidence of it.

use domain::book::Book;
use domain::draft::share_list::{SHARE_LIST, Share};
use domain::fact::{AmountKind, EvidenceKind, EvidenceTarget, Fact, GrantAmount};
use domain::ids::GrantId;
use domain::intake::share_list::{PlannedShare, ShareVerdict, plan};
use domain::log::OperationKind;
use domain::money::Money;
use domain::problem::Problem;
use formats::read::share_list::ShareListRead;
use words::Words;

use super::STAGES;
use super::evidence::{Keeper, Proof};
use super::ledger::taken_before;
use super::reading::{Form, Given};
use crate::api::imports::{
    FileCounts, FileOrganisation, ImportChoices, ImportPreview, ImportResult, InspectionReply,
    PreviewShareList, ShareRecipient,
};
use crate::error::AppError;
use crate::rows::{length, remark_row, small};
use crate::session::{App, Change};

/// A list that was read.
pub(super) struct ShareListFile {
    /// The file.
    pub(super) given: Given,
    /// What it says.
    pub(super) read: ShareListRead,
}

/// What a list would do, and to which grant.
struct Looked {
    grant: Option<GrantId>,
    planned: PlannedShare,
}

fn look(book: &Book, file: &ShareListFile, choices: Option<&ImportChoices>) -> Result<Looked, AppError> {
    let said =
        |text: Option<&String>| text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    let code = said(choices.and_then(|choices| choices.grant.as_ref()));
    let recipient = said(choices.and_then(|choices| choices.recipient.as_ref()));
    let grant = code.map(|code| book.grant_by_code(&code)).transpose()?.map(|grant| grant.id());
    Ok(Looked { grant, planned: plan(book, &file.read.list, recipient.as_deref(), grant) })
}

/// Says what a list holds.
pub(super) fn inspection(words: &Words, file: &ShareListFile) -> Result<InspectionReply, AppError> {
    let list = &file.read.list;
    Ok(InspectionReply {
        file: file.given.name.clone(),
        format: SHARE_LIST.to_owned(),
        version: list.version.clone(),
        encoding: list.encoding.clone(),
        program: None,
        organisation: FileOrganisation { name: None, orgnr: None },
        years: Vec::new(),
        counts: FileCounts { vouchers: 0, rows: length(list.shares.len()), added_rows: 0, removed_rows: 0 },
        accounts: Vec::new(),
        objects: Vec::new(),
        checksum: "none".to_owned(),
        invoices: Vec::new(),
        payroll: None,
        table: None,
        follow_up: Vec::new(),
        share_list: Some(shown(words, file, None, None)?),
        findings: file.read.remarks.iter().map(|remark| remark_row(words, remark)).collect(),
    })
}

fn shown(
    words: &Words,
    file: &ShareListFile,
    looked: Option<&Looked>,
    grant: Option<String>,
) -> Result<PreviewShareList, AppError> {
    let list = &file.read.list;
    let planned = looked.map(|looked| &looked.planned);
    let own = planned.and_then(|planned| planned.share).map(|index| &list.shares[index]);
    let recipient = |share: &Share| ShareRecipient { name: share.name.clone(), code: share.code.clone() };
    let money = |amount: Option<Money>| amount.map(|amount| amount.to_string());
    Ok(PreviewShareList {
        heading: list.heading.clone(),
        recipients: list.shares.iter().map(recipient).collect(),
        sum: Money::sum(list.shares.iter().filter_map(|share| share.amount))?.to_string(),
        recipient: own.map(|share| share.name.clone()),
        cell: own.map(|share| share.cell.clone()),
        amount: money(planned.and_then(|planned| planned.amount)),
        grant,
        held: money(planned.and_then(|planned| planned.held)),
        status: planned.map_or("open", |planned| planned.verdict.word()).to_owned(),
        why: planned.and_then(|planned| why(&planned.verdict)).map(|problem| words.problem(&problem)),
    })
}

fn why(verdict: &ShareVerdict) -> Option<Problem> {
    match verdict {
        ShareVerdict::Open(problem) => Some(problem.clone()),
        ShareVerdict::New | ShareVerdict::Known | ShareVerdict::Changed => None,
    }
}

/// Says what a list would do to the book.
pub(super) fn preview_file(
    app: &App,
    file: &ShareListFile,
    choices: Option<&ImportChoices>,
) -> Result<ImportPreview, AppError> {
    let (words, book) = (&app.words, app.book()?);
    let looked = look(book, file, choices)?;
    let code = looked.grant.and_then(|grant| book.grant(grant)).map(|grant| grant.code().to_owned());
    let verdict = &looked.planned.verdict;
    let one = |is: bool| u32::from(is);
    Ok(ImportPreview {
        file: file.given.name.clone(),
        inspection: inspection(words, file)?,
        letters: Vec::new(),
        code_parts: Vec::new(),
        same_as: taken_before(book, file.given.sha256).map(small),
        new: one(*verdict == ShareVerdict::New),
        known: one(*verdict == ShareVerdict::Known),
        changed: one(*verdict == ShareVerdict::Changed),
        refused: 0,
        grants: Vec::new(),
        rows: Vec::new(),
        unmapped: Vec::new(),
        suggestions: Vec::new(),
        table: None,
        invoices: Vec::new(),
        salaries: Vec::new(),
        sheets: Vec::new(),
        share_list: Some(shown(words, file, Some(&looked), code)?),
        can_import: matches!(verdict, ShareVerdict::New | ShareVerdict::Changed),
    })
}

/// Takes the amount in, with the list as evidence of it.
///
/// Fails with why the list says no amount, and with `share-list-changed` where the grant has another and nobody has
/// accepted the change.
pub(super) fn take(
    app: &mut App,
    file: &ShareListFile,
    choices: Option<&ImportChoices>,
    accept_changes: bool,
) -> Result<ImportResult, AppError> {
    let looked = look(app.book()?, file, choices)?;
    if looked.planned.verdict == ShareVerdict::Known {
        return Ok(result(app, file, ShareVerdict::Known, None, 0));
    }
    app.stage("progress-writing", 2, STAGES)?;
    let (operation, (verdict, evidence)) =
        app.change(OperationKind::Imported, &mut |change: &mut Change<'_, '_>| {
            // Another program may have written since the list was looked at.
            let looked = look(change.book, file, choices)?;
            let (grant, amount) = accepted(change.book, file, &looked, accept_changes)?;
            push_import(change, file);
            let what = AmountKind::Allocated;
            // The day of the decision is not in the list.
            change.push(Fact::GrantAmount(GrantAmount { grant, what, date: None, amount, round: None }));
            let mut keeper = Keeper::of(change.book, &[]);
            let proof = Proof::of(&file.given.name, &file.given.bytes);
            keeper.keep(change, &proof, grant, EvidenceKind::Other, [EvidenceTarget::Grant(grant)])?;
            Ok((looked.planned.verdict, keeper.added()))
        })?;
    Ok(result(app, file, verdict, Some(operation), evidence))
}

/// Returns the grant and the amount that it is to have.
fn accepted(
    book: &Book,
    file: &ShareListFile,
    looked: &Looked,
    accept_changes: bool,
) -> Result<(GrantId, Money), AppError> {
    let of_file = |problem: Problem| AppError::from(problem.with("file", file.given.name.as_str()));
    let planned = &looked.planned;
    match (&planned.verdict, looked.grant, planned.amount) {
        (ShareVerdict::Open(problem), _, _) => Err(of_file(problem.clone())),
        (ShareVerdict::Changed, Some(grant), Some(found)) if !accept_changes => {
            let code = book.grant(grant).map(|grant| grant.code().to_owned()).unwrap_or_default();
            let changed = Problem::bare("share-list-changed").with("code", code).with("found", found);
            Err(of_file(changed.with("held", planned.held.unwrap_or_default())))
        }
        (_, Some(grant), Some(amount)) => Ok((grant, amount)),
        _ => Err(of_file(Problem::bare("share-list-no-grant"))),
    }
}

fn push_import(change: &mut Change<'_, '_>, file: &ShareListFile) {
    let list = &file.read.list;
    let import = change.ids.import();
    let form = Form { format: SHARE_LIST, version: &list.version, encoding: &list.encoding };
    let taken = file.given.taken(change, import, &form, u64::from(length(list.shares.len())));
    change.push(Fact::ImportTaken(Box::new(taken)));
}

fn result(
    app: &App,
    file: &ShareListFile,
    verdict: ShareVerdict,
    operation: Option<u64>,
    evidence: u32,
) -> ImportResult {
    ImportResult {
        file: file.given.name.clone(),
        kind: SHARE_LIST.to_owned(),
        new: u32::from(verdict == ShareVerdict::New),
        known: u32::from(verdict == ShareVerdict::Known),
        changed: u32::from(verdict == ShareVerdict::Changed),
        refused: 0,
        costs: 0,
        evidence,
        left: 0,
        operation: operation.map(small),
        findings: file.read.remarks.iter().map(|remark| remark_row(&app.words, remark)).collect(),
    }
}
