# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Does a new set fit? Asked before anything is written, from the last set's sizes where there is one.
# shellcheck shell=bash

: "${SPARE_BYTES:=268435456}"

# Bytes that databases and filestores of the given environments will need, with a tenth on top.
needed_bytes() { # ENVIRONMENT…
    local last env database live packed total=0
    last=$(newest_with_manifest)
    for env in "$@"; do
        database=$(env_database "$env")
        live=$(pg_sql postgres -v name="$database" <<<"SELECT pg_database_size(:'name');")
        packed=$(_scaled "$last" databases "$env" databaseBytes "$live" 40)
        total=$((total + packed))
        live=0
        if is_plain_folder "$(env_filestore "$env")/$database"; then
            live=$(tree_bytes "$(env_filestore "$env")/$database")
        fi
        packed=$(_scaled "$last" filestores "$env" sourceBytes "$live" 100)
        total=$((total + packed))
    done
    printf '%d' $((total * 11 / 10))
}

# live x (packed / source of the last set), or live x PERCENT without one.
_scaled() { # SET LIST ENV SOURCEKEY LIVE PERCENT
    local answer=""
    if [[ -n $1 ]]; then
        answer=$(jq -r --arg list "$2" --arg env "$3" --arg key "$4" --argjson live "$5" \
            '[.[$list][]? | select(.environment == $env and .[$key] > 100000)][0] // empty
             | ($live * .bytes / .[$key]) | ceil' "$DAILY/$1/manifest.json" 2>/dev/null || true)
    fi
    [[ $answer =~ ^[0-9]+$ ]] || answer=$(($5 * $6 / 100))
    printf '%d' "$answer"
}

# Bytes of plans that the hard-linked snapshot would really add.
plans_new_bytes() { # BASE (a set with building-plans, or empty)
    local arguments=(-rlt --dry-run --stats --exclude=/lost+found "--exclude=/.before_*" "--exclude=/.undone_*")
    [[ -n $1 ]] && arguments+=("--link-dest=$DAILY/$1/building-plans")
    rsync "${arguments[@]}" "$PLANS_ROOT/" "$DAILY/.nowhere/" 2>/dev/null |
        awk -F': ' '/^Total transferred file size/ {gsub(/[^0-9]/, "", $2); print $2; found = 1} END {if (!found) print 0}'
}
