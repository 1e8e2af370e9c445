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
        "level": null, "reader": null,
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

#[test]
fn every_screen_of_a_book_shows_what_the_package_holds() {
    let (mut person, mut auditor, _) = auditor("review-screens");
    let all = json!({ "grant": null });
    for (name, request) in [("reconcile", all.clone()), ("list_months", all)] {
        let (ours, theirs) = (person.done(name, request.clone()), auditor.done(name, request));
        assert!(!rows(&theirs).is_empty(), "{name}");
        assert_eq!(rows(&ours).len(), rows(&theirs).len(), "{name}");
    }
    let line = auditor.done("reconcile", json!({ "grant": "74502" }))[0].clone();
    let place = json!({ "grant": "74502", "account": line["account"], "month": line["month"] });
    assert!(!rows(&auditor.done("reconcile_rows", place)).is_empty());
    for grant in rows(&auditor.done("list_grants", json!({ "as_of": null }))) {
        let code = &grant["code"];
        let of = json!({ "grant": code });
        let detail =
            |person: &mut Person| person.done("show_grant", json!({ "grant": code, "as_of": "2026-11-21" }));
        assert_eq!(detail(&mut person)["conditions"], detail(&mut auditor)["conditions"], "{code}");
        for name in ["list_allocations", "list_participants", "list_settings", "list_payments"] {
            let count = |reply: &Json| {
                let lists = ["units", "rows", "payments"].map(|key| reply[key].as_array().map(Vec::len));
                (lists, reply.as_array().map(Vec::len))
            };
            let (ours, theirs) = (person.done(name, of.clone()), auditor.done(name, of.clone()));
            assert_eq!(count(&ours), count(&theirs), "{name} {code}");
        }
        auditor.done("scheme_differences", of.clone());
        auditor.done("list_accruals", json!({ "grant": code, "as_of": null }));
        auditor.done("show_forecast", json!({ "grant": code, "as_of": null }));
        let day = json!({ "grant": code, "at": null, "decided": null, "paid": null, "base_rate": null });
        auditor.done("show_year_end", day);
    }
}

#[test]
fn a_review_that_is_moved_away_while_it_is_open_is_told_and_written_anew() {
    let (_person, mut auditor, package) = auditor("review-moved");
    let costs = auditor.costs("74502");
    let (first, second) = (text(&costs[0]["cost"]), text(&costs[1]["cost"]));
    auditor.done("mark_cost", mark(&first, "seen"));
    let (file, away) =
        (package.with_file_name("paket.granskning.json"), package.with_file_name("undan.json"));
    std::fs::rename(&file, &away).expect("a file");
    for _ in 0..2 {
        assert_eq!(auditor.refused("mark_cost", mark(&second, "seen")), "review-file-gone");
    }
    assert!(!file.exists(), "nothing is written that nobody asked for");
    let view = auditor.done("write_review_anew", json!({ "file": null }));
    assert_eq!(rows(&view["marks"]).len(), 1, "what was noted is there again");
    assert_eq!(std::fs::read(&file).expect("a file"), std::fs::read(&away).expect("a file"));
    assert_eq!(rows(&auditor.done("mark_cost", mark(&second, "seen"))["marks"]).len(), 2);
    // What lies there is never written over, and another place is taken from then on.
    assert_eq!(auditor.refused("write_review_anew", json!({ "file": null })), "file-exists");
    std::fs::remove_file(&file).expect("a file");
    let elsewhere = auditor.point_at(package.with_file_name("annan.json"));
    auditor.done("write_review_anew", json!({ "file": elsewhere }));
    auditor.done("mark_cost", mark(&second, "questioned"));
    assert!(!file.exists());
    let inside = auditor.point_at(&package);
    assert_eq!(auditor.refused("write_review_anew", json!({ "file": inside })), "review-inside-package");
}

#[test]
fn verifying_tells_how_much_is_read_and_can_be_stopped() {
    use std::ops::ControlFlow;
    use std::sync::{Arc, Mutex};

    let (_person, mut auditor, package) = auditor("review-stopped");
    let kilobytes = std::fs::metadata(&package).expect("a package").len() / 1000;
    let told = Arc::new(Mutex::new(Vec::new()));
    let keep = Arc::clone(&told);
    auditor.app.on_progress(Box::new(move |what, done, all| {
        keep.lock().expect("a list").push((what.to_owned(), done, all));
        ControlFlow::Continue(())
    }));
    open(&mut auditor, &package);
    let told = told.lock().expect("a list").clone();
    for what in ["Räknar paketets kontrollsumma (kB)", "Verifierar paketet (kB)"] {
        let of_it: Vec<_> = told.iter().filter(|(said, _, _)| said == what).collect();
        assert!(of_it.windows(2).all(|pair| pair[0].1 <= pair[1].1), "it never goes back");
        assert_eq!(of_it.last().map(|(_, done, all)| (*done, *all)), Some((kilobytes, kilobytes)), "{what}");
    }
    for stopped_at in ["Räknar", "Verifierar"] {
        auditor.app.on_progress(Box::new(move |what, _, _| {
            if what.starts_with(stopped_at) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        }));
        let file = auditor.point_at(&package);
        let request = json!({ "file": file, "notes": null, "known_keys": [], "despite_failures": false });
        assert_eq!(auditor.refused("open_review", request), "cancelled", "{stopped_at}");
        assert!(!auditor.done("status", json!({}))["review"].is_null(), "what was open stays open");
    }
}
