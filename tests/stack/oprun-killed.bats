# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# kill -9 of the script, of the runner, of both at every step of a restore and of an undo that op-run has
# started: the data is exactly the old or exactly the new, no lock is held, nothing is half open, and the journal
# tells which. (A file of its own, because it takes long.)
bats_require_minimum_version 1.5.0
load support/server
load support/oprun

setup_file() {
    export SPARE_BYTES=1000000
    server_start "$(mktemp -d "${TMPDIR:-/tmp}/stack-opkill.XXXXXX")"
    odoo_serve test
    "$SCRIPTS/backup.sh" --no-plans --environments test >"$LAB/backup.log" 2>&1
    OF_THE_SET=$(data_of test)
    export OF_THE_SET
    oprun_start
}

teardown_file() {
    oprun_stop
    server_stop
}

setup() {
    SET=$(newest_set)
    RESTORE_TEST="{\"environment\":\"test\",\"set\":\"$SET\",\"filestore\":true,\"target\":\"live\"}"
    rm -f "$LAB"/kill-at*
}

newer() { sql odoo_test "INSERT INTO res_partner (name) VALUES ('$1')"; }
kill_at() { # SCRIPT COMMAND WHOM
    rm -f "$LAB"/kill-at*
    printf '%s\n' "$@" >"$LAB/kill-at"
}
serves() { curl -fsS -m 10 -o /dev/null "http://127.0.0.1:$(sed -n "s/^ODOO_TEST_PORT=//p" "$STACK_DIR/.env")/web/login"; }

# Locks are free, nothing is half open or left over, Odoo serves.
all_is_well() {
    for lock in shared env-test "set-$SET"; do
        if [[ -e $LOCK_DIR/$lock.lock ]]; then flock -n "$LOCK_DIR/$lock.lock" true || { echo "the lock $lock is held"; return 1; }; fi
    done
    [[ ! -e $STATE_DIR/intents/test.json && ! -e $STACK_DIR/nginx/maintenance/test.on ]] || { echo "an exchange is open"; return 1; }
    [[ $(sql postgres "SELECT datallowconn || pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'odoo_test'") == trueodoo_test ]] || { echo "the database is closed"; return 1; }
    [[ $(sql postgres "SELECT count(*) FROM pg_database WHERE datname LIKE 'odoo\_test\_\_r%'") == 0 ]] || { echo "a side database is left"; return 1; }
    [[ -z $(find "$DATA_ROOT/test/filestore" -mindepth 1 -maxdepth 1 \( -name '*__r*' -o -name '.unpack*' \)) && -z $(find "$PG_VOLUME_HOST" -type f) ]] ||
        { echo "files are left"; return 1; }
    for _ in $(seq 100); do serves 2>/dev/null && return 0; read -rt 0.2 _ <> <(:) || true; done
    echo "Odoo does not serve"
    return 1
}

# The journal of a run whose script was killed says what the data says. OLD and NEW: data before and after.
tells_the_truth() { # ID OLD NEW
    local found end
    found=$(data_of test)
    end=$(ending "$1")
    jq -e '.died and .result == "ERRORS" and (.recovered | IN("forward", "back", "nothing"))' <<<"$end" >/dev/null || { echo "$end"; return 1; }
    if [[ $(jq -r .recovered <<<"$end") == forward ]]; then
        [[ $found == "$3" && $(jq -r .undo <<<"$end") == "$1" ]]
    else
        [[ $found == "$2" && $(jq -r .undo <<<"$end") == null ]]
    fi || { echo "data $found, old $2, new $3: $end"; return 1; }
}

RESTORE_POINTS=('step lock' 'step preflight' 'step side' 'step load' 'step filestore' 'step prove' 'step stop' 'maintenance_on' 'stop_odoo "$env"'
    'step swap' 'swap_filestores "$env"' 'mv -T -- "$root/$3"' 'step start' 'start_odoo' 'proven' 'step keep' 'intent_clear "$env"' 'log "$env was')
UNDO_POINTS=('step lock' 'step check' 'step stop' 'maintenance_on' 'stop_odoo "$1"' 'step swap-back' 'swap_filestores "$1"' 'mv -T -- "$root/$3"'
    'step start-back' 'start_odoo "$1"' 'record_undo' 'intent_clear "$env"' 'step gate' 'step keep')

killed_restores() { # WHOM POINT…
    local whom=$1 at id old
    shift
    for at in "$@"; do
        newer "before $at $whom"
        old=$(data_of test)
        id=$(new_id)
        kill_at restore-db.sh "$at" "$whom"
        start "$id" restore-database emergency "$RESTORE_TEST" >/dev/null || true
        wait_end "$id" || { echo "no end after $at $whom"; return 1; }
        [[ -e $LAB/kill-at.victims ]] || { echo "nobody was killed at $at"; return 1; }
        journal_is_sound "$id" || { echo "journal after $at $whom"; journal "$id"; return 1; }
        tells_the_truth "$id" "$old" "$OF_THE_SET" || { echo "after $at $whom"; return 1; }
        all_is_well || { echo "after $at $whom"; return 1; }
    done
}

# Undoes back and forth; each undo that was made is what the next one undoes.
killed_undos() { # WHOM POINT…
    local whom=$1 at id kept old new
    shift
    newer "before the undos"
    new=$(data_of test)
    kept=$(new_id)
    start "$kept" restore-database emergency "$RESTORE_TEST" >/dev/null
    wait_end "$kept"
    old=$(data_of test)
    for at in "$@"; do
        id=$(new_id)
        kill_at restore-db.sh "$at" "$whom"
        start "$id" undo emergency "{\"operation\":\"$kept\",\"acceptLoss\":true}" >/dev/null || true
        wait_end "$id" || { echo "no end after $at $whom"; return 1; }
        [[ -e $LAB/kill-at.victims ]] || { echo "nobody was killed at $at"; return 1; }
        journal_is_sound "$id" || { echo "journal after $at $whom"; journal "$id"; return 1; }
        tells_the_truth "$id" "$old" "$new" || { echo "after $at $whom"; return 1; }
        all_is_well || { echo "after $at $whom"; return 1; }
        if [[ $(ending "$id" | jq -r .recovered) == forward ]]; then
            kept=$id
            id=$old old=$new new=$id
        fi
    done
    # Every kept copy has its record.
    [[ $(sql postgres "SELECT count(*) FROM pg_database WHERE datname LIKE '%\_\_before\_%'") == "$(jq -s '[.[] | select(.state == "kept")] | length' "$STATE_DIR"/restores/*.json)" ]]
}

@test "the script killed at every step of a restore" { killed_restores script "${RESTORE_POINTS[@]}"; }

@test "script and runner killed at every step of a restore" { killed_restores both "${RESTORE_POINTS[@]}"; }

@test "all processes of the run killed, as by a power cut, in the middle of a restore" {
    killed_restores all 'step load' 'step stop' 'step swap' 'swap_filestores "$env"' 'mv -T -- "$root/$3"' 'step keep'
}

@test "the script killed at every step of an undo" { killed_undos script "${UNDO_POINTS[@]}"; }

@test "script and runner killed at every step of an undo" { killed_undos both "${UNDO_POINTS[@]}"; }

@test "the runner killed at every step of a restore and of its undo: adopted each time, and it ends well" {
    newer "before the runner died"
    old=$(data_of test)
    id=$(new_id)
    kill_at restore-db.sh 'step ' runner-each
    start "$id" restore-database emergency "$RESTORE_TEST" >/dev/null || true
    wait_end "$id"
    [[ $(wc -l <"$LAB/kill-at.victims") -ge 10 ]]
    journal_is_sound "$id"
    ending "$id" | jq -e '.result == "SUCCESS" and .exit == 0 and (has("died") | not) and .undo == "'"$id"'"'
    journal "$id" | jq -se '([.[] | select(.type == "adopted")] | length >= 5) and ([.[] | select(.type == "step" and .state == "COMPLETED")] | length == 10)'
    [[ $(data_of test) == "$OF_THE_SET" ]]
    all_is_well
    undo=$(new_id)
    kill_at restore-db.sh 'step ' runner-each
    start "$undo" undo emergency "{\"operation\":\"$id\",\"acceptLoss\":true}" >/dev/null || true
    wait_end "$undo"
    [[ $(wc -l <"$LAB/kill-at.victims") -ge 7 ]]
    journal_is_sound "$undo"
    ending "$undo" | jq -e '.result == "SUCCESS" and (has("died") | not)'
    [[ $(data_of test) == "$old" ]]
    all_is_well
}

@test "only the process killed that writes the exit code: the restore goes on, and the record says that it was made" {
    newer "before the wrapper died"
    id=$(new_id)
    kill_at restore-db.sh 'step load' wrapper
    start "$id" restore-database emergency "$RESTORE_TEST" >/dev/null
    wait_end "$id"
    journal_is_sound "$id"
    ending "$id" | jq -e '.died and .recovered == "forward" and .undo == "'"$id"'"'
    [[ $(data_of test) == "$OF_THE_SET" ]]
    all_is_well
}
