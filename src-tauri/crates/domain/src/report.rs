//! The return report (återrapport): the scheme's questions, answered from the book where the book gives the figure.

use crate::book::Grant;
use crate::date::Period;
use crate::fact::{AnswerGiven, AnswerValue, FrozenFigure};
use crate::figures::{
    Figures, figures, of_year, parts, used_by_private_providers, used_by_year, used_for, used_until,
};
use crate::ids::CostId;
use crate::money::{Money, MoneyError};
use crate::scheme::{AnswerKind, Figure, Question, When};

/// How far a question has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum QuestionState {
    /// The book gives the answer.
    Derived,
    /// A person has answered.
    Answered,
    /// An answer is demanded and missing.
    Missing,
    /// No answer is demanded and none was given.
    Open,
    /// An earlier answer or figure makes the question fall away.
    Hidden,
}

/// A row of a figure: what it is of and how much.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FigureRow {
    /// Id of the purpose, or the year; empty for a single figure.
    pub row: String,
    /// The amount.
    pub amount: Money,
    /// The costs that it is the sum of, with what each gives; empty for amounts that are not sums of costs.
    pub costs: Vec<(CostId, Money)>,
}

/// A question with its answer.
#[derive(Clone, Debug)]
pub struct AnsweredQuestion<'a> {
    /// The question.
    pub question: &'a Question,
    /// How far it has come.
    pub state: QuestionState,
    /// The figures, of a question that the book answers.
    pub figures: Vec<FigureRow>,
    /// The day that the condition behind it was met, of a question that a condition answers.
    pub condition_met: Option<crate::date::Date>,
    /// What a person answered.
    pub given: Option<&'a AnswerGiven>,
}

/// Answers every question of the scheme, in order.
pub fn answers(grant: Grant<'_>) -> Result<Vec<AnsweredQuestion<'_>>, MoneyError> {
    let totals = figures(grant)?;
    grant.scheme().report.questions.iter().map(|question| answer(grant, &totals, question)).collect()
}

fn answer<'a>(
    grant: Grant<'a>,
    totals: &Figures,
    question: &'a Question,
) -> Result<AnsweredQuestion<'a>, MoneyError> {
    let given = grant.answer(&question.id).filter(|given| given.answer.is_some());
    let condition_met = question.condition.as_ref().and_then(|id| grant.condition(id)).map(|met| met.date);
    let shown = is_shown(grant, question)?;
    let rows = match question.figure {
        Some(figure) if shown => figure_rows(grant, totals, figure)?,
        _ => Vec::new(),
    };
    let state = if !shown {
        QuestionState::Hidden
    } else if question.figure.is_some() || condition_met.is_some() {
        QuestionState::Derived
    } else if given.is_some() {
        QuestionState::Answered
    } else if is_required(grant, question)? {
        QuestionState::Missing
    } else {
        QuestionState::Open
    };
    Ok(AnsweredQuestion { question, state, figures: rows, condition_met, given })
}

fn is_shown(grant: Grant<'_>, question: &Question) -> Result<bool, MoneyError> {
    question.shown_when.as_ref().map_or(Ok(true), |when| holds(grant, when))
}

fn is_required(grant: Grant<'_>, question: &Question) -> Result<bool, MoneyError> {
    match (question.required, &question.required_when) {
        (false, None) => Ok(false),
        (true, None) => Ok(true),
        (_, Some(when)) => holds(grant, when),
    }
}

fn holds(grant: Grant<'_>, when: &When) -> Result<bool, MoneyError> {
    match when {
        When::Positive(figure) => {
            let rows = figure_rows(grant, &figures(grant)?, *figure)?;
            Ok(rows.iter().any(|row| row.amount > Money::ZERO))
        }
        When::Answered { question, any_of } => {
            // What was answered to a question that has fallen away says nothing. A question depends on earlier ones
            // only, so this ends.
            let asked = grant.scheme().question(question);
            if !asked.map_or(Ok(false), |asked| is_shown(grant, asked))? {
                return Ok(false);
            }
            let given = grant.answer(question).and_then(|given| given.answer.as_ref());
            Ok(match given {
                Some(AnswerValue::Choice(choice)) => any_of.contains(choice),
                Some(AnswerValue::Choices(choices)) => choices.iter().any(|choice| any_of.contains(choice)),
                _ => false,
            })
        }
    }
}

/// Returns the rows of a figure, each with the costs that it is the sum of.
pub fn figure_rows(grant: Grant<'_>, totals: &Figures, figure: Figure) -> Result<Vec<FigureRow>, MoneyError> {
    let window = grant.use_period();
    let single = |amount| vec![FigureRow { row: String::new(), amount, costs: Vec::new() }];
    Ok(match figure {
        Figure::Requisitioned => single(totals.requisitioned),
        Figure::Received => single(totals.received),
        Figure::Unused => single(totals.unused),
        Figure::OverUse => single(totals.over_use),
        Figure::ToRepay => single(totals.to_repay),
        Figure::Used => {
            vec![FigureRow {
                row: String::new(),
                amount: totals.used,
                costs: costs_within(grant, window, |_| true),
            }]
        }
        Figure::UsedByPurpose => by_purpose(grant)?,
        Figure::UsedByYear => by_year(grant)?,
        Figure::UnusedAtReport => single(unused_at_report(grant, totals)?),
        Figure::UsedByPrivateProviders => {
            let private = |cost: &crate::fact::Cost| cost.provider == Some(crate::fact::Provider::Private);
            vec![FigureRow {
                row: String::new(),
                amount: used_by_private_providers(grant)?,
                costs: costs_within(grant, window, private),
            }]
        }
    })
}

fn costs_within(
    grant: Grant<'_>,
    window: Period,
    wanted: impl Fn(&crate::fact::Cost) -> bool,
) -> Vec<(CostId, Money)> {
    parts(grant, window)
        .filter(|part| !part.inside.is_zero() && wanted(part.cost))
        .map(|part| (part.cost.cost, part.inside))
        .collect()
}

/// A row for each purpose that the recipient may use, and one for costs that nobody has assigned.
fn by_purpose(grant: Grant<'_>) -> Result<Vec<FigureRow>, MoneyError> {
    let window = grant.use_period();
    let Ok(opened) = grant.book().opened() else { return Ok(Vec::new()) };
    let ids = grant.scheme().purposes_of(opened.recipient).map(|purpose| Some(purpose.id.as_str()));
    let mut rows = Vec::new();
    for id in ids.chain([None]) {
        let amount = used_for(grant, id)?;
        let costs = costs_within(grant, window, |cost| cost.purpose.as_deref() == id);
        if id.is_some() || !costs.is_empty() {
            rows.push(FigureRow { row: id.unwrap_or("unassigned").to_owned(), amount, costs });
        }
    }
    Ok(rows)
}

fn by_year(grant: Grant<'_>) -> Result<Vec<FigureRow>, MoneyError> {
    let window = grant.use_period();
    let mut rows = Vec::new();
    for (year, amount) in used_by_year(grant)? {
        let parts = grant.costs().map(|cost| (cost.cost, of_year(cost, window, year)));
        let costs = parts.filter(|(_, part)| !part.is_zero()).collect();
        rows.push(FigureRow { row: year.to_string(), amount, costs });
    }
    Ok(rows)
}

/// What was left on the day the report is due, which may lie before the end of the use period.
fn unused_at_report(grant: Grant<'_>, totals: &Figures) -> Result<Money, MoneyError> {
    match grant.scheme().report.due {
        Some(due) => Ok(totals.received.checked_sub(used_until(grant, due)?)?.max(Money::ZERO)),
        None => Ok(totals.unused),
    }
}

/// Returns the figures that freezing the report fixes: of every question that the book answers with amounts.
pub fn frozen_figures(grant: Grant<'_>) -> Result<Vec<FrozenFigure>, MoneyError> {
    let totals = figures(grant)?;
    let mut frozen = Vec::new();
    for question in &grant.scheme().report.questions {
        let Some(figure) = question.figure else { continue };
        for row in figure_rows(grant, &totals, figure)? {
            frozen.push(FrozenFigure { question: question.id.clone(), row: row.row, amount: row.amount });
        }
    }
    Ok(frozen)
}

/// Why an answer does not fit its question.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum AnswerError {
    /// The scheme has no such question.
    #[error("no question {question:?}")]
    NoSuchQuestion {
        /// The question.
        question: String,
    },
    /// The book gives the answer; it is not typed.
    #[error("question {question:?} is answered by the book")]
    Derived {
        /// The question.
        question: String,
    },
    /// The answer is of another kind, or no option of the question.
    #[error("{answer:?} does not answer {question:?}")]
    Unfit {
        /// The question.
        question: String,
        /// The answer.
        answer: String,
    },
}

impl AnswerError {
    /// Returns the problem that the user is told.
    #[must_use]
    pub fn problem(&self) -> crate::problem::Problem {
        use crate::problem::Problem;
        match self {
            Self::NoSuchQuestion { question } => {
                Problem::bare("answer-no-such-question").with("question", question.as_str())
            }
            Self::Derived { question } => Problem::bare("answer-derived").with("question", question.as_str()),
            Self::Unfit { question, answer } => Problem::bare("answer-unfit")
                .with("question", question.as_str())
                .with("answer", answer.as_str()),
        }
    }
}

/// Checks that an answer fits its question. Fails with `answer-no-such-question`, `answer-derived`, `answer-unfit`.
pub fn check_answer(grant: Grant<'_>, question: &str, answer: &AnswerValue) -> Result<(), AnswerError> {
    let name = || question.to_owned();
    let Some(asked) = grant.scheme().question(question) else {
        return Err(AnswerError::NoSuchQuestion { question: name() });
    };
    if asked.figure.is_some() {
        return Err(AnswerError::Derived { question: name() });
    }
    if fits(asked, answer) {
        Ok(())
    } else {
        Err(AnswerError::Unfit { question: name(), answer: shown(answer) })
    }
}

fn fits(asked: &Question, answer: &AnswerValue) -> bool {
    let is_option = |choice: &String| asked.options.iter().any(|option| option.id == *choice);
    match (asked.answer, answer) {
        (AnswerKind::YesNo, AnswerValue::Choice(choice)) => ["yes", "no"].contains(&choice.as_str()),
        (AnswerKind::YesNoNotApplicable, AnswerValue::Choice(choice)) => {
            ["yes", "no", "not-applicable"].contains(&choice.as_str())
        }
        (AnswerKind::Choice, AnswerValue::Choice(choice)) => is_option(choice),
        (AnswerKind::Choices, AnswerValue::Choices(choices)) => {
            let different: std::collections::BTreeSet<&String> = choices.iter().collect();
            !choices.is_empty() && different.len() == choices.len() && choices.iter().all(is_option)
        }
        (AnswerKind::Amount, AnswerValue::Amount(amount)) => *amount >= Money::ZERO,
        (AnswerKind::Count, AnswerValue::Count(_)) | (AnswerKind::Text, AnswerValue::Text(_)) => true,
        _ => false,
    }
}

/// Returns an answer as its author would know it again.
fn shown(answer: &AnswerValue) -> String {
    match answer {
        AnswerValue::Choice(choice) => choice.clone(),
        AnswerValue::Choices(choices) => choices.join(", "),
        AnswerValue::Amount(amount) => amount.to_string(),
        AnswerValue::Count(count) => count.to_string(),
        AnswerValue::Text(text) => text.value().unwrap_or_default().to_owned(),
    }
}

#[cfg(test)]
mod tests;
