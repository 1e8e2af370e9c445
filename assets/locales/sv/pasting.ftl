# Inklistrade rader. Rubriker skiljs med lodstreck; den första är namnet.

paste-kind = slag | kostnadsslag
paste-month = månad | period
paste-first = från | fr.o.m. | fom | första dag
paste-last = till | t.o.m. | tom | sista dag
paste-amount = belopp | belopp utan moms | summa | kronor | kr
paste-text = text | beskrivning | avser
paste-account = konto
paste-booked-on = bokförd | bokförd den | bokföringsdag
paste-voucher = verifikation | ver | vernr
paste-purpose = ändamål
paste-unit = enhet
paste-provider = utförare
paste-whole = hela kostnaden
paste-own = egen del | egen finansiering
paste-supplier = leverantör
paste-person = person | namn
paste-training = utbildning
paste-post = befattning
paste-monthly = månadslön
paste-degree = sysselsättningsgrad | tjänstgöringsgrad
paste-wage = timlön
paste-hours = timmar
paste-absent-days = frånvarodagar
paste-on-cost = po-pålägg | po
paste-share = bidragets andel | andel
paste-own-share = bidragstagarens andel | egen andel
paste-accrual-reason = skäl | skäl till reservering
paste-expected = väntas | faktura väntas
pasted-rows = de inklistrade raderna
paste-provider-own = egen regi
paste-provider-private = enskild utförare
paste-on-cost-year = årets
paste-on-cost-none = inget
problem-paste-headings-missing = Första raden ska vara rubriker, med minst text och belopp eller månadslön. Rubriker som går att använda: { $known }.
problem-paste-heading-twice = Två kolumner är samma sak: { $field }. Byt namn på den ena eller ta bort den.
problem-paste-month-and-days = Raden har både månad och dagar. Ange det ena.
problem-paste-kind-unknown = ”{ $value }” är inget kostnadsslag. Skriv lön, faktura, reservering, ersättning till enhet eller utförare, eller övrigt.
problem-paste-rows-wrong = Inget är inskrivet. Rad { $lines } går inte att skriva in; se vad som är fel på dem och klistra in igen.
cli-about-cost-rows = Skriver in kostnader ur en tabell med rubriker. Alla rader skrivs in, eller inga.
cli-did-cost-rows = { $rows } kostnader på { $code } är inskrivna, { $amount } kr.
cli-rows-unused = Kolumnen ”{ $heading }” används inte.
cli-rows-problem = Rad { $line }: { $problem }
ui-paste-rows = Klistra in rader
ui-paste-lead = Kopiera rader med rubriker från Excel och klistra in dem här. Minst text, slag, dagar eller månad, och belopp eller månadslön.
ui-paste-cells = Rader med rubriker
ui-paste-unused = används inte
ui-paste-wrong = { $count ->
    [one] En rad går inte att skriva in.
   *[other] { $count } rader går inte att skriva in.
 }
ui-paste-add = Skriv in { $count } kostnader
ui-paste-added = { $count } kostnader är inskrivna.
ui-paste-right = går att skriva in
