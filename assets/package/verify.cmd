@echo off
rem Kontrollerar paketet med verktyg som finns i Windows 10 och 11. Checks the package with tools of Windows.
setlocal EnableExtensions DisableDelayedExpansion
cd /d "%~dp0"
set bad=0

echo Kontrollerar filerna mot manifesten. / Checking the files against the manifests.
rem A name with a sign that means something to this program is not handed on to it.
for %%m in (manifest-sha256.txt tagmanifest-sha256.txt) do (
  if not exist "%%m" set bad=1
  findstr /r /c:"[^0-9A-Za-z._/ -]" "%%m" >nul 2>nul
  if not errorlevel 1 set bad=1
)
if not "%bad%"=="0" (
  echo   Ett manifest saknas eller har en rad som inte ska finnas. / A manifest is missing or has a line that is none.
  goto result
)
for %%m in (manifest-sha256.txt tagmanifest-sha256.txt) do (
  for /f "usebackq tokens=1,*" %%a in ("%%m") do call :check %%a "%%b"
)

[signed]
echo Kontrollerar signaturen. / Checking the signature.
where ssh-keygen >nul 2>nul
if errorlevel 1 (
  echo   OpenSSH saknas i datorn; signaturen har inte kontrollerats. / OpenSSH is missing; signature not checked.
  set bad=1
  goto result
)
ssh-keygen -Y verify -f allowed_signers -I {identity} -n {namespace} -s tagmanifest-sha256.txt.sig < tagmanifest-sha256.txt
if errorlevel 1 set bad=1
[end]

:result
echo.
if not "%bad%"=="0" (
  echo RESULTAT: FEL, se ovan. / RESULT: WRONG, see above.
  pause
  exit /b 1
)
[signed]
echo RESULTAT: OK. Alla listade filer har kvar sin kontrollsumma. Signaturen: OK.
echo RESULT: OK. All listed files have their sums and the signature is good.
echo.
echo Nyckelns fingeravtryck ska vara samma som organisationen har gett dig separat:
echo The fingerprint of the key must be the one the organisation gave you another way:
echo   {fingerprint}
[end]
[unsigned]
echo RESULTAT: OK. Alla listade filer har kvar sin kontrollsumma. Paketet saknar signatur.
echo RESULT: OK. All listed files have their sums. The package is not signed.
[end]
pause
exit /b 0

rem certutil does not read empty files, so they are known by size and sum.
:check
set "file=%~2"
set "file=%file:/=\%"
if not exist "%file%" goto wrong
for %%z in ("%file%") do if "%%~zz"=="0" if "%~1"=="e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" exit /b 0
certutil -hashfile "%file%" SHA256 | findstr /i /x /c:"%~1" >nul
if not errorlevel 1 exit /b 0
:wrong
echo   FEL / WRONG: "%~2"
set bad=1
exit /b 0
