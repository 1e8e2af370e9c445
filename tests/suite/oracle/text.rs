//! The running text: figures that are printed in a sentence and once more in a table.
//!
//! Each phrase stands in the report as it is written here; where the document lies beside the figures, that is
//! proven too. A figure that is said to be about so much (*cirka*, *nästan*, *drygt*) is left alone unless no rounding
//! could make it true.

use domain::consistency::{
    Differs, PrintedPercent, at_most, changed_percent, percent, rest, same, sum, unused_percent,
};
use rust_decimal::Decimal;

use super::figures::{Report, Sheet};
use super::judge::Judge;

/// The text being read.
struct Reader<'a> {
    report: &'a Report,
    judge: &'a mut Judge,
}

impl Reader<'_> {
    fn says(&mut self, phrase: &str, what: &str, answer: Option<Differs>) {
        if let Some(text) = &self.report.text {
            assert!(text.contains(phrase), "the report does not say {phrase:?}");
        }
        self.judge.ask(format!("{phrase:?}, {what}"), answer);
    }
}

fn number(number: i64) -> Decimal {
    number.into()
}

fn p(text: &str) -> PrintedPercent {
    text.parse().expect("a percentage")
}

pub(super) fn ask(report: &Report, judge: &mut Judge) {
    judge.turn_to("text");
    let reader = &mut Reader { report, judge };
    all_together(reader);
    hours(reader);
    nurses(reader);
    specialists(reader);
    specialists_who_studied(reader);
    good_care(reader);
    lift(reader);
    lift_by_kind(reader);
    lift_over_the_years(reader);
    doctors(reader);
}

fn all_together(r: &mut Reader<'_>) {
    let (whole, used) = (r.report.table(1), r.report.table(2));
    let there_was = whole.column("belopp_att_fordela_2023_sek").iter().sum();
    let spent = used.number(6, "anvant_sek");
    r.says(
        "8,5 miljarder kronor eller 94 procent har använts",
        "of what there was",
        percent(p("94"), spent, there_was),
    );
    let answer = unused_percent(p("6"), used.number(6, "mottaget_rekvirerat_sek"), spent);
    r.says("Endast 6 procent av medlen förblev oanvända", "of what was requested", answer);
    let answer = same(number(298_500_000_000), whole.number(5, "belopp_att_fordela_2023_sek"));
    r.says("298,5 miljarder kronor", "million kronor in table 1", answer);
}

fn hours(r: &mut Reader<'_>) {
    let sheet = r.report.table(3);
    let count = |column| sheet.number(0, column);
    let (notice, reported) = (count("antal_anmalt_intresse"), count("antal_rapporterat"));
    let met = count("antal_uppfyllt_nagot_villkor");
    r.says("245 kommuner (92 procent)", "of 265", percent(p("92"), reported, notice));
    r.says("99 kommuner (40 procent)", "of 245", percent(p("40"), met, reported));
    r.says("en minskning med 7,5 procent", "from 107", changed_percent(p("-7.5"), number(107), met));
    let parts = [number(20), number(29), number(50)];
    r.says("50 kommuner uppfyllde båda villkoren", "with 20 and 29", sum(met, parts));
}

fn nurses(r: &mut Reader<'_>) {
    let (sheet, annex) = (r.report.table(4), r.report.annex("bilaga3"));
    let count = |column| sheet.number(0, column);
    let (notice, reported) = (count("antal_anmalt_intresse"), count("antal_rapporterat"));
    let met = count("antal_uppfyllt_nagot_villkor");
    r.says("259 kommuner (97 procent)", "of 266", percent(p("97"), reported, notice));
    let phrase = "232 kommuner (89,5 procent)";
    r.says(phrase, "of 259", percent(p("89.5"), met, reported));
    r.says("en ökning med 6 procent", "from 219", changed_percent(p("6"), number(219), met));
    r.says("Nära 80 procent av landets kommuner", "of 290", percent(p("80"), met, number(290)));
    let risen = |column: &str| Decimal::from(risen(annex, column));
    let phrase = "25 kommuner uppfyllde villkor 2";
    r.says(phrase, "rows of annex 3 with more who began to study", same(number(25), risen("usk_utb")));
    let phrase = "ingen kommun som rapporterar att antalet anställda specialistundersköterskor";
    r.says(phrase, "rows of annex 3 with more of them", same(number(0), risen("spec_usk")));
    let phrase = "ingen kommun uppfyllde villkor 3, att öka antalet anställda medicinskt ansvariga läkare";
    r.says(phrase, "rows of annex 3 with more of them", same(number(0), risen("mal")));
}

/// Returns the number of rows with more in 2023 than in 2022.
fn risen(sheet: &Sheet, column: &str) -> usize {
    let counts = |row| {
        Some((sheet.maybe(row, &format!("{column}_2022"))?, sheet.maybe(row, &format!("{column}_2023"))?))
    };
    (0..sheet.len()).filter_map(counts).filter(|(before, after)| after > before).count()
}

fn specialists(r: &mut Reader<'_>) {
    let (years, annex, table) = (r.report.table(5), r.report.annex("bilaga1"), r.report.table(2));
    let row = table.row("Öka specialistundersköterskekompetensen");
    let (requested, used) = (table.number(row, "mottaget_rekvirerat_sek"), table.number(row, "anvant_sek"));
    r.says("använt cirka 54 procent av statsbidraget 2023", "of table 2", percent(p("54"), used, requested));
    let answer = percent(p("46"), years.number(2, "oanvant_sek"), requested);
    r.says("20,9 miljoner kronor (46 procent) av statsbidraget var oförbrukat", "of table 5", answer);
    let recipients = annex.column("specusk_requested").iter().filter(|amount| !amount.is_zero()).count();
    let recipients = Decimal::from(recipients);
    r.says("de 122 kommuner som rekvirerat", "in annex 1", same(number(122), recipients));
    r.says("168 av landets kommuner (57 procent)", "of 290", percent(p("57"), number(168), number(290)));
    r.says("168 av landets kommuner (57 procent)", "all but 122", rest(number(168), number(290), recipients));
    r.says("122 (42 procent) av landets kommuner", "of 290", percent(p("42"), recipients, number(290)));
    let silent = (0..annex.len()).filter(|&row| annex.text(row, "specusk_used") == "not_reported");
    let silent: Vec<Decimal> = silent.map(|row| annex.number(row, "specusk_requested")).collect();
    let phrase = "återrapportering från sex kommuner";
    r.says(phrase, "in annex 1", same(number(6), Decimal::from(silent.len())));
    r.says("svaren från 116 kommuner", "all but six", rest(number(116), recipients, number(6)));
    let phrase = "De har sammanlagt rekvirerat 938 902 kronor";
    r.says(phrase, "their rows of annex 1", sum(number(938_902), silent));
    // The table calls unused what the sentence calls consumption.
    let phrase = "förbrukningen låg, 80 procent 2021 respektive 53 procent 2022";
    for (at, year, said) in [(0, "2021", 80), (1, "2022", 53)] {
        let unused = years.number(at, "andel_oanvant_pct");
        let answer = rest(number(said), Decimal::ONE_HUNDRED, unused);
        r.says(phrase, &format!("{year}, a hundred less what table 5 calls unused"), answer);
    }
}

fn specialists_who_studied(r: &mut Reader<'_>) {
    let (years, annex) = (r.report.table(5), r.report.annex("bilaga1"));
    let (begun, ended) = (r.report.table(6), r.report.table(7));
    let users = annex.column("specusk_used").iter().filter(|amount| !amount.is_zero()).count();
    r.says("70 redovisat att de använt statsbidraget", "in annex 1", same(number(70), Decimal::from(users)));
    let phrase = "Av dessa hade 168 undersköterskor påbörjat";
    r.says(phrase, "in table 6", same(number(168), begun.number(2, "total")));
    let phrase = "är 167 kvinnor och en man";
    r.says(phrase, "women in table 6", same(number(167), begun.number(1, "total")));
    r.says(phrase, "men in table 6", same(number(1), begun.number(0, "total")));
    let phrase = "Av dessa är 104 kvinnor och tre män";
    r.says(phrase, "women in table 7", same(number(104), ended.number(1, "total")));
    r.says(phrase, "men in table 7", same(number(3), ended.number(0, "total")));
    let total = years.number(3, "antal_underskoterskor_studerat");
    r.says("Sammanlagt har 727 personer utbildats", "in table 5", same(number(727), total));
}

fn good_care(r: &mut Reader<'_>) {
    let (providers, groups, areas) = (r.report.table(9), r.report.table(10), r.report.table(11));
    let phrase = "majoriteten, 49 kommuner, fördelat mellan 1–19 procent";
    let bands = [49, 16, 6, 1].map(number);
    r.says(phrase, "with 16, six and one, in table 9", sum(providers.number(0, "antal"), bands));
    let at = |sheet: &Sheet, name: &str| sheet.number(sheet.row(name), "andel_pct");
    let phrase = "(37 respektive 9 procent)";
    r.says(phrase, "carers in table 10", same(number(37), at(groups, "Anhörigvårdare")));
    let undecided = at(groups, "Personer 65 år och äldre utan");
    r.says(phrase, "persons without a decision in table 10", same(number(9), undecided));
    let phrase = "71 procent av kommunerna har rapporterat aktiviteter för den gruppen";
    r.says(phrase, "staff in table 10", same(number(71), at(groups, "Personal inom")));
    let dementia = areas.row("Utveckla eller förbättra vården");
    let phrase = "209 kommuner (72 procent)";
    r.says(phrase, "of 290", percent(p("72"), areas.number(dementia, "antal"), number(290)));
    r.says(phrase, "per cent in table 11", same(number(72), areas.number(dementia, "andel_pct")));
    let infection = areas.number(areas.row("Förebygga smittspridning"), "antal");
    r.says("122 kommuner (42 procent)", "of 290", percent(p("42"), infection, number(290)));
    let (places, users) = (r.report.table(15).number(0, "antal"), number(161));
    let phrase = "Majoriteten av dessa kommuner (76 procent)";
    r.says(phrase, "places to meet in table 15, of 161", percent(p("76"), places, users));
    r.says("De 29 kommuner som anger", "ten per cent of 290", percent(p("10"), number(29), number(290)));
    for (phrase, part) in [
        ("Majoriteten, 58 kommuner, har erbjudit utbildning", 58),
        ("47 kommuner har satsat på att utveckla träffpunkter", 47),
        ("22 kommuner har rapporterat att de utvecklat stöd", 22),
    ] {
        r.says(phrase, "of the 80 of table 11", at_most(number(part), areas.number(7, "antal")));
    }
}

fn lift(r: &mut Reader<'_>) {
    let (annex, table, whole) = (r.report.annex("bilaga1"), r.report.table(2), r.report.table(1));
    let row = table.row("Äldreomsorgslyftet");
    let (requested, used) = (table.number(row, "mottaget_rekvirerat_sek"), table.number(row, "anvant_sek"));
    let there_was = whole.number(whole.row("Äldreomsorgslyftet"), "belopp_att_fordela_2023_sek");
    r.says("(97,5 procent av det totala beloppet)", "of table 1", percent(p("97.5"), requested, there_was));
    let phrase = "278 kommuner använde cirka 1,2 miljarder kronor (74 procent)";
    r.says(phrase, "of what was requested", percent(p("74"), used, requested));
    let amounts = |row| Some((annex.number(row, "lyftet_requested"), annex.maybe(row, "lyftet_used")?));
    let amounts: Vec<(Decimal, Decimal)> = (0..annex.len()).filter_map(amounts).collect();
    let count = |is: &dyn Fn(&(Decimal, Decimal)) -> bool| {
        Decimal::from(amounts.iter().filter(|amounts| is(amounts)).count())
    };
    r.says(phrase, "in annex 1", same(number(278), count(&|(_, used)| !used.is_zero())));
    r.says("Sju kommuner avstod", "in annex 1", rest(number(7), number(290), count(&|_| true)));
    let all_used = count(&|(requested, used)| requested == used);
    r.says("Det var 95 kommuner som använde hela sitt statsbidrag", "in annex 1", same(number(95), all_used));
    let nothing = count(&|(_, used)| used.is_zero());
    r.says("5 kommuner inte använde några medel alls", "in annex 1", same(number(5), nothing));
    let repaid = count(&|(requested, used)| requested > used);
    r.says("188 kommuner har återbetalat", "in annex 1", same(number(188), repaid));
    let providers = r.report.table(19);
    r.says(
        "I 77 kommuner (28 procent)",
        "of 278",
        percent(p("28"), providers.number(0, "antal_kommuner"), number(278)),
    );
    let bands = [48, 15, 9, 6].map(number);
    let phrase = "Majoriteten, 48 kommuner, fördelade mellan 1–19 procent";
    r.says(phrase, "with 15, nine and six, in table 19", sum(providers.number(0, "antal_kommuner"), bands));
}

/// Of each kind of study: studied and completed, women and municipal in per cent, as the text has them.
const KINDS: [(&str, &str, [Option<i64>; 4], i64); 4] = [
    (
        "Majoriteten (73 procent) var kvinnor och en stor majoritet (93 procent)",
        "72 procent kvinnor och 94 procent var anställda i kommunal verksamhet",
        [Some(73), Some(93), Some(72), Some(94)],
        33,
    ),
    (
        "73 procent kvinnor och 83 procent var anställda inom kommunal",
        "varav 74 procent var kvinnor och 88 procent anställda inom kommunal regi",
        [Some(73), Some(83), Some(74), Some(88)],
        43,
    ),
    (
        "92 procent av dem var kvinnor och 93 procent var anställda inom kommunal regi",
        "91 procent kvinnor och 93 procent anställda inom kommunal regi",
        [Some(92), Some(93), Some(91), Some(93)],
        53,
    ),
    (
        "87 procent var kvinnor och 76 procent var anställda hos kommunala utförare",
        "(94 procent) var kvinnor och de flesta (87 procent) var anställda hos kommunala utförare",
        [Some(87), Some(76), Some(94), Some(87)],
        41,
    ),
];

fn lift_by_kind(r: &mut Reader<'_>) {
    let (studied, completed) = (r.report.table(20), r.report.table(21));
    for (row, (of_studied, of_completed, said, share)) in KINDS.into_iter().enumerate() {
        let name = studied.name(row);
        for (at, (phrase, sheet, table, column)) in [
            (of_studied, studied, 20, "andel_kvinnor_pct"),
            (of_studied, studied, 20, "andel_kommunal_pct"),
            (of_completed, completed, 21, "andel_kvinnor_pct"),
            (of_completed, completed, 21, "andel_kommunal_pct"),
        ]
        .into_iter()
        .enumerate()
        {
            let answer = said[at].and_then(|said| same(number(said), sheet.number(row, column)));
            r.says(phrase, &format!("{name}, {column} of table {table}"), answer);
        }
        let (ended, begun) = (completed.number(row, "antal"), studied.number(row, "antal"));
        let answer = percent(PrintedPercent::Rounded(number(share)), ended, begun);
        r.says(&format!("{share} procent"), &format!("{name}, completed of studied"), answer);
    }
    let staff = r.report.table(27);
    let all = staff.number(4, "antal");
    let phrase = "sammanlagt 8 154 personer) var befintlig personal. Det motsvarar 90 procent";
    r.says(phrase, "of 9 032", percent(p("90"), number(8_154), all));
    let existing = staff.number(4, "kommunal_befintlig_pct") + staff.number(4, "enskild_befintlig_pct");
    r.says(phrase, "both kinds of provider in table 27", same(number(90), existing));
    let courses = r.report.table(28);
    let existing = courses.number(0, "kommunal_befintlig_pct") + courses.number(0, "enskild_befintlig_pct");
    r.says("(totalt 83 procent) var befintlig personal", "in table 28", same(number(83), existing));
}

/// *Cirka* and *nästan* are taken at their word: only what no rounding to fives could give is told.
fn lift_over_the_years(r: &mut Reader<'_>) {
    let (studied, completed) = (r.report.annex("bilaga4_2"), r.report.annex("bilaga4_3"));
    let years = |sheet: &Sheet, column: &str| {
        (sheet.number(sheet.row("2022"), column), sheet.number(sheet.row("2023"), column))
    };
    let near = |said: i64, (before, after): (Decimal, Decimal)| {
        let computed = ((after - before) * Decimal::ONE_HUNDRED / before).round_dp(2).normalize();
        let close = (computed - number(said)).abs() <= number(5) / number(2);
        (!close).then_some(Differs { printed: number(said), computed })
    };
    for (phrase, said, sheet, column) in [
        ("cirka 20 procent fler än det föregående året", 20, studied, "underskoterska"),
        ("nära 20 procent fler anställda avslutade", 20, completed, "vardbitrade"),
        ("cirka 45 procent fler under 2023", 45, studied, "specialistunderskoterska"),
        ("minskade med cirka 25 procent", -25, studied, "ledarskap_chefer"),
        ("minskade med cirka 50 procent", -50, completed, "ledarskap_chefer"),
        ("ökade med nästan 25 procent, jämfört med 2022", 25, studied, "kurs"),
    ] {
        r.says(phrase, &format!("{column} in annex 4"), near(said, years(sheet, column)));
    }
    let year = studied.number(studied.row("2023"), "totalt");
    let phrase = "Nästan 50 000 personer har utbildats med stöd av statsbidraget under året";
    let close = year > number(47_500) && year <= number(50_000);
    let answer = (!close).then_some(Differs { printed: number(50_000), computed: year });
    r.says(phrase, "2023 in annex 4", answer);
    let specialists = studied.number(studied.row("Summa"), "specialistunderskoterska");
    let phrase = "3 202 personer under 2021–2023";
    r.says(phrase, "in annex 4", same(number(3_202), specialists));
}

fn doctors(r: &mut Reader<'_>) {
    let (table, annex) = (r.report.table(2), r.report.annex("bilaga5"));
    let row = table.row("Utöka läkarkompetensen");
    let (requested, used) = (table.number(row, "mottaget_rekvirerat_sek"), table.number(row, "anvant_sek"));
    let phrase = "använde 93 procent av medlen, medan 7 procent förblev oanvända";
    r.says(phrase, "used, of table 2", percent(p("93"), used, requested));
    r.says(phrase, "unused, of table 2", unused_percent(p("7"), requested, used));
    let less =
        (0..annex.len()).filter(|&row| annex.number(row, "anvant_sek") < annex.number(row, "rekvirerat_sek"));
    let phrase = "Två regioner (Region Stockholm och Region Västernorrland)";
    r.says(phrase, "in annex 5", same(number(2), Decimal::from(less.count())));
}
