//! The keys of others: confirmed another way than by a package, and remembered by organisation.

use std::io;

use audit_package::sign::Fingerprint;
use domain::identity::organisation_number;

use crate::api::Nothing;
use crate::api::keys::{ForgetSigner, SignerRow, Signers, TrustSigner};
use crate::error::AppError;
use crate::remembered::Confirmed;
use crate::session::App;

pub(crate) fn list_signers(app: &mut App, _: Nothing) -> Result<Signers, AppError> {
    let mut signers = app.remembered.signers().map_err(|error| unreadable(app, &error))?;
    signers.sort_by(|a, b| (&a.orgnr, a.since).cmp(&(&b.orgnr, b.since)));
    let row = |signer: Confirmed| SignerRow {
        orgnr: signer.orgnr,
        organisation: signer.organisation,
        fingerprint: signer.fingerprint,
        since: signer.since.to_string(),
        how: signer.how,
    };
    Ok(Signers { signers: signers.into_iter().map(row).collect() })
}

pub(crate) fn trust_signer(app: &mut App, request: TrustSigner) -> Result<Signers, AppError> {
    let fingerprint: Fingerprint =
        request.fingerprint.parse().map_err(|error: audit_package::sign::SignError| error.problem())?;
    let orgnr = organisation_number(&request.orgnr)?;
    if !app.remembered.has_a_place() {
        return Err(AppError::bare("signers-no-place"));
    }
    let confirmed = Confirmed {
        orgnr,
        organisation: request.organisation.unwrap_or_default().trim().to_owned(),
        fingerprint: fingerprint.to_string(),
        since: app.today(),
        how: request.how.unwrap_or_default().trim().to_owned(),
    };
    app.remembered.confirm(confirmed).map_err(|error| unreadable(app, &error))?;
    list_signers(app, Nothing {})
}

pub(crate) fn forget_signer(app: &mut App, request: ForgetSigner) -> Result<Signers, AppError> {
    if !app.remembered.has_a_place() {
        return Err(AppError::bare("signers-no-place"));
    }
    let known = app.remembered.forget(request.orgnr.trim(), request.fingerprint.trim());
    if known.map_err(|error| unreadable(app, &error))? {
        list_signers(app, Nothing {})
    } else {
        Err(AppError::bare("signer-unknown")
            .with("orgnr", request.orgnr)
            .with("fingerprint", request.fingerprint))
    }
}

pub(crate) fn unreadable(app: &App, error: &io::Error) -> AppError {
    let place = app.remembered.place().display().to_string();
    AppError::bare("signers-unreadable").with("file", place).with("reason", error.to_string())
}
