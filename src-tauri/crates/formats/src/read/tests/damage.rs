//! What every reader does with the same damage: one table of whole files, and what may be wrong with any of them.

use domain::problem::Severity;

use crate::read::{Document, READERS};

/// A whole file of each reader, with an amount and a day in it that can be found again.
struct Whole {
    reader: &'static str,
    text: &'static str,
    amount: &'static str,
    day: &'static str,
}

const WHOLE: &[Whole] = &[
    Whole {
        reader: "sie",
        text: "#FLAGGA 0\n#SIETYP 4\n#ORGNR 212000-0142\n#FNAMN \"EXEMPEL\"\n#RAR 0 20250101 20251231\n#KONTO 5010 Hyra\n#KONTO 1930 Bank\n#VER A 1 20250131 Hyra\n{\n#TRANS 5010 {} 1234.50 20250130\n#TRANS 1930 {} -1234.50\n}\n",
        amount: "{} 1234.50",
        day: "20250131",
    },
    Whole { reader: "sie5", text: include_str!("../sie5/fixture.xml"), amount: "150.00", day: "2025-03-31" },
    Whole {
        reader: "invoice",
        text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"><ID>Å-17</ID><IssueDate>2023-11-05</IssueDate><DocumentCurrencyCode>SEK</DocumentCurrencyCode><AccountingSupplierParty><Party><PartyLegalEntity><RegistrationName>Kurser AB</RegistrationName><CompanyID>5560360793</CompanyID></PartyLegalEntity></Party></AccountingSupplierParty><TaxTotal><TaxAmount>0</TaxAmount></TaxTotal><LegalMonetaryTotal><LineExtensionAmount>6000.00</LineExtensionAmount><TaxExclusiveAmount>6000.00</TaxExclusiveAmount><TaxInclusiveAmount>6000.00</TaxInclusiveAmount><PayableAmount>6000.00</PayableAmount></LegalMonetaryTotal><InvoiceLine><ID>1</ID><LineExtensionAmount>6000.00</LineExtensionAmount><Item><Name>Kurs</Name></Item></InvoiceLine></Invoice>",
        amount: "6000.00",
        day: "2023-11-05",
    },
    Whole {
        reader: "paxml",
        text: include_str!("../paxml/example.pax"),
        amount: "10000.00",
        day: "2025-01-07",
    },
];

/// Returns the codes of errors, or that of a refusal.
fn errors(reader: &str, bytes: &[u8]) -> Vec<&'static str> {
    let reader = READERS.iter().find(|one| one.name == reader).expect("a reader");
    let remarks = match reader.read(bytes) {
        Err(problem) => return vec![problem.code],
        Ok(Document::Ledger(ledger)) => ledger.remarks,
        Ok(Document::Payroll(payroll)) => payroll.remarks,
        // A table has no remarks before a person has said what it means.
        Ok(Document::Table(_)) => Vec::new(),
        Ok(Document::ShareList(list)) => list.remarks,
        Ok(Document::Parcel(parcel)) => parcel.remarks,
        Ok(Document::FollowUp(follow_up)) => follow_up.remarks.into_iter().flatten().collect(),
        Ok(Document::Invoices(invoices)) => invoices.into_iter().flat_map(|one| one.remarks).collect(),
    };
    let errors = remarks.into_iter().filter(|remark| remark.severity == Severity::Error);
    errors.map(|remark| remark.problem.code).collect()
}

fn of_xml() -> impl Iterator<Item = &'static Whole> {
    WHOLE.iter().filter(|whole| whole.reader != "sie")
}

#[test]
fn whole_files_have_no_errors() {
    for whole in WHOLE {
        let no_errors: [&str; 0] = [];
        assert_eq!(errors(whole.reader, whole.text.as_bytes()), no_errors, "{}", whole.reader);
    }
}

#[test]
fn xml_that_is_cut_off_anywhere_is_refused() {
    for whole in of_xml() {
        let text = whole.text.trim_end().as_bytes();
        for len in 0..text.len() {
            let told = errors(whole.reader, &text[..len]);
            assert!(
                ["xml-malformed", "xml-letters-lost"].contains(&told[0]),
                "{} {len}: {told:?}",
                whole.reader
            );
        }
    }
}

#[test]
fn amounts_that_no_book_holds_are_errors_and_never_other_amounts() {
    for whole in WHOLE {
        let front = whole.amount.trim_end_matches(|sign: char| sign.is_ascii_digit() || sign == '.');
        for amount in ["123456789012345678901234567890", "1e5", "0x10", "12,34,56", "NaN", "1 2 3 x"] {
            // A SIE file parts its fields by blanks.
            let amount = if whole.reader == "sie" { amount.replace(' ', "_") } else { amount.to_owned() };
            let text = whole.text.replacen(whole.amount, &format!("{front}{amount}"), 1);
            assert_ne!(errors(whole.reader, text.as_bytes()).len(), 0, "{} {amount}", whole.reader);
        }
    }
}

#[test]
fn days_that_are_none_are_errors() {
    for whole in WHOLE {
        for day in ["2025-02-29", "2025-13-01", "0000-00-00", "99999-01-01", "igår"] {
            let day = if whole.reader == "sie" { day.replace('-', "") } else { day.to_owned() };
            let text = whole.text.replacen(whole.day, &day, 1);
            assert_ne!(errors(whole.reader, text.as_bytes()).len(), 0, "{} {day}", whole.reader);
        }
    }
}

#[test]
fn entities_depth_and_foreign_letters_are_told_by_every_reader_of_xml() {
    for whole in of_xml() {
        let body = whole.text.split_once("?>").map_or(whole.text, |(_, body)| body);
        let end = body.trim_end().rfind("</").expect("an end");
        let laughs = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>";
        let deep =
            format!("{}{}{}{}", &body[..end], "<x>".repeat(100_000), "</x>".repeat(100_000), &body[end..]);
        let utf_16: Vec<u8> =
            std::iter::once(0xFEFF).chain(body.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        for (bytes, code) in [
            (format!("{laughs}{body}").into_bytes(), "xml-doctype"),
            (deep.into_bytes(), "xml-too-deep"),
            (utf_16[..utf_16.len() - 3].to_vec(), "xml-letters-lost"),
            (format!("{body}{body}").into_bytes(), "xml-malformed"),
            (body.replacen("</", "&b;</", 1).into_bytes(), "xml-malformed"),
            (body.replacen("</", "\0</", 1).into_bytes(), "xml-malformed"),
        ] {
            assert_eq!(errors(whole.reader, &bytes), [code], "{}", whole.reader);
        }
    }
}
