//! The whole main job from a terminal: a new book, a ledger, costs, evidence, checks, the report, and taking back.

use serde_json::Value as Json;

use super::Desk;

const LEDGER: &str = "#kommun/huvudbok-2026.se";
const LATER_LEDGER: &str = "#kommun/huvudbok-2026-rattad.se";

fn begun(name: &'static str) -> Desk {
    let desk = Desk::new(name);
    desk.done(&["new", "@bok", "--name", "Västerå kommun", "--orgnr", "422000-0014", "--kind", "kommun"]);
    desk.done(&[
        "grant",
        "add",
        "@bok",
        "--scheme",
        "KOMP-2026",
        "--code",
        "74502",
        "--requisitioned",
        "1 214 000",
        "--requisitioned-on",
        "2026-04-15",
        "--received",
        "1214000,00",
        "--received-on",
        "2026-05-12",
        "--case",
        "EX 2026/118",
    ]);
    desk
}

fn used(desk: &Desk) -> String {
    desk.json(&["grants", "@bok"], 0)[0]["used"].as_str().unwrap_or_default().to_owned()
}

fn operations(desk: &Desk) -> usize {
    desk.json(&["history", "@bok"], 0).as_array().map_or(0, Vec::len)
}

#[test]
fn the_same_file_twice_changes_nothing() {
    let desk = begun("twice");
    let first = desk.json(&["import", "@bok", LEDGER], 0);
    assert!(first["new"].as_u64() > Some(0) && first["operation"].is_u64(), "{first}");
    let (figure, count) = (used(&desk), operations(&desk));
    let second = desk.json(&["import", "@bok", LEDGER], 0);
    assert_eq!((&second["new"], &second["known"]), (&Json::from(0), &first["new"]));
    assert!(second["operation"].is_null(), "{second}");
    assert_eq!((used(&desk), operations(&desk)), (figure, count));
}

#[test]
fn a_dry_run_says_what_an_import_would_do_and_does_nothing() {
    let desk = begun("dry-run");
    let count = operations(&desk);
    let dry = desk.json(&["import", "@bok", LEDGER, "--dry-run"], 0);
    assert_eq!(operations(&desk), count);
    assert!(dry["operation"].is_null());
    let real = desk.json(&["import", "@bok", LEDGER], 0);
    for key in ["new", "known", "changed", "refused", "findings"] {
        assert_eq!(dry[key], real[key], "{key}");
    }
}

#[test]
fn what_changed_in_the_ledger_waits_until_it_is_accepted() {
    let desk = begun("changes");
    desk.done(&["import", "@bok", LEDGER]);
    let waiting = desk.json(&["import", "@bok", LATER_LEDGER], 0);
    assert!(waiting["changed"].as_u64() > Some(0), "{waiting}");
    assert_eq!(desk.run(&["reconcile", "@bok"]).code, 1, "what waits is an unexplained difference");
    desk.done(&["undo", "@bok"]);
    desk.done(&["import", "@bok", LATER_LEDGER, "--accept-changes"]);
    desk.done(&["reconcile", "@bok"]);
}

#[test]
fn an_import_is_undone_redone_and_reversed_as_one_operation() {
    let desk = begun("undo");
    let empty = used(&desk);
    desk.done(&["import", "@bok", LEDGER]);
    let full = used(&desk);
    assert_ne!(empty, full);
    desk.done(&["undo", "@bok"]);
    assert_eq!(used(&desk), empty);
    desk.done(&["redo", "@bok"]);
    assert_eq!(used(&desk), full);
    desk.done(&["reverse", "@bok", "3", "--reason", "Fel fil"]);
    assert_eq!(used(&desk), empty);
    desk.done(&["import", "@bok", LEDGER]);
    assert_eq!(used(&desk), full);
}

#[test]
fn a_grant_added_after_the_ledger_finds_its_rows() {
    let desk = Desk::new("late-grant");
    desk.done(&["new", "@bok", "--name", "Västerå", "--orgnr", "422000-0014", "--kind", "kommun"]);
    desk.done(&["import", "@bok", LEDGER]);
    let words = ["grant", "add", "@bok", "--scheme", "KOMP-2026", "--code", "74502", "--requisitioned", "1"];
    let added = desk.json(&words, 0);
    assert!(added["lines_found"].as_u64() > Some(0) && added["operation"].is_u64(), "{added}");
}

#[test]
fn a_correction_keeps_what_was_not_named() {
    let desk = begun("correct");
    let add = [
        "cost",
        "add",
        "@bok",
        "--grant",
        "74502",
        "--kind",
        "invoice",
        "--first",
        "2026-12-01",
        "--last",
        "2027-01-31",
        "--amount",
        "6 200,00",
        "--text",
        "Kurs",
        "--supplier",
        "Kurs AB",
        "--account",
        "75110",
        "--voucher",
        "LEV:9001",
        "--provider",
        "own",
    ];
    let old = desk.json(&add, 0);
    assert_eq!((old["inside"].as_str(), old["outside"].as_str()), (Some("3100.00"), Some("3100.00")));
    let id = old["cost"].as_str().unwrap_or_default();
    let new =
        desk.json(&["cost", "correct", "@bok", id, "--amount", "3100", "--reason", "Halva fakturan"], 0);
    assert_eq!((new["amount"].as_str(), new["replaces"].as_str()), (Some("3100.00"), Some(id)));
    for key in ["kind", "period", "text", "supplier", "account", "voucher", "provider", "grant"] {
        assert_eq!(new[key], old[key], "{key}");
    }
    let shown = desk.json(&["cost", "show", "@bok", new["cost"].as_str().unwrap_or_default()], 0);
    assert_eq!(shown["reasons"][0].as_str(), Some("Halva fakturan"));
    desk.done(&["cost", "void", "@bok", new["cost"].as_str().unwrap_or_default(), "--reason", "Fel bidrag"]);
    assert_eq!(used(&desk), "0.00");
    let gone = desk.done(&["cost", "list", "@bok", "--grant", "74502", "--gone"]);
    assert!(gone.contains("2 av 2") && gone.contains("Ingen av dem räknas"), "{gone}");
    assert!(!gone.contains("Summa"), "nothing of it counts: {gone}");
}

#[test]
fn many_costs_are_confirmed_and_assigned_at_once() {
    let desk = begun("many");
    desk.done(&["import", "@bok", LEDGER]);
    let page = desk.json(&["cost", "list", "@bok", "--grant", "74502", "--kind", "invoice"], 0);
    let costs: Vec<&str> =
        page["rows"].as_array().into_iter().flatten().filter_map(|r| r["cost"].as_str()).collect();
    assert!(costs.len() > 2, "{costs:?}");
    let count = operations(&desk);
    desk.done(&[&["cost", "confirm", "@bok"], costs.as_slice()].concat());
    let assign =
        ["--purpose", "vfu", "--first", "2026-05-01", "--last", "2026-06-30", "--reason", "Samma kurs"];
    desk.done(&[&["cost", "assign", "@bok"], costs.as_slice(), &assign].concat());
    assert_eq!(operations(&desk), count + 2);
    let after = desk.json(&["cost", "list", "@bok", "--grant", "74502", "--kind", "invoice"], 0);
    assert_eq!(after["matching"]["amount"], page["matching"]["amount"]);
    assert!(after["rows"].as_array().into_iter().flatten().all(|row| row["purpose"] == "vfu"), "{after}");
}

#[test]
fn a_list_with_a_limit_has_so_many_rows_and_the_sums_of_all() {
    let desk = Desk::with_sample("limit", "kommun");
    let some = desk.json(&["cost", "list", "@bok", "--grant", "74502", "--limit", "3"], 0);
    let all = desk.json(&["cost", "list", "@bok", "--grant", "74502"], 0);
    assert_eq!(some["rows"].as_array().map(Vec::len), Some(3));
    assert_eq!(some["matching"], all["matching"]);
    assert_eq!(all["rows"].as_array().map(Vec::len), all["matching"]["count"].as_u64().map(|n| n as usize));
}

#[test]
fn a_condition_and_its_evidence_close_the_finding() {
    let desk = Desk::with_sample("condition", "kommun");
    let errors = |desk: &Desk| {
        let findings = desk.json(&["check", "@bok"], 1);
        findings.as_array().into_iter().flatten().filter(|f| f["check"] == "condition-undated").count()
    };
    assert_eq!(errors(&desk), 1);
    std::fs::write(desk.file("inbjudan.pdf"), b"%PDF-1.7 exempel").expect("a file");
    desk.done(&[
        "condition",
        "@bok",
        "--grant",
        "74502",
        "--id",
        "dialogue",
        "--date",
        "2026-04-22",
        "--note",
        "Medverkade digitalt",
        "--evidence",
        "@inbjudan.pdf",
    ]);
    assert_eq!(errors(&desk), 0);
    let shown = desk.json(&["grant", "show", "@bok", "--grant", "74502"], 0);
    let conditions = shown["conditions"].as_array().expect("conditions");
    let met = conditions.iter().find(|row| row["id"] == "dialogue").expect("the condition");
    assert_eq!(met["met_on"], "2026-04-22");
}

#[test]
fn a_file_that_is_not_there_does_not_leave_a_condition_met() {
    let desk = Desk::with_sample("no-evidence", "kommun");
    let count = operations(&desk);
    desk.refused(
        &[
            "condition",
            "@bok",
            "--grant",
            "74502",
            "--id",
            "dialogue",
            "--date",
            "2026-04-22",
            "--evidence",
            "@x.pdf",
        ],
        3,
    );
    assert_eq!(operations(&desk), count);
}

#[test]
fn an_accepted_finding_no_longer_raises_the_exit_code() {
    let desk = Desk::with_sample("accept", "kommun");
    let findings = desk.json(&["check", "@bok"], 1);
    let errors = findings.as_array().into_iter().flatten().filter(|finding| finding["severity"] == "error");
    for finding in errors {
        let id = finding["id"].as_str().unwrap_or_default();
        desk.done(&["accept", "@bok", id, "--reason", "Bedömt tillsammans med Socialstyrelsen"]);
    }
    desk.done(&["check", "@bok"]);
    let all = desk.json(&["check", "@bok", "--all"], 0);
    assert!(all.as_array().into_iter().flatten().any(|finding| finding["accepted"]["by"] == "Eva Exempel"));
}

#[test]
fn evidence_is_added_linked_and_listed() {
    let desk = Desk::with_sample("evidence", "kommun");
    std::fs::write(desk.file("faktura.pdf"), b"%PDF-1.7 exempel").expect("a file");
    let add = ["evidence", "add", "@bok", "@faktura.pdf", "--grant", "74502", "--voucher", "LEV:1615"];
    let added = desk.json(&[add.as_slice(), &["--not-personal"]].concat(), 0);
    assert_eq!((added["kind"].as_str(), added["personal"].as_bool()), (Some("invoice"), Some(false)));
    let id = added["evidence"].as_str().unwrap_or_default();
    let linked = desk.json(&["evidence", "link", "@bok", id], 0);
    assert_eq!(linked["targets"].as_array().map(Vec::len), Some(2), "the grant as a whole too: {linked}");
    let listed = desk.json(&["evidence", "list", "@bok", "--grant", "74502"], 0);
    assert!(listed.as_array().into_iter().flatten().any(|row| row["evidence"] == id));
}

#[test]
fn a_report_is_answered_from_a_file_and_frozen() {
    let desk = Desk::with_sample("report", "kommun");
    let report = ["report", "@bok", "--grant", "74502"];
    desk.refused(&[report.as_slice(), &["--freeze"]].concat(), 3);
    let answers =
        r#"{"K26-5": "yes", "K26-6": "no", "K26-4": {"words": "Handledare.", "comment": "Se planen."}}"#;
    std::fs::write(desk.file("svar.json"), answers).expect("a file");
    let count = operations(&desk);
    let answered = [report.as_slice(), &["--answers", "@svar.json"]].concat();
    let view = desk.json(&answered, 0);
    assert_eq!(view["missing"], 0, "{view}");
    assert_eq!(operations(&desk), count + 2, "what was said already is not said again");
    let frozen = desk.json(&[answered.as_slice(), &["--freeze", "--as-of", "2026-11-20"]].concat(), 0);
    assert_eq!(frozen["frozen_as_of"], "2026-11-20");
    assert_eq!(operations(&desk), count + 3);
    desk.done(&[
        "cost",
        "add",
        "@bok",
        "--grant",
        "74502",
        "--kind",
        "other",
        "--first",
        "2026-11-01",
        "--last",
        "2026-11-30",
        "--amount",
        "100",
        "--text",
        "Sent",
    ]);
    let moved = desk.json(&report, 0);
    assert!(moved["moved"].as_u64() > Some(0), "the answer would now be another: {moved}");
}

#[test]
fn a_frozen_report_is_attested_and_says_so_in_the_package() {
    let desk = Desk::with_sample("attest", "kommun");
    let report = ["report", "@bok", "--grant", "74502"];
    std::fs::write(desk.file("svar.json"), r#"{"K26-5": "yes"}"#).expect("a file");
    desk.refused(&[report.as_slice(), &["--attest", "Åsa Öberg"]].concat(), 3);
    desk.refused(&[report.as_slice(), &["--role", "ekonomichef"]].concat(), 2);
    let frozen = ["--answers", "@svar.json", "--freeze", "--attest", "Åsa Öberg", "--role", "ekonomichef"];
    let view = desk.json(&[report.as_slice(), frozen.as_slice()].concat(), 0);
    assert_eq!((&view["attests"][0]["name"], &view["missing"]), (&"Åsa Öberg".into(), &0.into()), "{view}");
    let shown = desk.done(&report);
    assert!(shown.contains("Åsa Öberg, ekonomichef"), "{shown}");
    desk.done(&["package", "@bok", "--grant", "74502", "--out", "@p.zip"]);
    let verified = desk.json(&["verify", "@p.zip"], 0);
    for part in ["files", "log", "sums", "rules"] {
        assert_eq!(verified[part]["verdict"], "ok", "{verified}");
    }
}

#[test]
fn answers_are_taken_over_from_last_years_grant() {
    let desk = Desk::with_sample("carry", "kommun");
    let add = ["grant", "add", "@bok", "--scheme", "KOMP-2026", "--code", "74599", "--requisitioned", "1000"];
    desk.done(&add);
    let report = ["report", "@bok", "--grant", "74599"];
    std::fs::write(desk.file("svar.json"), r#"{"K26-4": {"words": "Handledare."}}"#).expect("a file");
    desk.done(&["report", "@bok", "--grant", "74502", "--answers", "@svar.json"]);
    let preview = desk.json(&[report.as_slice(), &["--carry-from", "74502", "--dry-run"]].concat(), 0);
    let rows = preview["rows"].as_array().cloned().unwrap_or_default();
    assert!(rows.iter().any(|row| row["question"] == "K26-4" && row["state"] == "fits"), "{preview}");
    let shown = desk.done(&[report.as_slice(), &["--carry-from", "74502", "--dry-run"]].concat());
    assert!(shown.contains("Handledare."), "{shown}");
    let one = ["--carry-from", "74502", "--question", "K26-4"];
    let view = desk.json(&[report.as_slice(), one.as_slice()].concat(), 0);
    assert_eq!(view["carried"], 1, "{view}");
    let view = desk.json(&[report.as_slice(), &["--confirm"]].concat(), 0);
    assert_eq!(view["carried"], 0, "{view}");
}

#[test]
fn amounts_and_states_of_a_grant_are_noted() {
    let desk = begun("amounts");
    let repaid = ["grant", "amount", "@bok", "--grant", "74502", "--what", "repaid", "--amount", "1 000,50"];
    assert_eq!(desk.json(&repaid, 0)["repaid"], "1000.50");
    let state = desk.json(&["grant", "state", "@bok", "--grant", "74502", "--state", "reported"], 0);
    assert_eq!(state["state"], "reported");
}

#[test]
fn accounts_get_a_role() {
    let desk = begun("accounts");
    let mapped =
        desk.json(&["accounts", "@bok", "--map", "7511=cost-transfer", "--map", "60-63=cost-other"], 0);
    assert!(mapped["operation"].is_u64(), "{mapped}");
    let listed = desk.json(&["accounts", "@bok"], 0);
    let row =
        |first: &str| listed.as_array().into_iter().flatten().find(|row| row["first"] == first).cloned();
    assert_eq!(row("7511").map(|row| row["role"].clone()), Some(Json::from("cost-transfer")));
    assert_eq!(row("60").map(|row| row["last"].clone()), Some(Json::from("63")));
    desk.refused(&["accounts", "@bok", "--map", "60=vadsomhelst"], 3);
}

#[test]
fn an_operation_that_is_kept_is_acknowledged() {
    let desk = begun("ack");
    let said = desk.done(&["grant", "state", "@bok", "--grant", "74502", "--state", "in-use", "--ack"]);
    assert_eq!(said.lines().last(), Some("ACK 3"));
    let read = desk.done(&["grants", "@bok", "--ack"]);
    assert!(!read.contains("ACK"), "reading keeps nothing: {read}");
}

#[test]
fn the_actor_stands_in_the_history() {
    let desk = begun("actor");
    desk.done(&["undo", "@bok", "--actor", "Åsa Revisor"]);
    let history = desk.json(&["history", "@bok"], 0);
    assert_eq!(history[0]["actor"], "Åsa Revisor");
    assert_eq!(history[1]["actor"], "Eva Exempel");
    assert_eq!(history[0]["local_time"], "2026-11-21 10:30");
}
