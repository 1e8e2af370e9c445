//! Costs: listing, entering, correcting, voiding.

use std::collections::{BTreeMap, BTreeSet};

use domain::accounts::CostKind;
use domain::accruals::accruals;
use domain::book::{Book, GoneCost, Grant};
use domain::date::{Date, Period};
use domain::fact::{
    AccrualBasis, Cost, CostVoided, CostsApproved, Fact, LineShare, PeriodBasis, PeriodsConfirmed,
    SalaryBasis, VoucherRef,
};
use domain::identity::is_person_number;
use domain::ids::{CostId, GrantId};
use domain::log::OperationKind;
use domain::money::Money;

use super::accruals::read_accrual;
use super::cost_history;
use super::evidence::row;
use super::history::operation_row;
use super::salary::{read_salary, reckoned, renewed, with_salary};
use super::{positive, reason};
use crate::api::Days;
use crate::api::costs::{
    AddCost, ApproveCosts, AssignCosts, ConfirmPeriods, CorrectCost, CostDetail, CostForm, CostPage, CostRow,
    CostSum, ListCosts, ShowCost, SumCosts, VoidCost,
};
use crate::error::AppError;
use crate::rows::{actor_of, cost_row, cost_sum, from_word, line_row, open_text, voucher_text};
use crate::session::{App, Change};

/// Rows that one window of a list holds at most.
const LARGEST_WINDOW: u32 = 1000;

pub(crate) fn list_costs(app: &mut App, request: ListCosts) -> Result<CostPage, AppError> {
    let grant = app.book()?.grant_by_code(&request.grant)?;
    let filter = Filter::of(&request)?;
    let mut matching: Vec<&Cost> = if request.gone.unwrap_or(false) {
        let of_grant =
            grant.book().gone_costs().map(|(cost, _)| cost).filter(|cost| cost.grant == grant.id());
        of_grant.filter(|cost| filter.takes(grant, cost)).collect()
    } else {
        grant.costs().filter(|cost| filter.takes(grant, cost)).collect()
    };
    sort(&mut matching, request.sort.as_deref())?;
    let offset = usize::try_from(request.offset).unwrap_or(usize::MAX);
    let limit = usize::try_from(request.limit.min(LARGEST_WINDOW)).unwrap_or(0);
    let sums = cost_sum(grant, matching.iter().copied())?;
    let window = matching.into_iter().skip(offset).take(limit);
    Ok(CostPage {
        rows: window.map(|cost| cost_row(&app.words, grant, cost)).collect(),
        matching: sums,
        all: cost_sum(grant, grant.costs())?,
    })
}

/// What a list is narrowed to.
struct Filter {
    words: Vec<String>,
    kind: Option<CostKind>,
    only_outside: bool,
    only_without_evidence: bool,
}

impl Filter {
    fn of(request: &ListCosts) -> Result<Self, AppError> {
        let searched = request.search.as_deref().unwrap_or_default().to_lowercase();
        Ok(Self {
            words: searched.split_whitespace().map(str::to_owned).collect(),
            kind: request.kind.as_deref().map(|kind| from_word("kind", kind)).transpose()?,
            only_outside: request.only_outside.unwrap_or(false),
            only_without_evidence: request.only_without_evidence.unwrap_or(false),
        })
    }

    fn takes(&self, grant: Grant<'_>, cost: &Cost) -> bool {
        self.kind.is_none_or(|kind| kind == cost.kind)
            && (!self.only_outside || !grant.use_period().covers(cost.period))
            && (!self.only_without_evidence || !has_evidence(grant, cost))
            && self.finds(cost)
    }

    fn finds(&self, cost: &Cost) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let hay = searchable(cost);
        self.words.iter().all(|word| hay.contains(word))
    }
}

fn has_evidence(grant: Grant<'_>, cost: &Cost) -> bool {
    grant.book().cost(cost.cost).is_some_and(|cost| grant.evidence_of(cost).next().is_some())
}

/// Everything that a search looks in, in small letters; amounts as people and as machines write them.
fn searchable(cost: &Cost) -> String {
    let amount = cost.amount.to_string();
    [
        cost.cost.to_string(),
        open_text(cost.text.as_ref()),
        open_text(cost.supplier.as_ref()),
        open_text(cost.person.as_ref()),
        cost.voucher.as_ref().map(voucher_text).unwrap_or_default(),
        cost.account.clone().unwrap_or_default(),
        cost.booked_on.map(|date| date.to_string()).unwrap_or_default(),
        cost.unit.clone().unwrap_or_default(),
        amount.replace('.', ","),
        amount,
    ]
    .join("\n")
    .to_lowercase()
}

fn sort(costs: &mut [&Cost], by: Option<&str>) -> Result<(), AppError> {
    let by = by.unwrap_or("booked");
    let (key, backwards) = by.strip_prefix('-').map_or((by, false), |key| (key, true));
    match key {
        "booked" => costs.sort_by_key(|c| (c.booked_on, c.cost)),
        "amount" => costs.sort_by_key(|c| (c.amount, c.cost)),
        "voucher" => costs.sort_by_key(|c| (c.voucher.as_ref().map(natural), c.cost)),
        "account" => costs.sort_by(|a, b| (&a.account, a.cost).cmp(&(&b.account, b.cost))),
        "period" => costs.sort_by_key(|c| (c.period, c.cost)),
        "text" => costs.sort_by_cached_key(|c| (open_text(c.text.as_ref()).to_lowercase(), c.cost)),
        "kind" => costs.sort_by_key(|c| (c.kind, c.cost)),
        _ => return Err(AppError::bare("choice-unknown").with("what", "sort").with("value", by)),
    }
    if backwards {
        costs.reverse();
    }
    Ok(())
}

/// Orders vouchers as people count: 9 before 10.
fn natural(voucher: &VoucherRef) -> (Date, String, usize, String) {
    (voucher.year, voucher.series.clone(), voucher.number.len(), voucher.number.clone())
}

/// Returns the costs named, each once. Fails with `cost-unknown` or `cost-gone`.
pub(super) fn named_costs<'a>(book: &'a Book, references: &[String]) -> Result<Vec<&'a Cost>, AppError> {
    let mut seen = BTreeSet::new();
    let mut costs = Vec::new();
    for reference in references {
        let cost = named_cost(book, reference)?;
        if seen.insert(cost.cost) {
            costs.push(cost);
        }
    }
    Ok(costs)
}

pub(super) fn named_cost<'a>(book: &'a Book, reference: &str) -> Result<&'a Cost, AppError> {
    let unknown = || AppError::bare("cost-unknown").with("cost", reference);
    let id: CostId = reference.trim().parse().map_err(|_| unknown())?;
    if let Some(cost) = book.cost(id) {
        return Ok(cost);
    }
    match (book.gone_cost(id), book.replacement_of(id)) {
        (Some(_), Some(by)) => {
            Err(AppError::bare("cost-replaced").with("cost", reference).with("by", by.to_string()))
        }
        (Some(_), None) => Err(AppError::bare("cost-gone").with("cost", reference)),
        (None, _) => Err(unknown()),
    }
}

pub(super) fn grant_of(book: &Book, grant: GrantId) -> Result<Grant<'_>, AppError> {
    book.grant(grant).ok_or_else(|| AppError::bare("grant-unknown").with("code", grant.to_string()))
}

pub(crate) fn sum_costs(app: &mut App, request: SumCosts) -> Result<CostSum, AppError> {
    let book = app.book()?;
    let costs = named_costs(book, &request.costs)?;
    sum_of(book, &costs)
}

fn sum_of(book: &Book, costs: &[&Cost]) -> Result<CostSum, AppError> {
    match costs.first() {
        Some(first) => Ok(cost_sum(grant_of(book, first.grant)?, costs.iter().copied())?),
        None => {
            let nought = Money::ZERO.to_string();
            Ok(CostSum { count: 0, amount: nought.clone(), inside: nought.clone(), outside: nought })
        }
    }
}

pub(crate) fn show_cost(app: &mut App, request: ShowCost) -> Result<CostDetail, AppError> {
    let book = app.book()?;
    let words = &app.words;
    let (cost, gone) = standing_or_gone(book, &request.cost)?;
    let grant = grant_of(book, cost.grant)?;
    let changes = cost_history::changes(words, book, cost);
    let earlier = changes.iter().filter_map(|change| book.gone_cost(change.from.parse().ok()?));
    let same_voucher = |line: &&domain::fact::LedgerLine| Some(&line.voucher) == cost.voucher.as_ref();
    Ok(CostDetail {
        cost: cost_row(words, grant, cost),
        lines: cost.lines.iter().filter_map(|s| book.line(s.line)).map(|line| line_row(book, line)).collect(),
        voucher_lines: grant.lines().filter(same_voucher).map(|line| line_row(book, line)).collect(),
        evidence: grant.evidence_of(cost).map(|evidence| row(app, grant, evidence)).collect(),
        made_by: gone
            .map(|gone| gone.at)
            .or_else(|| book.place_of(cost.cost))
            .map(|at| operation_row(words, book, at.seq)),
        earlier: earlier.map(|(old, _)| cost_row(words, grant, old)).collect(),
        reasons: changes.iter().map(|change| change.reason.clone()).collect(),
        changes,
        gone: gone.map(|gone| cost_history::gone_row(words, book, cost, gone)),
    })
}

/// Returns a cost that stands, or one that no longer does with what took it out. Fails with `cost-unknown`.
fn standing_or_gone<'a>(book: &'a Book, reference: &str) -> Result<(&'a Cost, Option<GoneCost>), AppError> {
    let gone = reference.trim().parse().ok().and_then(|id| book.gone_cost(id));
    match gone {
        Some((cost, gone)) => Ok((cost, Some(gone))),
        None => named_cost(book, reference).map(|cost| (cost, None)),
    }
}

/// A cost as it was typed, read into what cannot be wrong.
pub(super) struct ReadForm {
    pub(super) kind: CostKind,
    pub(super) period: Period,
    pub(super) amount: Money,
    account: Option<String>,
    booked_on: Option<Date>,
    voucher: Option<VoucherRef>,
    purpose: Option<String>,
    unit: Option<String>,
    provider: Option<domain::fact::Provider>,
    whole: Option<Money>,
    own: Option<Money>,
    training: Option<String>,
    settles: Option<CostId>,
    salary: Option<SalaryBasis>,
    accrual: Option<(String, Option<Date>)>,
}

pub(super) fn some_text(text: Option<&String>) -> Option<String> {
    text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// Reads a form. Costs that rest on rows of the ledger are `of_ledger`: what opens their accruals is the ledger.
pub(super) fn read_form(grant: Grant<'_>, form: &CostForm, of_ledger: bool) -> Result<ReadForm, AppError> {
    let period = Period::new(form.period_first.trim().parse()?, form.period_last.trim().parse()?)?;
    let salary = read_basis(grant.book(), form, period)?;
    let reckoned = salary.as_ref().map(|basis| reckoned(basis, period)).transpose()?;
    let amount = match &reckoned {
        Some(reckoned) => reckoned.amount,
        None => Money::reckon_entry(&form.amount)?,
    };
    if amount.is_zero() {
        return Err(AppError::bare("amount-nought"));
    }
    let typed = |text: &Option<String>| some_text(text.as_ref()).map(|text| positive(&text)).transpose();
    let (whole, own) = match &reckoned {
        Some(reckoned) => (Some(reckoned.whole), reckoned.own),
        None => (typed(&form.whole)?, typed(&form.own)?),
    };
    if form.text.trim().is_empty() {
        return Err(AppError::bare("text-missing"));
    }
    if some_text(form.person.as_ref()).is_some_and(|person| is_person_number(&person, period.last())) {
        return Err(AppError::bare("pseudonym-is-number"));
    }
    let booked_on = some_text(form.booked_on.as_ref()).map(|text| text.parse::<Date>()).transpose()?;
    let voucher = some_text(form.voucher.as_ref())
        .map(|text| voucher_of(grant.book(), &text, Some(booked_on.unwrap_or(period.first()))))
        .transpose()?;
    let kind: CostKind = from_word("kind", &form.kind)?;
    let expected = some_text(form.expected.as_ref()).map(|text| text.parse::<Date>()).transpose()?;
    // What takes an accrual back needs no reason of its own.
    let opens = kind != CostKind::Accrual || amount > Money::ZERO;
    let accrual = if opens && !of_ledger {
        read_accrual(kind, some_text(form.accrual_reason.as_ref()), expected, period.first())?
    } else {
        None
    };
    Ok(ReadForm {
        kind,
        period,
        amount,
        account: some_text(form.account.as_ref()),
        booked_on,
        voucher,
        purpose: purpose_of(grant, some_text(form.purpose.as_ref()))?,
        unit: some_text(form.unit.as_ref()),
        provider: some_text(form.provider.as_ref()).map(|text| from_word("provider", &text)).transpose()?,
        whole,
        own,
        training: some_text(form.training.as_ref()),
        settles: settled_accrual(grant, form.settles.as_ref())?,
        salary,
        accrual,
    })
}

/// Reads what a salary is reckoned from. Its amounts are never typed beside it: two sources of one figure would be a
/// guess about which is right.
fn read_basis(book: &Book, form: &CostForm, period: Period) -> Result<Option<SalaryBasis>, AppError> {
    let Some(salary) = &form.salary else { return Ok(None) };
    if form.kind != CostKind::Salary.word() {
        return Err(AppError::bare("salary-of-other-kind"));
    }
    let typed = [Some(&form.amount), form.whole.as_ref(), form.own.as_ref()];
    if typed.into_iter().any(|text| some_text(text).is_some()) {
        return Err(AppError::bare("salary-amount-typed"));
    }
    read_salary(book, salary, period).map(Some)
}

pub(super) fn purpose_of(grant: Grant<'_>, purpose: Option<String>) -> Result<Option<String>, AppError> {
    let Some(id) = purpose else { return Ok(None) };
    let recipient = grant.book().opened()?.recipient;
    if grant.scheme().purposes_of(recipient).any(|purpose| purpose.id == id) {
        return Ok(Some(id));
    }
    let known = grant.scheme().purposes_of(recipient).map(|p| p.id.as_str()).collect::<Vec<_>>().join(", ");
    Err(AppError::bare("purpose-unknown").with("purpose", id).with("known", known))
}

pub(super) fn settled_accrual(
    grant: Grant<'_>,
    reference: Option<&String>,
) -> Result<Option<CostId>, AppError> {
    let Some(reference) = some_text(reference) else { return Ok(None) };
    let cost = named_cost(grant.book(), &reference)?;
    if cost.kind != CostKind::Accrual || cost.grant != grant.id() {
        return Err(AppError::bare("cost-no-accrual").with("cost", reference));
    }
    // The main ledger reverses its own accruals; taking them back here too would count the reversal twice.
    if !cost.lines.is_empty() {
        return Err(AppError::bare("cost-accrual-of-ledger").with("cost", reference));
    }
    Ok(Some(cost.cost))
}

/// Reads a voucher as people write it: `LEV 1023`, `LEV:1023`, or `LEV:1023/2021` with the year its fiscal year begins.
///
/// Numbers begin again every year: without a year the ledger lines tell it, or the day. Fails with `voucher-unfit`,
/// and with `voucher-ambiguous` where several years have the voucher and no day decides.
pub(super) fn voucher_of(book: &Book, text: &str, day: Option<Date>) -> Result<VoucherRef, AppError> {
    let unfit = || AppError::bare("voucher-unfit").with("value", text);
    let (series, number) = text.trim().split_once([':', ' ']).ok_or_else(unfit)?;
    let (number, stated) =
        number.split_once('/').map_or((number, None), |(number, year)| (number, Some(year)));
    let (series, number) = (series.trim().to_owned(), number.trim().to_owned());
    if number.is_empty() {
        return Err(unfit());
    }
    let held = book.lines().filter(|line| line.voucher.series == series && line.voucher.number == number);
    let mut years: Vec<Date> = held.map(|line| line.voucher.year).collect();
    years.sort();
    years.dedup();
    let year = match (stated, years.as_slice(), day) {
        (Some(stated), _, _) => {
            let year = stated.trim().parse::<i32>().map_err(|_| unfit())?;
            let held = years.iter().copied().find(|first| first.year() == year);
            held.map_or_else(|| Date::new(year, 1, 1).map_err(|_| unfit()), Ok)?
        }
        (None, [only], _) => *only,
        (None, [], Some(day)) => domain::intake::fiscal_year(book, day),
        (None, _, Some(day)) => *years.iter().rev().find(|first| **first <= day).unwrap_or(&years[0]),
        (None, [], None) => return Err(AppError::bare("voucher-not-held").with("value", text)),
        (None, _, None) => return Err(AppError::bare("voucher-ambiguous").with("value", text)),
    };
    Ok(VoucherRef { year, series, number })
}

pub(super) fn filled(
    change: &mut Change<'_, '_>,
    grant: GrantId,
    form: &CostForm,
    read: &ReadForm,
    basis: PeriodBasis,
    old: Option<&Cost>,
) -> Cost {
    Cost {
        cost: change.ids.cost(),
        grant,
        kind: read.kind,
        period: read.period,
        period_basis: basis,
        amount: read.amount,
        account: read.account.clone(),
        booked_on: read.booked_on,
        lines: old.map(|old| shares(&old.lines, read.amount)).unwrap_or_default(),
        voucher: read.voucher.clone(),
        purpose: read.purpose.clone(),
        unit: read.unit.clone(),
        provider: read.provider,
        whole: read.whole,
        own: read.own,
        training: read.training.clone(),
        settles: read.settles,
        replaces: old.map(|old| old.cost),
        text: change.optional_text(Some(&form.text)),
        supplier: change.optional_text(form.supplier.as_deref()),
        person: change.optional_text(form.person.as_deref()),
        salary: read.salary.clone().map(Box::new),
        // A correction of one part leaves the invoice as it is.
        invoice: old.and_then(|old| old.invoice.clone()),
        accrual: read.accrual.as_ref().map(|(reason, expected)| {
            Box::new(AccrualBasis { reason: change.text(reason), expected: *expected })
        }),
    }
}

/// Fails with `grant-closed` where nothing more may be charged.
pub(super) fn must_be_open(grant: Grant<'_>) -> Result<(), AppError> {
    if grant.state() == domain::fact::GrantState::Closed {
        return Err(AppError::bare("grant-closed").with("code", grant.code()));
    }
    Ok(())
}

pub(crate) fn add_cost(app: &mut App, request: AddCost) -> Result<CostRow, AppError> {
    let (_, id) = app.change(OperationKind::CostEntered, &mut |change: &mut Change<'_, '_>| {
        let grant = change.book.grant_by_code(&request.grant)?;
        must_be_open(grant)?;
        let read = read_form(grant, &request.cost, false)?;
        refuse_double(grant, &request.cost, &read)?;
        let cost = filled(change, grant.id(), &request.cost, &read, PeriodBasis::Set, None);
        let id = cost.cost;
        let reversal = read.settles.and_then(|accrual| reversal_of(change, grant, accrual, &cost));
        change.push(Fact::Cost(cost));
        if let Some(reversal) = reversal {
            change.push(Fact::Cost(reversal));
        }
        Ok(id)
    })?;
    row_of(app, id)
}

/// Makes what takes an accrual back when its invoice comes, so that the two are not counted beside each other.
///
/// The first invoice takes the whole accrual back; `None` when that has been done.
pub(super) fn reversal_of(
    change: &mut Change<'_, '_>,
    grant: Grant<'_>,
    accrual: CostId,
    invoice: &Cost,
) -> Option<Cost> {
    let accrual = grant.book().cost(accrual)?;
    let alike = |amount: Money| {
        let same = |cost: &&Cost| {
            cost.kind == CostKind::Accrual
                && cost.amount == amount
                && cost.account == accrual.account
                && cost.period == accrual.period
        };
        grant.costs().filter(same).count()
    };
    if alike(accrual.amount.negated()) >= alike(accrual.amount) {
        return None;
    }
    let text = format!("{} {}", accrual.cost, open_text(accrual.text.as_ref()));
    Some(Cost {
        cost: change.ids.cost(),
        amount: accrual.amount.negated(),
        booked_on: invoice.booked_on.or(accrual.booked_on),
        voucher: None,
        settles: None,
        replaces: None,
        accrual: None,
        text: change.optional_text(Some(&text)),
        ..accrual.clone()
    })
}

/// The same voucher, amount and text entered twice by hand is a slip of the key, not two costs.
pub(super) fn refuse_double(grant: Grant<'_>, form: &CostForm, read: &ReadForm) -> Result<(), AppError> {
    let same = |cost: &&Cost| {
        cost.voucher.is_some()
            && cost.voucher == read.voucher
            && cost.amount == read.amount
            && cost.kind == read.kind
            && open_text(cost.text.as_ref()) == form.text.trim()
    };
    match grant.costs().find(same) {
        Some(cost) => Err(AppError::bare("cost-double").with("cost", cost.cost.to_string())),
        None => Ok(()),
    }
}

fn row_of(app: &App, id: CostId) -> Result<CostRow, AppError> {
    let book = app.book()?;
    let cost = named_cost(book, &id.to_string())?;
    Ok(cost_row(&app.words, grant_of(book, cost.grant)?, cost))
}

pub(crate) fn correct_cost(app: &mut App, request: CorrectCost) -> Result<CostRow, AppError> {
    let why = reason(&request.reason)?.to_owned();
    let (_, id) = app.change(OperationKind::CostCorrected, &mut |change: &mut Change<'_, '_>| {
        let book = change.book;
        let old = named_cost(book, &request.cost)?;
        let grant = grant_of(book, old.grant)?;
        must_be_open(grant)?;
        let mut read = read_form(grant, &request.to, !old.lines.is_empty() || opens_nothing(old))?;
        if old.voucher.as_ref().map(voucher_text) == some_text(request.to.voucher.as_ref()) {
            read.voucher.clone_from(&old.voucher);
        }
        read.settles = read.settles.or(old.settles);
        let basis = if read.period == old.period { old.period_basis } else { PeriodBasis::Set };
        let new = filled(change, old.grant, &request.to, &read, basis, Some(old));
        Ok(replace(change, grant, old, new, &why))
    })?;
    row_of(app, id)
}

/// An accrual of an older book, or a reversal, that was entered without a reason is corrected without one.
fn opens_nothing(old: &Cost) -> bool {
    old.kind == CostKind::Accrual && old.accrual.is_none()
}

/// Voids the old cost, puts the new one in and carries the evidence over.
pub(super) fn replace(
    change: &mut Change<'_, '_>,
    grant: Grant<'_>,
    old: &Cost,
    new: Cost,
    why: &str,
) -> CostId {
    let id = new.cost;
    let reason = change.text(why);
    change.push(Fact::CostVoided(CostVoided { cost: old.cost, grant: old.grant, reason }));
    add_with_evidence(change, grant, old, new);
    id
}

/// Enters `new` with the evidence that stands behind `old`.
pub(super) fn add_with_evidence(change: &mut Change<'_, '_>, grant: Grant<'_>, old: &Cost, new: Cost) {
    let id = new.cost;
    change.push(Fact::Cost(new));
    grant.links_carried_over(old.cost, id).for_each(|fact| change.push(fact));
}

pub(crate) fn void_cost(app: &mut App, request: VoidCost) -> Result<CostSum, AppError> {
    let why = reason(&request.reason)?.to_owned();
    let (_, grant) = app.change(OperationKind::CostVoided, &mut |change: &mut Change<'_, '_>| {
        let cost = named_cost(change.book, &request.cost)?;
        let grant = grant_of(change.book, cost.grant)?;
        must_be_open(grant)?;
        let reversal = reversal_left_alone(grant, cost)?;
        for cost in std::iter::once(cost.cost).chain(reversal) {
            let reason = change.text(&why);
            change.push(Fact::CostVoided(CostVoided { cost, grant: grant.id(), reason }));
        }
        Ok(grant.id())
    })?;
    sum_of_grant(app, grant)
}

/// Returns what took back the accrual that a cost settles, where no other cost settles it: without its invoice the accrual
/// is to stand again. What the main ledger has reversed stays as the ledger has it.
fn reversal_left_alone(grant: Grant<'_>, cost: &Cost) -> Result<Option<CostId>, AppError> {
    let Some(accrual) = cost.settles else { return Ok(None) };
    if grant.costs().any(|other| other.settles == Some(accrual) && other.cost != cost.cost) {
        return Ok(None);
    }
    let standing = accruals(grant, Date::new(2199, 12, 31)?)?;
    let reversal = standing.iter().find(|found| found.cost.cost == accrual).and_then(|found| found.reversal);
    Ok(reversal.filter(|reversal| reversal.lines.is_empty()).map(|reversal| reversal.cost))
}

pub(super) fn sum_of_grant(app: &App, grant: GrantId) -> Result<CostSum, AppError> {
    let grant = grant_of(app.book()?, grant)?;
    Ok(cost_sum(grant, grant.costs())?)
}

pub(crate) fn confirm_periods(app: &mut App, request: ConfirmPeriods) -> Result<CostSum, AppError> {
    let (_, grant) = app.change(OperationKind::PeriodsSet, &mut |change: &mut Change<'_, '_>| {
        let costs = named_costs(change.book, &request.costs)?;
        let first = costs.first().ok_or_else(|| AppError::bare("costs-none"))?.grant;
        let mut by_grant: BTreeMap<GrantId, Vec<CostId>> = BTreeMap::new();
        for cost in costs {
            by_grant.entry(cost.grant).or_default().push(cost.cost);
        }
        for (grant, costs) in by_grant {
            change.push(Fact::PeriodsConfirmed(PeriodsConfirmed { grant, costs }));
        }
        Ok(first)
    })?;
    sum_of_grant(app, grant)
}

pub(crate) fn approve_costs(app: &mut App, request: ApproveCosts) -> Result<CostSum, AppError> {
    let approver = app.actor.clone();
    let (_, grant) = app.change(OperationKind::CostsApproved, &mut |change: &mut Change<'_, '_>| {
        let book = change.book;
        let costs = named_costs(book, &request.costs)?;
        let first = costs.first().ok_or_else(|| AppError::bare("costs-none"))?.grant;
        let mut by_grant: BTreeMap<GrantId, Vec<CostId>> = BTreeMap::new();
        for cost in costs {
            let grant = grant_of(book, cost.grant)?;
            let enterer = actor_of(book, book.place_of(cost.cost)).unwrap_or_default();
            if same_person(&enterer, &approver) {
                return Err(AppError::bare("approve-own")
                    .with("cost", cost.cost.to_string())
                    .with("by", enterer));
            }
            if let Some(by) = actor_of(book, grant.approval(cost.cost)) {
                return Err(AppError::bare("cost-approved-already")
                    .with("cost", cost.cost.to_string())
                    .with("by", by));
            }
            by_grant.entry(cost.grant).or_default().push(cost.cost);
        }
        for (grant, costs) in by_grant {
            change.push(Fact::CostsApproved(CostsApproved { grant, costs }));
        }
        Ok(first)
    })?;
    sum_of_grant(app, grant)
}

/// A name is not a login: it is what people write themselves as.
fn same_person(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

pub(crate) fn assign_costs(app: &mut App, request: AssignCosts) -> Result<CostSum, AppError> {
    let why = reason(&request.reason)?.to_owned();
    let period = request.period.as_ref().map(read_days).transpose()?;
    let provider =
        some_text(request.provider.as_ref()).map(|text| from_word("provider", &text)).transpose()?;
    let (_, grant) = app.change(OperationKind::PeriodsSet, &mut |change: &mut Change<'_, '_>| {
        let book = change.book;
        let costs = named_costs(book, &request.costs)?;
        let first = costs.first().ok_or_else(|| AppError::bare("costs-none"))?.grant;
        for old in costs {
            let grant = grant_of(book, old.grant)?;
            must_be_open(grant)?;
            let mut new = Cost { cost: change.ids.cost(), replaces: Some(old.cost), ..old.clone() };
            if let Some(period) = period {
                (new.period, new.period_basis) = (period, PeriodBasis::Set);
                // A salary is of its days: with others it is reckoned anew.
                if let Some(basis) = old.salary.as_deref() {
                    let basis = renewed(book, basis, period)?;
                    new = with_salary(new, basis)?;
                }
            }
            new.provider = provider.or(new.provider);
            new.unit = some_text(request.unit.as_ref()).or(new.unit);
            if let Some(purpose) = some_text(request.purpose.as_ref()) {
                new.purpose = purpose_of(grant, Some(purpose))?;
            }
            replace(change, grant, old, new, &why);
        }
        Ok(first)
    })?;
    sum_of_grant(app, grant)
}

/// Spreads the amount of a corrected cost over the ledger rows that it rests on, as they had their parts before: what a
/// row is charged with follows the correction, so that more than the row has is seen.
pub(super) fn shares(lines: &[LineShare], amount: Money) -> Vec<LineShare> {
    let weights: Vec<u64> = lines.iter().map(|share| share.amount.ore().unsigned_abs()).collect();
    let parts = amount.split(&weights);
    if parts.len() != lines.len() {
        return lines.to_vec();
    }
    lines.iter().zip(parts).map(|(share, amount)| LineShare { line: share.line, amount }).collect()
}

fn read_days(days: &Days) -> Result<Period, AppError> {
    Ok(Period::new(days.first.trim().parse()?, days.last.trim().parse()?)?)
}
