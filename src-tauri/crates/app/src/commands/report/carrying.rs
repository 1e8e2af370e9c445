//! Taking answers over from the report of an earlier grant, and confirming them.

use domain::book::Grant;
use domain::committed::Committed;
use domain::fact::{AnswerGiven, AnswerValue, Fact};
use domain::log::OperationKind;
use domain::report::{AnsweredQuestion, Carried, CarryState, answers, carry_over};
use words::Words;
use words::answers::{AnswerLine, answer_lines};

use super::{line_rows, show_report};
use crate::api::report::{
    CarryAnswers, CarryPreview, CarryRow, CarrySource, ConfirmAnswers, PreviewCarry, ReportView, ShowReport,
};
use crate::error::AppError;
use crate::rows::{length, named, open_text};
use crate::session::{App, Change};

pub(crate) fn preview_carry(app: &mut App, request: PreviewCarry) -> Result<CarryPreview, AppError> {
    let book = app.book()?;
    let to = book.grant_by_code(&request.grant)?;
    let mut sources = Vec::new();
    for from in nearest(to) {
        let carried = carry_over(from, to)?;
        if !carried.is_empty() {
            sources.push(source(&app.words, from, &carried));
        }
    }
    let from = match &request.from {
        Some(code) => Some(other_grant(to, code)?.code().to_owned()),
        None => sources.first().map(|source| source.grant.clone()),
    };
    let rows = match &from {
        Some(code) => rows(&app.words, book.grant_by_code(code)?, to)?,
        None => Vec::new(),
    };
    Ok(CarryPreview { sources, from, rows })
}

/// The other grants of the book: first those whose use period ends before this one's, the latest of them first.
fn nearest(to: Grant<'_>) -> Vec<Grant<'_>> {
    let mut others: Vec<_> = to.book().grants().filter(|grant| grant.id() != to.id()).collect();
    let end = to.use_period().last();
    others.sort_by_key(|grant| {
        let last = grant.use_period().last();
        (last >= end, last.days_since(end).abs())
    });
    others
}

fn other_grant<'a>(to: Grant<'a>, code: &str) -> Result<Grant<'a>, AppError> {
    let from = to.book().grant_by_code(code)?;
    if from.id() == to.id() { Err(AppError::bare("carry-same-grant").with("grant", code)) } else { Ok(from) }
}

fn source(words: &Words, from: Grant<'_>, carried: &[Carried<'_>]) -> CarrySource {
    CarrySource {
        grant: from.code().to_owned(),
        scheme: named(words, &from.scheme().short),
        period: from.use_period().into(),
        fits: length(carried.iter().filter(|carried| carried.state == CarryState::Fits).count()),
    }
}

fn rows(words: &Words, from: Grant<'_>, to: Grant<'_>) -> Result<Vec<CarryRow>, AppError> {
    let earlier = answers(from)?;
    let row = |carried: &Carried<'_>| CarryRow {
        question: carried.question.id.clone(),
        text: named(words, &carried.question.text),
        state: state_word(carried.state).to_owned(),
        lines: line_rows(earlier_lines(words, &earlier, carried)),
        comment: open_text(carried.given.and_then(|given| given.comment.as_ref())),
    };
    Ok(carry_over(from, to)?.iter().map(row).collect())
}

/// Says an earlier answer in words, also where its question has fallen away since.
fn earlier_lines(words: &Words, earlier: &[AnsweredQuestion<'_>], carried: &Carried<'_>) -> Vec<AnswerLine> {
    let answered = earlier.iter().find(|answered| answered.question.id == carried.before.id);
    answered.map(|answered| answer_lines(words, answered, &|text| open_text(Some(text)))).unwrap_or_default()
}

const fn state_word(state: CarryState) -> &'static str {
    match state {
        CarryState::Fits => "fits",
        CarryState::Answered => "answered",
        CarryState::OfItsYear => "of-its-year",
        CarryState::AsksOtherwise => "asks-otherwise",
    }
}

/// Takes answers over, as one operation.
///
/// Fails with `carry-same-grant`, `carry-nothing`, and with `carry-unfit` for a question that was named and does not fit.
pub(crate) fn carry_answers(app: &mut App, request: CarryAnswers) -> Result<ReportView, AppError> {
    app.change(OperationKind::AnswersCarried, &mut |change: &mut Change<'_, '_>| {
        let to = change.book.grant_by_code(&request.grant)?;
        let from = other_grant(to, &request.from)?;
        let carried = carry_over(from, to)?;
        let chosen = chosen(&carried, request.questions.as_deref())?;
        let facts: Vec<_> = chosen.into_iter().flat_map(|carried| given(to, carried)).collect();
        facts.into_iter().for_each(|given| push_anew(change, given));
        Ok(())
    })?;
    show_report(app, ShowReport { grant: request.grant })
}

fn chosen<'c, 'a>(
    carried: &'c [Carried<'a>],
    questions: Option<&[String]>,
) -> Result<Vec<&'c Carried<'a>>, AppError> {
    let fits = |carried: &&Carried<'_>| carried.state == CarryState::Fits;
    let chosen: Vec<_> = match questions {
        None => carried.iter().filter(fits).collect(),
        Some(ids) => {
            let find = |id: &String| {
                let found = carried.iter().filter(fits).find(|carried| carried.question.id == *id);
                found.ok_or_else(|| AppError::bare("carry-unfit").with("question", id.as_str()))
            };
            ids.iter().map(find).collect::<Result<_, _>>()?
        }
    };
    if chosen.is_empty() { Err(AppError::bare("carry-nothing")) } else { Ok(chosen) }
}

/// Returns the answers of the later report that an earlier answer gives.
fn given(to: Grant<'_>, carried: &Carried<'_>) -> Vec<AnswerGiven> {
    let of = |item: Option<&str>, field: Option<&str>, given: &AnswerGiven| AnswerGiven {
        grant: to.id(),
        question: carried.question.id.clone(),
        item: item.map(str::to_owned),
        field: field.map(str::to_owned),
        ..given.clone()
    };
    if carried.group.is_empty() {
        carried.given.map(|given| of(None, None, given)).into_iter().collect()
    } else {
        carried.group.iter().map(|(item, field, given)| of(Some(item), Some(field), given)).collect()
    }
}

/// Puts an answer in with new salts: two commitments to the same words are not to be told apart by anybody.
fn push_anew(change: &mut Change<'_, '_>, mut given: AnswerGiven) {
    let mut anew = |text: &Committed| change.optional_text(text.value());
    if let Some(AnswerValue::Text(text)) = &given.answer {
        given.answer = anew(text).map(AnswerValue::Text);
    }
    given.comment = given.comment.as_ref().and_then(anew);
    change.push(Fact::AnswerGiven(given));
}

/// Gives answers that were taken over again as they stand, as one's own.
///
/// Fails with `carry-unconfirmable` for a question that was named and has no such answer, and with `carry-nothing`.
pub(crate) fn confirm_answers(app: &mut App, request: ConfirmAnswers) -> Result<ReportView, AppError> {
    app.change(OperationKind::Answered, &mut |change: &mut Change<'_, '_>| {
        let grant = change.book.grant_by_code(&request.grant)?;
        let answers = answers(grant)?;
        let carried: Vec<_> = answers.iter().filter(|answered| answered.carried).collect();
        let wanted = request.questions.as_deref();
        let unknown = wanted.into_iter().flatten().find(|id| !carried.iter().any(|a| a.question.id == **id));
        if let Some(id) = unknown {
            return Err(AppError::bare("carry-unconfirmable").with("question", id.as_str()));
        }
        let wanted =
            |answered: &&&AnsweredQuestion<'_>| wanted.is_none_or(|ids| ids.contains(&answered.question.id));
        let facts: Vec<AnswerGiven> = carried
            .iter()
            .filter(wanted)
            .flat_map(|answered| {
                answered.given.into_iter().chain(answered.group.iter().map(|(_, _, given)| *given))
            })
            .cloned()
            .collect();
        if facts.is_empty() {
            return Err(AppError::bare("carry-nothing"));
        }
        facts.into_iter().for_each(|given| push_anew(change, given));
        Ok(())
    })?;
    show_report(app, ShowReport { grant: request.grant })
}
