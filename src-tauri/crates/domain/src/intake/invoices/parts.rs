//! What grants carry of an invoice: a part for each grant and period of its lines.

use crate::date::Period;
use crate::draft::invoice::{InvoiceDocument, InvoiceLine};
use crate::fact::{LineShare, PeriodBasis};
use crate::ids::{CostId, GrantId};
use crate::money::{Money, MoneyError};

/// How many signs of the texts of lines a part keeps.
const TEXT_LENGTH: usize = 300;

/// A part of an invoice that a grant carries.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlannedPart {
    /// The grant.
    pub grant: GrantId,
    /// The amount net of VAT; of a credit note negative.
    pub amount: Money,
    /// The days that it is for.
    pub period: Period,
    /// Stated by the line or the invoice; otherwise the month of the invoice is assumed.
    pub basis: PeriodBasis,
    /// What it is for.
    pub text: String,
    /// The cost that it takes the place of.
    pub replaces: Option<CostId>,
    /// The ledger rows that it rests on then.
    pub lines: Vec<LineShare>,
}

/// Makes the parts of the lines whose grants are given, in the order of the lines. A document without lines is as one
/// line. Allowances and charges of the whole document go to all its lines in proportion, to the öre.
pub(super) fn parts(
    document: &InvoiceDocument,
    grants: &[Option<GrantId>],
) -> Result<Vec<PlannedPart>, MoneyError> {
    let nets = nets(document, grants.len())?;
    let mut parts: Vec<PlannedPart> = Vec::new();
    for (at, grant) in grants.iter().enumerate() {
        let Some(grant) = *grant else { continue };
        let (period, basis) = days(document, document.lines.get(at));
        let text = document.lines.get(at).map(|line| line.text.trim()).unwrap_or_default();
        let same =
            |part: &&mut PlannedPart| part.grant == grant && part.period == period && part.basis == basis;
        match parts.iter_mut().find(same) {
            Some(part) => {
                part.amount = part.amount.checked_add(nets[at])?;
                add_text(&mut part.text, text);
            }
            None => parts.push(PlannedPart {
                grant,
                amount: nets[at],
                period,
                basis,
                text: cut(text),
                replaces: None,
                lines: Vec::new(),
            }),
        }
    }
    parts.retain(|part| !part.amount.is_zero());
    for part in parts.iter_mut().filter(|part| part.text.is_empty()) {
        part.text = cut(document.note.as_deref().unwrap_or(&document.number).trim());
    }
    Ok(parts)
}

/// The net of each line with its share of what the document adds or takes off, as charged.
fn nets(document: &InvoiceDocument, count: usize) -> Result<Vec<Money>, MoneyError> {
    let net = document.charged(document.net);
    if document.lines.is_empty() {
        return Ok(vec![net; count]);
    }
    let mut nets: Vec<Money> = document.lines.iter().map(|line| document.charged(line.net)).collect();
    let rest = net.checked_sub(Money::sum(nets.iter().copied())?)?;
    let weights: Vec<u64> = nets.iter().map(|net| net.ore().unsigned_abs()).collect();
    let shares = rest.split(&weights);
    for (net, share) in nets.iter_mut().zip(&shares) {
        *net = net.checked_add(*share)?;
    }
    // Lines of nought alone have no proportion.
    if let (true, Some(first)) = (shares.is_empty(), nets.first_mut()) {
        *first = first.checked_add(rest)?;
    }
    Ok(nets)
}

/// The days of a line: its own, else the document's, else the month of the invoice.
fn days(document: &InvoiceDocument, line: Option<&InvoiceLine>) -> (Period, PeriodBasis) {
    match line.and_then(|line| line.period).or(document.period) {
        Some(period) => (period, PeriodBasis::Stated),
        None => (document.issued.month().period(), PeriodBasis::Assumed),
    }
}

fn add_text(text: &mut String, more: &str) {
    if more.is_empty() || text.split("; ").any(|known| known == more) || text.ends_with('…') {
        return;
    }
    let joined = if text.is_empty() { more.to_owned() } else { format!("{text}; {more}") };
    *text = cut(&joined);
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(TEXT_LENGTH) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}
