//! Vouchers and their rows.
//!
//! Only `#TRANS` is summed. `#BTRANS` was struck, and `#RTRANS` says of the `#TRANS` right after it that it was
//! added later (SIE 4C section 12); real files have the two differ in date and sign, so account, objects and amount
//! make them twins.

use domain::date::{Date, Period};
use domain::draft::{AccountIx, LedgerDocument, ObjectListIx, Row, RowKind, Voucher};
use domain::money::Money;
use domain::problem::{Problem, Severity};

use super::Walk;
use super::balances::amount_of_ore;
use super::items::Label;
use super::lexer::{Field, Fields, Token, trim};
use super::remarks::{Remarks, clipped};
use super::values::Day;

/// Where the walk stands among the vouchers.
#[derive(Default)]
pub(super) struct Vouchers {
    open: Option<OpenVoucher>,
}

/// The voucher whose rows are being read; it is the last of the document.
struct OpenVoucher {
    braced: bool,
    ore: i128,
    /// `#TRANS` rows that could not be read.
    left_out: u64,
    /// Its day could not be read; what stood there.
    unreadable_day: Option<String>,
    /// The `#RTRANS` whose twin should come next.
    added: Option<Added>,
}

struct Added {
    account: AccountIx,
    objects: ObjectListIx,
    amount: Money,
    line: u32,
}

/// Why a voucher ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Brace,
    NextVoucher,
    Missing,
}

/// Stands for a day that is not known yet; the first of the calendar, which no ledger uses.
pub(in crate::read) fn unknown_day() -> Date {
    Date::new(1900, 1, 1).expect("the first day of the calendar")
}

impl<'a> Walk<'a> {
    /// Reads `#VER`: series, number, day, text, day of registration, sign; its brace may stand on the line.
    pub(super) fn voucher(&mut self, fields: &mut Fields<'a>, line: u32) {
        self.close_voucher(End::NextVoucher, line);
        let mut values = [None; 6];
        let mut given = values.iter_mut();
        let mut end = None;
        for token in fields.by_ref() {
            match token {
                Token::Field(field) => drop(given.next().map(|place| *place = Some(field))),
                other => {
                    end = Some(other);
                    break;
                }
            }
        }
        self.open_voucher(values, line);
        match end {
            Some(Token::Open) => self.open_brace(line),
            Some(Token::List(inner)) => self.inline_rows(inner, line),
            Some(Token::Close) => self.close_brace(line),
            Some(Token::Field(_)) | None => {}
        }
        self.tell_unread(fields.rest(), line);
    }

    /// `#VER … { }` is a voucher without rows; rows on the same line are no SIE.
    fn inline_rows(&mut self, inner: &'a [u8], line: u32) {
        self.open_brace(line);
        self.tell_unread(trim(inner), line);
        self.close_voucher(End::Brace, line);
    }

    fn tell_unread(&mut self, rest: &[u8], line: u32) {
        if !rest.is_empty() {
            self.remarks.value(Severity::Error, line, "sie-rest-of-line-unread", &self.encoding.decode(rest));
        }
    }

    fn open_voucher(
        &mut self,
        [series, number, day, text, registered, sign]: [Option<Field<'a>>; 6],
        line: u32,
    ) {
        let date = self.day(day, line);
        let unreadable_day =
            if let Day::Is(_) = date { None } else { Some(self.text_or_empty(day, line).into_owned()) };
        let first_row = self.row_count();
        let voucher = Voucher {
            series: self.kept_text(series, line),
            number: self.kept_text(number, line),
            date: if let Day::Is(date) = date { date } else { unknown_day() },
            text: self.kept_text(text, line),
            registered: self.optional_day(registered, line),
            sign: self.kept_text(sign, line),
            line,
            first_row,
            end_row: first_row,
        };
        self.document.vouchers.push(voucher);
        self.vouchers.open =
            Some(OpenVoucher { braced: false, ore: 0, left_out: 0, unreadable_day, added: None });
        if let Day::Is(date) = date {
            self.tell_outside_year(date, line);
        }
    }

    fn tell_outside_year(&mut self, date: Date, line: u32) {
        let Some(period) = self.document.current_year().map(|year| year.period) else {
            return;
        };
        if !period.contains(date) {
            tell_outside_year(date, period, line, &mut self.remarks);
        }
    }

    /// A `{` begins the rows of the voucher before it.
    pub(super) fn open_brace(&mut self, line: u32) {
        match &mut self.vouchers.open {
            Some(open) if !open.braced => open.braced = true,
            _ => self.remarks.value(Severity::Warning, line, "sie-brace-stray", "{"),
        }
    }

    /// A `}` ends the voucher.
    pub(super) fn close_brace(&mut self, line: u32) {
        if self.vouchers.open.is_none() {
            self.remarks.value(Severity::Warning, line, "sie-brace-stray", "}");
        }
        self.close_voucher(End::Brace, line);
    }

    /// Ends the file: a voucher that is still open was cut off.
    pub(super) fn end_of_file(&mut self) {
        self.close_voucher(End::Missing, 0);
    }

    /// Reads a row: account, objects, amount, day, text, quantity, sign. What follows is passed over (SIE 4C §7.3).
    pub(super) fn row(&mut self, label: Label, fields: &mut Fields<'a>, line: u32) {
        if self.vouchers.open.is_none() {
            let rest = self.encoding.decode(fields.rest());
            return self.remarks.value(Severity::Error, line, "sie-row-outside-voucher", &rest);
        }
        let kind = match label {
            Label::Rtrans => RowKind::Added,
            Label::Btrans => RowKind::Removed,
            _ => RowKind::Normal,
        };
        let account = fields.field();
        let after = self.objects_and_amount(fields, line);
        let (Some(account), Some((objects, amount))) = (account, after) else {
            self.tell_incomplete(line);
            return self.leave_out(kind);
        };
        let account = self.account(account, line);
        let Some(amount) = self.amount(amount, line) else {
            return self.leave_out(kind);
        };
        self.keep_row(kind, (account, objects, amount), fields, line);
        if fields.next() == Some(Token::Close) {
            self.close_brace(line);
        }
    }

    fn leave_out(&mut self, kind: RowKind) {
        if let (Some(open), RowKind::Normal) = (&mut self.vouchers.open, kind) {
            open.left_out += 1;
        }
    }

    fn keep_row(
        &mut self,
        kind: RowKind,
        (account, objects, amount): (AccountIx, ObjectListIx, Money),
        fields: &mut Fields<'a>,
        line: u32,
    ) {
        let (day, text, quantity, sign) = (fields.field(), fields.field(), fields.field(), fields.field());
        let (date, text) = self.row_day(day, text, line);
        let row = Row {
            kind,
            account,
            objects,
            amount,
            date,
            text: self.kept_text(text, line),
            quantity: self.kept_text(quantity, line),
            sign: self.kept_text(sign, line),
            line,
        };
        self.document.rows.push(row);
        self.count_row(kind, (account, objects, amount), line);
    }

    /// A row without day has the voucher's. What stands in the day's place and is none is text where there is no
    /// text (seen in files made by hand), and is told.
    fn row_day(
        &mut self,
        day: Option<Field<'a>>,
        text: Option<Field<'a>>,
        line: u32,
    ) -> (Date, Option<Field<'a>>) {
        let of_voucher = self.document.vouchers.last().map_or_else(unknown_day, |voucher| voucher.date);
        match self.day(day, line) {
            Day::Missing => (of_voucher, text),
            Day::Is(date) => {
                if date != of_voucher {
                    self.tell_outside_year(date, line);
                }
                (date, text)
            }
            Day::Unreadable => {
                let value = self.text_or_empty(day, line);
                self.remarks.value(Severity::Warning, line, "sie-row-date-unreadable", &value);
                (of_voucher, text.filter(|text| !text.is_empty()).or(day))
            }
        }
    }

    fn count_row(
        &mut self,
        kind: RowKind,
        (account, objects, amount): (AccountIx, ObjectListIx, Money),
        line: u32,
    ) {
        let Some(open) = &mut self.vouchers.open else {
            return;
        };
        if kind == RowKind::Normal {
            open.ore += i128::from(amount.ore());
        }
        if let Some(added) = open.added.take() {
            let same_objects = added.objects == objects || self.has_same_objects(added.objects, objects);
            let is_twin =
                kind == RowKind::Normal && added.account == account && added.amount == amount && same_objects;
            if !is_twin {
                self.tell_no_twin(&added);
            }
        }
        if kind == RowKind::Added
            && let Some(open) = &mut self.vouchers.open
        {
            open.added = Some(Added { account, objects, amount, line });
        }
    }

    /// The order of the pairs in a list means nothing.
    fn has_same_objects(&self, one: ObjectListIx, other: ObjectListIx) -> bool {
        let (mut one, other) = (self.document.objects_of(one), self.document.objects_of(other));
        one.len() == other.len() && one.all(|object| other.clone().any(|same| same == object))
    }

    fn tell_no_twin(&mut self, added: &Added) {
        let account = self.document.account_number(added.account).to_owned();
        self.remarks.add(Severity::Warning, added.line, "sie-added-row-without-twin", |problem| {
            problem.with("account", account).with("amount", added.amount)
        });
    }

    fn close_voucher(&mut self, end: End, line: u32) {
        let Some(open) = self.vouchers.open.take() else {
            return;
        };
        if let Some(added) = &open.added {
            self.tell_no_twin(added);
        }
        let end_row = self.row_count();
        let Some(voucher) = self.document.vouchers.last_mut() else {
            return;
        };
        voucher.end_row = end_row;
        // A voucher without braces has no rows either, as real Fortnox files show.
        match end {
            End::Brace => {}
            End::NextVoucher if !open.braced && end_row == voucher.first_row => {}
            End::NextVoucher => self.tell_voucher(Severity::Error, "sie-voucher-unclosed", |problem| {
                problem.with("next", u64::from(line))
            }),
            End::Missing if !open.braced && end_row == voucher.first_row => {}
            End::Missing => self.tell_voucher(Severity::Error, "sie-truncated-voucher", |problem| problem),
        }
        tell_balance(&self.document, open.ore, open.left_out, &mut self.remarks);
        if let Some(value) = &open.unreadable_day {
            settle_day(&mut self.document, value, &mut self.remarks);
        }
    }

    /// Adds a remark about the latest voucher, at its line.
    fn tell_voucher(
        &mut self,
        severity: Severity,
        code: &'static str,
        fill: impl FnOnce(Problem) -> Problem,
    ) {
        tell_voucher(&self.document, severity, code, fill, &mut self.remarks);
    }

    fn row_count(&self) -> u32 {
        u32::try_from(self.document.rows.len()).expect("a file of 512 MiB has fewer than 2^32 rows")
    }
}

/// Tells a day that lies outside the year of the file.
pub(in crate::read) fn tell_outside_year(date: Date, year: Period, line: u32, remarks: &mut Remarks) {
    remarks.add(Severity::Warning, line, "sie-date-outside-year", |problem| {
        problem.with("date", date).with("year", year)
    });
}

/// Adds a remark about the latest voucher, at its line.
pub(in crate::read) fn tell_voucher(
    document: &LedgerDocument,
    severity: Severity,
    code: &'static str,
    fill: impl FnOnce(Problem) -> Problem,
    remarks: &mut Remarks,
) {
    let Some(voucher) = document.vouchers.last() else {
        return;
    };
    remarks.add(severity, voucher.line, code, |problem| {
        let (series, number) = (document.text(voucher.series), document.text(voucher.number));
        fill(problem.with("series", clipped(series)).with("number", clipped(number)))
    });
}

/// Tells the latest voucher if its rows that count do not come to nought or if it has none. A voucher some of whose
/// rows could not be read is incomplete before it is unbalanced.
pub(in crate::read) fn tell_balance(
    document: &LedgerDocument,
    ore: i128,
    left_out: u64,
    remarks: &mut Remarks,
) {
    let difference = amount_of_ore(ore);
    let mut tell = |severity, code, fill: &dyn Fn(Problem) -> Problem| {
        tell_voucher(document, severity, code, fill, remarks);
    };
    if left_out > 0 {
        tell(Severity::Error, "sie-voucher-incomplete", &|problem| {
            problem.with("count", left_out).with("difference", difference.clone())
        });
    } else if ore != 0 {
        tell(Severity::Error, "sie-voucher-unbalanced", &|problem| {
            problem.with("difference", difference.clone())
        });
    } else if document.vouchers.last().is_some_and(|voucher| voucher.first_row == voucher.end_row) {
        tell(Severity::Info, "sie-voucher-empty", &|problem| problem);
    }
}

/// The latest voucher, whose day cannot be read, takes the day it was registered, else that of its first row that has
/// one, else the day the file was made; the remark says which, as the figures may fall in another period.
pub(in crate::read) fn settle_day(document: &mut LedgerDocument, value: &str, remarks: &mut Remarks) {
    let generated = document.generated;
    let Some(voucher) = document.vouchers.last_mut() else {
        return;
    };
    let rows = &mut document.rows[voucher.first_row as usize..voucher.end_row as usize];
    let of_row = rows.iter().map(|row| row.date).find(|&date| date != unknown_day());
    let used = voucher.registered.or(of_row).or(generated).unwrap_or_else(unknown_day);
    voucher.date = used;
    for row in rows.iter_mut().filter(|row| row.date == unknown_day()) {
        row.date = used;
    }
    let code = if value.is_empty() { "sie-voucher-date-missing" } else { "sie-voucher-date-unreadable" };
    let fill = |problem: Problem| problem.with("value", clipped(value)).with("used", used);
    tell_voucher(document, Severity::Error, code, fill, remarks);
}
