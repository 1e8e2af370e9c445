//! Rows between processes: each as so many bytes, in one piece. A million rows field by field take longer than reading
//! the file that they come from.

use serde::de::Error as _;
use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer};

use super::{Row, RowKind, Text, bytes};
use crate::date::Date;
use crate::money::Money;

/// Kind, account, objects, amount, day, the places of three texts, line; all least significant byte first.
const ROW_BYTES: usize = 1 + 4 + 4 + 8 + 4 + 3 * 8 + 4;

/// For serde's `with`.
pub(super) fn serialize<S: Serializer>(rows: &Vec<Row>, serializer: S) -> Result<S::Ok, S::Error> {
    if serializer.is_human_readable() {
        return rows.serialize(serializer);
    }
    let mut packed = Vec::with_capacity(rows.len() * ROW_BYTES);
    rows.iter().for_each(|row| pack(row, &mut packed));
    bytes::serialize(&packed, serializer)
}

/// For serde's `with`.
pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Row>, D::Error> {
    if deserializer.is_human_readable() {
        return Vec::deserialize(deserializer);
    }
    let packed = bytes::deserialize(deserializer)?;
    let (rows, rest) = packed.as_chunks::<ROW_BYTES>();
    let unpacked: Option<Vec<Row>> = rows.iter().map(unpack).collect();
    unpacked.filter(|_| rest.is_empty()).ok_or_else(|| D::Error::custom("no rows"))
}

fn pack(row: &Row, to: &mut Vec<u8>) {
    to.push(match row.kind {
        RowKind::Normal => 0,
        RowKind::Added => 1,
        RowKind::Removed => 2,
    });
    to.extend(row.account.to_le_bytes());
    to.extend(row.objects.to_le_bytes());
    to.extend(row.amount.ore().to_le_bytes());
    to.extend(row.date.number().to_le_bytes());
    for text in [row.text, row.quantity, row.sign] {
        let (first, len) = text.place();
        to.extend(first.to_le_bytes());
        to.extend(len.to_le_bytes());
    }
    to.extend(row.line.to_le_bytes());
}

fn unpack(packed: &[u8; ROW_BYTES]) -> Option<Row> {
    let (kind, mut rest) = packed.split_first()?;
    let kind = match kind {
        0 => RowKind::Normal,
        1 => RowKind::Added,
        2 => RowKind::Removed,
        _ => return None,
    };
    Some(Row {
        kind,
        account: u32::from_le_bytes(take(&mut rest)?),
        objects: u32::from_le_bytes(take(&mut rest)?),
        amount: Money::from_ore(i64::from_le_bytes(take(&mut rest)?)).ok()?,
        date: Date::from_number(u32::from_le_bytes(take(&mut rest)?)).ok()?,
        text: text(&mut rest)?,
        quantity: text(&mut rest)?,
        sign: text(&mut rest)?,
        line: u32::from_le_bytes(take(&mut rest)?),
    })
}

fn text(rest: &mut &[u8]) -> Option<Text> {
    Some(Text::at(u32::from_le_bytes(take(rest)?), u32::from_le_bytes(take(rest)?)))
}

fn take<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    let (first, after) = rest.split_first_chunk::<N>()?;
    *rest = after;
    Some(*first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Texts;

    #[test]
    fn a_row_comes_back_as_it_was_and_what_is_none_does_not() {
        let mut texts = Texts::default();
        let row = Row {
            kind: RowKind::Added,
            account: 7,
            objects: 3,
            amount: "-1234.56".parse().expect("an amount"),
            date: "2026-02-28".parse().expect("a day"),
            text: texts.push("Hyra"),
            quantity: texts.push("2"),
            sign: texts.push("ANN"),
            line: 99,
        };
        let mut packed = Vec::new();
        pack(&row, &mut packed);
        let mut packed: [u8; ROW_BYTES] = packed.try_into().expect("the bytes of a row");
        assert_eq!(unpack(&packed), Some(row));
        packed[17] = 99;
        assert_eq!(unpack(&packed), None, "no day");
        packed[0] = 3;
        assert_eq!(unpack(&packed), None, "no kind");
    }
}
