//! Two programs on one book: both may write, in turn, and neither writes what the other has made impossible.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value as Json, json};
use tests::Person;

/// Names the book to the second program.
const BOOK: &str = "BIDRAGSBOKEN_TEST_SECOND_PROGRAM";
/// Stands before each answer of the second program, among what the test harness prints.
const ANSWER: &str = "second program: ";

/// A second program: this very test binary, told to do what it hears. One process holds a book open once.
struct Other {
    child: Child,
    hears: ChildStdin,
    says: BufReader<ChildStdout>,
}

impl Other {
    fn open(book: &std::path::Path) -> Self {
        let binary = std::env::current_exe().expect("this test binary");
        let mut child = Command::new(binary)
            .args(["--exact", "flows::windows::the_second_program_does_what_it_hears", "--nocapture"])
            .env(BOOK, book)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the second program runs");
        let hears = child.stdin.take().expect("it hears");
        let says = BufReader::new(child.stdout.take().expect("it speaks"));
        let mut other = Self { child, hears, says };
        assert_eq!(other.done("status", json!({}))["book"]["head_seq"], 2, "it has opened the book");
        other
    }

    /// Returns the reply, or the code of the refusal.
    fn ask(&mut self, command: &str, request: Json) -> Result<Json, String> {
        writeln!(self.hears, "{}", json!([command, request])).expect("it hears");
        let mut line = String::new();
        loop {
            line.clear();
            assert_ne!(self.says.read_line(&mut line).expect("it speaks"), 0, "the second program is gone");
            if let Some((_, answer)) = line.split_once(ANSWER) {
                let answer: Json = serde_json::from_str(answer).expect("an answer");
                let refused = answer["refused"].as_str().map(str::to_owned);
                return refused.map_or_else(|| Ok(answer["reply"].clone()), Err);
            }
        }
    }

    fn done(&mut self, command: &str, request: Json) -> Json {
        self.ask(command, request).unwrap_or_else(|code| panic!("{command}: {code}"))
    }

    fn enter(&mut self, amount: &str) -> Json {
        self.done("add_cost", json!({ "grant": "100", "cost": tests::form(amount) }))["cost"].clone()
    }
}

impl Drop for Other {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn the_second_program_does_what_it_hears() {
    let Some(book) = std::env::var_os(BOOK) else { return };
    let mut person = Person::new("flows/second-program");
    let file = person.point_at(book);
    person.done("open_book", json!({ "file": file }));
    for line in std::io::stdin().lines() {
        let mut asked: Json = serde_json::from_str(&line.expect("a line")).expect("a command");
        if let Some(path) = asked[1]["file"].as_str() {
            asked[1]["file"] = json!(person.point_at(path));
        }
        let outcome = person.ask(&tests::text(&asked[0]), asked[1].clone());
        let answer =
            outcome.map_or_else(|code| json!({ "refused": code }), |reply| json!({ "reply": reply }));
        println!("{ANSWER}{answer}");
    }
}

/// Two programs with the same book of one grant open.
fn two(name: &str) -> (Person, Other) {
    let first = Person::with_grant(name);
    let second = Other::open(&first.path("bok.bidragsbok"));
    (first, second)
}

/// Verifies the book as it stands in its file; returns the number of its operations.
fn verified(of: &mut Person) -> u64 {
    of.done("verify_book", json!({}))["operations"].as_u64().expect("a number")
}

#[test]
fn both_write_in_turn_and_the_chain_is_one() {
    let (mut first, mut second) = two("flows/turns");
    let mut references = Vec::new();
    for _ in 0..3 {
        references.push(json!(first.enter("100", "1")));
        references.push(second.enter("10"));
    }
    assert_eq!(references, ["K1", "K2", "K3", "K4", "K5", "K6"]);
    assert_eq!(verified(&mut first), 8);
    assert_eq!(first.figure("100", "used"), "33.00");
}

#[test]
fn undo_takes_back_what_came_last_whoever_did_it() {
    let (mut first, mut second) = two("flows/undo-both");
    first.enter("100", "1");
    second.enter("10");
    let undone = first.done("undo", json!({}));
    assert_eq!(undone["target"]["seq"], 4, "the other program's cost came last");
    assert_eq!(first.figure("100", "used"), "1.00");
    second.done("undo", json!({}));
    verified(&mut first);
    assert_eq!(first.figure("100", "used"), "0.00");
}

#[test]
fn a_grant_that_the_other_program_has_undone_takes_nothing_more() {
    for (command, request) in [
        ("note_amount", json!({ "grant": "100", "what": "received", "amount": "5", "date": null })),
        ("set_grant_state", json!({ "grant": "100", "state": "closed" })),
        (
            "note_condition",
            json!({ "grant": "100", "condition": "dialogue", "date": "2026-04-22", "note": null }),
        ),
        ("add_cost", json!({ "grant": "100", "cost": tests::form("1") })),
    ] {
        let (mut first, mut second) = two(&format!("flows/gone-grant/{command}"));
        first.done("undo", json!({}));
        assert_eq!(second.ask(command, request), Err("grant-unknown".to_owned()), "{command}");
        assert_eq!(verified(&mut first), 3);
    }
}

#[test]
fn an_operation_that_the_other_program_stands_upon_is_not_reversed() {
    let (mut first, mut second) = two("flows/stale-reverse");
    second.enter("1");
    let reverse = json!({ "operation": 2, "reason": "Fel bidrag" });
    assert_eq!(first.ask("reverse_operation", reverse), Err("operation-stood-upon"));
    assert_eq!(verified(&mut first), 3);
}

#[test]
fn one_code_is_not_given_to_two_grants() {
    let (mut first, mut second) = two("flows/same-code");
    let request = first.grant("200");
    first.done("add_grant", request.clone());
    assert_eq!(second.ask("add_grant", request), Err("grant-code-taken".to_owned()));
    assert_eq!(verified(&mut first), 3);
}
#[test]
fn a_file_that_both_take_in_at_once_is_taken_once() {
    let (mut first, mut second) = two("flows/same-file");
    let file = first.file("april.se", tests::entries(&tests::voucher("A 1", "20260405", "5.00")));
    let request = json!({ "file": first.path("april.se"), "accept_changes": false });
    assert_eq!(first.take(&file)["new"], 1);
    let again = second.done("confirm_import", request);
    assert_eq!((&again["operation"], &again["known"]), (&Json::Null, &json!(1)));
    assert_eq!(verified(&mut first), 3);
}
