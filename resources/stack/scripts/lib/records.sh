# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Records of finished restores: undo and release of the kept copy.
# shellcheck shell=bash

RECORDS="$STATE_DIR/restores"
: "${KEEP_RESTORE_DAYS:=7}"

is_operation_id() { [[ $1 =~ ^[A-Za-z0-9][A-Za-z0-9-]{0,63}$ ]]; }

record_write() { # OPERATION ENV LIVE BEFORE FILESTORE SET DOWN-MS LOST-FROM LOST-TO [KIND: database or filestore]
    mkdir -p "$RECORDS"
    jq -n --arg operation "$1" --arg env "$2" --arg live "$3" --arg before "$4" --argjson filestore "$5" --arg set "$6" \
        --argjson down "$7" --arg from "$8" --arg to "$9" --arg kind "${10:-database}" --arg at "$(now_utc)" \
        --arg expires "$(date -u -d "+$KEEP_RESTORE_DAYS days" +%Y-%m-%dT%H:%M:%SZ)" \
        '{version: 1, operation: $operation, kind: $kind, environment: $env, live: $live, before: $before, filestore: $filestore,
          set: $set, at: $at, expires: $expires, downMilliseconds: $down, newestWriteRestored: $from,
          newestWriteBefore: $to, state: "kept"}' | write_file "$RECORDS/$1.json" 640
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

# The record of an undone restore, and a new one for what was live until then.
record_undo() { # OPERATION ENV LIVE UNDONE FILESTORE SET NEWEST-WRITE
    _record_state "$1" undone
    record_write "undo-$(date -u +%Y%m%dT%H%M%SZ)" "$2" "$3" "$4" "$5" "$6" 0 "" "$7"
}

# Takes the exchange back; what was live until now goes to the name SIDE.
swap_back() { # ENV OPERATION LIVE SIDE BEFORE FILESTORE [SET]; the caller clears the intent
    intent_write "$1" "$2" "$3" "$5" "$4" "$6" back "${7:-}"
    stop_odoo "$1" || true
    swap_databases "$3" "$5" "$4" "$(env_database "$1")"
    [[ $6 == false ]] || swap_filestores "$1" "$3" "$5" "$4"
    start_odoo "$1"
    maintenance_off "$1"
}

undo_restore() { # OPERATION
    local record env live before with undone newest
    record=$(_record "$1")
    env=$(jq -r .environment <<<"$record") live=$(jq -r .live <<<"$record")
    before=$(jq -r .before <<<"$record") with=$(jq -r .filestore <<<"$record")
    lock_need shared exclusive "undo of $1"
    lock_need "env-$env" exclusive "undo of $1"
    [[ ! -e $INTENTS/$env.json ]] || intent_recover "$env" >/dev/null
    pg_database_exists "$before" || die "$EXIT_FAILED" "The old copy $before is gone"
    newest=$(newest_write "$live")
    undone="${live}__before_$(date -u +%Y%m%dT%H%M%SZ)"
    step stop "Stopping Odoo $env"
    trap '' INT TERM HUP
    maintenance_on "$env"
    swap_back "$env" "$1" "$live" "$undone" "$before" "$with" "$(jq -r .set <<<"$record")"
    record_undo "$1" "$env" "$live" "$undone" "$with" "$(jq -r .set <<<"$record")" "$newest"
    intent_clear "$env"
    # shellcheck disable=SC2154
    gate "$env" "$work" "${GATE_SECONDS:-180}" || die "$EXIT_FAILED" "The old data is back, but Odoo $env does not come up"
    log "$env runs on its old data again; what was written until $newest is kept as $undone"
}

release_restore() { # OPERATION
    local record env before
    record=$(_record "$1")
    env=$(jq -r .environment <<<"$record") before=$(jq -r .before <<<"$record")
    [[ $before =~ __before_[0-9TZ]+$ ]] || die "$EXIT_FAILED" "Not the name of a kept copy: $before"
    lock_need shared exclusive "release of $1"
    lock_need "env-$env" exclusive "release of $1"
    drop_database "$before"
    if [[ $(jq -r .filestore <<<"$record") == true ]]; then
        rm -rf --one-file-system -- "$DATA_ROOT/$env/filestore/$before"
    fi
    _record_state "$1" released
    log "The old copy $before is deleted"
}

# Kept copies whose days are over; each with its own lock, a busy one waits for the next night.
release_expired() {
    local file operation now
    now=$(now_utc)
    for file in "$RECORDS"/*.json; do
        is_plain_file "$file" || continue
        operation=$(jq -r --arg now "$now" 'select(.state == "kept" and .expires < $now) | .operation' "$file" 2>/dev/null || true)
        [[ -n $operation ]] || continue
        (release_restore "$operation") || warn "The kept copy of $operation could not be released now."
    done
}
