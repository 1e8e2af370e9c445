//! Answers are missing when the return report is soon due.

use super::shared::count;
use super::{Check, Context, Finding, LooksAt, Subject};
use crate::money::MoneyError;
use crate::problem::{Problem, Severity};
use crate::report::QuestionState;

/// Answers are missing when the return report is soon due, or late.
pub(super) const CHECK: Check = Check {
    id: "answers-missing",
    looks_at: LooksAt::Grant,
    says: &[("answers-missing", &[Severity::Info, Severity::Warning])],
    run: missing,
};

/// From so many days before the due day.
const NEAR_DAYS: i64 = 30;

fn missing(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let report = &context.grant.scheme().report;
    let Some(due) = report.due.filter(|due| due.days_since(context.as_of) <= NEAR_DAYS) else {
        return Ok(Vec::new());
    };
    if context.grant.reports().next().is_some() {
        return Ok(Vec::new());
    }
    let answers = context.answers()?;
    let missing: Vec<&str> = answers
        .iter()
        .filter(|answered| answered.state == QuestionState::Missing)
        .map(|answered| answered.question.id.as_str())
        .collect();
    let Some(first) = missing.first() else { return Ok(Vec::new()) };
    let severity = if context.as_of > due { Severity::Warning } else { Severity::Info };
    let problem = Problem::bare("answers-missing")
        .with("answers", count(missing.len()))
        .with("first", *first)
        .with("due", due);
    let about = Subject::Question((*first).to_owned());
    Ok(vec![context.finding(&CHECK, severity, about, problem, context.cite(&report.basis))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::AnswerValue;
    use crate::scheme::AnswerKind;
    use crate::testing::*;

    #[test]
    fn missing_answers_are_told_from_thirty_days_before_the_due_day() {
        let mut desk = Desk::new();
        desk.adopt(|scheme| {
            scheme.report.due = Some(day("2027-02-15"));
            scheme.report.questions = vec![question("one", AnswerKind::Count)];
        });
        let severity = |desk: &Desk, as_of| {
            desk.findings(as_of).into_iter().find(|f| f.check == CHECK.id).map(|f| f.severity)
        };
        assert_eq!(severity(&desk, "2027-01-15"), None);
        assert_eq!(severity(&desk, "2027-01-16"), Some(Severity::Info));
        assert_eq!(severity(&desk, "2027-02-15"), Some(Severity::Info));
        assert_eq!(severity(&desk, "2027-02-16"), Some(Severity::Warning));
        desk.answer("one", Some(AnswerValue::Count(0)));
        assert_eq!(severity(&desk, "2027-02-16"), None);
    }
}
