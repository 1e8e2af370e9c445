//! The hours of a payroll file that one grant carries, for whoever looks at its costs.
//!
//! The payroll holds everybody's pay, so it is shown to nobody; this holds the times of one grant, with pseudonyms for
//! persons and the SHA-256 of the payroll to go back to.

use std::io::Write;

use domain::date::Period;
use words::Words;

use super::WriteError;
use super::guard::guarded;

/// The headings in order, as keys of messages.
const HEADINGS: [&str; 8] = ["person", "code", "first", "last", "hours", "extent", "project", "original"];

/// A time of a person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HoursRow {
    /// The pseudonym.
    pub pseudonym: String,
    /// Code of the time.
    pub code: String,
    /// The days.
    pub period: Period,
    /// Hours as they stand.
    pub hours: Option<String>,
    /// Share of the working time in per cent, as it stands.
    pub extent: Option<String>,
    /// Code and name of the project.
    pub project: String,
}

/// Writes the times as text: semicolons, UTF-8 with a byte order mark, decimal comma, as Excel in Swedish opens it.
///
/// Fails with `export-not-written`.
pub fn csv(rows: &[HoursRow], original: &str, words: &Words, mut out: impl Write) -> Result<(), WriteError> {
    let failed = |error: csv::Error| WriteError::NotWritten { cause: error.to_string() };
    out.write_all("\u{feff}".as_bytes())?;
    let mut writer =
        csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(out);
    writer.write_record(HEADINGS.map(|heading| words.word(&format!("hours-{heading}")))).map_err(failed)?;
    for row in rows {
        let decimal = |text: &Option<String>| text.clone().unwrap_or_default().replace('.', ",");
        let (first, last) = (row.period.first().to_string(), row.period.last().to_string());
        let cells = [
            guarded(&row.pseudonym),
            guarded(&row.code),
            first,
            last,
            decimal(&row.hours),
            decimal(&row.extent),
            guarded(&row.project),
            original.to_owned(),
        ];
        writer.write_record(cells).map_err(failed)?;
    }
    Ok(writer.flush()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::date::Date;
    use words::Locale;

    #[test]
    fn hours_are_written_as_excel_in_swedish_opens_them_and_no_code_is_a_formula() {
        let day = Date::new(2026, 3, 2).unwrap();
        let row = HoursRow {
            pseudonym: "P1".to_owned(),
            code: "=TID".to_owned(),
            period: Period::day(day),
            hours: Some("7.50".to_owned()),
            extent: None,
            project: "100".to_owned(),
        };
        let mut bytes = Vec::new();
        csv(&[row], "abc", &Words::new(Locale::Sv), &mut bytes).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let lines: Vec<&str> = text.split("\r\n").collect();
        assert!(lines[0].starts_with("\u{feff}Person;Tidkod;"), "{}", lines[0]);
        assert_eq!(lines[1], "P1;'=TID;2026-03-02;2026-03-02;7,50;;100;abc");
    }
}
