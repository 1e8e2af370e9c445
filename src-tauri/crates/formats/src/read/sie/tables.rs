//! The tables of a document: accounts and object lists, found again by the bytes that name them.

use domain::draft::{Account, AccountIx, Dimension, ObjectIx, ObjectListIx, ObjectRef};
use domain::problem::Severity;
use foldhash::HashMap;

use super::Walk;
use super::checks::Seen;
use super::lexer::{Field, Fields, Token, trim};
use super::remarks::{Remarks, clipped};

/// The most pairs that are read of one object list; the standard has twenty dimensions and few files use five.
const MOST_PAIRS: usize = 64;

/// Where things are in the tables of the document, and where they were first seen.
#[derive(Default)]
pub(super) struct Tables<'a> {
    accounts: HashMap<Name<'a>, AccountIx>,
    /// The line that first names the account.
    account_lines: Vec<u32>,
    /// By what stands between the braces, so that a list is parsed once however many rows have it.
    lists: HashMap<&'a [u8], ObjectListIx>,
    /// The list met last; the next row often has the same.
    last_list: Option<(&'a [u8], ObjectListIx)>,
    /// By dimension and code as they stand.
    objects: HashMap<(Name<'a>, Name<'a>), ObjectIx>,
    /// The objects of the list being read; kept to be used again.
    named: Vec<ObjectIx>,
    /// The line that first names each object of a list.
    object_lines: Vec<u32>,
    dimensions: HashMap<String, usize>,
    /// The line that first names the dimension.
    dimension_lines: Vec<u32>,
}

/// Bytes that name a thing. Short ones stand in the table itself: to find a name again at the place where it was first
/// read takes longer than all else that is done with it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Name<'a> {
    /// At most fifteen bytes, and how many they are.
    Short([u8; 16]),
    /// More than that.
    Long(&'a [u8]),
}

impl<'a> Name<'a> {
    fn of(raw: &'a [u8]) -> Self {
        let mut short = [0; 16];
        match (short.get_mut(1..=raw.len()), u8::try_from(raw.len())) {
            (Some(place), Ok(len)) => {
                place.copy_from_slice(raw);
                short[0] = len;
                Self::Short(short)
            }
            _ => Self::Long(raw),
        }
    }
}

impl Tables<'_> {
    /// Returns where things were first named.
    pub(super) fn seen(&self) -> Seen<'_> {
        Seen { accounts: &self.account_lines, dimensions: &self.dimension_lines, objects: &self.object_lines }
    }
}

impl<'a> Walk<'a> {
    /// Returns the index of an account, which is new to the document when it is first named.
    pub(super) fn account(&mut self, field: Field<'a>, line: u32) -> AccountIx {
        let name = Name::of(field.raw);
        if let Some(&index) = self.tables.accounts.get(&name) {
            return index;
        }
        let index = index_of(self.document.accounts.len());
        self.tables.accounts.insert(name, index);
        self.tables.account_lines.push(line);
        let number = self.text(field, line).into_owned();
        tell_odd_account(&number, line, &mut self.remarks);
        self.document.accounts.push(Account { number, name: None, kind: None, declared: false });
        index
    }

    /// Returns the index of an object list by what stands between its braces; 0 is the empty one.
    ///
    /// Lists that are spelled differently are different lists, also where they mean the same.
    pub(super) fn object_list(&mut self, inner: &'a [u8], line: u32) -> ObjectListIx {
        // Every voucher has such rows; they must not make the list of the others forgotten.
        if inner.is_empty() {
            return 0;
        }
        if let Some((last, index)) = self.tables.last_list
            && last == inner
        {
            return index;
        }
        let index = match self.tables.lists.get(inner) {
            Some(&index) => index,
            None if trim(inner).is_empty() => 0,
            None => self.new_object_list(inner, line),
        };
        self.tables.last_list = Some((inner, index));
        index
    }

    fn new_object_list(&mut self, inner: &'a [u8], line: u32) -> ObjectListIx {
        let named = self.parse_object_list(inner, line);
        let index = self.document.object_lists.add(named.iter().copied());
        self.tables.named = named;
        self.tables.lists.insert(inner, index);
        index
    }

    fn parse_object_list(&mut self, inner: &'a [u8], line: u32) -> Vec<ObjectIx> {
        let mut fields = Fields::new(inner);
        let mut named = std::mem::take(&mut self.tables.named);
        named.clear();
        let mut whole = true;
        while let Some(token) = fields.next() {
            self.things += 1;
            if named.len() == MOST_PAIRS {
                whole = false;
                break;
            }
            match (token, fields.field()) {
                (Token::Field(dimension), Some(code)) => named.push(self.used_object(dimension, code, line)),
                _ => whole = false,
            }
        }
        let objects = self.document.object_lists.objects();
        let twice = names_a_dimension_twice(named.iter().map(|&object| &objects[object as usize]));
        if !whole || fields.unclosed_quote || fields.stray_quote || twice {
            let value = self.encoding.decode(inner);
            self.remarks.value(Severity::Warning, line, "sie-object-list-odd", &value);
        }
        named
    }

    fn used_object(&mut self, dimension: Field<'a>, code: Field<'a>, line: u32) -> ObjectIx {
        let key = (Name::of(dimension.raw), Name::of(code.raw));
        if let Some(&object) = self.tables.objects.get(&key) {
            return object;
        }
        let object = ObjectRef {
            dimension: self.text(dimension, line).into_owned(),
            code: self.text(code, line).into_owned(),
        };
        self.used_dimension(&object.dimension, line);
        self.tables.object_lines.push(line);
        let object = self.document.object_lists.add_object(object);
        self.tables.objects.insert(key, object);
        object
    }

    /// Returns the place of a dimension, which is new to the document when it is first named.
    pub(super) fn used_dimension(&mut self, number: &str, line: u32) -> usize {
        if let Some(&place) = self.tables.dimensions.get(number) {
            return place;
        }
        let place = self.document.dimensions.len();
        self.tables.dimensions.insert(number.to_owned(), place);
        self.tables.dimension_lines.push(line);
        self.document.dimensions.push(Dimension {
            number: number.to_owned(),
            name: None,
            parent: None,
            declared: false,
        });
        place
    }

    /// Declares an account. The first name stands; another one is told.
    pub(super) fn declare_account(&mut self, field: Field<'a>, name: String, line: u32) {
        let index = self.account(field, line);
        let account = &mut self.document.accounts[index as usize];
        account.declared = true;
        if account.name.as_ref().is_some_and(|first| *first != name) {
            let number = account.number.clone();
            self.remarks.add(Severity::Info, line, "sie-account-name-differs", |problem| {
                problem.with("account", clipped(&number)).with("value", clipped(&name))
            });
        } else {
            account.name = Some(name);
        }
    }
}

/// Tells an account that has no number, or whose number is none.
pub(in crate::read) fn tell_odd_account(number: &str, line: u32, remarks: &mut Remarks) {
    if number.is_empty() {
        remarks.add(Severity::Error, line, "sie-account-missing", |problem| problem);
    } else if !number.bytes().all(|byte| byte.is_ascii_digit()) {
        remarks.value(Severity::Warning, line, "sie-account-not-numeric", number);
    }
}

pub(in crate::read) fn names_a_dimension_twice<'a>(
    list: impl Iterator<Item = &'a ObjectRef> + Clone,
) -> bool {
    let is_before = |(place, object): (usize, &ObjectRef)| {
        list.clone().take(place).any(|before| before.dimension == object.dimension)
    };
    list.clone().enumerate().any(is_before)
}

/// A file of at most 512 MiB holds far fewer than 2^32 of anything.
fn index_of(len: usize) -> u32 {
    u32::try_from(len).expect("a file of 512 MiB names fewer than 2^32 things")
}
