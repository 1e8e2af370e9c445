//! The test vectors of docs/hash-chain.md: a log as a package has it, one operation a line, checked also by
//! tests/tools/check_chain.py.

use domain::canonical::to_bytes;
use domain::committed::Hash;
use domain::log::{Entry, fact_digest};
use serde_json::{Value, json};

use super::*;

const LINES: &str = include_str!("../../../../../tests/tools/chain-vectors.jsonl");

/// Opening, two facts that show the shapes of JSON, and an operation of which a package keeps one fact to itself.
fn operations() -> Vec<Operation> {
    let first = sealed(Head::EMPTY, heading(OperationKind::BookOpened), vec![opened(), mapped()]);
    let second = sealed(first.head(), heading(OperationKind::CostEntered), vec![cost(1), credit()]);
    let mut third = sealed(second.head(), heading(OperationKind::CostVoided), vec![voided(1), cost(2)]);
    third.actor = third.actor.closed();
    third.entries[1] = Entry::Withheld(third.entries[1].withheld().expect("plain"));
    vec![first, second, third]
}

fn sealed(head: Head, heading: Heading, facts: Vec<Fact>) -> Operation {
    Operation::sealed(book_id(), head, heading.kind, heading.at, heading.actor, facts).expect("plain")
}

fn mapped() -> Fact {
    serde_json::from_value(json!({
        "kind": "accounts-mapped", "table": "user",
        "rules": [{"first": "5000", "last": "5999", "role": "cost-salary", "name": "Löner"}],
    }))
    .expect("a table")
}

/// A negative amount, a text that is closed, and letters beyond the first 128.
fn credit() -> Fact {
    let Fact::Cost(mut cost) = cost(2) else { unreachable!("a cost") };
    cost.amount = "-0.01".parse().expect("an amount");
    cost.text = cost.text.map(|text| text.closed());
    cost.unit = Some("Förskolan Åsen 🙂".to_owned());
    Fact::Cost(cost)
}

fn line(operation: &Operation) -> Value {
    let facts: Vec<Value> = operation.entries.iter().map(entry).collect();
    json!({
        "seq": operation.seq, "kind": operation.kind, "at": operation.at, "actor": operation.actor,
        "prev": operation.prev, "hash": operation.hash, "facts": facts,
    })
}

fn entry(entry: &Entry) -> Value {
    match entry {
        Entry::Withheld(withheld) => json!({ "withheld": withheld }),
        Entry::Fact(fact) => {
            let mut json = serde_json::to_value(fact).expect("plain");
            json["scope"] = json!(fact.scope());
            json
        }
    }
}

/// What stands for a committed text in the canonical bytes.
fn with_commitments(json: Value) -> Value {
    match json {
        Value::Object(members) if members.contains_key("commitment") => members["commitment"].clone(),
        Value::Object(members) if members.contains_key("salt") => {
            let text: Committed = serde_json::from_value(Value::Object(members)).expect("a text");
            json!(text.commitment())
        }
        Value::Object(members) => {
            members.into_iter().map(|(name, value)| (name, with_commitments(value))).collect()
        }
        Value::Array(items) => items.into_iter().map(with_commitments).collect(),
        plain => plain,
    }
}

#[test]
fn the_published_vectors_are_what_the_program_computes() {
    let computed: Vec<Value> = operations().iter().map(line).collect();
    let published: Vec<Value> =
        LINES.lines().map(|line| serde_json::from_str(line).expect("JSON lines")).collect();
    assert_eq!(computed, published);
}

#[test]
fn the_published_vectors_hold() {
    let mut head = Head::EMPTY;
    for operation in operations() {
        operation.verify_after(book_id(), head).expect("the chain holds");
        head = operation.head();
    }
}

#[test]
fn a_digest_can_be_computed_from_the_json_alone() {
    for fact in [opened(), mapped(), cost(1), credit(), voided(1)] {
        let bytes = to_bytes(&with_commitments(entry(&Entry::Fact(fact.clone())))).expect("plain");
        assert_eq!(Hash::of("bidragsboken/fact/v1", &[&bytes]), fact_digest(&fact).expect("plain"));
    }
}
