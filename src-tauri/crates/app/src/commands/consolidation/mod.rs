//! Many books and packages in one set of tables (sammanställning).
//!
//! Every file is verified from its bytes before anything of it is used, one at a time, and of each only the figures are
//! kept. What does not hold is never part of a sum: it is listed with the reason.

mod laying_out;
mod reading;
mod register;
mod rows;
mod twice;
mod writing;

use domain::consolidation::{Consolidation, Register, Source};

use crate::api::consolidation::{
    Consolidate, ConsolidationFindingRow, ConsolidationReply, ConsolidationTable, ConsolidationWritten,
    LayOutConsolidation, WriteConsolidation,
};
use crate::error::AppError;
use crate::session::App;
use reading::FileRead;

/// What was consolidated last.
pub(crate) struct Consolidated {
    files: Vec<FileRead>,
    sources: Vec<Source>,
    register: Register,
    all: Consolidation,
    reply: ConsolidationReply,
}

pub(crate) fn consolidate(app: &mut App, request: Consolidate) -> Result<ConsolidationReply, AppError> {
    app.consolidated = None;
    let found = reading::find(app, &request.files)?;
    let reading::Read { files, sources, keys } = reading::read(app, &found.paths)?;
    let register = register::of(app, request.register.as_ref(), &sources)?;
    let all = domain::consolidation::consolidate(&sources, &register.register)?;
    let mut told: Vec<ConsolidationFindingRow> = Vec::new();
    told.extend(found.skipped.into_iter().map(|problem| rows::info_row(&app.words, &problem)));
    told.extend(register.remarks.iter().map(|problem| rows::info_row(&app.words, problem)));
    told.extend(rows::of_files(&app.words, &files));
    told.extend(twice::found(&app.words, &sources, &all, keys)?);
    let reply = rows::reply(&app.words, &files, &sources, &all, told)?;
    let register = register.register;
    app.consolidated = Some(Consolidated { files, sources, register, all, reply: reply.clone() });
    Ok(reply)
}

/// Fails with `consolidation-none`.
fn last(app: &App) -> Result<&Consolidated, AppError> {
    app.consolidated.as_ref().ok_or_else(|| AppError::bare("consolidation-none"))
}

pub(crate) fn lay_out_consolidation(
    app: &mut App,
    request: LayOutConsolidation,
) -> Result<ConsolidationTable, AppError> {
    let layout = laying_out::layout_of(&request.layout)?;
    laying_out::table(&app.words, last(app)?, layout, &request.schemes)
}

pub(crate) fn write_consolidation(
    app: &mut App,
    request: WriteConsolidation,
) -> Result<ConsolidationWritten, AppError> {
    writing::write(app, &request)
}
