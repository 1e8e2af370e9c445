//! What the frozen report answered, where the answer would be another now.

use domain::book::{Book, Grant};
use domain::report::{AnsweredQuestion, answers};
use words::Words;

use super::answer_rows;
use crate::api::report::{AnswerLineRow, QuestionRow};
use crate::error::AppError;
use crate::rows::open_text;
use crate::schemes;

/// Tells for every question what was answered when operation `seq` froze the report, where that differs.
///
/// The book is made again as it was then. That takes as long as opening a book without verifying it, so it is done
/// only when something has moved. Figures tell by themselves what they were.
pub(super) fn compare(
    words: &Words,
    grant: Grant<'_>,
    seq: u64,
    rows: &mut [QuestionRow],
) -> Result<(), AppError> {
    let has_moved = |row: &QuestionRow| row.changed || row.figures.iter().any(|line| line.frozen.is_some());
    if !rows.iter().any(has_moved) {
        return Ok(());
    }
    let then = as_of(grant, seq)?;
    let Some(then) = then.grant(grant.id()) else { return Ok(()) };
    for was in answers(then)? {
        if let Some(row) = rows.iter_mut().find(|row| row.id == was.question.id && row.state != "hidden") {
            let (before, now) = (said(words, &was), with_comment(words, &row.lines, row.comment.as_deref()));
            row.frozen_lines = (!same(&before, &now)).then_some(before);
        }
    }
    Ok(())
}

/// Returns the book as it was when operation `seq` was the last.
fn as_of(grant: Grant<'_>, seq: u64) -> Result<Book, AppError> {
    let operations = grant.book().operations().iter().take_while(|operation| operation.seq <= seq);
    Ok(Book::replay(operations.cloned().collect(), schemes::from_json)?)
}

fn said(words: &Words, answered: &AnsweredQuestion<'_>) -> Vec<AnswerLineRow> {
    let comment = answered.comment.map(|comment| open_text(Some(comment)));
    with_comment(words, &answer_rows(words, answered), comment.as_deref())
}

fn with_comment(words: &Words, lines: &[AnswerLineRow], comment: Option<&str>) -> Vec<AnswerLineRow> {
    let comment = comment.filter(|comment| !comment.is_empty());
    let own =
        comment.map(|text| AnswerLineRow { label: words.word("report-own-text"), text: text.to_owned() });
    lines.iter().cloned().chain(own).collect()
}

fn same(before: &[AnswerLineRow], now: &[AnswerLineRow]) -> bool {
    let said = |line: &AnswerLineRow| (line.label.clone(), line.text.clone());
    before.iter().map(said).eq(now.iter().map(said))
}
