# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# One lock library for everything that changes or needs the data. A lock is an flock on a file in
# LOCK_DIR: the kernel frees it when its owner dies, however it dies. Beside it lies who holds it,
# from which console, since when, why, in which boot, and when the holder last gave a sign (renewed at every step).
# Names: deploy-<environment>, backup, offsite, shared (PostgreSQL and nginx), env-<environment>, set-<backup set>.
# Order when several are taken: deploy-*, backup, offsite, shared, env-* (prod, test, dev), set-*.
# shellcheck shell=bash

declare -A LOCK_DESCRIPTORS=()

# The fixed part is made once, when the lock is taken; a heartbeat then costs one rename.
declare -A LOCK_NOTES=()

_lock_note() { # NAME
    local now file="$LOCK_DIR/$1.d/$$.json"
    printf -v now '%(%Y-%m-%dT%H:%M:%SZ)T' -1
    printf '%s,"heartbeat":"%s","step":"%s"}\n' "${LOCK_NOTES[$1]}" "$now" "$CURRENT_STEP" >"$file.new"
    mv -fT -- "$file.new" "$file"
}

_lock_note_begin() { # NAME MODE REASON
    local note
    note=$(jq -cn --arg name "$1" --arg mode "$2" --arg reason "$3" --arg since "$(now_utc)" \
        --arg owner "${LEITSTAND_OWNER:-${SUDO_USER:-$(id -un)}}" \
        --arg host "${LEITSTAND_HOST:-}" --arg operation "${LEITSTAND_OPERATION:-}" \
        --arg boot "$(boot_id)" --arg program "$(basename "$0")" --argjson pid $$ \
        '{version: 1, name: $name, mode: $mode, owner: $owner, host: $host, operation: $operation, program: $program, pid: $pid,
          boot: $boot, since: $since, reason: $reason}')
    LOCK_NOTES[$1]=${note%\}}
    _lock_note "$1"
}

# Takes a lock or says who holds it. MODE: exclusive or shared. WAIT: seconds, 0 = do not wait.
lock_take() { # NAME MODE REASON [WAIT]
    local name=$1 mode=$2 reason=$3 wait=${4:-0} descriptor option=-x
    [[ $name =~ ^[A-Za-z0-9._-]{1,80}$ ]] || die "$EXIT_USAGE" "Not a lock name: $name"
    [[ $mode == shared ]] && option=-s
    mkdir -p "$LOCK_DIR/$name.d"
    exec {descriptor}>>"$LOCK_DIR/$name.lock"
    if ! flock "$option" -w "$wait" "$descriptor"; then
        exec {descriptor}>&-
        LAST_MESSAGE="$(lock_describe "$name")"
        return "$EXIT_BUSY"
    fi
    LOCK_DESCRIPTORS[$name]=$descriptor
    _lock_note_begin "$name" "$mode" "$reason"
}

lock_need() { # as lock_take, but ends the script when busy
    lock_take "$@" || die "$EXIT_BUSY" "$LAST_MESSAGE"
}

lock_heartbeat() {
    local name
    for name in "${!LOCK_DESCRIPTORS[@]}"; do _lock_note "$name"; done
}

lock_release() { # NAME
    local descriptor=${LOCK_DESCRIPTORS[$1]:-}
    [[ -n $descriptor ]] || return 0
    rm -f -- "$LOCK_DIR/$1.d/$$.json"
    exec {descriptor}>&-
    unset "LOCK_DESCRIPTORS[$1]" "LOCK_NOTES[$1]"
}

lock_release_all() {
    local name
    for name in "${!LOCK_DESCRIPTORS[@]}"; do lock_release "$name"; done
}

# True when somebody else holds the lock in any mode.
lock_is_held() { # NAME
    local descriptor result=1
    [[ -e $LOCK_DIR/$1.lock ]] || return 1
    exec {descriptor}>>"$LOCK_DIR/$1.lock"
    flock -n -x "$descriptor" || result=0
    exec {descriptor}>&-
    return $result
}

# Notes of owners that live: same boot and the process exists. The others are cleared away.
lock_owners() { # NAME
    local file pid boot
    for file in "$LOCK_DIR/$1.d"/*.json; do
        is_plain_file "$file" || continue
        pid=$(jq -r '.pid | numbers' "$file" 2>/dev/null || true)
        boot=$(jq -r '.boot' "$file" 2>/dev/null || true)
        if [[ -n $pid && $boot == "$(boot_id)" && -d /proc/$pid ]]; then
            jq -c . "$file"
        elif ! lock_is_held "$1"; then
            rm -f -- "$file"
        fi
    done
}

lock_describe() { # NAME
    local owner
    owner=$(lock_owners "$1" | head -n 1)
    if [[ -z $owner ]]; then
        printf 'The lock "%s" is held by a process that left no note.' "$1"
    else
        jq -r '"The lock \"\(.name)\" is held by \(.owner) (\(.program), process \(.pid)) since \(.since): \(.reason)"' <<<"$owner"
    fi
}

# Closes the lock files in a child that may outlive the script.
# shellcheck disable=SC2317
lock_close_in_child() {
    local descriptor
    for descriptor in "${LOCK_DESCRIPTORS[@]}"; do exec {descriptor}>&-; done
}
