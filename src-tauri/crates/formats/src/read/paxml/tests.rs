use domain::money::Money;
use domain::problem::{Remark, Severity};

use super::super::{Document, detect};
use super::*;

const EXAMPLE: &str = include_str!("example.pax");

fn of(text: &str) -> PayrollRead {
    read(text.as_bytes()).expect("a file of PAXml")
}

/// A file with one part in it.
fn file(part: &str) -> PayrollRead {
    of(&format!("<paxml><header><version>2.0</version></header>\n{part}</paxml>"))
}

fn times(rows: &str) -> PayrollRead {
    file(&format!("<tidtransaktioner>{rows}</tidtransaktioner>"))
}

fn time(inner: &str) -> PayrollRead {
    times(&format!("<tidtrans anstid='1'><tidkod>TID</tidkod>{inner}</tidtrans>"))
}

fn pay(inner: &str) -> PayrollRead {
    let row = format!("<lonetrans anstid='1'><lonart>145</lonart>{inner}</lonetrans>");
    file(&format!("<lonetransaktioner>{row}</lonetransaktioner>"))
}

fn codes(read: &PayrollRead) -> Vec<&'static str> {
    read.remarks.iter().map(|remark| remark.problem.code).collect()
}

fn errors(remarks: &[Remark]) -> usize {
    remarks.iter().filter(|remark| remark.severity == Severity::Error).count()
}

fn ore(read: &PayrollRead) -> Option<i64> {
    read.document.pays[0].amount.map(Money::ore)
}

#[test]
fn the_example_is_read_whole() {
    let PayrollRead { document, remarks } = of(EXAMPLE);
    assert_eq!((document.version.as_str(), document.encoding.as_str()), ("2.0", "utf-8"));
    assert_eq!(document.organisation_name.as_deref(), Some("EXEMPEL kommun"));
    assert_eq!(document.generated.map(|day| day.to_string()).as_deref(), Some("2025-02-03"));
    assert_eq!((document.persons.len(), document.times.len(), document.pays.len()), (2, 3, 3));
    assert_eq!((document.dimensions.len(), document.objects.len()), (2, 2));
    assert_eq!(errors(&remarks), 0, "{remarks:?}");
}

#[test]
fn hours_and_amounts_of_the_example_sum_to_what_it_says() {
    let document = of(EXAMPLE).document;
    let hundredths: i64 = document.times.iter().filter_map(|time| time.hundredths).sum();
    let amount = Money::sum(document.pays.iter().filter_map(|pay| pay.amount)).expect("in range");
    assert_eq!((hundredths, amount.ore()), (1_550, 1_000_000 + 154_369));
}

#[test]
fn a_row_has_its_projects_in_every_dimension() {
    let document = of(EXAMPLE).document;
    let objects: Vec<(&str, &str)> = document.times[0]
        .objects
        .iter()
        .map(|object| (object.dimension.as_str(), object.code.as_str()))
        .collect();
    assert_eq!(objects, [("1", "100"), ("6", "P1"), ("20", "X")]);
}

#[test]
fn a_person_is_the_same_by_either_number_however_it_is_written() {
    let document = of(EXAMPLE).document;
    let persons: Vec<u32> = document.times.iter().map(|time| time.person).collect();
    assert_eq!(persons, [0, 0, 1]);
    assert_eq!(document.persons[0].name.as_deref(), Some("Alva Exempel"));
    assert_eq!(document.persons[0].employment, "101");
}

#[test]
fn a_person_with_two_employments_is_one_person() {
    let row = |anstid| {
        format!(
            "<tidtrans anstid='{anstid}' persnr='199001012385'><tidkod>TID</tidkod><datum>2025-01-02</datum></tidtrans>"
        )
    };
    let document = times(&(row(1) + &row(2) + &row(2))).document;
    assert_eq!(document.persons.len(), 1);
    assert_eq!(document.persons[0].other_employments, ["2"]);
}

#[test]
fn an_employment_of_two_persons_is_an_error() {
    let read = file(
        "<personal><person anstid='1' persnr='199001012385'/><person anstid='1' persnr='191212121212'/></personal>",
    );
    assert!(codes(&read).contains(&"paxml-employment-of-two"));
}

#[test]
fn a_wrong_check_digit_is_told_once_and_veiled() {
    let row = "<tidtrans persnr='199001012386'><tidkod>TID</tidkod><datum>2025-01-02</datum></tidtrans>";
    let read = times(&row.repeat(2));
    assert_eq!(codes(&read), ["paxml-person-number-check-digit"]);
    assert_eq!(read.remarks[0].problem.fields["value"], "19900101••••".into());
    assert_eq!((read.document.persons.len(), read.document.times.len()), (1, 2));
}

#[test]
fn a_row_of_nobody_is_left_out_and_told() {
    let read = times("<tidtrans><tidkod>TID</tidkod><datum>2025-01-02</datum></tidtrans>");
    assert_eq!(codes(&read), ["paxml-empty", "paxml-person-missing"]);
}

#[test]
fn the_amount_stands_whatever_the_product_and_a_difference_is_told() {
    let read = pay("<antal>2</antal><apris>10.00</apris><belopp>21</belopp>");
    assert_eq!((ore(&read), codes(&read)), (Some(2_100), vec!["paxml-amount-differs"]));
    let read = pay("<antal>3</antal><apris>33.335</apris><belopp>100.0100</belopp>");
    assert_eq!((ore(&read), codes(&read)), (Some(10_001), vec![]));
}

#[test]
fn without_amount_quantity_times_pay_of_one_is_rounded_to_whole_ore() {
    assert_eq!(ore(&pay("<antal>0.5</antal><apris>0.01</apris>")), Some(1));
    assert_eq!(ore(&pay("<antal>-0.5</antal><apris>0.01</apris>")), Some(-1));
    assert_eq!(ore(&pay("<antal>8.4</antal>")), None);
    assert_eq!(ore(&pay("<antal>2</antal><apris>5</apris><belopp/>")), Some(1_000));
}

#[test]
fn an_amount_that_cannot_be_read_is_an_error_and_never_nought_nor_computed() {
    for (amount, code) in [
        ("1O", "paxml-number-unreadable"),
        ("1,234", "paxml-number-unreadable"),
        ("1.005", "paxml-amount-decimals"),
        ("99999999999999.00", "paxml-amount-too-large"),
    ] {
        let read = pay(&format!("<antal>1</antal><apris>1</apris><belopp>{amount}</belopp>"));
        assert_eq!((ore(&read), codes(&read), errors(&read.remarks)), (None, vec![code], 1), "{amount}");
    }
}

#[test]
fn a_decimal_comma_is_read_and_told() {
    let read = pay("<belopp>600,50</belopp>");
    assert_eq!((ore(&read), codes(&read)), (Some(60_050), vec!["paxml-number-form"]));
}

#[test]
fn hours_counted_in_minutes_are_rounded_kept_as_they_stand_and_told_once() {
    let row = "<tidtrans anstid='1'><tidkod>TID</tidkod><datum>2025-01-02</datum><timmar>7.6667</timmar></tidtrans>";
    let read = times(&row.repeat(3));
    assert_eq!(codes(&read), ["paxml-hours-rounded"]);
    assert_eq!(read.document.times[0].hundredths, Some(767));
    assert_eq!(read.document.times[0].hours.as_deref(), Some("7.6667"));
}

#[test]
fn hours_that_cannot_be_read_are_none() {
    let read = time("<datum>2025-01-02</datum><timmar>8h</timmar>");
    assert_eq!((read.document.times[0].hundredths, codes(&read)), (None, vec!["paxml-number-unreadable"]));
}

#[test]
fn days_that_cannot_be_read_leave_a_time_out() {
    for (days, code) in [
        ("<datum>2025-02-30</datum>", "paxml-date-unreadable"),
        ("<datumfrom>2025-02-02</datumfrom><datumtom>2025-02-01</datumtom>", "paxml-period-reversed"),
        ("<datumfrom>2025-02-02</datumfrom>", "paxml-period-incomplete"),
        ("", "paxml-date-missing"),
    ] {
        let read = time(days);
        assert_eq!((codes(&read), errors(&read.remarks)), (vec!["paxml-empty", code], 1), "{days}");
    }
}

#[test]
fn a_time_without_days_takes_those_of_its_times_of_day() {
    let read = time("<starttid>2025-01-02T22:00:00</starttid><sluttid>2025-01-03T06:00:00</sluttid>");
    let period = read.document.times[0].period;
    assert_eq!((period.first().to_string(), period.days()), ("2025-01-02".to_owned(), 2));
    assert_eq!(codes(&read), ["paxml-field-unused"; 2]);
}

#[test]
fn what_is_not_read_is_counted_and_told() {
    let read = file(
        "<resetransaktioner><resetrans/><resetrans/></resetransaktioner><annat/>\
         <personal><person anstid='1'><ort>X</ort></person></personal>",
    );
    assert_eq!(
        codes(&read),
        ["paxml-person-details-unused", "paxml-empty", "paxml-part-unused", "paxml-element-unknown"]
    );
    assert_eq!(read.remarks[2].problem.fields["count"], 2.into());
    let read = pay("<belopp>1</belopp><moms>0.2</moms><nytt/>");
    assert_eq!(codes(&read), ["paxml-field-unused", "paxml-element-unknown"]);
}

#[test]
fn a_file_that_is_cut_off_anywhere_is_refused() {
    let whole = EXAMPLE.trim_end().as_bytes();
    for end in 0..whole.len() {
        assert!(read(&whole[..end]).is_err(), "cut at byte {end}");
    }
    assert!(read(whole).is_ok());
}

#[test]
fn a_document_type_is_refused() {
    let text = "<!DOCTYPE paxml [<!ENTITY a 'b'>]><paxml/>";
    let reader = detect("x.xml", text.as_bytes()).expect("a reader");
    assert_eq!(reader.read(text.as_bytes()).map_err(|problem| problem.code), Err("xml-doctype"));
}

#[test]
fn the_reader_is_found_by_what_the_file_holds() {
    let reader = detect("lön.txt", EXAMPLE.as_bytes()).expect("a reader");
    assert!(matches!(reader.read(EXAMPLE.as_bytes()), Ok(Document::Payroll(_))));
}
