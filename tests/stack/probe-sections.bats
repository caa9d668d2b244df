#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the probe's sections hold, and what they never hold. No engine: probe/fake-engine.py.
# shellcheck disable=SC2154,SC2034 # shared with probe/server.bash

load probe/server

setup() { make_server; }
teardown() { end_probe; }

all_sections() { # until everything that is read once has been read
    local name
    for name in containers docker df md os stack backups health pgsize disks smart certs filestores; do
        within 8 "select(.type == \"section\" and .name == \"$name\")"
    done
}

@test "no secret of a container, of .env or of odoo.conf enters the stream" {
    start_probe
    say 'credit 10'
    all_sections
    [ "$(section containers .state)" = ok ]
    [ "$(section stack .state)" = ok ]
    section stack .payload | grep -q 'limit_memory_hard = 2684354560'
    run grep -a -c -E 'MARKER_|passw' "$OUT"
    [ "$output" = 0 ]
}

@test "of a container everything that is named, and nothing else" {
    start_probe
    within 8 'select(.name == "containers")'
    local id output
    printf -v id '%064d' 1
    output=$(printf '\\"ü%.0s' {1..150}) # 300 characters of it
    section containers .payload | jq -e --arg id "$id" --argjson output "\"$output\"" '. == {Id: $id, Name: "/odoo_prod", Created: null,
        Image: null, ConfigImage: "odoo:17.0", RestartCount: null,
        State: {Status: "running", Running: true, Paused: null, Restarting: null, OOMKilled: null, Dead: null, Pid: 0,
            ExitCode: null, Error: null, StartedAt: null, FinishedAt: null},
        Health: {Status: "healthy", FailingStreak: 0, LastExit: 0, LastEnd: "b", LastOutput: $output},
        Limits: {Memory: 1, MemoryReservation: null, NanoCpus: null, CpuQuota: null, CpuPeriod: null, PidsLimit: null},
        RestartPolicy: "always", Compose: {project: null, service: "prod", version: null}, Ports: {"8069/tcp": []}, Networks: ["a", "b"]}'
}

@test "the answer of an engine that dies half-way is not taken for all" {
    echo cut >"$FAKE/mode"
    start_probe
    within 8 'select(.name == "containers" and .state == "down" and (.payload | contains("half an answer")))'
}

@test "an engine that refuses is denied, one that does not run down, none absent" {
    # root is never refused: a perl that is not root any more
    printf '#!/bin/sh\nexec setpriv --reuid=65534 --regid=65534 --clear-groups /usr/bin/perl "$@"\n' >"$BIN/perl"
    chmod +x "$BIN/perl"
    chmod 660 "$ROOT/var/run/docker.sock"
    start_probe
    all_sections
    [ "$(section containers .state)" = denied ]
    [ "$(section cgroups .state)" = denied ]
    [ "$(section docker .state)" = denied ]
    section containers .payload | grep -q 'Permission denied'
    rm "$BIN/perl"
    say 'refresh containers'
    within 4 'select(.name == "containers" and .state == "ok")'
    stop_engine # its socket is still there
    say 'refresh containers'
    within 4 'select(.name == "containers" and .state == "down" and (.payload | contains("Connection refused")))'
    rm "$ROOT/var/run/docker.sock"
    printf '#!/bin/sh\n' >"$BIN/docker"
    chmod +x "$BIN/docker"
    say 'refresh containers'
    within 6 'select(.name == "docker" and .state == "down" and .payload == "no /var/run/docker.sock")'
    say quit
    gone_within 5
    rm "$BIN/docker"
    adapt 's|type -P dockerd docker|type -P "$BIN/docker"|'
    start_probe
    within 5 'select(.name == "containers" and .state == "absent" and .payload == "docker")'
}

@test "a server without stack, backups, RAID and health history says absent" {
    rm -r "${T:?}/root/opt" "${T:?}/root/mnt" "${T:?}/root/var"
    start_probe
    all_sections
    local name
    for name in stack backups health md certs filestores; do
        [ "$(section "$name" .state)" = absent ] || { echo "$name"; return 1; }
    done
}

@test "hostile file names and files in the backups" {
    local daily=$ROOT/mnt/backups/daily set=2026-11-23T020000Z
    touch "$daily/$set/"$'new\nline' "$daily/$set/"$'bytes\xff\xfe' "$daily/$set/\$(id) 'quote\" "
    mkdir "$daily/"$'LSP1 bye quit\n'
    echo '{}' >"$daily/"$'LSP1 bye quit\n'/manifest.json
    head -c 2000000 /dev/zero | tr '\0' x >"$daily/$set/verify.json"
    ln -s /etc/shadow "$daily/$set/pin.json"
    ln -s "$set" "$daily/latest"
    printf 'text\0text' >"$ROOT/mnt/backups/state/custody.json"
    mkfifo "$ROOT/mnt/backups/state/offsite.json"
    start_probe
    within 5 'select(.name == "backups" and .state == "ok")'
    [ "$(section backups '.entries | map(select(.path == "daily/'$set'/verify.json")) | .[0].kind')" = D ]
    [ "$(section backups '.entries | map(select(.path | contains("pin"))) | length')" = 0 ]
    [ "$(section backups '.entries | map(select(.path | startswith("daily/latest"))) | length')" = 0 ]
    [ "$(section backups '.entries | map(select(.path == "state/custody.json")) | .[0].content')" = texttext ]
    section backups '.entries[0].content' | tr '\0' '\n' | grep -q '^line$'
    run python3 "$DECODE" "$OUT"
    [[ $output != *"framing error"* || $output == *"cut short"* ]]
}

@test "the health history is sent once, then only what was appended, in whole lines" {
    adapt 's|^health .*|health 2000 10000 now|'
    local log=$ROOT/var/lib/odoo-stack/health/history.jsonl probes='"probes":{"container":"ok","login":"HTTP 502, [no] answer"}'
    printf '{"at":"2026-11-23T02:10:00Z","boot":"1-2","envs":{"prod":{"ok":true,%s},"test":{"ok":false,%s},"dev":{"ok":true,%s}},"raid":"ok","simulated":true}\n' \
        "$probes" "$probes" "$probes" >>"$log"
    start_probe
    within 5 'select(.name == "health" and .state == "ok")'
    [ "$(section health '.entries[0] | .path')" = history ]
    [ "$(section health '.entries[0].content' | grep -c at)" -eq 4 ]
    # What a reader of the availability needs stays, and nothing else is sent at first.
    [ "$(section health '.entries[0].content' | grep 02:10)" = \
        '{"at":"2026-11-23T02:10:00Z","envs":{"prod":{"ok":true},"test":{"ok":false},"dev":{"ok":true}}}' ]
    printf '{"n":4}\n{"n":5}\n{"cut' >>"$log"
    within 5 'select(.name == "health" and .state == "ok" and .entries[0].path == "append")'
    [ "$(section health '.entries[0].content')" = $'{"n":4}\n{"n":5}' ]
    echo ' short":6}' >>"$log"
    within 5 'select(.name == "health" and .state == "ok" and .entries[0].content == "{\"cut short\":6}\n")'
    echo '{"from":"2026-11-23T00:00:00Z"}' >"$ROOT/var/lib/odoo-stack/maintenance.jsonl"
    within 5 'select(.name == "health" and .state == "ok" and any(.entries[]; .path == "maintenance"))'
    mv "$log" "$log.1"
    echo '{"n":7}' >"$log"
    within 5 'select(.name == "health" and .state == "ok" and .entries[0].path == "history" and .entries[0].content == "{\"n\":7}\n")'
}

@test "a simulated array is named as such, and a change of mdstat reads it again at once" {
    make_array
    start_probe
    say 'credit 20'
    within 5 'select(.name == "simulated" and (.payload | split("\n") | index("mdstat") and index("md")))'
    [ "$(frames | jq -r -s '.[1].name')" = simulated ]
    within 5 'select(.name == "md" and .state == "ok" and any(.entries[]; .path == "/sys/block/md0/md/dev-sda2/state"))'
    [ "$(section mdstat .payload | grep -c 'md0 : active')" -eq 1 ]
    echo 1 >"$ROOT/etc/leitstand/simulation/sys/block/md0/md/degraded"
    sed -i 's/\[2\/2\] \[UU\]/[2\/1] [_U]/' "$ROOT/etc/leitstand/simulation/proc/mdstat"
    within 5 'select(.name == "mdstat" and (.payload | contains("[_U]")))'
    local at
    at=$(section mdstat .uptimeMs)
    within 5 'select(.name == "md" and any(.entries[]?; .path == "/sys/block/md0/md/degraded" and .content == "1\n"))'
    [ "$(section md .uptimeMs)" -le $((at + 1500)) ]
}

@test "SMART: simulated files, with the exit status" {
    mkdir -p "$ROOT/etc/leitstand/simulation/smart" "$ROOT/etc/leitstand/simulation/disks/nvme0n1"
    echo '{"smart_status":{"passed":false}}' >"$ROOT/etc/leitstand/simulation/smart/nvme0n1.json"
    echo 8 >"$ROOT/etc/leitstand/simulation/smart/nvme0n1.exit"
    echo 1000215216 >"$ROOT/etc/leitstand/simulation/disks/nvme0n1/size"
    start_probe
    within 8 'select(.name == "smart" and .state == "ok")'
    [ "$(section smart '.entries | map(.path) | join(" ")')" = '/dev/nvme0n1 exit:/dev/nvme0n1' ]
    within 8 'select(.name == "disks" and .state == "ok" and .entries[0].path == "/sys/block/nvme0n1/size")'
}

@test "the environment cannot redirect what is read" {
    cp "$PROBE" "$T/probe.sh"
    echo "touch $T/evil" >"$T/evil.sh"
    mkdir -p "$ROOT/etc"
    echo 'REDIRECTED' >"$ROOT/etc/os-release"
    chmod +x "$T/probe.sh"
    start_probe '' env "ROOT=$ROOT" "STACK=$ROOT/opt/odoo-stack" "BASH_ENV=$T/evil.sh" PERL5OPT=-Mnosuchmodule \
        "$T/probe.sh"
    printf '0\n' >&9
    within 5 'select(.type == "hello")'
    MAIN=$(hello pid)
    within 8 'select(.name == "os" and .state == "ok")'
    within 8 'select(.name == "docker" and (.state == "ok" or .state == "down" or .state == "absent"))'
    [ ! -e "$T/evil" ]
    [[ $(section os .payload) != *REDIRECTED* ]]
}

@test "the listing of a result over the limit is too big, not a torn frame" {
    adapt 's|CAP=8388608|CAP=100000|'
    make_container "/$(head -c 150000 /dev/zero | tr '\0' y)"
    start_probe
    within 5 'select(.name == "containers" and .state == "toobig")'
}
