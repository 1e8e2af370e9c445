//! Whose file it is, who made it, and its fiscal years.

use domain::date::{Month, Period};
use domain::draft::FiscalYear;
use domain::problem::Severity;
use roxmltree::Node;

use super::values::{month, value};
use super::{Walk, part, parts};
use crate::read::sie::{is_organisation_number, keep};

/// The most fiscal years that are read of one file; real ones name ten at most.
const MOST_YEARS: usize = 100;

/// A fiscal year before the years are numbered.
struct Year<'x, 'a> {
    node: Node<'x, 'a>,
    period: Period,
    is_primary: bool,
}

impl<'x, 'a> Walk<'x, 'a> {
    /// Reads `FileInfo`.
    pub(super) fn info(&mut self, root: Node<'x, 'a>) {
        let Some(info) = part(root, "FileInfo") else {
            return;
        };
        if let Some(product) = part(info, "SoftwareProduct") {
            let (name, version) = (self.text(product, "name"), self.text(product, "version"));
            keep(&mut self.document.program, format!("{name} {version}").trim().to_owned());
        }
        if let Some(creation) = part(info, "FileCreation") {
            self.document.generated = self.optional_day(creation, "time");
        }
        if let Some(company) = part(info, "Company") {
            self.company(company);
        }
        if let Some(currency) = part(info, "AccountingCurrency") {
            self.currency(currency);
        }
        if let Some(years) = part(info, "FiscalYears") {
            self.years(years);
        }
    }

    fn company(&mut self, company: Node<'x, 'a>) {
        let name = self.text(company, "name").trim();
        keep(&mut self.document.organisation_name, name.to_owned());
        let number = value(company, "organizationId");
        if !number.is_empty() && !is_organisation_number(number) {
            let line = self.line(company);
            self.remarks.value(Severity::Warning, line, "sie-orgnr-malformed", number);
        }
        keep(&mut self.document.organisation_number, number.to_owned());
    }

    /// Amounts are held as kronor, so figures in another currency must not pass for them.
    fn currency(&mut self, node: Node<'x, 'a>) {
        let currency = value(node, "currency");
        if !currency.is_empty() && !currency.eq_ignore_ascii_case("SEK") {
            let line = self.line(node);
            self.remarks.value(Severity::Error, line, "sie-currency-foreign", currency);
        }
        keep(&mut self.document.currency, currency.to_owned());
    }

    /// Numbers the years as SIE 4 does: the primary one is 0, the one before it −1.
    fn years(&mut self, node: Node<'x, 'a>) {
        let mut years: Vec<Year<'x, 'a>> = Vec::new();
        for node in parts(node, "FiscalYear") {
            let Some(year) = self.year(node) else { continue };
            match years.iter().find(|before| before.period.first() == year.period.first()) {
                Some(before) if before.period == year.period => {}
                Some(_) => {
                    let line = self.line(node);
                    self.remarks.value(Severity::Warning, line, "sie-year-repeated", value(node, "start"));
                }
                None if years.len() == MOST_YEARS => self.tell_unreadable_year(node),
                None => years.push(year),
            }
        }
        years.sort_by_key(|year| year.period.first());
        self.number_years(&years);
    }

    fn year(&mut self, node: Node<'x, 'a>) -> Option<Year<'x, 'a>> {
        let (first, last) = (month(value(node, "start")), month(value(node, "end")));
        let period = first.zip(last).and_then(|(first, last)| Period::new(first.first(), last.last()).ok());
        let Some(period) = period else {
            self.tell_unreadable_year(node);
            return None;
        };
        let is_primary = matches!(value(node, "primary"), "true" | "1");
        Some(Year { node, period, is_primary })
    }

    fn tell_unreadable_year(&mut self, node: Node<'x, 'a>) {
        let (line, shown) = (self.line(node), format!("{} {}", value(node, "start"), value(node, "end")));
        self.remarks.value(Severity::Error, line, "sie5-year-unreadable", shown.trim());
    }

    fn number_years(&mut self, years: &[Year<'x, 'a>]) {
        let Some(newest) = years.len().checked_sub(1) else {
            return;
        };
        let primary = years.iter().rposition(|year| year.is_primary).unwrap_or(newest);
        let current = &years[primary];
        if newest > 0 && years.iter().filter(|year| year.is_primary).count() != 1 {
            let line = self.line(current.node);
            self.remarks.add(Severity::Warning, line, "sie5-primary-year-unclear", |problem| {
                problem.with("year", current.period)
            });
        }
        self.document.balances_until = self.optional_day(current.node, "lastCoveredDate");
        self.document.years = (0_i32..)
            .zip(years)
            .map(|(place, year)| FiscalYear {
                number: place - i32::try_from(primary).unwrap_or_default(),
                period: year.period,
            })
            .collect();
    }

    /// Returns the year that a month lies in.
    pub(super) fn year_of(&self, month: Month) -> Option<&FiscalYear> {
        self.document.years.iter().find(|year| year.period.contains(month.first()))
    }

    /// A file on its way into a ledger has no years; the others must say theirs.
    pub(super) fn year_is_told(&mut self) {
        if self.document.version == "5" && self.document.years.is_empty() {
            self.remarks.add(Severity::Warning, 0, "sie5-year-missing", |problem| problem);
        }
    }
}
