//! A watched folder: what is new waits for somebody, and nothing in it is touched.

use std::fs::{self, File};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, UNIX_EPOCH};

use app::App;
use app::world::World;
use serde_json::{Value as Json, json};
use tests::{EInvoice, ORGNR, Person, STILL_SECONDS, TestWorld, entries, ledger, rows, text, voucher};

use super::invoice_files::zipped;
use super::payroll::payroll;

/// A world whose clock is moved by hand.
struct Clock {
    seconds: Arc<AtomicI64>,
    dice: TestWorld,
}

impl World for Clock {
    fn unix_seconds(&mut self) -> i64 {
        self.seconds.load(Ordering::Relaxed)
    }

    fn random(&mut self, bytes: &mut [u8]) {
        self.dice.random(bytes);
    }
}

/// A person with a book and a folder that is watched, at a clock that is moved by hand.
struct Office {
    person: Person,
    seconds: Arc<AtomicI64>,
    name: &'static str,
}

impl Office {
    /// Opens an office with a grant of code 100 and the folder `in`; the name is the test's own.
    fn new(name: &'static str) -> Self {
        let person = Person::with_grant(name);
        let mut office = Self { person, seconds: Arc::new(AtomicI64::new(STILL_SECONDS)), name };
        fs::create_dir(office.person.path("in")).expect("the folder is made");
        office.sit_down_again();
        office.watch("in");
        office
    }

    /// Begins the program anew, with the settings of the same user.
    fn sit_down_again(&mut self) {
        let world = Clock {
            seconds: Arc::clone(&self.seconds),
            dice: TestWorld::named(&format!("{}/again", self.name)),
        };
        self.person.app = App::new(Box::new(world), Some(self.person.path("profile")));
        self.person.app.set_actor("Eva Exempel");
        self.open("bok.bidragsbok");
    }

    fn open(&mut self, name: &str) {
        let file = self.person.handle(name);
        self.person.done("open_book", json!({ "file": file }));
    }

    fn watch(&mut self, folder: &str) -> Json {
        let folder = self.person.handle(folder);
        self.person.done("watch_folder", json!({ "folder": folder }))
    }

    /// Puts a file into the folder that was changed so many seconds ago.
    fn put(&self, name: &str, bytes: impl AsRef<[u8]>, seconds_ago: i64) -> PathBuf {
        let path = self.person.path("in").join(name);
        fs::write(&path, bytes).expect("the file is written");
        let changed = self.seconds.load(Ordering::Relaxed) - seconds_ago;
        let changed = UNIX_EPOCH + Duration::from_secs(u64::try_from(changed).expect("after 1970"));
        File::options()
            .write(true)
            .open(&path)
            .expect("the file")
            .set_modified(changed)
            .expect("the time is set");
        path
    }

    fn wait(&self, seconds: i64) {
        self.seconds.fetch_add(seconds, Ordering::Relaxed);
    }

    fn look(&mut self) -> Json {
        self.person.done("list_inbox", json!({ "limit": null }))
    }

    /// Looks, and returns each file as `name state`.
    fn states(&mut self) -> Vec<String> {
        states(&self.look())
    }

    /// Returns the handle of a file of the inbox.
    fn handle(&mut self, name: &str) -> String {
        let inbox = self.look();
        let file = rows(&inbox["files"]).iter().find(|file| file["name"] == name).cloned();
        text(&file.expect("the file is in the inbox")["file"])
    }

    fn aside(&mut self, command: &str, name: &str) -> Vec<String> {
        let file = self.handle(name);
        states(&self.person.done(command, json!({ "file": file })))
    }

    fn take(&mut self, name: &str) -> Json {
        let file = self.handle(name);
        self.person.take(&file)
    }
}

fn states(inbox: &Json) -> Vec<String> {
    let said = |file: &Json| format!("{} {}", text(&file["name"]), text(&file["state"]));
    rows(&inbox["files"]).iter().map(said).collect()
}

fn huvudbok(amount: &str) -> String {
    ledger(&voucher("A 1", "20260310", amount))
}

#[test]
fn a_file_that_comes_waits_to_be_reviewed_and_is_taken_in_by_a_person_alone() {
    let mut office = Office::new("inbox-new");
    assert_eq!(office.states(), [""; 0]);
    let bytes = huvudbok("500.00");
    let path = office.put("huvudbok.se", &bytes, 60);
    office.look();
    office.wait(5);
    let inbox = office.look();
    assert_eq!((&inbox["folder"], &inbox["new"], &inbox["unread"]), (&json!("in"), &json!(1), &json!(0)));
    let file = &inbox["files"][0];
    assert_eq!((text(&file["state"]), text(&file["kind"])), ("new".into(), "ledger".into()));
    assert_eq!(
        (text(&file["modified"]), text(&file["bytes"])),
        ("2026-11-21 10:29".into(), bytes.len().to_string())
    );
    assert!(!inbox.to_string().contains(&office.person.path("in").display().to_string()), "a path is told");

    let preview = office.person.done("preview_import", json!({ "file": file["file"], "choices": null }));
    assert_eq!((office.person.head(), &preview["new"]), (2, &json!(1)), "looking changes nothing");
    assert_eq!(office.take("huvudbok.se")["new"], 1);
    assert_eq!((office.states(), &office.look()["new"]), (vec!["huvudbok.se taken".to_owned()], &json!(0)));
    assert_eq!(fs::read(path).expect("the file lies there"), bytes.into_bytes());

    office.person.done("undo", json!({}));
    assert_eq!(office.states(), ["huvudbok.se new"], "what was taken back waits again");
}

#[test]
fn every_kind_of_file_is_known_again_once_it_was_taken_in() {
    let mut office = Office::new("inbox-kinds");
    office.person.done("set_on_cost_rate", json!({ "year": 2026, "rate": "40", "source": "Eget beslut" }));
    office.put("faktura.xml", EInvoice::new("F-1", "100.00").xml(), 60);
    office.put("lon.pax", payroll(ORGNR, "1000.00"), 61);
    office.put("huvudbok.se", huvudbok("500.00"), 62);
    office.put("bild.pdf", "%PDF-1.7 EXEMPEL", 63);
    let inbox = office.look();
    let kinds: Vec<String> = rows(&inbox["files"]).iter().map(|file| text(&file["kind"])).collect();
    assert_eq!(kinds, ["invoice", "payroll", "ledger", "unknown"]);
    for name in ["faktura.xml", "lon.pax", "huvudbok.se"] {
        assert!(office.take(name)["operation"].is_number(), "{name}");
    }
    assert_eq!(office.states(), ["bild.pdf new", "faktura.xml taken", "lon.pax taken", "huvudbok.se taken"]);
}

#[test]
fn a_zip_is_taken_when_every_invoice_in_it_is() {
    let mut office = Office::new("inbox-zip");
    let first = EInvoice::new("F-1", "100.00").xml();
    let nowhere = EInvoice { project: String::new(), ..EInvoice::new("F-2", "7.00") }.xml();
    office.put("en.zip", zipped(&[("f1.xml", first.as_bytes())]), 60);
    office.put("två.zip", zipped(&[("f1.xml", first.as_bytes()), ("f2.xml", nowhere.as_bytes())]), 61);
    assert_eq!(office.states(), ["en.zip new", "två.zip new"]);
    office.take("två.zip");
    let inbox = office.look();
    assert_eq!(states(&inbox), ["två.zip part", "en.zip taken"]);
    let part = &inbox["files"][0];
    assert_eq!((&part["held"], &part["invoices"], &inbox["new"]), (&json!(1), &json!(2), &json!(0)));
    assert_eq!(office.aside("put_file_aside", "två.zip"), ["två.zip aside", "en.zip taken"]);
}

#[test]
fn a_ledger_that_is_evidence_alone_was_not_taken_in() {
    let mut office = Office::new("inbox-evidence");
    let cost = office.person.enter("100", "100");
    office.put("huvudbok.se", huvudbok("500.00"), 60);
    office.put("bild.pdf", "%PDF-1.7 EXEMPEL", 61);
    for name in ["huvudbok.se", "bild.pdf"] {
        let file = office.handle(name);
        let target = json!({
            "cost": cost, "voucher": null, "condition": null, "decision": null, "grant_itself": false,
        });
        let request =
            json!({ "file": file, "grant": "100", "kind": "other", "personal": null, "target": target });
        office.person.done("add_evidence", request);
    }
    assert_eq!(office.states(), ["huvudbok.se new", "bild.pdf taken"]);
}

#[test]
fn what_is_put_aside_stays_so_under_any_name_until_it_is_brought_back() {
    let mut office = Office::new("inbox-aside");
    office.put("a.se", huvudbok("500.00"), 60);
    office.put("b.se", huvudbok("600.00"), 61);
    assert_eq!(office.aside("put_file_aside", "a.se"), ["b.se new", "a.se aside"]);
    office.put("kopia.se", huvudbok("500.00"), 62);
    office.sit_down_again();
    assert_eq!(office.states(), ["b.se new", "a.se aside", "kopia.se aside"]);
    assert_eq!(office.aside("bring_file_back", "kopia.se"), ["a.se new", "b.se new", "kopia.se new"]);
    assert_eq!(office.person.head(), 2, "nothing of it is in the book");
}

#[test]
fn a_file_that_was_changed_is_new_again() {
    let mut office = Office::new("inbox-changed");
    office.put("huvudbok.se", entries(&voucher("A 1", "20260310", "500.00")), 60);
    office.take("huvudbok.se");
    let more = [voucher("A 1", "20260310", "500.00"), voucher("A 2", "20260311", "20.00")].concat();
    office.put("huvudbok.se", entries(&more), 60);
    assert_eq!(office.states(), ["huvudbok.se written"], "it has just changed");
    let unread = office.person.handle("in/huvudbok.se");
    assert_eq!(office.person.refused("put_file_aside", json!({ "file": unread })), "inbox-file-unread");
    office.wait(5);
    assert_eq!(office.states(), ["huvudbok.se new"]);
    assert_eq!(office.take("huvudbok.se")["new"], 1);
}

#[test]
fn a_file_that_is_being_written_waits_until_it_stands_still() {
    let mut office = Office::new("inbox-written");
    let whole = huvudbok("500.00");
    office.put("huvudbok.se", &whole[..whole.len() / 2], 2);
    office.put("hämtas.se.part", &whole, 600);
    assert_eq!(office.states(), ["huvudbok.se written", "hämtas.se.part written"]);
    office.wait(4);
    office.put("huvudbok.se", &whole, 0);
    assert_eq!(office.states()[0], "huvudbok.se written");
    office.wait(4);
    assert_eq!(office.states()[0], "huvudbok.se written");
    // A copy that has the time of its original from the beginning.
    office.put("kopia.xml", "<Invoice", 86_400);
    office.wait(1);
    assert_eq!(office.states(), ["huvudbok.se new", "hämtas.se.part written", "kopia.xml written"]);
    office.wait(-3600);
    office.look();
    office.wait(5);
    assert_eq!(office.states(), ["huvudbok.se new", "kopia.xml new", "hämtas.se.part written"]);
}

#[test]
fn a_folder_that_is_gone_is_told_of_and_still_watched_when_it_comes_back() {
    let mut office = Office::new("inbox-gone");
    office.put("huvudbok.se", huvudbok("500.00"), 60);
    assert_eq!(office.states(), ["huvudbok.se new"]);
    let (here, away) = (office.person.path("in"), office.person.path("borta"));
    fs::rename(&here, &away).expect("the stick is taken out");
    let inbox = office.look();
    assert_eq!(
        (text(&inbox["failure"]["code"]), &inbox["folder"]),
        ("inbox-folder-gone".into(), &json!("in"))
    );
    assert!(!inbox.to_string().contains(&here.display().to_string()), "a path is told: {inbox}");
    office.sit_down_again();
    assert_eq!(office.look()["folder"], "in");
    fs::rename(&away, &here).expect("the stick is put in");
    assert_eq!(office.states(), ["huvudbok.se new"]);
    let nowhere = office.person.handle("finns-inte");
    assert_eq!(office.person.refused("watch_folder", json!({ "folder": nowhere })), "inbox-folder-gone");
    let stopped = office.person.done("stop_watching", json!({}));
    assert_eq!((&stopped["folder"], &stopped["files"]), (&Json::Null, &json!([])));
    assert_eq!(office.look()["folder"], Json::Null);
}

#[test]
fn every_book_has_a_folder_of_its_own() {
    let mut office = Office::new("inbox-books");
    office.put("huvudbok.se", huvudbok("500.00"), 60);
    office.aside("put_file_aside", "huvudbok.se");
    let file = office.person.handle("annan.bidragsbok");
    let request = json!({ "file": file, "name": "Annan EXEMPEL", "orgnr": ORGNR, "recipient": "kommun", "code_part": null });
    office.person.done("create_book", request);
    assert_eq!(office.look()["folder"], Json::Null);
    fs::create_dir(office.person.path("in2")).expect("the folder is made");
    office.watch("in2");
    assert_eq!(office.look()["folder"], "in2");
    office.watch("in");
    assert_eq!(office.states(), ["huvudbok.se new"], "it was put aside for the first book alone");
    office.open("bok.bidragsbok");
    assert_eq!(
        (office.states(), text(&office.look()["folder"])),
        (vec!["huvudbok.se aside".into()], "in".into())
    );
}

#[test]
fn what_is_hidden_lies_deeper_or_is_a_book_is_left_out() {
    let mut office = Office::new("inbox-hidden");
    fs::create_dir(office.person.path("in/under")).expect("the folder is made");
    for name in [
        ".dold.se",
        "Thumbs.db",
        "desktop.ini",
        "~$lista.xlsx",
        "bok.bidragsbok",
        "bok.bidragsbok-wal",
        "under/djup.se",
        "synlig.se",
    ] {
        office.put(name, huvudbok("500.00"), 60);
    }
    assert_eq!(office.states(), ["synlig.se new"]);
}

#[test]
fn a_large_folder_is_read_some_at_a_time_and_listed_in_part() {
    let mut office = Office::new("inbox-large");
    for number in 0..900 {
        office.put(&format!("{number}.txt"), number.to_string(), 60 + number);
    }
    let counts = |inbox: &Json| ["new", "unread", "more"].map(|key| inbox[key].as_u64().unwrap_or_default());
    let first = office.look();
    assert_eq!((counts(&first), rows(&first["files"]).len()), ([400, 500, 700], 200));
    assert_eq!(text(&first["files"][0]["name"]), "0.txt", "the latest is read first");
    assert_eq!(counts(&office.look()), [800, 100, 700]);
    assert_eq!(counts(&office.look()), [900, 0, 700]);
    let whole = office.person.done("list_inbox", json!({ "limit": 1000 }));
    assert_eq!((counts(&whole), rows(&whole["files"]).len()), ([900, 0, 0], 900));
}

/// A file that another program has locked is one that may not be read, which Unix tells by its permissions.
#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_read_is_told_and_tried_again() {
    use std::os::unix::fs::PermissionsExt as _;

    let mut office = Office::new("inbox-refused");
    let path = office.put("huvudbok.se", huvudbok("500.00"), 60);
    office.put("annan.se", huvudbok("600.00"), 90);
    let may_be = |mode| fs::set_permissions(&path, fs::Permissions::from_mode(mode)).expect("the file");
    may_be(0o000);
    if File::open(&path).is_ok() {
        return; // Whoever may do everything may read it.
    }
    assert_eq!(office.states(), ["annan.se new", "huvudbok.se refused"]);
    may_be(0o600);
    assert_eq!(office.states(), ["huvudbok.se new", "annan.se new"]);
}

#[test]
fn a_look_beforehand_is_what_the_next_question_is_answered_by() {
    let mut office = Office::new("inbox-look");
    office.put("huvudbok.se", huvudbok("500.00"), 60);
    office.person.app.inbox_look().expect("a folder is watched").take();
    office.put("senare.se", huvudbok("600.00"), 60);
    assert_eq!(office.states(), ["huvudbok.se new"]);
    assert_eq!(office.states(), ["huvudbok.se new", "senare.se written"]);
    office.person.done("close_book", json!({}));
    assert!(office.person.app.inbox_look().is_none());
    assert_eq!(office.person.refused("list_inbox", json!({ "limit": null })), "book-none-open");
}
