//! The facts of the drafts that a person chose.

use std::collections::{BTreeMap, BTreeSet};

use super::{PayrollPlan, Persons, SalaryDraft, persons_of};
use crate::accounts::CostKind;
use crate::book::{Book, NextIds};
use crate::committed::{Committed, Salts};
use crate::date::{Date, Month};
use crate::draft::payroll::PayrollDocument;
use crate::fact::{Cost, EvidenceTarget, Fact, PeriodBasis, PersonKept};
use crate::ids::{CostId, GrantId};

/// A plan and what was chosen of it.
#[derive(Clone, Copy)]
pub struct Chosen<'a> {
    /// The book as it is.
    pub book: &'a Book,
    /// The file.
    pub document: &'a PayrollDocument,
    /// The day that years of two digits are read on.
    pub today: Date,
    /// What the file would do.
    pub plan: &'a PayrollPlan,
    /// Indices of the drafts that are charged.
    pub drafts: &'a BTreeSet<usize>,
    /// The text of each cost.
    pub text: &'a str,
}

/// What was made of the chosen drafts.
#[derive(Clone, Debug, Default)]
pub struct Taken {
    /// Persons and costs, in order.
    pub facts: Vec<Fact>,
    /// Index of a draft → its cost.
    pub costs: BTreeMap<usize, CostId>,
    /// The pseudonym of each person of the costs and of the times on grants.
    pub pseudonyms: BTreeMap<u32, String>,
}

/// Makes the facts of the drafts that were chosen; those that cannot be charged are passed over.
pub fn facts(chosen: Chosen<'_>, ids: &mut NextIds, salts: &mut dyn Salts) -> Taken {
    let Chosen { book, document, today, plan, drafts, text } = chosen;
    let persons = Persons::new(book, document, today);
    let pseudonyms = persons.pseudonyms(&persons_of(document, plan, drafts));
    let mut facts = Vec::new();
    for (person, pseudonym) in pseudonyms.iter().filter(|(person, _)| persons.known(**person).is_none()) {
        facts.extend(kept(&persons, *person, pseudonym, salts));
    }
    let mut costs = BTreeMap::new();
    for index in drafts {
        let Some(draft) = plan.drafts.get(*index) else { continue };
        let pseudonym = pseudonyms.get(&draft.person).map_or("", String::as_str);
        if let Some(cost) = cost(draft, (pseudonym, text), ids, salts) {
            costs.insert(*index, cost.cost);
            facts.push(Fact::Cost(cost));
        }
    }
    Taken { facts, costs, pseudonyms }
}

/// Says who is behind a new pseudonym, name and numbers apart.
fn kept(persons: &Persons<'_>, person: u32, pseudonym: &str, salts: &mut dyn Salts) -> Option<Fact> {
    let identity = persons.identity(person)?;
    let mut text = |text: Option<&str>| text.map(|text| Committed::open(salts.salt(), text));
    Some(Fact::PersonKept(PersonKept {
        pseudonym: text(Some(pseudonym))?,
        name: text(identity.name),
        number: text(identity.number.as_deref()),
        employment: text(identity.employment),
    }))
}

fn cost(
    draft: &SalaryDraft,
    (pseudonym, text): (&str, &str),
    ids: &mut NextIds,
    salts: &mut dyn Salts,
) -> Option<Cost> {
    let (period, basis, reckoned) = (draft.period?, draft.basis.clone()?, draft.reckoned?);
    Some(Cost {
        cost: ids.cost(),
        grant: draft.grant,
        kind: CostKind::Salary,
        period,
        period_basis: PeriodBasis::Stated,
        amount: reckoned.amount,
        // Pay and on-costs are booked on different accounts, so the whole is on none.
        account: None,
        booked_on: None,
        lines: Vec::new(),
        voucher: None,
        purpose: None,
        unit: None,
        provider: None,
        whole: Some(reckoned.whole),
        own: None,
        training: None,
        settles: None,
        replaces: None,
        text: Some(Committed::open(salts.salt(), text)),
        supplier: None,
        person: Some(Committed::open(salts.salt(), pseudonym)),
        salary: Some(Box::new(basis)),
        invoice: None,
        accrual: None,
    })
}

/// Returns what the times of a grant prove: the costs that were made of its drafts, and those that the book has of the
/// drafts that were not taken; where the times are of no such month and person, the grant as a whole.
#[must_use]
pub fn proven(
    document: &PayrollDocument,
    plan: &PayrollPlan,
    taken: &Taken,
    grant: GrantId,
) -> Vec<EvidenceTarget> {
    let times = plan.times.get(&grant).into_iter().flatten().filter_map(|time| document.times.get(*time));
    let months: BTreeSet<(u32, Month)> =
        times.flat_map(|time| time.period.months().map(move |month| (time.person, month))).collect();
    let has_times = |draft: &SalaryDraft| {
        draft.period.is_some_and(|period| months.contains(&(draft.person, period.first().month())))
    };
    let drafts = plan.drafts.iter().enumerate().filter(|(_, draft)| draft.grant == grant && has_times(draft));
    let costs: BTreeSet<CostId> = drafts
        .flat_map(|(index, draft)| {
            taken.costs.get(&index).map_or_else(|| draft.held.clone(), |cost| vec![*cost])
        })
        .collect();
    if costs.is_empty() {
        return vec![EvidenceTarget::Grant(grant)];
    }
    costs.into_iter().map(EvidenceTarget::Cost).collect()
}
