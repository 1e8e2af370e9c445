//! What people read, word for word. `UPDATE_EXPECT=1` writes the pages anew.

use expect_test::{Expect, expect};

use super::Desk;

#[track_caller]
fn check(page: &str, expected: &Expect) {
    assert!(!page.contains("cli-"), "a word is missing: {page}");
    // Hard spaces are the right ones and not to be seen in a source file; a hash is nobody's to read.
    let lines = page.lines().filter(|line| !is_hash(line.rsplit(' ').next().unwrap_or_default()));
    expected.assert_eq(&lines.map(|line| line.replace('\u{a0}', "·") + "\n").collect::<String>());
}

fn is_hash(word: &str) -> bool {
    word.len() == 64 && word.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[test]
fn schemes_are_a_table() {
    let desk = Desk::new("page-schemes");
    check(
        &desk.done(&["schemes"]),
        &expect![[r#"
            Ordning        Namn      Mottagare       Användningstid            Hela anslaget
            ────────────────────────────────────────────────────────────────────────────────
            GOD-2023       God vår…  kommun          2023-01-01–2023-12-31  3·998·500·000,00
            KOMP-2026      Kompete…  kommun, region  2026-01-01–2026-12-31  1·013·000·000,00
            LAK-2021       Läkarko…  region          2021-05-27–2022-12-31    298·500·000,00
            LAK-2022       Läkarko…  region          2022-01-01–2022-12-31    298·500·000,00
            LAK-2023       Läkarko…  region          2023-01-01–2023-12-31    298·500·000,00
            LYFT-2023      Äldreom…  kommun          2023-01-01–2023-12-31  1·698·500·000,00
            SPEC-2023      Special…  kommun          2023-01-01–2023-12-31     45·600·000,00
            SSK-2023       Sjukskö…  kommun          2022-01-01–2023-12-31    998·500·000,00
            TILLG-2025     Tillgän…  region          2025-01-01–2025-12-31  5·886·500·000,00
            TIM-2023       Färre t…  kommun          2022-02-01–2023-11-30  1·998·500·000,00
            SFS-2023-179   Exempel…  kommun          2023-05-10–2023-12-31
            SFS-2023-490   Exempel…  kommun          2024-01-01–2024-12-31
            SFS-2024-1253  Exempel…  kommun, region  2025-01-01–2025-12-31
        "#]],
    );
}

#[test]
fn grants_are_a_table_with_amounts_to_the_right() {
    let desk = Desk::with_sample("page-grants", "kommun");
    check(
        &desk.done(&["grants", "@bok"]),
        &expect![[r#"
        Kod   Ordning   Läge        Mottaget     Använt       Kvar Återbetalas Fel
        ──────────────────────────────────────────────────────────────────────────
        74502 KOMP-2026 används 1·214·000,00 891·268,81 322·731,19  322·731,19   2
    "#]],
    );
}

#[test]
fn costs_are_cut_to_the_line_but_for_their_amounts() {
    let desk = Desk::with_sample("page-costs", "kommun");
    check(
        &desk.done(&["cost", "list", "@bok", "--grant", "74502", "--kind", "invoice"]),
        &expect![[r#"
            Post  Verifikation Konto Slag    Period          Text         Belopp   Utanför
            ──────────────────────────────────────────────────────────────────────────────
            K61   LEV 1052     75110 faktura 2025-11–2025-12 Handled…  48·600,00 48·600,00
            K62   LEV 1275     75110 faktura 2026-04?        Handled…  86·400,00
            K63   LEV 1367     75110 faktura 2026-05?        Fortbil…  64·250,00
            K64   LEV 1427     70210 faktura 2026-06?        Handled…  12·480,00
            K65   LEV 1445     64210 faktura 2026-06?        Kurslit…   2·140,00
            K66   LEV 1460     74110 faktura 2026-06?        Adjunge…  58·900,00
            K67   LEV 1615     63110 faktura 2026-08?        Hyra av…  18·750,00
            K68   LEV 1651     76310 faktura 2026-09?        Prenume…  36·000,00
            ──────────────────────────────────────────────────────────────────────────────
            Summa                                                     327·520,00 48·600,00

            Kostnader som visas: 8 av 8; alla 8 ger 327·520,00 kr. Hela bidraget: 60. Ett ?
            efter perioden betyder att den är antagen.
        "#]],
    );
}

#[test]
fn findings_say_what_where_why_and_what_to_do() {
    let desk = Desk::with_sample("page-check", "kommun");
    let page = desk.run(&["check", "@bok"]).out;
    let parts: Vec<&str> = page.split("\n\n").collect();
    check(
        parts[0],
        &expect![[r#"
            Fel · 74502 · Kostnad K61
              Kostnaden K61 (LEV 1052, Handledarseminarier, avser november-december 2025) på
              48·600,00 kr uppstod 2025-11-01–2025-12-31, helt utanför användningstiden
              2026-01-01–2026-12-31. 0,00 kr räknas till bidraget och 48·600,00 kr räknas
              bort.
              Stämmer kostnadsperioden ska kostnaden bokas om till annan finansiering. Är
              perioden fel, rätta den och skriv varför.
              ”Ni kan använda statsbidraget för kostnader som uppstår under perioden 1
              januari 2026 till 31 december 2026.” [Anvisningar för statsbidrag för att
              stärka kompetensförsörjningen i hälso- och sjukvården 2026, Tidsperiod]
              Anmärkningens namn: cost-outside-period-25e39847
        "#]],
    );
    check(
        parts.last().unwrap_or(&""),
        &expect![[r#"
        2 fel, 3 varningar, 2 upplysningar. Inget av det som visas är godtaget.
    "#]],
    );
}

#[test]
fn an_import_is_told_in_one_line() {
    let desk = Desk::new("page-import");
    let begun =
        desk.done(&["new", "@bok", "--name", "Västerå", "--orgnr", "422000-0014", "--kind", "kommun"]);
    check(
        &begun,
        &expect![[r#"
        Boken bok.bidragsbok är skapad för Västerå, 422000-0014. Bidragskoden står i dimension 6.
    "#]],
    );
    let grant = "grant add @bok --scheme KOMP-2026 --code 74502 --requisitioned 1214000";
    check(
        &desk.done(&grant.split(' ').collect::<Vec<_>>()),
        &expect![[r#"
            Bidraget 74502 är upplagt under KOMP-2026: rekvirerat 1·214·000,00 kr, räknas som mottaget 1·214·000,00 kr. Inga rader med koden fanns i tidigare inlästa filer.
        "#]],
    );
    let file = "#kommun/huvudbok-2026.se";
    check(
        &desk.done(&["import", "@bok", file]),
        &expect![[r#"
            huvudbok-2026.se är inläst som händelse 3. Nya rader: 62, varav kostnader: 60.
            Kända: 0. Ändrade: 0. Ej mottagna: 0.
        "#]],
    );
    check(
        &desk.done(&["import", "@bok", file]),
        &expect![[r#"
            huvudbok-2026.se är redan inläst. Inget är nytt. Kända rader: 62.
        "#]],
    );
    check(
        &desk.done(&["undo", "@bok"]),
        &expect![[r#"
            Händelse 3 är ångrad: En fil lästes in (huvudbok-2026.se · 62 huvudboksrader, 60 kostnader). Det är händelse 4.
        "#]],
    );
}

#[test]
fn a_book_is_verified_by_its_own_five_verdicts() {
    let desk = Desk::new("page-verify");
    desk.done(&["new", "@bok", "--name", "Västerå", "--orgnr", "422000-0014", "--kind", "kommun"]);
    check(
        &desk.done(&["verify", "@bok"]),
        &expect![[r#"
        Organisation           Västerå 422000-0014
        Gäller dagen           2026-11-21

        Filer: håller
          Boken har inga sparade filer.
        Behandlingshistorik: håller
          Oförändrat och i följd: händelser 1, uppgifter 2.
        Signatur: inte kontrollerat
          En bok är inte signerad; det är revisionspaketet som signeras.
        Summor: håller
          Boken stämmer med huvudboken, eller skillnaderna är förklarade.
        Regler och svar: håller
          Kontrollerna har inga fel att anmärka på.
    "#]],
    );
    check(
        &desk.done(&["verify", "@bok", "--lang", "en"]),
        &expect![[r#"
        Organisation                Västerå 422000-0014
        As of                       2026-11-21

        Files: holds
          The book has no kept files.
        Processing history: holds
          Unchanged and in order: operations 1, facts 2.
        Signature: not checked
          A book is not signed; the audit package is.
        Sums: holds
          The book ties with the main ledger, or the differences are explained.
        Rules and answers: holds
          The checks find no errors.
    "#]],
    );
}

#[test]
fn a_cost_is_entered_in_one_line() {
    let desk = Desk::with_sample("page-cost", "kommun");
    let words =
        "cost add @bok --grant 74502 --kind invoice --first 2026-12-01 --last 2027-01-31 --amount 6200";
    let words = [words.split(' ').collect(), vec!["--text", "Kurs"]].concat();
    check(
        &desk.done(&words),
        &expect![[r#"
        Kostnaden K121 är införd på 74502: faktura, 2026-12-01–2027-01-31, 6·200,00 kr, varav 3·100,00 kr inom användningstiden.
    "#]],
    );
}

#[test]
fn no_page_lacks_a_word() {
    let desk = Desk::with_sample("page-words", "region");
    for lang in ["sv", "en"] {
        for words in [
            vec!["schemes", "LAK-2021"],
            vec!["grant", "show", "@bok", "--grant", "31210"],
            vec!["cost", "show", "@bok", "K1"],
            vec!["evidence", "list", "@bok", "--grant", "31210"],
            vec!["report", "@bok", "--grant", "31210"],
            vec!["history", "@bok"],
            vec!["accounts", "@bok"],
            vec!["reconcile", "@bok"],
            vec!["check", "@bok", "--all"],
            vec!["inspect", "#kommun/huvudbok-2026.se"],
            vec!["import", "@bok", "#region/huvudbok-2021.se", "--dry-run"],
        ] {
            let said = desk.run(&[words.as_slice(), &["--lang", lang]].concat());
            assert!(said.code <= 1, "{words:?}: {}", said.err);
            let missing =
                ["cli-", "state-", "kind-", "severity-", "{$"].iter().find(|part| said.out.contains(**part));
            assert_eq!(missing, None, "{words:?}: {}", said.out);
        }
    }
}

#[test]
fn the_year_end_is_a_table_of_grants_and_a_page_for_each() {
    let desk = Desk::with_sample("page-year-end", "kommun");
    check(
        &desk.done(&["year-end", "@bok"]),
        &expect![[r#"
            Ställning per 2026-12-31, i kronor.

            Bidrag      Använt  Återbetalas      Intäkt  Fordran       Skuld  Att bokföra
            ─────────────────────────────────────────────────────────────────────────────
            74502   891·268,81   322·731,19  891·268,81     0,00  322·731,19  −322·731,19
            ─────────────────────────────────────────────────────────────────────────────
                    891·268,81   322·731,19  891·268,81     0,00  322·731,19  −322·731,19

            En uppgift saknas. Se bidraget för sig med --grant.
        "#]],
    );
    let page = desk.done(&["year-end", "@bok", "--grant", "74502", "--day", "2026-12-31"]);
    let until_rules: Vec<&str> = page.split("\n\n").take(6).collect();
    check(
        &until_rules.join("\n\n"),
        &expect![[r#"
        74502  Kompetensförsörjning 2026

        Ställning per 2026-12-31, i kronor.

        Tilldelat                     1·214·000,00
        Rekvirerat                    1·214·000,00
        Mottaget                      1·214·000,00
        Använt                        891·268,81
        Använt under året             891·268,81
        Utanför                       48·600,00
        Utbetalt, ej återrapporterat  0,00
        Ifrågasatt                    0,00
        Kvar                          322·731,19
        Använt utöver mottaget        0,00
        Återbetalt                    0,00
        Återbetalas                   322·731,19
        Återbetalas som mest          322·731,19
        Intäkt                        891·268,81
        Fordran                       0,00
        Skuld                         322·731,19
        Bokförd intäkt                1·214·000,00

        Förslag till bokslutsorder

        Konto  Namn                                                    Debet      Kredit
        ────────────────────────────────────────────────────────────────────────────────
        35110  statsbidrag, intäkt                                322·731,19
        ?      förutbetald intäkt eller skuld till bidragsgivar…              322·731,19
          35110 (statsbidrag, intäkt) används på bidraget i huvudboken.
          För förutbetald intäkt eller skuld till bidragsgivaren: välj konto inom 29
          Upplupna kostnader och förutbetalda intäkter.

        Ett belopp saknar dag och räknas därför alltid med.
          Skriv in dagen för beslut, rekvisition och utbetalning under Sammanfattning,
          så räknas de från rätt dag.
    "#]],
    );
}

#[test]
fn a_forecast_and_what_could_be_charged_are_told_with_reasons() {
    let desk = Desk::with_sample("page-forecast", "kommun");
    check(
        &desk.done(&["forecast", "@bok", "--grant", "74502"]),
        &expect![[r#"
        Takten i 2026-08, 2026-09, 2026-10 under de 61 dagar som är kvar till
        2026-12-31.

        Slag                 Hittills         Lägst        Väntat         Högst
        ───────────────────────────────────────────────────────────────────────
        lön                567·348,81    774·332,87    776·582,70    781·232,34
        faktura            278·920,00    278·920,00    315·221,63    352·120,00
        reservering         45·000,00     45·000,00     74·836,96    136·500,00
        Använt vid slutet              1·098·252,87  1·166·641,29  1·269·852,34
        ───────────────────────────────────────────────────────────────────────
        Kvar av mottaget                 −55·852,34     47·358,71    115·747,13
    "#]],
    );
    check(
        &desk.done(&["chargeable", "@bok", "--grant", "74502"]),
        &expect![[r#"
        Rader utan bidragskod som kan höra till bidraget. Genomsökt: huvudbok-2026.se.

        Verifikation  Datum       Konto     Belopp  Text
        ────────────────────────────────────────────────────────────────────────────────
        LEV 1688      2026-09-21  75110  43·200,00  Handledarutbildning VFU sjuksköters…
        ────────────────────────────────────────────────────────────────────────────────
                                         43·200,00

        LEV 1688 · Handledarutbildning VFU sjuksköterskor, höstterminen 2026
          Texten har ord som i huvudboken mest står på bidraget: handledarutbildning,
          vfu, sjuksköterskor.
          Texten har ord ur bidragets ändamål som är ovanliga i huvudboken:
          handledarutbildning, sjuksköterskor.
    "#]],
    );
}
