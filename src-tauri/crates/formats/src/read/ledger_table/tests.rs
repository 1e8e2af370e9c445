//! Tables in the habits of the systems, through all three steps. Everybody in them is invented.

use domain::draft::LedgerDocument;
use domain::problem::{Remark, Severity, Value};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use super::*;
use crate::read::LedgerRead;
use crate::read::grid::Grid;

fn grid(text: &str) -> Grid {
    open(text.as_bytes()).expect("a table")
}

fn proposal(text: &str) -> TableProposal {
    propose(&grid(text)).expect("headings")
}

fn fields(proposal: &TableProposal) -> Vec<Field> {
    proposal.columns.iter().map(|column| column.field.clone()).collect()
}

/// Reads a table as it is proposed.
fn as_proposed(grid: &Grid) -> LedgerRead {
    let proposal = propose(grid).expect("headings");
    let mapping = proposal.mapping(None).expect("nothing to choose");
    read(grid, &mapping).expect("a ledger")
}

fn ledger(text: &str) -> LedgerRead {
    as_proposed(&grid(text))
}

fn amounts(document: &LedgerDocument) -> Vec<String> {
    document.rows.iter().map(|row| row.amount.to_string()).collect()
}

/// Returns the code of each remark and the row.
fn told(remarks: &[Remark]) -> Vec<(&'static str, u64)> {
    remarks.iter().map(|remark| (remark.problem.code, remark.line)).collect()
}

fn shown(remark: &Remark, field: &str) -> String {
    match &remark.problem.fields[field] {
        Value::Text(text) => text.clone(),
        Value::Money(money) => money.to_string(),
        other => format!("{other:?}"),
    }
}

#[test]
fn an_extract_with_titles_above_is_proposed_and_read() {
    let text = "Huvudbok EXEMPEL KOMMUN;;;;;;\r\n2025-01-01 - 2025-01-31;;;;;;\r\n\r\n\
        Konto;Kontobenämning;Ver;Bokf.datum;Proj;Text;Belopp\r\n\
        5010;Lokalhyra;A 12;2025-01-15;4021;Hyra januari;1 234,50\r\n\
        7010;Löner;L 3;2025-01-25;4021;;20 000\r\n";
    let proposal = proposal(text);
    assert_eq!((proposal.header_row, proposal.rows), (4, 2));
    assert_eq!(
        fields(&proposal),
        [
            Field::Account,
            Field::AccountText,
            Field::Voucher,
            Field::PostingDate,
            Field::object(Field::PROJECT),
            Field::Text,
            Field::Amount
        ]
    );
    assert_eq!(proposal.columns[6].samples, ["1 234,50", "20 000"]);
    assert_eq!(proposal.confidence, Confidence::Sure);
    let example = Example { cell: "G5".into(), value: "1 234,50".into() };
    assert_eq!(proposal.decimal, DecimalFinding::Found { sign: DecimalSign::Comma, example });
    assert_eq!(proposal.code_part.as_deref(), Some("6"));

    let LedgerRead { document, remarks, .. } = ledger(text);
    assert_eq!(told(&remarks), []);
    assert_eq!((document.format.as_str(), document.version.as_str()), ("table", "csv"));
    assert_eq!(document.encoding, "utf-8");
    assert_eq!(amounts(&document), ["1234.50", "20000.00"]);
    let voucher = &document.vouchers[0];
    assert_eq!((document.text(voucher.series), document.text(voucher.number), voucher.line), ("A", "12", 5));
    let row = &document.rows[0];
    assert_eq!(
        (document.text(row.text), row.date.to_string().as_str(), row.line),
        ("Hyra januari", "2025-01-15", 5)
    );
    assert_eq!(document.code_of(row.objects, "6"), Some("4021"));
    assert_eq!(document.accounts[0].name.as_deref(), Some("Lokalhyra"));
    assert_eq!(document.dimensions[0].name.as_deref(), Some("Proj"));
}

#[test]
fn an_open_purchase_ledger_has_its_national_columns() {
    let text = "kopare_id;kopare;verifikationsnummer;leverantor;leverantor_id;konto_nr;konto_text;bokforingsdatum;forvaltning;fakturanummer;nettobelopp\r\
        2120000000;EXEMPEL KOMMUN;301;Exempel AB;5560000000;5831;Bidrag;2026-01-07;Skolförvaltningen;-;136.98\r\
        2120000000;EXEMPEL KOMMUN;302;Exempel HB;9690000000;5831;Bidrag;2026-01-07;Skolförvaltningen;F-7;-14250.00\r";
    let LedgerRead { document, remarks, .. } = ledger(text);
    assert_eq!(told(&remarks), []);
    assert_eq!(amounts(&document), ["136.98", "-14250.00"]);
    assert_eq!(document.organisation_number.as_deref(), Some("2120000000"));
    assert_eq!(document.organisation_name.as_deref(), Some("EXEMPEL KOMMUN"));
    let texts: Vec<&str> = document.rows.iter().map(|row| document.text(row.text)).collect();
    assert_eq!(texts, ["Exempel AB", "Exempel HB, F-7"]);
    assert_eq!(document.code_of(document.rows[0].objects, "9"), Some("5560000000"));
    assert_eq!(document.code_of(document.rows[0].objects, "25"), Some("Skolförvaltningen"));
    assert_eq!(document.objects[0].name, "Exempel AB");
}

#[test]
fn amounts_that_read_in_two_ways_wait_for_a_person() {
    let text = "Konto;Datum;Belopp\n5010;2025-01-15;1.234\n5020;2025-01-16;12.500\n";
    let proposal = proposal(text);
    assert!(matches!(proposal.decimal, DecimalFinding::Undecided { .. }));
    assert_eq!(proposal.mapping(None), Err(vec![Choice::Decimal]));
    let chosen = TableProposal {
        decimal: DecimalFinding::Found {
            sign: DecimalSign::Comma,
            example: Example { cell: "C2".into(), value: "1.234".into() },
        },
        ..proposal
    };
    let mut mapping = chosen.mapping(None).expect("chosen");
    let document = read(&grid(text), &mapping).expect("a ledger").document;
    assert_eq!(amounts(&document), ["1234.00", "12500.00"]);
    mapping.decimal = Some(DecimalSign::Point);
    let remarks = read(&grid(text), &mapping).expect("a ledger").remarks;
    assert_eq!(told(&remarks), [("table-amount-too-precise", 2), ("table-amount-too-precise", 3)]);
}

#[test]
fn days_that_read_in_two_ways_wait_for_a_person() {
    let proposal = proposal("Konto;Datum;Belopp\n5010;1/2/2025;10\n5020;3/4/2025;20\n");
    assert_eq!(proposal.choices(None), [Choice::DateOrder]);
}

#[test]
fn a_table_without_days_waits_for_one() {
    let text =
        "Konto;Leverantör;Belopp\n46362 Köp av tjänst;Exempel AB;10\n46362 Köp av tjänst;Exempel AB;20\n";
    let proposal = proposal(text);
    assert_eq!(proposal.mapping(None), Err(vec![Choice::Day]));
    let day = "2016-03-31".parse().expect("a day");
    let mapping = proposal.mapping(Some(day)).expect("nothing else");
    let document = read(&grid(text), &mapping).expect("a ledger").document;
    assert!(document.rows.iter().all(|row| row.date == day));
    assert_eq!(document.vouchers.len(), 2, "a row without a number is a voucher for itself");
    assert_eq!(document.accounts.len(), 1);
    assert_eq!(document.accounts[0].name.as_deref(), Some("Köp av tjänst"));
}

#[test]
fn the_last_day_of_the_period_counts_where_no_day_stands() {
    let document = ledger("Konto;Period;Belopp\n5010;202502;10\n").document;
    assert_eq!(document.rows[0].date.to_string(), "2025-02-28");
}

#[test]
fn rows_of_a_voucher_come_together_wherever_they_stand() {
    let text = "Konto;Serie;Vernr;Datum;Belopp\n\
        1930;A;1;2025-01-10;-100\n1930;A;2;2025-01-11;-50\n1930;B;1;2025-01-10;-7\n\
        5010;A;1;2025-01-10;100\n5010;A;1;2026-01-10;9\n";
    let document = ledger(text).document;
    let of = |index: usize| -> Vec<u32> {
        document.rows_of(&document.vouchers[index]).iter().map(|row| row.line).collect()
    };
    assert_eq!([of(0), of(1), of(2), of(3)], [vec![2, 5], vec![3], vec![4], vec![6]]);
}

#[test]
fn without_a_series_a_voucher_is_its_number_and_day() {
    let text =
        "Konto;Vernr;Datum;Belopp\n1930;1;2025-01-10;-100\n5010;1;2025-01-10;100\n5010;1;2025-02-10;7\n";
    assert_eq!(ledger(text).document.vouchers.len(), 2);
}

#[test]
fn debit_and_credit_have_a_column_each_with_or_without_signs() {
    let table = |credit: &str| {
        format!(
            "Konto;Datum;Debet;Kredit\n5010;2025-01-15;100,50;\n1930;2025-01-15;;{credit}\nSumma;;100,50;{credit}\n"
        )
    };
    for (credit, sign) in
        [("100,50", SignConvention::CreditColumn), ("-100,50", SignConvention::NegativeCreditColumn)]
    {
        let text = table(credit);
        assert_eq!(proposal(&text).sign, Some(sign));
        let LedgerRead { document, remarks, .. } = ledger(&text);
        assert_eq!(amounts(&document), ["100.50", "-100.50"], "{credit}");
        assert_eq!(told(&remarks), [("table-totals-left-out", 4)]);
    }
}

#[test]
fn credits_of_both_signs_leave_the_side_to_a_person() {
    let text = "Konto;Datum;Debet;Kredit\n1930;2025-01-15;;5\n1930;2025-01-15;;-5\n";
    assert_eq!(proposal(text).choices(None), [Choice::Sign]);
}

#[test]
fn a_letter_beside_or_behind_the_amount_is_its_side() {
    let beside =
        "Konto;Datum;Belopp;D/K\n5010;2025-01-15;10,00;D\n1930;2025-01-15;10,00;K\n1930;2025-01-15;5,00;x\n";
    let LedgerRead { document, remarks, .. } = ledger(beside);
    assert_eq!(amounts(&document), ["10.00", "-10.00"]);
    assert_eq!(told(&remarks), [("table-side-unreadable", 4)]);
    assert_eq!(shown(&remarks[0], "cell"), "D4");
    let behind = "Konto;Datum;Belopp\n5010;2025-01-15;10,00 D\n1930;2025-01-15;10,00 K\n";
    assert_eq!(amounts(&ledger(behind).document), ["10.00", "-10.00"]);
}

#[test]
fn credits_may_be_positive() {
    let text = "Konto;Datum;Belopp\n5010;2025-01-15;-10,00\n3010;2025-01-15;25,00\n3010;2025-01-15;5,00 D\n";
    let mut mapping = proposal(text).mapping(None).expect("nothing to choose");
    mapping.sign = SignConvention::CreditPositive;
    let document = read(&grid(text), &mapping).expect("a ledger").document;
    assert_eq!(amounts(&document), ["10.00", "-25.00", "5.00"]);
}

#[test]
fn negative_amounts_of_every_style_are_read() {
    let text = "Konto;Datum;Belopp\n5010;2025-01-15;-1 234,50\n5010;2025-01-15;1 234,50-\n\
        5010;2025-01-15;(1 234,50)\n5010;2025-01-15;−1\u{a0}234,50\n5010;2025-01-15;-1\u{2009}234,50 kr\n";
    let document = ledger(text).document;
    assert_eq!(amounts(&document), ["-1234.50"; 5]);
    assert_eq!(proposal(text).negative, NegativeStyle::MinusOrBrackets);
}

#[test]
fn sums_are_left_out_told_once_and_held_against_the_rows() {
    let text = "Konto;Ver;Datum;Text;Belopp\n\
        5010;;;Ingående balans;1 000,00\n\
        5010;A1;2025-01-15;Hyra;100,00\n\
        5010;A2;2025-01-16;Summa av resor;50,00\n\
        Summa 5010;;;;150,00\n\
        5010;;;UB;1 150,00\n\
        5020;A3;2025-01-17;El;7,00\n\
        ;;;;7,00\n\
        Totalt;;;;158,00\n";
    let LedgerRead { document, remarks, .. } = ledger(text);
    assert_eq!(amounts(&document), ["100.00", "50.00", "7.00"], "a text may begin with a word of sums");
    assert_eq!(told(&remarks), [("table-totals-left-out", 2), ("table-total-differs", 9)]);
    assert_eq!(shown(&remarks[0], "rows"), "2, 5, 6, 8, 9");
    assert_eq!((shown(&remarks[1], "cell"), shown(&remarks[1], "stated")), ("E9".into(), "158.00".into()));
    assert_eq!(shown(&remarks[1], "reckoned"), "157.00");
    assert_eq!(remarks[1].severity, Severity::Warning);
}

#[test]
fn a_dated_opening_balance_is_no_booking_and_a_supplier_may_be_called_total() {
    let text = "Konto;Datum;Text;Leverantör;Belopp\n\
        5010;2025-01-01;Ingående balans;;1000,00\n\
        5010;2025-01-15;IB Exempel;Total Exempel AB;100,50\n";
    let LedgerRead { document, remarks, .. } = ledger(text);
    assert_eq!(
        (amounts(&document), told(&remarks)),
        (vec!["100.50".into()], vec![("table-totals-left-out", 2)])
    );
    let text = "Konto;Vernr;Datum;Leverantör;Belopp\n5010;;2025-01-15;Total Exempel AB;100,50\n";
    assert_eq!(amounts(&ledger(text).document), ["100.50"]);
}

#[test]
fn headings_again_and_titles_of_pages_are_left_out_and_told() {
    let text = "Konto;Datum;Belopp\n5010;2025-01-15;1,50\n\n;;\nSida 2;;\nKonto;Datum;Belopp\n5010;2025-01-16;2,50\n";
    let LedgerRead { document, remarks, .. } = ledger(text);
    assert_eq!(amounts(&document), ["1.50", "2.50"]);
    assert_eq!(told(&remarks), [("table-lines-left-out", 5), ("table-headings-repeated", 6)]);
}

#[test]
fn what_cannot_be_read_is_an_error_with_its_cell_and_books_nothing() {
    let text = "Konto;Datum;Belopp\n\
        5010;2025-01-15;1,50\n\
        5010;2025-01-15;12,5x\n\
        5010;2025-02-30;3,50\n\
        hyra;2025-01-15;4,50\n\
        5010;;5,50\n\
        ;2025-01-15;6,00\n\
        5010;2025-01-15;\n\
        5010;2025-01-15;7,123\n\
        5010;2025-01-15;99999999999999999999999999999,00\n";
    let LedgerRead { document, remarks, .. } = ledger(text);
    assert_eq!(amounts(&document), ["1.50"]);
    let expected = [
        ("table-amount-unreadable", "C3", "12,5x"),
        ("table-date-unreadable", "B4", "2025-02-30"),
        ("table-account-unreadable", "A5", "hyra"),
        ("table-date-missing", "B6", ""),
        ("table-account-missing", "A7", ""),
        ("table-amount-missing", "C8", ""),
        ("table-amount-too-precise", "C9", "7,123"),
        ("table-amount-out-of-range", "C10", "99999999999999999999999999999,00"),
    ];
    let found: Vec<(&str, String, String)> = remarks
        .iter()
        .map(|remark| (remark.problem.code, shown(remark, "cell"), shown(remark, "value")))
        .collect();
    assert_eq!(found, expected.map(|(code, cell, value)| (code, cell.to_owned(), value.to_owned())));
    assert!(remarks.iter().all(|remark| remark.severity == Severity::Error));
}

#[test]
fn an_amount_of_a_typed_table_with_a_sign_in_text_is_an_error() {
    let whole = "Konto;Datum;Belopp\n5010;2025-01-15;100\n";
    let mapping = proposal(whole).mapping(None).expect("nothing to choose");
    assert_eq!(mapping.decimal, None);
    let next_month = grid("Konto;Datum;Belopp\n5010;2025-02-15;100,50\n");
    let remarks = read(&next_month, &mapping).expect("a ledger").remarks;
    assert_eq!(told(&remarks), [("table-amount-sign-not-chosen", 2)]);
}

#[test]
fn the_employee_becomes_a_dimension_of_its_own() {
    let document = ledger("Konto;Datum;Anställd;Kst;Belopp\n7010;2025-01-25;191;300 Skolan;10,00\n").document;
    let objects = document.rows[0].objects;
    assert_eq!((document.code_of(objects, "7"), document.code_of(objects, "1")), (Some("191"), Some("300")));
    assert_eq!(document.objects[0].name, "Skolan");
}

#[test]
fn amounts_of_another_currency_are_an_error_unless_kronor_stand_beside_them() {
    let text = "Konto;Datum;Valuta;Belopp\n5010;2025-01-15;SEK;1,50\n5010;2025-01-15;EUR;1,50\n";
    assert_eq!(told(&ledger(text).remarks), [("table-currency-foreign", 3)]);
    let text = "Konto;Datum;Valuta;Valutabelopp;Belopp\n5010;2025-01-15;EUR;1,50;17,00\n";
    let LedgerRead { document, remarks, .. } = ledger(text);
    assert_eq!((told(&remarks), amounts(&document)), (vec![], vec!["17.00".to_owned()]));
}

#[test]
fn a_table_of_several_organisations_is_an_error() {
    let text = "Orgnr;Konto;Datum;Belopp\n2120000000;5010;2025-01-15;1,50\n2120000001;5010;2025-01-15;1,50\n";
    assert_eq!(told(&ledger(text).remarks), [("table-organisations-several", 3)]);
}

#[test]
fn an_organisation_number_beside_suppliers_is_theirs() {
    let proposal =
        proposal("Leverantör;Organisationsnr;Konto;Datum;Belopp\nExempel AB;556000-0000;5010;2025-01-15;1\n");
    assert_eq!(proposal.columns[1].field, Field::SupplierNumber);
}

#[test]
fn a_column_of_a_kind_there_is_already_is_not_used() {
    let proposal = proposal("Konto;Datum;Utfall;Nettobelopp;Okänt\n5010;2025-01-15;1;2;x\n");
    assert_eq!(fields(&proposal)[2..], [Field::Ignored, Field::Amount, Field::Ignored]);
}

#[test]
fn a_profile_finds_its_columns_in_another_order_below_more_titles() {
    let mapping = proposal("Konto;Datum;Belopp;Text\n5010;2025-01-15;1,50;a\n")
        .mapping(None)
        .expect("nothing to choose");
    let json = serde_json::to_string(&mapping).expect("plain data");
    let kept: TableMapping = serde_json::from_str(&json).expect("what was written");
    assert_eq!(kept, mapping);
    let next = grid("Utdrag februari\n\nNytt;TEXT;Belopp;Konto;Datum\nx;b;2,50;5020;2025-02-15\n");
    let document = read(&next, &kept).expect("a ledger").document;
    assert_eq!((amounts(&document), document.text(document.rows[0].text)), (vec!["2.50".to_owned()], "b"));
    assert_ne!(propose(&next).expect("headings").fingerprint, kept.fingerprint());
    assert!(serde_json::from_str::<TableMapping>(&json.replacen("\"sheet\"", "\"shet\"", 1)).is_err());
}

#[test]
fn a_table_without_the_columns_of_the_profile_is_refused_by_their_names() {
    let mapping =
        proposal("Konto;Datum;Belopp\n5010;2025-01-15;1,50\n").mapping(None).expect("nothing to choose");
    let problem = read(&grid("Konto;Dag;Belopp\n5010;2025-01-15;1,50\n"), &mapping).expect_err("refused");
    assert_eq!((problem.code, &problem.fields["value"]), ("table-headings-missing", &Value::from("Datum")));
}

#[test]
fn columns_of_the_same_heading_are_kept_apart_by_their_order() {
    let text = "Konto;Benämning;Datum;Benämning;Belopp\n5010;Lokalhyra;2025-01-15;Hyra;1,50\n";
    let mut mapping = proposal(text).mapping(None).expect("nothing to choose");
    mapping.columns[1].field = Field::AccountText;
    mapping.columns[3].field = Field::Text;
    let document = read(&grid(text), &mapping).expect("a ledger").document;
    assert_eq!(
        (document.text(document.rows[0].text), document.accounts[0].name.as_deref()),
        ("Hyra", Some("Lokalhyra"))
    );
}

#[test]
fn a_mapping_that_cannot_read_is_refused() {
    let text = "Konto;Datum;Belopp;Summa\n5010;2025-01-15;1,50;1,50\n";
    let good = proposal(text).mapping(None).expect("nothing to choose");
    let code = |change: &dyn Fn(&mut TableMapping)| {
        let mut mapping = good.clone();
        change(&mut mapping);
        read(&grid(text), &mapping).map(|_| "read").map_err(|problem| problem.code)
    };
    assert_eq!(code(&|_| {}), Ok("read"));
    assert_eq!(code(&|mapping| mapping.columns[0].field = Field::Ignored), Err("table-no-account-column"));
    assert_eq!(code(&|mapping| mapping.columns[1].field = Field::Ignored), Err("table-no-day"));
    assert_eq!(code(&|mapping| mapping.columns[2].field = Field::Text), Err("table-no-amount-column"));
    assert_eq!(code(&|mapping| mapping.columns[3].field = Field::Amount), Err("table-column-twice"));
    assert_eq!(code(&|mapping| mapping.code_part = Some("6".into())), Err("table-code-part-missing"));
    assert_eq!(code(&|mapping| mapping.sign = SignConvention::SideColumn), Err("table-no-amount-column"));
}

#[test]
fn a_table_without_headings_or_rows_is_refused() {
    assert_eq!(propose(&grid("hej\n")).expect_err("refused").code, "table-no-headings");
    let empty = grid("Konto;Datum;Belopp\n");
    let mapping =
        proposal("Konto;Datum;Belopp\n5010;2025-01-15;1\n").mapping(None).expect("nothing to choose");
    assert_eq!(read(&empty, &mapping).expect_err("refused").code, "table-no-rows");
}

#[test]
fn unknown_headings_are_found_by_their_shape_and_wait_for_a_person() {
    let proposal = proposal("Utdrag\n\nAlfa;Beta\nx;1,50\n");
    assert_eq!((proposal.header_row, proposal.confidence), (3, Confidence::Unsure));
    assert_eq!(proposal.choices(None), [Choice::Account, Choice::Amount, Choice::Day]);
    assert_eq!(proposal.columns[1].samples, ["1,50"]);
}

#[test]
fn a_workbook_has_typed_amounts_and_days_on_whichever_sheet() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Info").expect("a name").write_string(0, 0, "EXEMPEL").expect("a cell");
    let page = workbook.add_worksheet().set_name("Utdrag").expect("a name");
    for (column, heading) in (0_u16..).zip(["Konto", "Datum", "Belopp", "Vernr"]) {
        page.write_string(1, column, heading).expect("a cell");
    }
    let day = Format::new().set_num_format("yyyy-mm-dd hh:mm");
    for (row, amount) in [(2, 0.1 + 0.2), (3, -1_234_567.89)] {
        let moment = ExcelDateTime::from_ymd(2025, 1, 31).expect("a day");
        let moment = if row == 3 { moment.and_hms(13, 45, 0).expect("a time") } else { moment };
        page.write_number(row, 0, 5010).expect("a cell");
        page.write_datetime_with_format(row, 1, &moment, &day).expect("a cell");
        page.write_number(row, 2, amount).expect("a cell");
        page.write_number(row, 3, 3_010_147).expect("a cell");
    }
    let grid = open(&workbook.save_to_buffer().expect("memory")).expect("a table");
    let proposal = propose(&grid).expect("headings");
    assert_eq!((proposal.sheet.as_str(), proposal.header_row), ("Utdrag", 2));
    assert_eq!((&proposal.decimal, proposal.text), (&DecimalFinding::NoneNeeded, None));
    let LedgerRead { document, remarks, .. } = as_proposed(&grid);
    assert_eq!(told(&remarks), []);
    assert_eq!(
        (amounts(&document), document.version.as_str()),
        (vec!["0.30".into(), "-1234567.89".into()], "xlsx")
    );
    assert!(document.rows.iter().all(|row| row.date.to_string() == "2025-01-31"));
    assert_eq!((document.vouchers.len(), document.text(document.vouchers[0].number)), (1, "3010147"));
}

#[test]
fn columns_that_somebody_has_pointed_out_are_proposed_with_what_stands_in_them() {
    let grid = grid("Konto;Belopp;A;B\n5010;1.234;12,50;x\n5020;2.345;13,50;y\n");
    let chosen = [("Konto", 0, Field::Account), ("A", 2, Field::Amount)]
        .map(|(heading, column, field)| MappedColumn { heading: heading.to_owned(), column, field });
    let proposal = propose_as(&grid, "", 1, &chosen).expect("headings");
    assert_eq!(fields(&proposal), [Field::Account, Field::Ignored, Field::Amount, Field::Ignored]);
    assert_eq!(proposal.decimal_sign(), Some(DecimalSign::Comma));
    let proposed = propose_as(&grid, "", 1, &[]).expect("headings");
    assert_eq!(proposed, propose(&grid).expect("headings"));
    assert_eq!(propose_as(&grid, "", 9, &[]).map_err(|problem| problem.code), Err("table-no-headings"));
    assert_eq!(propose_as(&grid, "Blad1", 1, &[]).map_err(|problem| problem.code), Err("table-no-headings"));
}
