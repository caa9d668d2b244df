#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Proves a backup set and writes the result into it (verify.json): stored, readable, restored.
# Usage: verify-backup.sh [--restore] [--plan] [--json] SET|latest
# Exit 0: all proofs that were asked for hold; 4: faults (they are printed and recorded).
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
# shellcheck source=lib/common.sh
source "$here/lib/common.sh"
# shellcheck source=lib/lock.sh
source "$here/lib/lock.sh"
# shellcheck source=lib/pg.sh
source "$here/lib/pg.sh"
# shellcheck source=lib/sets.sh
source "$here/lib/sets.sh"
# shellcheck source=lib/checks.sh
source "$here/lib/checks.sh"
# shellcheck source=lib/scratch.sh
source "$here/lib/scratch.sh"

restore=0 plan=0 wanted=""
while (($#)); do
    case $1 in
    --restore) restore=1 ;;
    --plan) plan=1 ;;
    --json) PROGRESS=json ;;
    -*) die "$EXIT_USAGE" "Unknown option: $1" ;;
    *) wanted=$1 ;;
    esac
    shift
done
[[ -n $wanted ]] || die "$EXIT_USAGE" "Which set? A date or \"latest\"."
need_tools jq zstd flock sha256sum python3 gzip
SET=$(resolve_set "$wanted")
folder="$DAILY/$SET"
if ((plan)); then
    plan_step stored cancellable "Compare sizes and checksums" "sha256sum $folder/*"
    plan_step readable cancellable "Read every dump to its end and every file of the filestores" "zstd -dc … | docker exec -i $POSTGRES_CONTAINER pg_restore -f -"
    ((!restore)) || plan_step restored cancellable "Restore into a scratch database" "docker exec $POSTGRES_CONTAINER pg_restore -d leitstand_verify_…"
    exit 0
fi

work=$(mktemp -d)
# shellcheck disable=SC2317
finish() {
    local code=$?
    trap - EXIT
    trap '' INT TERM HUP
    rm -rf -- "$work"
    lock_release_all
    exit "$code"
}
trap finish EXIT
trap 'exit 143' INT TERM HUP
((!restore)) || lock_need shared exclusive "test restore of $SET"
lock_need "set-$SET" shared "verify"

failed=0
verdict() { # KIND FAULTS
    local text
    text=$(printf '%s' "$2" | plain_text | head -c 1500)
    if [[ -z $text ]]; then
        verify_record "$SET" "$1" true ""
        log "$SET $1: proven"
    else
        verify_record "$SET" "$1" false "$text"
        warn "$SET $1: $text"
        failed=1
    fi
}

plan_form_begin "$folder" "$work" "${ENVIRONMENTS[*]}" "${ENVIRONMENTS[*]}"
if [[ -z $PLAN_FORM_WORK ]]; then
    step stored "Comparing sizes and checksums"
    verdict stored "$(check_stored "$folder")"
    if ((failed)); then
        verdict readable "not stored whole"
        exit "$EXIT_FAULTS"
    fi
fi
step readable "Reading every dump to its end and every file of the filestores"
# The plan's folders have no checksums: that they are stored whole cannot be said, only that they can be read.
verdict readable "$([[ -z $PLAN_FORM_WORK ]] || check_stored "$folder"; check_readable "$folder" "$work")"
if ((restore)); then
    step restored "Restoring into a scratch database"
    verdict restored "$(check_restored "$folder" "$work")"
fi
exit $((failed ? EXIT_FAULTS : 0))
