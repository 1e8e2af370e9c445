//! Vouchers (`JournalEntry`) and their rows (`LedgerEntry`), in the series that their journal is.
//!
//! A row with `Overstrike` was struck and never counts. A row with an `EntryInfo` that is not its voucher's was added
//! later; as in SIE 4 it stands twice in the document, first as what was added, then as what counts.

use domain::date::Date;
use domain::draft::{Row, RowKind, Text, Voucher};
use domain::problem::Severity;
use roxmltree::Node;

use super::values::{Day, day, value};
use super::{Walk, part, parts};
use crate::read::sie::remarks::clipped;
use crate::read::sie::{settle_day, tell_balance, tell_outside_year, tell_voucher, unknown_day};

/// What the rows of a voucher came to.
#[derive(Default)]
struct Sum {
    ore: i128,
    /// Rows that would count and could not be read.
    left_out: u64,
}

/// Day and person of an entry, as they stand.
type Entered<'x> = Option<(&'x str, &'x str)>;

impl<'x, 'a> Walk<'x, 'a> {
    /// Reads every `Journal`.
    pub(super) fn journals(&mut self, root: Node<'x, 'a>) {
        for journal in parts(root, "Journal") {
            let series = self.text(journal, "id").trim();
            for entry in parts(journal, "JournalEntry") {
                self.voucher(series, entry);
            }
        }
    }

    fn voucher(&mut self, series: &str, entry: Node<'x, 'a>) {
        let date = day(entry, "journalDate");
        self.open_voucher(series, entry, date);
        if let Day::Is(date) = date {
            self.tell_outside_years(date, self.line(entry));
        }
        let mut sum = Sum::default();
        for row in parts(entry, "LedgerEntry") {
            self.row(row, entered(entry), &mut sum);
        }
        self.close_voucher(&sum);
        match date {
            Day::Is(_) => {}
            Day::Missing => settle_day(&mut self.document, "", &mut self.remarks),
            Day::Unreadable(value) => settle_day(&mut self.document, value, &mut self.remarks),
        }
        self.corrections(entry);
        self.refer(entry);
    }

    fn open_voucher(&mut self, series: &str, entry: Node<'x, 'a>, date: Day<'x>) {
        let info = part(entry, "EntryInfo").or_else(|| part(entry, "OriginalEntryInfo"));
        let first_row = self.row_count();
        let voucher = Voucher {
            series: self.document.texts.push(series),
            number: self.document.texts.push(value(entry, "id")),
            date: if let Day::Is(date) = date { date } else { unknown_day() },
            text: self.kept_text(entry, "text"),
            registered: info.and_then(|info| self.optional_day(info, "date")),
            sign: info.map(|info| self.kept_text(info, "by")).unwrap_or_default(),
            line: self.line(entry),
            first_row,
            end_row: first_row,
        };
        self.document.vouchers.push(voucher);
    }

    fn close_voucher(&mut self, sum: &Sum) {
        let end_row = self.row_count();
        if let Some(voucher) = self.document.vouchers.last_mut() {
            voucher.end_row = end_row;
        }
        tell_balance(&self.document, sum.ore, sum.left_out, &mut self.remarks);
    }

    /// A file may hold several years; a day that is in none of them is odd.
    fn tell_outside_years(&mut self, date: Date, line: u32) {
        let Some(current) = self.document.current_year() else {
            return;
        };
        if !self.document.years.iter().any(|year| year.period.contains(date)) {
            tell_outside_year(date, current.period, line, &mut self.remarks);
        }
    }

    fn row(&mut self, node: Node<'x, 'a>, of_voucher: Entered<'x>, sum: &mut Sum) {
        let struck = part(node, "Overstrike");
        let counts = struck.is_none();
        let Some(row) = self.readable_row(node) else {
            sum.left_out += u64::from(counts);
            return;
        };
        if let Some(struck) = struck {
            let sign = self.kept_text(struck, "by");
            self.document.rows.push(Row { kind: RowKind::Removed, sign, ..row });
            return;
        }
        sum.ore += i128::from(row.amount.ore());
        if entered(node).is_some_and(|own| Some(own) != of_voucher) {
            self.added(node, &row);
        }
        self.document.rows.push(row);
    }

    /// Reads what any row has; `None` when account or amount are missing or unreadable, which is then told.
    fn readable_row(&mut self, node: Node<'x, 'a>) -> Option<Row> {
        let number = value(node, "accountId");
        if number.is_empty() {
            self.tell_incomplete(node);
            return None;
        }
        let line = self.line(node);
        let account = self.account(number, line);
        let amount = self.amount(node)?;
        let quantity = value(node, "quantity");
        Some(Row {
            kind: RowKind::Normal,
            account,
            objects: self.objects_of(node),
            amount,
            date: self.row_day(node, line),
            text: self.kept_text(node, "text"),
            quantity: self.document.texts.push(quantity),
            sign: Text::default(),
            line,
        })
    }

    /// Says of the row after it that it was added later, when and by whom.
    fn added(&mut self, node: Node<'x, 'a>, row: &Row) {
        let Some(info) = part(node, "EntryInfo") else {
            return;
        };
        let date = self.optional_day(info, "date").unwrap_or(row.date);
        let sign = self.kept_text(info, "by");
        self.document.rows.push(Row { kind: RowKind::Added, date, sign, ..row.clone() });
    }

    /// A row without day has its voucher's.
    fn row_day(&mut self, node: Node<'x, 'a>, line: u32) -> Date {
        let of_voucher = self.document.vouchers.last().map_or_else(unknown_day, |voucher| voucher.date);
        match day(node, "ledgerDate") {
            Day::Missing => of_voucher,
            Day::Is(date) => {
                if date != of_voucher {
                    self.tell_outside_years(date, line);
                }
                date
            }
            Day::Unreadable(value) => {
                self.remarks.value(Severity::Error, line, "sie-row-date-unreadable", value);
                of_voucher
            }
        }
    }

    /// The vouchers that correct this one; numbers begin anew with the year, so that another year stands with it.
    fn corrections(&mut self, entry: Node<'x, 'a>) {
        for correction in parts(entry, "CorrectedBy") {
            let (series, number) = (value(correction, "journalId"), value(correction, "journalEntryId"));
            let number = match value(correction, "fiscalYearId") {
                "" => number.to_owned(),
                year => format!("{number} ({year})"),
            };
            let fill = |problem: domain::problem::Problem| {
                problem.with("by_series", clipped(series)).with("by_number", clipped(&number))
            };
            tell_voucher(&self.document, Severity::Info, "sie5-corrected-by", fill, &mut self.remarks);
        }
    }

    fn row_count(&self) -> u32 {
        u32::try_from(self.document.rows.len())
            .expect("a tree of four million elements has fewer than 2^32 rows")
    }
}

fn entered<'x>(node: Node<'x, '_>) -> Entered<'x> {
    part(node, "EntryInfo").map(|info| (value(info, "date"), value(info, "by")))
}
