//! Whether a return report can be attested (intygas): it is frozen, and the book still says the same.

use super::{changed_since, frozen_figures};
use crate::book::Grant;
use crate::committed::Hash;
use crate::fact::FrozenFigure;
use crate::money::MoneyError;
use crate::problem::Problem;

/// Why a report cannot be attested.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum AttestError {
    /// It is not frozen.
    #[error("the report is not frozen")]
    NotFrozen,
    /// The book says something else than the frozen report.
    #[error("the book has moved since operation {frozen} froze the report")]
    Moved {
        /// The operation that froze it.
        frozen: u64,
    },
    /// An amount is out of range.
    #[error(transparent)]
    Money(#[from] MoneyError),
}

impl AttestError {
    /// Returns the problem: `report-not-frozen`, `report-attest-moved` or `money-…`.
    #[must_use]
    pub fn problem(&self) -> Problem {
        match self {
            Self::NotFrozen => Problem::bare("report-not-frozen"),
            Self::Moved { frozen } => Problem::bare("report-attest-moved").with("operation", *frozen),
            Self::Money(error) => error.problem(),
        }
    }
}

/// Returns the number and hash of the operation that froze the report, where the report can be attested.
///
/// Whoever attests answers for figures that they can see in the book; so a report that the book has moved away from
/// is frozen anew first.
pub fn attestable(grant: Grant<'_>) -> Result<(u64, Hash), AttestError> {
    let Some((at, frozen)) = grant.reports().last() else { return Err(AttestError::NotFrozen) };
    let Some(operation) = grant.book().operation(at.seq) else { return Err(AttestError::NotFrozen) };
    let figures_moved = said(&frozen.figures) != said(&frozen_figures(grant)?);
    if figures_moved || !changed_since(grant, at.seq).is_empty() {
        return Err(AttestError::Moved { frozen: at.seq });
    }
    Ok((at.seq, operation.hash))
}

/// What figures say: a row that is nought says as much as one that is not there.
fn said(figures: &[FrozenFigure]) -> Vec<&FrozenFigure> {
    let mut said: Vec<_> = figures.iter().filter(|figure| !figure.amount.is_zero()).collect();
    said.sort_by_key(|figure| (&figure.question, &figure.row));
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Period;
    use crate::fact::{AnswerValue, Fact, ReportAttested, ReportFrozen};
    use crate::ids::GrantId;
    use crate::scheme::{AnswerKind, Figure};
    use crate::testing::*;

    fn desk() -> Desk {
        Desk::under(|_| Some(asking(vec![derived("used", Figure::Used), question("n", AnswerKind::Count)])))
    }

    fn march() -> Period {
        days("2026-03-01", "2026-03-31")
    }

    fn freeze(desk: &mut Desk) -> u64 {
        let figures = frozen_figures(desk.grant()).expect("in range");
        let (head, as_of) = (desk.book.head().hash, day("2026-11-21"));
        let grant = GrantId(1);
        desk.add(vec![Fact::ReportFrozen(ReportFrozen { grant, as_of, head, figures, counts: Vec::new() })])
    }

    fn code(desk: &Desk) -> Result<u64, &'static str> {
        attestable(desk.grant()).map(|(frozen, _)| frozen).map_err(|error| error.problem().code)
    }

    #[test]
    fn only_a_frozen_report_that_the_book_still_says_can_be_attested() {
        let mut desk = desk();
        assert_eq!(code(&desk), Err("report-not-frozen"));
        let first = freeze(&mut desk);
        assert_eq!(code(&desk), Ok(first));
        let cost = desk.cost("10.00", march());
        assert_eq!(code(&desk), Err("report-attest-moved"), "a figure moved");
        desk.void_cost(cost);
        assert_eq!(code(&desk), Ok(first), "it is back");
        desk.answer("n", Some(AnswerValue::Count(1)));
        assert_eq!(code(&desk), Err("report-attest-moved"), "an answer changed");
        let second = freeze(&mut desk);
        assert_eq!(code(&desk), Ok(second));
    }

    #[test]
    fn an_attestation_is_of_the_report_whose_hash_it_names() {
        let mut desk = desk();
        let frozen = freeze(&mut desk);
        let (_, report) = attestable(desk.grant()).expect("frozen");
        let attest = |report| {
            let (name, on) = (text("Åsa Öberg"), day("2026-11-22"));
            Fact::ReportAttested(ReportAttested { grant: GrantId(1), frozen, report, name, role: None, on })
        };
        desk.add(vec![attest(report)]);
        desk.add(vec![attest(Hash([7; 32]))]);
        assert_eq!(desk.grant().attests(frozen).count(), 1);
        assert_eq!(desk.grant().attests(frozen + 1).count(), 0);
    }
}
