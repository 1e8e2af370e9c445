//! The log (behandlingshistorik): operations, each bound to the one before by its hash.
//!
//! One operation is one intention of one person, taken in whole or not at all. Its hash covers the book, its number,
//! the hash before, its kind, time and actor, and for each fact the kind, the scope and the digest. So a package of
//! one grant can leave other grants' facts out and the chain still holds, while nothing of the packaged grant can be
//! left out unseen: kind and scope of every fact stay in the open.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::canonical::{CanonicalError, to_bytes};
use crate::committed::{Committed, Hash};
use crate::fact::{Fact, Scope};
use crate::ids::BookId;
use crate::problem::Problem;

/// A moment in Coordinated Universal Time, written `2026-11-22T09:30:00Z`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(transparent)]
pub struct Timestamp(String);

/// What a person meant to do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OperationKind {
    /// Begin the book.
    BookOpened,
    /// Change the table of accounts.
    AccountsMapped,
    /// Add a grant.
    GrantAdded,
    /// Change a grant: amounts, state.
    GrantChanged,
    /// Write down a scheme of one's own.
    SchemeKept,
    /// Change the rules of a grant.
    SchemeChanged,
    /// Decide how a grant is shared over units.
    Allocated,
    /// Note what a unit used its share for.
    UnitReported,
    /// Note a condition.
    ConditionMet,
    /// Take a file in.
    Imported,
    /// Take over what a later file says.
    ChangesAccepted,
    /// Set the rate of on-costs of a year.
    OnCostRateSet,
    /// Enter costs.
    CostEntered,
    /// Correct costs.
    CostCorrected,
    /// Void costs.
    CostVoided,
    /// Confirm or set cost periods in bulk.
    PeriodsSet,
    /// Decide whether costs need a second person.
    FourEyesSet,
    /// Approve costs.
    CostsApproved,
    /// Change the list of participants.
    ParticipantsChanged,
    /// Note who is behind a pseudonym.
    PersonKept,
    /// Erase texts and files.
    PersonalDataErased,
    /// Add or link evidence.
    EvidenceAdded,
    /// Accept a finding.
    FindingAccepted,
    /// Explain a difference to the main ledger.
    DifferenceExplained,
    /// Sign off the reconciliation of a month.
    MonthSigned,
    /// Answer the return report.
    Answered,
    /// Take answers over from the report of an earlier grant.
    AnswersCarried,
    /// Freeze the return report.
    ReportFrozen,
    /// Attest a frozen return report.
    ReportAttested,
    /// Issue a package.
    PackageIssued,
    /// Undo the last operation.
    Undone,
    /// Redo what was undone.
    Redone,
    /// Reverse an earlier operation.
    Reversed,
}

/// A fact of an operation, or the little that a package says of one that it leaves out.
#[expect(
    clippy::large_enum_variant,
    reason = "a book holds facts by the hundred thousand and hardly ever the other"
)]
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Entry {
    /// The fact itself.
    Fact(Fact),
    /// Left out.
    Withheld(Withheld),
}

/// What the hash of an operation holds of a fact.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Withheld {
    /// Kind of fact.
    pub kind: String,
    /// Which packages need it.
    pub scope: Scope,
    /// Hash of the fact.
    pub digest: Hash,
}

/// One operation (händelse).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Operation {
    /// Its number, from 1 without gaps.
    pub seq: u64,
    /// What was meant.
    pub kind: OperationKind,
    /// When, as the computer's clock had it; the order is that of `seq`.
    pub at: Timestamp,
    /// Who, by name.
    pub actor: Committed,
    /// What was put into the book, in a fixed order.
    pub entries: Vec<Entry>,
    /// Hash of the operation before; noughts for the first.
    pub prev: Hash,
    /// Hash of this operation.
    pub hash: Hash,
}

/// Where a fact stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct FactAt {
    /// The operation.
    pub seq: u64,
    /// Its place in the operation, from 0.
    pub ordinal: u32,
}

/// Why a chain does not hold.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum ChainError {
    /// The numbers have a gap, or begin elsewhere than at 1.
    #[error("operation {expected} is missing; {found} stands there")]
    Gap {
        /// The number that should stand there.
        expected: u64,
        /// The number that does.
        found: u64,
    },
    /// The operation does not name the hash of the one before.
    #[error("operation {seq} does not follow the one before it")]
    Broken {
        /// The operation.
        seq: u64,
    },
    /// The operation's content does not give its hash.
    #[error("operation {seq} has been changed")]
    Changed {
        /// The operation.
        seq: u64,
    },
}

impl ChainError {
    /// Returns the problem that the user is told.
    #[must_use]
    pub fn problem(&self) -> Problem {
        match self {
            Self::Gap { expected, found } => {
                Problem::bare("log-gap").with("expected", *expected).with("found", *found)
            }
            Self::Broken { seq } => Problem::bare("log-broken").with("operation", *seq),
            Self::Changed { seq } => Problem::bare("log-changed").with("operation", *seq),
        }
    }
}

/// What a fact's digest is made of.
#[derive(Serialize)]
struct FactDigest<'a> {
    scope: Scope,
    #[serde(flatten)]
    fact: &'a Fact,
}

/// What an operation's hash is made of.
#[derive(Serialize)]
struct OperationDigest<'a> {
    book: BookId,
    seq: u64,
    prev: Hash,
    kind: OperationKind,
    at: &'a Timestamp,
    actor: Hash,
    facts: Vec<Withheld>,
}

/// Returns the digest of a fact: SHA-256 over `bidragsboken/fact/v1`, a zero byte and its canonical bytes.
pub fn fact_digest(fact: &Fact) -> Result<Hash, CanonicalError> {
    let bytes = to_bytes(&FactDigest { scope: fact.scope(), fact })?;
    Ok(Hash::of("bidragsboken/fact/v1", &[&bytes]))
}

impl Entry {
    /// Returns the kind of fact.
    #[must_use]
    pub fn kind(&self) -> &str {
        match self {
            Self::Fact(fact) => fact.kind(),
            Self::Withheld(withheld) => &withheld.kind,
        }
    }

    /// Returns which packages need it.
    #[must_use]
    pub fn scope(&self) -> Scope {
        match self {
            Self::Fact(fact) => fact.scope(),
            Self::Withheld(withheld) => withheld.scope,
        }
    }

    /// Returns what the operation's hash holds of it.
    pub fn withheld(&self) -> Result<Withheld, CanonicalError> {
        match self {
            Self::Fact(fact) => {
                Ok(Withheld { kind: fact.kind().to_owned(), scope: fact.scope(), digest: fact_digest(fact)? })
            }
            Self::Withheld(withheld) => Ok(withheld.clone()),
        }
    }
}

impl Operation {
    /// Makes the operation that follows `prev`, with its hash.
    pub fn sealed(
        book: BookId,
        head: Head,
        kind: OperationKind,
        at: Timestamp,
        actor: Committed,
        facts: Vec<Fact>,
    ) -> Result<Self, CanonicalError> {
        let entries = facts.into_iter().map(Entry::Fact).collect();
        let mut operation =
            Self { seq: head.seq + 1, kind, at, actor, entries, prev: head.hash, hash: Hash::ZERO };
        operation.hash = operation.computed_hash(book)?;
        Ok(operation)
    }

    /// Computes the hash from the content: SHA-256 over `bidragsboken/operation/v1`, a zero byte and canonical bytes.
    pub fn computed_hash(&self, book: BookId) -> Result<Hash, CanonicalError> {
        let facts = self.entries.iter().map(Entry::withheld).collect::<Result<_, _>>()?;
        let bytes = to_bytes(&OperationDigest {
            book,
            seq: self.seq,
            prev: self.prev,
            kind: self.kind,
            at: &self.at,
            actor: self.actor.commitment(),
            facts,
        })?;
        Ok(Hash::of("bidragsboken/operation/v1", &[&bytes]))
    }

    /// Checks that this operation follows `head` and that its content gives its hash.
    pub fn verify_after(&self, book: BookId, head: Head) -> Result<(), ChainError> {
        if self.seq != head.seq + 1 {
            return Err(ChainError::Gap { expected: head.seq + 1, found: self.seq });
        }
        if self.prev != head.hash {
            return Err(ChainError::Broken { seq: self.seq });
        }
        match self.computed_hash(book) {
            Ok(hash) if hash == self.hash => Ok(()),
            _ => Err(ChainError::Changed { seq: self.seq }),
        }
    }

    /// Returns the facts that are at hand, each with its place.
    pub fn facts(&self) -> impl Iterator<Item = (FactAt, &Fact)> {
        self.entries.iter().zip(0..).filter_map(move |(entry, ordinal)| match entry {
            Entry::Fact(fact) => Some((FactAt { seq: self.seq, ordinal }, fact)),
            Entry::Withheld(_) => None,
        })
    }

    /// Returns the head of the log once this operation stands in it.
    #[must_use]
    pub const fn head(&self) -> Head {
        Head { seq: self.seq, hash: self.hash }
    }
}

/// The last operation of a log: how many there are and what binds them.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// Number of the last operation; 0 in an empty log.
    pub seq: u64,
    /// Its hash; noughts in an empty log.
    pub hash: Hash,
}

impl Head {
    /// The head of an empty log.
    pub const EMPTY: Self = Self { seq: 0, hash: Hash::ZERO };
}

impl Timestamp {
    /// Returns the day, in Coordinated Universal Time.
    #[must_use]
    pub fn date_text(&self) -> &str {
        &self.0[..10]
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Why a text is no moment.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not a moment in UTC: {text:?}")]
pub struct TimestampError {
    /// What stood there.
    pub text: String,
}

impl FromStr for Timestamp {
    type Err = TimestampError;

    /// Reads `2026-11-22T09:30:00Z`, to the second.
    fn from_str(text: &str) -> Result<Self, TimestampError> {
        let readable = text.len() == 20
            && text.is_ascii()
            && text.ends_with('Z')
            && chrono::NaiveDateTime::parse_from_str(&text[..19], "%Y-%m-%dT%H:%M:%S").is_ok();
        if readable { Ok(Self(text.to_owned())) } else { Err(TimestampError { text: text.to_owned() }) }
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::committed::Salt;
    use crate::fact::{GrantState, GrantStateSet};
    use crate::ids::GrantId;

    fn book() -> BookId {
        BookId(uuid::Uuid::from_bytes([1; 16]))
    }

    fn operation(head: Head, state: GrantState) -> Operation {
        let fact = Fact::GrantStateSet(GrantStateSet { grant: GrantId(1), state });
        let at = "2026-11-22T09:30:00Z".parse().expect("a moment");
        let actor = Committed::open(Salt([9; 16]), "Anna EXEMPEL");
        Operation::sealed(book(), head, OperationKind::GrantChanged, at, actor, vec![fact])
            .expect("facts are plain")
    }

    #[test]
    fn an_operation_follows_the_one_before() {
        let first = operation(Head::EMPTY, GrantState::Planned);
        let second = operation(first.head(), GrantState::Received);
        assert_eq!(first.verify_after(book(), Head::EMPTY), Ok(()));
        assert_eq!(second.verify_after(book(), first.head()), Ok(()));
        assert_eq!(second.verify_after(book(), Head::EMPTY), Err(ChainError::Gap { expected: 1, found: 2 }));
        let other = operation(Head::EMPTY, GrantState::Closed);
        assert_eq!(second.verify_after(book(), other.head()), Err(ChainError::Broken { seq: 2 }));
    }

    #[test]
    fn a_changed_fact_or_actor_is_found() {
        let mut changed = operation(Head::EMPTY, GrantState::Planned);
        changed.entries = vec![Entry::Fact(Fact::GrantStateSet(GrantStateSet {
            grant: GrantId(1),
            state: GrantState::Closed,
        }))];
        assert_eq!(changed.verify_after(book(), Head::EMPTY), Err(ChainError::Changed { seq: 1 }));
        let mut changed = operation(Head::EMPTY, GrantState::Planned);
        changed.actor = Committed::open(Salt([9; 16]), "Någon annan");
        assert_eq!(changed.verify_after(book(), Head::EMPTY), Err(ChainError::Changed { seq: 1 }));
    }

    #[test]
    fn what_is_left_out_or_erased_does_not_break_the_chain() {
        let mut operation = operation(Head::EMPTY, GrantState::Planned);
        operation.actor = operation.actor.closed();
        operation.entries =
            operation.entries.iter().map(|e| Entry::Withheld(e.withheld().expect("plain"))).collect();
        assert_eq!(operation.verify_after(book(), Head::EMPTY), Ok(()));
    }
}
