//! The rules of reading SIE 5, on one whole file and on the smallest that shows each.

use domain::draft::{BalanceKind, RowKind};
use domain::problem::{Severity, Value};

use super::*;
use crate::read::inspect::inspect;
use crate::read::{Document, detect};

/// A whole little ledger of two journals, with nothing wrong in it.
const WHOLE: &str = include_str!("fixture.xml");

fn read_text(text: &str) -> LedgerRead {
    read(text.as_bytes()).unwrap_or_else(|problem| panic!("{problem:?}"))
}

fn whole() -> LedgerRead {
    read_text(WHOLE)
}

/// The whole file with a place changed.
fn changed(from: &str, to: &str) -> LedgerRead {
    assert!(WHOLE.contains(from), "{from}");
    read_text(&WHOLE.replacen(from, to, 1))
}

/// A file of one voucher on its way into a ledger, with the rows given.
fn voucher(rows: &str) -> LedgerRead {
    read_text(&format!(
        "<SieEntry xmlns='http://www.sie.se/sie5'>\n<Accounts><Account id='1930' name='Bank'/>\
         <Account id='5010' name='Hyra'/></Accounts>\n<Journal id='A'>\n\
         <JournalEntry id='1' journalDate='2025-01-10'>\n{rows}\n</JournalEntry></Journal></SieEntry>"
    ))
}

fn codes(read: &LedgerRead) -> Vec<&'static str> {
    read.remarks.iter().map(|remark| remark.problem.code).collect()
}

fn remark<'r>(read: &'r LedgerRead, code: &str) -> &'r Remark {
    let found = read.remarks.iter().find(|remark| remark.problem.code == code);
    found.unwrap_or_else(|| panic!("{code}: {:?}", codes(read)))
}

fn shown(read: &LedgerRead, code: &str) -> String {
    match &remark(read, code).problem.fields["value"] {
        Value::Text(text) => text.clone(),
        other => panic!("{other:?}"),
    }
}

fn row_texts(read: &LedgerRead) -> Vec<String> {
    let document = &read.document;
    let shown = |row: &domain::draft::Row| {
        format!("{:?} {} {}", row.kind, document.account_number(row.account), row.amount)
    };
    document.rows.iter().map(shown).collect()
}

const WHOLE_SAYS: [&str; 3] = ["sie5-corrected-by", "sie5-file-elsewhere", "sie5-signature-not-tried"];

#[test]
fn the_whole_file_says_whose_it_is_and_for_which_years() {
    let read = whole();
    assert_eq!(codes(&read), WHOLE_SAYS);
    assert!(read.remarks.iter().all(|remark| remark.severity == Severity::Info));
    let document = &read.document;
    assert_eq!((document.format.as_str(), document.version.as_str()), ("sie", "5"));
    assert_eq!((document.encoding.as_str(), document.currency.as_deref()), ("utf-8", Some("SEK")));
    assert_eq!(document.program.as_deref(), Some("Exempelboken 1.2"));
    assert_eq!(document.organisation_name.as_deref(), Some("EXEMPEL kommun"));
    assert_eq!(document.organisation_number.as_deref(), Some("212000-0142"));
    assert_eq!(document.generated.map(|date| date.to_string()).as_deref(), Some("2026-01-15"));
    assert_eq!(document.balances_until.map(|date| date.to_string()).as_deref(), Some("2025-12-31"));
    let years: Vec<_> =
        document.years.iter().map(|year| (year.number, year.period.last().to_string())).collect();
    assert_eq!(years, [(-1, "2024-12-31".to_owned()), (0, "2025-12-31".to_owned())]);
    let kinds: Vec<_> = document.accounts.iter().map(|account| account.kind).collect();
    assert_eq!(kinds, [Some('T'), Some('S'), Some('K'), None]);
    assert_eq!(document.accounts[2].name.as_deref(), Some("Hyra & el"));
    assert_eq!(document.objects.len(), 2);
}

#[test]
fn the_accounts_of_the_whole_file_come_to_their_balances() {
    let figures = inspect(&whole().document);
    let accounts: Vec<_> =
        figures.accounts.iter().map(|a| (a.account.as_str(), a.transactions.0, a.ties)).collect();
    assert_eq!(
        accounts,
        [("1930", -24_950, Some(true)), ("2091", 0, None), ("5010", 24_950, Some(true)), ("9000", 0, None)]
    );
    let counts = figures.counts;
    assert_eq!((counts.vouchers, counts.rows, counts.added_rows, counts.removed_rows), (2, 4, 1, 1));
    let objects: Vec<_> = figures.objects.iter().map(|o| (o.object.as_str(), o.amount.0)).collect();
    assert_eq!(objects, [("0042", 15_000), ("P1", 24_950)]);
}

#[test]
fn balances_are_those_of_the_year_or_of_a_month_in_it() {
    let document = whole().document;
    let said: Vec<_> = document
        .balances
        .iter()
        .map(|balance| {
            let month = balance.month.map_or("-".to_owned(), |month| month.to_string());
            let objects = document.objects_of(balance.objects).len();
            format!("{:?} {} {month} {objects} {}", balance.kind, balance.year, balance.amount)
        })
        .collect();
    assert_eq!(
        said,
        [
            "Opening -1 - 0 0.00",
            "Opening 0 - 0 1000.00",
            "Closing -1 - 0 1000.00",
            "Closing 0 2025-06 0 850.00",
            "Closing 0 - 0 750.50",
            "Result 0 - 0 249.50",
            "Result 0 - 1 200.00",
            "Budget 0 2025-03 1 300.00",
            "Budget 0 2025-04 2 40.00",
        ]
    );
    assert_eq!(document.balances[0].line, 15);
}

#[test]
fn a_closing_balance_within_the_year_is_the_years_where_the_file_reaches_no_further() {
    let read = changed("lastCoveredDate=\"2025-12-31\"", "lastCoveredDate=\"2025-06-30\"");
    let of_june = read.document.balances.iter().find(|balance| balance.amount.to_string() == "850.00");
    assert_eq!(of_june.map(|balance| balance.month), Some(None));
}

#[test]
fn rows_are_read_with_all_they_have_and_struck_and_added_ones_are_kept() {
    let read = whole();
    assert_eq!(
        row_texts(&read),
        [
            "Normal 5010 150.00",
            "Normal 1930 -150.00",
            "Removed 1930 -999.00",
            "Added 5010 99.50",
            "Normal 5010 99.50",
            "Normal 1930 -99.50",
        ]
    );
    let document = &read.document;
    let row = &document.rows[0];
    assert_eq!(
        (document.text(row.text), document.text(row.quantity), row.date.to_string().as_str()),
        ("Lokal", "3", "2025-03-31")
    );
    assert_eq!(
        (document.code_of(row.objects, "1"), document.code_of(row.objects, "6")),
        (Some("0042"), Some("P1"))
    );
    assert_eq!(
        (document.text(document.rows[2].sign), document.rows[2].date.to_string().as_str()),
        ("CEE", "2025-03-03")
    );
    assert_eq!(
        (document.text(document.rows[3].sign), document.rows[3].date.to_string().as_str()),
        ("CEE", "2025-07-09")
    );
    let voucher = &document.vouchers[0];
    assert_eq!((document.text(voucher.series), document.text(voucher.number), voucher.line), ("A", "1", 39));
    assert_eq!((document.text(voucher.text), document.text(voucher.sign)), ("Hyra mars", "ANN"));
    assert_eq!(voucher.registered.map(|date| date.to_string()).as_deref(), Some("2025-03-04"));
    assert_eq!(document.rows_of(&document.vouchers[1]).len(), 3);
}

#[test]
fn a_correction_names_both_vouchers() {
    let fields = &remark(&whole(), "sie5-corrected-by").problem.fields.clone();
    let text = |name: &str| fields[name].clone();
    assert_eq!((text("series"), text("number")), (Value::from("A"), Value::from("1")));
    assert_eq!((text("by_series"), text("by_number")), (Value::from("B"), Value::from("1 (2025-01)")));
}

#[test]
fn documents_in_the_file_belong_to_the_vouchers_that_refer_to_them() {
    let read = whole();
    let [attachment] = read.attachments.as_slice() else { panic!("{:?}", read.attachments) };
    assert_eq!((attachment.file.name.as_str(), attachment.file.bytes.as_slice()), ("hyra.txt", &b"Hyra"[..]));
    assert_eq!(attachment.vouchers, [0, 1]);
    assert_eq!(shown(&read, "sie5-file-elsewhere"), "https://example.se/hyra.pdf");
    let broken = changed("YQ==", "Y");
    assert_eq!(
        (shown(&broken, "sie5-document-unreadable").as_str(), broken.attachments.len()),
        ("hyra.txt", 0)
    );
    let missing = changed("documentId=\"d2\"", "documentId=\"d9\"");
    assert_eq!(shown(&missing, "sie5-document-missing"), "d9");
}

#[test]
fn a_file_cut_off_anywhere_is_never_a_shorter_ledger() {
    let end = WHOLE.trim_end().len();
    for length in 0..end {
        let part = &WHOLE.as_bytes()[..length];
        let read =
            detect("fil.sie", part).map_err(|error| error.problem()).and_then(|reader| reader.read(part));
        match read {
            Err(problem) => assert!(
                ["xml-malformed", "file-xml", "file-empty", "file-unknown"].contains(&problem.code),
                "{length}: {problem:?}"
            ),
            Ok(_) => panic!("{length}"),
        }
    }
}

#[test]
fn a_document_type_is_refused_whatever_it_would_grow_to() {
    let laughs = "<?xml version='1.0'?><!DOCTYPE Sie [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>\
                  <!ENTITY c '&b;&b;&b;&b;'>]><Sie xmlns='http://www.sie.se/sie5'>&c;</Sie>";
    let reader = detect("fil.sie", laughs.as_bytes()).expect("a reader");
    assert_eq!(reader.read(laughs.as_bytes()).map_err(|problem| problem.code), Err("xml-doctype"));
}

#[test]
fn what_is_not_of_the_namespace_or_has_another_root_is_refused() {
    let refusal = |text: &str| {
        let read = detect("fil.sie", text.as_bytes()).map_err(|error| error.problem());
        read.and_then(|reader| reader.read(text.as_bytes())).map_err(|problem| problem.code).err()
    };
    assert_eq!(refusal("<Sie/>"), Some("file-xml"));
    assert_eq!(refusal("<Sie xmlns='http://www.sie.se/sie6'/>"), Some("file-xml"));
    assert_eq!(refusal("<Konton xmlns='http://www.sie.se/sie5'/>"), Some("sie5-root-unknown"));
    assert_eq!(refusal("<Sie xmlns='http://www.sie.se/sie5'>"), Some("xml-malformed"));
    assert_eq!(read(b"<Sie/>").map_err(|problem| problem.code).err(), Some("sie5-root-unknown"));
}

#[test]
fn a_prefix_line_ends_and_utf_16_make_no_difference() {
    let expected = whole();
    let prefixed = WHOLE
        .replace("xmlns=\"http://www.sie.se/sie5\"", "xmlns:s=\"http://www.sie.se/sie5\"")
        .replace("</", "</s:")
        .replace('<', "<s:")
        .replace("<s:/s:", "</s:")
        .replace("<s:?", "<?")
        .replace("<s:Signature xmlns=", "<s:Signature xmlns:s=");
    for (other, encoding) in [(prefixed, "utf-8"), (WHOLE.replace('\n', "\r\n"), "utf-8")] {
        let reader = detect("fil.xml", other.as_bytes()).expect("a reader");
        let Ok(Document::Ledger(read)) = reader.read(other.as_bytes()) else { panic!("{other}") };
        assert_eq!((reader.name, read.document.encoding.as_str()), ("sie5", encoding));
        assert_eq!((&read.document, codes(&read)), (&expected.document, codes(&expected)));
    }
    let text = WHOLE.replace("encoding=\"utf-8\"", "encoding=\"utf-16\"");
    let utf_16: Vec<u8> = format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(detect("fil.sie", &utf_16).map(|reader| reader.name).ok(), Some("sie5"));
    assert_eq!(read(&utf_16).expect("a file").document.rows, expected.document.rows);
}

#[test]
fn an_unreadable_amount_is_left_out_and_told_and_never_nought() {
    for (amount, code) in [
        ("1O.00", "sie-amount-unreadable"),
        ("", "sie-amount-unreadable"),
        ("10.005", "sie-amount-decimals"),
        ("10000000000000", "sie-amount-too-large"),
    ] {
        let read = voucher(&format!(
            "<LedgerEntry accountId='5010' amount='{amount}'/><LedgerEntry accountId='1930' amount='-10'/>"
        ));
        assert_eq!(row_texts(&read), ["Normal 1930 -10.00"], "{amount}");
        let told = remark(&read, code);
        assert_eq!((told.severity, told.line, shown(&read, code).as_str()), (Severity::Error, 5, amount));
        assert_eq!(remark(&read, "sie-voucher-incomplete").severity, Severity::Error);
    }
}

#[test]
fn a_row_without_account_or_amount_is_incomplete() {
    for row in ["<LedgerEntry amount='5'/>", "<LedgerEntry accountId='5010'/>", "<LedgerEntry accountId=''/>"]
    {
        let read = voucher(row);
        assert_eq!(codes(&read), ["sie-voucher-incomplete", "sie-row-incomplete"], "{row}");
        assert!(read.document.rows.is_empty());
    }
}

#[test]
fn an_unbalanced_an_empty_and_a_repeated_voucher_are_told() {
    assert_eq!(codes(&voucher("<LedgerEntry accountId='5010' amount='5'/>")), ["sie-voucher-unbalanced"]);
    assert_eq!(codes(&voucher("")), ["sie-voucher-empty"]);
    let struck =
        "<LedgerEntry accountId='5010' amount='5'><Overstrike date='2025-01-11' by='B'/></LedgerEntry>";
    assert_eq!(codes(&voucher(struck)), [""; 0]);
    let twice = changed("<Journal id=\"B\"", "<Journal id=\"A\"");
    assert!(codes(&twice).contains(&"sie-voucher-repeated"), "{:?}", codes(&twice));
}

#[test]
fn numbers_begin_anew_with_the_year_and_rows_of_another_year_leave_the_balances_alone() {
    let text = WHOLE.replacen("<Journal id=\"B\"", "<Journal id=\"A\"", 1).replacen(
        "<JournalEntry id=\"1\" journalDate=\"2025-07-01\"",
        "<JournalEntry id=\"1\" journalDate=\"2024-07-01\"",
        1,
    );
    let text = text.replacen("amount=\"750.50\"", "amount=\"850.00\"", 1).replacen("249.5000", "150", 1);
    let read = read_text(&text);
    assert_eq!(codes(&read), WHOLE_SAYS);
    assert_eq!(inspect(&read.document).accounts[0].ties, Some(true));
}

#[test]
fn a_voucher_whose_day_cannot_be_read_gets_another_and_is_an_error() {
    let read = changed("journalDate=\"2025-03-03\"", "journalDate=\"3 mars\"");
    assert_eq!(remark(&read, "sie-voucher-date-unreadable").severity, Severity::Error);
    assert_eq!(read.document.vouchers[0].date.to_string(), "2025-03-04", "the day it was entered");
    let missing = changed("journalDate=\"2025-03-03\"", "");
    assert_eq!(remark(&missing, "sie-voucher-date-missing").severity, Severity::Error);
    let row = changed("ledgerDate=\"2025-03-31\"", "ledgerDate=\"2025-03-32\"");
    assert_eq!(remark(&row, "sie-row-date-unreadable").severity, Severity::Error);
    assert_eq!(row.document.rows[0].date.to_string(), "2025-03-03");
}

#[test]
fn what_the_standard_does_not_have_is_told_once_with_a_count() {
    let read = voucher(
        "<ledgerEntry accountId='5010' amount='5'/><ledgerEntry accountId='1930' amount='-5'/>\
         <LedgerEntry accountId='5010' amount='0' vat='25'/><Tag xmlns='urn:own'/>",
    );
    let told: Vec<_> = read
        .remarks
        .iter()
        .map(|remark| {
            (remark.severity, remark.problem.fields["value"].clone(), remark.problem.fields["count"].clone())
        })
        .collect();
    assert_eq!(
        told,
        [
            (Severity::Info, Value::from("JournalEntry/Tag"), Value::Count(1)),
            (Severity::Warning, Value::from("JournalEntry/ledgerEntry"), Value::Count(2)),
            (Severity::Info, Value::from("LedgerEntry/@vat"), Value::Count(1)),
        ]
    );
}

#[test]
fn accounts_dimensions_and_objects_that_are_used_and_not_declared_are_told() {
    let account = changed("accountId=\"5010\" amount=\"99.50\"", "accountId=\"5011\" amount=\"99.50\"");
    assert_eq!(shown(&account, "sie-account-undeclared"), "5011");
    assert_eq!(remark(&account, "sie-result-does-not-tie").severity, Severity::Error);
    let object = changed(
        "dimId=\"1\" objectId=\"0042\"/>\n        <ObjectReference dimId=\"6\" objectId=\"P1\"/>\n      </L",
        "dimId=\"30\" objectId=\"x\"/></L",
    );
    assert!(codes(&object).contains(&"sie-dimension-undeclared"), "{:?}", codes(&object));
    assert!(codes(&object).contains(&"sie-object-undeclared"));
    let half = changed(
        "dimId=\"1\" objectId=\"0042\"/>\n        <ObjectReference dimId=\"6\"",
        "dimId=\"1\"/>\n        <ObjectReference dimId=\"6\"",
    );
    assert_eq!(shown(&half, "sie-object-list-odd"), "1  6 P1");
}

#[test]
fn years_that_are_unclear_are_told() {
    assert!(codes(&read_text("<Sie xmlns='http://www.sie.se/sie5'/>")).contains(&"sie5-year-missing"));
    assert!(codes(&read_text("<SieEntry xmlns='http://www.sie.se/sie5'/>")).is_empty());
    let none = changed(" primary=\"true\"", "");
    assert!(codes(&none).contains(&"sie5-primary-year-unclear"));
    assert_eq!(
        none.document.current_year().map(|year| year.period.first().to_string()).as_deref(),
        Some("2025-01-01")
    );
    let unreadable = changed("start=\"2024-01\" end=\"2024-12\"", "start=\"2024\" end=\"2024-12\"");
    assert_eq!(shown(&unreadable, "sie5-year-unreadable"), "2024 2024-12");
    assert_eq!(shown(&unreadable, "sie5-balance-outside-years"), "2024-01");
    let month = changed("month=\"2025-06\"", "month=\"juni\"");
    assert_eq!(remark(&month, "sie-month-unreadable").severity, Severity::Error);
}

#[test]
fn a_budget_of_a_file_without_years_is_kept() {
    let read = read_text(
        "<SieEntry xmlns='http://www.sie.se/sie5'><Accounts><Account id='3010' name='x' type='income'>\
         <Budget amount='-5'/><Budget month='2025-01' amount='-1'/></Account></Accounts></SieEntry>",
    );
    let months: Vec<_> =
        read.document.balances.iter().map(|balance| (balance.kind, balance.month.is_some())).collect();
    assert_eq!(months, [(BalanceKind::Budget, false), (BalanceKind::Budget, true)]);
    assert!(codes(&read).is_empty());
}

#[test]
fn another_currency_a_wrong_number_and_an_unknown_kind_are_told() {
    assert_eq!(remark(&changed("\"SEK\"", "\"EUR\""), "sie-currency-foreign").severity, Severity::Error);
    assert_eq!(shown(&changed("212000-0142", "212000-0143"), "sie-orgnr-malformed"), "212000-0143");
    assert_eq!(shown(&changed("\"statistics\"", "\"other\""), "sie5-account-kind-unknown"), "other");
}

#[test]
fn a_row_is_struck_even_where_it_was_added() {
    let row = "<LedgerEntry accountId='5010' amount='5'><EntryInfo date='2025-02-01' by='B'/>\
               <Overstrike date='2025-02-02' by='B'/></LedgerEntry>";
    let kinds: Vec<_> = voucher(row).document.rows.iter().map(|row| row.kind).collect();
    assert_eq!(kinds, [RowKind::Removed]);
}
