//! The tables of a document: accounts, dimensions and object lists, found again by what names them.

use domain::draft::{Account, AccountIx, Dimension, ObjectIx, ObjectListIx, ObjectRef};
use domain::problem::Severity;
use foldhash::HashMap;
use roxmltree::Node;

use super::values::value;
use super::{Walk, parts};
use crate::read::sie::checks::Seen;
use crate::read::sie::{names_a_dimension_twice, tell_odd_account};

/// Where things are in the tables of the document, and where they were first named.
#[derive(Default)]
pub(super) struct Tables<'x> {
    accounts: HashMap<&'x str, AccountIx>,
    account_lines: Vec<u32>,
    dimensions: HashMap<&'x str, usize>,
    dimension_lines: Vec<u32>,
    /// By the pairs in the order of the file; lists in another order are other lists.
    lists: HashMap<Vec<Pair<'x>>, ObjectListIx>,
    object_lines: Vec<u32>,
    objects: HashMap<Pair<'x>, ObjectIx>,
}

/// Dimension and object.
type Pair<'x> = (&'x str, &'x str);

impl Tables<'_> {
    /// Returns where things were first named.
    pub(super) fn seen(&self) -> Seen<'_> {
        Seen { accounts: &self.account_lines, dimensions: &self.dimension_lines, objects: &self.object_lines }
    }
}

impl<'x, 'a> Walk<'x, 'a> {
    /// Returns the index of an account, which is new to the document when it is first named.
    pub(super) fn account(&mut self, number: &'x str, line: u32) -> AccountIx {
        if let Some(&index) = self.tables.accounts.get(number) {
            return index;
        }
        let index = index_of(self.document.accounts.len());
        self.tables.accounts.insert(number, index);
        self.tables.account_lines.push(line);
        tell_odd_account(number, line, &mut self.remarks);
        self.document.accounts.push(Account {
            number: number.to_owned(),
            name: None,
            kind: None,
            declared: false,
        });
        index
    }

    /// Returns the place of a dimension, which is new to the document when it is first named.
    pub(super) fn dimension(&mut self, number: &'x str, line: u32) -> usize {
        if let Some(&place) = self.tables.dimensions.get(number) {
            return place;
        }
        let place = self.document.dimensions.len();
        self.tables.dimensions.insert(number, place);
        self.tables.dimension_lines.push(line);
        self.document.dimensions.push(Dimension {
            number: number.to_owned(),
            name: None,
            parent: None,
            declared: false,
        });
        place
    }

    /// Returns the index of the objects that an element refers to; 0 is the empty list.
    pub(super) fn objects_of(&mut self, node: Node<'x, 'a>) -> ObjectListIx {
        let pairs: Vec<Pair<'x>> = parts(node, "ObjectReference")
            .map(|reference| (value(reference, "dimId"), value(reference, "objectId")))
            .collect();
        if pairs.is_empty() {
            return 0;
        }
        if let Some(&index) = self.tables.lists.get(&pairs) {
            return index;
        }
        self.new_list(pairs, self.line(node))
    }

    fn new_list(&mut self, pairs: Vec<Pair<'x>>, line: u32) -> ObjectListIx {
        let whole = |pair: &&(&str, &str)| -> bool { !pair.0.is_empty() && !pair.1.is_empty() };
        let list: Vec<ObjectRef> = pairs.iter().filter(whole).map(object_of).collect();
        if list.len() < pairs.len() || names_a_dimension_twice(list.iter()) {
            let shown: Vec<String> =
                pairs.iter().map(|(dimension, code)| format!("{dimension} {code}")).collect();
            self.remarks.value(Severity::Warning, line, "sie-object-list-odd", &shown.join(" "));
        }
        let named: Vec<ObjectIx> =
            pairs.iter().filter(whole).map(|&pair| self.used_object(pair, line)).collect();
        let index = self.document.object_lists.add(named);
        self.tables.lists.insert(pairs, index);
        index
    }

    fn used_object(&mut self, pair: Pair<'x>, line: u32) -> ObjectIx {
        self.dimension(pair.0, line);
        let Self { document, tables, .. } = self;
        *tables.objects.entry(pair).or_insert_with(|| {
            tables.object_lines.push(line);
            document.object_lists.add_object(object_of(&pair))
        })
    }
}

fn object_of(pair: &Pair<'_>) -> ObjectRef {
    ObjectRef { dimension: pair.0.to_owned(), code: pair.1.to_owned() }
}

/// A tree has far fewer than 2^32 elements.
fn index_of(len: usize) -> u32 {
    u32::try_from(len).expect("a tree of four million elements names fewer than 2^32 things")
}
