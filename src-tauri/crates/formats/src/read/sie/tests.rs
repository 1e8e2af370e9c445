//! The rules of reading SIE, each on the smallest file that shows it.

use domain::draft::{BalanceKind, RowKind};
use domain::money::Money;
use domain::problem::{Remark, Value};

use super::*;

/// A whole little file: two accounts, a year, and the items given.
fn file(items: &str) -> LedgerRead {
    let head = "#FLAGGA 0\n#SIETYP 4\n#FNAMN \"EXEMPEL kommun\"\n#RAR 0 20250101 20251231\n\
                #KONTO 1930 Bank\n#KONTO 5010 Hyra\n#DIM 6 Projekt\n#OBJEKT 6 P1 Ett\n";
    read(format!("{head}{items}").as_bytes()).expect("a file that is read")
}

/// A file with one voucher of the rows given.
fn voucher(rows: &str) -> LedgerRead {
    file(&format!("#VER A 1 20250110 Hyra\n{{\n{rows}\n}}\n"))
}

fn codes(read: &LedgerRead) -> Vec<&'static str> {
    read.remarks.iter().map(|remark| remark.problem.code).collect()
}

fn remark<'a>(read: &'a LedgerRead, code: &str) -> &'a Remark {
    read.remarks
        .iter()
        .find(|remark| remark.problem.code == code)
        .unwrap_or_else(|| panic!("{:?}", codes(read)))
}

fn field<'a>(read: &'a LedgerRead, code: &str, name: &str) -> &'a Value {
    &remark(read, code).problem.fields[name]
}

fn money(text: &str) -> Money {
    text.parse().expect("an amount in a test")
}

fn amounts(read: &LedgerRead) -> Vec<String> {
    read.document.rows.iter().map(|row| row.amount.to_string()).collect()
}

#[test]
fn a_row_is_read_with_all_its_fields() {
    let read = voucher(
        "#TRANS 5010 {6 P1 \"1\" \"0042\"} 100.50 20250111 \"Hyra \\\"mars\\\"\" 2 ANN\n#TRANS 1930 {} -100.5",
    );
    assert_eq!(codes(&read), ["sie-object-undeclared"]);
    let document = &read.document;
    let row = &document.rows[0];
    assert_eq!(document.account_number(row.account), "5010");
    assert_eq!(document.code_of(row.objects, "1"), Some("0042"));
    assert_eq!((row.amount, row.date.to_string().as_str()), (money("100.50"), "2025-01-11"));
    assert_eq!(
        (read.document.text(row.text), read.document.text(row.quantity), read.document.text(row.sign)),
        ("Hyra \"mars\"", "2", "ANN")
    );
    assert_eq!((row.kind, row.line), (RowKind::Normal, 11));
    assert_eq!(document.rows[1].date.to_string(), "2025-01-10", "the voucher's day");
    assert_eq!(document.rows[1].objects, 0);
    assert_eq!(document.rows_of(&document.vouchers[0]).len(), 2);
}

#[test]
fn line_ends_tabs_and_brace_places_make_no_difference() {
    let text =
        "#SIETYP 4\n#RAR 0 20250101 20251231\n#KONTO 1930 Bank\n#VER A 1 20250110\n{\n#TRANS 1930 {} 0\n}\n";
    let expected = read(text.as_bytes()).expect("a file").document.rows.len();
    for other in [
        text.replace('\n', "\r\n"),
        text.replace('\n', "\r"),
        text.replace(' ', "\t"),
        text.replace("\n{\n", " {\n"),
        text.replace("{\n#TRANS", "{\t\n\n   #TRANS"),
        text.trim_end().to_owned(),
        format!("{text}\u{1a}"),
        text.replace("#TRANS 1930 {} 0\n}", "#TRANS 1930 { } 0 }"),
    ] {
        let read = read(other.as_bytes()).expect("a file");
        assert_eq!((read.document.rows.len(), codes(&read)), (expected, vec![]), "{other:?}");
    }
}

#[test]
fn added_and_removed_rows_are_kept_and_never_summed() {
    let read = voucher(
        "#TRANS 5010 {} 100\n#TRANS 1930 {} -60\n#BTRANS 1930 {} -999\n\
         #RTRANS 1930 {6 P1} -40 20250201 \"\" \"\" ANN\n#TRANS 1930 {6 P1} -40 20250110",
    );
    let kinds: Vec<_> = read.document.rows.iter().map(|row| row.kind).collect();
    use RowKind::{Added, Normal, Removed};
    assert_eq!(kinds, [Normal, Normal, Removed, Added, Normal]);
    assert!(codes(&read).is_empty(), "{:?}", codes(&read));
}

#[test]
fn an_added_row_needs_its_twin_right_after_it() {
    for rows in [
        "#RTRANS 1930 {} 5\n#TRANS 1930 {} 6\n#TRANS 5010 {} -6",
        "#RTRANS 1930 {} 5\n#TRANS 5010 {} 5\n#TRANS 1930 {} -5",
        "#RTRANS 1930 {} 5\n#BTRANS 1930 {} 5",
        "#RTRANS 1930 {} 5",
    ] {
        assert!(codes(&voucher(rows)).contains(&"sie-added-row-without-twin"), "{rows}");
    }
    let reordered = voucher("#RTRANS 1930 {6 P1 1 10} 5\n#TRANS 1930 {1 10 6 P1} 5\n#TRANS 5010 {} -5");
    assert!(!codes(&reordered).contains(&"sie-added-row-without-twin"));
}

#[test]
fn an_unreadable_amount_is_left_out_and_told_and_never_nought() {
    for (amount, code) in [
        ("1O.00", "sie-amount-unreadable"),
        ("\"\"", "sie-amount-unreadable"),
        ("10.005", "sie-amount-decimals"),
        ("1,234", "sie-amount-ambiguous"),
        ("99999999999999999999.99", "sie-amount-too-large"),
        ("999999999999999999999999999999", "sie-amount-too-large"),
        ("notabrace 5", "sie-amount-unreadable"),
    ] {
        let read = voucher(&format!("#TRANS 5010 {{}} {amount}\n#TRANS 1930 {{}} -10"));
        assert_eq!(amounts(&read), ["-10.00"], "{amount}");
        assert_eq!((remark(&read, code).severity, remark(&read, code).line), (Severity::Error, 11));
        assert_eq!(field(&read, "sie-voucher-incomplete", "count"), &Value::Count(1));
    }
}

#[test]
fn an_odd_amount_with_one_meaning_is_read_and_told() {
    let read = voucher("#TRANS 5010 {} 10,50\n#TRANS 1930 {} -10.50");
    assert_eq!(amounts(&read), ["10.50", "-10.50"]);
    assert_eq!(field(&read, "sie-amount-form", "amount"), &Value::Money(money("10.50")));
    assert_eq!(codes(&read), ["sie-amount-form"]);
}

#[test]
fn a_row_that_lacks_fields_is_told() {
    for rows in ["#TRANS", "#TRANS 1930", "#TRANS 1930 {}", "#TRANS 1930 {6 P1 5.00"] {
        let read = voucher(rows);
        assert!(read.document.rows.is_empty(), "{rows}");
        assert!(codes(&read).contains(&"sie-row-incomplete"), "{rows}");
        assert!(codes(&read).contains(&"sie-voucher-incomplete"), "{rows}");
    }
}

#[test]
fn an_unbalanced_voucher_is_told_with_the_difference() {
    let read = voucher("#TRANS 5010 {} 10\n#TRANS 1930 {} -9.99");
    assert_eq!(field(&read, "sie-voucher-unbalanced", "difference"), &Value::Money(money("0.01")));
    assert_eq!(remark(&read, "sie-voucher-unbalanced").line, 9);
}

#[test]
fn a_voucher_without_rows_is_worth_knowing() {
    assert_eq!(codes(&voucher("")), ["sie-voucher-empty"]);
    assert_eq!(codes(&file("#VER A 1 20250110\n")), ["sie-voucher-empty"]);
    assert_eq!(codes(&file("#VER A 1 20250110 { }\n")), ["sie-voucher-empty"]);
}

#[test]
fn the_same_series_and_number_twice_is_told() {
    let ver = |series: &str, number: &str| {
        format!("#VER \"{series}\" \"{number}\" 20250110\n{{\n#TRANS 1930 {{}} 0\n}}\n")
    };
    let vouchers = |numbers: &[&str]| numbers.iter().map(|number| ver("A", number)).collect::<String>();
    for (numbers, repeats) in
        [(&["1", "2", "3"][..], 0), (&["2", "1", "2"], 1), (&["x", "x", "x"], 2), (&["", ""], 0)]
    {
        let read = file(&vouchers(numbers));
        let told = codes(&read).iter().filter(|code| **code == "sie-voucher-repeated").count();
        assert_eq!(told, repeats, "{numbers:?}");
    }
    assert!(codes(&file(&(ver("A", "1") + &ver("B", "1")))).is_empty());
    let read = file(&vouchers(&["1", "1"]));
    assert_eq!(field(&read, "sie-voucher-repeated", "first"), &Value::Count(9));
}

#[test]
fn a_voucher_that_the_file_never_closes_was_cut_off() {
    let read = file("#VER A 1 20250110\n{\n#TRANS 1930 {} 0\n");
    assert_eq!(codes(&read), ["sie-truncated-voucher"]);
    assert_eq!(remark(&read, "sie-truncated-voucher").line, 9);
    let read = file("#VER A 1 20250110\n{\n#TRANS 1930 {} 0\n#VER A 2 20250110\n{\n#TRANS 1930 {} 0\n}\n");
    assert_eq!(codes(&read), ["sie-voucher-unclosed"]);
    assert_eq!(read.document.rows.len(), 2);
}

#[test]
fn a_row_outside_a_voucher_is_told_and_not_counted() {
    let read = file("#TRANS 1930 {} 5\n");
    assert_eq!(codes(&read), ["sie-row-outside-voucher"]);
    assert_eq!(field(&read, "sie-row-outside-voucher", "value"), &Value::from("1930 {} 5"));
    assert_eq!(codes(&file("}\n")), ["sie-brace-stray"]);
    assert_eq!(codes(&file("{\n")), ["sie-brace-stray"]);
}

#[test]
fn rows_on_the_line_of_the_voucher_are_not_passed_over_in_silence() {
    let read = file("#VER A 1 20250110 Hyra { #TRANS 1930 {} 5 }\n");
    assert!(codes(&read).contains(&"sie-rest-of-line-unread"), "{:?}", codes(&read));
}

#[test]
fn a_voucher_whose_day_cannot_be_read_says_which_day_it_got() {
    let with = |day: &str, rest: &str| {
        file(&format!(
            "#GEN 20250505\n#VER A 1 {day} Hyra {rest}\n{{\n#TRANS 1930 {{}} 5\n#TRANS 1930 {{}} -5 20250303\n}}\n"
        ))
    };
    let dates = |read: &LedgerRead| {
        let rows: Vec<_> = read.document.rows.iter().map(|row| row.date.to_string()).collect();
        (read.document.vouchers[0].date.to_string(), rows)
    };
    let read = with("180501", "20250404");
    assert_eq!(remark(&read, "sie-voucher-date-unreadable").severity, Severity::Error);
    assert_eq!(dates(&read), ("2025-04-04".into(), vec!["2025-04-04".into(), "2025-03-03".into()]));
    let read = with("20250229", "");
    assert_eq!(dates(&read).0, "2025-03-03", "of the first row that has one");
    let read = file("#GEN 20250505\n#VER A 1\n{\n#TRANS 1930 {} 0\n}\n");
    assert_eq!(dates(&read), ("2025-05-05".into(), vec!["2025-05-05".into()]));
    assert!(codes(&read).contains(&"sie-voucher-date-missing"));
    for day in ["00000000", "99991231", "rappakalja"] {
        assert!(codes(&with(day, "")).contains(&"sie-voucher-date-unreadable"), "{day}");
    }
}

#[test]
fn a_hyphenated_day_is_read_and_told() {
    let read = file("#VER A 1 2025-01-10\n{\n#TRANS 1930 {} 0\n}\n");
    assert_eq!(read.document.vouchers[0].date.to_string(), "2025-01-10");
    assert_eq!(codes(&read), ["sie-date-form"]);
}

#[test]
fn text_in_the_place_of_a_rows_day_is_kept_as_text() {
    let read = voucher("#TRANS 1930 {} 0 \"Hyra mars\"");
    assert_eq!(read.document.text(read.document.rows[0].text), "Hyra mars");
    assert_eq!(codes(&read), ["sie-row-date-unreadable"]);
}

#[test]
fn a_day_outside_the_fiscal_year_is_told() {
    assert_eq!(codes(&voucher("#TRANS 1930 {} 0 20260101")), ["sie-date-outside-year"]);
    assert_eq!(codes(&voucher("#TRANS 1930 {} 0 20251231")), [""; 0]);
}

#[test]
fn accounts_are_text_and_odd_ones_are_told() {
    let read = voucher("#TRANS DIFF {} 1\n#TRANS 01930 {} 1\n#TRANS 01930 {} -2");
    assert_eq!(codes(&read), ["sie-account-not-numeric", "sie-account-undeclared", "sie-account-undeclared"]);
    assert_eq!(read.document.account_number(read.document.rows[1].account), "01930");
    assert!(codes(&voucher("#TRANS \"\" {} 0")).contains(&"sie-account-missing"));
    let read = file("#KONTO 5010 Lokalhyra\n");
    assert_eq!(codes(&read), ["sie-account-name-differs"]);
    assert_eq!(read.document.accounts[1].name.as_deref(), Some("Hyra"), "the first name stands");
}

#[test]
fn undeclared_things_are_told_once_each() {
    let read =
        voucher("#TRANS 1930 {21 x} 1\n#TRANS 1930 {21 x 6 P9} -1\n#TRANS 1940 {} 0\n#TRANS 1940 {1 y} 0");
    assert_eq!(
        codes(&read),
        [
            "sie-dimension-undeclared",
            "sie-object-undeclared",
            "sie-object-undeclared",
            "sie-account-undeclared",
            "sie-object-undeclared"
        ],
        "dimension 1 is the standard's own"
    );
    let bare = read_text(
        "#SIETYP 4\n#RAR 0 20250101 20251231\n#VER A 1 20250101\n{\n#TRANS 1 {1 x} 1\n#TRANS 2 {1 y} -1\n}\n",
    );
    assert_eq!(codes(&bare), ["sie-no-accounts-declared", "sie-no-objects-declared"]);
}

fn read_text(text: &str) -> LedgerRead {
    read(text.as_bytes()).expect("a file that is read")
}

#[test]
fn an_odd_object_list_is_told_and_read_as_far_as_it_goes() {
    for list in ["6", "6 P1 1", "6 P1 6 P1", "6 \"P1"] {
        let read = voucher(&format!("#TRANS 1930 {{{list}}} 0"));
        assert!(codes(&read).contains(&"sie-object-list-odd"), "{list}");
        assert_eq!(amounts(&read), ["0.00"], "{list}");
    }
}

#[test]
fn dimensions_and_objects_are_declared_in_any_order() {
    let read = file("#OBJEKT 21 A \"Del A\"\n#UNDERDIM 21 Delprojekt 6\n#KTYP 1930 T\n#KTYP 5010 X\n");
    let dimension = &read.document.dimensions[1];
    assert_eq!((dimension.name.as_deref(), dimension.parent.as_deref()), (Some("Delprojekt"), Some("6")));
    assert!(dimension.declared);
    assert_eq!(read.document.accounts[0].kind, Some('T'));
    assert_eq!(codes(&read), ["sie-account-kind-unknown"]);
}

#[test]
fn unknown_labels_and_lines_are_told_once_with_a_count() {
    let read = file("#MOMSKOD 1\n#MOMSKOD 2\n; en kommentar\nhej\n");
    assert_eq!(field(&read, "sie-label-unknown", "count"), &Value::Count(2));
    assert_eq!(field(&read, "sie-label-unknown", "value"), &Value::from("#MOMSKOD"));
    assert_eq!(field(&read, "sie-line-without-label", "count"), &Value::Count(2));
    assert_eq!(read.remarks.len(), 2);
}

#[test]
fn damaged_quotes_are_told() {
    let read = voucher("#TRANS 1930 {} 0 20250110 \"F\"rskott\"");
    assert_eq!(
        (codes(&read), read.document.text(read.document.rows[0].text)),
        (vec!["sie-quote-inside"], "F\"rskott")
    );
    let read = voucher("#TRANS 1930 {} 0 20250110 \"Avskuren");
    assert_eq!(
        (codes(&read), read.document.text(read.document.rows[0].text)),
        (vec!["sie-quote-unclosed"], "Avskuren")
    );
}

#[test]
fn lost_letters_and_control_characters_are_told_once() {
    let read = file(
        "#KONTO 1 \"F\u{FFFD}retag\"\n#KONTO 2 \"F\u{FFFD}rening\"\n#KONTO 3 \"a\tb\"\n#KONTO 4 \"a\u{7f}\"\n",
    );
    assert_eq!(codes(&read), ["sie-letters-lost", "sie-control-character"]);
    assert_eq!(field(&read, "sie-letters-lost", "count"), &Value::Count(2));
    assert_eq!(field(&read, "sie-control-character", "value"), &Value::from("a·b"));
}

#[test]
fn the_bytes_decide_the_letters_whatever_the_format_item_says() {
    for (bytes, encoding) in [
        (&b"#FORMAT PC8\n#FNAMN \"\x8Fm\x86l\"\n"[..], "cp437"),
        (b"#FORMAT PC8\n#FNAMN \"\xC5m\xE5l\"\n", "windows-1252"),
        ("#FORMAT PC8\n#FNAMN \"Åmål\"\n".as_bytes(), "utf-8"),
        ("\u{FEFF}#FORMAT PC8\n#FNAMN \"Åmål\"\n".as_bytes(), "utf-8-bom"),
    ] {
        let read = read(bytes).expect("a file");
        assert_eq!(read.document.organisation_name.as_deref(), Some("Åmål"), "{encoding}");
        assert_eq!(read.document.encoding, encoding);
    }
    let mixed = read(b"#FNAMN \"\x8Fm\x86l\"\n#FNR \"C:\\F\xF6retag\"\n").expect("a file");
    assert_eq!(remark(&mixed, "sie-mixed-letters").line, 2);
}

#[test]
fn the_type_follows_what_the_file_holds() {
    let version = |text: &str| read_text(text).document.version;
    assert_eq!(version("#SIETYP 4\n#VER A 1 20250101\n"), "4I");
    assert_eq!(version("#SIETYP 4\n#UB 0 1930 5\n#VER A 1 20250101\n"), "4E");
    for number in ["1", "2", "3"] {
        assert_eq!(version(&format!("#SIETYP {number}\n")), number);
    }
    assert_eq!(version("#FLAGGA 0\n"), "1");
    assert_eq!(version("#VER A 1 20250101\n"), "4I");
    let read = read_text("#SIETYP 5\n#VER A 1 20250101\n");
    assert!(codes(&read).contains(&"sie-type-unknown"));
    assert!(codes(&read_text("#SIETYP 3\n#VER A 1 20250101\n")).contains(&"sie-vouchers-in-type"));
}

#[test]
fn identification_is_read() {
    let read = read_text(
        "#FLAGGA 1\n#PROGRAM \"Ekonomi\" 5.2\n#GEN 20260110 ANN\n#SIETYP 2\n#ORGNR 212000-0142\n#FNAMN Ett\n\
         #RAR 0 20250701 20260630\n#RAR -1 20240701 20250630\n#OMFATTN 20251231\n#KPTYP EUBAS97\n#VALUTA SEK\n",
    );
    let document = &read.document;
    assert!(document.flagged_as_read);
    assert_eq!(document.program.as_deref(), Some("Ekonomi 5.2"));
    assert_eq!(document.generated.map(|day| day.to_string()).as_deref(), Some("2026-01-10"));
    assert_eq!(document.organisation_number.as_deref(), Some("212000-0142"));
    assert_eq!(
        document.current_year().map(|year| year.period.to_string()).as_deref(),
        Some("2025-07-01–2026-06-30")
    );
    assert_eq!(document.balances_until.map(|day| day.to_string()).as_deref(), Some("2025-12-31"));
    assert_eq!(
        (document.account_plan.as_deref(), document.currency.as_deref()),
        (Some("EUBAS97"), Some("SEK"))
    );
    assert_eq!(codes(&read), ["sie-flagged-as-read"]);
}

#[test]
fn odd_identification_is_told() {
    for (item, code, severity) in [
        ("#ORGNR 556252-9156", "sie-orgnr-malformed", Severity::Warning),
        ("#VALUTA EUR", "sie-currency-foreign", Severity::Error),
        ("#RAR -1 20241231 20240101", "sie-year-unreadable", Severity::Warning),
        ("#RAR 0 20250101 20250630", "sie-year-repeated", Severity::Warning),
        ("#GEN igår", "sie-date-unreadable", Severity::Warning),
        ("#FLAGGA 7", "sie-flag-unknown", Severity::Info),
        ("#KONTO", "sie-item-incomplete", Severity::Warning),
        ("#OBJEKT 6", "sie-object-without-code", Severity::Warning),
    ] {
        let read = file(&format!("{item}\n"));
        assert_eq!((codes(&read), read.remarks[0].severity), (vec![code], severity), "{item}");
    }
    assert_eq!(
        codes(&read_text("#SIETYP 4\n#VER A 1 20250101\n")),
        ["sie-year-missing", "sie-voucher-empty"]
    );
}

#[test]
fn balances_are_read_with_and_without_objects() {
    let read = file(
        "#IB 0 1930 5.00 0\n#UB -1 1930 6\n#RES 0 5010 7\n#OIB 0 1930 {6 P1} 1\n#OUB 0 1930 {6 P1} 2\n\
         #PSALDO 0 202501 5010 {} 3 0\n#PBUDGET 0 202502 5010 4\n",
    );
    let kinds: Vec<_> =
        read.document.balances.iter().map(|b| (b.kind, b.year, b.amount.ore(), b.objects)).collect();
    use BalanceKind::{Budget, Closing, Opening, Period, Result};
    assert_eq!(
        kinds,
        [
            (Opening, 0, 500, 0),
            (Closing, -1, 600, 0),
            (Result, 0, 700, 0),
            (Opening, 0, 100, 1),
            (Closing, 0, 200, 1),
            (Period, 0, 300, 0),
            (Budget, 0, 400, 0)
        ]
    );
    assert_eq!(read.document.balances[6].month.map(|month| month.to_string()).as_deref(), Some("2025-02"));
    assert!(codes(&read).is_empty());
}

#[test]
fn unreadable_balances_are_errors() {
    for (item, code) in [
        ("#UB 0 1930 x", "sie-amount-unreadable"),
        ("#UB noll 1930 5", "sie-year-number-unreadable"),
        ("#UB 0 1930", "sie-row-incomplete"),
        ("#PSALDO 0 202513 1930 {} 5", "sie-month-unreadable"),
        ("#PSALDO 0 åååååå 1930 {} 5", "sie-month-unreadable"),
    ] {
        let read = file(&format!("{item}\n"));
        assert_eq!((codes(&read), read.remarks[0].severity), (vec![code], Severity::Error), "{item}");
        assert!(read.document.balances.is_empty());
    }
    let read = file("#UB 0 1930 5\n#UB 0 1930 6\n#UB 0 1930 5\n");
    assert_eq!(codes(&read), ["sie-balance-repeated"]);
}

#[test]
fn balances_that_do_not_tie_are_told_with_all_figures() {
    let rows = "#VER A 1 20250110\n{\n#TRANS 5010 {} 10\n#TRANS 1930 {} -10\n}\n";
    let read = file(&format!("#IB 0 1930 100\n#UB 0 1930 95\n#RES 0 5010 10\n{rows}"));
    assert_eq!(codes(&read), ["sie-balance-does-not-tie"]);
    let fields = &remark(&read, "sie-balance-does-not-tie").problem.fields;
    for (name, amount) in
        [("opening", "100"), ("transactions", "-10"), ("closing", "95"), ("difference", "5")]
    {
        assert_eq!(fields[name], Value::Money(money(amount)), "{name}");
    }
    assert_eq!(
        codes(&file(&format!("#IB 0 1930 100\n#UB 0 1930 90\n#RES 0 5010 11\n{rows}"))),
        ["sie-result-does-not-tie"]
    );
    assert!(codes(&file("#IB 0 1930 100\n#UB 0 1930 95\n")).is_empty(), "no rows, nothing to tie");
}

#[test]
fn the_checksum_is_followed() {
    let mut sum = RunningSum::new(Encoding::Ascii);
    sum.add(b"#SIETYP 4");
    let right = sum.value();
    let with = |end: &str| read_text(&format!("#FLAGGA 0\n#KSUMMA\n#SIETYP 4\n#KSUMMA {end}\n"));
    assert_eq!(with(&right.to_string()).document.checksum, Checksum::Ok);
    let wrong = with("123456789");
    assert_eq!(
        (wrong.document.checksum, remark(&wrong, "sie-checksum-mismatch").severity),
        (Checksum::Mismatch, Severity::Error)
    );
    assert!(codes(&read_text("#FLAGGA 0\n#KSUMMA 5\n")).contains(&"sie-checksum-not-opened"));
    assert_eq!(read_text("#FLAGGA 0\n").document.checksum, Checksum::None);
}

#[test]
fn a_file_that_says_itself_that_its_end_is_missing_is_refused() {
    assert_eq!(read(b"#FLAGGA 0\n#KSUMMA\n#SIETYP 4\n"), Err(ReadError::Truncated { line: 2 }));
    assert_eq!(ReadError::Truncated { line: 2 }.problem().code, "sie-truncated");
}

#[test]
fn what_holds_no_item_is_no_sie() {
    for bytes in [&b""[..], b"<html>", b"#!/bin/sh\n# hello", b"\0\0\0", b"{}\n"] {
        assert_eq!(read(bytes), Err(ReadError::NotSie));
    }
}

/// One of everything, with letters in two encodings' worth of bytes.
const ONE_OF_EVERYTHING: &[u8] = b"#FLAGGA 0\r\n#KSUMMA\r\n#PROGRAM \"Ekonomi\" 5.2\r\n#FORMAT PC8\r\n#GEN 20260110\r\n#SIETYP 4\r\n\
#ORGNR 212000-0142\r\n#FNAMN \"EXEMPEL \x8Fm\x86l \\\"x\\\" kommun\"\r\n#FNR \"C:\\sie\\\"\r\n#RAR 0 20250101 20251231\r\n\
#KONTO 1930 \"Bank\"\r\n#KTYP 1930 T\r\n#DIM 6 Projekt\r\n#OBJEKT 6 \"P1\" \"Br\x94d\"\r\n#IB 0 1930 5\r\n#UB 0 1930 5\r\n\
#PSALDO 0 202501 1930 {6 P1} 5.00\r\n#VER A 1 20250110 \"Hyra\" 20250111 ANN\r\n{\r\n\
\t#TRANS 1930 {6 \"P1\" 1 10} -100.50 20250110 \"F\"rskott\" 2 ANN\r\n#RTRANS 5010 {} 100.5\r\n#TRANS 5010 {} 100.5\r\n\
#BTRANS 5010 {} 1,5\r\n}\r\n#EGEN 1\r\nhej\r\n#VER B 2 2025-01-10 {\r\n#TRANS 1930 {} 1O\r\n}\r\n#KSUMMA 1\r\n";

/// Reads and inspects; whatever the bytes, this must come back.
fn survives(bytes: &[u8]) {
    if let Ok(read) = read(bytes) {
        let inspection = crate::read::inspect::inspect(&read.document);
        assert_eq!(inspection.counts.vouchers, read.document.vouchers.len() as u64);
        for voucher in &read.document.vouchers {
            let _ = read.document.rows_of(voucher);
        }
    }
    let _ = crate::read::detect("fil.se", bytes);
}

#[test]
fn a_file_cut_anywhere_never_stops_the_program() {
    for end in 0..=ONE_OF_EVERYTHING.len() {
        survives(&ONE_OF_EVERYTHING[..end]);
        survives(&ONE_OF_EVERYTHING[end..]);
    }
}

#[test]
fn a_file_with_changed_bytes_never_stops_the_program() {
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    let odd = b"\"{}\\# \t\r\n\x00\x1a\x84\xE5\xC3\xFF-.,09";
    for _ in 0..20_000 {
        let mut bytes = ONE_OF_EVERYTHING.to_vec();
        for _ in 0..=next() % 4 {
            let place = usize::try_from(next()).expect("64 bits") % bytes.len();
            let which = usize::try_from(next()).expect("64 bits");
            bytes[place] = if which.is_multiple_of(2) {
                odd[which / 2 % odd.len()]
            } else {
                bytes[place] ^ (1 << (which % 8))
            };
        }
        survives(&bytes);
    }
}
