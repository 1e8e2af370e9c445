//! Tables of any kind. What begins as XML is the parts of a workbook, parted by noughts: a packed file has sums that
//! no change of a byte gets past.
#![no_main]

use formats::read::{grid, ledger_table};

libfuzzer_sys::fuzz_target!(init: fuzz::catch_what_is_caught(), |bytes: &[u8]| {
    let workbook = if bytes.starts_with(b"<") { fuzz::workbook(bytes) } else { bytes.to_vec() };
    let table = grid::read(&workbook);
    assert_eq!(table, grid::read(&workbook), "the same bytes are read in the same way");
    for cell in table.iter().flat_map(|table| &table.sheets).flat_map(|sheet| &sheet.cells) {
        let _ = (cell.name(), cell.value.shown());
    }
    let _ = ledger_table::open(&workbook);
});
