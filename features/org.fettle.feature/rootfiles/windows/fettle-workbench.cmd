@echo off
rem SPDX-License-Identifier: EPL-2.0
rem Starts the Fettle workbench. Arguments go to it: -data FOLDER keeps its settings elsewhere.
setlocal
set "java=javaw"
if not "%JAVA_HOME%"=="" set "java=%JAVA_HOME%\bin\javaw"
for %%f in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%f"
where /q "%java%" 2>nul || if not exist "%java%.exe" (
    echo fettle-workbench: no java found; install Java 17 or newer, or set JAVA_HOME
    pause
    exit /b 1
)
rem The fast one of the two compilers, and room from the beginning: that is most of a start.
start "" "%java%" -Xmx4g -Xms384m -XX:MetaspaceSize=160m -XX:TieredStopAtLevel=1 -Dsun.reflect.inflationThreshold=1000000 -XX:+IgnoreUnrecognizedVMOptions -jar "%launcher%" %*
