//! What the package is, in Dublin Core, and how it is checked, in words.

use words::{Locale, Words};

use super::xml::Xml;
use super::{DATA, Making};
use crate::contents::Package;

const TEMPLATE: &str = include_str!("../../../../../assets/package/arkiv.txt");

const NAMESPACES: [(&str, &str); 4] = [
    ("xmlns:oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc/"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    (
        "xsi:schemaLocation",
        "http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
    ),
];

/// Returns what the package is called: the grants and the organisation.
pub(super) fn title(package: &Package) -> String {
    let codes: Vec<_> = package.excerpt().grants().map(|grant| grant.code().to_owned()).collect();
    let fields = [
        ("codes", codes.join(", ").into()),
        ("organisation", package.descriptor().organisation.as_str().into()),
    ];
    Words::new(Locale::Sv).text("page-title", &fields.into_iter().collect())
}

pub(super) fn dublin_core(making: &Making<'_>) -> String {
    let (package, words) = (making.package, Words::new(Locale::Sv));
    let about = package.descriptor();
    let mut xml = Xml::new();
    xml.within("oai_dc:dc", &NAMESPACES, |xml| {
        xml.text("dc:title", &[], &title(package));
        xml.text("dc:creator", &[], &about.organisation);
        for grant in package.excerpt().grants() {
            xml.text("dc:subject", &[], &grant.scheme().name.sv);
        }
        xml.text("dc:description", &[], &words.word("archive-description"));
        xml.text("dc:publisher", &[], &format!("{} {}", about.organisation, about.orgnr));
        xml.text("dc:date", &[], &about.as_of.to_string());
        xml.text("dc:type", &[], "Dataset");
        xml.text("dc:format", &[], "application/zip");
        xml.text("dc:identifier", &[], &making.id());
        for grant in package.excerpt().grants() {
            xml.text("dc:identifier", &[], grant.code());
            grant.added().case_numbers.iter().for_each(|number| xml.text("dc:identifier", &[], number));
        }
        xml.text("dc:language", &[], "sv");
        xml.text("dc:rights", &[], &words.word(&format!("level-{}", about.personal.word())));
    });
    xml.finish()
}

/// Says how the package is checked.
pub(super) fn guide(making: &Making<'_>) -> String {
    let about = making.package.descriptor();
    let values = [
        ("{id}", making.id()),
        ("{organisation}", format!("{} {}", about.organisation, about.orgnr)),
        ("{as-of}", about.as_of.to_string()),
        ("{software}", about.software.clone()),
        ("{data}", format!("{DATA}{}", making.package.base())),
    ];
    let mut text = String::new();
    let mut rest = TEMPLATE;
    while let Some(at) = rest.find('{') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        let value = values.iter().find(|(place, _)| rest.starts_with(place));
        let len = value.map_or(1, |(place, _)| place.len());
        text.push_str(value.map_or("{", |(_, value)| value));
        rest = &rest[len..];
    }
    (text + rest).replace("\r\n", "\n").replace('\n', "\r\n")
}
