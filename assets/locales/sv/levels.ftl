# Utlämningsnivåer: vem ett revisionspaket är till, och vad det då visar och lämnar ute.

level-public = Vem som helst
level-public-about = När någon begär ut handlingen eller när den ska publiceras. Pröva sekretessen först: programmet stänger det som kan vara ett namn, men känner inte er verksamhet.
level-agency = Myndigheten
level-agency-about = När bidraget redovisas till bidragsgivaren. Så görs ett paket om inget annat väljs.
level-auditor = Revisorn
level-auditor-about = När revisorn ska kunna följa vem som handlagt, attesterat och fått lön. Bara för en namngiven läsare.
level-everything = Allt
level-everything-about = När läsaren ska ha precis det som finns i boken, till exempel arkivet. Bara för en namngiven läsare.

level-names-open = { $count ->
    [0] Boken har inga namn på personer.
    [one] Ett namn på en person står öppet.
   *[other] { $count } namn på personer står öppet.
}
level-names-closed = { $count ->
    [0] Boken har inga namn på personer.
    [one] Ett namn på en person ersätts med en pseudonym.
   *[other] { $count } namn på personer ersätts med pseudonymer.
}
level-numbers-open = { $count ->
    [one] En leverantörs organisationsnummer står öppet.
   *[other] { $count } leverantörers organisationsnummer står öppet.
}
level-numbers-closed = { $count ->
    [one] En leverantörs organisationsnummer utelämnas.
   *[other] { $count } leverantörers organisationsnummer utelämnas.
}
level-texts-open = { $count ->
    [0] Boken har inga fritexter.
    [one] En fritext står som den är. Ett namn i den ser programmet inte.
   *[other] { $count } fritexter står som de är: texter på rader och kostnader, leverantörer, anteckningar, skäl, svar med egna ord. Namn i dem ser programmet inte.
}
level-texts-closed = { $count ->
    [0] Boken har inga fritexter.
    [one] En fritext stängs.
   *[other] { $count } fritexter stängs: texter på rader och kostnader, leverantörer, anteckningar, skäl, svar med egna ord.
}
level-files-in = { $count ->
    [0] Inget underlag följer med.
    [one] Ett underlag följer med.
   *[other] { $count } underlag följer med.
}
level-files-out = { $count ->
    [one] Ett underlag stannar hos er och står i förteckningen utan filnamn.
   *[other] { $count } underlag stannar hos er och står i förteckningen utan filnamn.
}
level-personal-files-in = { $count ->
    [one] Ett underlag med personuppgifter följer med.
   *[other] { $count } underlag med personuppgifter följer med.
}
level-personal-files-out = { $count ->
    [one] Ett underlag med personuppgifter stannar hos er och står i förteckningen utan filnamn. Maskerade kopior följer med.
   *[other] { $count } underlag med personuppgifter stannar hos er och står i förteckningen utan filnamn. Maskerade kopior följer med.
}
level-checks-out = { $count } kontroller redovisas inte, eftersom de läser eller återger fritexter.
level-pays = { $count ->
    [one] På en kostnad står hur lönen är räknad, även frånvarodagar. Den som känner arbetsplatsen kan förstå vem det är.
   *[other] På { $count } kostnader står hur lönen är räknad, även frånvarodagar. Den som känner arbetsplatsen kan förstå vem det är.
}
level-participants = { $count ->
    [one] En deltagare står med kön, utbildning och datum under pseudonym. Den som känner arbetsplatsen kan förstå vem det är.
   *[other] { $count } deltagare står med kön, utbildning och datum under pseudonymer. Den som känner arbetsplatsen kan förstå vilka de är.
}
level-always = Belopp, konton, datum, verifikationsnummer, enheter och ändamål står öppet på alla nivåer: summorna räknas om ur dem.

problem-package-level-unknown = ”{ $value }” är ingen utlämningsnivå. Välj public, agency, auditor eller everything.

page-personal-public = Paketet är till vem som helst: namn är ersatta med pseudonymer, fritexter och leverantörers organisationsnummer är utelämnade och alla underlag behålls av mottagaren.
page-personal-names = Paketet är till en namngiven läsare: namn på personer står öppet. Underlag med personuppgifter behålls av mottagaren. Fritexter står som de är.
page-findings-not-asked = { $checks } kontroller redovisas inte i paketet, eftersom de läser eller återger fritexter som är utelämnade.

registrar-level = Utlämningsnivå: { $level }.
registrar-files-kept = { $evidence ->
    [one] Ett underlag ingår inte och behålls av mottagaren.
   *[other] { $evidence } underlag ingår inte och behålls av mottagaren.
}
registrar-names = Paketet innehåller namn på personer.

cli-option-level = Vem paketet är till: public (vem som helst), agency (myndigheten), auditor (revisorn) eller everything (allt); de två sista kräver --reader
cli-value-level = nivå
cli-column-reader = Gjort för
cli-column-level = Nivå
cli-heading-shows = Det här visar paketet
cli-heading-leaves-out = Det här lämnar paketet ute

ui-package-level = Vem är paketet till?
ui-level-shows = Visar
ui-level-leaves-out = Lämnar ute
ui-level-counting = Räknar vad som skulle följa med …
ui-verified-level = Utlämningsnivå
