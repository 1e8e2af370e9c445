//! Rows that sum rows: known by their words, or by saying the sum of what stands above.
//!
//! They are left out, and what they state is held against the rows: it is the sum since some row of the kind before,
//! since the beginning, or since an opening balance. Which of them nobody says, so any will do.

use std::collections::HashSet;

use super::headings::plain;

/// What the amount columns of a row say, in öre as they stand there: debit and credit, or the one amount and nought.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
pub(in crate::read) struct Stated {
    pub(in crate::read) debit: i64,
    pub(in crate::read) credit: i64,
    /// The amount where one cell holds it.
    pub(in crate::read) net: i64,
    /// Only one of debit and credit is stated, so that it may be the difference of both.
    pub(in crate::read) is_net: bool,
}

/// What kind of sum a row is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::read) enum TotalKind {
    /// Opening balance (IB).
    Opening,
    /// Closing balance (UB).
    Closing,
    /// Balance so far, which nothing is held against.
    Balance,
    /// Sum of rows.
    Sum,
}

/// Returns what kind of sum a text names at its beginning; `None` where it names none.
pub(in crate::read) fn kind_of(text: &str) -> Option<TotalKind> {
    let mut words = text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    let (first, second) = (plain(words.next()?), words.next().map(plain).unwrap_or_default());
    let is_balance = ["balans", "saldo", "bal"].contains(&second.as_str());
    Some(match first.as_str() {
        "ib" => TotalKind::Opening,
        "ingaende" if is_balance => TotalKind::Opening,
        "ub" => TotalKind::Closing,
        "utgaende" if is_balance => TotalKind::Closing,
        "saldo" => TotalKind::Balance,
        "summa" | "totalt" | "total" | "totalsumma" | "delsumma" | "slutsumma" | "omslutning" => {
            TotalKind::Sum
        }
        "s" if second == "a" => TotalKind::Sum,
        _ => return None,
    })
}

/// Returns which balance a text names that says nothing else, figures and days apart: `IB 2025`.
pub(in crate::read) fn balance_of(text: &str) -> Option<TotalKind> {
    let kind = kind_of(text).filter(|kind| matches!(kind, TotalKind::Opening | TotalKind::Closing))?;
    let words = text.split(|sign: char| !sign.is_alphabetic()).filter(|word| !word.is_empty());
    let is_named_alone = match words.clone().next() {
        Some(first) if first.chars().count() == 2 => words.count() == 1,
        Some(_) | None => words.count() == 2,
    };
    is_named_alone.then_some(kind)
}

/// The sums so far.
#[derive(Default)]
pub(in crate::read) struct Totals {
    debit: i64,
    credit: i64,
    net: i64,
    pairs: HashSet<(i64, i64)>,
    nets: HashSet<i64>,
    opening: Option<i64>,
    rows: u64,
}

impl Totals {
    pub(in crate::read) fn new() -> Self {
        Self { pairs: HashSet::from([(0, 0)]), nets: HashSet::from([0]), ..Self::default() }
    }

    /// Takes a row in. Sums beyond all amounts stay where they are; no stated one is so large.
    pub(in crate::read) fn add(&mut self, row: Stated) {
        self.debit = self.debit.saturating_add(row.debit);
        self.credit = self.credit.saturating_add(row.credit);
        self.net = self.net.saturating_add(row.net);
        self.rows += 1;
    }

    /// Tells whether a row without words says the sum of rows above it.
    pub(in crate::read) fn are_stated_by(&self, stated: Stated) -> bool {
        self.rows > 0 && stated != Stated::default() && self.fits(stated)
    }

    /// Takes a row of sums in, and returns what it should have said where that is something else.
    pub(in crate::read) fn close(&mut self, kind: TotalKind, stated: Option<Stated>) -> Option<i64> {
        let wrong = stated.filter(|stated| !self.is_right(kind, *stated)).map(|_| self.net);
        if kind == TotalKind::Opening {
            self.opening = stated.map(|stated| stated.net);
        }
        self.pairs.insert((self.debit, self.credit));
        self.nets.insert(self.net);
        wrong
    }

    fn is_right(&self, kind: TotalKind, stated: Stated) -> bool {
        match (kind, self.opening) {
            (TotalKind::Opening | TotalKind::Balance, _) | (TotalKind::Closing, None) => true,
            (TotalKind::Closing | TotalKind::Sum, opening) => {
                self.fits(stated)
                    || opening.is_some_and(|opening| self.has_net(stated.net.saturating_sub(opening)))
            }
        }
    }

    fn fits(&self, stated: Stated) -> bool {
        let pair = (self.debit.saturating_sub(stated.debit), self.credit.saturating_sub(stated.credit));
        self.pairs.contains(&pair) || (stated.is_net && self.has_net(stated.net))
    }

    fn has_net(&self, net: i64) -> bool {
        self.nets.contains(&self.net.saturating_sub(net))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(net: i64) -> Stated {
        Stated { debit: net, credit: 0, net, is_net: true }
    }

    #[test]
    fn sums_are_known_by_their_first_words() {
        for (text, kind) in [
            ("Summa konto 5010", Some(TotalKind::Sum)),
            ("TOTALT:", Some(TotalKind::Sum)),
            ("Delsumma", Some(TotalKind::Sum)),
            ("S:a", Some(TotalKind::Sum)),
            ("IB", Some(TotalKind::Opening)),
            ("Ingående saldo", Some(TotalKind::Opening)),
            ("UB 2025", Some(TotalKind::Closing)),
            ("Saldo", Some(TotalKind::Balance)),
            ("Ingående moms", None),
            ("Ibrahim AB", None),
            ("Resa, summa enligt kvitto", None),
            ("", None),
        ] {
            assert_eq!(kind_of(text), kind, "{text}");
        }
    }

    #[test]
    fn a_balance_is_one_where_nothing_else_is_said() {
        for (text, kind) in [
            ("IB", Some(TotalKind::Opening)),
            ("IB 2025-01-01", Some(TotalKind::Opening)),
            ("Utgående saldo:", Some(TotalKind::Closing)),
            ("IB Exempel AB", None),
            ("Ingående balans enligt beslut", None),
            ("Summa", None),
        ] {
            assert_eq!(balance_of(text), kind, "{text}");
        }
    }

    #[test]
    fn sums_of_sums_fit_from_any_sum_before() {
        let mut totals = Totals::new();
        totals.add(amount(100));
        assert_eq!(totals.close(TotalKind::Sum, Some(amount(100))), None);
        totals.add(amount(50));
        assert_eq!(totals.close(TotalKind::Sum, Some(amount(50))), None);
        assert_eq!(totals.close(TotalKind::Sum, Some(amount(150))), None);
        assert_eq!(totals.close(TotalKind::Sum, Some(amount(151))), Some(150));
    }

    #[test]
    fn a_closing_balance_is_the_opening_one_and_what_happened() {
        let mut totals = Totals::new();
        assert_eq!(totals.close(TotalKind::Opening, Some(amount(1000))), None);
        totals.add(amount(-300));
        assert_eq!(totals.close(TotalKind::Closing, Some(amount(700))), None);
        let mut totals = Totals::new();
        totals.close(TotalKind::Opening, Some(amount(1000)));
        totals.add(amount(-300));
        assert_eq!(totals.close(TotalKind::Closing, Some(amount(800))), Some(-300));
    }

    #[test]
    fn debit_and_credit_are_held_against_their_own_sums() {
        let mut totals = Totals::new();
        totals.add(Stated { debit: 100, credit: 0, net: 100, is_net: true });
        totals.add(Stated { debit: 0, credit: 100, net: -100, is_net: true });
        let both = |debit, credit| Stated { debit, credit, net: debit - credit, is_net: false };
        assert_eq!(totals.close(TotalKind::Sum, Some(both(100, 100))), None);
        assert_eq!(totals.close(TotalKind::Sum, Some(both(90, 90))), Some(0));
    }
}
