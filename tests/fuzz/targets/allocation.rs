//! Tables of a decision, and cells that are pasted.
#![no_main]

use domain::fact::AllocationMethod;
use formats::read::allocation;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    assert_eq!(allocation::read(bytes), allocation::read(bytes));
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    for method in [AllocationMethod::ProRata, AllocationMethod::Rate, AllocationMethod::Amounts] {
        let _ = allocation::units(text, method);
    }
});
