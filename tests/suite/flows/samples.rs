//! Both samples: the figures and findings that their page promises, and the later ledger of the municipality.

use serde_json::{Value as Json, json};
use tests::{Person, rows, sample_path, text};

const LATER: &str = "kommun/huvudbok-2026-rattad.se";

fn confirm(person: &mut Person, file: &str, accept_changes: bool) -> Json {
    person.done("confirm_import", json!({ "file": file, "accept_changes": accept_changes }))
}

#[test]
fn the_municipality_has_the_figures_and_findings_of_its_page() {
    let mut person = Person::with_sample("flows/kommun", "kommun");
    let figures =
        ["received", "used", "unused", "to_repay", "state"].map(|name| person.figure("74502", name));
    assert_eq!(figures, ["1214000.00", "891268.81", "322731.19", "322731.19", "in-use"]);
    assert_eq!(
        person.findings("2026-11-21"),
        [
            "error condition-undated-until",
            "error cost-outside-period",
            "info accrual-open",
            "info unused",
            "warning evidence-missing",
            "warning period-assumed-text",
            "warning repayment-possible",
        ]
    );
    let status = person.done("status", json!({}));
    assert_eq!((&status["book"]["example"], &status["today"]), (&json!(true), &json!("2026-11-21")));
    let verified = person.done("verify_book", json!({}));
    assert_eq!(verified["head_hash"], status["book"]["head_hash"]);
}

#[test]
fn the_region_has_the_figures_and_findings_of_its_page() {
    let mut person = Person::with_sample("flows/region", "region");
    let figures = ["received", "used", "unused", "to_repay"].map(|name| person.figure("31210", name));
    assert_eq!(figures, ["8412000.00", "7265425.07", "1146574.93", "0.00"]);
    assert_eq!(
        person.findings("2023-02-01"),
        [
            "error cost-outside-period",
            "error report-late",
            "info evidence-missing",
            "info evidence-missing",
            "info evidence-missing",
            "info evidence-missing",
            "info evidence-missing",
            "info evidence-missing",
            "info repayment-none",
            "warning cost-outside-period-partly",
            "warning period-assumed-near",
            "warning period-assumed-near",
            "warning period-assumed-text",
            "warning unused-after-period",
        ]
    );
}

#[test]
fn every_derived_figure_of_the_samples_is_the_sum_of_its_rows() {
    for (sample, code) in [("kommun", "74502"), ("region", "31210")] {
        let mut person = Person::with_sample(&format!("flows/rows/{sample}"), sample);
        let report = person.done("show_report", json!({ "grant": code }));
        let figures = rows(&report["questions"]).iter().flat_map(|question| rows(&question["figures"]));
        let mut opened = 0;
        for figure in figures.filter(|figure| !rows(&figure["costs"]).is_empty()) {
            let parts = rows(&figure["costs"]).iter().map(|cost| ore(&text(&cost["amount"])));
            assert_eq!(parts.sum::<i64>(), ore(&text(&figure["amount"])), "{sample} {}", figure["id"]);
            opened += 1;
        }
        assert!(opened > 2, "{sample}");
    }
}

fn ore(amount: &str) -> i64 {
    amount.replace('.', "").parse().expect("an amount")
}

#[test]
fn the_samples_tie_to_their_ledgers() {
    for sample in ["kommun", "region"] {
        let mut person = Person::with_sample(&format!("flows/ties/{sample}"), sample);
        let lines = person.done("reconcile", json!({ "grant": null }));
        assert!(!rows(&lines).is_empty());
        assert!(rows(&lines).iter().all(|line| line["difference"] == "0.00"), "{sample}");
    }
}

#[test]
fn the_later_ledger_is_previewed_with_what_is_new_changed_recoded_and_vanished() {
    let mut person = Person::with_sample("flows/preview", "kommun");
    let file = person.sample_file(LATER);
    let before = person.head();
    let preview = person.done("preview_import", json!({ "file": file }));
    let counts = ["new", "known", "changed", "refused"].map(|name| preview[name].as_u64());
    assert_eq!(counts, [Some(10), Some(59), Some(3), Some(0)]);
    let said: Vec<String> = rows(&preview["rows"])
        .iter()
        .filter(|row| row["status"] != "new")
        .map(|row| format!("{} {} {} {}", row["status"], row["voucher"], row["held"], row["amount"]))
        .collect();
    assert_eq!(
        said.join("\n").replace('"', ""),
        "changed LEV 1367 64250.00 61750.00\nrecoded LEV 1460 58900.00 58900.00\nvanished LEV 1445 2140.00 null"
    );
    assert_eq!((&preview["can_import"], &preview["same_as"]), (&json!(true), &Json::Null));
    assert_eq!(person.head(), before, "looking changes nothing");
}

#[test]
fn without_accepting_the_changes_are_findings_and_with_it_they_are_taken_over() {
    let mut person = Person::with_sample("flows/accept", "kommun");
    let file = person.sample_file(LATER);
    let taken = confirm(&mut person, &file, false);
    assert_eq!((&taken["new"], &taken["changed"], &taken["costs"]), (&json!(10), &json!(3), &json!(10)));
    let changed = |person: &mut Person| {
        person.findings("2026-12-05").into_iter().filter(|said| said.contains("ledger-changed")).count()
    };
    assert_eq!(changed(&mut person), 3);
    assert_eq!(person.figure("74502", "used"), "1018857.43");

    let again = confirm(&mut person, &file, false);
    assert_eq!((&again["new"], &again["operation"]), (&json!(0), &Json::Null), "the same file gives nothing");

    let decided = confirm(&mut person, &file, true);
    assert!(decided["operation"].is_u64(), "the same file decides what it left open");
    assert_eq!((changed(&mut person), person.figure("74502", "used")), (0, "955317.43".to_owned()));
    let last = confirm(&mut person, &file, true);
    assert_eq!(last["operation"], Json::Null);
}

#[test]
fn an_import_is_undone_whole_and_can_be_taken_in_again() {
    let mut person = Person::with_sample("flows/undo", "kommun");
    let file = person.sample_file(LATER);
    let findings = person.findings("2026-11-21");
    confirm(&mut person, &file, true);
    assert_eq!(person.figure("74502", "used"), "955317.43");
    let undone = person.done("undo", json!({}));
    assert_eq!(undone["target"]["kind"], "imported");
    assert_eq!(person.figure("74502", "used"), "891268.81");
    assert_eq!(person.findings("2026-11-21"), findings);
    person.done("redo", json!({}));
    assert_eq!(person.figure("74502", "used"), "955317.43");
    person.done("undo", json!({}));
    confirm(&mut person, &file, true);
    assert_eq!(person.figure("74502", "used"), "955317.43");
}

#[test]
fn an_older_ledger_that_was_taken_in_before_brings_nothing_back() {
    let mut person = Person::with_sample("flows/older", "kommun");
    let (later, first) = (person.sample_file(LATER), person.sample_file("kommun/huvudbok-2026.se"));
    confirm(&mut person, &later, true);
    for accept in [false, true] {
        let result = confirm(&mut person, &first, accept);
        assert_eq!((&result["operation"], &result["new"]), (&Json::Null, &json!(0)));
    }
    assert_eq!(person.figure("74502", "used"), "955317.43");
}

#[test]
fn the_first_import_can_be_reversed_at_any_time_with_a_reason_and_taken_in_again() {
    let mut person = Person::with_sample("flows/reverse", "kommun");
    let operations = person.done("list_operations", json!({ "grant": null }));
    let import = rows(&operations).iter().find(|row| row["kind"] == "imported").expect("an import").clone();
    let request = |reason: &str| json!({ "operation": import["seq"], "reason": reason });
    assert_eq!(person.refused("reverse_operation", request("  ")), "reason-missing");
    person.done("reverse_operation", request("Fel fil"));
    assert_eq!((person.figure("74502", "used"), person.costs("74502").len()), ("0.00".to_owned(), 0));
    assert_eq!(person.refused("reverse_operation", request("Igen")), "operation-voided-already");
    let file = person.sample_file("kommun/huvudbok-2026.se");
    let again = confirm(&mut person, &file, false);
    assert_eq!((&again["new"], &again["known"]), (&json!(62), &json!(0)));
    assert_eq!(
        person.figure("74502", "outside"),
        "0.00",
        "what was decided about the old rows is gone with them"
    );
}

#[test]
fn a_sample_and_a_book_do_not_stand_where_there_is_a_file_already() {
    let mut person = Person::with_sample("flows/stands", "kommun");
    let file = person.handle("exempel.bidragsbok");
    let bytes = std::fs::read(person.path("exempel.bidragsbok")).expect("the book");
    assert_eq!(person.ask("open_sample", json!({ "sample": "region", "file": file })), Err("book-exists"));
    assert_eq!(person.ask("open_sample", json!({ "sample": "norge", "file": file })), Err("choice-unknown"));
    assert_eq!(std::fs::read(person.path("exempel.bidragsbok")).expect("the book"), bytes);
}

#[test]
fn a_sample_ledger_of_another_organisation_is_refused() {
    let mut person = Person::with_sample("flows/organisation", "kommun");
    let bytes = std::fs::read(sample_path(LATER)).expect("the sample");
    let changed = replaced(&bytes, b"#ORGNR 422000-0014", b"#ORGNR 422000-0022");
    let file = person.file("annan.se", changed);
    assert_eq!(person.refused("preview_import", json!({ "file": file })), "import-other-organisation");
    let request = json!({ "file": file, "accept_changes": true });
    assert_eq!(person.refused("confirm_import", request), "import-other-organisation");
}

#[test]
fn a_sample_ledger_that_is_cut_off_is_refused() {
    let mut person = Person::with_sample("flows/cut", "kommun");
    let bytes = std::fs::read(sample_path(LATER)).expect("the sample");
    for kept in [bytes.len() / 2, bytes.len() - 20] {
        let file = person.file("avbruten.se", &bytes[..kept]);
        let request = json!({ "file": file, "accept_changes": false });
        assert_eq!(person.refused("confirm_import", request), "sie-truncated");
    }
}

fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let at = bytes.windows(from.len()).position(|window| window == from).expect("it stands there");
    [&bytes[..at], to, &bytes[at + from.len()..]].concat()
}
