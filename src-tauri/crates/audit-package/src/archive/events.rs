//! PREMIS 3: what happened to what is in the package, from the first operation of its log to the package itself, and
//! who did it, by name or pseudonym as the level has it.

use std::collections::BTreeMap;

use domain::log::{Entry, Operation, OperationKind};
use words::{Locale, Words};

use super::xml::Xml;
use super::{Making, media_type, moment};
use crate::bag::read::FileRecord;
use crate::contents::word_of;
use crate::level::Personal;

const NAMESPACES: [(&str, &str); 4] = [
    ("xmlns", "http://www.loc.gov/premis/v3"),
    ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ("xsi:schemaLocation", "http://www.loc.gov/premis/v3 https://www.loc.gov/standards/premis/premis.xsd"),
    ("version", "3.0"),
];

/// The vocabulary of the words for events.
const AUTHORITY: (&str, &str) = ("authority", "http://id.loc.gov/vocabulary/preservation/eventType");

/// Writes the PREMIS of the package: the package, its representation, every operation that is about its grants, what
/// was done to make it, and who did it.
pub(super) fn of_package(making: &Making<'_>) -> String {
    let words = Words::new(Locale::Sv);
    let agents = Agents::of(making);
    let mut xml = Xml::new();
    xml.within("premis", &NAMESPACES, |xml| {
        objects(xml, making);
        for operation in told(making) {
            let id = format!("operation-{}", operation.seq);
            let detail = words.word(&format!("operation-{}", word_of(&operation.kind)));
            event(
                xml,
                making,
                &Event {
                    id: &id,
                    kind: kind_of(operation.kind),
                    at: &operation.at.to_string(),
                    detail: &detail,
                    outcome: &operation.hash.to_string(),
                    agent: agents.of_name(making.package.excerpt().pseudonyms().shown(&operation.actor)),
                },
            );
        }
        package_events(xml, making, &words);
        agents.write(xml, making);
    });
    xml.finish()
}

/// Writes the PREMIS of the representation: every file of the audit package, with its sum.
pub(super) fn of_representation(making: &Making<'_>) -> String {
    let mut xml = Xml::new();
    xml.within("premis", &NAMESPACES, |xml| {
        making.inner.iter().for_each(|file| object_file(xml, making, file));
    });
    xml.finish()
}

fn objects(xml: &mut Xml, making: &Making<'_>) {
    let about = making.package.descriptor();
    let (id, title) = (making.id(), super::describing::title(making.package));
    xml.within("object", &[("xsi:type", "intellectualEntity")], |xml| {
        identifier(xml, "objectIdentifier", &id);
        identifier_of(xml, "objectIdentifier", "UUID", &about.book.to_string());
        identifier_of(xml, "objectIdentifier", "bidragsboken-head", &about.head.hash.to_string());
        xml.text("originalName", &[], &title);
    });
    xml.within("object", &[("xsi:type", "representation")], |xml| {
        identifier(xml, "objectIdentifier", &format!("{id}/rep1"));
        xml.text("originalName", &[], &making.package.base());
        xml.within("relationship", &[], |xml| {
            xml.text("relationshipType", &[], "structural");
            xml.text("relationshipSubType", &[], "represents");
            xml.within("relatedObjectIdentifier", &[], |xml| {
                xml.text("relatedObjectIdentifierType", &[], "local");
                xml.text("relatedObjectIdentifierValue", &[], &id);
            });
        });
    });
}

fn object_file(xml: &mut Xml, making: &Making<'_>, file: &FileRecord) {
    xml.within("object", &[("xsi:type", "file")], |xml| {
        identifier(xml, "objectIdentifier", &format!("{}/rep1/{}", making.id(), file.path));
        xml.within("objectCharacteristics", &[], |xml| {
            xml.text("compositionLevel", &[], "0");
            xml.within("fixity", &[], |xml| {
                xml.text("messageDigestAlgorithm", &[], "SHA-256");
                xml.text("messageDigest", &[], &file.sha256);
            });
            xml.text("size", &[], &file.bytes.to_string());
            xml.within("format", &[], |xml| {
                xml.within("formatDesignation", &[], |xml| {
                    xml.text("formatName", &[], media_type(&file.path));
                });
            });
        });
        xml.text("originalName", &[], &file.path);
    });
}

/// The operations that say something of the packaged grants or of the book as a whole.
fn told<'a>(making: &'a Making<'_>) -> impl Iterator<Item = &'a Operation> {
    let operations = making.package.excerpt().book().operations().iter();
    operations.filter(|operation| operation.entries.iter().any(|entry| matches!(entry, Entry::Fact(_))))
}

/// Returns the word of the vocabulary for what an operation does to the records.
const fn kind_of(kind: OperationKind) -> &'static str {
    match kind {
        OperationKind::BookOpened => "creation",
        OperationKind::Imported | OperationKind::EvidenceAdded => "capture",
        OperationKind::PersonalDataErased => "deletion",
        OperationKind::PackageIssued => "dissemination",
        _ => "modification",
    }
}

/// What was done to make the package; dated its as-of date, as the same facts are to give the same bytes.
fn package_events(xml: &mut Xml, making: &Making<'_>, words: &Words) {
    let about = making.package.descriptor();
    let at = moment(about.as_of);
    let mut write = |id: &str, kind: &'static str, detail: &str, outcome: &str| {
        event(xml, making, &Event { id, kind, at: &at, detail, outcome, agent: PROGRAM.to_owned() });
    };
    let level = words.word(&format!("level-{}", about.personal.word()));
    if about.personal != Personal::Included {
        write("package-redaction", "redaction", &words.word("archive-event-redaction"), &level);
    }
    let files = making.inner.len().to_string();
    write("package-digests", "message digest calculation", &words.word("archive-event-digests"), &files);
    if let Some(signed) = making.signed {
        let key = signed.fingerprint.to_string();
        write(
            "package-signature",
            "digital signature generation",
            &words.word("archive-event-signature"),
            &key,
        );
    }
    write("package-validation", "validation", &words.word("archive-event-validation"), "ok");
    let head = about.head.hash.to_string();
    write("package-creation", "information package creation", &words.word("archive-event-creation"), &head);
}

struct Event<'a> {
    id: &'a str,
    kind: &'static str,
    at: &'a str,
    detail: &'a str,
    outcome: &'a str,
    agent: String,
}

fn event(xml: &mut Xml, making: &Making<'_>, event: &Event<'_>) {
    xml.within("event", &[], |xml| {
        identifier(xml, "eventIdentifier", event.id);
        xml.text("eventType", &[AUTHORITY], event.kind);
        xml.text("eventDateTime", &[], event.at);
        xml.within("eventDetailInformation", &[], |xml| xml.text("eventDetail", &[], event.detail));
        xml.within("eventOutcomeInformation", &[], |xml| xml.text("eventOutcome", &[], event.outcome));
        xml.within("linkingAgentIdentifier", &[], |xml| {
            xml.text("linkingAgentIdentifierType", &[], "local");
            xml.text("linkingAgentIdentifierValue", &[], &event.agent);
        });
        xml.within("linkingObjectIdentifier", &[], |xml| {
            xml.text("linkingObjectIdentifierType", &[], "local");
            xml.text("linkingObjectIdentifierValue", &[], &making.id());
        });
    });
}

fn identifier(xml: &mut Xml, name: &'static str, value: &str) {
    identifier_of(xml, name, "local", value);
}

fn identifier_of(xml: &mut Xml, name: &'static str, kind: &str, value: &str) {
    let (of_type, of_value) = match name {
        "agentIdentifier" => ("agentIdentifierType", "agentIdentifierValue"),
        "eventIdentifier" => ("eventIdentifierType", "eventIdentifierValue"),
        _ => ("objectIdentifierType", "objectIdentifierValue"),
    };
    xml.within(name, &[], |xml| {
        xml.text(of_type, &[], kind);
        xml.text(of_value, &[], value);
    });
}

const PROGRAM: &str = "agent-program";
const ORGANISATION: &str = "agent-organisation";

/// Who did something, numbered by first appearance.
struct Agents {
    names: Vec<String>,
    by_name: BTreeMap<String, usize>,
}

impl Agents {
    fn of(making: &Making<'_>) -> Self {
        let mut agents = Self { names: Vec::new(), by_name: BTreeMap::new() };
        for operation in told(making) {
            let name = making.package.excerpt().pseudonyms().shown(&operation.actor).to_owned();
            if !agents.by_name.contains_key(&name) {
                agents.by_name.insert(name.clone(), agents.names.len());
                agents.names.push(name);
            }
        }
        agents
    }

    fn of_name(&self, name: &str) -> String {
        format!("agent-{}", self.by_name.get(name).map_or(0, |at| at + 1))
    }

    fn write(&self, xml: &mut Xml, making: &Making<'_>) {
        let about = making.package.descriptor();
        for name in &self.names {
            agent(xml, &self.of_name(name), name, "person", None);
        }
        let (program, version) = about.software.rsplit_once(' ').unwrap_or((about.software.as_str(), ""));
        agent(xml, PROGRAM, program, "software", Some(version));
        agent(xml, ORGANISATION, &format!("{} {}", about.organisation, about.orgnr), "organization", None);
    }
}

fn agent(xml: &mut Xml, id: &str, name: &str, kind: &str, version: Option<&str>) {
    xml.within("agent", &[], |xml| {
        identifier(xml, "agentIdentifier", id);
        xml.text("agentName", &[], name);
        xml.text("agentType", &[], kind);
        if let Some(version) = version {
            xml.text("agentVersion", &[], version);
        }
    });
}
