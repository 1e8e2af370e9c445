//! Lists of shares: any table is read as one.
#![no_main]

use formats::read::{ledger_table, share_list};

libfuzzer_sys::fuzz_target!(init: fuzz::catch_what_is_caught(), |bytes: &[u8]| {
    let Ok(grid) = ledger_table::open(bytes) else { return };
    let list = share_list::read(&grid);
    assert_eq!(list, share_list::read(&grid), "the same bytes are read in the same way");
    assert!(list.is_err() || share_list::is_one(&grid), "what is read as a list looks like one");
});
