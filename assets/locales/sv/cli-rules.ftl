# Kommandoraden: regler, egna bidragsordningar, nyare versioner.

cli-about-scheme = Egna bidragsordningar: kopiera, ändra, skriva ut och läsa in.
cli-about-scheme-check = Granskar en fil med en bidragsordning och säger vad som är fel, med rad och kolumn.
cli-about-scheme-list = Visar organisationens egna bidragsordningar.
cli-about-scheme-copy = Börjar en egen bidragsordning som en kopia av en annan.
cli-about-scheme-change = Ändrar en egen bidragsordning.
cli-about-scheme-import = Läser in en egen bidragsordning från en fil.
cli-about-scheme-export = Skriver en bidragsordning till en fil.
cli-about-scheme-remove = Tar bort en egen bidragsordning ur listan; bidrag under den påverkas inte.
cli-about-rule = Ett bidrags regler: det källorna lämnar öppet, och nyare versioner.
cli-about-rule-list = Visar det som källorna lämnar öppet, med vår tolkning och vad som är beslutat.
cli-about-rule-decide = Beslutar om det som källorna lämnar öppet.
cli-about-rule-compare = Visar vad en nyare version av bidragsordningen säger annorlunda.
cli-about-rule-adopt = Tar över den nyare versionen för bidraget.
cli-option-schemes-book = Bokens fil; då visas också de egna bidragsordningarna
cli-option-scheme-check-file = Filen med bidragsordningen
cli-option-scheme-import-file = Filen med bidragsordningen
cli-option-scheme-export-book = Bokens fil, när ordningen är organisationens egen
cli-option-scheme-export-out = Filen som ska skrivas
cli-option-scheme-copy-id = Den nya ordningens id, bokstäver, siffror och bindestreck
cli-option-scheme-change-id = Den egna ordningens id
cli-option-scheme-remove-id = Den egna ordningens id
cli-option-scheme-copy-from = Id för ordningen att utgå från
cli-option-scheme-copy-grant = Kod för ett bidrag vars regler är utgångspunkten
cli-option-scheme-copy-name = Den nya ordningens officiella namn
cli-option-set = Ställe och värde, till exempel report.due=2027-03-31; utan värde tas det som står där bort; listans namn och .+ lägger till en post
cli-option-place = Ställe i bidragsordningen, se rule list
cli-option-value = Nytt värde; utlämnat bekräftas det som står
cli-option-let-go = Ställe vars beslut inte ska följa med till den nya versionen
cli-value-place = STÄLLE
cli-value-place-value = STÄLLE=VÄRDE
cli-column-copied-from = Efter
cli-scheme-sound = { $scheme } går att använda.
cli-schemes-none-own = Inga egna bidragsordningar. Börja med scheme copy.
cli-did-scheme-copy = { $scheme } finns nu i boken: { $name }. Ändra den med scheme change eller i fönstret.
cli-did-scheme-change = { $scheme } är ändrad. Bidrag som redan är upplagda behåller sina regler tills någon tar över de nya (rule adopt).
cli-did-scheme-import = { $scheme } är inläst: { $name }.
cli-did-scheme-export = Skrev { $file }.
cli-did-scheme-remove = { $scheme } är borttagen ur listan. Bidrag under den är som förut.
cli-settings-none = Källorna lämnar inget öppet för bidraget.
cli-did-rule-decide = Beslutet om { $place } är noterat för { $code }.
cli-did-rule-adopt = { $code } följer nu { $scheme }, version { $newer }.
cli-differences-none = Bidraget följer { $scheme }, version { $version }. Ingen nyare version säger något annat.
cli-differences = Bidraget följer { $scheme }, version { $version }. Version { $newer } säger annat på { $count ->
    [one] ett ställe
   *[other] { $count } ställen
 } som ingen har beslutat om. Inget ändras förrän någon tar över den (rule adopt).
cli-difference-before = Gäller nu:
cli-difference-after = Den nyare versionen:
cli-difference-nothing = (inget)
cli-difference-decided = Beslutat för bidraget: behålls när den nyare versionen tas över.
