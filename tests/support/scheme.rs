//! A grant under an invented scheme, whose report has a question of every kind.

use std::ops::ControlFlow;
use std::path::Path;

use domain::committed::{Committed, Salt};
use domain::fact::{Fact, GrantAdded};
use domain::ids::GrantId;
use domain::log::OperationKind;
use domain::scheme::Scheme;
use store::{Access, Heading, Store, StoreError};

use crate::Person;

/// Returns the invented scheme.
#[must_use]
pub fn invented_scheme() -> Scheme {
    formats::read::scheme::read(include_str!("../schemes/PROV-2026.toml")).expect("the scheme is sound")
}

/// Puts the first grant, code 100, under the invented scheme into a book that nobody has open.
///
/// # Panics
/// Where the book cannot be written, or has a grant already.
pub fn add_invented_grant(book: &Path) {
    let salt = Salt([7; 16]);
    let mut store = Store::open(book, Access::ReadWrite).expect("the book opens");
    store.load(&mut |_, _| ControlFlow::Continue(())).expect("the book is whole");
    let heading = Heading {
        kind: OperationKind::GrantAdded,
        at: "2026-11-21T09:30:00Z".parse().expect("a moment"),
        actor: Committed::open(salt, "Eva Exempel"),
    };
    let added = GrantAdded {
        grant: GrantId(1),
        code: "100".to_owned(),
        scheme: "PROV-2026".to_owned(),
        scheme_json: serde_json::to_string(&invented_scheme()).expect("plain data"),
        case_numbers: Vec::new(),
        contact: None,
    };
    let head = store.head().expect("the log has an end");
    let written = store.write(head, heading, |writer| {
        writer.push(Fact::GrantAdded(Box::new(added)));
        Ok::<_, StoreError>(())
    });
    written.expect("the grant is written");
}

impl Person {
    /// Sits down with a municipality's book that has one grant, code 100, under the invented scheme.
    #[must_use]
    pub fn under_invented_scheme(name: &str) -> Self {
        let mut person = Self::with_book(name);
        person.done("close_book", serde_json::json!({}));
        add_invented_grant(&person.path("bok.bidragsbok"));
        let file = person.handle("bok.bidragsbok");
        person.done("open_book", serde_json::json!({ "file": file }));
        person
    }
}
