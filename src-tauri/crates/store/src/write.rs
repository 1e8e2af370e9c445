//! Writing one operation: everything it holds, or nothing.

use domain::committed::{Committed, Hash};
use domain::fact::Fact;
use domain::ids::BookId;
use domain::log::{Entry, FactAt, Head, Operation, OperationKind, Timestamp};
use rusqlite::{Connection, Transaction, params};

use crate::blob::{self, BlobStored, CompressedFile, Compression};
use crate::erase;
use crate::error::StoreError;
use crate::load::book_of;
use crate::parallel;
use crate::record::{ACTOR_NAME, ACTOR_ORDINAL, FactRecord, stored_file, with_facts};

/// What is known of an operation before its facts are.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Heading {
    /// What was meant.
    pub kind: OperationKind,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: Committed,
}

/// Collects the content of one operation; only [`crate::Store::write`] gives one out.
#[derive(Debug)]
pub struct Writer<'s> {
    connection: &'s Connection,
    seq: u64,
    facts: Vec<Fact>,
    erased_files: Vec<Hash>,
}

/// What an operation is made of.
pub(crate) struct Content {
    pub(crate) facts: Vec<Fact>,
    /// The files that it takes away.
    pub(crate) erased_files: Vec<Hash>,
}

impl<'s> Writer<'s> {
    pub(crate) const fn new(connection: &'s Connection, seq: u64) -> Self {
        Self { connection, seq, facts: Vec::new(), erased_files: Vec::new() }
    }

    /// Returns the number that the operation will have.
    #[must_use]
    pub const fn seq(&self) -> u64 {
        self.seq
    }

    /// Adds a fact and returns where it will stand.
    pub fn push(&mut self, fact: Fact) -> FactAt {
        let ordinal = u32::try_from(self.facts.len()).expect("an operation has fewer facts than 2^32");
        self.facts.push(fact);
        FactAt { seq: self.seq, ordinal }
    }

    /// Returns the facts so far.
    #[must_use]
    pub fn facts(&self) -> &[Fact] {
        &self.facts
    }

    /// Stores the file that `source` gives, read to its end in small pieces; one that is stored already is not
    /// stored twice. Facts that name its sum come after.
    pub fn store_blob(
        &mut self,
        source: &mut dyn std::io::Read,
        compression: Compression,
    ) -> Result<BlobStored, StoreError> {
        blob::store(self.connection, source, compression)
    }

    /// Stores a file that is compressed already, as [`Writer::store_blob`] does.
    pub fn store_compressed(&mut self, file: &CompressedFile) -> Result<BlobStored, StoreError> {
        blob::store_compressed(self.connection, file)
    }

    /// Takes the stored file away for good, together with this operation, one of whose facts says so. No other fact whose
    /// sum of the file is at hand may speak of it.
    pub fn erase_file(&mut self, sha256: Hash) {
        self.erased_files.push(sha256);
    }

    pub(crate) fn into_content(self) -> Content {
        Content { facts: self.facts, erased_files: self.erased_files }
    }
}

/// Adds the operation that follows `head` to the tables.
pub(crate) fn append(
    transaction: &Transaction<'_>,
    book: Option<BookId>,
    head: Head,
    heading: Heading,
    content: Content,
) -> Result<Operation, StoreError> {
    let Content { facts, erased_files } = content;
    let book = match book {
        Some(book) => book,
        None => book_of(&facts).map_err(|_| StoreError::refused("the first fact opens the book"))?,
    };
    files_are_stored(transaction, &facts)?;
    let records = parallel::map(facts.iter().collect(), FactRecord::of)?;
    let operation = sealed(book, head, heading, &records)?;
    insert_operation(transaction, &operation, &records)?;
    insert_facts(transaction, operation.seq, &records)?;
    insert_texts(transaction, &operation, &records)?;
    erase::texts(transaction, operation.seq, &facts)?;
    erase::files(transaction, operation.seq, &erased_files)?;
    Ok(with_facts(operation, facts))
}

fn files_are_stored(connection: &Connection, facts: &[Fact]) -> Result<(), StoreError> {
    for (sha256, bytes) in facts.iter().filter_map(stored_file) {
        let stored = sha256.parse().ok().map(|sha256| blob::bytes_of(connection, sha256)).transpose()?;
        if stored.flatten() != Some(bytes) {
            return Err(StoreError::BlobMissing { sha256: sha256.to_owned() });
        }
    }
    Ok(())
}

/// Makes the operation from what its hash holds of each fact, so that no digest is computed twice.
fn sealed(
    book: BookId,
    head: Head,
    heading: Heading,
    records: &[FactRecord],
) -> Result<Operation, StoreError> {
    let Heading { kind, at, actor } = heading;
    let mut operation = Operation::sealed(book, head, kind, at, actor, Vec::new())?;
    operation.entries = records.iter().map(|record| Entry::Withheld(record.withheld.clone())).collect();
    operation.hash = operation.computed_hash(book)?;
    Ok(operation)
}

fn insert_operation(
    connection: &Connection,
    operation: &Operation,
    records: &[FactRecord],
) -> Result<(), StoreError> {
    let texts: usize = records.iter().map(|record| record.texts.len()).sum();
    let actor_texts = usize::from(operation.actor.value().is_some());
    connection
        .prepare_cached(
            "INSERT INTO operation (seq, kind, at, actor_commitment, prev, hash, facts, texts)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            signed(operation.seq),
            kind_word(operation.kind)?,
            operation.at.to_string(),
            operation.actor.commitment().0,
            operation.prev.0,
            operation.hash.0,
            signed(records.len() as u64),
            signed((texts + actor_texts) as u64),
        ])?;
    Ok(())
}

fn insert_facts(connection: &Connection, seq: u64, records: &[FactRecord]) -> Result<(), StoreError> {
    let mut insert = connection.prepare_cached(
        "INSERT INTO fact (seq, ordinal, kind, scope, digest, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for (record, ordinal) in records.iter().zip(0_i64..) {
        let scope = record.withheld.scope.to_string();
        insert.execute(params![
            signed(seq),
            ordinal,
            record.withheld.kind,
            scope,
            record.withheld.digest.0,
            record.body
        ])?;
    }
    Ok(())
}

fn insert_texts(
    connection: &Connection,
    operation: &Operation,
    records: &[FactRecord],
) -> Result<(), StoreError> {
    let mut insert = connection.prepare_cached(
        "INSERT INTO committed_text (seq, ordinal, name, salt, value) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    let actor = std::iter::once((ACTOR_ORDINAL, ACTOR_NAME, &operation.actor));
    let of_facts = records
        .iter()
        .zip(0_i64..)
        .flat_map(|(record, ordinal)| record.texts.iter().map(move |(name, text)| (ordinal, *name, text)));
    for (ordinal, name, text) in actor.chain(of_facts) {
        if let Committed::Open { salt, value } = text {
            insert.execute(params![signed(operation.seq), ordinal, name, salt.0, value])?;
        }
    }
    Ok(())
}

fn kind_word(kind: OperationKind) -> Result<String, StoreError> {
    match serde_json::to_value(kind) {
        Ok(serde_json::Value::String(word)) => Ok(word),
        other => Err(StoreError::refused(format!("kind of operation {other:?}"))),
    }
}

/// Numbers of operations, facts and bytes stay far below 2^63.
pub(crate) const fn signed(number: u64) -> i64 {
    number.cast_signed()
}
