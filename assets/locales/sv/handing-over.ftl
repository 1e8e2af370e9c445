# Handlingar som lämnar boken: konton per bidrag, vad ett paket ser.

problem-export-account-elsewhere = Ett konto är angivet för bidrag { $code }, men dess bokslutsorder skrivs inte här. Ta med bidraget, eller ta bort kontot. Inget är skrivet.
problem-export-account-twice = Två konton är angivna för { $role }. Ange ett konto, eller ett för varje bidrag. Inget är skrivet.
document-year-end-in-package = Specifikationen bygger på paketets bidrag. Övriga bidrag i boken syns inte i paketet; ett konto som bara de visar föreslås därför inte här. Bokens egen bokslutsspecifikation ser alla bidrag.
cli-option-export-account-grant-income = Konto för statsbidragets intäkt i bokslutsordern: ett för alla bidrag, eller KOD=KONTO för ett av dem; kan upprepas
cli-option-export-account-balance-prepaid = Konto för fordran på bidragsgivaren i bokslutsordern: ett för alla bidrag, eller KOD=KONTO; kan upprepas
cli-option-export-account-balance-accrued = Konto för förutbetald intäkt eller skuld i bokslutsordern: ett för alla bidrag, eller KOD=KONTO; kan upprepas
cli-value-entry-account = [KOD=]KONTO
ui-export-accounts-all = Alla bidrag
ui-export-accounts-own = Ett konto på ett bidrags rad gäller före det för alla.
