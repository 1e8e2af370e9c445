//! The tables: scheme by scheme, recipient by recipient, with sums.

use std::collections::{BTreeMap, BTreeSet};

use super::choosing::{Chosen, Place};
use super::order::swedish_order;
use super::register::Register;
use super::share::{unused_share, unused_share_of_sum};
use super::source::{GivenScheme, Source, Standing, UsedFor};
use crate::accounts::CostKind;
use crate::consistency::PrintedPercent;
use crate::fact::RecipientKind;
use crate::money::{Money, MoneyError};

/// Who has given something.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Recipient {
    /// Organisation number.
    pub orgnr: String,
    /// Name: as the register has it, or else as the book has it.
    pub name: String,
    /// Name as the book has it.
    pub organisation: String,
    /// Municipality or region.
    pub kind: RecipientKind,
    /// Code of the municipality or county, where the register knows it.
    pub code: Option<String>,
    /// How many grants of its books nobody handed in: of them nothing is known here.
    pub lacking: u64,
}

/// Amounts of grants under one scheme. Received is used less over-use, with unused and unaccounted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Sums {
    /// Set aside.
    pub allocated: Money,
    /// Claimed.
    pub requisitioned: Money,
    /// Received, or claimed while no payment is noted.
    pub received: Money,
    /// Used, of grants that are reported or paid for a performance.
    pub used: Money,
    /// Not used, of those.
    pub unused: Money,
    /// Used beyond what was received, of those.
    pub over_use: Money,
    /// Received by grants that are not reported.
    pub unaccounted: Money,
    /// What the books show as used of grants that are not reported; in no other amount.
    pub booked: Money,
    /// To be paid back, of grants that are reported.
    pub to_repay: Money,
}

/// A recipient's grants under one scheme.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RecipientRow {
    /// Place of the recipient.
    pub recipient: usize,
    /// How far it has come. Of several grants under the scheme one that is not reported leaves the row so.
    pub standing: Standing,
    /// The amounts.
    pub sums: Sums,
    /// What was used, by kind and purpose, of grants that are reported.
    pub used_for: Vec<UsedFor>,
    /// The grants.
    pub grants: Vec<Place>,
}

/// A scheme and its recipients.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SchemeTable {
    /// The scheme, in its newest version that was given.
    pub scheme: GivenScheme,
    /// The versions that grants rest on.
    pub versions: BTreeSet<u32>,
    /// The recipients in their order; those without a grant under the scheme are left out.
    pub rows: Vec<RecipientRow>,
    /// The sums.
    pub sums: Sums,
    /// What was used, by kind and purpose, of grants that are reported.
    pub used_for: Vec<UsedFor>,
}

impl RecipientRow {
    /// Returns the share that was not used; nothing where nothing was requisitioned or reported.
    #[must_use]
    pub fn share(&self) -> Option<PrintedPercent> {
        match self.standing {
            Standing::Reported | Standing::Performed => {
                Some(unused_share(self.sums.unused, self.sums.received))
            }
            Standing::NotRequisitioned | Standing::NotReported => None,
        }
    }
}

impl SchemeTable {
    /// Returns how many rows stand so.
    #[must_use]
    pub fn count(&self, standing: Standing) -> usize {
        self.rows.iter().filter(|row| row.standing == standing).count()
    }

    /// Returns the share that was reported as not used of all that was received: of what nobody has reported it is not
    /// known, so it is in the whole and not in the part.
    #[must_use]
    pub fn share(&self) -> PrintedPercent {
        unused_share_of_sum(self.sums.unused, self.sums.received)
    }

    /// Returns what was used of each kind.
    pub fn by_kind(&self) -> Result<Vec<(CostKind, Money)>, MoneyError> {
        let mut sums = BTreeMap::new();
        self.used_for.iter().try_for_each(|used| add_to(&mut sums, used.kind, used.amount))?;
        Ok(sums.into_iter().collect())
    }

    /// Returns what was used for each purpose, those without one first.
    pub fn by_purpose(&self) -> Result<Vec<(Option<String>, Money)>, MoneyError> {
        let mut sums = BTreeMap::new();
        self.used_for.iter().try_for_each(|used| add_to(&mut sums, used.purpose.clone(), used.amount))?;
        Ok(sums.into_iter().collect())
    }
}

impl Sums {
    /// Adds other amounts. Fails with `money-out-of-range`.
    pub fn add(&mut self, other: &Self) -> Result<(), MoneyError> {
        let pairs = [
            (&mut self.allocated, other.allocated),
            (&mut self.requisitioned, other.requisitioned),
            (&mut self.received, other.received),
            (&mut self.used, other.used),
            (&mut self.unused, other.unused),
            (&mut self.over_use, other.over_use),
            (&mut self.unaccounted, other.unaccounted),
            (&mut self.booked, other.booked),
            (&mut self.to_repay, other.to_repay),
        ];
        for (sum, amount) in pairs {
            *sum = sum.checked_add(amount)?;
        }
        Ok(())
    }

    fn of(place: Place, sources: &[Source]) -> Self {
        let grant = place.in_sources(sources);
        let figures = &grant.figures;
        let given = Self {
            allocated: figures.allocated,
            requisitioned: figures.requisitioned,
            received: figures.received,
            ..Self::default()
        };
        match grant.standing {
            Standing::NotRequisitioned => given,
            Standing::NotReported => Self { unaccounted: figures.received, booked: figures.used, ..given },
            Standing::Performed => Self { used: figures.received, ..given },
            Standing::Reported => Self {
                used: figures.used,
                unused: figures.unused,
                over_use: figures.over_use,
                to_repay: figures.to_repay,
                ..given
            },
        }
    }
}

fn add_to<K: Ord>(sums: &mut BTreeMap<K, Money>, key: K, amount: Money) -> Result<(), MoneyError> {
    let sum = sums.entry(key).or_default();
    *sum = sum.checked_add(amount)?;
    Ok(())
}

/// Returns who has given something that is counted: municipalities first, each kind in Swedish order.
pub(super) fn recipients(sources: &[Source], chosen: &Chosen, register: &Register) -> Vec<Recipient> {
    let mut by_number = BTreeMap::new();
    for place in &chosen.counted {
        let source = &sources[place.source];
        by_number.entry((source.recipient, source.orgnr.as_str())).or_insert(source);
    }
    let mut recipients: Vec<Recipient> =
        by_number.into_values().map(|source| named(source, chosen, register)).collect();
    recipients.sort_by(|a, b| {
        let by_name = || swedish_order(&a.name, &b.name);
        a.kind.cmp(&b.kind).then_with(by_name).then_with(|| a.orgnr.cmp(&b.orgnr))
    });
    recipients
}

fn named(source: &Source, chosen: &Chosen, register: &Register) -> Recipient {
    let registered = register.find(source.recipient, &source.orgnr, &source.organisation);
    Recipient {
        orgnr: source.orgnr.clone(),
        name: registered.map_or(&source.organisation, |entry| &entry.name).clone(),
        organisation: source.organisation.clone(),
        kind: source.recipient,
        code: registered.and_then(|entry| entry.code.clone()),
        lacking: chosen.lacking.get(&(source.recipient, source.orgnr.clone())).copied().unwrap_or(0),
    }
}

/// Returns the tables of all schemes. Fails with `money-out-of-range`.
pub(super) fn tables(
    sources: &[Source],
    counted: &[Place],
    recipients: &[Recipient],
) -> Result<Vec<SchemeTable>, MoneyError> {
    let places: BTreeMap<(RecipientKind, &str), usize> =
        recipients.iter().enumerate().map(|(at, r)| ((r.kind, r.orgnr.as_str()), at)).collect();
    let mut by_scheme: BTreeMap<&str, BTreeMap<usize, Vec<Place>>> = BTreeMap::new();
    for place in counted {
        let source = &sources[place.source];
        let recipient = places[&(source.recipient, source.orgnr.as_str())];
        let rows = by_scheme.entry(&place.in_sources(sources).scheme.id).or_default();
        rows.entry(recipient).or_default().push(*place);
    }
    let mut tables =
        by_scheme.into_values().map(|rows| table(sources, rows)).collect::<Result<Vec<_>, _>>()?;
    tables.sort_by(|a, b| (!a.scheme.performance, &a.scheme.id).cmp(&(!b.scheme.performance, &b.scheme.id)));
    Ok(tables)
}

/// The rows are never empty: a scheme is there because a grant is under it.
fn table(sources: &[Source], rows: BTreeMap<usize, Vec<Place>>) -> Result<SchemeTable, MoneyError> {
    let grants: Vec<_> = rows.values().flatten().map(|place| place.in_sources(sources)).collect();
    let newest = grants.iter().max_by_key(|grant| grant.scheme.version).expect("a grant under the scheme");
    let scheme = newest.scheme.clone();
    let versions = grants.iter().map(|grant| grant.scheme.version).collect();
    let rows = rows
        .into_iter()
        .map(|(recipient, places)| row(sources, recipient, places))
        .collect::<Result<Vec<_>, _>>()?;
    let mut sums = Sums::default();
    rows.iter().try_for_each(|row| sums.add(&row.sums))?;
    let used_for = merged(rows.iter().flat_map(|row| &row.used_for))?;
    Ok(SchemeTable { scheme, versions, rows, sums, used_for })
}

fn row(sources: &[Source], recipient: usize, grants: Vec<Place>) -> Result<RecipientRow, MoneyError> {
    let mut sums = Sums::default();
    grants.iter().try_for_each(|place| sums.add(&Sums::of(*place, sources)))?;
    let given = || grants.iter().map(|place| place.in_sources(sources));
    let reported = given().filter(|grant| grant.standing == Standing::Reported);
    let used_for = merged(reported.flat_map(|grant| &grant.used_for))?;
    let standing = standing(given().map(|grant| grant.standing));
    Ok(RecipientRow { recipient, standing, sums, used_for, grants })
}

/// One grant that is not reported leaves the recipient so; one without money does not.
fn standing(of_grants: impl Iterator<Item = Standing>) -> Standing {
    let all: BTreeSet<Standing> = of_grants.collect();
    [Standing::NotReported, Standing::Reported, Standing::Performed]
        .into_iter()
        .find(|standing| all.contains(standing))
        .unwrap_or(Standing::NotRequisitioned)
}

fn merged<'a>(all: impl Iterator<Item = &'a UsedFor>) -> Result<Vec<UsedFor>, MoneyError> {
    let mut sums = BTreeMap::new();
    for used in all {
        add_to(&mut sums, (used.kind, used.purpose.clone()), used.amount)?;
    }
    Ok(sums.into_iter().map(|((kind, purpose), amount)| UsedFor { kind, purpose, amount }).collect())
}
