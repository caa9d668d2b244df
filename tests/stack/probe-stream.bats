#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The probe's stream: frames, credit, beats, deadlines. No engine: probe/fake-engine.py.
# shellcheck disable=SC2154,SC2034 # shared with probe/server.bash

load probe/server

setup() { make_server; }
teardown() { end_probe; }

@test "the stream is well-formed for 30 seconds and tells all that a dashboard needs" {
    start_probe
    say 'credit 100'
    for _ in 1 2 3 4 5 6 7; do
        sleep 4 # a console that says something every few seconds
        say 'credit 1'
    done
    say quit
    within 5 'select(.type == "bye" and .name == "quit")'
    run python3 "$DECODE" "$OUT"
    [ "$status" -eq 0 ]
    [ ! -s "$T/err" ]
    [ "$(frames | jq -s '.[0].type + " " + .[-1].type')" = '"hello bye"' ]
    [ "$(count '.type == "beat"')" -ge 13 ]
    [ "$(count '.type == "tick"')" -ge 13 ]
    # times never run backwards within the frames of the fast tier
    frames | jq -e -s 'map(select(.type == "tick" or .type == "beat") | .uptimeMs) | . == sort'
    local name
    for name in stat cpus meminfo loadavg netdev diskstats containers docker mounts df os stack backups health pgsize; do
        [ "$(section "$name" .state)" = ok ] || { echo "$name: $(section "$name" .state)"; return 1; }
    done
}

@test "everything of the first dashboard is there within 3 seconds, without credit" {
    start_probe
    local name
    for name in containers docker mounts df md hwmon os stack backups health; do
        within 3 "select(.type == \"section\" and .name == \"$name\")"
    done
}

@test "without credit there are beats but no ticks, and a refresh is still carried out" {
    start_probe
    say 'credit 1'
    within 6 'select(.type == "tick" and .uptimeMs > 0)'
    local beats
    for beats in 2 3 4 5; do
        until [ "$(count '.type == "beat"')" -ge "$beats" ]; do sleep 0.2; done
    done
    [ "$(count '.type == "beat"')" -ge 4 ]
    [ "$(count '.type == "tick"')" -eq 2 ] # the first is free
    echo 2.0.0 >"$ROOT/opt/odoo-stack/VERSION"
    say 'refresh stack'
    within 3 'select(.name == "stack" and .state == "ok" and (.payload | contains("2.0.0")))'
    [ "$(count '.type == "tick"')" -eq 2 ]
}

@test "the pace can be changed, within limits" {
    SIGN_OF_LIFE='pace 1'
    start_probe
    say 'credit 100' 'pace 1'
    within 8 'select(.type == "tick")'
    sleep 5
    local ticks
    ticks=$(count '.type == "tick"')
    [ "$ticks" -ge 4 ]
    # pace 1 is taken for the least allowed, 1000 ms
    frames | jq -e -s 'map(select(.type == "tick") | .uptimeMs) | [.[1:], .[:-1]] | transpose | map(.[0] - .[1]) | .[1:] | all(. > 800)'
}

@test "what did not change is named, not sent again" {
    adapt 's|^os .*|os 2000 10000 now|' 's|^backups .*|backups 2000 20000 now|' \
        's|^health .*|health 2000 10000 now|' 's|^stack .*|stack 2000 10000 now|'
    start_probe
    say 'credit 20'
    local name
    for name in os backups health stack; do
        within 8 "select(.type == \"section\" and .name == \"$name\" and .state == \"same\" and .bytes == 0)"
        [ "$(count ".name == \"$name\" and .state == \"ok\"")" -eq 1 ] || { frames | jq -c "select(.name == \"$name\")"; return 1; }
    done
    within 8 'select(.type == "tick" and (.payload | split("\n") | index("mdstat")))'
    [ "$(count '.name == "mdstat" and .type == "section"')" -eq 1 ]
    echo '{"n":4}' >"$ROOT/mnt/backups/daily/2026-11-23T020000Z/verify.json"
    within 6 'select(.name == "backups" and .state == "ok" and any(.entries[]?; .path | endswith("/verify.json")))'
}

@test "an engine that hangs is hung since then; the rest goes on; it recovers" {
    adapt 's|^containers .*|containers 3000 2000 now|' 's|^pgsize .*|pgsize 3000 2000 now|'
    start_probe
    say 'credit 100'
    eventually 6 'grep -q "^GET /events" "$FAKE/calls"'
    echo hang >"$FAKE/mode"
    within 6 'select(.name == "containers" and .state == "hung")'
    within 6 'select(.name == "docker" and .state == "hung")'
    within 6 'select(.type == "beat" and (.payload | contains("containers ")))'
    local since ticks
    since=$(section containers .payload)
    ticks=$(count '.type == "tick"')
    sleep 5
    [ "$(section containers .payload)" = "$since" ]
    [ "$(count '.type == "tick"')" -gt "$ticks" ]
    rm "$FAKE/mode"
    within 8 "select(.name == \"containers\" and .state == \"ok\" and .uptimeMs > $since)"
    # what hung has been ended, and the events are followed anew: those of the engine that hung may never speak again
    eventually 10 '[ "$(grep -c "^GET /events" "$FAKE/calls")" -eq 2 ]'
    eventually 8 '[ "$(pgrep -c -g "$MAIN" perl)" -eq 1 ]'
}

@test "an engine that hung recovers though at each beat something unread is in the pipe" {
    adapt 's|^containers .*|containers 3000 2000 now|' 's|^    look_for_ended$|    post nothing; look_for_ended|'
    start_probe
    say 'credit 100'
    within 6 'select(.name == "containers" and .state == "ok")'
    echo hang >"$FAKE/mode"
    within 6 'select(.name == "containers" and .state == "hung")'
    rm "$FAKE/mode"
    within 8 "select(.name == \"containers\" and .state == \"ok\" and .uptimeMs > $(section containers .payload))"
}

@test "a df that hangs costs its own mount only and gets no second child" {
    adapt 's|^df .*|df 3000 8000 now|' 's|fan_out df 5|fan_out df 1|'
    # the stand-in hangs on one of two mounts (which lies on top of a third), in a way that no signal of ours ends
    cat >"$BIN/df" <<SCRIPT
#!/bin/bash
case "\$*" in
    *"-- /good") echo "Filesystem 1B-blocks Used Avail Use% Inodes IUsed IFree IUse% Mounted on"; echo "/dev/x 10 5 5 50% 9 1 8 12% /good" ;;
    *) echo "\$\$" >>"$FAKE/df-calls"; exec sleep 1000 ;;
esac
SCRIPT
    chmod +x "$BIN/df"
    sed -i 's|^    mapfile -t L </proc/self/mounts|    L=("/dev/z /bad\\\\040one ext4 rw 0 0" "/dev/x /good ext4 rw 0 0" "host:/y /bad\\\\040one fuse.sshfs rw 0 0")|' "$T/probe.sh"
    # as if the kernel kept it: what is killed here does not end
    # shellcheck disable=SC2016
    sed -i 's|^ *kill_descendants "\${child\[\$item\]}"|        :|' "$T/probe.sh"
    start_probe
    say 'credit 100'
    within 6 'select(.name == "df" and any(.entries[]?; .kind == "H" and .path == "/bad one"))'
    within 6 'select(.name == "df" and any(.entries[]?; .kind == "F" and .path == "/good"))'
    within 6 'select(.name == "df" and .state == "same")'
    within 12 'select(.name == "df" and .state == "same" and .uptimeMs > 0)'
    [ "$(count '.name == "df" and any(.entries[]?; .kind == "F" and .path == "/bad one")')" -eq 0 ]
    within 6 'select(.name == "mounts" and .payload == "host:/y /bad\\040one fuse.sshfs rw 0 0\n/dev/x /good ext4 rw 0 0\n")'
    [ "$(wc -l <"$FAKE/df-calls")" -eq 2 ] # the call for all mounts, and the one for the sick mount: none again
}

@test "an event of the engine brings the containers within a second" {
    start_probe
    exec 8>"$FAKE/events" # opens once the stream of events runs
    within 3 'select(.name == "containers" and .state == "ok")'
    local began took try
    for try in 1 2 3 4; do # a busy machine may need one more
        make_container "/odoo_$try"
        began=$(uptime_ms)
        echo e >&8
        within 3 "select(.name == \"containers\" and (.payload | contains(\"/odoo_$try\")))"
        took=$(($(section containers .uptimeMs) - began))
        echo "after $took ms"
        [ "$took" -gt 1000 ] || break
    done
    [ "$took" -le 1000 ]
    exec 8>&-
}

@test "a burst of events is collapsed" {
    start_probe
    exec 8>"$FAKE/events"
    within 3 'select(.name == "containers" and .state == "ok")'
    local before
    before=$(grep -c '^GET /containers/json' "$FAKE/calls")
    for _ in {1..500}; do echo e >&8; done
    sleep 2
    [ $(($(grep -c '^GET /containers/json' "$FAKE/calls") - before)) -le 5 ]
    exec 8>&-
}

@test "control lines from a stranger do nothing" {
    start_probe
    # shellcheck disable=SC2016
    say 'credit a[$(touch /tmp/leitstand-owned)]' 'refresh ../../etc' 'refresh $(id)' 'credit -5' 'credit 99999999999999999999' \
        "$(printf 'x%.0s' {1..5000})" $'\x00\x01\xff' 'refresh fast' 'pace abc' 'credit 00000009'
    within 4 'select(.type == "beat")'
    [ ! -e /tmp/leitstand-owned ]
    say 'credit 2'
    within 5 'select(.type == "tick" and .uptimeMs > 0)'
    [ -d "/proc/$MAIN" ]
}

@test "the fast tier forks nothing" {
    # jobs out of the way
    adapt 's#^\([a-z]*\)  *[0-9][0-9]*000  *\([0-9]*\)  *\(now\|after\)#\1 6000000 \2 \3#'
    start_probe
    say 'credit 100'
    within 8 'select(.name == "pgsize" and .type == "section")'
    within 8 'select(.name == "filestores" and .type == "section")'
    sleep 2 # children are reaped
    local before words ticks
    # minor faults of ended children: any fork would raise them
    read -ra words <"/proc/$MAIN/stat"
    before=${words[10]} ticks=$(count '.type == "tick"')
    say 'credit 100'
    sleep 6
    read -ra words <"/proc/$MAIN/stat"
    [ "$(count '.type == "tick"')" -ge $((ticks + 2)) ]
    [ "${words[10]}" = "$before" ]
}

@test "bootstrap.txt is bootstrap.sh in one line that any login shell can quote" {
    local folder=$BATS_TEST_DIRNAME/../../resources/probe
    [ "$(sed 's/^ *//; /^#/d; /^$/d' "$folder/bootstrap.sh" | paste -sd ' ')" = "$(cat "$folder/bootstrap.txt")" ]
    run grep -q "['\\!]" "$folder/bootstrap.txt"
    [ "$status" -ne 0 ]
    [ "$(wc -l <"$folder/bootstrap.txt")" -eq 1 ]
}

@test "through the bootstrap: noise before hello is possible, the sent script runs" {
    start_probe '' env -i LC_ALL=C TZ=UTC PATH=/usr/sbin:/usr/bin:/sbin:/bin \
        bash --noprofile --norc -c "echo Welcome; $(cat "$BATS_TEST_DIRNAME/../../resources/probe/bootstrap.txt")"
    { stat -c %s "$T/probe.sh" && cat "$T/probe.sh"; } >&9
    say 'credit 5'
    within 5 'select(.type == "hello" and (.payload | contains("via=direct")))'
    MAIN=$(hello pid)
    within 5 'select(.name == "stack" and .state == "ok")'
    within 5 'select(.type == "tick")'
}
