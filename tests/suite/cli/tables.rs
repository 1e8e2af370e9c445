//! Tables by the command line: shown, confirmed, edited.

use serde_json::{Value as Json, json};

use super::Desk;

const TABLE: &str = "Konto;Ver;Bokf.datum;Proj;Text;Belopp\n4010;A 1;2026-03-05;100;Kurs;1 234,50\n";
const TWO_WAYS: &str = "Konto;Ver;Bokf.datum;Proj;Text;Belopp\n4010;A 2;2026-03-06;100;Kurs;1.234\n";

fn begun(name: &'static str) -> Desk {
    let desk = Desk::with_grant(name);
    for (file, text) in [("mars.csv", TABLE), ("april.csv", TABLE), ("oklar.csv", TWO_WAYS)] {
        std::fs::write(desk.file(file), text).expect("the file is written");
    }
    desk
}

#[test]
fn a_table_is_shown_refused_unconfirmed_and_taken_in_as_proposed() {
    let desk = begun("cli-table");
    let page = desk.done(&["import", "@bok", "@mars.csv", "--dry-run"]);
    for said in ["komma (F2: 1 234,50 → 1", "bokföringsdatum", "koddel 6", "Kurs", "Nya rader: 1"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let refused = desk.run(&["import", "@bok", "@mars.csv"]);
    assert_eq!(refused.code, 3);
    assert!(refused.err.contains("--accept-mapping"), "{}", refused.err);
    let taken = desk.json(&["import", "@bok", "@mars.csv", "--accept-mapping"], 0);
    assert_eq!((&taken["new"], &taken["costs"]), (&json!(1), &json!(1)));
    let again = desk.json(&["import", "@bok", "@april.csv"], 0);
    assert_eq!((&again["known"], &again["operation"]), (&json!(1), &Json::Null));
}

#[test]
fn what_is_to_be_chosen_is_filled_in_and_read() {
    let desk = begun("cli-table-mapping");
    let page = desk.done(&["import", "@bok", "@oklar.csv", "--dry-run", "--write-mapping", "@kolumner.json"]);
    assert!(page.contains("Välj först: om komma eller punkt är decimaltecken"), "{page}");
    let refused = desk.run(&["import", "@bok", "@oklar.csv", "--accept-mapping"]);
    assert_eq!(refused.code, 3);
    assert!(refused.err.contains("decimaltecken"), "{}", refused.err);
    let path = desk.file("kolumner.json");
    let text = std::fs::read_to_string(&path).expect("the file is there");
    let again = desk.run(&["import", "@bok", "@oklar.csv", "--write-mapping", "@kolumner.json"]);
    assert_ne!(again.code, 0, "nothing is written over");
    let filled = text.replace("\"decimal\": null", "\"decimal\": \"comma\"");
    assert_ne!(filled, text);
    std::fs::write(&path, filled).expect("the file is written");
    desk.done(&["import", "@bok", "@oklar.csv", "--mapping", "@kolumner.json"]);
    let page = desk.done(&["cost", "list", "@bok", "--grant", "100"]);
    assert!(page.contains("234,00"), "{page}");
    std::fs::write(&path, "{\"sheet\": 1}").expect("the file is written");
    let unfit = desk.run(&["import", "@bok", "@oklar.csv", "--mapping", "@kolumner.json"]);
    assert!(unfit.err.contains("--write-mapping"), "{}", unfit.err);
}

#[test]
fn among_several_files_an_unconfirmed_table_stops_the_first() {
    let desk = begun("cli-table-several");
    std::fs::write(desk.file("annan.csv"), TABLE.replace("A 1", "A 3")).expect("the file is written");
    let refused = desk.run(&["import", "@bok", "@mars.csv", "@annan.csv"]);
    assert_eq!(refused.code, 3);
    let taken = desk.json(&["import", "@bok", "@mars.csv", "@annan.csv", "--accept-mapping"], 0);
    assert_eq!((&taken[0]["new"], &taken[1]["new"]), (&json!(1), &json!(1)));
}

#[test]
fn inspect_shows_how_a_table_would_be_read() {
    let desk = begun("cli-table-inspect");
    let reply = desk.json(&["inspect", "@oklar.csv"], 0);
    super::shapes::assert_fits("inspect", &reply);
    assert_eq!(reply["table"]["choices"], json!(["decimal"]));
    let page = desk.done(&["inspect", "@mars.csv"]);
    assert!(page.contains("Så här verkar den ska läsas") && page.contains("4010"), "{page}");
}
