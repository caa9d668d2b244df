#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# package.sh BUILD-FOLDER
# Packs what is built there and looks into the Debian package: what belongs in is in, nothing else is,
# and the descriptions for desktop and software centre are valid. Installs nothing.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build=${1:?usage: package.sh BUILD-FOLDER}
work=$(mktemp -d "${TMPDIR:-/tmp}/leitstand-check-package.XXXXXX")
trap 'rm -rf "$work"' EXIT
package=$("$root/installer/linux/build.sh" --no-build --build-dir "$build" --out "$work" | tail -n 1)
dpkg-deb --extract "$package" "$work/root"
fail() { echo "package.sh: $*" >&2; exit 1; }

app=de.c_led.Leitstand
share=usr/share
for file in usr/bin/leitstand "$share/applications/$app.desktop" "$share/metainfo/$app.metainfo.xml" \
    "$share/icons/hicolor/scalable/apps/$app.svg" "$share/man/man1/leitstand.1.gz" \
    "$share/bash-completion/completions/leitstand" "$share/doc/leitstand/copyright"; do
    [ -s "$work/root/$file" ] || fail "$file is not in the package"
done
stray=$(cd "$work/root" && find . -type f ! -path './usr/bin/leitstand' ! -path './usr/share/*' ! -path './usr/lib/leitstand/lib*.so*')
[ -z "$stray" ] || fail "does not belong in the package: $stray"
! file -b "$work/root/usr/bin/leitstand" | grep -q 'not stripped' || fail "the program is not stripped"

depends=$(dpkg-deb --field "$package" Depends)
for library in libc6 libqt6widgets6 libqt6charts6 libqt6svg6 libssh-4 libqt6keychain1; do
    [[ $depends == *"$library"* ]] || fail "does not depend on $library: $depends"
done
desktop-file-validate "$work/root/$share/applications/$app.desktop"
appstreamcli validate --no-net "$work/root/$share/metainfo/$app.metainfo.xml" >"$work/appstream" || {
    cat "$work/appstream" >&2
    fail "the metainfo is not valid"
}
[ "$(LC_ALL=C man --warnings -l "$work/root/$share/man/man1/leitstand.1.gz" 2>&1 >/dev/null | wc -l)" = 0 ] || fail "the man page has faults"
bash -n "$work/root/$share/bash-completion/completions/leitstand"

# The libraries that go along are found from where the program is installed.
missing=$(ldd "$work/root/usr/bin/leitstand" | grep 'not found' || true)
[ -z "$missing" ] || fail "libraries are not found: $missing"
if [[ $(ldd "$work/root/usr/bin/leitstand") == *KF5Syntax* ]]; then
    [[ $(ldd "$work/root/usr/bin/leitstand") == *"$work/root/"*KF5Syntax* ]] || fail "the library is taken from elsewhere"
fi
printf 'package %d kB, installed %d kB\n' "$(($(stat -c %s "$package") / 1000))" "$(dpkg-deb --field "$package" Installed-Size)"
