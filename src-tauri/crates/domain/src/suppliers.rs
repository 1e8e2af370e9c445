//! Invoices in the book by who sent them: whether one is entered already, and what is left of it to take back.
//!
//! An invoice is known by its supplier and number. Suppliers are compared by organisation number where both sides have
//! one, else by name.

use std::collections::{BTreeMap, HashMap};

use crate::book::Book;
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

impl Supplier<'_> {
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
}

/// The invoices of a book by their numbers, whoever sent them.
#[derive(Debug)]
pub struct Invoices<'a> {
    by_number: HashMap<String, Vec<&'a Cost>>,
    /// Credit notes by the number of what they take back.
    credits: HashMap<String, Vec<&'a Cost>>,
}

impl<'a> Invoices<'a> {
    /// Looks at every cost in force once.
    #[must_use]
    pub fn of(book: &'a Book) -> Self {
        let mut found = Self { by_number: HashMap::new(), credits: HashMap::new() };
        for cost in book.grants().flat_map(|grant| grant.costs()) {
            let Some(invoice) = &cost.invoice else { continue };
            found.by_number.entry(key(&invoice.number)).or_default().push(cost);
            if let Some(credits) = &invoice.credits {
                found.credits.entry(key(credits)).or_default().push(cost);
            }
        }
        found
    }

    /// Returns the costs that are parts of the supplier's invoice of that number.
    pub fn parts<'s>(&'s self, supplier: Supplier<'s>, number: &str) -> impl Iterator<Item = &'a Cost> + 's {
        of_supplier(&self.by_number, supplier, number)
    }

    /// Returns what each grant has left of the supplier's invoice of that number when credit notes in force have taken
    /// back theirs; `None` where no grant has a part of it.
    ///
    /// Fails with [`MoneyError`] when a sum is out of range.
    pub fn left_to_credit(
        &self,
        supplier: Supplier<'_>,
        number: &str,
    ) -> Result<Option<BTreeMap<GrantId, Money>>, MoneyError> {
        let mut open: BTreeMap<GrantId, Money> = BTreeMap::new();
        for cost in self.parts(supplier, number) {
            add(&mut open, cost)?;
        }
        if open.is_empty() {
            return Ok(None);
        }
        for cost in of_supplier(&self.credits, supplier, number) {
            add(&mut open, cost)?;
        }
        Ok(Some(open))
    }
}

/// Numbers are compared without regard to small letters and capitals.
fn key(number: &str) -> String {
    number.to_lowercase()
}

fn of_supplier<'a, 's>(
    costs: &'s HashMap<String, Vec<&'a Cost>>,
    supplier: Supplier<'s>,
    number: &str,
) -> impl Iterator<Item = &'a Cost> + 's {
    let costs = costs.get(&key(number)).into_iter().flatten().copied();
    costs.filter(move |cost| supplier.sent(cost))
}

fn add(sums: &mut BTreeMap<GrantId, Money>, cost: &Cost) -> Result<(), MoneyError> {
    let sum = sums.entry(cost.grant).or_default();
    *sum = sum.checked_add(cost.amount)?;
    Ok(())
}
