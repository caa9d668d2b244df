#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test.sh [--package FILE]
# Installs the Debian package in a fresh Debian 12 (a folder, made by mmdebstrap), runs the program
# there as an ordinary user, with the shipped recording and, where this machine can run it, on the
# practice server over SSH, and removes it again. Without --package it is built first. As root; needs
# apt's mirrors. Prints "N passed, N failed" last; exit 1 when something failed.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
package=
while [ $# -gt 0 ]; do
    case $1 in
        --package) package=$(realpath -- "${2:?--package needs a file}"); shift 2 ;;
        -h | --help) sed -n '5,9s/^# \{0,1\}//p' "$0"; exit 0 ;;
        *) echo "test.sh: unknown argument '$1' (see --help)" >&2; exit 2 ;;
    esac
done
"$root/installer/install-deps.sh" test lab >&2
[ -n "$package" ] || package=$("$root/installer/linux/build.sh" | tail -n 1)

work=$(mktemp -d "${TMPDIR:-/tmp}/leitstand-package-test.XXXXXX")
system=$work/system
lab=
cleanup() {
    trap - EXIT
    [ -z "$lab" ] || "$root/tests/lab/lab" down --dir "$lab" >&2 || true
    rm -rf --one-file-system "$work"
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# shellcheck source=installer/linux/fresh-system.bash
source "$root/installer/linux/fresh-system.bash"
as_user() { inside runuser -u becker -- env HOME=/home/becker QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=/tmp "$@"; }
traces() { find "$system" -xdev -iname '*leitstand*' ! -path '*/var/log/*' ! -path '*/home/becker/*' ! -path '*/root/*'; }
removed() { [ -z "$(traces)" ] || { traces; return 1; }; }
says() { # EXIT-CODES TEXT COMMAND…   (a pattern of the shell)
    local wanted=$1 text=$2 code=0
    shift 2
    "$@" >"$work/answer" 2>&1 || code=$?
    cat "$work/answer"
    # shellcheck disable=SC2053
    [[ $code == $wanted ]] && grep -qF -- "$text" "$work/answer"
}
pictures() {
    as_user leitstand --replay /home/becker/recording.lsp --language de --screenshots /home/becker/pictures &&
        [ "$(find "$system/home/becker/pictures" -name '*-de-light.png' -size +10k | wc -l)" -ge 7 ]
}

echo "Making a fresh Debian 12 …" >&2
mmdebstrap --quiet --variant=minbase --mode=root --format=directory --skip=cleanup/apt --dpkgopt=force-unsafe-io bookworm "$system" >&2
inside useradd --create-home becker
install -m 644 "$root/resources/demo/recording.lsp" "$system/home/becker/recording.lsp"
install -m 644 "$package" "$system/root/leitstand.deb"

began=$(date +%s)
check "the package is installed with what it depends on" inside apt-get install -y -qq --no-install-recommends /root/leitstand.deb
echo "    $(($(date +%s) - began)) s"
check "its version is told" says 0 leitstand as_user leitstand --version
check "no library is missing" inside sh -c 'ldd /usr/bin/leitstand >/tmp/l && ! grep "not found" /tmp/l'
check "the recording is judged without a window" says 0 "all is well" as_user leitstand status --replay /home/becker/recording.lsp --language en
check "… in German" says 0 "Alles in Ordnung" as_user leitstand status --replay /home/becker/recording.lsp --language de
check "a file that is none gets a clear message" says 3 "recording" as_user leitstand status --replay /etc/hostname --language en
check "every page can be shown (pictures in German)" pictures
check "completion offers the commands" inside bash -c 'test -s /usr/share/bash-completion/completions/leitstand'

if reason=$("$root/installer/lab-possible.sh"); then
    lab=$work/server
    "$root/tests/lab/lab" images >&2
    "$root/tests/lab/lab" up --dir "$lab" >&2
    key=$(jq -r .auth.keyFile "$lab/profile.json")
    install -o 1000 -g 1000 -m 600 "$key" "$system/home/becker/key"
    jq '.auth.keyFile = "/home/becker/key"' "$lab/profile.json" >"$system/home/becker/profile.json"
    chmod 644 "$system/home/becker/profile.json"
    # 1: a busy machine has a busy practice server, and that is told.
    check "a real server is judged over SSH" says "[01]" "becker-lab" as_user leitstand status --profile /home/becker/profile.json --language en
    "$root/tests/lab/lab" break stop-container --dir "$lab" >&2
    check "… and its fault is told" says 2 "not running" as_user leitstand status --profile /home/becker/profile.json --language en
else
    echo "NOTICE: not tried on the practice server. $reason"
fi

check "it is removed" inside apt-get purge -y -qq leitstand
check "nothing of it is left but the user's own files" removed
printf 'package %d kB, installed %d kB\n' "$(($(stat -c %s "$package") / 1000))" "$(dpkg-deb --field "$package" Installed-Size)"
finish_checks
