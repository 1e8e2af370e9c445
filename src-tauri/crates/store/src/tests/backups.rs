use super::*;

fn go_on(_: u64, _: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

#[test]
fn a_backup_is_the_same_book() {
    let shelf = shelf_with_three_operations();
    let copy = shelf.folder.path().join("kopia.bidragsbok");
    let store = shelf.open();
    let mut told = Vec::new();
    let head = store
        .backup_to(&copy, &mut |done, all| {
            told.push((done, all));
            ControlFlow::Continue(())
        })
        .expect("a copy");
    assert_eq!(head, store.head().expect("a head"));
    assert!(told.is_sorted() && told.last() == Some(&(3000, 3000)), "{told:?}");
    drop(store);
    assert_eq!(read_all(&copy).expect("whole"), read_all(&shelf.path()).expect("whole"));
    assert_eq!(shelf.names(), ["bok.bidragsbok", "kopia.bidragsbok"]);
}

#[test]
fn a_backup_never_overwrites() {
    let shelf = shelf_with_three_operations();
    let store = shelf.open();
    assert!(matches!(store.backup_to(&shelf.path(), &mut go_on), Err(StoreError::Exists { .. })));
}

#[test]
fn a_stopped_backup_leaves_no_file() {
    let shelf = shelf_with_three_operations();
    let store = shelf.open();
    let copy = shelf.folder.path().join("kopia.bidragsbok");
    let stopped = store.backup_to(&copy, &mut |_, _| ControlFlow::Break(()));
    assert!(matches!(stopped, Err(StoreError::Stopped)));
    drop(store);
    assert_eq!(shelf.names(), ["bok.bidragsbok"]);
}

#[test]
fn a_backup_of_a_damaged_book_is_refused() {
    let shelf = shelf_with_three_operations();
    let change = "UPDATE fact SET body = replace(body, '1234.50', '1234.51')";
    shelf.tamper(&super::blobs::untriggered(&shelf, &["fact_stays"], change));
    let store = shelf.open();
    let copy = shelf.folder.path().join("kopia.bidragsbok");
    assert!(matches!(
        store.backup_to(&copy, &mut go_on),
        Err(StoreError::Damaged { operation: Some(2), .. })
    ));
    assert!(!copy.exists());
}

#[test]
fn a_book_opened_for_reading_can_be_backed_up() {
    let shelf = shelf_with_three_operations();
    let store = Store::open(&shelf.path(), Access::ReadOnly).expect("for reading");
    let copy = shelf.folder.path().join("kopia.bidragsbok");
    store.backup_to(&copy, &mut go_on).expect("a copy");
    drop(store);
    let mut copy = Store::open(&copy, Access::ReadWrite).expect("a book of its own");
    let head = load(&mut copy).expect("whole").last().expect("one").head();
    write(&mut copy, head, vec![cost(7)]);
}
