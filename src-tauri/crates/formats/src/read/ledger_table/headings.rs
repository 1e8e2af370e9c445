//! Which heading is which field, in the habits of the systems and of open purchase ledgers.
//!
//! Headings are compared without case, accents, blanks and signs: `Bokf.datum`, `BOKF DATUM` and `bokf_datum` are the
//! same. A heading is matched as a whole, never by a part of it, as `Valutabelopp` is no `Belopp`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

use super::field::Field;

/// A field with its headings, the one to prefer first where a table has several of them.
type Known = (Field, &'static [&'static str]);

/// The fields without the code parts.
const FIELDS: &[Known] = &[
    (
        Field::Account,
        &["konto", "kontonr", "kontonummer", "kontokod", "bokforingskonto", "huvudkonto", "kto", "ktonr"],
    ),
    (
        Field::AccountText,
        &["kontotext", "kontonamn", "kontot", "kontobenamning", "benamningkonto", "kontobeskrivning"],
    ),
    (
        Field::Voucher,
        &["verifikation", "verifikat", "ver", "verifikationsid", "verserienr", "serienr", "serieochnummer"],
    ),
    (
        Field::VoucherSeries,
        &["serie", "verserie", "verifikationsserie", "vertyp", "verifikationstyp", "verslag", "vsl", "vt"],
    ),
    (
        Field::VoucherNumber,
        &[
            "verifikationsnummer",
            "verifikationsnr",
            "vernr",
            "vernummer",
            "verifikationnr",
            "vnr",
            "verifikatnr",
            "verifikatnummer",
            "verifnr",
            "bunt",
        ],
    ),
    (
        Field::PostingDate,
        &["bokforingsdatum", "bokfdatum", "bokfdat", "bokfordatum", "bokfort", "bokforingsdag", "bokdatum"],
    ),
    (
        Field::Date,
        &[
            "verifikationsdatum",
            "verdatum",
            "verifikatdatum",
            "verdat",
            "transdatum",
            "transaktionsdatum",
            "transdat",
            "datum",
            "dag",
            "date",
        ],
    ),
    (
        Field::Text,
        &[
            "text",
            "vertext",
            "verifikationstext",
            "transaktionstext",
            "transtext",
            "radtext",
            "beskrivning",
            "benamning",
            "transaktionsinfo",
            "transinfo",
            "bokforingstext",
            "handelse",
            "notering",
            "kommentar",
        ],
    ),
    (
        Field::Amount,
        &[
            "nettobelopp",
            "belopp",
            "beloppsek",
            "beloppkr",
            "beloppexklmoms",
            "beloppexmoms",
            "utfall",
            "utfallsek",
            "transaktionsbelopp",
            "bokfortbelopp",
            "nettobeloppsek",
            "amount",
        ],
    ),
    (Field::Debit, &["debet", "debetbelopp", "debetsek", "debit", "beloppdebet"]),
    (Field::Credit, &["kredit", "kreditbelopp", "kreditsek", "credit", "beloppkredit"]),
    (Field::Side, &["dk", "debetkredit", "tecken"]),
    (
        Field::Supplier,
        &["leverantor", "leverantorsnamn", "leverantornamn", "levnamn", "lev", "leverantort", "motpartsnamn"],
    ),
    (
        Field::SupplierNumber,
        &[
            "leverantorid",
            "leverantorsorgnr",
            "leverantororgnr",
            "leverantorsorganisationsnummer",
            "levorgnr",
            "leverantorsnummer",
            "leverantorsnr",
            "leverantornr",
            "levnr",
            "leverantorsid",
        ],
    ),
    (
        Field::InvoiceNumber,
        &[
            "fakturanummer",
            "fakturanr",
            "faktnr",
            "faktnummer",
            "faktura",
            "fakturaid",
            "fakturanrlev",
            "leverantorsfakturanummer",
            "externtfakturanr",
        ],
    ),
    (Field::Period, &["period", "bokforingsperiod", "redovisningsperiod", "manad", "bokfperiod"]),
    (
        Field::Employee,
        &["anstalld", "anstallningsnr", "anstallningsnummer", "anstnr", "anstid", "personnr", "personnummer"],
    ),
    (Field::Quantity, &["antal", "kvantitet", "mangd"]),
    (Field::VatAmount, &["moms", "momsbelopp", "ingaendemoms", "vat"]),
    (Field::Currency, &["valuta", "valutakod"]),
    (
        Field::OrganisationNumber,
        &["kopareid", "organisationsnummer", "orgnr", "organisatio", "organisationsnr", "orgnummer"],
    ),
    (Field::OrganisationName, &["kopare", "organisation", "myndighet", "foretag"]),
];

/// The code parts by dimension. SIE fixes 1 to 10; from 20 on each system has its own, and these are ours, so that
/// the same code part has the same number in every profile.
const OBJECTS: &[(&str, &[&str])] = &[
    ("1", &["kostnadsstalle", "kst", "kstalle", "ks", "kstnr", "resultatenhet", "kostnadsstallekod"]),
    ("2", &["kostnadsbarare", "kb", "kbar"]),
    ("6", &["projekt", "proj", "projektnr", "projektnummer", "projektkod", "prj"]),
    ("20", &["ansvar", "ansvarskod", "ansv", "ansvarnr", "ansvarsenhet"]),
    ("21", &["verksamhet", "verks", "vht", "verksamhetskod", "verksamhetnr"]),
    ("22", &["aktivitet", "akt", "aktivitetskod"]),
    ("23", &["motpart", "mpart", "motp", "motpartskod"]),
    ("24", &["objekt", "obj", "objektkod", "objektnr"]),
    ("25", &["forvaltning", "namnd", "rn1", "forvaltningskod"]),
    ("26", &["finansiar", "finansiering", "finans"]),
    ("27", &["fri", "fritt", "frikod", "fridimension"]),
    ("28", &["anlaggning", "anl", "fastighet"]),
    ("29", &["enhet", "avdelning", "institution"]),
];

/// Returns the code parts that headings name, by dimension.
pub(in crate::read) fn dimensions() -> impl Iterator<Item = &'static str> {
    OBJECTS.iter().map(|(dimension, _)| *dimension)
}

/// Each heading as it is compared, with its field and how much it is preferred (0 first).
static KNOWN: LazyLock<BTreeMap<&'static str, (Field, usize)>> = LazyLock::new(|| {
    let fields = FIELDS.iter().flat_map(|(field, headings)| {
        headings.iter().enumerate().map(move |(place, heading)| (*heading, (field.clone(), place)))
    });
    let objects = OBJECTS.iter().flat_map(|(dimension, headings)| {
        headings.iter().enumerate().map(move |(place, heading)| (*heading, (Field::object(dimension), place)))
    });
    fields.chain(objects).collect()
});

/// Returns the heading as it is compared: small Latin letters and figures.
#[must_use]
pub fn plain(heading: &str) -> String {
    let letters = heading.nfd().filter(|sign| sign.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// Returns the field of a heading and how much it is preferred (0 most); `None` where it is not known.
pub(in crate::read) fn field_of(heading: &str) -> Option<(Field, usize)> {
    let known = |text: &str| KNOWN.get(plain(text).as_str()).cloned();
    known(heading).or_else(|| match heading.split_once('(') {
        // Agresso calls the name of a code part by the code part and `(T)`.
        Some((_, "T)" | "t)")) => None,
        Some((before, _)) => known(before),
        None => heading.split_once('/').and_then(|(before, after)| known(after).or_else(|| known(before))),
    })
}

/// Returns the field of a heading as [`field_of`] does, where no person confirms it: an amount may have its currency or
/// that VAT is left out beside it, and nothing that would make it another amount (`tkr`, `inkl. moms`).
pub(in crate::read) fn field_said_by(heading: &str) -> Option<(Field, usize)> {
    const HARMLESS: &[&str] = &["", "kr", "sek", "kronor", "exklmoms", "exkl", "utanmoms", "net", "netto"];
    let beside = heading.split_once(['(', '/']).map_or(String::new(), |(_, beside)| plain(beside));
    let is_amount = |field: &Field| matches!(field, Field::Amount | Field::Debit | Field::Credit);
    field_of(heading).filter(|(field, _)| !is_amount(field) || HARMLESS.contains(&beside.as_str()))
}

/// Returns what a table is known again by: the same for the same headings in any order, case and punctuation.
///
/// It is the SHA-256 of the headings as they are compared, sorted, one a line, in 64 small hexadecimal figures.
#[must_use]
pub fn fingerprint<'a>(headings: impl IntoIterator<Item = &'a str>) -> String {
    let mut headings: Vec<String> = headings.into_iter().map(plain).filter(|text| !text.is_empty()).collect();
    headings.sort();
    let digest = Sha256::digest(headings.join("\n").as_bytes());
    digest.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("a string takes all");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_beside_an_amount_may_make_it_another_where_nobody_confirms_it() {
        for (heading, is_known) in [
            ("Belopp", true),
            ("Belopp (SEK)", true),
            ("Belopp (exkl. moms)", true),
            ("Belopp (tkr)", false),
            ("Belopp (inkl. moms)", false),
            ("Belopp/tkr", false),
        ] {
            assert_eq!(field_said_by(heading).is_some(), is_known, "{heading}");
        }
        assert!(field_said_by("Text (fri)").is_some());
    }

    #[test]
    fn headings_are_known_however_they_are_spelt() {
        for (heading, field) in [
            ("Konto", Field::Account),
            ("konto_nr", Field::Account),
            ("KONTO NR.", Field::Account),
            ("Konto (T)", Field::AccountText),
            ("Kontobenämning", Field::AccountText),
            ("Bokf.datum", Field::PostingDate),
            ("bokforingsdatum", Field::PostingDate),
            ("Bokföringsdatum", Field::PostingDate),
            ("Ver.nr", Field::VoucherNumber),
            ("Belopp (SEK)", Field::Amount),
            ("UTFALL", Field::Amount),
            ("FAKT NR", Field::InvoiceNumber),
            ("D/K", Field::Side),
            ("RN1/FÖRVALTNING", Field::object("25")),
            ("Proj.", Field::object("6")),
            ("Kst", Field::object("1")),
            ("Anställd", Field::Employee),
        ] {
            assert_eq!(field_of(heading).map(|(field, _)| field), Some(field), "{heading}");
        }
    }

    #[test]
    fn a_part_of_a_heading_is_no_heading() {
        for heading in ["Valutabelopp", "Belopp inkl moms", "Saldo", "Ansvar (T)", "Fakturadatum", ""] {
            assert_eq!(field_of(heading), None, "{heading}");
        }
    }

    #[test]
    fn no_heading_stands_for_two_fields() {
        let all = FIELDS.iter().map(|(_, headings)| headings.len()).sum::<usize>()
            + OBJECTS.iter().map(|(_, headings)| headings.len()).sum::<usize>();
        assert_eq!(KNOWN.len(), all);
    }

    #[test]
    fn a_table_is_known_again_in_any_order_of_its_columns() {
        let one = fingerprint(["Konto", "Bokf.datum", "", "Belopp"]);
        assert_eq!(one, fingerprint(["BELOPP", "konto", "bokf datum"]));
        assert_ne!(one, fingerprint(["konto", "belopp"]));
        assert_eq!(one.len(), 64);
    }
}
