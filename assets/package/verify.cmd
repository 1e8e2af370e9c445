@echo off
setlocal EnableExtensions EnableDelayedExpansion
chcp 65001 >nul
cd /d "%~dp0"
set bad=0

echo Kontrollerar filerna mot manifesten. / Checking the files against the manifests.
for %%m in (manifest-sha256.txt tagmanifest-sha256.txt) do (
  for /f "usebackq tokens=1,*" %%a in ("%%m") do (
    set "file=%%b"
    set "file=!file:/=\!"
    certutil -hashfile "!file!" SHA256 | findstr /i /x /c:"%%a" >nul || (
      echo   STÄMMER INTE / DOES NOT MATCH: %%b
      set bad=1
    )
  )
)

echo Kontrollerar signaturen. / Checking the signature.
ssh-keygen -Y verify -f allowed_signers -I {identity} -n {namespace} -s tagmanifest-sha256.txt.sig < tagmanifest-sha256.txt || set bad=1

echo.
if "%bad%"=="0" (
  echo Alla listade filer är oförändrade och signaturen håller. / All listed files are unchanged, the signature holds.
  echo Jämför nu nyckelns fingeravtryck med det som du har fått från organisationen på annat sätt:
  echo Now compare the key's fingerprint with the one that the organisation gave you another way:
  echo   {fingerprint}
) else (
  echo PAKETET ÄR INTE OFÖRÄNDRAT. / THE PACKAGE IS NOT UNCHANGED.
)
pause
exit /b %bad%
