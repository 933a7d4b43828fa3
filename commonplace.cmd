@echo off
rem Starts Commonplace from a checkout on Windows: builds what is missing or stale, then hands over
rem to java. Written after ./commonplace and NOT YET TRIED on a Windows machine; please report what
rem fails. Options for java can be given in COMMONPLACE_JAVA_OPTS.
setlocal EnableExtensions DisableDelayedExpansion

set "root=%~dp0"
set "launch=%root%.launch"
set "built=%root%app\target"

call :find_jdk
if not defined jdk (
  echo commonplace: A JDK 25 is needed and none was found. Install one ^(winget install EclipseAdoptium.Temurin.25.JDK^), or set JAVA_HOME. 1>&2
  exit /b 3
)

if not exist "%launch%" mkdir "%launch%"
call :is_stale
if errorlevel 1 (
  call :build
  if errorlevel 1 exit /b 3
)

set "terminals="
set "drawn="
call :needs_javafx %*

set "options=-XX:+UseSerialGC -Xlog:disable --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
set "classpath=%built%\commonplace.jar;%built%\lib\*"
if defined drawn (
  "%jdk%\bin\java" %options% --module-path "%built%\javafx" --add-modules javafx.controls,jdk.incubator.vector --enable-native-access=javafx.graphics,ALL-UNNAMED %COMMONPLACE_JAVA_OPTS% -cp "%classpath%" app.commonplace.Main %*
) else (
  "%jdk%\bin\java" %options% -XX:AOTCache="%launch%\commands.aot" %COMMONPLACE_JAVA_OPTS% -cp "%classpath%" app.commonplace.Main %*
)
exit /b %errorlevel%

:find_jdk
set "jdk="
if defined JAVA_HOME call :try_jdk "%JAVA_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do if not defined jdk call :try_jdk "%%~dpj.."
for /d %%j in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%ProgramFiles%\Microsoft\jdk-*" "%USERPROFILE%\.jdks\*") do if not defined jdk call :try_jdk "%%~j"
exit /b 0

:try_jdk
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
rem 25 and newer: two digits, the first from 2 to 9
findstr /r /c:"^JAVA_VERSION=\"2[5-9]" /c:"^JAVA_VERSION=\"[3-9][0-9]" "%~1\release" >nul && set "jdk=%~1"
exit /b 0

:is_stale
if not exist "%launch%\stamp" exit /b 1
if not exist "%built%\commonplace.jar" exit /b 1
powershell -NoProfile -Command "$stamp = (Get-Item '%launch%\stamp').LastWriteTimeUtc; $new = Get-ChildItem -Recurse -File '%root%pom.xml','%root%app\pom.xml','%root%app\src\main','%root%ui-resources\src','%root%sample-exports' | Where-Object { $_.FullName -notmatch '\\target\\' -and $_.LastWriteTimeUtc -gt $stamp } | Select-Object -First 1; if ($new) { exit 1 } else { exit 0 }"
exit /b %errorlevel%

:build
where mvn >nul 2>nul
if errorlevel 1 (
  echo commonplace: Maven is needed to build and was not found. Install it ^(winget install Apache.Maven^). 1>&2
  exit /b 1
)
rem one build at a time: making a folder either works or does not
:lock
mkdir "%launch%\lock" 2>nul
if errorlevel 1 (
  echo Waiting for another start that is building; if none is, remove "%launch%\lock" 1>&2
  timeout /t 2 /nobreak >nul
  goto lock
)
echo Building Commonplace ... 1>&2
type nul > "%launch%\stamp.new"
if exist "%built%\lib" rmdir /s /q "%built%\lib"
if exist "%built%\javafx" rmdir /s /q "%built%\javafx"
setlocal
set "JAVA_HOME=%jdk%"
call mvn -q -B -f "%root%pom.xml" -pl app -am package -Dmaven.test.skip=true > "%launch%\build.log" 2>&1
set "result=%errorlevel%"
endlocal & set "result=%result%"
rmdir "%launch%\lock"
if not "%result%"=="0" (
  echo commonplace: The build failed. All of it is in "%launch%\build.log" 1>&2
  exit /b 1
)
setlocal
set "COMMONPLACE_HOME=%launch%\training"
"%jdk%\bin\java" -XX:+UseSerialGC -Xlog:disable --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:AOTCacheOutput="%launch%\commands.aot" -cp "%built%\commonplace.jar;%built%\lib\*" app.commonplace.Training commands >> "%launch%\build.log" 2>&1
endlocal
if exist "%launch%\training" rmdir /s /q "%launch%\training"
move /y "%launch%\stamp.new" "%launch%\stamp" >nul
exit /b 0

:needs_javafx
rem the first word that is no option; without one the window opens
:next_word
if "%~1"=="" ( set "drawn=window" & exit /b 0 )
if /i "%~1"=="--library" ( shift & shift & goto next_word )
if /i "%~1"=="--help" exit /b 0
if /i "%~1"=="-h" exit /b 0
if /i "%~1"=="--version" exit /b 0
if /i "%~1"=="-V" exit /b 0
set "word=%~1"
if "%word:~0,1%"=="-" ( shift & goto next_word )
if /i "%word%"=="window" set "drawn=window"
rem files alone are opened in the window
if not "%word:.=%"=="%word%" set "drawn=window"
if not "%word:\=%"=="%word%" set "drawn=window"
if not "%word:/=%"=="%word%" set "drawn=window"
if /i "%word%"=="screenshot" set "drawn=window"
if /i "%word%"=="demo" set "drawn=window"
exit /b 0
