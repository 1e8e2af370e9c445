//! The labels of the standard, and the items that are neither balances nor vouchers: who, when and which accounts.

use domain::date::Period;
use domain::draft::{FiscalYear, Object};
use domain::problem::Severity;

use super::Walk;
use super::lexer::{Field, Fields};
use super::remarks::clipped;
use super::values::Day;

/// The most fiscal years that are read of one file; real ones name ten at most.
const MOST_YEARS: usize = 100;

/// A label of SIE 4C.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Label {
    Flagga,
    Program,
    Gen,
    Sietyp,
    Fnamn,
    Orgnr,
    Rar,
    Omfattn,
    Kptyp,
    Valuta,
    Konto,
    Ktyp,
    Dim,
    Underdim,
    Objekt,
    Ib,
    Ub,
    Oib,
    Oub,
    Res,
    Psaldo,
    Pbudget,
    Ver,
    Trans,
    Rtrans,
    Btrans,
    Ksumma,
    /// One of the standard's that the product has no use for.
    Other,
}

impl Label {
    /// Returns the label that the bytes, with their `#`, name; some programs write them in small letters.
    pub(super) fn of(bytes: &[u8]) -> Option<Self> {
        Self::of_capitals(bytes).or_else(|| {
            let has_small = bytes.len() <= 9 && bytes.iter().any(u8::is_ascii_lowercase);
            has_small.then(|| Self::of_capitals(&bytes.to_ascii_uppercase())).flatten()
        })
    }

    fn of_capitals(bytes: &[u8]) -> Option<Self> {
        Some(match bytes {
            b"#TRANS" => Self::Trans,
            b"#VER" => Self::Ver,
            b"#RTRANS" => Self::Rtrans,
            b"#BTRANS" => Self::Btrans,
            b"#PSALDO" => Self::Psaldo,
            b"#PBUDGET" => Self::Pbudget,
            b"#IB" => Self::Ib,
            b"#UB" => Self::Ub,
            b"#OIB" => Self::Oib,
            b"#OUB" => Self::Oub,
            b"#RES" => Self::Res,
            b"#KONTO" => Self::Konto,
            b"#KTYP" => Self::Ktyp,
            b"#OBJEKT" => Self::Objekt,
            b"#DIM" => Self::Dim,
            b"#UNDERDIM" => Self::Underdim,
            b"#FLAGGA" => Self::Flagga,
            b"#PROGRAM" => Self::Program,
            b"#GEN" => Self::Gen,
            b"#SIETYP" => Self::Sietyp,
            b"#FNAMN" => Self::Fnamn,
            b"#ORGNR" => Self::Orgnr,
            b"#RAR" => Self::Rar,
            b"#OMFATTN" => Self::Omfattn,
            b"#KPTYP" => Self::Kptyp,
            b"#VALUTA" => Self::Valuta,
            b"#KSUMMA" => Self::Ksumma,
            b"#FORMAT" | b"#PROSA" | b"#FTYP" | b"#FNR" | b"#BKOD" | b"#ADRESS" | b"#TAXAR" | b"#ENHET"
            | b"#SRU" => Self::Other,
            _ => return None,
        })
    }
}

impl<'a> Walk<'a> {
    /// Reads an item that says what the file is.
    pub(super) fn identification(&mut self, label: Label, fields: &mut Fields<'a>, line: u32) {
        let first = fields.field();
        match label {
            Label::Rar => return self.fiscal_year(first, fields, line),
            Label::Gen => {
                self.document.generated = self.optional_day(first, line);
                return;
            }
            Label::Omfattn => {
                self.document.balances_until = self.optional_day(first, line);
                return;
            }
            _ => {}
        }
        let text = self.text_or_empty(first, line).into_owned();
        match label {
            Label::Flagga => self.flag(&text, line),
            Label::Program => self.program(&text, fields, line),
            Label::Fnamn => keep(&mut self.document.organisation_name, text),
            Label::Orgnr => self.organisation_number(text, line),
            Label::Kptyp => keep(&mut self.document.account_plan, text),
            Label::Valuta => self.currency(text, line),
            Label::Sietyp => keep(&mut self.stated_type, text),
            _ => {}
        }
    }

    fn flag(&mut self, text: &str, line: u32) {
        match text {
            "0" => {}
            "1" => {
                self.document.flagged_as_read = true;
                self.remarks.add(Severity::Info, line, "sie-flagged-as-read", |problem| problem);
            }
            other => self.remarks.value(Severity::Info, line, "sie-flag-unknown", other),
        }
    }

    fn program(&mut self, name: &str, fields: &mut Fields<'a>, line: u32) {
        let version = fields.field();
        let version = self.text_or_empty(version, line);
        keep(&mut self.document.program, format!("{name} {version}").trim().to_owned());
    }

    fn organisation_number(&mut self, text: String, line: u32) {
        if !text.is_empty() && !is_organisation_number(&text) {
            self.remarks.value(Severity::Warning, line, "sie-orgnr-malformed", &text);
        }
        keep(&mut self.document.organisation_number, text);
    }

    /// Amounts are held as kronor, so figures in another currency must not pass for them.
    fn currency(&mut self, text: String, line: u32) {
        if !text.is_empty() && !text.eq_ignore_ascii_case("SEK") {
            self.remarks.value(Severity::Error, line, "sie-currency-foreign", &text);
        }
        keep(&mut self.document.currency, text);
    }

    fn fiscal_year(&mut self, number: Option<Field<'a>>, fields: &mut Fields<'a>, line: u32) {
        let (first, last) = (fields.field(), fields.field());
        let year = number.and_then(|field| std::str::from_utf8(field.raw).ok()?.parse::<i32>().ok());
        let days = (self.day(first, line), self.day(last, line));
        let period = match days {
            (Day::Is(first), Day::Is(last)) => Period::new(first, last).ok(),
            _ => None,
        };
        let (Some(number), Some(period)) = (year, period) else {
            let value = format!("{} {}", self.text_or_empty(first, line), self.text_or_empty(last, line));
            self.remarks.value(Severity::Warning, line, "sie-year-unreadable", value.trim());
            return;
        };
        match self.document.years.iter().find(|year| year.number == number) {
            Some(other) if other.period != period => {
                self.remarks.value(Severity::Warning, line, "sie-year-repeated", &number.to_string());
            }
            Some(_) => {}
            None if self.document.years.len() == MOST_YEARS => {
                self.remarks.value(Severity::Warning, line, "sie-year-unreadable", &number.to_string());
            }
            None => self.document.years.push(FiscalYear { number, period }),
        }
    }

    /// Reads an item of the chart: accounts, dimensions, objects.
    pub(super) fn chart_item(&mut self, label: Label, fields: &mut Fields<'a>, line: u32) {
        let Some(first) = fields.field() else {
            self.remarks.add(Severity::Warning, line, "sie-item-incomplete", |problem| problem);
            return;
        };
        let second = fields.field();
        let text = self.text_or_empty(second, line).into_owned();
        match label {
            Label::Konto => self.declare_account(first, text, line),
            Label::Ktyp => self.account_kind(first, &text, line),
            Label::Dim => self.declare_dimension(first, text, None, line),
            Label::Underdim => {
                let parent = fields.field();
                let parent = self.text_or_empty(parent, line).into_owned();
                self.declare_dimension(first, text, Some(parent).filter(|parent| !parent.is_empty()), line);
            }
            _ => self.declare_object(first, text, fields, line),
        }
    }

    fn account_kind(&mut self, number: Field<'a>, text: &str, line: u32) {
        let kind = text.chars().next().map(|kind| kind.to_ascii_uppercase());
        match kind.filter(|kind| text.len() == 1 && "TSKI".contains(*kind)) {
            Some(kind) => {
                let index = self.account(number, line);
                self.document.accounts[index as usize].kind = Some(kind);
            }
            None => self.remarks.value(Severity::Info, line, "sie-account-kind-unknown", text),
        }
    }

    fn declare_dimension(&mut self, number: Field<'a>, name: String, parent: Option<String>, line: u32) {
        let number = self.text(number, line);
        let place = self.used_dimension(&number, line);
        let dimension = &mut self.document.dimensions[place];
        dimension.declared = true;
        dimension.parent = dimension.parent.take().or(parent);
        keep(&mut dimension.name, name);
    }

    fn declare_object(&mut self, dimension: Field<'a>, code: String, fields: &mut Fields<'a>, line: u32) {
        let name = fields.field();
        let name = self.text_or_empty(name, line).into_owned();
        let dimension = self.text(dimension, line).into_owned();
        if code.is_empty() {
            self.remarks.add(Severity::Warning, line, "sie-object-without-code", |problem| {
                problem.with("dimension", clipped(&dimension)).with("value", clipped(&name))
            });
            return;
        }
        self.used_dimension(&dimension, line);
        self.document.objects.push(Object { dimension, code, name });
    }

    /// Settles the type of the file: by `#SIETYP`, and 4I or 4E by what the file holds, never by its name.
    pub(super) fn decide_version(&mut self) {
        let four = if self.balances.has_year_balances { "4E" } else { "4I" };
        let by_content = if self.document.vouchers.is_empty() { "1" } else { four };
        let version = match self.stated_type.as_deref().unwrap_or_default() {
            "4" => four,
            "1" => "1",
            "2" => "2",
            "3" => "3",
            // The standard has a file without type be of type 1; one with vouchers cannot be.
            "" => by_content,
            other => {
                self.remarks.value(Severity::Warning, 0, "sie-type-unknown", other);
                by_content
            }
        };
        self.document.version = version.to_owned();
    }
}

/// Keeps the first value that is not empty.
pub(in crate::read) fn keep(place: &mut Option<String>, value: String) {
    if place.is_none() && !value.is_empty() {
        *place = Some(value);
    }
}

/// Tells whether the text is an organisation number or personal number: ten digits whose last one is the check
/// digit, with a hyphen or not, and with the century or `16` in front or not.
pub(in crate::read) fn is_organisation_number(text: &str) -> bool {
    let digits: Vec<u8> = text.bytes().filter(u8::is_ascii_digit).map(|byte| byte - b'0').collect();
    let hyphens = text.bytes().filter(|&byte| byte == b'-').count();
    if digits.len() + hyphens != text.len() || hyphens > 1 {
        return false;
    }
    let ten = match digits.len() {
        10 => digits.as_slice(),
        12 => &digits[2..],
        _ => return false,
    };
    luhn(ten)
}

fn luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, &digit)| {
            let weighted = u32::from(digit) * if place % 2 == 1 { 2 } else { 1 };
            weighted / 10 + weighted % 10
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn organisation_numbers_are_checked_by_their_last_digit() {
        for good in ["556252-9155", "5562529155", "165562529155", "16556252-9155", "212000-0142"] {
            assert!(is_organisation_number(good), "{good}");
        }
        for bad in ["556252-9156", "5562-529155-", "55625291", "556252-915x", "-", "å"] {
            assert!(!is_organisation_number(bad), "{bad}");
        }
    }

    #[test]
    fn labels_may_be_written_in_small_letters() {
        assert_eq!(Label::of(b"#trans"), Some(Label::Trans));
        assert_eq!(Label::of(b"#UnderDim"), Some(Label::Underdim));
        assert_eq!(Label::of(b"#MOMSKOD"), None);
    }
}
