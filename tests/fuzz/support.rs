//! What the targets hold a reader to, beyond not breaking: it says the same of the same bytes, and its amounts are
//! amounts.

use std::io::{Cursor, Write};

use domain::money::Money;
use domain::problem::Severity;
use formats::read::follow_up::FollowUpRead;
use formats::read::{Document, LedgerRead, READERS, inspect};

/// Reads the bytes twice with the reader of that name, whoever the bytes seem to belong to.
pub fn read_twice(reader: &str, bytes: &[u8]) {
    let reader = READERS.iter().find(|one| one.name == reader).expect("a reader of that name");
    let read = reader.read(bytes);
    assert_eq!(read, reader.read(bytes), "the same bytes are read in the same way");
    match read {
        Ok(Document::Ledger(ledger)) => hold_to_ledger(&ledger),
        Ok(Document::Invoices(invoices)) => {
            for document in invoices.iter().filter_map(|invoice| invoice.document.as_ref()) {
                for amount in [document.net, document.vat, document.gross, document.payable] {
                    hold_to_amount(amount);
                }
            }
        }
        Ok(Document::FollowUp(follow_up)) => hold_to_follow_up(&follow_up),
        Ok(Document::Payroll(_) | Document::Table(_) | Document::ShareList(_) | Document::Parcel(_)) | Err(_) => {}
    }
}

/// Sums and shows what a ledger says.
pub fn hold_to_ledger(ledger: &LedgerRead) {
    let document = &ledger.document;
    for row in &document.rows {
        hold_to_amount(row.amount);
    }
    for voucher in &document.vouchers {
        let rows = document.rows.get(voucher.first_row as usize..voucher.end_row as usize);
        assert!(rows.is_some(), "a voucher has its rows");
    }
    for voucher in ledger.attachments.iter().flat_map(|one| &one.vouchers) {
        assert!((*voucher as usize) < document.vouchers.len(), "a file belongs to a voucher");
    }
    let _ = (inspect::inspect(document), inspect::account_figures(document));
}

/// Holds every row to an amount that is one, and every sheet to its own errors.
pub fn hold_to_follow_up(read: &FollowUpRead) {
    assert_eq!(read.document.sheets.len(), read.remarks.len(), "every sheet has its remarks");
    for (sheet, remarks) in read.document.sheets.iter().zip(&read.remarks) {
        sheet.rows.iter().for_each(|row| hold_to_amount(row.amount));
        let errors = remarks.iter().filter(|remark| remark.severity == Severity::Error).count();
        assert_eq!(sheet.errors, errors as u64, "errors are counted");
    }
}

fn hold_to_amount(amount: Money) {
    assert_eq!(amount.to_string().parse(), Ok(amount), "an amount is read as it is written");
}

/// Lets the program catch what a library breaks over, as it does outside a fuzzer, which else ends at once.
pub fn catch_what_is_caught() {
    std::panic::set_hook(Box::new(|info| eprintln!("{info}")));
}

/// Packs parts that are parted by noughts as a workbook: a sheet, the texts that its cells share, and its styles.
pub fn workbook(parts: &[u8]) -> Vec<u8> {
    const NAMES: [&str; 3] = ["xl/worksheets/s.xml", "xl/sharedStrings.xml", "xl/styles.xml"];
    const FRAME: [(&str, &str); 3] = [
        ("_rels/.rels", include_str!("frame/top.xml")),
        ("xl/workbook.xml", include_str!("frame/workbook.xml")),
        ("xl/_rels/workbook.xml.rels", include_str!("frame/relations.xml")),
    ];
    let frame = FRAME.iter().map(|(name, text)| (*name, text.as_bytes()));
    pack(frame.chain(NAMES.into_iter().zip(parts.split(|byte| *byte == 0))))
}

/// Packs contents that are parted by `0xFF` as files of a parcel.
pub fn parcel(contents: &[u8]) -> Vec<u8> {
    const NAMES: [&str; 4] = ["a.xml", "b.zip", "mapp/c.eml", "d.pdf"];
    pack(NAMES.into_iter().zip(contents.split(|byte| *byte == 0xFF)))
}

fn pack<'a>(files: impl Iterator<Item = (&'a str, &'a [u8])>) -> Vec<u8> {
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(name, stored).expect("a name of ours");
        writer.write_all(bytes).expect("memory");
    }
    writer.finish().expect("memory").into_inner()
}
