# Handlingar som skrivs till en mapp: deras namn, rubriker och texter, och kommandot som skriver dem.

problem-export-nothing = Inget skrevs: det valda finns inte i det valda formatet. Välj fler handlingar eller format.
problem-export-files-exist = { $more ->
    [0] Inget skrevs. I mappen ”{ $folder }” ligger redan: { $files }. Välj en annan mapp, eller att de ska ersättas.
   *[other] Inget skrevs. I mappen ”{ $folder }” ligger redan: { $files } och { $more } filer till. Välj en annan mapp, eller att de ska ersättas.
}
progress-writing-documents = Skriver handlingar

export-file-ledger = huvudboksutdrag
export-file-costs = kostnadslista
export-file-reconciliation = avstämning
export-file-evidence = underlagsförteckning
export-file-report = återrapport
export-file-year-end = bokslutsspecifikation
export-file-summary = ledningssammanfattning
export-all-grants = alla-bidrag
export-and-more = med-fler

document-costs-title = Kostnadslista
document-evidence-title = Underlagsförteckning
document-year-end-title = Bokslutsspecifikation
document-summary-title = Ledningssammanfattning
document-grant-codes = Bidragskoder
document-fact = Uppgift
document-value = Värde
document-title = Handling
document-sheet-about = Om handlingen
document-sheet-accounts = Konton
document-sheet-positions = Ställning
document-sheet-grants = Bidrag
document-sheet-kinds = Kostnadsslag
document-sheet-months = Månader
document-not-known = vet inte

document-ledger-lead = Utdraget har de rader i huvudboken som bär bidragets kod, och inga andra. Debet är plus. Ingående är vad bidragets rader från tidigare år kom till, på alla konton; det är inte kontots saldo i huvudboken.
document-accounts = Summa per konto
document-rows = Rader per konto
document-account-is = Kontot är
document-year = Räkenskapsår
document-opening = Ingående, kr
document-debit = Debet, kr
document-credit = Kredit, kr
document-closing = Utgående, kr
document-running = Summa hittills, kr
document-opening-sum = Ingående
document-closing-sum = Utgående

document-by-kind = Per kostnadsslag
document-by-purpose = Per ändamål
document-costs-listed = Kostnader per slag och ändamål
document-how-many = Poster
document-sum-of = Summa { $name }
document-costs-none = Inga kostnader är inlagda.

document-account-month = Konto och månad
document-months = Månader
document-open-rows = Oförklarade rader
document-month-open = skillnader kvar att förklara
document-month-ready = stämmer, inte signerad
document-month-signed = signerad
document-month-moved = ändrad efter signeringen

document-evidence-open = Filer som finns med
document-evidence-kept = Behålls av mottagaren: personuppgifter
document-costs-without-evidence = Kostnadsposter utan underlag
document-sum-or-commitment = SHA-256, eller åtagande om filen behålls
document-commitment = åtagande { $commitment }

document-question-id = Fråga
document-question = Frågans text
document-answer-part = Del
document-answer-text = Svar i text
document-comment = Kommentar

document-closing-day = Bokslut per
document-year-end-lead = Ställningen är räknad ur boken på de dagar som kostnaderna uppstod. Boken ersätter inte huvudboken: förslagen bokförs där.
document-entries = Förslag till bokslutsorder
document-entries-none = Inget behöver bokföras, eller så är ingen huvudbok inläst.
document-entry = Förslag till bokslutsorder
document-entry-is = Avser
document-entry-account = Varför det kontot
document-account-open = välj
document-account-seen-grant = används på bidraget i huvudboken
document-account-seen-book = används på ett annat bidrag i boken
document-account-seen-nowhere = kontotabellen har inget sådant konto
document-account-within = välj inom { $within }
document-use = Använt och kvar
document-position = Ställning
document-treatment-as-used = Intäkten följer användningen: bidraget har villkor, och resten är en skuld.
document-treatment-over-period = Intäkten fördelas jämnt över användningstidens dagar: bidraget har inga villkor om återbetalning.
document-treatment-when-decided = Intäkten redovisas när bidraget är beslutat: det ersätter det som redan är gjort.
document-questioned = Ifrågasatt av kontrollerna
document-gap = Det här vet boken inte
document-gaps = Vad boken inte vet
document-remedy = Gör så här

document-used-share = Andel använt
document-share = Andel
document-attention = Att se till
document-last-day = Sista dag
document-errors = Fel
document-warnings = Varningar
document-chart-use = Använt och mottaget
document-chart-kinds = Använt per kostnadsslag
document-chart-months = Kvar av bidraget månad för månad, { $code }
document-left = Kvar, kr
document-even-pace = Kvar vid jämn takt, kr

cli-about-export = Skriver handlingar till en mapp: huvudboksutdrag, listor, avstämning, återrapport, bokslut och sammanfattning.
cli-option-export-grant = Bidragskod; flera går bra. Utan den skrivs alla bidrag i boken
cli-option-export-out = Mappen som handlingarna skrivs till
cli-option-export-what = Vilka handlingar; annars alla
cli-option-export-format = I vilka format; annars alla utom csv
cli-option-export-day = Bokslutets sista dag; annars närmaste 31 december
cli-option-export-replace = Ersätt filer som har samma namn
cli-option-export-include-personal = Skriv ut namn på personer, för en namngiven läsare
cli-option-export-reader = Vem handlingarna är till
cli-value-what = HANDLING
cli-value-format = FORMAT
cli-export-replaced = ersatt
cli-did-export = { $files ->
    [one] En fil är skriven till { $folder }.
   *[other] { $files } filer är skrivna till { $folder }.
}

problem-export-nothing-because = Inget skrevs. { $reason }
problem-export-voucher-unbalanced = Verifikationen ”{ $voucher }” går inte jämnt upp. Det är ett fel i programmet; inget har skrivits.
problem-export-code-unwritable = Koden ”{ $code }” kan inte skrivas i SIE, som bara har tecknen i teckenkoden PC8. Byt koden i huvudboken, eller bokför för hand.
problem-export-row-ambiguous = Flera rader heter { $row } i det som kan höra till { $code }: från olika år eller utan verifikationsnummer. Rätta dem i huvudboken. Inget är skrivet.
problem-export-account-unfit = ”{ $account }” är inget konto: ett konto har bara siffror. Inget är skrivet.
problem-export-row-unknown = Raden ”{ $row }” finns inte bland dem som kan läggas till { $code }. Skriv verifikation, snedstreck och rad som i listan, till exempel LEV 1023/2.
problem-export-entry-none = { $code }: huvudboken stämmer med ställningen per { $day }, så ingen bokslutsorder behövs.
problem-export-entry-no-ledger = { $code }: ingen huvudbok är inläst, så det finns ingen bokslutsorder att skriva.
problem-export-account-open = { $code }: bokslutsordern är inte skriven, för konto saknas till { $role }. Välj ett inom { $within }.
problem-export-account-nowhere = { $code }: bokslutsordern är inte skriven, för konto saknas till { $role }. Kontotabellen har inget sådant konto; välj ett i er kontoplan.
problem-export-recoding-none = { $code }: inga rader i huvudboken ser ut att sakna bidragets kod, så det finns ingen omkontering att skriva.

problem-export-recoding-choose = { $rows ->
    [one] { $code }: en rad i huvudboken ser ut att sakna bidragets kod. Välj den för att skriva en omkontering.
   *[other] { $code }: { $rows } rader i huvudboken ser ut att sakna bidragets kod. Välj vilka som ska konteras om; ingen väljs åt dig.
}

export-file-entry = bokslutsorder
export-file-recoding = omkontering
export-entry-text = Bokslutsorder statsbidrag { $code } per { $day }
export-recoding-text = Rättelse av kontering, ver. { $voucher } { $day }, till { $code }
export-recoding-row = Ver. { $voucher } rad { $row }
export-sie-remark = Förslag ur Bidragsboken, händelse { $operation }, { $hash }. Inte bokfört: granska före inläsning.
export-dimension = Koddel { $number }
export-characters-replaced = Tecken som SIE saknar är ersatta i texterna: { $characters }

cli-option-export-row = Rad att kontera om, som LEV 1023/2, bland dem som chargeable visar; kan anges flera gånger
cli-value-voucher-row = VER/RAD

# Filerna i paketet, på dess sida.
page-file-report-xlsx = återrapporten i kalkylblad
page-file-year-end = bokslutsspecifikationen för utskrift
page-file-ledger-pdf = huvudboksutdraget för utskrift, per konto
page-file-costs-pdf = kostnadslistan för utskrift, per slag och ändamål
page-file-reconciliation-pdf = avstämningen för utskrift
page-file-evidence-pdf = underlagsförteckningen för utskrift
