//! The one form of bytes in which facts are hashed.
//!
//! It is made of the same data that the JSON of a fact holds, so that anybody can compute it from the JSON with a
//! few lines of any language (docs/hash-chain.md): every value is a tag byte and its content, lengths and integers
//! are 8 bytes big-endian, members of an object stand in the byte order of their names, and a member that is null
//! is left out. Two different values never give the same bytes. There are no floating point numbers.

use std::fmt;

use serde::Serialize;
use serde::ser;

/// Why a value has no canonical form.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("no canonical form: {reason}")]
pub struct CanonicalError {
    /// What stands in the way.
    pub reason: String,
}

impl ser::Error for CanonicalError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self { reason: message.to_string() }
    }
}

/// Returns the canonical bytes of a value. Fails on floating point numbers and integers beyond 63 bits.
pub fn to_bytes(value: &impl Serialize) -> Result<Vec<u8>, CanonicalError> {
    let mut bytes = Vec::with_capacity(256);
    value.serialize(Encoder { bytes: &mut bytes })?;
    Ok(bytes)
}

const NULL: u8 = b'n';

struct Encoder<'a> {
    bytes: &'a mut Vec<u8>,
}

impl Encoder<'_> {
    fn tagged_length(&mut self, tag: u8, length: usize) {
        self.bytes.push(tag);
        self.bytes.extend_from_slice(&(length as u64).to_be_bytes());
    }

    fn text(&mut self, text: &str) {
        self.tagged_length(b's', text.len());
        self.bytes.extend_from_slice(text.as_bytes());
    }
}

fn refused<T>(reason: &str) -> Result<T, CanonicalError> {
    Err(CanonicalError { reason: reason.to_owned() })
}

macro_rules! integers {
    ($($method:ident: $type:ty),*) => {$(
        fn $method(self, value: $type) -> Result<(), CanonicalError> {
            self.serialize_i64(i64::from(value))
        }
    )*};
}

impl<'a> ser::Serializer for Encoder<'a> {
    type Ok = ();
    type Error = CanonicalError;
    type SerializeSeq = List<'a>;
    type SerializeTuple = List<'a>;
    type SerializeTupleStruct = List<'a>;
    type SerializeTupleVariant = List<'a>;
    type SerializeMap = Object<'a>;
    type SerializeStruct = Object<'a>;
    type SerializeStructVariant = Object<'a>;

    /// Tells committed texts to show their commitment in place of their value.
    fn is_human_readable(&self) -> bool {
        false
    }

    integers!(serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_u8: u8, serialize_u16: u16, serialize_u32: u32);

    fn serialize_bool(self, value: bool) -> Result<(), CanonicalError> {
        self.bytes.push(if value { b't' } else { b'f' });
        Ok(())
    }
    fn serialize_i64(self, value: i64) -> Result<(), CanonicalError> {
        self.bytes.push(b'i');
        self.bytes.extend_from_slice(&value.to_be_bytes());
        Ok(())
    }
    fn serialize_u64(self, value: u64) -> Result<(), CanonicalError> {
        match i64::try_from(value) {
            Ok(value) => self.serialize_i64(value),
            Err(_) => refused("an integer beyond 63 bits"),
        }
    }
    fn serialize_f32(self, _: f32) -> Result<(), CanonicalError> {
        refused("a floating point number")
    }
    fn serialize_f64(self, _: f64) -> Result<(), CanonicalError> {
        refused("a floating point number")
    }
    fn serialize_char(mut self, value: char) -> Result<(), CanonicalError> {
        self.text(value.encode_utf8(&mut [0; 4]));
        Ok(())
    }
    fn serialize_str(mut self, value: &str) -> Result<(), CanonicalError> {
        self.text(value);
        Ok(())
    }
    fn serialize_bytes(self, _: &[u8]) -> Result<(), CanonicalError> {
        refused("bare bytes; write them as hexadecimal text")
    }
    fn serialize_none(self) -> Result<(), CanonicalError> {
        self.bytes.push(NULL);
        Ok(())
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), CanonicalError> {
        value.serialize(self)
    }
    fn serialize_unit(self) -> Result<(), CanonicalError> {
        self.serialize_none()
    }
    fn serialize_unit_struct(self, _: &'static str) -> Result<(), CanonicalError> {
        self.serialize_none()
    }
    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), CanonicalError> {
        self.serialize_str(variant)
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), CanonicalError> {
        value.serialize(self)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), CanonicalError> {
        let mut object = Object { bytes: self.bytes, members: Vec::new(), wrapped_in: None, key: None };
        object.member(variant, value)?;
        object.finish()
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<List<'a>, CanonicalError> {
        Ok(List { bytes: self.bytes, content: Vec::new(), count: 0, wrapped_in: None })
    }
    fn serialize_tuple(self, length: usize) -> Result<List<'a>, CanonicalError> {
        self.serialize_seq(Some(length))
    }
    fn serialize_tuple_struct(self, _: &'static str, length: usize) -> Result<List<'a>, CanonicalError> {
        self.serialize_seq(Some(length))
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<List<'a>, CanonicalError> {
        Ok(List { bytes: self.bytes, content: Vec::new(), count: 0, wrapped_in: Some(variant) })
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Object<'a>, CanonicalError> {
        Ok(Object { bytes: self.bytes, members: Vec::new(), wrapped_in: None, key: None })
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Object<'a>, CanonicalError> {
        self.serialize_map(None)
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Object<'a>, CanonicalError> {
        Ok(Object { bytes: self.bytes, members: Vec::new(), wrapped_in: Some(variant), key: None })
    }
}

struct List<'a> {
    bytes: &'a mut Vec<u8>,
    content: Vec<u8>,
    count: usize,
    wrapped_in: Option<&'static str>,
}

impl List<'_> {
    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), CanonicalError> {
        self.count += 1;
        value.serialize(Encoder { bytes: &mut self.content })
    }

    fn finish(self) -> Result<(), CanonicalError> {
        let mut encoder = Encoder { bytes: self.bytes };
        if let Some(variant) = self.wrapped_in {
            encoder.tagged_length(b'o', 1);
            encoder.text(variant);
        }
        encoder.tagged_length(b'a', self.count);
        encoder.bytes.extend_from_slice(&self.content);
        Ok(())
    }
}

struct Object<'a> {
    bytes: &'a mut Vec<u8>,
    members: Vec<(String, Vec<u8>)>,
    wrapped_in: Option<&'static str>,
    key: Option<String>,
}

impl Object<'_> {
    fn member<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), CanonicalError> {
        let mut bytes = Vec::new();
        value.serialize(Encoder { bytes: &mut bytes })?;
        if bytes != [NULL] {
            self.members.push((name.to_owned(), bytes));
        }
        Ok(())
    }

    fn finish(mut self) -> Result<(), CanonicalError> {
        self.members.sort_by(|a, b| a.0.as_bytes().cmp(b.0.as_bytes()));
        if self.members.windows(2).any(|pair| pair[0].0 == pair[1].0) {
            return refused("the same member twice");
        }
        let mut encoder = Encoder { bytes: self.bytes };
        if let Some(variant) = self.wrapped_in {
            encoder.tagged_length(b'o', 1);
            encoder.text(variant);
        }
        encoder.tagged_length(b'o', self.members.len());
        for (name, bytes) in &self.members {
            encoder.text(name);
            encoder.bytes.extend_from_slice(bytes);
        }
        Ok(())
    }
}

macro_rules! list_kinds {
    ($($trait:ident :: $method:ident),*) => {$(
        impl ser::$trait for List<'_> {
            type Ok = ();
            type Error = CanonicalError;
            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), CanonicalError> {
                self.item(value)
            }
            fn end(self) -> Result<(), CanonicalError> {
                self.finish()
            }
        }
    )*};
}
list_kinds!(
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field
);

macro_rules! struct_kinds {
    ($($trait:ident),*) => {$(
        impl ser::$trait for Object<'_> {
            type Ok = ();
            type Error = CanonicalError;
            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), CanonicalError> {
                self.member(name, value)
            }
            fn end(self) -> Result<(), CanonicalError> {
                self.finish()
            }
        }
    )*};
}
struct_kinds!(SerializeStruct, SerializeStructVariant);

impl ser::SerializeMap for Object<'_> {
    type Ok = ();
    type Error = CanonicalError;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), CanonicalError> {
        let mut bytes = Vec::new();
        key.serialize(Encoder { bytes: &mut bytes })?;
        match bytes.first() {
            Some(b's') => {
                self.key = String::from_utf8(bytes.split_off(9)).ok();
                Ok(())
            }
            _ => refused("a member whose name is no text"),
        }
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), CanonicalError> {
        let name = self.key.take().unwrap_or_default();
        self.member(&name, value)
    }

    fn end(self) -> Result<(), CanonicalError> {
        self.finish()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[derive(Serialize)]
    struct Sample {
        zebra: i64,
        apple: Option<&'static str>,
        list: Vec<bool>,
    }

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|b| format!("{b:02x}")).collect()
    }

    #[test]
    fn members_stand_in_byte_order_and_null_members_are_left_out() {
        let bytes = to_bytes(&Sample { zebra: -1, apple: None, list: vec![true, false] }).expect("plain");
        let expected = "6f0000000000000002\
            7300000000000000046c697374\
            6100000000000000027466\
            7300000000000000057a65627261\
            69ffffffffffffffff";
        assert_eq!(hex(&bytes), expected);
    }

    #[test]
    fn a_map_and_a_struct_with_the_same_members_are_the_same() {
        let map = BTreeMap::from([("a", "1"), ("b", "2")]);
        #[derive(Serialize)]
        struct Same {
            b: &'static str,
            a: &'static str,
        }
        assert_eq!(to_bytes(&map), to_bytes(&Same { b: "2", a: "1" }));
    }

    #[test]
    fn empty_is_not_null_and_text_is_not_number() {
        assert_ne!(to_bytes(&""), to_bytes(&Option::<&str>::None));
        assert_ne!(to_bytes(&"1"), to_bytes(&1));
        assert_ne!(to_bytes(&vec!["ab"]), to_bytes(&vec!["a", "b"]));
    }

    #[test]
    fn floating_point_numbers_have_no_canonical_form() {
        assert!(to_bytes(&1.5_f64).is_err());
        assert!(to_bytes(&u64::MAX).is_err());
    }
}
