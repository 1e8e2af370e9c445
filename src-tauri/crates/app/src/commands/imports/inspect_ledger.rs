//! Files of the main ledger: what they say.

use formats::read::LedgerRead;
use formats::read::inspect::inspect;
use words::Words;

use crate::api::imports::{FileAccount, FileCounts, FileObject, FileOrganisation, FileYear, InspectionReply};
use crate::rows::{remark_row, small, word_of};

/// Says what a file of the main ledger holds.
pub(super) fn inspection(words: &Words, file: &str, ledger: &LedgerRead) -> InspectionReply {
    let inspected = inspect(&ledger.document);
    InspectionReply {
        file: file.to_owned(),
        format: inspected.format,
        version: inspected.version,
        encoding: inspected.encoding,
        program: inspected.program,
        organisation: FileOrganisation {
            name: inspected.organisation.name,
            orgnr: inspected.organisation.orgnr,
        },
        years: inspected
            .years
            .iter()
            .map(|y| FileYear { number: y.number, period: y.period.into() })
            .collect(),
        counts: FileCounts {
            vouchers: small(inspected.counts.vouchers),
            rows: small(inspected.counts.rows),
            added_rows: small(inspected.counts.added_rows),
            removed_rows: small(inspected.counts.removed_rows),
        },
        accounts: inspected
            .accounts
            .into_iter()
            .map(|a| FileAccount {
                account: a.account,
                name: a.name,
                opening: a.opening.map(|m| m.to_string()),
                transactions: a.transactions.to_string(),
                closing: a.closing.map(|m| m.to_string()),
                ties: a.ties,
            })
            .collect(),
        objects: inspected
            .objects
            .into_iter()
            .map(|o| FileObject { dimension: o.dimension, object: o.object, amount: o.amount.to_string() })
            .collect(),
        checksum: word_of(&inspected.checksum),
        invoices: Vec::new(),
        payroll: None,
        table: None,
        follow_up: Vec::new(),
        share_list: None,
        findings: ledger.remarks.iter().map(|remark| remark_row(words, remark)).collect(),
    }
}
