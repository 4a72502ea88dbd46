; Quayside's installer for Windows, by Inno Setup 6.3 or newer (x64compatible is of 6.3).
;
;   ISCC /DVERSION=0.1.0 quayside.iss
;
; It installs for the person who runs it, without an administrator; /ALLUSERS installs for all of
; the computer. An upgrade is the same program run again. What users have stays, also when the
; program is removed: it is in %LOCALAPPDATA%\Quayside.
;
; Without questions:
;   quayside-VERSION-setup.exe /VERYSILENT /SUPPRESSMSGBOXES /NORESTART [/SETTINGS=FILE.toml]
; /SETTINGS imports a file of `quayside settings export` for the person who installs. Exit code 20:
; installed, but the settings were refused; why is in the log (/LOG=FILE).

#ifndef VERSION
  #error Give the version: ISCC /DVERSION=0.1.0 quayside.iss
#endif
#define NAME "Quayside"
#define WINDOW "quayside-window.exe"
#define COMMANDS "quayside.exe"
#define BUNDLE "..\..\dist\quayside"
#define LABEL "Quayside.Label"

[Setup]
; Windows knows the program by this for ever: with another one an upgrade would be a second program.
AppId={{5D1CEA83-EE2C-484A-932F-BA370D6F9D72}
AppName={#NAME}
AppVersion={#VERSION}
AppVerName={#NAME} {#VERSION}
AppPublisher=The Quayside authors
VersionInfoVersion={#VERSION}
DefaultDirName={autopf}\{#NAME}
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=commandline dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; Windows 10 1809, the oldest that Qt 6.11 knows
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
SetupIconFile=quayside.ico
UninstallDisplayIcon={app}\{#WINDOW}
UninstallDisplayName={#NAME}
WizardStyle=modern
Compression=lzma2
SolidCompression=yes
OutputDir=..\..\dist
OutputBaseFilename=quayside-{#VERSION}-setup
ChangesAssociations=yes
SetupLogging=yes
; A window that is open is asked to close through the Restart Manager, as at log-off: it finishes
; what was begun, keeps the rest for its next start, and is not killed (that would be `force`).
; There is no mutex to ask for: two windows of two data folders may be open at once.
CloseApplications=yes
RestartApplications=no
; Signing: ISCC "/Ssign=signtool sign /fd SHA256 /tr URL /td SHA256 /n NAME $f" /DSIGN=sign …
; signs Setup and the uninstaller; the programs themselves are to be signed before.
#ifdef SIGN
SignTool={#SIGN}
SignedUninstaller=yes
#endif

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"

[CustomMessages]
en.LabelFile=ZPL label
fr.LabelFile=Étiquette ZPL
en.Practise=Practise on a sandbox
fr.Practise=S’entraîner sur un bac à sable
en.SettingsRefused=Quayside is installed, but the settings in %1 could not be imported.%n%nRun this to see why:%n%2
fr.SettingsRefused=Quayside est installé, mais les réglages de %1 n’ont pas pu être importés.%n%nPour voir pourquoi :%n%2

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked

[InstallDelete]
; What the version before brought and this one does not would be found by it.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#BUNDLE}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\{#NAME}"; Filename: "{app}\{#WINDOW}"
Name: "{autoprograms}\{#NAME} - {cm:Practise}"; Filename: "{app}\{#WINDOW}"; Parameters: "--demo"; WorkingDir: "%USERPROFILE%"
Name: "{autodesktop}\{#NAME}"; Filename: "{app}\{#WINDOW}"; Tasks: desktopicon

[Registry]
; One more program that opens .zpl: which one does so by itself is the user's choice.
Root: HKA; Subkey: "Software\Classes\.zpl\OpenWithProgids"; ValueType: string; ValueName: "{#LABEL}"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\{#LABEL}"; ValueType: string; ValueName: ""; ValueData: "{cm:LabelFile}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#LABEL}\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: "{app}\{#WINDOW},0"
Root: HKA; Subkey: "Software\Classes\{#LABEL}\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\{#WINDOW}"" open ""%1"""
Root: HKA; Subkey: "Software\Classes\Applications\{#WINDOW}"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "{#NAME}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Applications\{#WINDOW}\SupportedTypes"; ValueType: string; ValueName: ".zpl"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\{#WINDOW}\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\{#WINDOW}"" open ""%1"""

[Run]
Filename: "{app}\{#WINDOW}"; Description: "{cm:LaunchProgram,{#NAME}}"; Flags: nowait postinstall skipifsilent

[Code]
const
  SettingsRefused = 20;

var
  OwnExitCode: Integer;

{ The file named by /SETTINGS=; a name without a drive lies beside this program. Empty: none. }
function SettingsFile: String;
begin
  Result := ExpandConstant('{param:SETTINGS|}');
  if (Result <> '') and (ExtractFileDrive(Result) = '') then
    Result := AddBackslash(ExpandConstant('{src}')) + Result;
end;

procedure ImportSettings(const FileName: String);
var
  Command, Parameters: String;
  Ended: Integer;
begin
  Command := ExpandConstant('{app}\{#COMMANDS}');
  Parameters := 'settings import "' + FileName + '"';
  if Exec(Command, Parameters, ExpandConstant('{app}'), SW_HIDE, ewWaitUntilTerminated, Ended) and (Ended = 0) then
    Log('Settings imported from ' + FileName)
  else
  begin
    OwnExitCode := SettingsRefused;
    Log('Settings refused, exit code ' + IntToStr(Ended) + ': ' + FileName);
    SuppressibleMsgBox(
      FmtMessage(CustomMessage('SettingsRefused'), [FileName, '"' + Command + '" ' + Parameters]),
      mbError, MB_OK, IDOK);
  end;
end;

procedure CurStepChanged(CurStep: TSetupStep);
begin
  if (CurStep = ssPostInstall) and (SettingsFile <> '') then
    ImportSettings(SettingsFile);
end;

function GetCustomSetupExitCode: Integer;
begin
  Result := OwnExitCode;
end;
