//! Deciding how a grant is shared.

use domain::allocation::{PoolDraft, SharedPool, share};
use domain::book::Grant;
use domain::date::Date;
use domain::fact::{AllocationDecided, AllocationMethod, Fact};
use domain::log::OperationKind;
use domain::money::Money;
use domain::problem::Problem;
use formats::read::allocation;

use super::super::must_be_open;
use super::{pool_row, view};
use crate::api::units::{AllocationForm, AllocationPreview, AllocationView, PoolForm, WithdrawAllocation};
use crate::error::AppError;
use crate::rows::from_word;
use crate::session::{App, Change};

pub(crate) fn preview_allocation(
    app: &mut App,
    request: AllocationForm,
) -> Result<AllocationPreview, AppError> {
    app.book()?.grant_by_code(&request.grant)?;
    let drafts = drafts(app, &request)?;
    let grant = app.book()?.grant_by_code(&request.grant)?;
    let (shared, problems) = match drafts.and_then(|drafts| share(grant.scheme(), &drafts)) {
        Ok(shared) => (shared, Vec::new()),
        Err(problems) => (Vec::new(), problems),
    };
    let sum = |of: fn(&SharedPool) -> Money| Money::sum(shared.iter().map(of)).map(|sum| sum.to_string());
    Ok(AllocationPreview {
        amount: sum(|pool| pool.pool.amount)?,
        shared: sum(|pool| pool.shared)?,
        not_allocated: sum(|pool| pool.not_allocated)?,
        pools: shared.iter().map(|pool| pool_row(&app.words, grant, &pool.pool)).collect::<Result<_, _>>()?,
        problems: problems.into_iter().map(|problem| app.failure(&AppError::new(problem))).collect(),
    })
}

pub(crate) fn decide_allocation(app: &mut App, request: AllocationForm) -> Result<AllocationView, AppError> {
    let name = request.name.trim().to_owned();
    if name.is_empty() {
        return Err(AppError::bare("allocation-name-missing"));
    }
    let date = some(request.date.as_ref()).map(|date| date.parse::<Date>()).transpose()?;
    let drafts = drafts(app, &request)?;
    app.change(OperationKind::Allocated, &mut |change: &mut Change<'_, '_>| {
        let grant = change.book.grant_by_code(&request.grant)?;
        must_be_open(grant)?;
        let shared = drafts.clone().and_then(|drafts| share(grant.scheme(), &drafts)).map_err(first)?;
        change.push(Fact::AllocationDecided(AllocationDecided {
            grant: grant.id(),
            name: name.clone(),
            date,
            reference: some(request.reference.as_ref()),
            pools: shared.into_iter().map(|pool| pool.pool).collect(),
        }));
        Ok(())
    })?;
    view(&app.words, app.book()?.grant_by_code(&request.grant)?)
}

pub(crate) fn withdraw_allocation(
    app: &mut App,
    request: WithdrawAllocation,
) -> Result<AllocationView, AppError> {
    app.change(OperationKind::Allocated, &mut |change: &mut Change<'_, '_>| {
        let grant = change.book.grant_by_code(&request.grant)?;
        must_be_open(grant)?;
        let decided = named_decision(grant, request.name.trim())?;
        change.push(Fact::AllocationDecided(AllocationDecided { pools: Vec::new(), ..decided.clone() }));
        Ok(())
    })?;
    view(&app.words, app.book()?.grant_by_code(&request.grant)?)
}

/// Returns the decision with the name. Fails with `allocation-unknown`.
fn named_decision<'a>(grant: Grant<'a>, name: &str) -> Result<&'a AllocationDecided, AppError> {
    let mut decisions = grant.allocations().map(|(_, decided)| decided);
    decisions.find(|decided| decided.name == name).ok_or_else(|| {
        let known = grant.allocations().map(|(_, decided)| decided.name.as_str()).collect::<Vec<_>>();
        AppError::bare("allocation-unknown").with("name", name).with("known", known.join(", "))
    })
}

/// A reader of a table always says at least one thing when it refuses.
fn first(problems: Vec<Problem>) -> AppError {
    problems.into_iter().next().map_or_else(|| AppError::bare("allocation-no-pools"), AppError::new)
}

/// Reads the pools of the file or the form. What is wrong in them comes back as a list; a file that is not there fails.
fn drafts(app: &mut App, request: &AllocationForm) -> Result<Result<Vec<PoolDraft>, Vec<Problem>>, AppError> {
    let Some(file) = &request.file else {
        return Ok(of_form(&request.pools));
    };
    let (name, bytes) = (app.files.name(file)?, app.files.read(file)?);
    let with_file = |problem: Problem| match problem.code {
        "table-too-large" | "table-damaged" => problem.with("file", name.as_str()),
        code if code.starts_with("file-") => problem.with("name", name.as_str()),
        _ => problem,
    };
    Ok(app.pools_strange(&name, &bytes)?.map_err(|problems| problems.into_iter().map(with_file).collect()))
}

fn of_form(pools: &[PoolForm]) -> Result<Vec<PoolDraft>, Vec<Problem>> {
    let (mut drafts, mut problems) = (Vec::new(), Vec::new());
    for pool in pools {
        match of_pool(pool) {
            Ok(draft) => drafts.push(draft),
            Err(found) => problems.extend(found),
        }
    }
    if problems.is_empty() { Ok(drafts) } else { Err(problems) }
}

fn of_pool(pool: &PoolForm) -> Result<PoolDraft, Vec<Problem>> {
    let method: AllocationMethod = from_word("method", &pool.method).map_err(|error| vec![error.problem])?;
    let amount = |text: Option<&String>| {
        let read = some(text).map(|text| Money::reckon_entry(&text)).transpose();
        read.map_err(|error| vec![error.problem()])
    };
    Ok(PoolDraft {
        name: pool.name.trim().to_owned(),
        purpose: some(pool.purpose.as_ref()),
        amount: amount(pool.amount.as_ref())?,
        method,
        driver: some(pool.driver.as_ref()),
        rate: amount(pool.rate.as_ref())?,
        units: allocation::units(&pool.rows, method)?,
    })
}

fn some(text: Option<&String>) -> Option<String> {
    text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}
