//! A person has answered a question otherwise than the list of participants gives.

use super::shared::of_question;
use super::{Check, Context, Finding, LooksAt, Subject};
use crate::money::MoneyError;
use crate::problem::Severity;

/// A person has answered otherwise than the list of participants gives.
pub(super) const CHECK: Check = Check {
    id: "participants-differ",
    looks_at: LooksAt::Grant,
    says: &[("participants-differ", &[Severity::Warning])],
    run: differ,
};

fn differ(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    if context.grant.participants().next().is_none() {
        return Ok(Vec::new());
    }
    let answers = context.answers()?;
    let differing = answers.iter().filter(|answered| answered.differs_from_list());
    Ok(differing
        .map(|answered| {
            let question = answered.question;
            let problem = of_question("participants-differ", question);
            let about = Subject::Question(question.id.clone());
            context.finding(&CHECK, Severity::Warning, about, problem, context.cite(&question.basis))
        })
        .collect())
}
