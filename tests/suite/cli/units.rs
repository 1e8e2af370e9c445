//! Sharing a grant from a terminal: a decision, sheets out, sheets back, and what is refused.

use super::Desk;
use super::shapes::assert_fits;

const DECISION: &str = "pott;enhet;antal;belopp per styck\nBoenden;Backens;120;1 100\n;Ersboda;17;\n";

fn begun(name: &'static str) -> Desk {
    let desk = Desk::new(name);
    desk.done(&["new", "@bok", "--name", "Norrmark", "--orgnr", "422000-0022", "--kind", "region"]);
    desk.done(&[
        "grant",
        "add",
        "@bok",
        "--scheme",
        "LAK-2021",
        "--code",
        "31210",
        "--requisitioned",
        "8400000",
    ]);
    std::fs::write(desk.file("beslut.csv"), DECISION).expect("a file");
    desk
}

/// Amounts are grouped by spaces that do not break.
fn plain(said: &str) -> String {
    said.replace('\u{a0}', " ")
}

fn decide(desk: &Desk) -> String {
    desk.done(&[
        "allocation",
        "add",
        "@bok",
        "--grant",
        "31210",
        "--file",
        "@beslut.csv",
        "--name",
        "RS 396-2022",
        "--date",
        "2022-05-03",
        "--reference",
        "§ 70",
    ])
}

/// Writes sheets as text and fills one in.
fn answered(desk: &Desk, used: &str) {
    let _ = std::fs::remove_dir_all(desk.file("ut.d"));
    desk.done(&[
        "unit", "sheets", "@bok", "--grant", "31210", "--out", "@ut.d", "--csv", "--unit", "Backens",
    ]);
    let sheet = std::fs::read_to_string(desk.file("ut.d/aterrapport-31210-Backens.csv")).expect("the sheet");
    let filled = [
        ("Använt belopp, kr;", used),
        ("Vad medlen använts till;", "Läkartid"),
        ("Datum;", "2022-12-20"),
        ("Namn;", "Åsa Berg"),
    ]
    .iter()
    .fold(sheet, |sheet, (question, answer)| sheet.replace(question, &format!("{question}{answer}")));
    std::fs::write(desk.file("svar.csv"), filled).expect("a file");
}

#[test]
fn a_decision_is_put_in_listed_and_taken_back() {
    let desk = begun("units-decision");
    assert!(plain(&decide(&desk)).contains("150 700,00"), "137 places at 1 100 kr");
    let said = plain(&desk.done(&["allocation", "list", "@bok", "--grant", "31210"]));
    for part in ["RS 396-2022 · 2022-05-03 · § 70", "Belopp per styck", "132 000,00", "18 700,00"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert_fits("units", &desk.json(&["allocation", "list", "@bok", "--grant", "31210"], 0));
    desk.done(&["allocation", "withdraw", "@bok", "--grant", "31210", "--name", "RS 396-2022"]);
    assert_eq!(
        desk.json(&["unit", "list", "@bok", "--grant", "31210"], 0)["units"].as_array().map(Vec::len),
        Some(0)
    );
}

#[test]
fn a_table_with_faults_is_refused_with_all_of_them() {
    let desk = begun("units-faults");
    std::fs::write(desk.file("fel.csv"), "pott;enhet;antal\nA;B;x\nA;C;-1\n").expect("a file");
    let words = ["allocation", "add", "@bok", "--grant", "31210", "--file", "@fel.csv", "--name", "X"];
    let said = desk.run(&words);
    assert_eq!((said.code, said.out.as_str(), said.err.lines().count()), (3, "", 2), "{}", said.err);
    assert!(said.err.contains("C2") && said.err.contains("C3"), "{}", said.err);
}

#[test]
fn a_sheet_comes_back_and_the_list_says_where_the_unit_stands() {
    let desk = begun("units-sheet");
    decide(&desk);
    let pay = |unit: &str, amount: &str| {
        desk.done(&[
            "cost",
            "add",
            "@bok",
            "--grant",
            "31210",
            "--kind",
            "transfer",
            "--first",
            "2022-06-01",
            "--last",
            "2022-06-30",
            "--amount",
            amount,
            "--text",
            "Ersättning",
            "--unit",
            unit,
        ]);
    };
    pay("Backens", "132000");
    answered(&desk, "100000,50");
    let said = plain(&desk.done(&["unit", "report", "@bok", "@svar.csv", "--grant", "31210"]));
    assert!(said.contains("100 000,50") && said.contains("31 999,50"), "{said}");
    let again = desk.json(&["unit", "report", "@bok", "@svar.csv", "--grant", "31210"], 0);
    assert_eq!(again[0]["unchanged"], true);
    let view = desk.json(&["unit", "list", "@bok", "--grant", "31210"], 0);
    assert_fits("units", &view);
    assert_eq!([&view["units"][0]["state"], &view["units"][1]["state"]], ["reported-less", "not-paid"]);
    assert!(
        desk.done(&["unit", "list", "@bok", "--grant", "31210"])
            .contains("Återrapporterat mindre än utbetalt")
    );
    let findings = desk.json(&["check", "@bok", "--as-of", "2022-12-21"], 1);
    let checks: Vec<&str> =
        findings.as_array().into_iter().flatten().filter_map(|f| f["check"].as_str()).collect();
    assert!(checks.contains(&"unit-used-less"), "{checks:?}");
}

#[test]
fn a_folder_of_sheets_is_taken_in_and_two_different_ones_of_a_unit_are_not() {
    let desk = begun("units-folder");
    decide(&desk);
    let folder = desk.file("svar");
    std::fs::create_dir(&folder).expect("a folder");
    answered(&desk, "1000");
    std::fs::copy(desk.file("svar.csv"), folder.join("ett.csv")).expect("a file");
    let named = folder.display().to_string();
    let words = ["unit", "report", "@bok", &named, "--grant", "31210"];
    answered(&desk, "2000");
    std::fs::copy(desk.file("svar.csv"), folder.join("två.csv")).expect("a file");
    assert_eq!(desk.problem(&words, 3).0, "unit-sheet-unit-twice");
    let view = || desk.json(&["unit", "list", "@bok", "--grant", "31210"], 0);
    assert!(view()["units"][0]["reported"].is_null());
    std::fs::remove_file(folder.join("ett.csv")).expect("a file");
    desk.done(&words);
    assert_eq!(view()["units"][0]["reported"], "2000.00");
    assert_eq!(view()["reported"], "2000.00", "the sum of the units");
}

#[test]
fn sheets_that_cannot_be_read_change_nothing_and_keep_the_good_ones_out() {
    let desk = begun("units-unreadable");
    decide(&desk);
    answered(&desk, "1000");
    std::fs::copy(desk.file("svar.csv"), desk.file("bra.csv")).expect("a file");
    answered(&desk, "kanske 1000");
    let words = ["unit", "report", "@bok", "@bra.csv", "@svar.csv", "--grant", "31210"];
    assert_eq!(desk.problem(&words, 3).0, "unit-sheet-amount-unreadable");
    let view = desk.json(&["unit", "list", "@bok", "--grant", "31210"], 0);
    assert!(view["units"][0]["reported"].is_null(), "{view}");
}

#[test]
fn a_report_is_noted_by_hand() {
    let desk = begun("units-by-hand");
    decide(&desk);
    desk.done(&[
        "unit",
        "report",
        "@bok",
        "--grant",
        "31210",
        "--unit",
        "Ersboda",
        "--used",
        "18 700",
        "--date",
        "2022-12-20",
        "--by",
        "Åsa Berg",
        "--text",
        "Läkartid",
    ]);
    let view = desk.json(&["unit", "list", "@bok", "--grant", "31210"], 0);
    assert_eq!(view["units"][1]["reported"], "18700.00");
    assert!(!desk.problem(&["unit", "report", "@bok", "--grant", "31210"], 2).0.is_empty());
}
