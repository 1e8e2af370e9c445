# Paket: zip-filer med många fakturor, och e-brev.
problem-parcel-empty = Det ligger inga filer i zip-filen eller e-brevet.
problem-parcel-nested-deeper = ”{ $file }” är en zip-fil eller ett e-brev inuti ett annat. Så djupt öppnas inget. Packa upp den och lämna in den för sig.
problem-parcel-inner-refused = ”{ $file }” går inte att öppna: den är tom, skadad eller för stor, eller kan läsas på två sätt. Lämna in den för sig, så sägs vad som är fel.
problem-parcel-no-room = ”{ $file }” lästes inte. Av filerna tillsammans läses högst { $limit } byte. Dela upp dem på flera zip-filer.
problem-parcel-mail-too-large = E-brevet är för stort. Högst { $bytes } byte och { $parts } delar läses. Spara bilagorna och lämna in dem som en zip-fil.
problem-parcel-mail-unreadable = E-brevet går inte att läsa. Spara det på nytt ur e-postprogrammet (eml), eller lämna in bilagorna för sig.
problem-parcel-part-unreadable = Bilagan ”{ $file }” går inte att läsa: e-brevet är avhugget, eller så är bilagan skadad eller packad på ett okänt sätt.
problem-parcel-mail-cut-off = E-brevet saknar sitt slut. Bilagor kan fattas. Spara det på nytt ur e-postprogrammet (eml).
