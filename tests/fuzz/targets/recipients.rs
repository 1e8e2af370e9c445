//! Lists of recipients.
#![no_main]

use std::collections::BTreeSet;

use domain::fact::RecipientKind;
use formats::read::recipients::{Wanted, read};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let wanted = Wanted {
        keys: BTreeSet::from(["persons-80".to_owned()]),
        conditions: BTreeSet::from(["good-level".to_owned()]),
        kinds: vec![RecipientKind::Kommun, RecipientKind::Region],
    };
    let read = read(bytes, &wanted);
    if let Ok(list) = read {
        assert_eq!(list.recipients.len(), list.lines.len(), "each recipient has a line");
    }
});
