//! Reading the log, which is the same as verifying it: a fact that does not hold never leaves this module.
//!
//! Found are: a changed, missing or added row among others, whichever table it is in. Not found: that the last
//! operations were cut off cleanly, or that somebody computed the whole chain anew. Those are seen only by whoever
//! holds an earlier head: a package, a printed report, the program's own memory of the book.

use std::collections::BTreeMap;
use std::iter::Peekable;
use std::ops::ControlFlow;
use std::vec::IntoIter;

use domain::committed::{Committed, Hash};
use domain::fact::Fact;
use domain::ids::BookId;
use domain::log::{Entry, Head, Operation, Withheld};
use rusqlite::{Connection, Row, Rows};

use crate::erase::Erased;
use crate::error::{Damage, StoreError};
use crate::parallel;
use crate::record::{ACTOR_NAME, ACTOR_ORDINAL, FactRow, TextRow, opens, stored_file, with_facts};

/// Told how much is done of how much; breaking off ends in [`StoreError::Stopped`] and changes nothing.
pub type Progress<'a> = &'a mut dyn FnMut(u64, u64) -> ControlFlow<()>;

/// How many facts are read before they are verified, on all cores, and the caller is told.
const FACTS_PER_BATCH: usize = 4096;

/// A log that holds, and the book whose it is.
#[derive(Debug)]
pub(crate) struct Loaded {
    pub(crate) book: BookId,
    pub(crate) operations: Vec<Operation>,
}

/// Verifies the file's pages and the whole log.
pub(crate) fn load(connection: &Connection, progress: Progress<'_>) -> Result<Loaded, StoreError> {
    let _snapshot = connection.unchecked_transaction()?;
    check_pages(connection)?;
    let mut facts = connection
        .prepare("SELECT seq, ordinal, kind, scope, digest, body FROM fact ORDER BY seq, ordinal")?;
    let mut texts = connection
        .prepare("SELECT seq, ordinal, name, salt, value FROM committed_text ORDER BY seq, ordinal, name")?;
    let mut reading = Reading {
        facts: facts.query([])?,
        texts: texts.query([])?,
        files: stored_files(connection)?,
        erased: Erased::of(connection)?,
        done: 0,
        all: connection.query_row("SELECT count(*) FROM fact", [], |row| number(row, 0))?,
        progress,
    };
    reading.operations(connection)
}

/// Returns the end of the log as the file has it, verified or not.
pub(crate) fn head(connection: &Connection) -> Result<Head, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT seq, hash FROM operation ORDER BY seq DESC LIMIT 1")?;
    let mut rows = statement.query([])?;
    match rows.next()? {
        Some(row) => Ok(Head { seq: number(row, 0)?, hash: Hash(row.get(1)?) }),
        None => Ok(Head::EMPTY),
    }
}

fn check_pages(connection: &Connection) -> Result<(), StoreError> {
    let verdict: String = connection.query_row("PRAGMA quick_check", [], |row| row.get(0))?;
    match verdict.as_str() {
        "ok" => Ok(()),
        _ => Err(StoreError::damaged(Damage::Pages, verdict)),
    }
}

/// Sums and sizes of the stored files whose chunks are all there.
fn stored_files(connection: &Connection) -> Result<BTreeMap<String, u64>, StoreError> {
    let mut statement = connection.prepare(
        "SELECT sha256, bytes FROM blob
         WHERE stored_bytes = (SELECT coalesce(sum(length(content)), 0) FROM blob_chunk WHERE blob = id)",
    )?;
    let files = statement.query_map([], |row| Ok((Hash(row.get(0)?).to_string(), number(row, 1)?)))?;
    Ok(files.collect::<Result<_, _>>()?)
}

pub(crate) fn number(row: &Row<'_>, column: usize) -> rusqlite::Result<u64> {
    let number: i64 = row.get(column)?;
    u64::try_from(number).map_err(|_| rusqlite::Error::IntegralValueOutOfRange(column, number))
}

/// An operation as its row has it.
struct OperationRow {
    seq: u64,
    kind: String,
    at: String,
    actor: [u8; 32],
    prev: [u8; 32],
    hash: [u8; 32],
    facts: u64,
    texts: u64,
}

impl OperationRow {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            seq: number(row, 0)?,
            kind: row.get(1)?,
            at: row.get(2)?,
            actor: row.get(3)?,
            prev: row.get(4)?,
            hash: row.get(5)?,
            facts: number(row, 6)?,
            texts: number(row, 7)?,
        })
    }

    /// Makes the operation with what its hash holds of each fact.
    fn operation(self, withheld: Vec<Withheld>) -> Result<Operation, StoreError> {
        let unreadable = |what: &str| StoreError::damaged(Damage::Operation, format!("unreadable {what}"));
        Ok(Operation {
            seq: self.seq,
            kind: serde_json::from_value(self.kind.into()).map_err(|_| unreadable("kind"))?,
            at: self.at.parse().map_err(|_| unreadable("time"))?,
            actor: Committed::Closed(Hash(self.actor)),
            entries: withheld.into_iter().map(Entry::Withheld).collect(),
            prev: Hash(self.prev),
            hash: Hash(self.hash),
        })
    }
}

/// Three tables read side by side.
struct Reading<'s, 'p> {
    facts: Rows<'s>,
    texts: Rows<'s>,
    files: BTreeMap<String, u64>,
    erased: Erased,
    done: u64,
    all: u64,
    progress: Progress<'p>,
}

impl Reading<'_, '_> {
    fn operations(&mut self, connection: &Connection) -> Result<Loaded, StoreError> {
        let mut statement = connection.prepare(
            "SELECT seq, kind, at, actor_commitment, prev, hash, facts, texts FROM operation ORDER BY seq",
        )?;
        let mut rows = statement.query([])?;
        let mut operations: Vec<Operation> = Vec::new();
        let mut book = None;
        while let Some(row) = rows.next()? {
            let head = operations.last().map_or(Head::EMPTY, Operation::head);
            let operation = self.operation(row, &mut book, head);
            operations.push(operation.map_err(|error| error.at_operation(head.seq + 1))?);
        }
        self.nothing_is_left()?;
        self.erased.verify(&operations)?;
        match book {
            Some(book) => Ok(Loaded { book, operations }),
            None => Err(StoreError::damaged(Damage::Gap, "no operations")),
        }
    }

    /// Reads the operation that follows `head`. The first one says whose book it is.
    fn operation(
        &mut self,
        row: &Row<'_>,
        book: &mut Option<BookId>,
        head: Head,
    ) -> Result<Operation, StoreError> {
        let row = OperationRow::read(row)?;
        let mut texts = self.texts_of(row.seq, self.texts_left(row.seq, row.texts)?)?.into_iter().peekable();
        let actor = texts.next_if(|text| text.ordinal == ACTOR_ORDINAL);
        let mut facts = Vec::new();
        let mut withheld = Vec::new();
        let mut batch = Vec::new();
        for ordinal in 0..row.facts {
            batch.push(self.fact(row.seq, ordinal, &mut texts)?);
            if batch.len() == FACTS_PER_BATCH || ordinal + 1 == row.facts {
                let verified = self.verified(std::mem::take(&mut batch))?;
                let (more_facts, more_withheld): (Vec<_>, Vec<_>) = verified.into_iter().unzip();
                facts.extend(more_facts);
                withheld.extend(more_withheld);
            }
        }
        if let Some(text) = texts.next() {
            return Err(StoreError::damaged(Damage::Text, format!("{} belongs to no fact", text.name)));
        }
        let mut operation = row.operation(withheld)?;
        let own_book = match *book {
            Some(book) => book,
            None => book_of(&facts)?,
        };
        operation.verify_after(own_book, head)?;
        *book = Some(own_book);
        operation.actor = reopened_actor(operation.actor, actor)?;
        Ok(with_facts(operation, facts))
    }

    /// Reads the rows of the fact, with the texts that come next.
    fn fact(
        &mut self,
        seq: u64,
        ordinal: u64,
        texts: &mut Peekable<IntoIter<TextRow>>,
    ) -> Result<FactRow, StoreError> {
        let missing = || StoreError::damaged(Damage::Fact, format!("number {ordinal} is not there"));
        let row = self.facts.next()?.ok_or_else(missing)?;
        if number(row, 0)? != seq || number(row, 1)? != ordinal {
            return Err(missing());
        }
        let own = |text: &TextRow| text.ordinal == ordinal.cast_signed();
        Ok(FactRow {
            kind: row.get(2)?,
            scope: row.get(3)?,
            digest: row.get(4)?,
            body: row.get(5)?,
            texts: std::iter::from_fn(|| texts.next_if(own)).collect(),
        })
    }

    fn verified(&mut self, batch: Vec<FactRow>) -> Result<Vec<(Fact, Withheld)>, StoreError> {
        self.done += batch.len() as u64;
        let verified = parallel::map(batch, FactRow::verified)?;
        for (fact, _) in &verified {
            self.file_is_stored(fact)?;
        }
        report(self.progress, self.done, self.all)?;
        Ok(verified)
    }

    /// How many of its texts an operation still has.
    fn texts_left(&self, seq: u64, count: u64) -> Result<u64, StoreError> {
        let too_many = || StoreError::damaged(Damage::Text, "more erased than there were");
        count.checked_sub(self.erased.texts_of(seq)).ok_or_else(too_many)
    }

    fn texts_of(&mut self, seq: u64, count: u64) -> Result<Vec<TextRow>, StoreError> {
        let missing = || StoreError::damaged(Damage::Text, "a text is not there");
        let mut texts = Vec::new();
        for _ in 0..count {
            let row = self.texts.next()?.ok_or_else(missing)?;
            if number(row, 0)? != seq {
                return Err(missing());
            }
            texts.push(TextRow::new(row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?));
        }
        Ok(texts)
    }

    fn file_is_stored(&self, fact: &Fact) -> Result<(), StoreError> {
        match stored_file(fact) {
            Some((sha256, bytes)) if self.files.get(sha256) != Some(&bytes) => {
                Err(StoreError::damaged(Damage::Blob, format!("{sha256} is not there")))
            }
            _ => Ok(()),
        }
    }

    fn nothing_is_left(&mut self) -> Result<(), StoreError> {
        if let Some(row) = self.facts.next()? {
            let seq = number(row, 0)?;
            return Err(StoreError::damaged(Damage::Fact, "one too many").at_operation(seq));
        }
        if let Some(row) = self.texts.next()? {
            let seq = number(row, 0)?;
            return Err(StoreError::damaged(Damage::Text, "one too many").at_operation(seq));
        }
        Ok(())
    }
}

/// Tells the caller, and stops when the caller says so.
pub(crate) fn report(progress: Progress<'_>, done: u64, all: u64) -> Result<(), StoreError> {
    match progress(done, all) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(StoreError::Stopped),
    }
}

/// Returns whose book the first operation begins.
pub(crate) fn book_of(facts: &[Fact]) -> Result<BookId, StoreError> {
    match facts.first() {
        Some(Fact::BookOpened(opened)) => Ok(opened.book),
        _ => Err(StoreError::damaged(Damage::Operation, "the first fact does not open a book")),
    }
}

fn reopened_actor(closed: Committed, row: Option<TextRow>) -> Result<Committed, StoreError> {
    match row {
        None => Ok(closed),
        Some(row) if row.name == ACTOR_NAME && opens(&row.text, &closed) => Ok(row.text),
        Some(row) => Err(StoreError::damaged(Damage::Text, row.name)),
    }
}
