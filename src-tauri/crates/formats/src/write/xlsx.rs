//! A workbook with typed cells: amounts are numbers, days are dates, texts are texts.
//!
//! Rows go straight to a temporary file that only the process can see, so that a hundred thousand of them need no
//! memory. Nothing from the data ever becomes a formula or a link, and totals are values. An `.xlsx` from here is a
//! working copy of what the book says; the machine form for the archive is CSV.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};

use domain::date::Date;
use domain::money::Money;
use rust_decimal::Decimal;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Worksheet, XlsxError,
};

use super::WriteError;
use super::guard::looks_like_formula;
use super::table::{Cell, Column, Kind, Row, Table, fits};
use super::xlsx_chart::SheetChart;

/// Rows of a sheet (Excel specifications and limits).
const ROWS_OF_A_SHEET: u32 = 1_048_576;
/// UTF-16 units of a text in a cell (the same source).
const TEXT_OF_A_CELL: usize = 32_767;
/// UTF-16 units of a sheet's name (the same source).
const NAME_OF_A_SHEET: usize = 31;
/// Sheets wider than this many characters are printed across.
const WIDTH_OF_A_PAGE: u32 = 95;
/// Paper size A4 in the numbering of ECMA-376, 18.3.1.63.
const PAPER_A4: u8 = 9;

/// What a workbook says of itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Properties {
    /// The title.
    pub title: String,
    /// The organisation whose figures these are.
    pub author: String,
    /// The day it was made; the only day in the file that is not in the tables.
    pub made: Date,
}

/// What is worth knowing about a written workbook.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Written {
    /// Texts longer than a cell holds (32 767 UTF-16 units), which end with `…` in the sheet.
    pub shortened_texts: u64,
}

/// A workbook in the making.
pub struct Workbook {
    inner: rust_xlsxwriter::Workbook,
    formats: Formats,
    names: BTreeSet<String>,
    written: Written,
}

impl Workbook {
    /// Starts a workbook without sheets.
    #[must_use]
    pub fn new(properties: &Properties) -> Self {
        let mut inner = rust_xlsxwriter::Workbook::new();
        let mut described = DocProperties::new().set_title(&properties.title).set_author(&properties.author);
        if let Ok(made) = excel_day(properties.made) {
            described = described.set_creation_datetime(&made);
        }
        inner.set_properties(&described);
        Self { inner, formats: Formats::new(), names: BTreeSet::new(), written: Written::default() }
    }

    /// Adds a sheet with the table; its name is made fit for a sheet and told apart from the others.
    ///
    /// Fails with `export-not-written`, `export-too-many-rows` and `export-row-does-not-fit-columns`; after that the
    /// workbook is of no use.
    pub fn sheet<R: IntoIterator<Item = Row>>(&mut self, table: Table<R>) -> Result<(), WriteError> {
        let name = sheet_name(&table.name, &mut self.names);
        let Self { inner, formats, written, .. } = self;
        without_panic(|| {
            let sheet = inner.add_worksheet_with_constant_memory().map_err(not_written)?;
            sheet.set_name(name).map_err(not_written)?;
            Sheet { sheet, formats, written, row: 0 }.fill(table)
        })
    }

    /// Adds a sheet with the table, and under it charts over its columns.
    ///
    /// Fails like [`Workbook::sheet`].
    pub fn sheet_with_charts(&mut self, table: Table, charts: &[SheetChart]) -> Result<(), WriteError> {
        let rows = u32::try_from(table.rows.len()).unwrap_or(ROWS_OF_A_SHEET);
        let below = rows + 3;
        self.sheet(table)?;
        without_panic(|| {
            let last = self.inner.worksheets_mut().last_mut();
            let sheet = last.ok_or_else(|| WriteError::NotWritten { cause: String::new() })?;
            super::xlsx_chart::draw(sheet, charts, rows, below).map_err(not_written)
        })
    }

    /// Writes the workbook. Fails with `export-not-written`.
    pub fn save(mut self, out: impl Write + Send) -> Result<Written, WriteError> {
        without_panic(|| self.inner.save_to_writer(out).map_err(not_written))?;
        Ok(self.written)
    }
}

/// The looks of cells.
struct Formats {
    heading: Format,
    figure_heading: Format,
    body: Looks,
    totals: Looks,
}

/// How the cells of a row look, by what they hold.
struct Looks {
    text: Format,
    guarded_text: Format,
    money: Format,
    date: Format,
    month: Format,
    count: Format,
    percent: Format,
}

impl Formats {
    fn new() -> Self {
        let heading = Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_background_color(Color::RGB(0x00EE_F1F5))
            .set_border_bottom(FormatBorder::Thin);
        let totals = Format::new().set_bold().set_border_top(FormatBorder::Thin);
        Self {
            figure_heading: heading.clone().set_align(FormatAlign::Right),
            heading,
            body: Looks::based_on(&Format::new()),
            totals: Looks::based_on(&totals),
        }
    }
}

impl Looks {
    /// The number formats are those that Excel shows with the signs of the reader's own language.
    fn based_on(plain: &Format) -> Self {
        let numbered = |code: &str| plain.clone().set_num_format(code);
        Self {
            text: plain.clone(),
            guarded_text: plain.clone().set_quote_prefix(),
            money: numbered("#,##0.00"),
            // From the left, so that a day does not run into the text beside it.
            date: numbered("yyyy-mm-dd").set_align(FormatAlign::Left),
            month: numbered("yyyy-mm").set_align(FormatAlign::Left),
            count: numbered("#,##0"),
            percent: numbered("0.00\" %\""),
        }
    }

    const fn of_kind(&self, kind: Kind) -> &Format {
        match kind {
            Kind::Text => &self.text,
            Kind::Money => &self.money,
            Kind::Date => &self.date,
            Kind::Month => &self.month,
            Kind::Count => &self.count,
            Kind::Percent => &self.percent,
        }
    }

    fn of_cell(&self, cell: &Cell) -> &Format {
        match cell {
            Cell::Text(text) if looks_like_formula(text) => &self.guarded_text,
            Cell::Text(_) | Cell::Empty => &self.text,
            Cell::Money(_) => &self.money,
            Cell::Date(_) => &self.date,
            Cell::Month(_) => &self.month,
            Cell::Count(_) => &self.count,
            Cell::Percent(_) => &self.percent,
        }
    }
}

/// A sheet that is being filled from the top.
struct Sheet<'a> {
    sheet: &'a mut Worksheet,
    formats: &'a Formats,
    written: &'a mut Written,
    row: u32,
}

impl Sheet<'_> {
    fn fill<R: IntoIterator<Item = Row>>(mut self, table: Table<R>) -> Result<(), WriteError> {
        let Table { name, columns, rows, totals, strong, breaks: _ } = table;
        self.page(&columns)?;
        self.headings(&columns)?;
        for (place, row) in rows.into_iter().enumerate() {
            fits(&name, &columns, &row)?;
            if strong.contains(&place) {
                self.totals(&name, &row)?;
            } else {
                self.body(&name, &columns, &row)?;
            }
        }
        if self.row > 1 && !columns.is_empty() {
            let last_column = u16::try_from(columns.len() - 1).unwrap_or(u16::MAX);
            self.sheet.autofilter(0, 0, self.row - 1, last_column).map_err(not_written)?;
        }
        if let Some(totals) = totals {
            fits(&name, &columns, &totals)?;
            self.totals(&name, &totals)?;
        }
        Ok(())
    }

    /// Sets what belongs to the sheet as a whole: widths, the frozen heading and how it prints.
    fn page(&mut self, columns: &[Column]) -> Result<(), WriteError> {
        for (index, column) in (0..).zip(columns) {
            self.sheet.set_column_width(index, column.width).map_err(not_written)?;
            let look = self.formats.body.of_kind(column.kind);
            self.sheet.set_column_format(index, look).map_err(not_written)?;
        }
        self.sheet.set_freeze_panes(1, 0).map_err(not_written)?;
        self.sheet.set_repeat_rows(0, 0).map_err(not_written)?;
        self.sheet.set_paper_size(PAPER_A4).set_print_fit_to_pages(1, 0);
        if columns.iter().map(|column| u32::from(column.width)).sum::<u32>() > WIDTH_OF_A_PAGE {
            self.sheet.set_landscape();
        }
        Ok(())
    }

    fn headings(&mut self, columns: &[Column]) -> Result<(), WriteError> {
        // Not every spreadsheet makes room by itself for a heading that is wider than its column.
        let lines =
            |column: &Column| column.title.chars().count().div_ceil(usize::from(column.width.max(2)) - 1);
        let height = match columns.iter().map(lines).max() {
            None | Some(0 | 1) => None,
            Some(2) => Some(30.0),
            Some(_) => Some(45.0),
        };
        if let Some(height) = height {
            self.sheet.set_row_height(0, height).map_err(not_written)?;
        }
        for (index, column) in (0..).zip(columns) {
            let format = match column.kind {
                Kind::Money | Kind::Count | Kind::Percent => &self.formats.figure_heading,
                Kind::Text | Kind::Date | Kind::Month => &self.formats.heading,
            };
            let title = self.shortened(&column.title);
            self.sheet.write_string_with_format(self.row, index, title, format).map_err(not_written)?;
        }
        self.row += 1;
        Ok(())
    }

    fn body(&mut self, table: &str, columns: &[Column], cells: &[Cell]) -> Result<(), WriteError> {
        self.check_room(table)?;
        for ((index, column), cell) in (0..).zip(columns).zip(cells) {
            self.body_cell(index, column.kind, cell).map_err(not_written)?;
        }
        self.row += 1;
        Ok(())
    }

    fn totals(&mut self, table: &str, cells: &[Cell]) -> Result<(), WriteError> {
        self.check_room(table)?;
        for (index, cell) in (0..).zip(cells) {
            let look = self.formats.totals.of_cell(cell);
            self.cell(index, cell, Some(look)).map_err(not_written)?;
        }
        self.row += 1;
        Ok(())
    }

    fn check_room(&self, table: &str) -> Result<(), WriteError> {
        if self.row < ROWS_OF_A_SHEET {
            return Ok(());
        }
        let (rows, limit) = (u64::from(self.row) + 1, u64::from(ROWS_OF_A_SHEET));
        Err(WriteError::TooManyRows { table: table.to_owned(), rows, limit })
    }

    /// Most cells take the look of their column, which spares the library from looking up a format for each.
    fn body_cell(&mut self, index: u16, kind: Kind, cell: &Cell) -> Result<(), XlsxError> {
        let looks = &self.formats.body;
        let as_column = match cell {
            Cell::Empty => return Ok(()),
            Cell::Text(text) => !looks_like_formula(text),
            Cell::Money(_) => kind == Kind::Money,
            Cell::Date(_) => kind == Kind::Date,
            Cell::Month(_) => kind == Kind::Month,
            Cell::Count(_) => kind == Kind::Count,
            Cell::Percent(_) => kind == Kind::Percent,
        };
        self.cell(index, cell, (!as_column).then(|| looks.of_cell(cell)))
    }

    /// Writes a cell with the look, or with that of its column.
    fn cell(&mut self, index: u16, cell: &Cell, look: Option<&Format>) -> Result<(), XlsxError> {
        match cell {
            Cell::Text(text) => {
                let text = self.shortened(text);
                self.text(index, text, look)
            }
            Cell::Money(amount) => self.number(index, kronor(*amount), look),
            Cell::Date(day) => self.number(index, excel_day(*day)?.to_excel(), look),
            Cell::Month(month) => self.number(index, excel_day(month.first())?.to_excel(), look),
            // A spreadsheet keeps 15 digits; a longer count would be rounded, so it stands as text.
            Cell::Count(count) => match u32::try_from(*count) {
                Ok(count) => self.number(index, f64::from(count), look),
                Err(_) => self.text(index, Cow::Owned(count.to_string()), look),
            },
            Cell::Percent(rate) => self.number(index, number(*rate), look),
            Cell::Empty => {
                look.map_or(Ok(()), |look| self.sheet.write_blank(self.row, index, look).map(drop))
            }
        }
    }

    fn text(&mut self, index: u16, text: Cow<'_, str>, look: Option<&Format>) -> Result<(), XlsxError> {
        match look {
            Some(look) => self.sheet.write_string_with_format(self.row, index, text, look),
            None => self.sheet.write_string(self.row, index, text),
        }
        .map(drop)
    }

    fn number(&mut self, index: u16, number: f64, look: Option<&Format>) -> Result<(), XlsxError> {
        match look {
            Some(look) => self.sheet.write_number_with_format(self.row, index, number, look),
            None => self.sheet.write_number(self.row, index, number),
        }
        .map(drop)
    }

    /// Cuts a text that no cell holds, so that one absurd text does not keep the rest from the reader.
    fn shortened<'t>(&mut self, text: &'t str) -> Cow<'t, str> {
        if text.len() <= TEXT_OF_A_CELL || text.encode_utf16().count() <= TEXT_OF_A_CELL {
            return Cow::Borrowed(text);
        }
        self.written.shortened_texts += 1;
        Cow::Owned(within(text, TEXT_OF_A_CELL - 1) + "…")
    }
}

/// Returns an amount as a spreadsheet's number.
///
/// The number is the double nearest to the decimal text, and a double gives every decimal number of up to 15 digits
/// back unchanged; the largest amount has 15. So the text in the file is the amount, digit for digit. Dividing or
/// multiplying by a hundred as a double would not have that.
fn kronor(amount: Money) -> f64 {
    amount.to_string().parse().expect("the machine form of an amount is a number")
}

/// Returns a percentage as a spreadsheet's number, by its decimal text like [`kronor`].
fn number(rate: Decimal) -> f64 {
    rate.to_string().parse().expect("a decimal's text is a number")
}

pub(super) fn excel_day(day: Date) -> Result<ExcelDateTime, XlsxError> {
    let year = u16::try_from(day.year()).unwrap_or_default();
    let [month, day] = [day.month().number(), day.day()].map(|part| u8::try_from(part).unwrap_or_default());
    ExcelDateTime::from_ymd(year, month, day)
}

/// Makes a name fit for a sheet: no `[ ] : * ? / \`, no apostrophe at the ends, no control characters, at most 31
/// units, neither empty nor `History`, and not one that another sheet has in small or large letters.
fn sheet_name(wanted: &str, taken: &mut BTreeSet<String>) -> String {
    let allowed = |c: char| if c.is_control() || "[]:*?/\\".contains(c) { '-' } else { c };
    let cleaned: String = wanted.chars().map(allowed).collect();
    let cleaned = cleaned.trim_matches(|c: char| c == '\'' || c.is_whitespace());
    let reserved = cleaned.is_empty() || cleaned.eq_ignore_ascii_case("history");
    let base = if reserved { format!("{cleaned}_") } else { cleaned.to_owned() };
    let numbered = |number: u32| {
        let end = if number == 1 { String::new() } else { format!(" ({number})") };
        within(&base, NAME_OF_A_SHEET - end.len()).trim_end_matches('\'').to_owned() + &end
    };
    let name = (1..).map(numbered).find(|name| !taken.contains(&name.to_lowercase()));
    let name = name.expect("there are more numbers than sheets");
    taken.insert(name.to_lowercase());
    name
}

/// Returns as much of the start of the text as has at most so many UTF-16 units.
fn within(text: &str, units: usize) -> String {
    let mut used = 0;
    let fits = |character: &char| {
        used += character.len_utf16();
        used <= units
    };
    text.chars().take_while(fits).collect()
}

fn not_written(error: XlsxError) -> WriteError {
    WriteError::NotWritten { cause: error.to_string() }
}

/// Runs work of the library, which panics where its temporary file cannot take more (a full disk).
fn without_panic<T>(work: impl FnOnce() -> Result<T, WriteError>) -> Result<T, WriteError> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let said = panic.downcast_ref::<String>().cloned();
        let said = said.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()));
        Err(WriteError::NotWritten { cause: said.unwrap_or_default() })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn properties() -> Properties {
        let made = "2026-11-21".parse().expect("a day");
        Properties { title: "Utdrag".into(), author: "Västerå kommun".into(), made }
    }

    fn workbook(tables: Vec<Table>) -> Vec<u8> {
        let mut book = Workbook::new(&properties());
        for table in tables {
            book.sheet(table).expect("the table fits");
        }
        let mut bytes = Vec::new();
        book.save(&mut bytes).expect("memory takes everything");
        bytes
    }

    fn part(bytes: &[u8], name: &str) -> String {
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a zip");
        let file = archive.by_name(name).expect("the part is there");
        std::io::read_to_string(file).expect("UTF-8")
    }

    fn typed_table() -> Table {
        let columns = vec![
            Column::text("Text", 30),
            Column::money("Belopp"),
            Column::date("Datum"),
            Column::month("Månad"),
            Column::count("Antal"),
            Column::percent("Andel"),
        ];
        let row = vec![
            Cell::from("Lön Åsa"),
            Cell::Money("-1234567.89".parse().expect("an amount")),
            Cell::Date("2026-11-21".parse().expect("a day")),
            Cell::Month("2026-11".parse().expect("a month")),
            Cell::Count(12345),
            Cell::Percent("31.42".parse().expect("a rate")),
        ];
        let mut totals = vec![Cell::Empty; 6];
        totals[1] = Cell::Money("-1234567.89".parse().expect("an amount"));
        Table::new("Huvudbok", columns, vec![row]).with_totals(totals)
    }

    #[test]
    fn amounts_and_days_are_numbers_and_totals_are_values() {
        let sheet = part(&workbook(vec![typed_table()]), "xl/worksheets/sheet1.xml");
        for cell in ["<v>-1234567.89</v>", "<v>46347</v>", "<v>46327</v>", "<v>12345</v>", "<v>31.42</v>"] {
            assert!(sheet.contains(cell), "{cell} in {sheet}");
        }
        assert!(!sheet.contains("<f>"));
        assert!(
            sheet.contains("state=\"frozen\"") && sheet.contains("<autoFilter ref=\"A1:F2\"/>"),
            "{sheet}"
        );
    }

    #[test]
    fn a_chart_points_at_the_cells_of_its_sheet() {
        let mut book = Workbook::new(&properties());
        let chart = SheetChart {
            title: "Använt".into(),
            shape: crate::write::chart::Shape::Bars,
            names: 0,
            series: vec![1],
        };
        book.sheet_with_charts(typed_table(), &[chart]).expect("the table fits");
        let mut bytes = Vec::new();
        book.save(&mut bytes).expect("memory takes everything");
        let drawn = part(&bytes, "xl/charts/chart1.xml");
        for place in ["Huvudbok!$A$2", "Huvudbok!$B$2", "Huvudbok!$B$1"] {
            assert!(drawn.contains(place), "{place} in {drawn}");
        }
        assert!(!part(&bytes, "xl/worksheets/sheet1.xml").contains("<f>"));
    }

    #[test]
    fn the_largest_amounts_keep_every_ore() {
        for text in ["9999999999999.99", "-9999999999999.99", "0.01", "-0.05", "8999999999999.97"] {
            let amount: Money = text.parse().expect("an amount");
            assert_eq!(kronor(amount).to_string(), text);
        }
    }

    #[test]
    fn the_same_tables_and_day_give_the_same_bytes() {
        assert!(workbook(vec![typed_table(), typed_table()]) == workbook(vec![typed_table(), typed_table()]));
    }

    #[test]
    fn no_text_becomes_a_formula_or_a_link() {
        let texts = crate::write::hostile::texts();
        let rows: Vec<Row> = texts.iter().map(|text| vec![Cell::from(text.as_str())]).collect();
        let bytes = workbook(vec![Table::new("=1+1", vec![Column::text("=2+2", 20)], rows)]);
        let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
        assert!(!sheet.contains("<f>") && !sheet.contains("hyperlink"), "{sheet}");
        assert_eq!(sheet.matches("t=\"inlineStr\"").count(), texts.len() + 1);
        assert!(sheet.contains("_x005F_x0041_") && sheet.contains("a_x0001__x001F_"), "{sheet}");
        assert!(!sheet.bytes().any(|b| b < 0x20 && !b"\t\n\r".contains(&b)));
    }

    #[test]
    fn a_text_that_no_cell_holds_is_cut_in_sight() {
        let mut book = Workbook::new(&properties());
        let rows = vec![vec![Cell::from("å".repeat(40_000))], vec![Cell::from("𝛼".repeat(16_383))]];
        book.sheet(Table::new("t", vec![Column::text("a", 5)], rows)).expect("the table fits");
        let mut bytes = Vec::new();
        assert_eq!(book.save(&mut bytes).expect("written"), Written { shortened_texts: 1 });
        assert!(part(&bytes, "xl/worksheets/sheet1.xml").contains("å…"));
    }

    #[test]
    fn names_of_sheets_are_made_fit_and_told_apart() {
        let mut taken = BTreeSet::new();
        let mut name = |wanted: &str| sheet_name(wanted, &mut taken);
        assert_eq!(name("Kostnader 1/2 [a]"), "Kostnader 1-2 -a-");
        assert_eq!(name("kostnader 1/2 [A]"), "kostnader 1-2 -A- (2)");
        assert_eq!(name("History"), "History_");
        assert_eq!(name(""), "_");
        assert_eq!(name("'citat'"), "citat");
        assert_eq!(name(&"lång".repeat(20)).encode_utf16().count(), 31);
        assert_eq!(name(&"lång".repeat(20)), "långlånglånglånglånglånglån (2)");
        assert_eq!(name("a\u{0}\n"), "a--");
    }

    #[test]
    fn a_sheet_has_a_last_row() {
        let mut book = Workbook::new(&properties());
        let rows = std::iter::repeat_n(vec![Cell::Empty], 1_048_576);
        let error = book.sheet(Table::new("t", vec![Column::text("a", 5)], rows)).expect_err("one too many");
        assert_eq!(error.problem().code, "export-too-many-rows");
    }

    /// Returns the workbook as LibreOffice reads it; `None`, with a word, where it is not installed.
    fn read_by_libreoffice(bytes: &[u8]) -> Option<String> {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("book.xlsx");
        std::fs::write(&file, bytes).expect("the temporary folder takes it");
        let profile = format!("-env:UserInstallation=file://{}", folder.path().join("profile").display());
        let ran = std::process::Command::new("soffice")
            .args([profile.as_str(), "--headless", "--convert-to", "fods", "--outdir"])
            .args([folder.path(), &file])
            .output();
        if ran.is_err() {
            println!("skipped: LibreOffice is not installed");
            return None;
        }
        Some(std::fs::read_to_string(folder.path().join("book.fods")).expect("LibreOffice read the workbook"))
    }

    #[test]
    fn libreoffice_reads_amounts_as_numbers_and_no_text_as_a_formula() {
        let texts = crate::write::hostile::texts();
        let rows: Vec<Row> = texts.iter().map(|text| vec![Cell::from(text.as_str())]).collect();
        let bytes = workbook(vec![typed_table(), Table::new("t", vec![Column::text("=2+2", 20)], rows)]);
        let Some(read) = read_by_libreoffice(&bytes) else { return };
        assert!(!read.contains("table:formula=") && !read.contains("<text:a "), "{read}");
        assert_eq!(read.matches("office:value=\"-1234567.89\"").count(), 2);
        assert!(read.contains("office:date-value=\"2026-11-21\""));
        for text in ["=1+1", "00123", "19121212-1212", "123456789012345678901234567890", "_x0041_", "12-03"] {
            assert!(read.contains(&format!("<text:p>{text}</text:p>")), "{text}");
        }
    }
}
