# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# A backup of one environment that an operation takes for itself first, and what it finds afterwards.
# shellcheck shell=bash disable=SC2154

# Its locks are its own: the caller must not hold the environment's yet.
take_backup() { # ENV
    local began=${EPOCHREALTIME/./} code=0
    step backup "Taking a backup of $1"
    PROGRESS=plain "$here/backup.sh" --environments "$1" --no-plans >"$work/backup.log" 2>&1 || code=$?
    evidence "$code" "$began" "$(tail -n 3 "$work/backup.log")" backup.sh --environments "$1" --no-plans
    [[ $code != "$EXIT_BUSY" ]] || die "$EXIT_BUSY" "$(tail -n 1 "$work/backup.log" | plain_text)"
    ((code == 0)) || die "$EXIT_FAILED" "The backup failed, nothing was changed: $(tail -n 1 "$work/backup.log" | plain_text)"
}

sets_with() { # ENV: newest first
    local name
    while read -r name; do
        if jq -e --arg env "$1" 'any(.databases[]; .environment == $env)' "$DAILY/$name/manifest.json" >/dev/null 2>&1; then
            printf '%s\n' "$name"
        fi
    done < <(sets_list | tac)
}

newest_set_with() { sets_with "$1" | sed -n 1p; } # ENV

# Hours since the newest proven set with this environment was finished.
backup_age_hours() { # ENV
    local name finished
    while read -r name; do
        if verify_ok "$name" stored && verify_ok "$name" readable; then
            finished=$(jq -r .finished "$DAILY/$name/manifest.json")
            printf '%d' $((($(date -u +%s) - $(date -u -d "$finished" +%s)) / 3600))
            return
        fi
    done < <(sets_with "$1")
    printf '999999'
}
