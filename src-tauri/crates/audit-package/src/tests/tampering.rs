//! Changing a package: every way is found, and the file is named.

use domain::problem::Severity;

use super::book;
use super::package::{made_consistent, package, unpacked, verified, zip};
use crate::record::HeadRecord;
use crate::sign::tests::signer;
use crate::source::MemorySource;
use crate::verify::{Known, KnownHead, Outcome, Verification, verify};

fn files() -> MemorySource {
    unpacked(&zip(&package(), None))
}

fn check(files: MemorySource) -> Verification {
    verify(&files, Known::default())
}

fn errors(said: &Verification) -> Vec<(&'static str, String)> {
    let errors = said.findings().filter(|finding| finding.severity == Severity::Error);
    errors.map(|finding| (finding.code(), finding.file.clone().unwrap_or_default())).collect()
}

/// Changes a text in a file and computes the manifests again; the text must be there.
fn replaced(path: &str, from: &str, to: &str) -> Verification {
    let mut files = files();
    let text = String::from_utf8(files.0[path].clone()).expect("UTF-8");
    assert!(text.contains(from), "{from} is not in {path}: {text}");
    files.0.insert(path.to_owned(), text.replacen(from, to, 1).into_bytes());
    check(made_consistent(files))
}

#[test]
fn making_the_bag_consistent_again_changes_nothing_in_an_untouched_one() {
    let files = files();
    assert_eq!(made_consistent(files.clone()), files);
    assert_eq!(errors(&check(files)), []);
}

#[test]
fn every_flipped_byte_of_every_file_is_found_and_the_file_is_named() {
    let files = unpacked(&zip(&package(), Some(&signer())));
    for (path, bytes) in &files.0 {
        // All bytes of small files; of larger ones some sixty, spread over the whole.
        let step = if bytes.len() <= 64 { 1 } else { bytes.len() / 61 };
        for at in (0..bytes.len()).step_by(step) {
            let mut changed = files.clone();
            changed.0.get_mut(path).expect("the file")[at] ^= 1 << (at % 8);
            let said = crate::bag::read::verify(&changed, &[]);
            assert!(!said.is_whole(), "{path} byte {at}");
            let is_named =
                said.all_findings().any(|f| f.severity == Severity::Error && f.file.as_ref() == Some(path));
            let is_manifest =
                path.starts_with("manifest") || path.starts_with("tagmanifest") || path == "bagit.txt";
            assert!(is_named || is_manifest, "{path} byte {at} is not named");
        }
        let mut changed = files.clone();
        changed.0.get_mut(path).expect("the file")[0] ^= 1;
        assert!(!check(changed).is_ok(), "{path}");
    }
}

#[test]
fn every_flipped_byte_of_a_machine_file_is_found_even_when_the_manifests_are_computed_again() {
    let files = files();
    let machine =
        |path: &&String| path.starts_with("data/") && !path.ends_with(".pdf") && !path.ends_with(".xlsx");
    for path in files.0.keys().filter(machine) {
        let bytes = &files.0[path];
        for at in (0..bytes.len()).step_by((bytes.len() / 7).max(1)) {
            let mut changed = files.clone();
            changed.0.get_mut(path).expect("the file")[at] ^= 1;
            let said = check(made_consistent(changed));
            assert!(!said.is_ok(), "{path} byte {at}");
            // A pseudonym or the head that was changed shows where it is used.
            let is_named = errors(&said).iter().any(|(_, file)| file == path);
            assert!(
                is_named || path.starts_with("data/history/") || path == "data/package.json",
                "{path} byte {at}"
            );
        }
    }
}

#[test]
fn evidence_that_was_exchanged_is_found_even_when_the_manifests_are_computed_again() {
    let mut changed = files();
    changed.0.insert("data/evidence/u1-faktura-akesson.pdf".to_owned(), b"%PDF-1.4 en annan\n".to_vec());
    let said = check(made_consistent(changed));
    assert_eq!(
        errors(&said),
        [("package-evidence-differs", "data/evidence/u1-faktura-akesson.pdf".to_owned())]
    );
    assert_eq!(said.files.outcome, Outcome::Failed);
    let mut changed = files();
    changed.0.remove("data/evidence/u1-faktura-akesson.pdf");
    let said = check(made_consistent(changed));
    assert_eq!(
        errors(&said),
        [("package-evidence-absent", "data/evidence/u1-faktura-akesson.pdf".to_owned())]
    );
}

#[test]
fn a_changed_scheme_is_found_although_the_manifests_are_computed_again() {
    let said =
        replaced("data/scheme/komp-2026-4711.json", "\"last\":\"2026-12-31\"", "\"last\":\"2027-12-31\"");
    assert_eq!(errors(&said), [("package-scheme-differs", "data/scheme/komp-2026-4711.json".to_owned())]);
    assert_eq!(said.rules.outcome, Outcome::Failed);
    assert_eq!(said.sums.outcome, Outcome::Ok);
}

#[test]
fn a_changed_amount_in_the_ledger_is_found_by_row_and_sum() {
    let said = replaced("data/ledger/ledger-4711.csv", ",40000.00,", ",4000.00,");
    let codes: Vec<_> = errors(&said).into_iter().map(|(code, _)| code).collect();
    assert_eq!(codes, ["package-row-differs", "package-account-sum-differs"]);
    assert_eq!(said.sums.outcome, Outcome::Failed);
    let row = &said.sums.findings[0].problem.fields;
    assert_eq!(format!("{:?}", row["column"]), "Text(\"amount\")");
    assert_eq!(format!("{:?}", row["row"]), "Count(2)");
}

#[test]
fn a_changed_cost_period_and_a_row_taken_away_are_found() {
    let said = replaced("data/ledger/costs-4711.csv", ",2026-03-01,2026-03-31,", ",2026-03-01,2026-04-30,");
    assert_eq!(errors(&said), [("package-row-differs", "data/ledger/costs-4711.csv".to_owned())]);
    let mut files = files();
    let text = String::from_utf8(files.0["data/ledger/ledger-4711.csv"].clone()).expect("UTF-8");
    let rest: Vec<_> = text.split_inclusive("\r\n").filter(|row| !row.starts_with("R5,")).collect();
    files.0.insert("data/ledger/ledger-4711.csv".to_owned(), rest.concat().into_bytes());
    let codes: Vec<_> = errors(&check(made_consistent(files))).into_iter().map(|(code, _)| code).collect();
    assert_eq!(codes, ["package-row-missing", "package-account-sum-differs"]);
}

#[test]
fn a_changed_answer_fails_the_rules_and_a_changed_figure_the_sums() {
    let said = replaced("data/report/report-4711.json", "\"choice\": \"no\"", "\"choice\": \"yes\"");
    assert_eq!(errors(&said), [("package-value-differs", "data/report/report-4711.json".to_owned())]);
    assert_eq!((said.rules.outcome, said.sums.outcome), (Outcome::Failed, Outcome::Ok));
    let said = replaced("data/report/report-4711.json", "\"used\": \"", "\"used\": \"1");
    assert_eq!((said.rules.outcome, said.sums.outcome), (Outcome::Ok, Outcome::Failed));
}

#[test]
fn a_finding_that_was_taken_away_or_softened_is_found() {
    let said =
        replaced("data/checks/findings-4711.json", "\"severity\": \"warning\"", "\"severity\": \"info\"");
    assert_eq!(errors(&said), [("package-value-differs", "data/checks/findings-4711.json".to_owned())]);
    assert_eq!(said.rules.outcome, Outcome::Failed);
}

#[test]
fn a_head_that_is_known_of_another_organisation_says_nothing_of_this_one() {
    let whole = package();
    let about = whole.descriptor();
    let rewritten =
        HeadRecord { hash: domain::committed::Hash::plain(b"x"), ..HeadRecord::new(about.book, about.head) };
    let said = |orgnr: Option<&str>| {
        let head = KnownHead { orgnr: orgnr.map(str::to_owned), head: rewritten };
        let known = Known { heads: &[head], ..Known::default() };
        verify(&files(), known).findings().any(|finding| finding.code() == "package-log-rewritten")
    };
    assert!(said(None) && said(Some("212000-0142")) && said(Some("2120000142")));
    assert!(!said(Some("212000-9999")), "somebody else's book of the same id");
}

#[test]
fn a_tag_file_that_the_format_does_not_know_is_told_and_so_is_another_version() {
    let mut more = files();
    more.0.insert("verify.exe".to_owned(), b"MZ".to_vec());
    let said = check(made_consistent(more));
    let told =
        said.findings().find(|finding| finding.file.as_deref() == Some("verify.exe")).expect("it is told");
    assert_eq!((told.code(), told.severity), ("package-file-unknown", Severity::Warning));
    assert_eq!(said.files.outcome, Outcome::Warning);
    // Another version words page and tools otherwise: they are not compared, and that is said.
    let mut terms = super::package::terms(crate::excerpt::Personal::LeftOut);
    terms.software = "Bidragsboken 99.0.0".to_owned();
    let excerpt = crate::excerpt::Excerpt::of(&book::kommun(), &[domain::ids::GrantId(1)], terms.personal);
    let other = crate::contents::Package::new(excerpt.expect("a book"), terms).expect("a book");
    let mut other = unpacked(&zip(&other, None));
    other.0.insert("data/index.html".to_owned(), b"<!doctype html>".to_vec());
    let said = check(made_consistent(other));
    let told =
        said.findings().find(|finding| finding.code() == "package-view-not-compared").expect("it is told");
    assert_eq!((told.severity, told.file.as_deref()), (Severity::Warning, Some("data/index.html")));
    assert!(said.is_ok(), "{:?}", errors(&said));
}

#[test]
fn a_package_that_says_it_tells_less_or_more_than_it_does_is_found() {
    use crate::excerpt::Personal;
    let restated = |level: Personal, stated: &str| {
        let mut files = unpacked(&zip(&super::package::package_with(level), None));
        let about = String::from_utf8(files.0["data/package.json"].clone()).expect("UTF-8");
        let is = serde_json::to_string(&level).expect("a word");
        let about = about.replacen(&format!("\"personal\": {is}"), &format!("\"personal\": \"{stated}\""), 1);
        files.0.insert("data/package.json".to_owned(), about.into_bytes());
        let said = check(made_consistent(files));
        errors(&said).into_iter().map(|(code, _)| code).collect::<std::collections::BTreeSet<_>>()
    };
    for (level, stated) in [
        (Personal::LeftOut, "public"),
        (Personal::Names, "public"),
        (Personal::Names, "left-out"),
        (Personal::Included, "names"),
        (Personal::Included, "left-out"),
    ] {
        let told = restated(level, stated);
        assert!(told.contains("package-personal-open"), "{level:?} as {stated}: {told:?}");
    }
    assert!(restated(Personal::Public, "left-out").contains("package-evidence-closed"));
    assert!(restated(Personal::Public, "left-out").contains("package-fact-withheld"));
    assert!(!restated(Personal::LeftOut, "names").is_empty());
    assert!(!restated(Personal::Names, "included").is_empty());
}

#[test]
fn a_page_that_shows_other_figures_is_found() {
    let said = replaced("data/index.html", "500\u{a0}000,00", "400\u{a0}000,00");
    assert_eq!(errors(&said), [("package-file-differs", "data/index.html".to_owned())]);
}

#[test]
fn lines_of_the_log_that_change_places_or_go_break_the_chain() {
    let log = |change: &dyn Fn(&mut Vec<&[u8]>)| {
        let mut files = files();
        let bytes = files.0["data/history/operations.jsonl"].clone();
        let mut lines: Vec<&[u8]> = bytes.split_inclusive(|b| *b == b'\n').collect();
        change(&mut lines);
        files.0.insert("data/history/operations.jsonl".to_owned(), lines.concat());
        let said = check(made_consistent(files));
        assert_eq!(said.log.outcome, Outcome::Failed);
        errors(&said)[0].0
    };
    assert_eq!(log(&|lines| lines.swap(3, 4)), "package-log-gap");
    assert_eq!(
        log(&|lines| {
            lines.remove(5);
        }),
        "package-log-gap"
    );
    assert_eq!(
        log(&|lines| {
            lines.pop();
        }),
        "package-descriptor-differs"
    );
    assert_eq!(log(&|lines| lines.clear()), "package-log-not-opened");
    assert_eq!(log(&|lines| lines.push(b"\n")), "package-log-line");
}

/// A package of a log that was cut at its end, with everything in it made again from what is left.
fn cut_package() -> Vec<u8> {
    use crate::contents::Package;
    use crate::excerpt::{Excerpt, Personal};
    let book = book::kommun().as_of(7).expect("a book");
    let excerpt = Excerpt::of(&book, &[domain::ids::GrantId(1)], Personal::LeftOut).expect("a book");
    let package = Package::new(excerpt, super::package::terms(Personal::LeftOut)).expect("a book");
    zip(&package, None)
}

#[test]
fn a_log_that_was_cut_whole_is_found_by_whoever_knows_a_later_head() {
    let whole = package();
    let head = HeadRecord::new(whole.descriptor().book, whole.descriptor().head);
    let with_heads = |zip: &[u8], heads: &[HeadRecord]| {
        crate::verify::verify_zip(
            std::io::Cursor::new(zip),
            &Default::default(),
            Known {
                heads: &heads.iter().copied().map(KnownHead::from).collect::<Vec<_>>(),
                ..Known::default()
            },
        )
    };
    assert_eq!(verified(&cut_package()).log.outcome, Outcome::Ok);
    let said = with_heads(&cut_package(), &[head]);
    assert_eq!(said.log.outcome, Outcome::Warning);
    assert_eq!(said.log.findings[0].code(), "package-older");
    assert_eq!(with_heads(&zip(&whole, None), &[head]).log.outcome, Outcome::Ok);
    let rewritten = HeadRecord { hash: domain::committed::Hash::plain(b"another"), ..head };
    let said = with_heads(&zip(&whole, None), &[rewritten]);
    assert_eq!(errors(&said)[0].0, "package-log-rewritten");
    let another_book = HeadRecord { book: domain::ids::BookId(uuid::Uuid::nil()), ..rewritten };
    assert_eq!(with_heads(&zip(&whole, None), &[another_book]).log.outcome, Outcome::Ok);
}

#[test]
fn a_fact_of_the_packaged_grant_cannot_be_withheld() {
    use crate::record::{Lines, line};
    use domain::log::Entry;
    let mut files = files();
    let bytes = files.0["data/history/operations.jsonl"].clone();
    let mut operations: Vec<_> = Lines::new(bytes.as_slice()).map(|o| o.expect("a line")).collect();
    let cost = operations[4].entries.iter_mut().rfind(|e| matches!(e, Entry::Fact(_))).expect("a cost");
    *cost = Entry::Withheld(cost.withheld().expect("plain"));
    let log: Vec<u8> = operations.iter().flat_map(line).collect();
    files.0.insert("data/history/operations.jsonl".to_owned(), log);
    let said = check(made_consistent(files));
    assert_eq!(said.log.findings[0].code(), "package-fact-withheld");
    assert_eq!(said.log.outcome, Outcome::Failed);
}

#[test]
fn a_name_that_is_open_in_a_package_without_names_is_found() {
    use crate::record::{Lines, line};
    let mut files = files();
    let bytes = files.0["data/history/operations.jsonl"].clone();
    let mut operations: Vec<_> = Lines::new(bytes.as_slice()).map(|o| o.expect("a line")).collect();
    operations[1].actor = book::kommun().operations()[1].actor.clone();
    files.0.insert("data/history/operations.jsonl".to_owned(), operations.iter().flat_map(line).collect());
    let said = check(made_consistent(files));
    // The chain holds: the name is the one that was committed to.
    assert_eq!(said.log.findings[0].code(), "package-personal-open");
}

#[test]
fn a_signature_by_another_key_is_told_from_the_one_that_is_known() {
    let signed = zip(&package(), Some(&signer()));
    let known = [signer().fingerprint()];
    let keys = |keys: &[crate::sign::Fingerprint]| {
        let known = Known { keys, ..Known::default() };
        crate::verify::verify_zip(std::io::Cursor::new(&signed), &Default::default(), known).signer.outcome
    };
    assert_eq!(keys(&known), Outcome::Ok);
    assert_eq!(keys(&[]), Outcome::Warning);
    assert_eq!(
        keys(&["SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA".parse().expect("a print")]),
        Outcome::Warning
    );
    // The signature of one package over the files of another.
    let mut exchanged = unpacked(&signed);
    let older = unpacked(&{
        let mut terms = super::package::terms(crate::excerpt::Personal::LeftOut);
        terms.as_of = "2026-11-20".parse().expect("a day");
        let excerpt = package().excerpt().clone();
        zip(&crate::contents::Package::new(excerpt, terms).expect("a book"), Some(&signer()))
    });
    let path = "tagmanifest-sha256.txt.sig";
    exchanged.0.insert(path.to_owned(), older.0[path].clone());
    let said = check(exchanged);
    assert_eq!(said.signer.outcome, Outcome::Failed);
    assert_eq!(errors(&said), [("signature-bad", "tagmanifest-sha256.txt.sig".to_owned())]);
}

#[test]
fn files_that_were_added_are_named() {
    let mut files = files();
    files.0.insert("data/report/report-9999.pdf".to_owned(), b"%PDF".to_vec());
    let said = check(made_consistent(files));
    assert_eq!(said.files.outcome, Outcome::Warning);
    assert_eq!(said.files.findings[0].code(), "package-file-unknown");
}

#[test]
fn what_the_bag_says_of_itself_is_held_against_the_log() {
    for (from, to) in [
        ("Bagging-Date: 2026-11-21", "Bagging-Date: 2026-11-22"),
        ("External-Identifier: 2120000142-4711", "External-Identifier: 2120000142-4712"),
        ("Internal-Sender-Identifier: ", "Internal-Sender-Identifier: 0"),
        ("Source-Organization: ", "Source-Organization: x"),
    ] {
        assert_eq!(
            errors(&replaced("bag-info.txt", from, to)),
            [("package-info-differs", "bag-info.txt".to_owned())]
        );
    }
}

#[test]
fn a_package_of_another_version_is_compared_in_all_but_its_wording() {
    let mut terms = super::package::terms(crate::excerpt::Personal::LeftOut);
    terms.software = "Bidragsboken 9.9.9".to_owned();
    let package = crate::contents::Package::new(package().excerpt().clone(), terms).expect("a book");
    let mut files = unpacked(&zip(&package, None));
    assert_eq!(errors(&check(files.clone())), []);
    files.0.insert("data/index.html".to_owned(), b"<p>another page".to_vec());
    let said = check(made_consistent(files.clone()));
    assert_eq!(errors(&said), []);
    assert!(said.findings().any(|finding| finding.code() == "package-view-not-compared"));
    let checks = String::from_utf8(files.0["data/checks/findings-4711.json"].clone()).expect("UTF-8");
    let newer = checks.replacen("\"over-use\"", "\"something-new\"", 1);
    files.0.insert("data/checks/findings-4711.json".to_owned(), newer.into_bytes());
    let said = check(made_consistent(files));
    assert!(said.rules.findings.iter().any(|finding| finding.code() == "package-checks-unknown"));
}

#[test]
fn bags_of_others_are_told_from_ours_and_are_no_error() {
    let content = b"hej\n".to_vec();
    let manifest = format!("{}  data/a.txt\n", domain::committed::Hash::plain(&content));
    let files = MemorySource(
        [
            ("bagit.txt", b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".to_vec()),
            ("data/a.txt", content),
            ("manifest-sha256.txt", manifest.into_bytes()),
        ]
        .map(|(path, bytes)| (path.to_owned(), bytes))
        .into(),
    );
    let said = check(files);
    assert!(said.is_ok() && said.is_foreign());
    assert_eq!(said.files.outcome, Outcome::Ok);
    assert_eq!([said.log.outcome, said.sums.outcome, said.rules.outcome], [Outcome::NotChecked; 3]);
}
