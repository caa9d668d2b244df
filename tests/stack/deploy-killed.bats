# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# deploy.sh killed at every step of a deployment, of what takes it back, and of its rollback: code and data are
# both the old or both the new ones. (A file of its own, because it takes long.)
bats_require_minimum_version 1.5.0
load support/server
load support/deploying

setup_file() {
    export ENV=test GATE_TIMES=1
    deploy_server deploykill test
}

teardown_file() { server_stop; }

changed_conf() { sed 's/^limit_time_cpu = .*/limit_time_cpu = 700/' "$STACK_DIR/config/odoo-test.conf" >"$LAB/new.conf"; }
holders_of() { # FILE: processes that have it open
    local link
    for link in /proc/[0-9]*/fd/*; do
        if [[ $link -ef $1 ]]; then link=${link#/proc/} && printf '%s\n' "${link%%/*}"; fi
    done 2>/dev/null | sort -u
}
# As before the first deployment: a folder, no link.
plain_addons() {
    [[ -L $STACK_DIR/addons/test ]] || return 0
    cp -rL "$STACK_DIR/addons/test" "$LAB/plain"
    rm -f "$LAB/plain/.leitstand-release" "$STACK_DIR/addons/test"
    mv -T "$LAB/plain" "$STACK_DIR/addons/test"
}
recover() { "$SCRIPTS/deploy.sh" --recover test; }

# After a kill and recovery: all of the old, or all of the new with a record; then back to the old.
old_or_new() { # OPERATION OLD AT
    local found record="$STATE_DIR/restores/$1.json"
    at_work || { echo "after $3"; return 1; }
    found=$(all_of)
    if [[ -e $record && $(jq -r .state "$record") == kept ]]; then
        (($(records) > 0)) && grep -qx 'limit_time_cpu = 700' "$STACK_DIR/config/odoo-test.conf" &&
            [[ $(cat "$LAB/containers/odoo_test.image") == "$(cat "$LAB/registry/odoo:17.1")" ]] || { echo "not whole after $3"; return 1; }
        "$SCRIPTS/deploy.sh" --rollback "$1" --operation "$1-back" >"$LAB/rollback.log" 2>&1 || { cat "$LAB/rollback.log"; return 1; }
        found=$(all_of)
        "$SCRIPTS/deploy.sh" --release "$1-back" >/dev/null
    fi
    [[ $found == "$2" ]] || { echo "neither old nor new after $3"; return 1; }
}

@test "a deployment that is killed at every step" {
    changed_conf
    old=$(all_of)
    for at in 'step preflight' 'step pull' 'step addons' 'checkout_addons' 'cp -aln' 'step stop' 'maintenance_on' 'stop_odoo "$env"' 'step copy' 'copy_database' \
        'step switch' 'code_place' 'mv -T -- "$link"' 'ln -sfn' 'write_file "$(env_config' 'step update' 'step start' 'recreate_odoo' 'step gate' 'step prove' 'step keep' \
        'deploy_record' 'maintenance_off' 'intent_clear'; do
        operation="kill-$RANDOM$RANDOM"
        plain_addons
        killed_at "$at" env-test deploy.sh --environment test --image odoo:17.1 --addons v2 --config "$LAB/new.conf" --update house --operation "$operation"
        run recover
        [[ $status == 0 ]] || { echo "recovery after $at: $output"; return 1; }
        # What died before anything was stopped is cleared by the next run.
        if [[ ! -e $STATE_DIR/restores/$operation.json ]]; then
            run -1 deploy --image odoo:nowhere
        fi
        old_or_new "$operation" "$old" "$at"
    done
}

@test "what takes a failed deployment back is killed at every step" {
    changed_conf
    old=$(all_of)
    for at in 'step take-back' 'end_update "$env"' 'code_place "$env" "$RELEASES' 'swap_databases "$live" "$before"' 'swap_filestores "$env" "$live" "$before"' 'mv -T -- "$root/$3"' \
        'recreate_odoo "$env"' 'step gate-back' 'deploy_back_done' 'maintenance_off "$1"'; do
        operation="kill-$RANDOM$RANDOM"
        killed_at "$at" env-test deploy.sh --environment test --image odoo:17.1 --addons v3 --config "$LAB/new.conf" --update base,house --operation "$operation"
        run recover
        [[ $status == 0 ]] || { echo "recovery after $at: $output"; return 1; }
        old_or_new "$operation" "$old" "taking back at $at"
    done
}

@test "a rollback that is killed at every step" {
    changed_conf
    old=$(all_of)
    for at in 'step check' 'step stop' 'maintenance_on' 'stop_odoo "$env"' 'swap_databases "$live"' 'swap_filestores "$env"' 'mv -T -- "$root/$3"' 'code_place' 'recreate_odoo' \
        'step keep' 'deploy_record' '_record_state' 'maintenance_off' 'intent_clear'; do
        operation="kill-$RANDOM$RANDOM"
        run -0 deploy --image odoo:17.1 --addons v2 --config "$LAB/new.conf" --update house --operation "$operation"
        killed_at "$at" env-test deploy.sh --rollback "$operation" --operation "roll-$operation"
        run recover
        [[ $status == 0 ]] || { echo "recovery after $at: $output"; return 1; }
        # Not done: the deployment's record is kept and everything is the new one. Done: the rollback's is.
        if [[ -e $STATE_DIR/restores/roll-$operation.json ]]; then
            [[ $(all_of) == "$old" && $(jq -r .state "$STATE_DIR/restores/$operation.json") == undone ]] || { echo "not rolled back after $at"; return 1; }
            at_work
            run -0 "$SCRIPTS/deploy.sh" --release "roll-$operation"
        else
            old_or_new "$operation" "$old" "rolling back at $at"
        fi
    done
}

@test "a killed script leaves a module update behind: recovery ends it before the data is exchanged" {
    old=$(all_of)
    "$SCRIPTS/deploy.sh" --environment test --addons v4 --update house --operation long >"$LAB/long.log" 2>&1 3>&- &
    script=$!
    for _ in $(seq 300); do
        [[ $(sql postgres "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(60)%' AND datname = 'odoo_test'") == 0 ]] || break
        read -rt 0.1 _ <> <(:) || true
    done
    kill -9 "$script"
    [[ $(sql postgres "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(60)%' AND datname = 'odoo_test'") == 1 ]]
    # Its children hold its locks until they have ended: the update itself goes on, as a container would.
    for child in $(holders_of "$LOCK_DIR/env-test.lock"); do kill -9 "$child" || true; done
    flock -w 60 "$LOCK_DIR/env-test.lock" true
    run -0 recover
    [[ $output == *"Recovered: back"* ]]
    [[ $(all_of) == "$old" ]]
    at_work
}
