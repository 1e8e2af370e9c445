# Fönstret: regler, egna bidragsordningar, nyare versioner.

ui-nav-schemes = Bidragsordningar
ui-command-schemes = Bidragsordningar
ui-tab-rules = Regler
ui-scheme-differs = En nyare version av bidragsordningen säger annat på { $count ->
    [one] ett ställe
   *[other] { $count } ställen
 }. Bidraget följer den äldre tills någon beslutar.
ui-scheme-differs-show = Visa skillnaderna
ui-settings-open = Det källorna lämnar öppet
ui-settings-lead = Här tiger källan eller är oklar. Vår tolkning gäller tills ni beslutar något annat; beslutet får namn, dag och skäl.
ui-settings-none = Källorna lämnar inget öppet för det här bidraget.
ui-setting-decide = Besluta
ui-setting-what = Vad som beslutas
ui-setting-confirm = Tolkningen gäller som den står
ui-setting-decided = Beslutet är noterat
ui-scheme-newer = { $scheme }, version { $version }
ui-scheme-newer-lead = Bidraget följer version { $version }. Inget ändras förrän någon tar över den nya. Det som är beslutat för bidraget behålls.
ui-rule = Regel
ui-rule-now = Gäller nu
ui-rule-newer = Nyare version
ui-rule-decided = beslutat
ui-scheme-adopt = Ta över version { $version }
ui-scheme-adopted = Bidraget följer nu version { $version }
ui-schemes-lead = Reglerna som bidragen hålls mot, var och en med källans egna ord. Ett bidrag från en annan myndighet beskrivs genom att kopiera den närmaste ordningen och ändra den.
ui-schemes-own = Egna bidragsordningar
ui-schemes-own-none = Inga än. Öppna den ordning som liknar bidraget mest och välj Kopiera.
ui-schemes-program = Programmets bidragsordningar
ui-schemes-examples = Exempel på vad språket kan säga
ui-scheme-import = Läs in fil…
ui-scheme-read = { $scheme } är inläst
ui-scheme-file-wrong = { $file } går inte att använda: { $count ->
    [one] ett fel
   *[other] { $count } fel
 }
ui-column = Kolumn
ui-what-is-wrong = Vad som är fel
ui-funder = Bidragsgivare
ui-total = Hela anslaget
ui-uncertain-rules = Osäkra regler
ui-scheme-after = Egen bidragsordning, skriven efter { $scheme }
ui-scheme-grants = Bidrag upplagda under den: { $grants }. De behåller sina regler tills någon tar över de nya.
ui-scheme-edit = Ändra
ui-scheme-copy = Kopiera
ui-scheme-copy-lead = Kopian blir er egen och kan ändras. Reglerna behåller källornas ord tills ni byter dem.
ui-scheme-copy-go = Kopiera och ändra
ui-scheme-copied = { $scheme } finns nu i boken
ui-scheme-id = Id
ui-scheme-id-hint = Bokstäver, siffror och bindestreck, till exempel SKOLA-2027
ui-scheme-name = Officiellt namn
ui-scheme-write = Skriv till fil…
ui-scheme-written = { $file } är skriven
ui-scheme-remove = Ta bort
ui-scheme-remove-sure = Ta bort { $scheme } ur listan? Bidrag som är upplagda under den påverkas inte.
ui-scheme-removed = { $scheme } är borttagen ur listan
ui-scheme-parts = Avsnitt
ui-scheme-problems = { $count ->
    [one] ett fel
   *[other] { $count } fel
 }
ui-scheme-unsaved = inte sparad
ui-scheme-drop-changes = Släng ändringarna
ui-scheme-kept = { $scheme } är sparad
ui-scheme-add-item = Lägg till
ui-scheme-remove-item = Ta bort
ui-scheme-no-items = Inget här än.
ui-scheme-rest-in-file = Fördelning, prestationsvillkor, svarsmatriser och samband mellan svar ändras i filen: skriv ut den, ändra den och läs in den igen.
ui-line-number = Rad
