//! The file itself: fonts, properties and language, with nothing in it that changes from one run to the next.

use std::io::Write;

use domain::date::Date;
use lopdf::{Dictionary, Object, StringFormat};
use printpdf::{
    FontId, OffsetDateTime, PdfDocument, PdfFont, PdfParseErrorSeverity, PdfSaveOptions, PdfWarnMsg,
};
use sha2::{Digest as _, Sha256};
use words::Words;

use super::Document;
use super::paper::{Frame, Page, REGULAR_FONT, SEMIBOLD_FONT};
use super::typeface::{Face, Faces};
use crate::write::WriteError;

/// Seconds of a day.
const DAY_SECONDS: i64 = 86_400;

/// Writes the pages as a file. Fails with `export-not-written`.
pub(super) fn write(
    document: &Document,
    words: &Words,
    faces: &Faces,
    pages: &[Page],
    frame: Frame,
    mut out: impl Write,
) -> Result<(), WriteError> {
    let mut printed = PdfDocument::new(&document.title);
    describe(&mut printed, document);
    for (name, face) in [(REGULAR_FONT, &faces.regular), (SEMIBOLD_FONT, &faces.semibold)] {
        embed(&mut printed, name, face);
    }
    printed.pages = pages.iter().map(|page| page.printed(frame)).collect();
    let mut remarks = Vec::new();
    let mut file = printpdf::to_lopdf_doc(&printed, &PdfSaveOptions::default(), &mut remarks);
    drop(printed);
    refuse_errors(&remarks)?;
    finish(&mut file, words.locale().tag())?;
    file.compress();
    file.save_to(&mut out).map_err(not_written)
}

fn describe(printed: &mut PdfDocument, document: &Document) {
    let made = midnight(document.made);
    let properties = &mut printed.metadata.info;
    properties.creation_date = made;
    properties.modification_date = made;
    properties.metadata_date = made;
    properties.author.clone_from(&document.author);
    properties.subject.clone_from(&document.subtitle);
    "Bidragsboken".clone_into(&mut properties.creator);
    "Bidragsboken, printpdf".clone_into(&mut properties.producer);
}

fn midnight(day: Date) -> OffsetDateTime {
    let epoch = Date::new(1970, 1, 1).expect("the epoch is a day");
    OffsetDateTime::from_unix_timestamp(day.days_since(epoch) * DAY_SECONDS)
        .expect("days of the program are in range")
}

/// The library gives fonts random names; ours are fixed.
fn embed(printed: &mut PdfDocument, name: &str, face: &Face) {
    let font = PdfFont::new(face.parsed.clone());
    printed.resources.fonts.map.insert(FontId(name.to_owned()), font);
}

fn refuse_errors(remarks: &[PdfWarnMsg]) -> Result<(), WriteError> {
    let error = remarks.iter().find(|remark| remark.severity == PdfParseErrorSeverity::Error);
    error.map_or(Ok(()), |remark| Err(WriteError::NotWritten { cause: remark.msg.clone() }))
}

/// Sets what the library leaves out or makes up: the language, the title in the window's frame, an identifier that
/// follows from the content, the version; and takes out a claim of print conformance and empty properties.
fn finish(file: &mut lopdf::Document, language: &str) -> Result<(), WriteError> {
    "1.7".clone_into(&mut file.version);
    let identifier = identifier(file);
    file.trailer.set("ID", vec![identifier.clone(), identifier]);
    let catalog = file.catalog_mut().map_err(not_written)?;
    catalog.set("Lang", Object::string_literal(language));
    catalog.set("ViewerPreferences", Dictionary::from_iter([("DisplayDocTitle", Object::Boolean(true))]));
    let properties = file.trailer.get(b"Info").and_then(Object::as_reference).map_err(not_written)?;
    let properties = file.get_dictionary_mut(properties).map_err(not_written)?;
    for unfounded in [&b"GTS_PDFXVersion"[..], b"Identifier", b"Keywords"] {
        properties.remove(unfounded);
    }
    Ok(())
}

/// Returns the first 16 bytes of the SHA-256 of all streams in order.
fn identifier(file: &lopdf::Document) -> Object {
    let mut digest = Sha256::new();
    for object in file.objects.values() {
        if let Ok(stream) = object.as_stream() {
            digest.update(&stream.content);
        }
    }
    Object::String(digest.finalize()[..16].to_vec(), StringFormat::Hexadecimal)
}

fn not_written(error: impl std::fmt::Display) -> WriteError {
    WriteError::NotWritten { cause: error.to_string() }
}
