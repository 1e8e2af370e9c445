//! What the standard does not have: elements and attributes of programs' own. Told once each, with a count.

use std::collections::BTreeMap;

use domain::problem::Severity;
use roxmltree::Node;

use super::{NAMESPACE, Walk};
use crate::read::sie::remarks::clipped;

/// The namespace of signatures in XML.
const SIGNATURE: &str = "http://www.w3.org/2000/09/xmldsig#";
/// The namespace of what points at a schema; it says nothing about the ledger.
const SCHEMA: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// An element that is read: its name, its attributes, and what may stand in it. What may stand there and has no line
/// of its own is left alone with all that is in it.
type Element = (&'static str, &'static [&'static str], &'static [&'static str]);

const BALANCE_ATTRIBUTES: &[&str] = &["month", "amount", "quantity"];
const BALANCE_PARTS: &[&str] = &["ForeignCurrencyAmount", "ObjectReference"];
const BY: &[&str] = &["date", "by"];

/// The elements of the standard that are read (sie5.xsd, 2016-12-09).
const ELEMENTS: &[Element] = &[
    ("Sie", &[], ROOT_PARTS),
    ("SieEntry", &[], ROOT_PARTS),
    ("FileInfo", &[], &["SoftwareProduct", "FileCreation", "Company", "FiscalYears", "AccountingCurrency"]),
    ("SoftwareProduct", &["name", "version"], &[]),
    ("FileCreation", &["time", "by"], &[]),
    ("Company", &["organizationId", "multiple", "name", "clientId"], &[]),
    ("AccountingCurrency", &["currency"], &[]),
    ("FiscalYears", &[], &["FiscalYear"]),
    (
        "FiscalYear",
        &[
            "start",
            "end",
            "primary",
            "closed",
            "hasLedgerEntries",
            "hasSubordinateAccounts",
            "hasAttachedVoucherFiles",
            "lastCoveredDate",
        ],
        &[],
    ),
    ("Accounts", &[], &["Account"]),
    (
        "Account",
        &["id", "name", "type", "unit"],
        &[
            "OpeningBalance",
            "ClosingBalance",
            "Budget",
            "OpeningBalanceMultidim",
            "ClosingBalanceMultidim",
            "BudgetMultidim",
        ],
    ),
    ("OpeningBalance", BALANCE_ATTRIBUTES, BALANCE_PARTS),
    ("ClosingBalance", BALANCE_ATTRIBUTES, BALANCE_PARTS),
    ("Budget", BALANCE_ATTRIBUTES, BALANCE_PARTS),
    ("OpeningBalanceMultidim", BALANCE_ATTRIBUTES, BALANCE_PARTS),
    ("ClosingBalanceMultidim", BALANCE_ATTRIBUTES, BALANCE_PARTS),
    ("BudgetMultidim", BALANCE_ATTRIBUTES, BALANCE_PARTS),
    ("ObjectReference", &["dimId", "objectId"], &[]),
    ("Dimensions", &[], &["Dimension"]),
    ("Dimension", &["id", "name"], &["Object"]),
    ("Object", &["id", "name"], &[]),
    ("Journal", &["id", "name"], &["JournalEntry"]),
    (
        "JournalEntry",
        &["id", "journalDate", "text", "referenceId"],
        &["EntryInfo", "OriginalEntryInfo", "LedgerEntry", "LockingInfo", "VoucherReference", "CorrectedBy"],
    ),
    ("EntryInfo", BY, &[]),
    ("OriginalEntryInfo", BY, &[]),
    (
        "LedgerEntry",
        &["accountId", "amount", "quantity", "text", "ledgerDate"],
        &[
            "ForeignCurrencyAmount",
            "ObjectReference",
            "SubdividedAccountObjectReference",
            "EntryInfo",
            "Overstrike",
            "LockingInfo",
        ],
    ),
    ("Overstrike", BY, &[]),
    ("VoucherReference", &["documentId"], &[]),
    ("CorrectedBy", &["fiscalYearId", "journalId", "journalEntryId"], &[]),
    ("Documents", &[], &["EmbeddedFile", "FileReference"]),
    ("EmbeddedFile", &["id", "fileName"], &[]),
    ("FileReference", &["id", "URI"], &[]),
];

const ROOT_PARTS: &[&str] = &[
    "FileInfo",
    "Accounts",
    "Dimensions",
    "CustomerInvoices",
    "SupplierInvoices",
    "FixedAssets",
    "GeneralSubdividedAccount",
    "Customers",
    "Suppliers",
    "AccountAggregations",
    "Journal",
    "Documents",
];

/// What is told of a name: how much it matters, the first line and how many.
type Noted = BTreeMap<String, (Severity, u32, u64)>;

impl<'x, 'a> Walk<'x, 'a> {
    /// Tells of everything below the root that is not read because the standard does not have it.
    pub(super) fn unknown(&mut self, root: Node<'x, 'a>) {
        let mut noted = Noted::new();
        self.look_at(root, &mut noted);
        for (name, (severity, line, count)) in noted {
            self.remarks.add(severity, line, "sie5-unknown", |problem| {
                problem.with("value", clipped(&name)).with("count", count)
            });
        }
    }

    /// The tree is never deeper than the elements of the standard, as only those are gone into.
    fn look_at(&mut self, node: Node<'x, 'a>, noted: &mut Noted) {
        let name = node.tag_name().name();
        let Some((_, attributes, may_hold)) = ELEMENTS.iter().find(|(known, ..)| *known == name) else {
            return;
        };
        let own = node.attributes().filter(|attribute| match attribute.namespace() {
            None => !attributes.contains(&attribute.name()),
            Some(namespace) => namespace != SCHEMA,
        });
        for attribute in own {
            self.note(Severity::Info, format!("{name}/@{}", attribute.name()), node, noted);
        }
        for inner in node.children().filter(Node::is_element) {
            let tag = inner.tag_name();
            match tag.namespace() {
                Some(NAMESPACE) if may_hold.contains(&tag.name()) => self.look_at(inner, noted),
                Some(SIGNATURE) if tag.name() == "Signature" => {
                    let line = self.line(inner);
                    self.remarks.add(Severity::Info, line, "sie5-signature-not-tried", |problem| problem);
                }
                // One that looks like the standard's may be a row under a misspelt name.
                Some(NAMESPACE) | None => {
                    self.note(Severity::Warning, format!("{name}/{}", tag.name()), inner, noted);
                }
                Some(_) => self.note(Severity::Info, format!("{name}/{}", tag.name()), inner, noted),
            }
        }
    }

    fn note(&self, severity: Severity, name: String, node: Node<'x, 'a>, noted: &mut Noted) {
        let line = self.line(node);
        noted.entry(name).or_insert((severity, line, 0)).2 += 1;
    }
}
