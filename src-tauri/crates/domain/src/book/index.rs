//! Where the facts in force stand.

use std::collections::{BTreeMap, BTreeSet};

use super::memo::Memo;
use super::{BookError, GoneCost, NextIds, SchemeReader};
use crate::accounts::AccountMapping;
use crate::date::Month;
use crate::fact::{Cost, EvidenceTarget, Fact, Scope, VoucherRef};
use crate::ids::{CostId, EvidenceId, GrantId, ImportId, LineId, ParticipantId};
use crate::log::{FactAt, Operation};
use crate::scheme::Scheme;

/// Where the facts of one grant stand.
#[derive(Clone, Debug)]
pub(super) struct GrantIndex {
    pub(super) id: GrantId,
    pub(super) added: FactAt,
    pub(super) scheme: Scheme,
    /// The decisions that changed the scheme, in order.
    pub(super) scheme_set: Vec<FactAt>,
    pub(super) states: Vec<FactAt>,
    pub(super) allocations: BTreeMap<String, FactAt>,
    pub(super) unit_reports: BTreeMap<String, FactAt>,
    pub(super) amounts: Vec<FactAt>,
    pub(super) conditions: BTreeMap<String, FactAt>,
    /// Where the lines and costs in force stand, in the order they came: every check goes through all of them.
    pub(super) lines: BTreeSet<FactAt>,
    pub(super) costs: BTreeSet<FactAt>,
    pub(super) participants: BTreeMap<ParticipantId, FactAt>,
    pub(super) evidence: Vec<EvidenceId>,
    pub(super) links: Vec<(EvidenceId, EvidenceTarget)>,
    /// The evidence of each cost and voucher, in order.
    pub(super) of_cost: BTreeMap<CostId, Vec<EvidenceId>>,
    pub(super) of_voucher: BTreeMap<VoucherRef, Vec<EvidenceId>>,
    pub(super) differences: Vec<FactAt>,
    pub(super) explained: Vec<FactAt>,
    /// The latest signing of each month.
    pub(super) signed: BTreeMap<Month, FactAt>,
    pub(super) answers: BTreeMap<String, FactAt>,
    /// Answers to questions that ask again and again: question, item, field.
    pub(super) group_answers: BTreeMap<(String, String, String), FactAt>,
    pub(super) reports: Vec<FactAt>,
    pub(super) attested: Vec<FactAt>,
    pub(super) confirmed: BTreeSet<CostId>,
    /// The latest approval of each cost.
    pub(super) approved: BTreeMap<CostId, FactAt>,
}

/// Where everything in force stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    pub(super) opened: Option<FactAt>,
    pub(super) mapping: AccountMapping,
    /// Operation taken out of force → the operation that did it.
    pub(super) dead: BTreeMap<u64, u64>,
    pub(super) imports: BTreeMap<ImportId, FactAt>,
    pub(super) totals: Vec<FactAt>,
    pub(super) grants: BTreeMap<GrantId, GrantIndex>,
    pub(super) lines: BTreeMap<LineId, FactAt>,
    pub(super) costs: BTreeMap<CostId, FactAt>,
    pub(super) gone_costs: BTreeMap<CostId, GoneCost>,
    pub(super) replaced_by: BTreeMap<CostId, CostId>,
    pub(super) evidence: BTreeMap<EvidenceId, FactAt>,
    pub(super) accepted: BTreeMap<String, FactAt>,
    /// The organisation's own schemes, by id.
    pub(super) schemes: BTreeMap<String, FactAt>,
    /// Costs entered by hand need a second person.
    pub(super) four_eyes: bool,
    /// The latest rate of on-costs of each year.
    pub(super) on_cost_rates: BTreeMap<i32, FactAt>,
    pub(super) packages: Vec<FactAt>,
    /// Who is behind the pseudonyms that are at hand, in small letters.
    pub(super) persons: BTreeMap<String, FactAt>,
    pub(super) next: NextIds,
    /// What was reckoned of the book as it stands.
    pub(super) memo: Memo,
}

/// Returns the operations taken out of force. What comes later decides first.
pub(super) fn dead_operations(operations: &[Operation]) -> BTreeMap<u64, u64> {
    let mut dead = BTreeMap::new();
    for operation in operations.iter().rev() {
        if dead.contains_key(&operation.seq) {
            continue;
        }
        for (_, fact) in operation.facts() {
            if let Fact::OperationVoided(voided) = fact
                && voided.operation < operation.seq
            {
                dead.insert(voided.operation, operation.seq);
            }
        }
    }
    dead
}

impl Index {
    pub(super) fn of(operations: &[Operation], read_scheme: SchemeReader) -> Result<Self, BookError> {
        let mut index = Self { dead: dead_operations(operations), ..Self::default() };
        for operation in operations {
            let in_force = !index.dead.contains_key(&operation.seq);
            for (at, fact) in operation.facts() {
                index.next.note(fact);
                if in_force {
                    index.apply(at, fact, read_scheme)?;
                }
            }
        }
        if index.opened.is_none() {
            return Err(BookError::NotOpened);
        }
        index.drop_lines_without_import(operations);
        index.drop_costs_without_lines(operations);
        Ok(index)
    }

    /// Tells whether facts that void no operation could stand in operation `seq`.
    pub(super) fn check(&self, seq: u64, facts: &[Fact], read_scheme: SchemeReader) -> Result<(), BookError> {
        let mut named = BTreeSet::new();
        for (fact, ordinal) in facts.iter().zip(0..) {
            let at = FactAt { seq, ordinal };
            if let Some(name) = name_of(fact)
                && (self.holds(fact) || !named.insert(name.clone()))
            {
                return Err(impossible(at, &name));
            }
            match (fact, fact.scope()) {
                (Fact::BookOpened(_), _) if seq != 1 => return Err(impossible(at, "book")),
                (Fact::Cost(f), _) if replaces_a_later(f) => return Err(impossible(at, &f.cost.to_string())),
                (Fact::GrantAdded(f), _) => {
                    read_scheme(&f.scheme_json).ok_or(BookError::SchemeUnreadable { grant: f.grant })?;
                }
                (Fact::GrantSchemeSet(f), _) if read_scheme(&f.scheme_json).is_none() => {
                    return Err(BookError::SchemeUnreadable { grant: f.grant });
                }
                (_, Scope::Grant(grant)) => {
                    if !self.grants.contains_key(&grant) && !named.contains(&grant.to_string()) {
                        return Err(impossible(at, &grant.to_string()));
                    }
                }
                (_, Scope::Book | Scope::Ledger) => {}
            }
        }
        Ok(())
    }

    /// Tells whether the thing that the fact brings is in force already.
    fn holds(&self, fact: &Fact) -> bool {
        match fact {
            Fact::GrantAdded(f) => self.grants.contains_key(&f.grant),
            Fact::ImportTaken(f) => self.imports.contains_key(&f.import),
            Fact::LedgerLine(f) => self.lines.contains_key(&f.line),
            Fact::Cost(f) => self.costs.contains_key(&f.cost),
            Fact::EvidenceAdded(f) => self.evidence.contains_key(&f.evidence),
            _ => false,
        }
    }

    /// Takes the last operation in, which voids no other.
    pub(super) fn extend(
        &mut self,
        operations: &[Operation],
        read_scheme: SchemeReader,
    ) -> Result<(), BookError> {
        self.memo = Memo::default();
        let mut lines_went = false;
        for (at, fact) in operations.last().into_iter().flat_map(Operation::facts) {
            self.next.note(fact);
            self.apply(at, fact, read_scheme)?;
            lines_went |= matches!(fact, Fact::LineVoided(_));
        }
        if lines_went {
            self.drop_costs_without_lines(operations);
        }
        Ok(())
    }

    fn apply(&mut self, at: FactAt, fact: &Fact, read_scheme: SchemeReader) -> Result<(), BookError> {
        match fact {
            Fact::BookOpened(_) if at.seq == 1 => self.opened = Some(at),
            Fact::BookOpened(_) => return Err(impossible(at, "book")),
            Fact::AccountsMapped(f) => self.mapping.rules.extend(f.rules.iter().cloned()),
            Fact::GrantAdded(_) | Fact::ImportTaken(_) | Fact::EvidenceAdded(_) if self.holds(fact) => {
                return Err(impossible(at, &name_of(fact).unwrap_or_default()));
            }
            Fact::GrantAdded(f) => {
                let scheme =
                    read_scheme(&f.scheme_json).ok_or(BookError::SchemeUnreadable { grant: f.grant })?;
                self.grants.insert(f.grant, GrantIndex::new(f.grant, at, scheme));
            }
            Fact::GrantSchemeSet(f) => {
                let scheme =
                    read_scheme(&f.scheme_json).ok_or(BookError::SchemeUnreadable { grant: f.grant })?;
                let grant = self.grant(f.grant, at)?;
                grant.scheme = scheme;
                grant.scheme_set.push(at);
            }
            Fact::SchemeKept(f) => {
                self.schemes.insert(f.scheme.clone(), at);
            }
            Fact::OnCostRateSet(f) => {
                self.on_cost_rates.insert(f.year, at);
            }
            Fact::AllocationDecided(f) => {
                self.grant(f.grant, at)?.allocations.insert(f.name.clone(), at);
            }
            Fact::UnitReported(f) => {
                self.grant(f.grant, at)?.unit_reports.insert(f.unit.clone(), at);
            }
            Fact::ImportTaken(f) => {
                self.imports.insert(f.import, at);
            }
            Fact::CodeTotals(_) => self.totals.push(at),
            Fact::FindingAccepted(f) => {
                self.accepted.insert(f.finding.clone(), at);
            }
            Fact::PackageIssued(_) => self.packages.push(at),
            // What was erased is gone from the facts themselves.
            Fact::OperationVoided(_) | Fact::PersonalDataErased(_) => {}
            Fact::LedgerLine(_) | Fact::LineVoided(_) | Fact::Cost(_) | Fact::CostVoided(_) => {
                self.apply_row(at, fact)?;
            }
            Fact::GrantStateSet(f) => self.grant(f.grant, at)?.states.push(at),
            Fact::GrantAmount(f) => self.grant(f.grant, at)?.amounts.push(at),
            Fact::ConditionMet(f) => {
                self.grant(f.grant, at)?.conditions.insert(f.condition.clone(), at);
            }
            Fact::LineDiffers(f) => self.grant(f.grant, at)?.differences.push(at),
            Fact::FourEyesSet(f) => self.four_eyes = f.required,
            Fact::CostsApproved(f) => {
                let approved = f.costs.iter().map(|cost| (*cost, at));
                self.grant(f.grant, at)?.approved.extend(approved);
            }
            Fact::PeriodsConfirmed(f) => self.grant(f.grant, at)?.confirmed.extend(f.costs.iter().copied()),
            Fact::ParticipantSet(f) => {
                self.grant(f.grant, at)?.participants.insert(f.participant, at);
            }
            Fact::ParticipantRemoved(f) => {
                self.grant(f.grant, at)?.participants.remove(&f.participant);
            }
            Fact::PersonKept(f) => {
                if let Some(pseudonym) = f.pseudonym.value() {
                    self.persons.insert(pseudonym.to_lowercase(), at);
                }
            }
            Fact::EvidenceAdded(f) => {
                self.evidence.insert(f.evidence, at);
                self.grant(f.grant, at)?.evidence.push(f.evidence);
            }
            Fact::EvidenceLinked(f) => {
                let grant = self.grant(f.grant, at)?;
                grant.links.push((f.evidence, f.target.clone()));
                match &f.target {
                    EvidenceTarget::Cost(cost) => grant.of_cost.entry(*cost).or_default().push(f.evidence),
                    EvidenceTarget::Voucher(voucher) => {
                        grant.of_voucher.entry(voucher.clone()).or_default().push(f.evidence);
                    }
                    EvidenceTarget::Grant(_) | EvidenceTarget::Condition(_) | EvidenceTarget::Decision(_) => {
                    }
                }
            }
            Fact::DifferenceExplained(f) => self.grant(f.grant, at)?.explained.push(at),
            Fact::MonthSigned(f) => {
                self.grant(f.grant, at)?.signed.insert(f.month, at);
            }
            Fact::AnswerGiven(f) => {
                let grant = self.grant(f.grant, at)?;
                match (&f.item, &f.field) {
                    (Some(item), Some(field)) => {
                        let key = (f.question.clone(), item.clone(), field.clone());
                        grant.group_answers.insert(key, at);
                    }
                    _ => {
                        grant.answers.insert(f.question.clone(), at);
                    }
                }
            }
            Fact::ReportFrozen(f) => self.grant(f.grant, at)?.reports.push(at),
            Fact::ReportAttested(f) => self.grant(f.grant, at)?.attested.push(at),
        }
        Ok(())
    }

    /// Puts ledger lines and costs in, and takes them out.
    fn apply_row(&mut self, at: FactAt, fact: &Fact) -> Result<(), BookError> {
        match fact {
            Fact::LedgerLine(f) => {
                self.grant(f.grant, at)?.lines.insert(at);
                if self.lines.insert(f.line, at).is_some() {
                    return Err(impossible(at, &f.line.to_string()));
                }
            }
            Fact::LineVoided(f) => {
                if let Some(line) = self.lines.remove(&f.line) {
                    self.take_out(f.grant, line, |grant| &mut grant.lines);
                }
            }
            Fact::Cost(f) => {
                self.grant(f.grant, at)?.costs.insert(at);
                if replaces_a_later(f) {
                    return Err(impossible(at, &f.cost.to_string()));
                }
                if let Some(replaced) = f.replaces {
                    self.replaced_by.insert(replaced, f.cost);
                }
                if self.costs.insert(f.cost, at).is_some() {
                    return Err(impossible(at, &f.cost.to_string()));
                }
            }
            Fact::CostVoided(f) => {
                let removed = self.costs.remove(&f.cost);
                if let Some(cost) = removed {
                    self.gone_costs.insert(f.cost, GoneCost { at: cost, by: Some(at) });
                    self.take_out(f.grant, cost, |grant| &mut grant.costs);
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Takes a row out of the grant that has it: the one that the void names, or, of an odd log, whichever does.
    fn take_out(&mut self, named: GrantId, row: FactAt, rows: fn(&mut GrantIndex) -> &mut BTreeSet<FactAt>) {
        let from_named = self.grants.get_mut(&named).is_some_and(|grant| rows(grant).remove(&row));
        if !from_named {
            for grant in self.grants.values_mut() {
                rows(grant).remove(&row);
            }
        }
    }

    fn grant(&mut self, grant: GrantId, at: FactAt) -> Result<&mut GrantIndex, BookError> {
        self.grants.get_mut(&grant).ok_or_else(|| impossible(at, &grant.to_string()))
    }

    /// A line falls with the file it came from, also when a grant that was added later found it there.
    fn drop_lines_without_import(&mut self, operations: &[Operation]) {
        let mut fallen = Vec::new();
        for (id, at) in &self.lines {
            if let Some(Fact::LedgerLine(line)) = fact_at(operations, *at)
                && !self.imports.contains_key(&line.import)
            {
                fallen.push((*id, line.grant, *at));
            }
        }
        for (id, grant, at) in fallen {
            self.lines.remove(&id);
            if let Some(grant) = self.grants.get_mut(&grant) {
                grant.lines.remove(&at);
            }
        }
    }

    /// A cost that rests on a ledger line falls with it, also when it was corrected after the import.
    fn drop_costs_without_lines(&mut self, operations: &[Operation]) {
        let mut fallen = Vec::new();
        for (id, at) in &self.costs {
            if let Some(Fact::Cost(cost)) = fact_at(operations, *at)
                && cost.lines.iter().any(|share| !self.lines.contains_key(&share.line))
            {
                fallen.push((*id, cost.grant, *at));
            }
        }
        for (id, grant, at) in fallen {
            self.costs.remove(&id);
            self.gone_costs.insert(id, GoneCost { at, by: None });
            if let Some(grant) = self.grants.get_mut(&grant) {
                grant.costs.remove(&at);
            }
        }
    }
}

fn fact_at(operations: &[Operation], at: FactAt) -> Option<&Fact> {
    let operation = operations.get(usize::try_from(at.seq).ok()?.checked_sub(1)?)?;
    match operation.entries.get(at.ordinal as usize)? {
        crate::log::Entry::Fact(fact) => Some(fact),
        crate::log::Entry::Withheld(_) => None,
    }
}

/// Returns the name of the thing that a fact brings into the book.
fn name_of(fact: &Fact) -> Option<String> {
    match fact {
        Fact::GrantAdded(f) => Some(f.grant.to_string()),
        Fact::ImportTaken(f) => Some(f.import.to_string()),
        Fact::LedgerLine(f) => Some(f.line.to_string()),
        Fact::Cost(f) => Some(f.cost.to_string()),
        Fact::EvidenceAdded(f) => Some(f.evidence.to_string()),
        _ => None,
    }
}

/// What is corrected was there before: otherwise the history of a cost could go round in a ring.
fn replaces_a_later(cost: &Cost) -> bool {
    cost.replaces.is_some_and(|old| old >= cost.cost)
}

fn impossible(at: FactAt, what: &str) -> BookError {
    BookError::Impossible { seq: at.seq, what: what.to_owned() }
}

impl GrantIndex {
    fn new(id: GrantId, added: FactAt, scheme: Scheme) -> Self {
        Self {
            id,
            added,
            scheme,
            scheme_set: Vec::new(),
            states: Vec::new(),
            allocations: BTreeMap::new(),
            unit_reports: BTreeMap::new(),
            amounts: Vec::new(),
            conditions: BTreeMap::new(),
            lines: BTreeSet::new(),
            costs: BTreeSet::new(),
            participants: BTreeMap::new(),
            evidence: Vec::new(),
            links: Vec::new(),
            of_cost: BTreeMap::new(),
            of_voucher: BTreeMap::new(),
            differences: Vec::new(),
            explained: Vec::new(),
            signed: BTreeMap::new(),
            answers: BTreeMap::new(),
            group_answers: BTreeMap::new(),
            reports: Vec::new(),
            attested: Vec::new(),
            confirmed: BTreeSet::new(),
            approved: BTreeMap::new(),
        }
    }
}
