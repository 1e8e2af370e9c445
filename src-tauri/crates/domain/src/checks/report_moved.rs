//! The book has moved since the report was frozen.

use super::{Check, Context, Finding, LooksAt, Subject};
use crate::fact::FrozenFigure;
use crate::money::{Money, MoneyError};
use crate::problem::{Problem, Severity};
use crate::report::{counts_that_moved, frozen_counts, frozen_figures};

/// The book has moved since the report was frozen.
pub(super) const CHECK: Check = Check {
    id: "report-moved",
    looks_at: LooksAt::Grant,
    says: &[("report-moved", &[Severity::Error]), ("report-counts-moved", &[Severity::Error])],
    run: moved_since,
};

fn moved_since(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let Some((_, frozen)) = context.grant.reports().last() else { return Ok(Vec::new()) };
    let now = frozen_figures(context.grant)?;
    let basis = context.grant.scheme().report.basis.as_slice();
    // A row that is on one side only is nought on the other.
    let amount_in = |figures: &[FrozenFigure], of: &FrozenFigure| {
        let same = figures.iter().find(|n| n.question == of.question && n.row == of.row);
        same.map_or(Money::ZERO, |figure| figure.amount)
    };
    let new =
        now.iter().filter(|n| !frozen.figures.iter().any(|f| f.question == n.question && f.row == n.row));
    let mut findings = Vec::new();
    for figure in frozen.figures.iter().chain(new) {
        let (before, after) = (amount_in(&frozen.figures, figure), amount_in(&now, figure));
        if before != after {
            let problem = Problem::bare("report-moved")
                .with("question", figure.question.as_str())
                .with("row", figure.row.as_str())
                .with("frozen", before)
                .with("now", after)
                .with("as_of", frozen.as_of);
            let about = Subject::Question(figure.question.clone());
            findings.push(context.finding(&CHECK, Severity::Error, about, problem, context.cite(basis)));
        }
    }
    for question in counts_that_moved(&frozen.counts, &frozen_counts(context.grant)) {
        let problem = Problem::bare("report-counts-moved")
            .with("question", question.as_str())
            .with("as_of", frozen.as_of);
        let about = Subject::Question(question);
        findings.push(context.finding(&CHECK, Severity::Error, about, problem, context.cite(basis)));
    }
    Ok(findings)
}
