//! Packages (placeholder until the real one lands).

use crate::api::packages::{IssuePackage, PackageIssuedReply, Verification, VerifyPackage};
use crate::error::AppError;
use crate::session::App;

pub(crate) fn issue_package(_: &mut App, _: IssuePackage) -> Result<PackageIssuedReply, AppError> {
    Err(AppError::bare("internal"))
}

pub(crate) fn verify_package(_: &mut App, _: VerifyPackage) -> Result<Verification, AppError> {
    Err(AppError::bare("internal"))
}
