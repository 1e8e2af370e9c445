//! Files of every kind in the real window: a table whose columns are said, an e-invoice, a payroll, a watched folder.

use std::path::{Path, PathBuf};

use window_tests::Window;

/// An extract in Windows-1252 of one row on the code of the sample's grant.
const TABLE: &[u8] = b"Konto;Projekt;Ver;Bokf\xf6ringsdatum;Text;Belopp\r\n\
75110;74502;LEV 9001;2026-05-04;Kurslitteratur EXEMPEL;1 234,50\r\n\
2440;;LEV 9001;2026-05-04;Kurslitteratur EXEMPEL;-1 234,50\r\n";

/// An e-invoice of May to the grant.
const INVOICE: &str = r#"<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">
<CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</CustomizationID>
<ID>F-2026-1</ID><IssueDate>2026-05-15</IssueDate><DocumentCurrencyCode>SEK</DocumentCurrencyCode>
<ProjectReference><ID>74502</ID></ProjectReference>
<AccountingSupplierParty><Party><PartyLegalEntity><RegistrationName>Kursbolaget EXEMPEL AB</RegistrationName>
<CompanyID>5560000167</CompanyID></PartyLegalEntity></Party></AccountingSupplierParty>
<TaxTotal><TaxAmount>0.00</TaxAmount></TaxTotal><LegalMonetaryTotal>
<LineExtensionAmount>4321.00</LineExtensionAmount><TaxExclusiveAmount>4321.00</TaxExclusiveAmount>
<TaxInclusiveAmount>4321.00</TaxInclusiveAmount><PayableAmount>4321.00</PayableAmount></LegalMonetaryTotal>
<InvoiceLine><ID>1</ID><LineExtensionAmount>4321.00</LineExtensionAmount>
<InvoicePeriod><StartDate>2026-05-01</StartDate><EndDate>2026-05-31</EndDate></InvoicePeriod>
<Item><Name>Handledning i maj</Name></Item></InvoiceLine></Invoice>"#;

/// A payroll of one person in May on the code of the grant.
const PAYROLL: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<paxml><header><version>2.0</version><datum>2026-06-01T08:00:00+02:00</datum>
<foretagnamn>Västerå kommun EXEMPEL</foretagnamn><programnamn>Exempeltid</programnamn></header>
<dimensioner><dimension dim="6" namn="Projekt"/></dimensioner>
<tidtransaktioner><tidtrans anstid="101"><tidkod>TID</tidkod><datum>2026-05-07</datum><timmar>8.00</timmar>
<resenheter><resenhet dim="6" id="74502"/></resenheter></tidtrans></tidtransaktioner>
<lonetransaktioner><lonetrans anstid="101"><lonart>100</lonart><datumfrom>2026-05-01</datumfrom>
<datumtom>2026-05-31</datumtom><belopp>10000.00</belopp>
<resenheter><resenhet dim="6" id="74502"/></resenheter></lonetrans></lonetransaktioner>
<personal><person anstid="101" persnr="199001012385"><fornamn>Alva</fornamn><efternamn>Exempel</efternamn></person>
</personal></paxml>"#;

/// The test needs a screen, the driver and a program built with scripted dialogs: `cargo xtask test` sees to that.
#[test]
fn a_table_an_invoice_and_a_payroll_are_looked_at_and_taken_in_one_after_another() {
    if std::env::var_os("BIDRAGSBOKEN_WINDOW_TESTS").is_none() {
        println!("skipped: run `cargo xtask test --only window`");
        return;
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(every_kind());
}

fn written(home: &Path, name: &str, bytes: &[u8]) -> (&'static str, PathBuf) {
    let path = home.join(name);
    std::fs::write(&path, bytes).expect("the file is written");
    ("ledger", path)
}

/// A folder in which two other invoices wait.
fn watched(home: &Path) -> (&'static str, PathBuf) {
    let folder = home.join("Från systemen");
    std::fs::create_dir(&folder).expect("the folder is made");
    for number in ["F-2026-2", "F-2026-3"] {
        let invoice = INVOICE.replace("F-2026-1", number);
        std::fs::write(folder.join(format!("{number}.xml")), invoice).expect("the file is written");
    }
    ("watch-open", folder)
}

async fn every_kind() {
    let home = tempfile::tempdir().expect("a temporary home");
    let picks = [
        written(home.path(), "utdrag.csv", TABLE),
        written(home.path(), "faktura.xml", INVOICE.as_bytes()),
        written(home.path(), "lon.pax", PAYROLL.as_bytes()),
        watched(home.path()),
    ];
    let window = Window::open(home.path(), &picks, 4863).await;
    window.size(1280, 800).await;
    window.click("start-open-sample").await;
    window.text_of("book-name", |text| text.contains("Västerå")).await;

    window.click("nav-import").await;
    window.click("import-pick").await;
    window.text_of("mapping-columns", |text| text.contains("Bokföringsdatum")).await;
    window.picture("60-the-columns-of-a-table").await;
    window.click("import-forward").await;
    window.text_of("import-count-new", |text| text.trim() == "1").await;
    window.picture("61-a-table-before-it-is-taken").await;
    window.click("import-confirm").await;

    window.text_of("import-invoices", |text| text.contains("F-2026-1") && text.contains("321,00")).await;
    window.picture("62-an-invoice-before-it-is-taken").await;
    window.click("import-confirm").await;

    window.text_of("import-salaries", |text| text.contains("Alva Exempel")).await;
    window.picture("63-a-payroll-before-it-is-taken").await;
    window.size(1920, 1080).await;
    window.script("document.documentElement.dataset.theme = 'dark'").await;
    window.picture("64-a-payroll-wide-and-dark").await;
    window.click("import-leave").await;
    window.find("import-done").await;
    window.picture("65-what-was-taken").await;
    window.click("import-undo-all").await;
    window.text_of("import-queue", |text| !text.contains("Inläst")).await;
    window.picture("66-taken-back").await;

    window.click("inbox-choose").await;
    window.text_of("nav-waiting", |text| text.trim() == "2").await;
    window.picture("67-two-files-wait-in-the-inbox").await;
    window.click("inbox-review-all").await;
    let is_of_the_folder = |text: &str| text.contains("F-2026-2") || text.contains("F-2026-3");
    window.text_of("import-invoices", is_of_the_folder).await;
    window.click("import-confirm").await;
    window.text_of("nav-waiting", |text| text.trim() == "1").await;
    window.picture("68-one-of-them-is-taken").await;
    window.close().await;
}
