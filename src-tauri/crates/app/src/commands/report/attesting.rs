//! Attesting a frozen return report (intygande): somebody who answers for it, by name.

use domain::book::Grant;
use domain::fact::{Fact, ReportAttested};
use domain::log::OperationKind;
use domain::report::attestable;

use super::show_report;
use crate::api::report::{AttestReport, AttestRow, ReportView, ShowReport};
use crate::error::AppError;
use crate::rows::open_text;
use crate::session::{App, Change};

/// Notes who attests the frozen report, today.
///
/// Fails with `report-attest-nameless`, `report-not-frozen`, `report-attest-moved`, `report-attested-already`, and
/// where two persons are asked for, with `report-attest-same-person` for whoever froze it.
pub(crate) fn attest_report(app: &mut App, request: AttestReport) -> Result<ReportView, AppError> {
    let name = request.name.trim().to_owned();
    if name.is_empty() {
        return Err(AppError::bare("report-attest-nameless"));
    }
    let on = app.day(None)?;
    app.change(OperationKind::ReportAttested, &mut |change: &mut Change<'_, '_>| {
        let grant = change.book.grant_by_code(&request.grant)?;
        let (frozen, report) = attestable(grant).map_err(|error| AppError::new(error.problem()))?;
        let same = |other: &str| other.trim().to_lowercase() == name.to_lowercase();
        if rows(grant, frozen).iter().any(|row| same(&row.name)) {
            return Err(AppError::bare("report-attested-already").with("name", name.as_str()));
        }
        let froze = change.book.operation(frozen).map(|operation| open_text(Some(&operation.actor)));
        if change.book.needs_four_eyes() && froze.is_some_and(|froze| same(&froze)) {
            return Err(AppError::bare("report-attest-same-person").with("name", name.as_str()));
        }
        let grant = grant.id();
        let (name, role) = (change.text(&name), change.optional_text(request.role.as_deref()));
        change.push(Fact::ReportAttested(ReportAttested { grant, frozen, report, name, role, on }));
        Ok(())
    })?;
    show_report(app, ShowReport { grant: request.grant })
}

/// Returns who attested the report that an operation froze, in order.
pub(super) fn rows(grant: Grant<'_>, frozen: u64) -> Vec<AttestRow> {
    let noted = |seq| grant.book().operation(seq).map(|operation| open_text(Some(&operation.actor)));
    grant
        .attests(frozen)
        .map(|(at, attested)| AttestRow {
            name: open_text(Some(&attested.name)),
            role: open_text(attested.role.as_ref()),
            on: attested.on.to_string(),
            by: noted(at.seq).unwrap_or_default(),
        })
        .collect()
}
