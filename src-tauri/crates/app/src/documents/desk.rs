//! What the documents of a grant have in common: their words, the facts at their head and the line at their foot.

use audit_package::contents::Package;
use audit_package::excerpt::Excerpt;
use domain::book::Grant;
use domain::money::Money;
use domain::problem::Value;
use formats::write::pdf::{Block, Document, KeyValue, Level, Orientation, Tone, write};
use formats::write::table::{Cell, Column, Row, Table};
use formats::write::xlsx::{Properties, Workbook};
use words::Words;

use super::Headings;
use super::said;
use crate::error::AppError;
use crate::rows::named;

/// A package and the language that its documents are in.
#[derive(Clone, Copy)]
pub(super) struct Office<'a> {
    pub(super) package: &'a Package,
    pub(super) words: &'a Words,
}

/// A grant of the package, whose documents are made.
#[derive(Clone, Copy)]
pub(super) struct Desk<'a> {
    pub(super) office: Office<'a>,
    pub(super) grant: Grant<'a>,
}

/// What a document says of itself.
pub(super) struct About {
    pub(super) title: String,
    pub(super) subtitle: String,
    pub(super) facts: Vec<(String, Cell)>,
    pub(super) footer: String,
}

impl<'a> Office<'a> {
    pub(super) fn word(self, key: &str) -> String {
        self.words.word(key)
    }

    pub(super) fn said(self, key: &str, fields: &[(&'static str, Value)]) -> String {
        said(self.words, key, fields)
    }

    pub(super) const fn excerpt(self) -> &'a Excerpt {
        self.package.excerpt()
    }

    /// Columns under the headings of the package's page.
    const fn headings(self) -> Headings<'a> {
        Headings::new(self.words, "page-column-")
    }

    pub(super) fn text(self, column: &str, width: u16) -> Column {
        self.headings().text(column, width)
    }

    pub(super) fn money(self, column: &str) -> Column {
        self.headings().money(column)
    }

    pub(super) fn date(self, column: &str) -> Column {
        self.headings().date(column)
    }

    pub(super) fn month(self, column: &str) -> Column {
        self.headings().month(column)
    }

    pub(super) fn count(self, column: &str) -> Column {
        self.headings().count(column)
    }

    /// A column of amounts under a heading of its own.
    pub(super) fn amount(self, key: &str) -> Column {
        Column::money(self.word(key))
    }

    /// Returns a row with a word in the first column and sums in the last ones.
    pub(super) fn sums(label: String, columns: usize, sums: Vec<Money>) -> Row {
        let mut row: Row = vec![Cell::Text(label)];
        row.resize(columns.saturating_sub(sums.len()), Cell::Empty);
        row.extend(sums.into_iter().map(Cell::Money));
        row
    }

    /// Returns the row of totals.
    pub(super) fn totals(self, columns: usize, sums: Vec<Money>) -> Row {
        Self::sums(self.word("table-total"), columns, sums)
    }

    pub(super) fn section(self, key: &str) -> Block {
        Block::Heading(Level::Section, self.word(key))
    }

    pub(super) fn subsection(text: String) -> Block {
        Block::Heading(Level::Subsection, text)
    }

    pub(super) fn paragraph(self, key: &str) -> Block {
        Block::Paragraph(self.word(key))
    }

    pub(super) fn note(self, tone: Tone, label: &str, text: &str) -> Block {
        Block::Note { tone, label: self.word(label), text: self.word(text) }
    }

    /// Returns the remark that an invented organisation's document begins with.
    pub(super) fn example(self) -> Option<Block> {
        let example = self.package.descriptor().example;
        example.then(|| self.note(Tone::Warning, "severity-info", "page-example"))
    }

    /// Returns a line for an amount, or nothing where it is nought.
    pub(super) fn unless_nought(self, key: &str, amount: Money) -> Option<KeyValue> {
        (!amount.is_zero()).then(|| KeyValue::new(self.word(key), amount))
    }

    /// Describes a document about the organisation.
    pub(super) fn about(self, title: &str, codes: &str) -> About {
        let descriptor = self.package.descriptor();
        let mut facts = vec![
            (self.word("document-organisation"), descriptor.organisation.as_str().into()),
            (self.word("page-orgnr"), descriptor.orgnr.as_str().into()),
            (self.word("document-grant-codes"), codes.into()),
            (self.word("page-as-of"), descriptor.as_of.into()),
        ];
        facts.extend(self.reader());
        let footer = self.footer(codes);
        About { title: self.word(title), subtitle: descriptor.organisation.clone(), facts, footer }
    }

    /// Returns whom the document is for, where it holds personal data.
    pub(super) fn reader(self) -> Option<(String, Cell)> {
        let about = self.package.descriptor();
        let reader = about.reader.as_ref().filter(|_| about.personal.names_people())?;
        Some((self.word("page-reader"), reader.as_str().into()))
    }

    fn footer(self, codes: &str) -> String {
        let head = self.package.descriptor().head;
        self.said(
            "document-footer",
            &[("code", codes.into()), ("operation", head.seq.into()), ("hash", head.hash.to_string().into())],
        )
    }

    /// Lays a document out as PDF. Fails with `export-…`.
    pub(super) fn paper(
        self,
        about: About,
        blocks: Vec<Block>,
        orientation: Orientation,
    ) -> Result<Vec<u8>, AppError> {
        let descriptor = self.package.descriptor();
        let document = Document {
            title: about.title,
            subtitle: about.subtitle,
            author: descriptor.organisation.clone(),
            facts: about.facts,
            blocks: self.example().into_iter().chain(blocks).collect(),
            footer: about.footer,
            made: descriptor.as_of,
            orientation,
        };
        let mut bytes = Vec::new();
        write(&document, self.words, &mut bytes)?;
        Ok(bytes)
    }

    /// Starts a workbook.
    pub(super) fn workbook(self, about: &About) -> Workbook {
        let descriptor = self.package.descriptor();
        Workbook::new(&Properties {
            title: format!("{} {}", about.title, about.subtitle).trim_end().to_owned(),
            author: descriptor.organisation.clone(),
            made: descriptor.as_of,
        })
    }

    /// Ends a workbook with a sheet that says what it is about. Fails with `export-…`.
    pub(super) fn finished(self, mut workbook: Workbook, about: About) -> Result<Vec<u8>, AppError> {
        let columns =
            vec![Column::text(self.word("document-fact"), 30), Column::text(self.word("document-value"), 60)];
        let mut rows: Vec<Row> = vec![vec![self.word("document-title").into(), about.title.into()]];
        rows.extend(about.facts.into_iter().map(|(label, value)| vec![label.into(), value]));
        let head = self.package.descriptor().head;
        rows.push(vec![self.word("page-last-operation").into(), head.seq.into()]);
        rows.push(vec![self.word("page-head-hash").into(), head.hash.to_string().into()]);
        if self.package.descriptor().example {
            rows.push(vec![self.word("severity-info").into(), self.word("page-example").into()]);
        }
        workbook.sheet(Table::new(self.word("document-sheet-about"), columns, rows))?;
        let mut bytes = std::io::Cursor::new(Vec::new());
        workbook.save(&mut bytes)?;
        Ok(bytes.into_inner())
    }
}

impl<'a> Desk<'a> {
    pub(super) fn new(package: &'a Package, grant: Grant<'a>, words: &'a Words) -> Self {
        Self { office: Office { package, words }, grant }
    }

    pub(super) fn word(self, key: &str) -> String {
        self.office.word(key)
    }

    pub(super) const fn excerpt(self) -> &'a Excerpt {
        self.office.excerpt()
    }

    pub(super) const fn words(self) -> &'a Words {
        self.office.words
    }

    /// Describes a document about the grant.
    pub(super) fn about(self, title: &str) -> About {
        About {
            title: self.word(title),
            subtitle: named(self.words(), &self.grant.scheme().name),
            facts: self.facts(),
            footer: self.office.footer(self.grant.code()),
        }
    }

    pub(super) fn facts(self) -> Vec<(String, Cell)> {
        let about = self.office.package.descriptor();
        let scheme = self.grant.scheme();
        let fact = |key: &str, value: Cell| (self.word(key), value);
        vec![
            fact("document-organisation", about.organisation.as_str().into()),
            fact("page-orgnr", about.orgnr.as_str().into()),
            fact("document-grant-code", self.grant.code().into()),
            fact("page-funder", scheme.funder.as_str().into()),
            fact("page-scheme", scheme.id.as_str().into()),
            fact("page-use-period", self.grant.use_period().to_string().into()),
            fact("page-as-of", about.as_of.into()),
            fact("page-report-due", scheme.report.due.into()),
            fact("page-case-numbers", self.grant.added().case_numbers.join(", ").into()),
        ]
        .into_iter()
        .filter(|(_, value)| !matches!(value, Cell::Empty) && *value != Cell::from(""))
        .chain(self.office.reader())
        .collect()
    }
}
