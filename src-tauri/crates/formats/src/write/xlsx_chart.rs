//! Charts of a workbook: the spreadsheet draws them itself from the cells of a sheet.
//!
//! Colour never tells series apart alone: the second one is hatched or dashed, and bars carry their amounts.

use rust_xlsxwriter::{
    Chart, ChartDataLabel, ChartFormat, ChartLegendPosition, ChartLine, ChartLineDashType, ChartPatternFill,
    ChartPatternFillType, ChartSolidFill, ChartType, Color, Worksheet, XlsxError,
};

use super::chart::Shape;

/// Height of a chart in pixels, and of the rows that it covers.
const HEIGHT: u32 = 320;
const ROWS_COVERED: u32 = 18;
const WIDTH: u32 = 760;
const ACCENT: u32 = 0x000A_5AA8;
const MUTED: u32 = 0x004B_5967;

/// A chart over columns of a sheet, of all its rows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SheetChart {
    /// What it shows.
    pub title: String,
    /// How it is drawn.
    pub shape: Shape,
    /// The column with the names.
    pub names: u16,
    /// The columns with the amounts; their headings name the series.
    pub series: Vec<u16>,
}

/// Draws charts one under the other, over the rows 1 to `rows`, from row `top` on.
pub(super) fn draw(
    sheet: &mut Worksheet,
    charts: &[SheetChart],
    rows: u32,
    top: u32,
) -> Result<(), XlsxError> {
    if rows == 0 {
        return Ok(());
    }
    let name = sheet.name();
    for (place, wanted) in (0..).zip(charts) {
        sheet.insert_chart(top + place * ROWS_COVERED, 0, &chart(wanted, &name, rows))?;
    }
    Ok(())
}

fn chart(wanted: &SheetChart, sheet: &str, rows: u32) -> Chart {
    let mut chart = Chart::new(match wanted.shape {
        Shape::Bars => ChartType::Bar,
        Shape::Lines => ChartType::Line,
    });
    chart.set_width(WIDTH).set_height(HEIGHT).set_alt_text(&wanted.title);
    chart.title().set_name(&wanted.title);
    chart.legend().set_position(ChartLegendPosition::Bottom);
    if wanted.series.len() == 1 {
        chart.legend().set_hidden();
    }
    for (place, column) in wanted.series.iter().enumerate() {
        let series = chart.add_series();
        series
            .set_name((sheet, 0, *column))
            .set_categories((sheet, 1, wanted.names, rows, wanted.names))
            .set_values((sheet, 1, *column, rows, *column))
            .set_format(&mut look(wanted.shape, place));
        if wanted.shape == Shape::Bars {
            series.set_data_label(ChartDataLabel::new().show_value().set_num_format("#,##0"));
        }
    }
    match wanted.shape {
        // A spreadsheet draws the first row at the bottom of lying bars.
        Shape::Bars => {
            chart.y_axis().set_reverse();
            chart.x_axis().set_num_format("#,##0");
        }
        Shape::Lines => {
            chart.x_axis().set_num_format("yyyy-mm");
            chart.y_axis().set_num_format("#,##0");
        }
    }
    chart
}

fn look(shape: Shape, place: usize) -> ChartFormat {
    let mut format = ChartFormat::new();
    match (shape, place) {
        (Shape::Bars, 0) => format.set_solid_fill(ChartSolidFill::new().set_color(Color::RGB(ACCENT))),
        (Shape::Bars, _) => {
            let mut hatch = ChartPatternFill::new();
            hatch
                .set_pattern(ChartPatternFillType::DiagonalStripesDarkUpwards)
                .set_foreground_color(Color::RGB(ACCENT))
                .set_background_color(Color::White);
            format.set_pattern_fill(&hatch).set_border(ChartLine::new().set_color(Color::RGB(ACCENT)))
        }
        (Shape::Lines, 0) => format.set_line(ChartLine::new().set_color(Color::RGB(ACCENT)).set_width(2.25)),
        (Shape::Lines, _) => format.set_line(
            ChartLine::new()
                .set_color(Color::RGB(MUTED))
                .set_width(1.5)
                .set_dash_type(ChartLineDashType::Dash),
        ),
    };
    format
}
