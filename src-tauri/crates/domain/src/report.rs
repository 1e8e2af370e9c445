//! The return report (återrapport): the scheme's questions, answered from the book where the book gives the figure.

mod attest;
mod carry;
mod changed;
mod computed;
mod counts;
mod numbers;
mod rules;

pub use attest::{AttestError, attestable};
pub use carry::{Carried, CarryState, carry_over};
pub use changed::changed_since;
pub(crate) use changed::counts_that_moved;
pub(crate) use computed::sum;
pub use computed::{ComputedRow, ComputedUnit, Lookup, computed};
pub use counts::{COUNT_MAX, CountError, parse_count};
pub use numbers::Numbers;
pub use rules::{Broken, broken_rules, stands};

use crate::book::Grant;
use crate::committed::Committed;
use crate::date::Period;
use crate::fact::{
    AmountKind, AnswerCell, AnswerGiven, AnswerValue, EvidenceTarget, FrozenCounts, FrozenFigure,
};
use crate::figures::{
    Counting, Figures, figures, parts_of, used_by_private_providers, used_by_year, used_for, used_until,
};
use crate::ids::CostId;
use crate::log::OperationKind;
use crate::money::{Money, MoneyError};
use crate::participants;
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
    /// What the list of participants gives, of a question that counts them; a person's own answer stands before it.
    pub counted: Option<AnswerValue>,
    /// The rows that other answers give, of a computed question.
    pub computed: Vec<ComputedRow>,
    /// Whether the condition of the performance is met, of a question that asks it.
    pub verdict: Option<bool>,
    /// The answers by item and field, of a question that asks the same again and again.
    pub group: Vec<(&'a str, &'a str, &'a AnswerGiven)>,
    /// A file shows that the condition behind it was met, of a question that asks for one.
    pub shown_by_file: bool,
    /// The own text beside the answer; it also stands beside an answer that nobody types.
    pub comment: Option<&'a Committed>,
    /// The answer was taken over from an earlier grant and nobody has confirmed it since.
    pub carried: bool,
}

impl AnsweredQuestion<'_> {
    /// Returns the answer: what a person said, or what the list of participants gives.
    #[must_use]
    pub fn value(&self) -> Option<&AnswerValue> {
        self.given.and_then(|given| given.answer.as_ref()).or(self.counted.as_ref())
    }

    /// Tells whether a person has answered otherwise than the list of participants gives. A cell that was left empty is
    /// nought.
    #[must_use]
    pub fn differs_from_list(&self) -> bool {
        match (self.given.and_then(|given| given.answer.as_ref()), &self.counted) {
            (Some(AnswerValue::Cells(given)), Some(AnswerValue::Cells(counted))) => {
                let count = |cell: &AnswerCell| {
                    let same = given.iter().find(|g| g.row == cell.row && g.column == cell.column);
                    same.map_or(0, |cell| cell.count)
                };
                counted.iter().any(|cell| count(cell) != cell.count)
            }
            _ => false,
        }
    }
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
    let numbers = Numbers::new(grant, totals);
    let computed = computed(question, &|term| numbers.of(term, None).ok().flatten());
    let verdict = verdict_of(grant, question)?;
    let group: Vec<_> = grant.group_answers(&question.id).collect();
    let shown_by_file = has_file(grant, question);
    let counted = participants::counted(grant, question);
    let found = Found {
        derived: question.figure.is_some()
            || (counted.is_some() && given.is_none())
            || (condition_met.is_some() && question.answer != AnswerKind::Evidence)
            || computed.iter().any(|row| row.value.is_some())
            || verdict.is_some()
            || shown_by_file,
        answered: given.is_some() || (!group.is_empty() && group_is_whole(question, &group)),
    };
    let state = state_of(grant, question, shown, found)?;
    Ok(AnsweredQuestion {
        question,
        state,
        figures: rows,
        condition_met,
        given,
        counted,
        computed,
        verdict,
        group,
        shown_by_file,
        comment: grant.answer(&question.id).and_then(|given| given.comment.as_ref()),
        carried: is_carried(grant, question),
    })
}

/// Tells whether the answer that stands came from an earlier grant.
fn is_carried(grant: Grant<'_>, question: &Question) -> bool {
    let operation = grant.answered_at(&question.id).and_then(|at| grant.book().operation(at.seq));
    operation.is_some_and(|operation| operation.kind == OperationKind::AnswersCarried)
}

/// What there is of an answer.
struct Found {
    derived: bool,
    answered: bool,
}

fn state_of(
    grant: Grant<'_>,
    question: &Question,
    shown: bool,
    found: Found,
) -> Result<QuestionState, MoneyError> {
    Ok(if !shown {
        QuestionState::Hidden
    } else if found.derived {
        QuestionState::Derived
    } else if found.answered {
        QuestionState::Answered
    } else if is_required(grant, question)? {
        QuestionState::Missing
    } else {
        QuestionState::Open
    })
}

fn verdict_of(grant: Grant<'_>, question: &Question) -> Result<Option<bool>, MoneyError> {
    let Some(id) = &question.performance else { return Ok(None) };
    let outcome = crate::performance::outcome(grant)?;
    let verdicts = outcome.map(|outcome| outcome.verdicts).unwrap_or_default();
    Ok(verdicts.into_iter().find(|verdict| verdict.condition == *id).and_then(|verdict| verdict.met))
}

fn has_file(grant: Grant<'_>, question: &Question) -> bool {
    let Some(condition) = question.condition.as_ref().filter(|_| question.answer == AnswerKind::Evidence)
    else {
        return false;
    };
    let proves = |target: &EvidenceTarget| matches!(target, EvidenceTarget::Condition(id) if id == condition);
    grant.links().any(|link| proves(link.target))
}

/// Tells whether every item of a group has the fields that must be answered.
fn group_is_whole(question: &Question, group: &[(&str, &str, &AnswerGiven)]) -> bool {
    let items: std::collections::BTreeSet<&str> = group.iter().map(|(item, _, _)| *item).collect();
    let has = |item: &str, field: &str| group.iter().any(|(i, f, _)| *i == item && *f == field);
    items.iter().all(|item| question.rows.iter().filter(|row| row.required).all(|row| has(item, &row.id)))
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
        When::Counted(terms) => {
            let totals = figures(grant)?;
            let sum = Numbers::new(grant, &totals).side(terms, None)?;
            Ok(sum.is_some_and(|sum| sum > rust_decimal::Decimal::ZERO))
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
        Figure::RequisitionedByRound => by_round(grant)?,
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
    parts_of(grant, window, wanted)
        .filter(|part| !part.inside.is_zero())
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

/// A row for each round of the scheme, and one for claims that name none.
fn by_round(grant: Grant<'_>) -> Result<Vec<FigureRow>, MoneyError> {
    let ids = grant.scheme().requisition.rounds.iter().map(|round| Some(round.id.as_str()));
    let mut rows = Vec::new();
    for id in ids.chain([None]) {
        let claims = grant.amounts(AmountKind::Requisitioned).filter(|claim| claim.round.as_deref() == id);
        let claims: Vec<Money> = claims.map(|claim| claim.amount).collect();
        if id.is_some() || !claims.is_empty() {
            let row = id.unwrap_or("unassigned").to_owned();
            rows.push(FigureRow { row, amount: Money::sum(claims)?, costs: Vec::new() });
        }
    }
    Ok(rows)
}

fn by_year(grant: Grant<'_>) -> Result<Vec<FigureRow>, MoneyError> {
    let counting = Counting::of(grant);
    let mut rows = Vec::new();
    for (year, amount) in used_by_year(grant)? {
        let parts = grant.costs().map(|cost| (cost.cost, counting.of_year(cost, year)));
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

/// Returns the numbers that freezing the report fixes: those that the list of participants gives.
#[must_use]
pub fn frozen_counts(grant: Grant<'_>) -> Vec<FrozenCounts> {
    let questions = grant.scheme().report.questions.iter();
    questions
        .filter(|question| grant.answer(&question.id).is_none_or(|given| given.answer.is_none()))
        .filter_map(|question| match participants::counted(grant, question)? {
            AnswerValue::Cells(cells) => Some(FrozenCounts { question: question.id.clone(), cells }),
            _ => None,
        })
        .collect()
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
    if asked.is_derived() {
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
        (AnswerKind::Count, AnswerValue::Count(_))
        | (AnswerKind::Text, AnswerValue::Text(_))
        | (AnswerKind::Date, AnswerValue::Date(_)) => true,
        (AnswerKind::CountMatrix, AnswerValue::Cells(cells)) => cells_fit(asked, cells),
        (AnswerKind::ChoiceMatrix, AnswerValue::RowChoices(choices)) => {
            let rows: std::collections::BTreeSet<&str> = choices.iter().map(|c| c.row.as_str()).collect();
            let known = |row: &str| asked.rows.iter().any(|line| line.id == row);
            !choices.is_empty()
                && rows.len() == choices.len()
                && choices.iter().all(|chosen| known(&chosen.row) && is_option(&chosen.choice))
        }
        _ => false,
    }
}

/// Every cell is one of the question's, and none stands twice.
fn cells_fit(asked: &Question, cells: &[AnswerCell]) -> bool {
    let names: std::collections::BTreeSet<_> = cells.iter().map(|c| (&c.row, &c.column)).collect();
    let has_row = |cell: &AnswerCell| asked.rows.iter().any(|line| line.id == cell.row);
    let has_column = |cell: &AnswerCell| match asked.columns.as_slice() {
        [] => cell.column.is_empty(),
        columns => columns.iter().any(|line| line.id == cell.column),
    };
    !cells.is_empty() && names.len() == cells.len() && cells.iter().all(|c| has_row(c) && has_column(c))
}

/// Checks that the answer to one field of a group fits it. Fails with `answer-no-such-question` and `answer-unfit`.
pub fn check_group_answer(
    grant: Grant<'_>,
    question: &str,
    field: &str,
    answer: &AnswerValue,
) -> Result<(), AnswerError> {
    let asked = grant.scheme().question(question).filter(|asked| asked.answer == AnswerKind::Group);
    let line = asked.and_then(|asked| asked.rows.iter().find(|line| line.id == field));
    let Some(kind) = line.and_then(|line| line.answer) else {
        return Err(AnswerError::NoSuchQuestion { question: format!("{question}/{field}") });
    };
    let fits = match (kind, answer) {
        (AnswerKind::Amount, AnswerValue::Amount(amount)) => *amount >= Money::ZERO,
        (AnswerKind::Count, AnswerValue::Count(_))
        | (AnswerKind::Date, AnswerValue::Date(_))
        | (AnswerKind::Text, AnswerValue::Text(_)) => true,
        _ => false,
    };
    let question = format!("{question}/{field}");
    if fits { Ok(()) } else { Err(AnswerError::Unfit { question, answer: shown(answer) }) }
}

/// Returns an answer as its author would know it again.
fn shown(answer: &AnswerValue) -> String {
    match answer {
        AnswerValue::Choice(choice) => choice.clone(),
        AnswerValue::Choices(choices) => choices.join(", "),
        AnswerValue::Amount(amount) => amount.to_string(),
        AnswerValue::Count(count) => count.to_string(),
        AnswerValue::Cells(cells) => {
            let cell = |c: &AnswerCell| format!("{}/{}={}", c.row, c.column, c.count);
            cells.iter().map(cell).collect::<Vec<_>>().join(", ")
        }
        AnswerValue::RowChoices(choices) => {
            choices.iter().map(|c| format!("{}={}", c.row, c.choice)).collect::<Vec<_>>().join(", ")
        }
        AnswerValue::Date(date) => date.to_string(),
        AnswerValue::Text(text) => text.value().unwrap_or_default().to_owned(),
    }
}

#[cfg(test)]
mod tests;
