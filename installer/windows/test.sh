#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test.sh [--installer FILE] [--out DIR]
# Installs the Windows program under Wine in a fresh prefix, runs it there (recording, a folder with
# umlauts, the practice server by key and by agent where this machine can run it), upgrades over an
# older build, and removes it with and without the settings. Without --installer it is built first.
# --out: where the pictures of the window go (default build/windows-test). Wine is not Windows: what
# it stands in for is said in README.md. Prints "N passed, N failed" last; exit 1 when something
# failed.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
installer=
out=$root/build/windows-test
while [ $# -gt 0 ]; do
    case $1 in
        --installer) installer=$(realpath -- "${2:?--installer needs a file}"); shift 2 ;;
        --out) out=${2:?--out needs a folder}; shift 2 ;;
        -h | --help) sed -n '5,12s/^# \{0,1\}//p' "$0"; exit 0 ;;
        *) echo "test.sh: unknown argument '$1' (see --help)" >&2; exit 2 ;;
    esac
done
"$root/installer/install-deps.sh" windows >&2

work=$(mktemp -d "${TMPDIR:-/tmp}/leitstand-windows-test.XXXXXX")
export WINEPREFIX=$work/prefix WINEARCH=win64 WINEDEBUG=-all
# No downloads, and no entries in the start menu of this computer.
export WINEDLLOVERRIDES='mscoree=;mshtml=;winemenubuilder.exe=d'
export LANG=C.UTF-8
# An agent of the user's own is not asked.
unset SSH_AUTH_SOCK
started=()
lab=
cleanup() {
    trap - EXIT
    wineserver -k 2>/dev/null || true
    for pid in "${started[@]}"; do
        kill "$pid" 2>/dev/null || true
    done
    [ -z "$lab" ] || "$root/tests/lab/lab" down --dir "$lab" >&2 || true
    rm -rf --one-file-system "$work"
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# shellcheck source=installer/linux/fresh-system.bash
source "$root/installer/linux/fresh-system.bash"

older=
if [ -z "$installer" ]; then
    installer=$("$root/installer/windows/build.sh" | tail -n 1)
    older=$("$root/installer/windows/build.sh" --out "$work/older" --version 0.0.1 | tail -n 1)
fi
mkdir -p "$out"
x86_64-w64-mingw32-g++-posix -std=c++20 -O1 -static -o "$work/standins.exe" \
    "$root/tests/windows/standins.cpp" -lws2_32 -ladvapi32

mkfifo "$work/display"
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$work/display" >/dev/null 2>&1 &
started+=($!)
DISPLAY=:$(head -n 1 "$work/display")
export DISPLAY

echo "Making a fresh prefix …" >&2
wine wineboot --init >/dev/null 2>&1
wine winecfg -v win10 >/dev/null 2>&1
wineserver -w

c=$WINEPREFIX/drive_c
home=$(echo "$c"/users/*/AppData | tr ' ' '\n' | grep -v Public | head -n 1)
for_all=$c/'Program Files/Leitstand'
for_one=$home/Local/Programs/Leitstand
for_one_other=$home/Local/Leitstand
folder=$for_all

# Commands end with what they say on standard output, without Windows' line ends.
leitstand() { timeout 120 wine "$folder/leitstand.com" "$@" 2>"$work/errors" | tr -d '\r'; }
says() { # EXIT-CODES TEXT COMMAND…   (a pattern of the shell)
    local wanted=$1 text=$2 code=0
    shift 2
    "$@" >"$work/answer" || code=$?
    cat "$work/answer" "$work/errors" 2>/dev/null
    echo "exit $code"
    # shellcheck disable=SC2053
    [[ $code == $wanted ]] && grep -qF -- "$text" "$work/answer"
}
run_silently() { timeout 300 wine "$@" && wineserver -w; }
installed() { [ -f "$folder/leitstand.exe" ] && [ -f "$folder/leitstand.com" ] && [ -f "$folder/uninstall.exe" ]; }
registered() { # HIVE VERSION
    timeout 60 wine reg query "$1\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\de.c_led.Leitstand" \
        /v DisplayVersion /reg:64 | tr -d '\r' | tee /dev/stderr | grep -q "REG_SZ *$2"
}
shortcut() { find "$c" -iname 'Leitstand.lnk' | tee /dev/stderr | grep -q .; }
traces() {
    wineserver -w
    find "$c" -iname '*leitstand*' ! -path '*/Temp/*' ! -path '*/windows-test*'
    grep -il leitstand "$WINEPREFIX"/*.reg || true
    grep -i leitstand "$WINEPREFIX"/*.reg || true
}
nothing_left() {
    local left
    left=$(traces)
    [ -z "$left" ] || { echo "$left"; return 1; }
}

check "it installs silently for everybody" run_silently "$installer" /S /AllUsers
check "… its files are there" installed
version=$(sed -n 's/^project(leitstand VERSION \([0-9.]*\).*/\1/p' "$root/CMakeLists.txt")
check "… its entry among the programs" registered HKLM "$version"
check "… the start menu has it" shortcut
check "the version is told through cmd" says 0 "leitstand $version" leitstand --version

odd=$work/'Müller & Söhne – Übung'
mkdir -p "$odd"
cp "$root/resources/demo/recording.lsp" "$odd/Aufnahme für Test.lsp"
recording="Z:${odd//\//\\}\\Aufnahme für Test.lsp"
check "a recording is judged, in a folder with umlauts and blanks" says 0 "all is well" leitstand status --replay "$recording" --language en
check "… in German" says 0 "Alles in Ordnung" leitstand status --replay "$recording" --language de
json_of() { leitstand status --json --replay "$recording" | jq -e .verdict; }
check "… as JSON" json_of
check "a file that is none gets a clear message and exit code 3" says 3 "recording" leitstand status --replay 'Z:\etc\hostname' --language en
cmd_knows() { (cd "$folder" && timeout 120 wine cmd /c leitstand nonsense >"$work/answer" 2>&1; [ $? = 3 ]); }
check "the exit code gets through cmd" cmd_knows

pictures() {
    rm -rf "$work/pictures"
    timeout 180 wine "$folder/leitstand.exe" --replay "$recording" --language de \
        --screenshots "Z:${work//\//\\}\\pictures" &&
        [ "$(find "$work/pictures" -name '*-de-light.png' -size +10k | wc -l)" -ge 7 ] &&
        cp "$work/pictures"/*.png "$out/"
}
check "every page can be shown (pictures in German: $out)" pictures

# Usable: the event loop turns after the window was shown. The best of three, as Wine starts too.
first_window() {
    local began took best=
    for _ in 1 2 3; do
        began=$(date +%s%3N)
        QT_LOGGING_RULES=leitstand.start.info=true QT_FORCE_STDERR_LOGGING=1 timeout 60 \
            wine "$folder/leitstand.exe" --replay "$recording" >/dev/null 2>"$work/start" &
        local pid=$!
        until grep -q usable "$work/start" || ! kill -0 "$pid" 2>/dev/null; do
            sleep 0.01
        done
        took=$(($(date +%s%3N) - began))
        [ -n "$best" ] && [ "$best" -le "$took" ] || best=$took
        wineserver -k
        wait "$pid" 2>/dev/null || true
        wine wineboot >/dev/null 2>&1
    done
    echo "$best" >"$work/first-window"
    echo "first window after $best ms"
    grep -q usable "$work/start"
}
check "the window comes" first_window
echo "    $(cat "$work/first-window" 2>/dev/null || echo '?') ms until the window is usable (goal 1000)"

single() {
    local code=0
    wine "$folder/leitstand.exe" >/dev/null 2>&1 &
    local first=$!
    for _ in $(seq 100); do
        sleep 0.2
        ! xdotool search --name Leitstand >/dev/null 2>&1 || break
    done
    sleep 1
    timeout 30 wine "$folder/leitstand.exe" || code=$?
    local windows
    windows=$(xdotool search --onlyvisible --name Leitstand | wc -l)
    echo "second start: exit $code, $windows windows, first $(kill -0 "$first" && echo runs)"
    kill -0 "$first" && [ "$code" = 0 ]
}
check "a second start shows the first window and ends" single
busy() { # the installer refuses while the program runs
    local code=0
    timeout 120 wine "$installer" /S /AllUsers || code=$?
    echo "exit $code"
    [ "$code" = 2 ]
}
check "it is not replaced while it runs" busy
wineserver -k || true
sleep 1

if reason=$("$root/installer/lab-possible.sh"); then
    lab=$work/server
    "$root/tests/lab/lab" images >&2
    "$root/tests/lab/lab" up --dir "$lab" >&2
    key=$(jq -r .auth.keyFile "$lab/profile.json")
    cp "$key" "$odd/Schlüssel"
    jq --arg key "Z:${odd//\//\\}\\Schlüssel" '.auth.keyFile = $key' "$lab/profile.json" >"$odd/profile.json"
    jq '.auth = {method: "agent"}' "$lab/profile.json" >"$odd/agent.json"
    # 0 or 1: a busy machine has a busy practice server, and that is told.
    check "a real server is judged over SSH, by key" says "[01]" '"verdict"' leitstand status --json --profile "Z:${odd//\//\\}\\profile.json"

    eval "$(ssh-agent -a "$work/agent" -s)" >/dev/null
    started+=("$SSH_AGENT_PID")
    python3 "$root/tests/windows/agentrelay.py" "$work/agent" "$work/port" &
    started+=($!)
    until [ -s "$work/port" ]; do sleep 0.1; done
    check "without an agent the cause is named" says 3 "" leitstand status --profile "Z:${odd//\//\\}\\agent.json" --language en
    SSH_AUTH_SOCK=$work/agent ssh-add -q "$key"
    unset SSH_AUTH_SOCK
    for agent in pipe pageant; do
        wine "$work/standins.exe" "$agent" "$(cat "$work/port")" >/dev/null 2>&1 &
        stand_in=$!
        sleep 2
        check "… by the key of an agent ($agent)" says "[01]" '"verdict"' leitstand status --json --profile "Z:${odd//\//\\}\\agent.json"
        kill "$stand_in" 2>/dev/null || true
        wineserver -k || true
        sleep 1
    done
else
    echo "NOTICE: not tried on the practice server. $reason"
fi

profile=$home/Local/leitstand/profiles/test.json
remember() { mkdir -p "$(dirname "$profile")" && echo '{}' >"$profile" && wine "$work/standins.exe" write Leitstand/test/password; }
# It goes on in a copy of itself, as a program cannot remove its own file.
uninstall() { run_silently "$folder/uninstall.exe" /S "$@"; }
kept() { [ -f "$profile" ] && wine "$work/standins.exe" exists Leitstand/test/password; }
remember
check "it is removed" uninstall /AllUsers
check "… the settings stay" kept
gone() { [ ! -e "$folder" ] || { find "$folder"; return 1; }; }
check "… the files are gone" gone

folder=$for_one
if [ -n "$older" ]; then
    check "an older build installs for one user" run_silently "$older" /S /CurrentUser
    [ -d "$folder" ] || folder=$for_one_other
    check "… and is registered for that user" registered HKCU 0.0.1
    touch "$folder/leftover-of-the-user.txt"
    check "the new one is installed over it" run_silently "$installer" /S /CurrentUser
    check "… in its place" installed
    check "… and is registered" registered HKCU "$version"
    check "… the settings stay" kept
    check "… a file that is not ours stays" test -f "$folder/leftover-of-the-user.txt"
    rm -f "$folder/leftover-of-the-user.txt"
else
    echo "NOTICE: upgrading is tried only with installers built here (without --installer)."
    check "it installs for one user" run_silently "$installer" /S /CurrentUser
    [ -d "$folder" ] || folder=$for_one_other
fi
check "it is removed with the settings" uninstall /CurrentUser /Settings=remove
no_secret() { ! wine "$work/standins.exe" exists Leitstand/test/password; }
check "… the secrets are gone from the credential store" no_secret
check "no file and no registry key is left" nothing_left

printf 'installer %d kB\n' "$(($(stat -c %s "$installer") / 1000))"
finish_checks
