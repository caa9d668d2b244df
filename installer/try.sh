#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# try.sh [--no-display] [--replay] [--no-build] [--out DIR]
# Builds Leitstand, starts the practice server, opens the console on it and cleans up at the end.
# With no display (or --no-display) the same program runs without a window: the verdict is printed
# and DIR (default build/try) receives a picture of every page in German and English and
# status.json. Where the practice server cannot run (or with --replay) the shipped recording is
# shown instead. Leaves nothing behind but the build, the cache and DIR.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
preset=${LEITSTAND_PRESET:-dev}
build=${LEITSTAND_BUILD_DIR:-$root/build/$preset}
out=$root/build/try
display=yes
replay=
with_build=yes
while [ $# -gt 0 ]; do
    case $1 in
        --no-display) display=; shift ;;
        --replay) replay=yes; shift ;;
        --no-build) with_build=; shift ;;
        --out) out=${2:?--out needs a folder}; shift 2 ;;
        -h | --help) sed -n '5,11s/^# \{0,1\}//p' "$0"; exit 0 ;;
        *) echo "try.sh: unknown argument '$1' (see --help)" >&2; exit 2 ;;
    esac
done

# A display that is named but not there (an old DISPLAY in a terminal) counts as none.
display_answers() {
    local number
    case ${DISPLAY:-} in
        "") return 1 ;;
        :*)
            number=${DISPLAY#:}
            [ -S "/tmp/.X11-unix/X${number%%.*}" ]
            ;;
        *) return 0 ;;
    esac
}

say() { printf '\n== %s\n' "$*"; }

work=
server=
cleanup() {
    local code=$?
    trap - EXIT INT TERM HUP
    if [ -n "$server" ]; then
        say "Stopping the practice server"
        "$root/tests/lab/lab" down --dir "$server" || code=1
    fi
    [ -z "$work" ] || rm -rf "$work"
    exit "$code"
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

if [ -n "$with_build" ]; then
    say "Installing what is missing"
    "$root/installer/install-deps.sh" build
    [ -n "$replay" ] || [ "$(id -u)" != 0 ] || "$root/installer/install-deps.sh" lab
    say "Building"
    "$root/installer/build.sh" --preset "$preset" --build-dir "$build" --target leitstand
fi
program=$build/leitstand
work=$(mktemp -d "${TMPDIR:-/tmp}/leitstand-try.XXXXXX")

# Settings, known host keys and the like of this trial stay out of the user's own.
export LEITSTAND_CACHE=${LEITSTAND_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/leitstand}
trial=(env "XDG_CONFIG_HOME=$work/config" "XDG_DATA_HOME=$work/data"
    "XDG_STATE_HOME=$work/state" "XDG_CACHE_HOME=$work/cache")
if [ -z "${XDG_RUNTIME_DIR:-}" ]; then
    mkdir -m 700 "$work/runtime"
    trial+=("XDG_RUNTIME_DIR=$work/runtime")
fi

if [ -z "$replay" ] && ! reason=$("$root/installer/lab-possible.sh"); then
    say "The practice server cannot run here; a recording is shown instead."
    echo "$reason"
    replay=yes
fi
if [ -z "$replay" ]; then
    say "Starting the practice server"
    server=$work/server
    code=0
    "$root/tests/lab/lab" up --dir "$server" || code=$?
    # 3: this machine cannot run it after all; the reason has been printed.
    if [ "$code" = 3 ]; then
        say "The practice server cannot run here; a recording is shown instead."
        replay=yes
    elif [ "$code" != 0 ]; then
        exit 1
    fi
fi
if [ -z "$replay" ]; then
    target=(--profile "$server/profile.json")
else
    target=(--replay "$root/resources/demo/recording.lsp")
fi

if [ -n "$display" ] && display_answers; then
    say "Opening the console. Close its window to end the trial."
    [ -z "$server" ] || echo "To break something: tests/lab/lab list-breaks, tests/lab/lab break WHAT --dir $server"
    "${trial[@]}" "$program" "${target[@]}"
    exit 0
fi

say "No display: the same program without a window"
mkdir -p "$out"
touch "$work/start"
export QT_QPA_PLATFORM=offscreen
# 0, 1 and 2 are verdicts (ok, notice, fault); from 3 on nothing is known or it failed.
verdict() {
    local code=0
    "${trial[@]}" "$program" status "${target[@]}" "$@" || code=$?
    if [ "$code" -ge 3 ]; then
        echo "try.sh: leitstand status ended with $code" >&2
        return 1
    fi
}
verdict
verdict --json >"$out/status.json"
# The offscreen platform says with every window that it knows no size hints; that helps nobody.
"${trial[@]}" "$program" "${target[@]}" --screenshots "$out" \
    2> >(grep -v 'does not support propagateSizeHints' >&2)
pictures=$(find "$out" -name '*.png' -newer "$work/start" | wc -l)
if [ "$pictures" = 0 ]; then
    echo "try.sh: the program left no picture in $out" >&2
    exit 1
fi
say "$pictures pictures and status.json are in $out"
