# Kontrollen av ett revisionspaket: de fem svaren och vad de vilar på.

verdict-files-ok = Filerna är hela och ingen saknas.
verdict-files-warning = Filerna är hela, men något är att veta om dem.
verdict-files-failed = Filerna är inte som när paketet skrevs.
verdict-files-not-checked = Filerna är inte kontrollerade.
verdict-log-ok = Loggen är obruten från första händelsen.
verdict-log-warning = Loggen är obruten, men något är att veta om den.
verdict-log-failed = Loggen håller inte.
verdict-log-not-checked = Loggen är inte kontrollerad.
verdict-signer-ok = Signaturen håller och nyckeln är känd.
verdict-signer-warning = Signaturen håller, men nyckeln är inte känd här.
verdict-signer-failed = Signaturen håller inte.
verdict-signer-not-checked = Paketet är inte signerat.
verdict-sums-ok = Summorna är omräknade ur loggen och stämmer.
verdict-sums-warning = Summorna stämmer, men något är att veta om dem.
verdict-sums-failed = Summorna stämmer inte med loggen.
verdict-sums-not-checked = Summorna är inte omräknade.
verdict-rules-ok = Reglerna är körda igen och svaren blev desamma.
verdict-rules-warning = Reglerna är körda igen, men något är att veta om dem.
verdict-rules-failed = Reglerna eller svaren stämmer inte med loggen.
verdict-rules-not-checked = Reglerna är inte körda.

problem-package-no-grant = Välj minst ett bidrag. Ett paket gäller ett eller flera bidrag.
problem-package-evidence-changed = Underlaget till ”{ $file }” är inte det som boken säger. Kontrollera boken; inget paket har skrivits.
problem-package-not-verified = Paketet skrevs men kunde inte kontrolleras efteråt: { $reason } Filen är borttagen. Försök igen.

problem-package-format-unknown = Paketet har formatet ”{ $format }”, som inte känns igen. Det kan vara skrivet av ett nyare program.
problem-package-file-absent = ”{ $file }” saknas. Ett paket har alltid den filen.
problem-package-file-too-long = ”{ $file }” är längre än { $limit } byte och läses därför inte. Filen är inte den som loggen ger.
problem-package-file-unreadable-json = ”{ $file }” går inte att läsa som JSON av rätt form. { $reason }
problem-package-form = ”{ $file }” säger det den ska men är skriven på ett annat sätt. Filen är ändrad.
problem-package-file-unknown = ”{ $file }” hör inte till paketets format. Filens kontrollsumma är prövad, inte vad den innehåller.
problem-package-file-differs = ”{ $file }” är inte den som loggen ger. Den visar något annat än det som är bokfört.
problem-package-descriptor-differs = ”{ $file }” stämmer inte med loggen: organisation, bidrag eller sista händelse är en annan.
problem-package-info-differs = Uppgiften { $label } i ”{ $file }” stämmer inte med loggen.
problem-package-view-not-compared = Paketet är skrivet av { $software }. ”{ $file }” och systemdokumentationen är inte jämförda med loggen, eftersom deras ordalydelse hör till den versionen, och inte heller VERIFIERA.txt, verify.cmd och verify.py: kör dem inte och öppna inte sidan om du inte litar på avsändaren. Allt annat är omräknat.

problem-package-log-line = Rad { $line } i ”{ $file }” är ingen händelse. { $reason }
problem-package-log-form = Rad { $line } i ”{ $file }” är inte skriven så som en händelse skrivs. Filen är ändrad eller avhuggen.
problem-package-log-gap = Händelse { $expected } saknas i ”{ $file }”; { $found } står i dess ställe.
problem-package-log-broken = Händelse { $operation } i ”{ $file }” hör inte ihop med den före.
problem-package-log-changed = Innehållet i händelse { $operation } i ”{ $file }” stämmer inte med dess kontrollsumma.
problem-package-log-not-opened = ”{ $file }” börjar inte med att en bok öppnas.
problem-package-log-impossible = Händelse { $operation } i ”{ $file }” talar om { $what }, som inte kan finnas där.
problem-package-other-book = ”{ $file }” hör till en annan bok än loggen.
problem-package-head-differs = ”{ $file }” säger att loggen slutar med händelse { $stated }; den slutar med { $found } eller har en annan kontrollsumma där.
problem-package-log-rewritten = Händelse { $operation } i ”{ $file }” är en annan än den som du känner sedan tidigare. Historiken är omskriven.
problem-package-older = Paketet slutar med händelse { $operation } i ”{ $file }”. Boken har kommit till händelse { $known }: det finns senare uppgifter.
problem-package-fact-withheld = Händelse { $operation } i ”{ $file }” har en utelämnad uppgift ({ $kind }) som hör till bidragen i paketet.
problem-package-fact-not-packaged = Händelse { $operation } i ”{ $file }” har en uppgift ({ $kind }) som inte hör till bidragen i paketet.
problem-package-text-closed = En text ({ $text }) i händelse { $operation } i ”{ $file }” är gallrad eller utelämnad.
problem-package-personal-open = Paketets utlämningsnivå stänger sådana uppgifter, men { $text } i händelse { $operation } i ”{ $file }” står öppet.
problem-package-pseudonym-missing = Den utelämnade uppgiften { $text } i händelse { $operation } i ”{ $file }” har ingen pseudonym.
problem-package-pseudonyms-differ = Pseudonymerna i ”{ $file }” hör inte ihop med loggen.

problem-package-evidence-absent = Underlaget { $evidence } (”{ $file }”) saknas i paketet fast det inte innehåller personuppgifter.
problem-package-evidence-differs = Underlaget { $evidence } (”{ $file }”) är inte den fil som lades in i boken.
problem-package-evidence-closed = Underlaget { $evidence } är utelämnat ur paketet ({ $file }) fast det inte innehåller personuppgifter.

problem-package-scheme-unreadable = Reglerna för bidrag { $grant } i ”{ $file }” går inte att läsa. Paketet kan vara skrivet av ett nyare program.
problem-package-scheme-differs = Reglerna i ”{ $file }” är inte de som bidraget lades upp med.
problem-package-checks-unknown = Paketet är kontrollerat med kontroller som det här programmet inte har ({ $checks }). Anmärkningarna i ”{ $file }” är därför inte jämförda.
problem-package-checks-newer = Paketet är kontrollerat utan { $checks }. De kontroller som nämns i ”{ $file }” är körda igen.

problem-package-row-differs = Rad { $row } i ”{ $file }”: { $column } är ”{ $found }” men loggen ger ”{ $expected }”.
problem-package-row-missing = Rad { $row } saknas i ”{ $file }”.
problem-package-row-added = Rad { $row } i ”{ $file }” finns inte i loggen.
problem-package-row-unreadable = Rad { $row } i ”{ $file }” har inte rätt antal fält eller går inte att läsa.
problem-package-row-does-not-add-up = Rad { $row } i ”{ $file }” går inte ihop: delarna summerar inte till helheten.
problem-package-amount-unreadable = Rad { $row } i ”{ $file }”: { $column } är ”{ $value }”, som inte är ett belopp.
problem-package-account-sum-differs = Konto { $account } i ”{ $file }” summerar till { $found } kr men loggen ger { $expected } kr.
problem-package-sum-differs = Kolumnen { $column } i ”{ $file }” summerar till { $found } kr men bidragets siffra är { $expected } kr.
problem-package-value-differs = ”{ $file }” har { $found } på platsen { $place }; ur loggen blir det { $expected }.
