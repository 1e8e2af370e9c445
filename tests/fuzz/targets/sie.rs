//! SIE 1 to 4: whatever bytes the reader is given.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::read_twice("sie", bytes));
