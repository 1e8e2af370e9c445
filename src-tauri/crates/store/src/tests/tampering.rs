//! What other tools can do to the file, with the triggers out of the way and put back afterwards.

use super::blobs::untriggered;
use super::*;
use crate::Damage;

const TRIGGERS: [&str; 9] = [
    "operation_follows",
    "fact_follows",
    "committed_text_follows",
    "operation_stays",
    "operation_remains",
    "fact_stays",
    "fact_remains",
    "committed_text_stays",
    "committed_text_remains",
];

fn read_after(change: &str) -> Result<Vec<Operation>, StoreError> {
    let shelf = shelf_with_three_operations();
    shelf.tamper(&untriggered(&shelf, &TRIGGERS, change));
    let before = fs::read(shelf.path()).expect("a file");
    let read = load(&mut shelf.open());
    assert_eq!(fs::read(shelf.path()).expect("a file"), before, "the file is left as it is");
    read
}

fn found(change: &str, at: u64, what: Damage) {
    let read = read_after(change);
    let Err(StoreError::Damaged { operation, damage, .. }) = read else { panic!("{change}: {read:?}") };
    assert_eq!((operation, damage), (Some(at), what), "{change}");
}

#[test]
fn a_changed_amount_is_found_with_its_operation() {
    found("UPDATE fact SET body = replace(body, '1234.50', '1234.51') WHERE ordinal = 0", 2, Damage::Fact);
}

#[test]
fn a_balanced_edit_is_found() {
    let edit = "UPDATE fact SET body = replace(body, '1234.50', '1235.50') WHERE seq = 2 AND ordinal = 0;
        UPDATE fact SET body = replace(body, '1234.50', '1233.50') WHERE seq = 2 AND ordinal = 1";
    found(edit, 2, Damage::Fact);
}

#[test]
fn two_bodies_that_change_places_are_found() {
    let swap = "UPDATE fact SET ordinal = 9 WHERE seq = 2 AND ordinal = 0;
        UPDATE fact SET ordinal = 0 WHERE seq = 2 AND ordinal = 1;
        UPDATE fact SET ordinal = 1 WHERE seq = 2 AND ordinal = 9";
    found(swap, 2, Damage::Text);
    let with_texts = format!(
        "{swap};
        UPDATE committed_text SET ordinal = 9 WHERE seq = 2 AND ordinal = 0;
        UPDATE committed_text SET ordinal = 0 WHERE seq = 2 AND ordinal = 1;
        UPDATE committed_text SET ordinal = 1 WHERE seq = 2 AND ordinal = 9"
    );
    found(&with_texts, 2, Damage::Operation);
}

#[test]
fn changed_texts_are_found() {
    found("UPDATE committed_text SET value = 'annat' WHERE name = 'reason'", 3, Damage::Text);
    found("UPDATE committed_text SET salt = zeroblob(16) WHERE name = 'supplier'", 2, Damage::Text);
    found(
        "UPDATE committed_text SET value = 'Någon Annan' WHERE seq = 2 AND name = 'actor'",
        2,
        Damage::Text,
    );
    found("UPDATE committed_text SET name = 'person' WHERE name = 'supplier'", 2, Damage::Text);
    found("UPDATE committed_text SET ordinal = 7 WHERE name = 'supplier' AND ordinal = 1", 2, Damage::Text);
}

#[test]
fn missing_and_added_rows_are_found() {
    found("DELETE FROM committed_text WHERE seq = 2 AND name = 'supplier'", 2, Damage::Text);
    found("DELETE FROM committed_text WHERE seq = 3", 3, Damage::Text);
    found("DELETE FROM fact WHERE seq = 2 AND ordinal = 1", 2, Damage::Fact);
    found("DELETE FROM fact WHERE seq = 3 AND ordinal = 1", 3, Damage::Fact);
    found(
        "INSERT INTO fact SELECT 3, 2, kind, scope, digest, body FROM fact WHERE seq = 2 AND ordinal = 0",
        3,
        Damage::Fact,
    );
    found(
        "INSERT INTO fact SELECT 9, 0, kind, scope, digest, body FROM fact WHERE seq = 2 AND ordinal = 0",
        9,
        Damage::Fact,
    );
    found(
        "INSERT INTO committed_text SELECT 9, 0, name, salt, value FROM committed_text WHERE seq = 3 AND ordinal = 0",
        9,
        Damage::Text,
    );
    found(
        "DELETE FROM operation WHERE seq = 2; DELETE FROM fact WHERE seq = 2; DELETE FROM committed_text WHERE seq = 2",
        2,
        Damage::Gap,
    );
    found("DELETE FROM operation WHERE seq = 3", 3, Damage::Fact);
}

#[test]
fn changed_operations_are_found() {
    found("UPDATE operation SET at = '2020-01-01T00:00:00Z' WHERE seq = 2", 2, Damage::Operation);
    found("UPDATE operation SET kind = 'imported' WHERE seq = 2", 2, Damage::Operation);
    found("UPDATE operation SET kind = 'no such kind' WHERE seq = 2", 2, Damage::Operation);
    found("UPDATE operation SET hash = zeroblob(32) WHERE seq = 2", 2, Damage::Operation);
    found("UPDATE operation SET prev = zeroblob(32) WHERE seq = 2", 2, Damage::Order);
    found("UPDATE operation SET actor_commitment = zeroblob(32) WHERE seq = 2", 2, Damage::Operation);
    found("UPDATE operation SET facts = 1 WHERE seq = 2", 2, Damage::Text);
    found("UPDATE operation SET seq = 5 WHERE seq = 3", 3, Damage::Text);
}

#[test]
fn a_fact_whose_columns_say_something_else_is_found() {
    found("UPDATE fact SET kind = 'ledger-line' WHERE seq = 2 AND ordinal = 0", 2, Damage::Fact);
    found("UPDATE fact SET scope = 'B2' WHERE seq = 2 AND ordinal = 0", 2, Damage::Fact);
    found("UPDATE fact SET digest = zeroblob(32) WHERE seq = 2 AND ordinal = 0", 2, Damage::Fact);
    found("UPDATE fact SET body = 'no JSON' WHERE seq = 2 AND ordinal = 0", 2, Damage::Fact);
    found(
        r#"UPDATE fact SET body = replace(body, '"kind"', '"more":1,"kind"') WHERE seq = 2"#,
        2,
        Damage::Fact,
    );
}

#[test]
fn operations_cut_off_at_the_end_are_not_seen_by_the_chain_itself() {
    let cut = "DELETE FROM committed_text WHERE seq = 3; DELETE FROM fact WHERE seq = 3; DELETE FROM operation WHERE seq = 3";
    let operations = read_after(cut).expect("the shorter chain holds in itself");
    assert_eq!(operations.len(), 2);
    // Whoever holds the head of the longer one sees it.
    let longer = load(&mut shelf_with_three_operations().open()).expect("whole");
    assert_ne!(operations.last().map(Operation::head), longer.last().map(Operation::head));
}
