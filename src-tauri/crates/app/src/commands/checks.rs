//! Findings and reconciliation.

use domain::book::{Book, Grant};
use domain::checks::Finding;
use domain::date::{Date, Month};
use domain::fact::{DifferenceExplained, Fact, FindingAccepted, MonthSigned};
use domain::log::OperationKind;
use domain::money::Money;
use domain::reconciliation::{
    MonthRow, MonthState, ReconciliationRow, RowState, StandingRow, months, reconcile as domain_reconcile,
    signed_rows, standing_rows,
};

use words::Words;
use words::findings::kind_of;

use super::reason;
use crate::api::checks::{
    AcceptFinding, ExplainDifference, FindingGroup, FindingRow, ListFindings, ListMonths, MonthLine,
    Reconcile, ReconcileRows, ReconciliationLine, ShowFindings, SignMonth, StandingLine,
};
use crate::error::AppError;
use crate::rows::{finding_row, length, open_text, voucher_text, word_of};
use crate::session::{App, Change};

/// Returns the grants asked about. Fails with `grant-unknown`.
pub(super) fn asked<'a>(book: &'a Book, code: Option<&str>) -> Result<Vec<Grant<'a>>, AppError> {
    match code {
        Some(code) => Ok(vec![book.grant_by_code(code)?]),
        None => Ok(book.grants().collect()),
    }
}

fn findings_of(app: &App, code: Option<&str>, as_of: Date) -> Result<Vec<Finding>, AppError> {
    let mut findings = Vec::new();
    for grant in asked(app.book()?, code)? {
        findings.extend(app.check(grant, as_of)?);
    }
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    Ok(findings)
}

/// Returns the findings asked for; accepted ones are left out unless they are asked for too.
fn open_findings(
    app: &App,
    code: Option<&str>,
    as_of: Date,
    with_accepted: Option<bool>,
) -> Result<Vec<Finding>, AppError> {
    let book = app.book()?;
    let mut findings = findings_of(app, code, as_of)?;
    findings.retain(|finding| with_accepted == Some(true) || !finding.is_accepted(book));
    Ok(findings)
}

pub(crate) fn list_findings(app: &mut App, request: ListFindings) -> Result<Vec<FindingRow>, AppError> {
    let as_of = app.day(request.as_of.as_deref())?;
    let findings = open_findings(app, request.grant.as_deref(), as_of, request.with_accepted)?;
    let book = app.book()?;
    Ok(findings.iter().map(|finding| finding_row(&app.words, book, finding)).collect())
}

/// Findings of one severity that a screen shows at most.
const LARGEST_GROUP: u32 = 1000;

/// A grant may have a hundred thousand findings: words are made of those alone that are shown.
pub(crate) fn show_findings(app: &mut App, request: ShowFindings) -> Result<Vec<FindingGroup>, AppError> {
    let as_of = app.day(request.as_of.as_deref())?;
    let mut findings = open_findings(app, request.grant.as_deref(), as_of, request.with_accepted)?;
    if let Some(kind) = &request.about {
        findings.retain(|finding| kind_of(&finding.about) == kind);
    }
    let book = app.book()?;
    let limit = usize::try_from(request.limit.min(LARGEST_GROUP)).unwrap_or(0);
    // They come by severity, so that each group stands together.
    let groups = findings.chunk_by(|one, next| one.severity == next.severity);
    let group = |of: &[Finding]| {
        let first = of.first()?;
        Some(FindingGroup {
            severity: word_of(&first.severity),
            count: length(of.len()),
            rows: of.iter().take(limit).map(|finding| finding_row(&app.words, book, finding)).collect(),
        })
    };
    Ok(groups.filter_map(group).collect())
}

pub(crate) fn accept_finding(app: &mut App, request: AcceptFinding) -> Result<Vec<FindingRow>, AppError> {
    let why = reason(&request.reason)?.to_owned();
    let as_of = app.day(request.as_of.as_deref())?;
    let asked = request.finding.trim();
    let found = findings_of(app, None, as_of)?.into_iter().find(|finding| finding.key() == asked);
    let finding = found.ok_or_else(|| AppError::bare("finding-unknown").with("finding", asked))?;
    if finding.is_accepted(app.book()?) {
        return Err(AppError::bare("finding-accepted-already").with("finding", asked));
    }
    app.change(OperationKind::FindingAccepted, &mut |change: &mut Change<'_, '_>| {
        let reason = change.text(&why);
        let grant = Some(finding.grant);
        change.push(Fact::FindingAccepted(FindingAccepted { finding: finding.key(), grant, reason }));
        Ok(())
    })?;
    let all = ListFindings { grant: None, as_of: request.as_of, with_accepted: Some(true) };
    list_findings(app, all)
}

pub(crate) fn reconcile(app: &mut App, request: Reconcile) -> Result<Vec<ReconciliationLine>, AppError> {
    let book = app.book()?;
    let mut lines = Vec::new();
    for grant in asked(book, request.grant.as_deref())? {
        lines.extend(domain_reconcile(grant)?.iter().map(|row| reconciliation_line(grant, row)));
    }
    Ok(lines)
}

fn reconciliation_line(grant: Grant<'_>, row: &ReconciliationRow) -> ReconciliationLine {
    let explained = grant
        .explained()
        .filter(|e| e.account == row.account && e.month == row.month && e.amount == row.difference)
        .last();
    ReconciliationLine {
        grant: grant.code().to_owned(),
        account: row.account.clone(),
        month: row.month.to_string(),
        ledger: row.ledger.to_string(),
        book: row.book.to_string(),
        difference: row.difference.to_string(),
        explained: row.explained,
        explanation: explained.map(|e| open_text(Some(&e.text))),
    }
}

pub(crate) fn reconcile_rows(app: &mut App, request: ReconcileRows) -> Result<Vec<StandingLine>, AppError> {
    let month: Month = request.month.trim().parse()?;
    let grant = app.book()?.grant_by_code(&request.grant)?;
    let rows = standing_rows(grant, request.account.trim(), month)?;
    Ok(rows.iter().map(|row| standing_line(&app.words, row)).collect())
}

fn standing_line(words: &Words, row: &StandingRow<'_>) -> StandingLine {
    let state = match row.state {
        RowState::Matched => "matched",
        RowState::OnlyLedger => "only-ledger",
        RowState::OnlyBook => "only-book",
        RowState::Recoded => "recoded",
        RowState::Changed => "changed",
    };
    let cost = row.costs.first();
    let of_cost = cost.and_then(|cost| cost.voucher.as_ref()).map(voucher_text);
    let booked = cost.map(|cost| cost.booked_on.unwrap_or_else(|| cost.period.first()));
    StandingLine {
        state: state.to_owned(),
        state_name: words.word(&format!("standing-{state}")),
        voucher: row.line.map(|line| voucher_text(&line.voucher)).or(of_cost).unwrap_or_default(),
        date: row.line.map(|line| line.date).or(booked).map(|day| day.to_string()).unwrap_or_default(),
        text: match row.line {
            Some(line) => open_text(line.text.as_ref()),
            None => open_text(cost.and_then(|cost| cost.text.as_ref())),
        },
        ledger: row.ledger.to_string(),
        book: row.book.to_string(),
        costs: row.costs.iter().map(|cost| cost.cost.to_string()).collect(),
        code: row.code.map(str::to_owned),
    }
}

pub(crate) fn list_months(app: &mut App, request: ListMonths) -> Result<Vec<MonthLine>, AppError> {
    let book = app.book()?;
    let mut lines = Vec::new();
    for grant in asked(book, request.grant.as_deref())? {
        for month in months(grant)? {
            lines.push(month_line(grant, &month)?);
        }
    }
    Ok(lines)
}

fn month_line(grant: Grant<'_>, month: &MonthRow<'_>) -> Result<MonthLine, AppError> {
    let state = match month.state {
        MonthState::Open => "open",
        MonthState::Ready => "ready",
        MonthState::Signed => "signed",
        MonthState::Moved => "moved",
    };
    let operation = month.signed.and_then(|(at, _)| grant.book().operation(at.seq));
    let note = month.signed.and_then(|(_, signed)| signed.note.as_ref());
    Ok(MonthLine {
        grant: grant.code().to_owned(),
        month: month.month.to_string(),
        state: state.to_owned(),
        ledger: Money::sum(month.rows.iter().map(|row| row.ledger))?.to_string(),
        book: Money::sum(month.rows.iter().map(|row| row.book))?.to_string(),
        open: length(month.open),
        signed_by: operation.map(|operation| open_text(Some(&operation.actor))),
        signed_at: operation.map(|operation| operation.at.to_string()),
        note: note.map(|note| open_text(Some(note))),
    })
}

pub(crate) fn sign_month(app: &mut App, request: SignMonth) -> Result<Vec<MonthLine>, AppError> {
    let month: Month = request.month.trim().parse()?;
    app.change(OperationKind::MonthSigned, &mut |change: &mut Change<'_, '_>| {
        let grant = change.book.grant_by_code(&request.grant)?;
        let name = || month.to_string();
        let there = months(grant)?.into_iter().find(|there| there.month == month && !there.rows.is_empty());
        let there = there.ok_or_else(|| AppError::bare("month-empty").with("month", name()))?;
        if there.state == MonthState::Signed {
            return Err(AppError::bare("month-signed-already").with("month", name()));
        }
        if there.open > 0 {
            let open = u64::from(length(there.open));
            return Err(AppError::bare("month-open").with("month", name()).with("open", open));
        }
        let (grant, rows) = (grant.id(), signed_rows(&there.rows));
        let note = change.optional_text(request.note.as_deref());
        change.push(Fact::MonthSigned(MonthSigned { grant, month, rows, note }));
        Ok(())
    })?;
    list_months(app, ListMonths { grant: Some(request.grant) })
}

pub(crate) fn explain_difference(
    app: &mut App,
    request: ExplainDifference,
) -> Result<Vec<ReconciliationLine>, AppError> {
    let text = reason(&request.text)?.to_owned();
    let month: Month = request.month.trim().parse()?;
    app.change(OperationKind::DifferenceExplained, &mut |change: &mut Change<'_, '_>| {
        let grant = change.book.grant_by_code(&request.grant)?;
        let account = request.account.trim().to_owned();
        let open = domain_reconcile(grant)?
            .into_iter()
            .find(|row| row.account == account && row.month == month && !row.difference.is_zero());
        let row = open.ok_or_else(|| {
            AppError::bare("difference-none")
                .with("account", account.as_str())
                .with("month", month.to_string())
        })?;
        let (grant, amount) = (grant.id(), row.difference);
        let text = change.text(&text);
        change.push(Fact::DifferenceExplained(DifferenceExplained { grant, account, month, amount, text }));
        Ok(())
    })?;
    reconcile(app, Reconcile { grant: Some(request.grant) })
}
