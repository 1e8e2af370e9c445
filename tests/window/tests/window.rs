//! A person's first hour in the real window: open the sample, read a ledger in, look at the checks, write a package
//! and verify it.
//!
//! Run by `cargo xtask test`, under a virtual screen; without one it is skipped with a word.

#![expect(clippy::print_stdout, reason = "a skipped test says so")]

use std::path::{Path, PathBuf};

use window_tests::{Window, root};

/// The test needs a screen, the driver and a program built with scripted dialogs: `cargo xtask test` sees to that.
fn is_asked_for() -> bool {
    let asked = std::env::var_os("BIDRAGSBOKEN_WINDOW_TESTS").is_some();
    if !asked {
        println!("skipped: run `cargo xtask test --only window`");
    }
    asked
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime")
}

#[test]
fn a_ledger_goes_in_and_a_verified_package_comes_out() {
    if is_asked_for() {
        runtime().block_on(first_hour());
    }
}

#[test]
fn a_scheme_of_ones_own_is_copied_changed_and_kept() {
    if is_asked_for() {
        runtime().block_on(own_scheme());
    }
}

#[test]
fn a_year_end_is_read_and_a_forgotten_cost_is_found() {
    if is_asked_for() {
        runtime().block_on(year_end());
    }
}

/// Opens the window on the sample of the municipality.
async fn on_the_sample(home: &Path, port: u16) -> Window {
    let window = Window::open(home, &[], port).await;
    window.size(1280, 800).await;
    window.click("start-open-sample").await;
    window.text_of("book-name", |text| text.contains("Västerå")).await;
    window
}

async fn year_end() {
    let home = tempfile::tempdir().expect("a temporary home");
    let window = on_the_sample(home.path(), 4763).await;

    window.click("nav-year-end").await;
    window
        .text_of("year-end-table", |text| text.contains("2026-12-31") && text.contains("−322 731,19"))
        .await;
    window.picture("16-year-end").await;

    window.script("location.hash = '#/grants/74502/year-end'").await;
    window.text_of("entry", |text| text.contains("35110") && text.contains("322 731,19")).await;
    window.text_of("forecast", |text| text.contains("2026-10")).await;
    window.picture("17-year-end-of-a-grant").await;

    // An earlier day asks anew; half a day that is typed does not.
    window.find("position-day").await.send_keys("2026-06-3").await.expect("it is typed");
    window.text_of("position", |text| text.contains("2026-12-31")).await;
    window.find("position-day").await.send_keys("0").await.expect("it is typed");
    window.text_of("position", |text| text.contains("2026-06-30")).await;

    window.click("find-chargeable").await;
    window.text_of("chargeable-rows", |text| text.contains("LEV 1688") && text.contains("43 200,00")).await;
    window.script("document.querySelector('[data-testid=forecast]').scrollIntoView()").await;
    window.picture("18-forecast-and-chargeable").await;

    window.script("document.documentElement.dataset.theme = 'dark'; document.querySelector('#content').scrollTo(0, 0)").await;
    window.size(1920, 1080).await;
    window.picture("19-year-end-dark-and-wide").await;
    window.close().await;
}

#[test]
fn an_invoice_a_salary_and_a_signed_month_are_entered_by_the_keyboard() {
    if is_asked_for() {
        runtime().block_on(daily_work());
    }
}

async fn daily_work() {
    let home = tempfile::tempdir().expect("a temporary home");
    let window = on_the_sample(home.path(), 4783).await;
    window.script("location.hash = '#/grants/74502/costs'").await;

    // An invoice that does not go up says what is left; own funding takes the rest.
    window.click("invoice-add").await;
    let invoice =
        ["Kursbolaget EXEMPEL AB", "556000-0167", "F-2026-1", "2026-10-05", "", "", "=1 000*12", "3 000"];
    window.fill_from("invoice-supplier", &invoice).await;
    window.fill_from("invoice-text", &["Handledarkurs i oktober"]).await;
    window.fill_from("part-amount-0", &["9 500,50", "2026-10-01", "2026-10-31"]).await;
    window.text_of("invoice-left", |text| text.contains("2 499,50")).await;
    window.picture("20-invoice-left").await;
    window.fill_from("invoice-own", &["2499,50"]).await;
    window.text_of("invoice-left", |text| text.contains('✓')).await;
    window.fill_from("invoice-text", &["Handledarkurs i oktober\u{e009}\u{e006}"]).await;
    window.text_of("costs-grid", |text| text.contains("9 500,50")).await;

    window.click("invoices").await;
    window.text_of("invoice-list", |text| text.contains("F-2026-1") && text.contains("2 499,50")).await;
    window.picture("24-invoices").await;
    window.press('\u{e00c}').await.expect("Escape closes it");

    window.click("paste").await;
    let rows = "Slag;Månad;Text;Belopp;Ansvar\u{e006}faktura;2026-09;Kurs i september;100,25;512\u{e006}sak;2026-09;Kurs;1;512";
    window.fill_from("paste-cells", &[rows]).await;
    window.text_of("paste-rows", |text| text.contains("går att skriva in") && text.contains("sak")).await;
    window.picture("25-paste").await;
    window.script("const field = document.getElementById('paste-cells'); field.value = field.value.split('\\n').slice(0, 2).join('\\n'); field.dispatchEvent(new Event('input', { bubbles: true }))").await;
    window.text_of("paste-add", |text| text.contains('1')).await;
    window.click("paste-add").await;
    window.text_of("costs-grid", |text| text.contains("100,25")).await;

    // A salary is reckoned while it is typed.
    window.script("location.hash = '#/settings'").await;
    window.fill_from("rate-year", &["2026", "44,53", "Eget beslut\u{e007}"]).await;
    window.text_of("on-costs", |text| text.contains("44,53")).await;
    window.picture("21-on-costs").await;
    window.script("location.hash = '#/grants/74502/costs'").await;
    window.click("cost-add").await;
    window.script("const kind = document.getElementById('cost-kind'); kind.value = 'salary'; kind.dispatchEvent(new Event('change', { bubbles: true }))").await;
    window.fill_from("cost-first", &["2026-10-01", "2026-10-31"]).await;
    window.script("const from = document.getElementById('cost-from-pay'); from.value = 'pay'; from.dispatchEvent(new Event('change', { bubbles: true }))").await;
    window.fill_from("salary-monthly", &["38 000", "50"]).await;
    window.fill_from("salary-share", &["50"]).await;
    window.text_of("salary-told", |text| text.contains("13 730,35")).await;
    window.fill_from("cost-text", &["Handledare oktober"]).await;
    window.picture("22-salary").await;
    window.fill_from("cost-text", &["Handledare oktober\u{e009}\u{e006}"]).await;

    // Ctrl+Enter in a field sends the form once.
    window.text_of("costs-grid", |text| text.contains("13 730,35")).await;
    let entered = window.text_of("costs-grid", |text| text.contains("13 730,35")).await;
    assert_eq!(
        entered.matches("13 730,3513 730,35").count(),
        1,
        "one salary, in the columns charged and inside: {entered}"
    );

    window.click("nav-reconcile").await;
    window.find("months").await;
    window.click("sign-2026-05").await;
    window.text_of("month-2026-05", |text| text.contains("godkänd")).await;
    window.picture("23-months").await;
    window.close().await;
}

#[test]
fn evidence_is_looked_at_and_covered_and_people_are_kept_apart() {
    if is_asked_for() {
        runtime().block_on(people());
    }
}

async fn people() {
    let home = tempfile::tempdir().expect("a temporary home");
    let window = on_the_sample(home.path(), 4823).await;

    // A page of a PDF is drawn by the program; a copy has what was covered and no more.
    window.script("location.hash = '#/grants/74502/evidence'").await;
    window.find("evidence-gaps").await;
    window.picture("33-evidence-and-what-lacks").await;
    window.click("look-U1").await;
    window
        .script("const shown = () => document.querySelector('dialog img')?.naturalWidth > 0; return shown()")
        .await;
    window.click("mask").await;
    window.click("add-cover").await;
    window.picture("34-covering").await;
    window.click("make-copy").await;
    window.text_of("evidence-list", |text| text.contains("maskad kopia av U1")).await;

    window.script("location.hash = '#/grants/74502/participants'").await;
    window.click("add-participant").await;
    window.fill_from("participant-person", &["P1"]).await;
    window.fill_from("participant-training", &["Specialistutbildning"]).await;
    window.picture("35-participant").await;
    window.fill_from("participant-start", &["2026-02-01\u{e009}\u{e006}"]).await;
    window.text_of("participant-list", |text| text.contains("P1") && text.contains("2026-02-01")).await;
    window.picture("36-participants").await;

    // A wrong check digit is told, and what was typed stays.
    window.click("nav-privacy").await;
    window.fill_from("person-pseudonym", &["P1", "Anna EXEMPEL", "900101-2386\u{e006}"]).await;
    window.text_of("failure", |text| text.contains("900101-2386")).await;
    window.fill_from("person-number", &["900101-2385\u{e006}"]).await;
    window.text_of("person-list", |text| text.contains("19900101-2385")).await;
    window.script("document.querySelector('[data-testid=person-list] input').click()").await;
    window.script("document.querySelector('[data-testid=erase] form').requestSubmit()").await;
    window.text_of("erase-preview", |text| text.contains("Anna EXEMPEL")).await;
    window.picture("37-personal-data").await;
    window.script("document.querySelector('[data-testid=erase]').scrollIntoView()").await;
    window.picture("38-erasing").await;
    window.fill_from("erase-reason", &["Behövs inte längre"]).await;
    window
        .script(
            "document.querySelector('[data-testid=erase] form:last-of-type input[type=checkbox]').click()",
        )
        .await;
    window.script("document.querySelector('[data-testid=erase] form:last-of-type').requestSubmit()").await;
    window.text_of("person-list", |text| text.contains("P1") && !text.contains("19900101")).await;

    window.script("location.hash = '#/grants/74502/summary'").await;
    window.text_of("payments", |text| text.contains("BOK 19")).await;
    window.script("document.querySelector('[data-testid=payments]').scrollIntoView()").await;
    window.picture("39-payments").await;
    window.click("nav-reconcile").await;
    window.find("months").await;
    window.script("[...document.querySelectorAll('table button.plain')].find((b) => /^\\d+$/.test(b.innerText)).click()").await;
    window.text_of("standing", |text| text.contains("stämmer")).await;
    window.picture("40-behind-a-month").await;
    window.press('\u{e00c}').await.expect("Escape closes it");

    window.script("document.documentElement.dataset.theme = 'dark'").await;
    window.size(1920, 1080).await;
    window.script("location.hash = '#/grants/74502/accruals'").await;
    window.find("accrual-list").await;
    window.picture("41-accruals-dark-and-wide").await;
    window.script("location.hash = '#/privacy'").await;
    window.find("erase").await;
    window.picture("42-personal-data-dark-and-wide").await;
    window.close().await;
}

async fn own_scheme() {
    let home = tempfile::tempdir().expect("a temporary home");
    let window = on_the_sample(home.path(), 4743).await;

    window.click("nav-grants").await;
    window.script("location.hash = '#/grants/74502/rules'").await;
    window.find("scheme-rules").await;
    window.picture("11-rules-of-a-grant").await;

    window.click("nav-schemes").await;
    window.find("scheme-KOMP-2026").await;
    window.picture("12-schemes").await;
    window.click("scheme-KOMP-2026").await;
    window.find("scheme-rules").await;
    window.click("scheme-copy").await;
    window.find("scheme-copy-id").await.send_keys("KURS-2027").await.expect("it is typed");
    window.find("scheme-copy-name").await.send_keys("Bidrag till kurser 2027").await.expect("it is typed");
    window.click("scheme-copy-go").await;
    window.find("scheme-save").await;
    window.picture("13-own-scheme").await;

    // A day that does not exist is told where it was typed, and nothing can be kept.
    window.click("part-report").await;
    let due = window.find("place-report.due").await;
    due.send_keys("2028-02-30\t").await.expect("it is typed");
    window.text_of("scheme-problems", |text| text.contains("2028-02-30")).await;
    window.picture("14-own-scheme-wrong").await;
    let page = "const page = document.querySelector('#content'); return page.scrollWidth - page.clientWidth";
    assert_eq!(window.script(page).await, 0, "nothing makes the page wider than the window");
    let due = window.find("place-report.due").await;
    due.clear().await.expect("it is emptied");
    due.send_keys("2028-02-28\t").await.expect("it is typed");
    for _ in 0..40 {
        if window.count("scheme-problems").await == 0 {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(250)).await;
    }
    window.click("scheme-save").await;
    window.click("nav-schemes").await;
    window.click("scheme-KURS-2027").await;
    window.find("scheme-edit").await;
    assert!(window.text().await.contains("2028-02-28"), "the rules say the new day");
    window.picture("15-own-scheme-kept").await;
    window.close().await;
}

async fn first_hour() {
    let home = tempfile::tempdir().expect("a temporary home");
    let package = home.path().join("revisionspaket.zip");
    let ledger: PathBuf = root().join("assets/sample/kommun/huvudbok-2026-rattad.se");
    let picks = [("ledger", ledger), ("package-save", package.clone()), ("package-open", package.clone())];
    let window = Window::open(home.path(), &picks, 4723).await;
    window.size(1280, 800).await;

    window.find("start-open-sample").await;
    window.picture("01-start").await;
    window.click("start-open-sample").await;
    window.text_of("book-name", |text| text.contains("Västerå")).await;
    window.find("example-banner").await;
    window.find("burn-down").await;
    window.text_of("overview-grant", |text| text.contains("74502")).await;
    window.picture("02-overview").await;

    window.click("nav-import").await;
    window.click("import-pick").await;
    window.find("import-preview").await;
    window.text_of("import-count-new", |text| text.trim() == "10").await;
    window.text_of("import-count-changed", |text| text.trim() == "3").await;
    window.picture("03-import-preview").await;
    window.click("import-confirm").await;
    window.find("import-done").await;
    window.picture("04-import-done").await;

    window.click("nav-checks").await;
    window.find("finding").await;
    assert!(window.count("finding").await >= 5, "the sample has mistakes on purpose");
    window.picture("05-checks").await;

    window.click("nav-package").await;
    window.click("package-pick").await;
    window.click("package-issue").await;
    window.find("package-result").await;
    window.text_of("package-sha256", |text| text.split_whitespace().any(|word| word.len() == 64)).await;
    window.picture("06-package").await;
    assert!(package.exists(), "the package was written");

    window.click("nav-verify").await;
    window.click("verify-pick").await;
    window.find("verify-result").await;
    for verdict in ["files", "log", "sums", "rules"] {
        assert_eq!(window.attribute(&format!("verdict-{verdict}"), "data-verdict").await, "ok", "{verdict}");
    }
    window.picture("07-verify").await;
    window.close().await;
}
