# Verifieraren för sig: bidragsbok-verifiera.

verifier-target = FIL|MAPP
verifier-help = Kontrollerar ett revisionspaket från grunden: filer, logg, signatur, summor och regler.

    Användning: bidragsbok-verifiera FIL|MAPP [--known FINGERAVTRYCK]… [--json] [--lang sv|en]

      FIL|MAPP               paketets zip-fil, med .zip.sig bredvid om den finns, eller den uppackade mappen
      --known FINGERAVTRYCK  en nyckel som du har fått bekräftad på annan väg; kan anges flera gånger
      --json                 svaret för program
      --lang sv|en           språk

    Inget skrivs, packas upp eller hämtas. Svarskod: 0 inget fel, 1 något håller inte, 2 fel användning,
    3 filen går inte att läsa eller är inget paket.
