//! Costs of the ledger that an invoice may be the invoice of.
//!
//! A cost, or all of a voucher, that comes to what the grant carries of the invoice is a candidate. It is certain only
//! when its text, or that of its row or voucher, names the number of the invoice. Salaries and accruals have no invoice,
//! and a cost that has one keeps it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::parts::PlannedPart;
use super::{Decision, PlannedInvoice, Verdict};
use crate::accounts::CostKind;
use crate::book::Book;
use crate::committed::Committed;
use crate::date::Period;
use crate::draft::invoice::InvoiceDocument;
use crate::fact::{Cost, LineShare, PeriodBasis, VoucherRef};
use crate::ids::{CostId, GrantId};
use crate::money::{Money, MoneyError};
use crate::problem::Problem;

/// How long before its day an invoice may be booked: the day of a voucher is at times the first of the month.
const DAYS_BEFORE: u32 = 31;
/// How long after its day it may be booked.
const DAYS_AFTER: u32 = 366;
/// The fewest signs of a number that a text is searched for.
const NUMBER_LENGTH: usize = 3;

/// Costs that together may be those of an invoice: one, or all of a voucher.
type Group<'a> = Vec<&'a Cost>;

/// The costs of the book without an invoice, by grant and amount.
pub(super) struct Held<'a> {
    book: &'a Book,
    groups: BTreeMap<(GrantId, Money), Vec<Group<'a>>>,
    /// Costs by each word of the texts that speak of them.
    words: HashMap<String, Vec<&'a Cost>>,
}

impl<'a> Held<'a> {
    pub(super) fn of(book: &'a Book) -> Self {
        let mut held = Self { book, groups: BTreeMap::new(), words: HashMap::new() };
        let mut vouchers: BTreeMap<(GrantId, &VoucherRef), Group<'a>> = BTreeMap::new();
        for cost in book.grants().flat_map(|grant| grant.costs()).filter(|cost| may_have_invoice(cost)) {
            held.groups.entry((cost.grant, cost.amount)).or_default().push(vec![cost]);
            let words: BTreeSet<String> = texts(book, cost).flat_map(words).collect();
            words.into_iter().for_each(|word| held.words.entry(word).or_default().push(cost));
            if let Some(voucher) = &cost.voucher {
                vouchers.entry((cost.grant, voucher)).or_default().push(cost);
            }
        }
        for ((grant, _), group) in vouchers.into_iter().filter(|(_, group)| group.len() > 1) {
            // A sum out of range is no invoice's.
            if let Ok(amount) = Money::sum(group.iter().map(|cost| cost.amount)) {
                held.groups.entry((grant, amount)).or_default().push(group);
            }
        }
        held
    }

    /// Decides which costs of the ledger the parts take the place of, and says what becomes of the invoice.
    pub(super) fn settle(
        &self,
        document: &InvoiceDocument,
        planned: &mut PlannedInvoice,
        decision: Option<Decision>,
        used: &mut BTreeSet<CostId>,
    ) -> Result<Verdict, MoneyError> {
        if decision == Some(Decision::New) {
            return Ok(Verdict::New);
        }
        let mut chosen: Vec<(GrantId, &Group<'a>)> = Vec::new();
        for (grant, amount) in sums(&planned.parts)? {
            let fitting = self.fitting(grant, amount, used);
            match choose(document, &fitting, decision, self.book) {
                Choice::One(group) => chosen.push((grant, group)),
                Choice::None => {}
                Choice::Ask(groups) => planned
                    .candidates
                    .extend(groups.iter().map(|group| group.iter().map(|cost| cost.cost).collect())),
            }
        }
        if !planned.candidates.is_empty() {
            return Ok(Verdict::Unclear(Problem::bare("invoice-maybe-there")));
        }
        let of_chosen: BTreeSet<CostId> =
            chosen.iter().flat_map(|(_, group)| group.iter().map(|cost| cost.cost)).collect();
        let named = self.naming(document, |cost| !of_chosen.contains(&cost) && !used.contains(&cost));
        if decision.is_none() && !named.is_empty() {
            planned.candidates = named;
            let problem = Problem::bare("invoice-named-elsewhere").with("number", document.number.as_str());
            return Ok(Verdict::Unclear(problem));
        }
        if let Some(Decision::OfCost(cost)) = decision
            && !chosen.iter().any(|(_, group)| group.iter().any(|held| held.cost == cost))
        {
            let problem = Problem::bare("invoice-cost-unfit")
                .with("cost", cost.to_string())
                .with("number", document.number.as_str());
            return Ok(Verdict::Wrong(problem));
        }
        if chosen.is_empty() {
            return Ok(Verdict::New);
        }
        for (grant, group) in chosen {
            used.extend(group.iter().map(|cost| cost.cost));
            self.replace(&mut planned.parts, grant, group);
        }
        Ok(Verdict::Completes)
    }

    /// Costs whose texts name the invoice although amount or grant is another.
    fn naming(&self, document: &InvoiceDocument, is_free: impl Fn(CostId) -> bool) -> Vec<Vec<CostId>> {
        let Some(word) = words(&document.number).next() else { return Vec::new() };
        let costs = self.words.get(&word).into_iter().flatten();
        costs
            .filter(|cost| is_free(cost.cost) && names(self.book, cost, document))
            .filter(|cost| is_near(document, &vec![cost]))
            .map(|cost| vec![cost.cost])
            .collect()
    }

    fn fitting(&self, grant: GrantId, amount: Money, used: &BTreeSet<CostId>) -> Vec<&Group<'a>> {
        let groups = self.groups.get(&(grant, amount)).into_iter().flatten();
        groups.filter(|group| !group.iter().any(|cost| used.contains(&cost.cost))).collect()
    }

    /// Puts parts that rest on the rows of the ledger in the place of the grant's parts.
    fn replace(&self, parts: &mut Vec<PlannedPart>, grant: GrantId, group: &Group<'a>) {
        let (mut of_grant, others): (Vec<_>, Vec<_>) =
            std::mem::take(parts).into_iter().partition(|part| part.grant == grant);
        let whole = of_grant.iter().all(|part| part.period == of_grant[0].period);
        *parts = others;
        match group.as_slice() {
            [cost] if self.is_free(cost) && (whole || rests_on_one_row(cost)) => {
                for part in &mut of_grant {
                    part.replaces = Some(cost.cost);
                    part.lines = if whole { cost.lines.clone() } else { shared_row(cost, part.amount) };
                }
                parts.extend(of_grant);
            }
            // Which row is for which days, the invoice does not say.
            costs => parts.extend(costs.iter().map(|cost| self.kept(cost, &of_grant, whole))),
        }
    }

    /// A part that is as the cost is, with the days of the invoice where it has one period and nobody has set another.
    fn kept(&self, cost: &Cost, of_grant: &[PlannedPart], whole: bool) -> PlannedPart {
        let stated =
            of_grant.first().filter(|part| whole && self.is_free(cost) && part.basis == PeriodBasis::Stated);
        // What somebody has looked at and found right is no longer assumed.
        let held = if self.is_confirmed(cost) { PeriodBasis::Set } else { cost.period_basis };
        let (period, basis): (Period, PeriodBasis) =
            stated.map_or((cost.period, held), |part| (part.period, part.basis));
        PlannedPart {
            grant: cost.grant,
            amount: cost.amount,
            period,
            basis,
            text: of_grant.first().map(|part| part.text.clone()).unwrap_or_default(),
            replaces: Some(cost.cost),
            lines: cost.lines.clone(),
        }
    }

    /// Nobody has set or confirmed the cost's period.
    fn is_free(&self, cost: &Cost) -> bool {
        cost.period_basis == PeriodBasis::Assumed && !self.is_confirmed(cost)
    }

    fn is_confirmed(&self, cost: &Cost) -> bool {
        self.book.grant(cost.grant).is_some_and(|grant| grant.confirmed().contains(&cost.cost))
    }
}

fn may_have_invoice(cost: &Cost) -> bool {
    let kind = matches!(cost.kind, CostKind::Invoice | CostKind::Transfer | CostKind::Other);
    kind && cost.invoice.is_none() && !cost.lines.is_empty()
}

fn rests_on_one_row(cost: &Cost) -> bool {
    matches!(cost.lines.as_slice(), [share] if share.amount == cost.amount)
}

fn shared_row(cost: &Cost, amount: Money) -> Vec<LineShare> {
    cost.lines.iter().map(|share| LineShare { line: share.line, amount }).collect()
}

fn sums(parts: &[PlannedPart]) -> Result<BTreeMap<GrantId, Money>, MoneyError> {
    let mut sums: BTreeMap<GrantId, Money> = BTreeMap::new();
    for part in parts {
        let sum = sums.entry(part.grant).or_default();
        *sum = sum.checked_add(part.amount)?;
    }
    Ok(sums)
}

/// Which group is the invoice's.
enum Choice<'f, 'a> {
    None,
    One(&'f Group<'a>),
    Ask(Vec<&'f Group<'a>>),
}

fn choose<'f, 'a>(
    document: &InvoiceDocument,
    fitting: &[&'f Group<'a>],
    decision: Option<Decision>,
    book: &Book,
) -> Choice<'f, 'a> {
    if let Some(Decision::OfCost(id)) = decision
        && let Some(group) = fitting.iter().find(|group| group.iter().any(|cost| cost.cost == id))
    {
        return Choice::One(group);
    }
    let is_certain = |group: &&&Group<'a>| {
        is_near(document, group) && group.iter().any(|cost| names(book, cost, document))
    };
    let certain = || fitting.iter().filter(is_certain);
    if let (Some(group), 1) = (certain().next(), certain().count()) {
        return Choice::One(group);
    }
    let near: Vec<&Group<'a>> = fitting.iter().copied().filter(|group| is_near(document, group)).collect();
    // What a person has named is of another grant; this one's are still asked about.
    if near.is_empty() { Choice::None } else { Choice::Ask(near) }
}

fn is_near(document: &InvoiceDocument, group: &Group<'_>) -> bool {
    let first = document.issued.minus_days(DAYS_BEFORE);
    let last = document.issued.plus_days(DAYS_AFTER);
    group.iter().all(|cost| cost.booked_on.is_none_or(|day| first <= day && day <= last))
}

/// Tells whether the text of the cost, of its rows or of their voucher names the number of the invoice.
fn names(book: &Book, cost: &Cost, document: &InvoiceDocument) -> bool {
    texts(book, cost).any(|text| has_number(text, document.number.trim()))
}

/// The texts that speak of a cost: its own, and those of its rows and their vouchers.
pub(in crate::intake) fn texts<'a>(book: &'a Book, cost: &'a Cost) -> impl Iterator<Item = &'a str> {
    let lines = cost.lines.iter().filter_map(|share| book.line(share.line));
    let of_lines = lines.flat_map(|line| [line.text.as_ref(), line.voucher_text.as_ref()]);
    of_lines.chain([cost.text.as_ref()]).flatten().filter_map(Committed::value)
}

/// The words of a text, in small letters.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}

/// Tells whether a number stands in a text as a word of its own.
pub(in crate::intake) fn has_number(text: &str, number: &str) -> bool {
    if number.chars().count() < NUMBER_LENGTH {
        return false;
    }
    let (text, number) = (text.to_lowercase(), number.to_lowercase());
    text.match_indices(&number).any(|(at, found)| {
        let before = text[..at].chars().next_back();
        let after = text[at + found.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}
