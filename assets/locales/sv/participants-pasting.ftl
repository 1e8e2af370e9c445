# Deltagare som klistras in. Rubriker och ord som betyder samma sak skiljs med lodstreck; det första är namnet.

paste-participant-participant = nr | deltagarnr
paste-participant-person = person | pseudonym | deltagare
paste-participant-category = kategori | kategori i återrapporten
paste-participant-training = utbildning | utbildning eller tjänst | tjänst
paste-participant-sex = kön
paste-participant-provider = utförare
paste-participant-staff = personal | ny eller befintlig | ny eller befintlig personal
paste-participant-start = startdag | från | första dag | start
paste-participant-end = slutdag | till | sista dag | slut
paste-participant-outcome = resultat
paste-participant-hours = timmar
paste-participant-costs = kostnader | kopplade kostnader
paste-participant-sex-woman = kvinna | k
paste-participant-sex-man = man | m
paste-participant-provider-own = egen regi | kommunal | kommunal utförare | regional | offentlig
paste-participant-provider-private = enskild utförare | enskild | privat | privat utförare
paste-participant-staff-new = ny | ny personal
paste-participant-staff-existing = befintlig | befintlig personal
paste-participant-outcome-passed = godkänd | godkänt
paste-participant-outcome-failed = ej godkänd | inte godkänd | underkänd | underkänt
paste-participant-outcome-left = avbröt | avbrutit | avhopp
problem-paste-participant-headings-missing = Första raden ska vara rubriker, med minst person, eller nr för deltagare som redan står på listan. Rubriker som går att använda: { $known }.
problem-paste-participant-twice = Raden är samma som rad { $line }: samma deltagare, eller samma person, utbildning, kategori och startdag.
problem-paste-participants-none = Under rubrikerna står inga deltagare. Kopiera raderna också.
problem-paste-word-unknown = ”{ $value }” går inte att läsa i kolumnen { $field }. Skriv ett av orden { $known }, eller lämna cellen tom.
cli-about-participant-rows = Lägger till eller ändrar deltagare ur en tabell med rubriker. Alla rader förs in, eller inga.
cli-column-who = Vem
cli-did-participant-rows = { $added } deltagare är tillagda och { $changed } ändrade. Listan har { $count } rader.
ui-paste-participants = Klistra in deltagare
ui-paste-participants-lead = Kopiera rader med rubriker från Excel och klistra in dem här. Minst person (pseudonym). En rad med nr, till exempel D12, ändrar den deltagaren; det som tabellen saknar kolumn för står kvar.
ui-paste-participants-add = För in { $count } deltagare
ui-paste-participants-added = { $added } deltagare är tillagda och { $changed } ändrade.
ui-paste-participants-changes = ändras
ui-paste-participants-wrong = { $count ->
    [one] En rad går inte att föra in.
   *[other] { $count } rader går inte att föra in.
 }
ui-paste-participants-right = går att föra in
ui-participants-copy = Kopiera listan
ui-participants-copied = Listan är kopierad. Den kan klistras in i Excel, ändras där och klistras in här igen.
