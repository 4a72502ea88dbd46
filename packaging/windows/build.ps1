# Builds Quayside for Windows: the bundle, the smoke test of it, the installer, the sums.
#
#   powershell -ExecutionPolicy Bypass -File packaging\windows\build.ps1 [-Python C:\…\python.exe]
#
# Needs Python 3.11 to 3.13 (64 bit) and Inno Setup 6.3 or newer. What is made lies in dist\.
# Signing: set QUAYSIDE_SIGN to a command with $f for the file (see quayside.iss); without it
# nothing is signed, and Windows warns of an unknown publisher.
param([string]$Python = "")

$ErrorActionPreference = "Stop"
Set-StrictMode -Version Latest
Set-Location (Join-Path $PSScriptRoot "..\..")

# PowerShell goes on after a program that failed; here it stops.
function Invoke-Step([string]$What, [string]$Command, [string[]]$Arguments) {
    Write-Host "== $What"
    & $Command @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$What failed with exit code $LASTEXITCODE" }
}

if (-not $Python) {
    $Python = & py -3 -c "import sys; print(sys.executable)"
    if ($LASTEXITCODE -ne 0) { throw "no Python here: install one, or name it with -Python" }
}
$check = "import sys; sys.exit(sys.maxsize < 2**32 or not (3, 11) <= sys.version_info < (3, 14))"
Invoke-Step "Python 3.11 to 3.13, 64 bit" $Python @("-c", $check)

# bundle.py makes an environment of its own, runs PyInstaller, and installers.py runs ISCC.
Invoke-Step "bundle and installer" $Python @("packaging\bundle.py")
Invoke-Step "smoke test" $Python @("packaging\smoke_test.py", "dist\quayside")
Get-Content dist\SHA256SUMS
