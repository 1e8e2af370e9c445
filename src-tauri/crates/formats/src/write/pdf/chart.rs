//! Charts on paper, drawn with strokes: bars with their amounts beside them, lines with their names at their ends.

use domain::money::Money;
use domain::problem::Value;

use super::flow::{BODY, Flow, SMALL};
use super::paper::{Ink, Length, Stroke};
use crate::write::chart::{Chart, Shape};

/// How thick a bar is.
const BAR: Length = 9_000;
/// Between two things of a chart.
const GAP: Length = 6_000;
/// Names stand in this part of the width of a chart of bars.
const NAMES_PERCENT: Length = 26;
/// Room for the amount behind the longest bar.
const AMOUNT_ROOM: Length = 92_000;
/// Height of a chart of lines, without the names under it.
const LINES_HEIGHT: Length = 150_000;
/// Room for the names of the lines behind their ends.
const ENDS_ROOM: Length = 96_000;
/// Room for the amounts at the side of a chart of lines.
const SCALE_ROOM: Length = 84_000;
/// Between the strokes of a hatched bar.
const HATCH: Length = 4_000;
/// Half the side of the mark at a point of a line.
const MARK: Length = 1_800;

impl Chart {
    /// Returns the height without which nothing of it is drawn.
    pub(super) fn least_height(&self) -> Length {
        match self.shape {
            Shape::Bars => 60_000,
            Shape::Lines => LINES_HEIGHT + 40_000,
        }
    }
}

impl Flow<'_> {
    /// Draws a chart; one without amounts is left out, as the table beside it says so.
    pub(super) fn chart(&mut self, chart: &Chart) {
        if chart.points.is_empty() || chart.series.is_empty() {
            return;
        }
        match chart.shape {
            Shape::Bars => self.bars(chart),
            Shape::Lines => self.curves(chart),
        }
        self.gap(12_000);
    }

    fn bars(&mut self, chart: &Chart) {
        let largest = chart.points.iter().flat_map(|(_, amounts)| amounts).map(|amount| amount.ore()).max();
        let largest = largest.unwrap_or(0).max(1);
        if chart.series.len() > 1 {
            self.legend(&chart.series);
        }
        let names = self.frame.width() * NAMES_PERCENT / 100;
        let left = self.frame.left + names;
        let width = self.frame.width() - names - AMOUNT_ROOM;
        for (name, amounts) in &chart.points {
            let lines = self.wrapped(name, names - GAP, BODY);
            let count = |count: usize| Length::try_from(count).unwrap_or(1);
            let height = (count(lines.len()) * BODY.leading).max(count(amounts.len()) * (BAR + 3_000));
            self.require(height + GAP);
            let top = self.y;
            self.stack(self.frame.left, top, &lines, BODY);
            for (series, amount) in amounts.iter().enumerate() {
                let y = top - count(series) * (BAR + 3_000) - BAR / 2 - 2_000;
                let end = left + scaled(amount.ore().max(0), largest, width);
                self.bar((left, end), y, series);
                let text = self.words.value(&Value::Money(*amount));
                self.text(end + GAP, y + SMALL.leading / 2, &text, SMALL.in_ink(Ink::Text));
            }
            self.y -= height + GAP;
        }
    }

    /// Draws a bar: the first series filled, the others hatched.
    fn bar(&mut self, (left, right): (Length, Length), y: Length, series: usize) {
        let stroke = |from, to, thickness, ink| Stroke { from, to, thickness, ink, dashed: false };
        let ink = Ink::Accent;
        if series == 0 {
            self.page().strokes.push(stroke((left, y), (right, y), BAR, ink));
            return;
        }
        let (low, high) = (y - BAR / 2, y + BAR / 2);
        let corners = [(left, low), (right, low), (right, high), (left, high), (left, low)];
        for side in corners.windows(2) {
            self.page().strokes.push(stroke(side[0], side[1], 600, ink));
        }
        let mut x = left;
        while x < right {
            let run = (right - x).min(high - low);
            self.page().strokes.push(stroke((x, low), (x + run, low + run), 450, ink));
            x += HATCH;
        }
    }

    fn legend(&mut self, series: &[String]) {
        self.require(BODY.leading + GAP);
        let mut x = self.frame.left;
        for (index, name) in series.iter().enumerate() {
            let y = self.y - BODY.leading / 2;
            self.bar((x, x + 18_000), y, index);
            let name = self.faces.printable_line(name, self.missing());
            self.text(x + 24_000, self.y, &name, BODY);
            x += 24_000 + self.faces.width(&name, BODY) + 20_000;
        }
        self.y -= BODY.leading + GAP;
    }

    fn curves(&mut self, chart: &Chart) {
        self.require(chart.least_height());
        let amounts = || chart.points.iter().flat_map(|(_, amounts)| amounts).map(|amount| amount.ore());
        let scale = Scale::of(amounts().min().unwrap_or(0).min(0), amounts().max().unwrap_or(0).max(0));
        let plot = Plot {
            left: self.frame.left + SCALE_ROOM,
            right: self.frame.right - ENDS_ROOM,
            bottom: self.y - LINES_HEIGHT,
            top: self.y - 4_000,
            scale,
        };
        self.scale(&plot);
        self.names(chart, &plot);
        for series in 0..chart.series.len() {
            self.curve(chart, &plot, series);
        }
        self.ends(chart, &plot);
        self.y -= LINES_HEIGHT + SMALL.leading + GAP;
    }

    /// Draws a rule for each step of the scale with its amount beside it.
    fn scale(&mut self, plot: &Plot) {
        let mut ore = plot.scale.low;
        while ore <= plot.scale.high {
            let y = plot.y(ore);
            let ink = if ore == 0 { Ink::Text } else { Ink::Hairline };
            self.page().rule(plot.left, plot.right, y, 350, ink);
            let amount = Money::from_ore(ore).unwrap_or(Money::ZERO);
            let text = self.words.value(&Value::Money(amount));
            self.text_to(plot.left - GAP, y + SMALL.leading / 2, &text, SMALL);
            ore += plot.scale.step;
        }
    }

    /// Writes the names under the points, as many as there is room for.
    fn names(&mut self, chart: &Chart, plot: &Plot) {
        let names: Vec<String> = chart
            .points
            .iter()
            .map(|(name, _)| self.faces.printable_line(name, &mut self.written.missing_characters))
            .collect();
        let widest = names.iter().map(|name| self.faces.width(name, SMALL)).max().unwrap_or(0) + GAP;
        let between = plot.step(names.len()).max(1);
        let every = usize::try_from((widest + between - 1) / between).unwrap_or(1).max(1);
        for (index, name) in names.iter().enumerate().step_by(every) {
            let x = plot.x(index, names.len()) - self.faces.width(name, SMALL) / 2;
            self.text(x, plot.bottom - 3_000, name, SMALL);
        }
    }

    fn curve(&mut self, chart: &Chart, plot: &Plot, series: usize) {
        let count = chart.points.len();
        let place = |(index, (_, amounts)): (usize, &(String, Vec<Money>))| {
            (plot.x(index, count), plot.y(amounts.get(series).map_or(0, |amount| amount.ore())))
        };
        let places: Vec<(Length, Length)> = chart.points.iter().enumerate().map(place).collect();
        let (thickness, ink, dashed) = look(series);
        for pair in places.windows(2) {
            self.page().strokes.push(Stroke { from: pair[0], to: pair[1], thickness, ink, dashed });
        }
        for (x, y) in places.into_iter().filter(|_| series == 0) {
            let (from, to) = ((x - MARK, y), (x + MARK, y));
            self.page().strokes.push(Stroke { from, to, thickness: 2 * MARK, ink, dashed: false });
        }
    }

    /// Writes the names of the lines behind their ends, apart where the ends lie close.
    fn ends(&mut self, chart: &Chart, plot: &Plot) {
        let last = chart.points.last().map(|(_, amounts)| amounts.as_slice()).unwrap_or_default();
        let mut ends: Vec<(Length, usize)> =
            last.iter().enumerate().map(|(series, amount)| (plot.y(amount.ore()), series)).collect();
        ends.sort_by_key(|(y, series)| (std::cmp::Reverse(*y), *series));
        let mut free = Length::MAX;
        for (y, series) in ends {
            let name = chart.series.get(series).map(String::as_str).unwrap_or_default();
            let lines = self.wrapped(name, ENDS_ROOM - GAP, SMALL);
            let top = (y + SMALL.leading / 2).min(free);
            let (_, ink, _) = look(series);
            self.stack(plot.right + GAP, top, &lines, SMALL.in_ink(ink));
            free = top - Length::try_from(lines.len()).unwrap_or(1) * SMALL.leading;
        }
    }
}

/// Returns how a line of a series is drawn: how thick, in what ink, and whether dashed.
const fn look(series: usize) -> (Length, Ink, bool) {
    if series == 0 { (1_600, Ink::Accent, false) } else { (1_000, Ink::Muted, true) }
}

/// Returns the part of `width` that `ore` is of `whole`.
fn scaled(ore: i64, whole: i64, width: Length) -> Length {
    let length = i128::from(ore) * i128::from(width) / i128::from(whole.max(1));
    Length::try_from(length).unwrap_or(width)
}

/// The amounts at the side of a chart, in öre: even steps that hold the lowest and the highest.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Scale {
    low: i64,
    high: i64,
    step: i64,
}

impl Scale {
    /// Chooses one, two or five of a power of ten kronor, so that there are at most eight steps.
    fn of(low: i64, high: i64) -> Self {
        let span = high.saturating_sub(low).max(100);
        let powers = std::iter::successors(Some(100_i64), |power| power.checked_mul(10));
        let steps = powers.flat_map(|power| [power, power.saturating_mul(2), power.saturating_mul(5)]);
        let step = steps.into_iter().find(|step| span / step < 7).unwrap_or(span);
        let down = |ore: i64| ore.div_euclid(step) * step;
        let up = -down(-high);
        Self { low: down(low), high: if up == down(low) { up + step } else { up }, step }
    }
}

/// Where a chart of lines is drawn.
struct Plot {
    left: Length,
    right: Length,
    bottom: Length,
    top: Length,
    scale: Scale,
}

impl Plot {
    fn y(&self, ore: i64) -> Length {
        let Scale { low, high, .. } = self.scale;
        self.bottom + scaled(ore - low, high - low, self.top - self.bottom)
    }

    /// Returns the distance between points.
    fn step(&self, count: usize) -> Length {
        (self.right - self.left) / Length::try_from(count).unwrap_or(1).max(1)
    }

    fn x(&self, index: usize, count: usize) -> Length {
        let step = self.step(count);
        self.left + step * Length::try_from(index).unwrap_or(0) + step / 2
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_has_even_steps_that_hold_everything() {
        assert_eq!(Scale::of(0, 121_400_000), Scale { low: 0, high: 140_000_000, step: 20_000_000 });
        assert_eq!(Scale::of(-5_000, 10_000), Scale { low: -5_000, high: 10_000, step: 5_000 });
        assert_eq!(Scale::of(0, 0), Scale { low: 0, high: 100, step: 100 });
        for (low, high) in [(0, 1), (-1, 1), (0, i64::MAX / 4), (-999_999_999_999_999, 999_999_999_999_999)] {
            let Scale { low: bottom, high: top, step } = Scale::of(low, high);
            assert!(bottom <= low && top >= high && (top - bottom) / step <= 8, "{low} {high}");
        }
    }

    #[test]
    fn lengths_are_parts_of_the_whole() {
        assert_eq!(scaled(50, 100, 300_000), 150_000);
        assert_eq!(scaled(0, 0, 300_000), 0);
        assert_eq!(scaled(999_999_999_999_999, 999_999_999_999_999, 300_000), 300_000);
    }
}
