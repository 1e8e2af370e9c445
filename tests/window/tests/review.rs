//! An auditor in the real window: a package is opened, a sample drawn and gone through by the keyboard, a memo written.

use std::path::Path;

use window_tests::Window;

/// The test needs a screen, the driver and a program built with scripted dialogs: `cargo xtask test` sees to that.
#[test]
fn an_auditor_reviews_a_package_and_changes_nothing_in_it() {
    if std::env::var_os("BIDRAGSBOKEN_WINDOW_TESTS").is_none() {
        println!("skipped: run `cargo xtask test --only window`");
        return;
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(review());
}

/// Writes a package of the sample by the command line.
fn package(home: &Path) -> std::path::PathBuf {
    let (book, package) = (home.join("bok.bidragsbok"), home.join("revisionspaket.zip"));
    let run = |words: &[&std::ffi::OsStr]| {
        let args = std::iter::once("bidragsbok".into()).chain(words.iter().map(|word| (*word).to_owned()));
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let code = cli::run(args, Box::new(app::world::Computer), &mut out, &mut err);
        assert_eq!(code, 0, "{}", String::from_utf8_lossy(&err));
    };
    run(&["sample".as_ref(), "kommun".as_ref(), "--book".as_ref(), book.as_os_str()]);
    let words = ["package".as_ref(), book.as_os_str(), "--grant".as_ref(), "74502".as_ref()];
    run(&[&words[..], &["--out".as_ref(), package.as_os_str()]].concat());
    package
}

async fn review() {
    let home = tempfile::tempdir().expect("a temporary home");
    let package = package(home.path());
    let before = std::fs::read(&package).expect("the package");
    let memo = home.path().join("promemoria.pdf");
    let picks = [("package-open", package.clone()), ("memo-save", memo.clone())];
    let window = Window::open(home.path(), &picks, 4864).await;
    window.size(1280, 800).await;
    window.click("start-open-package").await;
    window.text_of("review-banner", |text| text.contains("Skrivskyddat paket")).await;
    window.picture("70-a-package-is-open-for-review").await;

    window.click("draw-sample").await;
    window.type_into("sample-materiality", "90000").await;
    window.picture("71-a-sample-is-asked-for").await;
    window.click("draw").await;
    window.find("sample-items").await;
    window.text_of("sample-sums", |text| text.contains("MUS")).await;
    window.picture("72-a-sample").await;
    window.script("document.querySelector('[data-testid=sample-items]').focus()").await;
    window.press('s').await.expect("a key");
    window.text_of("review-counts", |text| text.contains("1 av")).await;
    window.press('\u{e007}').await.expect("a key");
    window.press('f').await.expect("a key");
    window.text_of("review-counts", |text| text.contains("2 av")).await;
    window.picture("73-costs-are-marked").await;
    window.click("write-memo").await;
    for _ in 0..100 {
        if memo.exists() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    assert!(std::fs::read(&memo).expect("the memo").starts_with(b"%PDF-"));

    window.click("nav-grants").await;
    window.click("grant-74502").await;
    window.click("grant-tab-costs").await;
    window.find("costs-grid").await;
    assert_eq!(window.count("cost-add").await, 0);
    window.picture("74-costs-of-the-package").await;
    window.click("grant-tab-report").await;
    window.picture("75-the-report-of-the-package").await;
    window.size(1920, 1080).await;
    window.script("document.documentElement.dataset.theme = 'dark'").await;
    window.click("nav-review").await;
    window.find("sample-items").await;
    window.picture("76-the-review-wide-and-dark").await;
    window.close().await;
    assert_eq!(std::fs::read(&package).expect("the package"), before);
    assert!(home.path().join("revisionspaket.granskning.json").exists());
}
