//! Files that come with an import and prove its costs.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use domain::book::Book;
use domain::committed::{Committed, Hash};
use domain::fact::{EvidenceAdded, EvidenceKind, EvidenceLinked, EvidenceTarget, Fact};
use domain::ids::{EvidenceId, GrantId};
use formats::media::media_type;
use store::Compression;

use crate::error::AppError;
use crate::session::Change;

/// A file that proves a cost.
#[derive(Clone)]
pub(super) struct Proof {
    /// Its name, without any folder.
    pub(super) name: String,
    bytes: Arc<[u8]>,
}

impl Proof {
    /// Makes one of bytes. A name from outside is never a path, whatever it says.
    pub(super) fn of(name: &str, bytes: &[u8]) -> Self {
        let name = name.rsplit(['/', '\\']).next().unwrap_or_default().trim();
        let name: String = name.chars().filter(|sign| !sign.is_control()).collect();
        Self { name: if name.is_empty() { "bilaga".to_owned() } else { name }, bytes: bytes.into() }
    }
}

/// Puts files into the book once for each grant, however many invoices have them.
pub(super) struct Keeper {
    held: BTreeMap<(GrantId, String), EvidenceId>,
    linked: BTreeSet<(EvidenceId, EvidenceTarget)>,
    added: u32,
}

impl Keeper {
    /// Knows the files of the book, and what the facts that go before already link.
    pub(super) fn of(book: &Book, facts: &[Fact]) -> Self {
        let all =
            book.grants().flat_map(|grant| grant.evidence().map(move |evidence| (grant.id(), evidence)));
        let held = all.filter_map(|(grant, evidence)| {
            let sum = evidence.sha256.value()?;
            evidence.masks.is_none().then(|| ((grant, sum.to_owned()), evidence.evidence))
        });
        let in_book = book.grants().flat_map(|grant| grant.links());
        let in_book = in_book.map(|link| (link.evidence.evidence, link.target.clone()));
        let in_facts = facts.iter().filter_map(|fact| match fact {
            Fact::EvidenceLinked(linked) => Some((linked.evidence, linked.target.clone())),
            _ => None,
        });
        Self { held: held.collect(), linked: in_book.chain(in_facts).collect(), added: 0 }
    }

    /// How many files are new in the book.
    pub(super) const fn added(&self) -> u32 {
        self.added
    }

    /// Keeps a file as evidence of the grant's costs or vouchers. A file without bytes proves nothing and is left out.
    pub(super) fn keep(
        &mut self,
        change: &mut Change<'_, '_>,
        proof: &Proof,
        grant: GrantId,
        what: EvidenceKind,
        targets: impl IntoIterator<Item = EvidenceTarget>,
    ) -> Result<(), AppError> {
        if proof.bytes.is_empty() {
            return Ok(());
        }
        let key = (grant, Hash::plain(&proof.bytes).to_string());
        let evidence = match self.held.get(&key) {
            Some(held) => *held,
            None => {
                let added = self.add(change, proof, grant, what)?;
                self.held.insert(key, added);
                added
            }
        };
        for target in targets {
            if self.linked.insert((evidence, target.clone())) {
                change.push(Fact::EvidenceLinked(EvidenceLinked { evidence, grant, target }));
            }
        }
        Ok(())
    }

    fn add(
        &mut self,
        change: &mut Change<'_, '_>,
        proof: &Proof,
        grant: GrantId,
        what: EvidenceKind,
    ) -> Result<EvidenceId, AppError> {
        let stored = change.writer.store_blob(&mut &*proof.bytes, Compression::None)?;
        let evidence = change.ids.evidence();
        let file_name: Committed = change.text(&proof.name);
        let sha256 = change.text(&stored.sha256.to_string());
        let first = &proof.bytes[..proof.bytes.len().min(16)];
        change.push(Fact::EvidenceAdded(EvidenceAdded {
            masks: None,
            evidence,
            grant,
            what,
            personal: what.personal_by_default(),
            media_type: media_type(&proof.name, first).to_owned(),
            bytes: stored.bytes,
            file_name,
            sha256,
        }));
        self.added += 1;
        Ok(evidence)
    }
}
