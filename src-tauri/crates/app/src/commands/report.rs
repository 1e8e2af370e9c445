//! The return report.

mod attesting;
mod carrying;
mod clipboard;
mod frozen;

pub(crate) use attesting::attest_report;
pub(crate) use carrying::{carry_answers, confirm_answers, preview_carry};

use domain::book::Grant;
use domain::fact::{AnswerCell, AnswerGiven, AnswerValue, EvidenceTarget, Fact, FrozenFigure, ReportFrozen};
use domain::log::OperationKind;
use domain::money::Money;
use domain::report::{
    AnsweredQuestion, FigureRow, QuestionState, answers, changed_since, frozen_counts, frozen_figures,
};
use domain::scheme::{AnswerKind, Question};
use words::Words;
use words::answers::AnswerLine;

use crate::api::report::{
    AnswerLineRow, CellRow, FigureCost, FigureLine, FreezeReport, ItemRow, MatrixLine, OptionRow,
    QuestionRow, ReportView, RowChoiceRow, ShowReport,
};
use crate::error::AppError;
use crate::rows::{basis_rows, length, named, open_text, small, voucher_text, word_of};
use crate::session::{App, Change};

pub(crate) fn show_report(app: &mut App, request: ShowReport) -> Result<ReportView, AppError> {
    let grant = app.book()?.grant_by_code(&request.grant)?;
    view(&app.words, grant)
}

/// Returns the report of a grant in words.
pub(crate) fn view(words: &Words, grant: Grant<'_>) -> Result<ReportView, AppError> {
    let scheme = grant.scheme();
    let frozen = grant.reports().last();
    let figures = frozen.map(|(_, report)| report.figures.as_slice()).unwrap_or_default();
    let mut rows: Vec<QuestionRow> =
        answers(grant)?.iter().map(|answered| question_row(words, grant, answered, figures)).collect();
    let changed = frozen.map(|(at, _)| changed_since(grant, at.seq)).unwrap_or_default();
    // What fell away is not handed in, so it has not moved either.
    rows.iter_mut().for_each(|row| row.changed = row.state != "hidden" && changed.contains(&row.id));
    if let Some((at, _)) = frozen {
        frozen::compare(words, grant, at.seq, &mut rows)?;
    }
    let operation = frozen.and_then(|(at, _)| grant.book().operation(at.seq));
    let rows_carried = rows.iter().filter(|row| row.carried && row.state != "hidden").count();
    let moved = rows.iter().flat_map(|row| &row.figures).filter(|line| line.frozen.is_some()).count();
    Ok(ReportView {
        grant: grant.code().to_owned(),
        scheme_name: named(words, &scheme.name),
        due: scheme.report.due.map(|due| due.to_string()),
        channel: named(words, &scheme.report.channel),
        uncertain: scheme.report.uncertain.as_ref().map(|names| named(words, names)),
        missing: length(rows.iter().filter(|row| row.state == "missing").count()),
        changed: length(rows.iter().filter(|row| row.changed).count()),
        questions: rows,
        frozen_at: operation.map(|operation| operation.at.to_string()),
        frozen_by: operation.map(|operation| open_text(Some(&operation.actor))),
        frozen_as_of: frozen.map(|(_, report)| report.as_of.to_string()),
        moved: length(moved),
        carried: length(rows_carried),
        attests: frozen.map(|(at, _)| attesting::rows(grant, at.seq)).unwrap_or_default(),
        can_attest: domain::report::attestable(grant).is_ok(),
    })
}

const fn state_word(state: QuestionState) -> &'static str {
    match state {
        QuestionState::Derived => "derived",
        QuestionState::Answered => "answered",
        QuestionState::Missing => "missing",
        QuestionState::Open => "open",
        QuestionState::Hidden => "hidden",
    }
}

fn question_row(
    words: &Words,
    grant: Grant<'_>,
    answered: &AnsweredQuestion<'_>,
    frozen: &[FrozenFigure],
) -> QuestionRow {
    let question = answered.question;
    let given = answered.value();
    QuestionRow {
        id: question.id.clone(),
        text: named(words, &question.text),
        answer_kind: word_of(&question.answer),
        state: state_word(answered.state).to_owned(),
        derived: question.is_derived(),
        required: question.required,
        rows: question.rows.iter().map(|line| matrix_line(words, line)).collect(),
        columns: question.columns.iter().map(|line| matrix_line(words, line)).collect(),
        cells: match given {
            Some(AnswerValue::Cells(cells)) => cells.iter().map(cell_row).collect(),
            _ => Vec::new(),
        },
        counted: answered.counted.is_some() && answered.given.is_none(),
        list_cells: match &answered.counted {
            Some(AnswerValue::Cells(cells)) => cells.iter().map(cell_row).collect(),
            _ => Vec::new(),
        },
        differs: answered.differs_from_list(),
        row_choices: match given {
            Some(AnswerValue::RowChoices(rows)) => rows
                .iter()
                .map(|row| RowChoiceRow { row: row.row.clone(), choice: row.choice.clone() })
                .collect(),
            _ => Vec::new(),
        },
        items: answered.group.iter().filter_map(item_row).collect(),
        date: match given {
            Some(AnswerValue::Date(date)) => Some(date.to_string()),
            _ => None,
        },
        lines: answer_rows(words, answered),
        for_form: clipboard::for_form(words, answered, &|row| row_name(words, grant, row)),
        frozen_lines: None,
        carried: answered.carried,
        uncertain: question.uncertain.as_ref().map(|names| named(words, names)),
        options: question.options.iter().map(|option| option_row(words, option)).collect(),
        figures: figure_lines(words, grant, answered, frozen),
        how: how_rows(words, grant, question),
        choices: match given {
            Some(AnswerValue::Choice(choice)) => vec![choice.clone()],
            Some(AnswerValue::Choices(choices)) => choices.clone(),
            _ => Vec::new(),
        },
        given: match given {
            Some(AnswerValue::Amount(amount)) => Some(amount.to_string()),
            Some(AnswerValue::Count(count)) => Some(count.to_string()),
            _ => None,
        },
        words: match given {
            Some(AnswerValue::Text(text)) => text.value().map(str::to_owned),
            _ => None,
        },
        comment: answered.comment.map(|comment| open_text(Some(comment))),
        condition: question.condition.clone(),
        condition_met: answered.condition_met.map(|date| date.to_string()),
        evidence: evidence_names(grant, question),
        changed: false,
        basis: basis_rows(grant.scheme(), &question.basis),
    }
}

fn answer_rows(words: &Words, answered: &AnsweredQuestion<'_>) -> Vec<AnswerLineRow> {
    line_rows(words::answers::answer_lines(words, answered, &|text| open_text(Some(text))))
}

fn line_rows(lines: Vec<AnswerLine>) -> Vec<AnswerLineRow> {
    lines.into_iter().map(|line| AnswerLineRow { label: line.label, text: line.text }).collect()
}

/// How the program comes to an answer that nobody types; empty for the others.
fn how_rows(words: &Words, grant: Grant<'_>, question: &Question) -> Vec<AnswerLineRow> {
    match question.figure {
        Some(figure) => {
            let text = words.word(&format!("figure-{}", word_of(&figure)));
            vec![AnswerLineRow { label: String::new(), text }]
        }
        None => line_rows(words::answers::how_lines(words, grant.scheme(), question)),
    }
}

/// The files that show the condition of a question that asks for one.
fn evidence_names(grant: Grant<'_>, question: &Question) -> Vec<String> {
    let Some(condition) = question.condition.as_ref().filter(|_| question.answer == AnswerKind::Evidence)
    else {
        return Vec::new();
    };
    let shows = |target: &EvidenceTarget| matches!(target, EvidenceTarget::Condition(id) if id == condition);
    let links = grant.links().filter(|link| shows(link.target));
    links
        .map(|link| format!("{} {}", link.evidence.evidence, open_text(Some(&link.evidence.file_name))))
        .collect()
}

fn matrix_line(words: &Words, line: &domain::scheme::Line) -> MatrixLine {
    MatrixLine {
        id: line.id.clone(),
        name: named(words, &line.name),
        answer_kind: line.answer.map(|kind| word_of(&kind)).unwrap_or_default(),
        required: line.required,
    }
}

fn cell_row(cell: &AnswerCell) -> CellRow {
    CellRow { row: cell.row.clone(), column: cell.column.clone(), count: small(cell.count) }
}

fn item_row((item, field, given): &(&str, &str, &AnswerGiven)) -> Option<ItemRow> {
    let value = match given.answer.as_ref()? {
        AnswerValue::Amount(amount) => amount.to_string(),
        AnswerValue::Count(count) => count.to_string(),
        AnswerValue::Date(date) => date.to_string(),
        AnswerValue::Text(text) => open_text(Some(text)),
        AnswerValue::Choice(_)
        | AnswerValue::Choices(_)
        | AnswerValue::Cells(_)
        | AnswerValue::RowChoices(_) => return None,
    };
    Some(ItemRow { item: (*item).to_owned(), field: (*field).to_owned(), value })
}

fn option_row(words: &Words, option: &domain::scheme::Choice) -> OptionRow {
    OptionRow { id: option.id.clone(), name: named(words, &option.name), with_text: option.with_text }
}

/// Returns the rows of a figure; a row that the frozen report had and the book has no longer is nought now.
fn figure_lines(
    words: &Words,
    grant: Grant<'_>,
    answered: &AnsweredQuestion<'_>,
    frozen: &[FrozenFigure],
) -> Vec<FigureLine> {
    let question = answered.question;
    let line = |row: &FigureRow| figure_line(words, grant, question, row, frozen);
    let mut lines: Vec<_> = answered.figures.iter().map(line).collect();
    let is_gone = |was: &&FrozenFigure| {
        was.question == question.id
            && !was.amount.is_zero()
            && !answered.figures.iter().any(|row| row.row == was.row)
    };
    let shown = answered.state != QuestionState::Hidden;
    lines.extend(
        frozen
            .iter()
            .filter(|_| shown)
            .filter(is_gone)
            .map(|was| line(&FigureRow { row: was.row.clone(), amount: Money::ZERO, costs: Vec::new() })),
    );
    lines
}

fn figure_line(
    words: &Words,
    grant: Grant<'_>,
    question: &Question,
    row: &FigureRow,
    frozen: &[FrozenFigure],
) -> FigureLine {
    let was = frozen.iter().find(|figure| figure.question == question.id && figure.row == row.row);
    FigureLine {
        id: row.row.clone(),
        name: row_name(words, grant, &row.row),
        amount: row.amount.to_string(),
        for_form: whole_kronor(row.amount),
        frozen: was.filter(|was| was.amount != row.amount).map(|was| was.amount.to_string()),
        costs: row.costs.iter().filter_map(|(id, amount)| figure_cost(grant, *id, *amount)).collect(),
    }
}

fn figure_cost(grant: Grant<'_>, id: domain::ids::CostId, amount: Money) -> Option<FigureCost> {
    let cost = grant.book().cost(id)?;
    Some(FigureCost {
        cost: id.to_string(),
        voucher: cost.voucher.as_ref().map(voucher_text).unwrap_or_default(),
        text: open_text(cost.text.as_ref()),
        amount: amount.to_string(),
    })
}

/// Returns the name of a figure's row: a purpose, a year, or costs without a purpose.
pub(crate) fn row_name(words: &Words, grant: Grant<'_>, row: &str) -> String {
    if row == "unassigned" {
        return words.word("purpose-unassigned");
    }
    grant.scheme().row_name(row).map_or_else(|| row.to_owned(), |name| named(words, name))
}

/// Writes an amount as the agencies' forms take it: whole kronor, half a krona away from nought.
fn whole_kronor(amount: Money) -> String {
    amount
        .kronor()
        .round_dp_with_strategy(0, rust_decimal::RoundingStrategy::MidpointAwayFromZero)
        .to_string()
}

pub(crate) fn freeze_report(app: &mut App, request: FreezeReport) -> Result<ReportView, AppError> {
    let as_of = app.day(request.as_of.as_deref())?;
    let grant = app.book()?.grant_by_code(&request.grant)?;
    let answers = answers(grant)?;
    let count = |wanted: &dyn Fn(&AnsweredQuestion<'_>) -> bool| {
        u64::try_from(answers.iter().filter(|answered| wanted(answered)).count()).unwrap_or(u64::MAX)
    };
    let missing = count(&|answered| answered.state == QuestionState::Missing);
    if missing > 0 {
        return Err(AppError::bare("report-answers-missing").with("questions", missing));
    }
    let carried = count(&|answered| answered.carried && answered.state != QuestionState::Hidden);
    if carried > 0 {
        return Err(AppError::bare("report-answers-carried").with("questions", carried));
    }
    app.change(OperationKind::ReportFrozen, &mut |change: &mut Change<'_, '_>| {
        let grant = change.book.grant_by_code(&request.grant)?;
        let figures = frozen_figures(grant)?;
        let counts = frozen_counts(grant);
        let (grant, head) = (grant.id(), change.book.head().hash);
        change.push(Fact::ReportFrozen(ReportFrozen { grant, as_of, head, figures, counts }));
        Ok(())
    })?;
    show_report(app, ShowReport { grant: request.grant })
}
