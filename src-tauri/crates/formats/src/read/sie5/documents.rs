//! Documents in the file, and which vouchers they are evidence of.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::draft::invoice::Attachment;
use domain::problem::Severity;
use foldhash::{HashMap, HashSet};
use roxmltree::Node;

use super::values::value;
use super::{Walk, parts};
use crate::read::LedgerAttachment;
use crate::read::sie::remarks::clipped;
use crate::read::xml;

/// What the vouchers refer to.
#[derive(Default)]
pub(super) struct References<'x> {
    /// By the id of the document: indexes of vouchers, in order.
    vouchers: HashMap<&'x str, Vec<u32>>,
    /// Every document that is referred to, with the line that first does.
    first: Vec<(&'x str, u32)>,
}

impl<'x, 'a> Walk<'x, 'a> {
    /// Notes what the latest voucher refers to.
    pub(super) fn refer(&mut self, entry: Node<'x, 'a>) {
        let index = u32::try_from(self.document.vouchers.len().saturating_sub(1)).unwrap_or(u32::MAX);
        for reference in parts(entry, "VoucherReference") {
            let (id, line) = (value(reference, "documentId"), self.line(reference));
            let vouchers = self.references.vouchers.entry(id).or_insert_with(|| {
                self.references.first.push((id, line));
                Vec::new()
            });
            if vouchers.last() != Some(&index) {
                vouchers.push(index);
            }
        }
    }

    /// Reads `Documents`, after the vouchers.
    pub(super) fn documents(&mut self, root: Node<'x, 'a>) {
        let all = parts(root, "Documents").flat_map(|documents| documents.children());
        let known: HashSet<&'x str> =
            all.filter(Node::is_element).map(|document| value(document, "id")).collect();
        for documents in parts(root, "Documents") {
            for file in parts(documents, "EmbeddedFile") {
                self.embedded(file);
            }
            for reference in parts(documents, "FileReference") {
                let (line, address) = (self.line(reference), self.text(reference, "URI"));
                self.remarks.value(Severity::Info, line, "sie5-file-elsewhere", address);
            }
        }
        for (id, line) in std::mem::take(&mut self.references.first) {
            if !known.contains(id) {
                self.remarks.value(Severity::Warning, line, "sie5-document-missing", id);
            }
        }
    }

    fn embedded(&mut self, node: Node<'x, 'a>) {
        let (line, id, name) = (self.line(node), value(node, "id"), self.text(node, "fileName").trim());
        let name = if name.is_empty() { id } else { name };
        let letters: String = xml::text(node).unwrap_or_default().split_ascii_whitespace().collect();
        let Some(bytes) = STANDARD.decode(&letters).ok().filter(|bytes| !bytes.is_empty()) else {
            self.remarks.add(Severity::Warning, line, "sie5-document-unreadable", |problem| {
                problem.with("value", clipped(name))
            });
            return;
        };
        let vouchers = self.references.vouchers.get(id).cloned().unwrap_or_default();
        let file = Attachment { name: name.to_owned(), mime: None, bytes };
        self.attachments.push(LedgerAttachment { file, vouchers });
    }
}
