//! Follow-ups: any table is read as one, whatever it seems to be. What begins as XML is the parts of a workbook, parted
//! by noughts: a packed file has sums that no change of a byte gets past.
#![no_main]

use formats::read::{follow_up, ledger_table};

libfuzzer_sys::fuzz_target!(init: fuzz::catch_what_is_caught(), |bytes: &[u8]| {
    let workbook = if bytes.starts_with(b"<") { fuzz::workbook(bytes) } else { bytes.to_vec() };
    let Ok(grid) = ledger_table::open(&workbook) else { return };
    let read = follow_up::read(&grid);
    assert_eq!(read, follow_up::read(&grid), "the same bytes are read in the same way");
    let _ = follow_up::is_one(&grid);
    fuzz::hold_to_follow_up(&read);
});
