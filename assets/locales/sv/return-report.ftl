# Återrapporten: intygande, det frysta svaret och svar som förs över från förra året.

page-report-attested = Intygad { $on } av { $who } (händelse { $operation }).
report-own-text = Egen text

operation-answers-carried = Svar fördes över från ett tidigare bidrag
operation-report-attested = Återrapporten intygades

problem-report-not-frozen = Återrapporten är inte fryst. Frys den innan den intygas.
problem-report-attest-moved = Boken säger något annat än återrapporten som frystes i händelse { $operation }. Frys den på nytt innan den intygas.
problem-report-attest-nameless = Skriv namnet på den som intygar.
problem-report-attest-same-person = { $name } har fryst återrapporten. Boken kräver två personer, så någon annan behöver intyga den.
problem-report-attested-already = { $name } har redan intygat den här återrapporten.
problem-report-answers-carried = { $questions ->
    [one] Ett svar är överfört från ett tidigare bidrag och inte bekräftat. Läs igenom och bekräfta det innan återrapporten fryses.
   *[other] { $questions } svar är överförda från ett tidigare bidrag och inte bekräftade. Läs igenom och bekräfta dem innan återrapporten fryses.
}
problem-carry-same-grant = Svar förs över från ett annat bidrag än { $grant } självt.
problem-carry-nothing = Det finns inget svar att föra över eller bekräfta.
problem-carry-unfit = Svaret på { $question } kan inte föras över. Visa vad som kan det med --dry-run.
problem-carry-unconfirmable = Svaret på { $question } är inte överfört, så det finns inget att bekräfta.
problem-answer-carried = Svaret på ”{ $text }” ({ $question }) är överfört från ett tidigare bidrag och har inte bekräftats.
remedy-answer-carried = Läs igenom svaret. Stämmer det i år också, bekräfta det; annars skriv det som gäller.

cli-option-attest = Intyga den frysta återrapporten i detta namn
cli-option-role = Befattning för den som intygar
cli-option-carry-from = För över svar från återrapporten för bidraget med denna kod
cli-option-report-question = För bara över svaret på denna fråga; kan anges flera gånger
cli-option-confirm = Bekräfta alla överförda svar, när du har läst dem
cli-option-report-dry-run = Visa vad som kan föras över, utan att ändra något
cli-column-attested = Intygad
cli-carry-nothing = Inget tidigare bidrag i boken har svar på samma frågor.
cli-carry-heading = Svar från { $grant }
cli-carry-fits = kan föras över
cli-carry-answered = redan besvarad
cli-carry-of-its-year = gäller sitt år, förs inte över
cli-carry-asks-otherwise = frågan är en annan nu
cli-question-carried = Överfört från ett tidigare bidrag, inte bekräftat.
cli-question-was = I den frysta rapporten: { $text }
cli-question-was-empty = I den frysta rapporten fanns inget svar.
cli-report-carried = { $carried ->
    [one] Ett svar är överfört och inte bekräftat.
   *[other] { $carried } svar är överförda och inte bekräftade.
}

ui-attest = Intyga …
ui-attest-title = Intyga återrapporten
ui-attest-help = Intygandet gäller återrapporten så som den är fryst. Det skrivs i bokens historik och följer med i paketet.
ui-attest-name = Namn
ui-attest-role = Befattning
ui-attest-done = Återrapporten är intygad.
ui-attested = Intygad { $on } av { $who }
ui-carry = För över svar …
ui-carry-title = För över svar från ett tidigare bidrag
ui-carry-help = Ord och val kan föras över. Belopp, antal och dagar gäller sitt år och besvaras på nytt. Ett överfört svar står som överfört tills någon har bekräftat det.
ui-carry-from = Från bidraget
ui-carry-source = { $grant } { $scheme }, { $first }–{ $last } ({ $fits ->
    [one] ett svar
   *[other] { $fits } svar
})
ui-carry-none = Inget annat bidrag i boken har svar på samma frågor.
ui-carry-take = { $count ->
    [0] För över
    [one] För över ett svar
   *[other] För över { $count } svar
}
ui-carry-done = { $count ->
    [one] Ett svar är överfört. Läs igenom och bekräfta det.
   *[other] { $count } svar är överförda. Läs igenom och bekräfta dem.
}
ui-carry-state-fits = kan föras över
ui-carry-state-answered = redan besvarad
ui-carry-state-of-its-year = gäller sitt år
ui-carry-state-asks-otherwise = frågan är en annan nu
ui-carried-answer = överfört
ui-carried-help = Svaret är överfört från ett tidigare bidrag. Läs igenom det. Stämmer det i år också, bekräfta; annars ändra och spara.
ui-carried-count = { $count ->
    [one] ett överfört svar att bekräfta
   *[other] { $count } överförda svar att bekräfta
}
ui-confirm-answer = Bekräfta svaret
ui-answer-confirmed = Svaret är bekräftat.
ui-own-text = Egen text
ui-own-text-save = Spara egen text
ui-frozen-answer = I den frysta rapporten
ui-frozen-empty = inget svar
ui-now-answer = Svaret skulle nu vara
ui-copy-all = Kopiera alla svar
ui-copy-own-text = Kopiera egen text
