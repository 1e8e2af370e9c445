//! How a connection to a book is set up: nothing is lost at a power cut, and nothing but this crate's statements runs.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};

use crate::Access;
use crate::error::{Damage, StoreError};

/// How long a writer waits for another.
const BUSY_TIMEOUT: Duration = Duration::from_secs(10);

/// Before it, SQLite could lose committed rows in one of its modes; the first one without is asked for in all.
const OLDEST_SQLITE: i32 = 3_051_003;

const SWITCHES: [(DbConfig, bool); 5] = [
    (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
    (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
    (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, true),
    (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
    (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
];

/// 64 MB for one value, 1 MB for one statement.
const LIMITS: [(Limit, i32); 5] = [
    (Limit::SQLITE_LIMIT_LENGTH, 64_000_000),
    (Limit::SQLITE_LIMIT_SQL_LENGTH, 1_000_000),
    (Limit::SQLITE_LIMIT_ATTACHED, 0),
    (Limit::SQLITE_LIMIT_EXPR_DEPTH, 100),
    (Limit::SQLITE_LIMIT_WORKER_THREADS, 0),
];

const PRAGMAS: &str = "
    PRAGMA cell_size_check = ON;
    PRAGMA foreign_keys = ON;
    PRAGMA recursive_triggers = ON;
    PRAGMA mmap_size = 0;
    PRAGMA secure_delete = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA synchronous = EXTRA;
    PRAGMA fullfsync = ON;";

/// Tables that are added to.
const APPENDED: [&str; 7] =
    ["operation", "fact", "committed_text", "blob", "blob_chunk", "erased_text", "erased_blob"];

/// Tables that an erasure takes rows out of; triggers see to it that nothing else does.
const ERASED: [&str; 3] = ["committed_text", "blob", "blob_chunk"];

/// Tables that a person may change.
const CHANGED: &str = "pref";

const QUESTIONS: [&str; 4] = ["application_id", "user_version", "quick_check", "page_count"];

/// Opens a book that exists.
pub(crate) fn open(path: &Path, access: Access) -> Result<Connection, StoreError> {
    let flags = match access {
        Access::ReadWrite => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Access::ReadOnly => OpenFlags::SQLITE_OPEN_READ_ONLY,
    };
    let connection = set_up(path, flags)?;
    if access == Access::ReadWrite {
        if connection.is_readonly("main")? {
            return Err(StoreError::ReadOnly);
        }
        journal_by_truncating(&connection)?;
    }
    Ok(connection)
}

/// Opens a file that does not exist yet; whoever fills it takes care to [`guard`] it.
pub(crate) fn create(path: &Path) -> Result<Connection, StoreError> {
    let connection = set_up(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
    journal_by_truncating(&connection)?;
    Ok(connection)
}

fn set_up(path: &Path, access: OpenFlags) -> Result<Connection, StoreError> {
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(StoreError::LibraryTooOld { version: rusqlite::version() });
    }
    let fixed = OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let connection = Connection::open_with_flags(path, access | fixed)?;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    for (switch, on) in SWITCHES {
        connection.set_db_config(switch, on)?;
    }
    for (limit, value) in LIMITS {
        connection.set_limit(limit, value)?;
    }
    connection.execute_batch(PRAGMAS)?;
    Ok(connection)
}

/// Of all ways to journal, the one that lost nothing in simulated power cuts and leaves the book in one file.
fn journal_by_truncating(connection: &Connection) -> Result<(), StoreError> {
    let mode: String = connection.query_row("PRAGMA journal_mode = TRUNCATE", [], |row| row.get(0))?;
    match mode.as_str() {
        "truncate" => Ok(()),
        other => Err(StoreError::damaged(Damage::Header, format!("journal mode {other}"))),
    }
}

/// Takes away what is no statement of this crate: from here on only reading and adding.
pub(crate) fn guard(connection: &mut Connection) -> Result<(), StoreError> {
    connection.authorizer(Some(|context: AuthContext<'_>| match is_permitted(context.action) {
        true => Authorization::Allow,
        false => Authorization::Deny,
    }))?;
    Ok(())
}

fn is_permitted(action: AuthAction<'_>) -> bool {
    match action {
        AuthAction::Select
        | AuthAction::Read { .. }
        | AuthAction::Transaction { .. }
        | AuthAction::Savepoint { .. } => true,
        AuthAction::Insert { table_name } => APPENDED.contains(&table_name) || table_name == CHANGED,
        AuthAction::Update { table_name, .. } => table_name == CHANGED,
        AuthAction::Delete { table_name } => ERASED.contains(&table_name) || table_name == CHANGED,
        AuthAction::Pragma { pragma_name, pragma_value: None } => QUESTIONS.contains(&pragma_name),
        AuthAction::Function { function_name } => !function_name.eq_ignore_ascii_case("load_extension"),
        _ => false,
    }
}

/// Leaves the folder as it was before the opening: without an empty journal beside the book.
pub(crate) fn tidy(connection: &mut Connection) {
    let unguarded = connection.authorizer(None::<fn(AuthContext<'_>) -> Authorization>);
    if unguarded.is_ok() {
        // An empty journal that stays does no harm.
        let _ = connection.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()));
    }
}
