//! Values of an invoice, each with what to tell where it does not read.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::date::{Date, Period};
use domain::draft::invoice::Attachment;
use domain::money::Money;
use domain::problem::{Problem, Remark, Severity};
use roxmltree::Node;

use super::super::xml::{self, Xml, child, text, text_at};

/// An invoice that is being read.
pub(super) struct Reading<'x, 'a> {
    xml: &'x Xml<'a>,
    pub(super) encoding: &'static str,
    pub(super) remarks: Vec<Remark>,
}

impl<'x, 'a> Reading<'x, 'a> {
    pub(super) fn new(xml: &'x Xml<'a>, encoding: &'static str) -> Self {
        Self { xml, encoding, remarks: Vec::new() }
    }

    pub(super) fn line(&self, node: Node<'_, '_>) -> u64 {
        self.xml.line(node)
    }

    pub(super) fn tell(&mut self, severity: Severity, line: u64, problem: Problem) {
        self.remarks.push(Remark { severity, line, problem });
    }

    /// Returns a text that an invoice must have; tells where it has none.
    pub(super) fn needed(&mut self, node: Node<'_, '_>, names: &[&str]) -> Option<String> {
        let found = text_at(node, names);
        if found.is_none() {
            self.missing(node, names);
        }
        found
    }

    pub(super) fn missing(&mut self, node: Node<'_, '_>, names: &[&str]) {
        let problem = Problem::bare("invoice-field-missing").with("field", names.join("/"));
        self.tell(Severity::Error, self.line(node), problem);
    }

    /// Reads an amount; tells of one that does not read.
    pub(super) fn amount(&mut self, node: Node<'_, '_>, names: &[&str]) -> Option<Money> {
        let found = xml::descend(node, names)?;
        let value = text(found).unwrap_or_default();
        let money = money_of(&value);
        if money.is_none() {
            let problem = Problem::bare("invoice-amount-unreadable")
                .with("field", names.join("/"))
                .with("value", value);
            self.tell(Severity::Error, self.line(found), problem);
        }
        money
    }

    /// Reads an amount that an invoice must have.
    pub(super) fn needed_amount(&mut self, node: Node<'_, '_>, names: &[&str]) -> Option<Money> {
        if xml::descend(node, names).is_none() {
            self.missing(node, names);
        }
        self.amount(node, names)
    }

    /// Reads a day; tells of one that is none.
    pub(super) fn date(&mut self, node: Node<'_, '_>, names: &[&str]) -> Option<Date> {
        let found = xml::descend(node, names)?;
        let value = text(found)?;
        // A zone may follow the day.
        let day = value.get(..10).filter(|_| value.len() == 10 || is_zone(&value[10..]));
        let date = day.and_then(|day| day.parse::<Date>().ok());
        if date.is_none() {
            let problem =
                Problem::bare("invoice-date-unreadable").with("field", names.join("/")).with("value", value);
            self.tell(Severity::Error, self.line(found), problem);
        }
        date
    }

    /// Reads a period of two days, both inclusive; one day alone is no period and is told.
    pub(super) fn period(&mut self, node: Node<'_, '_>, first: &[&str], last: &[&str]) -> Option<Period> {
        let line = xml::descend(node, first).map_or_else(|| self.line(node), |found| self.line(found));
        match (self.date(node, first), self.date(node, last)) {
            (Some(first), Some(last)) => {
                let period = Period::new(first, last).ok();
                if period.is_none() {
                    let problem =
                        Problem::bare("invoice-period-reversed").with("first", first).with("last", last);
                    self.tell(Severity::Error, line, problem);
                }
                period
            }
            (Some(day), None) | (None, Some(day)) => {
                self.tell(Severity::Warning, line, Problem::bare("invoice-period-half").with("day", day));
                None
            }
            (None, None) => None,
        }
    }

    /// Takes a file out of the invoice, or notes the address of one that is not in it.
    pub(super) fn attachment(
        &mut self,
        reference: Node<'_, '_>,
        files: &mut Vec<Attachment>,
        links: &mut Vec<String>,
    ) {
        let Some(attachment) = child(reference, "Attachment") else { return };
        if let Some(embedded) = child(attachment, "EmbeddedDocumentBinaryObject") {
            let name = embedded.attribute("filename").unwrap_or_default().trim();
            let name = if name.is_empty() {
                text_at(reference, &["ID"]).unwrap_or_default()
            } else {
                name.to_owned()
            };
            self.embedded(embedded, name, files);
        }
        if let Some(address) = text_at(attachment, &["ExternalReference", "URI"]) {
            let problem = Problem::bare("invoice-link-not-fetched").with("address", address.as_str());
            self.tell(Severity::Info, self.line(attachment), problem);
            links.push(address);
        }
    }

    fn embedded(&mut self, node: Node<'_, '_>, name: String, files: &mut Vec<Attachment>) {
        let packed: String =
            node.text().unwrap_or_default().chars().filter(|sign| !sign.is_ascii_whitespace()).collect();
        match STANDARD.decode(packed) {
            Ok(bytes) if !bytes.is_empty() => {
                let mime = node.attribute("mimeCode").map(str::to_owned);
                files.push(Attachment { name, mime, bytes });
            }
            Ok(_) | Err(_) => {
                let problem = Problem::bare("invoice-attachment-unreadable").with("name", name);
                self.tell(Severity::Error, self.line(node), problem);
            }
        }
    }

    /// Tells once which parts of the invoice nothing here reads.
    pub(super) fn tell_unread(&mut self, root: Node<'_, '_>, known: &[&str]) {
        let names = root.children().filter(Node::is_element).map(|child| child.tag_name().name());
        let unread: BTreeSet<&str> = names.filter(|name| !known.contains(name)).collect();
        if !unread.is_empty() {
            let names: Vec<&str> = unread.into_iter().collect();
            self.tell(Severity::Info, 0, Problem::bare("invoice-unread").with("names", names.join(", ")));
        }
    }
}

fn is_zone(text: &str) -> bool {
    text == "Z" || (text.len() == 6 && text.starts_with(['+', '-']))
}

/// Reads a decimal as XML writes it: a point, any number of noughts behind two decimals, at most a minus before.
fn money_of(value: &str) -> Option<Money> {
    let value = value.trim();
    let (whole, decimals) = value.split_once('.').unwrap_or((value, "0"));
    let trimmed = decimals.trim_end_matches('0');
    let says_something = value.contains(|sign: char| sign.is_ascii_digit());
    if !says_something || decimals.is_empty() || trimmed.len() > 2 {
        return None;
    }
    let whole = if whole.is_empty() || whole == "-" { format!("{whole}0") } else { whole.to_owned() };
    format!("{whole}.{}", if trimmed.is_empty() { "0" } else { trimmed }).parse().ok()
}
