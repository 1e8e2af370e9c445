//! Participants pasted from a spreadsheet: each row is tried, all of them are taken or none, and what is copied out can be
//! pasted in again.

use serde_json::{Value as Json, json};
use tests::{Person, rows, text};

/// Sits down with a grant whose report counts participants.
fn with_list(name: &str) -> Person {
    let mut person = Person::with_book(name);
    let mut grant = person.grant("100");
    grant["scheme"] = json!("LYFT-2023");
    grant["requisitioned_on"] = json!("2023-04-15");
    person.done("add_grant", grant);
    person
}

fn pasted(cells: &str) -> Json {
    json!({ "grant": "100", "text": cells, "file": null })
}

fn list(person: &mut Person) -> Json {
    person.done("list_participants", json!({ "grant": "100" }))
}

/// What is wrong with each row, by line.
fn wrong(preview: &Json) -> Vec<(u64, String)> {
    let rows = rows(&preview["rows"]).iter().filter(|row| !row["problem"].is_null());
    rows.map(|row| (row["line"].as_u64().expect("a line"), text(&row["problem"]))).collect()
}

const THREE: &str =
    "Person\tKategori\tUtbildning\tKön\tUtförare\tPersonal\tStartdag\tSlutdag\tResultat\tTimmar\tEnhet
P1\tSpecialistundersköterska\tDemens\tK\tEgen regi\tNy\t2023-02-01\t2023-11-30\tGodkänd\t37,5\tNord
P2\tassistant-nurse\t\tman\tprivat\tbefintlig personal\t2023-03-01\t\t\t\t
P3\tVårdbiträde\t\tKvinna\tkommunal\tny\t\t\tavbrutit\t\t
";

#[test]
fn rows_are_tried_shown_and_put_on_the_list_together() {
    let mut person = with_list("participants-paste");
    let preview = person.done("preview_participants", pasted(THREE));
    assert_eq!(wrong(&preview), []);
    assert_eq!(
        (&preview["added"], &preview["changed"], &preview["can_add"]),
        (&json!(3), &json!(0), &json!(true))
    );
    let unused = rows(&preview["columns"]).iter().filter(|column| column["field"].is_null());
    assert_eq!(unused.map(|column| text(&column["heading"])).collect::<Vec<_>>(), ["Enhet"], "it is shown");
    assert_eq!(rows(&preview["rows"])[0]["who"], json!(["kvinna", "Egen regi", "ny"]));
    assert!(rows(&list(&mut person)["rows"]).is_empty(), "nothing has been written");

    let before = person.head();
    let view = person.done("add_participants", pasted(THREE));
    assert_eq!(person.head(), before + 1, "one step, so that it is undone in one");
    let first = &rows(&view["rows"])[0];
    assert_eq!(
        ["category", "sex", "provider", "staff", "start", "end", "outcome", "hours"]
            .map(|name| text(&first[name])),
        ["specialist", "woman", "own", "new", "2023-02-01", "2023-11-30", "passed", "37.5"]
    );
    let second = &rows(&view["rows"])[1];
    assert_eq!(
        (text(&second["category"]), text(&second["provider"])),
        ("assistant-nurse".into(), "private".into())
    );
    assert_eq!(rows(&view["rows"])[2]["outcome"], "left");
    person.done("undo", json!({}));
    assert!(rows(&list(&mut person)["rows"]).is_empty());
}

#[test]
fn what_cannot_be_read_is_told_by_line_and_nothing_is_taken() {
    let mut person = with_list("participants-paste-wrong");
    let cells = "Person;Kategori;Kön;Startdag;Slutdag;Timmar;Resultat\n\
        P1;Specialistundersköterska;kvinna;2023-02-01;;;\n\
        ;Specialistundersköterska;kvinna;;;;\n\
        P3;Läkare;kvinna;;;;\n\
        P4;;okänt;;;;\n\
        P5;;;2023-04-31;;;\n\
        P6;;;2023-05-01;2023-04-01;;\n\
        P7;;;;;1,234;\n\
        P8;;;;;;nej\n\
        p1;specialist;;2023-02-01;;;\n\
        900101-2385;;;;;;\n\
        P11;;;;;79228162514264337593543950335;\n";
    let preview = person.done("preview_participants", pasted(cells));
    let told = wrong(&preview);
    assert_eq!(told.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    let of =
        |line: u64| told.iter().find(|(at, _)| *at == line).map(|(_, said)| said.as_str()).expect("a line");
    assert!(of(4).contains("Läkare") && of(4).contains("specialist"), "{}", of(4));
    assert!(of(5).contains("okänt") && of(5).contains("kvinna, man"), "the words to use: {}", of(5));
    assert!(of(6).contains("2023-04-31"), "{}", of(6));
    assert!(of(9).contains("nej") && of(9).contains("godkänd, ej godkänd, avbröt"), "{}", of(9));
    assert!(of(10).contains("rad 2"), "the same as an earlier row: {}", of(10));
    assert!(!of(11).contains("2385"), "a personnummer is not repeated: {}", of(11));
    assert_eq!(preview["can_add"], false);
    assert_eq!(person.refused("add_participants", pasted(cells)), "paste-rows-wrong");
}

#[test]
fn the_headings_say_what_the_columns_are() {
    let mut person = with_list("participants-paste-headings");
    for (cells, expected) in [
        ("P1\tkvinna\n", "paste-participant-headings-missing"),
        ("Kön\nkvinna\n", "paste-participant-headings-missing"),
        ("Person\tPseudonym\nP1\tP2\n", "paste-heading-twice"),
        ("Person\tKön\n", "paste-participants-none"),
        ("", "paste-participant-headings-missing"),
    ] {
        assert_eq!(person.refused("add_participants", pasted(cells)), expected, "{cells:?}");
    }
    person.done("add_participants", pasted("Participant;Sex;Staff\nP1;female;existing staff\n"));
    assert_eq!(rows(&list(&mut person)["rows"])[0]["staff"], "existing", "English headings and words");
}

#[test]
fn a_row_that_names_its_number_changes_that_one_and_keeps_what_has_no_column() {
    let mut person = with_list("participants-paste-change");
    person.done("add_participants", pasted(THREE));
    let cells = "Nr\tResultat\tSlutdag\nD1\tEj godkänd\t\nd2\tGodkänd\t2023-10-31\n";
    let preview = person.done("preview_participants", pasted(cells));
    assert_eq!((wrong(&preview), &preview["changed"], &preview["added"]), (vec![], &json!(2), &json!(0)));
    let view = person.done("add_participants", pasted(cells));
    let first = &rows(&view["rows"])[0];
    assert_eq!((rows(&view["rows"]).len(), text(&first["outcome"])), (3, "failed".into()));
    assert_eq!(
        (&first["end"], text(&first["training"])),
        (&Json::Null, "Demens".into()),
        "an empty cell is nothing"
    );
    assert_eq!(text(&rows(&view["rows"])[1]["end"]), "2023-10-31");
    for (cells, expected) in [
        ("Nr\tResultat\nD9\tGodkänd\n", "D9"),
        ("Nr\tResultat\nD1\tGodkänd\nD1\tAvbröt\n", "rad 2"),
        ("Nr\tPerson\nD2\t\n", "pseudonym"),
    ] {
        let told = wrong(&person.done("preview_participants", pasted(cells)));
        assert!(told.last().is_some_and(|(_, said)| said.contains(expected)), "{cells:?}: {told:?}");
    }
}

#[test]
fn the_list_is_copied_as_cells_that_change_nothing_when_they_are_pasted_again() {
    let mut person = with_list("participants-copy");
    person.done("add_participants", pasted(THREE));
    let view = list(&mut person);
    let cells = text(&view["cells"]);
    assert!(cells.starts_with("nr\tperson\tkategori\t") && cells.contains("\t37,5\t"), "{cells}");
    let again = person.done("add_participants", pasted(&cells));
    assert_eq!(again["rows"], view["rows"]);
    // Two that change places are no doubles of each other.
    let turned = cells.replace("\tP2\t", "\tX\t").replace("\tP3\t", "\tP2\t").replace("\tX\t", "\tP3\t");
    let preview = person.done("preview_participants", pasted(&turned));
    assert_eq!((wrong(&preview), &preview["changed"]), (vec![], &json!(3)));
    let new = "Person\tKategori\tUtbildning\tStartdag\nP1\tspecialist\tDemens\t2023-02-01\n";
    let told = wrong(&person.done("preview_participants", pasted(new)));
    assert!(told[0].1.contains("D1"), "one that is on the list already: {told:?}");
}

#[test]
fn no_text_is_copied_as_a_formula_and_it_comes_back_as_it_was() {
    let mut person = with_list("participants-formula");
    let form = json!({ "grant": "100", "person": "P1", "training": "=1+1", "costs": [] });
    let view = person.done("set_participant", form);
    let cells = text(&view["cells"]);
    assert!(cells.contains("\t'=1+1\t"), "{cells}");
    let again = person.done("add_participants", pasted(&cells));
    assert_eq!(again["rows"], view["rows"]);
}

#[test]
fn a_thousand_rows_are_taken_together() {
    let mut person = with_list("participants-many");
    let mut cells = "Person\tKategori\tKön\tUtförare\tPersonal\n".to_owned();
    for number in 1..=1_000 {
        cells += &format!("P{number}\tVårdbiträde\tkvinna\tegen regi\tny\n");
    }
    person.done("add_participants", pasted(&cells));
    assert_eq!(rows(&list(&mut person)["rows"]).len(), 1_000);
    let one_wrong = cells.replace("P500\tVårdbiträde", "P1500\tLäkare").replace("\tP", "\tQ");
    assert_eq!(person.refused("add_participants", pasted(&one_wrong)), "paste-rows-wrong");
}
