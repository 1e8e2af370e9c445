//! What the crate promises, tried on real files.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use domain::committed::{Committed, Salt};
use domain::fact::{BookOpened, Cost, CostVoided, EvidenceAdded, EvidenceKind, Fact, RecipientKind};
use domain::ids::{BookId, CostId, EvidenceId, GrantId};
use domain::log::{Head, Operation, OperationKind};
use rusqlite::Connection;
use tempfile::TempDir;

use crate::{Access, BlobStored, Compression, Heading, Store, StoreError};

mod backups;
mod blobs;
mod erasing;
mod flips;
mod guards;
mod opening;
mod processes;
mod tampering;
mod vectors;
mod words;
mod writing;

/// A folder with one book, `bok.bidragsbok`.
struct Shelf {
    folder: TempDir,
}

impl Shelf {
    fn new() -> Self {
        Self { folder: TempDir::new().expect("a folder") }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("bok.bidragsbok")
    }

    fn create(&self) -> (Store, Head) {
        let heading = heading(OperationKind::BookOpened);
        let (store, operation) = Store::create(&self.path(), heading, vec![opened()]).expect("a new book");
        (store, operation.head())
    }

    fn open(&self) -> Store {
        Store::open(&self.path(), Access::ReadWrite).expect("a book")
    }

    /// Changes the file with other tools, the triggers out of the way.
    fn tamper(&self, sql: &str) {
        let connection = Connection::open(self.path()).expect("any file");
        connection
            .execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;")
            .expect("pragmas");
        connection.execute_batch(sql).expect("other tools may do anything");
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.folder.path())
            .expect("a folder")
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }
}

/// A book with three operations: opened, two costs, and a voided cost with a piece of evidence.
fn shelf_with_three_operations() -> Shelf {
    let shelf = Shelf::new();
    let (mut store, head) = shelf.create();
    let second = write(&mut store, head, vec![cost(1), cost(2)]);
    store
        .write(second.head(), heading(OperationKind::CostVoided), |writer| {
            let stored = writer.store_blob(&mut b"%PDF-1.7 ett underlag".as_slice(), Compression::None)?;
            writer.push(voided(2));
            writer.push(evidence(1, stored));
            Ok::<_, StoreError>(())
        })
        .expect("a third operation");
    shelf
}

fn write(store: &mut Store, head: Head, facts: Vec<Fact>) -> Operation {
    let fill = |writer: &mut crate::Writer<'_>| {
        for fact in facts {
            writer.push(fact);
        }
        Ok::<_, StoreError>(())
    };
    store.write(head, heading(OperationKind::CostEntered), fill).expect("an operation").0
}

fn load(store: &mut Store) -> Result<Vec<Operation>, StoreError> {
    store.load(&mut |_, _| ControlFlow::Continue(()))
}

/// Opens, loads and reads everything that the book holds: operations and files.
fn read_all(path: &Path) -> Result<(Vec<Operation>, Vec<u8>), StoreError> {
    let mut store = Store::open(path, Access::ReadOnly)?;
    let operations = load(&mut store)?;
    store.verify_blobs(&mut |_, _| ControlFlow::Continue(()))?;
    let mut files = Vec::new();
    for (sha256, _) in
        operations.iter().flat_map(Operation::facts).filter_map(|(_, fact)| crate::record::stored_file(fact))
    {
        let mut reader = store.read_blob(sha256.parse().expect("a sum"))?;
        std::io::Read::read_to_end(&mut reader, &mut files).expect("verified just now");
    }
    Ok((operations, files))
}

fn book_id() -> BookId {
    serde_json::from_str("\"0198c0de-0000-7000-8000-000000000001\"").expect("a UUID")
}

fn heading(kind: OperationKind) -> Heading {
    let at = "2026-11-22T09:30:00Z".parse().expect("a moment");
    Heading { kind, at, actor: Committed::open(Salt([9; 16]), "Anna EXEMPEL") }
}

fn opened() -> Fact {
    Fact::BookOpened(BookOpened {
        book: book_id(),
        organisation: "Exempelkommunen".to_owned(),
        orgnr: "212000-0000".to_owned(),
        recipient: RecipientKind::Kommun,
        code_part: "6".to_owned(),
        example: true,
    })
}

fn text(number: u32, value: &str) -> Committed {
    let mut salt = [0; 16];
    salt[..4].copy_from_slice(&number.to_be_bytes());
    salt[15] = u8::try_from(value.len()).unwrap_or(0);
    Committed::open(Salt(salt), value)
}

fn cost(number: u32) -> Fact {
    let json = serde_json::json!({
        "kind": "cost", "cost": number, "grant": 1, "cost_kind": "invoice",
        "period": {"first": "2026-02-01", "last": "2026-02-28"}, "period_basis": "assumed",
        "amount": "1234.50", "account": "6911", "booked_on": "2026-02-14",
        "lines": [{"line": number, "amount": "1234.50"}],
        "voucher": {"year": "2026-01-01", "series": "L", "number": number.to_string()},
    });
    let Fact::Cost(cost) = serde_json::from_value(json).expect("a cost") else { unreachable!() };
    let supplier = Some(text(number, "Bussbolaget EXEMPEL AB"));
    Fact::Cost(Cost { text: Some(text(number, "Skolskjuts åk 5")), supplier, ..cost })
}

fn voided(number: u32) -> Fact {
    let reason = text(number, "dubbelt bokförd");
    Fact::CostVoided(CostVoided { cost: CostId(number), grant: GrantId(1), reason })
}

fn evidence(number: u32, stored: BlobStored) -> Fact {
    Fact::EvidenceAdded(EvidenceAdded {
        masks: None,
        evidence: EvidenceId(number),
        grant: GrantId(1),
        what: EvidenceKind::Invoice,
        personal: false,
        media_type: "application/pdf".to_owned(),
        bytes: stored.bytes,
        file_name: text(number, "faktura.pdf"),
        sha256: text(number, &stored.sha256.to_string()),
    })
}
