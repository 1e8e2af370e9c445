//! Copies of documents in which something is covered (maskade kopior).

use std::io::Write as _;
use std::ops::Range;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Document as Pdf, Object, Stream, dictionary};
use serde::{Deserialize, Serialize};

use crate::document::{Document, Picture, PictureError};

/// How sharp the pages of a copy are.
const DOTS_PER_INCH: f32 = 150.0;

/// A part of a page that is covered, as parts of its width and height from the top left, each from 0 to 1.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
pub struct Cover {
    /// The left edge.
    pub left: f64,
    /// The top edge.
    pub top: f64,
    /// The right edge.
    pub right: f64,
    /// The bottom edge.
    pub bottom: f64,
}

impl Cover {
    pub(crate) fn columns(self, width: u32) -> Range<u32> {
        pixels(self.left, self.right, width)
    }

    pub(crate) fn rows(self, height: u32) -> Range<u32> {
        pixels(self.top, self.bottom, height)
    }
}

/// Every pixel that the part touches.
fn pixels(from: f64, to: f64, of: u32) -> Range<u32> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "held between 0 and the side"
    )]
    let at = |part: f64| part.clamp(0.0, f64::from(of)) as u32;
    let first = at((from * f64::from(of)).floor());
    first..at((to * f64::from(of)).ceil()).max(first)
}

/// Makes a PDF of the pictures of a document's pages, with what is named covered in black: page from 0, and where.
///
/// `progress` is told how many pages are done of how many, and says whether to go on.
pub fn covered_copy(
    document: &Document,
    covers: &[(u32, Cover)],
    progress: &mut dyn FnMut(u32, u32) -> bool,
) -> Result<Option<Vec<u8>>, PictureError> {
    if covers.iter().any(|(page, _)| *page >= document.pages()) {
        return Err(PictureError::NoSuchPage);
    }
    let mut pdf = Pdf::with_version("1.7");
    let tree = pdf.new_object_id();
    let mut kids = Vec::new();
    for page in 0..document.pages() {
        if !progress(page, document.pages()) {
            return Ok(None);
        }
        let size = document.points(page)?;
        let mut picture = document.picture(page, dots(size.0))?;
        covers.iter().filter(|(of, _)| *of == page).for_each(|(_, cover)| picture.cover(*cover));
        kids.push(add_page(&mut pdf, tree, size, &picture).into());
    }
    let count = i64::from(document.pages());
    pdf.objects.insert(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into());
    let catalog = pdf.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    pdf.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).map_err(|_| PictureError::Unreadable)?;
    Ok(Some(bytes))
}

fn dots(points: f32) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the widest page is held in bounds where it is drawn"
    )]
    let dots = (points / 72.0 * DOTS_PER_INCH).ceil() as u32;
    dots
}

fn add_page(
    pdf: &mut Pdf,
    tree: lopdf::ObjectId,
    (width, height): (f32, f32),
    picture: &Picture,
) -> lopdf::ObjectId {
    let image = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Image",
        "Width" => i64::from(picture.width),
        "Height" => i64::from(picture.height),
        "ColorSpace" => "DeviceRGB",
        "BitsPerComponent" => 8,
        "Filter" => "FlateDecode",
    };
    let image = pdf.add_object(Stream::new(image, deflated(&picture.pixels)).with_compression(false));
    let content = format!("q {width} 0 0 {height} 0 0 cm /Sida Do Q");
    let content = pdf.add_object(Stream::new(dictionary! {}, content.into_bytes()));
    pdf.add_object(dictionary! {
        "Type" => "Page",
        "Parent" => tree,
        "MediaBox" => vec![0.into(), 0.into(), Object::Real(width), Object::Real(height)],
        "Resources" => dictionary! { "XObject" => dictionary! { "Sida" => image } },
        "Contents" => content,
    })
}

fn deflated(pixels: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    let written = encoder.write_all(pixels).and_then(|()| encoder.finish());
    written.expect("memory takes every byte")
}
