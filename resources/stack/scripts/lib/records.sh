# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Records of finished restores: undo and release of the kept copy. Kinds: database, filestore, plans, and
# scratch (a copy to look into, which nothing was exchanged for).
# shellcheck shell=bash disable=SC2154

RECORDS="$STATE_DIR/restores"
: "${KEEP_RESTORE_DAYS:=7}"

is_operation_id() { [[ $1 =~ ^[A-Za-z0-9][A-Za-z0-9-]{0,63}$ ]]; }

record_write() { # OPERATION ENV LIVE BEFORE FILESTORE SET DOWN-MS LOST-FROM LOST-TO [KIND]
    local since
    mkdir -p "$RECORDS"
    # What is live now can only have been written to after its exchange was begun.
    since=$(jq -r '.at // empty' "${INTENTS:-/nowhere}/$2.json" 2>/dev/null || true)
    jq -n --arg operation "$1" --arg env "$2" --arg live "$3" --arg before "$4" --argjson filestore "$5" --arg set "$6" \
        --argjson down "$7" --arg from "$8" --arg to "$9" --arg kind "${10:-database}" --arg at "$(now_utc)" --arg since "$since" \
        --arg expires "$(date -u -d "+$KEEP_RESTORE_DAYS days" +%Y-%m-%dT%H:%M:%SZ)" \
        '{version: 1, operation: $operation, kind: $kind, environment: $env, live: $live, before: $before, filestore: $filestore,
          set: $set, at: $at, liveSince: (if $since == "" then $at else $since end), expires: $expires, downMilliseconds: $down,
          newestWriteRestored: $from, newestWriteBefore: $to, state: "kept"}' | write_file "$RECORDS/$1.json" 640
}

_record() { # OPERATION: prints it when it is kept
    if ! is_operation_id "$1" || ! is_plain_file "$RECORDS/$1.json"; then
        die "$EXIT_USAGE" "There is no restore $1"
    fi
    [[ $(jq -r .state "$RECORDS/$1.json") == kept ]] || die "$EXIT_USAGE" "The copy of $1 is no longer kept"
    cat "$RECORDS/$1.json"
}

_record_state() { # OPERATION STATE
    jq --arg state "$2" '.state = $state' "$RECORDS/$1.json" | write_file "$RECORDS/$1.json" 640
}

# Whether a kept copy of that name has its record.
is_recorded() { # NAME
    local file
    for file in "$RECORDS"/*.json; do
        if is_plain_file "$file" && [[ $(jq -r 'select(.state == "kept") | .before' "$file" 2>/dev/null) == "$1" ]]; then return 0; fi
    done
    return 1
}

# The record of an undone restore, and a new one for what was live until then.
record_undo() { # OPERATION ENV LIVE UNDONE FILESTORE SET NEWEST-WRITE KEPT-AS
    record_write "$8" "$2" "$3" "$4" "$5" "$6" 0 "" "$7"
    _record_state "$1" undone
}

# Takes the exchange back; what was live until now goes to the name SIDE. The caller clears the intent.
swap_back() { # ENV OPERATION LIVE SIDE BEFORE FILESTORE [SET [KEPT-AS]]
    intent_write "$1" "$2" "$3" "$5" "$4" "$6" back "${7:-}" database "${8:-}"
    stop_odoo "$1" || true
    step swap-back "Exchanging the databases back"
    swap_databases "$3" "$5" "$4" "$(env_database "$1")"
    [[ $6 == false ]] || swap_filestores "$1" "$3" "$5" "$4"
    step start-back "Starting Odoo $1 on the data of before"
    start_odoo "$1"
    maintenance_off "$1"
}

# The record of OPERATION, once its locks are held and what a dead run left is put right.
_record_in_peace() { # OPERATION PURPOSE
    local record env
    record=$(_record "$1") || exit
    env=$(jq -r .environment <<<"$record")
    is_environment "$env" || die "$EXIT_FAILED" "Not an environment: $env"
    step lock "Taking the locks of $env and of PostgreSQL"
    lock_need shared exclusive "$2 of $1"
    lock_need "env-$env" exclusive "$2 of $1"
    if [[ $mode == run && -e $INTENTS/$env.json ]]; then
        intent_recover "$env" >/dev/null || die "$EXIT_FAILED" "An earlier restore was cut off and cannot be recovered now."
    fi
    RECORD=$(_record "$1") || exit
}

undo_plan() { # OPERATION
    local record env
    record=$(_record "$1") || exit
    env=$(jq -r .environment <<<"$record")
    plan_step lock cancellable "Take the locks of $env and of PostgreSQL" "flock $LOCK_DIR/shared.lock $LOCK_DIR/env-$env.lock"
    plan_step check cancellable "Look for what was written since" "docker exec $POSTGRES_CONTAINER psql -d $(jq -r .live <<<"$record")"
    plan_step stop final "Show the maintenance page and stop Odoo $env (service is down from here)" "docker stop -t 60 $(env_container "$env")"
    plan_step swap-back final "Exchange the databases back by renaming" \
        "BEGIN; ALTER DATABASE $(jq -r .live <<<"$record") RENAME TO …; ALTER DATABASE $(jq -r .before <<<"$record") RENAME TO $(jq -r .live <<<"$record"); COMMIT"
    plan_step start-back final "Start Odoo $env on the data of before" "docker start $(env_container "$env")"
    plan_step gate final "Wait until people can work" "curl http://127.0.0.1:$(environment_port "$env")/web/login"
    plan_step keep final "Keep what was live until now for $KEEP_RESTORE_DAYS days" "$RECORDS/…json"
}

undo_restore() { # OPERATION KEPT-AS
    local env live newest since
    _record_in_peace "$1" undo
    [[ $(jq -r '.kind // "database"' <<<"$RECORD") == database ]] || die "$EXIT_USAGE" "$1 is no restore of a database"
    env=$(jq -r .environment <<<"$RECORD") live=$(jq -r .live <<<"$RECORD") since=$(jq -r '.liveSince // .at' <<<"$RECORD")
    step check "Looking for what was written since"
    pg_database_exists "$(jq -r .before <<<"$RECORD")" || die "$EXIT_FAILED" "The old copy $(jq -r .before <<<"$RECORD") is gone"
    newest=$(newest_write "$live")
    if [[ -n $newest && $newest > $since && $accept_loss == 0 ]]; then
        facts "$(jq -cn --arg at "$newest" '{newestWriteLive: $at}')"
        die "$EXIT_FAULTS" "People have written since the restore ($newest, restored $since); an undo puts that aside."
    fi
    if [[ $mode == check ]]; then
        log "Nothing stands against the undo of $1."
        return
    fi
    step stop "Stopping Odoo $env"
    no_return
    maintenance_on "$env"
    undo_exchange "$1" "$2" "$newest"
    intent_clear "$env"
    facts "$(jq -cn --arg before "$newest" '{newestWriteBefore: $before}')"
    step gate "Waiting until people can work"
    gate "$env" "$work" "${GATE_SECONDS:-180}" || {
        step_ended TIMED_OUT
        die "$EXIT_FAILED" "The old data is back, but Odoo $env does not come up"
    }
    step keep "Keeping what was live until now"
    log "$env runs on its old data again; what was written until $newest is kept as $undone"
}

# The exchange itself, from RECORD, with Odoo's page in maintenance; leaves the intent to the caller.
undo_exchange() { # OPERATION KEPT-AS NEWEST-WRITE
    local env live with set kept=${2:-undo-$(date -u +%Y%m%dT%H%M%SZ)}
    env=$(jq -r .environment <<<"$RECORD") live=$(jq -r .live <<<"$RECORD")
    with=$(jq -r .filestore <<<"$RECORD") set=$(jq -r .set <<<"$RECORD")
    undone="${live}__before_$(date -u +%Y%m%dT%H%M%SZ)"
    swap_back "$env" "$1" "$live" "$undone" "$(jq -r .before <<<"$RECORD")" "$with" "$set" "$kept"
    record_undo "$1" "$env" "$live" "$undone" "$with" "$set" "$3" "$kept"
}

release_plan() { # OPERATION
    local record
    record=$(_record "$1") || exit
    plan_step lock cancellable "Take the locks of $(jq -r .environment <<<"$record") and of PostgreSQL" "flock $LOCK_DIR/shared.lock $LOCK_DIR/env-$(jq -r .environment <<<"$record").lock"
    plan_step delete final "Delete the kept copy for good" "DROP DATABASE $(jq -r .before <<<"$record")"
}

release_restore() { # OPERATION
    _record_in_peace "$1" release
    step delete "Deleting the kept copy"
    no_return
    _release_copy "$1"
    log "The old copy $(jq -r .before <<<"$RECORD") is deleted"
}

_release_copy() { # OPERATION, described by RECORD
    local before env
    env=$(jq -r .environment <<<"$RECORD") before=$(jq -r .before <<<"$RECORD")
    [[ $before =~ __(before|look)_[0-9TZ]+$ ]] || die "$EXIT_FAILED" "Not the name of a kept copy: $before"
    drop_database "$before" || die "$EXIT_FAILED" "The copy $before could not be deleted."
    if [[ $(jq -r .filestore <<<"$RECORD") == true ]]; then
        rm -rf --one-file-system -- "$DATA_ROOT/$env/filestore/$before"
    fi
    _record_state "$1" released
}

# Kept copies whose days are over; each with its own lock, a busy one waits for the next night.
release_expired() {
    local file operation now
    now=$(now_utc)
    for file in "$RECORDS"/*.json; do
        is_plain_file "$file" || continue
        operation=$(jq -r --arg now "$now" 'select(.state == "kept" and .expires < $now and .kind != "plans") | .operation' "$file" 2>/dev/null || true)
        [[ -n $operation ]] || continue
        (release_restore "$operation") || warn "The kept copy of $operation could not be released now."
    done
}
