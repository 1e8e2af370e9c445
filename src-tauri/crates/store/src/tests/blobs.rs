use std::io::{self, Read};

use domain::committed::Hash;

use super::*;
use crate::{CompressedFile, Damage};

const LARGE: usize = 3 * 1024 * 1024 + 1;

fn noise(length: usize) -> Vec<u8> {
    let mut state = 12_345_u64;
    let next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        state.to_be_bytes()[0]
    };
    std::iter::repeat_with(next).take(length).collect()
}

fn stored(shelf: &Shelf, content: &[u8], compression: Compression) -> (Store, BlobStored) {
    let (mut store, head) = shelf.create();
    let (_, blob) = store
        .write(head, heading(OperationKind::EvidenceAdded), |writer| {
            let blob = writer.store_blob(&mut { content }, compression)?;
            writer.push(evidence(1, blob));
            Ok::<_, StoreError>(blob)
        })
        .expect("stored");
    (store, blob)
}

fn count(store: &Store, sql: &str) -> i64 {
    store.connection.query_row(sql, [], |row| row.get(0)).expect(sql)
}

#[test]
fn a_file_comes_out_as_it_went_in() {
    for content in [noise(LARGE), noise(1 << 20), Vec::new(), vec![b'a'; LARGE]] {
        for compression in [Compression::None, Compression::Zlib] {
            let shelf = Shelf::new();
            let (store, blob) = stored(&shelf, &content, compression);
            assert_eq!(blob, BlobStored { sha256: Hash::plain(&content), bytes: content.len() as u64 });
            let mut read = Vec::new();
            store.read_blob(blob.sha256).expect("there").read_to_end(&mut read).expect("whole");
            assert!(read == content);
            store.verify_blobs(&mut |_, _| ControlFlow::Continue(())).expect("whole");
        }
    }
}

#[test]
fn a_file_lies_in_chunks_of_a_mebibyte() {
    let shelf = Shelf::new();
    let (store, _) = stored(&shelf, &noise(LARGE), Compression::None);
    assert_eq!(count(&store, "SELECT count(*) FROM blob_chunk"), 4);
    assert_eq!(count(&store, "SELECT max(length(content)) FROM blob_chunk"), 1 << 20);
    assert_eq!(count(&store, "SELECT min(length(content)) FROM blob_chunk"), 1);
}

#[test]
fn originals_are_compressed() {
    let shelf = Shelf::new();
    let (store, _) = stored(&shelf, "#TRANS 6911 {} 100.00\r\n".repeat(1000).as_bytes(), Compression::Zlib);
    assert!(count(&store, "SELECT stored_bytes FROM blob") < 1000);
}

#[test]
fn the_same_file_is_stored_once() {
    let shelf = Shelf::new();
    let (mut store, first) = stored(&shelf, b"samma fil", Compression::None);
    let head = store.head().expect("a head");
    store
        .write(head, heading(OperationKind::EvidenceAdded), |writer| {
            let again = writer.store_blob(&mut b"samma fil".as_slice(), Compression::Zlib)?;
            assert_eq!(again, first);
            let other = writer.store_blob(&mut b"en annan fil".as_slice(), Compression::None)?;
            writer.push(evidence(2, again));
            writer.push(evidence(3, other));
            Ok::<_, StoreError>(())
        })
        .expect("an operation");
    assert_eq!(count(&store, "SELECT count(*) FROM blob"), 2);
    assert_eq!(count(&store, "SELECT count(*) FROM blob_chunk"), 2);
}

#[test]
fn a_file_that_is_compressed_beforehand_lies_as_one_that_is_not() {
    for content in [noise(LARGE), Vec::new(), vec![b'a'; LARGE]] {
        let content_of = |store: &Store| {
            let sql = "SELECT hex(content) FROM blob_chunk ORDER BY number";
            let mut statement = store.connection.prepare(sql).expect("prepared");
            let rows = statement.query_map([], |row| row.get::<_, String>(0)).expect("rows");
            rows.collect::<Result<String, rusqlite::Error>>().expect("text")
        };
        let (one, other) = (Shelf::new(), Shelf::new());
        let (usual, expected) = stored(&one, &content, Compression::Zlib);
        let (mut store, head) = other.create();
        let file = CompressedFile::of(&mut content.as_slice()).expect("compressed");
        store
            .write(head, heading(OperationKind::EvidenceAdded), |writer| {
                assert_eq!(writer.store_compressed(&file)?, expected);
                assert_eq!(writer.store_compressed(&file)?, expected, "once");
                writer.push(evidence(1, expected));
                Ok::<_, StoreError>(())
            })
            .expect("stored");
        assert_eq!(content_of(&store), content_of(&usual));
        assert_eq!(count(&store, "SELECT count(*) FROM blob"), 1);
        store.verify_blobs(&mut |_, _| ControlFlow::Continue(())).expect("whole");
    }
}

#[test]
fn a_source_that_breaks_off_is_told_from_a_book_that_cannot_be_written() {
    struct BreaksOff;
    impl Read for BreaksOff {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other("the stick was pulled out"))
        }
    }
    let shelf = Shelf::new();
    let (mut store, head) = shelf.create();
    let refused = store.write(head, heading(OperationKind::EvidenceAdded), |writer| {
        writer.store_blob(&mut b"half".chain(BreaksOff), Compression::None)
    });
    assert!(matches!(refused, Err(StoreError::SourceUnreadable { .. })));
    assert_eq!(count(&store, "SELECT count(*) FROM blob_chunk"), 0);
}

#[test]
fn a_sum_that_no_file_has_is_said() {
    let shelf = Shelf::new();
    let (store, _) = shelf.create();
    assert!(matches!(store.read_blob(Hash::ZERO), Err(StoreError::BlobMissing { .. })));
}

#[test]
fn a_changed_file_is_found_at_its_end_and_by_verification() {
    for (compression, change) in [
        (Compression::None, "UPDATE blob_chunk SET content = CAST(x'00' || substr(content, 2) AS BLOB)"),
        (
            Compression::Zlib,
            "UPDATE blob_chunk SET content = CAST(substr(content, 1, 40) || x'ff' || substr(content, 42) AS BLOB)",
        ),
        (Compression::None, "UPDATE blob SET bytes = bytes - 1"),
        (Compression::None, "UPDATE blob SET sha256 = zeroblob(32)"),
    ] {
        let shelf = Shelf::new();
        let (store, blob) = stored(&shelf, &noise(5000), compression);
        drop(store);
        shelf.tamper(&untriggered(&shelf, &["blob_stays", "blob_chunk_stays"], change));
        let store = shelf.open();
        let verified = store.verify_blobs(&mut |_, _| ControlFlow::Continue(()));
        assert!(
            matches!(verified, Err(StoreError::Damaged { damage: Damage::Blob, .. })),
            "{change}: {verified:?}"
        );
        let read = store.read_blob(blob.sha256).map(|mut reader| io::copy(&mut reader, &mut io::sink()));
        assert!(!matches!(read, Ok(Ok(_))), "{change}");
    }
}

#[test]
fn a_missing_or_shortened_file_is_found_when_the_log_is_read() {
    for change in [
        "DELETE FROM blob",
        "DELETE FROM blob_chunk",
        "UPDATE blob SET bytes = bytes - 1",
        "UPDATE blob_chunk SET content = substr(content, 2)",
    ] {
        let shelf = Shelf::new();
        drop(stored(&shelf, &noise(5000), Compression::None));
        let triggers = ["blob_stays", "blob_remains", "blob_chunk_stays", "blob_chunk_remains"];
        shelf.tamper(&untriggered(&shelf, &triggers, change));
        let read = load(&mut shelf.open());
        let found = matches!(read, Err(StoreError::Damaged { operation: Some(2), damage: Damage::Blob, .. }));
        assert!(found, "{change}: {read:?}");
    }
}

/// Wraps a change so that the triggers are out of its way and the schema is the same afterwards.
pub(super) fn untriggered(shelf: &Shelf, triggers: &[&str], change: &str) -> String {
    let raw = Connection::open(shelf.path()).expect("a file");
    let sql = |name: &&str| -> String {
        raw.query_row("SELECT sql FROM sqlite_schema WHERE name = ?1", [name], |row| row.get(0))
            .expect("a trigger")
    };
    let again: Vec<String> = triggers.iter().map(sql).collect();
    let drops: String = triggers.iter().map(|name| format!("DROP TRIGGER {name};")).collect();
    format!("{drops} {change}; {};", again.join(";"))
}
