//! METS by E-ARK CSIP 2.1 and SIP 2.1: what is in the package, with sizes and sums. Numbers as CSIP88 in comments are
//! those of the specification's requirements.

use super::xml::Xml;
use super::{DATA, DESCRIPTION, EVENTS, GUIDE, METS, Making, REPRESENTATION, SCHEMAS, media_type, moment};
use crate::bag::read::FileRecord;
use crate::contents::FORMAT;

const NAMESPACES: [(&str, &str); 6] = [
    ("xmlns", "http://www.loc.gov/METS/"),
    ("xmlns:csip", "https://DILCIS.eu/XML/METS/CSIPExtensionMETS"),
    ("xmlns:sip", "https://DILCIS.eu/XML/METS/SIPExtensionMETS"),
    ("xmlns:xlink", "http://www.w3.org/1999/xlink"),
    ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    (
        "xsi:schemaLocation",
        "http://www.loc.gov/METS/ http://www.loc.gov/standards/mets/mets.xsd \
         https://DILCIS.eu/XML/METS/CSIPExtensionMETS https://earkcsip.dilcis.eu/schema/DILCISExtensionMETS.xsd \
         https://DILCIS.eu/XML/METS/SIPExtensionMETS https://earksip.dilcis.eu/schema/DILCISExtensionSIPMETS.xsd",
    ),
];

/// What the content is, as neither vocabulary of E-ARK has a word for it.
const CONTENT: [(&str, &str); 2] =
    [("csip:CONTENTINFORMATIONTYPE", "OTHER"), ("csip:OTHERCONTENTINFORMATIONTYPE", FORMAT)];

/// Writes `METS.xml` of the whole package. `own` are the files around the audit package.
pub(super) fn of_package(making: &Making<'_>, own: &[FileRecord]) -> String {
    let created = moment(making.package.descriptor().as_of);
    let own_of = |path: &str| own.iter().filter(move |file| file.path.starts_with(path)).collect::<Vec<_>>();
    let groups = [
        Group { id: "grp-documentation", used_for: "Documentation", first: 1, files: own_of(GUIDE) },
        Group { id: "grp-schemas", used_for: "Schemas", first: 11, files: own_of(SCHEMAS) },
        Group {
            id: "grp-rep1",
            used_for: "Representations/rep1",
            first: 31,
            files: own.iter().filter(|file| file.path == format!("{REPRESENTATION}{METS}")).collect(),
        },
    ];
    let metadata = [("dmd-1", "DC", own_of(DESCRIPTION)), ("amd-1", "PREMIS", own_of(EVENTS))];
    let title = super::describing::title(making.package);
    let mut xml = Xml::new();
    let (id, profile) = (making.id(), "https://earksip.dilcis.eu/profile/E-ARK-SIP.xml");
    xml.within("mets", &attributes(&id, &title, profile), |xml| {
        header(xml, making, &created);
        for (section, kind, files) in &metadata {
            for file in files {
                metadata_section(xml, section, kind, file, &created);
            }
        }
        file_section(xml, &groups, &created);
        xml.within("structMap", &[("ID", "struct-1"), ("TYPE", "PHYSICAL"), ("LABEL", "CSIP")], |xml| {
            xml.within("div", &[("ID", "div-1"), ("LABEL", &id)], |xml| {
                let ids =
                    [("ID", "div-metadata"), ("LABEL", "Metadata"), ("DMDID", "dmd-1"), ("ADMID", "amd-1")];
                xml.empty("div", &ids);
                for (id, label, group) in [
                    ("div-documentation", "Documentation", "grp-documentation"),
                    ("div-schemas", "Schemas", "grp-schemas"),
                    ("div-representations", "Representations", "grp-rep1"),
                ] {
                    xml.within("div", &[("ID", id), ("LABEL", label)], |xml| {
                        xml.empty("fptr", &[("FILEID", group)]);
                    });
                }
                xml.within("div", &[("ID", "div-rep1"), ("LABEL", "Representations/rep1")], |xml| {
                    let path = format!("{REPRESENTATION}{METS}");
                    let link = [("xlink:href", path.as_str()), ("xlink:title", "grp-rep1")];
                    xml.empty("mptr", &[&[("LOCTYPE", "URL"), ("xlink:type", "simple")][..], &link].concat());
                });
            });
        });
    });
    xml.finish()
}

/// Writes `METS.xml` of the representation: the audit package, file by file. `objects` is its PREMIS.
pub(super) fn of_representation(making: &Making<'_>, objects: &FileRecord) -> String {
    let created = moment(making.package.descriptor().as_of);
    let folder = DATA.strip_prefix(REPRESENTATION).unwrap_or(DATA);
    let base = making.package.base();
    let placed =
        |file: &FileRecord| FileRecord { path: format!("{folder}{base}/{}", file.path), ..file.clone() };
    let files: Vec<FileRecord> = making.inner.iter().map(placed).collect();
    let groups =
        [Group { id: "rep1-grp-data", used_for: "Data", first: 1001, files: files.iter().collect() }];
    let profile = "https://earkcsip.dilcis.eu/profile/E-ARK-CSIP.xml";
    let title = super::describing::title(making.package);
    let mut xml = Xml::new();
    xml.within("mets", &attributes("rep1", &title, profile), |xml| {
        header(xml, making, &created);
        metadata_section(xml, "rep1-amd-1", "PREMIS", objects, &created);
        file_section(xml, &groups, &created);
        xml.within("structMap", &[("ID", "rep1-struct-1"), ("TYPE", "PHYSICAL"), ("LABEL", "CSIP")], |xml| {
            xml.within("div", &[("ID", "rep1-div-1"), ("LABEL", "rep1")], |xml| {
                xml.empty(
                    "div",
                    &[("ID", "rep1-div-metadata"), ("LABEL", "Metadata"), ("ADMID", "rep1-amd-1")],
                );
                xml.within("div", &[("ID", "rep1-div-data"), ("LABEL", "Data")], |xml| {
                    xml.empty("fptr", &[("FILEID", "rep1-grp-data")]);
                });
            });
        });
    });
    xml.finish()
}

fn attributes<'a>(id: &'a str, title: &'a str, profile: &'a str) -> Vec<(&'a str, &'a str)> {
    let own = [("OBJID", id), ("LABEL", title), ("TYPE", "Mixed"), ("PROFILE", profile)];
    [&NAMESPACES[..], &own, &CONTENT].concat()
}

/// Who made it: the program as CREATOR (CSIP10 to 16), the organisation as archival creator and submitter (SIP9 to 21).
fn header(xml: &mut Xml, making: &Making<'_>, created: &str) {
    let about = making.package.descriptor();
    let (program, version) = about.software.rsplit_once(' ').unwrap_or((about.software.as_str(), ""));
    let moments = [("CREATEDATE", created), ("LASTMODDATE", created)];
    let kinds = [("RECORDSTATUS", "NEW"), ("csip:OAISPACKAGETYPE", "SIP")];
    xml.within("metsHdr", &[moments, kinds].concat(), |xml| {
        agent(
            xml,
            &[("ROLE", "CREATOR"), ("TYPE", "OTHER"), ("OTHERTYPE", "SOFTWARE")],
            program,
            ("SOFTWARE VERSION", version),
        );
        for role in [&[("ROLE", "ARCHIVIST")][..], &[("ROLE", "OTHER"), ("OTHERROLE", "SUBMITTER")]] {
            let role = [role, &[("TYPE", "ORGANIZATION")]].concat();
            agent(xml, &role, &about.organisation, ("IDENTIFICATIONCODE", &about.orgnr));
        }
        for code in making.package.excerpt().grants().flat_map(|grant| grant.added().case_numbers.clone()) {
            xml.text("altRecordID", &[("TYPE", "REFERENCECODE")], &code);
        }
    });
}

fn agent(xml: &mut Xml, role: &[(&str, &str)], name: &str, (kind, note): (&str, &str)) {
    xml.within("agent", role, |xml| {
        xml.text("name", &[], name);
        xml.text("note", &[("csip:NOTETYPE", kind)], note);
    });
}

/// Points at a file of metadata: DC describes, PREMIS tells of preservation.
fn metadata_section(xml: &mut Xml, id: &str, kind: &str, file: &FileRecord, created: &str) {
    let size = file.bytes.to_string();
    let about = [("MDTYPE", kind), ("MIMETYPE", media_type(&file.path)), ("SIZE", size.as_str())];
    let sum = [("CREATED", created), ("CHECKSUM", file.sha256.as_str()), ("CHECKSUMTYPE", "SHA-256")];
    let link = [("LOCTYPE", "URL"), ("xlink:type", "simple"), ("xlink:href", file.path.as_str())];
    let reference = [link, about, sum].concat();
    let section = [("ID", id), ("CREATED", created), ("STATUS", "CURRENT")];
    if kind == "DC" {
        xml.within("dmdSec", &section, |xml| xml.empty("mdRef", &reference));
    } else {
        xml.within("amdSec", &[], |xml| {
            xml.within("digiprovMD", &section, |xml| xml.empty("mdRef", &reference));
        });
    }
}

/// Files that belong together; their ids count on from `first`, so that no two in a METS are the same.
struct Group<'a> {
    id: &'static str,
    used_for: &'static str,
    first: usize,
    files: Vec<&'a FileRecord>,
}

fn file_section(xml: &mut Xml, groups: &[Group<'_>], created: &str) {
    xml.within("fileSec", &[("ID", "files-1")], |xml| {
        for group in groups {
            let named = [("ID", group.id), ("USE", group.used_for)];
            xml.within("fileGrp", &[named, CONTENT].concat(), |xml| {
                for (number, file) in (group.first..).zip(&group.files) {
                    write_file(xml, number, file, created);
                }
            });
        }
    });
}

fn write_file(xml: &mut Xml, number: usize, file: &FileRecord, created: &str) {
    let (id, size) = (format!("file-{number}"), file.bytes.to_string());
    let about = [("ID", id.as_str()), ("MIMETYPE", media_type(&file.path)), ("SIZE", size.as_str())];
    let sum = [("CREATED", created), ("CHECKSUM", file.sha256.as_str()), ("CHECKSUMTYPE", "SHA-256")];
    xml.within("file", &[about, sum].concat(), |xml| {
        xml.empty("FLocat", &[("LOCTYPE", "URL"), ("xlink:type", "simple"), ("xlink:href", &file.path)]);
    });
}
