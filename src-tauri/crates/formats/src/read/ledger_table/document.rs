//! Makes the document of the rows: vouchers together, and one entry for what recurs.

use std::collections::{BTreeMap, BTreeSet};

use domain::date::Date;
use domain::draft::{
    Account, Dimension, LedgerDocument, Object, ObjectIx, ObjectRef, Row, RowKind, Text, Voucher,
};
use domain::money::Money;

use super::cell::Coded;

/// What one row of the table says.
#[derive(Debug)]
pub(super) struct Booked {
    pub(super) row: u32,
    pub(super) account: Coded,
    pub(super) objects: Vec<(String, Coded)>,
    pub(super) series: String,
    pub(super) number: String,
    pub(super) date: Date,
    pub(super) amount: Money,
    pub(super) text: String,
    pub(super) quantity: Option<String>,
}

/// What rows have in common that stand in one voucher. Numbers begin anew each year, and without a series several
/// vouchers of a year may share one.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum VoucherKey {
    Numbered {
        series: String,
        number: String,
        year: i32,
    },
    Dated {
        number: String,
        date: Date,
    },
    /// A row that names no voucher is one for itself.
    Alone {
        row: u32,
    },
}

/// The document so far.
#[derive(Default)]
pub(super) struct Builder {
    document: LedgerDocument,
    accounts: BTreeMap<String, u32>,
    object_lists: BTreeMap<Vec<(String, String)>, u32>,
    objects: BTreeMap<(String, String), ObjectIx>,
    named: BTreeSet<(String, String)>,
    vouchers: BTreeMap<VoucherKey, u32>,
    /// The voucher of each row.
    owners: Vec<u32>,
}

impl Builder {
    /// Begins a document with the names of its dimensions.
    pub(super) fn new(
        mut document: LedgerDocument,
        dimensions: impl Iterator<Item = (String, String)>,
    ) -> Self {
        let declared = |(number, name)| Dimension { number, name: Some(name), parent: None, declared: true };
        document.dimensions = dimensions.map(declared).collect();
        Self { document, object_lists: BTreeMap::from([(Vec::new(), 0)]), ..Self::default() }
    }

    pub(super) fn add(&mut self, booked: Booked) {
        let voucher = self.voucher(&booked);
        let account = self.account(booked.account);
        let objects = self.objects(booked.objects);
        self.owners.push(voucher);
        let text = self.document.texts.push(&booked.text);
        let quantity = self.document.texts.push(booked.quantity.as_deref().unwrap_or_default());
        self.document.rows.push(Row {
            kind: RowKind::Normal,
            account,
            objects,
            amount: booked.amount,
            date: booked.date,
            text,
            quantity,
            sign: Text::default(),
            line: booked.row,
        });
    }

    fn account(&mut self, coded: Coded) -> u32 {
        let accounts = &mut self.document.accounts;
        let index = *self.accounts.entry(coded.code.clone()).or_insert_with(|| {
            accounts.push(Account { number: coded.code, name: None, kind: None, declared: true });
            index_of_last(accounts.len())
        });
        let name = &mut accounts[index as usize].name;
        if name.is_none() {
            *name = coded.name;
        }
        index
    }

    fn objects(&mut self, objects: Vec<(String, Coded)>) -> u32 {
        let mut list = Vec::with_capacity(objects.len());
        for (dimension, coded) in objects {
            if let Some(name) = coded.name
                && self.named.insert((dimension.clone(), coded.code.clone()))
            {
                let code = coded.code.clone();
                self.document.objects.push(Object { dimension: dimension.clone(), code, name });
            }
            list.push((dimension, coded.code));
        }
        if let Some(index) = self.object_lists.get(&list) {
            return *index;
        }
        let Self { document, objects, .. } = self;
        let named: Vec<ObjectIx> = list
            .iter()
            .map(|(dimension, code)| {
                *objects.entry((dimension.clone(), code.clone())).or_insert_with(|| {
                    let object = ObjectRef { dimension: dimension.clone(), code: code.clone() };
                    document.object_lists.add_object(object)
                })
            })
            .collect();
        let index = document.object_lists.add(named);
        self.object_lists.insert(list, index);
        index
    }

    fn voucher(&mut self, booked: &Booked) -> u32 {
        let LedgerDocument { vouchers, texts, .. } = &mut self.document;
        *self.vouchers.entry(key_of(booked)).or_insert_with(|| {
            vouchers.push(Voucher {
                series: texts.push(&booked.series),
                number: texts.push(&booked.number),
                date: booked.date,
                text: Text::default(),
                registered: None,
                sign: Text::default(),
                line: booked.row,
                first_row: 0,
                end_row: 0,
            });
            index_of_last(vouchers.len())
        })
    }

    /// Returns the document with the rows of each voucher together, in the order of the table within it.
    pub(super) fn finish(self) -> LedgerDocument {
        let mut document = self.document;
        let mut owned: Vec<(u32, Row)> =
            self.owners.into_iter().zip(std::mem::take(&mut document.rows)).collect();
        owned.sort_by_key(|(owner, _)| *owner);
        for (place, (owner, _)) in (0_u32..).zip(&owned) {
            let voucher = &mut document.vouchers[*owner as usize];
            if voucher.end_row == 0 {
                voucher.first_row = place;
            }
            voucher.end_row = place + 1;
        }
        document.rows = owned.into_iter().map(|(_, row)| row).collect();
        document
    }
}

fn key_of(booked: &Booked) -> VoucherKey {
    let (series, number) = (booked.series.clone(), booked.number.clone());
    match (series.is_empty(), number.is_empty()) {
        (_, true) => VoucherKey::Alone { row: booked.row },
        (true, false) => VoucherKey::Dated { number, date: booked.date },
        (false, false) => VoucherKey::Numbered { series, number, year: booked.date.year() },
    }
}

fn index_of_last(len: usize) -> u32 {
    u32::try_from(len - 1).expect("a table has at most 2 500 000 cells")
}
