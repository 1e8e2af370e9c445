//! Registers of recipients.
#![no_main]

use std::collections::BTreeSet;

use formats::read::register::read;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let schemes = BTreeSet::from(["KOMP-2026".to_owned(), "SPEC-2023".to_owned()]);
    if let Ok(register) = read(bytes, &schemes) {
        for entry in &register.list {
            assert!(!entry.name.trim().is_empty(), "every recipient has a name");
            assert!(entry.paid.keys().all(|scheme| schemes.contains(scheme)), "only schemes have amounts");
        }
    }
});
