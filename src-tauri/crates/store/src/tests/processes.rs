//! Two processes with the same book: this test binary starts itself.

use std::process::{Command, Stdio};

use super::*;

const BOOK: &str = "STORE_TEST_BOOK";
const OPERATIONS_EACH: usize = 8;

/// Writes operations as a window does: after what it read, reading anew when somebody else has written.
fn write_many(path: &Path) {
    let mut store = Store::open(path, Access::ReadWrite).expect("a book");
    let mut head = load(&mut store).expect("whole").last().expect("one").head();
    let mut written = 0;
    while written < OPERATIONS_EACH {
        let result = store.write(head, heading(OperationKind::CostEntered), |writer| {
            let number = u32::try_from(writer.seq()).expect("small");
            Ok::<_, StoreError>(writer.push(cost(number)))
        });
        match result {
            Ok((operation, _)) => {
                head = operation.head();
                written += 1;
            }
            Err(StoreError::ChangedElsewhere { .. }) => {
                head = load(&mut store).expect("whole").last().expect("one").head();
            }
            Err(error) => panic!("{error}"),
        }
    }
}

#[test]
fn child_process_writes() {
    if let Some(path) = std::env::var_os(BOOK) {
        write_many(Path::new(&path));
    }
}

#[test]
fn two_processes_write_one_chain_and_lose_nothing() {
    let shelf = Shelf::new();
    drop(shelf.create());
    let mut child = Command::new(std::env::current_exe().expect("this test"))
        .args(["--exact", "tests::processes::child_process_writes"])
        .env(BOOK, shelf.path())
        .stdout(Stdio::null())
        .spawn()
        .expect("a second process");
    write_many(&shelf.path());
    assert!(child.wait().expect("it ends").success());
    let operations = load(&mut shelf.open()).expect("whole");
    assert_eq!(operations.len(), 1 + 2 * OPERATIONS_EACH);
    assert_eq!(shelf.names(), ["bok.bidragsbok"]);
}
