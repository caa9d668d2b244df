# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# op-run where it lives on a server: its fixed paths are the folders of the small server
# (support/server.bash) in a mount namespace of their own. Loaded after support/server.
# shellcheck shell=bash disable=SC2034,SC2154

oprun_start() { # after server_start
    export HOLDER OPERATIONS="$STATE_DIR/operations"
    cp -r "$STACK_SOURCE/scripts" "$STACK_DIR/scripts"
    find "$STACK_DIR/scripts" -name __pycache__ -prune -exec rm -r {} +
    chmod -R go-w "$STACK_DIR"
    # Tests kill by a line in $LAB/kill-at; the scripts of the stack carry no hooks.
    printf 'source %q\n' "$LAB/fault.bash" >>"$STACK_DIR/scripts/lib/common.sh"
    sed "s|@LAB@|$LAB|g; s|@SUPPORT@|$BATS_TEST_DIRNAME/support|g" "$BATS_TEST_DIRNAME/support/fault.bash.in" >"$LAB/fault.bash"
    mkdir -p "$LOCK_DIR" "$LAB/local" "$BACKUP_ROOT/daily"
    cp "$STACK_SOURCE/scripts/op-run" "$LAB/local/op-run"
    {
        echo '#!/bin/bash'
        printf 'export LAB=%q LAB_PGHOST=%q STANDIN_ROOT=%q STACK_DIR=/opt/odoo-stack PATH=%q\n' "$LAB" "$LAB_PGHOST" "$STANDIN_ROOT" "$PATH"
        # A test holds a command back: $LAB/pause-at names a part of it, the fifo $LAB/pause lets it go.
        printf '%s\n' 'if [[ -s $LAB/pause-at && "$*" == *"$(cat "$LAB/pause-at")"* ]]; then read -r _ <"$LAB/pause"; fi'
        printf 'exec %q "$@"\n' "$DOCKER"
    } >"$LAB/local/docker"
    chmod 755 "$LAB/local/docker"
    mkfifo "$LAB/ready" "$LAB/pause"
    unshare --mount --propagation private bash -c '
        set -e
        for folder in /opt /mnt /run /var/lib /usr/local/sbin; do mount -t tmpfs -o mode=755 none "$folder"; done
        place() { mkdir -p "$2" && mount --bind "$1" "$2"; }
        place "$STACK_DIR" /opt/odoo-stack
        place "$BACKUP_ROOT" /mnt/backups
        place "$DATA_ROOT" /mnt/odoo-data
        place "$PG_VOLUME_HOST" /mnt/odoo-data/postgres
        place "$PG_VOLUME_HOST" /var/lib/postgresql/data
        place "$PLANS_ROOT" /mnt/building-plans
        place "$STATE_DIR" /var/lib/odoo-stack
        place "$LOCK_DIR" /run/leitstand/locks
        mount --bind "$LAB/local" /usr/local/sbin
        echo >"$LAB/ready"
        exec sleep infinity' </dev/null >"$LAB/holder.log" 2>&1 3>&- 4>&- &
    HOLDER=$!
    read -r _ <"$LAB/ready"
}

oprun_stop() {
    local run
    for run in "$OPERATIONS"/*/alive.lock; do [[ ! -e $run ]] || flock -w 30 "$run" true || true; done
    kill "$HOLDER" 2>/dev/null || true
}

in_server() { nsenter --mount="/proc/$HOLDER/ns/mnt" -- "$@"; }
raw() { in_server env SUDO_USER="${ASKER:-anna}" /usr/local/sbin/op-run; } # < request
ask() { raw <<<"$1"; }

new_id() { /usr/bin/python3 -c 'import uuid; print(uuid.uuid4())'; }

# The request of a start: kind, mode, request, and what else is merged in.
start_request() { # ID KIND MODE REQUEST [MORE]
    jq -cn --arg id "$1" --arg kind "$2" --arg mode "$3" --argjson request "$4" --argjson more "${5:-null}" \
        '{version: 1, do: "start", id: $id, kind: $kind, mode: $mode, request: $request, reason: "a test",
          console: {host: "desk", user: "anna", version: "0.1"}} + $more'
}
start() { ask "$(start_request "$@")"; }

follow() { # ID [OFFSET [SECONDS]]
    ask "{\"version\":1,\"do\":\"follow\",\"id\":\"$1\",\"offset\":${2:-0},\"waitSeconds\":${3:-0}}"
}
journal() { cat "$OPERATIONS/$1/journal.jsonl"; }
ending() { journal "$1" | jq -c 'select(.type == "end")'; }

# Follows a run to its end, as a console does.
wait_end() { # ID
    local offset=0 head try
    for ((try = 0; try < 40; try++)); do
        head=$(follow "$1" "$offset" 5 | head -n 1) || return 1
        offset=$(jq .next <<<"$head")
        if [[ $(jq -r .summary.state <<<"$head") == ENDED ]]; then return 0; fi
    done
    echo "no end: $head" >&2
    return 1
}

# Waits until a line of the journal matches.
wait_journal() { # ID JQ-CONDITION
    local try
    for ((try = 0; try < 400; try++)); do
        if [[ -n $(journal "$1" 2>/dev/null | jq -c "select($2)" 2>/dev/null) ]]; then return 0; fi
        read -rt 0.1 _ <> <(:) || true
    done
    journal "$1" >&2
    return 1
}

# Every step that was begun has one terminal state, numbers and offsets only grow, the last line is the end.
journal_is_sound() { # ID
    journal "$1" | jq -es '
        [.[].n] == [range(1; length + 1)] and (.[-1].type == "end") and ([.[] | select(.type == "end")] | length == 1)
        and ([.[] | select(.o) | .o] | . == sort)
        and ([.[] | select(.type == "step")] | group_by(.step) | all(
            ([.[] | select(.state == "EXECUTING")] | length) <= 1
            and ([.[] | select(.state | IN("COMPLETED", "FAILED", "TIMED_OUT", "SKIPPED"))] | length) == 1))' >/dev/null
}
