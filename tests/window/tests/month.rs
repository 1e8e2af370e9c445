//! A month of work in the sample municipality, entered in the real window with the keyboard alone, and the same month by
//! the command line: the two books say the same.
//!
//! Run by `cargo xtask test`, under a virtual screen; without one it is skipped with a word.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use app::world::Computer;
use serde_json::Value as Json;
use window_tests::Window;

const ENTER: &str = "\u{e007}";
const SPACE: &str = " ";
/// Ctrl+Enter, which sends a form.
const SEND: &str = "\u{e009}\u{e006}";
const ESCAPE: &str = "\u{e00c}";

#[test]
fn a_month_by_the_keyboard_is_the_month_by_the_command_line() {
    if std::env::var_os("BIDRAGSBOKEN_WINDOW_TESTS").is_none() {
        println!("skipped: run `cargo xtask test --only window`");
        return;
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let home = tempfile::tempdir().expect("a temporary home");
    let (typed, commanded) = (begun(home.path(), "typed"), begun(home.path(), "commanded"));
    let proof = home.path().join("faktura.txt");
    std::fs::write(&proof, "Faktura F-10-1 EXEMPEL\n").expect("a file");
    runtime.block_on(by_keyboard(home.path(), &typed, &proof));
    by_commands(&commanded, &proof);
    for view in VIEWS {
        let (one, other) = (seen(&typed, view), seen(&commanded, view));
        assert_eq!(one, other, "{view:?}");
    }
    // Every cost with its evidence, what each correction changed, and the reasons.
    for cost in references(&typed) {
        let show = |book| seen_of(book, &["cost", "show"], &[&cost]);
        assert_eq!(show(&typed), show(&commanded), "{cost}");
    }
    let costs = seen(&typed, VIEWS[0]).to_string();
    for amount in ["13730.35", "9120.00", "4560.50", "6000.25", "1600.00", "-8000.00", "8150.00"] {
        assert!(costs.contains(amount), "{amount} is not in {costs}");
    }
}

/// What is compared of the two books.
const VIEWS: [&[&str]; 10] = [
    &["cost", "list", "--grant", "74502"],
    &["cost", "list", "--grant", "74599"],
    &["accrual", "list"],
    &["invoice", "list"],
    &["evidence", "list", "--grant", "74502"],
    &["month", "list", "--grant", "74502"],
    &["reconcile"],
    &["check"],
    &["grants"],
    // Each step, what it was and how much it wrote.
    &["history"],
];

/// What two runs of the same cannot have alike: the clock, the name of the computer's user, and the hashes, which have
/// random salts.
const VOLATILE: [&str; 9] =
    ["entered_by", "approved_by", "signed_by", "signed_at", "by", "at", "local_time", "actor", "hash"];

/// Runs a command and returns what it said; the book is put after the words of the command.
fn command(book: &Path, words: &[&str], more: &[&str]) -> String {
    let place = words.iter().position(|word| word.starts_with("--")).unwrap_or(words.len());
    let (name, rest) = words.split_at(place);
    let book = book.display().to_string();
    let args = std::iter::once("bidragsbok")
        .chain(name.iter().copied())
        .chain([book.as_str()])
        .chain(rest.iter().copied())
        .chain(more.iter().copied());
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = cli::run(args.map(OsString::from), Box::new(Computer), &mut out, &mut err);
    let said = String::from_utf8_lossy(&err).into_owned();
    assert!(code <= 1, "{words:?} ends with {code}: {said}");
    String::from_utf8(out).expect("words are UTF-8")
}

fn done(book: &Path, words: &[&str]) {
    command(book, words, &[]);
}

fn seen(book: &Path, words: &[&str]) -> Json {
    seen_of(book, words, &[])
}

/// The costs of both grants that stand.
fn references(book: &Path) -> Vec<String> {
    let lists = VIEWS[..2].iter().map(|view| seen(book, view));
    let costs = lists.flat_map(|list| list["rows"].as_array().cloned().unwrap_or_default());
    costs.map(|cost| cost["cost"].as_str().expect("a reference").to_owned()).collect()
}

fn seen_of(book: &Path, words: &[&str], more: &[&str]) -> Json {
    let said = command(book, words, &[more, &["--json", "--as-of", "2026-11-21"]].concat());
    let mut json: Json = serde_json::from_str(&said).expect("JSON");
    still(&mut json);
    json
}

fn still(json: &mut Json) {
    match json {
        Json::Object(fields) => {
            fields.retain(|name, _| !VOLATILE.contains(&name.as_str()));
            fields.values_mut().for_each(still);
        }
        Json::Array(items) => items.iter_mut().for_each(still),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => {}
    }
}

/// Makes the sample municipality's book with a second grant beside.
fn begun(home: &Path, name: &str) -> PathBuf {
    let folder = home.join(name);
    std::fs::create_dir(&folder).expect("a folder");
    let book = folder.join("bok.bidragsbok");
    let path = book.display().to_string();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let args = ["bidragsbok", "sample", "kommun", "--book", &path].map(OsString::from);
    assert_eq!(
        cli::run(args, Box::new(Computer), &mut out, &mut err),
        0,
        "{}",
        String::from_utf8_lossy(&err)
    );
    done(
        &book,
        &[
            "grant",
            "add",
            "--scheme",
            "KOMP-2026",
            "--code",
            "74599",
            "--requisitioned",
            "500000",
            "--requisitioned-on",
            "2026-04-20",
            "--received",
            "500000",
            "--received-on",
            "2026-05-15",
        ],
    );
    done(&book, &["rate", "set", "--year", "2026", "--rate", "44,53", "--source", "Eget beslut"]);
    book
}

async fn by_keyboard(home: &Path, book: &Path, proof: &Path) {
    let picks = [("book-open", book.to_owned()), ("evidence", proof.to_owned())];
    let window = Window::open(home, &picks, 4803).await;
    window.size(1280, 800).await;
    window.tab_to("start-open").await;
    window.type_keys(ENTER).await;
    window.text_of("book-name", |text| text.contains("Västerå")).await;
    to_grant(&window).await;
    salaries(&window).await;
    invoices(&window).await;
    accrual(&window).await;
    correction(&window).await;
    evidence(&window).await;
    reconciliation(&window).await;
    window.close().await;
}

/// Opens the grant by the list of grants.
async fn to_grant(window: &Window) {
    window.type_keys("gb").await;
    window.find("grant-74502").await;
    window.content().await;
    window.tab_to("grant-74502").await;
    window.type_keys(ENTER).await;
    to_tab(window, "costs", "cost-add").await;
}

async fn to_tab(window: &Window, tab: &str, shows: &str) {
    window.find(&format!("grant-tab-{tab}")).await;
    window.content().await;
    window.tab_to(&format!("grant-tab-{tab}")).await;
    window.type_keys(ENTER).await;
    window.find(shows).await;
    window.content().await;
}

/// Opens the form behind a button, and says when it is there.
async fn open(window: &Window, button: &str) {
    window.tab_to(button).await;
    window.type_keys(ENTER).await;
    window.dialog(true).await;
}

async fn send(window: &Window) {
    window.type_keys(SEND).await;
    window.dialog(false).await;
}

async fn salaries(window: &Window) {
    open(window, "cost-add").await;
    window.choose("cost-kind", "lön").await;
    window.type_into("cost-first", "2026-10-01").await;
    window.type_into("cost-last", "2026-10-31").await;
    window.choose("cost-from-pay", "räk").await;
    window.type_into("salary-monthly", "38 000").await;
    window.type_into("salary-degree", "50").await;
    window.type_into("salary-share", "50").await;
    window.text_of("salary-told", |text| text.contains("13 730,35")).await;
    window.type_into("cost-text", "Handledare oktober").await;
    window.type_into("cost-person", "P1").await;
    window.picture("26-salary-by-keyboard").await;
    send(window).await;
    for (person, amount) in [("P2", "=4560*2"), ("P3", "4 560,50")] {
        open(window, "cost-add").await;
        window.choose("cost-kind", "lön").await;
        window.type_into("cost-first", "2026-10-01").await;
        window.type_into("cost-last", "2026-10-31").await;
        window.type_into("cost-amount", amount).await;
        window.type_into("cost-text", "Lön under utbildning oktober").await;
        window.type_into("cost-person", person).await;
        send(window).await;
    }
}

async fn invoices(window: &Window) {
    for (number, net, own, other) in
        [("F-10-1", "12 000,50", "6 000,25", "6 000,25"), ("F-10-2", "4 000", "1 600", "2 400")]
    {
        open(window, "invoice-add").await;
        window.type_into("invoice-supplier", "Kursbolaget EXEMPEL AB").await;
        window.type_into("invoice-orgnr", "556000-0167").await;
        window.type_into("invoice-number", number).await;
        window.type_into("invoice-date", "2026-10-12").await;
        window.type_into("invoice-net", net).await;
        window.type_into("invoice-text", "Handledarkurs i oktober").await;
        window.type_into("part-amount-0", own).await;
        window.type_into("part-first-0", "2026-10-01").await;
        window.type_into("part-last-0", "2026-10-31").await;
        window.tab_to("invoice-add-part").await;
        window.type_keys(SPACE).await;
        window.choose("part-grant-1", "74599").await;
        window.type_into("part-amount-1", other).await;
        window.type_into("part-first-1", "2026-10-01").await;
        window.type_into("part-last-1", "2026-10-31").await;
        window.text_of("invoice-left", |text| text.contains('✓')).await;
        window.picture("27-invoice-by-keyboard").await;
        send(window).await;
    }
}

async fn accrual(window: &Window) {
    to_tab(window, "accruals", "open-accrual").await;
    open(window, "open-accrual").await;
    window.type_into("cost-first", "2026-10-01").await;
    window.type_into("cost-last", "2026-10-31").await;
    window.type_into("cost-amount", "8 000").await;
    window.type_into("cost-accrual-reason", "Beställd och utförd i oktober").await;
    window.type_into("cost-expected", "2026-11-15").await;
    window.type_into("cost-text", "Handledning oktober").await;
    window.type_into("cost-booked", "2026-10-31").await;
    send(window).await;
    window.text_of("accrual-list", |text| text.contains("Handledning oktober")).await;
    let accrual = "const rows = [...document.querySelectorAll('[data-testid=accrual-list] tbody tr')]; return rows.find((row) => row.innerText.includes('Handledning oktober')).querySelector('a').innerText";
    let accrual = window.script(accrual).await.as_str().expect("the accrual has a reference").to_owned();
    window.picture("28-accruals").await;
    window.content().await;
    open(window, &format!("invoice-for-{accrual}")).await;
    window.type_into("cost-first", "2026-10-01").await;
    window.type_into("cost-last", "2026-10-31").await;
    window.type_into("cost-amount", "8 150").await;
    window.type_into("cost-booked", "2026-11-09").await;
    send(window).await;
    window.text_of("accrual-list", |text| text.contains("avräknad") && text.contains("150,00")).await;
    window.picture("29-accrual-settled").await;
}

async fn correction(window: &Window) {
    to_tab(window, "costs", "cost-add").await;
    window.type_into("costs-search", "F-10-2 Lön utbildning 4560,50").await;
    window.type_into("costs-search", "utbildning oktober 4560,50").await;
    window.text_of("costs-grid", |text| text.contains("4 560,50") && !text.contains("9 120,00")).await;
    window.tab_to("costs-grid").await;
    window.type_keys(ENTER).await;
    window.dialog(true).await;
    window.tab_to("cost-correct").await;
    window.type_keys(ENTER).await;
    window.type_into("cost-text", "Lön under utbildning oktober, undersköterska").await;
    window.type_into("cost-reason", "Texten förtydligad").await;
    send(window).await;
    window.type_into("costs-search", "\u{e003}").await;
}

async fn evidence(window: &Window) {
    to_tab(window, "evidence", "evidence-add").await;
    window.tab_to("evidence-file").await;
    window.type_keys(ENTER).await;
    window.text_of("evidence-form", |text| text.contains("faktura.txt")).await;
    window.choose("belongs", "kos").await;
    let invoice = window.script(
        "const row = [...document.querySelectorAll('[data-testid=evidence-gaps] tr')].find((row) => row.innerText.includes('Handledarkurs')); return row.children[1].innerText",
    );
    let invoice = invoice.await.as_str().expect("the first invoice lacks evidence").to_owned();
    window.type_into("reference", &invoice).await;
    window.type_keys(ENTER).await;
    window.text_of("evidence-list", |text| text.contains("faktura.txt") && text.contains(&invoice)).await;
    window.picture("30-evidence").await;
    window.content().await;
    let look = "const rows = [...document.querySelectorAll('[data-testid^=look-]')]; return rows.at(-1).dataset.testid";
    let look = window.script(look).await.as_str().expect("the file can be looked at").to_owned();
    open(window, &look).await;
    window.text_of("evidence-text", |text| text.contains("F-10-1")).await;
    window.picture("31-evidence-shown").await;
    window.type_keys(ESCAPE).await;
    window.dialog(false).await;
}

async fn reconciliation(window: &Window) {
    window.content().await;
    window.type_keys("ga").await;
    for (place, text) in [
        ("explain-74502-none-2026-10", "Skrivet för hand, bokförs i november"),
        ("explain-74502-none-2026-11", "Fakturan för handledningen, bokförs i november"),
    ] {
        window.find(place).await;
        window.content().await;
        window.tab_to(place).await;
        window.type_keys(ENTER).await;
        window.type_into("explanation", text).await;
        window.type_keys(ENTER).await;
        gone(window, place).await;
    }
    window.content().await;
    window.tab_to("sign-2026-10").await;
    window.type_keys(ENTER).await;
    window.text_of("month-2026-10", |text| text.contains("godkänd")).await;
    window.picture("32-month-signed").await;
}

async fn gone(window: &Window, id: &str) {
    for _ in 0..80 {
        if window.count(id).await == 0 {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(125)).await;
    }
    panic!("{id} is still there\n{}", window.text().await)
}

fn by_commands(book: &Path, proof: &Path) {
    let october = ["--first", "2026-10-01", "--last", "2026-10-31"];
    let cost = |more: &[&str]| {
        let words = [["cost", "add", "--grant", "74502"].as_slice(), october.as_slice(), more].concat();
        done(book, &words);
    };
    cost(&[
        "--kind",
        "salary",
        "--monthly",
        "38 000",
        "--degree",
        "50",
        "--share",
        "50",
        "--on-cost",
        "year",
        "--text",
        "Handledare oktober",
        "--person",
        "P1",
    ]);
    for (person, amount) in [("P2", "9 120"), ("P3", "4 560,50")] {
        cost(&[
            "--kind",
            "salary",
            "--amount",
            amount,
            "--text",
            "Lön under utbildning oktober",
            "--person",
            person,
        ]);
    }
    for (number, net, own, other) in
        [("F-10-1", "12 000,50", "6 000,25", "6 000,25"), ("F-10-2", "4 000", "1 600", "2 400")]
    {
        let part = |code: &str, amount: &str| format!("{code};{amount};2026-10-01;2026-10-31");
        let (one, two) = (part("74502", own), part("74599", other));
        done(
            book,
            &[
                "invoice",
                "add",
                "--supplier",
                "Kursbolaget EXEMPEL AB",
                "--orgnr",
                "556000-0167",
                "--number",
                number,
                "--date",
                "2026-10-12",
                "--net",
                net,
                "--text",
                "Handledarkurs i oktober",
                "--part",
                &one,
                "--part",
                &two,
            ],
        );
    }
    cost(&[
        "--kind",
        "accrual",
        "--amount",
        "8 000",
        "--accrual-reason",
        "Beställd och utförd i oktober",
        "--expected",
        "2026-11-15",
        "--text",
        "Handledning oktober",
        "--booked-on",
        "2026-10-31",
    ]);
    let reference = |text: &str| {
        let costs = seen(book, &["cost", "list", "--grant", "74502", "--search", text]);
        let row = costs["rows"].as_array().and_then(|rows| rows.first()).expect("a cost");
        row["cost"].as_str().expect("a reference").to_owned()
    };
    let accrual = reference("Handledning oktober");
    cost(&[
        "--kind",
        "invoice",
        "--amount",
        "8 150",
        "--settles",
        &accrual,
        "--text",
        "Handledning oktober",
        "--booked-on",
        "2026-11-09",
    ]);
    let third = reference("utbildning oktober 4560,50");
    let corrected = "Lön under utbildning oktober, undersköterska";
    let reason = "Texten förtydligad";
    let words = ["cost", "correct"];
    let path = book.display().to_string();
    let args = ["bidragsbok", words[0], words[1], &path, &third, "--text", corrected, "--reason", reason];
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = cli::run(args.map(OsString::from), Box::new(Computer), &mut out, &mut err);
    assert_eq!(code, 0, "{}", String::from_utf8_lossy(&err));
    let invoice = reference("Handledarkurs 6000,25");
    let file = proof.display().to_string();
    let args = ["bidragsbok", "evidence", "add", &path, &file, "--grant", "74502", "--cost", &invoice];
    let code = cli::run(args.map(OsString::from), Box::new(Computer), &mut out, &mut err);
    assert_eq!(code, 0, "{}", String::from_utf8_lossy(&err));
    for (month, text) in [
        ("2026-10", "Skrivet för hand, bokförs i november"),
        ("2026-11", "Fakturan för handledningen, bokförs i november"),
    ] {
        done(book, &["explain", "--grant", "74502", "--account", "", "--month", month, "--text", text]);
    }
    done(book, &["month", "sign", "--grant", "74502", "--month", "2026-10"]);
}
