//! Many books and packages put together, from a terminal: an invented county of two municipalities and a region.

use serde_json::Value as Json;

use super::Desk;
use super::shapes::assert_fits;

/// Organisation numbers of nobody.
const ALE: [&str; 3] = ["@ale", "Ale kommun", "212000-0142"];
const MORA: [&str; 3] = ["@mora", "Mora kommun", "212000-0159"];

/// Begins a book with a grant of 1 000 000 kr.
fn begin(desk: &Desk, [book, name, orgnr]: [&str; 3], kind: &str) {
    desk.done(&["new", book, "--name", name, "--orgnr", orgnr, "--kind", kind]);
    let grant = ["grant", "add", book, "--scheme", "KOMP-2026", "--code", "100"];
    let money = ["--requisitioned", "1000000", "--received", "1000000"];
    desk.done(&[grant.as_slice(), money.as_slice()].concat());
}

fn spend(desk: &Desk, book: &str, amount: &str, more: &[&str]) {
    let cost = ["cost", "add", book, "--grant", "100", "--kind", "invoice", "--amount", amount];
    let days = ["--first", "2026-03-01", "--last", "2026-03-31", "--text", "Kurs"];
    desk.done(&[cost.as_slice(), days.as_slice(), more].concat());
}

/// Answers and freezes the report.
fn freeze(desk: &Desk, book: &str) {
    let report = desk.json(&["report", book, "--grant", "100"], 0);
    let questions = report["questions"].as_array().expect("questions");
    let missing = questions.iter().filter(|question| question["state"] == "missing");
    let answers: serde_json::Map<String, Json> = missing
        .map(|question| {
            let id = question["id"].as_str().expect("an id").to_owned();
            let option = question["options"][0]["id"].clone();
            let answer = match question["answer_kind"].as_str().unwrap_or_default() {
                "yes-no" | "yes-no-not-applicable" => "yes".into(),
                "choices" => Json::Array(vec![option]),
                "choice" => option,
                _ => "Prov".into(),
            };
            (id, answer)
        })
        .collect();
    std::fs::write(desk.file("svar.json"), Json::Object(answers).to_string()).expect("the answers");
    desk.done(&["report", book, "--grant", "100", "--answers", "@svar.json", "--freeze"]);
}

fn package(desk: &Desk, book: &str, file: &str) {
    desk.done(&["package", book, "--grant", "100", "--out", file]);
}

/// Ale has used a third and reported, Mora has used half and not reported, Region Dalarna has used nothing.
fn county(name: &'static str) -> Desk {
    let desk = Desk::new(name);
    begin(&desk, ALE, "kommun");
    spend(&desk, "@ale", "333333,33", &[]);
    freeze(&desk, "@ale");
    begin(&desk, MORA, "kommun");
    spend(&desk, "@mora", "500000", &[]);
    begin(&desk, ["@dalarna", "Region Dalarna", "232100-0016"], "region");
    freeze(&desk, "@dalarna");
    for name in ["ale", "mora", "dalarna"] {
        package(&desk, &format!("@{name}"), &format!("@{name}.zip"));
    }
    desk
}

const COUNTY: [&str; 4] = ["consolidate", "@mora.zip", "@dalarna.zip", "@ale.zip"];

fn codes(reply: &Json) -> Vec<&str> {
    let findings = reply["findings"].as_array().expect("findings");
    findings.iter().map(|finding| finding["code"].as_str().unwrap_or_default()).collect()
}

fn states(reply: &Json) -> Vec<(&str, &str)> {
    let sources = reply["sources"].as_array().expect("sources").iter();
    sources.filter_map(|source| Some((source["file"].as_str()?, source["state"].as_str()?))).collect()
}

#[test]
fn what_is_not_reported_is_neither_used_nor_unused() {
    let desk = county("consolidate");
    let reply = desk.json(&[COUNTY.as_slice(), &["--layout", "annex-5"]].concat(), 0);
    assert_fits("consolidate", &reply);
    let scheme = &reply["schemes"][0];
    let sums = &scheme["sums"];
    let names = ["received", "used", "unused", "unaccounted", "booked"];
    let amounts = names.map(|name| sums[name].as_str().unwrap_or_default());
    assert_eq!(amounts, ["3000000.00", "333333.33", "1666666.67", "1000000.00", "500000.00"]);
    let plain = |text: &Json| text.as_str().unwrap_or_default().replace('\u{a0}', " ");
    let rows = reply["layout"]["rows"].as_array().expect("rows").iter().chain([&reply["layout"]["sums"]]);
    let rows: Vec<String> = rows
        .map(|row| row.as_array().expect("cells").iter().map(plain).collect::<Vec<_>>().join(" | "))
        .collect();
    let expected = [
        "Ale | 1 000 000 | 333 333 | 67 %",
        "Mora | 1 000 000 | *) | *)",
        "Region Dalarna | 1 000 000 | 0 | 100 %",
        "Summa | 3 000 000 | 333 333 | 56 %",
    ];
    assert_eq!(rows, expected);
    assert_eq!(codes(&reply), ["consolidation-not-reported"]);
    let tsv = reply["layout"]["tsv"].as_str().expect("a text");
    assert!(tsv.contains("Ale\t1000000\t333333\t67"), "{tsv}");
}

#[test]
fn the_page_names_recipients_findings_and_how_it_was_rounded() {
    let desk = county("consolidate-page");
    let said = desk.run(&COUNTY);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    for words in [
        "Mora kommun har inte återrapporterat bidrag 100",
        "3 mottagare ur 3 av 3 filer. Inga fel.",
        "hela kronor",
    ] {
        assert!(said.out.replace('\u{a0}', " ").contains(words), "{words}: {}", said.out);
    }
    let english = desk.run(&[COUNTY.as_slice(), &["--lang", "en"]].concat());
    assert!(english.out.contains("3 recipients from 3 of 3 files. No errors."), "{}", english.out);
}

#[test]
fn a_package_that_does_not_hold_is_listed_and_in_no_sum() {
    let desk = county("consolidate-broken");
    let mut bytes = std::fs::read(desk.file("mora.zip")).expect("the package");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(desk.file("mora.zip"), bytes).expect("a file");
    std::fs::write(desk.file("text.zip"), "ingen zip").expect("a file");
    let reply = desk.json(&[COUNTY.as_slice(), &["@text.zip"]].concat(), 1);
    assert_eq!(codes(&reply), ["consolidation-refused", "consolidation-refused"]);
    let expected = [
        ("mora.zip", "refused"),
        ("dalarna.zip", "counted"),
        ("ale.zip", "counted"),
        ("text.zip", "refused"),
    ];
    assert_eq!(states(&reply), expected);
    assert_eq!(reply["schemes"][0]["sums"]["received"], "2000000.00");
    let why = reply["findings"][0]["message"].as_str().expect("words");
    assert!(why.starts_with("mora.zip är inte med: Paketet håller inte: "), "{why}");
    let all_refused = desk.json(&["consolidate", "@text.zip"], 1);
    assert_eq!(
        (all_refused["recipients"].as_u64(), all_refused["schemes"].as_array().map(Vec::len)),
        (Some(0), Some(0))
    );
}

#[test]
fn the_newest_state_of_a_book_is_counted_once() {
    let desk = county("consolidate-newest");
    freeze(&desk, "@mora");
    package(&desk, "@mora", "@mora-ny.zip");
    std::fs::copy(desk.file("mora-ny.zip"), desk.file("kopia.zip")).expect("a copy");
    let reply = desk.json(&[COUNTY.as_slice(), &["@mora-ny.zip", "@kopia.zip"]].concat(), 0);
    assert_eq!(codes(&reply), ["consolidation-older", "consolidation-same-file"]);
    let expected = [
        ("mora.zip", "not-counted"),
        ("dalarna.zip", "counted"),
        ("ale.zip", "counted"),
        ("mora-ny.zip", "counted"),
        ("kopia.zip", "same-file"),
    ];
    assert_eq!(states(&reply), expected);
    assert_eq!(reply["schemes"][0]["sums"]["used"], "833333.33");
    let with_book = desk.json(&["consolidate", "@mora.zip", "@mora"], 0);
    assert_eq!(states(&with_book)[1], ("mora.bidragsbok", "counted"), "a book is newer than its package");
}

#[test]
fn of_two_histories_of_one_book_nothing_is_counted() {
    let desk = Desk::new("consolidate-split");
    begin(&desk, ALE, "kommun");
    std::fs::copy(desk.file("ale.bidragsbok"), desk.file("kopia.bidragsbok")).expect("a copy");
    spend(&desk, "@ale", "1", &[]);
    spend(&desk, "@kopia", "2", &[]);
    let reply = desk.json(&["consolidate", "@ale", "@kopia"], 1);
    assert_eq!(codes(&reply), ["consolidation-history-split"]);
    assert_eq!(reply["recipients"], 0);
}

#[test]
fn a_register_tells_who_is_missing_and_what_was_paid() {
    let desk = county("consolidate-register");
    let register = "namn;slag;orgnr;KOMP-2026;telefon\nAle;kommun;212000-0142;1000000;1\n\
                    Mora;kommun;;900 000;2\nÅre;kommun;;500000;3\nRegion Dalarna;region;;;4\n";
    std::fs::write(desk.file("register.csv"), register).expect("a file");
    let with = ["--register", "@register.csv", "--layout", "annex-1"];
    let reply = desk.json(&[COUNTY.as_slice(), &with].concat(), 1);
    let expected = [
        "consolidation-paid-differs",
        "consolidation-missing",
        "consolidation-not-reported",
        "consolidation-register-columns",
    ];
    assert_eq!(codes(&reply), expected);
    let rows = reply["layout"]["rows"].as_array().expect("rows");
    let are = rows.iter().find(|row| row[0] == "Åre").expect("who is expected has a row");
    assert_eq!((are[1].as_str(), are[4].as_str()), (Some("saknas"), Some("saknas")));
    std::fs::write(desk.file("fel.csv"), "namn;slag\nAle;stad\n").expect("a file");
    let said = desk.refused(&[COUNTY.as_slice(), &["--register", "@fel.csv"]].concat(), 3);
    assert!(said.contains("fel.csv") && said.contains("B2") && said.contains("stad"), "{said}");
}

#[test]
fn the_same_purchase_at_two_recipients_is_asked_about() {
    let desk = Desk::new("consolidate-twice");
    for who in [ALE, MORA] {
        begin(&desk, who, "kommun");
        spend(&desk, who[0], "25000", &["--supplier", "Kursbolaget EXEMPEL AB"]);
    }
    let reply = desk.json(&["consolidate", "@ale", "@mora"], 0);
    assert_eq!(codes(&reply)[0], "consolidation-not-reported");
    let found = reply["findings"].as_array().expect("findings");
    let same = found.iter().find(|finding| finding["code"] == "consolidation-same-cost").expect("it is told");
    let said = same["message"].as_str().unwrap_or_default();
    assert!(said.contains("Ale kommun, bidrag 100") && said.contains("Mora kommun, bidrag 100"), "{said}");
    assert_eq!(same["files"], serde_json::json!(["ale.bidragsbok", "mora.bidragsbok"]));
}

#[test]
fn a_folder_gives_its_packages_and_books_and_tells_what_else_lies_there() {
    let desk = county("consolidate-folder");
    let folder = desk.file("in");
    std::fs::create_dir(&folder).expect("a folder");
    for name in ["ale.zip", "dalarna.zip"] {
        std::fs::copy(desk.file(name), folder.join(name)).expect("a copy");
    }
    std::fs::write(folder.join("läs mig.txt"), "").expect("a file");
    let path = folder.display().to_string();
    let reply = desk.json(&["consolidate", &path], 0);
    assert_eq!(codes(&reply), ["consolidation-files-skipped"]);
    assert_eq!(states(&reply), [("ale.zip", "counted"), ("dalarna.zip", "counted")]);
    let empty = desk.file("tom");
    std::fs::create_dir(&empty).expect("a folder");
    let empty = empty.display().to_string();
    assert_eq!(desk.problem(&["consolidate", &empty], 3).0, "consolidation-folder-empty");
}

#[test]
fn it_is_written_as_a_workbook_and_on_paper() {
    let desk = county("consolidate-written");
    for (file, begins) in [("@allt.xlsx", b"PK".as_slice()), ("@tabell.pdf", b"%PDF".as_slice())] {
        let layout = ["--layout", "annex-1", "--out", file];
        let said = desk.run(&[COUNTY.as_slice(), &layout].concat());
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        let bytes = std::fs::read(desk.file(&file[1..])).expect("the file");
        assert!(bytes.starts_with(begins), "{file}");
    }
    // What lies there is replaced only when that is asked for.
    std::fs::write(desk.file("annat.xlsx"), "Annat").expect("a file");
    let over = [COUNTY.as_slice(), &["--out", "@annat.xlsx"]].concat();
    assert_eq!(desk.problem(&over, 3).0, "consolidation-file-exists");
    assert_eq!(std::fs::read(desk.file("annat.xlsx")).expect("the file"), b"Annat");
    desk.done(&[over.as_slice(), &["--replace"]].concat());
    assert!(std::fs::read(desk.file("annat.xlsx")).expect("the file").starts_with(b"PK"));
    let other = [COUNTY.as_slice(), &["--out", "@allt.docx"]].concat();
    assert_eq!(desk.problem(&other, 3).0, "consolidation-ending");
    let layout = [COUNTY.as_slice(), &["--layout", "annex-5", "--scheme", "LAK-2023"]].concat();
    assert_eq!(desk.problem(&layout, 3).0, "consolidation-no-such-scheme");
}

/// The schemes of annex 1 of 2023, in its order.
const OF_ANNEX_1: [&str; 5] = ["TIM-2023", "SSK-2023", "SPEC-2023", "GOD-2023", "LYFT-2023"];

#[test]
fn annex_1_with_all_its_schemes_is_on_paper_to_the_last_amount() {
    let desk = Desk::new("consolidate-wide");
    let mut files = Vec::new();
    for ([book, name, orgnr], first) in [(ALE, "1234567"), (MORA, "7654321")] {
        desk.done(&["new", book, "--name", name, "--orgnr", orgnr, "--kind", "kommun"]);
        for (at, scheme) in OF_ANNEX_1.into_iter().enumerate() {
            let (code, amount) = (format!("10{at}"), format!("{first}{at}"));
            let grant = ["grant", "add", book, "--scheme", scheme, "--code", &code];
            let money = ["--requisitioned", &amount, "--received", &amount];
            desk.done(&[grant.as_slice(), money.as_slice()].concat());
        }
        files.push(book);
    }
    let schemes = OF_ANNEX_1.map(|scheme| ["--scheme", scheme]).concat();
    let layout = ["--layout", "annex-1", "--out", "@bilaga-1.pdf"];
    let words = [&["consolidate"], files.as_slice(), &layout, &schemes].concat();
    let said = desk.run(&[words.as_slice(), &["--json"]].concat());
    let reply: Json = serde_json::from_str(&said.out).unwrap_or_else(|_| panic!("no reply: {}", said.err));
    let text = std::process::Command::new("pdftotext").arg(desk.file("bilaga-1.pdf")).arg("-").output();
    let Ok(text) = text else { return println!("skipped: there is no pdftotext") };
    let text = String::from_utf8_lossy(&text.stdout).replace('\u{a0}', " ");
    let layout = &reply["layout"];
    let rows = layout["rows"].as_array().into_iter().flatten().chain([&layout["sums"]]);
    let cells = rows.flat_map(|row| row.as_array().into_iter().flatten()).filter_map(Json::as_str);
    let amounts: Vec<String> =
        cells.map(|cell| cell.replace('\u{a0}', " ")).filter(|cell| cell.len() > 6).collect();
    assert!(amounts.len() > 15, "{layout}");
    for amount in amounts {
        assert!(text.contains(&amount), "{amount} is not on paper: {text}");
    }
}

#[test]
fn no_name_becomes_a_formula_where_the_table_is_pasted() {
    let desk = Desk::new("consolidate-formula");
    desk.done(&["new", "@ond", "--name", "=1+1 kommun", "--orgnr", "212000-0142", "--kind", "kommun"]);
    let grant = ["grant", "add", "@ond", "--scheme", "KOMP-2026", "--code", "100"];
    desk.done(&[grant.as_slice(), &["--requisitioned", "1000"]].concat());
    let reply = desk.run(&["consolidate", "@ond", "--layout", "annex-5", "--json"]);
    let reply: Json = serde_json::from_str(&reply.out).expect("a reply");
    let tsv = reply["layout"]["tsv"].as_str().expect("a table");
    assert!(tsv.contains("\n'=1+1"), "{tsv}");
    assert!(tsv.lines().all(|line| !line.starts_with('=')), "{tsv}");
}
