//! An answer was taken over from an earlier grant and nobody has confirmed it.

use super::shared::of_question;
use super::{Check, Context, Finding, LooksAt, Subject};
use crate::money::MoneyError;
use crate::problem::Severity;
use crate::report::QuestionState;

/// An answer was taken over from an earlier grant and nobody has confirmed it.
pub(super) const CHECK: Check = Check {
    id: "answer-carried",
    looks_at: LooksAt::Grant,
    says: &[("answer-carried", &[Severity::Warning])],
    run: carried,
};

fn carried(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let answers = context.answers()?;
    let carried =
        answers.iter().filter(|answered| answered.carried && answered.state != QuestionState::Hidden);
    Ok(carried
        .map(|answered| {
            let question = answered.question;
            let problem = of_question("answer-carried", question);
            let about = Subject::Question(question.id.clone());
            context.finding(&CHECK, Severity::Warning, about, problem, context.cite(&question.basis))
        })
        .collect())
}
