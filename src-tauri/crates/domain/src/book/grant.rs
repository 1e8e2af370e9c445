//! One grant of a book, as it stands.

use std::collections::{BTreeMap, BTreeSet};

use super::Book;
use super::index::{GrantIndex, dead_operations};
use crate::date::{Date, Period};
use crate::fact::{
    AllocationDecided, AmountKind, AnswerGiven, ConditionMet, Cost, DifferenceExplained, EvidenceAdded,
    EvidenceLinked, EvidenceTarget, Fact, GrantAdded, GrantAmount, GrantSchemeSet, GrantState, LedgerLine,
    LineDiffers, MonthSigned, ParticipantSet, ReportAttested, ReportFrozen, UnitReported,
};
use crate::ids::{CostId, EvidenceId, GrantId, ImportId, LineId};
use crate::log::FactAt;
use crate::money::{Money, MoneyError};
use crate::reconciliation::is_whole_ledger;
use crate::scheme::Scheme;

/// A grant (bidrag) of a book.
#[derive(Clone, Copy, Debug)]
pub struct Grant<'a> {
    book: &'a Book,
    index: &'a GrantIndex,
    added: &'a GrantAdded,
}

/// A piece of evidence and what it proves.
#[derive(Clone, Copy, Debug)]
pub struct Linked<'a> {
    /// The evidence.
    pub evidence: &'a EvidenceAdded,
    /// What it proves.
    pub target: &'a EvidenceTarget,
}

/// What was answered to the questions of a grant at some time, by question, item and field; the last two are empty
/// for questions that are asked once.
#[derive(Clone, Debug, Default)]
pub struct AnswersThen<'a> {
    /// What persons answered; also answers that were taken back.
    pub given: BTreeMap<(&'a str, &'a str, &'a str), &'a AnswerGiven>,
    /// The days that conditions were met, by condition.
    pub conditions: BTreeMap<&'a str, Date>,
}

impl<'a> Grant<'a> {
    pub(super) const fn new(book: &'a Book, index: &'a GrantIndex, added: &'a GrantAdded) -> Self {
        Self { book, index, added }
    }

    /// Returns the book.
    #[must_use]
    pub const fn book(&self) -> &'a Book {
        self.book
    }

    /// Returns the grant's number.
    #[must_use]
    pub const fn id(&self) -> GrantId {
        self.index.id
    }

    /// Returns the grant code.
    #[must_use]
    pub fn code(&self) -> &'a str {
        &self.added.code
    }

    /// Returns how the grant was added.
    #[must_use]
    pub const fn added(&self) -> &'a GrantAdded {
        self.added
    }

    /// Returns the scheme as it was when the grant was added, with what a person has decided about it since.
    #[must_use]
    pub const fn scheme(&self) -> &'a Scheme {
        &self.index.scheme
    }

    /// Returns the days in which costs must arise.
    #[must_use]
    pub fn use_period(&self) -> Period {
        self.scheme().period()
    }

    /// Returns the state: what was set last, or what amounts and costs tell.
    #[must_use]
    pub fn state(&self) -> GrantState {
        let set = self.index.states.last().and_then(|at| self.book.fact(*at));
        if let Some(Fact::GrantStateSet(set)) = set {
            return set.state;
        }
        if !self.index.reports.is_empty() {
            GrantState::Reported
        } else if !self.index.costs.is_empty() {
            GrantState::InUse
        } else if self.amounts(AmountKind::Received).next().is_some() {
            GrantState::Received
        } else if self.amounts(AmountKind::Requisitioned).next().is_some() {
            GrantState::Requisitioned
        } else {
            GrantState::Planned
        }
    }

    /// Returns the amounts of a kind in the order they were noted.
    pub fn amounts(&self, what: AmountKind) -> impl Iterator<Item = &'a GrantAmount> + use<'a> {
        let book = self.book;
        self.index.amounts.iter().filter_map(move |at| match book.fact(*at)? {
            Fact::GrantAmount(amount) if amount.what == what => Some(amount),
            _ => None,
        })
    }

    /// Returns the sum of the amounts of a kind; of applications and allocations the latest.
    pub fn amount(&self, what: AmountKind) -> Result<Money, MoneyError> {
        match what {
            AmountKind::Applied | AmountKind::Allocated => {
                Ok(self.amounts(what).last().map_or(Money::ZERO, |a| a.amount))
            }
            AmountKind::Requisitioned | AmountKind::Received | AmountKind::Repaid => {
                Money::sum(self.amounts(what).map(|a| a.amount))
            }
        }
    }

    /// Returns the conditions that are met, by id.
    pub fn conditions(&self) -> impl Iterator<Item = (FactAt, &'a ConditionMet)> + use<'a> {
        let book = self.book;
        self.index.conditions.values().filter_map(move |at| match book.fact(*at)? {
            Fact::ConditionMet(met) => Some((*at, met)),
            _ => None,
        })
    }

    /// Returns how a condition was met.
    #[must_use]
    pub fn condition(&self, id: &str) -> Option<&'a ConditionMet> {
        match self.book.fact(*self.index.conditions.get(id)?)? {
            Fact::ConditionMet(met) => Some(met),
            _ => None,
        }
    }

    /// Returns the ledger lines in force.
    pub fn lines(&self) -> impl Iterator<Item = &'a LedgerLine> + use<'a> {
        let book = self.book;
        self.index.lines.iter().filter_map(move |at| match book.fact(*at)? {
            Fact::LedgerLine(line) => Some(line),
            _ => None,
        })
    }

    /// Returns the costs in force.
    pub fn costs(&self) -> impl Iterator<Item = &'a Cost> + use<'a> {
        let book = self.book;
        self.index.costs.iter().filter_map(move |at| match book.fact(*at)? {
            Fact::Cost(cost) => Some(cost),
            _ => None,
        })
    }

    /// Returns the participants on the list, by number.
    pub fn participants(&self) -> impl Iterator<Item = &'a ParticipantSet> + use<'a> {
        let book = self.book;
        self.index.participants.values().filter_map(move |at| match book.fact(*at)? {
            Fact::ParticipantSet(participant) => Some(participant.as_ref()),
            _ => None,
        })
    }

    /// Returns the evidence added for the grant.
    pub fn evidence(&self) -> impl Iterator<Item = &'a EvidenceAdded> + use<'a> {
        let book = self.book;
        self.index.evidence.iter().filter_map(move |id| book.evidence(*id))
    }

    /// Returns the evidence with what it proves.
    pub fn links(&self) -> impl Iterator<Item = Linked<'a>> + use<'a> {
        let book = self.book;
        self.index
            .links
            .iter()
            .filter_map(move |(id, target)| Some(Linked { evidence: book.evidence(*id)?, target }))
    }

    /// Returns the facts by which evidence of the cost `old` is evidence of `new` too, which takes its place. Evidence of
    /// a voucher stays with the voucher by itself.
    pub fn links_carried_over(&self, old: CostId, new: CostId) -> impl Iterator<Item = Fact> + use<'a> {
        let grant = self.id();
        self.links().filter(move |link| *link.target == EvidenceTarget::Cost(old)).map(move |link| {
            let evidence = link.evidence.evidence;
            Fact::EvidenceLinked(EvidenceLinked { evidence, grant, target: EvidenceTarget::Cost(new) })
        })
    }

    /// Returns what a piece of evidence proves.
    pub fn targets_of(&self, evidence: EvidenceId) -> impl Iterator<Item = &'a EvidenceTarget> + use<'a> {
        self.index.links.iter().filter(move |(id, _)| *id == evidence).map(|(_, target)| target)
    }

    /// Returns the evidence that a cost rests on: its own, then that of its voucher.
    pub fn evidence_of(&self, cost: &Cost) -> impl Iterator<Item = &'a EvidenceAdded> + use<'a> {
        let (book, index) = (self.book, self.index);
        let own = index.of_cost.get(&cost.cost);
        let of_voucher = cost.voucher.as_ref().and_then(|voucher| index.of_voucher.get(voucher));
        own.into_iter().chain(of_voucher).flatten().filter_map(move |id| book.evidence(*id))
    }

    /// Returns what later files say about rows and nobody has decided yet.
    pub fn open_differences(&self) -> impl Iterator<Item = &'a LineDiffers> + use<'a> {
        let book = self.book;
        let grant = *self;
        let differences = || {
            self.index.differences.iter().filter_map(|at| match book.fact(*at)? {
                Fact::LineDiffers(difference) => Some(difference),
                _ => None,
            })
        };
        // What a later file says of a row takes the place of what an earlier one said.
        let newest: BTreeMap<LineId, ImportId> =
            differences().filter_map(|difference| Some((difference.line?, difference.import))).collect();
        let open: Vec<&LineDiffers> = differences()
            .filter(|d| d.line.is_none_or(|line| newest.get(&line).is_none_or(|import| *import == d.import)))
            .filter(|difference| grant.is_open(difference))
            .collect();
        open.into_iter()
    }

    /// A difference is decided once its line is gone or a later whole ledger of the year has spoken of it anew.
    fn is_open(&self, difference: &LineDiffers) -> bool {
        let stands = difference.line.is_none_or(|line| self.book.line(line).is_some());
        let year = difference.voucher.year;
        let newest = self
            .book
            .imports()
            .filter(|(_, import)| is_whole_ledger(import))
            .filter(|(_, import)| import.year.is_some_and(|y| y.first() == year))
            .map(|(_, import)| import.import)
            .last();
        stands && newest.is_none_or(|newest| newest <= difference.import)
    }

    /// Returns the explanations of differences to the main ledger.
    pub fn explained(&self) -> impl Iterator<Item = &'a DifferenceExplained> + use<'a> {
        let book = self.book;
        self.index.explained.iter().filter_map(move |at| match book.fact(*at)? {
            Fact::DifferenceExplained(explained) => Some(explained),
            _ => None,
        })
    }

    /// Returns the months whose reconciliation is signed off, and where that stands.
    pub fn signed_months(&self) -> impl Iterator<Item = (FactAt, &'a MonthSigned)> + use<'a> {
        let book = self.book;
        self.index.signed.values().filter_map(move |at| match book.fact(*at)? {
            Fact::MonthSigned(signed) => Some((*at, signed)),
            _ => None,
        })
    }

    /// Returns the answer given to a question.
    #[must_use]
    pub fn answer(&self, question: &str) -> Option<&'a AnswerGiven> {
        match self.book.fact(*self.index.answers.get(question)?)? {
            Fact::AnswerGiven(answer) => Some(answer),
            _ => None,
        }
    }

    /// Returns where the answer to a question was given; of a group, where the latest of its fields was.
    #[must_use]
    pub fn answered_at(&self, question: &str) -> Option<FactAt> {
        let single = self.index.answers.get(question).copied();
        let first = (question.to_owned(), String::new(), String::new());
        let fields = self.index.group_answers.range(first..).take_while(|((of, _, _), _)| of == question);
        single.into_iter().chain(fields.map(|(_, at)| *at)).max_by_key(|at| at.seq)
    }

    /// Returns what was answered when operation `seq` was the last; a number beyond the last means now.
    #[must_use]
    pub fn answers_then(&self, seq: u64) -> AnswersThen<'a> {
        let operations = self.book.operations();
        let count = usize::try_from(seq).map_or(operations.len(), |seq| seq.min(operations.len()));
        let operations = &operations[..count];
        let dead = dead_operations(operations);
        let mut then = AnswersThen::default();
        for operation in operations.iter().filter(|operation| !dead.contains_key(&operation.seq)) {
            for (_, fact) in operation.facts() {
                match fact {
                    Fact::AnswerGiven(f) if f.grant == self.id() => {
                        let part = |part: &'a Option<String>| part.as_deref().unwrap_or_default();
                        then.given.insert((&f.question, part(&f.item), part(&f.field)), f);
                    }
                    Fact::ConditionMet(f) if f.grant == self.id() => {
                        then.conditions.insert(&f.condition, f.date);
                    }
                    _ => {}
                }
            }
        }
        then
    }

    /// Returns the answers to a question that asks the same again and again: item, field and answer, by item.
    pub fn group_answers(
        &self,
        question: &str,
    ) -> impl Iterator<Item = (&'a str, &'a str, &'a AnswerGiven)> + use<'a> {
        let book = self.book;
        let first = (question.to_owned(), String::new(), String::new());
        let question = question.to_owned();
        self.index.group_answers.range(first..).take_while(move |((of, _, _), _)| *of == question).filter_map(
            move |((_, item, field), at)| match book.fact(*at)? {
                Fact::AnswerGiven(answer) if answer.answer.is_some() => {
                    Some((item.as_str(), field.as_str(), answer))
                }
                _ => None,
            },
        )
    }

    /// Returns the decisions that changed the rules of the grant since it was added, in order.
    pub fn scheme_decisions(&self) -> impl Iterator<Item = (FactAt, &'a GrantSchemeSet)> + use<'a> {
        let book = self.book;
        self.index.scheme_set.iter().filter_map(move |at| match book.fact(*at)? {
            Fact::GrantSchemeSet(set) => Some((*at, set.as_ref())),
            _ => None,
        })
    }

    /// Returns the decisions about how the grant is shared over units, by name; those taken back are left out.
    pub fn allocations(&self) -> impl Iterator<Item = (FactAt, &'a AllocationDecided)> + use<'a> {
        let book = self.book;
        self.index.allocations.values().filter_map(move |at| match book.fact(*at)? {
            Fact::AllocationDecided(decided) if !decided.pools.is_empty() => Some((*at, decided)),
            _ => None,
        })
    }

    /// Returns the latest report of each unit, by unit.
    pub fn unit_reports(&self) -> impl Iterator<Item = (FactAt, &'a UnitReported)> + use<'a> {
        let book = self.book;
        self.index.unit_reports.values().filter_map(move |at| match book.fact(*at)? {
            Fact::UnitReported(reported) => Some((*at, reported)),
            _ => None,
        })
    }

    /// Returns the frozen reports and where they stand, the latest last.
    pub fn reports(&self) -> impl Iterator<Item = (FactAt, &'a ReportFrozen)> + use<'a> {
        let book = self.book;
        self.index.reports.iter().filter_map(move |at| match book.fact(*at)? {
            Fact::ReportFrozen(report) => Some((*at, report)),
            _ => None,
        })
    }

    /// Returns who attested a frozen report, by the number of the operation that froze it, in order. An attestation
    /// that names another hash than that operation has is of another report.
    pub fn attests(&self, frozen: u64) -> impl Iterator<Item = (FactAt, &'a ReportAttested)> + use<'a> {
        let book = self.book;
        let hash = book.operation(frozen).map(|operation| operation.hash);
        self.index.attested.iter().filter_map(move |at| match book.fact(*at)? {
            Fact::ReportAttested(attested) if attested.frozen == frozen && Some(attested.report) == hash => {
                Some((*at, attested))
            }
            _ => None,
        })
    }

    /// Returns where a cost was approved by a second person, the latest time.
    #[must_use]
    pub fn approval(&self, cost: CostId) -> Option<FactAt> {
        self.index.approved.get(&cost).copied()
    }

    /// Returns the costs whose assumed period somebody found right.
    #[must_use]
    pub const fn confirmed(&self) -> &'a BTreeSet<CostId> {
        &self.index.confirmed
    }

    /// Returns the first requisition's day, where it is known.
    #[must_use]
    pub fn requisitioned_on(&self) -> Option<Date> {
        self.amounts(AmountKind::Requisitioned).find_map(|amount| amount.date)
    }
}
