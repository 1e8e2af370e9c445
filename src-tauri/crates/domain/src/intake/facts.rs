//! The facts of a plan that a person has confirmed.

use super::{Plan, PlannedDifference, PlannedLine};
use crate::accounts::CostKind;
use crate::book::{Book, NextIds};
use crate::committed::{Committed, Salts};
use crate::draft::{LedgerDocument, ObjectRef};
use crate::fact::{
    CodeTotals, Cost, CostVoided, EvidenceLinked, EvidenceTarget, Fact, LedgerLine, LineDiffers, LineShare,
    LineVoided, PeriodBasis,
};
use crate::ids::{CostId, ImportId, LineId};

/// SIE reserves dimension 7 for employees: personal data, so committed apart from the rest of the code string.
const EMPLOYEE_DIMENSION: &str = "7";

/// What a person confirmed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Confirmed {
    /// New rows only; what differs is noted for somebody to decide.
    New,
    /// Also what changed, was recoded or vanished: void and replace.
    NewAndDifferences,
}

/// A plan and what was decided about it.
#[derive(Clone, Copy)]
pub struct Decided<'a> {
    /// The book as it is.
    pub book: &'a Book,
    /// The file.
    pub document: &'a LedgerDocument,
    /// What the file would do.
    pub plan: &'a Plan,
    /// The number of the import.
    pub import: ImportId,
    /// How much of it was confirmed.
    pub confirmed: Confirmed,
    /// What voids will say.
    pub reason: &'a str,
}

/// Makes the facts of a plan, except the one about the file itself, in a fixed order.
///
/// Evidence of a replaced cost, and a period somebody set, go over to the replacing cost when account and amount are
/// the same.
pub fn facts(decided: Decided<'_>, ids: &mut NextIds, salts: &mut dyn Salts) -> Vec<Fact> {
    let Decided { book, document, plan, import, confirmed, reason } = decided;
    let mut maker = Maker { book, document, import, reason, ids, salts, facts: Vec::new() };
    for totals in &plan.totals {
        maker.facts.push(Fact::CodeTotals(CodeTotals {
            import,
            grant: totals.grant,
            code: totals.code.clone(),
            sums: totals.sums.clone(),
        }));
    }
    for line in &plan.new {
        maker.take(line, None);
    }
    for difference in &plan.differences {
        match (confirmed, difference.line) {
            (Confirmed::NewAndDifferences, Some(line)) => maker.replace(line, difference),
            _ => maker.note(difference),
        }
    }
    maker.facts
}

struct Maker<'a> {
    book: &'a Book,
    document: &'a LedgerDocument,
    import: ImportId,
    reason: &'a str,
    ids: &'a mut NextIds,
    salts: &'a mut dyn Salts,
    facts: Vec<Fact>,
}

impl Maker<'_> {
    fn text(&mut self, text: &str) -> Option<Committed> {
        (!text.is_empty()).then(|| Committed::open(self.salts.salt(), text))
    }

    /// Puts a row in as ledger line and, on a cost account, as cost. Returns the cost.
    fn take(&mut self, planned: &PlannedLine, replaces: Option<&Cost>) -> Option<CostId> {
        let document = self.document;
        let row = &document.rows[planned.row as usize];
        let voucher = &document.vouchers[planned.voucher_index as usize];
        let (personal, objects): (Vec<ObjectRef>, Vec<ObjectRef>) =
            document.objects_of(row.objects).iter().cloned().partition(|o| o.dimension == EMPLOYEE_DIMENSION);
        let line = self.ids.line();
        let fact = LedgerLine {
            line,
            grant: planned.grant,
            import: self.import,
            voucher: planned.voucher.clone(),
            position: planned.position,
            row: planned.kind,
            voucher_date: voucher.date,
            date: planned.date,
            account: planned.account.clone(),
            objects,
            amount: planned.amount,
            text: self.text(&row.text),
            voucher_text: self.text(&voucher.text),
            employee: personal.first().and_then(|employee| self.text(&employee.code)),
        };
        self.facts.push(Fact::LedgerLine(fact));
        planned.cost.map(|kind| self.charge(planned, line, kind, replaces))
    }

    fn charge(
        &mut self,
        planned: &PlannedLine,
        line: LineId,
        kind: CostKind,
        replaces: Option<&Cost>,
    ) -> CostId {
        let row = &self.document.rows[planned.row as usize];
        let voucher = &self.document.vouchers[planned.voucher_index as usize];
        let text = if row.text.is_empty() { voucher.text.clone() } else { row.text.to_string() };
        let cost = self.ids.cost();
        let mut fact = Cost {
            cost,
            grant: planned.grant,
            kind,
            period: planned.date.month().period(),
            period_basis: PeriodBasis::Assumed,
            amount: planned.amount,
            account: Some(planned.account.clone()),
            booked_on: Some(planned.date),
            lines: vec![LineShare { line, amount: planned.amount }],
            voucher: Some(planned.voucher.clone()),
            purpose: None,
            unit: None,
            provider: None,
            settles: None,
            replaces: replaces.map(|old| old.cost),
            text: self.text(&text),
            supplier: None,
            person: None,
        };
        if let Some(old) = replaces {
            keep_decisions(old, &mut fact);
        }
        self.facts.push(Fact::Cost(fact));
        cost
    }

    /// Voids a line and its costs and puts in what the file has instead.
    fn replace(&mut self, line: LineId, difference: &PlannedDifference) {
        let old: Vec<Cost> = self
            .book
            .grant(difference.grant)
            .into_iter()
            .flat_map(|grant| grant.costs())
            .filter(|cost| cost.lines.iter().any(|share| share.line == line))
            .cloned()
            .collect();
        for cost in &old {
            let reason = Committed::open(self.salts.salt(), self.reason);
            self.facts.push(Fact::CostVoided(CostVoided { cost: cost.cost, grant: cost.grant, reason }));
        }
        let reason = Committed::open(self.salts.salt(), self.reason);
        self.facts.push(Fact::LineVoided(LineVoided { line, grant: difference.grant, reason }));
        if let Some(replacement) = &difference.replacement {
            let new = self.take(replacement, old.first());
            if let (Some(old), Some(new)) = (old.first(), new) {
                self.keep_evidence(old, new);
            }
        }
    }

    /// Evidence of the cost itself goes over; evidence of the voucher stays with the voucher by itself.
    fn keep_evidence(&mut self, old: &Cost, new: CostId) {
        let Some(grant) = self.book.grant(old.grant) else { return };
        for link in grant.links().filter(|link| *link.target == EvidenceTarget::Cost(old.cost)) {
            self.facts.push(Fact::EvidenceLinked(EvidenceLinked {
                evidence: link.evidence.evidence,
                grant: old.grant,
                target: EvidenceTarget::Cost(new),
            }));
        }
    }

    fn note(&mut self, difference: &PlannedDifference) {
        self.facts.push(Fact::LineDiffers(LineDiffers {
            grant: difference.grant,
            import: self.import,
            line: difference.line,
            what: difference.what,
            voucher: difference.voucher.clone(),
            position: difference.position,
            amount: difference.amount,
            account: difference.account.clone(),
            code: difference.code.clone(),
            date: difference.date,
        }));
    }
}

/// What a person decided about the old cost holds for the new one where account and amount are the same.
fn keep_decisions(old: &Cost, new: &mut Cost) {
    new.purpose.clone_from(&old.purpose);
    new.unit.clone_from(&old.unit);
    new.provider = old.provider;
    if old.account == new.account && old.amount == new.amount && old.period_basis != PeriodBasis::Assumed {
        new.period = old.period;
        new.period_basis = old.period_basis;
    }
}
