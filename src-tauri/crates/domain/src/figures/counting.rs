//! What of each cost counts as used: the one place that decides it, so that every figure sums to the same whole.
//!
//! A cost counts with what arose within the days asked about. Where the scheme lets payments to units count only
//! when the unit has reported its use, a payment (a cost of the kind transfer) counts so far as the report reaches:
//! the oldest payment first, and within a payment the oldest days first; what a unit has sent back is taken off its
//! payments. A payment that names no unit cannot be reported by anyone and is unproven whole.

use std::collections::BTreeMap;

use crate::accounts::CostKind;
use crate::book::Grant;
use crate::date::{Date, Period};
use crate::fact::Cost;
use crate::ids::CostId;
use crate::money::Money;
use crate::scheme::TransferUse;

/// A cost and the part of it that belongs to the grant; the three amounts sum to that of the cost.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    /// The cost.
    pub cost: &'a Cost,
    /// What arose within the days asked about, and counts as used.
    pub inside: Money,
    /// What arose within them as a payment to a unit that has not reported its use.
    pub unproven: Money,
    /// The rest.
    pub outside: Money,
}

/// How the costs of a grant count.
#[derive(Clone, Debug)]
pub struct Counting {
    window: Period,
    /// Of payments that do not count whole within the use period: what counts of them.
    cut: BTreeMap<CostId, Money>,
}

impl Counting {
    /// Looks at a grant once, for all of its costs.
    #[must_use]
    pub fn of(grant: Grant<'_>) -> Self {
        let window = grant.use_period();
        let rule = grant.scheme().transfers.as_ref().map(|transfers| transfers.count);
        let cut = match rule {
            Some(TransferUse::WhenReported) => cut(grant, window),
            Some(TransferUse::WhenPaid) | None => BTreeMap::new(),
        };
        Self { window, cut }
    }

    /// Tells whether some payment does not count whole.
    #[must_use]
    pub fn leaves_unproven(&self) -> bool {
        !self.cut.is_empty()
    }

    /// Splits a cost at the days of the use period.
    #[must_use]
    pub fn whole<'a>(&self, cost: &'a Cost) -> Part<'a> {
        self.part(cost, self.window)
    }

    /// Splits a cost at the days of `window`.
    #[must_use]
    pub fn part<'a>(&self, cost: &'a Cost, window: Period) -> Part<'a> {
        let (inside, outside) = cost.period.split_by_days(cost.amount, window);
        let unproven = match self.cut.get(&cost.cost) {
            Some(counted) => self.unproven_within(cost, *counted, window).min(inside),
            None => Money::ZERO,
        };
        Part { cost, inside: less(inside, unproven), unproven, outside }
    }

    /// Returns the part of a cost that counts as used in a calendar year of the use period.
    ///
    /// By what counted up to each year's end, so that the years of a cost sum to its part in the whole period.
    #[must_use]
    pub fn of_year(&self, cost: &Cost, year: i32) -> Money {
        let until = |year| Date::new(year, 12, 31).map_or(Money::ZERO, |last| self.counted_until(cost, last));
        less(until(year), until(year - 1))
    }

    /// Returns the part of a cost that had arisen in the use period by the end of `day` and counts as used.
    fn counted_until(&self, cost: &Cost, day: Date) -> Money {
        let arisen = self.arisen_until(cost, day);
        self.cut.get(&cost.cost).map_or(arisen, |counted| arisen.min(*counted))
    }

    fn arisen_until(&self, cost: &Cost, day: Date) -> Money {
        Period::new(self.window.first(), day.min(self.window.last()))
            .map_or(Money::ZERO, |window| cost.period.split_by_days(cost.amount, window).0)
    }

    /// The unproven days of a payment are its last ones in the use period.
    fn unproven_within(&self, cost: &Cost, counted: Money, window: Period) -> Money {
        let until = |day| less(self.arisen_until(cost, day), counted).max(Money::ZERO);
        less(until(window.last()), until(window.first().minus_days(1)))
    }
}

/// Subtracts parts of one cost, which are never farther apart than the cost itself.
fn less(from: Money, amount: Money) -> Money {
    from.checked_sub(amount).unwrap_or_default()
}

/// Finds what counts of the payments that do not count whole.
fn cut(grant: Grant<'_>, window: Period) -> BTreeMap<CostId, Money> {
    let mut by_unit: BTreeMap<Option<&str>, Vec<(&Cost, Money)>> = BTreeMap::new();
    for (cost, paid) in payments(grant, window) {
        by_unit.entry(cost.unit.as_deref()).or_default().push((cost, paid));
    }
    let mut cut = BTreeMap::new();
    for (unit, mut payments) in by_unit {
        payments.sort_by_key(|(cost, _)| (cost.period.first(), cost.cost));
        let reported = unit.and_then(|unit| reported(grant, unit)).unwrap_or_default();
        let back = payments.iter().filter(|(_, paid)| *paid < Money::ZERO);
        // What came back leaves room for as much of the payments. Wider than an amount, so that nothing overflows.
        let back: i128 = back.map(|(_, paid)| i128::from(paid.ore())).sum();
        let mut room = i128::from(reported.ore()) - back;
        for (cost, paid) in payments.into_iter().filter(|(_, paid)| *paid > Money::ZERO) {
            let counted = counted_of(paid, room);
            room -= i128::from(counted.ore());
            if counted < paid {
                cut.insert(cost.cost, counted);
            }
        }
    }
    cut
}

/// Returns the smaller of a payment and the room that is left, not below nought.
fn counted_of(paid: Money, room: i128) -> Money {
    let room = i64::try_from(room.max(0)).ok().and_then(|ore| Money::from_ore(ore).ok());
    room.map_or(paid, |room| paid.min(room))
}

/// Returns the payments to units, each with what arose of it within the days of `window`.
pub(crate) fn payments(grant: Grant<'_>, window: Period) -> impl Iterator<Item = (&Cost, Money)> {
    grant
        .costs()
        .filter(|cost| cost.kind == CostKind::Transfer)
        .map(move |cost| (cost, cost.period.split_by_days(cost.amount, window).0))
}

/// Returns what the unit's latest report says that it has used.
fn reported(grant: Grant<'_>, unit: &str) -> Option<Money> {
    grant.unit_reports().find(|(_, report)| report.unit == unit).map(|(_, report)| report.used)
}
