//! The form of an operation in the tables: facts with closed texts, and the open texts apart.

use domain::committed::{Committed, Hash, Salt};
use domain::fact::Fact;
use domain::log::{Entry, Operation, Withheld, fact_digest};

use crate::error::{Damage, StoreError};

/// The ordinal under which the actor of an operation stands among the texts.
pub(crate) const ACTOR_ORDINAL: i64 = -1;

/// The name under which the actor of an operation stands among the texts.
pub(crate) const ACTOR_NAME: &str = "actor";

/// A fact, ready for its row.
pub(crate) struct FactRecord {
    /// What the operation's hash holds of it.
    pub(crate) withheld: Withheld,
    /// JSON with closed texts.
    pub(crate) body: String,
    /// The texts that were open.
    pub(crate) texts: Vec<(&'static str, Committed)>,
}

impl FactRecord {
    /// Makes the record, and makes sure that reading it back gives the same fact: else the book could be written
    /// but never be opened again.
    pub(crate) fn of(fact: &Fact) -> Result<Self, StoreError> {
        let (closed, texts) = fact.clone().separated();
        let unwritable = |reason: String| StoreError::refused(format!("{}: {reason}", fact.kind()));
        let body = serde_json::to_string(&closed).map_err(|error| unwritable(error.to_string()))?;
        let read_back: Fact = serde_json::from_str(&body).map_err(|error| unwritable(error.to_string()))?;
        if read_back != closed {
            return Err(unwritable("does not read back as it was written".to_owned()));
        }
        let digest = fact_digest(&closed)?;
        let withheld = Withheld { kind: fact.kind().to_owned(), scope: fact.scope(), digest };
        Ok(Self { withheld, body, texts })
    }
}

/// A text as its row has it.
pub(crate) struct TextRow {
    /// Place of its fact, or [`ACTOR_ORDINAL`].
    pub(crate) ordinal: i64,
    /// Its name there.
    pub(crate) name: String,
    /// The text with its salt.
    pub(crate) text: Committed,
}

impl TextRow {
    pub(crate) fn new(ordinal: i64, name: String, salt: [u8; 16], value: String) -> Self {
        Self { ordinal, name, text: Committed::open(Salt(salt), value) }
    }
}

/// A fact as its rows have it.
pub(crate) struct FactRow {
    pub(crate) kind: String,
    pub(crate) scope: String,
    pub(crate) digest: [u8; 32],
    pub(crate) body: String,
    pub(crate) texts: Vec<TextRow>,
}

impl FactRow {
    /// Returns the fact with its texts, and what the operation's hash holds of it, having made sure that the fact
    /// gives the digest of its row and that the texts are those that it commits to.
    pub(crate) fn verified(self) -> Result<(Fact, Withheld), StoreError> {
        let damaged = |detail: String| StoreError::damaged(Damage::Fact, detail);
        let mut fact: Fact = serde_json::from_str(&self.body).map_err(|error| damaged(error.to_string()))?;
        if self.kind != fact.kind() || self.scope != fact.scope().to_string() {
            return Err(damaged(format!("row says {} for {}", self.kind, self.scope)));
        }
        let digest = fact_digest(&fact).map_err(|error| damaged(error.to_string()))?;
        if digest != Hash(self.digest) {
            return Err(damaged(format!("{} does not give its digest", self.kind)));
        }
        let withheld = Withheld { kind: self.kind, scope: fact.scope(), digest };
        reopen(&mut fact, self.texts)?;
        Ok((fact, withheld))
    }
}

/// Puts open texts back where only their commitments stand, and makes sure that they are what was committed to.
fn reopen(fact: &mut Fact, texts: Vec<TextRow>) -> Result<(), StoreError> {
    let mut places = fact.texts();
    for row in texts {
        let place = places.iter_mut().find(|(name, _)| *name == row.name);
        match place {
            Some((_, text)) if opens(&row.text, text) => **text = row.text,
            _ => return Err(StoreError::damaged(Damage::Text, row.name)),
        }
    }
    Ok(())
}

/// Tells whether the open text is the one that the closed one commits to.
pub(crate) fn opens(open: &Committed, closed: &Committed) -> bool {
    matches!(closed, Committed::Closed(hash) if open.commitment() == *hash)
}

/// Puts the facts in place of what the hash was computed from.
pub(crate) fn with_facts(mut operation: Operation, facts: Vec<Fact>) -> Operation {
    operation.entries = facts.into_iter().map(Entry::Fact).collect();
    operation
}

/// Returns the sum and size of the stored file that a fact speaks of; the sum may have been erased.
pub(crate) fn stored_file(fact: &Fact) -> Option<(&str, u64)> {
    let (sha256, bytes) = match fact {
        Fact::ImportTaken(import) => (&import.sha256, import.bytes),
        Fact::EvidenceAdded(evidence) => (&evidence.sha256, evidence.bytes),
        _ => return None,
    };
    sha256.value().map(|value| (value, bytes))
}
