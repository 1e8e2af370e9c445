//! What Västerå kommun EXEMPEL did with the grant KOMP-2026, project code 74502, and what it did wrong.

use domain::date::Month;

use crate::building::{Invoice, InvoiceAccounts, invoice_voucher, kronor, month_name, voucher};
use crate::ledger::{Codes, Ore, Row, RowKind, Voucher, day};
use crate::routine::Post;

/// The grant's project code.
pub(crate) const CODE: &str = "74502";

/// What the municipality claimed and got: 500 000 kr fixed and 714 000 kr for its population.
pub(crate) const RECEIVED: Ore = kronor(1_214_000);

/// The code string of the unit that runs the grant, with or without a project.
fn codes(project: Option<&'static str>, activity: &'static str) -> Codes {
    let mut codes = vec![("1", "31520")];
    codes.extend(project.map(|project| ("6", project)));
    codes.extend([("20", "51090"), ("21", activity)]);
    codes
}

/// An invoice of the story.
struct Bought {
    key: &'static str,
    date: &'static str,
    supplier: &'static str,
    number: i64,
    account: &'static str,
    project: Option<&'static str>,
    activity: &'static str,
    net: Ore,
    vat_percent: i64,
    text: &'static str,
}

const BOUGHT: [Bought; 10] = [
    // Mistake 1: the text says that the cost arose before the use period.
    Bought {
        key: "seminars-2025",
        date: "2026-01-19",
        supplier: "Nordkurs Vård AB",
        number: 55_120,
        account: "75110",
        project: Some(CODE),
        activity: "5210",
        net: kronor(48_600),
        vat_percent: 25,
        text: "Handledarseminarier, avser november-december 2025",
    },
    Bought {
        key: "supervisors",
        date: "2026-04-13",
        supplier: "Högskolan i Västerå EXEMPEL",
        number: 2_026_118,
        account: "75110",
        project: Some(CODE),
        activity: "5210",
        net: kronor(86_400),
        vat_percent: 0,
        text: "Handledarutbildning VFU sjuksköterskor, vårterminen 2026",
    },
    Bought {
        key: "palliative",
        date: "2026-05-20",
        supplier: "Nordkurs Vård AB",
        number: 56_034,
        account: "75110",
        project: Some(CODE),
        activity: "5230",
        net: kronor(64_250),
        vat_percent: 25,
        text: "Fortbildning palliativ vård, 25 sjuksköterskor, maj 2026",
    },
    Bought {
        key: "books",
        date: "2026-06-15",
        supplier: "Läromedel i Norr AB",
        number: 80_417,
        account: "64210",
        project: Some(CODE),
        activity: "5210",
        net: kronor(2_140),
        vat_percent: 6,
        text: "Kurslitteratur handledarutbildning",
    },
    Bought {
        key: "adjunct",
        date: "2026-06-22",
        supplier: "Högskolan i Västerå EXEMPEL",
        number: 2_026_203,
        account: "74110",
        project: Some(CODE),
        activity: "5240",
        net: kronor(58_900),
        vat_percent: 0,
        text: "Adjungerad lektor 20 procent, juni 2026",
    },
    // Mistake 3: nobody has put the invoice in.
    Bought {
        key: "laboratory",
        date: "2026-08-24",
        supplier: "Simulab Mälarvik AB",
        number: 31_190,
        account: "63110",
        project: Some(CODE),
        activity: "5210",
        net: kronor(18_750),
        vat_percent: 25,
        text: "Hyra av simuleringslabb, VFU-dagar augusti",
    },
    // Mistake 2: two months of the subscription lie in 2027.
    Bought {
        key: "subscription",
        date: "2026-09-07",
        supplier: "Vårdportalen Kunskap AB",
        number: 9_471,
        account: "76310",
        project: Some(CODE),
        activity: "5230",
        net: kronor(36_000),
        vat_percent: 25,
        text: "Prenumeration kunskapstjänst, avser 2026-09-01-2027-02-28",
    },
    // Mistake 4: a cost for the grant that lacks its code.
    Bought {
        key: "supervisors-uncoded",
        date: "2026-09-21",
        supplier: "Högskolan i Västerå EXEMPEL",
        number: 2_026_287,
        account: "75110",
        project: None,
        activity: "5210",
        net: kronor(43_200),
        vat_percent: 0,
        text: "Handledarutbildning VFU sjuksköterskor, höstterminen 2026",
    },
    // Other supervisors' costs that are no grant's.
    Bought {
        key: "introduction",
        date: "2026-05-11",
        supplier: "Hotell Ån AB",
        number: 40_118,
        account: "70210",
        project: Some("70310"),
        activity: "4110",
        net: kronor(9_860),
        vat_percent: 12,
        text: "Konferens, introduktion för nyanställda",
    },
    Bought {
        key: "november",
        date: "2026-11-16",
        supplier: "Nordkurs Vård AB",
        number: 57_206,
        account: "75110",
        project: Some(CODE),
        activity: "5210",
        net: kronor(22_400),
        vat_percent: 25,
        text: "Handledardag, november 2026",
    },
];

/// The vouchers of the story, those of November last.
pub(crate) fn vouchers(accounts: &InvoiceAccounts) -> Vec<Voucher> {
    let mut vouchers: Vec<Voucher> = BOUGHT.iter().map(|bought| book(bought, accounts)).collect();
    vouchers.extend([corrected(accounts), income(), accrual(), reversed_2025()]);
    vouchers
}

fn book(bought: &Bought, accounts: &InvoiceAccounts) -> Voucher {
    let invoice = Invoice {
        date: day(bought.date),
        supplier: bought.supplier.to_owned(),
        number: bought.number,
        costs: vec![(bought.account, codes(bought.project, bought.activity), bought.net)],
        text: bought.text.to_owned(),
        vat_percent: bought.vat_percent,
    };
    invoice_voucher(&invoice, accounts).known_as(bought.key)
}

/// An invoice that was booked on another project and put right in the ledger, row struck and row added.
fn corrected(accounts: &InvoiceAccounts) -> Voucher {
    let text = "Handledardagar, kurspaket juni 2026";
    let invoice = Invoice {
        date: day("2026-06-09"),
        supplier: "Kursgården Åsen AB".to_owned(),
        number: 6_402,
        costs: vec![("70210", codes(Some("70310"), "5210"), kronor(12_480))],
        text: text.to_owned(),
        vat_percent: 12,
    };
    let mut voucher = invoice_voucher(&invoice, accounts).known_as("course-days");
    let mut right = Row::new("70210", codes(Some(CODE), "5210"), kronor(12_480), text);
    right.kind = RowKind::Added;
    voucher.rows[0].kind = RowKind::Struck;
    voucher.rows.insert(1, right);
    voucher
}

fn income() -> Voucher {
    let text = "Statsbidrag kompetensförsörjning 2026";
    let rows =
        vec![Row::balance("19310", RECEIVED), Row::new("35110", codes(Some(CODE), "1010"), -RECEIVED, text)];
    voucher("BOK", day("2026-05-12"), "Socialstyrelsen, statsbidrag", rows).known_as("income")
}

/// Mistake 5: the invoice of the accrual has not come, and the accrual is not reversed.
fn accrual() -> Voucher {
    let text = "Reservering handledarstöd september, Handledarhuset AB, faktura ej kommen";
    let amount = kronor(45_000);
    let rows = vec![
        Row::new("74110", codes(Some(CODE), "5210"), amount, text),
        Row::new("29910", Codes::new(), -amount, text),
    ];
    voucher("BOK", day("2026-09-30"), "Upplupen kostnad september", rows).known_as("accrual")
}

/// An accrual of the year before, which has nothing to do with the grant.
fn reversed_2025() -> Voucher {
    let amount = kronor(386_500);
    let rows = vec![
        Row::balance("29910", amount),
        Row::new("74110", vec![("1", "10410"), ("20", "10010")], -amount, "Återföring reservering 2025"),
    ];
    voucher("BOK", day("2026-01-02"), "Återföring av reserveringar", rows).known_as("reversal-2025")
}

/// A person paid with the grant.
pub(crate) struct Employee {
    /// How the salary list names the person.
    pub(crate) name: &'static str,
    pub(crate) role: &'static str,
    pub(crate) activity: &'static str,
    pub(crate) purpose: &'static str,
    /// First month with the grant, 1 to 12.
    first_month: u32,
    gross: Ore,
}

/// The people paid with the grant, in the order of their rows.
pub(crate) const EMPLOYEES: [Employee; 3] = [
    Employee {
        name: "Ada Exempel",
        role: "huvudhandledare VFU 50 procent",
        activity: "5210",
        purpose: "vfu",
        first_month: 4,
        gross: kronor(20_900),
    },
    Employee {
        name: "Bo Exempel",
        role: "klinisk adjunkt 50 procent",
        activity: "5240",
        purpose: "joint-posts",
        first_month: 4,
        gross: kronor(23_450),
    },
    Employee {
        name: "Cilla Exempel",
        role: "utbildningstjänst specialistsjuksköterska",
        activity: "5220",
        purpose: "education-posts",
        first_month: 8,
        gross: kronor(30_560),
    },
];

impl Employee {
    pub(crate) fn is_paid_in(&self, month: Month) -> bool {
        month.number() >= self.first_month
    }

    /// Holidays are paid with a supplement in July.
    fn gross_in(&self, month: Month) -> Ore {
        if month.number() == 7 { self.gross + self.gross * 43 / 1000 } else { self.gross }
    }
}

/// The salaries on the grant's code of a month.
pub(crate) fn posts(month: Month) -> Vec<Post> {
    EMPLOYEES
        .iter()
        .filter(|employee| employee.is_paid_in(month))
        .map(|employee| Post {
            text: format!("{}, {}", employee.role, month_name(month)),
            codes: codes(Some(CODE), employee.activity),
            gross: employee.gross_in(month),
        })
        .collect()
}

/// What was changed in the ledger after October: one voucher has another amount, one another code, one is gone.
pub(crate) fn changed_later(vouchers: &mut Vec<Voucher>) {
    vouchers.retain(|voucher| voucher.key != "books");
    for voucher in vouchers {
        match voucher.key.as_str() {
            "palliative" => {
                let (net, vat) = (kronor(61_750), kronor(61_750) / 4);
                for (row, amount) in voucher.rows.iter_mut().zip([net, vat, -(net + vat)]) {
                    row.amount = amount;
                }
            }
            "adjunct" => voucher.rows[0].codes = codes(Some("70310"), "5240"),
            _ => {}
        }
    }
}
