//! The watched folder by the command line: read, and nothing changed.

use std::fs::{self, File};
use std::time::{Duration, UNIX_EPOCH};

use app::App;
use app::api::book::OpenBook;
use app::api::inbox::{ListInbox, NameInboxFile, WatchFolder};
use cli::Terminal;
use serde_json::{Value as Json, json};
use tests::{STILL_SECONDS, TestWorld, ledger, rows, text, voucher};

use super::Desk;

/// A desk with a book that has a grant of code 100, and a folder with three files that were changed a minute ago.
fn begun(name: &'static str) -> Desk {
    let desk = Desk::new(name);
    desk.done(&["new", "@bok", "--name", "Kommun", "--orgnr", "422000-0014", "--kind", "kommun"]);
    let grant = ["grant", "add", "@bok", "--scheme", "KOMP-2026", "--code", "100", "--requisitioned", "1000"];
    desk.done(&grant);
    fs::create_dir(desk.file("in.d")).expect("the folder is made");
    for (name, text, seconds_ago) in [
        ("huvudbok.se", ledger(&voucher("A 1", "20260310", "500.00")), 60),
        ("bild.pdf", "%PDF-1.7 EXEMPEL".to_owned(), 61),
        ("skrivs.se", "#FLAGGA 0".to_owned(), 1),
    ] {
        let path = desk.file("in.d").join(name);
        fs::write(&path, text).expect("the file is written");
        let changed =
            UNIX_EPOCH + Duration::from_secs(u64::try_from(STILL_SECONDS - seconds_ago).expect("after 1970"));
        File::options()
            .write(true)
            .open(&path)
            .expect("the file")
            .set_modified(changed)
            .expect("the time is set");
    }
    desk
}

fn states(inbox: &Json) -> Vec<String> {
    let said = |file: &Json| format!("{} {}", text(&file["name"]), text(&file["state"]));
    rows(&inbox["files"]).iter().map(said).collect()
}

#[test]
fn the_files_of_a_folder_are_listed_with_state_and_kind() {
    let desk = begun("inbox");
    let command = ["inbox", "@bok", "--folder", "@in.d"];
    let page = desk.done(&command);
    for part in ["ny", "huvudbok.se", "huvudbok", "2026-11-21 10:29", "okänt", "skrivs"] {
        assert!(page.contains(part), "{part}: {page}");
    }
    let inbox = desk.json(&command, 0);
    assert_eq!(states(&inbox), ["huvudbok.se new", "bild.pdf new", "skrivs.se written"]);
    assert_eq!(
        (&inbox["files"][0]["kind"], &inbox["new"], &inbox["folder"]),
        (&json!("ledger"), &json!(2), &json!("in.d"))
    );

    desk.done(&["import", "@bok", "@in.d/huvudbok.se"]);
    assert_eq!(states(&desk.json(&command, 0)), ["bild.pdf new", "skrivs.se written", "huvudbok.se taken"]);
    assert_eq!(fs::read_dir(desk.file("in.d")).expect("the folder").count(), 3);
}

#[test]
fn a_folder_that_is_not_there_or_not_named_is_refused() {
    let desk = begun("inbox-refused");
    let (code, fields) = desk.problem(&["inbox", "@bok", "--folder", "@borta.d"], 3);
    assert_eq!((code.as_str(), &fields["folder"]["value"]), ("inbox-folder-gone", &json!("borta.d")));
    assert_eq!(desk.problem(&["inbox", "@bok"], 3).0, "inbox-no-folder");
}

#[test]
fn the_folder_that_the_window_watches_is_known_and_its_settings_are_not_written() {
    let desk = begun("inbox-window");
    let profile = desk.file("profile");
    let mut window = App::new(Box::new(TestWorld::named("inbox-window/window")), Some(profile.clone()));
    let file = window.files.offer(desk.file("bok.bidragsbok"));
    window.open_book(OpenBook { file }).expect("the book");
    let folder = window.files.offer(desk.file("in.d"));
    window.watch_folder(WatchFolder { folder }).expect("the folder");
    let inbox = window.list_inbox(ListInbox { limit: None }).expect("the inbox");
    let file = inbox.files[1].file.clone();
    window.put_file_aside(NameInboxFile { file }).expect("it was read");
    drop(window);

    let kept = fs::read(profile.join("profile.json")).expect("the settings");
    let terminal = Terminal { profile: Some(profile.clone()), ..Terminal::default() };
    let said = desk.run_on(terminal, &["inbox", "@bok", "--json"]);
    let inbox: Json = serde_json::from_str(&said.out).expect("the reply is JSON");
    assert_eq!(states(&inbox), ["huvudbok.se new", "skrivs.se written", "bild.pdf aside"]);
    assert_eq!(fs::read(profile.join("profile.json")).expect("the settings"), kept);
}
