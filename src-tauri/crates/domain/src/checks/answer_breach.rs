//! An answer says that a rule was broken.

use super::shared::of_question;
use super::{Check, Context, Finding, LooksAt, Subject};
use crate::fact::AnswerValue;
use crate::money::MoneyError;
use crate::problem::Severity;

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
            let problem = of_question("answer-breach", question);
            let about = Subject::Question(question.id.clone());
            context.finding(&CHECK, Severity::Error, about, problem, context.cite(&question.basis))
        })
        .collect())
}
