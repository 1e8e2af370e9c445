//! Single bits and whole pages of the file changed: what the book says is then either the same or refused.

use super::*;

const PAGE: usize = 4096;

/// Numbers that are the same at every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % limit as u64).expect("small")
    }
}

/// Tells whether the change was found; fails where other content was read.
fn found(path: &Path, changed: &[u8], whole: &(Vec<Operation>, Vec<u8>), what: &str) -> bool {
    fs::write(path, changed).expect("a changed file");
    let read = read_all(path);
    assert!(fs::read(path).expect("a file") == changed, "{what}: the file is left as it is");
    match read {
        Ok(read) => {
            assert!(read == *whole, "{what}: other content was read");
            false
        }
        Err(_) => true,
    }
}

#[test]
fn no_flipped_bit_changes_what_is_read() {
    let shelf = shelf_with_three_operations();
    let whole = read_all(&shelf.path()).expect("whole");
    let bytes = fs::read(shelf.path()).expect("a book");
    let mut dice = Dice(1);
    let mut caught = 0;
    let everywhere = (0..400).map(|_| dice.below(8 * bytes.len())).collect::<Vec<_>>();
    // The first bytes of every page carry most of its meaning.
    let heads = (0..bytes.len() / PAGE).flat_map(|page| (0..12).map(move |bit| 8 * page * PAGE + 7 * bit));
    let header = (0..100).map(|byte| 8 * byte + byte % 8);
    for bit in everywhere.into_iter().chain(heads).chain(header) {
        let mut changed = bytes.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        caught += u32::from(found(&shelf.path(), &changed, &whole, &format!("bit {bit}")));
    }
    assert!(caught > 100, "{caught}");
}

#[test]
fn no_bit_of_a_row_is_flipped_unseen() {
    let shelf = shelf_with_three_operations();
    let whole = read_all(&shelf.path()).expect("whole");
    let bytes = fs::read(shelf.path()).expect("a book");
    for text in [
        "1234.50",
        "Bussbolaget EXEMPEL AB",
        "dubbelt bokf",
        "%PDF-1.7",
        "cost-voided2026-11-22T09:30:00Z",
        "\"kind\":\"cost\"",
    ] {
        let place = bytes.windows(text.len()).position(|w| w == text.as_bytes()).expect(text);
        for bit in 8 * place..8 * (place + text.len()) {
            let mut changed = bytes.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            assert!(found(&shelf.path(), &changed, &whole, text), "{text}: bit {bit} was not found");
        }
    }
}

#[test]
fn no_zeroed_swapped_or_doubled_page_changes_what_is_read() {
    let shelf = shelf_with_three_operations();
    let whole = read_all(&shelf.path()).expect("whole");
    let bytes = fs::read(shelf.path()).expect("a book");
    let pages = bytes.len() / PAGE;
    let mut dice = Dice(2);
    for page in 0..pages {
        let other = dice.below(pages);
        let mut zeroed = bytes.clone();
        zeroed[page * PAGE..(page + 1) * PAGE].fill(0);
        let mut doubled = bytes.clone();
        doubled.copy_within(other * PAGE..(other + 1) * PAGE, page * PAGE);
        let mut swapped = doubled.clone();
        swapped[other * PAGE..(other + 1) * PAGE].copy_from_slice(&bytes[page * PAGE..(page + 1) * PAGE]);
        for (what, changed) in [("zeroed", zeroed), ("doubled", doubled), ("swapped", swapped)] {
            found(&shelf.path(), &changed, &whole, &format!("page {page} {what} ({other})"));
        }
    }
}
