//! The answer sheet that goes to a unit, as a workbook or as text for spreadsheets.
//!
//! A row has its name in the first column, the question in the second, the answer in the third and help in the
//! fourth; [`crate::read::unit_sheet`] finds the answers by the names. In a workbook only the cells to fill can be
//! changed. The last rows say what the sheet belongs to, with digits that show that nobody has changed it.

use std::io::Write;

use domain::date::Date;
use domain::scheme::AnswerKind;
use domain::unit_sheet::UnitSheet;
use rust_xlsxwriter::{Color, DocProperties, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};
use words::{Locale, Words, format};

use super::WriteError;
use super::guard::guarded;
use crate::read::unit_sheet::{BOOK, BY, CHECKSUM, DATE, GRANT, TEXT, UNIT, USED, key_answer};

/// How the answer of a row is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Look {
    /// A line above the rows.
    Title,
    /// Told, not asked.
    Told,
    /// To be filled: an amount, a number, a day, own words.
    Amount,
    Count,
    Date,
    Text,
    /// What the sheet belongs to.
    Key,
}

/// A row of the sheet.
struct Line {
    name: String,
    question: String,
    answer: String,
    help: String,
    look: Look,
}

fn line(look: Look, name: &str, question: String, answer: String, help: String) -> Line {
    Line { name: name.to_owned(), question, answer, help, look }
}

/// Returns the rows of a sheet in the words of the units.
fn lines(sheet: &UnitSheet, words: &Words) -> Vec<Line> {
    let word = |key: &str| words.word(&format!("unit-sheet-{key}"));
    let told = |key: &str, answer: String| line(Look::Told, "", word(key), answer, String::new());
    let title = |text: String| line(Look::Title, "", text, String::new(), String::new());
    let name = match words.locale() {
        Locale::Sv => &sheet.grant_name.sv,
        Locale::En => &sheet.grant_name.en,
    };
    let mut lines = vec![
        title(word("title")),
        told("organisation", sheet.organisation.clone()),
        told("grant", name.clone()),
        told("unit", sheet.key.unit.clone()),
        told("decided", format::money(words.locale(), sheet.decided)),
        told("paid", format::money(words.locale(), sheet.paid)),
        told("period", format::period(sheet.period)),
    ];
    lines.extend(sheet.due.map(|due| told("due", format::date(due))));
    lines.push(title(word("fill")));
    let asked = |look, name: &str| line(look, name, word(name), String::new(), word(&format!("{name}-help")));
    lines.extend([asked(Look::Amount, USED), asked(Look::Text, TEXT)]);
    lines.extend(sheet.fields.iter().map(|field| {
        let look = match field.answer {
            AnswerKind::Amount => Look::Amount,
            AnswerKind::Count => Look::Count,
            AnswerKind::Date => Look::Date,
            _ => Look::Text,
        };
        let question = if words.locale() == Locale::Sv { &field.name.sv } else { &field.name.en };
        let help = if field.required { word("required") } else { String::new() };
        line(look, &field.id(), question.clone(), String::new(), help)
    }));
    lines.extend([asked(Look::Date, DATE), asked(Look::Text, BY), title(word("key"))]);
    for (name, answer) in [
        (BOOK, sheet.key.book.to_string()),
        (GRANT, sheet.key.grant.clone()),
        (UNIT, sheet.key.unit.clone()),
        (CHECKSUM, sheet.checksum()),
    ] {
        lines.push(line(Look::Key, name, word("key-row"), key_answer(name, &answer), String::new()));
    }
    lines
}

/// Writes the sheet as text: semicolons, UTF-8 with a byte order mark, as Excel in Swedish opens it.
///
/// Fails with `export-not-written`.
pub fn csv(sheet: &UnitSheet, words: &Words, mut out: impl Write) -> Result<(), WriteError> {
    let failed = |error: csv::Error| WriteError::NotWritten { cause: error.to_string() };
    out.write_all("\u{feff}".as_bytes())?;
    let mut writer =
        csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(out);
    for line in lines(sheet, words) {
        let cells = [&line.name, &line.question, &line.answer, &line.help];
        writer.write_record(cells.map(|text| guarded(text))).map_err(failed)?;
    }
    Ok(writer.flush()?)
}

/// Writes the sheet as a workbook that was made on the day. Fails with `export-not-written`.
pub fn xlsx(sheet: &UnitSheet, made: Date, words: &Words, out: impl Write + Send) -> Result<(), WriteError> {
    let failed = |error: XlsxError| WriteError::NotWritten { cause: error.to_string() };
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let made = super::xlsx::excel_day(made).map_err(failed)?;
    let described = DocProperties::new().set_title(words.word("unit-sheet-title"));
    workbook.set_properties(&described.set_author(&sheet.organisation).set_creation_datetime(&made));
    let page = workbook.add_worksheet();
    fill(page, &lines(sheet, words), &words.word("unit-sheet-name")).map_err(failed)?;
    workbook.save_to_writer(out).map_err(failed)
}

fn fill(page: &mut Worksheet, lines: &[Line], name: &str) -> Result<(), XlsxError> {
    page.set_name(name)?;
    for (column, width) in [(0, 12), (1, 46), (2, 40), (3, 54)] {
        page.set_column_width(column, width)?;
    }
    page.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    page.protect();
    let grey = Format::new().set_font_color(Color::RGB(0x0076_7676)).set_align(FormatAlign::Top);
    let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (row, line) in (0_u32..).zip(lines) {
        page.write_string_with_format(row, 0, &line.name, &grey)?;
        let question =
            if line.look == Look::Title { Format::new().set_bold().set_font_size(13) } else { plain.clone() };
        page.write_string_with_format(row, 1, &line.question, &question)?;
        page.write_string_with_format(row, 3, &line.help, &grey.clone().set_text_wrap())?;
        match look(line.look) {
            Some(look) => page.write_blank(row, 2, &look)?,
            None => page.write_string_with_format(row, 2, &line.answer, &plain)?,
        };
        if line.name == TEXT {
            page.set_row_height(row, 90)?;
        }
    }
    Ok(())
}

/// Returns how a cell to fill looks; `None` for the others.
fn look(look: Look) -> Option<Format> {
    let open = Format::new()
        .set_unlocked()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border(FormatBorder::Thin)
        .set_background_color(Color::RGB(0x00FF_F8DC));
    Some(match look {
        Look::Title | Look::Told | Look::Key => return None,
        Look::Amount => open.set_num_format("#,##0.00"),
        Look::Count => open.set_num_format("#,##0"),
        Look::Date => open.set_num_format("yyyy-mm-dd"),
        Look::Text => open.set_num_format("@"),
    })
}
