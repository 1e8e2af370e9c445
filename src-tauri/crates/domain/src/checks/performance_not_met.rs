//! The performance that the grant is paid for is not there.

use super::shared::{named, softened};
use super::{Check, Context, Finding, LooksAt, Subject};
use crate::money::MoneyError;
use crate::performance::outcome;
use crate::problem::Severity;

/// None of the conditions of the performance is met, or notice of interest (intresseanmälan) was not given.
pub(super) const CHECK: Check = Check {
    id: "performance-not-met",
    looks_at: LooksAt::Grant,
    says: &[
        ("performance-not-met", &[Severity::Warning, Severity::Error]),
        ("performance-not-met-notice", &[Severity::Warning, Severity::Error]),
    ],
    run: not_met,
};

fn not_met(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let (Some(performance), Some(outcome)) = (&context.grant.scheme().performance, outcome(context.grant)?)
    else {
        return Ok(Vec::new());
    };
    let code = if outcome.notice == Some(false) {
        "performance-not-met-notice"
    } else if outcome.verdicts.iter().all(|verdict| verdict.met == Some(false)) {
        "performance-not-met"
    } else {
        return Ok(Vec::new());
    };
    let uncertain = performance.uncertain.as_ref();
    let severity = softened(Severity::Error, uncertain);
    let rule = context.cite_reading(&performance.basis, uncertain);
    Ok(vec![context.finding(&CHECK, severity, Subject::Grant, named(code, &performance.name), rule)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::AnswerValue;
    use crate::scheme::{AnswerKind, Performance};
    use crate::testing::*;

    fn said(before: u64, count: Option<u64>, notice: Option<&str>) -> Vec<&'static str> {
        let mut desk = Desk::new();
        desk.adopt(|scheme| {
            let counts = ["before", "count"].map(|id| question(id, AnswerKind::Count));
            scheme.report.questions =
                counts.into_iter().chain([question("notice", AnswerKind::YesNo)]).collect();
            scheme.performance = Some(Performance { notice: Some("notice".into()), ..a_performance() });
        });
        desk.answer("before", Some(AnswerValue::Count(before)));
        desk.answer("count", count.map(AnswerValue::Count));
        desk.answer("notice", notice.map(|answer| AnswerValue::Choice(answer.into())));
        desk.said_by(CHECK.id, "2026-11-21")
    }

    #[test]
    fn a_performance_needs_one_condition_that_is_met() {
        assert_eq!(said(3, Some(4), None), [""; 0]);
        assert_eq!(said(3, Some(3), Some("yes")), ["performance-not-met"]);
        assert_eq!(said(3, None, Some("yes")), [""; 0], "nothing can be said yet");
    }

    #[test]
    fn without_notice_of_interest_nothing_is_paid() {
        assert_eq!(said(3, Some(4), Some("no")), ["performance-not-met-notice"]);
        assert_eq!(said(3, Some(4), Some("yes")), [""; 0]);
    }
}
