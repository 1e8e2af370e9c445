//! What a book or package gives to a consolidation.

use std::collections::BTreeMap;

use crate::accounts::CostKind;
use crate::book::{Book, BookError, Grant};
use crate::committed::Hash;
use crate::fact::{FrozenFigure, RecipientKind, Scope};
use crate::figures::{Figures, figures, parts};
use crate::ids::{BookId, GrantId};
use crate::log::Entry;
use crate::money::{Money, MoneyError};
use crate::problem::Problem;
use crate::report::frozen_figures;
use crate::scheme::{Form, Names, Scheme};

/// How far a grant has come, as the published tables tell it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Standing {
    /// Nothing was requisitioned or received: printed `-`.
    NotRequisitioned,
    /// Money has come and no return report was frozen: printed `*)`.
    NotReported,
    /// The return report was frozen.
    Reported,
    /// Paid for a performance, as general money (generella medel): all of it counts as used.
    Performed,
}

impl Standing {
    /// Returns the word used in files and messages.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::NotRequisitioned => "not-requisitioned",
            Self::NotReported => "not-reported",
            Self::Reported => "reported",
            Self::Performed => "performed",
        }
    }
}

/// What was used of a kind for a purpose.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct UsedFor {
    /// Kind of cost.
    pub kind: CostKind,
    /// Id of the purpose; none where the costs name none.
    pub purpose: Option<String>,
    /// What arose within the use period.
    pub amount: Money,
}

/// What tables say of a scheme.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GivenScheme {
    /// Its id.
    pub id: String,
    /// The version that the grant rests on.
    pub version: u32,
    /// Official name.
    pub name: Names,
    /// Name for lists.
    pub short: Names,
    /// Who may have it.
    pub kinds: Vec<RecipientKind>,
    /// Paid for a performance.
    pub performance: bool,
    /// How much there is for all recipients, where stated.
    pub total: Option<Money>,
    /// Its purposes.
    pub purposes: Vec<(String, Names)>,
}

/// A grant as a source gives it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GivenGrant {
    /// Its number in its book.
    pub grant: GrantId,
    /// Its code.
    pub code: String,
    /// Its scheme.
    pub scheme: GivenScheme,
    /// How far it has come.
    pub standing: Standing,
    /// Its figures.
    pub figures: Figures,
    /// What was used, by kind and purpose; kinds and purposes without costs left out. Sums to the figure.
    pub used_for: Vec<UsedFor>,
    /// The figures are others than those of the frozen report.
    pub moved: bool,
}

/// A book or package that was verified.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Source {
    /// Name of the file, for people.
    pub file: String,
    /// The book.
    pub book: BookId,
    /// Organisation number.
    pub orgnr: String,
    /// Name of the organisation.
    pub organisation: String,
    /// Municipality or region.
    pub recipient: RecipientKind,
    /// It is an invented sample.
    pub example: bool,
    /// The hash of every operation, in order. So two states of one book are told from two histories.
    pub log: Vec<Hash>,
    /// The grants that it gives.
    pub grants: Vec<GivenGrant>,
    /// The grants of the book that it leaves out, each with the last operation that touched it.
    pub left_out: BTreeMap<GrantId, u64>,
}

/// Why a book gives nothing.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum SourceError {
    /// The log makes no book.
    #[error("{0}")]
    Book(#[from] BookError),
    /// A figure does not fit in an amount.
    #[error("{0}")]
    Money(#[from] MoneyError),
}

impl SourceError {
    /// Returns the problem that the user is told.
    #[must_use]
    pub fn problem(&self) -> Problem {
        match self {
            Self::Book(error) => error.problem(),
            Self::Money(error) => error.problem(),
        }
    }
}

impl Source {
    /// Takes what is needed out of a book, or of what a package holds of one. Fails with `log-…` and
    /// `money-out-of-range`.
    pub fn of(file: impl Into<String>, book: &Book) -> Result<Self, SourceError> {
        let opened = book.opened()?;
        Ok(Self {
            file: file.into(),
            book: book.id(),
            orgnr: opened.orgnr.clone(),
            organisation: opened.organisation.clone(),
            recipient: opened.recipient,
            example: opened.example,
            log: book.operations().iter().map(|operation| operation.hash).collect(),
            grants: book.grants().map(given).collect::<Result<_, _>>()?,
            left_out: left_out(book),
        })
    }
}

/// Returns the grants that a package leaves out. What it withholds says which grant it is about, and nothing more.
fn left_out(book: &Book) -> BTreeMap<GrantId, u64> {
    let mut touched = BTreeMap::new();
    let mut added = BTreeMap::new();
    for operation in book.operations().iter().filter(|operation| book.voided_by(operation.seq).is_none()) {
        for entry in &operation.entries {
            let (Entry::Withheld(_), Scope::Grant(grant)) = (entry, entry.scope()) else { continue };
            touched.insert(grant, operation.seq);
            if entry.kind() == "grant-added" {
                added.insert(grant, operation.seq);
            }
        }
    }
    added.keys().map(|grant| (*grant, touched[grant])).collect()
}

fn given(grant: Grant<'_>) -> Result<GivenGrant, MoneyError> {
    let figures = figures(grant)?;
    Ok(GivenGrant {
        grant: grant.id(),
        code: grant.code().to_owned(),
        scheme: given_scheme(grant.scheme()),
        standing: standing(grant, &figures),
        figures,
        used_for: used_for(grant)?,
        moved: moved(grant)?,
    })
}

fn given_scheme(scheme: &Scheme) -> GivenScheme {
    GivenScheme {
        id: scheme.id.clone(),
        version: scheme.version,
        name: scheme.name.clone(),
        short: scheme.short.clone(),
        kinds: scheme.recipients.kinds.clone(),
        performance: scheme.form == Form::Performance,
        total: scheme.total.as_ref().map(|total| total.amount),
        purposes: scheme.purposes.iter().map(|p| (p.id.clone(), p.name.clone())).collect(),
    }
}

fn standing(grant: Grant<'_>, figures: &Figures) -> Standing {
    if figures.requisitioned.is_zero() && figures.received.is_zero() {
        Standing::NotRequisitioned
    } else if grant.scheme().form == Form::Performance {
        Standing::Performed
    } else if grant.reports().next().is_some() {
        Standing::Reported
    } else {
        Standing::NotReported
    }
}

fn used_for(grant: Grant<'_>) -> Result<Vec<UsedFor>, MoneyError> {
    let mut sums: BTreeMap<(CostKind, Option<String>), Vec<Money>> = BTreeMap::new();
    for part in parts(grant, grant.use_period()) {
        sums.entry((part.cost.kind, part.cost.purpose.clone())).or_default().push(part.inside);
    }
    sums.into_iter()
        .map(|((kind, purpose), amounts)| Ok(UsedFor { kind, purpose, amount: Money::sum(amounts)? }))
        .collect()
}

/// Tells whether the book gives other figures now than the report that was frozen last.
fn moved(grant: Grant<'_>) -> Result<bool, MoneyError> {
    let Some((_, frozen)) = grant.reports().last() else { return Ok(false) };
    let now = frozen_figures(grant)?;
    // A row that is on one side only is nought on the other.
    let lacks = |one: &[FrozenFigure], other: &[FrozenFigure]| {
        one.iter().any(|figure| {
            let same = other.iter().find(|o| o.question == figure.question && o.row == figure.row);
            same.map_or(Money::ZERO, |same| same.amount) != figure.amount
        })
    };
    Ok(lacks(&frozen.figures, &now) || lacks(&now, &frozen.figures))
}
