//! Tables of plain text: amounts stand to the right and are never cut; long texts give way.

use words::format::visible;

/// Characters between two columns, and where that is more than the line has.
const GAP: usize = 2;
const NARROW_GAP: usize = 1;
/// A long text is not cut below this many characters.
const SHORTEST_TEXT: usize = 8;

/// How a column stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Column {
    /// To the left, never cut.
    Left,
    /// To the right, never cut: amounts and counts.
    Right,
    /// To the left, cut where the line is too narrow.
    Text,
}

/// A table with headings, rows and perhaps a sum.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    columns: Vec<Column>,
    headings: Vec<String>,
    rows: Vec<Vec<String>>,
    sum: Option<Vec<String>>,
}

impl Table {
    /// Makes a table of columns with headings.
    pub(crate) fn new(columns: Vec<(Column, String)>) -> Self {
        let (columns, headings) = columns.into_iter().unzip();
        Self { columns, headings, rows: Vec::new(), sum: None }
    }

    /// Adds a row, with a cell for each column.
    pub(crate) fn row(&mut self, cells: Vec<String>) {
        debug_assert_eq!(cells.len(), self.columns.len(), "a cell for each column");
        self.rows.push(cells.iter().map(|cell| visible(cell)).collect());
    }

    /// Sets the row of sums, which stands below a line.
    pub(crate) fn sum(&mut self, cells: Vec<String>) {
        debug_assert_eq!(cells.len(), self.columns.len(), "a cell for each column");
        self.sum = Some(cells);
    }

    /// Writes the table in lines of at most `width` characters, as far as texts can give way.
    pub(crate) fn render(&self, width: Option<usize>) -> String {
        let mut widths = self.widths();
        let mut gap = GAP;
        if let Some(limit) = width {
            self.give_way(&mut widths, limit);
            gap = if spread(&widths, GAP) > limit { NARROW_GAP } else { GAP };
        }
        let rule = "─".repeat(spread(&widths, gap));
        let mut text = self.line(&self.headings, &widths, gap) + &rule + "\n";
        for row in &self.rows {
            text += &self.line(row, &widths, gap);
        }
        if let Some(sum) = &self.sum {
            text += &(rule + "\n" + &self.line(sum, &widths, gap));
        }
        text
    }

    fn widths(&self) -> Vec<usize> {
        let mut widths: Vec<usize> = self.headings.iter().map(|heading| length(heading)).collect();
        for row in self.rows.iter().chain(&self.sum) {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = length(cell).max(*width);
            }
        }
        widths
    }

    /// Takes from the widest text until the line fits or no text can give more.
    fn give_way(&self, widths: &mut [usize], limit: usize) {
        let mut excess = spread(widths, GAP).saturating_sub(limit);
        let texts: Vec<usize> = (0..widths.len()).filter(|&at| self.columns[at] == Column::Text).collect();
        while excess > 0 {
            let Some(&widest) = texts.iter().max_by_key(|&&at| widths[at]) else { return };
            if widths[widest] <= SHORTEST_TEXT {
                return;
            }
            widths[widest] -= 1;
            excess -= 1;
        }
    }

    fn line(&self, cells: &[String], widths: &[usize], gap: usize) -> String {
        let mut line = String::new();
        for ((cell, &width), column) in cells.iter().zip(widths).zip(&self.columns) {
            let cell = if *column == Column::Text { cut(cell, width) } else { cell.clone() };
            let blank = " ".repeat(width.saturating_sub(length(&cell)));
            match column {
                Column::Right => line += &(blank + &cell),
                Column::Left | Column::Text => line += &(cell + &blank),
            }
            line += &" ".repeat(gap);
        }
        line.truncate(line.trim_end_matches(' ').len());
        line + "\n"
    }
}

/// Returns the width of columns side by side.
fn spread(widths: &[usize], gap: usize) -> usize {
    widths.iter().sum::<usize>() + gap * widths.len().saturating_sub(1)
}

fn length(text: &str) -> usize {
    text.chars().count()
}

/// Returns the text in at most `width` characters, with an ellipsis where something is left out.
fn cut(text: &str, width: usize) -> String {
    if length(text) <= width {
        return text.to_owned();
    }
    let kept: String = text.chars().take(width.saturating_sub(1)).collect();
    kept.trim_end().to_owned() + "…"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table {
        let mut table = Table::new(vec![
            (Column::Left, "Konto".to_owned()),
            (Column::Text, "Text".to_owned()),
            (Column::Right, "Belopp".to_owned()),
        ]);
        table.row(vec!["5010".into(), "Lön för april till Åsa".into(), "1\u{a0}234,50".into()]);
        table.row(vec!["6110".into(), "Papper".into(), "−5,00".into()]);
        table
    }

    #[test]
    fn amounts_stand_to_the_right() {
        let text = table().render(None);
        assert_eq!(
            text,
            "Konto  Text                      Belopp\n\
             ───────────────────────────────────────\n\
             5010   Lön för april till Åsa  1\u{a0}234,50\n\
             6110   Papper                     −5,00\n"
        );
    }

    #[test]
    fn long_texts_give_way_and_amounts_never() {
        let text = table().render(Some(30));
        assert!(text.contains("Lön för apri…") && text.contains("1\u{a0}234,50"), "{text}");
        assert!(text.lines().all(|line| line.chars().count() <= 30), "{text}");
        let narrow = table().render(Some(5));
        assert!(narrow.contains("Lön för…") && narrow.contains("1\u{a0}234,50"), "{narrow}");
    }

    #[test]
    fn what_would_act_on_the_terminal_is_written_out() {
        let mut table = Table::new(vec![(Column::Text, "Text".to_owned())]);
        table.row(vec!["\u{1b}[2Jborta".into()]);
        assert!(table.render(None).contains("\\u{1b}[2Jborta"));
    }
}
