use super::*;
use crate::{Damage, UNFINISHED_SUFFIX};

fn open(path: &Path) -> Result<Store, StoreError> {
    Store::open(path, Access::ReadWrite)
}

#[test]
fn a_closed_book_is_one_file() {
    let shelf = shelf_with_three_operations();
    assert_eq!(shelf.names(), ["bok.bidragsbok"]);
    let mut store = shelf.open();
    let head = load(&mut store).expect("whole").last().expect("one").head();
    write(&mut store, head, vec![cost(3)]);
    assert!(shelf.names().contains(&"bok.bidragsbok-journal".to_owned()));
    drop(store);
    assert_eq!(shelf.names(), ["bok.bidragsbok"]);
}

#[test]
fn an_existing_file_is_never_overwritten() {
    let shelf = Shelf::new();
    fs::write(shelf.path(), "something else").expect("a file");
    let refused = Store::create(&shelf.path(), heading(OperationKind::BookOpened), vec![opened()]);
    assert!(matches!(refused, Err(StoreError::Exists { .. })));
    assert_eq!(fs::read(shelf.path()).expect("a file"), b"something else");
}

#[test]
fn a_book_is_made_in_a_folder_that_exists() {
    let shelf = Shelf::new();
    let path = shelf.folder.path().join("saknas").join("bok.bidragsbok");
    let refused = Store::create(&path, heading(OperationKind::BookOpened), vec![opened()]);
    assert!(matches!(refused, Err(StoreError::FolderMissing { .. })), "{refused:?}");
}

#[test]
fn an_unfinished_book_has_another_name() {
    let name = crate::file::unfinished(Path::new("bok.bidragsbok")).expect("no such file");
    assert!(name.to_string_lossy().ends_with(UNFINISHED_SUFFIX));
}

#[test]
fn what_is_no_book_is_said_to_be_none() {
    let shelf = Shelf::new();
    assert!(matches!(open(&shelf.path()), Err(StoreError::Missing { .. })));
    assert!(matches!(open(shelf.folder.path()), Err(StoreError::NotABook { .. })));
    for content in [b"".as_slice(), b"#FLAGGA 0\r\n", b"SQLite format 3\0", &[0; 4096]] {
        fs::write(shelf.path(), content).expect("a file");
        assert!(matches!(open(&shelf.path()), Err(StoreError::NotABook { .. })), "{content:?}");
        assert_eq!(fs::read(shelf.path()).expect("a file"), content);
    }
    fs::remove_file(shelf.path()).expect("a file");
    Connection::open(shelf.path()).expect("a database").execute_batch("CREATE TABLE x (y)").expect("a table");
    assert!(matches!(open(&shelf.path()), Err(StoreError::NotABook { .. })));
}

#[test]
fn a_book_of_a_newer_program_is_refused() {
    let shelf = shelf_with_three_operations();
    shelf.tamper("PRAGMA user_version = 3");
    let refused = open(&shelf.path());
    assert!(matches!(refused, Err(StoreError::NewerThanProgram { version: 3, known: 2, .. })), "{refused:?}");
}

#[test]
fn a_book_without_a_version_or_with_a_write_ahead_log_is_damaged() {
    for sql in ["PRAGMA user_version = 0", "PRAGMA journal_mode = WAL"] {
        let shelf = shelf_with_three_operations();
        shelf.tamper(sql);
        let refused = open(&shelf.path());
        assert!(
            matches!(refused, Err(StoreError::Damaged { damage: Damage::Header, .. })),
            "{sql}: {refused:?}"
        );
        assert_eq!(shelf.names(), ["bok.bidragsbok"]);
    }
}

#[test]
fn a_book_with_other_tables_is_damaged() {
    for sql in [
        "DROP TRIGGER fact_stays",
        "CREATE TABLE other (x)",
        "CREATE INDEX other ON fact (kind)",
        "CREATE VIEW other AS SELECT 1",
        "ALTER TABLE fact ADD COLUMN other TEXT",
        "ANALYZE",
        "DROP TRIGGER migration_stays; UPDATE migration SET name = 'x';
         CREATE TRIGGER migration_stays BEFORE UPDATE ON migration
BEGIN SELECT RAISE(ABORT, 'a migration is never changed'); END;",
    ] {
        let shelf = shelf_with_three_operations();
        shelf.tamper(sql);
        let refused = open(&shelf.path());
        assert!(
            matches!(refused, Err(StoreError::Damaged { damage: Damage::Schema, .. })),
            "{sql}: {refused:?}"
        );
    }
}

#[test]
fn a_book_is_opened_once_in_a_process() {
    let shelf = shelf_with_three_operations();
    let first = shelf.open();
    for access in [Access::ReadWrite, Access::ReadOnly] {
        assert!(matches!(Store::open(&shelf.path(), access), Err(StoreError::OpenAlready { .. })));
    }
    let roundabout = shelf.folder.path().join(".").join("bok.bidragsbok");
    assert!(matches!(open(&roundabout), Err(StoreError::OpenAlready { .. })));
    drop(first);
    shelf.open();
}

#[test]
fn a_book_that_could_not_be_opened_can_be_tried_again() {
    let shelf = shelf_with_three_operations();
    shelf.tamper("PRAGMA user_version = 3");
    assert!(open(&shelf.path()).is_err());
    shelf.tamper("PRAGMA user_version = 2");
    shelf.open();
}

#[cfg(unix)]
#[test]
fn a_book_is_not_opened_through_links() {
    let shelf = shelf_with_three_operations();
    let link = shelf.folder.path().join("länk.bidragsbok");
    std::os::unix::fs::symlink(shelf.path(), &link).expect("a link");
    assert!(matches!(open(&link), Err(StoreError::Linked { .. })));
    fs::remove_file(&link).expect("the link");
    fs::hard_link(shelf.path(), &link).expect("a second name");
    assert!(matches!(open(&shelf.path()), Err(StoreError::Linked { .. })));
    Store::open(&shelf.path(), Access::ReadOnly).expect("reading does no harm");
    fs::remove_file(&link).expect("the second name");
    let folder = TempDir::new().expect("a folder");
    std::os::unix::fs::symlink(shelf.folder.path(), folder.path().join("mapp")).expect("a linked folder");
    open(&folder.path().join("mapp").join("bok.bidragsbok")).expect("a link to the folder is no harm");
}

#[test]
fn a_file_that_may_not_be_written_is_opened_for_reading() {
    let shelf = shelf_with_three_operations();
    let mut permissions = fs::metadata(shelf.path()).expect("a file").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(shelf.path(), permissions).expect("read only");
    assert!(matches!(open(&shelf.path()), Err(StoreError::ReadOnly)));
    let mut store = Store::open(&shelf.path(), Access::ReadOnly).expect("for reading");
    let head = load(&mut store).expect("whole").last().expect("one").head();
    let refused = store.write(head, heading(OperationKind::CostEntered), |_| Ok::<_, StoreError>(()));
    assert!(matches!(refused, Err(StoreError::ReadOnly)));
    drop(store);
    assert_eq!(shelf.names(), ["bok.bidragsbok"]);
}

#[test]
fn a_truncated_book_is_damaged_and_stays_as_it_is() {
    let shelf = shelf_with_three_operations();
    let whole = fs::read(shelf.path()).expect("a book");
    for length in [101, 512, 4095, 4096, whole.len() / 2, whole.len() - 4096, whole.len() - 1] {
        fs::write(shelf.path(), &whole[..length]).expect("shorter");
        let read = open(&shelf.path()).and_then(|mut store| load(&mut store));
        assert!(matches!(read, Err(StoreError::Damaged { .. })), "{length}: {read:?}");
        assert_eq!(fs::read(shelf.path()).expect("a book"), whole[..length]);
    }
}

#[test]
fn an_interrupted_change_is_rolled_back_by_the_next_writer() {
    let shelf = shelf_with_three_operations();
    let whole = read_all(&shelf.path()).expect("whole");
    let (torn, journal) = interrupted(&shelf);
    fs::write(shelf.path(), torn).expect("a torn file");
    fs::write(shelf.folder.path().join("bok.bidragsbok-journal"), journal).expect("its journal");
    let refused = read_all(&shelf.path());
    assert!(matches!(refused, Err(StoreError::Interrupted)), "{refused:?}");
    shelf.open();
    assert_eq!(read_all(&shelf.path()).expect("whole again"), whole);
}

/// The book and its journal as a crash in the middle of a change leaves them.
fn interrupted(shelf: &Shelf) -> (Vec<u8>, Vec<u8>) {
    let raw = Connection::open(shelf.path()).expect("a file");
    raw.execute_batch("PRAGMA cache_size = 2; BEGIN; INSERT INTO pref SELECT 'k' || value, zeroblob(400) || ''
        FROM (WITH RECURSIVE n (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n LIMIT 200) SELECT value FROM n)")
        .expect("a large change");
    let journal = shelf.folder.path().join("bok.bidragsbok-journal");
    (fs::read(shelf.path()).expect("the file"), fs::read(journal).expect("its journal"))
}
