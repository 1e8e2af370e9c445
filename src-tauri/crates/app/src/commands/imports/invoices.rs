//! A file of e-invoices: what it would do to the book, and taking it in.
//!
//! The file of an invoice is evidence of its costs, and so is every file within it. What was not taken leaves nothing
//! in the book.

use std::collections::{BTreeMap, BTreeSet};

use domain::book::{Book, Grant};
use domain::date::Date;
use domain::draft::invoice::InvoiceDocument;
use domain::fact::{EvidenceKind, EvidenceTarget, PeriodBasis};
use domain::ids::{CostId, GrantId};
use domain::intake::invoices::{
    Decision, Offered, PlannedInvoice, PlannedPart, Said, TakenInvoice, Verdict, facts, plan,
};
use domain::log::OperationKind;
use domain::money::Money;
use domain::problem::{Problem, Severity};
use formats::read::invoice::InvoiceRead;
use words::Words;

use super::STAGES;
use super::evidence::{Keeper, Proof};
use super::inspect_invoices;
use crate::api::imports::{
    FileRemark, ImportChoices, ImportPreview, ImportResult, InspectionReply, InvoiceChoice, PreviewCandidate,
    PreviewGrant, PreviewInvoice, PreviewPart,
};
use crate::error::AppError;
use crate::rows::{length, named, open_text, remark_row, small, voucher_text, word_of};
use crate::session::{App, Change};
use crate::world::Dice;

/// A file that somebody pointed at, with the files of invoices in it: itself, or those of a parcel.
pub(super) struct InvoiceFile {
    /// Its name.
    pub(super) name: String,
    /// The files of invoices, in order.
    pub(super) sources: Vec<Source>,
    /// What is odd in the file as a whole.
    pub(super) remarks: Vec<FileRemark>,
}

/// A file of invoices.
pub(super) struct Source {
    /// Its name.
    pub(super) name: String,
    /// Its bytes.
    pub(super) bytes: Vec<u8>,
    /// The invoices in it.
    pub(super) invoices: Vec<InvoiceRead>,
    /// Files beside it that show the same, such as a PDF of the same name.
    pub(super) beside: Vec<Proof>,
}

/// An invoice with the file that it is in.
#[derive(Clone, Copy)]
struct Item<'a> {
    source: &'a Source,
    read: &'a InvoiceRead,
}

impl InvoiceFile {
    fn items(&self) -> Vec<Item<'_>> {
        let of = |source| move |read| Item { source, read };
        self.sources.iter().flat_map(|source| source.invoices.iter().map(of(source))).collect()
    }

    /// Tells whether invoices come from several files within the one.
    fn is_parcel(&self) -> bool {
        self.sources.len() > 1 || self.sources.iter().any(|source| source.name != self.name)
    }
}

impl Item<'_> {
    fn offered(&self) -> Offered<'_> {
        Offered {
            document: self.read.document.as_ref(),
            has_errors: self.read.remarks.iter().any(|remark| remark.severity == Severity::Error),
        }
    }

    fn number(&self) -> &str {
        self.read.document.as_ref().map(|document| document.number.as_str()).unwrap_or_default()
    }
}

/// The choices of a person, read.
struct Choices {
    fallback: Option<GrantId>,
    said: BTreeMap<usize, Said>,
}

fn read_choices(book: &Book, choices: Option<&ImportChoices>, count: usize) -> Result<Choices, AppError> {
    let Some(choices) = choices else { return Ok(Choices { fallback: None, said: BTreeMap::new() }) };
    let said = choices.invoices.iter().map(|choice| read_choice(book, choice, count));
    Ok(Choices {
        fallback: grant_named(book, choices.grant.as_deref())?,
        said: said.collect::<Result<_, _>>()?,
    })
}

fn read_choice(book: &Book, choice: &InvoiceChoice, count: usize) -> Result<(usize, Said), AppError> {
    let place = choice.place as usize;
    if !(1..=count).contains(&place) {
        return Err(AppError::bare("invoice-place-unknown")
            .with("place", u64::from(choice.place))
            .with("count", count as u64));
    }
    let cost = choice.cost.as_deref().map(|text| cost_named(book, text)).transpose()?;
    let decision = match cost {
        _ if choice.leave => Some(Decision::Leave),
        Some(cost) => Some(Decision::OfCost(cost)),
        None => choice.as_new.then_some(Decision::New),
    };
    Ok((place - 1, Said { grant: grant_named(book, choice.grant.as_deref())?, decision }))
}

fn grant_named(book: &Book, code: Option<&str>) -> Result<Option<GrantId>, AppError> {
    let code = code.map(str::trim).filter(|code| !code.is_empty());
    Ok(code.map(|code| book.grant_by_code(code)).transpose()?.map(|grant| grant.id()))
}

fn cost_named(book: &Book, text: &str) -> Result<CostId, AppError> {
    let unknown = || AppError::bare("cost-unknown").with("cost", text);
    let id = text.trim().parse().map_err(|_| unknown())?;
    book.cost(id).map(|cost| cost.cost).ok_or_else(unknown)
}

/// Says what becomes of each invoice.
fn plan_items(
    book: &Book,
    items: &[Item<'_>],
    choices: Option<&ImportChoices>,
) -> Result<Vec<PlannedInvoice>, AppError> {
    let choices = read_choices(book, choices, items.len())?;
    let offered: Vec<Offered<'_>> = items.iter().map(Item::offered).collect();
    Ok(plan(book, &offered, &choices.said, choices.fallback)?)
}

/// Says what a file of invoices holds.
pub(super) fn inspection(words: &Words, file: &InvoiceFile) -> InspectionReply {
    let all: Vec<&InvoiceRead> = file.items().iter().map(|item| item.read).collect();
    let mut inspection = inspect_invoices::inspection(words, file.name.clone(), &all);
    inspection.findings.extend(file.remarks.iter().cloned());
    inspection
}

/// Says what a file would do to the book.
pub(super) fn preview_file(
    app: &App,
    file: &InvoiceFile,
    choices: Option<&ImportChoices>,
) -> Result<ImportPreview, AppError> {
    let book = app.book()?;
    let items = file.items();
    let planned = plan_items(book, &items, choices)?;
    let count = |wanted: fn(&Verdict) -> bool| length(verdicts(&planned).filter(|v| wanted(v)).count());
    let rows = items.iter().zip(&planned).enumerate();
    Ok(ImportPreview {
        file: file.name.clone(),
        inspection: inspection(&app.words, file),
        letters: Vec::new(),
        code_parts: Vec::new(),
        same_as: None,
        new: count(Verdict::is_taken),
        known: count(is_known),
        changed: 0,
        refused: count(|verdict| matches!(verdict, Verdict::Wrong(_))),
        grants: grant_sums(&app.words, book, &planned)?,
        rows: Vec::new(),
        unmapped: Vec::new(),
        suggestions: Vec::new(),
        table: None,
        invoices: rows
            .map(|(at, (item, planned))| {
                let file = file.is_parcel().then(|| item.source.name.clone());
                invoice_row(&app.words, book, at, file, *item, planned)
            })
            .collect(),
        salaries: Vec::new(),
        sheets: Vec::new(),
        share_list: None,
        can_import: planned.iter().any(|planned| planned.verdict.is_taken()),
    })
}

fn verdicts(planned: &[PlannedInvoice]) -> impl Iterator<Item = &Verdict> {
    planned.iter().map(|planned| &planned.verdict)
}

const fn is_known(verdict: &Verdict) -> bool {
    matches!(verdict, Verdict::Known(_) | Verdict::Repeated)
}

fn grant_sums(words: &Words, book: &Book, planned: &[PlannedInvoice]) -> Result<Vec<PreviewGrant>, AppError> {
    let taken = || planned.iter().filter(|planned| planned.verdict.is_taken());
    let of = |grant: GrantId| move |part: &&PlannedPart| part.grant == grant && part.replaces.is_none();
    let named_by =
        |grant: &Grant<'_>| taken().flat_map(|planned| &planned.parts).any(|p| p.grant == grant.id());
    let grants = book.grants().filter(named_by).map(|grant| {
        let parts = || taken().flat_map(|planned| &planned.parts).filter(of(grant.id()));
        Ok(PreviewGrant {
            code: grant.code().to_owned(),
            name: named(words, &grant.scheme().short),
            new: length(parts().count()),
            costs: Money::sum(parts().map(|part| part.amount))?.to_string(),
            income: Money::ZERO.to_string(),
        })
    });
    grants.collect()
}

fn invoice_row(
    words: &Words,
    book: &Book,
    at: usize,
    file: Option<String>,
    item: Item<'_>,
    planned: &PlannedInvoice,
) -> PreviewInvoice {
    let document = item.read.document.as_ref();
    let charged = |document: &InvoiceDocument| document.charged(document.net).to_string();
    PreviewInvoice {
        place: length(at + 1),
        file,
        number: item.number().to_owned(),
        kind: document.map_or_else(|| "invoice".to_owned(), |document| word_of(&document.kind)),
        supplier: document.and_then(|document| document.supplier.name.clone()),
        issued: document.map(|document| document.issued.to_string()),
        net: document.map(charged),
        status: status(&planned.verdict).to_owned(),
        why: why(book, item, &planned.verdict).map(|problem| words.problem(&problem)),
        parts: planned.parts.iter().map(|part| part_row(book, part)).collect(),
        own: Some(planned.own).filter(|own| !own.is_zero()).map(|own| own.to_string()),
        candidates: planned.candidates.iter().filter_map(|group| candidate_row(book, group)).collect(),
        attachments: proofs(item).into_iter().skip(1).map(|proof| proof.name).collect(),
        findings: item.read.remarks.iter().map(|remark| remark_row(words, remark)).collect(),
    }
}

const fn status(verdict: &Verdict) -> &'static str {
    match verdict {
        Verdict::New => "new",
        Verdict::Completes => "completes",
        Verdict::Known(_) | Verdict::Repeated => "known",
        Verdict::Unclear(_) => "unclear",
        Verdict::NoGrant => "no-grant",
        Verdict::Wrong(_) => "wrong",
        Verdict::Left => "left",
    }
}

/// Why an invoice is not simply taken. Of one with errors the first error says it.
fn why(book: &Book, item: Item<'_>, verdict: &Verdict) -> Option<Problem> {
    match verdict {
        Verdict::New | Verdict::Left => None,
        Verdict::Completes => Some(Problem::bare("invoice-completes")),
        Verdict::Known(cost) => {
            let grant = book.cost(*cost).and_then(|cost| book.grant(cost.grant));
            let code = grant.map(|grant: Grant<'_>| grant.code().to_owned()).unwrap_or_default();
            let known = Problem::bare("invoice-entered-already").with("number", item.number());
            Some(known.with("cost", cost.to_string()).with("code", code))
        }
        Verdict::Repeated => Some(Problem::bare("invoice-repeated").with("number", item.number())),
        Verdict::NoGrant => Some(Problem::bare("invoice-no-grant").with("number", item.number())),
        Verdict::Unclear(problem) => Some(problem.clone()),
        Verdict::Wrong(problem) => {
            let errors = || item.read.remarks.iter().filter(|remark| remark.severity == Severity::Error);
            Some(errors().next().map_or_else(|| problem.clone(), |remark| remark.problem.clone()))
        }
    }
}

fn part_row(book: &Book, part: &PlannedPart) -> PreviewPart {
    PreviewPart {
        grant: book.grant(part.grant).map(|grant| grant.code().to_owned()).unwrap_or_default(),
        amount: part.amount.to_string(),
        period: part.period.into(),
        basis: if part.basis == PeriodBasis::Assumed { "assumed" } else { "stated" }.to_owned(),
        text: part.text.clone(),
        cost: part.replaces.map(|cost| cost.to_string()),
    }
}

/// A group of costs by its first one, with the sum of all.
fn candidate_row(book: &Book, group: &[CostId]) -> Option<PreviewCandidate> {
    let costs: Vec<_> = group.iter().filter_map(|cost| book.cost(*cost)).collect();
    let first = *costs.first()?;
    Some(PreviewCandidate {
        cost: first.cost.to_string(),
        grant: book.grant(first.grant).map(|grant| grant.code().to_owned()).unwrap_or_default(),
        amount: Money::sum(costs.iter().map(|cost| cost.amount)).ok()?.to_string(),
        booked_on: first.booked_on.map(|day: Date| day.to_string()),
        voucher: first.voucher.as_ref().map(voucher_text),
        text: open_text(first.text.as_ref()),
    })
}

/// Takes the invoices in that can be; the others are counted, and told in the findings.
///
/// Fails with why the first was not taken where none was and none is known.
pub(super) fn take(
    app: &mut App,
    file: &InvoiceFile,
    choices: Option<&ImportChoices>,
) -> Result<ImportResult, AppError> {
    let items = file.items();
    let planned = plan_items(app.book()?, &items, choices)?;
    if !planned.iter().any(|planned| planned.verdict.is_taken()) {
        return untaken(app, file, &items, &planned);
    }
    app.stage("progress-writing", 2, STAGES)?;
    let reason = app.words.text("import-void-reason", &[("file", file.name.as_str().into())].into());
    let (operation, (planned, costs, evidence)) =
        app.change(OperationKind::Imported, &mut |change: &mut Change<'_, '_>| {
            let planned = plan_items(change.book, &items, choices)?;
            let offered: Vec<Offered<'_>> = items.iter().map(Item::offered).collect();
            let book = change.book;
            let dice = &mut Dice(change.world);
            let (facts, taken) = facts(book, &offered, &planned, &reason, &mut change.ids, dice);
            let keeper = Keeper::of(book, &facts);
            facts.into_iter().for_each(|fact| change.push(fact));
            let evidence = keep_files(change, keeper, &items, &taken)?;
            let costs = taken.iter().map(|taken| taken.costs.len()).sum();
            Ok((planned, costs, evidence))
        })?;
    let mut result = result(app, file, &items, &planned)?;
    result.costs = length(costs);
    result.evidence = evidence;
    result.operation = Some(small(operation));
    Ok(result)
}

fn untaken(
    app: &App,
    file: &InvoiceFile,
    items: &[Item<'_>],
    planned: &[PlannedInvoice],
) -> Result<ImportResult, AppError> {
    let book = app.book()?;
    let refusal = items.iter().zip(planned).find_map(|(item, planned)| {
        let settled = is_known(&planned.verdict) || planned.verdict == Verdict::Left;
        if settled { None } else { why(book, *item, &planned.verdict) }
    });
    match refusal {
        Some(problem) if !verdicts(planned).any(is_known) => {
            Err(AppError::from(problem.with("file", file.name.as_str())))
        }
        _ => result(app, file, items, planned),
    }
}

/// Counts what became of the invoices of a file.
fn result(
    app: &App,
    file: &InvoiceFile,
    items: &[Item<'_>],
    planned: &[PlannedInvoice],
) -> Result<ImportResult, AppError> {
    let book = app.book()?;
    let count = |wanted: fn(&Verdict) -> bool| length(verdicts(planned).filter(|v| wanted(v)).count());
    let mut findings = file.remarks.clone();
    for (item, planned) in items.iter().zip(planned) {
        findings.extend(told(&app.words, book, *item, &planned.verdict));
    }
    Ok(ImportResult {
        file: file.name.clone(),
        kind: "invoices".to_owned(),
        new: count(|verdict| *verdict == Verdict::New),
        known: count(is_known),
        changed: count(|verdict| *verdict == Verdict::Completes),
        refused: count(|verdict| matches!(verdict, Verdict::Wrong(_))),
        costs: 0,
        evidence: 0,
        left: count(|verdict| matches!(verdict, Verdict::Unclear(_) | Verdict::NoGrant | Verdict::Left)),
        operation: None,
        findings,
    })
}

/// What a person is told of an invoice: why it was not taken, or what is odd in one that was.
fn told(words: &Words, book: &Book, item: Item<'_>, verdict: &Verdict) -> Vec<FileRemark> {
    if verdict.is_taken() {
        return item.read.remarks.iter().map(|remark| remark_row(words, remark)).collect();
    }
    let severity = match verdict {
        Verdict::Wrong(_) => "error",
        Verdict::Unclear(_) | Verdict::NoGrant => "warning",
        _ => "info",
    };
    let row = |problem: Problem| FileRemark {
        code: problem.code.to_owned(),
        severity: severity.to_owned(),
        line: 0,
        message: format!("{}: {}", item.label(), words.problem(&problem)),
    };
    why(book, item, verdict).map(row).into_iter().collect()
}

impl Item<'_> {
    /// What a person knows the invoice by: its number, or else its file.
    fn label(&self) -> &str {
        if self.number().is_empty() { &self.source.name } else { self.number() }
    }
}

/// The files that prove an invoice: its own first, then those within it and beside it.
fn proofs(item: Item<'_>) -> Vec<Proof> {
    let own = Proof::of(&item.source.name, &item.source.bytes);
    let within = item.read.document.iter().flat_map(|document| &document.attachments);
    let within = within.map(|file| Proof::of(&file.name, &file.bytes));
    std::iter::once(own).chain(within).chain(item.source.beside.iter().cloned()).collect()
}

/// Keeps the files of the taken invoices as evidence of their costs and returns how many are new in the book.
fn keep_files(
    change: &mut Change<'_, '_>,
    mut keeper: Keeper,
    items: &[Item<'_>],
    taken: &[TakenInvoice],
) -> Result<u32, AppError> {
    for taken in taken {
        let proofs = proofs(items[taken.place]);
        let grants: BTreeSet<GrantId> = taken.costs.iter().map(|(grant, _)| *grant).collect();
        for grant in grants {
            let costs = || taken.costs.iter().filter(|(of, _)| *of == grant);
            for proof in &proofs {
                let targets = costs().map(|(_, cost)| EvidenceTarget::Cost(*cost));
                keeper.keep(change, proof, grant, EvidenceKind::Invoice, targets)?;
            }
        }
    }
    Ok(keeper.added())
}
