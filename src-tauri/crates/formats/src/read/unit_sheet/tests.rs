use domain::date::Period;
use domain::problem::Value;
use domain::scheme::Names;
use domain::unit_sheet::UnitSheet;
use words::{Locale, Words};

use super::*;
use crate::write::unit_sheet::{csv, xlsx};

fn field(id: &str, answer: AnswerKind, required: bool) -> SheetField {
    let name = Names { sv: "Antal boendeplatser".into(), en: "Places".into() };
    SheetField { question: "L22-12".into(), field: id.into(), name, answer, required }
}

fn fields() -> Vec<SheetField> {
    vec![field("places", AnswerKind::Count, true), field("note", AnswerKind::Text, false)]
}

fn sheet() -> UnitSheet {
    UnitSheet {
        key: SheetKey {
            book: BookId("00000000-0000-0000-0000-000000000007".parse().expect("an id")),
            grant: "31210".into(),
            unit: "=Backens hälsocentral".into(),
        },
        organisation: "Region EXEMPEL".into(),
        grant_name: Names { sv: "Läkarkompetens".into(), en: "Doctors".into() },
        period: Period::new(day("2021-01-01"), day("2022-12-31")).expect("a period"),
        due: Some(day("2023-02-28")),
        decided: "2545454.55".parse().expect("an amount"),
        paid: "2000000".parse().expect("an amount"),
        fields: fields(),
    }
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn as_csv(sheet: &UnitSheet) -> String {
    let mut bytes = Vec::new();
    csv(sheet, &Words::new(Locale::Sv), &mut bytes).expect("memory");
    String::from_utf8(bytes).expect("UTF-8")
}

/// Fills a cell of the text in.
fn filled(text: &str, row: &str, answer: &str) -> String {
    let lines = text.lines().map(|line| {
        if !line.trim_start_matches('\u{feff}').starts_with(&format!("{row};")) {
            return line.to_owned();
        }
        let mut cells: Vec<&str> = line.split(';').collect();
        cells[2] = answer;
        cells.join(";")
    });
    lines.collect::<Vec<_>>().join("\r\n")
}

fn answered() -> String {
    let rows =
        [("belopp", "12 500,50"), ("beskrivning", "Läkartid"), ("datum", "2022-12-20"), ("namn", "Åsa Berg")];
    let text = rows.iter().fold(as_csv(&sheet()), |text, (row, answer)| filled(&text, row, answer));
    filled(&text, "L22-12/places", "61")
}

fn answers(text: &str) -> Result<UnitAnswers, Vec<Problem>> {
    read("svar.csv", text.as_bytes()).expect("a sheet").answers(&fields())
}

#[test]
fn a_filled_sheet_says_what_the_unit_wrote() {
    let returned = read("svar.csv", answered().as_bytes()).expect("a sheet");
    assert_eq!(returned.key, sheet().key);
    let answers = returned.answers(&fields()).expect("it can be read");
    assert_eq!(answers.used.to_string(), "12500.50");
    assert_eq!((answers.text.as_str(), answers.by.as_str()), ("Läkartid", "Åsa Berg"));
    assert_eq!(answers.date, day("2022-12-20"));
    assert_eq!(answers.given, [(fields().remove(0), Given::Count(61))]);
}

#[test]
fn excels_own_text_in_windows_letters_and_with_commas_is_read_too() {
    let (bytes, lost): (Vec<u8>, usize) = answered()
        .trim_start_matches('\u{feff}')
        .chars()
        .map(|c| match c {
            '–' => 0x96,
            '”' => 0x94,
            c => u8::try_from(u32::from(c)).expect("Latin-1"),
        })
        .fold((Vec::new(), 0), |(mut bytes, lost), byte| {
            bytes.push(byte);
            (bytes, lost)
        });
    assert_eq!(lost, 0);
    let returned = read("svar.csv", &bytes).expect("a sheet");
    assert_eq!(returned.answers(&fields()).expect("it can be read").by, "Åsa Berg");
}

#[test]
fn an_unreadable_amount_is_a_problem_with_its_cell_and_never_nought() {
    for (typed, code) in [
        ("ca 12 000", "unit-sheet-amount-unreadable"),
        ("1.234", "unit-sheet-amount-unreadable"),
        ("12,345", "unit-sheet-amount-unreadable"),
        ("-5", "unit-sheet-amount-negative"),
    ] {
        let problems = answers(&filled(&answered(), "belopp", typed)).expect_err("refused");
        assert_eq!(problems.iter().map(|p| p.code).collect::<Vec<_>>(), [code], "{typed}");
        let said = |name: &str| problems[0].fields.get(name).cloned();
        assert_eq!(said("value"), Some(Value::from(typed)));
        assert_eq!(said("file"), Some(Value::from("svar.csv")));
        assert_eq!(said("cell"), Some(Value::from("C10")));
    }
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let text = [("belopp", ""), ("datum", "30/11"), ("namn", ""), ("L22-12/places", "många")]
        .iter()
        .fold(answered(), |text, (row, answer)| filled(&text, row, answer));
    let codes: Vec<_> = answers(&text).expect_err("refused").iter().map(|p| p.code).collect();
    assert_eq!(
        codes,
        [
            "unit-sheet-cell-empty",
            "unit-sheet-date-unreadable",
            "unit-sheet-cell-empty",
            "unit-sheet-count-unreadable"
        ]
    );
}

#[test]
fn what_the_money_was_used_for_must_be_told_unless_nothing_was_used() {
    let silent = filled(&answered(), "beskrivning", "");
    assert_eq!(answers(&silent).expect_err("refused")[0].code, "unit-sheet-cell-empty");
    assert_eq!(answers(&filled(&silent, "belopp", "0")).expect("nothing to tell").used, Money::ZERO);
}

#[test]
fn a_sheet_whose_key_was_changed_is_refused() {
    let code = |text: &str| read("svar.csv", text.as_bytes()).expect_err("refused").code;
    assert_eq!(code(&filled(&answered(), "enhet", "enhet: Ersboda")), "unit-sheet-key-broken");
    assert_eq!(code(&filled(&answered(), "bidrag", "bidrag: 31211")), "unit-sheet-key-broken");
    assert_eq!(code(&filled(&answered(), "kontroll", "")), "unit-sheet-key-broken");
    assert_eq!(code(&answered().replace("L22-12/places", "L22-12/beds")), "unit-sheet-key-broken");
    assert_eq!(code("a;b;c\n1;2;3\n"), "unit-sheet-not-ours");
    let twice = format!("{}\r\nbelopp;;7;\r\n", answered());
    assert_eq!(code(&twice), "unit-sheet-row-twice");
}

#[test]
fn a_row_that_was_removed_is_missed() {
    let text: Vec<String> =
        answered().lines().filter(|l| !l.starts_with("namn;")).map(str::to_owned).collect();
    assert_eq!(answers(&text.join("\n")).expect_err("refused")[0].code, "unit-sheet-row-absent");
}

#[test]
fn the_workbook_asks_the_same_and_is_known_again() {
    let mut bytes = Vec::new();
    xlsx(&sheet(), day("2022-11-01"), &Words::new(Locale::Sv), &mut bytes).expect("memory");
    let returned = read("svar.xlsx", &bytes).expect("a sheet");
    assert_eq!((returned.kind, &returned.key), (GridKind::Workbook, &sheet().key));
    let problems = returned.answers(&fields()).expect_err("nothing is filled in");
    let cells: Vec<_> = problems.iter().map(|p| (p.code, p.fields["cell"].clone())).collect();
    let empty = |cell: &str| ("unit-sheet-cell-empty", Value::from(cell));
    assert_eq!(cells, [empty("C10"), empty("C11"), empty("C14"), empty("C15"), empty("C12")]);
    let mut again = Vec::new();
    xlsx(&sheet(), day("2022-11-01"), &Words::new(Locale::Sv), &mut again).expect("memory");
    assert_eq!(bytes, again, "the same sheet gives the same bytes");
}
