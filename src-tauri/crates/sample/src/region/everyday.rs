//! What Region Norrmark EXEMPEL buys, pays and charges for every month.

use std::collections::BTreeMap;

use crate::building::{InvoiceAccounts, kronor};
use crate::ledger::Ore;
use crate::routine::{Carried, Department, Everyday, SalaryAccounts, Sale, Supplier, Unit};

/// The everyday of a year; the seed and the pension rate are the year's own.
pub(crate) const fn everyday(seed: u64, pension_rate: i64) -> Everyday {
    Everyday {
        seed,
        invoices_per_month: 14,
        bank: "1930",
        invoice: InvoiceAccounts { payables: "2410", input_vat: "1650" },
        receivables: "1510",
        output_vat: "2610",
        salary: SalaryAccounts {
            monthly: "4010",
            hourly: "4040",
            contributions: "4510",
            pension: "4530",
            tax_due: "2710",
            contributions_due: "2730",
            pension_due: "2830",
            contribution_rate: 3142,
            pension_rate,
        },
        departments: &DEPARTMENTS,
        suppliers: SUPPLIERS,
        sales: SALES,
        taxes: &[
            ("8010", "Regionskatt", 118_600_000),
            ("8210", "Utjämning", 21_400_000),
            ("8220", "Generella statsbidrag", 6_850_000),
        ],
        internal: &[("7990", "3990", "Interna laboratorietjänster"), ("7990", "3990", "Internhyra")],
        depreciation: &[("7910", "1119", 4_210_000), ("7920", "1219", 1_935_000)],
        projects: &["20140", "25510", "40020"],
        activities: &["100", "300"],
        activity_dimension: "21",
    }
}

const fn unit(responsibility: &'static str, operation: &'static str, salaries: i64) -> Unit {
    Unit { responsibility, operation, salaries }
}

static DEPARTMENTS: [Department; 3] = [
    Department {
        name: "ledning och trafik",
        units: &[unit("1010", "010", 2_140), unit("1210", "010", 1_730), unit("5110", "710", 910)],
    },
    Department {
        name: "sjukhus",
        units: &[
            unit("2110", "210", 19_400),
            unit("2120", "210", 16_850),
            unit("2130", "210", 9_720),
            unit("2210", "310", 11_300),
        ],
    },
    Department {
        name: "primärvård",
        units: &[unit("3110", "110", 3_860), unit("3120", "110", 2_940), unit("4110", "410", 4_120)],
    },
];

const fn supplier(
    name: &'static str,
    account: &'static str,
    texts: &'static [&'static str],
    kronor: (i64, i64),
    vat_percent: i64,
) -> Supplier {
    Supplier { name, account, texts, kronor, vat_percent }
}

const SUPPLIERS: &[Supplier] = &[
    supplier("Apoteksleverans Norr AB", "5010", &["Läkemedel"], (60_000, 900_000), 0),
    supplier("Sjukvårdsboden AB", "5110", &["Operationsmaterial", "Förband"], (12_000, 240_000), 25),
    supplier("Fjällens Laboratorium AB", "5210", &["Analyser"], (8_000, 160_000), 25),
    supplier("Bemanna Vård AB", "5510", &["Inhyrd läkare", "Inhyrd sjuksköterska"], (45_000, 380_000), 25),
    supplier("Norrmarks Bussar AB", "5710", &["Linjetrafik"], (420_000, 1_900_000), 6),
    supplier("Älvens Energi AB", "6210", &["El", "Fjärrvärme"], (70_000, 640_000), 25),
    supplier("Livs & Kök Grossist AB", "6310", &["Livsmedel"], (9_000, 120_000), 12),
    supplier("Medteknik Fjäll AB", "6610", &["Service av utrustning"], (15_000, 210_000), 25),
    supplier("Ambulansbolaget Vind AB", "6910", &["Sjuktransporter"], (80_000, 410_000), 0),
    supplier("Konsulthuset Björk AB", "7410", &["Konsulttjänster"], (25_000, 190_000), 25),
];

const fn sale(account: &'static str, text: &'static str, kronor: (i64, i64), vat_percent: i64) -> Sale {
    Sale { account, text, kronor, vat_percent }
}

const SALES: &[Sale] = &[
    sale("3010", "Patientavgifter primärvård", (1_150_000, 1_420_000), 0),
    sale("3020", "Patientavgifter specialistvård", (980_000, 1_190_000), 0),
    sale("3110", "Biljetter", (640_000, 910_000), 6),
    sale("3210", "Vård åt andra regioner", (2_200_000, 3_700_000), 0),
];

/// What 2020 left to pay and to claim.
pub(crate) const CARRIED: Carried = Carried {
    payables: kronor(9_604_118) + 52,
    receivables: kronor(7_115_030),
    tax: kronor(22_140_711) + 9,
    contributions: kronor(23_018_364) + 81,
};

/// The opening balances of 2021; equity is what makes them sum to nought.
pub(crate) fn opening() -> BTreeMap<&'static str, Ore> {
    let mut opening = BTreeMap::from([
        ("1110", kronor(1_540_000_000)),
        ("1119", -kronor(612_400_000)),
        ("1210", kronor(288_000_000)),
        ("1219", -kronor(149_315_000)),
        ("1310", kronor(41_200_000)),
        ("1510", CARRIED.receivables),
        ("1930", kronor(203_441_870) + 25),
        ("2210", -kronor(398_000_000)),
        ("2410", -CARRIED.payables),
        ("2710", -CARRIED.tax),
        ("2730", -CARRIED.contributions),
        ("2830", -kronor(61_200_400)),
        ("2920", -kronor(88_300_000)),
    ]);
    let sum: Ore = opening.values().sum();
    opening.insert("2010", -sum);
    opening
}
