//! Sharing a grant over units, and the units' reports.

mod deciding;
mod reports;
mod sheets;

use domain::book::Grant;
use domain::fact::{AllocatedPool, AllocationDecided};
use domain::figures::figures;
use domain::money::Money;
use domain::scheme::{AnswerKind, TransferUse};
use domain::units::{UnitStanding, units};
use words::Words;

pub(crate) use deciding::{decide_allocation, preview_allocation, withdraw_allocation};
pub(crate) use reports::{confirm_unit_report, read_unit_sheet};
pub(crate) use sheets::write_unit_sheets;

use crate::api::units::{
    AllocationRow, AllocationView, ListAllocations, PoolRow, ShareRow, UnitQuestion, UnitRow,
};
use crate::error::AppError;
use crate::rows::{named, open_text, small, word_of};
use crate::session::App;

pub(crate) fn list_allocations(app: &mut App, request: ListAllocations) -> Result<AllocationView, AppError> {
    let grant = app.book()?.grant_by_code(&request.grant)?;
    view(&app.words, grant)
}

/// Returns the decisions and units of a grant.
fn view(words: &Words, grant: Grant<'_>) -> Result<AllocationView, AppError> {
    let scheme = grant.scheme();
    let units = units(grant)?;
    let sum =
        |of: fn(&UnitStanding<'_>) -> Money| Money::sum(units.iter().map(of)).map(|sum| sum.to_string());
    let reported = |unit: &UnitStanding<'_>| unit.report.map_or(Money::ZERO, |report| report.used);
    let asked = scheme.report.questions.iter().filter(|question| question.answer == AnswerKind::Group);
    Ok(AllocationView {
        grant: grant.code().to_owned(),
        when_reported: scheme.transfers.as_ref().map(|t| t.count) == Some(TransferUse::WhenReported),
        unproven: figures(grant)?.unproven.to_string(),
        allocations: grant
            .allocations()
            .map(|(_, decided)| allocation_row(words, grant, decided))
            .collect::<Result<_, _>>()?,
        decided: sum(|unit| unit.decided)?,
        paid: sum(|unit| unit.paid)?,
        reported: Money::sum(units.iter().map(reported))?.to_string(),
        remaining: sum(|unit| unit.remaining)?,
        units: units.iter().map(|unit| unit_row(words, unit)).collect(),
        questions: asked
            .map(|question| UnitQuestion { id: question.id.clone(), name: named(words, &question.text) })
            .collect(),
    })
}

fn allocation_row(
    words: &Words,
    grant: Grant<'_>,
    decided: &AllocationDecided,
) -> Result<AllocationRow, AppError> {
    let amount = Money::sum(decided.pools.iter().map(|pool| pool.amount))?;
    let shared = Money::sum(decided.pools.iter().flat_map(|pool| &pool.shares).map(|share| share.amount))?;
    Ok(AllocationRow {
        name: decided.name.clone(),
        date: decided.date.map(|date| date.to_string()),
        reference: decided.reference.clone(),
        amount: amount.to_string(),
        shared: shared.to_string(),
        not_allocated: amount.checked_sub(shared)?.to_string(),
        pools: decided.pools.iter().map(|pool| pool_row(words, grant, pool)).collect::<Result<_, _>>()?,
    })
}

fn pool_row(words: &Words, grant: Grant<'_>, pool: &AllocatedPool) -> Result<PoolRow, AppError> {
    let shared = Money::sum(pool.shares.iter().map(|share| share.amount))?;
    let purpose = pool.purpose.as_deref();
    let method = word_of(&pool.method);
    Ok(PoolRow {
        name: pool.name.clone(),
        purpose: pool.purpose.clone(),
        purpose_name: purpose.map(|id| super::row_name(words, grant, id)),
        amount: pool.amount.to_string(),
        method_name: words.word(&format!("allocation-method-{method}")),
        method,
        driver: pool.driver.clone(),
        rate: pool.rate.map(|rate| rate.to_string()),
        shared: shared.to_string(),
        not_allocated: pool.amount.checked_sub(shared)?.to_string(),
        shares: pool
            .shares
            .iter()
            .map(|share| ShareRow {
                unit: share.unit.clone(),
                provider: share.provider.map(|provider| word_of(&provider)),
                number: share.number.map(small),
                amount: share.amount.to_string(),
            })
            .collect(),
    })
}

fn unit_row(words: &Words, unit: &UnitStanding<'_>) -> UnitRow {
    let text = |text| Some(open_text(text)).filter(|text| !text.is_empty());
    let state = unit.state.word();
    UnitRow {
        unit: unit.unit.to_owned(),
        provider: unit.provider.map(|provider| word_of(&provider)),
        in_decision: unit.in_decision,
        decided: unit.decided.to_string(),
        paid: unit.paid.to_string(),
        reported: unit.report.map(|report| report.used.to_string()),
        remaining: unit.remaining.to_string(),
        state: state.to_owned(),
        state_name: words.word(&format!("unit-state-{state}")),
        reported_on: unit.report.map(|report| report.date.to_string()),
        reported_by: unit.report.and_then(|report| text(report.by.as_ref())),
        text: unit.report.and_then(|report| text(report.text.as_ref())),
        evidence: unit.report.and_then(|report| report.evidence).map(|evidence| evidence.to_string()),
    }
}
