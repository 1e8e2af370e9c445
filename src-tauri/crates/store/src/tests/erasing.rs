//! Erasing: the text is gone from the file, the chain holds, and nothing can be taken away behind its back.

use domain::fact::{PersonalDataErased, TextPlace};

use super::*;

const NAME: &str = "Bussbolaget EXEMPEL AB";
const FILE: &[u8] = b"%PDF-1.7 ett underlag";

fn place(seq: u64, ordinal: u32, name: &str) -> TextPlace {
    TextPlace { seq, ordinal, name: name.to_owned() }
}

/// Erases the supplier of the first cost, and the evidence with its name, sum and bytes.
fn erase(store: &mut Store, head: Head) -> Result<Operation, StoreError> {
    let texts = vec![place(2, 0, "supplier"), place(3, 1, "file_name"), place(3, 1, "sha256")];
    let erased =
        PersonalDataErased { texts, evidence: vec![EvidenceId(1)], reason: text(9, "tiden är ute") };
    let fill = |writer: &mut crate::Writer<'_>| {
        writer.erase_file(domain::committed::Hash::plain(FILE));
        writer.push(Fact::PersonalDataErased(erased));
        Ok::<_, StoreError>(())
    };
    store.write(head, heading(OperationKind::PersonalDataErased), fill).map(|(operation, ())| operation)
}

fn erased_shelf() -> (Shelf, Head) {
    let shelf = shelf_with_three_operations();
    let mut store = shelf.open();
    let head = load(&mut store).expect("it holds").last().expect("three operations").head();
    let head = erase(&mut store, head).expect("an erasure").head();
    drop(store);
    (shelf, head)
}

fn bytes_hold(shelf: &Shelf, sought: &[u8]) -> bool {
    let bytes = fs::read(shelf.path()).expect("the file");
    bytes.windows(sought.len()).any(|window| window == sought)
}

#[test]
fn what_is_erased_is_gone_from_the_file_and_the_chain_holds() {
    let before = shelf_with_three_operations();
    assert!(bytes_hold(&before, NAME.as_bytes()) && bytes_hold(&before, FILE));
    let (shelf, head) = erased_shelf();
    assert!(!bytes_hold(&shelf, FILE));
    let (operations, files) = read_all(&shelf.path()).expect("the book holds");
    assert_eq!(operations.last().expect("operations").head(), head);
    assert_eq!(files, b"");
    let Some((_, Fact::Cost(first))) = operations[1].facts().next() else { panic!("a cost") };
    assert!(first.supplier.as_ref().is_some_and(|supplier| supplier.value().is_none()));
    assert!(first.text.as_ref().is_some_and(|text| text.value().is_some()), "what was not named stays");
}

#[test]
fn a_text_that_nobody_else_has_is_in_no_byte_of_the_file() {
    let shelf = Shelf::new();
    let (mut store, head) = shelf.create();
    let secret = "Hemliga Namnsson EXEMPEL 19121212-1212";
    let Fact::Cost(cost) = cost(1) else { unreachable!("a cost") };
    let person = Some(text(7, secret));
    let head = write(&mut store, head, vec![Fact::Cost(Cost { person, ..cost })]).head();
    assert!(bytes_hold(&shelf, secret.as_bytes()));
    let texts = vec![place(2, 0, "person")];
    let erased = PersonalDataErased { texts, evidence: Vec::new(), reason: text(9, "tiden är ute") };
    write(&mut store, head, vec![Fact::PersonalDataErased(erased)]);
    drop(store);
    assert!(!bytes_hold(&shelf, secret.as_bytes()));
    assert_eq!(shelf.names(), ["bok.bidragsbok"]);
}

#[test]
fn what_is_not_there_cannot_be_erased_and_nothing_happens() {
    let (shelf, head) = erased_shelf();
    let mut store = shelf.open();
    load(&mut store).expect("it holds");
    assert!(erase(&mut store, head).is_err(), "it is gone already");
    assert_eq!(store.head().expect("a head"), head);
    drop(store);
    read_all(&shelf.path()).expect("the book holds");
}

#[test]
fn a_file_can_be_stored_after_another_was_erased_under_a_number_of_its_own() {
    let (shelf, head) = erased_shelf();
    let mut store = shelf.open();
    load(&mut store).expect("it holds");
    let fill = |writer: &mut crate::Writer<'_>| {
        let stored = writer.store_blob(&mut b"ett annat".as_slice(), Compression::None)?;
        writer.push(evidence(2, stored));
        Ok::<_, StoreError>(())
    };
    store.write(head, heading(OperationKind::EvidenceAdded), fill).expect("a file");
    drop(store);
    let (_, files) = read_all(&shelf.path()).expect("the book holds");
    assert_eq!(files, b"ett annat");
    let connection = Connection::open(shelf.path()).expect("a file");
    let id: i64 = connection.query_row("SELECT max(id) FROM blob", [], |row| row.get(0)).expect("a file");
    assert_eq!(id, 2);
}

#[test]
fn a_text_taken_away_by_other_tools_is_found_whatever_they_mark() {
    let (erased, _) = erased_shelf();
    erased.tamper(
        "DROP TRIGGER committed_text_remains; DROP TRIGGER erased_text_follows;
         INSERT INTO erased_text VALUES (2, 0, 'text', 4);
         DELETE FROM committed_text WHERE seq = 2 AND ordinal = 0 AND name = 'text';",
    );
    let steps = "PRAGMA writable_schema = OFF";
    erased.tamper(steps);
    assert!(
        read_all(&erased.path()).is_err(),
        "the tables are not as they were made, or the log says otherwise"
    );
}

#[test]
fn the_log_must_name_what_the_tables_call_erased() {
    // The triggers stay, so that only the log can tell.
    let shelf = shelf_with_three_operations();
    shelf.tamper(
        "PRAGMA foreign_keys = OFF;
         INSERT INTO erased_text SELECT 2, 0, 'text', 3;
         DELETE FROM committed_text WHERE seq = 2 AND ordinal = 0 AND name = 'text';",
    );
    let refused = read_all(&shelf.path()).expect_err("the log names nothing");
    assert!(matches!(refused, StoreError::Damaged { damage: crate::Damage::Text, .. }), "{refused:?}");
}

#[test]
fn a_book_of_the_first_format_is_read_as_it_is_and_brought_up_when_it_is_written_to() {
    let shelf = Shelf::new();
    let heading_of = || heading(OperationKind::BookOpened);
    {
        let mut connection = crate::connection::create(&shelf.path()).expect("a file");
        let at = heading_of().at;
        crate::schema::apply(&mut connection, crate::schema::steps_to(1), &at).expect("the first format");
        let content = crate::write::Content { facts: vec![opened()], erased_files: Vec::new() };
        let transaction = connection.transaction().expect("a transaction");
        crate::write::append(&transaction, None, Head::EMPTY, heading_of(), content).expect("an operation");
        transaction.commit().expect("it is written");
        crate::connection::tidy(&mut connection);
    }
    let (operations, _) = read_all(&shelf.path()).expect("an old book is read");
    assert_eq!((operations.len(), shelf.names()), (1, vec!["bok.bidragsbok".to_owned()]));
    let mut store = shelf.open();
    let head = load(&mut store).expect("it holds").last().expect("an operation").head();
    write(&mut store, head, vec![cost(1)]);
    drop(store);
    assert_eq!(shelf.names(), ["bok.bidragsbok", "bok.format-1.bidragsbok"]);
    let (copy, _) = read_all(&shelf.folder.path().join("bok.format-1.bidragsbok")).expect("the copy holds");
    assert_eq!(copy.len(), 1);
    assert_eq!(read_all(&shelf.path()).expect("the book holds").0.len(), 2);
}
