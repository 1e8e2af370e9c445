//! The tables of a book, and the numbered steps that made them.
//!
//! A step, once released, is frozen: its text is hashed, the book keeps the hash, and both are compared whenever a
//! book is opened. A change of the tables is a new step with a new fingerprint. The step to a second format also
//! opens older books by [`crate::upgrade`]: a verified copy first, then [`apply`].

use domain::committed::Hash;
use domain::log::Timestamp;
use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use sha2::{Digest, Sha256};

use crate::error::{Damage, StoreError};

/// Marks the file as a book: `BIDB`.
pub(crate) const APPLICATION_ID: u32 = 0x4249_4442;

/// The format that this program writes, and the latest one that it can read.
pub(crate) const LATEST_VERSION: u64 = MIGRATIONS.len() as u64;

/// One step from a format to the next.
pub(crate) struct Migration {
    /// From 1 without gaps; the format after the step.
    pub(crate) number: u32,
    /// Name of the file.
    pub(crate) name: &'static str,
    /// The statements.
    pub(crate) sql: &'static str,
    /// SHA-256 of the statements, in hexadecimal digits.
    pub(crate) sha256: &'static str,
    /// Fingerprint of the tables after the step, in hexadecimal digits.
    pub(crate) fingerprint: &'static str,
}

/// All steps, in order.
pub(crate) const MIGRATIONS: &[Migration] = &[
    Migration {
        number: 1,
        name: "0001_book",
        sql: include_str!("schema/0001_book.sql"),
        sha256: "4d713c3d898385b919841e9522db4ba083eed4b0f816b45d332cbe30474405b1",
        fingerprint: "cbbada09d9ba727779ad1f7ee682121dfa0abc3154511087a93a9f24dff802b1",
    },
    Migration {
        number: 2,
        name: "0002_erasure",
        sql: include_str!("schema/0002_erasure.sql"),
        sha256: "41b7b0425afde8e3b4b62dd3f434f12d73a436fc7460eb35735dc867a4ee30e0",
        fingerprint: "a740e2ee2f7dea16a2abcefe5cac09e4192efaf2edc38c21ef9ccb717727bcbe",
    },
];

/// Returns the steps that lead to a format; those of the latest one for a number that is beyond it.
pub(crate) fn steps_to(format: u64) -> &'static [Migration] {
    let count = usize::try_from(format).unwrap_or(MIGRATIONS.len()).min(MIGRATIONS.len());
    &MIGRATIONS[..count]
}

/// Takes the steps that the file lacks, all of them or none.
pub(crate) fn apply(
    connection: &mut Connection,
    migrations: &[Migration],
    at: &Timestamp,
) -> Result<(), StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let done = version(&transaction)?;
    for migration in migrations.iter().filter(|migration| u64::from(migration.number) > done) {
        take_step(&transaction, migration, at)?;
    }
    transaction.commit()?;
    Ok(())
}

fn take_step(transaction: &Transaction<'_>, migration: &Migration, at: &Timestamp) -> Result<(), StoreError> {
    transaction.execute_batch(migration.sql)?;
    transaction.execute(
        "INSERT INTO migration (number, name, sha256, applied_at) VALUES (?1, ?2, ?3, ?4)",
        params![migration.number, migration.name, sha256_of(migration.sql), at.to_string()],
    )?;
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", migration.number)?;
    match fingerprint(transaction)?.to_string() == migration.fingerprint {
        true => Ok(()),
        false => Err(StoreError::damaged(Damage::Schema, format!("after step {}", migration.name))),
    }
}

/// Checks that the file has the marks, steps and tables that these migrations make.
pub(crate) fn check(connection: &Connection, migrations: &[Migration]) -> Result<(), StoreError> {
    let application_id: u32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if application_id != APPLICATION_ID || version(connection)? != migrations.len() as u64 {
        return Err(StoreError::damaged(Damage::Header, "application_id or user_version"));
    }
    let expected = migrations.last().map_or("", |migration| migration.fingerprint);
    if fingerprint(connection)?.to_string() != expected {
        return Err(StoreError::damaged(Damage::Schema, "tables or triggers are not as they were made"));
    }
    check_steps(connection, migrations)
}

fn check_steps(connection: &Connection, migrations: &[Migration]) -> Result<(), StoreError> {
    let mut statement = connection.prepare("SELECT number, name, sha256 FROM migration ORDER BY number")?;
    let taken: Vec<(u32, String, [u8; 32])> = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    let same = taken.len() == migrations.len()
        && taken.iter().zip(migrations).all(|((number, name, sha256), migration)| {
            *number == migration.number
                && name == migration.name
                && Hash(*sha256).to_string() == migration.sha256
        });
    if same { Ok(()) } else { Err(StoreError::damaged(Damage::Schema, "steps are not as they were taken")) }
}

pub(crate) fn version(connection: &Connection) -> Result<u64, StoreError> {
    let version: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    Ok(u64::from(version))
}

/// SHA-256 over type, name, table and text of everything in the schema, in order.
fn fingerprint(connection: &Connection) -> Result<Hash, StoreError> {
    let mut statement = connection.prepare(
        "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema ORDER BY type, name, tbl_name, sql",
    )?;
    let mut rows = statement.query([])?;
    let mut sha = Sha256::new();
    while let Some(row) = rows.next()? {
        for column in 0..4 {
            let text: String = row.get(column)?;
            sha.update((text.len() as u64).to_be_bytes());
            sha.update(text);
        }
    }
    Ok(Hash(sha.finalize().into()))
}

fn sha256_of(sql: &str) -> [u8; 32] {
    Hash::plain(sql.as_bytes()).0
}

#[cfg(test)]
mod tests {
    use super::*;

    const THIRD_NUMBER: u32 = LATEST_VERSION as u32 + 1;
    const SECOND_SQL: &str = "CREATE TABLE mark (id INTEGER PRIMARY KEY) STRICT;";
    const BROKEN_SQL: &str =
        "CREATE TABLE other (id INTEGER PRIMARY KEY) STRICT; CREATE TABLE operation (x);";

    fn at() -> Timestamp {
        "2026-11-22T09:30:00Z".parse().expect("a moment")
    }

    fn leaked(text: String) -> &'static str {
        Box::leak(text.into_boxed_str())
    }

    fn second(sql: &'static str) -> Migration {
        let trial = Connection::open_in_memory().expect("memory");
        for migration in MIGRATIONS {
            trial.execute_batch(migration.sql).expect("a step");
        }
        let _ = trial.execute_batch(sql);
        Migration {
            number: THIRD_NUMBER,
            name: "trial",
            sql,
            sha256: leaked(Hash(sha256_of(sql)).to_string()),
            fingerprint: leaked(fingerprint(&trial).expect("a schema").to_string()),
        }
    }

    /// The steps of today.
    fn known() -> Vec<Migration> {
        MIGRATIONS.iter().map(|migration| Migration { ..*migration }).collect()
    }

    /// The steps of today, and one more.
    fn with(last: Migration) -> Vec<Migration> {
        known().into_iter().chain([last]).collect()
    }

    #[test]
    fn released_steps_are_frozen() {
        for migration in MIGRATIONS {
            assert_eq!(Hash(sha256_of(migration.sql)).to_string(), migration.sha256, "{}", migration.name);
            assert!(!migration.sql.contains('\r'));
        }
    }

    #[test]
    fn the_fingerprint_is_that_of_the_tables() {
        let connection = Connection::open_in_memory().expect("memory");
        for migration in MIGRATIONS {
            connection.execute_batch(migration.sql).expect("a step");
            let made = fingerprint(&connection).expect("a schema").to_string();
            assert_eq!(made, migration.fingerprint, "{}", migration.name);
        }
    }

    #[test]
    fn a_migrated_book_is_the_same_as_a_fresh_one() {
        let both = with(second(SECOND_SQL));
        let mut migrated = Connection::open_in_memory().expect("memory");
        apply(&mut migrated, &both[..1], &at()).expect("the first format");
        check(&migrated, &both[..1]).expect("the first format stands");
        apply(&mut migrated, &both, &at()).expect("the second format");
        let mut fresh = Connection::open_in_memory().expect("memory");
        apply(&mut fresh, &both, &at()).expect("both at once");
        for connection in [&migrated, &fresh] {
            check(connection, &both).expect("the second format stands");
        }
        assert_eq!(fingerprint(&migrated).expect("schema"), fingerprint(&fresh).expect("schema"));
    }

    #[test]
    fn a_step_that_fails_leaves_the_book_as_it_was() {
        let mut connection = Connection::open_in_memory().expect("memory");
        apply(&mut connection, MIGRATIONS, &at()).expect("the first format");
        assert!(apply(&mut connection, &with(second(BROKEN_SQL)), &at()).is_err());
        check(&connection, MIGRATIONS).expect("still the first format");
    }

    #[test]
    fn a_step_with_another_text_than_the_book_took_is_refused() {
        let mut connection = Connection::open_in_memory().expect("memory");
        apply(&mut connection, MIGRATIONS, &at()).expect("the first format");
        let mut others = known();
        others[0].sha256 = leaked(Hash::ZERO.to_string());
        let refused = check(&connection, &others).expect_err("another text");
        assert!(matches!(refused, StoreError::Damaged { damage: Damage::Schema, .. }));
    }
}
