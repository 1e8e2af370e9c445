//! What times and pays have in common: whose they are, the units they are on, their text, and what is not read.

use domain::draft::ObjectRef;
use domain::problem::Severity;
use roxmltree::Node;

use super::persons::Persons;
use super::remarks::Remarks;
use super::{Xml, children, text, text_at};

/// Attributes of a row; the number of the row (`postid`) is the sending program's own and means nothing here.
const ATTRIBUTES: [&str; 3] = ["postid", "anstid", "persnr"];

/// What the rows are read with.
pub(super) struct Entries<'e, 'x> {
    pub(super) xml: &'e Xml<'x>,
    pub(super) persons: &'e mut Persons,
    pub(super) remarks: &'e mut Remarks,
}

/// The elements of a kind of row.
pub(super) struct RowForm {
    /// Those that are read.
    pub(super) read: &'static [&'static str],
    /// Those of the standard that are counted and told.
    pub(super) unused: &'static [&'static str],
}

impl Entries<'_, '_> {
    /// Returns the rows of a part, and tells what else stands in it.
    pub(super) fn rows<'n, 'a>(&mut self, root: Node<'n, 'a>, part: &str, row: &str) -> Vec<Node<'n, 'a>> {
        let all = children(root, part).flat_map(|part| part.children().filter(Node::is_element));
        let (rows, others): (Vec<_>, Vec<_>) = all.partition(|node| node.tag_name().name() == row);
        for node in others {
            match node.tag_name().name() {
                name @ ("klar" | "attesterat") => self.remarks.unused_part(name, 1, self.xml.line(node)),
                name => self.remarks.unknown(name, self.xml.line(node)),
            }
        }
        rows
    }

    /// Returns the person of a row; one without a number of a person is an error.
    pub(super) fn person(&mut self, row: Node<'_, '_>) -> Option<u32> {
        let person = self.persons.of(row);
        if person.is_none() {
            self.remarks.add(Severity::Error, self.xml.line(row), "paxml-person-missing", |problem| problem);
        }
        person
    }

    /// Returns the code of a row: the first of the elements that has a text; a row without is an error.
    pub(super) fn code(&mut self, row: Node<'_, '_>, names: &[&str]) -> Option<String> {
        let code = names.iter().find_map(|name| text_at(row, &[name]));
        if code.is_none() {
            self.remarks.add(Severity::Error, self.xml.line(row), "paxml-code-missing", |problem| problem);
        }
        code
    }

    /// Returns the cost centres, projects and the like that a row is on.
    pub(super) fn objects(&mut self, row: Node<'_, '_>) -> Vec<ObjectRef> {
        let mut objects: Vec<ObjectRef> = Vec::new();
        for node in children(row, "resenheter").flat_map(|units| children(units, "resenhet")) {
            let attribute = |name| node.attribute(name).unwrap_or_default().trim().to_owned();
            let object = ObjectRef { dimension: attribute("dim"), code: attribute("id") };
            let line = self.xml.line(node);
            if object.dimension.is_empty() || object.code.is_empty() {
                let stated = format!("{} {}", object.dimension, object.code);
                self.remarks.value(Severity::Error, line, "paxml-object-incomplete", stated.trim());
                continue;
            }
            if objects.iter().any(|other| other.dimension == object.dimension) {
                self.remarks.value(Severity::Warning, line, "paxml-dimension-repeated", &object.dimension);
            }
            objects.push(object);
        }
        objects
    }

    /// Counts what a row says that is not read.
    pub(super) fn tell_unread(&mut self, row: Node<'_, '_>, form: &RowForm) {
        for node in row.children().filter(Node::is_element) {
            let name = node.tag_name().name();
            if form.unused.contains(&name) {
                if text(node).is_some() {
                    self.remarks.unused_field(name, self.xml.line(node));
                }
            } else if !form.read.contains(&name) {
                self.remarks.unknown(name, self.xml.line(node));
            }
        }
        for attribute in row.attributes().filter(|attribute| !ATTRIBUTES.contains(&attribute.name())) {
            self.remarks.unknown(attribute.name(), self.xml.line(row));
        }
    }
}

/// Returns the texts of a row, one after another.
pub(super) fn texts(row: Node<'_, '_>, names: &[&str]) -> Option<String> {
    let texts: Vec<String> = names.iter().filter_map(|name| text_at(row, &[name])).collect();
    (!texts.is_empty()).then(|| texts.join(", "))
}
