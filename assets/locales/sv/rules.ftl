# Bidragsordningar i ord, egna ordningar, det som källan lämnar öppet och nyare versioner.

## Avsnitt
section-identity = Bidragsordningen
section-money = Belopp och fördelning
section-requisition = Rekvisition eller ansökan
section-payment = Utbetalning
section-period = Användningstid
section-performance = Prestation
section-purposes = Ändamål
section-eligible = Kostnadsslag
section-exclusions = Får inte användas till
section-caps = Tak för delar av kostnaderna
section-co-financing = Medfinansiering
section-start = När det ska ha börjat
section-exclusive = Får inte kombineras med
section-accrual = Reservering
section-cost-base = Vad en kostnad tas upp till
section-transfers = Ersättning till enheter och utförare
section-providers = Enskilda utförare
section-evidence = Underlag
section-conditions = Villkor
section-report = Återrapport
section-questions = Frågor i återrapporten
section-answer-rules = Samband mellan svaren
section-repayment = Återbetalning
section-classification = I årsredovisningen
section-checks = Kontroller som väger annorlunda
section-open-points = Det källorna lämnar öppet
section-sources = Källor

## Bidragsordningen
rule-id = { $id }, version { $version }
rule-name = Officiellt namn: { $name }
rule-short = Kort namn: { $name }
rule-funder = Bidragsgivare: { $funder }
rule-year = Bidragsår: { $year }
rule-references = Diarienummer och beslut: { $references }
rule-copied-from = Egen bidragsordning, skriven efter { $scheme }.
rule-example = Exempel: visar vad en bidragsordning kan säga och är aldrig fullständig.
rule-form-requisition = Bidraget rekvireras: mottagaren begär ut ett belopp som är avsatt för den.
rule-form-performance = Bidraget ges för en prestation: mottagaren visar vad den har uppnått.
rule-form-application = Bidraget söks: bidragsgivaren prövar ansökan och beslutar.
rule-recipients = Kan få bidraget: { $kinds }.
rule-recipient-kommun = kommuner
rule-recipient-region = regioner

## Belopp
rule-total = Sammanlagt { $amount } kr.
rule-amount = { $amount } kr
rule-part-each = varav lika mycket till var och en: { $amount } kr
rule-only-recipients = gäller { $kinds }
rule-distribution-krona = Fördelas i hela kronor, så att delarna summerar till helheten.
rule-distribution-ore = Fördelas på öret, så att delarna summerar till helheten.
rule-pool-parts = { $parts ->
    [one] en del av helheten
   *[other] { $parts } delar av helheten
 }
rule-pool-each = lika till alla: { $amount } kr
rule-pool-key = efter nyckeltalet { $key }
rule-pool-conditions = bara den som uppfyller { $conditions }
rule-from = från och med { $day }
rule-until = till och med { $day }
rule-round-percent = { $percent } av bidraget
rule-round-opt-in = bara den som har begärt det

## Tid
rule-period = Kostnaderna ska höra till tiden { $first }–{ $last }.
rule-basic-last = Utan förlängning gäller till och med { $day }.

## Prestation
rule-notice = utan ja på { $question } betalas inget ut
rule-share-at-most = { $part } är högst { $percent } av { $of }
rule-share-fallen = andelen { $part_after } av { $of_after } är minst { $points } procentenheter lägre än { $part_before } av { $of_before }; är den över { $level } krävs { $points_above } procentenheter
rule-ratio-risen = { $part_after } för varje { $per_after } är fler än { $part_before } för varje { $per_before }
rule-risen = { $after } är fler än { $before }
rule-declared = svaret på { $question } är { $answers }

## Kostnader
rule-only-for = bara { $names }
rule-limit-amount = högst { $amount } kr
rule-limit-percent = högst { $percent } av mottaget belopp
rule-eligible = Kostnadsslag som bidraget får användas till: { $kinds }.
rule-only-kinds = kostnadsslag: { $kinds }
rule-only-accounts = konton: { $accounts }
rule-only-words = ord i texten: { $words }
rule-only-purposes = ändamål: { $purposes }
rule-cap-whole-cost = högst { $percent } av hela kostnaden
rule-cap-received = högst { $percent } av mottaget belopp
rule-cap-used = högst { $percent } av använt belopp
rule-grant-at-most = bidraget betalar högst { $percent } av hela kostnaden
rule-own-at-least = egna medel är minst { $percent } av hela kostnaden
rule-together = tillsammans { $percent } av hela kostnaden
rule-after-application = börjar efter ansökan
rule-after-decision = börjar efter beslutet
rule-after-requisition = börjar efter rekvisitionen
rule-exclusive-person-and-training = { $scheme }: inte för samma person och utbildning
rule-exclusive-person = { $scheme }: inte för samma person
rule-exclusive-grant = { $scheme }: inte för samma insats
rule-accrual-yes = Kostnader får reserveras.
rule-accrual-when-proven = Kostnader får reserveras när det går att styrka att de hör till användningstiden.
rule-accrual-no = Kostnader får inte reserveras.
rule-accrual-not-stated = Källorna säger inget om reservering.
rule-net-of-vat = Kostnader tas upp utan moms.
rule-with-vat = Kostnader tas upp med moms.
rule-on-cost-yes = PO-pålägg får tas upp.
rule-on-cost-when-proven = PO-pålägg får tas upp när det går att styrka.
rule-on-cost-no = PO-pålägg får inte tas upp.
rule-on-cost-not-stated = Källorna säger inget om PO-pålägg.
rule-flat-rate-deduct = Den schabloniserade momsersättningen dras av från kostnaden.
rule-flat-rate-keep = Kostnaden tas upp hel; den schabloniserade momsersättningen dras inte av.
rule-flat-rate-ask = Källorna säger inget om schabloniserad momsersättning; kostnaden tas upp hel och pekas ut.
rule-transfers-paid = Ersättning till enheter och utförare räknas som använd när den betalas ut.
rule-transfers-reported = Ersättning till enheter och utförare räknas som använd när enheten har återrapporterat, och så långt den har gjort det.
rule-duty-may = får ges del av medlen
rule-duty-offer = ska erbjudas del av medlen
rule-duty-inform = ska informeras
rule-demanded = krävs
rule-recommended = rekommenderas
rule-for-the-grant = för bidraget som helhet
rule-ledger-suffices = huvudboksutdraget räcker
rule-any-evidence = något av: { $kinds }
rule-condition-demanded = krävs; ett brott kan kosta bidraget
rule-condition-asked = ska göras

## Återrapport
rule-due = senast { $day }
rule-mandatory = ska lämnas
rule-voluntary = är frivillig
rule-mandatory-open = källorna säger inte om den är obligatorisk
rule-answer-amount = belopp
rule-answer-amount-matrix = belopp per rad
rule-answer-count = antal
rule-answer-count-matrix = antal per rad och kolumn
rule-answer-computed = räknas ut av andra svar
rule-answer-yes-no = ja eller nej
rule-answer-yes-no-not-applicable = ja, nej eller inte aktuellt
rule-answer-choice = ett alternativ
rule-answer-choices = ett eller flera alternativ
rule-answer-choice-matrix = ett alternativ per rad
rule-answer-date = dag
rule-answer-evidence = fil
rule-answer-group = samma fält om och om igen
rule-answer-text = egna ord
rule-required = måste besvaras
rule-optional = får lämnas tom
rule-given-by-figure = svaret är { $figure }
rule-given-by-condition = svaret följer av villkoret ”{ $name }”
rule-given-by-performance = svaret följer av prestationsvillkoret { $name }
rule-shown-when = ställs bara om { $when }
rule-required-when = måste besvaras om { $when }
rule-holds-when = gäller bara om { $when }
rule-when-positive = { $figure } är större än noll
rule-when-answered = { $question } besvaras med { $answers }
rule-when-counted = { $sum } är större än noll
rule-breach = { $answers } bryter mot en regel eller motsäger ett annat svar
rule-options = Svarsalternativ: { $options }
rule-with-text = med egna ord
rule-band = { $from } till { $to } av mottaget belopp
rule-rows = Rader: { $lines }
rule-columns = Kolumner: { $lines }
rule-formula-share = { $part } i procent av { $of }
rule-formula-points = skillnaden i procentenheter från { $part_before } av { $of_before } till { $part_after } av { $of_after }
rule-formula-ratio = { $part } för varje { $per }
rule-formula-sum = summan av { $sum }
rule-sides-equal = { $left } = { $right }
rule-sides-at-most = { $left } är högst { $right }
rule-sides-at-least = { $left } är minst { $right }
rule-sides-positive = { $left } är större än noll
rule-sides-nought = { $left } är noll
rule-every-row = alla rader
rule-every-column = alla kolumner
rule-each-row = varje rad för sig
rule-quoted = ”{ $text }”
rule-figure-requisitioned = rekvirerat belopp
rule-figure-received = mottaget belopp
rule-figure-used = använt belopp
rule-figure-unused = oförbrukat belopp
rule-figure-over-use = använt utöver mottaget
rule-figure-to-repay = belopp att betala tillbaka
rule-figure-used-by-purpose = använt belopp per ändamål
rule-figure-used-by-year = använt belopp per år
rule-figure-unused-at-report = oförbrukat när återrapporten ska vara inne
rule-figure-used-by-private-providers = använt belopp hos enskilda utförare
rule-figure-requisitioned-by-round = rekvirerat belopp per omgång

## Återbetalning och redovisning
rule-repay-unused = Det som inte används ska betalas tillbaka.
rule-repay-not-unused = Enligt källorna ska inget oförbrukat betalas tillbaka.
rule-repay-misused = Det som används i strid med syfte eller villkor ska betalas tillbaka.
rule-repay-late-report = En återrapport som kommer för sent eller uteblir kan kosta bidraget.
rule-repay-missing-evidence = Underlag som saknas kan kosta bidraget.
rule-repay-result-missed = Ett resultat som inte nås kan kosta bidraget.
rule-repay-wrong-amount = Det som har betalats ut felaktigt eller med för högt belopp ska betalas tillbaka.
rule-repay-above = Bara belopp över { $above } kr krävs tillbaka.
rule-interest-from = { $months ->
    [0] från dagen för beslutet om återkrav
    [one] från en månad efter beslutet om återkrav
   *[other] från { $months } månader efter beslutet om återkrav
 }
rule-interest-rate = { $percent } över basräntan per år
rule-with-conditions = med villkor: intäkt i takt med användningen, resten är skuld
rule-without-conditions = utan villkor: intäkt i den period som bidraget avser
rule-check = Kontrollen { $check } väger här som { $severity }.
rule-check-off = Kontrollen { $check } görs inte under den här ordningen.
rule-source = { $title }. { $issuer }. Läst { $day }.
