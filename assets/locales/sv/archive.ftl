# Revisionspaketet i arkivform: E-ARK CSIP och SIP, FGS Paketstruktur 2.0.

archive-description = Redovisning av riktat statsbidrag: huvudboksrader, kostnader, återrapport, anmärkningar, underlag, regler och loggen som allt är gjort ur, som ett revisionspaket som går att kontrollera för sig.
archive-event-redaction = Uppgifter stängdes efter paketets utlämningsnivå
archive-event-digests = SHA-256 räknades för varje fil i representationen
archive-event-signature = Revisionspaketet signerades
archive-event-validation = Revisionspaketet verifierades: filer, logg, summor och regler
archive-event-creation = Arkivpaketet skapades ur boken

problem-archive-whole = Paketet är i arkivform (E-ARK SIP). Allt omkring revisionspaketet är det som revisionspaketet ger: METS, PREMIS, beskrivning och dokumentation.
problem-archive-not-read = Paketet är i arkivform, men bara bagen i det är läst. Vad METS.xml säger är inte prövat.
problem-archive-file-unknown = ”{ $file }” hör inte till arkivpaketet.
problem-archive-file-absent = ”{ $file }” saknas i arkivpaketet.
problem-archive-file-differs = ”{ $file }” är inte den som revisionspaketet i arkivpaketet ger.
problem-archive-not-compared = Arkivpaketet är skrivet av { $software }. ”{ $file }” och det övriga omkring revisionspaketet är inte jämfört, eftersom ordalydelsen hör till den versionen. Revisionspaketet är kontrollerat för sig.
problem-package-profile-unknown = ”{ $value }” är ingen form av paket. Välj package eller archive.

registrar-archive = Paketet är i arkivform: E-ARK SIP 2.1 (FGS Paketstruktur 2.0).

cli-option-profile = Paketets form: package (revisionspaket) eller archive (för e-arkivet: E-ARK SIP, FGS Paketstruktur 2.0)
cli-value-profile = form

ui-package-profile = Form
ui-profile-package = Revisionspaket
ui-profile-package-about = En zip-fil som går att läsa i en webbläsare och kontrollera för sig.
ui-profile-archive = Till e-arkivet
ui-profile-archive-about = Revisionspaketet i ett inlämningspaket enligt E-ARK SIP 2.1 (FGS Paketstruktur 2.0), med METS och PREMIS. Till arkivet hör normalt nivån Allt.

# Vad som ligger bredvid ett paket, och en låst nyckel.

problem-package-signature-in-the-way = ”{ $file }” är ingen signatur över ett revisionspaket och skulle bytas ut eller tas bort. Flytta den, eller ge paketet ett annat namn.
key-letter-comment-locked = Nyckelns kommentar är låst med nyckeln
