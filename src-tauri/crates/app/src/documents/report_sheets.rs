//! The return report (återrapport) as a workbook: figures, questions with their answers, conditions, findings.

use domain::checks;
use domain::fact::AnswerValue;
use domain::figures::figures;
use domain::money::Money;
use domain::problem::Severity;
use domain::report::{AnsweredQuestion, QuestionState, answers};
use formats::write::table::{Cell, Column, Row, Table};

use super::desk::Desk;
use crate::commands::row_name;
use crate::error::AppError;
use crate::rows::{finding_row, named};

/// Makes the workbook. Fails with `money-…` and `export-…`.
pub(super) fn workbook(desk: Desk<'_>) -> Result<Vec<u8>, AppError> {
    let mut about = desk.about("document-report-title");
    let frozen = match desk.grant.reports().last() {
        Some((at, report)) => desk
            .office
            .said("page-report-frozen", &[("operation", at.seq.into()), ("as_of", report.as_of.into())]),
        None => desk.word("page-report-not-frozen"),
    };
    about.facts.push((desk.word("page-state"), frozen.into()));
    let mut workbook = desk.office.workbook(&about);
    workbook.sheet(questions(desk)?)?;
    workbook.sheet(figure_table(desk)?)?;
    workbook.sheet(conditions(desk))?;
    workbook.sheet(findings(desk)?)?;
    desk.office.finished(workbook, about)
}

/// A row for each part of an answer: an amount where it is one, otherwise a text.
fn questions(desk: Desk<'_>) -> Result<Table, AppError> {
    let columns = vec![
        Column::text(desk.word("document-question-id"), 10),
        Column::text(desk.word("document-question"), 60),
        Column::text(desk.word("document-answer-part"), 34),
        Column::money(desk.word("document-answer")),
        Column::text(desk.word("document-answer-text"), 44),
        Column::text(desk.word("document-comment"), 44),
    ];
    let mut rows = Vec::new();
    for answered in answers(desk.grant)?.iter().filter(|answered| answered.state != QuestionState::Hidden) {
        for (part, amount, text) in parts(desk, answered) {
            let comment = answered.comment;
            rows.push(vec![
                answered.question.id.as_str().into(),
                named(desk.words(), &answered.question.text).into(),
                part.into(),
                amount.map_or(Cell::Empty, Cell::Money),
                text.into(),
                desk.excerpt().shown(comment).into(),
            ]);
        }
    }
    Ok(Table::new(desk.word("document-answers"), columns, rows))
}

/// Returns the parts of an answer: what each is of, its amount and its text.
fn parts(desk: Desk<'_>, answered: &AnsweredQuestion<'_>) -> Vec<(String, Option<Money>, String)> {
    if !answered.figures.is_empty() {
        let name =
            |row: &str| if row.is_empty() { String::new() } else { row_name(desk.words(), desk.grant, row) };
        return answered
            .figures
            .iter()
            .map(|row| (name(&row.row), Some(row.amount), String::new()))
            .collect();
    }
    if let (Some(AnswerValue::Amount(amount)), QuestionState::Answered) = (answered.value(), answered.state) {
        return vec![(String::new(), Some(*amount), String::new())];
    }
    let shown = |text: &domain::committed::Committed| desk.excerpt().shown(Some(text)).to_owned();
    let lines = words::answers::answer_lines(desk.words(), answered, &shown);
    if lines.is_empty() {
        let key =
            if answered.state == QuestionState::Missing { "page-answer-missing" } else { "page-answer-open" };
        return vec![(String::new(), None, desk.word(key))];
    }
    lines.into_iter().map(|line| (line.label, None, line.text)).collect()
}

fn figure_table(desk: Desk<'_>) -> Result<Table, AppError> {
    let totals = figures(desk.grant)?;
    let columns =
        vec![Column::text(desk.word("document-fact"), 34), Column::money(desk.word("page-column-amount"))];
    let rows = [
        ("requisitioned", totals.requisitioned),
        ("received", totals.received),
        ("used", totals.used),
        ("outside", totals.outside),
        ("unproven", totals.unproven),
        ("unused", totals.unused),
        ("over-use", totals.over_use),
        ("to-repay", totals.to_repay),
    ];
    let row = |(key, amount): (&str, Money)| -> Row {
        vec![desk.word(&format!("page-figure-{key}")).into(), amount.into()]
    };
    Ok(Table::new(desk.word("document-summary"), columns, rows.into_iter().map(row).collect()))
}

fn conditions(desk: Desk<'_>) -> Table {
    let office = desk.office;
    let columns = vec![office.text("condition", 60), office.date("date"), office.text("note", 44)];
    let row = |condition: &domain::scheme::Condition| -> Row {
        let met = desk.grant.condition(&condition.id);
        vec![
            named(desk.words(), &condition.name).into(),
            met.map_or_else(|| desk.word("page-condition-open").into(), |met| met.date.into()),
            desk.excerpt().shown(met.and_then(|met| met.note.as_ref())).into(),
        ]
    };
    let rows = desk.grant.scheme().conditions.iter().map(row).collect();
    Table::new(desk.word("page-conditions"), columns, rows)
}

fn findings(desk: Desk<'_>) -> Result<Table, AppError> {
    let office = desk.office;
    let columns = vec![
        office.text("severity", 12),
        office.text("finding", 80),
        office.text("rule", 60),
        Column::text(desk.word("page-accepted"), 44),
    ];
    let mut findings = office.package.findings(desk.grant)?;
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    let row = |finding: &checks::Finding| -> Row {
        let said = finding_row(desk.words(), desk.grant.book(), finding);
        let severity = match finding.severity {
            Severity::Error => "severity-error",
            Severity::Warning => "severity-warning",
            Severity::Info => "severity-info",
        };
        let accepted = desk.grant.book().acceptance(&finding.key()).map(|(at, accepted)| {
            let by = desk.excerpt().done_by(at.seq).map(|(by, _)| by.to_owned()).unwrap_or_default();
            let reason = desk.excerpt().shown(Some(&accepted.reason)).to_owned();
            office.said("page-finding-accepted", &[("by", by.into()), ("reason", reason.into())])
        });
        vec![
            desk.word(severity).into(),
            said.message.into(),
            [said.rule.text, said.rule.source].join(" – ").into(),
            accepted.unwrap_or_default().into(),
        ]
    };
    // An empty sheet would say that the checks found nothing.
    let not_asked = office.package.checks_not_asked();
    let told = (not_asked > 0).then(|| -> Row {
        let text = office.said("page-findings-not-asked", &[("checks", not_asked.into())]);
        vec![desk.word("severity-info").into(), text.into(), "".into(), "".into()]
    });
    let rows = told.into_iter().chain(findings.iter().map(row)).collect();
    Ok(Table::new(desk.word("page-findings"), columns, rows))
}
