//! Taking a published list of shares (fördelningslista) in: the amount that is set aside for the organisation.
//!
//! The organisation's row is found by its whole name, or by the name or code that a person says; never by resemblance,
//! as a list of 290 has many that are alike. What the grant has already is known, and another amount is a change.

use crate::book::{Book, Grant};
use crate::draft::share_list::{Share, ShareList};
use crate::fact::{AmountKind, GrantState};
use crate::ids::GrantId;
use crate::money::Money;
use crate::problem::Problem;

/// What becomes of a list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ShareVerdict {
    /// The grant has no such amount yet.
    New,
    /// The grant has this amount.
    Known,
    /// The grant has another amount.
    Changed,
    /// A person has to say, or it cannot be taken: the problem says why.
    Open(Problem),
}

impl ShareVerdict {
    /// Returns the word for it.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Known => "known",
            Self::Changed => "changed",
            Self::Open(_) => "open",
        }
    }
}

/// A list and what it would do to the book.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlannedShare {
    /// What becomes of it.
    pub verdict: ShareVerdict,
    /// The organisation's row, as an index of the list.
    pub share: Option<usize>,
    /// What the list sets aside.
    pub amount: Option<Money>,
    /// What the grant has.
    pub held: Option<Money>,
}

/// Says what a list would do to a grant; `recipient` is the name or code that a person says.
#[must_use]
pub fn plan(book: &Book, list: &ShareList, recipient: Option<&str>, grant: Option<GrantId>) -> PlannedShare {
    let grant = grant.and_then(|grant| book.grant(grant));
    let held = grant.and_then(|grant| grant.amounts(AmountKind::Allocated).last().map(|held| held.amount));
    let share = own(book, list, recipient);
    let found = share.as_ref().ok().copied();
    let amount = found.and_then(|index| list.shares[index].amount);
    let verdict = match share {
        Err(problem) => ShareVerdict::Open(problem),
        Ok(index) => verdict(&list.shares[index], grant, held),
    };
    PlannedShare { verdict, share: found, amount, held }
}

fn verdict(share: &Share, grant: Option<Grant<'_>>, held: Option<Money>) -> ShareVerdict {
    let of_cell =
        |code| Problem::bare(code).with("cell", share.cell.as_str()).with("name", share.name.as_str());
    let Some(amount) = share.amount else { return ShareVerdict::Open(of_cell("share-list-own-unreadable")) };
    if amount <= Money::ZERO {
        return ShareVerdict::Open(of_cell("share-list-nought").with("amount", amount));
    }
    let Some(grant) = grant else { return ShareVerdict::Open(Problem::bare("share-list-no-grant")) };
    if grant.state() == GrantState::Closed {
        return ShareVerdict::Open(Problem::bare("grant-closed").with("code", grant.code()));
    }
    match held {
        None => ShareVerdict::New,
        Some(held) if held == amount => ShareVerdict::Known,
        Some(_) => ShareVerdict::Changed,
    }
}

/// Returns the one row of the organisation.
fn own(book: &Book, list: &ShareList, recipient: Option<&str>) -> Result<usize, Problem> {
    let organisation = book.opened().map(|opened| opened.organisation.clone()).unwrap_or_default();
    let is_own = |share: &Share| match recipient {
        Some(said) => folded(&share.name) == folded(said) || share.code.as_deref() == Some(said.trim()),
        None => bare(&share.name) == bare(&organisation),
    };
    let mut found = list.shares.iter().enumerate().filter(|(_, share)| is_own(share));
    match (found.next(), found.next()) {
        (Some((index, _)), None) => Ok(index),
        (Some((_, first)), Some((_, second))) => Err(Problem::bare("share-list-own-twice")
            .with("name", first.name.as_str())
            .with("first", first.cell.as_str())
            .with("second", second.cell.as_str())),
        (None, _) => {
            Err(Problem::bare("share-list-own-missing").with("name", recipient.unwrap_or(&organisation)))
        }
    }
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// A municipality is written with the word and without it; nothing else is taken off a name.
fn bare(name: &str) -> String {
    let name = folded(name);
    name.strip_suffix(" kommun").unwrap_or(&name).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::*;

    fn share(name: &str, code: &str, amount: &str) -> Share {
        Share {
            cell: format!("C{}", name.len()),
            name: name.to_owned(),
            code: Some(code.to_owned()),
            amount: amount.parse().ok(),
        }
    }

    /// The book of the tests is that of `Kommun EXEMPEL`.
    fn said(desk: &Desk, shares: Vec<Share>, recipient: Option<&str>) -> String {
        let list = ShareList { shares, ..ShareList::default() };
        let planned = plan(&desk.book, &list, recipient, Some(desk.grant().id()));
        match planned.verdict {
            ShareVerdict::Open(problem) => problem.code.to_owned(),
            other => other.word().to_owned(),
        }
    }

    fn usual() -> Vec<Share> {
        vec![
            share("Kommun EXEMPEL", "0101", "500"),
            share("Exempel", "0102", "600"),
            share("Ås", "0103", "0"),
        ]
    }

    #[test]
    fn the_row_is_found_by_the_whole_name_or_by_what_a_person_says() {
        let desk = Desk::new();
        assert_eq!(said(&desk, usual(), None), "new");
        assert_eq!(said(&desk, usual(), Some("exempel")), "new");
        assert_eq!(said(&desk, usual(), Some("0102")), "new");
        for recipient in [Some("Exemp"), Some("010")] {
            assert_eq!(said(&desk, usual(), recipient), "share-list-own-missing");
        }
        assert_eq!(
            said(&desk, usual()[1..].to_vec(), None),
            "share-list-own-missing",
            "never by resemblance"
        );
        assert_eq!(bare("Ale  Kommun"), bare("ale"));
        assert_ne!(bare("Bergs kommun"), bare("Berg"));
    }

    #[test]
    fn two_rows_no_amount_and_nought_are_told() {
        let desk = Desk::new();
        let twice = [usual(), usual()].concat();
        assert_eq!(said(&desk, twice, None), "share-list-own-twice");
        assert_eq!(said(&desk, vec![share("Kommun EXEMPEL", "", "..")], None), "share-list-own-unreadable");
        assert_eq!(said(&desk, usual(), Some("Ås")), "share-list-nought");
        let list = ShareList { shares: usual(), ..ShareList::default() };
        let planned = plan(&desk.book, &list, None, None);
        assert_eq!(planned.verdict, ShareVerdict::Open(Problem::bare("share-list-no-grant")));
    }

    #[test]
    fn the_amount_is_known_when_the_grant_has_it_and_changed_when_it_has_another() {
        let mut desk = Desk::new();
        desk.amount(AmountKind::Allocated, "400");
        assert_eq!(said(&desk, usual(), None), "changed");
        desk.amount(AmountKind::Allocated, "500");
        assert_eq!(said(&desk, usual(), None), "known", "the latest counts");
    }
}
