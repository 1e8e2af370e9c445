//! Canonical bytes and the chain of operations.

use domain::canonical::to_bytes;
use domain::committed::{Committed, Hash, Salt};
use domain::date::Date;
use domain::fact::{AmountKind, ConditionMet, CostVoided, Fact, GrantAmount, PeriodsConfirmed};
use domain::ids::{BookId, CostId, GrantId};
use domain::log::{Entry, Head, Operation, OperationKind};
use domain::money::Money;
use proptest::prelude::*;
use serde_json::{Map, Value};

use super::cases;

/// Values as facts have them: no floating point numbers, and no members that are null.
fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        prop_oneof![".{0,6}", "[isaotfn\u{0}]{0,12}"].prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 5, |inner| {
        let member = ("[ab\u{0}]{0,3}", inner.clone());
        prop_oneof![
            prop::collection::vec(prop_oneof![inner, Just(Value::Null)], 0..5).prop_map(Value::from),
            prop::collection::vec(member, 0..5)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// Reads canonical bytes back: what can be read back to the same value cannot stand for another.
fn read_back(bytes: &mut &[u8]) -> Value {
    let (tag, rest) = bytes.split_first().expect("a tag");
    *bytes = rest;
    match tag {
        b'n' => Value::Null,
        b't' => Value::Bool(true),
        b'f' => Value::Bool(false),
        b'i' => Value::from(i64::from_be_bytes(number(bytes))),
        b's' => Value::from(text(bytes)),
        b'a' => {
            let count = u64::from_be_bytes(number(bytes));
            Value::Array((0..count).map(|_| read_back(bytes)).collect())
        }
        b'o' => {
            let count = u64::from_be_bytes(number(bytes));
            let mut members = Map::new();
            for _ in 0..count {
                assert_eq!(bytes[0], b's');
                *bytes = &bytes[1..];
                let name = text(bytes);
                members.insert(name, read_back(bytes));
            }
            Value::Object(members)
        }
        other => panic!("no tag: {other}"),
    }
}

fn number(bytes: &mut &[u8]) -> [u8; 8] {
    let (number, rest) = bytes.split_at(8);
    *bytes = rest;
    number.try_into().expect("eight bytes")
}

fn text(bytes: &mut &[u8]) -> String {
    let length = usize::try_from(u64::from_be_bytes(number(bytes))).expect("a length");
    let (text, rest) = bytes.split_at(length);
    *bytes = rest;
    String::from_utf8(text.to_vec()).expect("text")
}

/// Members in the order that they were put in, whatever it is.
struct InOrder<'a>(&'a [(String, Value)]);

impl serde::Serialize for InOrder<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

fn fact() -> impl Strategy<Value = Fact> {
    let amount = (1_u32..4, 0_i64..1_000_000).prop_map(|(grant, ore)| {
        let amount = Money::from_ore(ore).expect("in range");
        Fact::GrantAmount(GrantAmount {
            grant: GrantId(grant),
            what: AmountKind::Received,
            date: None,
            round: None,
            amount,
        })
    });
    let condition =
        (1_u32..4, "[a-z]{0,3}", proptest::option::of(".{0,8}")).prop_map(|(grant, condition, note)| {
            let date = Date::new(2026, 4, 22).expect("a day");
            let note = note.map(|note| Committed::open(Salt([3; 16]), note));
            Fact::ConditionMet(ConditionMet { grant: GrantId(grant), condition, date, note })
        });
    let voided = (1_u32..9, ".{0,8}").prop_map(|(cost, reason)| {
        let reason = Committed::open(Salt([4; 16]), reason);
        Fact::CostVoided(CostVoided { cost: CostId(cost), grant: GrantId(1), reason })
    });
    let confirmed = prop::collection::vec(1_u32..9, 0..4).prop_map(|costs| {
        let costs = costs.into_iter().map(CostId).collect();
        Fact::PeriodsConfirmed(PeriodsConfirmed { grant: GrantId(1), costs })
    });
    prop_oneof![amount, condition, voided, confirmed]
}

fn book() -> BookId {
    BookId(uuid::Uuid::from_u128(7))
}

fn sealed(contents: Vec<Vec<Fact>>) -> Vec<Operation> {
    let mut log: Vec<Operation> = Vec::new();
    for facts in contents {
        let head = log.last().map_or(Head::EMPTY, Operation::head);
        let at = "2026-11-21T09:30:00Z".parse().expect("a moment");
        let actor = Committed::open(Salt([5; 16]), "Eva Exempel");
        let operation = Operation::sealed(book(), head, OperationKind::GrantChanged, at, actor, facts);
        log.push(operation.expect("facts are plain"));
    }
    log
}

fn holds(log: &[Operation]) -> bool {
    let mut head = Head::EMPTY;
    log.iter().all(|operation| {
        let holds = operation.verify_after(book(), head).is_ok();
        head = operation.head();
        holds
    })
}

/// Makes one change to the log, as `kind` says; returns false where there was nothing to change.
fn tamper(log: &mut Vec<Operation>, kind: u8, at: usize, fact: Fact) -> bool {
    let at = at % log.len();
    let last = at + 1 == log.len();
    match kind {
        0 => log[at].seq += 1,
        1 => log[at].kind = OperationKind::Answered,
        2 => log[at].at = "2026-11-21T09:30:01Z".parse().expect("a moment"),
        3 => log[at].actor = Committed::open(Salt([5; 16]), "Eva Exempe1"),
        4 => log[at].prev = Hash([9; 32]),
        5 => log[at].hash = Hash([9; 32]),
        6 => log[at].entries.push(Entry::Fact(fact)),
        7 => return log[at].entries.pop().is_some(),
        8 => {
            let entry = Entry::Fact(fact);
            match log[at].entries.first_mut() {
                Some(first) if *first != entry => *first = entry,
                _ => return false,
            }
        }
        9 => {
            let before = log[at].entries.clone();
            log[at].entries.reverse();
            return log[at].entries != before;
        }
        // A log that is cut off after a whole operation holds in itself: its head is bound elsewhere.
        10 if !last => drop(log.remove(at)),
        11 if !last => log.swap(at, at + 1),
        12 => {
            let twice = log[at].clone();
            log.insert(at, twice);
        }
        _ => return false,
    }
    true
}

proptest! {
    #![proptest_config(cases(1))]

    #[test]
    fn canonical_bytes_can_be_read_back_so_no_two_values_share_them(value in value()) {
        let bytes = to_bytes(&value).expect("plain values");
        let mut left = bytes.as_slice();
        let back = read_back(&mut left);
        prop_assert!(left.is_empty());
        prop_assert_eq!(back, value);
    }

    #[test]
    fn different_values_have_different_bytes(one in value(), other in value()) {
        prop_assert_eq!(to_bytes(&one) == to_bytes(&other), one == other);
    }

    #[test]
    fn the_order_of_members_does_not_matter(members in prop::collection::btree_map(".{0,4}", value(), 0..6)) {
        let forwards: Vec<(String, Value)> = members.into_iter().collect();
        let backwards: Vec<(String, Value)> = forwards.iter().rev().cloned().collect();
        prop_assert_eq!(to_bytes(&InOrder(&forwards)), to_bytes(&InOrder(&backwards)));
    }
}

proptest! {
    #![proptest_config(cases(2))]

    #[test]
    fn a_sealed_log_holds_and_any_one_change_breaks_it(
        contents in prop::collection::vec(prop::collection::vec(fact(), 0..4), 1..6),
        kind in 0_u8..13, at in any::<prop::sample::Index>(), other in fact()
    ) {
        let mut log = sealed(contents);
        prop_assert!(holds(&log));
        let place = at.index(log.len());
        if tamper(&mut log, kind, place, other) {
            prop_assert!(!holds(&log), "change {kind} at {place}");
        }
    }

    #[test]
    fn what_is_left_out_or_closed_leaves_the_chain_whole(
        contents in prop::collection::vec(prop::collection::vec(fact(), 0..4), 1..6), choice in any::<u32>()
    ) {
        let mut log = sealed(contents);
        for (operation, place) in log.iter_mut().zip(0_u32..) {
            operation.actor = operation.actor.closed();
            for (entry, ordinal) in operation.entries.iter_mut().zip(0_u32..) {
                let withheld = (choice >> ((place * 4 + ordinal) % 32)) & 1 == 1;
                *entry = match entry {
                    Entry::Fact(_) if withheld => Entry::Withheld(entry.withheld().expect("plain")),
                    Entry::Fact(fact) => Entry::Fact(fact.clone().separated().0),
                    Entry::Withheld(_) => continue,
                };
            }
        }
        prop_assert!(holds(&log));
    }

    #[test]
    fn a_fact_is_the_same_after_its_json(fact in fact()) {
        let json = serde_json::to_string(&fact).expect("plain");
        let back: Fact = serde_json::from_str(&json).expect("it reads");
        prop_assert_eq!(&back, &fact);
        prop_assert_eq!(domain::log::fact_digest(&back), domain::log::fact_digest(&fact));
        prop_assert_eq!(domain::log::fact_digest(&fact.clone().separated().0), domain::log::fact_digest(&fact));
    }
}
