//! A document on A4 paper: title, facts, headings, text, tables; laid out, numbered and ready to be filed.
//!
//! The output is a plain PDF 1.7 file with embedded fonts and real text, so it can be searched, copied from and read
//! aloud. It is not PDF/A and carries no structure tags. Nothing is ever cut from an amount or a day: a table whose
//! figures do not fit in width is set in smaller type, and refused when even that is too wide. A text in a table cell
//! ends with `…` after [`LINES_OF_A_CELL`] lines, and the outcome says how many did.
//!
//! Lengths are whole thousandths of a point throughout, so that the same document is laid out alike on every machine;
//! they become floating point numbers only where the PDF library takes them.

mod cells;
mod chart;
mod file;
mod flow;
mod grid;
mod paper;
mod typeface;

use std::collections::BTreeSet;
use std::io::Write;

use domain::date::Date;
use words::Words;

use super::WriteError;
use super::chart::Chart;
use super::table::{Cell, Table};
pub use grid::LINES_OF_A_CELL;

/// A document.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Document {
    /// The title, large on the first page and small on the others.
    pub title: String,
    /// A line under the title; may be empty.
    pub subtitle: String,
    /// The organisation whose document it is; in the file's properties only.
    pub author: String,
    /// Facts under the title, each with its label, three abreast: `Bidrag`, `Projektkod`, `Period`.
    pub facts: Vec<(String, Cell)>,
    /// What follows, in order.
    pub blocks: Vec<Block>,
    /// A line at the foot of every page, beside the page number.
    pub footer: String,
    /// The day it was made; the only day in the file that is not in the blocks.
    pub made: Date,
    /// Which way the pages lie.
    pub orientation: Orientation,
}

/// Which way the pages lie.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Orientation {
    /// A4 standing.
    #[default]
    Portrait,
    /// A4 lying, for wide tables.
    Landscape,
}

/// A part of a document.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Block {
    /// A heading; it stays with what follows.
    Heading(Level, String),
    /// A paragraph; a line break in it stays one.
    Paragraph(String),
    /// Points, one under the other.
    List(Vec<String>),
    /// Labels with their values, one a line; figures are set from the right.
    KeyValues(Vec<KeyValue>),
    /// A remark with a bar of the tone's colour beside it and its label (`Varning`) in front.
    Note {
        /// How it is meant.
        tone: Tone,
        /// The word for it, so that colour is never alone in saying it.
        label: String,
        /// The remark.
        text: String,
    },
    /// A table; its headings are repeated on every page, its name is not shown. Rows are never split.
    Table(Table),
    /// Amounts drawn as bars or lines, with their labels; the figures themselves belong in a table beside it.
    Chart(Chart),
    /// Lines to sign on, two abreast, with what belongs under each.
    Signatures(Vec<String>),
    /// The rest begins on a new page.
    PageBreak,
}

/// How high a heading stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Level {
    /// A part of the document.
    Section,
    /// A part of a section.
    Subsection,
}

/// A label with its value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KeyValue {
    /// The label.
    pub label: String,
    /// The value.
    pub value: Cell,
    /// Whether the line stands out.
    pub emphasis: Emphasis,
}

/// Whether a line stands out.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Emphasis {
    /// A line like the others.
    #[default]
    Normal,
    /// A result: a rule above, in semi-bold.
    Strong,
}

/// How a remark is meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tone {
    /// Worth knowing.
    Neutral,
    /// As it should be.
    Good,
    /// To look at.
    Warning,
    /// Wrong.
    Error,
}

impl KeyValue {
    /// Makes a line like the others.
    #[must_use]
    pub fn new(label: impl Into<String>, value: impl Into<Cell>) -> Self {
        Self { label: label.into(), value: value.into(), emphasis: Emphasis::Normal }
    }

    /// Makes a line that stands out as a result.
    #[must_use]
    pub fn strong(label: impl Into<String>, value: impl Into<Cell>) -> Self {
        Self { label: label.into(), value: value.into(), emphasis: Emphasis::Strong }
    }
}

/// What is worth knowing about a written document.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Written {
    /// The number of pages.
    pub pages: u64,
    /// Characters that the fonts do not hold; each stands as □ on the page.
    pub missing_characters: BTreeSet<char>,
    /// Texts in tables that were cut after [`LINES_OF_A_CELL`] lines and end with `…`.
    pub shortened_texts: u64,
}

/// Lays the document out and writes it, with amounts and the page numbers as the language has them.
///
/// Fails with `export-not-written`, `export-table-too-wide` and `export-row-does-not-fit-columns`; nothing has been
/// written in the last two cases.
pub fn write(document: &Document, words: &Words, out: impl Write) -> Result<Written, WriteError> {
    let faces = typeface::Faces::load();
    let laid_out = flow::lay_out(document, words, &faces)?;
    file::write(document, words, &faces, &laid_out.pages, laid_out.frame, out)?;
    Ok(laid_out.written)
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::process::Command;

    use domain::money::Money;
    use words::Locale;

    use super::*;
    use crate::write::chart::Shape;
    use crate::write::table::{Column, Row};

    fn kronor(ore: i64) -> Cell {
        Cell::Money(Money::from_ore(ore).expect("an amount in range"))
    }

    fn document(blocks: Vec<Block>) -> Document {
        Document {
            title: "Huvudboksutdrag".into(),
            subtitle: "Prestationsbaserat bidrag för god och nära vård 2026".into(),
            author: "Västerå kommun".into(),
            facts: vec![
                ("Organisation".into(), "Västerå kommun, 212000-0000".into()),
                ("Projektkod".into(), "P4711".into()),
                ("Användningsperiod".into(), "2026-01-01–2026-12-31".into()),
                ("Bidragsgivare".into(), "Socialstyrelsen, dnr 9.1-12345/2026".into()),
                ("Rekvirerat belopp".into(), kronor(1_234_567_800)),
                ("Läget per".into(), Cell::Date("2026-11-21".parse().expect("a day"))),
            ],
            blocks,
            footer: "Västerå kommun · Bidragsboken 0.1.0 · boken.bidragsbok · 2026-11-21".into(),
            made: "2026-11-21".parse().expect("a day"),
            orientation: Orientation::Portrait,
        }
    }

    fn ledger(rows: usize) -> Table {
        let columns = vec![
            Column::date("Datum"),
            Column::text("Verifikation", 10),
            Column::text("Konto", 20),
            Column::text("Text", 40),
            Column::money("Belopp, kr"),
        ];
        let day: Date = "2026-01-05".parse().expect("a day");
        let texts = [
            "Lön sjuksköterska, enhet Åsgården, januari",
            "Faktura Vårdförbundet Östra AB, utbildning i förflyttningsteknik för nyanställd personal",
            "Reservering december",
            "Rättelse av felaktigt kontering ”moms”",
        ];
        let row = |number: usize| -> Row {
            let ore = i64::try_from(number * 7_919_113 % 99_999_999).expect("small") - 20_000_000;
            vec![
                Cell::Date(day.plus_days(u32::try_from(number % 360).expect("small"))),
                Cell::from(format!("A {number}")),
                Cell::from("5010 Löner"),
                Cell::from(texts[number % 4]),
                kronor(ore),
            ]
        };
        let totals = vec![
            "Summa för användningsperioden".into(),
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            kronor(-123_456_789),
        ];
        Table::new("Huvudbok", columns, (1..=rows).map(row).collect()).with_totals(totals)
    }

    fn every_block() -> Vec<Block> {
        vec![
            Block::Heading(Level::Section, "Sammanfattning".into()),
            Block::Paragraph(
                "Utdraget visar de kostnader som har belastat bidraget under användningsperioden. Beloppen är i kronor, \
                 exklusive moms. Varje rad går att följa till sin verifikation i huvudboken och till underlaget i \
                 revisionspaketet."
                    .into(),
            ),
            Block::KeyValues(vec![
                KeyValue::new("Mottaget", kronor(1_234_567_800)),
                KeyValue::new("Använt", kronor(1_111_111_150)),
                KeyValue::strong("Oförbrukat", kronor(123_456_650)),
            ]),
            Block::Note {
                tone: Tone::Warning,
                label: "Varning".into(),
                text: "Tre fakturor har en antagen kostnadsperiod inom två månader från periodens slut.".into(),
            },
            Block::Note { tone: Tone::Error, label: "Fel".into(), text: "Underlag saknas för A 12.".into() },
            Block::Heading(Level::Section, "Villkor".into()),
            Block::Heading(Level::Subsection, "Uppfyllda".into()),
            Block::List(vec!["Dialog med utförarna, 2026-03-12".into(), "Överenskommelse undertecknad".into()]),
            Block::KeyValues(vec![
                KeyValue::new("Kontaktperson", "Åsa Öberg"),
                KeyValue::new("Rekvirerat den", Cell::Date("2026-02-01".parse().expect("a day"))),
            ]),
            Block::Heading(Level::Section, "Kostnader".into()),
            Block::Table(ledger(60)),
            Block::Heading(Level::Section, "Tom tabell".into()),
            Block::Table(Table::new("Tom", vec![Column::text("Text", 20), Column::money("Belopp")], Vec::new())),
            Block::Signatures(vec!["Ort och datum".into(), "Namnteckning och namnförtydligande".into()]),
        ]
    }

    fn written(document: &Document) -> (Vec<u8>, Written) {
        let mut bytes = Vec::new();
        let written = write(document, &Words::new(Locale::Sv), &mut bytes).expect("the document fits");
        (bytes, written)
    }

    /// Leaves the file in the folder of BIDRAGSBOKEN_KEEP_PDF, to be looked at.
    fn keep(name: &str, bytes: &[u8]) {
        if let Some(folder) = std::env::var_os("BIDRAGSBOKEN_KEEP_PDF") {
            std::fs::write(Path::new(&folder).join(name), bytes).expect("the folder takes it");
        }
    }

    /// Runs a program over the bytes; `None`, with a word, where the program is not installed.
    fn told_by(program: &str, arguments: &[&str], bytes: &[u8]) -> Option<String> {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("document.pdf");
        std::fs::write(&file, bytes).expect("the temporary folder takes it");
        let place =
            |argument: &&str| if *argument == "FILE" { file.clone() } else { Path::new(argument).into() };
        match Command::new(program).args(arguments.iter().map(place)).output() {
            Ok(output) => {
                let said = String::from_utf8_lossy(&output.stdout).into_owned();
                assert!(
                    output.status.success(),
                    "{program}: {said}{}",
                    String::from_utf8_lossy(&output.stderr)
                );
                Some(said)
            }
            Err(_) => {
                println!("skipped: {program} is not installed");
                None
            }
        }
    }

    /// Returns the text as a reader finds it, hard spaces as plain ones, where `pdftotext` is installed.
    fn text_of(bytes: &[u8]) -> Option<String> {
        Some(told_by("pdftotext", &["-layout", "FILE", "-"], bytes)?.replace('\u{a0}', " "))
    }

    #[test]
    fn the_same_document_and_day_give_the_same_bytes() {
        let document = document(every_block());
        let (first, outcome) = written(&document);
        assert!(first == written(&document).0);
        assert!(first.starts_with(b"%PDF-1.7"));
        assert_eq!((outcome.missing_characters, outcome.shortened_texts), (BTreeSet::new(), 0));
        keep("every-block.pdf", &first);
    }

    #[test]
    fn the_file_is_sound_by_qpdf() {
        let (bytes, _) = written(&document(every_block()));
        told_by("qpdf", &["--check", "FILE"], &bytes);
    }

    #[test]
    fn the_text_can_be_searched_with_its_swedish_letters_and_pages_are_numbered() {
        let (bytes, outcome) = written(&document(every_block()));
        let Some(text) = text_of(&bytes) else { return };
        for words in [
            "Huvudboksutdrag",
            "Rättelse av felaktigt kontering ”moms”",
            "Åsgården",
            "−1 234 567,89",
            "12 345 678,00",
            "Inga rader",
            "Summa för användningsperioden",
            &format!("Sida 1 av {}", outcome.pages),
            &format!("Sida {0} av {0}", outcome.pages),
        ] {
            assert!(text.contains(words), "{words} in {text}");
        }
        assert_eq!(
            text.matches("Verifikation").count() as u64,
            outcome.pages,
            "headings on every page: {text}"
        );
    }

    #[test]
    fn the_file_says_its_title_language_and_day() {
        let (bytes, _) = written(&document(Vec::new()));
        let file = lopdf::Document::load_mem(&bytes).expect("a PDF");
        let language = file.catalog().and_then(|catalog| catalog.get(b"Lang")).expect("a language");
        assert_eq!(language.as_str().ok(), Some(&b"sv-SE"[..]));
        let Some(said) = told_by("pdfinfo", &["-rawdates", "FILE"], &bytes) else { return };
        assert!(said.contains("Huvudboksutdrag") && said.contains("D:20261121000000"), "{said}");
        assert!(said.contains("Västerå kommun") && !said.contains("PDF/X"), "{said}");
    }

    #[test]
    fn no_amount_is_cut_in_a_crowded_table() {
        let mut columns = vec![Column::text("En mycket lång rubrik på en spalt", 10)];
        columns.extend((0..6).map(|number| Column::money(format!("Belopp {number}"))));
        let amount = Money::MAX.negated();
        let mut row = vec![Cell::from("Leverantörsfakturanummersökning ".repeat(40))];
        row.extend((0..6).map(|_| Cell::Money(amount)));
        let (bytes, outcome) = written(&document(vec![Block::Table(Table::new("t", columns, vec![row]))]));
        keep("crowded.pdf", &bytes);
        assert_eq!(outcome.shortened_texts, 1);
        let Some(text) = text_of(&bytes) else { return };
        assert_eq!(text.matches("−9 999 999 999 999,99").count(), 6, "{text}");
    }

    #[test]
    fn a_table_wider_than_the_page_is_refused() {
        let columns = vec![Column::money("Belopp"); 10];
        let table = Table::new("Bred", columns, vec![vec![Cell::Money(Money::MAX); 10]]);
        let mut document = document(vec![Block::Table(table)]);
        let refused = write(&document, &Words::new(Locale::Sv), Vec::new()).expect_err("no room");
        assert_eq!(refused.problem().code, "export-table-too-wide");
        document.orientation = Orientation::Landscape;
        assert!(write(&document, &Words::new(Locale::Sv), Vec::new()).is_ok());
    }

    #[test]
    fn a_table_wider_than_the_page_goes_on_in_parts_where_it_may_be_parted() {
        let mut columns = vec![Column::text("Mottagare", 20)];
        columns.extend((0..12).map(|number| Column::money(format!("Belopp {number}"))));
        let amount =
            |number: i64| Cell::Money(Money::from_ore(900_000_000_000_000 + number).expect("an amount"));
        let row = |name: &str, first: i64| {
            let mut row = vec![Cell::from(name)];
            row.extend((0..12).map(|number| amount(first + number)));
            row
        };
        let rows = vec![row("Åre", 10), row("Mora", 30)];
        let table = Table::new("Bred", columns, rows).with_totals(row("Summa", 50));
        let whole = document(vec![Block::Table(table.clone())]);
        let refused = write(&whole, &Words::new(Locale::Sv), Vec::new()).expect_err("no room");
        assert_eq!(refused.problem().code, "export-table-too-wide");
        let (bytes, _) = written(&document(vec![Block::Table(table.with_breaks(vec![1, 4, 7, 10]))]));
        keep("parts.pdf", &bytes);
        let Some(text) = text_of(&bytes) else { return };
        for ore in [10, 21, 30, 41, 50, 61] {
            let printed = format!("9 000 000 000 000,{ore}");
            assert_eq!(text.matches(&printed).count(), 1, "{printed}: {text}");
        }
        let parts = text.matches("Åre").count();
        assert!(parts > 1 && text.matches("Mora").count() == parts, "{text}");
        assert!(text.contains(&format!("Del {parts} av {parts}")), "{text}");
    }

    #[test]
    fn lines_to_sign_on_are_never_alone_on_a_page() {
        let signed = || Block::Signatures(vec!["Ort och datum".into(), "Namnteckning".into()]);
        let note = || Block::Note { tone: Tone::Warning, label: "Lucka".into(), text: "Det sista.".into() };
        let row = |text: &str| vec![Cell::from(text)];
        let table = |rows: usize| {
            let mut rows: Vec<_> = (1..rows).map(|_| row("rad")).collect();
            rows.push(row("Det sista."));
            Block::Table(Table::new("t", vec![Column::text("Text", 20)], rows))
        };
        let heading = || Block::Heading(Level::Section, "Rubriken".into());
        for lines in 30..60 {
            let filled = || vec![Block::List(vec!["rad".to_owned(); lines]), heading()];
            for last in [note(), Block::Paragraph("Det sista.".into()), table(1), table(lines)] {
                let with_heading = !matches!(&last, Block::Table(table) if table.rows.len() > 1);
                let blocks = [filled(), vec![last, signed()]].concat();
                let (bytes, _) = written(&document(blocks));
                let Some(text) = text_of(&bytes) else { return };
                let pages: Vec<&str> = text.split('\u{c}').collect();
                let signed = pages.iter().find(|page| page.contains("Namnteckning")).expect("a page");
                assert!(signed.contains("Det sista."), "{lines} lines: {text}");
                assert!(!with_heading || signed.contains("Rubriken"), "{lines} lines: {text}");
            }
        }
    }

    #[test]
    fn what_the_fonts_do_not_hold_is_told() {
        let (_, outcome) = written(&document(vec![Block::Paragraph("Leverantör 漢字 \u{202e}".into())]));
        assert_eq!(outcome.missing_characters, BTreeSet::from(['漢', '字']));
    }

    #[test]
    fn texts_and_notes_longer_than_a_page_go_on() {
        let long = "Ett ord till och ännu ett. ".repeat(600);
        let blocks = vec![
            Block::Paragraph(long.clone()),
            Block::Note { tone: Tone::Good, label: "Klart".into(), text: long.clone() },
            Block::List(vec![long.clone()]),
            Block::KeyValues(vec![KeyValue::new(long.clone(), long)]),
        ];
        assert!(written(&document(blocks)).1.pages > 6);
    }

    #[test]
    fn a_chart_has_its_names_and_amounts_as_text() {
        let chart = |shape, series: &[&str]| Chart {
            title: "Använt".into(),
            shape,
            series: series.iter().map(|name| (*name).to_owned()).collect(),
            points: [("2026-01", 123_456_789), ("2026-02", -5_000), ("åäö med ett namn som är långt", 0)]
                .iter()
                .map(|(name, ore)| {
                    let amount = Money::from_ore(*ore).expect("in range");
                    ((*name).to_owned(), vec![amount; series.len()])
                })
                .collect(),
        };
        let empty = Chart { points: Vec::new(), ..chart(Shape::Lines, &["Kvar"]) };
        let blocks = vec![
            Block::Chart(chart(Shape::Bars, &["Använt", "Mottaget"])),
            Block::Chart(chart(Shape::Lines, &["Kvar", "Jämn takt"])),
            Block::Chart(empty),
        ];
        let (bytes, outcome) = written(&document(blocks));
        keep("charts.pdf", &bytes);
        assert_eq!(outcome.missing_characters, BTreeSet::new());
        told_by("qpdf", &["--check", "FILE"], &bytes);
        let Some(text) = text_of(&bytes) else { return };
        for words in ["Mottaget", "1 234 567,89", "−50,00", "Jämn takt", "1 400 000,00", "2026-02"] {
            assert!(text.contains(words), "{words} in {text}");
        }
    }

    #[test]
    fn the_heading_of_a_group_and_its_sum_stand_with_its_rows() {
        let columns = || vec![Column::text("Text", 40), Column::money("Belopp")];
        for rows in 24..44 {
            let mut all: Vec<Row> = (0..rows).map(|_| vec!["Rad".into(), kronor(100)]).collect();
            all.push(vec!["Grupp B".into(), Cell::Empty]);
            all.push(vec!["Ensam i gruppen".into(), kronor(200)]);
            all.push(vec!["Summa grupp B".into(), kronor(200)]);
            let table = Table::new("t", columns(), all).with_strong([rows, rows + 2].into());
            let (bytes, _) = written(&document(vec![Block::Table(table)]));
            let Some(text) = text_of(&bytes) else { return };
            let page = text.split('\u{c}').find(|page| page.contains("Grupp B")).expect("the group is there");
            assert!(page.contains("Ensam i gruppen") && page.contains("Summa grupp B"), "{rows}: {text}");
        }
    }

    #[test]
    fn an_empty_document_has_a_page() {
        let mut empty = document(Vec::new());
        empty.facts.clear();
        empty.subtitle.clear();
        assert_eq!(written(&empty).1.pages, 1);
    }
}
