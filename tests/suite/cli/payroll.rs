//! Payroll files by the command line: the salaries as a table, and those that are named are taken.

use serde_json::Value as Json;

use super::Desk;

fn begun(name: &'static str) -> Desk {
    let desk = Desk::with_grant(name);
    desk.done(&["rate", "set", "@bok", "--year", "2026", "--rate", "40", "--source", "Eget beslut"]);
    let pay = |person: &str, amount: &str| {
        format!(
            r#"<lonetrans anstid="{person}"><lonart>100</lonart><datumfrom>2026-03-01</datumfrom><datumtom>2026-03-31</datumtom>{amount}<resenheter><resenhet dim="6" id="100"/></resenheter></lonetrans>"#
        )
    };
    let pays = pay("101", "<belopp>1000.00</belopp>")
        + &pay("102", "<belopp>2000.00</belopp>")
        + &pay("103", "<antal>8</antal>");
    let file = format!(
        "<paxml><header><version>2.0</version><foretagorgnr>422000-0014</foretagorgnr></header>\
         <lonetransaktioner>{pays}</lonetransaktioner></paxml>"
    );
    std::fs::write(desk.file("lon.pax"), file).expect("the file is written");
    desk
}

#[test]
fn a_dry_run_shows_the_salaries_and_why_one_cannot_be_taken() {
    let desk = begun("cli-payroll-dry");
    let said = desk.run(&["import", "@bok", "@lon.pax", "--dry-run"]).out;
    for part in ["kan inte tas", "1 400,00", "2 800,00", "lönen har inget belopp"] {
        assert!(said.replace('\u{a0}', " ").contains(part), "{part}: {said}");
    }
}

#[test]
fn those_that_are_named_are_taken_and_the_others_left() {
    let desk = begun("cli-payroll-take");
    let taken = desk.json(&["import", "@bok", "@lon.pax", "--take", "2"], 0);
    assert_eq!((&taken["costs"], &taken["left"]), (&Json::from(1), &Json::from(2)));
    let rest = desk.json(&["import", "@bok", "@lon.pax", "--take", "all"], 0);
    assert_eq!(
        (&rest["costs"], &rest["known"], &rest["left"]),
        (&Json::from(1), &Json::from(1), &Json::from(1))
    );
    let nothing = desk.json(&["import", "@bok", "@lon.pax"], 0);
    assert!(nothing["operation"].is_null(), "{nothing}");
    let unknown = desk.run(&["import", "@bok", "@lon.pax", "--take", "9"]);
    assert!(unknown.code != 0 && unknown.err.contains("numret 9"), "{}", unknown.err);
}
