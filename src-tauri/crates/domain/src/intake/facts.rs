//! The facts of a plan that a person has confirmed.

use super::accruals;
use super::{Plan, PlannedDifference, PlannedLine};
use crate::accounts::CostKind;
use crate::book::{Book, NextIds};
use crate::committed::{Committed, Salts};
use crate::draft::{LedgerDocument, ObjectRef};
use crate::fact::{
    CodeTotals, Cost, CostVoided, Fact, GrantState, LedgerLine, LineDiffers, LineShare, LineVoided,
    PeriodBasis,
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
/// Evidence of a replaced cost and its purpose go over to the replacing cost; also what somebody said of its amount,
/// kind and period, when account and amount of the row are the same.
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
        maker.take(line);
    }
    for (line, planned) in &plan.uncharged {
        maker.charge(planned, *line);
    }
    for difference in &plan.differences {
        // A closed grant stands as it is; what differs stays a finding.
        let closed = book.grant(difference.grant).is_some_and(|g| g.state() == GrantState::Closed);
        match (confirmed, difference.line.and_then(|line| book.line(line))) {
            (Confirmed::NewAndDifferences, Some(line)) if !closed => maker.replace(line, difference),
            _ => maker.note(difference),
        }
    }
    accruals::reversals_follow_their_accrual(book, &mut maker.facts);
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

    /// Puts a row in as ledger line and returns its number.
    fn line(&mut self, planned: &PlannedLine) -> LineId {
        let document = self.document;
        let row = &document.rows[planned.row as usize];
        let voucher = &document.vouchers[planned.voucher_index as usize];
        let (personal, objects): (Vec<ObjectRef>, Vec<ObjectRef>) =
            document.objects_of(row.objects).cloned().partition(|o| o.dimension == EMPLOYEE_DIMENSION);
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
            text: self.text(document.text(row.text)),
            voucher_text: self.text(document.text(voucher.text)),
            employee: personal.first().and_then(|employee| self.text(&employee.code)),
        };
        self.facts.push(Fact::LedgerLine(fact));
        line
    }

    /// Puts a row in as ledger line and, on a cost account, as cost.
    fn take(&mut self, planned: &PlannedLine) {
        let line = self.line(planned);
        self.charge(planned, line);
    }

    /// Charges a line whole, if it is on a cost account.
    fn charge(&mut self, planned: &PlannedLine, line: LineId) {
        if let Some(kind) = planned.cost {
            let cost = self.whole_cost(planned, line, kind);
            self.facts.push(Fact::Cost(cost));
        }
    }

    /// Makes the cost that charges a whole line, as yet undecided.
    fn whole_cost(&mut self, planned: &PlannedLine, line: LineId, kind: CostKind) -> Cost {
        let row = &self.document.rows[planned.row as usize];
        let voucher = &self.document.vouchers[planned.voucher_index as usize];
        let text = self.document.text_of(voucher, row);
        Cost {
            cost: self.ids.cost(),
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
            whole: None,
            own: None,
            training: None,
            settles: None,
            replaces: None,
            text: self.text(text),
            supplier: None,
            person: None,
            salary: None,
            invoice: None,
            accrual: None,
        }
    }

    /// Voids a line and its costs and puts in what the file has instead.
    fn replace(&mut self, line: &LedgerLine, difference: &PlannedDifference) {
        let grant = self.book.grant(difference.grant);
        let old: Vec<&Cost> = grant
            .into_iter()
            .flat_map(|grant| grant.costs())
            .filter(|cost| cost.lines.iter().any(|share| share.line == line.line))
            .collect();
        for cost in &old {
            let reason = Committed::open(self.salts.salt(), self.reason);
            self.facts.push(Fact::CostVoided(CostVoided { cost: cost.cost, grant: cost.grant, reason }));
        }
        let reason = Committed::open(self.salts.salt(), self.reason);
        self.facts.push(Fact::LineVoided(LineVoided { line: line.line, grant: difference.grant, reason }));
        if let Some(planned) = &difference.replacement {
            self.put_instead(line, &old, planned);
        }
    }

    /// A row that says the same of account and amount keeps every cost that rested on it; another is charged whole.
    /// What somebody has taken off the grant does not come back by itself.
    fn put_instead(&mut self, was: &LedgerLine, old: &[&Cost], planned: &PlannedLine) {
        if old.is_empty() && !self.book.charged_lines().contains(&was.line) {
            return self.take(planned);
        }
        let line = self.line(planned);
        let Some(kind) = planned.cost.filter(|_| !old.is_empty()) else { return };
        let same = was.account == planned.account && was.amount == planned.amount;
        let kept = if same { old } else { &old[..1] };
        for old in kept {
            let mut cost = self.whole_cost(planned, line, kind);
            cost.replaces = Some(old.cost);
            keep_purpose(old, &mut cost);
            if same {
                keep_charge(old, was.line, &mut cost);
            }
            let id = cost.cost;
            self.facts.push(Fact::Cost(cost));
            self.keep_evidence(old, id);
        }
    }

    /// Evidence of the cost itself goes over; evidence of the voucher stays with the voucher by itself.
    fn keep_evidence(&mut self, old: &Cost, new: CostId) {
        let Some(grant) = self.book.grant(old.grant) else { return };
        self.facts.extend(grant.links_carried_over(old.cost, new));
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

/// What a person said of the use of the old cost holds for the new one.
fn keep_purpose(old: &Cost, new: &mut Cost) {
    new.purpose.clone_from(&old.purpose);
    new.unit.clone_from(&old.unit);
    new.provider = old.provider;
    new.supplier.clone_from(&old.supplier);
    new.person.clone_from(&old.person);
    // The invoice that has come stays known, whatever the row says now.
    new.invoice.clone_from(&old.invoice);
}

/// What a person said of how much, what and when of a line is charged holds while the line says the same.
fn keep_charge(old: &Cost, was: LineId, new: &mut Cost) {
    new.amount = old.amount;
    new.kind = old.kind;
    new.settles = old.settles;
    new.whole = old.whole;
    new.own = old.own;
    if let (Some(share), Some(old)) =
        (new.lines.first_mut(), old.lines.iter().find(|share| share.line == was))
    {
        share.amount = old.amount;
    }
    if old.period_basis != PeriodBasis::Assumed {
        new.period = old.period;
        new.period_basis = old.period_basis;
    }
}
