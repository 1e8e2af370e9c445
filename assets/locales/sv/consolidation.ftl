# Sammanställning av många böcker och revisionspaket.

progress-consolidating = Läser och kontrollerar filerna

consolidation-title = Sammanställning av statsbidrag
consolidation-title-annex-1 = Kommunerna och deras bidrag
consolidation-title-annex-5 = Mottagarna av ett bidrag
consolidation-title-summary = Mottaget och använt belopp
consolidation-paper-subtitle = { $recipients } mottagare. Lästa filer: { $files }, varav { $books } höll vid kontrollen.

consolidation-column-recipient = Mottagare
consolidation-column-scheme = Statsbidrag
consolidation-column-received = Mottaget eller rekvirerat (kr)
consolidation-column-used = Använt (kr)
consolidation-column-share = Andel oanvänt
consolidation-column-total = Totalt (kr)
consolidation-column-paid = Fördelat belopp (kr)
consolidation-column-name = Namn
consolidation-column-reported = Återrapporterat
consolidation-column-not-reported = Ej återrapporterat
consolidation-column-not-requisitioned = Ej rekvirerat
consolidation-column-allocated = Tilldelat
consolidation-column-requisitioned = Rekvirerat
consolidation-column-unused = Oanvänt
consolidation-column-unaccounted = Ej redovisat
consolidation-column-over-use = Använt utöver bidraget
consolidation-column-to-repay = Att återbetala
consolidation-column-booked = Upptaget i boken, ej återrapporterat
consolidation-column-versions = Versioner
consolidation-column-organisation = Namn i boken
consolidation-column-orgnr = Org.nr
consolidation-column-code = Kod
consolidation-column-grants = Bidragskoder
consolidation-column-standing = Läge
consolidation-column-kind = Kostnadsslag
consolidation-column-purpose = Ändamål
consolidation-column-severity = Allvar
consolidation-column-finding = Anmärkning
consolidation-column-remedy = Att göra
consolidation-column-files = Filer
consolidation-column-file = Fil
consolidation-column-state = Läge
consolidation-column-as-of = Per dag
consolidation-column-head = Händelse
consolidation-column-head-hash = Loggens kontrollsumma
consolidation-column-sha256 = Filens SHA-256
consolidation-column-files-verdict = Filer hela
consolidation-column-log-verdict = Logg
consolidation-column-signer-verdict = Signatur
consolidation-column-sums-verdict = Summor
consolidation-column-rules-verdict = Regler
consolidation-sheet-schemes = Sammanställning
consolidation-sheet-uses = Per slag och ändamål
consolidation-sheet-findings = Anmärkningar
consolidation-sheet-sources = Källor
consolidation-verdict-ok = håller
consolidation-verdict-warning = varning
consolidation-verdict-failed = håller inte
consolidation-verdict-not-checked = ej prövat
consolidation-cell-missing = saknas
consolidation-cell-sum = Summa
consolidation-no-purpose = utan ändamål
consolidation-cost-place = { $organisation }, bidrag { $grant }, { $cost } på { $amount } kr

consolidation-standing-not-requisitioned = ej rekvirerat
consolidation-standing-not-reported = ej återrapporterat
consolidation-standing-reported = återrapporterat
consolidation-standing-performed = prestation, räknas som använt
consolidation-state-counted = med i summorna
consolidation-state-partly = delvis med: en nyare fil har resten
consolidation-state-not-counted = inte med i summorna
consolidation-state-same-file = samma fil som { $other }

consolidation-note-not-requisitioned = - Bidraget är inte rekvirerat.
consolidation-note-not-reported = *) Bidraget är inte återrapporterat. Beloppet är varken använt eller oanvänt.
consolidation-note-missing = saknas: inget paket och ingen bok som visar det har lämnats in.
consolidation-note-performance = * Prestationsbaserat, betalas ut i efterhand som generella medel: hela beloppet räknas som använt.
consolidation-note-rounding = Belopp i hela kronor, en halv krona uppåt. Andelar i hela procent, en halv uppåt; <1 % är mer än noll men skulle avrundas till noll, i en summa allt under en. Andelen i en summa är det som har återrapporterats som oanvänt, delat med allt som har mottagits.

problem-consolidation-history-split = { $file } och { $other } är två olika historier av samma bok ({ $organisation }). Ingenting ur boken är med i summorna.
remedy-consolidation-history-split = Fråga mottagaren vilken bok som gäller, och läs bara in den.
problem-consolidation-grant-moved-on = { $other } visar att bidrag { $grant } har ändrats sedan { $file } togs fram.
remedy-consolidation-grant-moved-on = Be mottagaren om ett nytt paket för bidraget.
problem-consolidation-grant-taken-back = Bidrag { $grant } i { $file } finns inte längre i boken: { $other } är nyare och har det inte. Det räknas inte.
remedy-consolidation-grant-taken-back = Fråga mottagaren om bidraget togs tillbaka. Har det lagts upp på nytt under en annan kod räknas det nya.
problem-consolidation-grants-left-out = { $organisation } har { $count ->
    [one] ett bidrag till
   *[other] { $count } bidrag till
 } i sin bok som inte är inlämnat.
remedy-consolidation-grants-left-out = Det kan vara ett annat bidrag än de som sammanställs. Annars: be om ett paket för det.
problem-consolidation-older = { $file } är ett äldre eller samma läge av boken ({ $organisation }) som { $other }, som används i stället.
remedy-consolidation-older = Inget behöver göras.
problem-consolidation-not-reported = { $organisation } har inte återrapporterat bidrag { $grant }. { $amount } kr är varken använt eller oanvänt i summorna.
remedy-consolidation-not-reported = Be mottagaren låsa återrapporten i boken och lämna ett nytt paket.
problem-consolidation-report-moved = Boken hos { $organisation } ger andra siffror för bidrag { $grant } än den låsta återrapporten. Summorna följer boken.
remedy-consolidation-report-moved = Be mottagaren rätta boken eller låsa återrapporten på nytt, och lämna ett nytt paket.
problem-consolidation-received-differs = { $organisation }, bidrag { $grant }: mottaget { $received } kr är inte rekvirerat { $requisitioned } kr. Tabellerna visar det mottagna.
remedy-consolidation-received-differs = Kontrollera mot utbetalningen.
problem-consolidation-over-use = { $organisation }, bidrag { $grant }: { $amount } kr är använt utöver bidraget.
remedy-consolidation-over-use = Mottagaren bekostar det själv. I kolumnen för använt är det med.
problem-consolidation-unproven = { $organisation }, bidrag { $grant }: { $amount } kr är betalt till enheter som inte har redovisat användningen, och räknas som oanvänt.
remedy-consolidation-unproven = Be mottagaren samla in enheternas blanketter.
problem-consolidation-versions-differ = Mottagarna har olika versioner av { $scheme }: { $versions }.
remedy-consolidation-versions-differ = Jämför versionerna med rule compare; villkoren kan skilja sig.
problem-consolidation-above-total = { $scheme }: mottaget { $received } kr är mer än hela bidraget, { $total } kr.
remedy-consolidation-above-total = Någon mottagare är med två gånger eller har ett fel belopp.
problem-consolidation-grant-twice = { $organisation } har { $scheme } i flera böcker ({ $files }). Båda är med i summorna.
remedy-consolidation-grant-twice = Är det samma bidrag, ta bort den ena filen och sammanställ igen.
problem-consolidation-example = { $file } ({ $organisation }) är en påhittad exempelbok.
remedy-consolidation-example = Ta bort den ur en riktig sammanställning.
problem-consolidation-name-twice = { $name } är namnet på flera mottagare med olika organisationsnummer: { $numbers }.
remedy-consolidation-name-twice = Den ena har fel namn eller fel nummer. Fråga mottagarna.
problem-consolidation-not-in-register = { $organisation } ({ $orgnr }) finns inte i registret över mottagare.
remedy-consolidation-not-in-register = Kontrollera namn och organisationsnummer med mottagaren.
problem-consolidation-number-differs = { $organisation } har organisationsnummer { $orgnr } i sin bok, men { $registered } i registret.
remedy-consolidation-number-differs = Kontrollera numret med mottagaren.
problem-consolidation-name-differs = { $organisation } ({ $orgnr }) heter { $registered } i registret.
remedy-consolidation-name-differs = Kontrollera att filen kommer från rätt mottagare.
problem-consolidation-missing = { $name } finns i registret men har inte lämnat någon fil som är med i summorna.
remedy-consolidation-missing = Påminn mottagaren.
problem-consolidation-paid-differs = { $organisation }, { $scheme }: mottaget { $received } kr enligt boken, { $paid } kr enligt registret. Skillnad { $difference } kr.
remedy-consolidation-paid-differs = Kontrollera mot utbetalningen.
problem-consolidation-same-file = { $file } är samma fil som { $other } och läses en gång.
remedy-consolidation-same-file = Inget behöver göras.
problem-consolidation-refused = { $file } är inte med: { $reason }
remedy-consolidation-refused = Kör verify på filen för att se allt, och be mottagaren om ett nytt paket.
problem-consolidation-files-skipped = { $count ->
    [one] En fil
   *[other] { $count } filer
 } i { $file } är varken paket eller böcker och läses inte: { $names }.
remedy-consolidation-files-skipped = Ett paket slutar på .zip och en bok på .bidragsbok.
problem-consolidation-register-columns = Kolumner i { $file } som inte läses: { $columns }.
remedy-consolidation-register-columns = En kolumn med utbetalda belopp ska heta som bidragsordningen, till exempel KOMP-2026.
problem-consolidation-same-cost = { $what } { $places }. Upptaget { $charged } kr, det hela { $whole } kr.
remedy-consolidation-same-cost = Fråga mottagarna om kostnaden har tagits upp två gånger.
problem-consolidation-not-compared = Kostnaderna är för många för att jämföras mellan mottagarna, så dubbla kostnader är inte sökta.
remedy-consolidation-not-compared = Sammanställ färre åt gången, eller använd overlap på dem som ska jämföras.

problem-consolidation-no-such-scheme = Ingen har ett bidrag under { $scheme }. Det finns: { $known }.
problem-consolidation-one-scheme = Tabellen visar ett bidrag. Välj ett av: { $known }.
problem-consolidation-no-files = Välj minst ett paket, en bok eller en mapp.
problem-consolidation-folder-empty = Det finns varken paket (.zip) eller böcker (.bidragsbok) i { $file }.
problem-consolidation-not-ours = Det är varken en bok eller ett revisionspaket.
problem-consolidation-foreign = Det är en BagIt-säck, men inget revisionspaket från Bidragsboken.
problem-consolidation-unsound = Paketet håller inte: { $reason }
problem-consolidation-none = Det finns ingen sammanställning. Gör en först.
problem-consolidation-layout-unknown = { $value } är ingen tabell. Välj annex-1, annex-5 eller summary.
problem-consolidation-ending = { $file } ska sluta på .xlsx eller .pdf.

problem-register-empty = { $file } har inga mottagare.
problem-register-column-missing = { $file } saknar kolumnen { $column }. Kolumnerna är: { $known }.
problem-register-column-twice = { $file }, cell { $cell }: kolumnen { $value } finns två gånger.
problem-register-name-missing = { $file }, cell { $cell }: namnet saknas.
problem-register-kind-unfit = { $file }, cell { $cell }: ”{ $value }” är varken kommun eller region.
problem-register-number-unfit = { $file }, cell { $cell }: ”{ $value }” är inget organisationsnummer.
problem-register-amount-unfit = { $file }, cell { $cell }: ”{ $value }” är inget belopp. Lämna cellen tom om inget är utbetalt.
problem-register-twice = { $file }, cell { $cell }: { $value } finns redan på en rad ovanför.

problem-unit-sheet-unit-twice = { $file } och { $other } är två olika blanketter från { $unit }. Läs bara in den som gäller.

cli-about-consolidate = Sammanställer böcker och revisionspaket till tabeller, med det som inte går ihop.
cli-option-consolidate-files = Paket, böcker och mappar med dem
cli-option-consolidate-register = Register över mottagare (CSV eller XLSX): namn, slag, orgnr och utbetalda belopp
cli-option-consolidate-out = Filen som skrivs: .xlsx med allt, eller .pdf med tabellen
cli-option-layout = Tabellen som visas, i samma form som de publicerade: kommuner och bidrag, ett bidrag, alla bidrag
cli-option-consolidate-scheme = Bidragsordningar i tabellen, i den ordning de ska stå; kan upprepas
cli-consolidated = { $recipients ->
    [one] En mottagare
   *[other] { $recipients } mottagare
 } ur { $counted } av { $files } filer. { $errors ->
    [0] Inga fel.
    [one] Ett fel.
   *[other] { $errors } fel.
 }
cli-did-consolidate = { $file } är skriven.
