# Löner: vad de räknas ut ur, och PO-pålägg.

operation-on-cost-rate-set = PO-pålägg angavs
problem-salary-percent-outside = { $percent } procent går inte att ange som { $field ->
    [degree] sysselsättningsgrad
    [share] bidragets andel
   *[own_share] egen andel
 }. Ange mer än 0 och högst 100.
problem-salary-parts-above-whole = Bidragets och den egna andelen är tillsammans { $percent } procent. De får inte vara mer än hela lönen.
problem-on-cost-rate-outside = PO-pålägget kan inte vara { $percent } procent. Ange 0–100.
problem-salary-absent-above-period = { $absent } dagar utan lön är fler än periodens { $days }.
problem-salary-pay-not-positive = Lönen { $pay } kr är inte mer än noll.
problem-salary-no-hours = Antalet timmar saknas. Ange timmar, till exempel 37,5.
problem-salary-both-ways = Både månadslön och timlön är ifyllda. Ange den ena.
problem-salary-pay-missing = Lönen saknas. Ange månadslön eller timlön.
problem-salary-two-years = Perioden { $period } går över ett årsskifte, och PO-pålägget är olika för åren. Skriv in en kostnad för varje år.
problem-salary-of-other-kind = Bara en lön kan räknas ut ur lönen. Välj kostnadsslaget lön.
problem-salary-amount-typed = Beloppet räknas ut ur lönen. Lämna belopp, hela kostnaden och egen del tomma.
problem-on-cost-rate-missing = PO-pålägget för { $year } är inte angivet. Skriv in det under Inställningar eller med rate set, eller ange ett eget.
problem-on-cost-source-missing = Källan saknas. Skriv var PO-pålägget kommer från, till exempel SKR:s cirkulär eller ett eget beslut.
problem-hours-unreadable = ”{ $value }” går inte att läsa som timmar. Skriv med högst två decimaler, till exempel 37,5.
problem-rates-unreadable = Programmets tabell över PO-pålägg går inte att läsa: { $reason }.
problem-salaries-up-to-date = Lönerna är redan räknade med årens PO-pålägg. Inget behöver rättas.
problem-cost-copied-already = { $cost } finns redan för månaden efter, som { $there }.
problem-on-cost-outdated = Lönen { $cost } ({ $text }) är räknad med PO-pålägget { $used } procent. För { $year } är { $now } procent angivet.
remedy-on-cost-outdated = Räkna om bidragets löner, så rättas alla på en gång. Gäller ett annat pålägg för lönen, skriv in det på kostnaden.

cli-about-cost-copy = Skriver in kostnader igen för månaden efter.
cli-about-cost-recalculate = Räknar om ett bidrags löner med årens PO-pålägg. Varje lön som ändras rättas.
cli-about-rate = PO-pålägg, efter år.
cli-about-rate-list = Visar PO-pålägg för åren.
cli-about-rate-set = Anger PO-pålägget för ett år.
cli-option-post = Befattning
cli-option-monthly = Månadslön vid heltid; då räknas beloppet ut
cli-option-degree = Sysselsättningsgrad i procent; annars 100
cli-option-wage = Timlön; då räknas beloppet ut
cli-option-hours = Timmar
cli-option-absent-days = Kalenderdagar i perioden utan lön
cli-option-on-cost = PO-pålägg: year (årets), none (inget) eller en procentsats
cli-option-share = Bidragets andel av lön och PO-pålägg i procent; annars 100
cli-option-own-share = Den egna andelen i procent, där ordningen frågar efter den
cli-option-year = Kalenderår
cli-option-rate = PO-pålägg i procent av lönen
cli-option-source = Var värdet kommer från
cli-value-on-cost = year|none|PROCENT
cli-value-year = ÅR
cli-column-year = År
cli-column-percent = Procent
cli-column-source = Källa
cli-rate-missing = saknas
cli-rate-own = egen
cli-did-cost-copy = Kopierade till månaden efter: { $costs }. Bidragets kostnader: { $count } st, { $amount } kr, varav { $inside } kr inom användningstiden.
cli-did-cost-recalculate = Löner på { $costs } är omräknade. Bidragets kostnader: { $count } st, { $amount } kr, varav { $inside } kr inom användningstiden.
cli-did-rate-set = PO-pålägget för { $year } är { $rate } procent.
cli-column-whole = Hela kostnaden
cli-column-own = Egen del
cli-column-training = Utbildning
cli-heading-salary = Så räknades lönen
cli-salary-monthly = { $post } månadslön { $monthly } kr, { $degree } procent, { $absent } dagar utan lön
cli-salary-hourly = { $post } timlön { $wage } kr, { $hours } timmar, { $absent } dagar utan lön
cli-salary-stated = { $post } lön { $pay } kr så som lönefilen anger den, { $absent } dagar utan lön
cli-salary-sums = lön { $pay } + PO-pålägg { $rate } procent { $on_cost } = { $whole } kr; bidragets { $share } procent { $amount } kr
