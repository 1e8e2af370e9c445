//! Double financing between books and packages (dubbelfinansiering): what two grants have both charged.
//!
//! Books are compared by blinded keys: hashes of what names a cost, never the names themselves. A row of a ledger and
//! a file are named by the organisation number and their place, or by their bytes. Persons are guessed too easily for
//! that (a personal identity number has few values), so their keys exist only with a secret that those who compare
//! share, stretched by the caller. Who has a list of keys can tell what overlaps, and not who it is about.
//!
//! *Not here:* how a secret is stretched, and how lists are written.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::book::{Book, BookError, Grant};
use crate::committed::Hash;
use crate::date::Period;
use crate::fact::{Cost, EvidenceTarget};
use crate::ids::{BookId, CostId, GrantId};
use crate::money::{Money, MoneyError};
use crate::scheme::ExclusiveFor;

/// What two costs have in common.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum KeyKind {
    /// The same row of the same main ledger.
    LedgerRow,
    /// The same file, byte for byte.
    EvidenceFile,
    /// Entered by hand: the same supplier, amount and days.
    Purchase,
    /// The same person in the same training.
    PersonAndTraining,
    /// The same person.
    Person,
}

/// One blinded key and the cost behind it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BlindedKey {
    /// What it names.
    pub kind: KeyKind,
    /// The key.
    pub key: Hash,
    /// The grant, as a number of its book.
    pub grant: GrantId,
    /// The cost.
    pub cost: CostId,
    /// What of it the grant is charged: of a ledger row the part of that row.
    pub amount: Money,
    /// The whole: of a ledger row its amount, otherwise the whole cost.
    pub whole: Money,
    /// The days it arose.
    pub period: Period,
}

/// A grant of a list of keys.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyedGrant {
    /// Its number in the book.
    pub grant: GrantId,
    /// Its code.
    pub code: String,
    /// Id of its scheme.
    pub scheme: String,
    /// Schemes that cannot pay for the same person, or person and training.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub excludes: Vec<ExcludedScheme>,
}

/// A scheme that cannot pay for the same.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExcludedScheme {
    /// Its id.
    pub scheme: String,
    /// What cannot be the same.
    pub same: ExclusiveFor,
}

/// The keys of a book or package.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyList {
    /// The book.
    pub book: BookId,
    /// Name of the organisation.
    pub organisation: String,
    /// Organisation number.
    pub orgnr: String,
    /// Whether persons have keys: with lists of different secrets they never meet.
    pub persons: bool,
    /// A check value of the secret, so that two lists under different secrets are told apart.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub secret: Option<Hash>,
    /// The grants.
    pub grants: Vec<KeyedGrant>,
    /// The keys, sorted.
    pub keys: Vec<BlindedKey>,
}

/// How bad an overlap is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OverlapVerdict {
    /// Shared, and the parts are not above the whole.
    Shared,
    /// Worth asking about.
    Suspect,
    /// Charged twice, or by schemes that exclude each other.
    Double,
}

/// Where a key was found: the place of the list, and of the key in it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct At {
    /// Place of the list.
    pub list: usize,
    /// Place of the key in it.
    pub key: usize,
}

/// Something that several grants have charged.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Overlap {
    /// What they have in common.
    pub kind: KeyKind,
    /// How bad it is.
    pub verdict: OverlapVerdict,
    /// What the grants are charged together.
    pub charged: Money,
    /// The whole.
    pub whole: Money,
    /// The places, one for each cost.
    pub places: Vec<At>,
}

const ROW: &str = "bidragsboken/overlap/row/v1";
const FILE: &str = "bidragsboken/overlap/file/v1";
const PURCHASE: &str = "bidragsboken/overlap/purchase/v1";
const PERSON: &str = "bidragsboken/overlap/person/v1";
const CHECK: &str = "bidragsboken/overlap/secret/v1";

/// Returns the keys of all grants of a book, or of those that a package holds. `secret` is stretched already; without
/// one persons have no keys. Names that were erased or left out have none either. Fails with `log-not-opened`.
pub fn key_list(book: &Book, secret: Option<&[u8; 32]>) -> Result<KeyList, BookError> {
    let opened = book.opened()?;
    let mut keys = Vec::new();
    for grant in book.grants() {
        for cost in grant.costs() {
            row_keys(&opened.orgnr, book, cost, &mut keys);
            file_keys(grant, cost, &mut keys);
            purchase_key(cost, &mut keys);
            if let Some(secret) = secret {
                person_keys(secret, book, cost, &mut keys);
            }
        }
    }
    keys.sort_by_key(|key| (key.kind, key.key, key.grant, key.cost));
    keys.dedup();
    Ok(KeyList {
        book: book.id(),
        organisation: opened.organisation.clone(),
        orgnr: opened.orgnr.clone(),
        persons: secret.is_some(),
        secret: secret.map(|secret| Hash::of(CHECK, &[secret])),
        grants: book.grants().map(keyed_grant).collect(),
        keys,
    })
}

fn keyed_grant(grant: Grant<'_>) -> KeyedGrant {
    let excluded =
        |rule: &crate::scheme::Exclusive| ExcludedScheme { scheme: rule.scheme.clone(), same: rule.same };
    KeyedGrant {
        grant: grant.id(),
        code: grant.code().to_owned(),
        scheme: grant.scheme().id.clone(),
        excludes: grant.scheme().exclusive_with.iter().map(excluded).collect(),
    }
}

fn key_of(kind: KeyKind, key: Hash, cost: &Cost) -> BlindedKey {
    BlindedKey {
        kind,
        key,
        grant: cost.grant,
        cost: cost.cost,
        amount: cost.amount,
        whole: cost.whole.unwrap_or(cost.amount),
        period: cost.period,
    }
}

/// The parts of a hash, each with its length before it, so that no two lists of parts are hashed alike.
fn hashed(label: &str, parts: &[&str]) -> Hash {
    let lengths: Vec<[u8; 8]> = parts.iter().map(|part| (part.len() as u64).to_be_bytes()).collect();
    let framed: Vec<&[u8]> =
        lengths.iter().zip(parts).flat_map(|(length, part)| [length.as_slice(), part.as_bytes()]).collect();
    Hash::of(label, &framed)
}

fn row_keys(orgnr: &str, book: &Book, cost: &Cost, keys: &mut Vec<BlindedKey>) {
    for share in &cost.lines {
        let Some(line) = book.line(share.line) else { continue };
        let voucher = &line.voucher;
        // Without a number a row has no name that two files would share.
        if voucher.number.is_empty() {
            continue;
        }
        let (year, position) = (voucher.year.to_string(), line.position.to_string());
        let key = hashed(ROW, &[orgnr, &year, &voucher.series, &voucher.number, &position]);
        let of_row =
            BlindedKey { amount: share.amount, whole: line.amount, ..key_of(KeyKind::LedgerRow, key, cost) };
        keys.push(of_row);
    }
}

/// Files that prove this cost, or its voucher where the cost was entered by hand: rows of one voucher share its file.
fn file_keys(grant: Grant<'_>, cost: &Cost, keys: &mut Vec<BlindedKey>) {
    let proves = |target: &EvidenceTarget| match target {
        EvidenceTarget::Cost(id) => *id == cost.cost,
        EvidenceTarget::Voucher(voucher) => cost.lines.is_empty() && cost.voucher.as_ref() == Some(voucher),
        EvidenceTarget::Grant(_) | EvidenceTarget::Condition(_) | EvidenceTarget::Decision(_) => false,
    };
    for link in grant.links().filter(|link| proves(link.target)) {
        if let Some(sum) = link.evidence.sha256.value() {
            keys.push(key_of(KeyKind::EvidenceFile, hashed(FILE, &[sum]), cost));
        }
    }
}

fn purchase_key(cost: &Cost, keys: &mut Vec<BlindedKey>) {
    let supplier =
        cost.supplier.as_ref().and_then(|supplier| supplier.value()).map(letters).unwrap_or_default();
    if supplier.is_empty() || !cost.lines.is_empty() {
        return;
    }
    let whole = cost.whole.unwrap_or(cost.amount).to_string();
    let key = hashed(PURCHASE, &[&supplier, &whole, &cost.period.to_string()]);
    keys.push(key_of(KeyKind::Purchase, key, cost));
}

/// The person of a cost, or the employee of the ledger rows it rests on (dimension 7).
fn person_keys(secret: &[u8; 32], book: &Book, cost: &Cost, keys: &mut Vec<BlindedKey>) {
    let rows = cost.lines.iter().filter_map(|share| book.line(share.line)?.employee.as_ref());
    let named = cost.person.iter().chain(rows).find_map(|person| person.value());
    let person = named.map(person_name).unwrap_or_default();
    if person.is_empty() {
        return;
    }
    let secret = Hash(*secret).to_string();
    keys.push(key_of(KeyKind::Person, hashed(PERSON, &[&secret, &person]), cost));
    let training = cost.training.as_deref().map(letters).unwrap_or_default();
    if !training.is_empty() {
        let key = hashed(PERSON, &[&secret, &person, &training]);
        keys.push(key_of(KeyKind::PersonAndTraining, key, cost));
    }
}

/// Letters and digits in small letters, so that spaces, commas and capitals make no difference.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// A personal identity number counts by its last ten digits, with or without the century; a name by its letters.
fn person_name(text: &str) -> String {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let is_number = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '+' | ' '));
    match (is_number, digits.len()) {
        (true, 10) => digits,
        (true, 12) => digits[2..].to_owned(),
        _ => letters(text),
    }
}

/// Returns what several grants have charged, the worst first. Fails with `money-out-of-range`.
///
/// A grant that stands in two lists, as when a book and its own package are compared, is taken from the first.
pub fn overlaps(lists: &[KeyList]) -> Result<Vec<Overlap>, MoneyError> {
    let mut by_key: BTreeMap<(KeyKind, Hash), Vec<At>> = BTreeMap::new();
    let mut seen: BTreeMap<(BookId, GrantId), usize> = BTreeMap::new();
    for (list_at, list) in lists.iter().enumerate() {
        for (key_at, key) in list.keys.iter().enumerate() {
            if *seen.entry((list.book, key.grant)).or_insert(list_at) == list_at {
                by_key.entry((key.kind, key.key)).or_default().push(At { list: list_at, key: key_at });
            }
        }
    }
    let mut found = Vec::new();
    for ((kind, _), places) in by_key {
        if grants_of(lists, &places).len() > 1 {
            found.extend(overlap(lists, kind, places)?);
        }
    }
    found.sort_by(|a, b| (b.verdict, a.kind, &a.places).cmp(&(a.verdict, b.kind, &b.places)));
    Ok(found)
}

fn grants_of(lists: &[KeyList], places: &[At]) -> BTreeSet<(BookId, GrantId)> {
    places.iter().map(|at| (lists[at.list].book, lists[at.list].keys[at.key].grant)).collect()
}

fn overlap(lists: &[KeyList], kind: KeyKind, places: Vec<At>) -> Result<Option<Overlap>, MoneyError> {
    let key = |at: &At| &lists[at.list].keys[at.key];
    let charged = Money::sum(places.iter().map(|at| key(at).amount))?;
    let whole = places.iter().map(|at| key(at).whole).max_by_key(|whole| whole.abs()).unwrap_or_default();
    let excluded = match kind {
        KeyKind::PersonAndTraining => exclude(lists, &places, ExclusiveFor::PersonAndTraining),
        KeyKind::Person => exclude(lists, &places, ExclusiveFor::Person),
        KeyKind::LedgerRow | KeyKind::EvidenceFile | KeyKind::Purchase => false,
    };
    let verdict = match kind {
        KeyKind::LedgerRow if charged.abs() > whole.abs() => OverlapVerdict::Double,
        KeyKind::LedgerRow => OverlapVerdict::Shared,
        KeyKind::PersonAndTraining if excluded => OverlapVerdict::Double,
        KeyKind::PersonAndTraining => OverlapVerdict::Suspect,
        // Somebody may well work under two grants: only schemes that exclude each other for a person make it wrong.
        KeyKind::Person if excluded => OverlapVerdict::Double,
        KeyKind::Person => return Ok(None),
        KeyKind::EvidenceFile | KeyKind::Purchase if charged.abs() <= whole.abs() => OverlapVerdict::Shared,
        KeyKind::EvidenceFile | KeyKind::Purchase => OverlapVerdict::Suspect,
    };
    Ok(Some(Overlap { kind, verdict, charged, whole, places }))
}

/// Tells whether two of the grants are under schemes of which one excludes the other for the same.
fn exclude(lists: &[KeyList], places: &[At], same: ExclusiveFor) -> bool {
    let grants: Vec<&KeyedGrant> = places
        .iter()
        .filter_map(|at| {
            let list = &lists[at.list];
            list.grants.iter().find(|grant| grant.grant == list.keys[at.key].grant)
        })
        .collect();
    grants.iter().any(|grant| {
        grant
            .excludes
            .iter()
            .filter(|excluded| excluded.same == same)
            .any(|excluded| grants.iter().any(|other| other.scheme == excluded.scheme))
    })
}

#[cfg(test)]
mod tests;
