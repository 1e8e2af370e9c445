//! Words of follow-ups beyond those of ledgers: headings, kinds of cost, figures, names of sheets and months.

use domain::accounts::CostKind;
use domain::date::MONTHS_IN_SWEDISH;

use crate::read::ledger_table::{Field, headings, plain};

/// What a column is for a follow-up.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Heading {
    /// As in an extract of a ledger.
    Field(Field),
    /// Kind of cost (kostnadsslag).
    Kind,
}

/// Headings that people write and systems do not, after those of extracts. An extract is not known by them.
const MORE: &[(Field, &[&str])] = &[
    (
        Field::Amount,
        &[
            "kostnad",
            "kostnadkr",
            "kostnadsek",
            "kostnadexklmoms",
            "kronor",
            "kr",
            "sek",
            "utgift",
            "summakr",
        ],
    ),
    (Field::Text, &["avser", "vad", "atgard", "insats", "andamal", "forklaring", "kostnadspost", "post"]),
    (Field::Date, &["bokfdag", "betaldatum", "betaldag"]),
    (Field::Period, &["avsermanad", "kostnadsmanad", "manadar", "armanad"]),
];

const KINDS: &[&str] = &["kostnadsslag", "slag", "kostnadstyp", "typavkostnad", "slagavkostnad"];

/// Returns what a heading is and how much it is preferred (0 most); `None` where it is not known.
pub(super) fn heading_of(heading: &str) -> Option<(Heading, usize)> {
    let plain = plain(heading);
    if KINDS.contains(&plain.as_str()) {
        return Some((Heading::Kind, 0));
    }
    if let Some((field, rank)) = headings::field_said_by(heading) {
        return Some((Heading::Field(field), rank));
    }
    MORE.iter().find_map(|(field, headings)| {
        let rank = headings.iter().position(|one| *one == plain)?;
        Some((Heading::Field(field.clone()), 100 + rank))
    })
}

/// Returns the kind of cost that a word names; `None` for a word that is not known.
pub(super) fn kind_of(text: &str) -> Option<CostKind> {
    Some(match plain(text).as_str() {
        "lon" | "loner" | "lonekostnad" | "lonekostnader" | "personalkostnad" | "personalkostnader"
        | "salary" => CostKind::Salary,
        "faktura" | "fakturor" | "leverantorsfaktura" | "leverantorsfakturor" | "invoice" => {
            CostKind::Invoice
        }
        "reservering" | "periodisering" | "upplupenkostnad" | "upplupnakostnader" | "accrual" => {
            CostKind::Accrual
        }
        "ersattning" | "ersattningtillenhet" | "ersattningtillutforare" | "transfer" => CostKind::Transfer,
        "ovrigt" | "ovriga" | "ovrigkostnad" | "ovrigakostnader" | "annat" | "other" => CostKind::Other,
        _ => return None,
    })
}

/// Tells whether a text names a figure of the grant and no cost: what was granted, used, what is left.
pub(super) fn names_figure(text: &str) -> bool {
    let first = text.split(|sign: char| !sign.is_alphanumeric()).find(|word| !word.is_empty());
    let first = plain(first.unwrap_or_default());
    [
        "beviljat",
        "beviljade",
        "beviljad",
        "tilldelat",
        "tilldelade",
        "tilldelad",
        "rekvirerat",
        "rekvirerade",
        "mottaget",
        "mottagna",
        "erhallet",
        "erhallna",
        "utbetalt",
        "inbetalt",
        "utfall",
        "forbrukat",
        "anvant",
        "upparbetat",
        "budget",
        "prognos",
        "kvar",
        "kvarstaende",
        "kvarvarande",
        "aterstar",
        "aterstaende",
        "saldo",
        "atersokt",
        "aterbetalt",
        "aterbetalas",
    ]
    .contains(&first.as_str())
}

/// Tells whether a spreadsheet has given the sheet its name: `Blad1`, `Sheet 2`.
pub(super) fn is_default_name(name: &str) -> bool {
    let letters = plain(name.trim_end_matches(|sign: char| sign.is_ascii_digit() || sign == ' '));
    ["", "blad", "sheet", "ark", "tabell", "worksheet"].contains(&letters.as_str())
}

/// Returns the number of a month by its name or the first three letters of it.
pub(super) fn month_of(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.').to_lowercase();
    let is_this =
        |month: &&str| word == **month || word == month[..3] || word == "sept" && month.starts_with("sep");
    let place = MONTHS_IN_SWEDISH.iter().position(is_this)?;
    u32::try_from(place + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_people_come_after_those_of_systems() {
        let of = |heading: &str| heading_of(heading).map(|(heading, _)| heading);
        assert_eq!(of("Kostnad, kr"), Some(Heading::Field(Field::Amount)));
        assert_eq!(of("Belopp"), Some(Heading::Field(Field::Amount)));
        assert_eq!(of("Avser"), Some(Heading::Field(Field::Text)));
        assert_eq!(of("Kostnadsslag"), Some(Heading::Kind));
        assert_eq!(of("Belopp inkl moms"), None);
        assert!(heading_of("Belopp") < heading_of("Kostnad"));
    }

    #[test]
    fn names_that_a_spreadsheet_gives_say_nothing() {
        for (name, expected) in [
            ("Blad1", true),
            ("Sheet 2", true),
            ("", true),
            ("2025", true),
            ("74502 Lyftet", false),
            ("Bladhult", false),
        ] {
            assert_eq!(is_default_name(name), expected, "{name}");
        }
    }

    #[test]
    fn months_are_known_by_name_or_three_letters() {
        for (word, month) in
            [("Januari", Some(1)), ("dec.", Some(12)), ("sept", Some(9)), ("m", None), ("marsch", None)]
        {
            assert_eq!(month_of(word), month, "{word}");
        }
    }

    #[test]
    fn figures_are_known_by_their_first_word() {
        assert!(names_figure("Beviljat belopp:") && names_figure("Kvar att använda"));
        assert!(!names_figure("Utbildning") && !names_figure("Konsult, beviljat av chef"));
    }
}
