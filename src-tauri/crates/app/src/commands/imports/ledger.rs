//! A file of the main ledger: what it would do to the book, and taking it in.

use std::collections::{BTreeMap, BTreeSet};

use domain::accounts::AccountRole;
use domain::book::Book;
use domain::committed::Hash;
use domain::draft::LedgerDocument;
use domain::fact::{Difference, EvidenceKind, EvidenceTarget, Fact, ImportTaken, VoucherRef};
use domain::ids::GrantId;
use domain::intake::{
    Confirmed, Decided, Plan, PlannedDifference, PlannedLine, check_organisation, facts, keys, plan,
};
use domain::log::OperationKind;
use domain::money::Money;
use domain::reconciliation::is_whole_ledger;
use formats::read::LedgerRead;
use formats::read::inspect::counts;
use store::CompressedFile;
use words::Words;

use super::STAGES;
use super::evidence::{Keeper, Proof};
use super::inspect_ledger::inspection;
use super::reading::{Form, Given, errors, refuse_errors};
use crate::api::imports::{
    CodePart, FileRemark, ImportPreview, ImportResult, PreviewGrant, PreviewRow, SuggestedGrant,
    UnmappedAccount,
};
use crate::error::AppError;
use crate::rows::{length, named, remark_row, small, voucher_text, word_of};
use crate::session::{App, Change};
use crate::world::Dice;

/// Rows that a preview shows at most; the counts are of all.
const PREVIEW_ROWS: usize = 20_000;

/// A file of the main ledger that was read.
pub(super) struct LedgerFile {
    /// The file.
    pub(super) given: Given,
    /// What it says.
    pub(super) ledger: LedgerRead,
    /// How the columns of a table were read, as the book keeps it.
    pub(super) mapping: Option<String>,
}

/// Returns the operation that took the very same file in, if it is in force.
pub(super) fn taken_before(book: &Book, sum: Hash) -> Option<u64> {
    let text = sum.to_string();
    book.imports().find(|(_, import)| import.sha256.value() == Some(&text)).map(|(at, _)| at.seq)
}

/// Says what a file would do to the book.
pub(super) fn preview_file(app: &App, file: &LedgerFile) -> Result<ImportPreview, AppError> {
    let book = app.book()?;
    let plan = plan(book, &file.ledger.document, &keys(book))?;
    Ok(preview(&app.words, book, file, &plan))
}

fn preview(words: &Words, book: &Book, file: &LedgerFile, plan: &Plan) -> ImportPreview {
    let document = &file.ledger.document;
    let refused = plan.differences.iter().filter(|d| d.what == Difference::GrantClosed).count();
    let same_as = taken_before(book, file.given.sha256);
    let rows = plan
        .differences
        .iter()
        .map(|difference| difference_row(book, document, difference))
        .chain(plan.new.iter().map(|line| new_row(book, document, line)))
        .take(PREVIEW_ROWS)
        .collect();
    ImportPreview {
        file: file.given.name.clone(),
        inspection: inspection(words, &file.given.name, &file.ledger),
        letters: letters(document),
        code_parts: code_parts(book, document),
        same_as: same_as.map(small),
        new: length(plan.new.len()),
        known: small(plan.known),
        changed: length(plan.differences.len() - refused),
        refused: length(refused),
        grants: grant_sums(words, book, plan),
        rows,
        unmapped: plan
            .unmapped
            .iter()
            .map(|(account, rows)| UnmappedAccount {
                account: account.clone(),
                name: account_name(document, account),
                rows: small(*rows),
            })
            .collect(),
        suggestions: plan
            .suggestions
            .iter()
            .map(|s| SuggestedGrant {
                code: s.code.clone(),
                name: s.name.clone(),
                income: s.income.to_string(),
            })
            .collect(),
        table: None,
        invoices: Vec::new(),
        salaries: Vec::new(),
        sheets: Vec::new(),
        share_list: None,
        can_import: gives(book, file, plan, true) && errors(&file.ledger.remarks).next().is_none(),
    }
}

/// Three texts with Swedish letters, so that a person sees that the encoding was found.
fn letters(document: &LedgerDocument) -> Vec<String> {
    let swedish = |text: &str| text.chars().any(|c| "åäöÅÄÖ".contains(c));
    let names = document.accounts.iter().filter_map(|account| account.name.as_deref());
    let texts = document.vouchers.iter().map(|voucher| document.text(voucher.text));
    names.chain(texts).filter(|text| swedish(text)).take(3).map(str::to_owned).collect()
}

fn code_parts(book: &Book, document: &LedgerDocument) -> Vec<CodePart> {
    let chosen = book.opened().map(|opened| opened.code_part.clone()).unwrap_or_default();
    let used = |dimension: &str| {
        let refs = document.object_lists.objects().iter().filter(|o| o.dimension == dimension);
        refs.map(|o| o.code.as_str()).collect::<std::collections::BTreeSet<_>>().len()
    };
    document
        .dimensions
        .iter()
        .map(|dimension| CodePart {
            dimension: dimension.number.clone(),
            name: dimension.name.clone(),
            codes: length(used(&dimension.number)),
            chosen: dimension.number == chosen,
        })
        .collect()
}

fn account_name(document: &LedgerDocument, account: &str) -> Option<String> {
    document.accounts.iter().find(|a| a.number == account).and_then(|a| a.name.clone())
}

fn grant_code(book: &Book, grant: domain::ids::GrantId) -> String {
    book.grant(grant).map(|grant| grant.code().to_owned()).unwrap_or_default()
}

fn new_row(book: &Book, document: &LedgerDocument, line: &PlannedLine) -> PreviewRow {
    let row = &document.rows[line.row as usize];
    let voucher = &document.vouchers[line.voucher_index as usize];
    PreviewRow {
        status: "new".to_owned(),
        grant: grant_code(book, line.grant),
        voucher: voucher_text(&line.voucher),
        position: line.position,
        date: Some(line.date.to_string()),
        account: line.account.clone(),
        account_name: account_name(document, &line.account),
        amount: Some(line.amount.to_string()),
        held: None,
        text: document.text_of(voucher, row).to_owned(),
        cost_kind: line.cost.map(|kind| kind.word().to_owned()),
        code: None,
        row_kind: word_of(&line.kind),
    }
}

fn difference_row(book: &Book, document: &LedgerDocument, difference: &PlannedDifference) -> PreviewRow {
    let held = difference.line.and_then(|line| book.line(line));
    let account =
        difference.account.clone().or_else(|| held.map(|line| line.account.clone())).unwrap_or_default();
    PreviewRow {
        status: word_of(&difference.what),
        grant: grant_code(book, difference.grant),
        voucher: voucher_text(&difference.voucher),
        position: difference.position,
        date: difference.date.or_else(|| held.map(|line| line.date)).map(|date| date.to_string()),
        account_name: account_name(document, &account),
        account,
        amount: difference.amount.map(|amount| amount.to_string()),
        held: held.map(|line| line.amount.to_string()),
        text: held
            .and_then(|line| line.text.as_ref().or(line.voucher_text.as_ref()))
            .and_then(|text| text.value())
            .unwrap_or_default()
            .to_owned(),
        cost_kind: difference
            .replacement
            .as_ref()
            .and_then(|line| line.cost)
            .map(|kind| kind.word().to_owned()),
        code: difference.code.clone(),
        row_kind: "normal".to_owned(),
    }
}

fn grant_sums(words: &Words, book: &Book, plan: &Plan) -> Vec<PreviewGrant> {
    let sum = |amounts: Vec<Money>| Money::sum(amounts).map(|m| m.to_string()).unwrap_or_default();
    book.grants()
        .map(|grant| {
            let of_grant = || plan.new.iter().filter(|line| line.grant == grant.id());
            let costs = of_grant().filter(|line| line.cost.is_some()).map(|line| line.amount).collect();
            let income = of_grant()
                .filter(|line| book.accounts().role_of(&line.account) == Some(AccountRole::GrantIncome))
                .map(|line| line.amount.negated())
                .collect();
            PreviewGrant {
                code: grant.code().to_owned(),
                name: named(words, &grant.scheme().short),
                new: length(of_grant().count()),
                costs: sum(costs),
                income: sum(income),
            }
        })
        .collect()
}

/// Tells whether taking a file in would change the book.
///
/// A file that was taken in before gives nothing, except the newest ledger of its year, or the newest of the tables that
/// were read the same way: with it, the changes that it
/// brought can be decided on, and rows can be taken that could not be then. An older one would bring back what later
/// ones have changed.
fn gives(book: &Book, file: &LedgerFile, plan: &Plan, accept_changes: bool) -> bool {
    let text = file.given.sha256.to_string();
    let is_this = |import: &ImportTaken| import.sha256.value() == Some(text.as_str());
    let Some((_, taken)) = book.imports().find(|(_, import)| is_this(import)) else { return true };
    let of_kind = |import: &ImportTaken| match &taken.mapping {
        Some(mapping) => import.mapping.as_ref() == Some(mapping),
        None => import.year == taken.year && is_whole_ledger(import),
    };
    let newest = book.imports().map(|(_, import)| import).filter(|import| of_kind(import)).last();
    let decides = accept_changes && plan.differences.iter().any(|difference| difference.line.is_some());
    newest.is_some_and(is_this) && (decides || !plan.new.is_empty() || !plan.uncharged.is_empty())
}

/// Takes a file in, with what differs when `accept_changes` says so.
/// Takes a file in. Its bytes are let go as soon as they are compressed, as they are most of what is in memory.
pub(super) fn take(
    app: &mut App,
    mut file: LedgerFile,
    accept_changes: bool,
) -> Result<ImportResult, AppError> {
    let findings: Vec<FileRemark> =
        file.ledger.remarks.iter().map(|remark| remark_row(&app.words, remark)).collect();
    if let Some(known) = nothing_to_take(app.book()?, &file, accept_changes)? {
        return Ok(unchanged(file.given.name, known, findings));
    }
    // Whose file it is matters more than what is wrong in it.
    check_organisation(app.book()?, &file.ledger.document)?;
    refuse_errors(&app.words, &file.given.name, &file.ledger.remarks)?;
    app.stage("progress-writing", 2, STAGES)?;
    let original = CompressedFile::of(&mut std::mem::take(&mut file.given.bytes).as_slice())?;
    loop {
        match take_in(app, &file, &original, accept_changes, &findings) {
            Err(error) if error.problem.code == TAKEN_MEANWHILE => {}
            outcome => return outcome,
        }
        if let Some(known) = nothing_to_take(app.book()?, &file, accept_changes)? {
            return Ok(unchanged(file.given.name, known, findings));
        }
    }
}

/// Another program took the same file in between looking and writing; never told to anybody.
const TAKEN_MEANWHILE: &str = "import-taken-meanwhile";

/// Returns how many rows are known of a file that would not change the book.
fn nothing_to_take(book: &Book, file: &LedgerFile, accept_changes: bool) -> Result<Option<u64>, AppError> {
    if taken_before(book, file.given.sha256).is_none() {
        return Ok(None);
    }
    let plan = plan(book, &file.ledger.document, &keys(book))?;
    Ok((!gives(book, file, &plan, accept_changes)).then_some(plan.known))
}

fn unchanged(file: String, known: u64, findings: Vec<FileRemark>) -> ImportResult {
    ImportResult {
        file,
        kind: "ledger".to_owned(),
        new: 0,
        known: small(known),
        changed: 0,
        refused: 0,
        costs: 0,
        evidence: 0,
        left: 0,
        operation: None,
        findings,
    }
}

fn take_in(
    app: &mut App,
    file: &LedgerFile,
    original: &CompressedFile,
    accept_changes: bool,
    findings: &[FileRemark],
) -> Result<ImportResult, AppError> {
    let document = &file.ledger.document;
    let confirmed = if accept_changes { Confirmed::NewAndDifferences } else { Confirmed::New };
    let reason = app.words.text("import-void-reason", &[("file", file.given.name.as_str().into())].into());
    let (operation, (plan, costs, evidence)) =
        app.change(OperationKind::Imported, &mut |change: &mut Change<'_, '_>| {
            let plan = plan(change.book, document, &keys(change.book))?;
            if !gives(change.book, file, &plan, accept_changes) {
                return Err(AppError::bare(TAKEN_MEANWHILE));
            }
            let import = change.ids.import();
            change.writer.store_compressed(original)?;
            push_import(change, file, import);
            let book = change.book;
            let decided = Decided { book, document, plan: &plan, import, confirmed, reason: &reason };
            let facts = facts(decided, &mut change.ids, &mut Dice(change.world));
            let mut keeper = Keeper::of(book, &facts);
            let mut costs = 0;
            for fact in facts {
                costs += u32::from(matches!(fact, Fact::Cost(_)));
                change.writer.push(fact);
            }
            keep_attachments(change, &mut keeper, &file.ledger, &plan)?;
            Ok((plan, costs, keeper.added()))
        })?;
    let refused = plan.differences.iter().filter(|d| d.what == Difference::GrantClosed).count();
    Ok(ImportResult {
        file: file.given.name.clone(),
        kind: "ledger".to_owned(),
        new: length(plan.new.len()),
        known: small(plan.known),
        changed: length(plan.differences.len() - refused),
        refused: length(refused),
        costs,
        evidence,
        left: 0,
        operation: Some(small(operation)),
        findings: findings.to_vec(),
    })
}

/// Keeps the documents of the file as evidence of the vouchers that refer to them and that grants take rows of.
fn keep_attachments(
    change: &mut Change<'_, '_>,
    keeper: &mut Keeper,
    ledger: &LedgerRead,
    plan: &Plan,
) -> Result<(), AppError> {
    for attachment in &ledger.attachments {
        let proof = Proof::of(&attachment.file.name, &attachment.file.bytes);
        let mut vouchers: BTreeMap<GrantId, BTreeSet<VoucherRef>> = BTreeMap::new();
        for line in plan.new.iter().filter(|line| attachment.vouchers.contains(&line.voucher_index)) {
            vouchers.entry(line.grant).or_default().insert(line.voucher.clone());
        }
        for (grant, vouchers) in vouchers {
            let targets = vouchers.into_iter().map(EvidenceTarget::Voucher);
            keeper.keep(change, &proof, grant, EvidenceKind::Invoice, targets)?;
        }
    }
    Ok(())
}

fn push_import(change: &mut Change<'_, '_>, file: &LedgerFile, import: domain::ids::ImportId) {
    let document = &file.ledger.document;
    let counts = counts(document);
    let form = Form { format: &document.format, version: &document.version, encoding: &document.encoding };
    let taken = file.given.taken(change, import, &form, counts.rows);
    change.push(Fact::ImportTaken(Box::new(ImportTaken {
        program: document.program.clone(),
        year: document.current_year().map(|year| year.period),
        vouchers: counts.vouchers,
        added_rows: counts.added_rows,
        removed_rows: counts.removed_rows,
        checksum: document.checksum,
        mapping: file.mapping.clone(),
        ..taken
    })));
}
