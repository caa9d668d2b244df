# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Undos, heals of filestores and restores of plans that are killed at any step: the next run finds one
# whole state, and every kept copy has its record. (Restores of databases: restore-cut.bats.)
bats_require_minimum_version 1.5.0
load support/server
load support/restoring

setup_file() {
    export SPARE_BYTES=1000000 GATE_SECONDS=60
    server_start "$(mktemp -d "${TMPDIR:-/tmp}/stack-killed.XXXXXX")"
    plans_fill 3
    "$SCRIPTS/backup.sh" >"$LAB/backup.log" 2>&1
    odoo_serve prod
}

teardown_file() { server_stop; }

setup() {
    mark_what_is_newer
}

@test "an undo that is killed at any step is finished by the next run, with its record" {
    for at in 'step stop' 'maintenance_on' 'stop_odoo "$1"' 'swap_filestores "$1"' 'mv -T -- "$root/$3"' 'start_odoo "$1"' 'record_undo' 'intent_clear "$env"'; do
        operation="undo-at-$RANDOM"
        run -0 restore --filestore --operation "$operation"
        killed_at "$at" env-prod restore-db.sh --undo "$operation"
        run -0 "$SCRIPTS/restore-db.sh" --recover prod
        state=$(jq -r .state "$STATE_DIR/restores/$operation.json")
        # Either it has not begun, or it is done and what it put away can be undone or expires.
        if [[ $state == kept ]]; then
            run -0 "$SCRIPTS/restore-db.sh" --undo "$operation"
        else
            [[ $state == undone ]]
        fi
        [[ $(sql odoo_prod "SELECT count(*) FROM res_partner WHERE name = '$MARK'") == 1 ]] || { echo "lost at $at"; return 1; }
        kept=$(sql postgres "SELECT count(*) FROM pg_database WHERE datname LIKE '%\_\_before\_%'")
        [[ $(jq -s '[.[] | select(.state == "kept")] | length' "$STATE_DIR"/restores/*.json) == "$kept" ]]
        for record in "$STATE_DIR"/restores/*.json; do
            if [[ $(jq -r .state "$record") == kept ]]; then run -0 "$SCRIPTS/restore-db.sh" --release "$(jq -r .operation "$record")"; fi
        done
        untouched || { echo "not clean after $at"; return 1; }
        rm "$STATE_DIR"/restores/*.json
    done
}

@test "a heal of the filestore that is killed at any step is finished or taken back by the next run" {
    file=$(find "$STORE/odoo_prod" -type f | sort | head -n 1)
    for at in 'step unpack' 'step merge' '"$CHECKS_FOLDER/filestore_merge.py"' 'step prove' 'step swap' 'swap_filestores' 'mv -T -- "$root/$3"' 'record_write' 'intent_clear'; do
        rm "$file"
        killed_at "$at" env-prod restore-filestore.sh --environment prod --set "$SET" --operation heal
        run -0 "$SCRIPTS/restore-filestore.sh" --environment prod --set "$SET" --operation again
        [[ -e $file ]] || { echo "not healed after $at"; return 1; }
        # Every kept folder has its record.
        for record in "$STATE_DIR"/restores/*.json; do run -0 "$SCRIPTS/restore-filestore.sh" --release "$(jq -r .operation "$record")"; done
        untouched || { echo "not clean after $at"; return 1; }
        rm "$STATE_DIR"/restores/*.json
    done
}

@test "the undo of a heal that is killed at any step" {
    file=$(find "$STORE/odoo_prod" -type f | sort | head -n 1)
    for at in 'cp -aln' 'swap_filestores' 'mv -T -- "$root/$3"' 'rm -rf' '_record_state' 'intent_clear'; do
        echo damaged >"$file"
        run -0 "$SCRIPTS/restore-filestore.sh" --environment prod --set "$SET" --operation heal
        killed_at "$at" env-prod restore-filestore.sh --undo heal
        run -0 "$SCRIPTS/restore-db.sh" --recover prod
        if [[ $(jq -r .state "$STATE_DIR/restores/heal.json") == kept ]]; then run -0 "$SCRIPTS/restore-filestore.sh" --undo heal; fi
        [[ $(cat "$file") == damaged ]] || { echo "not taken back after $at"; return 1; }
        untouched || { echo "not clean after $at"; return 1; }
        rm "$STATE_DIR"/restores/*.json
    done
    run -0 "$SCRIPTS/restore-filestore.sh" --environment prod --set "$SET" --operation heal
    run -0 "$SCRIPTS/restore-filestore.sh" --release heal
}

@test "a restore of plans that is killed at any step is finished by the next run" {
    for at in 'step preflight' 'mkdir -p -- "$kept"' 'rsync --backup' 'step prove'; do
        rm -r "$PLANS_ROOT/objects/OBJ-00001"
        echo changed >"$PLANS_ROOT/objects/OBJ-00002/floor-plans/eg.pdf"
        killed_at "$at" plans restore-plans.sh --set "$SET"
        run -0 "$SCRIPTS/restore-plans.sh" --set "$SET"
        diff -r "$FOLDER/building-plans/objects" "$PLANS_ROOT/objects" || { echo "not back after $at"; return 1; }
        find "$PLANS_ROOT" -maxdepth 1 -name '.before_*' -exec rm -r {} +
    done
}
