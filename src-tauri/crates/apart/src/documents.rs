//! What is asked of documents that are evidence: a page as a picture, or a copy with something covered.

use std::ops::ControlFlow;

use domain::date::Date;
use domain::draft::bytes;
use formats::read::Walked;
use picture::{Cover, Document, Found, PictureError, covered_copy};
use serde::{Deserialize, Serialize};

/// Asks for a page as a picture.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct DrawPage {
    /// What the document is: see [`Document::read`].
    pub media_type: String,
    /// The page, from 0.
    pub page: u32,
    /// Width in pixels.
    pub width: u32,
    /// The day that dates of birth are read by.
    pub today: Date,
}

/// A page as a picture.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct DrawnPage {
    /// The picture, as a PNG.
    #[serde(with = "bytes")]
    pub png: Vec<u8>,
    /// How many pages the document has.
    pub pages: u32,
    /// What on the page may identify a person.
    pub found: Vec<Found>,
}

/// Asks for a copy in which something is covered.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct CoverPages {
    /// What the document is: see [`Document::read`].
    pub media_type: String,
    /// What is covered, by pages from 0.
    pub covers: Vec<(u32, Cover)>,
    /// Whether what may identify a person is covered too.
    pub found_too: bool,
    /// The day that dates of birth are read by.
    pub today: Date,
}

/// What became of a copy.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum CoveredCopy {
    /// The copy, a PDF.
    Made(#[serde(with = "bytes")] Vec<u8>),
    /// There is nothing to cover.
    NothingFound,
    /// Somebody stopped it.
    Stopped,
}

/// Draws a page in this process.
pub fn draw(bytes: Vec<u8>, ask: &DrawPage) -> Result<DrawnPage, PictureError> {
    let document = Document::read(bytes, &ask.media_type)?;
    let picture = document.picture(ask.page, ask.width)?;
    let found = document.find_personal(ask.page, ask.today)?;
    Ok(DrawnPage { png: picture.png(), pages: document.pages(), found })
}

/// Makes a copy in this process.
pub fn cover(bytes: Vec<u8>, ask: &CoverPages, walked: Walked<'_>) -> Result<CoveredCopy, PictureError> {
    let document = Document::read(bytes, &ask.media_type)?;
    let mut covers = ask.covers.clone();
    if ask.found_too {
        for page in 0..document.pages() {
            let found = document.find_personal(page, ask.today)?;
            covers.extend(found.into_iter().map(|found| (page, found.place)));
        }
    }
    if covers.is_empty() {
        return Ok(CoveredCopy::NothingFound);
    }
    let told = &mut |done, all| walked(u64::from(done), u64::from(all)) == ControlFlow::Continue(());
    let copy = covered_copy(&document, &covers, told)?;
    Ok(copy.map_or(CoveredCopy::Stopped, CoveredCopy::Made))
}
