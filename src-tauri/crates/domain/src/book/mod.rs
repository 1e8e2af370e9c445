//! The book: the log in memory, and what is in force in it.
//!
//! Nothing is copied out of the log: the book keeps where each fact stands. A fact is in force when its operation is
//! not voided by a later operation in force, and no later fact in force voids it. So undo is an operation like every
//! other, and undoing an undo brings back what it took away.

mod grant;
mod index;
mod memo;

use std::collections::BTreeSet;

pub use grant::{AnswersThen, Grant, Linked};

use crate::accounts::AccountMapping;
use crate::committed::Hash;
use crate::draft::RowKind;
use crate::fact::{
    BookOpened, CodeTotals, Cost, EvidenceAdded, Fact, FindingAccepted, ImportTaken, LedgerLine,
    OnCostRateSet, PackageIssued, PersonKept,
};
use crate::ids::{BookId, CostId, EvidenceId, GrantId, ImportId, LineId, ParticipantId};
use crate::log::{Entry, FactAt, Head, Operation};
use crate::problem::Problem;
use crate::scheme::Scheme;
use index::Index;

/// Reads the JSON of a scheme; `None` when it is none. The crate that knows JSON passes it in.
pub type SchemeReader = fn(&str) -> Option<Scheme>;

/// Why a log makes no book although its chain holds.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum BookError {
    /// The first operation does not begin a book.
    #[error("the log does not begin a book")]
    NotOpened,
    /// A fact speaks of something that is not there, or is there already.
    #[error("operation {seq} speaks of {what}, which cannot be")]
    Impossible {
        /// The operation.
        seq: u64,
        /// What it speaks of.
        what: String,
    },
    /// The scheme of a grant cannot be read.
    #[error("the scheme of {grant} cannot be read")]
    SchemeUnreadable {
        /// The grant.
        grant: GrantId,
    },
    /// There is no grant with the code.
    #[error("no grant with the code {code:?}")]
    NoSuchGrant {
        /// The code asked for.
        code: String,
    },
}

impl BookError {
    /// Returns the problem that the user is told.
    #[must_use]
    pub fn problem(&self) -> Problem {
        match self {
            Self::NotOpened => Problem::bare("log-not-opened"),
            Self::Impossible { seq, what } => {
                Problem::bare("log-impossible").with("operation", *seq).with("what", what.as_str())
            }
            Self::SchemeUnreadable { grant } => {
                Problem::bare("log-scheme-unreadable").with("grant", grant.to_string())
            }
            Self::NoSuchGrant { code } => Problem::bare("grant-unknown").with("code", code.as_str()),
        }
    }
}

/// A book (bok): one organisation, its grants and everything charged to them.
#[derive(Clone, Debug)]
pub struct Book {
    operations: Vec<Operation>,
    index: Index,
    read_scheme: SchemeReader,
}

/// The next free number of each kind of thing.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct NextIds {
    grant: u32,
    import: u32,
    line: u32,
    cost: u32,
    evidence: u32,
    participant: u32,
}

macro_rules! next {
    ($(#[$doc:meta])* $method:ident, $field:ident, $id:ident) => {
        $(#[$doc])*
        pub const fn $method(&mut self) -> $id {
            self.$field += 1;
            $id(self.$field)
        }
    };
}

impl NextIds {
    next!(
        /// Takes the next number of a grant.
        grant, grant, GrantId
    );
    next!(
        /// Takes the next number of an import.
        import, import, ImportId
    );
    next!(
        /// Takes the next number of a ledger line.
        line, line, LineId
    );
    next!(
        /// Takes the next number of a cost.
        cost, cost, CostId
    );
    next!(
        /// Takes the next number of a piece of evidence.
        evidence, evidence, EvidenceId
    );
    next!(
        /// Takes the next number of a participant.
        participant, participant, ParticipantId
    );

    /// Notes a number that is taken.
    fn note(&mut self, fact: &Fact) {
        match fact {
            Fact::GrantAdded(f) => self.grant = self.grant.max(f.grant.0),
            Fact::ImportTaken(f) => self.import = self.import.max(f.import.0),
            Fact::LedgerLine(f) => self.line = self.line.max(f.line.0),
            Fact::Cost(f) => self.cost = self.cost.max(f.cost.0),
            Fact::EvidenceAdded(f) => self.evidence = self.evidence.max(f.evidence.0),
            Fact::ParticipantSet(f) => self.participant = self.participant.max(f.participant.0),
            _ => {}
        }
    }
}

/// A cost that no longer stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct GoneCost {
    /// Where the cost stands in the log.
    pub at: FactAt,
    /// The fact that took it out; `None` when the ledger lines it rested on went.
    pub by: Option<FactAt>,
}

impl Book {
    /// Makes an empty book.
    #[must_use]
    pub fn new(read_scheme: SchemeReader) -> Self {
        Self { operations: Vec::new(), index: Index::default(), read_scheme }
    }

    /// Makes the book of a log whose chain has been verified.
    pub fn replay(operations: Vec<Operation>, read_scheme: SchemeReader) -> Result<Self, BookError> {
        let index = Index::of(&operations, read_scheme)?;
        Ok(Self { operations, index, read_scheme })
    }

    /// Adds an operation. On an error the book is as it was.
    pub fn push(&mut self, operation: Operation) -> Result<(), BookError> {
        let voids = operation.facts().any(|(_, fact)| matches!(fact, Fact::OperationVoided(_)));
        self.operations.push(operation);
        let outcome = if voids || self.operations.len() == 1 {
            Index::of(&self.operations, self.read_scheme).map(|index| self.index = index)
        } else {
            self.index.extend(&self.operations, self.read_scheme)
        };
        if outcome.is_err() {
            self.operations.pop();
            self.index = Index::of(&self.operations, self.read_scheme).unwrap_or_default();
        }
        outcome
    }

    /// Tells whether an operation with these facts could follow, and adds nothing.
    ///
    /// What is written but cannot be read again would end the book, so every write asks first.
    pub fn check(&self, facts: &[Fact]) -> Result<(), BookError> {
        let seq = self.head().seq + 1;
        if !facts.iter().any(|fact| matches!(fact, Fact::OperationVoided(_))) {
            return self.index.check(seq, facts, self.read_scheme);
        }
        self.imagined(facts.to_vec()).map(|_| ())
    }

    /// Returns the book as it would be with these facts in one more operation, for planning what comes after them. The
    /// operation has no hash, so such a book is never written.
    pub fn imagined(&self, facts: Vec<Fact>) -> Result<Self, BookError> {
        let last = self.operations.last().ok_or(BookError::NotOpened)?;
        let (kind, at, actor) = (last.kind, last.at.clone(), last.actor.clone());
        let entries = facts.into_iter().map(Entry::Fact).collect();
        let (seq, prev, hash) = (last.seq + 1, last.hash, Hash::ZERO);
        let mut book = self.clone();
        book.push(Operation { seq, kind, at, actor, entries, prev, hash })?;
        Ok(book)
    }

    /// Returns the book as it was when operation `seq` was the last.
    pub fn as_of(&self, seq: u64) -> Result<Self, BookError> {
        let operations = self.operations.iter().take_while(|op| op.seq <= seq).cloned().collect();
        Self::replay(operations, self.read_scheme)
    }

    /// Changes the rules of a grant for a test, until the log is read anew.
    #[cfg(test)]
    pub(crate) fn change_scheme(&mut self, grant: GrantId, change: impl FnOnce(&mut Scheme)) {
        self.index.memo = memo::Memo::default();
        change(&mut self.index.grants.get_mut(&grant).expect("the grant is there").scheme);
    }

    /// Returns what was reckoned of the book since it last changed.
    pub(crate) const fn memo(&self) -> &memo::Memo {
        &self.index.memo
    }

    /// Returns the last operation's number and hash.
    #[must_use]
    pub fn head(&self) -> Head {
        self.operations.last().map_or(Head::EMPTY, Operation::head)
    }

    /// Returns all operations, those taken out of force too.
    #[must_use]
    pub fn operations(&self) -> &[Operation] {
        &self.operations
    }

    /// Returns the operation that took this one out of force, if any.
    #[must_use]
    pub fn voided_by(&self, seq: u64) -> Option<u64> {
        self.index.dead.get(&seq).copied()
    }

    /// Returns the number of the last operation that changed facts; the issuing of packages after it does not count.
    #[must_use]
    pub fn last_change(&self) -> Head {
        self.operations
            .iter()
            .rev()
            .find(|op| op.entries.iter().any(|entry| entry.kind() != "package-issued"))
            .map_or(Head::EMPTY, Operation::head)
    }

    /// Returns the fact at a place. Places come from this book, so the fact is there.
    fn fact(&self, at: FactAt) -> Option<&Fact> {
        let operation = self.operations.get(usize::try_from(at.seq).ok()?.checked_sub(1)?)?;
        match operation.entries.get(at.ordinal as usize)? {
            Entry::Fact(fact) => Some(fact),
            Entry::Withheld(_) => None,
        }
    }

    /// Returns how the book was begun.
    pub fn opened(&self) -> Result<&BookOpened, BookError> {
        match self.index.opened.and_then(|at| self.fact(at)) {
            Some(Fact::BookOpened(opened)) => Ok(opened),
            _ => Err(BookError::NotOpened),
        }
    }

    /// Returns the book's id; noughts in an empty book.
    #[must_use]
    pub fn id(&self) -> BookId {
        self.opened().map_or(BookId(uuid::Uuid::nil()), |opened| opened.book)
    }

    /// Returns the table of accounts.
    #[must_use]
    pub const fn accounts(&self) -> &AccountMapping {
        &self.index.mapping
    }

    /// Returns who is behind a pseudonym, in whatever letters it is written.
    #[must_use]
    pub fn person(&self, pseudonym: &str) -> Option<&PersonKept> {
        match self.fact(*self.index.persons.get(&pseudonym.trim().to_lowercase())?)? {
            Fact::PersonKept(kept) => Some(kept),
            _ => None,
        }
    }

    /// Returns who is behind the pseudonyms that are at hand, by pseudonym.
    pub fn persons(&self) -> impl Iterator<Item = &PersonKept> {
        self.index.persons.values().filter_map(|at| match self.fact(*at)? {
            Fact::PersonKept(kept) => Some(kept),
            _ => None,
        })
    }

    /// Returns the next free numbers.
    #[must_use]
    pub const fn next_ids(&self) -> NextIds {
        self.index.next
    }

    /// Returns the grants in the order they were added.
    pub fn grants(&self) -> impl Iterator<Item = Grant<'_>> {
        self.index.grants.keys().filter_map(|id| self.grant(*id))
    }

    /// Returns a grant in force.
    #[must_use]
    pub fn grant(&self, id: GrantId) -> Option<Grant<'_>> {
        let entry = self.index.grants.get(&id)?;
        match self.fact(entry.added)? {
            Fact::GrantAdded(added) => Some(Grant::new(self, entry, added)),
            _ => None,
        }
    }

    /// Returns the grant with the code. Fails with `grant-unknown`.
    pub fn grant_by_code(&self, code: &str) -> Result<Grant<'_>, BookError> {
        self.grants()
            .find(|grant| grant.code() == code)
            .ok_or_else(|| BookError::NoSuchGrant { code: code.to_owned() })
    }

    /// Returns the imports in force.
    pub fn imports(&self) -> impl Iterator<Item = (FactAt, &ImportTaken)> {
        self.index.imports.values().filter_map(|at| match self.fact(*at)? {
            Fact::ImportTaken(import) => Some((*at, import.as_ref())),
            _ => None,
        })
    }

    /// Returns the imports in force that are files of the main ledger.
    pub fn ledgers(&self) -> impl Iterator<Item = (FactAt, &ImportTaken)> {
        self.imports().filter(|(_, import)| import.is_ledger())
    }

    /// Returns what the imports in force say of each code.
    pub fn code_totals(&self) -> impl Iterator<Item = &CodeTotals> {
        self.index.totals.iter().filter_map(|at| match self.fact(*at)? {
            Fact::CodeTotals(totals) => Some(totals),
            _ => None,
        })
    }

    /// Returns a ledger line in force.
    #[must_use]
    pub fn line(&self, id: LineId) -> Option<&LedgerLine> {
        match self.fact(*self.index.lines.get(&id)?)? {
            Fact::LedgerLine(line) => Some(line),
            _ => None,
        }
    }

    /// Returns the ledger lines in force, in the order they came.
    pub fn lines(&self) -> impl Iterator<Item = &LedgerLine> {
        self.index.lines.keys().filter_map(|id| self.line(*id))
    }

    /// Returns the ledger lines in force that count in sums.
    pub fn counting_lines(&self) -> impl Iterator<Item = &LedgerLine> {
        self.lines().filter(|line| line.row == RowKind::Normal)
    }

    /// Returns a cost in force.
    #[must_use]
    pub fn cost(&self, id: CostId) -> Option<&Cost> {
        self.cost_at(*self.index.costs.get(&id)?)
    }

    /// Returns where a cost in force stands in the log.
    #[must_use]
    pub fn place_of(&self, id: CostId) -> Option<FactAt> {
        self.index.costs.get(&id).copied()
    }

    /// Returns a cost that no longer stands, and what took it out.
    #[must_use]
    pub fn gone_cost(&self, id: CostId) -> Option<(&Cost, GoneCost)> {
        let gone = *self.index.gone_costs.get(&id)?;
        Some((self.cost_at(gone.at)?, gone))
    }

    /// Returns the costs that no longer stand, and what took each out.
    pub fn gone_costs(&self) -> impl Iterator<Item = (&Cost, GoneCost)> {
        self.index.gone_costs.values().filter_map(|gone| Some((self.cost_at(gone.at)?, *gone)))
    }

    /// Returns the cost that replaced this one.
    #[must_use]
    pub fn replacement_of(&self, id: CostId) -> Option<CostId> {
        self.index.replaced_by.get(&id).copied()
    }

    /// Returns the lines that a cost rests on, or rested on before it was taken out.
    #[must_use]
    pub fn charged_lines(&self) -> BTreeSet<LineId> {
        let gone = self.index.gone_costs.values().map(|gone| &gone.at);
        let costs = self.index.costs.values().chain(gone).filter_map(|at| self.cost_at(*at));
        costs.flat_map(|cost| &cost.lines).map(|share| share.line).collect()
    }

    fn cost_at(&self, at: FactAt) -> Option<&Cost> {
        match self.fact(at)? {
            Fact::Cost(cost) => Some(cost),
            _ => None,
        }
    }

    /// Returns a piece of evidence in force.
    #[must_use]
    pub fn evidence(&self, id: EvidenceId) -> Option<&EvidenceAdded> {
        match self.fact(*self.index.evidence.get(&id)?)? {
            Fact::EvidenceAdded(evidence) => Some(evidence),
            _ => None,
        }
    }

    /// Tells whether a finding of the check, or of one whose id begins alike, may have been accepted.
    pub(crate) fn accepts_of(&self, check: &str) -> bool {
        let next = self.index.accepted.range(check.to_owned()..).next();
        next.is_some_and(|(finding, _)| finding.starts_with(check))
    }

    /// Returns the acceptance of a finding and where it stands.
    #[must_use]
    pub fn acceptance(&self, finding: &str) -> Option<(FactAt, &FindingAccepted)> {
        let at = *self.index.accepted.get(finding)?;
        match self.fact(at)? {
            Fact::FindingAccepted(accepted) => Some((at, accepted)),
            _ => None,
        }
    }

    /// Returns the organisation's own schemes, by id.
    pub fn own_schemes(&self) -> impl Iterator<Item = Scheme> + '_ {
        self.index.schemes.values().filter_map(|at| match self.fact(*at)? {
            Fact::SchemeKept(kept) => (self.read_scheme)(kept.scheme_json.as_deref()?),
            _ => None,
        })
    }

    /// Tells whether costs entered by hand need the approval of a second person.
    #[must_use]
    pub const fn needs_four_eyes(&self) -> bool {
        self.index.four_eyes
    }

    /// Returns the rates of on-costs that the organisation has set, by year.
    pub fn on_cost_rates(&self) -> impl Iterator<Item = &OnCostRateSet> {
        self.index.on_cost_rates.values().filter_map(|at| match self.fact(*at)? {
            Fact::OnCostRateSet(set) => Some(set),
            _ => None,
        })
    }

    /// Returns the packages issued, in order.
    pub fn packages(&self) -> impl Iterator<Item = (FactAt, &PackageIssued)> {
        self.index.packages.iter().filter_map(|at| match self.fact(*at)? {
            Fact::PackageIssued(package) => Some((*at, package)),
            _ => None,
        })
    }

    /// Returns the manifest of the newest package that holds operation `seq`.
    #[must_use]
    pub fn package_holding(&self, seq: u64) -> Option<Hash> {
        self.packages()
            .filter(|(_, package)| package.until >= seq)
            .last()
            .map(|(_, package)| package.manifest)
    }

    /// Returns who did an operation, if the name is at hand, and when.
    #[must_use]
    pub fn operation(&self, seq: u64) -> Option<&Operation> {
        self.operations.get(usize::try_from(seq).ok()?.checked_sub(1)?)
    }
}

#[cfg(test)]
mod tests;
