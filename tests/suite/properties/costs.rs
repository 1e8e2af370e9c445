//! Accruals and corrections, on books of the domain: what is awaited, settled and corrected is counted once.

use std::sync::LazyLock;

use domain::accounts::CostKind;
use domain::accruals::{AccrualState, accruals, deferrals};
use domain::book::Book;
use domain::committed::{Committed, Salt};
use domain::date::{Date, Period};
use domain::fact::{BookOpened, Cost, CostVoided, Fact, GrantAdded, PeriodBasis, RecipientKind};
use domain::ids::{BookId, CostId, GrantId};
use domain::log::{Operation, OperationKind};
use domain::money::Money;
use domain::scheme::Scheme;
use proptest::prelude::*;

use super::cases;

const GRANT: GrantId = GrantId(1);

static SCHEME: LazyLock<Scheme> = LazyLock::new(|| {
    let text = include_str!("../../../assets/schemes/KOMP-2026.toml");
    formats::read::scheme::read(text).expect("a shipped scheme")
});

static BEGUN: LazyLock<Book> = LazyLock::new(|| {
    let mut book = Book::new(|_| Some(SCHEME.clone()));
    let opened = Fact::BookOpened(BookOpened {
        book: BookId(uuid::Uuid::from_u128(7)),
        organisation: "Kommun EXEMPEL".to_owned(),
        orgnr: "422000-0014".to_owned(),
        recipient: RecipientKind::Kommun,
        code_part: "6".to_owned(),
        example: true,
    });
    let grant = Fact::GrantAdded(Box::new(GrantAdded {
        grant: GRANT,
        code: "100".to_owned(),
        scheme: SCHEME.id.clone(),
        scheme_json: String::new(),
        case_numbers: Vec::new(),
        contact: None,
    }));
    put(&mut book, vec![opened]);
    put(&mut book, vec![grant]);
    book
});

fn text(text: &str) -> Committed {
    Committed::open(Salt([0; 16]), text)
}

fn put(book: &mut Book, facts: Vec<Fact>) {
    let id = book.opened().map_or(BookId(uuid::Uuid::from_u128(7)), |opened| opened.book);
    let at = "2026-11-29T09:00:00Z".parse().expect("a moment");
    let operation = Operation::sealed(id, book.head(), OperationKind::CostEntered, at, text("P"), facts);
    book.push(operation.expect("plain facts")).expect("possible facts");
}

fn day(n: u32) -> Date {
    Date::new(2026, 1, 1).expect("a day").plus_days(n)
}

fn cost(id: u32, kind: CostKind, ore: i64, first: u32, days: u32, booked: u32) -> Cost {
    Cost {
        cost: CostId(id),
        grant: GRANT,
        kind,
        period: Period::new(day(first), day(first + days)).expect("it begins before it ends"),
        period_basis: PeriodBasis::Set,
        amount: Money::from_ore(ore).expect("in range"),
        account: Some("7010".to_owned()),
        booked_on: Some(day(booked)),
        lines: Vec::new(),
        voucher: None,
        purpose: None,
        unit: None,
        provider: None,
        whole: None,
        own: None,
        training: None,
        settles: None,
        replaces: None,
        text: Some(text("Kurs")),
        supplier: None,
        person: None,
        salary: None,
        invoice: None,
        accrual: None,
    }
}

/// An accrual: its amount, the day it is opened, and the day and amount of its invoice if that has come.
type Story = (i64, u32, Option<(u32, i64)>);

fn story() -> impl Strategy<Value = Story> {
    // Few amounts, so that several accruals are alike.
    (1_i64..4, 0_u32..300, prop::option::of((0_u32..90, 1_i64..500)))
        .prop_map(|(amount, opened, invoice)| (amount * 100, opened, invoice))
}

/// Puts each accrual into the book as the program does: with its invoice comes what takes it back.
fn told(stories: &[Story]) -> Book {
    let mut book = BEGUN.clone();
    let mut facts = Vec::new();
    for (at, (ore, opened, invoice)) in stories.iter().enumerate() {
        let id = u32::try_from(at).expect("few") * 3 + 1;
        facts.push(Fact::Cost(cost(id, CostKind::Accrual, *ore, 0, 30, *opened)));
        if let Some((later, invoiced)) = invoice {
            let booked = opened + later;
            let settling = cost(id + 1, CostKind::Invoice, *invoiced, 0, 30, booked);
            facts.push(Fact::Cost(Cost { settles: Some(CostId(id)), ..settling }));
            facts.push(Fact::Cost(cost(id + 2, CostKind::Accrual, -ore, 0, 30, booked)));
        }
    }
    put(&mut book, facts);
    book
}

/// A correction: which of the costs that stand, and what it comes to then; nothing where it is voided.
type Change = (prop::sample::Index, Option<i64>);

proptest! {
    #![proptest_config(cases(1))]

    /// On any day, what the book has of accruals and their invoices is what was invoiced and what is still awaited.
    #[test]
    fn an_accrual_and_its_invoice_are_counted_once(
        stories in prop::collection::vec(story(), 1..6),
        asked in 0_u32..420,
    ) {
        let book = told(&stories);
        let grant = book.grant(GRANT).expect("the grant");
        let as_of = day(asked);
        let standing = accruals(grant, as_of).expect("in range");
        let open = Money::sum(standing.iter().map(|accrual| accrual.open)).expect("in range");
        let booked = grant.costs().filter(|cost| cost.booked_on.is_some_and(|day| day <= as_of));
        let in_book = Money::sum(booked.map(|cost| cost.amount)).expect("in range");
        let invoiced: i64 = stories
            .iter()
            .filter_map(|(_, opened, invoice)| invoice.filter(|(later, _)| opened + later <= asked))
            .map(|(_, ore)| ore)
            .sum();
        prop_assert_eq!(in_book, open.checked_add(Money::from_ore(invoiced).expect("in range")).expect("in range"));
        let awaited: i64 = stories
            .iter()
            .filter(|(_, opened, invoice)| *opened <= asked && invoice.is_none_or(|(later, _)| opened + later > asked))
            .map(|(ore, _, _)| ore)
            .sum();
        prop_assert_eq!(open, Money::from_ore(awaited).expect("in range"));
        for accrual in &standing {
            let is_settled = accrual.state == AccrualState::Settled;
            prop_assert_eq!(is_settled, accrual.difference.is_some());
            if let Some(difference) = accrual.difference {
                let invoices = Money::sum(accrual.settled_by.iter().map(|cost| cost.amount)).expect("in range");
                prop_assert_eq!(accrual.cost.amount.checked_add(difference), Ok(invoices));
            }
        }
    }

    /// What arose by a day is what was booked by it, less what is prepaid, and what was booked too late.
    #[test]
    fn a_day_cuts_every_cost_in_two(
        costs in prop::collection::vec((1_i64..100_000, 0_u32..400, 0_u32..400, 0_u32..500), 1..8),
        asked in 0_u32..900,
    ) {
        let mut book = BEGUN.clone();
        let facts = costs.iter().zip(1..).map(|((ore, first, days, booked), id)| {
            Fact::Cost(cost(id, CostKind::Invoice, *ore, *first, *days, *booked))
        });
        put(&mut book, facts.collect());
        let grant = book.grant(GRANT).expect("the grant");
        let as_of = day(asked);
        let found = deferrals(grant, as_of).expect("in range");
        let sum = |list: &[domain::accruals::Deferred<'_>]| -> i64 { list.iter().map(|part| part.amount.ore()).sum() };
        let booked: i64 =
            grant.costs().filter(|cost| cost.booked_on <= Some(as_of)).map(|cost| cost.amount.ore()).sum();
        let arisen: i64 = grant
            .costs()
            .filter_map(|cost| Some((cost, Period::new(cost.period.first(), as_of).ok()?)))
            .map(|(cost, until)| cost.period.split_by_days(cost.amount, until).0.ore())
            .sum();
        prop_assert_eq!(arisen, booked - sum(&found.prepaid) + sum(&found.unbooked));
    }

    /// After any corrections the book is charged with what stands, and every cost that went leads to the one that came.
    #[test]
    fn corrections_leave_what_stands_and_lose_no_history(
        first in prop::collection::vec(1_i64..100_000, 1..6),
        changes in prop::collection::vec((any::<prop::sample::Index>(), prop::option::weighted(0.8, 1_i64..100_000)), 0..12),
    ) {
        let mut book = BEGUN.clone();
        let entered = first.iter().zip(1..).map(|(ore, id)| Fact::Cost(cost(id, CostKind::Invoice, *ore, 0, 30, 5)));
        put(&mut book, entered.collect());
        let mut stands: Vec<(u32, i64)> = (1..).zip(first.iter().copied()).collect();
        let mut next = u32::try_from(first.len()).expect("few");
        let mut went: Vec<(u32, Option<u32>)> = Vec::new();
        let changes: Vec<Change> = changes;
        for (which, to) in changes {
            if stands.is_empty() {
                break;
            }
            let at = which.index(stands.len());
            let old = stands[at].0;
            let mut facts =
                vec![Fact::CostVoided(CostVoided { cost: CostId(old), grant: GRANT, reason: text("Fel") })];
            if let Some(ore) = to {
                next += 1;
                let new = cost(next, CostKind::Invoice, ore, 0, 30, 5);
                facts.push(Fact::Cost(Cost { replaces: Some(CostId(old)), ..new }));
                stands[at] = (next, ore);
                went.push((old, Some(next)));
            } else {
                stands.remove(at);
                went.push((old, None));
            }
            put(&mut book, facts);
        }
        let grant = book.grant(GRANT).expect("the grant");
        let mut found: Vec<(u32, i64)> = grant.costs().map(|cost| (cost.cost.0, cost.amount.ore())).collect();
        found.sort_unstable();
        stands.sort_unstable();
        prop_assert_eq!(&found, &stands);
        for (old, by) in went {
            prop_assert!(book.gone_cost(CostId(old)).is_some());
            prop_assert_eq!(book.replacement_of(CostId(old)), by.map(CostId));
        }
        let again = Book::replay(book.operations().to_vec(), |_| Some(SCHEME.clone())).expect("it is read again");
        prop_assert_eq!(again.grant(GRANT).expect("the grant").costs().count(), stands.len());
    }
}
