//! How long accounting information must be kept (bevarandetid), and so when it may be erased (gallras).
//!
//! Accounting information is kept until the end of the seventh year after the calendar year in which the fiscal year
//! ended. The fiscal year of a municipality or region is the calendar year.

use crate::accruals::booking_day;
use crate::book::Grant;
use crate::date::Date;
use crate::fact::{Cost, EvidenceAdded, EvidenceTarget};

/// Years that are kept after the fiscal year's.
const YEARS: i32 = 7;

/// Returns the last day on which what belongs to the fiscal year of `day` must be kept.
#[must_use]
pub fn kept_until(day: Date) -> Date {
    // A year that the calendar does not reach is kept for as long as it does.
    Date::new(day.year() + YEARS, 12, 31).unwrap_or(day)
}

/// Returns the last day on which a cost must be kept: that of its booking or of the last day it concerns, whichever is
/// later.
#[must_use]
pub fn cost_kept_until(cost: &Cost) -> Date {
    kept_until(booking_day(cost).max(cost.period.last()))
}

/// Returns the last day on which a piece of evidence must be kept: the latest of what it proves. What proves the grant or
/// a condition, or nothing yet, is kept as long as the costs of the grant's last year of use, or of its report.
#[must_use]
pub fn evidence_kept_until(grant: Grant<'_>, evidence: &EvidenceAdded) -> Date {
    let of_grant = || {
        let last = grant.use_period().last();
        kept_until(grant.scheme().report.due.map_or(last, |due| due.max(last)))
    };
    let of_target = |target: &EvidenceTarget| match target {
        EvidenceTarget::Cost(id) => {
            let book = grant.book();
            let cost = book.cost(*id).or_else(|| book.gone_cost(*id).map(|(cost, _)| cost));
            cost.map_or_else(of_grant, cost_kept_until)
        }
        EvidenceTarget::Voucher(voucher) => {
            let costs = grant.costs().filter(|cost| cost.voucher.as_ref() == Some(voucher));
            costs.map(cost_kept_until).max().unwrap_or_else(|| kept_until(voucher.year))
        }
        EvidenceTarget::Grant(_) | EvidenceTarget::Condition(_) | EvidenceTarget::Decision(_) => of_grant(),
    };
    grant.targets_of(evidence.evidence).map(of_target).max().unwrap_or_else(of_grant)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::EvidenceKind;
    use crate::ids::GrantId;
    use crate::testing::*;

    #[test]
    fn seven_years_are_kept_after_the_year() {
        assert_eq!(kept_until(day("2026-01-01")), day("2033-12-31"));
        assert_eq!(kept_until(day("2026-12-31")), day("2033-12-31"));
    }

    #[test]
    fn evidence_is_kept_for_the_latest_of_what_it_proves_also_of_a_corrected_cost() {
        let mut desk = Desk::new();
        let early = desk.cost("100", days("2026-03-01", "2026-03-31"));
        let late = desk.enter(Cost { booked_on: Some(day("2027-01-15")), ..a_cost() });
        let until = |desk: &Desk, id| {
            let grant = desk.grant();
            evidence_kept_until(grant, desk.book.evidence(id).expect("evidence"))
        };
        let one = desk.evidence(EvidenceKind::Invoice, EvidenceTarget::Cost(early));
        assert_eq!(until(&desk, one), day("2033-12-31"));
        let two = desk.evidence(EvidenceKind::Invoice, EvidenceTarget::Cost(late));
        assert_eq!(until(&desk, two), day("2034-12-31"));
        desk.void_cost(late);
        assert_eq!(until(&desk, two), day("2034-12-31"));
        desk.adopt(|scheme| scheme.report.due = Some(day("2027-03-01")));
        let whole = desk.evidence(EvidenceKind::Measure, EvidenceTarget::Grant(GrantId(1)));
        assert_eq!(until(&desk, whole), day("2034-12-31"));
    }
}
