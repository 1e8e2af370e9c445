//! Invoices of an invented supplier to EXEMPEL kommun.

use domain::draft::invoice::{InvoiceDocument, InvoiceKind};
use domain::problem::Severity;

use super::{InvoiceRead, read, sniff};

/// Course fees of two months: 8 000 in all, one line with days of its own, 2 000 of VAT.
const LINES: &str = r#"
  <InvoiceLine><ID>1</ID><InvoicedQuantity>1</InvoicedQuantity><LineExtensionAmount>6000.00</LineExtensionAmount>
    <AccountingCost>1601</AccountingCost>
    <InvoicePeriod><StartDate>2023-10-01</StartDate><EndDate>2023-10-31</EndDate></InvoicePeriod>
    <Item><Name>Kurs</Name></Item></InvoiceLine>
  <InvoiceLine><ID>2</ID><LineExtensionAmount>2500</LineExtensionAmount><Item><Name>Böcker</Name></Item></InvoiceLine>"#;

const TOTALS: &str = r"
  <TaxTotal><TaxAmount>2000.00</TaxAmount><TaxSubtotal><TaxableAmount>8000.00</TaxableAmount>
    <TaxAmount>2000.00</TaxAmount><TaxCategory><ID>S</ID><Percent>25</Percent></TaxCategory></TaxSubtotal></TaxTotal>
  <LegalMonetaryTotal><LineExtensionAmount>8500.00</LineExtensionAmount>
    <TaxExclusiveAmount>8000.00</TaxExclusiveAmount><TaxInclusiveAmount>10000.00</TaxInclusiveAmount>
    <PrepaidAmount>1000.00</PrepaidAmount><PayableRoundingAmount>0.00</PayableRoundingAmount>
    <PayableAmount>9000.00</PayableAmount></LegalMonetaryTotal>";

const HEAD: &str = r"
  <CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</CustomizationID>
  <ID>F-17</ID><IssueDate>2023-11-05</IssueDate><DueDate>2023-12-05</DueDate>
  <DocumentCurrencyCode>SEK</DocumentCurrencyCode><BuyerReference>EX-1</BuyerReference>
  <InvoicePeriod><StartDate>2023-10-01</StartDate><EndDate>2023-11-30</EndDate></InvoicePeriod>
  <ProjectReference><ID>1601</ID></ProjectReference>";

const PARTIES: &str = r"
  <AccountingSupplierParty><Party>
    <PostalAddress><Country><IdentificationCode>SE</IdentificationCode></Country></PostalAddress>
    <PartyTaxScheme><CompanyID>SE556036079301</CompanyID><TaxScheme><ID>VAT</ID></TaxScheme></PartyTaxScheme>
    <PartyLegalEntity><RegistrationName>Kurser i Exempel AB</RegistrationName><CompanyID>5560360793</CompanyID>
    </PartyLegalEntity></Party></AccountingSupplierParty>
  <AllowanceCharge><ChargeIndicator>false</ChargeIndicator><Amount>500.00</Amount></AllowanceCharge>";

fn ubl(parts: &[&str]) -> String {
    let namespace = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
    format!("<Invoice xmlns=\"{namespace}\">{}</Invoice>", parts.concat())
}

fn whole() -> String {
    ubl(&[HEAD, PARTIES, TOTALS, LINES])
}

fn one(text: &str) -> InvoiceRead {
    let mut invoices = read(text.as_bytes()).expect("a file of invoices");
    assert_eq!(invoices.len(), 1);
    invoices.remove(0)
}

fn document(text: &str) -> InvoiceDocument {
    one(text).document.expect("an invoice")
}

fn errors(text: &str) -> Vec<&'static str> {
    let of = |severity| move |remark: &&domain::problem::Remark| remark.severity == severity;
    one(text).remarks.iter().filter(of(Severity::Error)).map(|remark| remark.problem.code).collect()
}

fn told(text: &str) -> Vec<&'static str> {
    one(text).remarks.iter().map(|remark| remark.problem.code).collect()
}

#[test]
fn an_invoice_says_its_sums_its_days_and_what_it_refers_to() {
    let invoice = document(&whole());
    assert_eq!((invoice.format.as_str(), invoice.version.as_str()), ("peppol", "BIS Billing 3"));
    assert_eq!(invoice.number, "F-17");
    assert_eq!(invoice.net.to_string(), "8000.00");
    assert_eq!((invoice.vat.to_string(), invoice.payable.to_string()), ("2000.00".into(), "9000.00".into()));
    assert_eq!(invoice.period.map(|days| days.to_string()), Some("2023-10-01–2023-11-30".into()));
    assert_eq!(invoice.lines[0].period.map(|days| days.to_string()), Some("2023-10-01–2023-10-31".into()));
    assert_eq!(invoice.references.project.as_deref(), Some("1601"));
    assert_eq!(invoice.lines[0].accounting.as_deref(), Some("1601"));
    assert_eq!(invoice.supplier.orgnr.as_deref(), Some("5560360793"));
    assert_eq!(told(&whole()), Vec::<&str>::new());
}

#[test]
fn every_sum_is_reckoned_again_and_an_ore_is_enough() {
    for (stated, wrong, code) in [
        ("<LineExtensionAmount>8500.00", "<LineExtensionAmount>8500.01", "invoice-lines-differ"),
        ("<TaxExclusiveAmount>8000.00", "<TaxExclusiveAmount>8000.01", "invoice-net-differs"),
        ("<TaxInclusiveAmount>10000.00", "<TaxInclusiveAmount>9999.99", "invoice-gross-differs"),
        (
            "<TaxAmount>2000.00</TaxAmount><TaxSubtotal>",
            "<TaxAmount>2000.01</TaxAmount><TaxSubtotal>",
            "invoice-vat-differs",
        ),
        ("<PayableAmount>9000.00", "<PayableAmount>9000.01", "invoice-payable-differs"),
        ("<Amount>500.00", "<Amount>499.99", "invoice-net-differs"),
    ] {
        let text = whole().replacen(stated, wrong, 1);
        assert_ne!(text, whole(), "{stated}");
        assert!(errors(&text).contains(&code), "{code}: {:?}", errors(&text));
    }
}

#[test]
fn an_amount_or_a_day_that_does_not_read_is_an_error_and_never_nought() {
    for bad in ["6 000", "6000,00", "6000.005", "6e3", "", "12345678901234567890123456789.00", "--1", "+5"] {
        let text = whole().replacen(">6000.00<", &format!(">{bad}<"), 1);
        assert!(errors(&text).contains(&"invoice-amount-unreadable"), "{bad:?}: {:?}", errors(&text));
    }
    for bad in ["2023-02-30", "20231105", "2023-11-05T00:00:00 and more", "igår"] {
        let text = whole().replacen(">2023-11-05<", &format!(">{bad}<"), 1);
        assert_eq!(one(&text).document, None, "{bad}");
        assert!(errors(&text).contains(&"invoice-date-unreadable"), "{bad}");
    }
    let without_total = ubl(&[HEAD, PARTIES, LINES]);
    assert_eq!((one(&without_total).document, errors(&without_total)), (None, vec!["invoice-field-missing"]));
}

#[test]
fn an_invoice_of_which_any_amount_does_not_read_is_no_invoice() {
    for (good, bad) in [
        ("<TaxAmount>2000.00</TaxAmount><TaxSubtotal>", "<TaxAmount>x</TaxAmount><TaxSubtotal>"),
        ("<TaxableAmount>8000.00", "<TaxableAmount>x"),
        ("<Amount>500.00", "<Amount>x"),
        ("<ChargeIndicator>false", "<ChargeIndicator>kanske"),
        (">2500<", ">x<"),
        ("<PrepaidAmount>1000.00", "<PrepaidAmount>x"),
    ] {
        let text = whole().replacen(good, bad, 1);
        assert_ne!(text, whole(), "{good}");
        assert_eq!((one(&text).document, errors(&text).len()), (None, 1), "{bad}");
    }
    for (good, bad) in [
        ("<TotalTaxAmount>250.10", "<TotalTaxAmount>x"),
        (">-0.50<", ">x<"),
        (">1000.40</LineExtensionAmount", ">x</LineExtensionAmount"),
    ] {
        let text = SVEFAKTURA.replacen(good, bad, 1);
        assert_eq!((one(&text).document, errors(&text).len()), (None, 1), "{bad}");
    }
}

#[test]
fn noughts_behind_two_decimals_are_read() {
    assert_eq!(document(&whole().replacen(">2500<", ">2500.0000<", 1)).lines[1].net.to_string(), "2500.00");
}

#[test]
fn a_credit_note_takes_back_and_says_what() {
    let note = whole()
        .replace("schema:xsd:Invoice-2", "schema:xsd:CreditNote-2")
        .replace("<Invoice ", "<CreditNote ")
        .replace("</Invoice>", "</CreditNote>")
        .replace("InvoiceLine>", "CreditNoteLine>");
    let read = document(&note);
    assert_eq!((read.kind, read.charged(read.net).to_string()), (InvoiceKind::CreditNote, "-8000.00".into()));
    assert_eq!(told(&note), ["invoice-credit-unreferenced"]);
    let reference = "<BillingReference><InvoiceDocumentReference><ID>F-9</ID></InvoiceDocumentReference></BillingReference>";
    let note = note.replacen("<ProjectReference>", &format!("{reference}<ProjectReference>"), 1);
    assert_eq!((document(&note).credits, told(&note).len()), (vec!["F-9".to_owned()], 0));
}

#[test]
fn files_within_are_taken_out_and_files_outside_are_named_and_never_fetched() {
    let within = r#"<AdditionalDocumentReference><ID>1</ID><Attachment><EmbeddedDocumentBinaryObject
        mimeCode="application/pdf" filename="../bilaga.pdf">SGVq
        </EmbeddedDocumentBinaryObject></Attachment></AdditionalDocumentReference>"#;
    let outside = "<AdditionalDocumentReference><ID>2</ID><Attachment><ExternalReference><URI>http://localhost/x</URI>\
        </ExternalReference></Attachment></AdditionalDocumentReference>";
    let text = ubl(&[HEAD, within, outside, PARTIES, TOTALS, LINES]);
    let invoice = document(&text);
    assert_eq!(
        (invoice.attachments[0].name.as_str(), &*invoice.attachments[0].bytes),
        ("../bilaga.pdf", &b"Hej"[..])
    );
    assert_eq!(
        (invoice.links, told(&text)),
        (vec!["http://localhost/x".to_owned()], vec!["invoice-link-not-fetched"])
    );
    let broken = text.replace("SGVq", "SGV");
    assert_eq!(errors(&broken), ["invoice-attachment-unreadable"]);
}

#[test]
fn numbers_of_suppliers_are_held_against_swedish_rules() {
    assert_eq!(told(&whole().replace(">5560360793<", ">5560360794<")), ["invoice-orgnr-unfit"]);
    assert_eq!(told(&whole().replace("SE556036079301", "SE5560360793")), ["invoice-vat-number-unfit"]);
    assert_eq!(told(&whole().replace(">5560360793<", ">X<").replace(">SE<", ">NO<")), Vec::<&str>::new());
}

#[test]
fn days_of_a_line_outside_the_invoice_and_half_a_period_are_told() {
    let outside = whole().replacen("<EndDate>2023-10-31", "<EndDate>2023-12-31", 1);
    assert_eq!(told(&outside), ["invoice-line-period-outside"]);
    let reversed = whole().replacen("<EndDate>2023-10-31", "<EndDate>2023-09-30", 1);
    assert_eq!(errors(&reversed), ["invoice-period-reversed"]);
    let half = whole().replacen("<EndDate>2023-10-31</EndDate>", "", 1);
    assert_eq!(told(&half), ["invoice-period-half"]);
}

#[test]
fn a_file_that_is_cut_off_anywhere_is_refused() {
    let text = whole();
    for end in 0..text.len() {
        if let Some(part) = text.get(..end) {
            assert!(read(part.as_bytes()).is_err(), "cut at {end}");
        }
    }
}

#[test]
fn a_document_type_is_refused() {
    let text = format!("<!DOCTYPE Invoice [<!ENTITY a 'b'>]>{}", whole());
    assert_eq!(read(text.as_bytes()).map_err(|problem| problem.code).err(), Some("xml-doctype"));
}

const SVEFAKTURA: &str = r#"<Invoice xmlns="urn:sfti:documents:BasicInvoice:1:0">
  <ID>77</ID><IssueDate>2023-11-05</IssueDate><InvoiceTypeCode>380</InvoiceTypeCode>
  <InvoiceCurrencyCode>SEK</InvoiceCurrencyCode>
  <SellerParty><Party><PartyName><Name>Kurser i Exempel AB</Name></PartyName>
    <PartyTaxScheme><CompanyID>5560360793</CompanyID><TaxScheme><ID>SWT</ID></TaxScheme></PartyTaxScheme>
  </Party></SellerParty>
  <TaxTotal><TotalTaxAmount>250.10</TotalTaxAmount></TaxTotal>
  <LegalTotal><LineExtensionTotalAmount>1000.40</LineExtensionTotalAmount>
    <TaxInclusiveTotalAmount>1250.00</TaxInclusiveTotalAmount><RoundOffAmount>-0.50</RoundOffAmount></LegalTotal>
  <InvoiceLine><ID>1</ID><LineExtensionAmount>1000.40</LineExtensionAmount>
    <Item><Description>Kurs</Description></Item></InvoiceLine></Invoice>"#;

#[test]
fn svefaktura_is_read_with_its_rounding() {
    let invoice = document(SVEFAKTURA);
    assert_eq!((invoice.format.as_str(), invoice.net.to_string()), ("svefaktura", "1000.40".to_owned()));
    assert_eq!(
        (invoice.gross.to_string(), invoice.payable.to_string()),
        ("1250.50".into(), "1250.00".into())
    );
    assert_eq!(invoice.supplier.orgnr.as_deref(), Some("5560360793"));
    assert_eq!(told(SVEFAKTURA), Vec::<&str>::new());
    let wrong = SVEFAKTURA
        .replace("<RoundOffAmount>-0.50</RoundOffAmount>", "<RoundOffAmount>-0,50</RoundOffAmount>");
    assert!(errors(&wrong).contains(&"invoice-amount-unreadable"));
}

#[test]
fn an_envelope_gives_every_invoice_within_and_an_empty_one_is_refused() {
    let envelope = |within: &str| {
        format!(
            "<e:ObjectEnvelope xmlns:e=\"urn:sfti:documents:ObjectEnvelope:1:0\">{within}</e:ObjectEnvelope>"
        )
    };
    let two = envelope(&format!("{SVEFAKTURA}{}", whole()));
    assert!(sniff(two.as_bytes()));
    let read_two = read(two.as_bytes()).expect("invoices");
    assert_eq!(read_two.iter().filter(|invoice| invoice.document.is_some()).count(), 2);
    let empty = envelope("<x/>");
    assert_eq!(read(empty.as_bytes()).map_err(|problem| problem.code).err(), Some("invoice-envelope-empty"));
}

#[test]
fn invoices_are_known_by_their_outermost_element_alone() {
    assert!(sniff(whole().as_bytes()) && sniff(SVEFAKTURA.as_bytes()));
    assert!(sniff(format!("\u{feff}<?xml version='1.0'?>\n<!-- <a> -->\n{}", whole()).as_bytes()));
    let utf_16: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(whole().encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert!(sniff(&utf_16));
    assert_eq!(read(&utf_16).expect("an invoice").len(), 1);
    let other = "<schema><ns uri='urn:sfti:documents:BasicInvoice:1:0'/></schema>";
    assert!(!sniff(other.as_bytes()) && !sniff(b"<Invoice>") && !sniff(b""));
}
