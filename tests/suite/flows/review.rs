//! An auditor with a package: every question is answered, nothing is changed, two auditors do not overwrite each other.

use serde_json::{Value as Json, json};
use tests::{Person, rows, text};

/// Two persons: whose the book was and who opens its package, in the package's folder.
fn auditor(name: &str) -> (Person, Person, std::path::PathBuf) {
    let mut person = Person::with_sample(name, "kommun");
    let file = person.handle("paket.zip");
    let codes = person.done("list_grants", json!({ "as_of": null }));
    let grants: Vec<String> = rows(&codes).iter().map(|grant| text(&grant["code"])).collect();
    let request = json!({
        "grants": grants, "file": file, "as_of": "2026-11-21", "key": null, "passphrase": null,
        "include_personal": false, "reader": null,
    });
    person.done("issue_package", request);
    let package = person.path("paket.zip");
    let mut auditor = Person::new(&format!("{name}-revisor"));
    open(&mut auditor, &package);
    (person, auditor, package)
}

fn open(auditor: &mut Person, package: &std::path::Path) -> Json {
    let file = auditor.point_at(package);
    let request = json!({ "file": file, "notes": null, "known_keys": [], "despite_failures": false });
    auditor.done("open_review", request)
}

fn mark(cost: &str, mark: &str) -> Json {
    json!({ "cost": cost, "mark": mark, "note": null, "amount": null })
}

#[test]
fn figures_findings_and_answers_are_those_of_the_book_on_the_day_of_the_package() {
    let (mut person, mut auditor, _) = auditor("review-same");
    let as_of = json!({ "as_of": "2026-11-21" });
    let (ours, theirs) =
        (person.done("list_grants", as_of), auditor.done("list_grants", json!({ "as_of": null })));
    for (ours, theirs) in rows(&ours).iter().zip(rows(&theirs)) {
        for figure in ["code", "received", "used", "outside", "unused", "to_repay", "costs", "days_left"] {
            assert_eq!(ours[figure], theirs[figure], "{figure}");
        }
        let grant = json!({ "grant": ours["code"] });
        let answers = |report: &Json| {
            let of = |row: &Json| (row["id"].clone(), row["state"].clone(), row["figures"].clone());
            rows(&report["questions"]).iter().map(of).collect::<Vec<_>>()
        };
        let report = person.done("show_report", grant.clone());
        assert_eq!(answers(&report), answers(&auditor.done("show_report", grant.clone())));
        assert_eq!(
            rows(&person.done("list_evidence", grant.clone())).len(),
            rows(&auditor.done("list_evidence", grant)).len()
        );
    }
    // The findings are those that the package itself states: of checks that can be asked of a package.
    let listed =
        auditor.done("list_findings", json!({ "grant": null, "as_of": null, "with_accepted": true }));
    let stated = auditor.done("show_review", json!({}));
    let ids = |rows_of: &Json| {
        let mut ids: Vec<String> = rows(rows_of).iter().map(|row| text(&row["id"])).collect();
        ids.sort();
        ids
    };
    assert_eq!(ids(&listed), ids(&stated["verification"]["checks"]));
    assert!(auditor.done("status", json!({}))["book"].is_null());
}

#[test]
fn no_command_changes_a_book_while_a_package_is_reviewed() {
    let (_, mut auditor, _) = auditor("review-read-only");
    let opens = ["open_book", "create_book", "open_sample", "open_review", "close_book", "set_preferences"];
    let mut refused = 0;
    for (name, changes) in app::COMMANDS {
        if *changes && !opens.contains(name) {
            assert_eq!(auditor.ask(name, json!({})).map(|_| ()), Err("package-read-only"), "{name}");
            refused += 1;
        }
    }
    assert!(refused > 40, "{refused}");
    assert_eq!(auditor.refused("verify_book", json!({})), "package-read-only");
    auditor.done("close_book", json!({}));
    assert_eq!(auditor.refused("show_review", json!({})), "review-none-open");
}

#[test]
fn two_programs_with_one_review_do_not_overwrite_each_other() {
    let (_person, mut one, package) = auditor("review-two");
    let mut other = Person::new("review-two-other");
    open(&mut other, &package);
    let costs = one.costs("74502");
    let (first, second) = (text(&costs[0]["cost"]), text(&costs[1]["cost"]));
    one.done("mark_cost", mark(&first, "seen"));
    assert_eq!(other.refused("mark_cost", mark(&second, "seen")), "review-changed-elsewhere");
    let seen = other.done("show_review", json!({}));
    assert_eq!(rows(&seen["marks"]).len(), 1, "what the other wrote is read");
    let both = other.done("mark_cost", mark(&second, "seen"));
    assert_eq!(rows(&both["marks"]).len(), 2);
    assert_eq!(one.refused("mark_cost", mark(&second, "questioned")), "review-changed-elsewhere");
    let names: Vec<_> = std::fs::read_dir(package.parent().expect("a folder"))
        .expect("a folder")
        .map(|entry| entry.expect("a file").file_name().to_string_lossy().into_owned())
        .filter(|name| name.contains("granskning"))
        .collect();
    assert_eq!(names, ["paket.granskning.json"], "nothing unfinished is left");
}

#[test]
fn evidence_that_was_changed_after_verifying_is_not_given_out() {
    let (_person, mut auditor, package) = auditor("review-swapped");
    let evidence = auditor.done("list_evidence", json!({ "grant": "74502" }));
    let here = rows(&evidence).iter().find(|row| row["withheld"] == false).expect("evidence").clone();
    let page = json!({ "evidence": here["evidence"], "page": 1, "width": 400 });
    auditor.done("preview_evidence", page.clone());
    std::fs::write(&package, b"PK").expect("a file");
    let told = auditor.ask("preview_evidence", page).map(|_| ());
    assert!(told.is_err_and(|code| code.starts_with("zip-")), "{told:?}");
}
