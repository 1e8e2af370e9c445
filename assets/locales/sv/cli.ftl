# Kommandoraden: hjälp, tabeller och vad som sägs när något är gjort.

## Hjälp: rubriker
cli-heading-usage = Användning:
cli-heading-commands = Kommandon
cli-heading-arguments = Argument
cli-heading-options = Val
cli-heading-everywhere = Val för alla kommandon
cli-usage-options = [val]
cli-after-help = Slutkoder: 0 klart · 1 klart, men med anmärkningar som är fel · 2 kommandot är felskrivet · 3 indata kunde inte läsas eller tas inte emot · 4 boken är skadad eller nyare än programmet

## Hjälp: kommandon
cli-about-program = Bidragsboken: en spårbar sidobok för riktade statsbidrag.
cli-about-new = Börjar en ny bok.
cli-about-sample = Gör en påhittad bok att prova med, märkt EXEMPEL.
cli-about-schemes = Visar bidragsordningarna, eller reglerna i en av dem.
cli-about-grant = Lägger upp och ändrar bidrag.
cli-about-grant-add = Lägger upp ett bidrag.
cli-about-grant-amount = Noterar en tilldelning, rekvisition, utbetalning eller återbetalning.
cli-about-grant-state = Sätter bidragets läge.
cli-about-grant-show = Visar ett bidrag: belopp, villkor och det mest angelägna.
cli-about-grants = Visar alla bidrag med sina belopp.
cli-about-condition = Noterar att ett villkor är uppfyllt.
cli-about-accounts = Visar kontotabellen, eller ger konton en roll.
cli-about-inspect = Säger vad en fil innehåller, utan att någon bok behövs.
cli-about-import = Läser in filer ur andra program: huvudbok, e-fakturor, löner och uppföljningar i Excel.
cli-about-cost = Kostnadsposter.
cli-about-cost-add = För in en kostnad för hand.
cli-about-cost-list = Listar ett bidrags kostnader.
cli-about-cost-show = Visar en kostnad med rader, underlag och tidigare versioner.
cli-about-cost-correct = Rättar en kostnad: den gamla makuleras och en ny ersätter den. Det som inte anges står kvar.
cli-about-cost-void = Makulerar en kostnad.
cli-about-cost-confirm = Bekräftar antagna perioder som de är.
cli-about-cost-assign = Sätter period, ändamål eller utförare på flera kostnader.
cli-about-evidence = Underlag.
cli-about-evidence-add = Lägger till en fil som underlag. Utan verifikation, kostnad eller villkor hör den till bidraget i stort.
cli-about-evidence-list = Listar ett bidrags underlag.
cli-about-evidence-link = Säger vad ett underlag styrker, utöver det som redan är sagt.
cli-about-check = Kontrollerar boken mot bidragens regler.
cli-about-accept = Godtar en anmärkning, med skäl.
cli-about-reconcile = Stämmer av boken mot huvudboken, per konto och månad.
cli-about-explain = Förklarar en skillnad mot huvudboken.
cli-about-report = Visar återrapporten, besvarar frågor ur en fil eller från ett tidigare bidrag, fryser och intygar den.
cli-about-package = Skriver revisionspaketet och kontrollerar det.
cli-about-verify = Kontrollerar ett revisionspaket, en mapp eller en bok.
cli-about-undo = Ångrar den senaste händelsen.
cli-about-redo = Gör om det som senast ångrades.
cli-about-reverse = Återför en tidigare händelse, med skäl.
cli-about-history = Visar vad som har gjorts i boken, det senaste först.

## Hjälp: vad värden heter
cli-value-command = KOMMANDO
cli-value-book = BOK
cli-value-file = FIL
cli-value-target = FIL|MAPP|BOK
cli-value-name = NAMN
cli-value-orgnr = NNNNNN-NNNN
cli-value-number = ANTAL
cli-value-sample = kommun|region
cli-value-scheme = BIDRAGSORDNING
cli-value-code = KOD
cli-value-kronor = KR
cli-value-date = DATUM
cli-value-month = MÅNAD
cli-value-case = DIARIENUMMER
cli-value-id = ID
cli-value-text = TEXT
cli-value-account = KONTO
cli-value-mapping = FRÅN[-TILL]=ROLL
cli-value-operation = HÄNDELSE
cli-value-cost = KOSTNAD
cli-value-voucher = SERIE:NUMMER
cli-value-evidence = UNDERLAG
cli-value-finding = ANMÄRKNING
cli-value-fingerprint = FINGERAVTRYCK
cli-value-sort = ORDNING

## Hjälp: val och argument
cli-option-json = Svara med JSON
cli-option-actor = Vem som gör ändringen; annars datorns användare
cli-option-lang = Språk: sv (svenska) eller en (engelska)
cli-option-as-of = Dagen som kontroller, rapport och paket gäller; annars i dag
cli-option-ack = Skriv ACK och händelsens nummer när den är sparad
cli-option-help = Visa hjälp
cli-option-version = Visa programmets version
cli-option-book = Bokens fil, med ändelsen .bidragsbok
cli-option-name = Organisationens namn
cli-option-orgnr = Organisationsnummer
cli-option-kind = Slag
cli-option-new-kind = Kommun eller region
cli-option-code-part = Koddelen som bär bidragskoden, som SIE-dimension; annars 6 (projekt)
cli-option-sample = Vilken bok: en kommuns eller en regions
cli-option-scheme = Bidragsordningens id, till exempel KOMP-2026
cli-option-code = Bidragskod i huvudboken
cli-option-requisitioned = Rekvirerat belopp i kronor
cli-option-requisitioned-on = Dagen för rekvisitionen
cli-option-allocated = Tilldelat belopp i kronor
cli-option-allocated-on = Dagen för beslutet om tilldelning
cli-option-applied-on = Dagen för ansökan, för bidrag som söks
cli-option-received = Mottaget belopp i kronor
cli-option-received-on = Dagen då beloppet kom
cli-option-case = Diarienummer; kan anges flera gånger
cli-option-contact = Kontaktperson
cli-option-grant = Bidragskod
cli-option-package-grant = Bidragskod; flera koder ger ett gemensamt paket
cli-option-what = Vilket belopp: sökt, tilldelat, rekvirerat, mottaget eller återbetalt
cli-option-round = Omgångens eller delutbetalningens id, se schemes
cli-option-amount = Belopp i kronor, utan moms
cli-option-date = Dag, till exempel 2026-11-21
cli-option-state = Läge: planerat, rekvirerat, mottaget, används, redovisat eller avslutat
cli-option-id = Villkorets id, se grant show
cli-option-note = Anteckning
cli-option-evidence = Underlagets beteckning, till exempel U3
cli-option-condition-evidence = Fil som styrker villkoret
cli-option-map = Roll för ett konto eller en följd av konton, till exempel 5000-5999=cost-salary; kan anges flera gånger
cli-option-file = Fil
cli-option-dry-run = Visa vad som skulle hända, utan att ändra något
cli-option-accept-changes = Makulera och ersätt det som har ändrats, kodats om eller försvunnit
cli-option-first = Kostnadsperiodens första dag
cli-option-last = Kostnadsperiodens sista dag
cli-option-text = Text
cli-option-explain-text = Förklaringen
cli-option-account = Konto
cli-option-booked-on = Bokföringsdag
cli-option-voucher = Verifikation i huvudboken, till exempel LEV:1023
cli-option-purpose = Ändamålets id, se schemes
cli-option-unit = Enhet
cli-option-provider = Egen regi eller enskild utförare
cli-option-whole = Hela kostnaden, när bidraget bara bär en del
cli-option-own = Det organisationen själv betalar av hela kostnaden
cli-option-training = Utbildningen som personen går
cli-option-supplier = Leverantör
cli-option-person = Person, helst under pseudonym
cli-option-settles = Reserveringen som kostnaden löser upp
cli-option-cost = Kostnadens beteckning, till exempel K12
cli-option-reason = Skäl; står kvar i historiken
cli-option-search = Ord som alla ska finnas i text, verifikation, konto, leverantör eller belopp
cli-option-outside = Bara kostnader som helt eller delvis ligger utanför användningstiden
cli-option-without-evidence = Bara kostnader utan underlag
cli-option-sort = booked, amount, voucher, account, period, text eller kind; ett minustecken före vänder ordningen
cli-option-limit = Högst så många rader
cli-option-condition = Villkorets id
cli-option-personal = Filen innehåller personuppgifter
cli-option-not-personal = Filen innehåller inga personuppgifter
cli-option-all = Visa också godtagna anmärkningar
cli-option-finding = Anmärkningens namn, som check visar det
cli-option-month = Månad, till exempel 2026-03
cli-option-answers = Fil med svar: ett JSON-objekt med frågornas id och svar, till exempel {"{"} "dialog": "yes", "belopp": {"{"} "amount": "1234,50" {"}"} {"}"}
cli-option-freeze = Frys rapporten, så att senare ändringar i siffrorna syns
cli-option-out = Zip-filen som skrivs
cli-option-sign = Privat nyckel (Ed25519, OpenSSH) att signera med; lösenfrasen tas ur BIDRAGSBOKEN_PASSPHRASE eller frågas efter
cli-option-reader = Vem paketet är till
cli-option-target = Zip-fil, mapp eller bok
cli-option-known = Fingeravtryck för en nyckel som är känd på annat sätt; kan anges flera gånger
cli-option-operation = Händelsens nummer, se history

## Tabeller: rubriker
cli-column-account = Konto
cli-column-accounts = Konton
cli-column-actor = Vem
cli-column-added-rows = Tillagda rader
cli-column-allocated = Tilldelat
cli-column-amount = Belopp
cli-column-as-of = Gäller dagen
cli-column-book = Boken
cli-column-booked-on = Bokförd
cli-column-bytes = Byte
cli-column-case-numbers = Diarienummer
cli-column-checksum = Kontrollsumma
cli-column-closing = Utgående
cli-column-code = Kod
cli-column-contact = Kontaktperson
cli-column-cost = Post
cli-column-costs = Kostnader
cli-column-date = Datum
cli-column-detail = Närmare
cli-column-difference = Skillnad
cli-column-dimension = Dimension
cli-column-encoding = Teckenkodning
cli-column-errors = Fel
cli-column-evidence = Underlag
cli-column-explanation = Förklaring
cli-column-figure = Belopp
cli-column-file = Fil
cli-column-fingerprint = Nyckelns fingeravtryck
cli-column-for-form = I formuläret
cli-column-format = Format
cli-column-frozen = I fryst rapport
cli-column-frozen-as-of = Fryst rapport gäller
cli-column-frozen-at = Fryst
cli-column-frozen-by = Fryst av
cli-column-funder = Bidragsgivare
cli-column-grant = Bidrag
cli-column-grants = Bidrag
cli-column-head-hash = Sista händelsens hash
cli-column-held = I boken
cli-column-id = Id
cli-column-income = Intäkter
cli-column-inside = Inom användningstiden
cli-column-kind = Slag
cli-column-ledger = Huvudboken
cli-column-line = Rad
cli-column-manifest-sha256 = SHA-256 för innehållet
cli-column-met-on = Uppfyllt
cli-column-month = Månad
cli-column-name = Namn
cli-column-new = Nya
cli-column-object = Objekt
cli-column-opening = Ingående
cli-column-organisation = Organisation
cli-column-orgnr = Organisationsnummer
cli-column-outside = Utanför
cli-column-over-use = Använt utöver mottaget
cli-column-period = Period
cli-column-person = Person
cli-column-personal = Personuppgifter
cli-column-program = Program
cli-column-proves = Styrker
cli-column-provider = Utförare
cli-column-purpose = Ändamål
cli-column-received = Mottaget
cli-column-recipients = Mottagare
cli-column-removed-rows = Borttagna rader
cli-column-repaid = Återbetalt
cli-column-replaces = Ersätter
cli-column-report-due = Redovisas senast
cli-column-requisitioned = Rekvirerat
cli-column-role = Roll
cli-column-rows = Rader
cli-column-scheme = Ordning
cli-column-seq = Nr
cli-column-sha256 = SHA-256 för filen
cli-column-state = Läge
cli-column-status = Vad
cli-column-supplier = Leverantör
cli-column-table = Tabell
cli-column-text = Text
cli-column-ties = Stämmer
cli-column-time = Tid
cli-column-to-repay = Återbetalas
cli-column-total = Hela anslaget
cli-column-transactions = Rörelse
cli-column-unit = Enhet
cli-column-until = Senast
cli-column-unused = Kvar
cli-column-use-period = Användningstid
cli-column-used = Använt
cli-column-voided-by = Upphävd av
cli-column-voucher = Verifikation
cli-column-vouchers = Verifikationer
cli-column-what = Händelse
cli-column-years = Räkenskapsår

## Sidor: rubriker och ord
cli-heading-by-kind = Använt per slag
cli-heading-by-purpose = Använt per ändamål
cli-heading-conditions = Villkor
cli-heading-earlier = Tidigare versioner och skäl
cli-heading-evidence = Underlag
cli-heading-findings = Anmärkningar
cli-heading-lines = Rader i huvudboken
cli-heading-purposes = Ändamål
cli-heading-registrar = Text till registrator
cli-heading-suggestions = Koder som kan vara bidrag
cli-heading-unmapped = Konton utan roll
cli-assumed-mark = ?
cli-checksum-mismatch = stämmer inte
cli-checksum-none = saknas
cli-checksum-ok = stämmer
cli-finding-accepted = Godtagen av { $by } { $at }: { $reason }
cli-finding-name = Anmärkningens namn:
cli-line = rad
cli-passphrase-question = Nyckelns lösenfras:{" "}
cli-question-answered = Besvarad.
cli-question-missing = Svar saknas.
cli-question-open = Inte besvarad; svaret är frivilligt.
cli-status-changed = ändrad
cli-status-grant-closed = bidraget är avslutat
cli-status-new = ny
cli-status-recoded = omkodad
cli-status-vanished = försvunnen
cli-sum = Summa
cli-uncertain = Osäkert:
cli-unexplained = oförklarad
cli-verdict-failed = håller inte
cli-verdict-not-checked = inte kontrollerat
cli-verdict-of-files = Filer
cli-verdict-of-log = Behandlingshistorik
cli-verdict-of-rules = Regler och svar
cli-verdict-of-signer = Signatur
cli-verdict-of-sums = Summor
cli-verdict-ok = håller
cli-verdict-warning = håller, men läs detta
cli-whole-file = hela filen

cli-costs-counted = Kostnader som visas: { $shown } av { $matching }; alla { $matching } ger { $amount } kr. Hela bidraget: { $all }. Ett ? efter perioden betyder att den är antagen.
cli-costs-none = Inga kostnader.
cli-evidence-none = Inga underlag.
cli-findings-counted = { $errors } fel, { $warnings } { $warnings ->
        [one] varning
       *[other] varningar
    }, { $infos } { $infos ->
        [one] upplysning
       *[other] upplysningar
    }. { $accepted ->
        [0] Inget av det som visas är godtaget.
        [one] En anmärkning som visas är godtagen.
       *[other] { $accepted } anmärkningar som visas är godtagna.
    }
cli-grants-none = Boken har inga bidrag. Lägg upp ett med grant add.
cli-import-known = { $file } är redan inläst. Inget är nytt. Kända rader: { $known }.
cli-import-preview = { $file }. Nya rader: { $new }. Kända: { $known }. Ändrade: { $changed }. Tas inte emot: { $refused }. Inget är inläst.
cli-reconciliation-counted = { $unexplained ->
        [0] Allt stämmer eller är förklarat.
        [one] En skillnad är oförklarad. Förklara den med explain, eller rätta boken.
       *[other] { $unexplained } skillnader är oförklarade. Förklara dem med explain, eller rätta boken.
    }
cli-reconciliation-none = Det finns inget att stämma av.
cli-remarks-none = Inget i filen är anmärkningsvärt.
cli-report-counted = { $missing ->
        [0] Inga svar saknas.
        [one] Ett svar saknas.
       *[other] { $missing } svar saknas.
    } { $moved ->
        [0] Inga belopp har ändrats sedan rapporten frystes.
        [one] Ett belopp har ändrats sedan rapporten frystes.
       *[other] { $moved } belopp har ändrats sedan rapporten frystes.
    }
cli-verified-book-files = { $count ->
        [0] Boken har inga sparade filer.
        [one] En sparad fil stämmer med sin kontrollsumma.
       *[other] { $count } sparade filer stämmer med sina kontrollsummor.
    }
cli-verified-book-log = Oförändrat och i följd: händelser { $count }, uppgifter { $facts }.
cli-verified-book-rules = { $count ->
        [0] Kontrollerna har inga fel att anmärka på.
        [one] Kontrollerna har ett fel att anmärka på; se check.
       *[other] Kontrollerna har { $count } fel att anmärka på; se check.
    }
cli-verified-book-signer = En bok är inte signerad; det är revisionspaketet som signeras.
cli-verified-book-sums = { $count ->
        [0] Boken stämmer med huvudboken, eller skillnaderna är förklarade.
        [one] En skillnad mot huvudboken är oförklarad; se reconcile.
       *[other] { $count } skillnader mot huvudboken är oförklarade; se reconcile.
    }

## Vad som är gjort
cli-did-accept = Anmärkningen { $finding } är godtagen.
cli-did-accounts = { $rules ->
        [one] En regel för konton är tillagd.
       *[other] { $rules } regler för konton är tillagda.
    }
cli-did-condition = Villkoret ”{ $name }” för { $code } är uppfyllt { $date }.
cli-did-cost-add = Kostnaden { $cost } är införd på { $code }: { $kind }, { $first }–{ $last }, { $amount } kr, varav { $inside } kr inom användningstiden.
cli-did-cost-assign = Ändrade kostnader: { $costs }. Bidragets kostnader: { $count } st, { $amount } kr, varav { $inside } kr inom användningstiden.
cli-did-cost-confirm = Bekräftade perioder: { $costs }. Bidragets kostnader: { $count } st, { $amount } kr, varav { $inside } kr inom användningstiden.
cli-did-cost-correct = { $replaces } är makulerad och ersatt av { $cost }: { $kind }, { $first }–{ $last }, { $amount } kr, varav { $inside } kr inom användningstiden ({ $code }).
cli-did-cost-void = { $costs } är makulerad. Bidragets kostnader: { $count } st, { $amount } kr, varav { $inside } kr inom användningstiden.
cli-did-evidence-add = { $file } är sparad som underlag { $evidence } till { $targets }.
cli-did-evidence-link = Underlaget { $evidence } ({ $file }) styrker nu { $targets }.
cli-did-explain = Skillnaden på konto { $account } i { $month } är förklarad.
cli-did-grant-add = Bidraget { $code } är upplagt under { $scheme }: rekvirerat { $requisitioned } kr, räknas som mottaget { $received } kr. { $lines ->
        [0] Inga rader med koden fanns i tidigare inlästa filer.
       *[other] { $lines } rader med koden fanns i tidigare inlästa filer och gav { $costs } kostnader.
    }
cli-did-grant-amount = Beloppet är noterat. { $code } ({ $scheme }): rekvirerat { $requisitioned } kr, räknas som mottaget { $received } kr.
cli-did-grant-state = { $code } ({ $scheme }; rekvirerat { $requisitioned } kr, räknas som mottaget { $received } kr) har läget { $state }.
cli-did-import = { $file } är inläst som händelse { $operation }. Nya rader: { $new }, varav kostnader: { $costs }. Kända: { $known }. Ändrade: { $changed }. Ej mottagna: { $refused }.
cli-did-new = Boken { $file } är skapad för { $organisation }, { $orgnr }. Bidragskoden står i dimension { $dimension }.
cli-did-package = Paketet { $file } är skrivet och kontrollerat: { $files } filer. { $left ->
        [0] Inget underlag är utelämnat.
        [one] Ett underlag är utelämnat och finns hos mottagaren av bidraget.
       *[other] { $left } underlag är utelämnade och finns hos mottagaren av bidraget.
    }
cli-did-redo = Det som ångrades genom händelse { $operation } gäller igen ({ $detail }). Det är händelse { $new }.
cli-did-reverse = Händelse { $operation } är återförd: { $title } ({ $detail }). Det är händelse { $new }.
cli-did-undo = Händelse { $operation } är ångrad: { $title } ({ $detail }). Det är händelse { $new }.

## Det som är fel
problem-usage-argument-missing = Det saknas något i kommandot: { $option }. Lägg till det, eller skriv --help för att se hur kommandot används.
problem-usage-argument-unknown = ”{ $option }” hör inte till kommandot. Kontrollera stavningen, eller skriv --help för att se hur kommandot används.
problem-usage-command-missing = Ange ett kommando: { $known }. Skriv --help för att se vad de gör.
problem-usage-command-unknown = ”{ $value }” är inget kommando. Skriv --help för att se vilka som finns.
problem-usage-mapping-unfit = ”{ $value }” går inte att läsa som konto och roll. Skriv till exempel 5010=cost-salary eller 5000-5999=cost-salary.
problem-usage-number-unfit = ”{ $value }” kan inte stå efter { $option }. Skriv ett helt tal med siffror.
problem-usage-option-twice = { $option } är angivet mer än en gång. Ange det en gång.
problem-usage-options-conflict = { $option } och { $other } kan inte anges tillsammans. Ta bort det ena.
problem-usage-text-unreadable = Något i kommandot är inte skrivet i UTF-8 och går inte att läsa.
problem-usage-unfit = Kommandot går inte att tolka ({ $reason }). Skriv --help för att se hur det används.
problem-usage-value-missing = Det saknas ett värde efter { $option }. Skriv --help för att se vad som kan stå där.
problem-usage-value-unknown = ”{ $value }” kan inte stå efter { $option }. Välj något av: { $known }.

problem-output-unwritable = Svaret kunde inte skrivas ut ({ $reason }). Det som redan var sparat i boken finns kvar.

problem-answers-unreadable = Filen med svar, { $file }, gick inte att läsa ({ $reason }). Inget är besvarat.
problem-answers-not-json = { $file } går inte att läsa som svar: rad { $line }, kolumn { $column }. Filen ska vara ett JSON-objekt med frågornas id och svar. Inget är besvarat.
problem-answers-unknown-question = { $file } svarar på ”{ $question }”, som inte är någon fråga i återrapporten. Frågorna är: { $known }. Inget är besvarat.
