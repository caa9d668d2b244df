# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The real scripts at the same time: two backups, a backup during a restore, prune while a set is proven;
# and the first backup of a new server (provision.sh backup).
bats_require_minimum_version 1.5.0
load support/server

setup_file() {
    export SPARE_BYTES=1000000 GATE_SECONDS=60
    server_start "$(mktemp -d "${TMPDIR:-/tmp}/stack-together.XXXXXX")"
    ln -s "$SCRIPTS" "$STACK_DIR/scripts"
    odoo_serve test
}

teardown_file() { server_stop; }

setup() { rm -rf "${BACKUP_ROOT:?}"/* "$LOCK_DIR"; }

# Makes the next call of PROGRAM in a container wait until `let_go`: the script that makes it is at work
# until then. `reached` returns when it is.
hold_at() { # PROGRAM
    mkdir -p "$LAB/held"
    rm -f "$LAB/held"/*
    mkfifo "$LAB/held/reached" "$LAB/held/go"
    cat >"$LAB/held/$1" <<EOS
#!/bin/bash
rm -- "\$0"
echo reached >"$LAB/held/reached"
read -r _ <"$LAB/held/go"
exec $1 "\$@"
EOS
    chmod 755 "$LAB/held" "$LAB/held/$1"
    chmod 666 "$LAB/held/reached" "$LAB/held/go"
    chown postgres "$LAB/held" "$LAB/held/$1"
}
reached() { read -rt 60 _ <>"$LAB/held/reached"; }
let_go() { echo go >"$LAB/held/go"; }

@test "two backups at once: one makes its set, the other is told by whom and leaves nothing" {
    hold_at pg_dump
    PATH="$LAB/held:$PATH" "$SCRIPTS/backup.sh" --environments dev >"$LAB/first.log" 2>&1 3>&- &
    first=$!
    reached
    run -75 "$SCRIPTS/backup.sh"
    [[ $output == *"nightly backup"* && $output == *"process $first"* ]]
    let_go
    wait "$first"
    [[ $(find "$BACKUP_ROOT/daily" -mindepth 1 -maxdepth 1 -type d | wc -l) == 1 ]]
    jq -e '.exitCode == 0' "$BACKUP_ROOT/state/last-run.json"
    jq -e '.stored.ok and .readable.ok' "$BACKUP_ROOT/daily/$(newest_set)/verify.json"
}

@test "a backup during a restore waits for another night, the restore comes to its end; and the other way round" {
    "$SCRIPTS/backup.sh" --no-plans --environments "test dev" >"$LAB/backup.log" 2>&1
    set=$(newest_set)
    sql odoo_test "INSERT INTO res_partner (name) VALUES ('after the set')"
    hold_at pg_restore
    PATH="$LAB/held:$PATH" "$SCRIPTS/restore-db.sh" --environment test --set "$set" --operation held >"$LAB/restore.log" 2>&1 3>&- &
    restore=$!
    reached
    run -75 "$SCRIPTS/backup.sh"
    [[ $output == *"restore"*"$set"* && $output == *"process $restore"* ]]
    let_go
    wait "$restore"
    [[ $(newest_set) == "$set" && $(sql odoo_test "SELECT count(*) FROM res_partner WHERE name = 'after the set'") == 0 ]]
    run -0 "$SCRIPTS/restore-db.sh" --undo held
    [[ $(sql odoo_test "SELECT count(*) FROM res_partner WHERE name = 'after the set'") == 1 ]]

    hold_at pg_dump
    PATH="$LAB/held:$PATH" "$SCRIPTS/backup.sh" --no-plans --environments test >"$LAB/backup.log" 2>&1 3>&- &
    backup=$!
    reached
    run -75 "$SCRIPTS/restore-db.sh" --environment test --set "$set"
    [[ $output == *"backup"* && $output == *"process $backup"* ]]
    let_go
    wait "$backup"
    [[ $(newest_set) != "$set" && $(sql odoo_test "SELECT count(*) FROM res_partner WHERE name = 'after the set'") == 1 ]]
}

@test "prune against a set that is being proven: it stays, and goes with the next run" {
    "$SCRIPTS/backup.sh" --no-plans --environments dev >"$LAB/backup.log" 2>&1
    cp -a "$BACKUP_ROOT/daily/$(newest_set)" "$BACKUP_ROOT/daily/2020-01-01T020000Z"
    hold_at pg_restore
    PATH="$LAB/held:$PATH" "$SCRIPTS/verify-backup.sh" 2020-01-01T020000Z >"$LAB/verify.log" 2>&1 3>&- &
    verify=$!
    reached
    run -0 "$SCRIPTS/prune-backups.sh"
    [[ $output == *"kept: 2020-01-01T020000Z (in use)"* && -e $BACKUP_ROOT/daily/2020-01-01T020000Z/manifest.json ]]
    let_go
    wait "$verify"
    grep -q 'readable: proven' "$LAB/verify.log"
    run -0 "$SCRIPTS/prune-backups.sh"
    [[ ! -e $BACKUP_ROOT/daily/2020-01-01T020000Z ]]
}

@test "provision.sh backup: the first set of a new server, once" {
    run -4 "$SCRIPTS/provision.sh" --check backup
    [[ $output == *"would change: first backup"* && -z $(ls -A "$BACKUP_ROOT") ]]
    run -0 "$SCRIPTS/provision.sh" backup
    set=$(newest_set)
    jq -e '.stored.ok and .readable.ok' "$BACKUP_ROOT/daily/$set/verify.json"
    [[ $(jq '.databases | length' "$BACKUP_ROOT/daily/$set/manifest.json") == 3 ]]
    run -0 "$SCRIPTS/provision.sh" backup
    [[ $(newest_set) == "$set" && $output == *"0 points were changed"* ]]
    # A set that is damaged is none.
    truncate -s 5 "$BACKUP_ROOT/daily/$set/db-prod.dump.zst"
    run -4 "$SCRIPTS/provision.sh" --check backup
}
