# Kontrollernas anmärkningar: vad det gäller, och vad man gör åt det.
# Varje problem-… har en remedy-… med samma fält.

problem-cost-outside-period = Kostnaden { $cost } ({ $named }) på { $amount } kr uppstod { $period }, helt utanför användningstiden { $use_period }. { $inside } kr räknas till bidraget och { $outside } kr räknas bort.
remedy-cost-outside-period = Stämmer kostnadsperioden ska kostnaden bokas om till annan finansiering. Är perioden fel, rätta den och skriv varför.
problem-cost-outside-period-partly = Kostnaden { $cost } ({ $named }) på { $amount } kr uppstod { $period }, delvis utanför användningstiden { $use_period }. Efter dagar hör { $inside } kr till bidraget och { $outside } kr inte.
remedy-cost-outside-period-partly = Kontrollera perioden mot underlaget. Stämmer den behöver inget göras: bara delen inom användningstiden räknas.

problem-period-assumed-text = Kostnaden { $cost } ({ $named }) på { $amount } kr antas höra till { $period }, men texten ”{ $text }” säger { $said }. Användningstiden är { $use_period }.
remedy-period-assumed-text = Sätt kostnadsperioden efter underlaget, eller bekräfta den antagna om texten betyder något annat.
problem-period-assumed-long = Kostnaden { $cost } ({ $named }) på { $amount } kr antas höra till { $period }, men texten tyder på att den avser längre tid. Användningstiden är { $use_period }.
remedy-period-assumed-long = Se efter i fakturan vilken tid den avser och sätt kostnadsperioden, eller bekräfta den antagna.
problem-period-assumed-near = Kostnaden { $cost } ({ $named }) på { $amount } kr antas höra till { $period }, nära gränsen för användningstiden { $use_period }.
remedy-period-assumed-near = Se efter i underlaget när kostnaden uppstod. Sätt perioden, eller bekräfta den antagna; flera kostnader kan bekräftas på en gång.

problem-accrual-open = Reserveringen { $cost } ({ $named }) på { $amount } kr har ingen faktura efter { $days } dagar. { $open } kr är inte avräknat.
remedy-accrual-open = När fakturan kommer: koppla den till reserveringen. Kommer ingen faktura ska reserveringen återföras. Spara det som visar att kostnaden hör till perioden.

problem-purpose-missing = { $costs } kostnader på tillsammans { $amount } kr har inget ändamål. Återrapporten frågar efter belopp per ändamål.
remedy-purpose-missing = Markera kostnaderna i listan och välj ändamål.

problem-account-unmapped = Kontot { $account } har { $rows } rader på bidragets kod, tillsammans { $amount } kr, men ingen roll i kontotabellen. Raderna räknas inte som kostnader.
remedy-account-unmapped = Ge kontot en roll under Inställningar, Konton. Är det ett kostnadskonto blir raderna kostnader när huvudboken läses in igen.

problem-evidence-missing = { $voucher } ({ $kind }, { $text }) på { $amount } kr saknar underlag: { $asked }.
remedy-evidence-missing = Lägg till filen under Underlag och koppla den till verifikationen.
problem-evidence-missing-grant = Bidraget saknar underlag: { $asked }.
remedy-evidence-missing-grant = Lägg till det som visar vad som gjorts, till exempel program, kallelser eller beslut, och koppla det till bidraget.

problem-condition-undated = Villkoret ”{ $name }” ({ $condition }) har inget datum. Det går alltså inte att visa att det är uppfyllt.
remedy-condition-undated = Ange vilken dag villkoret uppfylldes och lägg till underlag, om det är uppfyllt.
problem-condition-undated-until = Villkoret ”{ $name }” ({ $condition }) ska vara uppfyllt senast { $until } men har inget datum.
remedy-condition-undated-until = Ange vilken dag villkoret uppfylldes och lägg till underlag. Är det inte uppfyllt: ta kontakt med bidragsgivaren.
problem-condition-late = Villkoret ”{ $name }” ({ $condition }) är noterat { $date }, utanför de dagar som räknas.
remedy-condition-late = Kontrollera datumet. Stämmer det: be bidragsgivaren om besked och spara svaret som underlag.

problem-requisition-late = { $amount } kr rekvirerades { $date }, efter sista dagen { $last_day }.
remedy-requisition-late = Kontrollera datumet. Stämmer det: spara bidragsgivarens besked om att rekvisitionen ändå godtas.
problem-requisition-missing = Bidraget är inte rekvirerat.
remedy-requisition-missing = Rekvirera bidraget och skriv in belopp och dag.
problem-requisition-missing-until = Bidraget är inte rekvirerat. Sista dagen är { $last_day }.
remedy-requisition-missing-until = Rekvirera bidraget i tid och skriv in belopp och dag.
problem-requisition-above-allocation = { $requisitioned } kr är rekvirerat, mer än de tilldelade { $allocated } kr.
remedy-requisition-above-allocation = Kontrollera beloppen mot fördelningslistan och rekvisitionen.

problem-received-differs = Mottaget belopp är { $received } kr men rekvirerat är { $requisitioned } kr.
remedy-received-differs = Kontrollera utbetalningen. Vänta på resten, eller notera varför beloppen skiljer sig.
problem-income-differs = Huvudboken har { $booked } kr i bidragsintäkt på bidragets kod, men mottaget belopp är { $received } kr.
remedy-income-differs = Rätta det mottagna beloppet eller intäktens kodning i huvudboken.

problem-over-use = { $used } kr är använt men bara { $received } kr är mottaget. { $over_use } kr är egen finansiering.
remedy-over-use = Inget behöver göras om ni själva står för resten. Annars: boka om det som inte hör till bidraget.
problem-unused = { $unused } kr av { $received } kr är inte använt än ({ $used } kr är använt). { $days } dagar återstår till { $last }.
remedy-unused = Planera resten, eller räkna med återbetalning där reglerna kräver det.
problem-unused-after-period = { $unused } kr av { $received } kr blev inte använt ({ $used } kr är använt). Användningstiden slutade { $last }, för { $days } dagar sedan.
remedy-unused-after-period = Kontrollera att alla kostnader är med, även sådana som inte kodats på bidraget. Redovisa sedan det oförbrukade.

problem-repayment-possible = { $to_repay } kr kan behöva betalas tillbaka: { $unused } kr är inte använt, och belopp över { $above } kr återkrävs.
remedy-repayment-possible = Kontrollera att alla kostnader är med. Ta upp beloppet som skuld i bokslutet om det står kvar.
problem-repayment-below-threshold = { $unused } kr är inte använt, men { $to_repay } kr återkrävs: bidragsgivaren fakturerar bara belopp över { $above } kr.
remedy-repayment-below-threshold = Inget behöver göras. Redovisa det oförbrukade i återrapporten.
problem-repayment-none = { $unused } kr är inte använt. Bidraget har inget krav på återbetalning ({ $to_repay } kr återkrävs; gräns { $above } kr).
remedy-repayment-none = Inget behöver betalas. Redovisa det oförbrukade i återrapporten.

problem-reconciliation-difference = Konto { $account }, { $month }: huvudboken har { $ledger } kr på bidragets kod och boken { $book } kr. Skillnaden är { $difference } kr.
remedy-reconciliation-difference = Läs in den senaste huvudboken, rätta kostnaden, eller förklara skillnaden under Avstämning.

problem-ledger-changed = Verifikation { $voucher }, rad { $position } på konto { $account }: boken har { $held } kr, den senaste huvudboken { $found } kr{ $code }.
remedy-ledger-changed = Läs in filen igen och ta med ändringarna: den gamla raden makuleras och den nya ersätter den.
problem-ledger-changed-recoded = Verifikation { $voucher }, rad { $position } på konto { $account } ({ $held } kr): raden är omkodad och har nu koden ”{ $code }” ({ $found } kr).
remedy-ledger-changed-recoded = Är omkodningen rätt: läs in filen igen och ta med ändringarna. Annars ska raden kodas tillbaka i huvudboken.
problem-ledger-changed-vanished = Verifikation { $voucher }, rad { $position } på konto { $account } ({ $held } kr) finns inte längre i huvudboken{ $code }.
remedy-ledger-changed-vanished = Är den struken med rätta: läs in filen igen och ta med ändringarna. Annars: fråga den som bokfört.
problem-ledger-changed-closed = Verifikation { $voucher }, rad { $position } på { $found } kr har bidragets kod{ $code }, men bidraget är avslutat. Raden är inte upptagen.
remedy-ledger-changed-closed = Boka om raden i huvudboken, eller öppna bidraget igen och läs in filen på nytt.

problem-report-due = Återrapporten ska lämnas senast { $due }, om { $days } dagar.
remedy-report-due = Svara på frågorna under Återrapport och frys den när den lämnas.
problem-report-late = Återrapporten skulle ha lämnats { $due }, för { $days } dagar sedan, och är inte fryst här.
remedy-report-late = Är den lämnad: frys den så att siffrorna står fast. Annars: lämna den och meddela bidragsgivaren.
problem-report-moved = Fråga { $question } { $row }: i återrapporten per { $as_of } stod { $frozen } kr. Svaret skulle nu bli { $now } kr.
remedy-report-moved = Se i historiken vad som ändrats. Rätta återrapporten hos bidragsgivaren om skillnaden betyder något, och frys den på nytt.
problem-answer-breach = Svaret på fråga { $question } (”{ $text }”) innebär att ett villkor är brutet.
remedy-answer-breach = Kontrollera svaret. Stämmer det: ta kontakt med bidragsgivaren innan rapporten lämnas.

rule-bookkeeping-law = Sidoordnad redovisning ska gå att stämma av mot huvudboken.
problem-answer-band = { $question }: svaret ”{ $option }” stämmer inte med boken, där { $private } kr av { $received } kr ({ $percent } %) gått till enskilda utförare.
remedy-answer-band = Rätta svaret eller märk kostnaderna hos enskilda utförare.
problem-answer-band-none = { $question }: svaret ”{ $option }” säger att enskilda utförare fått en del av de { $received } kronorna, men boken har inga sådana kostnader.
remedy-answer-band-none = Märk kostnaderna hos enskilda utförare eller rätta svaret.
problem-answer-rule = { $text } Nu står { $left } mot { $right }.
remedy-answer-rule = Rätta svaren så att de stämmer med varandra.
problem-answer-rule-row = { $row }: { $text } Nu står { $left } mot { $right }.
remedy-answer-rule-row = Rätta raden så att svaren stämmer med varandra.
problem-answer-rule-alone = { $text } Nu står { $left }.
remedy-answer-rule-alone = Rätta svaret.
problem-answer-rule-alone-row = { $row }: { $text } Nu står { $left }.
remedy-answer-rule-alone-row = Rätta raden.
problem-answer-text-missing = { $question }: ”{ $option }” är valt utan egna ord.
remedy-answer-text-missing = Skriv vad som menas.
problem-answers-missing = { $answers } svar saknas i återrapporten, den första är { $first }.
remedy-answers-missing = Svara på frågorna innan rapporten lämnas.
problem-condition-evidence-missing = Villkoret är uppfyllt { $date }, men inget underlag visar det.
remedy-condition-evidence-missing = Lägg till underlaget och koppla det till villkoret.
problem-cost-before-start = Kostnaden { $cost } ({ $amount } kr, { $period }) uppstod före { $start }.
remedy-cost-before-start = Ta bort kostnaden från bidraget eller rätta dess period.
problem-cost-before-start-partly = Kostnaden { $cost } ({ $amount } kr, { $period }) uppstod delvis före { $start }.
remedy-cost-before-start-partly = Dela kostnaden och ta upp bara det som uppstod efter.
problem-cost-before-start-unknown = Bidraget får bara användas till det som börjar efter en viss dag, men dagen är inte noterad. { $costs } kostnader på { $amount } kr kan inte prövas.
remedy-cost-before-start-unknown = Notera dagen för ansökan, beslut eller rekvisition.
problem-double-financed = Samma kostnad ligger på bidraget { $other_grant }.
remedy-double-financed = Ta bort den från det ena bidraget.
problem-double-financed-alike = Kostnaden { $cost } ({ $amount } kr) liknar { $other_cost } på bidraget { $other_grant }: samma leverantör, belopp och dagar.
remedy-double-financed-alike = Kontrollera om det är samma kostnad.
problem-double-financed-file = Filen { $file } styrker både { $cost } ({ $amount } kr) och en kostnad på bidraget { $other_grant }.
remedy-double-financed-file = Kontrollera att kostnaden är delad och inte upptagen två gånger.
problem-double-financed-row = Huvudboksraden bakom { $cost } ({ $amount } kr) ligger också på bidraget { $other_grant }.
remedy-double-financed-row = Ta bort den från det ena bidraget.
problem-exclusive-scheme = Bidraget { $other_grant } utesluter detta.
remedy-exclusive-scheme = Avgör vilket av bidragen som gäller.
problem-exclusive-scheme-person = Personen bakom { $cost } ligger också på bidraget { $other_grant } ({ $other_cost }), och bidragen utesluter varandra.
remedy-exclusive-scheme-person = Ta bort kostnaden från det ena bidraget.
problem-exclusive-scheme-training = Personen bakom { $cost } och utbildningen { $training } ligger också på bidraget { $other_grant } ({ $other_cost }), och bidragen utesluter varandra.
remedy-exclusive-scheme-training = Ta bort kostnaden från det ena bidraget.
problem-line-overcharged = Rad { $position } i verifikation { $voucher } (konto { $account }, { $amount } kr) är upptagen med { $charged } kr i { $costs } kostnader.
remedy-line-overcharged = Minska delarna så att de ryms i raden.
problem-post-overcharged = { $costs } kostnader tar tillsammans upp { $percent } procent av samma persons lön { $period }. Den första är { $cost } ({ $text }).
remedy-post-overcharged = Kontrollera delarna på alla bidrag som personen ligger på. Tillsammans får de inte vara mer än hela lönen.
problem-performance-not-met = Inget av prestationsvillkoren är uppfyllt.
remedy-performance-not-met = Kontrollera uppgifterna. Utan uppfyllt villkor betalas inget bidrag.
problem-performance-not-met-notice = Intresse har inte anmälts.
remedy-performance-not-met-notice = Utan intresseanmälan betalas inget bidrag. Kontrollera svaret.
problem-performance-uncounted = { $open } av { $conditions } prestationsvillkor kan inte prövas än.
remedy-performance-uncounted = Fyll i uppgifterna i återrapporten.
problem-co-financing-unknown = Hela kostnaden saknas för kostnader där bidraget bara bär en del, så medfinansieringen kan inte prövas.
remedy-co-financing-unknown = Ange hela kostnaden och den egna finansieringen.
