//! Forms that units fill in and send back.
#![no_main]

use domain::scheme::{AnswerKind, Names};
use domain::unit_sheet::SheetField;
use formats::read::unit_sheet;

fn field(id: &str, answer: AnswerKind) -> SheetField {
    let name = Names { sv: "Fråga".to_owned(), en: "Question".to_owned() };
    SheetField { question: "L22-12".to_owned(), field: id.to_owned(), name, answer, required: true }
}

libfuzzer_sys::fuzz_target!(init: fuzz::catch_what_is_caught(), |bytes: &[u8]| {
    let Ok(sheet) = unit_sheet::read("blad.csv", bytes) else { return };
    let fields = [
        field("places", AnswerKind::Count),
        field("note", AnswerKind::Text),
        field("cost", AnswerKind::Amount),
        field("day", AnswerKind::Date),
    ];
    let _ = sheet.answers(&fields);
});
