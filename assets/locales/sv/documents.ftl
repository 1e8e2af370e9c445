# Det som lämnar programmet för att läsas: paketets sida, återrapporten och huvudboksutdraget.

document-role-cost-salary = kostnad: lön
document-role-cost-invoice = kostnad: faktura
document-role-cost-accrual = kostnad: reservering
document-role-cost-transfer = kostnad: ersättning till enhet eller utförare
document-role-cost-other = kostnad: övrigt
document-role-grant-income = intäkt: statsbidrag
document-role-other-income = intäkt: övrig
document-role-balance-accrued = balans: interimsskulder
document-role-balance-prepaid = balans: interimsfordringar
document-role-balance = balans: övrigt
document-role-ignored = räknas inte

page-title = Revisionspaket { $codes } · { $organisation }
page-example = EXEMPEL: organisationen och alla uppgifter är påhittade.
page-eyebrow = Revisionspaket
page-contents = Innehåll
page-orgnr = Organisationsnummer
page-as-of = Läget per
page-last-operation = Sista händelse
page-reader = Gjort för
page-personal = Personuppgifter
page-personal-left-out = Namnuppgifter är ersatta med pseudonymer och underlag med personuppgifter behålls av mottagaren. Fritexter står som de är.
page-personal-included = Paketet innehåller namn och underlag med personuppgifter
page-head-hash = Loggens kontrollsumma

page-scheme = Bidragsordning
page-funder = Bidragsgivare
page-use-period = Användningstid
page-state = Läge
page-case-numbers = Diarienummer
page-contact = Kontaktperson
page-report-due = Återrapport senast

page-figure-requisitioned = Rekvirerat
page-figure-received = Mottaget
page-figure-used = Använt
page-figure-unused = Oförbrukat
page-figure-over-use = Överförbrukat
page-figure-outside = Utanför användningstiden
page-figure-to-repay = Att återbetala
page-figure-costs = { $costs ->
    [one] En kostnadspost ingår.
   *[other] { $costs } kostnadsposter ingår.
}

page-by-kind = Använt per kostnadsslag
page-by-year = Använt per år

page-files = Filer
page-file-report = återrapporten för utskrift
page-file-ledger = huvudboksutdraget i kalkylblad
page-file-report-json = svaren för program, siffrorna ned till kostnadsposterna
page-file-ledger-csv = huvudboksraderna för program
page-file-costs-csv = kostnadsposterna för program
page-file-reconciliation-csv = avstämningen för program
page-file-findings = anmärkningarna för program
page-file-scheme = bidragsordningens regler med källor
page-file-guide = hur paketet kontrolleras
page-file-system = systemdokumentation
page-file-log = loggen över allt som gjorts i boken
page-file-package = vad paketet gäller

page-answers = Återrapport
page-report-frozen = Återrapporten frystes i händelse { $operation }, per { $as_of }. Svaren här är räknade ur boken så som den ser ut i paketet.
page-report-not-frozen = Återrapporten är inte fryst. Svaren är räknade ur boken så som den ser ut i paketet.
page-condition-met = Ja, { $date }
page-answer-missing = Svar saknas
page-answer-open = Inget svar
page-answer-file = Bifogad fil
page-answer-points = { $points } procentenheter
page-choice-yes = Ja
page-choice-no = Nej
page-choice-not-applicable = Inte aktuellt

page-findings = Anmärkningar
page-findings-none = Kontrollerna hade inget att anmärka.
page-finding-accepted = Godtagen av { $by }: { $reason }
page-accepted = Godtagen

page-reconciliation = Avstämning mot huvudboken
page-reconciliation-none = Ingen huvudbok är inläst, så det finns inget att stämma av mot.
page-reconciliation-note = { $open ->
    [0] Varje konto och månad stämmer med huvudboken eller har en förklarad skillnad.
    [one] En rad har en skillnad som ingen har förklarat.
   *[other] { $open } rader har en skillnad som ingen har förklarat.
}
page-unexplained = Oförklarad

page-conditions = Villkor
page-condition-open = Inget datum

page-costs = Kostnader
page-costs-note = De dagar som kostnaden uppstod avgör vad som räknas till bidraget. Beloppen är i kronor, utan moms.
page-basis-assumed = antagen
page-basis-stated = angiven
page-basis-set = satt
page-ledger = Huvudboksutdrag
page-row-added = tillagd i efterhand, räknas inte för sig
page-row-removed = struken, räknas inte
page-none = Inga finns.
page-rows-cut = Sidan visar { $shown } av { $rows } rader. Alla finns i { $file }.

page-evidence = Underlag
page-evidence-note = Underlag med personuppgifter är inte med om paketet inte är gjort för en namngiven läsare. De står här med sitt åtagande och behålls av mottagaren.
page-kept-by-recipient = Behålls av mottagaren
page-commitment = åtagande { $commitment }…

page-history = Historik
page-history-note = Varje händelse är bunden till den före med en kontrollsumma. Den senaste står först.
page-voided-by = tagen ur kraft av händelse { $operation }

page-verify = Så kontrolleras paketet
page-verify-note = Filen VERIFIERA.txt, bredvid mappen data, visar hur kontrollsummor och signatur prövas med verktyg som redan finns i datorn. Programmet Bidragsboken prövar dessutom loggen, räknar om summorna och kör reglerna igen.
page-foot = Skapat med { $software }. Loggens kontrollsumma: { $hash }

page-column-account = Konto
page-column-amount = Belopp, kr
page-column-at = Tid
page-column-book = Boken, kr
page-column-condition = Villkor
page-column-cost = Post
page-column-date = Datum
page-column-difference = Skillnad, kr
page-column-evidence = Underlag
page-column-explanation = Förklaring
page-column-file = Fil
page-column-finding = Anmärkning
page-column-grant = Bidrag
page-column-hash = Summa
page-column-inside = Räknas till bidraget, kr
page-column-kind = Slag
page-column-ledger = Huvudboken, kr
page-column-line = Rad
page-column-month = Månad
page-column-note = Notering
page-column-operation = Nr
page-column-period = Kostnadsperiod
page-column-proves = Styrker
page-column-rule = Regel
page-column-severity = Vikt
page-column-size = Byte
page-column-text = Text
page-column-voucher = Verifikation
page-column-what = Vad
page-column-who = Vem
page-column-counts = Räknas
page-column-employee = Anställd
page-column-objects = Kodsträng
page-column-outside = Utanför användningstiden, kr
page-column-period-basis = Perioden är
page-column-period-first = Period fr.o.m.
page-column-period-last = Period t.o.m.
page-column-person = Person
page-column-position = Rad i ver.
page-column-purpose = Ändamål
page-column-sha256 = SHA-256
page-column-supplier = Leverantör
page-column-voucher-date = Ver.datum

document-report-title = Återrapport
document-ledger-title = Huvudboksutdrag
document-sheet-ledger = Huvudbok
document-sheet-costs = Kostnader
document-sheet-reconciliation = Avstämning
document-sheet-evidence = Underlag
document-organisation = Organisation
document-grant-code = Bidragskod
document-draft = Utkast
document-summary = Sammanfattning
document-answers = Frågor och svar
document-answer = Svar, kr
document-how = Så räknades det
document-costs-cut = Här visas { $shown } av { $rows } kostnadsposter. Alla finns i huvudboksutdraget.
document-findings-cut = { $more } anmärkningar till står på paketets sida (index.html) och i checks.
document-place-and-day = Ort och datum
document-signature = Namnteckning och namnförtydligande
document-footer = { $code } · händelse { $operation } · { $hash }

progress-writing-package = Skriver revisionspaketet

registrar-what = Revisionspaket för statsbidrag { $grants }, { $organisation } ({ $orgnr }), läget per { $as_of }.
registrar-file = Fil: { $file }, { $bytes } byte.
registrar-sum = Filens kontrollsumma (SHA-256): { $sha256 }
registrar-head = Loggens sista händelse: { $operation }, kontrollsumma { $hash }
registrar-signed = Signerat med nyckeln { $fingerprint }
registrar-unsigned = Paketet är inte signerat.
registrar-reader = Gjort för: { $reader }.
registrar-personal = Paketet innehåller namn och underlag med personuppgifter.
registrar-left-out = { $evidence ->
    [one] Ett underlag med personuppgifter ingår inte och behålls av mottagaren.
   *[other] { $evidence } underlag med personuppgifter ingår inte och behålls av mottagaren.
}
