; SPDX-FileCopyrightText: 2026 Leitstand contributors
; SPDX-License-Identifier: GPL-3.0-or-later
;
; The installer; build.sh gives VERSION, PROGRAM (the folder to install), FILES (what the
; uninstaller removes), ICON, LICENSE and OUT.
;   /S              asks nothing: installs, upgrades what is there, or (uninstaller) removes
;   /AllUsers       for everybody (needs an administrator); /CurrentUser: for this user alone
;   /D=FOLDER       another folder (last, without quotes)
;   /Settings=remove  uninstaller: the user's settings and secrets as well
; Exit codes: 0 done, 1 cancelled, 2 could not be done (the program runs, no rights).
Target amd64-unicode
Unicode true
SetCompressor /SOLID lzma
SetCompressorDictSize 64
ManifestDPIAware true
ManifestSupportedOS Win10

!define NAME "Leitstand"
!define ID "de.c_led.Leitstand"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"

!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_INSTDIR "${NAME}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${UNINSTALL_KEY}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${UNINSTALL_KEY}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include x64.nsh

Name "${NAME}"
OutFile "${OUT}"
BrandingText "${NAME} ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 "ProductName" "${NAME}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileDescription" "${NAME} Setup"
VIAddVersionKey /LANG=0 "CompanyName" "Leitstand contributors"
VIAddVersionKey /LANG=0 "LegalCopyright" "Leitstand contributors, GPL-3.0-or-later"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\leitstand.exe"
!insertmacro MUI_PAGE_LICENSE "${LICENSE}"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_RESERVEFILE_LANGDLL

LangString IsRunning ${LANG_ENGLISH} "Leitstand is running. Close it, then go on."
LangString IsRunning ${LANG_GERMAN} "Leitstand läuft noch. Beenden Sie es und fahren Sie dann fort."
LangString AskSettings ${LANG_ENGLISH} "Remove your settings as well: profiles, known host keys, the local audit log and the secrets in the Windows credential store?$\n$\nOn the server nothing is changed."
LangString AskSettings ${LANG_GERMAN} "Sollen auch Ihre Einstellungen entfernt werden: Profile, bekannte Host-Schlüssel, das lokale Audit-Protokoll und die Geheimnisse in der Windows-Anmeldeinformationsverwaltung?$\n$\nAuf dem Server ändert sich nichts."
LangString OperationsConsole ${LANG_ENGLISH} "Operations console for one Odoo server"
LangString OperationsConsole ${LANG_GERMAN} "Betriebskonsole für einen Odoo-Server"
LangString Needs64 ${LANG_ENGLISH} "Leitstand needs Windows 10 or newer, 64 bits."
LangString Needs64 ${LANG_GERMAN} "Leitstand braucht Windows 10 oder neuer in der 64-Bit-Ausgabe."

; A program that runs cannot be replaced: its file does not open for writing.
!macro RefuseWhileRunning un
Function ${un}RefuseWhileRunning
again:
    IfFileExists "$INSTDIR\leitstand.exe" 0 free
    ClearErrors
    FileOpen $0 "$INSTDIR\leitstand.exe" a
    IfErrors busy
    FileClose $0
    Goto free
busy:
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IsRunning)" /SD IDCANCEL IDRETRY again
    SetErrorLevel 2
    Abort
free:
FunctionEnd

!macroend
!insertmacro RefuseWhileRunning ""
!insertmacro RefuseWhileRunning "un."

Function .onInit
    ${IfNot} ${RunningX64}
        MessageBox MB_OK|MB_ICONSTOP "$(Needs64)" /SD IDOK
        SetErrorLevel 2
        Quit
    ${EndIf}
    SetRegView 64
    !insertmacro MULTIUSER_INIT
    !insertmacro MUI_LANGDLL_DISPLAY
FunctionEnd

Section
    SetRegView 64
    Call RefuseWhileRunning
    ; An older build may have had other files: its own uninstaller knows them.
    IfFileExists "$INSTDIR\uninstall.exe" 0 clean
    ${If} $MultiUser.InstallMode == AllUsers
        StrCpy $1 "/AllUsers"
    ${Else}
        StrCpy $1 "/CurrentUser"
    ${EndIf}
    ; From a copy: with _?= it runs where it lies and can be waited for.
    InitPluginsDir
    CopyFiles /SILENT "$INSTDIR\uninstall.exe" "$PLUGINSDIR\old.exe"
    ExecWait '"$PLUGINSDIR\old.exe" /S $1 /Settings=keep _?=$INSTDIR' $0
    ${If} $0 <> 0
        SetErrorLevel 2
        Abort
    ${EndIf}
clean:
    ClearErrors
    SetOutPath "$INSTDIR"
    File /r "${PROGRAM}\*"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    IfErrors 0 written
    SetErrorLevel 2
    Abort
written:
    CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\leitstand.exe" "" "$INSTDIR\leitstand.exe" 0 SW_SHOWNORMAL "" "$(OperationsConsole)"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\leitstand.exe"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "Leitstand contributors"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
    ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
    IntFmt $0 "0x%08X" $0
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" "$0"
    ; `leitstand status` in cmd, PowerShell and the Run dialog.
    WriteRegStr SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths\leitstand.exe" "" "$INSTDIR\leitstand.exe"
SectionEnd

Function un.onInit
    SetRegView 64
    !insertmacro MULTIUSER_UNINIT
    !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

; Only what was installed, whatever else is in the folder.
Function un.RemoveProgram
    !include "${FILES}"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
FunctionEnd

; Secrets of all profiles: entries of the credential store whose name begins with "Leitstand/".
Function un.RemoveSecrets
    System::Call 'advapi32::CredEnumerateW(w "Leitstand/*", i 0, *i .r0, *p .r1) i .r2'
    ${If} $2 = 0
        Return
    ${EndIf}
    StrCpy $5 0
    StrCpy $6 $1
each:
    IntCmp $5 $0 done
    System::Call '*$6(p .r3)'
    ; CREDENTIALW: flags, type, name
    System::Call '*$3(i, i .r4, w .r7)'
    System::Call 'advapi32::CredDeleteW(w r7, i r4, i 0) i .r8'
    IntOp $5 $5 + 1
    IntPtrOp $6 $6 + 8
    Goto each
done:
    System::Call 'advapi32::CredFree(p r1)'
FunctionEnd

Section Uninstall
    SetRegView 64
    Call un.RefuseWhileRunning
    ${GetParameters} $R0
    ClearErrors
    ${GetOptions} $R0 "/Settings=" $R1
    ${If} $R1 == ""
        StrCpy $R1 "keep"
        MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(AskSettings)" /SD IDNO IDNO asked
        StrCpy $R1 "remove"
    ${EndIf}
asked:
    Delete "$SMPROGRAMS\${NAME}.lnk"
    DeleteRegKey SHCTX "${UNINSTALL_KEY}"
    DeleteRegKey SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths\leitstand.exe"
    Call un.RemoveProgram
    ${If} $R1 == "remove"
        ; Of the user who uninstalls, also when the program was there for everybody.
        SetShellVarContext current
        RMDir /r "$APPDATA\leitstand"
        RMDir /r "$LOCALAPPDATA\leitstand"
        Call un.RemoveSecrets
    ${EndIf}
SectionEnd
