# Löner och PO-pålägg i fönstret.

ui-salary-from-pay = Räkna ut ur lönen
ui-salary-amount = Skriv in beloppet
ui-salary-post = Befattning
ui-salary-way = Lönen är
ui-salary-monthly-way = månadslön
ui-salary-hourly-way = timlön
ui-salary-monthly = Månadslön vid heltid, kr
ui-salary-degree = Sysselsättningsgrad, %
ui-salary-wage = Timlön, kr
ui-salary-hours = Timmar
ui-salary-absent = Dagar utan lön
ui-salary-absent-hint = Kalenderdagar i perioden, till exempel vid sjukdom.
ui-salary-on-cost = PO-pålägg
ui-salary-on-cost-year = årets
ui-salary-on-cost-none = inget
ui-salary-on-cost-typed = eget
ui-salary-rate = Eget pålägg, %
ui-salary-share = Bidragets andel, %
ui-salary-own-share = Egen andel, %
ui-salary-comes-to = Lön { $pay } kr + PO-pålägg { $on_cost } kr = { $whole } kr. Bidraget: { $amount } kr.
ui-salary-own-comes-to = Egen del: { $own } kr.
ui-copy-month = Kopiera till nästa månad
ui-costs-copied = { $count } kostnader är kopierade till månaden efter.
ui-on-costs = PO-pålägg
ui-on-costs-lead = Procent av lönen, efter kalenderår. Programmets värden är SKR:s schabloner; den egna organisationens går före. År utan värde anger ni själva.
ui-rate-year = År
ui-rate = Procent
ui-rate-source = Källa
ui-rate-own = egen
ui-rate-missing = saknas
ui-set-rate = Ange PO-pålägg
ui-rate-set = PO-pålägget för { $year } är angivet.
ui-recalculate = Räkna om lönerna
ui-recalculate-reason = PO-pålägget för året är ändrat
ui-recalculated = Lönerna är omräknade.
