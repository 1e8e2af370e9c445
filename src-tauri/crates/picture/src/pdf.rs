//! Pages of a PDF: drawn, and read for what may identify a person.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use domain::date::Date;
use domain::personal::find_personal;
use hayro::hayro_interpret::font::{Glyph, GlyphRun};
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::util::TransformExt as _;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, SoftMask, interpret_page,
};
use hayro::hayro_syntax::page::Page;
use hayro::hayro_syntax::{LoadPdfError, Pdf};
use hayro::kurbo::{BezPath, Rect};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

use crate::copy::Cover;
use crate::document::{Found, Picture, PictureError};

/// More pages than this are no piece of evidence to look through.
const MOST_PAGES: usize = 5_000;
/// How far a line reaches above and below its base line, in thousandths of the size of its letters.
const ABOVE: f64 = 900.0;
const BELOW: f64 = -260.0;

pub(crate) struct PdfDocument(Pdf);

impl std::fmt::Debug for PdfDocument {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PdfDocument({} pages)", self.pages())
    }
}

/// What draws is somebody else's and is given files that nobody has looked through: where it gives up, the page is
/// unreadable and the program goes on.
fn guarded<T>(draw: impl FnOnce() -> T) -> Result<T, PictureError> {
    catch_unwind(AssertUnwindSafe(draw)).map_err(|_| PictureError::Unreadable)
}

impl PdfDocument {
    pub(crate) fn read(bytes: Vec<u8>) -> Result<Self, PictureError> {
        let read = guarded(|| Pdf::new(bytes))?;
        let pdf = read.map_err(|error| match error {
            LoadPdfError::Decryption(_) => PictureError::Encrypted,
            LoadPdfError::Invalid => PictureError::Unreadable,
        })?;
        let count = guarded(|| pdf.pages().len())?;
        if count == 0 || count > MOST_PAGES { Err(PictureError::Unreadable) } else { Ok(Self(pdf)) }
    }

    pub(crate) fn pages(&self) -> u32 {
        u32::try_from(self.0.pages().len()).unwrap_or(u32::MAX)
    }

    fn page(&self, page: u32) -> Result<&Page<'_>, PictureError> {
        self.0.pages().get(page as usize).ok_or(PictureError::NoSuchPage)
    }

    pub(crate) fn points(&self, page: u32) -> Result<(f32, f32), PictureError> {
        let (width, height) = self.page(page)?.render_dimensions();
        let sound = |side: f32| (1.0..=15_000.0).contains(&side);
        if sound(width) && sound(height) { Ok((width, height)) } else { Err(PictureError::Unreadable) }
    }

    pub(crate) fn picture(&self, page: u32, width: u32) -> Result<Picture, PictureError> {
        let (points, height) = self.points(page)?;
        #[expect(clippy::cast_precision_loss, reason = "a page is drawn a few thousand pixels wide")]
        let wanted = width as f32 / points;
        // A page that is very long is drawn smaller, so that it fits what draws.
        let scale = wanted.min(16_000.0 / height);
        let page = self.page(page)?;
        let settings = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
        guarded(|| {
            let drawn = render(
                page,
                &RenderCache::new(),
                &InterpreterSettings::default(),
                &RenderSettings::default(),
                &settings,
            );
            let (width, height) = (u32::from(drawn.width()), u32::from(drawn.height()));
            // Everything is on white, so nothing is clear any more.
            let pixels = drawn.data_as_u8_slice().chunks_exact(4).flat_map(|p| [p[0], p[1], p[2]]).collect();
            Picture { width, height, pixels }
        })
    }

    pub(crate) fn find_personal(&self, page: u32, today: Date) -> Result<Vec<Found>, PictureError> {
        let (width, height) = self.points(page)?;
        let page = self.page(page)?;
        let letters = guarded(|| letters_of(page, width, height))?;
        let (width, height) = (f64::from(width), f64::from(height));
        let mut found = Vec::new();
        for line in lines(letters) {
            let text = text_of(&line);
            for (range, kind) in find_personal(&text.text, today) {
                let covered = text.boxes[range.clone()].iter().flatten().copied().reduce(|a, b| a.union(b));
                let Some(rect) = covered else { continue };
                let place = Cover {
                    left: rect.x0 / width,
                    top: rect.y0 / height,
                    right: rect.x1 / width,
                    bottom: rect.y1 / height,
                };
                found.push(Found { kind, text: text.text[range].to_owned(), place });
            }
        }
        Ok(found)
    }
}

/// A letter and where it stands on the page, from the top left in points.
#[derive(Clone, Debug)]
struct Letter {
    text: String,
    place: Rect,
}

fn letters_of(page: &Page<'_>, width: f32, height: f32) -> Vec<Letter> {
    let bounds = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let transform = page.initial_transform(true).to_kurbo();
    let settings = InterpreterSettings::default();
    let mut context = Context::new(transform, bounds, &InterpreterCache::new(), page.xref(), settings);
    let mut reader = Reader { letters: Vec::new() };
    interpret_page(page, &mut context, &mut reader);
    reader.letters
}

/// Takes note of letters and draws nothing.
struct Reader {
    letters: Vec<Letter>,
}

impl<'a> Device<'a> for Reader {
    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        for positioned in run.glyphs() {
            let glyph: &Glyph<'_> = positioned;
            let text = match glyph.as_unicode() {
                Some(BfString::Char(c)) => c.to_string(),
                Some(BfString::String(text)) => text,
                None => continue,
            };
            let advance = match glyph {
                Glyph::Outline(glyph) => glyph.advance_width(),
                Glyph::Type3(glyph) => glyph.advance_width(),
            };
            let cell = Rect::new(0.0, BELOW, f64::from(advance.unwrap_or(500.0)), ABOVE);
            let place = (props.transform * positioned.transform()).transform_rect_bbox(cell);
            self.letters.push(Letter { text, place });
        }
    }
}

/// Puts letters that stand at the same height into lines, from the left.
fn lines(letters: Vec<Letter>) -> Vec<Vec<Letter>> {
    let mut by_height: BTreeMap<i64, Vec<Letter>> = BTreeMap::new();
    for letter in letters {
        let middle = letter.place.center().y;
        #[expect(clippy::cast_possible_truncation, reason = "a page is a few thousand points high")]
        let row = (middle + 0.5).floor() as i64;
        // Letters of one line may lie a point apart.
        let row = (row - 1..=row + 1).find(|row| by_height.contains_key(row)).unwrap_or(row);
        by_height.entry(row).or_default().push(letter);
    }
    let mut lines: Vec<Vec<Letter>> = by_height.into_values().collect();
    for line in &mut lines {
        line.sort_by(|a, b| a.place.x0.total_cmp(&b.place.x0));
    }
    lines
}

/// The text of a line, and for each of its bytes the place of its letter; spaces that the document only leaves have none.
struct LineText {
    text: String,
    boxes: Vec<Option<Rect>>,
}

fn text_of(line: &[Letter]) -> LineText {
    let mut read = LineText { text: String::new(), boxes: Vec::new() };
    let mut end: Option<Rect> = None;
    for letter in line {
        let gap = end.map_or(0.0, |end| letter.place.x0 - end.x1);
        // Columns of a table are farther apart than words.
        let blanks =
            if gap > letter.place.height() { 2 } else { usize::from(gap > letter.place.height() * 0.15) };
        for _ in 0..blanks {
            read.text.push(' ');
            read.boxes.push(None);
        }
        read.text.push_str(&letter.text);
        read.boxes.extend(std::iter::repeat_n(Some(letter.place), letter.text.len()));
        end = Some(letter.place);
    }
    read
}
