//! What is in a package.

use domain::ids::GrantId;

use super::book;
use super::package::{package, package_with, terms, unpacked, verified, zip};
use crate::contents::Package;
use crate::excerpt::{Excerpt, Personal};
use crate::sign::tests::signer;
use crate::verify::Outcome;

fn outcomes(zip: &[u8]) -> [Outcome; 5] {
    verified(zip).parts().map(|part| part.outcome)
}

#[test]
fn a_fresh_package_verifies_in_all_its_parts() {
    use Outcome::{NotChecked, Ok, Warning};
    for personal in Personal::ALL {
        let package = package_with(personal);
        let said = verified(&zip(&package, None));
        let codes: Vec<_> = said.findings().map(|f| (f.code(), f.file.clone())).collect();
        assert_eq!(codes, [("signature-absent", None)]);
        assert_eq!(said.parts().map(|part| part.outcome), [Ok, Ok, NotChecked, Ok, Ok]);
    }
    assert_eq!(outcomes(&zip(&package(), Some(&signer()))), [Ok, Ok, Warning, Ok, Ok]);
}

#[test]
fn the_same_facts_day_and_key_give_the_same_bytes() {
    let signer = signer();
    assert!(zip(&package(), Some(&signer)) == zip(&package(), Some(&signer)));
}

#[test]
fn the_files_are_where_they_should_be() {
    let package = package();
    assert_eq!(package.base(), "2120000142-4711-2026-11-21");
    let files = unpacked(&zip(&package, None));
    let payload: Vec<_> = files.0.keys().filter_map(|path| path.strip_prefix("data/")).collect();
    assert_eq!(
        payload,
        [
            "checks/findings-4711.json",
            "evidence/evidence-4711.pdf",
            "evidence/evidence.csv",
            "evidence/u1-faktura-akesson.pdf",
            "history/head.json",
            "history/operations.jsonl",
            "history/pseudonyms.json",
            "index.html",
            "ledger/costs-4711.csv",
            "ledger/costs-4711.pdf",
            "ledger/ledger-4711.csv",
            "ledger/ledger-4711.pdf",
            "ledger/ledger-4711.xlsx",
            "ledger/reconciliation-4711.csv",
            "ledger/reconciliation-4711.pdf",
            "package.json",
            "report/report-4711.json",
            "report/report-4711.pdf",
            "report/report-4711.xlsx",
            "report/year-end-4711.pdf",
            "scheme/komp-2026-4711.json",
            "system/schemas/findings.schema.json",
            "system/schemas/head.schema.json",
            "system/schemas/operation.schema.json",
            "system/schemas/package.schema.json",
            "system/schemas/pseudonyms.schema.json",
            "system/schemas/report.schema.json",
            "system/systemdokumentation.md",
        ]
    );
}

#[test]
fn nothing_in_a_package_names_a_person_or_another_grant() {
    let files = unpacked(&zip(&package(), None));
    for (path, bytes) in &files.0 {
        let text = String::from_utf8_lossy(bytes);
        for name in book::NAMES_OF_PEOPLE.iter().chain(&["Hemligt"]) {
            assert!(!text.contains(name), "{name} in {path}");
        }
    }
    let evidence = String::from_utf8_lossy(&files.0["data/evidence/evidence.csv"]).into_owned();
    assert!(
        evidence.lines().any(|row| row.starts_with("U2,4711,payslip,,") && row.contains(",yes,yes,")),
        "{evidence}"
    );
}

#[test]
fn a_named_reader_gets_names_and_files() {
    let files = unpacked(&zip(&package_with(Personal::Included), None));
    assert_eq!(files.0["data/evidence/u2-lon-anna.pdf"], book::PAYSLIP);
    assert!(String::from_utf8_lossy(&files.0["data/index.html"]).contains("Anna Andersson"));
}

/// Free texts of the small book.
const TEXTS: [&str; 7] = [
    "Rad 1",
    "Handledarutbildning",
    "I Stockholm",
    "Kontrollerat mot avtalet",
    "Rättas i april",
    "Avser december",
    "ekonomichef",
];

/// Whether some file of the package holds the text.
fn somewhere(files: &crate::source::MemorySource, text: &str) -> bool {
    files.0.values().any(|bytes| bytes.windows(text.len()).any(|part| part == text.as_bytes()))
}

#[test]
fn each_level_holds_what_it_says_and_nothing_more() {
    let files = Personal::ALL.map(|level| unpacked(&zip(&package_with(level), None)));
    let at = |text: &str| [0, 1, 2, 3].map(|level| somewhere(&files[level], text));
    for name in ["Åsa Öberg", "Nils Nilsson", "Berit Bidragsson", "Anna Andersson"] {
        assert_eq!(at(name), [false, false, true, true], "{name}");
    }
    assert_eq!(at("lön anna.pdf"), [false, false, false, true]);
    for text in TEXTS {
        assert_eq!(at(text), [false, true, true, true], "{text}");
    }
    for name in ["Faktura Åkesson.PDF", "huvudbok mars.se", "data/evidence/u1-faktura-akesson.pdf"] {
        assert_eq!(at(name), [false, true, true, true], "{name}");
    }
    assert_eq!(at("Hemligt"), [false; 4], "another grant");
    let has = |path: &str| [0, 1, 2, 3].map(|level: usize| files[level].0.contains_key(path));
    assert_eq!(has("data/evidence/u1-faktura-akesson.pdf"), [false, true, true, true]);
    assert_eq!(has("data/evidence/u2-lon-anna.pdf"), [false, false, false, true]);
}

#[test]
fn a_package_for_anybody_has_no_open_text_and_no_trace_of_one() {
    let files = unpacked(&zip(&package_with(Personal::Public), None));
    let log = String::from_utf8_lossy(&files.0["data/history/operations.jsonl"]).into_owned();
    assert!(!log.contains("\"salt\""), "every committed text is closed");
    // The name of an accepted finding is made of what was said, texts too.
    assert!(log.contains("\"kind\":\"finding-accepted\"") && !log.contains("\"finding\":"));
    let costs = String::from_utf8_lossy(&files.0["data/ledger/costs-4711.csv"]).into_owned();
    assert!(costs.contains("utelämnad text") && costs.contains("30000.01"), "{costs}");
    let findings = String::from_utf8_lossy(&files.0["data/checks/findings-4711.json"]).into_owned();
    assert!(!findings.contains("\"cost-outside-period\"") && findings.contains("\"unused\""), "{findings}");
    let evidence = String::from_utf8_lossy(&files.0["data/evidence/evidence.csv"]).into_owned();
    assert!(evidence.lines().any(|row| row.starts_with("U1,4711,invoice,,") && row.contains(",no,yes,,")));
}

#[test]
fn the_chain_sums_and_answers_are_the_same_at_every_level() {
    let packages = Personal::ALL.map(package_with);
    let hashes = packages.each_ref().map(|package| package.descriptor().head);
    assert!(hashes.iter().all(|head| *head == hashes[0]));
    let sums = |package: &Package| {
        let files = package.files().expect("in range");
        let report: serde_json::Value =
            serde_json::from_slice(&files["data/report/report-4711.json"]).expect("JSON");
        let states = report["questions"].as_array().expect("questions");
        let states = states.iter().map(|question| (question["state"].clone(), question["figures"].clone()));
        (report["figures"].clone(), report["frozen"][0]["figures"].clone(), states.collect::<Vec<_>>())
    };
    for package in &packages {
        assert_eq!(sums(package), sums(&packages[3]));
    }
}

#[test]
fn texts_of_the_book_are_no_markup_on_the_page() {
    let files = unpacked(&zip(&package(), None));
    let page = String::from_utf8_lossy(&files.0["data/index.html"]).into_owned();
    assert!(page.contains("Exempelkommunen &amp; &lt;Hjo&gt;"));
    for markup in ["<script", "<b>åäö", "<Hjo>", "http", "src="] {
        let allowed = match markup {
            "http" => page.matches("http-equiv").count(),
            // Our own, which the policy of the page names by its sum.
            "<script" => 1,
            _ => 0,
        };
        assert_eq!(page.matches(markup).count(), allowed, "{markup}");
    }
}

#[test]
fn no_word_of_the_page_is_missing() {
    let page =
        String::from_utf8(package().files().expect("in range")["data/index.html"].clone()).expect("UTF-8");
    for prefix in
        ["page-", "kind-", "operation-", "state-", "problem-", "figure-", "severity-", "{$", "evidence-kind-"]
    {
        let text =
            page.split("</style>").nth(1).and_then(|text| text.split("<script>").next()).expect("a page");
        let text: String =
            text.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect();
        assert!(
            !text.contains(prefix),
            "{prefix}: {:?}",
            text.find(prefix).map(|at| &text[at..(at + 60).min(text.len())])
        );
    }
}

#[test]
fn several_grants_go_into_one_package() {
    let grants = [GrantId(2), GrantId(1)];
    let excerpt = Excerpt::of(&book::kommun(), &grants, Personal::LeftOut).expect("a book");
    let package = Package::new(excerpt, terms(Personal::LeftOut)).expect("a book");
    assert_eq!(package.base(), "2120000142-4711-med-fler-2026-11-21");
    assert!(package.files().expect("in range").contains_key("data/ledger/ledger-hemligt-2.csv"));
    assert_eq!(outcomes(&zip(&package, None))[1], Outcome::Ok);
}

#[test]
fn a_package_without_a_grant_is_refused() {
    let excerpt = Excerpt::of(&book::kommun(), &[], Personal::LeftOut).expect("a book");
    let package = Package::new(excerpt, terms(Personal::LeftOut)).expect("a book");
    let mut go_on = |_, _| std::ops::ControlFlow::Continue(());
    let sink = std::io::Cursor::new(Vec::new());
    let refused =
        crate::issue::issue(&package, Default::default(), &super::package::Papers, None, sink, &mut go_on);
    assert_eq!(refused.map(|_| ()).map_err(|e| e.problem().code), Err("package-no-grant"));
}

#[test]
fn every_problem_of_issuing_and_verifying_has_words() {
    let sources = [
        include_str!("../issue.rs"),
        include_str!("../record.rs"),
        include_str!("../verify/mod.rs"),
        include_str!("../verify/log.rs"),
        include_str!("../verify/evidence.rs"),
        include_str!("../verify/naming.rs"),
        include_str!("../verify/signer.rs"),
        include_str!("../verify/compare.rs"),
        include_str!("../verify/sums.rs"),
    ];
    let quoted = sources.iter().flat_map(|source| source.split('"').skip(1).step_by(2));
    let codes: std::collections::BTreeSet<&str> =
        quoted.filter(|text| text.starts_with("package-") && !text.contains(['.', ' '])).collect();
    assert!(codes.len() > 30, "{codes:?}");
    for locale in words::Locale::ALL {
        let words = words::Words::new(locale);
        for code in &codes {
            assert!(words.has(&format!("problem-{code}")), "{code} in {locale}");
        }
    }
}
