# Inläsning av filer i fönstret: kö, koppling av kolumner, förhandsgranskning av fakturor och löner, och vad som blev gjort.

ui-choose-files = Välj filer
ui-choose-more-files = Välj fler filer
ui-choose-files-folder = Välj mapp
ui-drop-now = Släpp för att läsa in
ui-drop-kinds = Huvudbok (SIE 1–5, Excel, CSV), e-fakturor (Peppol, UBL, Svefaktura), löner (PAXml) och uppföljningar i Excel. Av en mapp läses filerna som ligger direkt i den.
ui-file-put-aside = Filen är hoppad över. Ingenting ur den är inläst.
ui-file-take-up = Ta upp filen igen
ui-read-again = Läs filen igen
ui-next-file = Nästa fil
ui-skip-file = Hoppa över filen
ui-asking-anew = Räknar om …

ui-queue = Filer
ui-queue-done = { $done } av { $all } klara
ui-file-state-waiting = Väntar
ui-file-state-reading = Läses …
ui-file-state-choices = Behöver val
ui-file-state-blocked = Har fel
ui-file-state-ready = Kan läsas in
ui-file-state-taken = Inläst
ui-file-state-unchanged = Fanns redan
ui-file-state-refused = Går inte att läsa
ui-file-state-stopped = Avbruten
ui-file-state-left = Hoppad över

ui-format-table = Tabell
ui-format-sie = SIE
ui-format-paxml = PAXml
ui-format-peppol = Peppol
ui-format-ubl = UBL
ui-format-svefaktura = Svefaktura
ui-format-invoice = E-faktura
ui-rows-of-table = { $rows } rader
ui-invoices-count = { $count ->
    [one] En faktura
   *[other] { $count } fakturor
}
ui-payroll-persons = { $count ->
    [one] En person
   *[other] { $count } personer
}
ui-payroll-sum = Lönesumma, kr
ui-new-many = Nya

ui-mapping-title = Koppla kolumnerna i { $file }
ui-mapping-saved = Kopplingen är hämtad från { $file }.
ui-mapping-chosen = Kopplingen är vald för den här filen. Den sparas när filen läses in och föreslås nästa gång tabellen har samma rubriker.
ui-mapping-proposed = Så här verkar tabellen vara uppbyggd. Kontrollera varje kolumn mot exemplen. Kopplingen sparas när filen läses in.
ui-change-mapping = Ändra kopplingen
ui-to-preview = Förhandsgranska
ui-choose = Välj
ui-choose-first = Välj först:
ui-choice-account = kolumnen med konto
ui-choice-amount = kolumnen med belopp
ui-choice-day = dagen för raderna
ui-choice-decimal = decimaltecken
ui-choice-date-order = datumens ordning
ui-choice-sign = vad som är debet
ui-columns = Tabellens kolumner
ui-table-column = Kolumn
ui-column-nameless = (kolumn { $number })
ui-column-is = Innehåller
ui-column-samples = Exempel
ui-column-unsure = osäkert, kontrollera
ui-field-account = Konto
ui-field-account-text = Kontots namn
ui-field-voucher-series = Verifikationsserie
ui-field-voucher-number = Verifikationsnummer
ui-field-voucher = Serie och nummer
ui-field-date = Verifikationens datum
ui-field-posting-date = Bokföringsdatum
ui-field-text = Text
ui-field-amount = Belopp med tecken
ui-field-debit = Debet
ui-field-credit = Kredit
ui-field-side = D eller K
ui-field-supplier = Leverantör
ui-field-supplier-number = Leverantörens nummer
ui-field-invoice-number = Fakturanummer
ui-field-period = Period (månad)
ui-field-employee = Anställd
ui-field-quantity = Antal
ui-field-vat-amount = Moms
ui-field-currency = Valuta
ui-field-organisation-number = Organisationsnummer
ui-field-organisation-name = Organisationens namn
ui-field-ignored = Används inte
ui-field-object-1 = Koddel 1: kostnadsställe
ui-field-object-2 = Koddel 2: kostnadsbärare
ui-field-object-6 = Koddel 6: projekt
ui-field-object-7 = Koddel 7: anställd
ui-field-object-8 = Koddel 8: kund
ui-field-object-9 = Koddel 9: leverantör
ui-field-object-10 = Koddel 10: faktura
ui-field-object-other = Koddel { $dimension }
ui-sheet = Blad
ui-decimal-sign = Decimaltecken
ui-decimal-example = I cell { $cell } står { $value }. Välj vad det betyder.
ui-decimal-comma = Komma:
ui-decimal-point = Punkt:
ui-decimal-unreadable = går inte att läsa
ui-date-order = Datumens ordning
ui-date-order-year-first = år, månad, dag (2026-03-31)
ui-date-order-day-first = dag, månad, år (31/3 2026)
ui-date-order-month-first = månad, dag, år (3/31/2026)
ui-day-of-rows = Dag för alla rader
ui-day-of-rows-hint = Tabellen har ingen kolumn med datum eller period.
ui-sign = Debet och kredit
ui-sign-debit-positive = plus är debet, minus är kredit
ui-sign-credit-positive = plus är kredit, minus är debet
ui-sign-side-column = D eller K står i en egen kolumn
ui-sign-credit-column = debet och kredit har var sin kolumn
ui-sign-negative-credit-column = var sin kolumn, kredit med minus
ui-negative = Minusbelopp skrivs
ui-negative-minus = med minustecken
ui-negative-minus-or-brackets = med minustecken eller inom parentes
ui-mapping-code-part-hint = Koddelen som bidragens koder står i.

ui-keys-mapping = Ctrl+Enter går vidare
ui-keys-preview = Ctrl+Enter läser in, Esc går tillbaka
ui-stands-failure = Filen kan inte läsas så. Se felet ovan.
ui-stands-choices = { $count ->
    [one] Ett val återstår.
   *[other] { $count } val återstår.
}
ui-stands-errors = { $count ->
    [one] Ett fel i filen hindrar inläsningen. Rätta det i systemet som filen kommer från och exportera på nytt.
   *[other] { $count } fel i filen hindrar inläsningen. Rätta dem i systemet som filen kommer från och exportera på nytt.
}
ui-stands-wrong = { $count ->
    [one] En post är fel. Lämna den utanför eller rätta filen.
   *[other] { $count } poster är fel. Lämna dem utanför eller rätta filen.
}
ui-stands-again = Filen är redan inläst.
ui-stands-nothing = Det finns inget i filen att läsa in.
ui-left-if-unanswered = { $count ->
    [one] En faktura utan svar lämnas utanför.
   *[other] { $count } fakturor utan svar lämnas utanför.
}
ui-nothing-for-book = Inget att läsa in
ui-nothing-for-book-invoices = Filen innehåller inga fakturor som går att läsa. Se anmärkningarna om filen.
ui-nothing-for-book-payroll = Ingen lön i filen är konterad på något av bokens bidrag. Kontrollera att bidragets kod står som koddel i lönesystemets konteringar, eller lägg upp bidraget först.
ui-show-more = Visa { $count } till

ui-invoices-in-file = Fakturor i filen
ui-invoice-status-new = Ny
ui-invoice-status-completes = Hör till en kostnad
ui-invoice-status-known = Redan inläst
ui-invoice-status-unclear = Oklar
ui-invoice-status-no-grant = Utan bidrag
ui-invoice-status-wrong = Fel
ui-invoice-status-left = Lämnas utanför
ui-invoice-named-invoice = Faktura { $number }
ui-invoice-named-credit-note = Kreditfaktura { $number }
ui-invoice-nameless = Faktura nummer { $place } i filen
ui-supplier-unknown = okänd leverantör
ui-next-unanswered = Nästa som behöver svar ({ $count })
ui-grant-for-rest = Bidrag för fakturor som inte nämner något
ui-grant-for-rest-hint = Ett bidrag som väljs vid en enskild faktura går före.
ui-replaces-cost = ersätter kostnad { $cost }
ui-part-basis-stated = enligt fakturan
ui-part-basis-assumed = antagen: fakturans månad
ui-own-part-of-invoice = Egen del
ui-own-part-of-invoice-text = bärs av organisationen själv
ui-in-file = Fil: { $file }.
ui-comes-with = Blir underlag: { $files }
ui-what-of-invoice = Vad gäller fakturan?
ui-is-of-cost = Den hör till kostnad { $cost }
ui-as-new-cost = Den är en ny kostnad
ui-leave-out = Lämna utanför

ui-salaries-in-file = Löner i filen
ui-salary-status-new = Ny
ui-salary-status-known = Redan inläst
ui-salary-status-in-ledger = Finns i huvudboken
ui-salary-status-wrong = Fel
ui-salary-not-taken = Inte vald
ui-take = Ta med
ui-take-salary = Ta med { $person }, { $grant }, { $period }
ui-gross = Lön, kr
ui-with-on-costs = Med PO-pålägg, kr
ui-rate-unknown = sats saknas

ui-all-done = { $count ->
    [0] Ingen fil är inläst
    [one] En fil är inläst
   *[other] { $count } filer är inlästa
}
ui-not-taken = { $file } är inte inläst
ui-taken-invoices = Kostnader: { $costs }. Underlag: { $evidence }. Fakturor som fanns redan: { $known }.
ui-taken-payroll = Lönekostnader: { $costs }. Underlag: { $evidence }. Löner som fanns redan: { $known }.
ui-import-left = { $count ->
    [one] En post togs inte med.
   *[other] { $count } poster togs inte med.
}
ui-what-was-left = Det som inte togs med ({ $count })
ui-import-undo-all = Ångra alla { $count } inläsningar
ui-import-undo-reason = Inläsningen ångrades
ui-undone-files = { $count } inläsningar är ångrade.

ui-format-follow-up = Uppföljning
ui-sheets-in-file = Blad i uppföljningen
ui-follow-up-lead = Varje rad med dag, text och belopp blir en kostnad på bladets bidrag. Läs in huvudboken först, så tas inget med två gånger.
ui-sheets-rows = { $sheets } blad, { $rows } rader med kostnader
ui-sheet-nameless = Tabellen
ui-sheet-hidden = dolt blad
ui-sheet-status-read = Läses in
ui-sheet-status-unclear = Välj bidrag
ui-sheet-status-no-table = Ingen tabell
ui-sheet-status-wrong = Fel
ui-sheet-status-left = Lämnas utanför
ui-row-status-new = Ny
ui-row-status-known = Redan inläst
ui-row-status-in-ledger = Finns i huvudboken
ui-row-status-unclear = Oklar
ui-grant-of-sheet = Bidrag för bladet { $sheet }
ui-rows-of-sheet = Rader på bladet { $sheet }
ui-take-row = Ta med rad { $row }, { $text }
ui-basis-assumed-short = antagen
ui-left-of-sheet = Det som inte lästs, och anmärkningar ({ $count })
ui-read-as-ledger = Läs som huvudboksutdrag
ui-read-as-follow-up = Läs som uppföljning
ui-nothing-for-book-follow-up = Arbetsboken är tom.
ui-stands-sheets = { $count ->
    [one] Ett blad har fel. Rätta arbetsboken eller lämna bladet utanför.
   *[other] { $count } blad har fel. Rätta arbetsboken eller lämna bladen utanför.
}
ui-sheets-left-if-unanswered = { $count ->
    [one] Ett blad utan bidrag lämnas utanför.
   *[other] { $count } blad utan bidrag lämnas utanför.
}
ui-taken-follow-up = Kostnader: { $costs }. Rader som fanns redan: { $known }.
