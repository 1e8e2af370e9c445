//! Blocks one after the other down the pages.

use std::collections::BTreeSet;

use words::Words;

use super::cells::{Side, lines_of, side_of};
use super::paper::{Frame, Ink, Length, Page, Run, Stroke};
use super::typeface::{Faces, Style, Weight};
use super::{Block, Document, Emphasis, KeyValue, Level, Orientation, Tone, Written};
use crate::write::WriteError;
use crate::write::table::Cell;
use domain::problem::{Fields, Value};

const TITLE: Style = Style::new(Weight::SemiBold, 20_000, 25_000, Ink::Text);
const SUBTITLE: Style = Style::new(Weight::Regular, 11_000, 16_000, Ink::Muted);
const SECTION: Style = Style::new(Weight::SemiBold, 13_000, 18_000, Ink::Text);
const SUBSECTION: Style = Style::new(Weight::SemiBold, 10_000, 14_000, Ink::Text);
pub(super) const BODY: Style = Style::new(Weight::Regular, 9_600, 14_400, Ink::Text);
const STRONG: Style = Style::new(Weight::SemiBold, 9_600, 14_400, Ink::Text);
const LABEL: Style = Style::new(Weight::Regular, 7_600, 11_000, Ink::Muted);
pub(super) const SMALL: Style = Style::new(Weight::Regular, 7_600, 11_000, Ink::Muted);

/// Lines of text longer than this are hard to read.
const READING_WIDTH: Length = 430_000;
/// Labels stand in this part of the line, their values in the rest.
const LABEL_PERCENT: Length = 55;
/// The height of a line to sign on, with its label.
const SIGNATURE: Length = 44_000 + 2 * LABEL.leading;
/// Room under a table.
pub(super) const TABLE_GAP: Length = 12_000;
/// Between things that stand abreast.
const GUTTER: Length = 18_000;

fn signatures_height(labels: &[String]) -> Length {
    Length::try_from(labels.chunks(2).count()).unwrap_or(1) * SIGNATURE
}

/// A document laid out.
pub(super) struct LaidOut {
    pub(super) pages: Vec<Page>,
    pub(super) frame: Frame,
    pub(super) written: Written,
}

/// The place that the next block takes; `y` is the top of the room left.
pub(super) struct Flow<'a> {
    pub(super) words: &'a Words,
    pub(super) faces: &'a Faces,
    pub(super) frame: Frame,
    pub(super) y: Length,
    pub(super) written: Written,
    pages: Vec<Page>,
    running_title: String,
}

/// Lays the document out. Fails with `export-table-too-wide` and `export-row-does-not-fit-columns`.
pub(super) fn lay_out(document: &Document, words: &Words, faces: &Faces) -> Result<LaidOut, WriteError> {
    let frame = Frame::of(document.orientation);
    let mut written = Written::default();
    let running_title = faces.printable_line(&document.title, &mut written.missing_characters);
    let mut flow =
        Flow { words, faces, frame, y: frame.top, written, pages: vec![Page::default()], running_title };
    flow.opening(document);
    let mut rest = document.blocks.as_slice();
    while !rest.is_empty() {
        let (together, after) = rest.split_at(kept_together(rest));
        flow.together(together, after.first())?;
        rest = after;
    }
    flow.feet(&document.footer);
    flow.written.pages = flow.pages.len() as u64;
    Ok(LaidOut { pages: flow.pages, frame, written: flow.written })
}

/// Returns how many blocks stand on one page if it takes them: the one before the lines to sign on and the headings over
/// it, as lines to sign on by themselves sign nothing. A table keeps its last row with them.
fn kept_together(blocks: &[Block]) -> usize {
    let headings = blocks.iter().take_while(|block| matches!(block, Block::Heading(..))).count();
    match &blocks[headings..] {
        [Block::Table(_) | Block::Signatures(_) | Block::PageBreak, ..] => 1,
        [_, Block::Signatures(_), ..] => headings + 2,
        _ => 1,
    }
}

impl Flow<'_> {
    /// Draws blocks that are kept together: where they go on to another page they begin on it instead.
    fn together(&mut self, blocks: &[Block], after: Option<&Block>) -> Result<(), WriteError> {
        let (pages, y, written) = (self.pages.len(), self.y, self.written.clone());
        let (runs, strokes) = (self.page().runs.len(), self.page().strokes.len());
        let is_fresh = self.is_fresh();
        self.blocks(blocks, after)?;
        if blocks.len() > 1 && self.pages.len() > pages && !is_fresh {
            self.pages.truncate(pages);
            self.page().runs.truncate(runs);
            self.page().strokes.truncate(strokes);
            (self.y, self.written) = (y, written);
            self.new_page();
            self.blocks(blocks, after)?;
        }
        Ok(())
    }

    fn blocks(&mut self, blocks: &[Block], after: Option<&Block>) -> Result<(), WriteError> {
        for (index, block) in blocks.iter().enumerate() {
            self.block(block, blocks.get(index + 1).or(after))?;
        }
        Ok(())
    }

    /// Returns the page that is being filled.
    pub(super) fn page(&mut self) -> &mut Page {
        self.pages.last_mut().expect("a document has at least one page")
    }

    /// Returns the set that takes the characters that cannot be drawn.
    pub(super) fn missing(&mut self) -> &mut BTreeSet<char> {
        &mut self.written.missing_characters
    }

    /// Returns the height that is left on the page.
    pub(super) fn room(&self) -> Length {
        self.y - self.frame.bottom
    }

    /// Tells whether nothing but its running title stands on the page.
    pub(super) fn is_fresh(&self) -> bool {
        self.y >= self.top_of_page()
    }

    /// Goes to a new page unless so much height is left.
    pub(super) fn require(&mut self, height: Length) {
        if height > self.room() && !self.is_fresh() {
            self.new_page();
        }
    }

    /// Goes to a new page, with the title small at its head.
    pub(super) fn new_page(&mut self) {
        self.pages.push(Page::default());
        let Frame { left, right, top, .. } = self.frame;
        let title = self.faces.ellipsis(&self.running_title, self.frame.width(), SMALL);
        self.text(left, top, &title, SMALL);
        self.page().rule(left, right, top - SMALL.leading - 4_000, 350, Ink::Hairline);
        self.y = self.top_of_page();
    }

    fn top_of_page(&self) -> Length {
        if self.pages.len() == 1 { self.frame.top } else { self.frame.top - SMALL.leading - 16_000 }
    }

    /// Leaves room; at the top of a page none is needed.
    pub(super) fn gap(&mut self, height: Length) {
        if !self.is_fresh() {
            self.y -= height;
        }
    }

    /// Draws a rule over the width of the text.
    pub(super) fn rule(&mut self, thickness: Length, ink: Ink) {
        let (left, right, y) = (self.frame.left, self.frame.right, self.y);
        self.page().rule(left, right, y, thickness, ink);
    }

    /// Sets a line of text with its left end at `x` in a line whose top is at `top`.
    pub(super) fn text(&mut self, x: Length, top: Length, text: &str, style: Style) {
        if !text.is_empty() {
            let run = Run { x, y: top - style.baseline(), style, text: text.to_owned() };
            self.page().runs.push(run);
        }
    }

    /// Sets a line of text with its right end at `right`.
    pub(super) fn text_to(&mut self, right: Length, top: Length, text: &str, style: Style) {
        let left = right - self.faces.width(text, style);
        self.text(left, top, text, style);
    }

    /// Sets a line of text with padding above and below, and goes on under it.
    pub(super) fn line(&mut self, x: Length, text: impl AsRef<str>, style: Style, padding: Length) {
        self.require(style.leading + 2 * padding);
        self.text(x, self.y - padding, text.as_ref(), style);
        self.y -= style.leading + 2 * padding;
    }

    /// Sets lines of text one under the other; a page takes as many as it can.
    fn lines(&mut self, x: Length, lines: &[String], style: Style) {
        for line in lines {
            self.line(x, line, style, 0);
        }
    }

    pub(super) fn wrapped(&mut self, text: &str, width: Length, style: Style) -> Vec<String> {
        let lines = self.faces.printable(text, self.missing());
        self.faces.wrap(&lines, width, style)
    }

    fn opening(&mut self, document: &Document) {
        let left = self.frame.left;
        let title = self.wrapped(&document.title, self.frame.width(), TITLE);
        self.lines(left, &title, TITLE);
        if !document.subtitle.is_empty() {
            let subtitle = self.wrapped(&document.subtitle, self.frame.width(), SUBTITLE);
            self.y -= 2_000;
            self.lines(left, &subtitle, SUBTITLE);
        }
        self.y -= 12_000;
        self.rule(900, Ink::Accent);
        self.y -= 10_000;
        for facts in document.facts.chunks(3) {
            self.facts(facts);
        }
        if !document.facts.is_empty() {
            self.rule(350, Ink::Hairline);
        }
        self.y -= 14_000;
    }

    /// Sets up to three facts abreast, each label over its value.
    fn facts(&mut self, facts: &[(String, Cell)]) {
        let width = (self.frame.width() - 2 * GUTTER) / 3;
        let mut set = Vec::new();
        for (label, value) in facts {
            let label = self.wrapped(label, width, LABEL);
            let value = lines_of(value, self.words, self.faces, self.missing());
            set.push((label, self.faces.wrap(&value, width, BODY)));
        }
        let most = |count: usize| Length::try_from(count).unwrap_or(1);
        let labels = set.iter().map(|(label, _)| most(label.len())).max().unwrap_or(1) * LABEL.leading;
        let values = set.iter().map(|(_, value)| most(value.len())).max().unwrap_or(1) * BODY.leading;
        self.require(labels + values);
        let top = self.y;
        for (index, (label, value)) in (0..).zip(&set) {
            let x = self.frame.left + index * (width + GUTTER);
            self.stack(x, top, label, LABEL);
            self.stack(x, top - labels, value, BODY);
        }
        self.y = top - labels - values - 8_000;
    }

    /// Sets lines under `top` without moving on.
    pub(super) fn stack(&mut self, x: Length, top: Length, lines: &[String], style: Style) {
        for (index, line) in (0..).zip(lines) {
            self.text(x, top - index * style.leading, line, style);
        }
    }

    fn block(&mut self, block: &Block, next: Option<&Block>) -> Result<(), WriteError> {
        match block {
            Block::Heading(level, text) => self.heading(*level, text, next),
            Block::Paragraph(text) => self.paragraph(text),
            Block::List(points) => self.list(points),
            Block::KeyValues(pairs) => self.key_values(pairs),
            Block::Note { tone, label, text } => self.note(*tone, label, text),
            Block::Table(table) => {
                let below = match next {
                    Some(Block::Signatures(labels)) => TABLE_GAP + signatures_height(labels),
                    _ => 0,
                };
                return self.table(table, below);
            }
            Block::Chart(chart) => self.chart(chart),
            Block::Signatures(labels) => self.signatures(labels),
            Block::PageBreak => self.new_page(),
        }
        Ok(())
    }

    fn heading(&mut self, level: Level, text: &str, next: Option<&Block>) {
        let (style, above) = match level {
            Level::Section => (SECTION, 12_000),
            Level::Subsection => (SUBSECTION, 6_000),
        };
        let lines = self.wrapped(text, self.frame.width(), style);
        let height = Length::try_from(lines.len()).unwrap_or(1) * style.leading;
        // What follows must at least begin on the same page.
        let follower = match next {
            None | Some(Block::PageBreak) => 0,
            Some(Block::Heading(..)) => 80_000,
            Some(Block::Chart(chart)) => chart.least_height(),
            Some(Block::Table(_) | Block::Signatures(_)) => 56_000,
            Some(Block::Paragraph(_) | Block::List(_) | Block::KeyValues(_) | Block::Note { .. }) => 34_000,
        };
        self.require(above + height + 4_000 + follower);
        self.gap(above);
        self.lines(self.frame.left, &lines, style);
        self.y -= 4_000;
    }

    fn paragraph(&mut self, text: &str) {
        let lines = self.wrapped(text, self.frame.width().min(READING_WIDTH), BODY);
        self.keep_together(&lines, BODY);
        self.lines(self.frame.left, &lines, BODY);
        self.gap(8_000);
    }

    /// Keeps a short text on one page, and two lines of a long one at the foot of a page.
    fn keep_together(&mut self, lines: &[String], style: Style) {
        let count = if lines.len() <= 4 { lines.len() } else { 2 };
        self.require(Length::try_from(count).unwrap_or(2) * style.leading);
    }

    fn list(&mut self, points: &[String]) {
        let indent = 12_000;
        for point in points {
            let lines = self.wrapped(point, self.frame.width().min(READING_WIDTH) - indent, BODY);
            self.keep_together(&lines, BODY);
            self.text(self.frame.left, self.y, "•", BODY.in_ink(Ink::Muted));
            self.lines(self.frame.left + indent, &lines, BODY);
            self.gap(2_000);
        }
        self.gap(6_000);
    }

    fn key_values(&mut self, pairs: &[KeyValue]) {
        // Values of one kind line up: figures alone from the right, anything else from the left.
        let figures =
            pairs.iter().all(|pair| side_of(&pair.value) == Side::Right || pair.value == Cell::Empty);
        let width = self.frame.width().min(Frame::of(Orientation::Portrait).width());
        for (index, pair) in pairs.iter().enumerate() {
            self.key_value(pair, width, figures, index > 0);
        }
        self.gap(12_000);
    }

    fn key_value(&mut self, pair: &KeyValue, width: Length, figures: bool, has_line_above: bool) {
        let (left, right, padding) = (self.frame.left, self.frame.left + width, 2_400);
        let (label_style, value_style, rule, ink) = match pair.emphasis {
            Emphasis::Normal => (BODY.in_ink(Ink::Muted), BODY, 350, Ink::Hairline),
            Emphasis::Strong => (STRONG, STRONG, 700, Ink::Text),
        };
        let column = width * LABEL_PERCENT / 100;
        let label = self.wrapped(&pair.label, column - GUTTER, label_style);
        let value = lines_of(&pair.value, self.words, self.faces, self.missing());
        let value = self.faces.wrap(&value, width - column, value_style);
        let lines = Length::try_from(label.len().max(value.len())).unwrap_or(1);
        let height = lines * BODY.leading + 2 * padding;
        self.require(height);
        if (has_line_above || pair.emphasis == Emphasis::Strong) && !self.is_fresh() {
            let y = self.y;
            self.page().rule(left, right, y, rule, ink);
        }
        let top = self.y - padding;
        self.stack(left, top, &label, label_style);
        match (figures, value.as_slice()) {
            (true, [figure]) => self.text_to(right, top, figure, value_style),
            _ => self.stack(left + column, top, &value, value_style),
        }
        self.y -= height;
    }

    fn note(&mut self, tone: Tone, label: &str, text: &str) {
        let ink = match tone {
            Tone::Neutral => Ink::Accent,
            Tone::Good => Ink::Good,
            Tone::Warning => Ink::Warning,
            Tone::Error => Ink::Error,
        };
        let indent = 12_000;
        let width = self.frame.width().min(READING_WIDTH) - indent;
        let label = self.wrapped(label, width, STRONG);
        let text = self.wrapped(text, width, BODY);
        let lines = label.iter().map(|line| (line, STRONG.in_ink(ink)));
        let lines: Vec<_> = lines.chain(text.iter().map(|line| (line, BODY))).collect();
        let count = if lines.len() <= 8 { lines.len() } else { 3 };
        self.require(Length::try_from(count).unwrap_or(3) * BODY.leading);
        for (line, style) in lines {
            self.require(style.leading);
            let (x, top, bottom) = (self.frame.left + 1_250, self.y, self.y - style.leading);
            self.page().strokes.push(Stroke {
                from: (x, top),
                to: (x, bottom),
                thickness: 2_500,
                ink,
                dashed: false,
            });
            self.line(self.frame.left + indent, line, style, 0);
        }
        self.gap(10_000);
    }

    /// Sets lines to sign on, two abreast, each with its label under it.
    fn signatures(&mut self, labels: &[String]) {
        let width = (self.frame.width() - GUTTER) / 2;
        for pair in labels.chunks(2) {
            let height = SIGNATURE;
            self.require(height);
            for (index, label) in (0..).zip(pair) {
                let x = self.frame.left + index * (width + GUTTER);
                let y = self.y - 36_000;
                self.page().rule(x, x + width, y, 500, Ink::Text);
                let label = self.wrapped(label, width, LABEL);
                self.stack(x, y - 3_000, &label, LABEL);
            }
            self.y -= height;
        }
    }

    /// Sets the foot of every page, now that their number is known.
    fn feet(&mut self, footer: &str) {
        let count = self.pages.len() as u64;
        let footer = self.faces.printable_line(footer, self.missing());
        let Frame { left, right, bottom, .. } = self.frame;
        let top = bottom - 22_000;
        for (number, mut page) in (1..).zip(std::mem::take(&mut self.pages)) {
            let fields = Fields::from([("page", Value::Count(number)), ("pages", Value::Count(count))]);
            let number = self.words.text("pdf-page", &fields);
            let width = self.faces.width(&number, SMALL);
            let footer = self.faces.ellipsis(&footer, right - left - width - GUTTER, SMALL);
            page.rule(left, right, top + 5_000, 350, Ink::Hairline);
            let y = top - SMALL.baseline();
            page.runs.push(Run { x: left, y, style: SMALL, text: footer });
            page.runs.push(Run { x: right - width, y, style: SMALL, text: number });
            self.pages.push(page);
        }
    }
}
