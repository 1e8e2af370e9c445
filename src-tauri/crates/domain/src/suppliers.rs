//! Invoices in the book by who sent them: whether one is entered already, and what is left of it to take back.
//!
//! An invoice is known by its supplier and number. Suppliers are compared by organisation number where both sides have
//! one, else by name.

use std::collections::BTreeMap;

use crate::book::{Book, Grant};
use crate::committed::Committed;
use crate::fact::Cost;
use crate::ids::GrantId;
use crate::money::{Money, MoneyError};

/// What a supplier (leverantör) is known by.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Supplier<'a> {
    /// Organisation number as `NNNNNN-NNNN`.
    pub orgnr: Option<&'a str>,
    /// Name.
    pub name: &'a str,
}

impl<'a> Supplier<'a> {
    /// Tells whether a cost is from this supplier: nothing says that the two differ.
    #[must_use]
    pub fn sent(&self, cost: &Cost) -> bool {
        let held =
            cost.invoice.as_ref().and_then(|invoice| invoice.orgnr.as_ref()).and_then(Committed::value);
        match (held, self.orgnr) {
            (Some(held), Some(orgnr)) => held == orgnr,
            _ => {
                let name = cost.supplier.as_ref().and_then(Committed::value).unwrap_or_default();
                name.trim().to_lowercase() == self.name.trim().to_lowercase()
            }
        }
    }

    /// Returns the costs in force that are parts of the supplier's invoice of that number, with their grants.
    pub fn parts_of<'b>(
        self,
        book: &'b Book,
        number: &'b str,
    ) -> impl Iterator<Item = (Grant<'b>, &'b Cost)> + use<'a, 'b> {
        let same_number = move |cost: &&Cost| {
            cost.invoice.as_ref().is_some_and(|invoice| invoice.number.eq_ignore_ascii_case(number))
        };
        book.grants()
            .flat_map(|grant| grant.costs().map(move |cost| (grant, cost)))
            .filter(move |(_, cost)| same_number(cost) && self.sent(cost))
    }

    /// Returns what each grant has left of the supplier's invoice of that number when credit notes in force have taken
    /// back theirs; `None` where no grant has a part of it.
    ///
    /// Fails with [`MoneyError`] when a sum is out of range.
    pub fn left_to_credit(
        self,
        book: &Book,
        number: &str,
    ) -> Result<Option<BTreeMap<GrantId, Money>>, MoneyError> {
        let mut open: BTreeMap<GrantId, Money> = BTreeMap::new();
        for (grant, cost) in self.parts_of(book, number) {
            add(&mut open, grant.id(), cost.amount)?;
        }
        if open.is_empty() {
            return Ok(None);
        }
        for grant in book.grants() {
            for cost in grant.costs().filter(|cost| takes_back(cost, number) && self.sent(cost)) {
                add(&mut open, grant.id(), cost.amount)?;
            }
        }
        Ok(Some(open))
    }
}

fn takes_back(cost: &Cost, number: &str) -> bool {
    let credits = cost.invoice.as_ref().and_then(|invoice| invoice.credits.as_ref());
    credits.is_some_and(|credits| credits.eq_ignore_ascii_case(number))
}

fn add(sums: &mut BTreeMap<GrantId, Money>, grant: GrantId, amount: Money) -> Result<(), MoneyError> {
    let sum = sums.entry(grant).or_default();
    *sum = sum.checked_add(amount)?;
    Ok(())
}
