//! What the units report: read from the sheets that come back, or noted by hand.

use domain::book::Grant;
use domain::committed::Committed;
use domain::date::Date;
use domain::fact::{
    AnswerGiven, AnswerValue, EvidenceAdded, EvidenceKind, EvidenceLinked, EvidenceTarget, Fact, UnitReported,
};
use domain::ids::EvidenceId;
use domain::log::OperationKind;
use domain::money::Money;
use domain::problem::Problem;
use domain::report::check_group_answer;
use domain::unit_sheet::{SheetField, known_fields};
use domain::units::unit;
use formats::read::grid::GridKind;
use formats::read::unit_sheet::{Given, ReturnedSheet, UnitAnswers};
use store::Compression;

use super::super::must_be_open;
use super::unit_row;
use crate::api::FileHandle;
use crate::api::units::{ConfirmUnitReport, ReadUnitSheet, SheetAnswer, SheetPreview, UnitReportReply};
use crate::error::AppError;
use crate::rows::{named, open_text, word_of};
use crate::session::{App, Change};

/// A report that can be taken in.
struct Report {
    unit: String,
    answers: UnitAnswers,
    /// The file it came in.
    file: Option<Returned>,
}

/// A file that came back.
struct Returned {
    name: String,
    kind: GridKind,
    bytes: Vec<u8>,
}

pub(crate) fn read_unit_sheet(app: &mut App, request: ReadUnitSheet) -> Result<SheetPreview, AppError> {
    let read = returned(app, &request.grant, &request.file)?;
    let grant = app.book()?.grant_by_code(&request.grant)?;
    let (returned, sheet) = match read {
        Ok(both) => both,
        Err(problem) => {
            let mut preview = empty(app.files.name(&request.file)?, String::new());
            preview.problems = vec![app.failure(&AppError::new(problem))];
            return Ok(preview);
        }
    };
    let name = sheet.key.unit.clone();
    let standing = unit(grant, &name)?;
    let mut preview = empty(returned.name.clone(), name.clone());
    preview.paid = standing.as_ref().map_or(Money::ZERO, |unit| unit.paid).to_string();
    preview.before = standing.and_then(|unit| unit.report).map(|report| report.used.to_string());
    match sheet.answers(&known_fields(grant.scheme())) {
        Err(problems) => {
            preview.problems = problems.into_iter().map(|p| app.failure(&AppError::new(p))).collect();
        }
        Ok(answers) => {
            preview.answers = answers.given.iter().map(|given| answer_row(app, given)).collect();
            preview.used = Some(answers.used.to_string());
            preview.date = Some(answers.date.to_string());
            preview.by = Some(answers.by.clone());
            preview.text = Some(answers.text.clone()).filter(|text| !text.is_empty());
            preview.unchanged = is_known(grant, &name, &answers);
        }
    }
    Ok(preview)
}

const fn empty(file: String, unit: String) -> SheetPreview {
    SheetPreview {
        file,
        unit,
        used: None,
        paid: String::new(),
        before: None,
        date: None,
        by: None,
        text: None,
        answers: Vec::new(),
        unchanged: false,
        problems: Vec::new(),
    }
}

fn answer_row(app: &App, (field, given): &(SheetField, Given)) -> SheetAnswer {
    SheetAnswer {
        question: field.question.clone(),
        field: field.field.clone(),
        name: named(&app.words, &field.name),
        answer_kind: word_of(&field.answer),
        value: match given {
            Given::Amount(amount) => amount.to_string(),
            Given::Count(count) => count.to_string(),
            Given::Date(date) => date.to_string(),
            Given::Text(text) => text.clone(),
        },
    }
}

/// Reads a file as a sheet of the grant; a sheet of anything else comes back as the problem that says so.
fn returned(
    app: &mut App,
    grant: &str,
    file: &FileHandle,
) -> Result<Result<(Returned, ReturnedSheet), Problem>, AppError> {
    // A grant that is not there is told before anything about the file.
    app.book()?.grant_by_code(grant)?;
    let (name, bytes) = (app.files.name(file)?, app.files.read(file)?);
    let sheet = match app.unit_sheet_strange(&name, &bytes)? {
        Ok(sheet) => sheet,
        Err(problem) => return Ok(Err(problem)),
    };
    let grant = app.book()?.grant_by_code(grant)?;
    if let Some(problem) = stranger(grant, &name, &sheet)? {
        return Ok(Err(problem));
    }
    let kind = sheet.kind;
    Ok(Ok((Returned { name, kind, bytes }, sheet)))
}

/// Says why a sheet is not one of the grant's.
fn stranger(grant: Grant<'_>, file: &str, sheet: &ReturnedSheet) -> Result<Option<Problem>, AppError> {
    let key = &sheet.key;
    let of_file = |code| Problem::new(code, [("file", file.into())].into());
    Ok(if key.book != grant.book().id() {
        Some(of_file("unit-sheet-other-book"))
    } else if key.grant != grant.code() {
        Some(
            of_file("unit-sheet-other-grant")
                .with("found", key.grant.as_str())
                .with("expected", grant.code()),
        )
    } else if unit(grant, &key.unit)?.is_none() {
        Some(of_file("unit-sheet-unknown-unit").with("unit", key.unit.as_str()))
    } else {
        None
    })
}

/// Tells whether the book says all of it already.
fn is_known(grant: Grant<'_>, unit: &str, answers: &UnitAnswers) -> bool {
    let report = grant.unit_reports().map(|(_, report)| report).find(|report| report.unit == unit);
    report.is_some_and(|report| {
        report.used == answers.used
            && report.date == answers.date
            && open_text(report.by.as_ref()) == answers.by
            && open_text(report.text.as_ref()) == answers.text
    }) && answers.given.iter().all(|(field, given)| {
        let mut kept = grant.group_answers(&field.question);
        let kept = kept.find(|(item, asked, _)| *item == unit && *asked == field.field);
        kept.is_some_and(|(_, _, answer)| says(answer.answer.as_ref(), given))
    })
}

fn says(kept: Option<&AnswerValue>, given: &Given) -> bool {
    match (kept, given) {
        (Some(AnswerValue::Amount(kept)), Given::Amount(amount)) => kept == amount,
        (Some(AnswerValue::Count(kept)), Given::Count(count)) => kept == count,
        (Some(AnswerValue::Date(kept)), Given::Date(date)) => kept == date,
        (Some(AnswerValue::Text(kept)), Given::Text(text)) => kept.value() == Some(text.as_str()),
        _ => false,
    }
}

pub(crate) fn confirm_unit_report(
    app: &mut App,
    request: ConfirmUnitReport,
) -> Result<UnitReportReply, AppError> {
    let report = match &request.file {
        Some(file) => of_sheet(app, &request.grant, file)?,
        None => by_hand(app.book()?.grant_by_code(&request.grant)?, &request)?,
    };
    let grant = app.book()?.grant_by_code(&request.grant)?;
    let unchanged = is_known(grant, &report.unit, &report.answers);
    if !unchanged {
        app.change(OperationKind::UnitReported, &mut |change: &mut Change<'_, '_>| {
            let grant = change.book.grant_by_code(&request.grant)?;
            must_be_open(grant)?;
            put(change, grant, &report)
        })?;
    }
    let grant = app.book()?.grant_by_code(&request.grant)?;
    let standing = unit(grant, &report.unit)?.ok_or_else(|| unknown(grant, &report.unit))?;
    Ok(UnitReportReply { unit: unit_row(&app.words, &standing), unchanged })
}

fn unknown(grant: Grant<'_>, name: &str) -> AppError {
    let known = domain::units::units(grant).unwrap_or_default();
    let known = known.iter().map(|unit| unit.unit).collect::<Vec<_>>().join(", ");
    AppError::bare("unit-unknown").with("unit", name).with("known", known)
}

/// Reads a sheet that must be right. Fails with the first thing that is wrong in it.
fn of_sheet(app: &mut App, grant: &str, file: &FileHandle) -> Result<Report, AppError> {
    let (returned, sheet) = returned(app, grant, file)??;
    let grant = app.book()?.grant_by_code(grant)?;
    let answers = sheet.answers(&known_fields(grant.scheme())).map_err(|problems| {
        let first = problems.into_iter().next();
        first.unwrap_or_else(|| Problem::bare("unit-sheet-not-ours").with("file", returned.name.as_str()))
    })?;
    Ok(Report { unit: sheet.key.unit, answers, file: Some(returned) })
}

fn by_hand(grant: Grant<'_>, request: &ConfirmUnitReport) -> Result<Report, AppError> {
    let text = |text: &Option<String>| text.as_deref().unwrap_or_default().trim().to_owned();
    let name = text(&request.unit);
    if unit(grant, &name)?.is_none() {
        return Err(unknown(grant, &name));
    }
    let typed = text(&request.used);
    let used = Money::parse_entry(&typed)?;
    if used < Money::ZERO {
        return Err(AppError::bare("unit-report-negative").with("value", typed));
    }
    let by = text(&request.by);
    if by.is_empty() {
        return Err(AppError::bare("unit-reporter-missing"));
    }
    let date = text(&request.date).parse::<Date>()?;
    let answers = UnitAnswers { used, text: text(&request.text), date, by, given: Vec::new() };
    Ok(Report { unit: name, answers, file: None })
}

/// Puts a report in, with the file it came in and its answers to questions of the scheme.
fn put(change: &mut Change<'_, '_>, grant: Grant<'_>, report: &Report) -> Result<(), AppError> {
    let kept = report.file.as_ref().map(|file| keep(change, grant, file)).transpose()?;
    let (evidence, facts) = kept.map_or((None, Vec::new()), |(evidence, facts)| (Some(evidence), facts));
    let by = change.optional_text(Some(&report.answers.by));
    let text = change.optional_text(Some(&report.answers.text));
    change.push(Fact::UnitReported(UnitReported {
        grant: grant.id(),
        unit: report.unit.clone(),
        date: report.answers.date,
        used: report.answers.used,
        by,
        text,
        evidence,
    }));
    facts.into_iter().for_each(|fact| change.push(fact));
    for (field, given) in &report.answers.given {
        let answer = match given {
            Given::Amount(amount) => AnswerValue::Amount(*amount),
            Given::Count(count) => AnswerValue::Count(*count),
            Given::Date(date) => AnswerValue::Date(*date),
            Given::Text(text) => AnswerValue::Text(change.text(text)),
        };
        check_group_answer(grant, &field.question, &field.field, &answer)?;
        change.push(Fact::AnswerGiven(AnswerGiven {
            grant: grant.id(),
            question: field.question.clone(),
            item: Some(report.unit.clone()),
            field: Some(field.field.clone()),
            answer: Some(answer),
            comment: None,
        }));
    }
    Ok(())
}

/// Keeps the file byte for byte, and returns the facts that say so.
fn keep(
    change: &mut Change<'_, '_>,
    grant: Grant<'_>,
    file: &Returned,
) -> Result<(EvidenceId, Vec<Fact>), AppError> {
    let stored = change.writer.store_blob(&mut file.bytes.as_slice(), Compression::None)?;
    let evidence = change.ids.evidence();
    let file_name: Committed = change.text(&file.name);
    let sha256 = change.text(&stored.sha256.to_string());
    let media_type = match file.kind {
        GridKind::Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        GridKind::Text => "text/csv",
    };
    let added = EvidenceAdded {
        masks: None,
        evidence,
        grant: grant.id(),
        what: EvidenceKind::Other,
        personal: EvidenceKind::Other.personal_by_default(),
        media_type: media_type.to_owned(),
        bytes: stored.bytes,
        file_name,
        sha256,
    };
    let target = EvidenceTarget::Grant(grant.id());
    let linked = EvidenceLinked { evidence, grant: grant.id(), target };
    Ok((evidence, vec![Fact::EvidenceAdded(added), Fact::EvidenceLinked(linked)]))
}
