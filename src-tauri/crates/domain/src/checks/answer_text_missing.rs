//! An option that asks for own words was chosen without any.

use super::{Check, Context, Finding, LooksAt, Subject};
use crate::fact::{AnswerGiven, AnswerValue};
use crate::money::MoneyError;
use crate::problem::{Problem, Severity};
use crate::report::QuestionState;
use crate::scheme::{Choice, Question};

/// An option that asks for own words was chosen without any.
pub(super) const CHECK: Check = Check {
    id: "answer-text-missing",
    looks_at: LooksAt::Grant,
    says: &[("answer-text-missing", &[Severity::Warning])],
    run: text_missing,
};

fn text_missing(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let mut findings = Vec::new();
    for answered in context.answers()? {
        let question = answered.question;
        let Some(given) = answered.given.filter(|_| answered.state != QuestionState::Hidden) else {
            continue;
        };
        let Some(option) = asks_for_words(question, given).filter(|_| !has_words(given)) else { continue };
        let problem = Problem::bare("answer-text-missing")
            .with("question", question.id.as_str())
            .with("option", option.name.sv.as_str())
            .with("option_en", option.name.en.as_str());
        let about = Subject::Question(question.id.clone());
        let rule = context.cite_reading(&question.basis, question.uncertain.as_ref());
        findings.push(context.finding(&CHECK, Severity::Warning, about, problem, rule));
    }
    Ok(findings)
}

/// Returns the first chosen option that asks for own words.
fn asks_for_words<'a>(question: &'a Question, given: &AnswerGiven) -> Option<&'a Choice> {
    let is_chosen = |option: &Choice| match &given.answer {
        Some(AnswerValue::Choice(choice)) => *choice == option.id,
        Some(AnswerValue::Choices(choices)) => choices.contains(&option.id),
        Some(AnswerValue::RowChoices(rows)) => rows.iter().any(|row| row.choice == option.id),
        Some(
            AnswerValue::Amount(_)
            | AnswerValue::Count(_)
            | AnswerValue::Cells(_)
            | AnswerValue::Date(_)
            | AnswerValue::Text(_),
        )
        | None => false,
    };
    question.options.iter().find(|option| option.with_text && is_chosen(option))
}

/// Words that were erased later were there.
fn has_words(given: &AnswerGiven) -> bool {
    given.comment.as_ref().is_some_and(|comment| comment.value().is_none_or(|text| !text.trim().is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::Fact;
    use crate::ids::GrantId;
    use crate::scheme::AnswerKind;
    use crate::testing::*;

    fn said(choices_made: &[&str], comment: Option<&str>) -> usize {
        let mut desk = Desk::new();
        desk.adopt(|scheme| {
            let mut asked = choices("why", AnswerKind::Choices, &["time", "other"]);
            asked.options[1].with_text = true;
            scheme.report.questions = vec![asked];
        });
        let chosen = choices_made.iter().map(|id| (*id).to_owned()).collect();
        desk.add(vec![Fact::AnswerGiven(AnswerGiven {
            grant: GrantId(1),
            question: "why".into(),
            item: None,
            field: None,
            answer: Some(AnswerValue::Choices(chosen)),
            comment: comment.map(text),
        })]);
        desk.said_by(CHECK.id, "2026-11-21").len()
    }

    #[test]
    fn what_asks_for_own_words_needs_some() {
        assert_eq!(said(&["time"], None), 0);
        assert_eq!(said(&["time", "other"], None), 1);
        assert_eq!(said(&["other"], Some(" ")), 1);
        assert_eq!(said(&["other"], Some("Sen utlysning")), 0);
    }
}
