//! A program that is killed in the middle of its work (SIGKILL, as the last resort of every system) loses nothing that
//! it had acknowledged, and leaves nothing half-done.
//!
//! The test starts itself once more as a victim, which writes and says `ACK <operation>` after each commit, and kills
//! it at a moment drawn from a fixed series. `BIDRAGSBOKEN_KILLS` says how often; the nightly number is 200.

#![expect(
    clippy::print_stdout,
    reason = "the victim says what it has acknowledged, and the test how often it killed"
)]

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use app::App;
use app::api::Nothing;
use app::api::book::OpenBook;
use app::api::costs::{AddCost, CostForm};
use app::api::imports::ConfirmImport;
use tests::{TestWorld, sample_path};

/// Says in which role the process runs, and on which book.
const ROLE: &str = "BIDRAGSBOKEN_VICTIM";

fn opened(book: &Path, name: &str) -> App {
    let mut app = App::new(Box::new(TestWorld::named(name)), None);
    let file = app.files.offer(book);
    app.open_book(OpenBook { file }).expect("the book opens");
    app
}

/// Runs only when the other test starts it.
#[test]
fn victim() {
    let Some(role) = std::env::var_os(ROLE) else { return };
    let role = role.to_string_lossy().into_owned();
    let (kind, book) = role.split_once(':').expect("role and book");
    let mut app = opened(Path::new(book), kind);
    for number in 1_u32.. {
        let seq = if kind == "entry" { enter(&mut app, number) } else { take_in_and_undo(&mut app) };
        println!("ACK {seq}");
    }
}

fn enter(app: &mut App, number: u32) -> u32 {
    let cost = CostForm {
        accrual_reason: None,
        expected: None,
        kind: "other".to_owned(),
        period_first: "2026-03-01".to_owned(),
        period_last: "2026-03-31".to_owned(),
        amount: "100,00".to_owned(),
        text: format!("EXEMPEL {number}"),
        account: None,
        booked_on: None,
        voucher: None,
        purpose: None,
        unit: None,
        provider: None,
        whole: None,
        own: None,
        training: None,
        supplier: None,
        person: None,
        salary: None,
        settles: None,
    };
    app.add_cost(AddCost { grant: "74502".to_owned(), cost }).expect("a cost is entered");
    head(app)
}

fn take_in_and_undo(app: &mut App) -> u32 {
    let file = app.files.offer(sample_path("kommun/huvudbok-2026-rattad.se"));
    app.confirm_import(ConfirmImport { file, accept_changes: true, choices: None })
        .expect("the ledger is read");
    app.undo(Nothing {}).expect("the import is undone");
    head(app)
}

fn head(app: &mut App) -> u32 {
    app.status(Nothing {}).expect("a status").book.expect("an open book").head_seq
}

/// Starts the victim, kills it after a while, and returns the last operation it acknowledged.
fn killed(kind: &str, book: &Path, after: Duration) -> u32 {
    let mut victim = Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", "killed::victim", "--nocapture"])
        .env(ROLE, format!("{kind}:{}", book.display()))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the victim starts");
    let said = victim.stdout.take().expect("what it says");
    let reader = std::thread::spawn(move || {
        let lines = BufReader::new(said).lines().map_while(Result::ok);
        lines.filter_map(|line| line.strip_prefix("ACK ")?.parse().ok()).last().unwrap_or(0)
    });
    std::thread::sleep(after);
    victim.kill().expect("it is killed");
    victim.wait().expect("it is gone");
    reader.join().expect("what it said was read")
}

fn survives(kind: &str) {
    let kills: u64 = std::env::var("BIDRAGSBOKEN_KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(8);
    let folder = tempfile::tempdir().expect("a folder");
    let book = folder.path().join("bok.bidragsbok");
    {
        let mut app = App::new(Box::new(TestWorld::named(kind)), None);
        let file = app.files.offer(&book);
        let request = app::api::book::OpenSample { sample: "kommun".to_owned(), file: Some(file) };
        app.open_sample(request).expect("the sample is made");
    }
    let mut before = head(&mut opened(&book, "check"));
    let mut acknowledged = 0;
    for kill in 0..kills {
        // Spread over the start, the verification and the writing; the same series every time.
        let after = Duration::from_millis(150 + kill * 7919 % 900);
        let last = killed(kind, &book, after);
        // Opening verifies every digest and hash; what is half-done would show as a fact without its fellows.
        let mut app = opened(&book, "check");
        let now = head(&mut app);
        assert!(now >= last.max(before), "kill {kill}: {last} was acknowledged, {now} is there");
        assert!(now <= last.max(before) + 2, "kill {kill}: {now} is there, only {last} was acknowledged");
        app.verify_book(Nothing {}).expect("the whole book holds");
        acknowledged += u32::from(last > before);
        before = now;
    }
    println!(
        "{kind}: {kills} kills, {acknowledged} of them after something was acknowledged; {before} operations"
    );
}

#[test]
fn a_killed_entry_loses_nothing_that_was_acknowledged() {
    survives("entry");
}

#[test]
fn a_killed_import_is_taken_in_whole_or_not_at_all() {
    survives("import");
}
