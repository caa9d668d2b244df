#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The probe when nobody reads what it writes, and when there is no room for its results.
# shellcheck disable=SC2154,SC2034 # shared with probe/server.bash

load probe/server

setup() { make_server; }
teardown() {
    exec 7>&- 7<&-
    end_probe
}

blocked_probe() { # writes into a pipe that is full and never read
    mkfifo "$T/full"
    exec 7<>"$T/full"
    timeout 1 cat /dev/zero >&7 || true
    start_probe "$T/full"
    local end=$((SECONDS + 5))
    until MAIN=$(pgrep -P "$WATCHDOG" -f "$T/probe.sh"); do
        ((SECONDS < end)) || return 1
        sleep 0.1
    done
}

@test "a blocked write does not keep it alive: end of input" {
    blocked_probe
    lose_console
    gone_within 15
}

@test "a blocked write does not keep it alive: silence" {
    QUIET=1
    blocked_probe
    say 'credit 1'
    gone_within 16 # 15 s after the line was read
}

@test "a blocked write and thousands of control lines do not block the watchdog" {
    blocked_probe
    for _ in {1..4000}; do say 'credit 100'; done
    lose_console
    gone_within 15
}

@test "a reader that goes away ends it" {
    mkfifo "$T/pipe"
    exec 7<>"$T/pipe"
    cp "$T/probe.sh" "$T/probe-copy.sh"
    start_probe "$T/pipe"
    # shellcheck disable=SC2016 # for eval
    eventually 5 'MAIN=$(pgrep -P "$WATCHDOG" -f "$T/probe.sh")'
    exec 7>&- 7<&-
    say 'credit 10'
    gone_within 15
}

@test "a full disk for the results stops neither beats nor ticks" {
    [ "$EUID" -eq 0 ] # a file system of its own needs root
    mkdir "$T/small"
    mount -t tmpfs -o size=200k tmpfs "$T/small"
    adapt "s|for base in /dev/shm .*; do|for base in $T/small; do|" 's|^os .*|os 2000 5000 now|'
    start_probe
    say 'credit 100'
    within 5 'select(.name == "os" and .state == "ok")'
    dd if=/dev/zero of="$T/small/fill" bs=1k count=1000 2>/dev/null || true
    echo 'CHANGED=1' >"$ROOT/etc-os"
    mkdir -p "$ROOT/etc"
    head -c 60000 /dev/zero | tr '\0' x >"$ROOT/etc/os-release"
    within 8 'select(.name == "os" and .state == "failed" and (.payload | contains("no room")))'
    local beats ticks
    beats=$(count '.type == "beat"') ticks=$(count '.type == "tick"')
    sleep 5
    [ "$(count '.type == "beat"')" -gt "$beats" ]
    [ "$(count '.type == "tick"')" -gt "$ticks" ]
    rm "$T/small/fill"
    within 8 'select(.name == "os" and .state == "ok" and .bytes > 60000)'
    say quit
    gone_within 15
    umount "$T/small"
}

@test "where the first place for results cannot be used, the next is taken" {
    adapt "s|for base in /dev/shm .*; do|for base in $T/missing $T/results; do|"
    start_probe
    within 5 'select(.name == "os" and .state == "ok")'
    ls -d "$T/results/leitstand-probe."*
    say quit
    gone_within 15
    run ls -d "$T/results/leitstand-probe."*
    [ "$status" -ne 0 ]
}

@test "what a killed probe left is removed by the next" {
    adapt "s|for base in /dev/shm .*; do|for base in $T/results; do|"
    mkdir "$T/results/leitstand-probe.$EUID.4194303.1"
    touch "$T/results/leitstand-probe.$EUID.4194303.1/containers.out"
    start_probe
    [ ! -e "$T/results/leitstand-probe.$EUID.4194303.1" ]
}
