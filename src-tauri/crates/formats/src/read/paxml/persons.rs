//! The persons of a file, each once: rows name them by number of employment (`anstid`), by personal identity number
//! (`persnr`) or by both, and the one leads to the other wherever the file gives both.

use std::collections::{BTreeSet, HashMap};

use domain::date::Date;
use domain::draft::payroll::PayrollPerson;
use domain::identity::{IdentityError, person_number};
use domain::problem::Severity;
use roxmltree::Node;

use super::entries::texts;
use super::remarks::Remarks;
use super::{Xml, children, spans};

/// Who a row means.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Key {
    /// A personal identity number, written in one way.
    Number(String),
    /// A number of employment that nothing leads on from.
    Employment(String),
}

/// The persons so far.
pub(super) struct Persons {
    /// The day that two digits of a year are read by.
    day: Date,
    /// The personal identity number of each number of employment.
    numbers: HashMap<String, String>,
    places: HashMap<Key, u32>,
    persons: Vec<PayrollPerson>,
}

impl Persons {
    /// Reads what the file says of persons, and which numbers belong together.
    pub(super) fn of_file(xml: &Xml<'_>, generated: Option<Date>, remarks: &mut Remarks) -> Self {
        let mut persons = Self {
            day: generated.or_else(|| latest_day(xml)).unwrap_or_else(last_day),
            numbers: HashMap::new(),
            places: HashMap::new(),
            persons: Vec::new(),
        };
        persons.tell_numbers(xml, remarks);
        persons.link(xml, remarks);
        persons.read(xml, remarks);
        persons
    }

    /// Returns the place of the person of a row; `None` where it names nobody.
    pub(super) fn of(&mut self, row: Node<'_, '_>) -> Option<u32> {
        let (employment, stated) = (attribute(row, "anstid"), attribute(row, "persnr"));
        let number = stated.map(|stated| self.written_one_way(stated));
        let number = number.or_else(|| self.numbers.get(employment?).cloned());
        let key =
            number.map(Key::Number).or_else(|| employment.map(|text| Key::Employment(text.to_owned())))?;
        let next = u32::try_from(self.persons.len()).expect("fewer persons than bytes");
        let place = *self.places.entry(key).or_insert(next);
        if place == next {
            self.persons.push(PayrollPerson::default());
        }
        let person = &mut self.persons[place as usize];
        person.person_number = person.person_number.take().or_else(|| stated.map(str::to_owned));
        note_employment(person, employment.unwrap_or_default());
        Some(place)
    }

    /// Returns the persons, in the order that the file names them.
    pub(super) fn finish(self) -> Vec<PayrollPerson> {
        self.persons
    }

    fn written_one_way(&self, stated: &str) -> String {
        match person_number(stated, self.day) {
            Ok(number) => number,
            Err(IdentityError::CheckDigit { .. }) => {
                let digits: String = stated.chars().filter(char::is_ascii_digit).collect();
                digits[digits.len().saturating_sub(10)..].to_owned()
            }
            Err(IdentityError::Person { .. } | IdentityError::Organisation { .. }) => stated.to_owned(),
        }
    }

    /// Tells of each number once that is none.
    fn tell_numbers(&self, xml: &Xml<'_>, remarks: &mut Remarks) {
        let mut told = BTreeSet::new();
        for node in naming(xml) {
            let Some(stated) = attribute(node, "persnr") else { continue };
            let code = match person_number(stated, self.day) {
                Ok(_) => continue,
                Err(IdentityError::CheckDigit { .. }) => "paxml-person-number-check-digit",
                Err(IdentityError::Person { .. } | IdentityError::Organisation { .. }) => {
                    "paxml-person-number-unfit"
                }
            };
            if told.insert(stated) {
                remarks.value(Severity::Warning, xml.line(node), code, &veiled(stated));
            }
        }
    }

    /// A number of employment of two persons would give the one the other's time.
    fn link(&mut self, xml: &Xml<'_>, remarks: &mut Remarks) {
        for node in naming(xml) {
            let (Some(employment), Some(stated)) = (attribute(node, "anstid"), attribute(node, "persnr"))
            else {
                continue;
            };
            let number = self.written_one_way(stated);
            let known = self.numbers.entry(employment.to_owned()).or_insert_with(|| number.clone());
            if *known != number {
                remarks.value(Severity::Error, xml.line(node), "paxml-employment-of-two", employment);
            }
        }
    }

    fn read(&mut self, xml: &Xml<'_>, remarks: &mut Remarks) {
        let mut more = 0;
        for node in children(xml.root(), "personal").flat_map(|part| children(part, "person")) {
            let Some(place) = self.of(node) else {
                remarks.add(Severity::Warning, xml.line(node), "paxml-person-missing", |problem| problem);
                continue;
            };
            let person = &mut self.persons[place as usize];
            let name = texts(node, &["fornamn", "efternamn"]).map(|name| name.replace(", ", " "));
            person.name = person.name.take().or(name);
            more += u64::from(has_more(node));
        }
        if more > 0 {
            remarks
                .add(Severity::Info, 0, "paxml-person-details-unused", |problem| problem.with("count", more));
        }
    }
}

fn note_employment(person: &mut PayrollPerson, employment: &str) {
    if employment.is_empty() || person.employment == employment {
    } else if person.employment.is_empty() {
        employment.clone_into(&mut person.employment);
    } else if !person.other_employments.iter().any(|other| other == employment) {
        person.other_employments.push(employment.to_owned());
    }
}

/// Returns the elements that name persons: those of the personal part and the rows that are read, in order.
fn naming<'n, 'a>(xml: &'n Xml<'a>) -> impl Iterator<Item = Node<'n, 'a>> {
    xml.root().descendants().filter(|node| {
        node.is_element() && matches!(node.tag_name().name(), "person" | "tidtrans" | "lonetrans")
    })
}

fn attribute<'n>(node: Node<'n, '_>, name: &str) -> Option<&'n str> {
    node.attribute(name).map(str::trim).filter(|text| !text.is_empty())
}

/// Tells whether a person has addresses, pay, tax or the like beside the name.
fn has_more(person: Node<'_, '_>) -> bool {
    let mut fields = person.children().filter(Node::is_element);
    fields.any(|field| !matches!(field.tag_name().name(), "fornamn" | "efternamn"))
}

/// The last four signs of a personal number are for those who have the file.
fn veiled(number: &str) -> String {
    let shown = number.chars().count().saturating_sub(4);
    number.chars().take(shown).chain("••••".chars()).collect()
}

fn latest_day(xml: &Xml<'_>) -> Option<Date> {
    let named = |node: &Node<'_, '_>| matches!(node.tag_name().name(), "datum" | "datumfrom" | "datumtom");
    let days = xml.root().descendants().filter(named).filter_map(|node| spans::parse(node.text()?.trim()));
    days.max()
}

/// The end of the calendar, for a file without any day: only numbers of ten digits need a better one.
fn last_day() -> Date {
    Date::new(2199, 12, 31).expect("the last day of the calendar")
}
