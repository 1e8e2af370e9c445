//! E-mails (RFC 5322 and MIME): what is attached, whatever it was packed in on its way.
//!
//! A library finds the parts and reads their names. What they hold is taken from the bytes of the e-mail, as the
//! library reads every text with the letters that the e-mail states, and an XML file states its own.

use std::panic::{AssertUnwindSafe, catch_unwind};

use base64::Engine as _;
use base64::alphabet::STANDARD as LETTERS;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use domain::problem::Problem;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders, PartType};

use super::name;

/// The largest e-mail that is read, in bytes; servers stop well below it.
const BYTES_MAX: usize = 40 << 20;
/// The most parts: the library looks to the end of the e-mail for each, and goes down one step for each e-mail within
/// an e-mail.
const PARTS_MAX: usize = 400;
/// The most signs of which the library keeps something in memory for each.
const SIGNS_MAX: usize = 500_000;
/// Services leave the filling at the end out.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &LETTERS,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// The files of an e-mail.
#[derive(Debug)]
pub(super) struct Mail {
    files: std::vec::IntoIter<(String, Result<Vec<u8>, Problem>)>,
}

impl Mail {
    /// Finds what is attached. Fails with `parcel-mail-too-large` and `parcel-mail-unreadable`.
    pub(super) fn open(bytes: &[u8]) -> Result<Self, Problem> {
        if !is_small(bytes) {
            let problem = Problem::bare("parcel-mail-too-large");
            return Err(problem.with("bytes", BYTES_MAX as u64).with("parts", PARTS_MAX as u64));
        }
        // The library is not ours, and a file from outside must not end the program.
        let mail = catch_unwind(AssertUnwindSafe(|| parsed(bytes))).ok().flatten();
        let mail = mail.ok_or_else(|| Problem::bare("parcel-mail-unreadable"))?;
        let parts = mail.parts.iter().enumerate().filter(|(_, part)| is_file(part));
        let mut files: Vec<_> =
            parts.map(|(index, part)| (name_of(part, index), content(bytes, part))).collect();
        if !has_end(bytes, &mail) {
            files.push((String::new(), Err(Problem::bare("parcel-mail-cut-off"))));
        }
        Ok(Self { files: files.into_iter() })
    }

    /// Returns how many files have not been taken yet.
    pub(super) fn left(&self) -> usize {
        self.files.len()
    }

    /// Returns the name and content of the next file.
    pub(super) fn next(&mut self) -> Option<(String, Result<Vec<u8>, Problem>)> {
        self.files.next()
    }
}

fn parsed(bytes: &[u8]) -> Option<Message<'_>> {
    MessageParser::new().with_mime_headers().default_header_ignore().parse(bytes)
}

/// Counts what the library would keep before it is let in, as a few bytes of headers or boundaries ask for hundreds.
fn is_small(bytes: &[u8]) -> bool {
    bytes.len() <= BYTES_MAX
        && count(bytes, b"content-type", PARTS_MAX + 1) <= PARTS_MAX
        && count(bytes, b"content-", SIGNS_MAX + 1) <= SIGNS_MAX
        && count(bytes, b"--", SIGNS_MAX + 1) <= SIGNS_MAX
        && count(bytes, b";", SIGNS_MAX + 1) <= SIGNS_MAX
}

/// Counts where the text stands, in capital letters or small, up to a number.
fn count(bytes: &[u8], small: &[u8], most: usize) -> usize {
    let (first, capital) = (small[0], small[0].to_ascii_uppercase());
    memchr::memchr2_iter(first, capital, bytes)
        .filter(|at| bytes[*at..].get(..small.len()).is_some_and(|found| found.eq_ignore_ascii_case(small)))
        .take(most)
        .count()
}

/// Tells whether the last boundary is there, behind which nothing is missing (RFC 2046 section 5.1.1).
fn has_end(bytes: &[u8], mail: &Message<'_>) -> bool {
    let boundary = mail.content_type().and_then(|kind| kind.attribute("boundary"));
    boundary
        .is_none_or(|boundary| memchr::memmem::rfind(bytes, format!("--{boundary}--").as_bytes()).is_some())
}

/// Bodies are no files; XML is one even where the e-mail has it as its body.
fn is_file(part: &MessagePart<'_>) -> bool {
    let is_attached = part.content_disposition().is_some_and(|found| found.is_attachment());
    let is_body = ["plain", "html"].iter().any(|kind| part.is_content_type("text", kind))
        || part.content_type().is_none();
    !matches!(part.body, PartType::Multipart(_))
        && (is_attached || part.attachment_name().is_some() || !is_body)
}

/// Returns the name of a part, or one made of its place and kind.
fn name_of(part: &MessagePart<'_>, index: usize) -> String {
    let name = part.attachment_name().map(str::trim).filter(|name| !name.is_empty());
    name.map_or_else(|| format!("{index}.{}", ending(part)), name::shown)
}

fn ending(part: &MessagePart<'_>) -> &'static str {
    let kind = part.content_type().and_then(|kind| kind.c_subtype.as_deref()).unwrap_or_default();
    match kind.to_ascii_lowercase().as_str() {
        "xml" => "xml",
        "pdf" => "pdf",
        "rfc822" => "eml",
        _ => "bin",
    }
}

/// Returns what a part holds. Fails with `parcel-part-unreadable`.
fn content(mail: &[u8], part: &MessagePart<'_>) -> Result<Vec<u8>, Problem> {
    let (first, end) = (part.offset_body as usize, part.offset_end as usize);
    let packed = mail.get(first..end).filter(|_| !part.is_encoding_problem);
    let unpacked = packed.and_then(|packed| match part.content_transfer_encoding().map(str::trim) {
        Some(coding) if coding.eq_ignore_ascii_case("base64") => BASE64.decode(without_blanks(packed)).ok(),
        Some(coding) if coding.eq_ignore_ascii_case("quoted-printable") => quoted_printable_decode(packed),
        None => Some(packed.to_vec()),
        Some(coding) => {
            let is_as_it_stands =
                ["7bit", "8bit", "binary"].iter().any(|known| coding.eq_ignore_ascii_case(known));
            is_as_it_stands.then(|| packed.to_vec())
        }
    });
    unpacked.ok_or_else(|| Problem::bare("parcel-part-unreadable"))
}

fn without_blanks(bytes: &[u8]) -> Vec<u8> {
    bytes.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect()
}
