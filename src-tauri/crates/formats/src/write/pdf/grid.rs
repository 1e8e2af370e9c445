//! Tables on paper: how wide each column is, and rows that break over pages under repeated headings.
//!
//! A column of figures is as wide as its widest figure. The columns of text share what is left: each gets no more
//! than it needs, and those that need more get room by their `width`. When the texts would get too little, the whole
//! table is set in smaller type.

use domain::problem::Fields;

use super::cells::{Side, lines_of};
use super::flow::{Flow, TABLE_GAP};
use super::paper::{Ink, Length};
use super::typeface::{Style, Weight};
use crate::write::WriteError;
use crate::write::table::{Cell, Column, Kind, Row, Table};

/// Lines of a text in a table's cell; a longer one ends with `…`.
pub const LINES_OF_A_CELL: usize = 12;

/// Type sizes of a table, from the one that is wanted to the smallest that can be read.
const SIZES: [Length; 7] = [8_600, 8_200, 7_800, 7_400, 7_000, 6_500, 6_000];
/// A table that may be parted is parted rather than set in smaller type than this.
const EASILY_READ: Length = 7_000;
/// The least that a column of text is given, in thousandths of the type size; the second when the first is too much.
const LEAST_TEXT: [Length; 2] = [8_000, 4_000];
/// Room above and below the text of a row.
const PADDING: Length = 2_800;

/// What a column needs, in thousandths of the type size.
struct Need {
    natural: Length,
    least_word: Length,
    share: Length,
    is_text: bool,
}

/// Where a column stands.
#[derive(Clone, Copy)]
struct Place {
    left: Length,
    right: Length,
    side: Side,
}

/// A table that is ready to be drawn.
struct Grid {
    places: Vec<Place>,
    heading: Style,
    body: Style,
    totals: Style,
}

impl Grid {
    const fn is_easily_read(&self) -> bool {
        self.body.size >= EASILY_READ
    }

    fn of(needs: &[Need], columns: &[Column], left: Length, width: Length) -> Option<Self> {
        let (size, widths) = LEAST_TEXT.iter().find_map(|least| {
            SIZES.iter().find_map(|size| Some((*size, widths(needs, *least, *size, width)?)))
        })?;
        let leading = size * 136 / 100;
        let body = Style::new(Weight::Regular, size, leading, Ink::Text);
        Some(Self {
            places: places(&widths, columns, left, size),
            heading: Style::new(Weight::SemiBold, size * 88 / 100, size * 116 / 100, Ink::Muted),
            body,
            totals: Style { weight: Weight::SemiBold, ..body },
        })
    }
}

/// Returns the widths of the columns at the type size, or nothing where they have no room.
fn widths(needs: &[Need], least_text: Length, size: Length, width: Length) -> Option<Vec<Length>> {
    // A thousandth more than needed, as widths are rounded down.
    let scaled = |units: Length| units * size / 1000 + 1;
    let natural: Vec<Length> = needs.iter().map(|need| scaled(need.natural)).collect();
    let least = |need: &Need| match need.is_text {
        true => scaled(need.natural.min(need.least_word.max(least_text))),
        false => scaled(need.natural),
    };
    let mut given: Vec<Length> = needs.iter().map(least).collect();
    let gutters = size * Length::try_from(needs.len().saturating_sub(1)).ok()?;
    let spare = width - gutters - given.iter().sum::<Length>();
    if spare < 0 {
        return None;
    }
    let texts: Vec<usize> = (0..needs.len()).filter(|&column| needs[column].is_text).collect();
    let room = spare + texts.iter().map(|&column| given[column]).sum::<Length>();
    let left_over = share_out(&texts, needs, &natural, &mut given, room);
    spread(if texts.is_empty() { (0..needs.len()).collect() } else { texts }, left_over, &mut given);
    Some(given)
}

/// Gives the columns of text what they need, or by their shares where there is less; returns what is left over.
fn share_out(
    texts: &[usize],
    needs: &[Need],
    natural: &[Length],
    given: &mut [Length],
    mut room: Length,
) -> Length {
    let mut open = texts.to_vec();
    loop {
        let shares: Length = open.iter().map(|&column| needs[column].share).sum();
        let share = |column: usize| room * needs[column].share / shares.max(1);
        let content = open.iter().position(|&column| natural[column] <= share(column));
        let settled = content.or_else(|| open.iter().position(|&column| given[column] > share(column)));
        let Some(at) = settled else {
            let parts: Vec<Length> = open.iter().map(|&column| share(column)).collect();
            for (column, part) in open.iter().zip(&parts) {
                given[*column] = *part;
            }
            return room - if parts.is_empty() { 0 } else { room.min(parts.iter().sum()) };
        };
        let column = open.remove(at);
        if content.is_some() {
            given[column] = natural[column];
        }
        room -= given[column];
    }
}

/// Widens the columns evenly by what is left over, so that the table fills the line.
fn spread(columns: Vec<usize>, left_over: Length, given: &mut [Length]) {
    let Ok(count) = Length::try_from(columns.len()) else { return };
    for column in columns {
        given[column] += left_over / count;
    }
}

fn places(widths: &[Length], columns: &[Column], left: Length, gutter: Length) -> Vec<Place> {
    let mut edge = left;
    let place = |(width, column): (&Length, &Column)| {
        let place = Place { left: edge, right: edge + width, side: side_of(column.kind) };
        edge += width + gutter;
        place
    };
    widths.iter().zip(columns).map(place).collect()
}

const fn side_of(kind: Kind) -> Side {
    match kind {
        Kind::Money | Kind::Count | Kind::Percent => Side::Right,
        Kind::Text | Kind::Date | Kind::Month => Side::Left,
    }
}

/// The lines of the cells of a row.
type Lines = Vec<Vec<String>>;

impl Flow<'_> {
    /// Draws the table; one that is wider than the page in parts, one after the other, where its columns may be parted.
    /// The last row stands where so much height is left `below` the table.
    ///
    /// Fails with `export-table-too-wide` and `export-row-does-not-fit-columns`.
    pub(super) fn table(&mut self, table: &Table, below: Length) -> Result<(), WriteError> {
        for row in table.rows.iter().chain(&table.totals) {
            table.check(row)?;
        }
        let whole = self.grid(table);
        if let Some(grid) = whole.as_ref().filter(|grid| table.breaks.is_empty() || grid.is_easily_read()) {
            self.whole_table(table, grid, below);
            return Ok(());
        }
        match (self.parted(table), whole) {
            (Some((tables, grids)), _) => self.in_parts(&tables, &grids, below),
            (None, Some(grid)) => self.whole_table(table, &grid, below),
            (None, None) => return Err(WriteError::TableTooWide { table: table.name.clone() }),
        }
        Ok(())
    }

    /// Parts the table into as few tables as are easily read, or as fit at all; nothing where none do.
    fn parted(&mut self, table: &Table) -> Option<(Vec<Table>, Vec<Grid>)> {
        let mut fitting = None;
        let mut parts = 2;
        while let Some(tables) = table.in_parts(parts) {
            parts += 1;
            let grids: Option<Vec<Grid>> = tables.iter().map(|table| self.grid(table)).collect();
            let Some(grids) = grids else { continue };
            if grids.iter().all(Grid::is_easily_read) {
                return Some((tables, grids));
            }
            fitting.get_or_insert((tables, grids));
        }
        fitting
    }

    /// Measures the table; nothing where it is wider than the page.
    fn grid(&mut self, table: &Table) -> Option<Grid> {
        let needs = self.needs(table);
        Grid::of(&needs, &table.columns, self.frame.left, self.frame.width())
    }

    /// Draws parts of a table under what tells which of them each is.
    fn in_parts(&mut self, tables: &[Table], grids: &[Grid], below: Length) {
        for (part, (table, grid)) in (1_u64..).zip(tables.iter().zip(grids)) {
            let fields = Fields::from([("part", part.into()), ("parts", (tables.len() as u64).into())]);
            let said = self.words.text("table-part", &fields);
            let line = grid.body.leading + 2 * PADDING;
            let headings = self.headings(table, grid);
            // What it is stands on the page of what it names.
            self.require(line + height(&headings, grid.heading) + 2 * line);
            self.line(self.frame.left, said, grid.body.in_ink(Ink::Muted), PADDING);
            let is_last = part == tables.len() as u64;
            self.whole_table(table, grid, if is_last { below } else { 0 });
        }
    }

    fn whole_table(&mut self, table: &Table, grid: &Grid, below: Length) {
        let frame = self.frame;
        let headings = self.headings(table, grid);
        let totals = table.totals.as_ref().map(|totals| self.totals_lines(totals, grid));
        let totals_height = below + totals.as_ref().map_or(0, |lines| height(lines, grid.totals));
        self.begin(&headings, grid, table, totals_height);
        for (index, row) in table.rows.iter().enumerate() {
            let (lines, style) = self.lines_at(table, index, row, grid);
            let row_height = height(&lines, style);
            let is_last = index + 1 == table.rows.len();
            let kept = if is_last { totals_height } else { self.kept_height(table, index, grid) };
            self.continue_at(&headings, grid, row_height + kept, index > 0);
            self.row(&lines, grid, style);
        }
        if table.rows.is_empty() {
            let none = self.words.word("table-empty");
            self.line(frame.left, none, grid.body.in_ink(Ink::Muted), PADDING);
        }
        if let Some(lines) = totals {
            self.rule(700, Ink::Text);
            self.row(&lines, grid, grid.totals);
        } else {
            self.rule(350, Ink::Hairline);
        }
        self.gap(TABLE_GAP);
    }

    /// Returns a row laid out, and how it is set.
    fn lines_at(&mut self, table: &Table, index: usize, row: &Row, grid: &Grid) -> (Lines, Style) {
        if table.strong.contains(&index) {
            (self.totals_lines(row, grid), grid.totals)
        } else {
            (self.row_lines(row, grid), grid.body)
        }
    }

    /// Returns the height of what must stand on the same page as a row: the row under the heading of a group, and the
    /// sums over which a group ends.
    fn kept_height(&mut self, table: &Table, index: usize, grid: &Grid) -> Length {
        let shortened_texts = self.written.shortened_texts;
        let mut kept = 0;
        for (next, row) in table.rows.iter().enumerate().skip(index + 1) {
            let before_is_heading = is_heading(table, next - 1);
            if !before_is_heading && (!table.strong.contains(&next) || is_heading(table, next)) {
                break;
            }
            let (lines, style) = self.lines_at(table, next, row, grid);
            kept += height(&lines, style);
        }
        // The rows are laid out again when they are drawn, and counted then.
        self.written.shortened_texts = shortened_texts;
        kept
    }

    /// Measures the columns.
    fn needs(&mut self, table: &Table) -> Vec<Need> {
        let columns = table.columns.iter().enumerate();
        columns.map(|(index, column)| self.need(table, index, column)).collect()
    }

    fn need(&mut self, table: &Table, index: usize, column: &Column) -> Need {
        let is_text = column.kind == Kind::Text;
        let title = self.faces.printable_line(&column.title, self.missing());
        let title_word = self.widest_word(&title, Weight::SemiBold);
        let mut need = Need {
            natural: title_word,
            least_word: title_word,
            share: Length::from(column.width.max(1)),
            is_text,
        };
        for (place, row) in table.rows.iter().enumerate() {
            let strong = table.strong.contains(&place);
            if !(strong && matches!(row[index], Cell::Text(_))) {
                let weight = if strong { Weight::SemiBold } else { Weight::Regular };
                need.natural = need.natural.max(self.cell_units(&row[index], is_text, weight));
            }
        }
        if let Some(cell) = table.totals.as_ref().map(|totals| &totals[index]) {
            // A label of the totals may run on over empty cells.
            if !matches!(cell, Cell::Text(_)) {
                need.natural = need.natural.max(self.cell_units(cell, is_text, Weight::SemiBold));
            }
        }
        need
    }

    /// Returns the width of a cell in thousandths of the type size; of a text in a column of figures, of its words.
    fn cell_units(&mut self, cell: &Cell, whole_text: bool, weight: Weight) -> Length {
        let lines = lines_of(cell, self.words, self.faces, self.missing());
        let units = |line: &String| match cell {
            Cell::Text(_) if !whole_text => self.widest_word(line, weight).min(LEAST_TEXT[0]),
            _ => self.faces.units(line, weight),
        };
        lines.iter().map(units).max().unwrap_or(0)
    }

    fn widest_word(&self, line: &str, weight: Weight) -> Length {
        line.split(' ').map(|word| self.faces.units(word, weight)).max().unwrap_or(0)
    }

    fn headings(&mut self, table: &Table, grid: &Grid) -> Lines {
        let mut lines = Vec::with_capacity(table.columns.len());
        for (column, place) in table.columns.iter().zip(&grid.places) {
            let title = self.faces.printable(&column.title, self.missing());
            lines.push(self.faces.wrap(&title, place.right - place.left, grid.heading));
        }
        lines
    }

    fn row_lines(&mut self, row: &Row, grid: &Grid) -> Lines {
        let mut lines = Vec::with_capacity(row.len());
        for (cell, place) in row.iter().zip(&grid.places) {
            lines.push(self.cell_lines(cell, place.right - place.left, grid.body));
        }
        lines
    }

    /// Like [`Flow::row_lines`], but a label runs on over the empty cells that follow it.
    fn totals_lines(&mut self, row: &Row, grid: &Grid) -> Lines {
        let mut lines = Vec::with_capacity(row.len());
        for (index, cell) in row.iter().enumerate() {
            let empty = row[index + 1..].iter().take_while(|cell| **cell == Cell::Empty).count();
            let end = if matches!(cell, Cell::Text(_)) { index + empty } else { index };
            lines.push(self.cell_lines(cell, grid.places[end].right - grid.places[index].left, grid.totals));
        }
        lines
    }

    fn cell_lines(&mut self, cell: &Cell, width: Length, style: Style) -> Vec<String> {
        let lines = lines_of(cell, self.words, self.faces, self.missing());
        if !matches!(cell, Cell::Text(_)) {
            return lines;
        }
        let mut lines = self.faces.wrap(&lines, width, style);
        if lines.len() > LINES_OF_A_CELL {
            lines.truncate(LINES_OF_A_CELL);
            let cut = lines.pop().unwrap_or_default() + " …";
            lines.push(self.faces.ellipsis(&cut, width, style));
            self.written.shortened_texts += 1;
        }
        lines
    }

    /// Draws the headings where at least the first row, and with one row alone the totals, follow on the page.
    fn begin(&mut self, headings: &Lines, grid: &Grid, table: &Table, totals_height: Length) {
        let shortened_texts = self.written.shortened_texts;
        let first = table.rows.first().map(|row| self.lines_at(table, 0, row, grid));
        // The row is laid out again when it is drawn, and counted then.
        self.written.shortened_texts = shortened_texts;
        let first = first.map_or(grid.body.leading + 2 * PADDING, |(lines, style)| height(&lines, style));
        let first = first + self.kept_height(table, 0, grid);
        let with_totals = if table.rows.len() <= 1 { totals_height } else { 0 };
        self.require(height(headings, grid.heading) + first + with_totals);
        self.draw_headings(headings, grid);
    }

    /// Goes on to a new page with the headings where the row does not fit, or draws the rule above it.
    fn continue_at(&mut self, headings: &Lines, grid: &Grid, needed: Length, has_row_above: bool) {
        if needed > self.room() && !self.is_fresh() {
            self.new_page();
            self.draw_headings(headings, grid);
        } else if has_row_above {
            self.rule(350, Ink::Hairline);
        }
    }

    /// Headings stand at the bottom of their line, over a rule.
    fn draw_headings(&mut self, headings: &Lines, grid: &Grid) {
        let most = headings.iter().map(Vec::len).max().unwrap_or(0);
        let lifted = |lines: &Vec<String>| {
            let mut lifted = vec![String::new(); most - lines.len()];
            lifted.extend(lines.iter().cloned());
            lifted
        };
        let lines: Lines = headings.iter().map(lifted).collect();
        self.row(&lines, grid, grid.heading);
        self.rule(700, Ink::Text);
    }

    fn row(&mut self, cells: &Lines, grid: &Grid, style: Style) {
        let top = self.y - PADDING;
        for (lines, place) in cells.iter().zip(&grid.places) {
            let mut y = top;
            for line in lines {
                match place.side {
                    Side::Left => self.text(place.left, y, line, style),
                    Side::Right => self.text_to(place.right, y, line, style),
                }
                y -= style.leading;
            }
        }
        self.y -= height(cells, style);
    }
}

/// Tells whether a row heads a group: a label and nothing else.
fn is_heading(table: &Table, index: usize) -> bool {
    let label_alone = |row: &Row| matches!(row.split_first(), Some((Cell::Text(_), rest)) if rest.iter().all(|cell| *cell == Cell::Empty));
    table.strong.contains(&index) && table.rows.get(index).is_some_and(label_alone)
}

fn height(cells: &Lines, style: Style) -> Length {
    let most = cells.iter().map(Vec::len).max().unwrap_or(1);
    Length::try_from(most).unwrap_or(1) * style.leading + 2 * PADDING
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn text(natural: Length, share: Length) -> Need {
        Need { natural, least_word: 3_000, share, is_text: true }
    }

    const fn figure(natural: Length) -> Need {
        Need { natural, least_word: natural, share: 16, is_text: false }
    }

    #[test]
    fn figures_get_what_they_need_and_texts_share_the_rest() {
        let needs = [figure(6_000), text(100_000, 30), text(5_000, 10), figure(8_000)];
        let given = widths(&needs, 8_000, 8_600, 490_000).expect("there is room");
        assert_eq!(given[0], 51_601);
        assert_eq!(given[2], 43_001);
        assert_eq!(given[3], 68_801);
        let used: Length = given.iter().sum::<Length>() + 3 * 8_600;
        assert!((489_990..=490_000).contains(&used), "{used}");
    }

    #[test]
    fn a_table_that_needs_less_fills_the_line() {
        let given = widths(&[text(5_000, 30), figure(6_000)], 8_000, 8_600, 490_000).expect("there is room");
        assert_eq!(given.iter().sum::<Length>(), 490_000 - 8_600);
        assert_eq!(given[1], 51_601);
        let given = widths(&[figure(6_000), figure(6_000)], 8_000, 8_600, 490_000).expect("there is room");
        assert_eq!(given[0], given[1]);
    }

    #[test]
    fn figures_that_have_no_room_are_never_squeezed() {
        let needs: Vec<Need> = (0..9).map(|_| figure(9_000)).collect();
        assert!(widths(&needs, 8_000, 8_600, 490_000).is_none());
        let needs: Vec<Need> = (0..30).map(|_| figure(9_000)).collect();
        assert!(Grid::of(&needs, &vec![Column::money("a"); 30], 0, 490_000).is_none());
    }
}
