//! Documents written to a folder: which, under what names, and what happens to files in the way.

use std::collections::BTreeSet;
use std::path::Path;

use domain::money::Money;
use formats::read::sie;

use super::Desk;
use super::shapes::assert_fits;

fn names(folder: &Path) -> BTreeSet<String> {
    let entries = std::fs::read_dir(folder).expect("a folder");
    entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn every_document_is_written_and_none_takes_the_place_of_another_unasked() {
    let desk = Desk::with_sample("export", "kommun");
    let words = ["export", "@bok", "--out", "@ut.mapp", "--as-of", "2026-11-21"];
    let reply = desk.json(&words, 0);
    assert_fits("export", &reply);
    let folder = desk.file("ut.mapp");
    let files = reply["files"].as_array().expect("a list");
    for file in files {
        let name = file["name"].as_str().expect("a name");
        let written = std::fs::metadata(folder.join(name)).expect("the file is there");
        assert_eq!(file["bytes"], written.len().to_string(), "{name}");
    }
    assert_eq!(names(&folder).len(), files.len(), "nothing else lies there");
    for name in [
        "huvudboksutdrag-74502-2026-11-21.pdf",
        "kostnadslista-74502-2026-11-21.xlsx",
        "avstämning-74502-2026-11-21.pdf",
        "underlagsförteckning-74502-2026-11-21.xlsx",
        "återrapport-74502-2026-11-21.json",
        "bokslutsspecifikation-74502-2026-12-31.pdf",
        "ledningssammanfattning-74502-2026-11-21.pdf",
    ] {
        assert!(names(&folder).contains(name), "{name} in {:?}", names(&folder));
    }
    let marked = folder.join("kostnadslista-74502-2026-11-21.pdf");
    std::fs::write(&marked, b"mine").expect("a file");
    let (code, fields) = desk.problem(&words, 3);
    assert_eq!(code, "export-files-exist");
    assert!(fields["files"].to_string().contains("huvudboksutdrag-74502"), "{fields}");
    assert_eq!(std::fs::read(&marked).expect("a file"), b"mine", "nothing was written");
    let again = desk.json(&[&words[..], &["--replace"]].concat(), 0);
    assert!(again["files"].as_array().is_some_and(|files| files.iter().all(|file| file["replaced"] == true)));
    assert!(std::fs::read(&marked).expect("a file").starts_with(b"%PDF"));
    assert_eq!(names(&folder).len(), files.len(), "nothing unfinished is left");
}

#[test]
fn the_same_book_and_day_give_the_same_documents() {
    let desk = Desk::with_sample("export-same", "kommun");
    for folder in ["@ett.mapp", "@två.mapp"] {
        desk.json(&["export", "@bok", "--out", folder, "--as-of", "2026-11-21"], 0);
    }
    let (one, two) = (desk.file("ett.mapp"), desk.file("två.mapp"));
    for name in names(&one) {
        let bytes = |folder: &Path| std::fs::read(folder.join(&name)).expect("a file");
        assert!(bytes(&one) == bytes(&two), "{name}");
    }
}

#[test]
fn what_is_chosen_is_written_and_nothing_else() {
    let desk = Desk::with_sample("export-chosen", "kommun");
    let words = ["export", "@bok", "--grant", "74502", "--out", "@ut.mapp", "--as-of", "2026-11-21"];
    desk.json(&[&words[..], &["--what", "costs,ledger", "--format", "csv"]].concat(), 0);
    let expected = ["huvudboksutdrag-74502-2026-11-21.csv", "kostnadslista-74502-2026-11-21.csv"];
    assert_eq!(names(&desk.file("ut.mapp")), expected.map(str::to_owned).into());
    let (code, _) = desk.problem(&[&words[..], &["--what", "summary", "--format", "csv"]].concat(), 3);
    assert_eq!(code, "export-nothing");
    let (code, _) = desk.problem(&[&words[..], &["--include-personal"]].concat(), 3);
    assert_eq!(code, "package-reader-missing");
}

/// The year-end entry and a correction, read back by our own reader: every voucher sums to nought.
#[test]
fn proposed_vouchers_are_sie_that_reads_back_and_no_account_is_made_up() {
    let desk = Desk::with_sample("export-sie", "kommun");
    let words = ["export", "@bok", "--grant", "74502", "--out", "@ut.mapp", "--as-of", "2026-11-21"];
    let entry = [&words[..], &["--what", "entry"]].concat();
    let (code, fields) = desk.problem(&entry, 3);
    assert_eq!(code, "export-nothing-because");
    assert!(fields["reason"].to_string().contains("29 "), "where to choose the account: {fields}");
    let row = desk.json(&["chargeable", "@bok", "--grant", "74502"], 0)["rows"][0].clone();
    let row = format!("{}/{}", row["voucher"].as_str().unwrap_or_default(), row["position"]);
    let given = ["--what", "sie", "--account-balance-accrued", "29910", "--row", &row];
    let reply = desk.json(&[&words[..], &given].concat(), 0);
    assert_fits("export", &reply);
    assert_eq!(reply["left_out"], serde_json::json!([]));
    let read = |name: &str| {
        sie::read(&std::fs::read(desk.file("ut.mapp").join(name)).expect("a file")).expect("SIE")
    };
    let entry = read("bokslutsorder-74502-2026-12-31.si");
    assert_eq!(entry.remarks, []);
    assert_eq!((entry.document.version.as_str(), entry.document.encoding.as_str()), ("4I", "cp437"));
    let amount = |at: usize| entry.document.rows[at].amount.to_string();
    assert_eq!([amount(0), amount(1)], ["322731.19", "-322731.19"]);
    assert_eq!(entry.document.account_number(entry.document.rows[1].account), "29910");
    let recoding = read("omkontering-74502-2026-11-21.si");
    assert_eq!(recoding.remarks, []);
    for file in [&entry.document, &recoding.document] {
        assert!(!file.vouchers.is_empty());
        for voucher in &file.vouchers {
            let sum = Money::sum(file.rows_of(voucher).iter().map(|row| row.amount)).expect("in range");
            assert!(sum.is_zero());
        }
    }
    let codes: Vec<_> =
        recoding.document.rows.iter().map(|row| recoding.document.code_of(row.objects, "6")).collect();
    assert_eq!(codes, [None, Some("74502")], "taken off as it was coded, put on with the grant's code");
    let (code, _) =
        desk.problem(&[&words[..], &["--what", "recoding", "--row", "LEV 0/1", "--replace"]].concat(), 3);
    assert_eq!(code, "export-row-unknown");
}

#[test]
fn an_account_is_given_for_one_grant_and_goes_before_the_one_for_all() {
    let desk = Desk::with_sample("export-accounts", "kommun");
    let words = ["export", "@bok", "--out", "@ut.mapp", "--as-of", "2026-11-21", "--what", "entry"];
    let with = |more: &[&'static str]| [&words[..], more].concat();
    let account = || {
        let file = desk.file("ut.mapp").join("bokslutsorder-74502-2026-12-31.si");
        let entry = sie::read(&std::fs::read(file).expect("a file")).expect("SIE").document;
        entry.account_number(entry.rows[1].account).to_owned()
    };
    let option = "--account-balance-accrued";
    desk.json(&with(&[option, "29910", option, "74502=29920"]), 0);
    assert_eq!(account(), "29920");
    desk.json(&with(&[option, "29910", "--replace"]), 0);
    assert_eq!(account(), "29910");
    assert_eq!(desk.problem(&with(&[option, "29910", option, "29920"]), 3).0, "export-account-twice");
    assert_eq!(desk.problem(&with(&[option, "99999=29910"]), 3).0, "grant-unknown");
    assert_eq!(desk.problem(&with(&[option, "74502=29x"]), 3).0, "export-account-unfit");
    let more = ["grant", "add", "@bok", "--scheme", "GOD-2023", "--code", "90001", "--requisitioned", "1"];
    desk.done(&more);
    let one = with(&["--grant", "74502", option, "90001=29910", "--replace"]);
    assert_eq!(desk.problem(&one, 3).0, "export-account-elsewhere");
}

#[test]
fn own_text_beside_an_answer_stands_in_the_workbook_of_the_report() {
    let desk = Desk::with_sample("export-own-text", "kommun");
    let report = desk.json(&["report", "@bok", "--grant", "74502"], 0);
    let questions = report["questions"].as_array().expect("questions");
    let asked =
        questions.iter().find(|question| question["answer_kind"] == "text").expect("a question in words");
    let id = asked["id"].as_str().expect("an id");
    let answer = serde_json::json!({ id: { "words": "Som planerat.", "comment": "=Egen text, åäö" } });
    std::fs::write(desk.file("svar.json"), answer.to_string()).expect("the answers");
    desk.done(&["report", "@bok", "--grant", "74502", "--answers", "@svar.json"]);
    let words = ["export", "@bok", "--out", "@ut.mapp", "--as-of", "2026-11-21", "--what", "report"];
    desk.json(&words, 0);
    let bytes =
        std::fs::read(desk.file("ut.mapp").join("återrapport-74502-2026-11-21.xlsx")).expect("a file");
    let grid = formats::read::grid::read(&bytes).expect("a workbook");
    let said = format!("{grid:?}");
    assert!(said.contains("Som planerat.") && said.contains("=Egen text, åäö"), "{said}");
}
