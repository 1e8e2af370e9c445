//! Accruals and prepaid costs: where they stand, and saying which invoice an accrual waited for.

use domain::accounts::CostKind;
use domain::accruals::{Accrual, AccrualState, Deferrals, Deferred, accruals, booking_day, deferrals};
use domain::book::{Book, Grant};
use domain::date::Date;
use domain::fact::{Cost, EvidenceKind, Fact};
use domain::log::OperationKind;
use domain::money::Money;

use super::checks::asked;
use super::costs::{grant_of, must_be_open, named_cost, named_costs, replace, reversal_of, settled_accrual};
use super::reason;
use crate::api::accruals::{AccrualList, AccrualRow, DeferralRow, ListAccruals, SettleAccrual};
use crate::error::AppError;
use crate::rows::{length, open_text, small};
use crate::session::{App, Change};

pub(crate) fn list_accruals(app: &mut App, request: ListAccruals) -> Result<AccrualList, AppError> {
    let as_of = app.day(request.as_of.as_deref())?;
    let book = app.book()?;
    let (mut standing, mut unbooked, mut prepaid) = (Vec::new(), Vec::new(), Vec::new());
    for grant in asked(book, request.grant.as_deref())? {
        standing.extend(accruals(grant, as_of)?.into_iter().map(|accrual| (grant, accrual)));
        let found = deferrals(grant, as_of)?;
        unbooked.extend(found.unbooked);
        prepaid.extend(found.prepaid);
    }
    // What waits comes first, the oldest before the others.
    let order = |state| match state {
        AccrualState::Overdue => 0,
        AccrualState::Open => 1,
        AccrualState::Settled | AccrualState::Reversed => 2,
    };
    standing.sort_by_key(|(_, accrual)| (order(accrual.state), booking_day(accrual.cost), accrual.cost.cost));
    let overdue = standing.iter().filter(|(_, accrual)| accrual.state == AccrualState::Overdue).count();
    Ok(AccrualList {
        as_of: as_of.to_string(),
        open: Money::sum(standing.iter().map(|(_, accrual)| accrual.open))?.to_string(),
        overdue: length(overdue),
        accruals: standing.iter().map(|(grant, accrual)| accrual_row(*grant, accrual)).collect(),
        unbooked_sum: Deferrals::sum(&unbooked)?.to_string(),
        unbooked: unbooked.iter().map(|deferred| deferral_row(book, deferred)).collect(),
        prepaid_sum: Deferrals::sum(&prepaid)?.to_string(),
        prepaid: prepaid.iter().map(|deferred| deferral_row(book, deferred)).collect(),
    })
}

const fn state_word(state: AccrualState) -> &'static str {
    match state {
        AccrualState::Open => "open",
        AccrualState::Overdue => "overdue",
        AccrualState::Settled => "settled",
        AccrualState::Reversed => "reversed",
    }
}

fn accrual_row(grant: Grant<'_>, accrual: &Accrual<'_>) -> AccrualRow {
    let cost = accrual.cost;
    let basis = cost.accrual.as_deref();
    let proves = |evidence: &&domain::fact::EvidenceAdded| evidence.what == EvidenceKind::AccrualProof;
    AccrualRow {
        cost: cost.cost.to_string(),
        grant: grant.code().to_owned(),
        text: open_text(cost.text.as_ref()),
        account: cost.account.clone(),
        opened_on: booking_day(cost).to_string(),
        amount: cost.amount.to_string(),
        open: accrual.open.to_string(),
        state: state_word(accrual.state).to_owned(),
        days: small(accrual.days),
        expected: basis.and_then(|basis| basis.expected).map(|day| day.to_string()),
        reason: basis.map(|basis| open_text(Some(&basis.reason))).unwrap_or_default(),
        settled_by: accrual.settled_by.iter().map(|cost| cost.cost.to_string()).collect(),
        difference: accrual.difference.map(|difference| difference.to_string()),
        reversal: accrual.reversal.map(|cost| cost.cost.to_string()),
        proofs: length(grant.evidence_of(cost).filter(proves).count()),
        by_hand: cost.lines.is_empty(),
    }
}

fn deferral_row(book: &Book, deferred: &Deferred<'_>) -> DeferralRow {
    let cost = deferred.cost;
    DeferralRow {
        cost: cost.cost.to_string(),
        grant: book.grant(cost.grant).map(|grant| grant.code().to_owned()).unwrap_or_default(),
        text: open_text(cost.text.as_ref()),
        account: cost.account.clone(),
        booked_on: booking_day(cost).to_string(),
        first: cost.period.first().to_string(),
        last: cost.period.last().to_string(),
        amount: cost.amount.to_string(),
        part: deferred.amount.to_string(),
    }
}

/// Links costs that are there already, such as an invoice that came with the ledger, to the accrual that waited for them.
/// Each cost is corrected to say so, and the accrual is taken back unless that was done.
pub(crate) fn settle_accrual(app: &mut App, request: SettleAccrual) -> Result<AccrualList, AppError> {
    let why = reason(&request.reason)?.to_owned();
    let (_, code) = app.change(OperationKind::CostCorrected, &mut |change: &mut Change<'_, '_>| {
        let book = change.book;
        let accrual = named_cost(book, &request.accrual)?;
        let grant = grant_of(book, accrual.grant)?;
        must_be_open(grant)?;
        let settles = settled_accrual(grant, Some(&request.accrual))?;
        let costs = named_costs(book, &request.costs)?;
        let first: &Cost = costs.first().copied().ok_or_else(|| AppError::bare("costs-none"))?;
        if let Some(unfit) = costs.iter().find(|cost| !can_settle(cost, accrual)) {
            return Err(AppError::bare("cost-cannot-settle")
                .with("cost", unfit.cost.to_string())
                .with("accrual", accrual.cost.to_string()));
        }
        let reversal = reversal_of(change, grant, accrual.cost, first);
        for old in costs {
            let new = Cost { cost: change.ids.cost(), replaces: Some(old.cost), settles, ..old.clone() };
            replace(change, grant, old, new, &why);
        }
        if let Some(reversal) = reversal {
            change.push(Fact::Cost(reversal));
        }
        Ok(grant.code().to_owned())
    })?;
    list_accruals(app, ListAccruals { grant: Some(code), as_of: None })
}

/// An accrual is settled by what was bought, of the same grant, that settles no other.
fn can_settle(cost: &Cost, accrual: &Cost) -> bool {
    cost.kind != CostKind::Accrual
        && cost.grant == accrual.grant
        && cost.amount > Money::ZERO
        && cost.settles.is_none_or(|settles| settles == accrual.cost)
}

/// Reads why an accrual is opened and when its invoice is expected.
pub(super) fn read_accrual(
    kind: CostKind,
    reason: Option<String>,
    expected: Option<Date>,
    period_first: Date,
) -> Result<Option<(String, Option<Date>)>, AppError> {
    match (kind, reason) {
        (CostKind::Accrual, Some(reason)) => {
            if let Some(day) = expected.filter(|day| *day < period_first) {
                return Err(AppError::bare("accrual-expected-before").with("day", day));
            }
            Ok(Some((reason, expected)))
        }
        (CostKind::Accrual, None) => Err(AppError::bare("accrual-reason-missing")),
        (_, None) if expected.is_none() => Ok(None),
        (_, _) => Err(AppError::bare("accrual-of-other-kind")),
    }
}
