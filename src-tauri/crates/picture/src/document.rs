//! A document of pages: a PDF, or a picture that is one page.

use std::io::Cursor;

use domain::date::Date;
use domain::personal::PersonalKind;
use image::{DynamicImage, ImageFormat, ImageReader, Limits, RgbImage};
use serde::{Deserialize, Serialize};

use crate::copy::Cover;
use crate::pdf::PdfDocument;

/// Largest side of a picture that is read, in pixels.
const LARGEST_SIDE: u32 = 20_000;
/// Largest picture in memory.
const LARGEST_BYTES: u64 = 512 << 20;
/// The widest that a page is drawn.
const WIDEST: u32 = 4_000;

/// Why there is no picture.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error, Serialize, Deserialize)]
pub enum PictureError {
    /// Files of this kind are not shown.
    #[error("files of this kind have no pictures")]
    KindUnknown,
    /// A password is asked for.
    #[error("the document is encrypted")]
    Encrypted,
    /// The bytes are not what they are said to be.
    #[error("the document cannot be read")]
    Unreadable,
    /// There is no such page.
    #[error("no such page")]
    NoSuchPage,
}

/// A page as pixels: red, green and blue, a byte each, row by row from the top.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Picture {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Three bytes for every pixel.
    pub pixels: Vec<u8>,
}

/// Something on a page that may identify a person.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Found {
    /// What it is.
    pub kind: PersonalKind,
    /// The text.
    pub text: String,
    /// Where it stands.
    pub place: Cover,
}

/// A document that can be looked at.
#[derive(Debug)]
pub struct Document(Kind);

#[derive(Debug)]
enum Kind {
    Pdf(PdfDocument),
    Picture(RgbImage),
}

impl Document {
    /// Reads a document. What it is, its media type says: `application/pdf`, `image/png`, `image/jpeg`, `image/tiff`.
    pub fn read(bytes: Vec<u8>, media_type: &str) -> Result<Self, PictureError> {
        let format = match media_type {
            "application/pdf" => return PdfDocument::read(bytes).map(|pdf| Self(Kind::Pdf(pdf))),
            "image/png" => ImageFormat::Png,
            "image/jpeg" => ImageFormat::Jpeg,
            "image/tiff" => ImageFormat::Tiff,
            _ => return Err(PictureError::KindUnknown),
        };
        let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
        let mut limits = Limits::default();
        (limits.max_image_width, limits.max_image_height) = (Some(LARGEST_SIDE), Some(LARGEST_SIDE));
        limits.max_alloc = Some(LARGEST_BYTES);
        reader.limits(limits);
        let image = reader.decode().map_err(|_| PictureError::Unreadable)?;
        Ok(Self(Kind::Picture(on_white(&image))))
    }

    /// Returns how many pages there are.
    #[must_use]
    pub fn pages(&self) -> u32 {
        match &self.0 {
            Kind::Pdf(pdf) => pdf.pages(),
            Kind::Picture(_) => 1,
        }
    }

    /// Returns a page, from 0, drawn so many pixels wide; a picture is never made larger than it is.
    pub fn picture(&self, page: u32, width: u32) -> Result<Picture, PictureError> {
        let width = width.clamp(1, WIDEST);
        match &self.0 {
            Kind::Pdf(pdf) => pdf.picture(page, width),
            Kind::Picture(_) if page > 0 => Err(PictureError::NoSuchPage),
            Kind::Picture(image) if image.width() <= width => Ok(Picture::of(image)),
            Kind::Picture(image) => {
                let height = (u64::from(image.height()) * u64::from(width) / u64::from(image.width())).max(1);
                let height = u32::try_from(height).unwrap_or(LARGEST_SIDE);
                let filter = image::imageops::FilterType::Triangle;
                Ok(Picture::of(&image::imageops::resize(image, width, height, filter)))
            }
        }
    }

    /// Returns the size of a page in points, 72 to an inch, for a copy of it; of a picture as if 150 pixels made an inch.
    pub(crate) fn points(&self, page: u32) -> Result<(f32, f32), PictureError> {
        match &self.0 {
            Kind::Pdf(pdf) => pdf.points(page),
            Kind::Picture(image) => {
                #[expect(clippy::cast_precision_loss, reason = "sides are far below 2^24")]
                let points = |pixels: u32| pixels as f32 * 72.0 / 150.0;
                Ok((points(image.width()), points(image.height())))
            }
        }
    }

    /// Finds what may identify a person in the text of a page; a picture has no text.
    pub fn find_personal(&self, page: u32, today: Date) -> Result<Vec<Found>, PictureError> {
        match &self.0 {
            Kind::Pdf(pdf) => pdf.find_personal(page, today),
            Kind::Picture(_) => Ok(Vec::new()),
        }
    }
}

/// What is clear in a picture is white, as on paper.
fn on_white(image: &DynamicImage) -> RgbImage {
    let image = image.to_rgba8();
    let mut flat = RgbImage::new(image.width(), image.height());
    for (pixel, on) in image.pixels().zip(flat.pixels_mut()) {
        let [red, green, blue, cover] = pixel.0;
        let mixed = |colour: u8| {
            let (colour, cover) = (u32::from(colour), u32::from(cover));
            u8::try_from((colour * cover + 255 * (255 - cover)) / 255).unwrap_or(255)
        };
        on.0 = [mixed(red), mixed(green), mixed(blue)];
    }
    flat
}

impl Picture {
    fn of(image: &RgbImage) -> Self {
        Self { width: image.width(), height: image.height(), pixels: image.as_raw().clone() }
    }

    /// Writes the picture as PNG.
    #[must_use]
    pub fn png(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let encoder = image::codecs::png::PngEncoder::new(&mut bytes);
        let written = image::ImageEncoder::write_image(
            encoder,
            &self.pixels,
            self.width,
            self.height,
            image::ExtendedColorType::Rgb8,
        );
        // The pixels are as many as the sides say, and memory takes every byte.
        if written.is_err() {
            bytes.clear();
        }
        bytes
    }

    /// Covers a part of the picture with black.
    pub fn cover(&mut self, place: Cover) {
        let (columns, rows) = (place.columns(self.width), place.rows(self.height));
        let stride = self.width as usize * 3;
        for row in rows {
            let start = row as usize * stride;
            self.pixels[start + columns.start as usize * 3..start + columns.end as usize * 3].fill(0);
        }
    }
}
