@echo off
rem Starts Hearth with the runtime that lies beside it: needs no Java on this computer.
setlocal
set "JAVA_TOOL_OPTIONS="
set "JDK_JAVA_OPTIONS="
set "_JAVA_OPTIONS="
"%~dp0..\runtime\bin\java.exe" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xlog:cds=off -XX:SharedArchiveFile="%~dp0..\lib\hearth.jsa" --sun-misc-unsafe-memory-access=allow %HEARTH_JAVA_OPTIONS% -jar "%~dp0..\lib\hearth.jar" %*
exit /b %ERRORLEVEL%
