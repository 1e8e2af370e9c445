//! The facts of the invoices that are taken.

use super::{Offered, PlannedInvoice, PlannedPart, supplier_orgnr};
use crate::accounts::CostKind;
use crate::book::{Book, NextIds};
use crate::committed::{Committed, Salts};
use crate::draft::invoice::InvoiceDocument;
use crate::fact::{Cost, CostVoided, Fact, InvoiceBasis};
use crate::ids::{CostId, GrantId};
use crate::money::Money;

/// An invoice that was taken, with its costs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TakenInvoice {
    /// Its place among those offered, from 0.
    pub place: usize,
    /// Its costs, with their grants.
    pub costs: Vec<(GrantId, CostId)>,
}

/// Makes the facts of all invoices that are taken, in order, and says which costs are whose. Evidence of a cost that is
/// replaced goes over to what replaces it; the files themselves are the caller's. `reason` is what voids will say.
pub fn facts(
    book: &Book,
    offered: &[Offered<'_>],
    plan: &[PlannedInvoice],
    reason: &str,
    ids: &mut NextIds,
    salts: &mut dyn Salts,
) -> (Vec<Fact>, Vec<TakenInvoice>) {
    let mut maker = Maker { book, reason, ids, salts, facts: Vec::new() };
    let mut taken = Vec::new();
    for (place, (offered, planned)) in offered.iter().zip(plan).enumerate() {
        if let (Some(document), true) = (offered.document, planned.verdict.is_taken()) {
            taken.push(TakenInvoice { place, costs: maker.take(document, planned) });
        }
    }
    (maker.facts, taken)
}

struct Maker<'a> {
    book: &'a Book,
    reason: &'a str,
    ids: &'a mut NextIds,
    salts: &'a mut dyn Salts,
    facts: Vec<Fact>,
}

impl Maker<'_> {
    fn text(&mut self, text: &str) -> Committed {
        Committed::open(self.salts.salt(), text)
    }

    fn some_text(&mut self, text: Option<&str>) -> Option<Committed> {
        text.map(str::trim).filter(|text| !text.is_empty()).map(|text| self.text(text))
    }

    fn take(&mut self, document: &InvoiceDocument, planned: &PlannedInvoice) -> Vec<(GrantId, CostId)> {
        let mut gone: Vec<CostId> = planned.parts.iter().filter_map(|part| part.replaces).collect();
        gone.dedup();
        for cost in gone.into_iter().filter_map(|id| self.book.cost(id)) {
            let reason = self.text(self.reason);
            self.facts.push(Fact::CostVoided(CostVoided { cost: cost.cost, grant: cost.grant, reason }));
        }
        planned.parts.iter().map(|part| (part.grant, self.charge(document, planned, part))).collect()
    }

    fn charge(&mut self, document: &InvoiceDocument, planned: &PlannedInvoice, part: &PlannedPart) -> CostId {
        let fresh = self.fresh(document, planned, part);
        let id = fresh.cost;
        let Some(old) = part.replaces.and_then(|old| self.book.cost(old)) else {
            self.facts.push(Fact::Cost(fresh));
            return id;
        };
        // What the ledger and people have said of the cost stays; the invoice adds what only it knows.
        self.facts.push(Fact::Cost(Cost {
            cost: id,
            amount: fresh.amount,
            period: fresh.period,
            period_basis: fresh.period_basis,
            lines: fresh.lines,
            whole: old.whole.or(fresh.whole),
            own: old.own.or(fresh.own),
            replaces: Some(old.cost),
            text: old.text.clone().or(fresh.text),
            // By the name that the invoice gives, it is known again.
            supplier: fresh.supplier.or_else(|| old.supplier.clone()),
            invoice: fresh.invoice,
            ..old.clone()
        }));
        self.keep_evidence(old, id);
        id
    }

    /// The cost as the invoice alone makes it.
    fn fresh(&mut self, document: &InvoiceDocument, planned: &PlannedInvoice, part: &PlannedPart) -> Cost {
        let net = document.charged(document.net);
        let own = Some(planned.own).filter(|own| *own > Money::ZERO);
        let shared = planned.parts.len() > 1 || own.is_some();
        Cost {
            cost: self.ids.cost(),
            grant: part.grant,
            kind: CostKind::Invoice,
            period: part.period,
            period_basis: part.basis,
            amount: part.amount,
            account: None,
            booked_on: None,
            lines: part.lines.clone(),
            voucher: None,
            purpose: None,
            unit: None,
            provider: None,
            whole: (shared && net > Money::ZERO).then_some(net),
            own,
            training: None,
            settles: None,
            replaces: None,
            text: self.some_text(Some(&part.text)),
            supplier: self.some_text(document.supplier.name.as_deref()),
            person: None,
            salary: None,
            invoice: Some(Box::new(self.basis(document, planned))),
            accrual: None,
        }
    }

    fn basis(&mut self, document: &InvoiceDocument, planned: &PlannedInvoice) -> InvoiceBasis {
        let net = document.charged(document.net);
        InvoiceBasis {
            number: document.number.clone(),
            date: document.issued,
            due: document.due,
            paid: None,
            orgnr: self.some_text(supplier_orgnr(document).as_deref()),
            net,
            vat: Some(document.charged(document.vat)),
            own: Some(planned.own).filter(|own| !own.is_zero()),
            credits: document.credits.first().filter(|_| net < Money::ZERO).cloned(),
        }
    }

    fn keep_evidence(&mut self, old: &Cost, new: CostId) {
        let Some(grant) = self.book.grant(old.grant) else { return };
        self.facts.extend(grant.links_carried_over(old.cost, new));
    }
}
