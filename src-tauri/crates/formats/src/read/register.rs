//! The register of recipients that a coordinator has: who should report, and perhaps what each was paid.
//!
//! A workbook or text with a row for each recipient. The first row names the columns, in any order: `namn`/`name`,
//! `slag`/`kind` (kommun or region), perhaps `kod`/`code`, `orgnr` and `även`/`also`; a column named by the id of a
//! scheme holds what was paid under it. Other columns are not read, and are told. A row below it that begins with
//! `#` is a remark.

use std::collections::{BTreeMap, BTreeSet};

use domain::consolidation::Registered;
use domain::fact::RecipientKind;
use domain::identity::organisation_number;
use domain::money::Money;
use domain::problem::Problem;
use serde::{Deserialize, Serialize};

use super::grid::{GridCell, GridSheet, GridValue, cell_name, read as read_grid};

/// A register that was read.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct RegisterRead {
    /// The recipients, in order.
    pub list: Vec<Registered>,
    /// Headings of columns that are not read.
    pub unused: Vec<String>,
}

/// What a column holds.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Field {
    Name,
    Kind,
    Code,
    Orgnr,
    Also,
    Paid(String),
}

/// What the columns may be called, in small letters.
const NAMES: &[(&str, Field)] = &[
    ("namn", Field::Name),
    ("name", Field::Name),
    ("mottagare", Field::Name),
    ("recipient", Field::Name),
    ("slag", Field::Kind),
    ("kind", Field::Kind),
    ("kod", Field::Code),
    ("code", Field::Code),
    ("orgnr", Field::Orgnr),
    ("organisationsnummer", Field::Orgnr),
    ("organisation number", Field::Orgnr),
    ("även", Field::Also),
    ("also", Field::Also),
];

/// A row, by field.
struct Row<'a> {
    number: u32,
    cells: BTreeMap<Field, (u32, &'a GridValue)>,
}

/// Reads a register. `schemes` are the ids that columns of amounts may be named by.
///
/// Every problem names its cell: `register-empty`, `register-column-missing`, `register-column-twice`,
/// `register-name-missing`, `register-kind-unfit`, `register-number-unfit`, `register-amount-unfit`,
/// `register-twice`; and what the reader of tables refuses.
pub fn read(bytes: &[u8], schemes: &BTreeSet<String>) -> Result<RegisterRead, Problem> {
    let grid = read_grid(bytes)?;
    let sheet = grid.sheets.into_iter().find(|sheet| !sheet.is_hidden && !sheet.cells.is_empty());
    let sheet = sheet.ok_or_else(|| Problem::bare("register-empty"))?;
    let rows = rows(&sheet);
    let mut rows = rows.into_iter();
    let headings = rows.next().ok_or_else(|| Problem::bare("register-empty"))?;
    let (columns, unused) = columns(&headings, schemes)?;
    let mut list: Vec<Registered> = Vec::new();
    for cells in rows {
        let row = Row::of(&cells, &columns);
        let entry = row.registered()?;
        if let Some(same) = list.iter().find(|other| is_same(other, &entry)) {
            return Err(row.unfit("register-twice", &Field::Name).with("value", same.name.as_str()));
        }
        list.push(entry);
    }
    if list.is_empty() {
        return Err(Problem::bare("register-empty"));
    }
    Ok(RegisterRead { list, unused })
}

fn is_same(one: &Registered, other: &Registered) -> bool {
    let named = one.name.to_lowercase() == other.name.to_lowercase();
    let numbered = one.orgnr.is_some() && one.orgnr == other.orgnr;
    one.kind == other.kind && (named || numbered)
}

/// Returns the cells of each row that has any and is no remark.
fn rows(sheet: &GridSheet) -> Vec<Vec<&GridCell>> {
    let mut rows: BTreeMap<u32, Vec<&GridCell>> = BTreeMap::new();
    for cell in &sheet.cells {
        rows.entry(cell.row).or_default().push(cell);
    }
    let is_remark =
        |cells: &[&GridCell]| cells.first().is_some_and(|cell| cell.value.shown().starts_with('#'));
    rows.into_values().filter(|cells| !is_remark(cells)).collect()
}

type Columns = BTreeMap<u32, Field>;

fn columns(headings: &[&GridCell], schemes: &BTreeSet<String>) -> Result<(Columns, Vec<String>), Problem> {
    let (mut columns, mut unused) = (Columns::new(), Vec::new());
    for cell in headings {
        let heading = cell.value.shown();
        let known =
            NAMES.iter().find(|(name, _)| *name == heading.to_lowercase()).map(|(_, field)| field.clone());
        let scheme = || schemes.iter().find(|id| id.eq_ignore_ascii_case(&heading)).cloned().map(Field::Paid);
        let Some(field) = known.or_else(scheme) else {
            unused.push(heading);
            continue;
        };
        if columns.values().any(|other| *other == field) {
            return Err(Problem::bare("register-column-twice")
                .with("cell", cell.name())
                .with("value", heading));
        }
        columns.insert(cell.column, field);
    }
    for (needed, name) in [(Field::Name, "namn"), (Field::Kind, "slag")] {
        if !columns.values().any(|field| *field == needed) {
            let known = headings.iter().map(|cell| cell.value.shown()).collect::<Vec<_>>().join(", ");
            return Err(Problem::bare("register-column-missing").with("column", name).with("known", known));
        }
    }
    Ok((columns, unused))
}

impl<'a> Row<'a> {
    fn of(cells: &[&'a GridCell], columns: &Columns) -> Self {
        let number = cells.first().map_or(0, |cell| cell.row);
        let placed = cells
            .iter()
            .filter_map(|cell| Some((columns.get(&cell.column)?.clone(), (cell.column, &cell.value))));
        Self { number, cells: placed.collect() }
    }

    fn text(&self, field: &Field) -> Option<String> {
        self.cells
            .get(field)
            .map(|(_, value)| value.shown().trim().to_owned())
            .filter(|text| !text.is_empty())
    }

    fn unfit(&self, code: &'static str, field: &Field) -> Problem {
        let cell = self.cells.get(field).map_or(0, |(column, _)| *column);
        Problem::new(code, BTreeMap::new())
            .with("cell", cell_name(self.number, cell))
            .with("value", self.text(field).unwrap_or_default())
    }

    fn registered(&self) -> Result<Registered, Problem> {
        let name = self.text(&Field::Name);
        let name = name.ok_or_else(|| self.unfit("register-name-missing", &Field::Name))?;
        let orgnr = match self.text(&Field::Orgnr) {
            Some(text) => {
                let number = organisation_number(&text);
                Some(number.map_err(|_| self.unfit("register-number-unfit", &Field::Orgnr))?)
            }
            None => None,
        };
        let also = self.text(&Field::Also).unwrap_or_default();
        Ok(Registered {
            name,
            also: also.split(',').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect(),
            code: self.text(&Field::Code),
            orgnr,
            kind: self.kind()?,
            paid: self.paid()?,
        })
    }

    fn kind(&self) -> Result<RecipientKind, Problem> {
        match self.text(&Field::Kind).unwrap_or_default().to_lowercase().as_str() {
            "kommun" | "municipality" => Ok(RecipientKind::Kommun),
            "region" => Ok(RecipientKind::Region),
            _ => Err(self.unfit("register-kind-unfit", &Field::Kind)),
        }
    }

    fn paid(&self) -> Result<BTreeMap<String, Money>, Problem> {
        let mut paid = BTreeMap::new();
        for (field, (_, value)) in &self.cells {
            let Field::Paid(scheme) = field else { continue };
            let amount = Money::parse_entry(&value.shown());
            paid.insert(scheme.clone(), amount.map_err(|_| self.unfit("register-amount-unfit", field))?);
        }
        Ok(paid)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn schemes() -> BTreeSet<String> {
        BTreeSet::from(["KOMP-2026".to_owned()])
    }

    fn told(text: &str) -> (&'static str, String) {
        let problem = read(text.as_bytes(), &schemes()).expect_err("refused");
        let cell = match problem.fields.get("cell") {
            Some(domain::problem::Value::Text(cell)) => cell.clone(),
            _ => String::new(),
        };
        (problem.code, cell)
    }

    #[test]
    fn a_register_is_read_by_its_headings() {
        let text = "Slag;Namn;Orgnr;komp-2026;Handläggare;även\n# vem som ska svara\n\
                    kommun;Ale;212000-0142;1 234,50;Eva;Ales, Ale stad\nregion;Region Skåne;;;;\n";
        let read = read(text.as_bytes(), &schemes()).expect("a register");
        assert_eq!(read.unused, ["Handläggare"]);
        assert_eq!(read.list.len(), 2);
        assert_eq!(read.list[0].orgnr.as_deref(), Some("212000-0142"));
        assert_eq!(read.list[0].paid["KOMP-2026"], "1234.50".parse().expect("an amount"));
        assert_eq!(read.list[0].also, ["Ales", "Ale stad"]);
        assert_eq!((read.list[1].kind, read.list[1].paid.len()), (RecipientKind::Region, 0));
    }

    #[test]
    fn what_cannot_be_read_is_told_with_its_cell() {
        for (text, code, cell) in [
            ("", "file-empty", ""),
            ("namn;slag\n", "register-empty", ""),
            ("namn;kod\nAle;1\n", "register-column-missing", ""),
            ("namn;name;slag\nAle;Ale;kommun\n", "register-column-twice", "B1"),
            ("namn;slag\nAle;stad\n", "register-kind-unfit", "B2"),
            ("namn;slag;orgnr\nAle;kommun;212000-0143\n", "register-number-unfit", "C2"),
            ("namn;slag;KOMP-2026\nAle;kommun;mycket\n", "register-amount-unfit", "C2"),
            ("namn;slag\nAle;kommun\nAle;kommun\n", "register-twice", "A3"),
        ] {
            assert_eq!(told(text), (code, cell.to_owned()), "{text:?}");
        }
    }
}
