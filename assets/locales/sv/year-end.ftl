# Bokslut, prognos och kostnader som ännu kan tas upp.

problem-year-end-undated = { $amounts ->
    [one] Ett belopp saknar dag och räknas därför alltid med.
   *[other] { $amounts } belopp saknar dag och räknas därför alltid med.
}
remedy-year-end-undated = Skriv in dagen för beslut, rekvisition och utbetalning under Sammanfattning, så räknas de från rätt dag.
problem-year-end-received-assumed = Ingen utbetalning är inskriven. Det rekvirerade beloppet, { $amount } kr, räknas som mottaget.
remedy-year-end-received-assumed = Skriv in utbetalningen med dag. Har pengarna inte kommit blir det använda en fordran.
problem-year-end-class-assumed = Bidragsordningen säger inte om bidraget har villkor. Här avgörs det av om oanvända pengar ska betalas tillbaka.
remedy-year-end-class-assumed = Jämför med RKR R2 och ert eget beslut om hur bidraget redovisas.
problem-year-end-ledger-none = Ingen huvudbok är inläst, så det går inte att säga vad som redan är bokfört.
remedy-year-end-ledger-none = Läs in huvudboken för året. Då räknas förslaget till bokslutsorder fram.
problem-year-end-ledger-missing = Huvudboken för { $year } är inte inläst. Det som bokfördes då räknas inte med i förslaget per { $day }.
remedy-year-end-ledger-missing = Läs in huvudboken för { $year }, eller kontrollera förslaget mot kontona själv.
problem-percent-unreadable = ”{ $value }” går inte att läsa som procent. Skriv till exempel 2,5.
year-end-limit = Mer är använt till ändamålet än vad ordningen tillåter, räknat på hela boken.
year-end-cap = Mer är använt än vad taket tillåter, räknat på hela boken.

chargeable-same-voucher = En annan rad i samma verifikation bär bidragets kod.
chargeable-code-in-text = Texten nämner bidragets kod.
chargeable-employee-month = Samma anställd ligger på bidraget månaderna före och efter, men inte den här månaden.
chargeable-text-month = Samma text på samma konto ligger på bidraget månaderna före och efter, men inte den här månaden.
chargeable-words = Texten har ord som i huvudboken mest står på bidraget: { $words }.
chargeable-scheme-words = Texten har ord ur bidragets ändamål som är ovanliga i huvudboken: { $words }.

cli-about-year-end = Visar hur bidragen står en dag: intäkt, fordran, skuld, återbetalning och förslag till bokslutsorder.
cli-about-forecast = Visar vad som väntas vara använt när användningstiden är slut.
cli-about-chargeable = Söker i huvudboken efter rader utan bidragskod som kan höra till bidraget.
cli-option-day = Sista dagen som räknas; annars närmaste 31 december
cli-option-decided = Dagen för återkravet, för ränta
cli-option-paid = Dagen då återkravet betalas, för ränta
cli-option-base-rate = Statens utlåningsränta i procent, för ränta
cli-value-percent = PROCENT
cli-column-used-in-year = Använt under året
cli-column-in-question = Ifrågasatt
cli-column-to-repay-at-most = Återbetalas som mest
cli-column-position-income = Intäkt
cli-column-claim = Fordran
cli-column-liability = Skuld
cli-column-booked-income = Bokförd intäkt
cli-column-to-book = Att bokföra
cli-column-debit = Debet
cli-column-credit = Kredit
cli-column-so-far = Hittills
cli-column-low = Lägst
cli-column-expected = Väntat
cli-column-high = Högst
cli-heading-entry = Förslag till bokslutsorder
cli-heading-questioned = Ifrågasatt av kontrollerna
cli-year-end-at = Ställning per { $day }, i kronor.
cli-year-end-gaps = { $gaps ->
    [one] En uppgift saknas. Se bidraget för sig med --grant.
   *[other] { $gaps } uppgifter saknas. Se bidragen för sig med --grant.
}
cli-year-end-interest = Ränta { $amount } kr: { $days } dagar efter { $until } med { $rate } procent om året.
cli-entry-none = Huvudboken stämmer med ställningen. Inget behöver bokföras.
cli-entry-no-ledger = Läs in huvudboken, så räknas förslaget fram.
cli-entry-grant-income = statsbidrag, intäkt
cli-entry-balance-prepaid = fordran på bidragsgivaren
cli-entry-balance-accrued = förutbetald intäkt eller skuld till bidragsgivaren
cli-entry-seen-grant = { $account } ({ $role }) används på bidraget i huvudboken.
cli-entry-seen-book = { $account } ({ $role }) används på ett annat bidrag i boken.
cli-entry-seen-table = För { $role }: välj konto inom { $within }.
cli-entry-seen-nowhere = För { $role }: kontotabellen har inget sådant konto. Välj konto i er kontoplan.
cli-forecast-too-early = Det är för tidigt för en prognos. Den görs när tre hela månader i användningstiden är bokförda, tidigast { $from }.
cli-forecast-over = Användningstiden är slut. Det som är använt är använt.
cli-forecast-performance = Bidraget betalas för en prestation. Det finns inga kostnader att förutse.
cli-forecast-pace = Takten i { $months } under de { $days } dagar som är kvar till { $last }.
cli-forecast-used = Använt vid slutet
cli-forecast-left = Kvar av mottaget
cli-forecast-used-up = I väntad takt är pengarna slut i { $month }.
cli-chargeable-none = Inga rader utan bidragskod liknar bidragets. Genomsökt: { $files }.
cli-chargeable-no-ledger = Ingen huvudbok är inläst.
cli-chargeable-searched = Rader utan bidragskod som kan höra till bidraget. Genomsökt: { $files }.
