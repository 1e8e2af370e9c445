//! Which files the book has: by their sums, each kind the way it is kept when it is taken in.

use std::collections::BTreeSet;

use domain::book::Book;
use domain::committed::Hash;

use crate::inbox::{Contents, Kind};

/// How much of a file the book has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Share {
    Nothing,
    /// So many of the invoices in it.
    Part(usize),
    All,
}

/// The sums of the files that the book has.
pub(crate) struct KnownFiles<'a> {
    /// Ledgers, tables and payrolls that were taken in and are in force.
    imports: BTreeSet<&'a str>,
    /// Evidence, which files of invoices become.
    evidence: BTreeSet<&'a str>,
}

impl<'a> KnownFiles<'a> {
    pub(crate) fn of(book: &'a Book) -> Self {
        let evidence = book.grants().flat_map(|grant| grant.evidence());
        Self {
            imports: book.imports().filter_map(|(_, import)| import.sha256.value()).collect(),
            evidence: evidence.filter_map(|evidence| evidence.sha256.value()).collect(),
        }
    }

    /// Tells how much of a file the book has. A ledger that lies there as evidence alone was not taken in.
    pub(crate) fn share(&self, contents: &Contents) -> Share {
        let is_in = |sums: &BTreeSet<&str>, sum: Hash| sums.contains(sum.to_string().as_str());
        let whole = |known: bool| if known { Share::All } else { Share::Nothing };
        match contents.kind {
            Kind::Ledger | Kind::Table | Kind::Payroll => whole(is_in(&self.imports, contents.sha256)),
            Kind::Invoice | Kind::Unknown => whole(is_in(&self.evidence, contents.sha256)),
            Kind::Parcel => {
                let held = contents.invoices.iter().filter(|sum| is_in(&self.evidence, **sum)).count();
                match held {
                    0 => whole(is_in(&self.evidence, contents.sha256)),
                    held if held == contents.invoices.len() => Share::All,
                    held => Share::Part(held),
                }
            }
        }
    }
}
