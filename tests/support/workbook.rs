//! Workbooks as people fill them in.

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};

/// Makes a workbook of sheets by their names, with the cells of each row as they are typed: `2026-03-31` becomes a day
/// and `12.50` a number.
#[must_use]
pub fn workbook(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet().set_name(*name).expect("a name");
        for (row, cells) in (0..).zip(*rows) {
            for (column, cell) in (0..).zip(*cells) {
                type_in(sheet, (row, column), cell);
            }
        }
    }
    workbook.save_to_buffer().expect("a workbook")
}

fn type_in(sheet: &mut Worksheet, (row, column): (u32, u16), cell: &str) {
    let looks_like_day = cell.len() == 10 && cell.chars().filter(|sign| *sign == '-').count() == 2;
    let day = ExcelDateTime::parse_from_str(cell).ok().filter(|_| looks_like_day);
    let done = match (day, cell.parse::<f64>()) {
        _ if cell.is_empty() => return,
        (Some(day), _) => {
            sheet.write_datetime_with_format(row, column, day, &Format::new().set_num_format("yyyy-mm-dd"))
        }
        (None, Ok(number)) => sheet.write_number(row, column, number),
        (None, Err(_)) => sheet.write_string(row, column, cell),
    };
    done.expect("a cell");
}
