//! Taking e-invoices (e-fakturor) in: which grant carries what of them, and whether the book has their costs already.
//!
//! As with ledgers, planning decides nothing for good. A grant is found by what the invoice itself refers to, and the
//! days of the invoice and its lines become *stated* cost periods. A cost that the ledger brought is made the invoice's
//! cost only when its text names the invoice, or when a person says so; where amounts alone fit, a person is asked, so
//! that nothing is charged twice.

pub(super) mod candidates;
mod facts;
mod grants;
mod parts;

use std::collections::{BTreeMap, BTreeSet};

pub use facts::{TakenInvoice, facts};
pub use parts::PlannedPart;

use super::organisation_digits;
use crate::book::Book;
use crate::draft::invoice::{InvoiceDocument, InvoiceKind};
use crate::fact::GrantState;
use crate::identity::organisation_number;
use crate::ids::{CostId, GrantId};
use crate::money::{Money, MoneyError};
use crate::problem::Problem;
use crate::suppliers::{Invoices, Supplier};
use candidates::Held;

/// An invoice of a file, as it was read.
#[derive(Clone, Copy, Debug)]
pub struct Offered<'a> {
    /// What it says; `None` where that could not be read.
    pub document: Option<&'a InvoiceDocument>,
    /// An error stands against it, so that its figures cannot be trusted.
    pub has_errors: bool,
}

/// What a person said of an invoice.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Said {
    /// The grant that carries it, where its lines name none.
    pub grant: Option<GrantId>,
    /// What to do with it.
    pub decision: Option<Decision>,
}

/// What a person decided of an invoice.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Decision {
    /// It is the invoice of this cost, and of those on the same voucher where only all of them come to its amount.
    OfCost(CostId),
    /// It is charged, whatever else is in the book.
    New,
    /// It is left out.
    Leave,
}

/// What becomes of an invoice.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// It is charged.
    New,
    /// Costs of the ledger are its costs: they get its particulars and days, and nothing is charged anew.
    Completes,
    /// It is in the book, with this as one of its costs.
    Known(CostId),
    /// The same invoice stands earlier in the file.
    Repeated,
    /// A person has to say: the problem says what.
    Unclear(Problem),
    /// It names no grant of the book.
    NoGrant,
    /// It cannot be taken: the problem says why.
    Wrong(Problem),
    /// A person left it out.
    Left,
}

impl Verdict {
    /// Tells whether the invoice becomes costs.
    #[must_use]
    pub const fn is_taken(&self) -> bool {
        matches!(self, Self::New | Self::Completes)
    }
}

/// An invoice and what becomes of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlannedInvoice {
    /// What becomes of it.
    pub verdict: Verdict,
    /// What grants carry of it; of one that is not taken what they would carry, as far as that is known.
    pub parts: Vec<PlannedPart>,
    /// What the organisation pays of it beside all grants; of a credit note negative.
    pub own: Money,
    /// Costs that it may be the invoice of, as groups: one cost, or all of a voucher.
    pub candidates: Vec<Vec<CostId>>,
}

impl PlannedInvoice {
    fn without_parts(verdict: Verdict) -> Self {
        Self { verdict, parts: Vec::new(), own: Money::ZERO, candidates: Vec::new() }
    }
}

/// Says what the invoices of a file would do to the book.
///
/// `said` is by place in `offered`, from 0. `fallback` is the grant of invoices that name none. The result has an entry
/// for each of `offered`, in order. Fails with [`MoneyError`] when a sum is out of range.
pub fn plan(
    book: &Book,
    offered: &[Offered<'_>],
    said: &BTreeMap<usize, Said>,
    fallback: Option<GrantId>,
) -> Result<Vec<PlannedInvoice>, MoneyError> {
    let mut planner = Planner {
        book,
        held: Held::of(book),
        invoices: Invoices::of(book),
        seen: BTreeMap::new(),
        taken_back: Vec::new(),
        used: BTreeSet::new(),
    };
    offered
        .iter()
        .enumerate()
        .map(|(at, offered)| {
            let mut said = said.get(&at).copied().unwrap_or_default();
            let chosen = said.grant.take();
            let asked = Asked { chosen, fallback, decision: said.decision };
            planner.plan(*offered, &asked)
        })
        .collect()
}

/// What was said of one invoice, and of all.
struct Asked {
    chosen: Option<GrantId>,
    fallback: Option<GrantId>,
    decision: Option<Decision>,
}

struct Planner<'a> {
    book: &'a Book,
    held: Held<'a>,
    invoices: Invoices<'a>,
    /// The invoices before in the file, by number.
    seen: BTreeMap<String, Vec<Seen>>,
    /// What credit notes before in the file take back.
    taken_back: Vec<TakenBack>,
    /// Costs that an invoice before in the file takes.
    used: BTreeSet<CostId>,
}

/// An invoice before in the file.
struct Seen {
    orgnr: Option<String>,
    name: String,
    net: Money,
}

/// What a credit note before in the file takes back of an invoice.
struct TakenBack {
    orgnr: Option<String>,
    number: String,
    grant: GrantId,
    amount: Money,
}

impl Planner<'_> {
    fn plan(&mut self, offered: Offered<'_>, asked: &Asked) -> Result<PlannedInvoice, MoneyError> {
        let twice = offered.document.and_then(|document| self.seen_before(document));
        if asked.decision == Some(Decision::Leave) {
            return Ok(PlannedInvoice::without_parts(Verdict::Left));
        }
        let Some(document) = offered.document.filter(|_| !offered.has_errors) else {
            let problem = Problem::bare("invoice-has-errors");
            return Ok(PlannedInvoice::without_parts(Verdict::Wrong(problem)));
        };
        if let Some(problem) = self.unfit(document) {
            return Ok(PlannedInvoice::without_parts(Verdict::Wrong(problem)));
        }
        if let Some(verdict) = self.known(document, asked).or(twice) {
            return Ok(PlannedInvoice::without_parts(verdict));
        }
        self.charge(document, asked)
    }

    /// Returns why an invoice cannot be this book's.
    fn unfit(&self, document: &InvoiceDocument) -> Option<Problem> {
        if document.currency != "SEK" {
            let currency = document.currency.as_str();
            return Some(Problem::bare("import-other-currency").with("currency", currency));
        }
        if document.net.is_zero() {
            return Some(Problem::bare("invoice-nought"));
        }
        // Some write what they take back with a minus, others without: which, nobody says.
        if document.kind == InvoiceKind::CreditNote && document.net < Money::ZERO {
            return Some(Problem::bare("invoice-credit-negative").with("net", document.net));
        }
        let expected = self.book.opened().map(|opened| opened.orgnr.clone()).unwrap_or_default();
        let found = document.buyer.orgnr.as_deref()?;
        // A buyer's number of another form, such as a location number, says nothing.
        (organisation_digits(found)? != organisation_digits(&expected)?).then(|| {
            Problem::bare("import-other-organisation").with("expected", expected).with("found", found)
        })
    }

    /// Returns the verdict on an invoice that stands earlier in the file.
    fn seen_before(&mut self, document: &InvoiceDocument) -> Option<Verdict> {
        let name = document.supplier.name.as_deref().unwrap_or_default().trim().to_lowercase();
        let orgnr = supplier_orgnr(document);
        let net = document.charged(document.net);
        let seen = self.seen.entry(document.number.to_lowercase()).or_default();
        let same = |other: &&Seen| match (&other.orgnr, &orgnr) {
            (Some(one), Some(other)) => one == other,
            _ => other.name == name,
        };
        let held = seen.iter().find(same).map(|other| other.net);
        seen.push(Seen { orgnr, name, net });
        let held = held?;
        if held == net {
            return Some(Verdict::Repeated);
        }
        let number = document.number.as_str();
        let problem = Problem::bare("invoice-twice-differs").with("number", number);
        Some(Verdict::Wrong(problem.with("held", held).with("found", net)))
    }

    /// Returns the verdict on an invoice that is in the book.
    fn known(&self, document: &InvoiceDocument, asked: &Asked) -> Option<Verdict> {
        let orgnr = supplier_orgnr(document);
        let supplier = supplier(document, orgnr.as_deref());
        let number = document.number.as_str();
        let cost = self.invoices.parts(supplier, number).next()?;
        let basis = cost.invoice.as_deref()?;
        let problem = |code| Problem::bare(code).with("number", number).with("cost", cost.cost.to_string());
        // Suppliers begin their numbers anew.
        if basis.date != document.issued {
            let other = problem("invoice-known-other-day").with("held", basis.date);
            let other = other.with("found", document.issued);
            return (asked.decision != Some(Decision::New)).then_some(Verdict::Unclear(other));
        }
        let net = document.charged(document.net);
        if basis.net == net {
            return Some(Verdict::Known(cost.cost));
        }
        let differs = problem("invoice-known-differs").with("held", basis.net).with("found", net);
        Some(Verdict::Wrong(differs))
    }

    fn charge(&mut self, document: &InvoiceDocument, asked: &Asked) -> Result<PlannedInvoice, MoneyError> {
        let whole = grants::of_document(self.book, &self.invoices, document, asked);
        let lines = match whole.and_then(|whole| grants::of_lines(self.book, document, whole)) {
            Ok(lines) => lines,
            Err(verdict) => return Ok(PlannedInvoice::without_parts(verdict)),
        };
        let parts = parts::parts(document, &lines)?;
        let own = document.charged(document.net).checked_sub(sum(&parts)?)?;
        let planned = PlannedInvoice { verdict: Verdict::New, parts, own, candidates: Vec::new() };
        let verdict = match self.refusal(document, &planned)? {
            Some(problem) => Verdict::Wrong(problem),
            None => return self.settle(document, planned, asked),
        };
        Ok(PlannedInvoice { verdict, ..planned })
    }

    /// Returns why the parts of an invoice cannot be charged.
    fn refusal(
        &self,
        document: &InvoiceDocument,
        planned: &PlannedInvoice,
    ) -> Result<Option<Problem>, MoneyError> {
        let net = document.charged(document.net);
        let charged = sum(&planned.parts)?;
        // Lines of an allowance that name no grant would leave the grants more than the whole.
        let opposite = |amount: Money| !amount.is_zero() && (amount < Money::ZERO) != (net < Money::ZERO);
        if planned.parts.iter().any(|part| opposite(part.amount)) || opposite(planned.own) {
            return Ok(Some(Problem::bare("invoice-parts-unfit").with("charged", charged).with("net", net)));
        }
        let closed = |part: &PlannedPart| {
            self.book.grant(part.grant).filter(|grant| grant.state() == GrantState::Closed)
        };
        let grant = planned.parts.iter().find_map(closed);
        Ok(grant.map(|grant| Problem::bare("grant-closed").with("code", grant.code())))
    }

    /// Decides between a new cost and one that is there.
    fn settle(
        &mut self,
        document: &InvoiceDocument,
        mut planned: PlannedInvoice,
        asked: &Asked,
    ) -> Result<PlannedInvoice, MoneyError> {
        let decision = asked.decision;
        planned.verdict = self.held.settle(document, &mut planned, decision, &mut self.used)?;
        // A row of the ledger that takes back is in the sum already.
        if planned.verdict == Verdict::New && document.charged(document.net) < Money::ZERO {
            let unclear = self.credit_unclear(document, &planned)?;
            if let Some(problem) = unclear.filter(|_| decision != Some(Decision::New)) {
                planned.verdict = Verdict::Unclear(problem);
            } else {
                self.note_credit(document, &planned);
            }
        }
        Ok(planned)
    }

    fn note_credit(&mut self, document: &InvoiceDocument, planned: &PlannedInvoice) {
        let Some(number) = document.credits.first().map(|number| number.to_lowercase()) else { return };
        let orgnr = supplier_orgnr(document);
        self.taken_back.extend(planned.parts.iter().map(|part| TakenBack {
            orgnr: orgnr.clone(),
            number: number.clone(),
            grant: part.grant,
            amount: part.amount,
        }));
    }

    /// A credit note takes back no more of a grant than its invoice has charged to it.
    fn credit_unclear(
        &self,
        document: &InvoiceDocument,
        planned: &PlannedInvoice,
    ) -> Result<Option<Problem>, MoneyError> {
        let distinct: BTreeSet<&String> = document.credits.iter().collect();
        if distinct.len() > 1 {
            return Ok(Some(Problem::bare("invoice-credits-several")));
        }
        let Some(number) = document.credits.first() else {
            return Ok(Some(Problem::bare("invoice-credit-unreferenced")));
        };
        let orgnr = supplier_orgnr(document);
        let supplier = supplier(document, orgnr.as_deref());
        let open = self.invoices.left_to_credit(supplier, number)?;
        let Some(mut open) = open else {
            return Ok(Some(Problem::bare("invoice-unknown").with("number", number.as_str())));
        };
        let key = number.to_lowercase();
        let before = self.taken_back.iter().filter(|back| back.number == key && back.orgnr == orgnr);
        for back in before {
            let left = open.entry(back.grant).or_default();
            *left = left.checked_add(back.amount)?;
        }
        for part in &planned.parts {
            let left = open.entry(part.grant).or_default();
            *left = left.checked_add(part.amount)?;
            if *left < Money::ZERO {
                let code = self.book.grant(part.grant).map(|grant| grant.code().to_owned());
                let problem = Problem::bare("credit-above-invoice")
                    .with("number", number.as_str())
                    .with("code", code.unwrap_or_default())
                    .with("amount", left.negated());
                return Ok(Some(problem));
            }
        }
        Ok(None)
    }
}

fn sum(parts: &[PlannedPart]) -> Result<Money, MoneyError> {
    Money::sum(parts.iter().map(|part| part.amount))
}

/// The supplier's number in the form that the book keeps; `None` where it is none that holds.
fn supplier_orgnr(document: &InvoiceDocument) -> Option<String> {
    document.supplier.orgnr.as_deref().and_then(|number| organisation_number(number).ok())
}

fn supplier<'a>(document: &'a InvoiceDocument, orgnr: Option<&'a str>) -> Supplier<'a> {
    Supplier { orgnr, name: document.supplier.name.as_deref().unwrap_or_default() }
}

#[cfg(test)]
mod tests;
