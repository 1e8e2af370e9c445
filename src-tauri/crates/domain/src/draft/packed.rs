//! Long tables between processes: each thing as so many bytes, some thousands of them in one piece. Field by field a
//! million rows take longer than reading the file that they come from, and in a single piece they would be there three
//! times while they are taken apart.

use std::fmt;

use serde::de::{DeserializeSeed, SeqAccess, Visitor};
use serde::ser::SerializeSeq as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Row, RowKind, Text, Voucher};
use crate::date::Date;
use crate::money::Money;

/// How many things go in one piece.
const PIECE: usize = 4096;
/// How many bytes of a text go in one piece.
const TEXT_PIECE: usize = 1 << 18;
/// The most pieces that room is made for before they are there; more than a million rows have.
const PIECES_EXPECTED: usize = 512;

/// What goes as a number of bytes that is always the same, each number least significant byte first.
pub(super) trait Packed: Sized {
    /// How many.
    const BYTES: usize;
    /// Adds them.
    fn pack(&self, to: &mut Vec<u8>);
    /// Takes them; `None` where they are no such thing.
    fn unpack(from: &mut &[u8]) -> Option<Self>;
}

/// For serde's `with`.
pub(super) fn serialize<T, S>(things: &[T], serializer: S) -> Result<S::Ok, S::Error>
where
    T: Packed + Serialize,
    S: Serializer,
{
    if serializer.is_human_readable() {
        return things.serialize(serializer);
    }
    let mut pieces = serializer.serialize_seq(Some(things.len().div_ceil(PIECE)))?;
    let mut packed = Vec::with_capacity(things.len().min(PIECE) * T::BYTES);
    for piece in things.chunks(PIECE) {
        packed.clear();
        piece.iter().for_each(|thing| thing.pack(&mut packed));
        pieces.serialize_element(&Piece(&packed))?;
    }
    pieces.end()
}

/// For serde's `with`.
pub(super) fn deserialize<'de, T, D>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    T: Packed + Deserialize<'de>,
    D: Deserializer<'de>,
{
    if deserializer.is_human_readable() {
        return Vec::deserialize(deserializer);
    }
    let mut things = Vec::new();
    deserializer.deserialize_seq(Pieces(&mut |bytes, pieces| {
        let whole = bytes.chunks_exact(T::BYTES);
        if !whole.remainder().is_empty() {
            return false;
        }
        things.reserve(whole.len().max(pieces * PIECE));
        for mut thing in whole {
            match T::unpack(&mut thing) {
                Some(thing) => things.push(thing),
                None => return false,
            }
        }
        true
    }))?;
    Ok(things)
}

/// A long text, for serde's `with`.
pub(super) mod text {
    use serde::de::Error as _;
    use serde::ser::SerializeSeq as _;
    use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer};

    use super::{Piece, Pieces, TEXT_PIECE};

    pub(in crate::draft) fn serialize<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return text.serialize(serializer);
        }
        let mut pieces = serializer.serialize_seq(Some(text.len().div_ceil(TEXT_PIECE)))?;
        for piece in text.as_bytes().chunks(TEXT_PIECE) {
            pieces.serialize_element(&Piece(piece))?;
        }
        pieces.end()
    }

    pub(in crate::draft) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<String, D::Error> {
        if deserializer.is_human_readable() {
            return String::deserialize(deserializer);
        }
        let mut text = Vec::new();
        deserializer.deserialize_seq(Pieces(&mut |bytes, pieces| {
            text.reserve(bytes.len().max(pieces * TEXT_PIECE));
            text.extend_from_slice(bytes);
            true
        }))?;
        String::from_utf8(text).map_err(D::Error::custom)
    }
}

/// Bytes on their way out.
struct Piece<'a>(&'a [u8]);

impl Serialize for Piece<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(self.0)
    }
}

/// Takes pieces as they come, with the number of those that are said to come with it where it is the first; tells
/// whether they are what they should be.
struct Pieces<'a>(&'a mut dyn FnMut(&[u8], usize) -> bool);

impl<'de> Visitor<'de> for Pieces<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("bytes in pieces")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let mut expected = seq.size_hint().unwrap_or_default().min(PIECES_EXPECTED);
        while seq.next_element_seed(OnePiece(&mut *self.0, expected))?.is_some() {
            expected = 0;
        }
        Ok(())
    }
}

struct OnePiece<'a>(&'a mut dyn FnMut(&[u8], usize) -> bool, usize);

impl<'de> DeserializeSeed<'de> for OnePiece<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_bytes(self)
    }
}

impl<'de> Visitor<'de> for OnePiece<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a piece")
    }

    fn visit_bytes<E: serde::de::Error>(self, bytes: &[u8]) -> Result<(), E> {
        let Self(take, expected) = self;
        if take(bytes, expected) { Ok(()) } else { Err(E::custom("bytes that are no such thing")) }
    }
}

impl Packed for Row {
    const BYTES: usize = 1 + u32::BYTES * 2 + 8 + u32::BYTES + Text::BYTES * 3 + u32::BYTES;

    fn pack(&self, to: &mut Vec<u8>) {
        to.push(match self.kind {
            RowKind::Normal => 0,
            RowKind::Added => 1,
            RowKind::Removed => 2,
        });
        self.account.pack(to);
        self.objects.pack(to);
        to.extend(self.amount.ore().to_le_bytes());
        self.date.number().pack(to);
        for text in [self.text, self.quantity, self.sign] {
            text.pack(to);
        }
        self.line.pack(to);
    }

    fn unpack(from: &mut &[u8]) -> Option<Self> {
        let kind = match take::<1>(from)? {
            [0] => RowKind::Normal,
            [1] => RowKind::Added,
            [2] => RowKind::Removed,
            _ => return None,
        };
        Some(Self {
            kind,
            account: u32::unpack(from)?,
            objects: u32::unpack(from)?,
            amount: Money::from_ore(i64::from_le_bytes(take(from)?)).ok()?,
            date: Date::from_number(u32::unpack(from)?).ok()?,
            text: Text::unpack(from)?,
            quantity: Text::unpack(from)?,
            sign: Text::unpack(from)?,
            line: u32::unpack(from)?,
        })
    }
}

impl Packed for Voucher {
    const BYTES: usize = Text::BYTES * 4 + u32::BYTES * 5;

    fn pack(&self, to: &mut Vec<u8>) {
        for text in [self.series, self.number, self.text, self.sign] {
            text.pack(to);
        }
        // No day has the number 0.
        let registered = self.registered.map_or(0, Date::number);
        for number in [self.date.number(), registered, self.line, self.first_row, self.end_row] {
            number.pack(to);
        }
    }

    fn unpack(from: &mut &[u8]) -> Option<Self> {
        let [series, number, text, sign] =
            [Text::unpack(from)?, Text::unpack(from)?, Text::unpack(from)?, Text::unpack(from)?];
        let date = Date::from_number(u32::unpack(from)?).ok()?;
        let registered = match u32::unpack(from)? {
            0 => None,
            number => Some(Date::from_number(number).ok()?),
        };
        let [line, first_row, end_row] = [u32::unpack(from)?, u32::unpack(from)?, u32::unpack(from)?];
        Some(Self { series, number, date, text, registered, sign, line, first_row, end_row })
    }
}

impl Packed for Text {
    const BYTES: usize = u32::BYTES * 2;

    fn pack(&self, to: &mut Vec<u8>) {
        let (first, len) = self.place();
        first.pack(to);
        len.pack(to);
    }

    fn unpack(from: &mut &[u8]) -> Option<Self> {
        Some(Self::at(u32::unpack(from)?, u32::unpack(from)?))
    }
}

impl Packed for u32 {
    const BYTES: usize = 4;

    fn pack(&self, to: &mut Vec<u8>) {
        to.extend(self.to_le_bytes());
    }

    fn unpack(from: &mut &[u8]) -> Option<Self> {
        take(from).map(Self::from_le_bytes)
    }
}

fn take<const N: usize>(from: &mut &[u8]) -> Option<[u8; N]> {
    let (first, after) = from.split_first_chunk::<N>()?;
    *from = after;
    Some(*first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Texts;

    fn packed<T: Packed>(thing: &T) -> Vec<u8> {
        let mut packed = Vec::new();
        thing.pack(&mut packed);
        assert_eq!(packed.len(), T::BYTES);
        packed
    }

    fn unpacked<T: Packed>(mut packed: &[u8]) -> Option<T> {
        T::unpack(&mut packed)
    }

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
        let mut bytes = packed(&row);
        assert_eq!(unpacked(&bytes), Some(row));
        assert_eq!(unpacked::<Row>(&bytes[..Row::BYTES - 1]), None, "cut off");
        bytes[17] = 99;
        assert_eq!(unpacked::<Row>(&bytes), None, "no day");
        bytes[0] = 3;
        assert_eq!(unpacked::<Row>(&bytes), None, "no kind");
    }

    #[test]
    fn what_names_a_place_that_is_not_there_makes_no_whole_document() {
        let mut objects = crate::draft::ObjectLists::default();
        let object = objects.add_object(crate::draft::ObjectRef { dimension: "6".into(), code: "1".into() });
        let list = objects.add([object]);
        let row = Row {
            kind: RowKind::Normal,
            account: 0,
            objects: list,
            amount: Money::ZERO,
            date: "2026-02-28".parse().expect("a day"),
            text: Text::default(),
            quantity: Text::default(),
            sign: Text::default(),
            line: 1,
        };
        let account =
            crate::draft::Account { number: "5010".into(), name: None, kind: None, declared: false };
        let document = |row: Row, objects| crate::draft::LedgerDocument {
            accounts: vec![account.clone()],
            object_lists: objects,
            rows: vec![row],
            ..Default::default()
        };
        assert!(document(row.clone(), objects.clone()).is_whole());
        assert!(!document(Row { account: 1, ..row.clone() }, objects.clone()).is_whole());
        assert!(!document(Row { objects: 2, ..row.clone() }, objects.clone()).is_whole());
        objects.add([object + 1]);
        assert!(!document(row, objects).is_whole());
    }

    #[test]
    fn a_voucher_comes_back_as_it_was_and_what_is_none_does_not() {
        let mut texts = Texts::default();
        let voucher = Voucher {
            series: texts.push("A"),
            number: texts.push("17"),
            date: "2026-02-28".parse().expect("a day"),
            text: texts.push("Hyra"),
            registered: Some("2026-03-01".parse().expect("a day")),
            sign: texts.push("ANN"),
            line: 99,
            first_row: 5,
            end_row: 8,
        };
        let other = Voucher { registered: None, ..voucher.clone() };
        let mut bytes = packed(&voucher);
        assert_eq!(unpacked(&bytes), Some(voucher));
        assert_eq!(unpacked(&packed(&other)), Some(other));
        bytes[36] = 99;
        assert_eq!(unpacked::<Voucher>(&bytes), None, "no day of registration");
    }
}
