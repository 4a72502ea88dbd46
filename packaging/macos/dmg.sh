#!/bin/sh
# Puts the licences into the app, signs it, puts it on a disk image with a link to Applications, and
# has that notarised.
#
#   dmg.sh APP LICENCES VERSION OUT.dmg
#
# CODESIGN_IDENTITY   "Developer ID Application: …"; without it the app is signed ad hoc, and people must
#                     allow it in the system settings once
# NOTARY_PROFILE      a profile of `xcrun notarytool store-credentials`; without it no notarisation
set -eu

app=$1
licences=$2
version=$3
out=$4
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
identity=${CODESIGN_IDENTITY:-}
profile=${NOTARY_PROFILE:-}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

rm -rf "$app/Contents/Resources/LICENCES"
cp -R "$licences" "$app/Contents/Resources/LICENCES"

if [ -n "$identity" ]; then
    # From the inside out: a signature seals what it encloses. Links are no files of their own.
    find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' -o -perm -100 \) -print |
        while IFS= read -r file; do
            if file -b "$file" | grep -q '^Mach-O'; then
                codesign --force --timestamp --options runtime --sign "$identity" "$file"
            fi
        done
    codesign --force --timestamp --options runtime \
        --entitlements "$here/entitlements.plist" --sign "$identity" "$app"
else
    codesign --force --sign - "$app" # the seal that PyInstaller made ends with a new file
fi
codesign --verify --deep --strict "$app"

# ditto keeps links, modes and signatures.
mkdir "$scratch/image"
ditto "$app" "$scratch/image/$(basename "$app")"
ln -s /Applications "$scratch/image/Applications"
rm -f "$out"
hdiutil create -volname "Quayside $version" -srcfolder "$scratch/image" -fs HFS+ -format UDZO \
    -ov "$out"

if [ -n "$identity" ]; then
    codesign --force --timestamp --sign "$identity" "$out"
fi
if [ -n "$profile" ]; then
    xcrun notarytool submit "$out" --keychain-profile "$profile" --wait
    xcrun stapler staple "$out"
    spctl --assess --type open --context context:primary-signature --verbose "$out"
fi
