@echo off
rem Starts Chatelaine from the build tree with all arguments passed on.
rem Runs on the JDK 25 that JAVA_HOME names, else on the one that built this script.
setlocal

set "here=%~dp0"
set "jdk=@jdk@"
if defined JAVA_HOME (
    findstr /b /r /c:"JAVA_VERSION=.25[.]" "%JAVA_HOME%\release" >nul 2>&1 && set "jdk=%JAVA_HOME%"
)
if not exist "%jdk%\bin\java.exe" (
    echo chatelaine: no JDK 25 at %jdk%; install one and set JAVA_HOME to it >&2
    exit /b 5
)

rem A command is over before the optimising compiler would pay; the window keeps it.
set "quick=-XX:TieredStopAtLevel=1"
if "%~1"=="" set "quick="
if "%~1"=="--demo" set "quick="

"%jdk%\bin\java.exe" --module-path "%here%modules" @"%here%jvm.options" %quick% --class-path "%here%@jar@;%here%lib\*" @main@ %*
exit /b %ERRORLEVEL%
