//! SIE 5, the ledger file in XML (sie5.xsd and specification of 2016-12-09): `Sie`, a ledger with balances and
//! journals, and `SieEntry`, vouchers on their way into one.
//!
//! The tree is read whole and strictly by [`xml`]; then [`info`] reads whose file it is and its years, [`chart`] the
//! accounts with their balances and the dimensions, [`journals`] the vouchers, and [`documents`] what lies in the file
//! as evidence. [`unknown`] notes what the standard does not have. Official samples fail the schema of the standard, so
//! the schema gates nothing; what is odd becomes a remark. Sub-ledgers of customers, suppliers and assets, amounts in
//! foreign currency and locks are left alone. Signatures are not tried, and no address in a file is ever followed.

use domain::draft::LedgerDocument;
use domain::problem::{Problem, Remark};
use roxmltree::Node;

use self::documents::References;
use self::tables::Tables;
use super::LedgerRead;
use super::sie::checks;
use super::sie::remarks::{Remarks, clipped};
use super::sie::{Damage, LARGEST_FILE_BYTES, ReadError};
use super::xml::{self, Xml};

mod chart;
mod documents;
mod info;
mod journals;
mod sniff;
mod tables;
mod unknown;
mod values;

/// The namespace of the standard.
const NAMESPACE: &str = "http://www.sie.se/sie5";

/// Tells whether the bytes begin as XML whose outermost element is of the namespace of SIE 5.
#[must_use]
pub fn sniff(bytes: &[u8]) -> bool {
    sniff::namespace_of_root(bytes).is_some_and(|namespace| namespace == NAMESPACE)
}

/// Reads a file of SIE 5.
///
/// Fails with `sie5-root-unknown` where the outermost element is neither `Sie` nor `SieEntry` of the standard, with
/// `sie-too-large`, and as XML does: `xml-malformed` (also a file that is cut off), `xml-doctype`, `xml-too-deep`,
/// `xml-too-large`, `xml-letters-lost`. All else that is odd is a remark; a row whose account or amount cannot be read
/// is left out of the document and told as an error, it is never nought.
pub fn read(bytes: &[u8]) -> Result<LedgerRead, Problem> {
    if bytes.len() > LARGEST_FILE_BYTES {
        return Err(ReadError::TooLarge { megabytes: (bytes.len() / 1_000_000) as u64 }.problem());
    }
    let letters = xml::decode(bytes)?;
    let xml = Xml::parse(&letters.text)?;
    let version = version_of(xml.root())?;
    let mut walk = Walk::new(&xml, letters.encoding, version);
    walk.whole();
    Ok(walk.finish(letters.remarks))
}

fn version_of(root: Node<'_, '_>) -> Result<&'static str, Problem> {
    let name = root.tag_name();
    match (name.namespace(), name.name()) {
        (Some(NAMESPACE), "Sie") => Ok("5"),
        (Some(NAMESPACE), "SieEntry") => Ok("5I"),
        (_, other) => Err(Problem::bare("sie5-root-unknown").with("value", clipped(other))),
    }
}

/// The walk through one file.
struct Walk<'x, 'a> {
    xml: &'x Xml<'a>,
    document: LedgerDocument,
    remarks: Remarks,
    tables: Tables<'x>,
    damage: Damage,
    references: References<'x>,
    attachments: Vec<super::LedgerAttachment>,
}

impl<'x, 'a> Walk<'x, 'a> {
    fn new(xml: &'x Xml<'a>, encoding: &str, version: &str) -> Self {
        let document = LedgerDocument {
            format: "sie".to_owned(),
            version: version.to_owned(),
            encoding: encoding.to_owned(),
            ..LedgerDocument::default()
        };
        Self {
            xml,
            document,
            remarks: Remarks::default(),
            tables: Tables::default(),
            damage: Damage::default(),
            references: References::default(),
            attachments: Vec::new(),
        }
    }

    fn whole(&mut self) {
        let root = self.xml.root();
        self.unknown(root);
        self.info(root);
        self.dimensions(root);
        self.accounts(root);
        self.journals(root);
        self.documents(root);
        self.year_is_told();
        self.damage.tell(&mut self.remarks);
        checks::whole_ledger(&self.document, &self.tables.seen(), &mut self.remarks);
    }

    fn finish(self, mut remarks: Vec<Remark>) -> LedgerRead {
        remarks.extend(self.remarks.finish());
        remarks.sort_by_key(|remark| remark.line);
        LedgerRead { document: self.document, remarks, attachments: self.attachments }
    }
}

/// Returns the child elements of a name that are of the standard, in order.
fn parts<'n, 'a, 's>(
    node: Node<'n, 'a>,
    name: &'s str,
) -> impl Iterator<Item = Node<'n, 'a>> + use<'n, 'a, 's> {
    xml::children(node, name).filter(|child| child.tag_name().namespace() == Some(NAMESPACE))
}

/// Returns the first child element of a name that is of the standard.
fn part<'n, 'a>(node: Node<'n, 'a>, name: &str) -> Option<Node<'n, 'a>> {
    parts(node, name).next()
}

#[cfg(test)]
mod tests;
