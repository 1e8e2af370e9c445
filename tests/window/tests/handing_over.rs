//! A report is frozen, attested and handed over in the real window: documents in a folder, a key, a signed package, and
//! what a coordinator makes of it.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use window_tests::Window;

/// The test needs a screen, the driver and a program built with scripted dialogs: `cargo xtask test` sees to that.
#[test]
fn a_report_is_attested_and_leaves_the_book_as_documents_and_a_signed_package() {
    if std::env::var_os("BIDRAGSBOKEN_WINDOW_TESTS").is_none() {
        println!("skipped: run `cargo xtask test --only window`");
        return;
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(hand_over());
}

fn run(words: &[&OsStr]) {
    let args = std::iter::once("bidragsbok".into()).chain(words.iter().map(|word| (*word).to_owned()));
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = cli::run(args, Box::new(app::world::Computer), &mut out, &mut err);
    assert_eq!(code, 0, "{}", String::from_utf8_lossy(&err));
}

/// Makes a book of the sample in which nothing that the report demands is missing, with a grant of the year after.
fn book(home: &Path) -> PathBuf {
    let book = home.join("bok.bidragsbok");
    run(&["sample".as_ref(), "kommun".as_ref(), "--book".as_ref(), book.as_os_str()]);
    let met = ["--grant", "74502", "--id", "dialogue", "--date", "2026-04-22"];
    let met: Vec<&OsStr> = met.iter().map(OsStr::new).collect();
    run(&[&["condition".as_ref(), book.as_os_str()], met.as_slice()].concat());
    let add = ["--scheme", "KOMP-2026", "--code", "74599", "--requisitioned", "1000"];
    let add: Vec<&OsStr> = add.iter().map(OsStr::new).collect();
    run(&[&["grant".as_ref(), "add".as_ref(), book.as_os_str()], add.as_slice()].concat());
    book
}

async fn hand_over() {
    let home = tempfile::tempdir().expect("a temporary home");
    let (book, folder) = (book(home.path()), home.path().join("handlingar"));
    std::fs::create_dir(&folder).expect("a folder");
    let package = home.path().join("paket.zip");
    let picks = [
        ("book-open", book),
        ("folder-open", folder.clone()),
        ("key-save", home.path().join("nyckel")),
        ("package-save", package.clone()),
        ("consolidate-open", package.clone()),
        ("consolidation-save", home.path().join("sammanstallning.xlsx")),
    ];
    let window = Window::open(home.path(), &picks, 4884).await;
    window.size(1280, 800).await;
    window.click("start-open").await;
    window.text_of("book-name", |text| text.contains("Västerå")).await;
    attest(&window).await;
    documents(&window, &folder).await;
    signed_package(&window, &package).await;
    consolidate(&window).await;
    window.close().await;
}

async fn attest(window: &Window) {
    window.script("location.hash = '#/grants/74599/report'").await;
    window.click("report-carry").await;
    window.dialog(true).await;
    tokio::time::sleep(std::time::Duration::from_millis(800)).await;
    window.picture("80-answers-of-last-year").await;
    window.script("document.querySelector('dialog form').requestSubmit()").await;
    window.dialog(false).await;
    window.picture("81-answers-taken-over").await;

    window.script("location.hash = '#/grants/74502/report'").await;
    window.click("report-freeze").await;
    window.click("report-attest").await;
    window.fill_from("attest-name", &["Åsa Öberg", "ekonomichef"]).await;
    window.picture("82-the-report-is-attested").await;
    window.script("document.querySelector('dialog form').requestSubmit()").await;
    window.text_of("report-attested", |text| text.contains("Åsa Öberg, ekonomichef")).await;
    window.picture("83-an-attested-report").await;
}

async fn documents(window: &Window, folder: &Path) {
    window.script("location.hash = '#/grants/74502/summary'").await;
    window.click("export-open").await;
    window.click("export-folder").await;
    window.picture("84-documents-are-chosen").await;
    window.click("export-write").await;
    window.text_of("export-done", |text| text.contains(".pdf")).await;
    window.picture("85-documents-are-written").await;
    assert!(std::fs::read_dir(folder).expect("the folder").count() > 3);
    window.type_keys("\u{e00c}").await;
    window.dialog(false).await;
}

async fn signed_package(window: &Window, package: &Path) {
    window.script("location.hash = '#/package/74502'").await;
    window.click("key-new").await;
    window.find("new-key").await;
    window.script("document.getElementById('key-file').click()").await;
    window.fill_from("key-passphrase", &["sju hästar över ån", "sju hästar över ån"]).await;
    window.text_of("key-strength", |text| !text.trim().is_empty()).await;
    window.picture("86-a-key-is-made").await;
    window.click("key-create").await;
    window.find("own-key").await;
    window.click("package-pick").await;
    window.script("document.getElementById('package-passphrase')?.focus()").await;
    window.picture("87-a-package-is-signed").await;
    window.fill_from("passphrase", &["sju hästar över ån"]).await;
    window.click("package-issue").await;
    window.find("package-result").await;
    window.picture("88-a-signed-package").await;
    assert!(package.with_extension("zip.sig").exists(), "the zip is signed as a whole");
}

async fn consolidate(window: &Window) {
    window.click("nav-consolidate").await;
    window.picture("89-nothing-to-consolidate-yet").await;
    window.click("consolidate-add").await;
    window.click("consolidate-run").await;
    window.find("consolidate-rows").await;
    window.picture("90-a-consolidation").await;
    window.size(1920, 1080).await;
    window.script("document.documentElement.dataset.theme = 'dark'").await;
    window.picture("91-a-consolidation-dark-and-wide").await;
}
