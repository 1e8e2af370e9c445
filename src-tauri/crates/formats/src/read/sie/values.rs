//! Single values of an item: texts, dates, amounts. What is odd in one is told with its line.

use std::borrow::Cow;

use domain::date::Date;
use domain::draft::Text;
use domain::money::Money;
use domain::problem::Severity;

use super::Walk;
use super::amount::{self, Odd};
use super::lexer::Field;
use super::remarks::{Remarks, clipped};

/// A date as far as it can be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Day {
    /// The field is missing or empty.
    Missing,
    /// Something stands there that is no day.
    Unreadable,
    /// A day.
    Is(Date),
}

/// Texts that were damaged before the file came here: told once, with a count, as whole files are.
#[derive(Default)]
pub(in crate::read) struct Damage {
    lost_letters: Noted,
    control_characters: Noted,
}

#[derive(Default)]
struct Noted {
    first: Option<(String, u32)>,
    count: u64,
}

impl Noted {
    fn note(&mut self, text: &str, line: u32) {
        self.count += 1;
        self.first.get_or_insert_with(|| (text.to_owned(), line));
    }

    fn tell(&self, severity: Severity, code: &'static str, remarks: &mut Remarks) {
        if let Some((value, line)) = &self.first {
            remarks.add(severity, *line, code, |problem| {
                problem.with("value", clipped(value)).with("count", self.count)
            });
        }
    }
}

impl Damage {
    /// Looks at a text that is not plain printable ASCII.
    pub(in crate::read) fn look_at(&mut self, text: &str, line: u32) {
        // U+FFFD is the only character of Swedish texts that begins with this byte.
        if text.as_bytes().contains(&0xEF) && text.contains('\u{FFFD}') {
            self.lost_letters.note(text, line);
        }
        if has_controls(text.as_bytes()) {
            let shown: String = text.chars().map(|c| if c.is_ascii_control() { '·' } else { c }).collect();
            self.control_characters.note(&shown, line);
        }
    }

    /// Adds the remarks.
    pub(in crate::read) fn tell(&self, remarks: &mut Remarks) {
        self.lost_letters.tell(Severity::Warning, "sie-letters-lost", remarks);
        self.control_characters.tell(Severity::Info, "sie-control-character", remarks);
    }
}

/// The dates read lately, by the day of the month; a ledger repeats few dates many times.
#[derive(Default)]
pub(super) struct Dates([Option<([u8; 8], Date)>; 32]);

impl Dates {
    fn read(&mut self, raw: &[u8]) -> Option<Date> {
        let digits: [u8; 8] = raw.try_into().ok()?;
        let [.., tens, ones] = digits;
        let known = &mut self.0[(usize::from(tens) * 10 + usize::from(ones)) % 32];
        if let Some((_, date)) = known.filter(|(text, _)| *text == digits) {
            return Some(date);
        }
        let date = Date::parse_compact(std::str::from_utf8(raw).ok()?).ok()?;
        *known = Some((digits, date));
        Some(date)
    }
}

/// Most fields are printable ASCII, and telling so is a loop without branches.
fn is_plain(raw: &[u8]) -> bool {
    raw.iter().fold(0, |odd, byte| odd | u8::from(byte.wrapping_sub(0x20) >= 0x5F)) == 0
}

/// Control characters are ASCII in every encoding.
fn has_controls(raw: &[u8]) -> bool {
    raw.iter().fold(0, |odd, byte| odd | u8::from(*byte < 0x20 || *byte == 0x7F)) != 0
}

impl<'a> Walk<'a> {
    /// Returns the text of a field; notes control characters and letters lost before the file came here.
    pub(super) fn text(&mut self, field: Field<'a>, line: u32) -> Cow<'a, str> {
        if is_plain(field.raw)
            && !field.is_escaped()
            && let Ok(text) = std::str::from_utf8(field.raw)
        {
            return Cow::Borrowed(text);
        }
        let text = match field.bytes() {
            Cow::Borrowed(bytes) => self.encoding.decode(bytes),
            Cow::Owned(bytes) => Cow::Owned(self.encoding.decode(&bytes).into_owned()),
        };
        self.damage.look_at(&text, line);
        text
    }

    /// Returns the text of a field that may be missing.
    pub(super) fn text_or_empty(&mut self, field: Option<Field<'a>>, line: u32) -> Cow<'a, str> {
        field.map_or(Cow::Borrowed(""), |field| self.text(field, line))
    }

    /// Puts the text of a field that may be missing among those of the document.
    pub(super) fn kept_text(&mut self, field: Option<Field<'a>>, line: u32) -> Text {
        let Some(field) = field.filter(|field| !field.is_empty()) else {
            return Text::default();
        };
        // Letters are read where they are to stand, unless something in the text must be looked at first.
        if self.encoding.reads_any_byte() && !field.is_escaped() && !has_controls(field.raw) {
            return self.document.texts.push_written(|texts| self.encoding.decode_to(field.raw, texts));
        }
        let text = self.text(field, line);
        self.document.texts.push(&text)
    }

    /// Reads a date; a hyphenated one is read and told, an unreadable one is left for the caller to tell.
    pub(super) fn day(&mut self, field: Option<Field<'a>>, line: u32) -> Day {
        let Some(field) = field.filter(|field| !field.is_empty()) else {
            return Day::Missing;
        };
        if let Some(date) = self.dates.read(field.raw) {
            return Day::Is(date);
        }
        let Some(date) = std::str::from_utf8(field.raw).ok().and_then(|text| text.parse().ok()) else {
            return Day::Unreadable;
        };
        let value = self.text(field, line);
        self.remarks.value(Severity::Warning, line, "sie-date-form", &value);
        Day::Is(date)
    }

    /// Reads a date that nothing else depends on; an unreadable one is told and taken as missing.
    pub(super) fn optional_day(&mut self, field: Option<Field<'a>>, line: u32) -> Option<Date> {
        match self.day(field, line) {
            Day::Is(date) => Some(date),
            Day::Missing => None,
            Day::Unreadable => {
                let value = self.text_or_empty(field, line);
                self.remarks.value(Severity::Warning, line, "sie-date-unreadable", &value);
                None
            }
        }
    }

    /// Reads an amount; `None` when it cannot be read, which is then told.
    pub(super) fn amount(&mut self, field: Field<'a>, line: u32) -> Option<Money> {
        if let Some(money) = amount::strict(field.raw) {
            return Some(money);
        }
        let text = self.text(field, line);
        match amount::odd(&text) {
            Odd::Form(money) => {
                self.remarks.add(Severity::Warning, line, "sie-amount-form", |problem| {
                    problem.with("value", clipped(&text)).with("amount", money)
                });
                Some(money)
            }
            Odd::Wrong(code) => {
                self.remarks.value(Severity::Error, line, code, &text);
                None
            }
        }
    }
}
