//! A person at work: one program, a folder of files, and commands by name as the window sends them.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use app::App;
use serde_json::{Value as Json, json};

use crate::TestWorld;

/// A program with at most one open book, in a folder of its own.
pub struct Person {
    /// The program.
    pub app: App,
    folder: tempfile::TempDir,
}

/// What the invented municipality of small tests is.
pub const ORGNR: &str = "422000-0014";

impl Person {
    /// Sits down at a program without a book; the name is the test's own.
    #[must_use]
    pub fn new(name: &str) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut app = App::new(Box::new(TestWorld::named(name)), None);
        app.set_actor("Eva Exempel");
        Self { app, folder }
    }

    /// Sits down with the book of a sample open. It is made once and copied, as making it is a day's work.
    #[must_use]
    pub fn with_sample(name: &str, sample: &str) -> Self {
        let mut person = Self::new(name);
        let file = person.file("exempel.bidragsbok", sample_book(sample));
        person.done("open_book", json!({ "file": file }));
        person
    }

    /// Sits down with a municipality's empty book open.
    #[must_use]
    pub fn with_book(name: &str) -> Self {
        let mut person = Self::new(name);
        let file = person.handle("bok.bidragsbok");
        let request = json!({
            "file": file, "name": "Kommun EXEMPEL", "orgnr": ORGNR, "recipient": "kommun", "code_part": null,
        });
        person.done("create_book", request);
        person
    }

    /// Sits down with a municipality's book that has one grant, code 100, and nothing taken in.
    #[must_use]
    pub fn with_grant(name: &str) -> Self {
        let mut person = Self::with_book(name);
        person.done("add_grant", person.grant("100"));
        person
    }

    /// Returns the request for a grant of 1 000 kr.
    #[must_use]
    pub fn grant(&self, code: &str) -> Json {
        json!({
            "scheme": "KOMP-2026", "code": code, "allocated": null, "requisitioned": "1000",
            "requisitioned_on": "2026-04-15", "received": null, "received_on": null, "case_numbers": [],
            "contact": null,
        })
    }

    /// Returns where a file of the folder lies.
    #[must_use]
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Points at a file of the folder.
    pub fn handle(&mut self, name: &str) -> String {
        let path = self.path(name);
        self.point_at(path)
    }

    /// Points at a file anywhere.
    pub fn point_at(&mut self, path: impl Into<PathBuf>) -> String {
        self.app.files.offer(path).0
    }

    /// Puts a file into the folder and points at it.
    pub fn file(&mut self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        std::fs::write(self.path(name), bytes).expect("the file is written");
        self.handle(name)
    }

    /// Points at a file of the samples, such as `kommun/huvudbok-2026.se`.
    pub fn sample_file(&mut self, name: &str) -> String {
        self.point_at(sample_path(name))
    }

    /// Runs a command. Returns the reply, or the code of the refusal.
    pub fn ask(&mut self, command: &str, request: Json) -> Result<Json, &'static str> {
        self.app.dispatch(command, request).map_err(|error| error.problem.code)
    }

    /// Runs a command that must be carried out.
    ///
    /// # Panics
    /// Where it is refused.
    pub fn done(&mut self, command: &str, request: Json) -> Json {
        match self.app.dispatch(command, request) {
            Ok(reply) => reply,
            Err(error) => panic!("{command}: {}", self.app.failure(&error).message),
        }
    }

    /// Runs a command that must be refused, and returns the code, having seen that nothing was written.
    ///
    /// # Panics
    /// Where it is carried out, or where the book has changed.
    pub fn refused(&mut self, command: &str, request: Json) -> &'static str {
        let before = self.head();
        let code = self.ask(command, request).expect_err("it is refused");
        assert_eq!(self.head(), before, "{command} was refused with {code}, but the book has changed");
        code
    }

    /// Takes a file in, deciding nothing about changes.
    pub fn take(&mut self, file: &str) -> Json {
        self.done("confirm_import", json!({ "file": file, "accept_changes": false }))
    }

    /// Returns the number of the last operation of the open book; 0 without one.
    pub fn head(&mut self) -> u64 {
        self.done("status", json!({}))["book"]["head_seq"].as_u64().unwrap_or(0)
    }

    /// Returns a figure of a grant.
    pub fn figure(&mut self, grant: &str, figure: &str) -> String {
        let grants = self.done("list_grants", json!({ "as_of": null }));
        let grant = grants.as_array().and_then(|all| all.iter().find(|row| row["code"] == grant)).cloned();
        text(&grant.expect("the grant is in the list")[figure])
    }

    /// Returns the findings as `severity code`, in order of their letters.
    pub fn findings(&mut self, as_of: &str) -> Vec<String> {
        let request = json!({ "grant": null, "as_of": as_of, "with_accepted": null });
        let findings = self.done("list_findings", request);
        let mut said: Vec<String> = rows(&findings)
            .iter()
            .map(|finding| format!("{} {}", text(&finding["severity"]), text(&finding["code"])))
            .collect();
        said.sort();
        said
    }

    /// Returns the costs of a grant in the order they were booked.
    pub fn costs(&mut self, grant: &str) -> Vec<Json> {
        let request = json!({
            "grant": grant, "search": null, "kind": null, "only_outside": null, "only_without_evidence": null,
            "sort": null, "offset": 0, "limit": 1000,
        });
        rows(&self.done("list_costs", request)["rows"]).to_vec()
    }

    /// Enters an invoice by hand and returns its reference.
    pub fn enter(&mut self, grant: &str, amount: &str) -> String {
        text(&self.done("add_cost", json!({ "grant": grant, "cost": form(amount) }))["cost"])
    }
}

/// Returns the bytes of the book of a sample.
fn sample_book(sample: &str) -> &'static [u8] {
    static KOMMUN: OnceLock<Vec<u8>> = OnceLock::new();
    static REGION: OnceLock<Vec<u8>> = OnceLock::new();
    let made = if sample == "kommun" { &KOMMUN } else { &REGION };
    made.get_or_init(|| {
        let mut person = Person::new(&format!("sample/{sample}"));
        let file = person.handle("exempel.bidragsbok");
        person.done("open_sample", json!({ "sample": sample, "file": file }));
        person.done("close_book", json!({}));
        std::fs::read(person.path("exempel.bidragsbok")).expect("the book is closed")
    })
}

/// Returns where a file of the samples lies.
#[must_use]
pub fn sample_path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/sample").join(name)
}

/// Returns a filled form for an invoice in March 2026.
#[must_use]
pub fn form(amount: &str) -> Json {
    json!({
        "kind": "invoice", "period_first": "2026-03-01", "period_last": "2026-03-31", "amount": amount,
        "text": "Kurs", "account": null, "booked_on": null, "voucher": null, "purpose": null, "unit": null,
        "provider": null, "supplier": null, "person": null, "settles": null,
    })
}

/// Returns the text of a JSON string.
///
/// # Panics
/// Where it is none.
#[must_use]
pub fn text(value: &Json) -> String {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}")).to_owned()
}

/// Returns the items of a JSON list.
///
/// # Panics
/// Where it is none.
#[must_use]
pub fn rows(value: &Json) -> &[Json] {
    value.as_array().unwrap_or_else(|| panic!("no list: {value}"))
}

/// Returns a whole ledger of 2026 (SIE 4E) with these lines after its head.
#[must_use]
pub fn ledger(lines: &str) -> String {
    entries(&format!("#UB 0 1910 0\n{lines}"))
}

/// Returns a file of vouchers of 2026 (SIE 4I) with these lines after its head.
#[must_use]
pub fn entries(lines: &str) -> String {
    format!(
        "#FLAGGA 0\n#PROGRAM \"Prov\" 1.0\n#FORMAT PC8\n#GEN 20261121\n#SIETYP 4\n#ORGNR 422000-0014\n\
         #FNAMN \"Kommun EXEMPEL\"\n#RAR 0 20260101 20261231\n#KONTO 4010 Varor\n#KONTO 6110 Kontor\n\
         #KONTO 1930 Bank\n#KONTO 1910 Kassa\n#DIM 6 Projekt\n#OBJEKT 6 100 Bidrag\n#OBJEKT 6 200 Annat\n{lines}"
    )
}

/// Returns a balanced voucher with one row on code 100.
#[must_use]
pub fn voucher(name: &str, date: &str, amount: &str) -> String {
    format!(
        "#VER {name} {date} \"Kurs\"\n{{\n#TRANS 4010 {{6 100}} {amount}\n#TRANS 1930 {{}} {}\n}}\n",
        amount.strip_prefix('-').map_or_else(|| format!("-{amount}"), str::to_owned)
    )
}
