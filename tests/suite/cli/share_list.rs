//! Published lists of shares by the command line.

use super::Desk;
use super::shapes::assert_fits;

#[test]
fn a_list_is_shown_taken_in_and_a_change_is_accepted() {
    let desk = Desk::new("cli-share-list");
    desk.done(&["new", "@bok", "--name", "Bergs kommun", "--orgnr", "422000-0014", "--kind", "kommun"]);
    desk.done(&["grant", "add", "@bok", "--scheme", "KOMP-2026", "--code", "100"]);
    let write = |amount: &str| {
        let text = format!("Kommun;Kommunkod;Belopp\nBerg;2326;{amount}\nBoden;2582;20\n");
        std::fs::write(desk.file("lista.csv"), text).expect("the file is written");
    };
    write("1234,50");
    let inspected = desk.json(&["inspect", "@lista.csv"], 0);
    assert_fits("inspect", &inspected);
    assert_eq!(inspected["share_list"]["sum"], "1254.50");
    let missing = desk.run(&["import", "@bok", "@lista.csv", "--grant", "100"]);
    assert!(missing.code != 0 && missing.err.contains("Bergs kommun"), "{}", missing.err);
    let said = ["import", "@bok", "@lista.csv", "--grant", "100", "--recipient", "2326"];
    let page = desk.done(&[&said[..], &["--dry-run"]].concat()).replace('\u{a0}', " ");
    assert!(page.contains("1 234,50") && page.contains("C2"), "{page}");
    assert_eq!(desk.json(&said, 0)["new"], 1);
    assert!(desk.json(&said, 0)["operation"].is_null());
    write("1300");
    let changed = desk.run(&said);
    assert!(changed.code != 0 && changed.err.contains("--accept-changes"), "{}", changed.err);
    assert_eq!(desk.json(&[&said[..], &["--accept-changes"]].concat(), 0)["changed"], 1);
}
