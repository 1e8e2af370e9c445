//! Entering many costs at once from cells with headings: all of them, or none.
//!
//! Nothing is filled in: a row says its kind, its days, its amount and its text itself.

mod participants;
mod table;

use domain::accounts::CostKind;
use domain::book::Grant;
use domain::date::Month;
use domain::fact::{Fact, PeriodBasis};
use domain::log::OperationKind;
use domain::money::Money;
use words::Words;

pub(super) use participants::participant_cells;
pub(crate) use participants::{add_participants, preview_participants};
use table::{Cells, Kind, SPOKEN, pasted, plain};

use super::costs::{ReadForm, filled, must_be_open, read_form, refuse_double, sum_of_grant};
use crate::api::costs::{CostForm, CostSum};
use crate::api::pasting::{PastePreview, PasteRows, PastedRow};
use crate::api::salary::SalaryForm;
use crate::error::AppError;
use crate::rows::length;
use crate::session::{App, Change};

/// Tables of costs.
const COSTS: Kind = Kind {
    fields: &[
        "kind",
        "month",
        "first",
        "last",
        "amount",
        "text",
        "account",
        "booked-on",
        "voucher",
        "purpose",
        "unit",
        "provider",
        "whole",
        "own",
        "supplier",
        "person",
        "training",
        "post",
        "monthly",
        "degree",
        "wage",
        "hours",
        "absent-days",
        "on-cost",
        "share",
        "own-share",
        "accrual-reason",
        "expected",
    ],
    prefix: "paste-",
    needed: &[&["text"], &["amount", "monthly", "wage"]],
    missing: || AppError::bare("paste-headings-missing"),
};

/// Makes the form that would enter a row.
fn form_of(cells: &Cells) -> Result<CostForm, AppError> {
    let (first, last) = match cells.get("month") {
        Some(month) if cells.get("first").is_none() && cells.get("last").is_none() => {
            let month: Month = month.parse()?;
            (month.first().to_string(), month.last().to_string())
        }
        Some(_) => return Err(AppError::bare("paste-month-and-days")),
        None => (cells.text("first"), cells.text("last")),
    };
    let salary = (cells.get("monthly").is_some() || cells.get("wage").is_some()).then(|| SalaryForm {
        post: cells.get("post"),
        monthly: cells.get("monthly"),
        degree: cells.get("degree"),
        wage: cells.get("wage"),
        hours: cells.get("hours"),
        stated: None,
        absent_days: cells.get("absent-days"),
        on_cost: cells.get("on-cost").map(|text| on_cost(&text)),
        share: cells.get("share"),
        own_share: cells.get("own-share"),
    });
    Ok(CostForm {
        kind: kind_of(&cells.text("kind"))?,
        period_first: first,
        period_last: last,
        amount: cells.text("amount"),
        text: cells.text("text"),
        account: cells.get("account"),
        booked_on: cells.get("booked-on"),
        voucher: cells.get("voucher"),
        purpose: cells.get("purpose"),
        unit: cells.get("unit"),
        provider: cells.get("provider").map(|text| provider_of(&text)),
        whole: cells.get("whole"),
        own: cells.get("own"),
        training: cells.get("training"),
        supplier: cells.get("supplier"),
        person: cells.get("person"),
        salary,
        settles: None,
        accrual_reason: cells.get("accrual-reason"),
        expected: cells.get("expected"),
    })
}

fn kind_of(text: &str) -> Result<String, AppError> {
    let kinds = CostKind::ALL.iter().map(|kind| kind.word());
    let found = SPOKEN.value_of(text, "kind-", kinds);
    found.map(str::to_owned).ok_or_else(|| AppError::bare("paste-kind-unknown").with("value", text))
}

fn provider_of(text: &str) -> String {
    SPOKEN.value_of(text, "paste-provider-", ["own", "private"]).unwrap_or(text).to_owned()
}

fn on_cost(text: &str) -> String {
    SPOKEN.value_of(text, "paste-on-cost-", ["year", "none"]).unwrap_or(text).to_owned()
}

/// Reads a row into what would be entered.
fn read(grant: Grant<'_>, cells: &Cells) -> Result<(CostForm, ReadForm), AppError> {
    let mut form = form_of(cells)?;
    let recipient = grant.book().opened()?.recipient;
    // A purpose is written by its name more often than by its id.
    if let Some(purpose) = form.purpose.take() {
        let mut known = grant.scheme().purposes_of(recipient);
        let by_name =
            known.find(|p| [&p.name.sv, &p.name.en].iter().any(|name| plain(name) == plain(&purpose)));
        form.purpose = Some(by_name.map_or(purpose, |purpose| purpose.id.clone()));
    }
    let read = read_form(grant, &form, false)?;
    refuse_double(grant, &form, &read)?;
    Ok((form, read))
}

pub(crate) fn preview_rows(app: &mut App, request: PasteRows) -> Result<PastePreview, AppError> {
    let pasted = pasted(app, &COSTS, &request)?;
    let grant = app.book()?.grant_by_code(&request.grant)?;
    must_be_open(grant)?;
    let words = &app.words;
    let (mut rows, mut amounts) = (Vec::new(), Vec::new());
    for cells in &pasted.rows {
        let read = read(grant, cells);
        if let Ok((_, read)) = &read {
            amounts.push(read.amount);
        }
        rows.push(pasted_row(words, cells, read));
    }
    let wrong = rows.iter().filter(|row| row.problem.is_some()).count();
    Ok(PastePreview {
        columns: pasted.columns(words, &COSTS),
        can_add: wrong == 0 && !rows.is_empty(),
        rows,
        sum: Money::sum(amounts)?.to_string(),
        wrong: length(wrong),
    })
}

fn pasted_row(words: &Words, cells: &Cells, read: Result<(CostForm, ReadForm), AppError>) -> PastedRow {
    let mut row = PastedRow {
        line: cells.line,
        kind: cells.text("kind"),
        first: cells.get("first").or_else(|| cells.get("month")).unwrap_or_default(),
        last: cells.text("last"),
        amount: cells.get("amount").or_else(|| cells.get("monthly")).unwrap_or_default(),
        text: cells.text("text"),
        problem: None,
    };
    match read {
        Ok((_, read)) => {
            row.kind = words.word(&format!("kind-{}", read.kind.word()));
            (row.first, row.last) = (read.period.first().to_string(), read.period.last().to_string());
            row.amount = read.amount.to_string();
        }
        Err(error) => row.problem = Some(words.problem(&error.problem)),
    }
    row
}

pub(crate) fn add_rows(app: &mut App, request: PasteRows) -> Result<CostSum, AppError> {
    let pasted = pasted(app, &COSTS, &request)?;
    let (_, grant) = app.change(OperationKind::CostEntered, &mut |change: &mut Change<'_, '_>| {
        let grant = change.book.grant_by_code(&request.grant)?;
        must_be_open(grant)?;
        if pasted.rows.is_empty() {
            return Err(AppError::bare("costs-none"));
        }
        let mut wrong = Vec::new();
        for cells in &pasted.rows {
            match read(grant, cells) {
                Ok((form, read)) => {
                    let cost = filled(change, grant.id(), &form, &read, PeriodBasis::Set, None);
                    change.push(Fact::Cost(cost));
                }
                Err(_) => wrong.push(cells.line.to_string()),
            }
        }
        if !wrong.is_empty() {
            return Err(AppError::bare("paste-rows-wrong").with("lines", wrong.join(", ")));
        }
        Ok(grant.id())
    })?;
    sum_of_grant(app, grant)
}
