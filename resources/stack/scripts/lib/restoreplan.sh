# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Parts of restore-db.sh: the plan of a restore with its commands, the proof of a drill, its tidying up.
# All read the variables of restore-db.sh.
# shellcheck shell=bash disable=SC2153,SC2154,SC2034

restore_plan() {
    local root read="zstd -dc $folder/db-$from.dump.zst | docker exec -i $POSTGRES_CONTAINER pg_restore --no-owner --no-acl -f -"
    local load="docker exec $POSTGRES_CONTAINER pg_restore --exit-on-error --no-owner --no-acl --role=$role -d $side $side.dump"
    local unpack="zstd -dc $folder/filestore-$from.tar.zst"
    root=$(env_filestore "$env")
    if is_plan_form "$folder"; then
        read="gzip -dc $folder/postgres-$from.sql.gz"
        load="$read | docker exec -i $POSTGRES_CONTAINER psql -v ON_ERROR_STOP=1 --single-transaction -d $side"
        unpack="gzip -dc $folder/filestore-$from.tar.gz"
    fi
    ((!fresh)) || plan_step backup cancellable "Take a backup of $from" "backup.sh --environments $from --no-plans"
    plan_step lock cancellable "Take the locks of $env and of PostgreSQL" "flock $LOCK_DIR/shared.lock $LOCK_DIR/env-$env.lock $LOCK_DIR/set-$SET.lock"
    plan_step preflight cancellable "Check the set $SET, the free space and the versions" \
        "sha256sum $folder/*; $read"
    plan_step side cancellable "Create the side database, invisible to Odoo" "CREATE DATABASE $side OWNER $SIDE_ROLE TEMPLATE template0"
    plan_step load cancellable "Load the dump of $from" \
        "$load"
    [[ $filestore == false ]] || plan_step filestore cancellable "Unpack the filestore beside the live one and compare it with the dump" \
        "$unpack | tar -x -C $root/.unpack-$side"
    plan_step prove cancellable "Prove row counts, module states and neutralisation" "docker exec $POSTGRES_CONTAINER psql -d $side (SELECT count(*) …)"
    ((!copy)) || plan_step neutralise cancellable "Neutralise the copy and give it an identity of its own" \
        "docker exec $(env_container "$env") odoo neutralize -c /etc/odoo/odoo.conf -d $side"
    if ((scratch)); then
        if ((drill && !keep)); then plan_step cleanup cleanup "Drop the scratch database" "DROP DATABASE $side"
        else plan_step keep cancellable "Keep the scratch database for $KEEP_RESTORE_DAYS days" "ALTER DATABASE $side RENAME TO $look"; fi
        return
    fi
    plan_step stop final "Show the maintenance page and stop Odoo $env (service is down from here)" "docker stop -t 60 $(env_container "$env")"
    plan_step swap final "Exchange the databases by renaming, in one transaction" \
        "BEGIN; ALTER DATABASE $live RENAME TO $before; ALTER DATABASE $side RENAME TO $live; COMMIT"
    plan_step start final "Start Odoo $env and wait until people can work (on failure everything is taken back)" \
        "docker start $(env_container "$env"); curl http://127.0.0.1:$(environment_port "$env")/web/login"
    plan_step keep final "Keep the old copy for $KEEP_RESTORE_DAYS days" "$RECORDS/$operation.json"
    ((drill && !keep)) || return 0
    plan_step swap-back final-cleanup "Exchange the databases back" "BEGIN; ALTER DATABASE $live RENAME TO …; ALTER DATABASE $before RENAME TO $live; COMMIT"
    plan_step start-back final-cleanup "Start Odoo $env on the data of before" "docker start $(env_container "$env")"
    plan_step cleanup final-cleanup "Delete what was restored for the drill" "DROP DATABASE …"
}

# The restored data is proven: told, and in a drill written to the set. Only a database that stands for
# the set does that: production's, or the one that it has.
proven() { # NEWEST-RESTORED NEWEST-BEFORE [DOWN-MS]
    facts "$(jq -cn --arg restored "$1" --arg before "$2" --argjson down "${3:-null}" \
        '{text: "The restored data is proven.", proven: true, newestWriteRestored: $restored, newestWriteBefore: $before, downMilliseconds: $down}')"
    ((drill)) || return 0
    if [[ $from == prod || $(jq '.databases | length' "$(manifest_of "$folder")") == 1 ]]; then
        verify_record "$SET" restored true "drill of $from"
    fi
}

# The end of a drill on a live environment: its own data again, and the drilled copy is gone.
tidy_drill() { # OPERATION
    local kept="drill-$env-$stamp"
    RECORD=$(_record "$1")
    maintenance_on "$env"
    undo_exchange "$1" "$kept" ""
    intent_clear "$env"
    gate "$env" "$work" "${GATE_SECONDS:-180}" >/dev/null || {
        step_ended TIMED_OUT
        die "$EXIT_FAILED" "The drill was taken back, but Odoo $env does not come up on its own data."
    }
    step cleanup "Deleting what was restored for the drill"
    RECORD=$(_record "$kept")
    _release_copy "$kept"
}
