# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# state/last-run.json tells how the last backup run ended; a run that was killed is found by the
# note that it left at its start.
# shellcheck shell=bash

last_run_begin() { # STARTED SET
    jq -n --arg started "$1" --arg set "$2" --arg boot "$(boot_id)" --argjson pid $$ \
        '{version: 1, started: $started, set: $set, boot: $boot, pid: $pid}' | write_file "$STATE/running.json" 640
}

last_run_end() { # STARTED CODE SET MESSAGE
    jq -n --arg started "$1" --arg finished "$(now_utc)" --argjson code "$2" --arg set "$3" --arg message "$4" \
        '{version: 1, started: $started, finished: $finished, exitCode: $code,
          set: (if $set == "" then null else $set end), message: $message}' | write_file "$STATE/last-run.json" 640
    rm -f -- "$STATE/running.json"
}

# Call while holding the lock "backup" (or knowing that nobody does).
last_run_mend() {
    local note started set published=""
    is_plain_file "$STATE/running.json" || return 0
    note=$(cat "$STATE/running.json")
    started=$(jq -r '.started // empty' <<<"$note" 2>/dev/null || true)
    set=$(jq -r '.set // empty' <<<"$note" 2>/dev/null || true)
    if is_set_name "$set" && is_plain_folder "$DAILY/$set"; then published=$set; fi
    last_run_end "${started:-$(now_utc)}" 137 "$published" "The backup run was killed before it ended."
}
