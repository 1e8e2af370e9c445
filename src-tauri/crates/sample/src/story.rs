//! Finding vouchers of a story by name once they are numbered.

use domain::date::Date;
use domain::fact::VoucherRef;
use domain::money::Money;

use crate::ledger::{Ledger, Ore, Row, Voucher};

/// A numbered ledger whose vouchers can be asked for by their names in the story.
pub(crate) struct Story<'a> {
    pub(crate) ledger: &'a Ledger<'a>,
    /// Code of the grant.
    pub(crate) code: &'a str,
}

impl<'a> Story<'a> {
    pub(crate) fn voucher(&self, key: &str) -> &'a Voucher {
        let found = self.ledger.vouchers.iter().find(|voucher| voucher.key == key);
        found.unwrap_or_else(|| panic!("the story has no voucher {key}"))
    }

    /// Tells whether the voucher is one of this ledger.
    pub(crate) fn knows(&self, key: &str) -> bool {
        self.ledger.vouchers.iter().any(|voucher| voucher.key == key)
    }

    /// Names the voucher as the book does.
    pub(crate) fn reference(&self, key: &str) -> VoucherRef {
        let voucher = self.voucher(key);
        VoucherRef {
            year: self.ledger.year.first(),
            series: voucher.series.to_owned(),
            number: voucher.number.to_string(),
        }
    }

    pub(crate) fn date(&self, key: &str) -> Date {
        self.voucher(key).date
    }

    /// Returns the rows that stand on the grant's code, with their places in the voucher.
    pub(crate) fn grant_rows(&self, key: &str) -> Vec<(u32, &'a Row)> {
        let code = self.code;
        let on_grant = |row: &Row| row.counts() && row.codes.iter().any(|(_, c)| *c == code);
        self.voucher(key).positions().filter(|(_, row)| on_grant(row)).collect()
    }

    /// Returns what the voucher charges to the grant.
    pub(crate) fn charged(&self, key: &str) -> Money {
        money(self.grant_rows(key).iter().map(|(_, row)| row.amount).sum())
    }

    /// Returns series and number joined by a hyphen, for the names of files.
    pub(crate) fn file_name(&self, key: &str) -> String {
        let voucher = self.voucher(key);
        format!("{}-{}", voucher.series.replace('Ö', "O"), voucher.number)
    }
}

/// Returns öre as the domain's amount.
pub(crate) fn money(ore: Ore) -> Money {
    Money::from_ore(ore).expect("the amounts of a story are in range")
}
