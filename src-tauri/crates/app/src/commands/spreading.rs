//! Spreading an amount over the days that it concerns, and splitting a cost by them.

use domain::book::Book;
use domain::date::Period;
use domain::fact::{Cost, LineShare, PeriodBasis};
use domain::log::OperationKind;
use domain::money::Money;
use domain::spread::{SpreadBy, SpreadPart, months, spread, years};

use super::costs::{add_with_evidence, grant_of, must_be_open, named_cost, replace, sum_of_grant};
use super::reason;
use crate::api::accruals::{SplitCost, SpreadAmount, SpreadRow};
use crate::api::costs::CostSum;
use crate::error::AppError;
use crate::rows::from_word;
use crate::session::{App, Change};

/// More parts than this are no help to anybody.
const MOST_PARTS: usize = 120;

fn unknown(what: &'static str, value: &str) -> AppError {
    AppError::bare("choice-unknown").with("what", what).with("value", value)
}

pub(crate) fn spread_amount(app: &mut App, request: SpreadAmount) -> Result<Vec<SpreadRow>, AppError> {
    let amount = Money::reckon_entry(&request.amount)?;
    let period = Period::new(request.first.trim().parse()?, request.last.trim().parse()?)?;
    let by: SpreadBy = from_word("by", &request.by)?;
    let (codes, windows): (Vec<Option<String>>, Vec<Period>) = match request.over.as_str() {
        "years" => years(period).into_iter().map(|year| (None, year)).unzip(),
        "months" => months(period).into_iter().map(|month| (None, month)).unzip(),
        "grants" => {
            let book: &Book = app.book()?;
            let grants = request.grants.iter().map(|code| book.grant_by_code(code.trim()));
            let grants = grants.collect::<Result<Vec<_>, _>>()?;
            grants.iter().map(|grant| (Some(grant.code().to_owned()), grant.use_period())).unzip()
        }
        other => return Err(unknown("over", other)),
    };
    few_enough(spread(amount, period, &windows, by)).map(|parts| {
        let row = |part: SpreadPart| SpreadRow {
            grant: part.window.and_then(|at| codes[at].clone()),
            first: part.period.first().to_string(),
            last: part.period.last().to_string(),
            amount: part.amount.to_string(),
        };
        parts.into_iter().map(row).collect()
    })
}

fn few_enough(parts: Vec<SpreadPart>) -> Result<Vec<SpreadPart>, AppError> {
    if parts.len() > MOST_PARTS {
        let count = u64::try_from(parts.len()).unwrap_or(u64::MAX);
        return Err(AppError::bare("spread-too-many").with("count", count));
    }
    Ok(parts)
}

/// Splits a cost into several of shorter periods. Each row of the ledger that it rests on is split alike, so that the
/// parts come to the same as before of every row.
pub(crate) fn split_cost(app: &mut App, request: SplitCost) -> Result<CostSum, AppError> {
    let why = reason(&request.reason)?.to_owned();
    let by: SpreadBy = from_word("by", &request.by)?;
    let (_, grant) = app.change(OperationKind::CostCorrected, &mut |change: &mut Change<'_, '_>| {
        let book = change.book;
        let old = named_cost(book, &request.cost)?;
        let grant = grant_of(book, old.grant)?;
        must_be_open(grant)?;
        let windows = match request.over.as_str() {
            "years" => years(old.period),
            "months" => months(old.period),
            "use-period" => vec![grant.use_period()],
            other => return Err(unknown("over", other)),
        };
        let parts = few_enough(spread(old.amount, old.period, &windows, by))?;
        if parts.len() < 2 {
            return Err(AppError::bare("split-one-part").with("cost", old.cost.to_string()));
        }
        if old.salary.is_some() {
            return Err(AppError::bare("split-of-salary").with("cost", old.cost.to_string()));
        }
        let lines = lines_of_parts(old, &windows, by, parts.len());
        let wholes = spread_of(old.whole, old.period, &windows, by, parts.len());
        let owns = spread_of(old.own, old.period, &windows, by, parts.len());
        for (at, part) in parts.iter().enumerate() {
            let lines = lines[at].clone();
            let amount = match lines.is_empty() {
                true => part.amount,
                false => Money::sum(lines.iter().map(|share| share.amount))?,
            };
            let new = Cost {
                cost: change.ids.cost(),
                replaces: Some(old.cost),
                period: part.period,
                period_basis: PeriodBasis::Set,
                amount,
                lines,
                whole: wholes[at],
                own: owns[at],
                ..old.clone()
            };
            if at == 0 {
                replace(change, grant, old, new, &why);
            } else {
                add_with_evidence(change, grant, old, new);
            }
        }
        Ok(old.grant)
    })?;
    sum_of_grant(app, grant)
}

fn spread_of(
    amount: Option<Money>,
    period: Period,
    windows: &[Period],
    by: SpreadBy,
    parts: usize,
) -> Vec<Option<Money>> {
    let Some(amount) = amount else { return vec![None; parts] };
    spread(amount, period, windows, by).into_iter().map(|part| Some(part.amount)).collect()
}

/// The rows of the ledger under each part. A part that a row gives nothing to does not rest on it.
fn lines_of_parts(old: &Cost, windows: &[Period], by: SpreadBy, parts: usize) -> Vec<Vec<LineShare>> {
    let mut lines = vec![Vec::new(); parts];
    for share in &old.lines {
        for (at, part) in spread(share.amount, old.period, windows, by).into_iter().enumerate() {
            lines[at].push(LineShare { line: share.line, amount: part.amount });
        }
    }
    lines
}
