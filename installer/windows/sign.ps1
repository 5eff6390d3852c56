# Signs the packages when the certificate is there: WINDOWS_CERTIFICATE (PKCS#12, base64) and WINDOWS_CERTIFICATE_PASSWORD.
# Argument: the package.
param([Parameter(Mandatory)][string]$Package)
$ErrorActionPreference = 'Stop'
if (-not $env:WINDOWS_CERTIFICATE) {
    Write-Output 'Not signed: WINDOWS_CERTIFICATE is not set.'
    exit 0
}
$certificate = Join-Path $env:RUNNER_TEMP 'certificate.pfx'
[IO.File]::WriteAllBytes($certificate, [Convert]::FromBase64String($env:WINDOWS_CERTIFICATE))
try {
    $signtool = Get-ChildItem 'C:\Program Files (x86)\Windows Kits\10\bin\*\x64\signtool.exe' | Select-Object -Last 1
    & $signtool sign /fd SHA256 /td SHA256 /tr http://timestamp.digicert.com /f $certificate /p $env:WINDOWS_CERTIFICATE_PASSWORD $Package
    if ($LASTEXITCODE -ne 0) { throw "signtool ended with $LASTEXITCODE" }
} finally {
    Remove-Item $certificate
}
