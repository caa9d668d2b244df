# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# kill -9 of the script, of the runner, of both at every step of an undo that op-run has started: the data is
# exactly the old or exactly the new, no lock is held, nothing is half open, and the journal tells which.
# (A file of its own, because it takes long.)
bats_require_minimum_version 1.5.0
load support/server
load support/oprun
load support/killedruns

setup_file() { killed_runs_server opundo; }

teardown_file() {
    oprun_stop
    server_stop
}

setup() { killed_runs_setup; }

UNDO_POINTS=('step lock' 'step check' 'step stop' 'maintenance_on' 'stop_odoo "$1"' 'step swap-back' 'swap_filestores "$1"' 'mv -T -- "$root/$3"'
    'step start-back' 'start_odoo "$1"' 'record_undo' 'intent_clear "$env"' 'step gate' 'step keep')

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

@test "the script killed at every step of an undo" { killed_undos script "${UNDO_POINTS[@]}"; }

@test "script and runner killed at every step of an undo" { killed_undos both "${UNDO_POINTS[@]}"; }
