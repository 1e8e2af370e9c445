//! Looking at evidence page by page, and copies of it in which personal data is covered.

use std::io::Write;

use apart::{CoverPages, CoveredCopy, DrawPage, DrawnPage};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::book::Grant;
use domain::date::Date;
use domain::fact::{EvidenceAdded, EvidenceLinked, Fact};
use domain::ids::EvidenceId;
use domain::log::OperationKind;
use domain::personal::{covered, find_personal};
use formats::media::media_type;
use picture::{Cover, Found, PictureError};
use store::Compression;
use words::Words;

use super::evidence::{grant_of, row_of};
use crate::api::evidence::{
    CoverRow, EvidencePage, EvidenceRow, FoundRow, MaskEvidence, PreviewEvidence, SaveEvidence,
};
use crate::error::AppError;
use crate::rows::open_text;
use crate::session::{App, Change};
use crate::unfinished::Unfinished;

/// Larger files are not shown: they would be whole in memory.
const LARGEST_SHOWN: u64 = 200 << 20;
/// How much of a text is shown.
const TEXT_SHOWN: usize = 200_000;
/// Covers are told in thousandths of a side.
const PARTS: f64 = 1000.0;

/// A piece of evidence with its bytes.
struct Read {
    added: EvidenceAdded,
    bytes: Vec<u8>,
}

/// Finds a piece of evidence whose bytes are there. Fails with `evidence-unknown` or `evidence-erased`, of a package
/// that leaves it out with `evidence-withheld`.
fn at_hand<'a>(app: &'a App, reference: &str) -> Result<&'a EvidenceAdded, AppError> {
    let unknown = || AppError::bare("evidence-unknown").with("evidence", reference);
    let id: EvidenceId = reference.trim().parse().map_err(|_| unknown())?;
    let added = app.book()?.evidence(id).ok_or_else(unknown)?;
    let is_withheld = app.review.is_some() && added.personal;
    let lacking = if is_withheld { "evidence-withheld" } else { "evidence-erased" };
    added.sha256.value().ok_or_else(|| AppError::bare(lacking).with("evidence", id.to_string()))?;
    Ok(added)
}

/// Copies the bytes of a piece of evidence from the book, or from the package that is reviewed.
fn copy(app: &App, added: &EvidenceAdded, out: &mut dyn Write) -> Result<(), AppError> {
    if let Some(review) = &app.review {
        return review.copy_evidence(added, out);
    }
    let unknown = || AppError::bare("evidence-unknown").with("evidence", added.evidence.to_string());
    let sha256 = added.sha256.value().and_then(|sum| sum.parse().ok()).ok_or_else(unknown)?;
    let mut reader = app.opened()?.store.read_blob(sha256)?;
    std::io::copy(&mut reader, out).map_err(store::StoreError::from)?;
    Ok(())
}

fn read(app: &App, reference: &str) -> Result<Read, AppError> {
    let added = at_hand(app, reference)?.clone();
    if added.bytes > LARGEST_SHOWN {
        let id = added.evidence.to_string();
        return Err(AppError::bare("evidence-too-large-to-show").with("evidence", id));
    }
    let mut bytes = Vec::new();
    copy(app, &added, &mut bytes)?;
    Ok(Read { added, bytes })
}

fn is_text(media_type: &str) -> bool {
    media_type.starts_with("text/") || matches!(media_type, "application/xml" | "message/rfc822")
}

fn refused(added: &EvidenceAdded, error: PictureError) -> AppError {
    let code = match error {
        PictureError::KindUnknown => "evidence-not-shown",
        PictureError::Encrypted => "evidence-encrypted",
        PictureError::Unreadable => "evidence-unreadable",
        PictureError::NoSuchPage => "evidence-no-such-page",
    };
    AppError::bare(code)
        .with("evidence", added.evidence.to_string())
        .with("file", open_text(Some(&added.file_name)))
}

pub(crate) fn preview_evidence(app: &mut App, request: PreviewEvidence) -> Result<EvidencePage, AppError> {
    let today = app.today();
    let Read { added, bytes } = read(app, &request.evidence)?;
    if is_text(&added.media_type) {
        return Ok(text_page(&app.words, &added, &bytes, today));
    }
    let refused = |error| refused(&added, error);
    let page = request.page.max(1) - 1;
    let ask = DrawPage { media_type: added.media_type.clone(), page, width: request.width, today };
    let name = open_text(Some(&added.file_name));
    let DrawnPage { png, pages, found } = app.draw_strange(&name, bytes, ask)?.map_err(refused)?;
    Ok(EvidencePage {
        evidence: added.evidence.to_string(),
        page: page + 1,
        pages,
        picture: Some(format!("data:image/png;base64,{}", STANDARD.encode(png))),
        text: None,
        cut: false,
        found: found.iter().map(|found| found_row(&app.words, page, found)).collect(),
    })
}

fn text_page(words: &Words, added: &EvidenceAdded, bytes: &[u8], today: Date) -> EvidencePage {
    let (text, _) = formats::text::decode(bytes);
    let shown: String = text.chars().take(TEXT_SHOWN).collect();
    let found = shown.lines().flat_map(|line| {
        find_personal(line, today).into_iter().map(move |(range, kind)| (kind, line[range].to_owned()))
    });
    // A text has no places on a page.
    let place = || CoverRow { page: 1, left: 0, top: 0, right: 0, bottom: 0 };
    let found = found.map(|(kind, text)| FoundRow {
        kind: kind.word().to_owned(),
        kind_name: words.word(&format!("personal-{}", kind.word())),
        text,
        place: place(),
    });
    EvidencePage {
        evidence: added.evidence.to_string(),
        page: 1,
        pages: 1,
        picture: None,
        found: found.collect(),
        cut: shown.len() < text.len(),
        text: Some(shown),
    }
}

fn found_row(words: &Words, page: u32, found: &Found) -> FoundRow {
    FoundRow {
        kind: found.kind.word().to_owned(),
        kind_name: words.word(&format!("personal-{}", found.kind.word())),
        text: found.text.clone(),
        place: CoverRow {
            page: page + 1,
            left: part(found.place.left, f64::floor),
            top: part(found.place.top, f64::floor),
            right: part(found.place.right, f64::ceil),
            bottom: part(found.place.bottom, f64::ceil),
        },
    }
}

fn part(of: f64, rounded: impl Fn(f64) -> f64) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held between 0 and 1 000")]
    let part = rounded(of * PARTS).clamp(0.0, PARTS) as u32;
    part
}

/// Reads a cover. Fails with `cover-unfit` where it covers nothing or reaches beyond the page.
fn cover_of(row: &CoverRow) -> Result<(u32, Cover), AppError> {
    let sound = row.page > 0
        && row.left < row.right
        && row.top < row.bottom
        && row.right <= 1000
        && row.bottom <= 1000;
    if !sound {
        return Err(AppError::bare("cover-unfit"));
    }
    let part = |of: u32| f64::from(of) / PARTS;
    let (left, top, right, bottom) = (part(row.left), part(row.top), part(row.right), part(row.bottom));
    Ok((row.page - 1, Cover { left, top, right, bottom }))
}

/// What a masked copy is.
struct MaskedCopy {
    bytes: Vec<u8>,
    name: String,
    media_type: String,
}

pub(crate) fn mask_evidence(app: &mut App, request: MaskEvidence) -> Result<EvidenceRow, AppError> {
    let today = app.today();
    let Read { added, bytes } = read(app, &request.evidence)?;
    let copy = match &request.file {
        Some(file) => elsewhere(app, &added, &bytes, file)?,
        None if is_text(&added.media_type) => masked_text(&added, &bytes, today)?,
        None => masked_pages(app, &request, &added, bytes, today)?,
    };
    let original = added.evidence;
    let (_, id) = app.change(OperationKind::EvidenceAdded, &mut |change: &mut Change<'_, '_>| {
        let added = change.book.evidence(original).ok_or_else(|| AppError::bare("evidence-unknown"))?;
        let grant = grant_of(change.book, added)?;
        let stored = change.writer.store_blob(&mut copy.bytes.as_slice(), Compression::None)?;
        let evidence = change.ids.evidence();
        let masked = EvidenceAdded {
            evidence,
            grant: grant.id(),
            what: added.what,
            // What tells of people is covered; so it may be in every package.
            personal: false,
            media_type: copy.media_type.clone(),
            bytes: stored.bytes,
            file_name: change.text(&copy.name),
            sha256: change.text(&stored.sha256.to_string()),
            masks: Some(original),
        };
        change.push(Fact::EvidenceAdded(masked));
        link_like(change, grant, original, evidence);
        Ok(evidence)
    })?;
    row_of(app, id)
}

/// The copy proves what its original does.
fn link_like(change: &mut Change<'_, '_>, grant: Grant<'_>, original: EvidenceId, evidence: EvidenceId) {
    for target in grant.targets_of(original) {
        let (grant, target) = (grant.id(), target.clone());
        change.push(Fact::EvidenceLinked(EvidenceLinked { evidence, grant, target }));
    }
}

/// Names a copy after its original: `lönebesked (maskad).pdf`.
fn masked_name(added: &EvidenceAdded, ending: &str) -> String {
    let name = open_text(Some(&added.file_name));
    let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
    format!("{stem} (maskad).{ending}")
}

fn masked_text(added: &EvidenceAdded, bytes: &[u8], today: Date) -> Result<MaskedCopy, AppError> {
    let (text, places) = covered(&formats::text::decode(bytes).0, today);
    if places == 0 {
        return Err(AppError::bare("mask-nothing-found").with("evidence", added.evidence.to_string()));
    }
    let name = open_text(Some(&added.file_name));
    let ending = name.rsplit_once('.').map_or("txt", |(_, ending)| ending);
    Ok(MaskedCopy {
        bytes: text.into_bytes(),
        name: masked_name(added, ending),
        media_type: added.media_type.clone(),
    })
}

fn masked_pages(
    app: &mut App,
    request: &MaskEvidence,
    added: &EvidenceAdded,
    bytes: Vec<u8>,
    today: Date,
) -> Result<MaskedCopy, AppError> {
    let covers = request.covers.iter().map(cover_of).collect::<Result<Vec<_>, _>>()?;
    let media_type = added.media_type.clone();
    let ask = CoverPages { media_type, covers, found_too: request.found_too, today };
    let name = open_text(Some(&added.file_name));
    let copy = app.cover_strange(&name, bytes, ask)?.map_err(|error| refused(added, error))?;
    let bytes = match copy {
        CoveredCopy::Made(bytes) => bytes,
        CoveredCopy::NothingFound => {
            return Err(AppError::bare("mask-nothing-found").with("evidence", added.evidence.to_string()));
        }
        CoveredCopy::Stopped => return Err(AppError::bare("cancelled")),
    };
    Ok(MaskedCopy { bytes, name: masked_name(added, "pdf"), media_type: "application/pdf".to_owned() })
}

/// A copy that was made with another program. The same bytes again would be no copy with anything covered.
fn elsewhere(
    app: &App,
    added: &EvidenceAdded,
    original: &[u8],
    file: &crate::api::FileHandle,
) -> Result<MaskedCopy, AppError> {
    let bytes = app.files.read(file)?;
    let name = app.files.name(file)?;
    if bytes.is_empty() {
        return Err(AppError::bare("evidence-empty").with("file", name));
    }
    if bytes == original {
        return Err(AppError::bare("mask-same-bytes").with("evidence", added.evidence.to_string()));
    }
    let media_type = media_type(&name, &bytes[..bytes.len().min(16)]).to_owned();
    Ok(MaskedCopy { bytes, name, media_type })
}

/// Writes a piece of evidence to a file, in small pieces. It gets its name when it is whole and what its sum says.
pub(crate) fn save_evidence(app: &mut App, request: SaveEvidence) -> Result<EvidenceRow, AppError> {
    let place = app.to_be_written(&request.file)?;
    let failed = |error: std::io::Error| AppError::file(&place, &error);
    let added = at_hand(app, &request.evidence)?;
    let id = added.evidence;
    let (unfinished, mut file) = Unfinished::begin(&place, "underlag").map_err(failed)?;
    copy(app, added, &mut file)?;
    unfinished.finish(file).map_err(failed)?;
    row_of(app, id)
}
