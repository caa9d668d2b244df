#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The probe on the practice server: by ssh, with a real engine, as each account.

load support/labserver

setup_file() { lab_start; }

teardown_file() { lab_end; }

setup() {
    probe=$BATS_TEST_DIRNAME/../../resources/probe
    out=$BATS_TEST_TMPDIR/out
}

teardown() {
    [ -z "${keeper-}" ] || kill "$keeper" 2>/dev/null || true
    exec 9>&-
    [ ! -s "$out.framing" ] || grep -q 'cut short' "$out.framing" || { cat "$out.framing"; return 1; }
}

start_as() { # USER: the probe as the console starts it
    mkfifo "$BATS_TEST_TMPDIR/in"
    login "$1" "exec env -i LC_ALL=C TZ=UTC PATH=/usr/sbin:/usr/bin:/sbin:/bin bash --noprofile --norc -c '$(cat "$probe/bootstrap.txt")'" \
        <"$BATS_TEST_TMPDIR/in" 2>"$out.err" 3>&- \
        > >(exec 3>&-; tee "$out" | python3 "$BATS_TEST_DIRNAME/../stack/probe/read-frames.py" --follow >"$out.frames" 2>"$out.framing") &
    client=$!
    exec 9>"$BATS_TEST_TMPDIR/in"
    { stat -c %s "$probe/probe.sh" && cat "$probe/probe.sh" && printf '\ncredit 100\n'; } >&9
    while sleep 3; do printf '\npace 2000\n' >&9; done 2>/dev/null 3>&- &
    keeper=$!
}

frames() { cat "$out.frames"; }
state() { frames | jq -r -s "map(select(.type == \"section\" and .name == \"$1\" and .state != \"same\")) | last | .state"; }
hello() { frames | jq -r 'select(.type == "hello") | .payload' | sed -n "s/^$1=//p"; }
within() { # seconds jq-filter
    local end=$((SECONDS + $1 * ${PATIENCE:-4}))
    until frames | jq -e -s "map($2) | length > 0" >/dev/null; do
        ((SECONDS < end)) || { echo "within $1 s no frame: $2"; cat "$out.err"; frames | jq -c '[.type, .name, .state, .uptimeMs]' | tail -40; return 1; }
        sleep 0.2
    done
}
server_processes() { "$lab" exec --dir "$dir" pgrep -f "$1" || true; }

@test "an observer sees everything through leitstand-read" {
    start_as observer
    within 20 'select(.name == "containers" and .state == "ok")'
    [ "$(hello via)" = leitstand-read ]
    [ "$(hello sudo)" = read-only ]
    [ "$(hello user)" = observer ]
    [ "$(frames | jq -r -s 'map(select(.name == "containers" and .state == "ok")) | .[0].payload' | jq -s length)" -eq 7 ]
    within 20 'select(.name == "cgroups" and .state == "ok" and ([.entries[].path | split("/")[0]] | unique | length) == 7)'
    within 20 'select(.name == "backups" and .state == "ok" and ([.entries[] | select(.path | endswith("manifest.json"))] | length) == 3)'
    within 20 'select(.name == "df" and .state == "ok" and ([.entries[] | select(.path | startswith("/mnt"))] | length) == 3)'
    within 30 'select(.name == "pgsize" and .state == "ok" and (.payload | contains("odoo_prod\t")) and (.payload | contains("version\t")))'
    within 30 'select(.name == "docker" and .state == "ok" and (.payload | fromjson | .Server.Version | length) > 0)'
    within 10 'select(.type == "tick" and .uptimeMs > 0)'
}

@test "a plain account is told what it may not read" {
    start_as plain
    within 20 'select(.name == "containers" and .state == "denied")'
    [ "$(hello via)" = direct ]
    [ "$(hello sudo)" = no ]
    within 20 'select(.name == "backups")'
    within 20 'select(.name == "df" and .state == "ok")'
}

@test "a member of the docker group sees the containers without sudo" {
    start_as dockeruser
    within 20 'select(.name == "containers" and .state == "ok")'
    [ "$(hello via)" = direct ]
    [ "$(hello uid)" != 0 ]
    within 20 'select(.name == "cgroups" and .state == "ok" and (.entries | length) >= 42)'
}

@test "no marker of an environment or of .env enters the stream" {
    # shellcheck disable=SC2016 # for the server's shell
    "$lab" exec --dir "$dir" sh -c 'echo "MARKER=MARKER_DOTENV_8842" >>/opt/odoo-stack/.env
        id=$(docker inspect --format "{{.Image}}" odoo_dev)
        docker run --detach --name probe_marker --env SECRET=MARKER_ENV_8842 --label secret=MARKER_LABEL_8842 \
            --entrypoint /bin/sh "$id" -c "sleep 600; : MARKER_COMMAND_8842"'
    # the markers are there to be found
    [ -n "$("$lab" exec --dir "$dir" sh -c 'docker ps --all --quiet --filter name=probe_marker | xargs docker inspect | grep MARKER_ENV')" ]
    start_as root
    within 20 'select(.name == "containers" and .state == "ok" and (.payload | contains("probe_marker")))'
    within 30 'select(.name == "pgsize")'
    within 30 'select(.name == "filestores")'
    run grep -a -c MARKER_ "$out"
    [ "$output" = 0 ]
    local password
    for password in $("$lab" exec --dir "$dir" sed -n 's/^[A-Z_]*PASSWORD=//p' /opt/odoo-stack/.env); do
        run grep -a -c -F -- "$password" "$out"
        [ "$output" = 0 ]
    done
    "$lab" exec --dir "$dir" sh -c 'docker ps --all --quiet --filter name=probe_marker | xargs docker rm --force'
}

@test "of every container the same is told as by the docker client" {
    # one without health check, labels and network, one that has ended
    # shellcheck disable=SC2016 # for the server's shell
    "$lab" exec --dir "$dir" sh -c 'id=$(docker inspect --format "{{.Image}}" odoo_dev)
        docker run --detach --name probe_bare --network none --entrypoint /bin/sleep "$id" 600
        docker run --name probe_ended --entrypoint /bin/false "$id" || true'
    start_as root
    within 20 'select(.name == "containers" and .state == "ok" and (.payload | contains("probe_ended")))'
    # the last health check is a moving thing
    frames | jq -r -s 'map(select(.name == "containers" and .state == "ok")) | last | .payload' |
        jq -s -S 'map(del(.Health.LastEnd, .Health.LastOutput, .Health.LastExit)) | sort_by(.Id)' >"$out.probe"
    # shellcheck disable=SC2016 # for the server's shell
    "$lab" exec --dir "$dir" sh -c 'docker inspect $(docker ps --all --quiet)' | jq -S 'map({Id, Name, Created, Image,
        ConfigImage: .Config.Image, RestartCount, State: (.State | {Status, Running, Paused, Restarting, OOMKilled, Dead, Pid, ExitCode,
            Error, StartedAt, FinishedAt}),
        Health: (.State.Health | if . then {Status, FailingStreak} else null end),
        Limits: (.HostConfig | {Memory, MemoryReservation, NanoCpus, CpuQuota, CpuPeriod, PidsLimit}),
        RestartPolicy: .HostConfig.RestartPolicy.Name,
        Compose: (.Config.Labels // {} | if length == 0 then null else {project: ."com.docker.compose.project",
            service: ."com.docker.compose.service", version: ."com.docker.compose.version"} end),
        Ports: .NetworkSettings.Ports, Networks: (.NetworkSettings.Networks // {} | keys)}) | sort_by(.Id)' >"$out.client"
    diff -u "$out.client" "$out.probe"
    jq -e 'length == 9 and (map(select(.Name == "/probe_bare") | .Compose == null) == [true])' "$out.probe"
    "$lab" exec --dir "$dir" docker rm --force probe_bare probe_ended
}

@test "a container that dies is in the stream soon after" {
    start_as observer
    within 20 'select(.name == "containers" and .state == "ok")'
    local before after end=$((SECONDS + 20))
    until [ -n "$(server_processes 'docker.sock events')" ]; do
        ((SECONDS < end)) || return 1
        sleep 0.2
    done
    "$lab" exec --dir "$dir" docker kill odoo_dev
    within 10 'select(.name == "containers" and .state == "ok" and (.payload | contains("\"Name\":\"/odoo_dev\"")) and (.payload | split("\n") | map(select(contains("\"/odoo_dev\""))) | .[0] | contains("\"Status\":\"exited\"")))'
    # from the engine's own time of the death to the facts
    before=$("$lab" exec --dir "$dir" docker inspect --format '{{.State.FinishedAt}}' odoo_dev)
    after=$(frames | jq -r -s 'map(select(.name == "containers" and .state == "ok" and (.payload | contains("\"Status\":\"exited\"")))) | .[0].epochMs')
    echo "noticed after $((after - $(date -d "$before" +%s%3N))) ms"
    [ $((after - $(date -d "$before" +%s%3N))) -le 3000 ]
    "$lab" exec --dir "$dir" docker start odoo_dev
}

@test "a lost connection leaves no process of the probe on the server" {
    start_as observer
    within 20 'select(.name == "docker" and .state == "ok")'
    kill -KILL "$client"
    local end=$((SECONDS + 15))
    while [ -n "$(server_processes 'leitstand-read|docker.sock events')" ]; do
        ((SECONDS < end)) || { "$lab" exec --dir "$dir" ps -ef; return 1; }
        sleep 0.5
    done
    run "$lab" exec --dir "$dir" sh -c 'ls -d /dev/shm/leitstand-probe.* /tmp/leitstand-probe.*'
    [ "$status" -ne 0 ]
}
