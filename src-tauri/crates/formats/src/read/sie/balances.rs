//! Opening, closing, result and period balances.

use domain::date::Month;
use domain::draft::{Balance, BalanceKind, ObjectListIx};
use domain::money::Money;
use domain::problem::{Severity, Value};

use super::Walk;
use super::items::Label;
use super::lexer::{Field, Fields, Token};
use crate::read::inspect::Total;

/// What the balances say about the file.
#[derive(Default)]
pub(super) struct Balances {
    /// Any `#IB`, `#UB` or `#RES` is there; such a file with vouchers is an export (4E), no entry file (4I).
    pub(super) has_year_balances: bool,
}

impl<'a> Walk<'a> {
    /// Reads `#IB`, `#UB`, `#RES`, `#OIB` and `#OUB`: year, account, perhaps objects, amount.
    pub(super) fn balance(&mut self, label: Label, fields: &mut Fields<'a>, line: u32) {
        let kind = match label {
            Label::Ib | Label::Oib => BalanceKind::Opening,
            Label::Res => BalanceKind::Result,
            _ => BalanceKind::Closing,
        };
        self.balances.has_year_balances |= matches!(label, Label::Ib | Label::Ub | Label::Res);
        let (year, account) = (fields.field(), fields.field());
        self.keep_balance(kind, None, [year, account], fields, line);
    }

    /// Reads `#PSALDO` and `#PBUDGET`: year, month, account, perhaps objects, amount.
    pub(super) fn period_balance(&mut self, label: Label, fields: &mut Fields<'a>, line: u32) {
        let kind = if label == Label::Psaldo { BalanceKind::Period } else { BalanceKind::Budget };
        let (year, month, account) = (fields.field(), fields.field(), fields.field());
        let read = month.and_then(|field| month_of(field.raw));
        if read.is_none() {
            let value = self.text_or_empty(month, line);
            self.remarks.value(Severity::Error, line, "sie-month-unreadable", &value);
            return;
        }
        self.keep_balance(kind, read, [year, account], fields, line);
    }

    fn keep_balance(
        &mut self,
        kind: BalanceKind,
        month: Option<Month>,
        [year, account]: [Option<Field<'a>>; 2],
        fields: &mut Fields<'a>,
        line: u32,
    ) {
        let (Some(year), Some(account), Some((objects, amount))) =
            (year, account, self.objects_and_amount(fields, line))
        else {
            return self.tell_incomplete(line);
        };
        let Some(year) = std::str::from_utf8(year.raw).ok().and_then(|text| text.parse().ok()) else {
            let value = self.text(year, line);
            self.remarks.value(Severity::Error, line, "sie-year-number-unreadable", &value);
            return;
        };
        let account = self.account(account, line);
        if let Some(amount) = self.amount(amount, line) {
            self.document.balances.push(Balance { kind, year, month, account, objects, amount, line });
        }
    }

    /// Takes an object list, which some programs leave out when it is empty, and the amount after it.
    pub(super) fn objects_and_amount(
        &mut self,
        fields: &mut Fields<'a>,
        line: u32,
    ) -> Option<(ObjectListIx, Field<'a>)> {
        let mut objects = 0;
        if fields.is_at_brace() {
            let Some(Token::List(inner)) = fields.next() else { return None };
            objects = self.object_list(inner, line);
        }
        Some((objects, fields.field()?))
    }

    pub(super) fn tell_incomplete(&mut self, line: u32) {
        self.remarks.add(Severity::Error, line, "sie-row-incomplete", |problem| problem);
    }
}

fn month_of(raw: &[u8]) -> Option<Month> {
    let text = std::str::from_utf8(raw).ok().filter(|text| text.is_ascii() && text.len() == 6)?;
    let digits =
        |part: &str| part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse().ok()).flatten();
    let year = digits(&text[..4])?;
    Month::new(i32::try_from(year).ok()?, digits(&text[4..])?).ok()
}

/// Returns a sum as an amount, or as text where it is larger than any amount.
pub(super) fn amount_of_ore(ore: i128) -> Value {
    let money = i64::try_from(ore).ok().and_then(|ore| Money::from_ore(ore).ok());
    money.map_or_else(|| Value::Text(Total(ore).to_string()), Value::Money)
}
