# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# health-check.sh: probes of the real stand-in, history, messages on change only.
bats_require_minimum_version 1.5.0
load support/server

setup_file() {
    server_start "$(mktemp -d "${TMPDIR:-/tmp}/stack-health.XXXXXX")"
    odoo_serve prod test dev
    "$SCRIPTS/backup.sh" --no-plans >"$LAB/backup.log" 2>&1
    mkdir -p "$ETC_DIR/simulation/proc" "$ETC_DIR/simulation/sys/block" "$LAB/letsencrypt"
    export LETSENCRYPT_ROOT="$LAB/letsencrypt" RETRY_SECONDS=0 SENDMAIL="$LAB/bin/sendmail"
    "$SCRIPTS/make-placeholder-certs.sh" "$LETSENCRYPT_ROOT" odoo.example.invalid
    printf '#!/bin/bash\n[[ -e "$LAB/mail-down" ]] && exit 1\ncat >>"$LAB/mail"\n' >"$SENDMAIL"
    chmod 755 "$SENDMAIL"
    printf 'MAIL_TO=admin@example.invalid\n' >"$ETC_DIR/notify.conf"
    local env
    for env in prod test dev; do
        for _ in $(seq 200); do
            curl -fsS -o /dev/null "http://127.0.0.1:$(sed -n "s/^ODOO_${env^^}_PORT=//p" "$STACK_DIR/.env")/web/login" 2>/dev/null && break
            read -rt 0.1 _ <> <(:) || true
        done
    done
}

teardown_file() { server_stop; }

setup() {
    rm -rf "$STATE_DIR/health" "$LAB/mail" "$LAB/mail-down" "$DATA_ROOT"/*/standin
    simulate_raid '[2/2] [UU]' 0 clean
}

simulate_raid() { # MDSTAT-TAIL DEGRADED STATE
    printf 'Personalities : [raid1]\nmd0 : active raid1 nvme1n1p1[1] nvme0n1p1[0]\n      1000 blocks %s\n\nunused devices: <none>\n' "$1" >"$ETC_DIR/simulation/proc/mdstat"
    mkdir -p "$ETC_DIR/simulation/sys/block/md0/md"
    echo "$2" >"$ETC_DIR/simulation/sys/block/md0/md/degraded"
    echo "$3" >"$ETC_DIR/simulation/sys/block/md0/md/array_state"
}

check() { "$SCRIPTS/health-check.sh" "$@"; }
printed() { "$SCRIPTS/health-check.sh" --print | jq -r "$1"; }
fault() { mkdir -p "$DATA_ROOT/$1/standin" && touch "$DATA_ROOT/$1/standin/$2"; }

@test "all well: one line of the agreed form, no message" {
    run -0 check
    jq -e '(.at | test("Z$")) and .boot != "" and (.envs | keys) == ["dev", "prod", "test"]
        and all(.envs[]; .ok and .probes == {container: "ok", health: "ok", login: "ok", database: "ok", modules: "ok"})
        and .raid == "ok" and .backup == "ok" and .cert == "ok" and (.disk | IN("ok", "warn", "full"))' "$STATE_DIR/health/history.jsonl"
    [[ $(wc -l <"$STATE_DIR/health/history.jsonl") == 1 && ! -e $LAB/mail ]]
    grep -q 'odoo_stack_environment_up{environment="prod"} 1' "$STATE_DIR/metrics/health.prom"
}

@test "a /web/health without the database key is unchecked; the database probe decides" {
    fault prod old-health
    [[ $(printed '.envs.prod | "\(.probes.health) \(.ok)"') == "unchecked true" ]]
}

@test "each probe fails for its own reason" {
    fault prod fail-health
    fault test fail-login
    sql odoo_dev "UPDATE ir_module_module SET state = 'to upgrade' WHERE name = 'sale'"
    run -0 check --print
    sql odoo_dev "UPDATE ir_module_module SET state = 'installed'"
    jq -e '.envs.prod.ok == false and .envs.prod.probes.health == "fail" and .envs.prod.probes.login == "ok"
        and .envs.test.ok == false and .envs.test.probes.login == "fail" and .envs.test.probes.health == "ok"
        and .envs.dev.ok and .envs.dev.probes.modules == "fail"' <<<"$output"
    [[ ! -e $STATE_DIR/health/history.jsonl ]]
}

@test "a stopped container, a closed database" {
    echo exited >"$LAB/containers/odoo_test"
    sql postgres "ALTER DATABASE odoo_dev WITH ALLOW_CONNECTIONS false"
    run -0 check --print
    echo running >"$LAB/containers/odoo_test"
    sql postgres "ALTER DATABASE odoo_dev WITH ALLOW_CONNECTIONS true"
    jq -e '.envs.test.ok == false and .envs.test.probes.container == "fail" and .envs.dev.probes.database == "fail"' <<<"$output"
}

@test "RAID by several signals (E24)" {
    simulate_raid '[2/1] [U_]' 1 clean
    [[ $(printed .raid) == degraded ]]
    # What the plan's two patterns miss: sysfs alone, a faulty member, an inactive array.
    simulate_raid '[2/2] [UU]' 1 clean
    [[ $(printed .raid) == degraded ]]
    simulate_raid '[2/2] [UU]' 0 inactive
    [[ $(printed .raid) == degraded ]]
    simulate_raid '[3/2] [U_U]' 0 clean
    [[ $(printed .raid) == degraded ]]
    simulate_raid '[2/2] [UU]' 0 clean
    sed -i 's/nvme0n1p1\[0\]/nvme0n1p1[0](F)/' "$ETC_DIR/simulation/proc/mdstat"
    [[ $(printed .raid) == degraded ]]
    rm -r "$ETC_DIR/simulation/sys/block/md0"
    echo 'unused devices: <none>' >"$ETC_DIR/simulation/proc/mdstat"
    [[ $(printed .raid) == absent ]]
}

@test "practice server: SMART from the simulated files, and the line says so" {
    [[ $(printed '"\(.smart) \(.simulated)"') == "absent true" ]]
    mkdir -p "$ETC_DIR/simulation/smart"
    echo 0 >"$ETC_DIR/simulation/smart/nvme0n1.exit"
    echo 0 >"$ETC_DIR/simulation/smart/nvme1n1.exit"
    [[ $(printed .smart) == ok ]]
    echo 8 >"$ETC_DIR/simulation/smart/nvme1n1.exit"
    [[ $(printed .smart) == failing ]]
    mv "$ETC_DIR/simulation" "$ETC_DIR/away"
    [[ $(printed .simulated) == null ]]
    mv "$ETC_DIR/away" "$ETC_DIR/simulation"
    rm -r "$ETC_DIR/simulation/smart"
}

@test "kill -9 at every step: the history stays whole, a change is told in the end" {
    run -0 check
    fault prod fail-login
    for at in 'raid=$(probe_raid)' 'environments=$(' 'history_append' 'health_metrics' 'tell_changes' 'notify' 'write_file "$told"'; do
        killed_at "$at" health health-check.sh
        jq -es 'all(.[]; .envs.prod.probes)' "$STATE_DIR/health/history.jsonl"
    done
    run -0 check
    # Killed between sending and noting, it is sent again rather than never.
    grep -q 'prod: ok -> down: login' "$LAB/mail"
    before=$(wc -l <"$STATE_DIR/health/history.jsonl")
    run -0 check
    [[ $(wc -l <"$STATE_DIR/health/history.jsonl") == $((before + 1)) ]]
}

@test "a message when a state changes, none while it stays, one when it is over" {
    run -0 check
    fault prod fail-login
    run -0 check
    run -0 check
    [[ $(grep -c '^Subject' "$LAB/mail") == 1 ]]
    grep -q 'prod: ok -> down: login' "$LAB/mail"
    rm -r "$DATA_ROOT/prod/standin"
    run -0 check
    run -0 check
    [[ $(grep -c '^Subject' "$LAB/mail") == 2 ]]
    grep -q 'prod: down: login -> ok' "$LAB/mail"
}

@test "a message that could not be sent is sent by the next run" {
    run -0 check
    fault prod fail-login
    touch "$LAB/mail-down"
    run -0 check
    [[ ! -e $LAB/mail ]]
    rm "$LAB/mail-down"
    run -0 check
    grep -q 'prod: ok -> down' "$LAB/mail"
}

@test "the Telegram token never stands in an argument" {
    printf 'TELEGRAM_TOKEN=123:TOKEN-MARKER\nTELEGRAM_CHAT=42\nTELEGRAM_URL=http://127.0.0.1:9\n' >"$ETC_DIR/notify.conf"
    mkdir "$BATS_TEST_TMPDIR/bin"
    printf '#!/bin/bash\nprintf "%%s\\n" "$*" >>"%s"\nexec /usr/bin/curl "$@"\n' "$BATS_TEST_TMPDIR/arguments" >"$BATS_TEST_TMPDIR/bin/curl"
    chmod 755 "$BATS_TEST_TMPDIR/bin/curl"
    fault prod fail-login
    PATH="$BATS_TEST_TMPDIR/bin:$PATH" run check
    printf 'MAIL_TO=admin@example.invalid\n' >"$ETC_DIR/notify.conf"
    grep -q -- '--config -' "$BATS_TEST_TMPDIR/arguments"
    run ! grep -q TOKEN-MARKER "$BATS_TEST_TMPDIR/arguments"
}

@test "a history line that was cut short spoils only itself; the history is kept within bounds" {
    mkdir -p "$STATE_DIR/health"
    printf '{"at":"2026-01-01T00:00:00Z","en' >"$STATE_DIR/health/history.jsonl"
    run -0 check
    [[ $(wc -l <"$STATE_DIR/health/history.jsonl") == 2 ]]
    tail -n 1 "$STATE_DIR/health/history.jsonl" | jq -e .envs.prod.ok
    HISTORY_BYTES=100 HISTORY_LINES=1 run -0 check
    [[ $(wc -l <"$STATE_DIR/health/history.jsonl") == 1 ]]
}

@test "a backup run that was killed is told by the next health check" {
    mkdir -p "$BACKUP_ROOT/state"
    echo '{"version":1,"started":"2026-11-24T02:00:00Z","set":"2026-11-24T020000Z","pid":1}' >"$BACKUP_ROOT/state/running.json"
    run -0 check
    jq -e '.exitCode == 137 and .set == null' "$BACKUP_ROOT/state/last-run.json"
    [[ ! -e $BACKUP_ROOT/state/running.json ]]
}

@test "an old backup is late, an ending certificate is soon" {
    mv "$BACKUP_ROOT/daily" "$BACKUP_ROOT/away"
    mkdir "$BACKUP_ROOT/daily"
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 5 -subj /CN=x -keyout /dev/null \
        -out "$LETSENCRYPT_ROOT/live/odoo.example.invalid/fullchain.pem" 2>/dev/null
    run -0 check --print
    rm -r "$BACKUP_ROOT/daily" && mv "$BACKUP_ROOT/away" "$BACKUP_ROOT/daily"
    jq -e '.backup == "late" and .cert == "soon"' <<<"$output"
}
