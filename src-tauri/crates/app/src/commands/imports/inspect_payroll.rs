//! Payroll files: what they say.

use domain::draft::ObjectRef;
use domain::draft::payroll::{PayEntry, PayrollDocument, TimeEntry};
use domain::money::Money;
use formats::read::PayrollRead;
use words::Words;

use crate::api::Days;
use crate::api::imports::{FileCounts, FileOrganisation, FilePay, FilePayroll, FileTime, InspectionReply};
use crate::error::AppError;
use crate::rows::{length, remark_row};

/// Says what a payroll file holds.
pub(super) fn inspection(
    words: &Words,
    file: String,
    payroll: &PayrollRead,
) -> Result<InspectionReply, AppError> {
    let document = &payroll.document;
    Ok(InspectionReply {
        file,
        format: document.format.clone(),
        version: document.version.clone(),
        encoding: document.encoding.clone(),
        program: document.program.clone(),
        organisation: FileOrganisation {
            name: document.organisation_name.clone(),
            orgnr: document.organisation_number.clone(),
        },
        years: Vec::new(),
        counts: FileCounts { vouchers: 0, rows: 0, added_rows: 0, removed_rows: 0 },
        accounts: Vec::new(),
        objects: Vec::new(),
        checksum: "none".to_owned(),
        invoices: Vec::new(),
        payroll: Some(FilePayroll {
            persons: length(document.persons.len()),
            times: document.times.iter().map(|time| time_row(document, time)).collect(),
            pays: document.pays.iter().map(|pay| pay_row(document, pay)).collect(),
            sum: Money::sum(document.pays.iter().filter_map(|pay| pay.amount))?.to_string(),
        }),
        table: None,
        follow_up: Vec::new(),
        share_list: None,
        findings: payroll.remarks.iter().map(|remark| remark_row(words, remark)).collect(),
    })
}

fn time_row(document: &PayrollDocument, time: &TimeEntry) -> FileTime {
    FileTime {
        person: person(document, time.person),
        code: time.code.clone(),
        period: time.period.into(),
        hours: time.hours.clone(),
        extent: time.extent_percent.clone(),
        objects: objects(&time.objects),
    }
}

fn pay_row(document: &PayrollDocument, pay: &PayEntry) -> FilePay {
    FilePay {
        person: person(document, pay.person),
        pay: joined([Some(pay.code.as_str()), pay.name.as_deref()]),
        period: pay.period.map(Days::from),
        quantity: pay.quantity.clone(),
        each: pay.each.clone(),
        amount: pay.amount.map(|amount| amount.to_string()),
        account: pay.account.clone(),
        objects: objects(&pay.objects),
    }
}

/// A person by number of employment and name; where there is neither, by day of birth.
pub(super) fn person(document: &PayrollDocument, index: u32) -> String {
    let Some(person) = document.persons.get(index as usize) else { return String::new() };
    let named = joined([Some(person.employment.as_str()), person.name.as_deref()]);
    if named.is_empty() {
        person.person_number.as_deref().map(day_of_birth).unwrap_or_default()
    } else {
        named
    }
}

/// A personal identity number without its last four digits.
fn day_of_birth(number: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    format!("{}-****", &digits[..digits.len().saturating_sub(4)])
}

fn joined(parts: [Option<&str>; 2]) -> String {
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

fn objects(objects: &[ObjectRef]) -> Vec<String> {
    objects.iter().map(|object| format!("{}:{}", object.dimension, object.code)).collect()
}
