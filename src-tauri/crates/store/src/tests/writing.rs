use std::cell::Cell;
use std::time::{Duration, Instant};

use super::*;
use crate::Damage;

#[test]
fn what_is_written_is_read_again_with_its_texts() {
    let shelf = Shelf::new();
    let (mut store, head) = shelf.create();
    let written = write(&mut store, head, vec![cost(1), cost(2)]);
    drop(store);
    let operations = load(&mut shelf.open()).expect("a whole book");
    assert_eq!(operations.len(), 2);
    assert_eq!(operations[1], written);
    assert_eq!(operations[1].actor.value(), Some("Anna EXEMPEL"));
    operations[1].verify_after(book_id(), operations[0].head()).expect("the chain holds");
}

#[test]
fn texts_lie_apart_from_the_facts_that_commit_to_them() {
    let shelf = shelf_with_three_operations();
    let raw = Connection::open(shelf.path()).expect("a file");
    let bodies: String =
        raw.query_row("SELECT group_concat(body) FROM fact", [], |row| row.get(0)).expect("bodies");
    assert!(!bodies.contains("EXEMPEL") && bodies.contains("commitment"), "{bodies}");
    let texts: i64 =
        raw.query_row("SELECT count(*) FROM committed_text", [], |row| row.get(0)).expect("texts");
    // Three actors, two texts of each cost, a reason, a file name and a sum.
    assert_eq!(texts, 3 + 4 + 1 + 2);
}

#[test]
fn a_writer_knows_the_number_of_its_operation_and_the_places_of_its_facts() {
    let shelf = Shelf::new();
    let (mut store, head) = shelf.create();
    let (operation, places) = store
        .write(head, heading(OperationKind::CostEntered), |writer| {
            assert_eq!(writer.seq(), 2);
            Ok::<_, StoreError>([writer.push(cost(1)), writer.push(cost(2))])
        })
        .expect("an operation");
    let expected: Vec<_> = operation.facts().map(|(at, _)| at).collect();
    assert_eq!(places.to_vec(), expected);
}

#[test]
fn a_caller_that_gives_up_leaves_nothing_behind() {
    let shelf = Shelf::new();
    let (mut store, head) = shelf.create();
    let result: Result<(Operation, ()), StoreError> =
        store.write(head, heading(OperationKind::CostEntered), |writer| {
            writer.store_blob(&mut [1_u8; 5000].as_slice(), Compression::None)?;
            writer.push(cost(1));
            Err(StoreError::Stopped)
        });
    assert!(matches!(result, Err(StoreError::Stopped)));
    assert_eq!(store.head().expect("a head"), head);
    let blobs: i64 =
        store.connection.query_row("SELECT count(*) FROM blob_chunk", [], |row| row.get(0)).expect("a count");
    assert_eq!(blobs, 0);
    write(&mut store, head, vec![cost(1)]);
}

#[test]
fn a_caller_that_panics_leaves_nothing_behind() {
    let shelf = Shelf::new();
    let (mut store, head) = shelf.create();
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        store.write(head, heading(OperationKind::CostEntered), |writer| -> Result<(), StoreError> {
            writer.push(cost(1));
            panic!("in the middle")
        })
    }));
    assert!(panicked.is_err());
    assert_eq!(store.head().expect("a head"), head);
    write(&mut store, head, vec![cost(1)]);
}

#[test]
fn writing_after_another_head_than_the_books_is_refused() {
    let shelf = Shelf::new();
    let (mut store, head) = shelf.create();
    let second = write(&mut store, head, vec![cost(1)]);
    let filled = Cell::new(false);
    let refused = store.write(head, heading(OperationKind::CostEntered), |_| {
        filled.set(true);
        Ok::<_, StoreError>(())
    });
    assert!(matches!(refused, Err(StoreError::ChangedElsewhere { expected: 1, found: 2 })));
    assert!(!filled.get());
    assert_eq!(store.head().expect("a head"), second.head());
}

#[test]
fn a_book_is_written_only_after_it_was_verified() {
    let shelf = Shelf::new();
    let (store, head) = shelf.create();
    drop(store);
    let mut store = shelf.open();
    let nothing = |_: &mut crate::Writer<'_>| Ok::<_, StoreError>(());
    let refused = store.write(head, heading(OperationKind::CostEntered), nothing);
    assert!(matches!(refused, Err(StoreError::NotVerified)));
    assert!(matches!(store.set_pref("columns", "wide"), Err(StoreError::NotVerified)));
    load(&mut store).expect("a whole book");
    store.write(head, heading(OperationKind::CostEntered), nothing).expect("verified");
}

#[test]
fn a_fact_about_a_file_that_is_not_stored_is_refused() {
    let shelf = Shelf::new();
    let (mut store, head) = shelf.create();
    let stored = BlobStored { sha256: domain::committed::Hash::ZERO, bytes: 3 };
    let refused = store.write(head, heading(OperationKind::EvidenceAdded), |writer| {
        writer.push(evidence(1, stored));
        Ok::<_, StoreError>(())
    });
    assert!(matches!(refused, Err(StoreError::BlobMissing { .. })));
}

#[test]
fn a_book_begins_with_the_fact_that_opens_it() {
    let shelf = Shelf::new();
    let refused = Store::create(&shelf.path(), heading(OperationKind::CostEntered), vec![cost(1)]);
    assert!(matches!(refused, Err(StoreError::Refused { .. })), "{refused:?}");
    assert_eq!(shelf.names(), Vec::<String>::new());
}

#[test]
fn another_writer_is_waited_for_and_then_told_of() {
    let shelf = Shelf::new();
    let (mut store, head) = shelf.create();
    store.connection.busy_timeout(Duration::from_millis(50)).expect("a timeout");
    let other = Connection::open(shelf.path()).expect("another connection");
    other.execute_batch("BEGIN IMMEDIATE").expect("a lock");
    let busy = store.write(head, heading(OperationKind::CostEntered), |_| Ok::<_, StoreError>(()));
    assert!(matches!(busy, Err(StoreError::Busy)));
    other.execute_batch("ROLLBACK").expect("unlocked");
    write(&mut store, head, vec![cost(1)]);
}

#[test]
fn preferences_are_kept_outside_the_log() {
    let shelf = Shelf::new();
    let (mut store, head) = shelf.create();
    assert_eq!(store.pref("columns").expect("readable"), None);
    store.set_pref("columns", "narrow").expect("written");
    store.set_pref("columns", "wide").expect("changed");
    assert_eq!(store.pref("columns").expect("readable").as_deref(), Some("wide"));
    assert_eq!(store.head().expect("a head"), head);
}

#[test]
fn reading_can_be_stopped() {
    let shelf = shelf_with_three_operations();
    let mut store = shelf.open();
    let mut told = Vec::new();
    let stopped = store.load(&mut |done, all| {
        told.push((done, all));
        ControlFlow::Break(())
    });
    assert!(matches!(stopped, Err(StoreError::Stopped)));
    assert_eq!(told, [(1, 5)]);
    assert!(load(&mut store).is_ok());
}

#[test]
fn a_log_without_operations_is_damaged() {
    let shelf = Shelf::new();
    shelf.create();
    let triggers =
        "DROP TRIGGER operation_remains; DROP TRIGGER fact_remains; DROP TRIGGER committed_text_remains;";
    let raw = Connection::open(shelf.path()).expect("a file");
    let texts: Vec<String> = ["operation_remains", "fact_remains", "committed_text_remains"]
        .map(|name| {
            raw.query_row("SELECT sql FROM sqlite_schema WHERE name = ?1", [name], |row| row.get(0))
                .expect("a trigger")
        })
        .to_vec();
    drop(raw);
    shelf.tamper(&format!(
        "{triggers} DELETE FROM fact; DELETE FROM committed_text; DELETE FROM operation; {};",
        texts.join("; ")
    ));
    let damaged = load(&mut shelf.open()).expect_err("no operations");
    assert!(matches!(damaged, StoreError::Damaged { damage: Damage::Gap, .. }), "{damaged}");
}

#[test]
fn a_full_disk_leaves_the_book_as_it_was_and_usable() {
    let shelf = Shelf::new();
    let (mut store, head) = shelf.create();
    let pages = |store: &mut Store, limit: &str| {
        let nobody = None::<fn(rusqlite::hooks::AuthContext<'_>) -> rusqlite::hooks::Authorization>;
        store.connection.authorizer(nobody).expect("off");
        let sql = format!("PRAGMA max_page_count = {limit}");
        store.connection.query_row(&sql, [], |_| Ok(())).expect("a limit");
        crate::connection::guard(&mut store.connection).expect("on again");
    };
    pages(&mut store, "1");
    let refused = store.write(head, heading(OperationKind::CostEntered), |writer| {
        (1..1000).for_each(|number| _ = writer.push(cost(number)));
        Ok::<_, StoreError>(())
    });
    assert!(matches!(refused, Err(StoreError::DiskFull)), "{refused:?}");
    assert_eq!(store.head().expect("a head"), head);
    pages(&mut store, "100000");
    write(&mut store, head, vec![cost(1)]);
    assert_eq!(load(&mut store).expect("whole").len(), 2);
}

/// Prints how long it takes; the bound is wide, for slow machines.
#[test]
fn a_large_operation_is_written_and_read_in_seconds() {
    let count: u32 = std::env::var("STORE_FACTS").ok().and_then(|n| n.parse().ok()).unwrap_or(10_000);
    let shelf = Shelf::new();
    let (mut store, head) = shelf.create();
    let facts: Vec<Fact> = (1..=count).map(cost).collect();
    let start = Instant::now();
    write(&mut store, head, facts);
    let written = start.elapsed();
    let start = Instant::now();
    let operations = load(&mut store).expect("a whole book");
    println!("{count} facts: written in {written:?}, read and verified in {:?}", start.elapsed());
    assert_eq!(operations[1].entries.len(), count as usize);
    assert!(start.elapsed() + written < Duration::from_secs(60));
}
