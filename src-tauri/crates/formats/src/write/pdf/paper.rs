//! Pages as lists of lines and texts with their places, and how they become operations of the PDF library.

use printpdf::{
    Color, FontId, Line, LineDashPattern, LinePoint, Mm, Op, PdfFontHandle, PdfPage, Point, Pt, Rgb,
    TextItem, TextMatrix,
};

use super::Orientation;
use super::typeface::{Style, Weight};

/// A length in thousandths of a point (1/72 inch).
pub(super) type Length = i64;

/// The resource name of the font for reading.
pub(super) const REGULAR_FONT: &str = "regular";
/// The resource name of the font for headings.
pub(super) const SEMIBOLD_FONT: &str = "semibold";

/// The colours; every text colour has a contrast of at least 4.5 to 1 on white.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Ink {
    Text,
    Muted,
    Hairline,
    Accent,
    Good,
    Warning,
    Error,
}

impl Ink {
    const fn rgb(self) -> [u8; 3] {
        match self {
            Self::Text => [0x17, 0x21, 0x2b],
            Self::Muted => [0x4b, 0x59, 0x67],
            Self::Hairline => [0xd3, 0xda, 0xe1],
            Self::Accent => [0x0a, 0x5a, 0xa8],
            Self::Good => [0x1a, 0x6b, 0x3a],
            Self::Warning => [0x7a, 0x4a, 0x00],
            Self::Error => [0xa3, 0x14, 0x1b],
        }
    }
}

/// A dashed line: points drawn and points left out.
const DASHES: [f32; 2] = [5.0, 3.0];

/// A text on a page; `x` is its left end, `y` its baseline, counted from the lower left corner.
pub(super) struct Run {
    pub(super) x: Length,
    pub(super) y: Length,
    pub(super) style: Style,
    pub(super) text: String,
}

/// A straight line on a page.
pub(super) struct Stroke {
    pub(super) from: (Length, Length),
    pub(super) to: (Length, Length),
    pub(super) thickness: Length,
    pub(super) ink: Ink,
    pub(super) dashed: bool,
}

/// What stands on a page.
#[derive(Default)]
pub(super) struct Page {
    pub(super) strokes: Vec<Stroke>,
    pub(super) runs: Vec<Run>,
}

/// The sheet of paper and the room on it for the text; `y` grows upwards.
#[derive(Clone, Copy)]
pub(super) struct Frame {
    pub(super) paper_width: Length,
    pub(super) paper_height: Length,
    pub(super) left: Length,
    pub(super) right: Length,
    pub(super) top: Length,
    pub(super) bottom: Length,
}

impl Frame {
    /// A4 with 18 mm at the sides, 18 mm above and 22 mm below, where the foot of the page stands.
    pub(super) const fn of(orientation: Orientation) -> Self {
        let (paper_width, paper_height) = match orientation {
            Orientation::Portrait => (595_276, 841_890),
            Orientation::Landscape => (841_890, 595_276),
        };
        Self {
            paper_width,
            paper_height,
            left: 51_024,
            right: paper_width - 51_024,
            top: paper_height - 51_024,
            bottom: 62_362,
        }
    }

    pub(super) const fn width(self) -> Length {
        self.right - self.left
    }
}

impl Page {
    pub(super) fn rule(&mut self, left: Length, right: Length, y: Length, thickness: Length, ink: Ink) {
        self.strokes.push(Stroke { from: (left, y), to: (right, y), thickness, ink, dashed: false });
    }

    /// Returns the page for the PDF library.
    pub(super) fn printed(&self, frame: Frame) -> PdfPage {
        let mut operations = Vec::new();
        self.draw_strokes(&mut operations);
        self.draw_runs(&mut operations);
        let [width, height] = [frame.paper_width, frame.paper_height].map(|side| Mm::from(points(side)));
        PdfPage::new(width, height, operations)
    }

    fn draw_strokes(&self, operations: &mut Vec<Op>) {
        let mut pen = None;
        let mut dashed = false;
        for stroke in &self.strokes {
            if pen.replace((stroke.thickness, stroke.ink)) != Some((stroke.thickness, stroke.ink)) {
                operations.push(Op::SetOutlineColor { col: color(stroke.ink) });
                operations.push(Op::SetOutlineThickness { pt: points(stroke.thickness) });
            }
            if std::mem::replace(&mut dashed, stroke.dashed) != stroke.dashed {
                let dash =
                    if stroke.dashed { LineDashPattern::new(0.0, &DASHES) } else { LineDashPattern::solid() };
                operations.push(Op::SetLineDashPattern { dash });
            }
            let ends = [stroke.from, stroke.to];
            let ends =
                ends.map(|(x, y)| LinePoint { p: Point { x: points(x), y: points(y) }, bezier: false });
            operations.push(Op::DrawLine { line: Line { points: ends.to_vec(), is_closed: false } });
        }
    }

    fn draw_runs(&self, operations: &mut Vec<Op>) {
        operations.push(Op::StartTextSection);
        let (mut font, mut ink) = (None, None);
        for run in &self.runs {
            let Style { weight, size, ink: wanted, .. } = run.style;
            if font.replace((weight, size)) != Some((weight, size)) {
                operations.push(Op::SetFont { font: handle(weight), size: points(size) });
            }
            if ink.replace(wanted) != Some(wanted) {
                operations.push(Op::SetFillColor { col: color(wanted) });
            }
            let matrix = TextMatrix::Translate(points(run.x), points(run.y));
            operations.push(Op::SetTextMatrix { matrix });
            operations.push(Op::ShowText { items: vec![TextItem::Text(run.text.clone())] });
        }
        operations.push(Op::EndTextSection);
    }
}

fn handle(weight: Weight) -> PdfFontHandle {
    let name = match weight {
        Weight::Regular => REGULAR_FONT,
        Weight::SemiBold => SEMIBOLD_FONT,
    };
    PdfFontHandle::External(FontId(name.to_owned()))
}

#[expect(clippy::float_arithmetic, reason = "the PDF library takes points as floating point numbers")]
fn points(length: Length) -> Pt {
    Pt(length as f32 / 1000.0)
}

#[expect(clippy::float_arithmetic, reason = "the PDF library takes colours as parts of one")]
fn color(ink: Ink) -> Color {
    let [r, g, b] = ink.rgb().map(|part| f32::from(part) / 255.0);
    Color::Rgb(Rgb { r, g, b, icc_profile: None })
}
