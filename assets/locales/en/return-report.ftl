# The return report: attesting, the frozen answer, and answers taken over from last year.

page-report-attested = Attested { $on } by { $who } (operation { $operation }).
report-own-text = Own text

operation-answers-carried = Answers were taken over from an earlier grant
operation-report-attested = The return report was attested

problem-report-not-frozen = The return report is not frozen. Freeze it before it is attested.
problem-report-attest-moved = The book says something else than the return report that operation { $operation } froze. Freeze it anew before it is attested.
problem-report-attest-nameless = Write the name of the person who attests.
problem-report-attest-same-person = { $name } froze the return report. The book asks for two persons, so somebody else must attest it.
problem-report-attested-already = { $name } has attested this return report already.
problem-report-answers-carried = { $questions ->
    [one] One answer was taken over from an earlier grant and is not confirmed. Read and confirm it before the report is frozen.
   *[other] { $questions } answers were taken over from an earlier grant and are not confirmed. Read and confirm them before the report is frozen.
}
problem-carry-same-grant = Answers are taken over from another grant than { $grant } itself.
problem-carry-nothing = There is no answer to take over or confirm.
problem-carry-unfit = The answer to { $question } cannot be taken over. See what can with --dry-run.
problem-carry-unconfirmable = The answer to { $question } was not taken over, so there is nothing to confirm.
problem-answer-carried = The answer to “{ $text }” ({ $question }) was taken over from an earlier grant and has not been confirmed.
remedy-answer-carried = Read the answer. If it is right this year as well, confirm it; otherwise write what is.

cli-option-attest = Attest the frozen return report in this name
cli-option-role = Capacity of the person who attests
cli-option-carry-from = Take answers over from the report of the grant with this code
cli-option-report-question = Take over the answer to this question only; may be given several times
cli-option-confirm = Confirm all answers that were taken over, once you have read them
cli-option-report-dry-run = Show what can be taken over, without changing anything
cli-column-attested = Attested
cli-carry-nothing = No earlier grant in the book has answers to the same questions.
cli-carry-heading = Answers from { $grant }
cli-carry-fits = can be taken over
cli-carry-answered = answered already
cli-carry-of-its-year = of its year, not taken over
cli-carry-asks-otherwise = the question is another now
cli-question-carried = Taken over from an earlier grant, not confirmed.
cli-question-was = In the frozen report: { $text }
cli-question-was-empty = There was no answer in the frozen report.
cli-report-carried = { $carried ->
    [one] One answer was taken over and is not confirmed.
   *[other] { $carried } answers were taken over and are not confirmed.
}

ui-attest = Attest …
ui-attest-title = Attest the return report
ui-attest-help = Attesting is about the return report as it is frozen. It is written into the history of the book and goes into the package.
ui-attest-name = Name
ui-attest-role = Capacity
ui-attest-done = The return report is attested.
ui-attested = Attested { $on } by { $who }
ui-carry = Take over answers …
ui-carry-title = Take over answers from an earlier grant
ui-carry-help = Words and choices can be taken over. Amounts, numbers and days are of their year and are answered anew. An answer that was taken over stands as such until somebody has confirmed it.
ui-carry-from = From the grant
ui-carry-source = { $grant } { $scheme }, { $first }–{ $last } ({ $fits ->
    [one] one answer
   *[other] { $fits } answers
})
ui-carry-none = No other grant in the book has answers to the same questions.
ui-carry-take = { $count ->
    [0] Take over
    [one] Take over one answer
   *[other] Take over { $count } answers
}
ui-carry-done = { $count ->
    [one] One answer was taken over. Read and confirm it.
   *[other] { $count } answers were taken over. Read and confirm them.
}
ui-carry-state-fits = can be taken over
ui-carry-state-answered = answered already
ui-carry-state-of-its-year = of its year
ui-carry-state-asks-otherwise = the question is another now
ui-carried-answer = taken over
ui-carried-help = The answer was taken over from an earlier grant. Read it. If it is right this year as well, confirm it; otherwise change and save it.
ui-carried-count = { $count ->
    [one] one answer taken over to confirm
   *[other] { $count } answers taken over to confirm
}
ui-confirm-answer = Confirm the answer
ui-answer-confirmed = The answer is confirmed.
ui-own-text = Own text
ui-own-text-save = Save own text
ui-frozen-answer = In the frozen report
ui-frozen-empty = no answer
ui-now-answer = The answer would now be
ui-copy-all = Copy all answers
ui-copy-own-text = Copy own text
