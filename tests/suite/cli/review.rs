//! Reviewing a package from a terminal: nothing of the package changes, and everything that is noted lies outside it.

use domain::committed::Hash;
use serde_json::Value as Json;

use super::shapes::assert_fits;
use super::{Desk, Said};

/// The amount of materiality in these tests, in kronor.
const MATERIALITY: &str = "90000";

fn with_package(name: &'static str) -> Desk {
    let desk = Desk::with_sample(name, "kommun");
    desk.done(&["package", "@bok", "--grant", "74502", "--out", "@paket.zip", "--as-of", "2026-11-21"]);
    desk
}

fn read(desk: &Desk, name: &str) -> Vec<u8> {
    std::fs::read(desk.file(name)).expect("a file")
}

fn texts<'a>(rows: &'a Json, key: &str) -> Vec<&'a str> {
    let rows = rows.as_array().into_iter().flatten();
    rows.filter_map(|row| row.get(key)).filter_map(Json::as_str).collect()
}

fn code(said: &Said) -> String {
    let error: Json = serde_json::from_str(&said.err).unwrap_or_else(|_| panic!("no error: {}", said.err));
    error["code"].as_str().unwrap_or_default().to_owned()
}

fn refused(desk: &Desk, words: &[&str]) -> String {
    let said = desk.run(&[words, &["--json"]].concat());
    assert_eq!((said.code, said.out.as_str()), (3, ""), "{words:?}");
    code(&said)
}

#[test]
fn a_package_is_looked_through_as_a_book_is_and_stays_as_it_was() {
    let desk = with_package("review-look");
    let before = read(&desk, "paket.zip");
    let view = desk.json(&["review", "show", "@paket.zip"], 0);
    assert_fits("review", &view);
    assert_eq!(view["package"]["grants"][0], "74502");
    assert_eq!(view["package"]["zip_sha256"], Hash::plain(&before).to_string());
    let of_book = desk.json(&["cost", "list", "@bok", "--grant", "74502", "--search", "handledare"], 0);
    let of_package =
        desk.json(&["review", "costs", "@paket.zip", "--grant", "74502", "--search", "handledare"], 0);
    assert!(of_book["matching"]["count"].as_u64().is_some_and(|count| count > 0), "{of_book}");
    assert_eq!(of_book["matching"], of_package["matching"]);
    assert_eq!(of_book["all"], of_package["all"]);
    let first = of_package["rows"][0]["cost"].as_str().expect("a reference").to_owned();
    let detail = desk.json(&["review", "cost", "@paket.zip", &first], 0);
    // Who entered it is closed in the package: a pseudonym stands there.
    assert!(
        detail["cost"]["entered_by"].as_str().is_some_and(|by| by.starts_with("handläggare ")),
        "{detail}"
    );
    assert!(desk.done(&["review", "show", "@paket.zip"]).contains("0 stickprov"));
    assert_eq!(read(&desk, "paket.zip"), before);
    assert!(!desk.file("paket.granskning.json").exists(), "looking writes nothing");
}

#[test]
fn evidence_is_saved_byte_for_byte_and_what_is_personal_stays_with_the_recipient() {
    let desk = with_package("review-evidence");
    let rows = desk.json(&["review", "evidence", "@paket.zip", "--grant", "74502"], 0);
    let rows = rows.as_array().expect("a list");
    let here = rows.iter().find(|row| row["withheld"] == false).expect("evidence in the package");
    let reference = here["evidence"].as_str().expect("a reference");
    desk.done(&["review", "save", "@paket.zip", reference, "--out", "@underlag.pdf"]);
    assert_eq!(
        Hash::plain(&read(&desk, "underlag.pdf")).to_string(),
        here["sha256"].as_str().unwrap_or_default()
    );
    assert_eq!(
        refused(&desk, &["review", "save", "@paket.zip", reference, "--out", "@underlag.pdf"]),
        "file-exists"
    );
    if let Some(kept) = rows.iter().find(|row| row["withheld"] == true) {
        let kept = kept["evidence"].as_str().expect("a reference");
        let words = ["review", "save", "@paket.zip", kept, "--out", "@kvar.pdf"];
        assert_eq!(refused(&desk, &words), "evidence-withheld");
        assert!(!desk.file("kvar.pdf").exists());
    }
}

#[test]
fn a_sample_is_kept_outside_the_package_and_is_the_same_when_it_is_drawn_again() {
    let desk = with_package("review-sample");
    let draw = |file: &str| {
        let words =
            ["review", "sample", "@paket.zip", "--random", "5", "--seed", "2026-11-29", "--review", file];
        desk.json(&words, 0)
    };
    let (one, other) = (draw("@ett.json"), draw("@två.json"));
    assert_fits("review", &one);
    assert_eq!(texts(&one["samples"][0]["items"], "cost"), texts(&other["samples"][0]["items"], "cost"));
    // The same by hand: the digests of `seed:K…`, smallest first.
    let all = desk.json(&["review", "costs", "@paket.zip", "--grant", "74502"], 0);
    let digest = |cost: &&str| Hash::plain(format!("2026-11-29:{cost}").as_bytes()).to_string();
    let mut costs = texts(&all["rows"], "cost");
    costs.sort_by_key(digest);
    assert_eq!(texts(&one["samples"][0]["items"], "cost"), costs[..5]);
    let thrown = desk.json(&["review", "sample", "@paket.zip", "--random", "2", "--largest", "1"], 0);
    assert_eq!(thrown["samples"][0]["seed"].as_str().map(str::len), Some(9));
    assert_eq!(thrown["samples"][0]["items"][0]["why"], "largest");
    assert!(desk.file("paket.granskning.json").exists());
}

#[test]
fn a_monetary_unit_sample_is_marked_evaluated_and_told_on_paper() {
    let desk = with_package("review-mus");
    let words = ["--mus", "--materiality", MATERIALITY, "--confidence", "90", "--seed", "1", "--used"];
    let view = desk.json(&[&["review", "sample", "@paket.zip"][..], &words].concat(), 0);
    let sample = &view["samples"][0];
    // 90 000 / 2.31, cut.
    assert_eq!(sample["interval"], "38961.03");
    let grants = desk.json(&["grants", "@bok"], 0);
    let used = grants.as_array().and_then(|all| all.iter().find(|grant| grant["code"] == "74502"));
    assert_eq!(used.map(|grant| &grant["used"]), Some(&sample["population_sum"]));
    assert!(sample["evaluation"].is_null());
    let costs = texts(&sample["items"], "cost");
    assert!(costs.len() > 1, "{sample}");
    let question =
        ["--as", "questioned", "--amount", "100", "--note", "Avser en annan åtgärd, ändå bokförd här"];
    desk.done(&[&["review", "mark", "@paket.zip", costs[0]][..], &question].concat());
    for cost in &costs[1..] {
        desk.done(&["review", "mark", "@paket.zip", cost, "--as", "without-remark"]);
    }
    let view = desk.json(&["review", "list", "@paket.zip"], 0);
    assert_fits("review", &view);
    assert_eq!(view["questioned_amount"], "100.00");
    let said = &view["samples"][0]["evaluation"];
    assert_eq!((said["found"].as_str(), said["basic"].as_str()), (Some("100.00"), Some("89999.98")));
    desk.done(&["review", "note", "@paket.zip", "Samtal med ekonomichefen."]);
    let told =
        desk.done(&["review", "memo", "@paket.zip", "--out", "@pm.pdf", "--title", "Granskning av åäö"]);
    assert!(told.contains("SHA-256"), "{told}");
    assert!(read(&desk, "pm.pdf").starts_with(b"%PDF-"));
    assert_eq!(refused(&desk, &["review", "memo", "@paket.zip", "--out", "@pm.pdf"]), "file-exists");
    assert!(desk.done(&["review", "list", "@paket.zip"]).contains("Samtal med ekonomichefen."));
}

#[test]
fn a_mark_is_taken_away_and_an_amount_must_fit() {
    let desk = with_package("review-mark");
    let costs = desk.json(&["review", "costs", "@paket.zip", "--grant", "74502", "--sort", "-amount"], 0);
    let largest = costs["rows"][0]["cost"].as_str().expect("a reference");
    let mark = |more: &[&'static str]| [&["review", "mark", "@paket.zip", largest][..], more].concat();
    let whole = desk.json(&mark(&["--as", "questioned"]), 0);
    assert_eq!(whole["questioned_amount"], costs["rows"][0]["amount"]);
    assert_eq!(desk.json(&mark(&["--as", "none"]), 0)["marks"], serde_json::json!([]));
    assert_eq!(refused(&desk, &mark(&["--as", "questioned", "--amount", "99999999"])), "review-amount-unfit");
    assert_eq!(refused(&desk, &mark(&["--as", "questioned", "--amount", "-1"])), "review-amount-unfit");
    assert_eq!(refused(&desk, &mark(&["--as", "seen", "--amount", "1"])), "review-amount-of-nothing");
    assert_eq!(refused(&desk, &["review", "mark", "@paket.zip", "K99999", "--as", "seen"]), "cost-unknown");
}

#[test]
fn the_review_of_another_package_and_a_file_that_is_none_are_left_alone() {
    let desk = with_package("review-other");
    desk.done(&["review", "note", "@paket.zip", "Ett"]);
    desk.done(&["package", "@bok", "--grant", "74502", "--out", "@annat.zip", "--as-of", "2026-11-22"]);
    let words = ["review", "show", "@annat.zip", "--review", "@paket.granskning.json"];
    assert_eq!(refused(&desk, &words), "review-other-package");
    std::fs::write(desk.file("brev.json"), "Hej").expect("a file");
    let words = ["review", "note", "@paket.zip", "Två", "--review", "@brev.json"];
    assert_eq!(refused(&desk, &words), "review-file-unreadable");
    assert_eq!(read(&desk, "brev.json"), b"Hej");
    let words = ["review", "note", "@paket.zip", "Två", "--review", "@paket.zip"];
    assert_eq!(refused(&desk, &words), "review-inside-package");
}

#[test]
fn a_package_that_does_not_hold_is_told_and_not_opened() {
    let desk = with_package("review-broken");
    let mut bytes = read(&desk, "paket.zip");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(desk.file("paket.zip"), bytes).expect("a file");
    let said = desk.json(&["review", "show", "@paket.zip"], 1);
    assert_fits("verify", &said);
    assert_eq!(refused(&desk, &["review", "list", "@paket.zip"]), "review-package-failed");
    let words = ["review", "sample", "@paket.zip", "--random", "1"];
    assert_eq!(refused(&desk, &words), "review-package-failed");
    assert!(!desk.file("paket.granskning.json").exists());
}

#[test]
fn a_sample_that_was_changed_by_hand_is_told() {
    let desk = with_package("review-changed");
    desk.done(&["review", "sample", "@paket.zip", "--random", "3", "--seed", "1"]);
    let text = String::from_utf8(read(&desk, "paket.granskning.json")).expect("text");
    let changed = text.replacen("\"seed\": \"1\"", "\"seed\": \"2\"", 1);
    assert_ne!(changed, text);
    std::fs::write(desk.file("paket.granskning.json"), changed).expect("a file");
    let view = desk.json(&["review", "list", "@paket.zip"], 0);
    assert_eq!(view["samples"][0]["holds"], false);
    assert!(desk.done(&["review", "list", "@paket.zip"]).contains("ändrad för hand"));
}

#[test]
fn a_mark_that_is_replaced_or_taken_back_stays_with_who_and_when() {
    let desk = with_package("review-history");
    let costs = desk.json(&["review", "costs", "@paket.zip", "--grant", "74502"], 0);
    let cost = costs["rows"][0]["cost"].as_str().expect("a reference");
    let mark = |who: &str, more: &[&str]| {
        let words = ["review", "mark", "@paket.zip", cost, "--actor", who];
        desk.json(&[&words[..], more].concat(), 0)
    };
    mark("Revisor A", &["--as", "seen"]);
    // The same said again by the same person is not news; by another it is.
    mark("Revisor A", &["--as", "seen"]);
    mark("Revisor B", &["--as", "questioned", "--note", "Vems kostnad?"]);
    let view = mark("Revisor A", &["--as", "none"]);
    assert_fits("review", &view);
    assert_eq!(view["marks"], serde_json::json!([]));
    assert_eq!(view["questioned_amount"], "0.00");
    let gone = &view["withdrawn"][0];
    assert_eq!((gone["by"].as_str(), gone["mark"].as_str()), (Some("Revisor A"), Some("withdrawn")));
    assert_eq!(texts(&gone["earlier"], "mark"), ["questioned", "seen"]);
    assert_eq!(texts(&gone["earlier"], "by"), ["Revisor B", "Revisor A"]);
    // The clock of the tests stands at 09:30 UTC.
    assert_eq!(texts(&gone["earlier"], "local_time"), ["2026-11-21 10:30"; 2]);
    let plain = desk.done(&["review", "list", "@paket.zip"]);
    assert!(!plain.contains("Vems kostnad?"), "{plain}");
    let told = desk.done(&["review", "list", "@paket.zip", "--earlier"]);
    assert!(told.contains("Vems kostnad?") && told.contains("2026-11-21 10:30"), "{told}");
    assert!(!told.contains("09:30:00Z"), "{told}");
    let memo = |out: &str, more: &[&str]| {
        desk.done(&[&["review", "memo", "@paket.zip", "--out", out][..], more].concat());
        read(&desk, &out[1..]).len()
    };
    assert!(memo("@kort.pdf", &[]) < memo("@lang.pdf", &["--earlier"]));
}

#[test]
fn a_review_of_the_first_form_is_read_and_goes_on_in_the_second() {
    let desk = with_package("review-first-form");
    desk.done(&["review", "mark", "@paket.zip", "K69", "--as", "questioned", "--note", "Före"]);
    let text = String::from_utf8(read(&desk, "paket.granskning.json")).expect("text");
    let before = text.replace("bidragsboken-review/2", "bidragsboken-review/1");
    assert_ne!(before, text);
    std::fs::write(desk.file("paket.granskning.json"), &before).expect("a file");
    let view = desk.json(&["review", "list", "@paket.zip"], 0);
    assert_eq!(view["marks"][0]["note"], "Före");
    assert_eq!(read(&desk, "paket.granskning.json"), before.as_bytes(), "looking writes nothing");
    desk.done(&["review", "mark", "@paket.zip", "K69", "--as", "seen"]);
    let after = String::from_utf8(read(&desk, "paket.granskning.json")).expect("text");
    assert!(after.contains("bidragsboken-review/2") && after.contains("Före"), "{after}");
    std::fs::write(desk.file("paket.granskning.json"), text.replace("review/2", "review/3")).expect("a file");
    assert_eq!(refused(&desk, &["review", "list", "@paket.zip"]), "review-file-unreadable");
}

#[test]
fn a_random_sample_says_how_many_may_be_wrong_and_no_amount() {
    let desk = with_package("review-rate");
    let words = ["review", "sample", "@paket.zip", "--random", "12", "--largest", "2", "--seed", "1"];
    let sample = &desk.json(&words, 0)["samples"][0];
    assert!(sample["rate"].is_null(), "nothing is marked yet");
    let costs = texts(&sample["items"], "cost");
    let mark = |cost: &str, kind: &str| desk.json(&["review", "mark", "@paket.zip", cost, "--as", kind], 0);
    costs[1..].iter().for_each(|cost| drop(mark(cost, "without-remark")));
    let view = mark(costs[0], "questioned");
    assert_fits("review", &view);
    let (sample, rate) = (&view["samples"][0], &view["samples"][0]["rate"]);
    assert!(sample["evaluation"].is_null());
    let population = sample["population"].as_u64().expect("a number");
    assert_eq!((rate["population"].as_u64(), rate["examined"].as_u64()), (Some(population), Some(14)));
    // One of the largest is questioned, none of the twelve drawn: at least that one, and the rest may have some.
    assert_eq!((rate["questioned"].as_u64(), rate["least"].as_u64()), (Some(1), Some(1)));
    let most = rate["most"].as_u64().expect("a number");
    assert!(most > 1 && most < population - 12, "{rate}");
    assert!(desk.done(&["review", "list", "@paket.zip"]).contains("procents säkerhet"));
}

#[test]
fn nothing_is_written_into_the_folder_of_the_package_by_any_way() {
    let desk = with_package("review-inside");
    let folder = unpacked(&desk, "paket.zip");
    let base = std::fs::read_dir(&folder).expect("a folder").next().expect("a base").expect("a base").path();
    let place = |path: std::path::PathBuf| path.to_str().expect("a path").to_owned();
    let (folder, inside) = (place(folder), place(base.join("data").join("pm.pdf")));
    let evidence = desk.json(&["review", "evidence", "@paket.zip", "--grant", "74502"], 0);
    let here = evidence.as_array().and_then(|all| all.iter().find(|row| row["withheld"] == false));
    let here = here.and_then(|row| row["evidence"].as_str()).expect("evidence").to_owned();
    assert_eq!(refused(&desk, &["review", "memo", &folder, "--out", &inside]), "review-inside-package");
    assert_eq!(
        refused(&desk, &["review", "save", &folder, &here, "--out", &inside]),
        "review-inside-package"
    );
    let notes = ["review", "note", &folder, "Ett", "--review", &inside];
    assert_eq!(refused(&desk, &notes), "review-inside-package");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(&base, desk.file("genväg")).expect("a link");
        let round = place(desk.file("genväg").join("pm.pdf"));
        assert_eq!(refused(&desk, &["review", "memo", &folder, "--out", &round]), "review-inside-package");
        let linked = place(desk.file("genväg"));
        let straight = place(base.join("pm.pdf"));
        assert_eq!(refused(&desk, &["review", "memo", &linked, "--out", &straight]), "review-inside-package");
    }
    desk.done(&["verify", &folder]);
    desk.done(&["review", "memo", &folder, "--out", "@pm.pdf", "--review", "@granskning.json"]);
}

/// Unpacks a package as an auditor does, and returns the folder that its base lies in.
fn unpacked(desk: &Desk, name: &str) -> std::path::PathBuf {
    use audit_package::source::FileSource as _;

    let folder = desk.file("uppackat");
    let file = std::fs::File::open(desk.file(name)).expect("a package");
    let zip = audit_package::zip::ZipSource::open(file, &audit_package::zip::Limits::default());
    let zip = zip.expect("a zip");
    let base = folder.join(zip.base().expect("a base"));
    for file in zip.files().expect("a list") {
        let place = base.join(&file.path);
        std::fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut zip.open(&file.path).expect("a file"), &mut bytes).expect("bytes");
        std::fs::write(place, bytes).expect("a file");
    }
    folder
}
