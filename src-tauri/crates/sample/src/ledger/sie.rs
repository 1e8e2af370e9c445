//! Writes a ledger as SIE 4E (edition 4C, 2025-08-06): CP437, CR LF, with its checksum.

use formats::text::encode_cp437;

use super::{Codes, Ledger, Ore, Row, RowKind, Voucher, is_balance};

/// Writes the ledger.
pub(crate) fn write(ledger: &Ledger<'_>) -> Vec<u8> {
    let mut file = File { bytes: b"#FLAGGA 0\r\n#KSUMMA\r\n".to_vec(), sum: u32::MAX };
    identification(ledger, &mut file);
    chart(ledger, &mut file);
    balances(ledger, &mut file);
    ledger.vouchers.iter().for_each(|voucher| file.voucher(voucher));
    let sum = !file.sum;
    file.bytes.extend(format!("#KSUMMA {sum}\r\n").bytes());
    file.bytes
}

fn identification(ledger: &Ledger<'_>, file: &mut File) {
    let (first, last) = (ledger.year.first(), ledger.year.last());
    file.item("#PROGRAM", &[Text("Exempelboken"), Text("1.0")]);
    file.item("#FORMAT", &[Word("PC8")]);
    file.item("#GEN", &[Word(&ledger.generated.compact()), Text("EXEMPEL")]);
    file.item("#SIETYP", &[Word("4")]);
    file.item("#PROSA", &[Text("EXEMPEL. Organisationen, personerna och beloppen är påhittade.")]);
    file.item("#FTYP", &[Word("X")]);
    file.item("#FNR", &[Text("EXEMPEL")]);
    file.item("#ORGNR", &[Word(ledger.chart.orgnr)]);
    file.item("#FNAMN", &[Text(ledger.chart.organisation)]);
    file.item("#RAR", &[Word("0"), Word(&first.compact()), Word(&last.compact())]);
    let before = [first.minus_months(12).compact(), first.minus_days(1).compact()];
    file.item("#RAR", &[Word("-1"), Word(&before[0]), Word(&before[1])]);
    file.item("#OMFATTN", &[Word(&ledger.until.compact())]);
    file.item("#VALUTA", &[Word("SEK")]);
}

fn chart(ledger: &Ledger<'_>, file: &mut File) {
    for (number, name) in ledger.chart.accounts {
        file.item("#KONTO", &[Word(number), Text(name)]);
        file.item("#KTYP", &[Word(number), Word(kind(number))]);
    }
    for (number, name) in ledger.chart.dimensions {
        file.item("#DIM", &[Word(number), Text(name)]);
    }
    for (dimension, code, name) in ledger.chart.objects {
        file.item("#OBJEKT", &[Word(dimension), Text(code), Text(name)]);
    }
}

/// Tells asset, liability, income and cost apart; class 8 holds both taxes and costs, in this order.
fn kind(account: &str) -> &'static str {
    match account.as_bytes() {
        [b'1', ..] => "T",
        [b'2', ..] => "S",
        [b'3', ..] | [b'8', b'0'..=b'4', ..] => "I",
        _ => "K",
    }
}

fn balances(ledger: &Ledger<'_>, file: &mut File) {
    let movements = ledger.movements();
    let numbers = || ledger.chart.accounts.iter().map(|(number, _)| *number);
    for account in numbers().filter(|account| is_balance(account)) {
        if let Some(opening) = ledger.opening.get(account) {
            file.item("#IB", &[Word("0"), Word(account), Word(&kronor(*opening))]);
            file.item("#UB", &[Word("-1"), Word(account), Word(&kronor(*opening))]);
        }
    }
    for account in numbers() {
        let opening = ledger.opening.get(account);
        let movement = movements.get(account);
        if opening.is_none() && movement.is_none() {
            continue;
        }
        let closing = opening.copied().unwrap_or(0) + movement.copied().unwrap_or(0);
        let label = if is_balance(account) { "#UB" } else { "#RES" };
        file.item(label, &[Word("0"), Word(account), Word(&kronor(closing))]);
    }
}

/// Writes öre as SIE writes amounts: `-1234.50`.
fn kronor(ore: Ore) -> String {
    let sign = if ore < 0 { "-" } else { "" };
    let ore = ore.unsigned_abs();
    format!("{sign}{}.{:02}", ore / 100, ore % 100)
}

/// A field of an item.
enum Field<'a> {
    /// Written as it stands.
    Word(&'a str),
    /// Written in quotes.
    Text(&'a str),
    /// An object list.
    Codes(&'a Codes),
}
use Field::{Text, Word};

/// A file in the making, with the remainder of its checksum.
struct File {
    bytes: Vec<u8>,
    sum: u32,
}

impl File {
    fn item(&mut self, label: &str, fields: &[Field<'_>]) {
        self.put(label);
        for field in fields {
            self.bytes.push(b' ');
            match field {
                Word(word) => self.put(word),
                Text(text) => self.quoted(text),
                Field::Codes(codes) => self.codes(codes),
            }
        }
        self.bytes.extend(b"\r\n");
    }

    fn voucher(&mut self, voucher: &Voucher) {
        let number = voucher.number.to_string();
        let fields = [
            Text(voucher.series),
            Text(&number),
            Word(&voucher.date.compact()),
            Text(&voucher.text),
            Word(&voucher.registered.compact()),
            Text(voucher.sign),
        ];
        self.item("#VER", &fields);
        self.bytes.extend(b"{\r\n");
        voucher.rows.iter().for_each(|row| self.row(row));
        self.bytes.extend(b"}\r\n");
    }

    fn row(&mut self, row: &Row) {
        match row.kind {
            RowKind::Normal => self.labelled_row("#TRANS", row),
            RowKind::Struck => self.labelled_row("#BTRANS", row),
            RowKind::Added => {
                self.labelled_row("#RTRANS", row);
                self.labelled_row("#TRANS", row);
            }
        }
    }

    fn labelled_row(&mut self, label: &str, row: &Row) {
        let amount = kronor(row.amount);
        let fields = [Word(row.account), Field::Codes(&row.codes), Word(&amount), Text(""), Text(&row.text)];
        // The row's own day is the voucher's and so left empty; without a text both fields are left out.
        let used = if row.text.is_empty() { 3 } else { 5 };
        self.item(label, &fields[..used]);
    }

    fn codes(&mut self, codes: &Codes) {
        self.bytes.push(b'{');
        for (index, (dimension, code)) in codes.iter().enumerate() {
            if index > 0 {
                self.bytes.push(b' ');
            }
            self.put(dimension);
            self.bytes.push(b' ');
            self.quoted(code);
        }
        self.bytes.push(b'}');
    }

    fn quoted(&mut self, text: &str) {
        self.bytes.push(b'"');
        self.put(text);
        self.bytes.push(b'"');
    }

    /// Writes text that counts in the checksum.
    fn put(&mut self, text: &str) {
        let (bytes, missing) = encode_cp437(text);
        assert_eq!((missing, text.contains('"')), (0, false), "not in CP437 or with a quote: {text}");
        self.sum = bytes.iter().fold(self.sum, |sum, &byte| step(sum, byte));
        self.bytes.extend(bytes);
    }
}

/// Adds a byte to the remainder of the reflected polynomial EDB88320.
fn step(sum: u32, byte: u8) -> u32 {
    (0..8)
        .fold(sum ^ u32::from(byte), |sum, _| if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 })
}
