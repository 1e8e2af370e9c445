//! An answer says that a rule was broken.

use super::{Check, Context, Finding, LooksAt, Subject};
use crate::fact::AnswerValue;
use crate::money::MoneyError;
use crate::problem::{Problem, Severity};

/// An answer says that a rule was broken.
pub(super) const CHECK: Check = Check {
    id: "answer-breach",
    looks_at: LooksAt::Grant,
    says: &[("answer-breach", &[Severity::Error])],
    run: breach,
};

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
            context.finding(&CHECK, Severity::Error, about, problem, context.cite(&question.basis))
        })
        .collect())
}
