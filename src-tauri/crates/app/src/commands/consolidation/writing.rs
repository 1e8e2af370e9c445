//! The consolidation as a file: a workbook with all of it, or a published table on paper.

use std::io::{self, Write as _};

use domain::consolidation::{Layout, LayoutCell, LayoutTable};
use domain::date::Date;
use domain::money::Money;
use formats::write::pdf::{Block, Document, Orientation};
use formats::write::table::{Cell, Column, Row, Table};
use formats::write::xlsx::{Properties, Workbook};
use words::Words;

use super::laying_out::{heading, laid_out, layout_of, printed, table, whole_kronor};
use super::{Consolidated, last};
use crate::api::consolidation::{
    ConsolidationFindingRow, ConsolidationRow, ConsolidationScheme, ConsolidationSource, ConsolidationSums,
    ConsolidationWritten, WriteConsolidation,
};
use crate::documents::Headings;
use crate::error::AppError;
use crate::files::name_of;
use crate::session::App;
use crate::unfinished::Unfinished;

/// Writes the file whole or not at all. Fails with `consolidation-none`, `consolidation-ending`,
/// `consolidation-file-exists`, what laying out refuses, `export-…` and `file-…`.
pub(super) fn write(app: &mut App, request: &WriteConsolidation) -> Result<ConsolidationWritten, AppError> {
    let target = app.to_be_written(&request.file)?;
    let made = app.today();
    let layout = request.layout.as_deref().map_or(Ok(Layout::Schemes), layout_of)?;
    let ending = target.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let bytes = match ending.as_deref() {
        Some("xlsx") => workbook(&app.words, last(app)?, layout, &request.schemes, made)?,
        Some("pdf") => paper(&app.words, last(app)?, layout, &request.schemes, made)?,
        _ => return Err(AppError::bare("consolidation-ending").with("file", name_of(&target))),
    };
    if !request.replace && target.symlink_metadata().is_ok() {
        let file = target.display().to_string();
        return Err(AppError::bare("consolidation-file-exists").with("file", file));
    }
    let failed = |error: io::Error| AppError::file(&target, &error);
    let mut mark = [0; 8];
    app.world.random(&mut mark);
    let mark: String = mark.iter().map(|byte| format!("{byte:02x}")).collect();
    let (unfinished, mut file) = Unfinished::begin(&target, &mark).map_err(failed)?;
    file.write_all(&bytes).map_err(failed)?;
    unfinished.finish(file).map_err(failed)?;
    Ok(ConsolidationWritten { file: name_of(&target) })
}

fn workbook(
    words: &Words,
    last: &Consolidated,
    layout: Layout,
    schemes: &[String],
    made: Date,
) -> Result<Vec<u8>, AppError> {
    let title = words.word("consolidation-title");
    let mut workbook = Workbook::new(&Properties { title, author: String::new(), made });
    let sheets = Sheets { words, last };
    workbook.sheet(sheets.schemes()?)?;
    workbook.sheet(sheets.layout(layout, schemes)?)?;
    for scheme in &last.reply.schemes {
        workbook.sheet(sheets.scheme(scheme)?)?;
    }
    workbook.sheet(sheets.uses()?)?;
    workbook.sheet(sheets.findings())?;
    workbook.sheet(sheets.sources())?;
    let mut bytes = io::Cursor::new(Vec::new());
    workbook.save(&mut bytes)?;
    Ok(bytes.into_inner())
}

struct Sheets<'a> {
    words: &'a Words,
    last: &'a Consolidated,
}

/// The amounts of a reply are amounts.
fn money(text: &str) -> Result<Cell, AppError> {
    Ok(Cell::Money(text.parse::<Money>()?))
}

fn amounts(sums: &ConsolidationSums) -> Result<Vec<Cell>, AppError> {
    let all = [
        &sums.allocated,
        &sums.requisitioned,
        &sums.received,
        &sums.used,
        &sums.unused,
        &sums.unaccounted,
        &sums.over_use,
        &sums.to_repay,
    ];
    all.into_iter().map(|text| money(text)).collect()
}

const AMOUNTS: [&str; 8] =
    ["allocated", "requisitioned", "received", "used", "unused", "unaccounted", "over-use", "to-repay"];

impl Sheets<'_> {
    fn word(&self, key: &str) -> String {
        self.words.word(&format!("consolidation-{key}"))
    }

    const fn headings(&self) -> Headings<'_> {
        Headings::new(self.words, "consolidation-column-")
    }

    fn text(&self, name: &str, width: u16) -> Column {
        self.headings().text(name, width)
    }

    fn amount_columns(&self) -> impl Iterator<Item = Column> {
        AMOUNTS.into_iter().map(|name| self.headings().money(name))
    }

    fn percent(&self, share: Option<&str>) -> Cell {
        share.map(|share| format!("{} %", share.replace('.', ","))).into()
    }

    /// A row for each scheme, with how many have reported.
    fn schemes(&self) -> Result<Table, AppError> {
        let mut columns = vec![self.text("scheme", 14), self.text("name", 44)];
        columns.extend(
            ["reported", "not-reported", "not-requisitioned"].map(|name| self.headings().count(name)),
        );
        columns.extend(self.amount_columns());
        columns.push(self.text("share", 10));
        columns.push(self.text("versions", 10));
        let rows = self.last.reply.schemes.iter().map(|scheme| self.of_scheme(scheme));
        Ok(Table::new(self.word("sheet-schemes"), columns, rows.collect::<Result<Vec<_>, _>>()?))
    }

    fn of_scheme(&self, scheme: &ConsolidationScheme) -> Result<Row, AppError> {
        let counts = [scheme.reported, scheme.not_reported, scheme.not_requisitioned];
        let versions: Vec<String> = scheme.versions.iter().map(u32::to_string).collect();
        let mut row: Row = vec![scheme.scheme.as_str().into(), scheme.name.as_str().into()];
        row.extend(counts.map(|count| Cell::Count(u64::from(count))));
        row.extend(amounts(&scheme.sums)?);
        row.push(self.percent(Some(&scheme.share)));
        row.push(versions.join(", ").into());
        Ok(row)
    }

    /// The published table, with amounts to the öre.
    fn layout(&self, layout: Layout, schemes: &[String]) -> Result<Table, AppError> {
        // Where several schemes are there and none was named, the table of one scheme has a sheet of its own each.
        let table = laid_out(self.last, layout, schemes)?;
        let name = printed_title(self.words, self.last, layout, schemes)?;
        let columns = table.columns.iter().map(|column| self.layout_column(column)).collect();
        let cells = |row: &Vec<LayoutCell>| row.iter().map(|cell| self.layout_cell(cell)).collect::<Row>();
        let rows = table.rows.iter().map(cells).collect();
        Ok(Table::new(name, columns, rows).with_totals(cells(&table.sums)))
    }

    fn layout_column(&self, column: &domain::consolidation::LayoutColumn) -> Column {
        use domain::consolidation::LayoutColumn;
        let shown = heading(self.words, column);
        let title =
            shown.group.map_or_else(|| shown.title.clone(), |group| format!("{group}: {}", shown.title));
        match column {
            LayoutColumn::Recipient => Column::text(title, 26),
            LayoutColumn::Scheme => Column::text(title, 44),
            LayoutColumn::Share(_) => Column::text(title, 10),
            LayoutColumn::Received(_) | LayoutColumn::Used(_) | LayoutColumn::Total => Column::money(title),
        }
    }

    fn layout_cell(&self, cell: &LayoutCell) -> Cell {
        match cell {
            LayoutCell::Amount(amount) => Cell::Money(*amount),
            cell => printed(self.words, cell).into(),
        }
    }

    fn scheme(&self, scheme: &ConsolidationScheme) -> Result<Table, AppError> {
        let mut columns = vec![
            self.text("recipient", 26),
            self.text("organisation", 30),
            self.text("orgnr", 13),
            self.text("code", 8),
            self.text("grants", 14),
            self.text("standing", 22),
        ];
        let before = columns.len();
        columns.extend(self.amount_columns());
        columns.push(self.headings().money("booked"));
        columns.push(self.text("share", 10));
        let rows = scheme.rows.iter().map(|row| self.of_recipient(row)).collect::<Result<Vec<_>, _>>()?;
        let mut totals: Row = vec![Cell::Empty; before];
        totals[0] = self.word("cell-sum").into();
        totals.extend(amounts(&scheme.sums)?);
        totals.push(money(&scheme.sums.booked)?);
        totals.push(self.percent(Some(&scheme.share)));
        Ok(Table::new(scheme.scheme.as_str(), columns, rows).with_totals(totals))
    }

    fn of_recipient(&self, row: &ConsolidationRow) -> Result<Row, AppError> {
        let mut cells: Row = vec![
            row.recipient.as_str().into(),
            row.organisation.as_str().into(),
            row.orgnr.as_str().into(),
            row.code.clone().into(),
            row.grants.join(", ").into(),
            row.standing_name.as_str().into(),
        ];
        cells.extend(amounts(&row.sums)?);
        cells.push(money(&row.sums.booked)?);
        cells.push(self.percent(row.share.as_deref()));
        Ok(cells)
    }

    /// What was used: scheme, recipient, kind, purpose.
    fn uses(&self) -> Result<Table, AppError> {
        let columns = vec![
            self.text("scheme", 14),
            self.text("recipient", 26),
            self.text("orgnr", 13),
            self.text("kind", 22),
            self.text("purpose", 44),
            self.headings().money("used"),
        ];
        let mut rows = Vec::new();
        for scheme in &self.last.reply.schemes {
            for row in &scheme.rows {
                for used in &row.used_for {
                    rows.push(vec![
                        scheme.scheme.as_str().into(),
                        row.recipient.as_str().into(),
                        row.orgnr.as_str().into(),
                        used.kind_name.as_str().into(),
                        used.purpose_name.clone().unwrap_or_else(|| self.word("no-purpose")).into(),
                        money(&used.amount)?,
                    ]);
                }
            }
        }
        Ok(Table::new(self.word("sheet-uses"), columns, rows))
    }

    fn findings(&self) -> Table {
        let columns = vec![
            self.text("severity", 12),
            self.text("finding", 80),
            self.text("remedy", 60),
            self.text("orgnr", 13),
            self.text("scheme", 14),
            self.text("files", 40),
        ];
        let row = |finding: &ConsolidationFindingRow| -> Row {
            vec![
                self.words.word(&format!("severity-{}", finding.severity)).into(),
                finding.message.as_str().into(),
                finding.remedy.as_str().into(),
                finding.orgnr.clone().into(),
                finding.scheme.clone().into(),
                finding.files.join(", ").into(),
            ]
        };
        Table::new(self.word("sheet-findings"), columns, self.last.reply.findings.iter().map(row).collect())
    }

    fn sources(&self) -> Table {
        let mut columns = vec![
            self.text("file", 40),
            self.text("state", 40),
            self.text("organisation", 30),
            self.text("orgnr", 13),
            self.text("grants", 20),
            self.text("as-of", 12),
            self.text("head", 10),
            self.text("head-hash", 66),
            self.text("sha256", 66),
        ];
        columns.extend(VERDICTS.map(|name| self.text(name, 14)));
        let rows = self.last.reply.sources.iter().map(|source| self.of_source(source)).collect();
        Table::new(self.word("sheet-sources"), columns, rows)
    }

    fn of_source(&self, source: &ConsolidationSource) -> Row {
        let mut row: Row = vec![
            source.file.as_str().into(),
            source.message.as_str().into(),
            source.organisation.clone().into(),
            source.orgnr.clone().into(),
            source.grants.join(", ").into(),
            source.as_of.clone().into(),
            source.head_seq.map(|seq| Cell::Count(u64::from(seq))).unwrap_or_default(),
            source.head_hash.clone().into(),
            source.sha256.clone().into(),
        ];
        row.extend((0..VERDICTS.len()).map(|at| {
            let verdict = source.verdicts.get(at).map(|verdict| self.word(&format!("verdict-{verdict}")));
            Cell::from(verdict)
        }));
        row
    }
}

/// What verifying asks of a package, in its order.
const VERDICTS: [&str; 5] =
    ["files-verdict", "log-verdict", "signer-verdict", "sums-verdict", "rules-verdict"];

/// The title of a published table; of one scheme with its id.
fn printed_title(
    words: &Words,
    last: &Consolidated,
    layout: Layout,
    schemes: &[String],
) -> Result<String, AppError> {
    let title = table(words, last, layout, schemes)?.title;
    Ok(match (layout, schemes) {
        (Layout::OneScheme, [scheme]) => format!("{title} {scheme}"),
        _ => title,
    })
}

fn paper(
    words: &Words,
    last: &Consolidated,
    layout: Layout,
    schemes: &[String],
    made: Date,
) -> Result<Vec<u8>, AppError> {
    let shown = table(words, last, layout, schemes)?;
    let laid = laid_out(last, layout, schemes)?;
    let counted = last.files.len();
    let fields = [
        ("files", (counted as u64).into()),
        ("recipients", u64::from(last.reply.recipients).into()),
        ("books", (last.sources.len() as u64).into()),
    ];
    let mut blocks = vec![Block::Table(paper_table(words, &laid, &shown.title))];
    blocks.extend(shown.notes.into_iter().map(Block::Paragraph));
    let errors = last.reply.findings.iter().filter(|finding| finding.severity != "info");
    let errors: Vec<String> = errors.map(|finding| finding.message.clone()).collect();
    if !errors.is_empty() {
        let heading = words.word("consolidation-sheet-findings");
        blocks.push(Block::Heading(formats::write::pdf::Level::Section, heading));
        blocks.push(Block::List(errors));
    }
    let document = Document {
        title: printed_title(words, last, layout, schemes)?,
        subtitle: words.text("consolidation-paper-subtitle", &fields.into_iter().collect()),
        author: String::new(),
        facts: Vec::new(),
        blocks,
        footer: words.word("consolidation-title"),
        made,
        orientation: Orientation::Landscape,
    };
    let mut bytes = Vec::new();
    formats::write::pdf::write(&document, words, &mut bytes)?;
    Ok(bytes)
}

/// The table in whole kronor, as it is printed.
fn paper_table(words: &Words, table: &LayoutTable, name: &str) -> Table {
    use domain::consolidation::LayoutColumn;
    let columns = table.columns.iter().map(|column| {
        let shown = heading(words, column);
        let title =
            shown.group.map_or_else(|| shown.title.clone(), |group| format!("{group}: {}", shown.title));
        match column {
            LayoutColumn::Recipient | LayoutColumn::Scheme => Column::text(title, 22),
            _ => Column::count(title),
        }
    });
    let cells = |row: &Vec<LayoutCell>| row.iter().map(|cell| paper_cell(words, cell)).collect::<Row>();
    let rows = table.rows.iter().map(cells).collect();
    // A scheme's columns stay together.
    let scheme = |at: usize| match &table.columns[at] {
        LayoutColumn::Received(scheme) | LayoutColumn::Used(scheme) | LayoutColumn::Share(scheme) => {
            scheme.as_ref().map(|scheme| scheme.id.as_str())
        }
        LayoutColumn::Recipient | LayoutColumn::Scheme | LayoutColumn::Total => None,
    };
    let is_break = |at: &usize| scheme(*at).is_some() && scheme(*at) != scheme(at - 1);
    let breaks = (1..table.columns.len()).filter(is_break).collect();
    Table::new(name, columns.collect(), rows).with_totals(cells(&table.sums)).with_breaks(breaks)
}

fn paper_cell(words: &Words, cell: &LayoutCell) -> Cell {
    match cell {
        LayoutCell::Amount(amount) => match u64::try_from(whole_kronor(*amount)) {
            Ok(kronor) => Cell::Count(kronor),
            Err(_) => printed(words, cell).into(),
        },
        cell => printed(words, cell).into(),
    }
}
