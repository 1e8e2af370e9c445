//! Money of a scheme shared by the command line.

use serde_json::Value as Json;

use super::Desk;
use super::shapes::assert_fits;

const SMALLEST: &str = include_str!("../../../src-tauri/crates/formats/src/read/scheme/smallest.toml");

/// 40 kronor to two at 20 each, and 60 by pupils.
const POOLS: &str = r#"
[distribution]
unit = "krona"
basis = [{ source = "rules", place = "3 §", phrase = "efter antalet elever" }]

[[distribution.pools]]
id = "fixed"
name = { sv = "Lika till var och en", en = "The same to each" }
size = { amount = "40.00" }
by = { each = "20.00" }

[[distribution.pools]]
id = "pupils"
name = { sv = "Per elev", en = "By pupil" }
size = { amount = "60.00" }
by = { key = "pupils" }
"#;

fn desk(name: &'static str) -> Desk {
    let desk = Desk::new(name);
    std::fs::write(desk.file("ordning.toml"), format!("{SMALLEST}{POOLS}")).expect("a file");
    desk
}

fn list(desk: &Desk, text: &str) {
    std::fs::write(desk.file("lista.csv"), text).expect("a file");
}

const WORDS: [&str; 4] = ["distribute", "@ordning.toml", "--keys", "@lista.csv"];

#[test]
fn recipients_are_shown_with_their_parts_and_sums() {
    let desk = desk("distribute-page");
    list(&desk, "namn;kod;pupils\nAlby;1;1\nBerga;2;3\n");
    let page = desk.done(&WORDS).replace('\u{a0}', " ");
    for line in [
        "fixed   Lika till var och en          2     40,00     40,00",
        "1    Alby   20,00   15,00   35,00",
        "2    Berga  20,00   45,00   65,00",
        "     Summa  40,00   60,00  100,00",
    ] {
        assert!(page.contains(line), "{line}\n{page}");
    }
    assert!(page.contains("”efter antalet elever” [Regler, 3 §]"), "{page}");
}

#[test]
fn the_reply_has_every_part_as_a_decimal_string() {
    let desk = desk("distribute-json");
    list(&desk, "namn,pupils,x\nAlby,2,\nBerga,2,\n");
    let reply = desk.json(&WORDS, 0);
    assert_fits("distribute", &reply);
    assert_eq!(reply["scheme"], "EX-2026");
    assert_eq!(reply["recipients"][0]["parts"], Json::from(vec!["20.00", "30.00"]));
    assert_eq!((&reply["recipients"][1]["line"], &reply["given"]), (&Json::from(3), &Json::from("100.00")));
    assert_eq!(reply["remarks"][0]["code"], "recipients-columns-unused");
}

#[test]
fn a_pool_that_does_not_go_up_is_told_and_ends_with_1() {
    let desk = desk("distribute-each");
    list(&desk, "namn,pupils\nAlby,1\n");
    let reply = desk.json(&WORDS, 1);
    assert_fits("distribute", &reply);
    assert_eq!(reply["remarks"][0]["code"], "distribution-each-differs");
    assert_eq!(
        (&reply["pools"][0]["amount"], &reply["pools"][0]["given"]),
        (&Json::from("40.00"), &Json::from("20.00"))
    );
}

#[test]
fn what_cannot_be_shared_is_refused_with_file_line_column_and_value() {
    let desk = desk("distribute-refused");
    for (text, code, line) in [
        ("namn,pupils\nAlby,1\nBerga,\n", "distribution-key-missing", 3),
        ("namn,pupils\nAlby,1.234\n", "recipients-number-unfit", 2),
        ("namn,pupils\nAlby,1\nAlby,2\n", "recipients-twice", 3),
        ("namn,elever\nAlby,1\n", "recipients-column-missing", 1),
    ] {
        list(&desk, text);
        let (said, fields) = desk.problem(&WORDS, 3);
        assert_eq!((said.as_str(), &fields["line"]["value"]), (code, &Json::from(line)), "{text}");
        assert_eq!(fields["file"]["value"], "lista.csv");
        assert!(desk.refused(&WORDS, 3).starts_with("lista.csv, rad"));
    }
    let mut broken = format!("{SMALLEST}{POOLS}");
    broken = broken.replace("unit = \"krona\"", "unit = \"euro\"");
    std::fs::write(desk.file("ordning.toml"), broken).expect("a file");
    assert_eq!(desk.problem(&WORDS, 3).0, "scheme-unfit-value");
}

#[test]
fn a_scheme_that_does_not_say_how_is_refused() {
    let desk = desk("distribute-not-stated");
    list(&desk, "namn,pupils\nAlby,1\n");
    let words = ["distribute", "LAK-2021", "--keys", "@lista.csv"];
    assert_eq!(desk.problem(&words, 3).0, "distribution-not-stated");
    assert_eq!(desk.problem(&["distribute", "NEJ-2026", "--keys", "@lista.csv"], 3).0, "scheme-unknown");
}
