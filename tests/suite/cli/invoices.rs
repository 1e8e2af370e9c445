//! Invoices, salaries and months by the command line, through the same functions as the window.

use super::Desk;

fn begun(name: &'static str) -> Desk {
    let desk = Desk::new(name);
    desk.done(&["new", "@bok", "--name", "Västerå", "--orgnr", "422000-0014", "--kind", "kommun"]);
    for code in ["100", "200"] {
        desk.done(&[
            "grant",
            "add",
            "@bok",
            "--scheme",
            "KOMP-2026",
            "--code",
            code,
            "--requisitioned",
            "100000",
        ]);
    }
    desk
}

#[test]
fn an_invoice_over_two_grants_and_its_credit_note() {
    let desk = begun("cli-invoices");
    let invoice = |number, net, parts: &[&'static str], more: &[&'static str]| {
        let mut words = vec![
            "invoice",
            "add",
            "@bok",
            "--supplier",
            "Kursbolaget EXEMPEL AB",
            "--number",
            number,
            "--date",
            "2026-03-10",
            "--net",
            net,
            "--text",
            "Kurs i mars",
        ];
        parts.iter().for_each(|part| words.extend(["--part", part]));
        words.extend(more);
        words
    };
    let parts = ["100;600,50;2026-03-01;2026-03-31;vfu", "200;300;2026-03-01;2026-04-30;;Kurs i två månader"];
    let told = desk.done(&invoice("F-1", "1 000", &parts, &["--own", "99,50", "--orgnr", "556000-0167"]));
    assert_eq!(told.trim(), "Faktura F-1 är inskriven som K1, K2.");
    desk.done(&invoice("K-1", "-100", &["200;-100;2026-03-01;2026-04-30"], &["--credits", "F-1"]));
    let page = desk.done(&["invoice", "list", "@bok"]);
    assert!(page.contains("K-1 → F-1") && page.contains("99,50"), "{page}");
    let refused = desk.run(&invoice("F-2", "1000", &["100;999"], &[]));
    assert_eq!(refused.code, 3);
    assert!(refused.err.contains("100;999"), "{}", refused.err);
}

#[test]
fn a_salary_is_reckoned_shown_copied_and_corrected_by_a_new_rate() {
    let desk = begun("cli-salary");
    desk.done(&["rate", "set", "@bok", "--year", "2026", "--rate", "44,53", "--source", "Eget beslut"]);
    let salary = [
        "cost",
        "add",
        "@bok",
        "--grant",
        "100",
        "--kind",
        "salary",
        "--first",
        "2026-03-01",
        "--last",
        "2026-03-31",
        "--text",
        "Handledare",
        "--person",
        "P1",
        "--monthly",
        "38 000",
        "--degree",
        "50",
        "--share",
        "50",
        "--on-cost",
        "year",
        "--post",
        "Sjuksköterska",
    ];
    let told = desk.done(&salary);
    assert!(told.contains("13\u{a0}730,35"), "{told}");
    let shown = desk.done(&["cost", "show", "@bok", "K1"]);
    assert!(shown.contains("19\u{a0}000,00 + PO-pålägg 44,53 procent 8\u{a0}460,70"), "{shown}");
    desk.done(&["cost", "copy", "@bok", "K1"]);
    desk.done(&["rate", "set", "@bok", "--year", "2026", "--rate", "45", "--source", "Nytt beslut"]);
    let findings = desk.run(&["check", "@bok", "--grant", "100"]).out;
    assert_eq!(findings.matches("är räknad med PO-pålägget 44,53 procent").count(), 2, "{findings}");
    desk.done(&["cost", "recalculate", "@bok", "--grant", "100", "--reason", "Nytt pålägg"]);
    let rows = desk.json(&["cost", "list", "@bok", "--grant", "100"], 0);
    let amounts: Vec<&str> =
        rows["rows"].as_array().expect("rows").iter().filter_map(|row| row["amount"].as_str()).collect();
    assert_eq!(amounts, ["13775.00", "13775.00"]);
    let list = desk.done(&["rate", "list", "@bok"]);
    assert!(list.contains("saknas") && list.contains("egen · Nytt beslut"), "{list}");
}

#[test]
fn a_month_is_signed_off_when_it_ties() {
    let desk = begun("cli-months");
    desk.done(&[
        "cost",
        "add",
        "@bok",
        "--grant",
        "100",
        "--kind",
        "invoice",
        "--first",
        "2026-03-01",
        "--last",
        "2026-03-31",
        "--amount",
        "=50*2",
        "--text",
        "Kurs",
    ]);
    let refused = desk.run(&["month", "sign", "@bok", "--grant", "100", "--month", "2026-03"]);
    assert_eq!(refused.code, 3, "the cost has no row in the ledger");
    desk.done(&[
        "explain",
        "@bok",
        "--grant",
        "100",
        "--account",
        "",
        "--month",
        "2026-03",
        "--text",
        "Bokförs i april",
    ]);
    desk.done(&["month", "sign", "@bok", "--grant", "100", "--month", "2026-03", "--note", "Stämd"]);
    let page = desk.done(&["month", "list", "@bok"]);
    assert!(page.contains("godkänd") && page.contains("Stämd"), "{page}");
}

#[test]
fn e_invoices_are_shown_decided_on_and_taken_with_their_files() {
    let desk = begun("cli-e-invoices");
    let with = |number: &str, project: &str| {
        tests::EInvoice { project: project.to_owned(), ..tests::EInvoice::new(number, "1000.00") }.xml()
    };
    std::fs::write(desk.file("f1.xml"), with("F-1", "100")).expect("written");
    std::fs::write(desk.file("f2.xml"), with("F-2", "")).expect("written");
    let page = desk.done(&["import", "@bok", "@f1.xml", "--dry-run"]);
    assert!(page.contains("Fakturor att ta upp: 1") && page.contains("1\u{a0}000,00"), "{page}");
    let refused = desk.run(&["import", "@bok", "@f1.xml", "@f2.xml"]);
    assert!(refused.code == 3 && refused.err.contains("F-2"), "{}", refused.err);
    let none = desk.json(&["invoice", "list", "@bok"], 0);
    assert_eq!(none.as_array().map(Vec::len), Some(0), "one bad file among several keeps all out");

    let taken = desk.json(&["import", "@bok", "@f1.xml", "@f2.xml", "--grant", "200"], 0);
    assert_eq!((&taken[0]["evidence"], &taken[1]["costs"]), (&1.into(), &1.into()));
    let listed = desk.done(&["invoice", "list", "@bok"]);
    assert!(listed.contains("F-1") && listed.contains("F-2"), "{listed}");
    assert!(desk.done(&["evidence", "list", "@bok", "--grant", "200"]).contains("f2.xml"));
    for unfit in ["1", "x=new", "1="] {
        let said = desk.run(&["import", "@bok", "@f1.xml", "--invoice", unfit]);
        assert!(said.code == 2 && said.err.contains(unfit), "{}", said.err);
    }
    let said = desk.run(&["import", "@bok", "@f1.xml", "--invoice", "7=new"]);
    assert!(said.code == 3 && said.err.contains('7'), "{}", said.err);
}
