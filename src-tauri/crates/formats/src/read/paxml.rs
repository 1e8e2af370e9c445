//! PAXml 2.0–2.2: times and pays on their way into a payroll system (paxml.se, schema 2.0; read 2026-11-29).
//!
//! The whole tree is read before anything is said of it, so a file that is cut off is refused. What a grant can use
//! of it is kept: persons, times, pays, cost centres and projects. Travel, schedules, payslips and balances are
//! counted and told. A figure that cannot be read is an error and never nought, and no time is reckoned from a
//! clock or a schedule. Who a person is and what a code costs is not decided here.

use domain::draft::Object;
use domain::draft::payroll::PayrollDocument;
use domain::problem::{Problem, Severity};
use roxmltree::Node;

use self::entries::Entries;
use self::persons::Persons;
use self::remarks::Remarks;
use super::PayrollRead;
use super::xml::{Xml, child, children, decode, text, text_at};

mod entries;
mod numbers;
mod pays;
mod persons;
mod remarks;
mod sniff;
mod spans;
mod times;

pub use self::sniff::sniff;

/// The largest file that is read, in bytes; the tree of it takes some times as much memory.
const LARGEST_FILE_BYTES: usize = 256 << 20;
/// The versions that this reader was written for.
const VERSIONS: [&str; 3] = ["2.0", "2.1", "2.2"];
/// Parts of the standard that are counted and not read, and the element that each repeats.
const UNUSED_PARTS: [(&str, &str); 5] = [
    ("koder", "kod"),
    ("resetransaktioner", "resetrans"),
    ("schematransaktioner", "schema"),
    ("loneutbetalning", "lonebesked"),
    ("saldon", "saldo"),
];
/// Parts that are read.
const READ_PARTS: [&str; 6] =
    ["header", "dimensioner", "resultatenheter", "tidtransaktioner", "lonetransaktioner", "personal"];

/// Reads a file of PAXml.
///
/// Fails with the problems of XML (`xml-malformed`, `xml-doctype` and so on). A row whose person, code or days cannot
/// be read is left out and told as an error; so is a figure, which is then `None`.
pub fn read(bytes: &[u8]) -> Result<PayrollRead, Problem> {
    if bytes.len() > LARGEST_FILE_BYTES {
        return Err(Problem::bare("xml-too-large"));
    }
    let decoded = decode(bytes)?;
    let xml = Xml::parse(&decoded.text)?;
    let mut remarks = Remarks::of_letters(decoded.remarks);
    let mut document = PayrollDocument {
        format: "paxml".to_owned(),
        encoding: decoded.encoding.to_owned(),
        ..PayrollDocument::default()
    };
    header(&xml, &mut document, &mut remarks);
    units(&xml, &mut document, &mut remarks);
    parts(&xml, &mut remarks);
    let mut persons = Persons::of_file(&xml, document.generated, &mut remarks);
    let mut entries = Entries { xml: &xml, persons: &mut persons, remarks: &mut remarks };
    document.times = times::read(&mut entries);
    document.pays = pays::read(&mut entries);
    document.persons = persons.finish();
    if document.times.is_empty() && document.pays.is_empty() {
        remarks.add(Severity::Warning, 0, "paxml-empty", |problem| problem);
    }
    Ok(PayrollRead { document, remarks: remarks.finish() })
}

fn header(xml: &Xml<'_>, document: &mut PayrollDocument, remarks: &mut Remarks) {
    let Some(header) = child(xml.root(), "header") else {
        return tell_version(xml.root(), None, xml, remarks);
    };
    let version = text_at(header, &["version"]);
    tell_version(header, version.as_deref(), xml, remarks);
    document.version = version.unwrap_or_default();
    document.generated =
        child(header, "datum").and_then(|node| spans::day(node, xml, remarks).ok().flatten());
    document.program = text_at(header, &["programnamn"]);
    document.organisation_name = text_at(header, &["foretagnamn"]);
    document.organisation_number = text_at(header, &["foretagorgnr"]);
    if let Some(number) = &document.organisation_number
        && domain::identity::organisation_number(number).is_err()
    {
        remarks.value(Severity::Warning, xml.line(header), "paxml-organisation-number-unfit", number);
    }
}

fn tell_version(node: Node<'_, '_>, version: Option<&str>, xml: &Xml<'_>, remarks: &mut Remarks) {
    match version {
        Some(version) if VERSIONS.contains(&version) => {}
        Some(version) => {
            remarks.value(Severity::Warning, xml.line(node), "paxml-version-unknown", version);
        }
        None => remarks.add(Severity::Warning, xml.line(node), "paxml-version-missing", |problem| problem),
    }
}

/// Reads the names of dimensions, and of the cost centres and projects in them.
fn units(xml: &Xml<'_>, document: &mut PayrollDocument, remarks: &mut Remarks) {
    let attribute = |node: Node<'_, '_>, name| node.attribute(name).unwrap_or_default().trim().to_owned();
    for node in children(xml.root(), "dimensioner").flat_map(|part| children(part, "dimension")) {
        document.dimensions.push((attribute(node, "dim"), attribute(node, "namn")));
    }
    for node in children(xml.root(), "resultatenheter").flat_map(|part| children(part, "resultatenhet")) {
        let object = Object {
            dimension: attribute(node, "dim"),
            code: attribute(node, "id"),
            name: attribute(node, "namn"),
        };
        if object.dimension.is_empty() || object.code.is_empty() {
            remarks.value(Severity::Warning, xml.line(node), "paxml-object-incomplete", &object.name);
        } else {
            document.objects.push(object);
        }
    }
}

/// Tells what stands in the file and is not read: parts of the standard with their counts, and all else by name.
fn parts(xml: &Xml<'_>, remarks: &mut Remarks) {
    for part in xml.root().children().filter(Node::is_element) {
        let name = part.tag_name().name();
        if let Some((_, row)) = UNUSED_PARTS.iter().find(|(unused, _)| *unused == name) {
            remarks.unused_part(name, children(part, row).count() as u64, xml.line(part));
        } else if !READ_PARTS.contains(&name) {
            remarks.unknown(name, xml.line(part));
        }
    }
}

#[cfg(test)]
mod tests;
