use ::words::Locale;

use crate::StoreError;

#[test]
fn every_problem_has_its_words() {
    for locale in Locale::ALL {
        let keys = locale.keys();
        for code in StoreError::CODES {
            assert!(keys.contains(&format!("problem-{code}")), "{locale}: {code}");
        }
    }
}

#[test]
fn damage_is_told_with_its_place_and_kind() {
    let damaged = |operation| StoreError::Damaged {
        operation,
        damage: crate::Damage::Fact,
        detail: "cost does not give its digest".to_owned(),
    };
    let swedish = ::words::Words::new(Locale::Sv);
    let said = swedish.problem(&damaged(Some(12)).problem());
    assert!(said.starts_with("Boken är skadad vid händelse 12: en uppgift har ändrats"), "{said}");
    let said = swedish.problem(&damaged(None).problem());
    assert!(said.starts_with("Boken är skadad: en uppgift"), "{said}");
    assert!(!said.contains('$'), "{said}");
}
