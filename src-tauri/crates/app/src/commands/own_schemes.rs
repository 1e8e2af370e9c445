//! Schemes of one's own: begun as a copy, changed by form or file, kept in the book.
//!
//! What is kept is always a scheme that may be used; a change that would make it anything else is refused whole. A grant
//! that was opened under an earlier form keeps that form until somebody takes the newer one.

use std::io::Write;

use domain::book::Book;
use domain::fact::{Fact, SchemeKept};
use domain::log::OperationKind;
use domain::problem::{Problem, Value};
use domain::scheme::Scheme;
use formats::read::scheme::SchemeReadError;
use serde_json::Value as Json;
use words::Words;

use super::scheme_form::sections;
use crate::api::Nothing;
use crate::api::rules::{
    ChangeScheme, CopyScheme, ExportScheme, OwnScheme, OwnSchemeId, OwnSchemeRow, SchemeChange,
    SchemeExported, SchemeFile, SchemeProblemRow, SchemeVerdict,
};
use crate::error::AppError;
use crate::files::name_of;
use crate::rows::{named, small};
use crate::scheme_fields::typed;
use crate::schemes;
use crate::session::{App, Change};
use crate::unfinished::Unfinished;

pub(crate) fn list_own_schemes(app: &mut App, _: Nothing) -> Result<Vec<OwnSchemeRow>, AppError> {
    Ok(rows(&app.words, app.book()?))
}

fn rows(words: &Words, book: &Book) -> Vec<OwnSchemeRow> {
    let grants = |id: &str| {
        let under = book.grants().filter(|grant| grant.scheme().id == id);
        under.map(|grant| grant.code().to_owned()).collect()
    };
    book.own_schemes()
        .map(|scheme| OwnSchemeRow {
            name: named(words, &scheme.name),
            grants: grants(&scheme.id),
            id: scheme.id,
            funder: scheme.funder,
            year: scheme.year,
            copied_from: scheme.copied_from,
        })
        .collect()
}

/// Returns one of the organisation's own schemes. Fails with `scheme-not-own`.
fn own(book: &Book, id: &str) -> Result<Scheme, AppError> {
    let found = book.own_schemes().find(|scheme| scheme.id.eq_ignore_ascii_case(id));
    found.ok_or_else(|| AppError::bare("scheme-not-own").with("scheme", id))
}

/// A new id is of nobody else: not of a scheme of the program, not of one in the book. Fails with `scheme-id-taken`.
fn check_free(book: &Book, id: &str) -> Result<(), AppError> {
    match schemes::by_id(id, Some(book)) {
        Ok(scheme) => Err(AppError::bare("scheme-id-taken").with("scheme", scheme.id)),
        Err(_) => Ok(()),
    }
}

fn keep(change: &mut Change<'_, '_>, scheme: &Scheme) -> Result<(), AppError> {
    if let Some(problem) = scheme.problems().first() {
        return Err(AppError::new(problem.problem()));
    }
    let scheme_json = Some(schemes::to_json(scheme));
    change.push(Fact::SchemeKept(SchemeKept { scheme: scheme.id.clone(), scheme_json }));
    Ok(())
}

pub(crate) fn copy_scheme(app: &mut App, request: CopyScheme) -> Result<OwnScheme, AppError> {
    let id = request.id.trim().to_owned();
    app.change(OperationKind::SchemeKept, &mut |change: &mut Change<'_, '_>| {
        check_free(change.book, &id)?;
        let mut scheme = match (&request.grant, &request.from) {
            (Some(code), _) => change.book.grant_by_code(code)?.scheme().clone(),
            (None, from) => schemes::by_id(from.as_deref().unwrap_or_default(), Some(change.book))?,
        };
        scheme.copied_from = Some(std::mem::replace(&mut scheme.id, id.clone()));
        scheme.version = 1;
        scheme.example = false;
        if let Some(name) = request.name.as_deref().map(str::trim).filter(|name| !name.is_empty()) {
            // Whoever has no English name of it yet sees the official one in both languages.
            for text in [&mut scheme.name.sv, &mut scheme.name.en, &mut scheme.short.sv, &mut scheme.short.en]
            {
                name.clone_into(text);
            }
        }
        keep(change, &scheme)
    })?;
    form(&app.words, &own(app.book()?, &id)?, &[])
}

pub(crate) fn edit_scheme(app: &mut App, request: ChangeScheme) -> Result<OwnScheme, AppError> {
    let today = app.today();
    let scheme = own(app.book()?, &request.id)?;
    form(&app.words, &scheme, &dated(request.changes, &today.to_string()))
}

pub(crate) fn change_scheme(app: &mut App, request: ChangeScheme) -> Result<OwnScheme, AppError> {
    let changes = dated(request.changes, &app.today().to_string());
    let mut id = request.id.clone();
    app.change(OperationKind::SchemeKept, &mut |change: &mut Change<'_, '_>| {
        let before = own(change.book, &request.id)?;
        let tried = Tried::of(&before, &changes);
        if let Some((place, error)) = tried.refused.into_iter().next() {
            return Err(error.with("place", place));
        }
        let mut scheme = scheme_of(&tried.json)?;
        if scheme == before {
            return Err(AppError::bare("scheme-unchanged").with("scheme", before.id));
        }
        if scheme.id != before.id {
            return Err(AppError::bare("scheme-id-fixed").with("scheme", before.id));
        }
        scheme.version = before.version + 1;
        id.clone_from(&scheme.id);
        keep(change, &scheme)
    })?;
    form(&app.words, &own(app.book()?, &id)?, &[])
}

/// A document that is added was read today, until its writer says otherwise.
fn dated(changes: Vec<SchemeChange>, today: &str) -> Vec<SchemeChange> {
    changes
        .into_iter()
        .map(|change| {
            let adds_source = change.place == "sources.+" && change.value.is_none();
            let value = if adds_source { Some(today.to_owned()) } else { change.value };
            let place = if adds_source { "sources.+.read_on".to_owned() } else { change.place };
            SchemeChange { place, value }
        })
        .collect()
}

fn scheme_of(json: &Json) -> Result<Scheme, AppError> {
    let unfit = |_| AppError::bare("scheme-value-unfit").with("place", "").with("value", "");
    serde_json::from_value(json.clone()).map_err(unfit)
}

/// A scheme with changes tried on it.
struct Tried {
    json: Json,
    /// Changes that could not be made, and why; they were left out.
    refused: Vec<(String, AppError)>,
}

impl Tried {
    fn of(scheme: &Scheme, changes: &[SchemeChange]) -> Self {
        let json = serde_json::to_value(scheme).expect("a scheme is plain data");
        let mut tried = Self { json, refused: Vec::new() };
        for change in changes {
            // What was typed first and could not be, and was typed anew since, is no trouble any more.
            tried.refused.retain(|(place, _)| *place != change.place);
            match typed(&tried.json, &change.place, change.value.as_deref()) {
                Ok((json, _)) => tried.json = json,
                Err(error) => tried.refused.push((change.place.clone(), error)),
            }
        }
        tried
    }

    /// Returns everything that is wrong: what could not be made, and what the scheme would lack.
    fn problems(&self, words: &Words) -> Result<Vec<SchemeProblemRow>, AppError> {
        let row = |place: &str, problem: &Problem| problem_row(words, place, problem);
        let refused = self.refused.iter().map(|(place, error)| row(place, &error.problem));
        let lacks = scheme_of(&self.json)?.problems();
        Ok(refused.chain(lacks.iter().map(|problem| row(&problem.place, &problem.problem()))).collect())
    }
}

fn problem_row(words: &Words, place: &str, problem: &Problem) -> SchemeProblemRow {
    let number = |name: &str| match problem.fields.get(name) {
        Some(Value::Count(number)) => Some(small(*number)),
        _ => None,
    };
    SchemeProblemRow {
        code: problem.code.to_owned(),
        place: place.to_owned(),
        line: number("line"),
        column: number("column"),
        message: words.problem(problem),
    }
}

fn form(words: &Words, scheme: &Scheme, changes: &[SchemeChange]) -> Result<OwnScheme, AppError> {
    let tried = Tried::of(scheme, changes);
    let problems = tried.problems(words)?;
    let wrong: Vec<(String, String)> =
        problems.iter().map(|problem| (problem.place.clone(), problem.message.clone())).collect();
    let would_be = scheme_of(&tried.json)?;
    Ok(OwnScheme {
        id: scheme.id.clone(),
        name: named(words, &would_be.name),
        sections: sections(words, &tried.json, &wrong),
        changed: would_be != *scheme || !tried.refused.is_empty(),
        problems,
    })
}

pub(crate) fn remove_scheme(app: &mut App, request: OwnSchemeId) -> Result<Vec<OwnSchemeRow>, AppError> {
    app.change(OperationKind::SchemeKept, &mut |change: &mut Change<'_, '_>| {
        let scheme = own(change.book, &request.id)?.id;
        change.push(Fact::SchemeKept(SchemeKept { scheme, scheme_json: None }));
        Ok(())
    })?;
    Ok(rows(&app.words, app.book()?))
}

pub(crate) fn export_scheme(app: &mut App, request: ExportScheme) -> Result<SchemeExported, AppError> {
    let path = app.to_be_written(&request.file)?;
    let scheme = schemes::by_id(&request.id, app.book().ok())?;
    let failed = |error: std::io::Error| AppError::file(&path, &error);
    let (unfinished, mut file) = Unfinished::begin(&path, "bidragsordning").map_err(failed)?;
    file.write_all(formats::write::scheme::toml(&scheme).as_bytes()).map_err(failed)?;
    unfinished.finish(file).map_err(failed)?;
    Ok(SchemeExported { file: name_of(&path) })
}

pub(crate) fn import_scheme(app: &mut App, request: SchemeFile) -> Result<OwnScheme, AppError> {
    let file = app.files.name(&request.file)?;
    let bytes = app.files.read(&request.file)?;
    let read = app.scheme_strange(&file, &bytes)?;
    let mut scheme = read.map_err(|error| AppError::new(error.problem()).with("file", file.as_str()))?;
    let id = scheme.id.clone();
    app.change(OperationKind::SchemeKept, &mut |change: &mut Change<'_, '_>| {
        let before = own(change.book, &id).ok();
        match &before {
            Some(before) if Scheme { version: before.version, ..scheme.clone() } == *before => {
                return Err(AppError::bare("scheme-unchanged").with("scheme", id.as_str()));
            }
            // The number counts what happened in this book: a file with a smaller one is a newer form all the same.
            Some(before) => scheme.version = scheme.version.max(before.version + 1),
            None => check_free(change.book, &id)?,
        }
        keep(change, &scheme)
    })?;
    form(&app.words, &own(app.book()?, &id)?, &[])
}

pub(crate) fn check_scheme(app: &mut App, request: SchemeFile) -> Result<SchemeVerdict, AppError> {
    let file = app.files.name(&request.file)?;
    let bytes = app.files.read(&request.file)?;
    let read = app.scheme_strange(&file, &bytes)?;
    let row = |place: &str, problem: &Problem| problem_row(&app.words, place, problem);
    let (scheme, problems) = match read {
        Ok(scheme) => (Some(scheme.id), Vec::new()),
        Err(error @ SchemeReadError::NotUtf8) => {
            return Err(AppError::new(error.problem()).with("file", file));
        }
        Err(SchemeReadError::Faulty { first, rest }) => {
            let mut all: Vec<_> = std::iter::once(&first).chain(&rest).collect();
            // In the order of the text, as its writer goes through it.
            all.sort_by_key(|placed| placed.at);
            (None, all.iter().map(|placed| row(&placed.problem.place, &placed.problem())).collect())
        }
        Err(error) => (None, error.problems().iter().map(|problem| row("", problem)).collect()),
    };
    Ok(SchemeVerdict { file, scheme, problems })
}
