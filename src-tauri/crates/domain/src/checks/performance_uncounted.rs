//! Nobody has counted what decides the performance.

use super::shared::{count, named};
use super::{Check, Context, Finding, LooksAt, Subject};
use crate::money::MoneyError;
use crate::performance::outcome;
use crate::problem::Severity;

/// No condition of the performance is met so far, and of some nothing is counted that could tell.
pub(super) const CHECK: Check = Check {
    id: "performance-uncounted",
    looks_at: LooksAt::Grant,
    says: &[("performance-uncounted", &[Severity::Info])],
    run: uncounted,
};

fn uncounted(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let (Some(performance), Some(outcome)) = (&context.grant.scheme().performance, outcome(context.grant)?)
    else {
        return Ok(Vec::new());
    };
    let open = outcome.verdicts.iter().filter(|verdict| verdict.met.is_none()).count();
    if open == 0 || outcome.qualifies() || outcome.notice == Some(false) {
        return Ok(Vec::new());
    }
    let problem = named("performance-uncounted", &performance.name)
        .with("open", count(open))
        .with("conditions", count(outcome.verdicts.len()));
    let rule = context.cite_reading(&performance.basis, performance.uncertain.as_ref());
    Ok(vec![context.finding(&CHECK, Severity::Info, Subject::Grant, problem, rule)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::AnswerValue;
    use crate::scheme::AnswerKind;
    use crate::testing::*;

    #[test]
    fn a_performance_that_nobody_has_counted_is_told_until_it_is() {
        let mut desk = Desk::new();
        desk.adopt(|scheme| {
            scheme.report.questions = ["before", "count"].map(|id| question(id, AnswerKind::Count)).into();
            scheme.performance = Some(a_performance());
        });
        assert_eq!(desk.said_by(CHECK.id, "2026-11-21").len(), 1);
        desk.answer("before", Some(AnswerValue::Count(3)));
        assert_eq!(desk.said_by(CHECK.id, "2026-11-21").len(), 1, "with one of two numbers nothing is known");
        desk.answer("count", Some(AnswerValue::Count(3)));
        assert_eq!(desk.said_by(CHECK.id, "2026-11-21").len(), 0);
    }
}
