//! E-invoices taken into a book: their costs, their files as evidence, and nothing twice.

use std::io::{Cursor, Write as _};

use serde_json::{Value as Json, json};
use tests::{EInvoice, EInvoiceLine, Person, entries, ledger, rows, text};
use zip::write::SimpleFileOptions;

/// `%PDF-1.7 EXEMPEL` in base64.
const PDF: &str = "JVBERi0xLjcgRVhFTVBFTA==";

fn preview(person: &mut Person, file: &str) -> Json {
    person.done("preview_import", json!({ "file": file }))
}

fn said(file: &str, choice: Json) -> Json {
    let mut whole = json!({ "place": 1, "grant": null, "cost": null, "as_new": false, "leave": false });
    let fields = choice.as_object().expect("a choice");
    fields.iter().for_each(|(key, value)| whole[key] = value.clone());
    let choices = json!({ "mapping": null, "grant": null, "invoices": [whole], "salaries": [] });
    json!({ "file": file, "accept_changes": false, "choices": choices })
}

fn status(preview: &Json) -> String {
    text(&preview["invoices"][0]["status"])
}

fn evidence(person: &mut Person) -> Vec<Json> {
    rows(&person.done("list_evidence", json!({ "grant": "100" }))).to_vec()
}

/// A ledger with one supplier's invoice of 900 kr on the grant, whose text is given.
fn ledger_of(words: &str) -> String {
    ledger(&format!(
        "#VER LEV 1 20260320 \"{words}\"\n{{\n#TRANS 75110 {{6 100}} 900.00\n#TRANS 2440 {{}} -900.00\n}}\n"
    ))
}

#[test]
fn an_invoice_becomes_costs_of_its_days_with_its_files_as_evidence() {
    let mut person = Person::with_grant("invoice-files-taken");
    let mut invoice = EInvoice::new("F-1", "6000.50");
    invoice.lines.push(EInvoiceLine {
        days: ("2026-02-01".to_owned(), "2026-02-28".to_owned()),
        ..EInvoiceLine::new("2000.00", "Handledning")
    });
    invoice.pdf = Some(PDF.to_owned());
    let file = person.file("f1.xml", invoice.xml());
    let shown = preview(&mut person, &file);
    assert_eq!((status(&shown), &shown["can_import"]), ("new".into(), &json!(true)));
    assert_eq!(person.head(), 2, "looking changes nothing");

    let taken = person.take(&file);
    assert_eq!((&taken["new"], &taken["costs"], &taken["evidence"]), (&json!(1), &json!(2), &json!(2)));
    let costs = person.costs("100");
    let days: Vec<(String, String, String)> = costs
        .iter()
        .map(|cost| (text(&cost["amount"]), text(&cost["period"]["first"]), text(&cost["period_basis"])))
        .collect();
    assert!(days.contains(&("6000.50".into(), "2026-03-01".into(), "assumed".into())), "{days:?}");
    assert!(days.contains(&("2000.00".into(), "2026-02-01".into(), "stated".into())), "{days:?}");
    let names: Vec<String> = evidence(&mut person).iter().map(|row| text(&row["name"])).collect();
    assert_eq!(names, ["f1.xml", "faktura F-1.pdf"], "a name is never a path");
    let listed = person.done("list_invoices", json!({ "grant": null }));
    assert_eq!((&listed[0]["number"], &listed[0]["goes_up"]), (&json!("F-1"), &json!(true)));
}

#[test]
fn the_same_file_again_changes_nothing_and_undo_makes_it_new_again() {
    let mut person = Person::with_grant("invoice-files-again");
    let file = person.file("f1.xml", EInvoice::new("F-1", "100.00").xml());
    person.take(&file);
    let head = person.head();
    let again = person.take(&file);
    assert_eq!((&again["operation"], &again["known"]), (&Json::Null, &json!(1)));
    assert_eq!(person.head(), head);
    person.done("undo", json!({}));
    assert!(person.costs("100").is_empty() && evidence(&mut person).is_empty());
    assert_eq!(person.take(&file)["new"], 1);
}

#[test]
fn a_cost_of_the_ledger_that_names_the_invoice_gets_its_particulars_and_is_not_doubled() {
    let mut person = Person::with_grant("invoice-files-completes");
    let file = person.file("huvudbok.se", ledger_of("Kursbolaget F-1"));
    person.take(&file);
    let file = person.file("f1.xml", EInvoice::new("F-1", "900.00").xml());
    assert_eq!(status(&preview(&mut person, &file)), "completes");
    let taken = person.take(&file);
    assert_eq!((&taken["new"], &taken["changed"]), (&json!(0), &json!(1)));
    assert_eq!(person.figure("100", "used"), "900.00");
    let costs = person.costs("100");
    assert_eq!((costs.len(), text(&costs[0]["voucher"])), (1, "LEV 1".into()));
    // The ledger itself, read again, finds its row in the book.
    let file = person.handle("huvudbok.se");
    assert_eq!(person.take(&file)["operation"], Json::Null);
    assert_eq!(person.figure("100", "used"), "900.00");
}

#[test]
fn a_cost_of_the_same_amount_waits_for_a_person() {
    let mut person = Person::with_grant("invoice-files-unclear");
    let file = person.file("huvudbok.se", ledger_of("Kurs"));
    person.take(&file);
    let file = person.file("f1.xml", EInvoice::new("F-1", "900.00").xml());
    let shown = preview(&mut person, &file);
    assert_eq!((status(&shown), &shown["can_import"]), ("unclear".into(), &json!(false)));
    let cost = text(&shown["invoices"][0]["candidates"][0]["cost"]);
    let as_it_is = json!({ "file": file, "accept_changes": false });
    assert_eq!(person.refused("confirm_import", as_it_is), "invoice-maybe-there");
    let wrong = said(&file, json!({ "cost": "K99" }));
    assert_eq!(person.refused("confirm_import", wrong), "cost-unknown");
    let left = person.done("confirm_import", said(&file, json!({ "leave": true })));
    assert_eq!((&left["left"], &left["operation"]), (&json!(1), &Json::Null));

    person.done("confirm_import", said(&file, json!({ "cost": cost })));
    assert_eq!((person.costs("100").len(), person.figure("100", "used")), (1, "900.00".into()));
    person.done("undo", json!({}));
    person.done("confirm_import", said(&file, json!({ "as_new": true })));
    assert_eq!((person.costs("100").len(), person.figure("100", "used")), (2, "1800.00".into()));
}

#[test]
fn an_invoice_without_a_grant_waits_for_one() {
    let mut person = Person::with_grant("invoice-files-no-grant");
    let invoice = EInvoice { project: String::new(), ..EInvoice::new("F-1", "100.00") };
    let file = person.file("f1.xml", invoice.xml());
    assert_eq!(status(&preview(&mut person, &file)), "no-grant");
    let as_it_is = json!({ "file": file, "accept_changes": false });
    assert_eq!(person.refused("confirm_import", as_it_is), "invoice-no-grant");
    let unknown = said(&file, json!({ "grant": "999" }));
    assert_eq!(person.refused("confirm_import", unknown), "grant-unknown");
    let nowhere = said(&file, json!({ "place": 2, "grant": "100" }));
    assert_eq!(person.refused("confirm_import", nowhere), "invoice-place-unknown");
    assert_eq!(person.done("confirm_import", said(&file, json!({ "grant": "100" })))["new"], 1);
}

#[test]
fn a_credit_note_takes_back_what_its_invoice_charged() {
    let mut person = Person::with_grant("invoice-files-credit");
    let credit =
        EInvoice { credits: Some("F-1".to_owned()), project: String::new(), ..EInvoice::new("K-1", "40.00") };
    let credit = person.file("k1.xml", credit.xml());
    let as_it_is = json!({ "file": credit, "accept_changes": false });
    assert_eq!(person.refused("confirm_import", as_it_is), "invoice-no-grant");
    let file = person.file("f1.xml", EInvoice::new("F-1", "100.00").xml());
    person.take(&file);
    person.take(&credit);
    assert_eq!(person.figure("100", "used"), "60.00");
}

#[test]
fn an_invoice_with_an_error_is_refused_with_what_is_wrong_in_it() {
    let mut person = Person::with_grant("invoice-files-wrong");
    let xml = EInvoice::new("F-1", "100.00").xml().replace("<PayableAmount>100.00", "<PayableAmount>100.01");
    let file = person.file("f1.xml", xml);
    assert_eq!(status(&preview(&mut person, &file)), "wrong");
    let request = json!({ "file": file, "accept_changes": false });
    assert_eq!(person.refused("confirm_import", request), "invoice-payable-differs");
}

#[test]
fn a_ledger_that_comes_after_the_invoice_shows_both_in_the_reconciliation() {
    let mut person = Person::with_grant("invoice-files-before");
    let file = person.file("f1.xml", EInvoice::new("F-1", "900.00").xml());
    person.take(&file);
    let file = person.file(
        "verifikat.si",
        entries("#VER LEV 1 20260320\n{\n#TRANS 75110 {6 100} 900.00\n#TRANS 2440 {} -900.00\n}\n"),
    );
    person.take(&file);
    let found = person.findings("2026-06-30");
    assert!(found.iter().any(|finding| finding.contains("reconciliation-difference")), "{found:?}");
}

pub(super) fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).expect("an entry");
        zip.write_all(bytes).expect("in memory");
    }
    zip.finish().expect("in memory").into_inner()
}

#[test]
fn a_zip_of_invoices_is_taken_file_by_file_with_the_documents_beside_them() {
    let mut person = Person::with_grant("invoice-files-zip");
    let (first, second) = (EInvoice::new("F-1", "100.00").xml(), EInvoice::new("F-2", "50.00").xml());
    let nowhere = EInvoice { project: String::new(), ..EInvoice::new("F-3", "7.00") }.xml();
    let bytes = zipped(&[
        ("mars/f1.xml", first.as_bytes()),
        ("mars/F1.PDF", b"%PDF-1.7 EXEMPEL"),
        ("mars/f2.xml", second.as_bytes()),
        ("mars/f3.xml", nowhere.as_bytes()),
        ("mars/avhuggen.xml", &first.as_bytes()[..first.len() - 9]),
        ("mars/annat.pdf", b"%PDF-1.7 annat"),
        ("läs mig.txt", b"hej"),
    ]);
    let file = person.file("mars.zip", bytes);
    let shown = preview(&mut person, &file);
    let statuses: Vec<String> = rows(&shown["invoices"]).iter().map(|row| text(&row["status"])).collect();
    assert_eq!(statuses, ["new", "new", "no-grant"]);
    assert_eq!(shown["invoices"][0]["attachments"], json!(["F1.PDF"]));

    let taken = person.take(&file);
    assert_eq!((&taken["new"], &taken["evidence"], &taken["left"]), (&json!(2), &json!(3), &json!(1)));
    let told: Vec<String> = rows(&taken["findings"]).iter().map(|row| text(&row["code"])).collect();
    for code in ["xml-malformed", "parcel-files-unused", "invoice-no-grant"] {
        assert!(told.iter().any(|told| told == code), "{told:?}");
    }
    assert_eq!(person.figure("100", "used"), "150.00");
    let choice = json!({ "place": 3, "grant": "100" });
    assert_eq!(person.done("confirm_import", said(&file, choice))["new"], 1);
    assert_eq!(person.take(&file)["known"], 3);
}

#[test]
fn an_e_mail_with_an_invoice_and_its_picture_is_read_like_a_zip() {
    let mut person = Person::with_grant("invoice-files-mail");
    let xml = EInvoice::new("F-1", "100.00").xml();
    let mail = format!(
        "From: faktura@exempel.se\r\nTo: kommun@exempel.se\r\nSubject: Faktura\r\nDate: Mon, 16 Mar 2026 08:00:00 \
         +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=gr\r\n\r\n--gr\r\n\
         Content-Type: text/plain\r\n\r\nHej\r\n--gr\r\nContent-Type: application/xml; name=f1.xml\r\n\
         Content-Disposition: attachment; filename=f1.xml\r\n\r\n{xml}\r\n--gr\r\n\
         Content-Type: application/pdf; name=\"bild av fakturan.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\
         Content-Disposition: attachment; filename=\"bild av fakturan.pdf\"\r\n\r\n{PDF}\r\n--gr--\r\n"
    );
    let file = person.file("faktura.eml", mail);
    assert_eq!(person.take(&file)["new"], 1);
    let names: Vec<String> = evidence(&mut person).iter().map(|row| text(&row["name"])).collect();
    assert_eq!(names, ["f1.xml", "bild av fakturan.pdf"]);
}

#[test]
fn a_zip_without_invoices_is_refused_by_name() {
    let mut person = Person::with_grant("invoice-files-empty-zip");
    let file = person.file("bilder.zip", zipped(&[("bild.pdf", b"%PDF-1.7")]));
    let request = json!({ "file": file, "accept_changes": false });
    assert_eq!(person.refused("confirm_import", request), "parcel-no-invoice");
}
