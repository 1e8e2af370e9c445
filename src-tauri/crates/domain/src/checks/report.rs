//! The return report: when it is due, whether it still says what the book says, and answers that break a rule.

use super::{Check, Context, Finding, LooksAt, Subject};
use crate::fact::{AnswerValue, FrozenFigure};
use crate::money::{Money, MoneyError};
use crate::problem::{Problem, Severity};
use crate::report::frozen_figures;

/// The report is due soon or late.
pub(super) const DUE: Check = Check { id: "report-due", looks_at: LooksAt::Grant, run: due };
/// The book has moved since the report was frozen.
pub(super) const MOVED_SINCE: Check =
    Check { id: "report-moved", looks_at: LooksAt::Grant, run: moved_since };
/// An answer says that a rule was broken.
pub(super) const BREACH: Check = Check { id: "answer-breach", looks_at: LooksAt::Grant, run: breach };

/// From so many days before, the due day is worth a reminder.
const REMINDER_DAYS: i64 = 60;

fn due(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let report = &context.grant.scheme().report;
    let Some(due) = report.due else { return Ok(Vec::new()) };
    if context.grant.reports().next().is_some() {
        return Ok(Vec::new());
    }
    let days = due.days_since(context.as_of);
    let (code, severity) = match days {
        ..0 => ("report-late", Severity::Error),
        0..=REMINDER_DAYS => ("report-due", Severity::Warning),
        _ => return Ok(Vec::new()),
    };
    let problem = Problem::bare(code).with("due", due).with("days", days.unsigned_abs());
    Ok(vec![context.finding(&DUE, severity, Subject::Grant, problem, context.cite(&report.basis))])
}

fn moved_since(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let Some((_, frozen)) = context.grant.reports().last() else { return Ok(Vec::new()) };
    let now = frozen_figures(context.grant)?;
    let basis = context.grant.scheme().report.basis.as_slice();
    // A row that is on one side only is nought on the other.
    let amount_in = |figures: &[FrozenFigure], of: &FrozenFigure| {
        let same = figures.iter().find(|n| n.question == of.question && n.row == of.row);
        same.map_or(Money::ZERO, |figure| figure.amount)
    };
    let new =
        now.iter().filter(|n| !frozen.figures.iter().any(|f| f.question == n.question && f.row == n.row));
    let mut findings = Vec::new();
    for figure in frozen.figures.iter().chain(new) {
        let (before, after) = (amount_in(&frozen.figures, figure), amount_in(&now, figure));
        if before != after {
            let problem = Problem::bare("report-moved")
                .with("question", figure.question.as_str())
                .with("row", figure.row.as_str())
                .with("frozen", before)
                .with("now", after)
                .with("as_of", frozen.as_of);
            let about = Subject::Question(figure.question.clone());
            findings.push(context.finding(
                &MOVED_SINCE,
                Severity::Error,
                about,
                problem,
                context.cite(basis),
            ));
        }
    }
    Ok(findings)
}

fn breach(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let questions = context.grant.scheme().report.questions.iter();
    let broken = questions.filter(|question| {
        match context.grant.answer(&question.id).and_then(|answer| answer.answer.as_ref()) {
            Some(AnswerValue::Choice(choice)) => question.breach.contains(choice),
            _ => false,
        }
    });
    Ok(broken
        .map(|question| {
            let problem = Problem::bare("answer-breach")
                .with("question", question.id.as_str())
                .with("text", question.text.sv.as_str())
                .with("text_en", question.text.en.as_str());
            let about = Subject::Question(question.id.clone());
            context.finding(&BREACH, Severity::Error, about, problem, context.cite(&question.basis))
        })
        .collect())
}
