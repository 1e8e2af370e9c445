//! Triggers refuse what the authorizer would have refused first, and the authorizer refuses more.

use super::*;

/// The triggers alone, as another program on the file has them: with `recursive_triggers` off.
fn refused_by_triggers(sql: &str) -> String {
    let shelf = shelf_with_three_operations();
    let raw = Connection::open(shelf.path()).expect("a file");
    raw.execute_batch(sql).expect_err(sql).to_string()
}

fn refused_by_authorizer(sql: &str) {
    let shelf = shelf_with_three_operations();
    let store = shelf.open();
    let error = store.connection.execute_batch(sql).expect_err(sql);
    let code = error.sqlite_error_code();
    let text = error.to_string();
    let denied = code == Some(rusqlite::ErrorCode::AuthorizationForStatementDenied)
        || text.contains("not authorized")
        || text.contains("prohibited")
        || text.contains("may not be modified");
    assert!(denied, "{sql}: {error:?}");
}

#[test]
fn nothing_is_changed_or_taken_away() {
    let tables = ["operation", "fact", "committed_text", "blob", "blob_chunk", "migration"];
    for (table, column) in tables.into_iter().zip(["kind", "body", "value", "bytes", "content", "name"]) {
        for sql in [format!("UPDATE {table} SET {column} = {column}"), format!("DELETE FROM {table}")] {
            let said = refused_by_triggers(&sql);
            assert!(said.contains("never") || said.contains("by an erasure alone"), "{sql}: {said}");
        }
    }
}

#[test]
fn an_operation_follows_the_last_one() {
    let values = |seq: &str, prev: &str| {
        format!(
            "INSERT INTO operation SELECT {seq}, kind, at, actor_commitment, {prev}, hash, 0, 0 FROM operation WHERE seq = 3"
        )
    };
    for sql in [values("5", "hash"), values("0", "hash"), values("4", "prev"), values("4", "zeroblob(32)")] {
        assert!(refused_by_triggers(&sql).contains("follows the last one"), "{sql}");
    }
    let replaced = values("3", "prev").replacen("INSERT", "INSERT OR REPLACE", 1);
    assert!(refused_by_triggers(&replaced).contains("follows the last one"));
}

#[test]
fn nothing_is_added_to_a_finished_operation() {
    for (table, columns) in [
        ("fact", "2, 2, kind, scope, digest, body"),
        ("fact", "3, 2, kind, scope, digest, body"),
        ("fact", "3, 1, kind, scope, digest, body"),
    ] {
        let sql =
            format!("INSERT OR REPLACE INTO {table} SELECT {columns} FROM {table} WHERE seq = 3 LIMIT 1");
        assert!(refused_by_triggers(&sql).contains("a fact follows"), "{sql}");
    }
    for columns in ["2, 0, 'text', salt, 'x'", "3, 2, name, salt, value", "3, ordinal, name, salt, 'x'"] {
        let sql = format!(
            "INSERT OR REPLACE INTO committed_text SELECT {columns} FROM committed_text WHERE seq = 3 LIMIT 1"
        );
        assert!(refused_by_triggers(&sql).contains("a text belongs"), "{sql}");
    }
}

#[test]
fn a_stored_file_is_neither_replaced_nor_lengthened() {
    let sql = "INSERT OR REPLACE INTO blob SELECT 1, sha256, 0, 0, compression FROM blob";
    assert!(refused_by_triggers(sql).contains("stored once"));
    let sql = "INSERT OR REPLACE INTO blob SELECT 2, sha256, 0, 0, compression FROM blob";
    assert!(refused_by_triggers(sql).contains("stored once"));
    assert!(refused_by_triggers("INSERT INTO blob_chunk VALUES (1, 1, x'00')").contains("a chunk belongs"));
    assert!(
        refused_by_triggers("INSERT OR REPLACE INTO blob_chunk VALUES (1, 0, x'00')")
            .contains("a chunk belongs")
    );
}

#[test]
fn columns_hold_what_they_are_for() {
    for sql in [
        "INSERT INTO operation SELECT 4, kind, 'yesterday', actor_commitment, hash, hash, 0, 0 FROM operation WHERE seq = 3",
        "INSERT INTO operation SELECT 4, kind, at, x'00', hash, hash, 0, 0 FROM operation WHERE seq = 3",
        "INSERT INTO operation SELECT 4, kind, at, 'thirty-two letters as a text here', hash, hash, 0, 0 FROM operation WHERE seq = 3",
        "INSERT INTO blob_chunk VALUES (2, 0, zeroblob(1048577))",
    ] {
        refused_by_triggers(sql);
    }
}

#[test]
fn the_authorizer_allows_reading_and_adding_only() {
    for sql in [
        "UPDATE operation SET kind = 'x'",
        "UPDATE fact SET body = ''",
        "UPDATE committed_text SET value = ''",
        "UPDATE blob SET bytes = 0",
        "UPDATE blob_chunk SET content = x'00'",
        "UPDATE migration SET name = ''",
        "DELETE FROM operation",
        "DELETE FROM fact",
        "DELETE FROM erased_text",
        "DELETE FROM erased_blob",
        "INSERT INTO migration SELECT 2, name, sha256, applied_at FROM migration",
        "DROP TRIGGER fact_stays",
        "DROP TABLE fact",
        "ALTER TABLE fact RENAME TO other",
        "ALTER TABLE fact ADD COLUMN other TEXT",
        "CREATE TABLE other (x)",
        "CREATE TEMP TABLE other (x)",
        "CREATE TEMP TRIGGER other BEFORE INSERT ON fact BEGIN SELECT 1; END",
        "CREATE VIEW other AS SELECT 1",
        "CREATE INDEX other ON fact (kind)",
        "ATTACH DATABASE ':memory:' AS other",
        "VACUUM INTO '/tmp/elsewhere'",
        "REINDEX",
        "ANALYZE",
        "PRAGMA foreign_keys = OFF",
        "PRAGMA recursive_triggers = OFF",
        "PRAGMA journal_mode = WAL",
        "PRAGMA synchronous = OFF",
        "PRAGMA writable_schema = ON",
        "PRAGMA user_version = 7",
        "PRAGMA ignore_check_constraints = ON",
        "UPDATE sqlite_schema SET sql = ''",
    ] {
        refused_by_authorizer(sql);
    }
}

#[test]
fn a_connection_is_as_safe_as_it_is_said_to_be() {
    let shelf = shelf_with_three_operations();
    let mut store = shelf.open();
    store
        .connection
        .authorizer(None::<fn(rusqlite::hooks::AuthContext<'_>) -> rusqlite::hooks::Authorization>)
        .expect("off");
    let asked = |pragma: &str| -> String {
        let sql = format!("SELECT CAST((SELECT * FROM pragma_{pragma}) AS TEXT)");
        store.connection.query_row(&sql, [], |row| row.get(0)).unwrap_or_else(|_| {
            store
                .connection
                .pragma_query_value(None, pragma, |row| row.get::<_, i64>(0))
                .expect(pragma)
                .to_string()
        })
    };
    // EXTRA is 3, TRUNCATE a word.
    for (pragma, value) in [
        ("journal_mode", "truncate"),
        ("synchronous", "3"),
        ("fullfsync", "1"),
        ("foreign_keys", "1"),
        ("recursive_triggers", "1"),
        ("cell_size_check", "1"),
        ("secure_delete", "1"),
        ("trusted_schema", "0"),
    ] {
        assert_eq!(asked(pragma), value, "{pragma}");
    }
    let defensive = rusqlite::config::DbConfig::SQLITE_DBCONFIG_DEFENSIVE;
    assert_eq!(store.connection.db_config(defensive), Ok(true));
}
