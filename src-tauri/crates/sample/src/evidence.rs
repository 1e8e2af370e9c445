//! Papers that prove the vouchers of a story, as PDF. Their figures are those of the vouchers, so they cannot differ.
//!
//! Every paper says EXEMPEL at the top: none of them may pass for a real invoice or payslip.

use domain::date::Date;
use domain::money::Money;
use formats::write::pdf::{self, Block, Document, KeyValue, Level, Orientation, Tone};
use formats::write::table::{Cell, Column, Table};
use words::{Locale, Words};

use crate::ledger::{Ledger, Ore, RowKind, Voucher};
use crate::story::money;

/// A paper before it is laid out.
pub(crate) struct Paper {
    pub(crate) title: String,
    /// Who wrote it.
    pub(crate) author: String,
    pub(crate) made: Date,
    pub(crate) facts: Vec<(String, Cell)>,
    pub(crate) blocks: Vec<Block>,
    pub(crate) orientation: Orientation,
}

/// Returns a fact of a paper.
pub(crate) fn fact(label: &str, value: impl Into<Cell>) -> (String, Cell) {
    (label.to_owned(), value.into())
}

/// Returns a heading.
pub(crate) fn heading(text: &str) -> Block {
    Block::Heading(Level::Section, text.to_owned())
}

/// Returns points, one under the other.
pub(crate) fn points(points: &[&str]) -> Block {
    Block::List(points.iter().map(|&point| point.to_owned()).collect())
}

/// Lays the paper out.
pub(crate) fn pdf(paper: Paper) -> Vec<u8> {
    let notice = Block::Note {
        tone: Tone::Warning,
        label: "EXEMPEL".to_owned(),
        text: "Handlingen är påhittad och hör till exemplet i Bidragsboken. Den är inget underlag."
            .to_owned(),
    };
    let mut blocks = vec![notice];
    blocks.extend(paper.blocks);
    let document = Document {
        title: format!("{} – EXEMPEL", paper.title),
        subtitle: paper.author.clone(),
        author: paper.author,
        facts: paper.facts,
        blocks,
        footer: "EXEMPEL".to_owned(),
        made: paper.made,
        orientation: paper.orientation,
    };
    let mut bytes = Vec::new();
    let written =
        pdf::write(&document, &Words::new(Locale::Sv), &mut bytes).expect("the papers fit their pages");
    assert!(written.missing_characters.is_empty(), "{:?}", written.missing_characters);
    bytes
}

/// Makes the invoice that a voucher was booked from.
///
/// `concerns` is what the invoice says of its days; the voucher's text holds supplier and number.
pub(crate) fn invoice(ledger: &Ledger<'_>, voucher: &Voucher, input_vat: &str, concerns: &str) -> Vec<u8> {
    let (supplier, number) = voucher.text.split_once(", faktura ").expect("invoices name their number");
    let net_rows =
        || voucher.rows.iter().filter(|row| row.counts() && row.amount > 0 && row.account != input_vat);
    let sum = |rows: &mut dyn Iterator<Item = Ore>| money(rows.sum());
    let net = sum(&mut net_rows().map(|row| row.amount));
    let vat = sum(&mut voucher.rows.iter().filter(|row| row.account == input_vat).map(|row| row.amount));
    let total = money(net.ore() + vat.ore());
    let lines = net_rows().map(|row| vec![row.text.as_str().into(), row_amount(row.amount)]).collect();
    let columns = vec![Column::text("Vara eller tjänst", 60), Column::money("Belopp, kr")];
    pdf(Paper {
        title: format!("Faktura {number}"),
        author: supplier.to_owned(),
        made: voucher.date,
        facts: vec![
            fact("Fakturanummer", number),
            fact("Fakturadatum", Cell::Date(voucher.date)),
            fact("Förfaller", Cell::Date(voucher.date.plus_days(30))),
            fact("Köpare", ledger.chart.organisation),
            fact("Köparens nummer", ledger.chart.orgnr),
            fact("Avser", concerns),
        ],
        blocks: vec![
            heading("Fakturan avser"),
            Block::Table(Table::new("Rader", columns, lines)),
            Block::KeyValues(vec![
                KeyValue::new("Netto", Cell::Money(net)),
                KeyValue::new("Moms", Cell::Money(vat)),
                KeyValue::strong("Att betala", Cell::Money(total)),
            ]),
            Block::Paragraph(correction_note(voucher)),
        ],
        orientation: Orientation::Portrait,
    })
}

fn correction_note(voucher: &Voucher) -> String {
    let corrected = voucher.rows.iter().any(|row| row.kind == RowKind::Struck);
    let name = format!("Bokförd som verifikation {} {}.", voucher.series, voucher.number);
    if corrected { format!("{name} Konteringen rättad av ekonomienheten.") } else { name }
}

fn row_amount(amount: Ore) -> Cell {
    Cell::Money(money(amount))
}

/// A line of a salary list: voucher, day, person and role, then salary, contributions and pension.
pub(crate) struct SalaryLine {
    pub(crate) voucher: String,
    pub(crate) date: Date,
    pub(crate) person: String,
    pub(crate) amounts: [Ore; 3],
}

/// Makes a list of salaries charged to the grant, with a line for each person and month.
pub(crate) fn salary_list(organisation: &str, made: Date, title: &str, lines: &[SalaryLine]) -> Vec<u8> {
    let columns = vec![
        Column::text("Verifikation", 12),
        Column::date("Utbetald"),
        Column::text("Anställd", 48),
        Column::money("Lön"),
        Column::money("Arbetsgivaravgift"),
        Column::money("Pension"),
        Column::money("Summa"),
    ];
    let amounts = |amounts: [Ore; 3]| {
        let sum = amounts.iter().sum();
        amounts.into_iter().chain([sum]).map(row_amount)
    };
    let rows = lines.iter().map(|line| {
        let mut row = vec![line.voucher.as_str().into(), Cell::Date(line.date), line.person.as_str().into()];
        row.extend(amounts(line.amounts));
        row
    });
    let totals = [0, 1, 2].map(|index| lines.iter().map(|line| line.amounts[index]).sum());
    let mut last = vec![Cell::from("Summa"), Cell::Empty, Cell::Empty];
    last.extend(amounts(totals));
    let table = Table::new("Löner", columns, rows.collect()).with_totals(last);
    pdf(Paper {
        title: title.to_owned(),
        author: organisation.to_owned(),
        made,
        facts: vec![fact("Utskriven", Cell::Date(made)), fact("Belopp", "kronor")],
        blocks: vec![Block::Table(table)],
        orientation: Orientation::Landscape,
    })
}

/// Returns an amount as a value of a paper.
pub(crate) fn amount(label: &str, amount: Money) -> KeyValue {
    KeyValue::new(label, Cell::Money(amount))
}
