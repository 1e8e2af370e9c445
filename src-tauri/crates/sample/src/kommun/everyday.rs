//! What Västerå kommun EXEMPEL buys, pays and charges for every month.

use std::collections::BTreeMap;

use crate::building::{InvoiceAccounts, kronor};
use crate::ledger::Ore;
use crate::routine::{Carried, Department, Everyday, SalaryAccounts, Sale, Supplier, Unit};

/// The everyday.
pub(crate) static EVERYDAY: Everyday = Everyday {
    seed: 0x7645_0502,
    invoices_per_month: 78,
    bank: "19310",
    invoice: InvoiceAccounts { payables: "24110", input_vat: "16511" },
    receivables: "15110",
    output_vat: "25610",
    salary: SALARY,
    departments: &DEPARTMENTS,
    suppliers: SUPPLIERS,
    sales: SALES,
    taxes: &[
        ("80110", "Kommunalskatt", 61_400_000),
        ("82110", "Inkomstutjämning", 14_250_000),
        ("82210", "Kostnadsutjämning", 2_310_000),
        ("82310", "Regleringsbidrag", 3_105_000),
        ("82810", "Fastighetsavgift", 2_870_000),
    ],
    internal: &[
        ("60910", "34910", "Internhyra"),
        ("76910", "36910", "Interna måltider"),
        ("79510", "39110", "Internränta"),
        ("64310", "36910", "Livsmedel från centralköket"),
    ],
    depreciation: &[
        ("79110", "12290", 412_500),
        ("79210", "11290", 3_118_000),
        ("79310", "11490", 987_400),
        ("79110", "12490", 88_250),
    ],
    projects: &["70110", "70210", "70310", "70420", "71510", "72030", "73110", "76610", "78120"],
    activities: &["1010", "2040", "3120", "4110", "4120"],
    activity_dimension: "21",
};

/// Salaries. The rates are those of the example, not the year's own.
pub(crate) const SALARY: SalaryAccounts = SalaryAccounts {
    monthly: "50110",
    hourly: "50120",
    contributions: "56110",
    pension: "57110",
    tax_due: "27110",
    contributions_due: "27310",
    pension_due: "28310",
    contribution_rate: 3142,
    pension_rate: 900,
};

const fn unit(responsibility: &'static str, operation: &'static str, salaries: i64) -> Unit {
    Unit { responsibility, operation, salaries }
}

static DEPARTMENTS: [Department; 5] = [
    Department {
        name: "kommunledning och teknik",
        units: &[
            unit("10110", "10010", 1_240),
            unit("10210", "10010", 980),
            unit("10410", "10010", 1_115),
            unit("20110", "21510", 1_870),
            unit("20310", "26310", 905),
        ],
    },
    Department {
        name: "kultur och fritid",
        units: &[
            unit("25110", "32010", 690),
            unit("25210", "33010", 540),
            unit("25310", "35010", 475),
            unit("20410", "27510", 1_330),
        ],
    },
    Department {
        name: "utbildning",
        units: &[
            unit("30110", "40710", 4_020),
            unit("30120", "40710", 3_860),
            unit("30210", "44010", 3_410),
            unit("30220", "44010", 3_275),
            unit("30230", "45010", 5_120),
            unit("30310", "47010", 1_150),
        ],
    },
    Department {
        name: "omsorg",
        units: &[
            unit("31110", "55210", 2_240),
            unit("31210", "51310", 4_480),
            unit("31310", "51010", 3_960),
            unit("31320", "51010", 2_705),
            unit("31410", "51020", 3_150),
            unit("31420", "51020", 2_990),
        ],
    },
    Department {
        name: "hälso- och sjukvård",
        units: &[unit("31510", "51090", 1_610), unit("31520", "51090", 3_380)],
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
    supplier("Åkraft Energi AB", "62110", &["Elförbrukning", "El, nätavgift"], (8_000, 240_000), 25),
    supplier("Västerå Värme AB", "62210", &["Fjärrvärme"], (12_000, 310_000), 25),
    supplier(
        "Livs & Kök Grossist AB",
        "64310",
        &["Livsmedel", "Mejeri", "Frukt och grönt"],
        (2_500, 96_000),
        12,
    ),
    supplier(
        "Sjukvårdsboden AB",
        "64510",
        &["Förbandsmaterial", "Inkontinensskydd", "Handskar"],
        (900, 42_000),
        25,
    ),
    supplier(
        "Hjälpmedelsverkstan i Ådal AB",
        "64610",
        &["Rullator", "Lyftsele och tillbehör"],
        (1_800, 38_000),
        25,
    ),
    supplier("Kontorsvaror Väst AB", "65110", &["Kontorsmaterial", "Skrivarpapper"], (300, 9_500), 25),
    supplier("Läromedel i Norr AB", "64210", &["Läroböcker", "Skönlitteratur"], (1_200, 64_000), 6),
    supplier(
        "Bygg & Mur i Västerå AB",
        "40110",
        &["Reparation av tak", "Målning av fasad"],
        (14_000, 480_000),
        25,
    ),
    supplier("Asfaltgruppen Sten AB", "41110", &["Beläggning", "Lagning av vägar"], (22_000, 650_000), 25),
    supplier(
        "Nordkurs Vård AB",
        "75110",
        &["Kurs i förflyttningsteknik", "Kurs i hot och våld"],
        (4_200, 38_000),
        25,
    ),
    supplier("Datakraft i Ådal AB", "74610", &["IT-drift", "Serverdrift"], (18_000, 210_000), 25),
    supplier("Programhuset Kvist AB", "74510", &["Programlicenser"], (6_000, 140_000), 25),
    supplier("Telebolaget Linjen AB", "68110", &["Mobiltelefoni", "Växel"], (2_000, 47_000), 25),
    supplier(
        "Bemanna Omsorg AB",
        "74410",
        &["Inhyrd sjuksköterska", "Inhyrd socionom"],
        (24_000, 118_000),
        25,
    ),
    supplier("Hemtjänsten Solsidan AB", "46330", &["Utförd hemtjänst"], (90_000, 640_000), 0),
    supplier("Stiftelsen Ekbackens boende", "46310", &["Platser i särskilt boende"], (110_000, 720_000), 0),
    supplier("Skolkooperativet Tallen", "46110", &["Skolpeng"], (80_000, 560_000), 0),
    supplier("Ådalens Taxi AB", "69110", &["Skolskjuts"], (9_000, 125_000), 6),
    supplier(
        "Renhållningen Kretsloppet AB",
        "61110",
        &["Hämtning av avfall", "Snöröjning"],
        (3_000, 72_000),
        25,
    ),
    supplier("Städpatrullen Ren AB", "60510", &["Lokalvård"], (7_500, 88_000), 25),
    supplier("Fastighets AB Torget", "60110", &["Lokalhyra"], (26_000, 190_000), 25),
    supplier("Drivmedel i Väst AB", "62510", &["Drivmedel"], (1_500, 54_000), 25),
    supplier("Västerå Tryckeri AB", "65210", &["Trycksaker"], (900, 21_000), 25),
    supplier("Juristbyrån Lag & Rätt AB", "74210", &["Juridisk rådgivning"], (6_500, 84_000), 25),
    supplier("Försäkringsbolaget Trygga AB", "73110", &["Försäkringspremie"], (4_000, 65_000), 0),
    supplier("Hotell Ån AB", "70210", &["Kost och logi", "Konferens"], (1_900, 34_000), 12),
];

const fn sale(account: &'static str, text: &'static str, kronor: (i64, i64), vat_percent: i64) -> Sale {
    Sale { account, text, kronor, vat_percent }
}

const SALES: &[Sale] = &[
    sale("31110", "Avgifter förskola", (980_000, 1_120_000), 0),
    sale("31310", "Avgifter äldreomsorg", (760_000, 845_000), 0),
    sale("31330", "Avgifter hemtjänst", (310_000, 380_000), 0),
    sale("31410", "Avgifter vatten och avlopp", (1_450_000, 1_900_000), 25),
    sale("31510", "Avgifter renhållning", (880_000, 1_020_000), 25),
    sale("31710", "Avgifter bygglov", (95_000, 240_000), 0),
    sale("34210", "Hyror lokaler", (420_000, 455_000), 25),
    sale("36110", "Försäljning av skolplatser", (510_000, 690_000), 0),
];

/// What the year before left to pay and to claim.
pub(crate) const CARRIED: Carried = Carried {
    payables: kronor(11_842_317) + 46,
    receivables: kronor(5_906_120),
    tax: kronor(16_402_880) + 15,
    contributions: kronor(17_150_409) + 73,
};

/// The opening balances; equity is what makes them sum to nought.
pub(crate) fn opening() -> BTreeMap<&'static str, Ore> {
    let mut opening = BTreeMap::from([
        ("11110", kronor(84_300_000)),
        ("11210", kronor(1_912_450_000)),
        ("11290", -kronor(702_118_000)),
        ("11410", kronor(486_200_000)),
        ("11490", -kronor(171_940_500)),
        ("11910", kronor(93_077_310)),
        ("12210", kronor(74_610_000)),
        ("12290", -kronor(41_337_250)),
        ("12410", kronor(18_900_000)),
        ("12490", -kronor(9_204_000)),
        ("13110", kronor(210_000_000)),
        ("15110", CARRIED.receivables),
        ("16511", kronor(3_218_044) + 12),
        ("19310", kronor(148_655_031) + 68),
        ("22110", -kronor(96_400_000)),
        ("23410", -kronor(640_000_000)),
        ("24110", -CARRIED.payables),
        ("25610", -kronor(611_240)),
        ("27110", -CARRIED.tax),
        ("27310", -CARRIED.contributions),
        ("28310", -kronor(38_117_600)),
        ("29110", -kronor(27_900_000)),
        ("29910", -kronor(386_500)),
    ]);
    let sum: Ore = opening.values().sum();
    opening.insert("20110", -sum);
    opening
}
