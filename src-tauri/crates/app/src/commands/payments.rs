//! The payments of a grant, held against the rows of the main ledger.

use domain::book::Grant;
use domain::fact::{AmountKind, LedgerLine};
use domain::payments::{Payment, payments};
use words::Words;

use crate::api::grants::{PaymentList, PaymentRow, ShowGrant, UnpaidRow};
use crate::error::AppError;
use crate::rows::{named, open_text, voucher_text, word_of};
use crate::session::App;

pub(crate) fn list_payments(app: &mut App, request: ShowGrant) -> Result<PaymentList, AppError> {
    let grant = app.book()?.grant_by_code(&request.grant)?;
    let found = payments(grant);
    let (received, requisitioned) =
        (grant.amount(AmountKind::Received)?, grant.amount(AmountKind::Requisitioned)?);
    Ok(PaymentList {
        payments: found.payments.iter().map(|payment| payment_row(&app.words, grant, payment)).collect(),
        unpaid: found.unpaid.iter().map(|line| unpaid_row(line)).collect(),
        received: received.to_string(),
        requisitioned: requisitioned.to_string(),
        awaited: requisitioned.checked_sub(received)?.to_string(),
    })
}

fn payment_row(words: &Words, grant: Grant<'_>, payment: &Payment<'_>) -> PaymentRow {
    let (amount, line) = (payment.amount, payment.line);
    PaymentRow {
        what: word_of(&amount.what),
        what_name: words.word(&format!("amount-{}", word_of(&amount.what))),
        date: amount.date.map(|day| day.to_string()),
        round: amount.round.as_deref().map(|id| round_name(words, grant, id)).unwrap_or_default(),
        amount: amount.amount.to_string(),
        voucher: line.map(|line| voucher_text(&line.voucher)),
        booked_on: line.map(|line| line.date.to_string()),
        account: line.map(|line| line.account.clone()),
        days: payment.days.map(|days| i32::try_from(days).unwrap_or(i32::MAX)),
    }
}

fn round_name(words: &Words, grant: Grant<'_>, id: &str) -> String {
    grant.scheme().row_name(id).map_or_else(|| id.to_owned(), |name| named(words, name))
}

fn unpaid_row(line: &LedgerLine) -> UnpaidRow {
    UnpaidRow {
        voucher: voucher_text(&line.voucher),
        date: line.date.to_string(),
        account: line.account.clone(),
        amount: line.amount.negated().to_string(),
        text: open_text(line.text.as_ref()),
    }
}
