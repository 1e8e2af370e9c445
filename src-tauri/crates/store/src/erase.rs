//! Erasing texts and files (gallring): the one way in which anything leaves a book.
//!
//! The operation that erases says which texts in its fact ([`PersonalDataErased`]); the tables say the same by row, so
//! that reading can tell a text that was erased from one that is missing. What is deleted is overwritten with noughts
//! (`secure_delete`). Copies of the book that were made before hold it still.

use std::collections::{BTreeMap, BTreeSet};

use domain::committed::Hash;
use domain::fact::{Fact, PersonalDataErased, TextPlace};
use domain::log::Operation;
use rusqlite::{Connection, OptionalExtension as _, params};

use crate::error::{Damage, StoreError};
use crate::load::number;
use crate::write::signed;

fn erasures<'a>(facts: impl Iterator<Item = &'a Fact>) -> impl Iterator<Item = &'a PersonalDataErased> {
    facts.filter_map(|fact| match fact {
        Fact::PersonalDataErased(erased) => Some(erased),
        _ => None,
    })
}

/// Takes away the texts that the facts of operation `seq`, which is written already, name as erased.
pub(crate) fn texts(connection: &Connection, seq: u64, facts: &[Fact]) -> Result<(), StoreError> {
    let places: Vec<&TextPlace> = erasures(facts.iter()).flat_map(|erased| &erased.texts).collect();
    if places.is_empty() {
        return Ok(());
    }
    let mut mark = connection
        .prepare_cached("INSERT INTO erased_text (seq, ordinal, name, by_seq) VALUES (?1, ?2, ?3, ?4)")?;
    let mut delete = connection
        .prepare_cached("DELETE FROM committed_text WHERE seq = ?1 AND ordinal = ?2 AND name = ?3")?;
    for place in places {
        mark.execute(params![signed(place.seq), i64::from(place.ordinal), place.name, signed(seq)])?;
        delete.execute(params![signed(place.seq), i64::from(place.ordinal), place.name])?;
    }
    Ok(())
}

/// Takes away files. Fails with `blob-missing` where one is not there.
pub(crate) fn files(connection: &Connection, seq: u64, files: &[Hash]) -> Result<(), StoreError> {
    for sha256 in files {
        let blob: Option<i64> = connection
            .prepare_cached("SELECT id FROM blob WHERE sha256 = ?1")?
            .query_row([sha256.0], |row| row.get(0))
            .optional()?;
        let blob = blob.ok_or_else(|| StoreError::BlobMissing { sha256: sha256.to_string() })?;
        connection
            .prepare_cached("INSERT INTO erased_blob (blob, by_seq) VALUES (?1, ?2)")?
            .execute(params![blob, signed(seq)])?;
        connection.prepare_cached("DELETE FROM blob_chunk WHERE blob = ?1")?.execute([blob])?;
        connection.prepare_cached("DELETE FROM blob WHERE id = ?1")?.execute([blob])?;
    }
    Ok(())
}

/// What the tables say was erased.
#[derive(Default)]
pub(crate) struct Erased {
    /// Place of the text → the operation that erased it.
    texts: BTreeMap<(u64, i64, String), u64>,
    /// The operations that erased files.
    files_by: BTreeSet<u64>,
}

impl Erased {
    /// Reads what was erased; a book of the first format has none.
    pub(crate) fn of(connection: &Connection) -> Result<Self, StoreError> {
        let has_erasures: bool = connection.query_row(
            "SELECT count(*) > 0 FROM sqlite_schema WHERE type = 'table' AND name = 'erased_text'",
            [],
            |row| row.get(0),
        )?;
        if !has_erasures {
            return Ok(Self::default());
        }
        let mut texts = connection.prepare("SELECT seq, ordinal, name, by_seq FROM erased_text")?;
        let texts = texts
            .query_map([], |row| Ok(((number(row, 0)?, row.get(1)?, row.get(2)?), number(row, 3)?)))?
            .collect::<Result<_, _>>()?;
        let mut files = connection.prepare("SELECT by_seq FROM erased_blob")?;
        let files_by = files.query_map([], |row| number(row, 0))?.collect::<Result<_, _>>()?;
        Ok(Self { texts, files_by })
    }

    /// Returns how many texts of an operation were erased.
    pub(crate) fn texts_of(&self, seq: u64) -> u64 {
        let first = (seq, i64::MIN, String::new());
        self.texts.range(first..).take_while(|((of, _, _), _)| *of == seq).count() as u64
    }

    /// Makes sure that the log says the same: whoever takes a text away and marks it as erased is found.
    pub(crate) fn verify(&self, operations: &[Operation]) -> Result<(), StoreError> {
        let mut said = BTreeMap::new();
        let mut files_by = BTreeSet::new();
        for operation in operations {
            for erased in erasures(operation.facts().map(|(_, fact)| fact)) {
                for place in &erased.texts {
                    said.insert((place.seq, i64::from(place.ordinal), place.name.clone()), operation.seq);
                }
                if !erased.evidence.is_empty() {
                    files_by.insert(operation.seq);
                }
            }
        }
        if said != self.texts {
            return Err(StoreError::damaged(Damage::Text, "erased texts are not those that the log names"));
        }
        if !self.files_by.is_subset(&files_by) {
            return Err(StoreError::damaged(Damage::Blob, "a file was erased that the log does not name"));
        }
        Ok(())
    }
}
