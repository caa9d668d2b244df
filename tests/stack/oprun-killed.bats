# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# kill -9 of the script, of the runner, of both at every step of a restore that op-run has started: the data is
# exactly the old or exactly the new, no lock is held, nothing is half open, and the journal tells which.
# (A file of its own, because it takes long.)
bats_require_minimum_version 1.5.0
load support/server
load support/oprun
load support/killedruns

setup_file() { killed_runs_server opkill; }

teardown_file() {
    oprun_stop
    server_stop
}

setup() { killed_runs_setup; }

RESTORE_POINTS=('step lock' 'step preflight' 'step side' 'step load' 'step filestore' 'step prove' 'step stop' 'maintenance_on' 'stop_odoo "$env"'
    'step swap' 'swap_filestores "$env"' 'mv -T -- "$root/$3"' 'step start' 'start_odoo' 'proven' 'step keep' 'intent_clear "$env"' 'log "$env was')

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

@test "the script killed at every step of a restore" { killed_restores script "${RESTORE_POINTS[@]}"; }

@test "script and runner killed at every step of a restore" { killed_restores both "${RESTORE_POINTS[@]}"; }

@test "all processes of the run killed, as by a power cut, in the middle of a restore" {
    killed_restores all 'step load' 'step stop' 'step swap' 'swap_filestores "$env"' 'mv -T -- "$root/$3"' 'step keep'
}

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
