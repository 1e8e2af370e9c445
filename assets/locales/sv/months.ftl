# Avstämningens månader.

operation-month-signed = Månadens avstämning godkändes
month-open = öppen
month-ready = klar att godkänna
month-signed = godkänd
month-moved = ändrad efter godkännandet
problem-month-empty = { $month } har inget att stämma av. Välj en månad med rader i huvudboken eller boken.
problem-month-signed-already = { $month } är redan godkänd, och inget har ändrats sedan dess.
problem-month-open = { $month } har { $open ->
    [one] en skillnad som inte är förklarad. Förklara den
   *[other] { $open } skillnader som inte är förklarade. Förklara dem
 } innan månaden godkänns.
problem-reconciliation-moved = { $month } var godkänd med { $ledger_then } kr i huvudboken och { $book_then } kr i boken. Nu är det { $ledger_now } kr och { $book_now } kr. Det gäller konto { $accounts }.
remedy-reconciliation-moved = Se vad som har ändrats i historiken och i huvudboken. Förklara skillnader som är nya och godkänn månaden igen.
cli-about-month = Avstämningens månader.
cli-about-month-list = Visar avstämningens månader och vilka som är godkända.
cli-about-month-sign = Godkänner avstämningen för en månad där allt stämmer eller är förklarat.
cli-did-month-sign = Avstämningen för { $month } på { $code } är godkänd.
cli-column-note = Anteckning
ui-months = Månader
ui-months-lead = När allt i månaden stämmer eller är förklarat kan den godkännas. Ändras något sedan blir det en anmärkning.
ui-month-open = öppen
ui-month-ready = klar att godkänna
ui-month-signed = godkänd
ui-month-moved = ändrad efter godkännandet
ui-sign-month = Godkänn
ui-sign-again = Godkänn igen
ui-month-signed-off = Avstämningen för { $month } är godkänd.
ui-signed-by = { $who }, { $when }
