//! E-invoices: whatever bytes the reader is given.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::read_twice("invoice", bytes));
