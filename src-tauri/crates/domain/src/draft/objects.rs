//! The combinations of objects that rows name. A ledger has a few thousand objects and hundreds of thousands of
//! combinations of them, so that each object stands once and a combination is a row of numbers.

use serde::{Deserialize, Serialize};

use super::{ObjectListIx, ObjectRef, packed};

/// Index of an object among those that lists name.
pub type ObjectIx = u32;

/// Every combination of objects that a row names; number 0 is the empty one and always there.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct ObjectLists {
    objects: Vec<ObjectRef>,
    /// The objects of all lists, list after list.
    #[serde(with = "packed")]
    named: Vec<ObjectIx>,
    /// Of each list but the empty one, where it ends in `named`.
    #[serde(with = "packed")]
    ends: Vec<u32>,
}

impl ObjectLists {
    /// Puts in an object that no list has named yet.
    pub fn add_object(&mut self, object: ObjectRef) -> ObjectIx {
        self.objects.push(object);
        index(self.objects.len() - 1)
    }

    /// Puts in a list, in its order, and returns its number. That it is new the caller knows.
    pub fn add(&mut self, list: impl IntoIterator<Item = ObjectIx>) -> ObjectListIx {
        self.named.extend(list);
        self.ends.push(index(self.named.len()));
        index(self.ends.len())
    }

    /// Returns the objects of a list, in its order.
    pub fn get(&self, list: ObjectListIx) -> impl ExactSizeIterator<Item = &ObjectRef> + Clone {
        self.named[self.range(list)].iter().map(|object| &self.objects[*object as usize])
    }

    fn range(&self, list: ObjectListIx) -> std::ops::Range<usize> {
        let end = |list: usize| list.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        let list = list as usize;
        end(list.saturating_sub(1))..end(list)
    }

    /// Returns how many lists there are, the empty one too.
    #[must_use]
    pub fn count(&self) -> usize {
        self.ends.len() + 1
    }

    /// Returns the lists by their numbers, the empty one first.
    pub fn iter(&self) -> impl Iterator<Item = impl ExactSizeIterator<Item = &ObjectRef> + Clone> {
        (0..index(self.count())).map(|list| self.get(list))
    }

    /// Tells whether every list ends in what is named, after the one before it, and names objects that are there.
    pub(super) fn is_whole(&self) -> bool {
        self.ends.is_sorted()
            && self.ends.last().is_none_or(|end| *end as usize <= self.named.len())
            && self.named.iter().all(|object| (*object as usize) < self.objects.len())
    }

    /// Returns every object that a list names, in the order they were first named.
    #[must_use]
    pub fn objects(&self) -> &[ObjectRef] {
        &self.objects
    }
}

fn index(len: usize) -> u32 {
    u32::try_from(len).expect("a file names fewer than 2^32 things")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_its_objects_in_their_order_and_the_first_is_empty() {
        let mut lists = ObjectLists::default();
        let object = |code: &str| ObjectRef { dimension: "6".into(), code: code.into() };
        let (one, other) = (lists.add_object(object("P1")), lists.add_object(object("P2")));
        assert_eq!((lists.add([one]), lists.add([]), lists.add([other, one])), (1, 2, 3));
        let codes: Vec<String> =
            lists.iter().map(|list| list.map(|o| o.code.as_str()).collect::<Vec<_>>().join(" ")).collect();
        assert_eq!((codes, lists.count()), (vec!["".into(), "P1".into(), "".into(), "P2 P1".into()], 4));
    }
}
