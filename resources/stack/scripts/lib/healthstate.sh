# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# History of the health check and what was last told to people.
# shellcheck shell=bash

HISTORY="$STATE_DIR/health/history.jsonl"
: "${HISTORY_BYTES:=41943040}" "${HISTORY_LINES:=35000}"

# One whole line; a line that a crash cut short is closed first so that it spoils only itself.
history_append() { # LINE
    if [[ -s $HISTORY && -n $(tail -c 1 "$HISTORY") ]]; then printf '\n' >>"$HISTORY"; fi
    printf '%s\n' "$1" >>"$HISTORY"
    if (($(stat -c %s "$HISTORY") > HISTORY_BYTES)); then
        tail -n "$HISTORY_LINES" "$HISTORY" | write_file "$HISTORY" 644
    fi
}

health_metrics() { # LINE
    metric health "$(jq -r '(.envs | to_entries[] | "odoo_stack_environment_up{environment=\"\(.key)\"} \(if .value.ok then 1 else 0 end)"),
        "odoo_stack_raid_degraded \(if .raid == "degraded" then 1 else 0 end)",
        "odoo_stack_health_last_run_seconds \(.at | fromdateiso8601)"' <<<"$1")"
}

# name TAB state, one a line: what people are told about.
_states() { # LINE
    jq -r '(.envs | to_entries[] | "\(.key)\t\(if .value.ok then "ok" else "down: " +
            ([.value.probes | to_entries[] | select(.value == "fail") | .key] | join(", ")) end)"),
        "raid\t\(.raid)", "smart\t\(.smart)", "disk\t\(.disk)", "backup\t\(.backup)", "certificate\t\(.cert)"' <<<"$1"
}

# Compares with what was last told; a message that could not be sent is tried again next time.
tell_changes() { # LINE
    local told="$STATE_DIR/health/told.tsv" name state old text=""
    while IFS=$'\t' read -r name state; do
        old=""
        if is_plain_file "$told"; then old=$(awk -F '\t' -v name="$name" '$1 == name {print $2}' "$told"); fi
        [[ $state == "$old" ]] && continue
        # The first run ever tells only what is wrong.
        [[ -z $old && ($state == ok || $state == absent) ]] && continue
        text+="$name: ${old:-new} -> $state"$'\n'
    done < <(_states "$1")
    if [[ -n $text ]] && ! notify "Odoo server state changed"$'\n'"$text"; then
        warn "The message about a changed state could not be sent; it is tried again in the next run."
        return 0
    fi
    _states "$1" | write_file "$told" 640
}
