//! Answers as the web forms of agencies take them: plain text, whole kronor, no grouping, a row a line.

use domain::fact::AnswerValue;
use domain::report::AnsweredQuestion;
use words::Words;

use super::{answer_rows, whole_kronor};

/// Returns the answer for the clipboard; empty where there is none. Rows have their name before a tab, so that they
/// become two columns where a spreadsheet takes them.
pub(super) fn for_form(
    words: &Words,
    answered: &AnsweredQuestion<'_>,
    row_name: &dyn Fn(&str) -> String,
) -> String {
    if let [only] = answered.figures.as_slice()
        && only.row.is_empty()
    {
        return whole_kronor(only.amount);
    }
    if !answered.figures.is_empty() {
        let line =
            |row: &domain::report::FigureRow| format!("{}\t{}", row_name(&row.row), whole_kronor(row.amount));
        return answered.figures.iter().map(line).collect::<Vec<_>>().join("\n");
    }
    let lines = answer_rows(words, answered);
    match answered.value() {
        Some(AnswerValue::Amount(amount)) => whole_kronor(*amount),
        Some(AnswerValue::Count(count)) => count.to_string(),
        Some(AnswerValue::Cells(cells)) => {
            let labels = lines.iter().map(|line| &line.label);
            labels
                .zip(cells)
                .map(|(label, cell)| format!("{label}\t{}", cell.count))
                .collect::<Vec<_>>()
                .join("\n")
        }
        _ => {
            let line = |line: &crate::api::report::AnswerLineRow| match line.label.as_str() {
                "" => line.text.clone(),
                label => format!("{label}\t{}", line.text),
            };
            lines.iter().map(line).collect::<Vec<_>>().join("\n")
        }
    }
}
