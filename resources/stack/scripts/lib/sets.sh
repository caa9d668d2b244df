# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Backup sets: names, order, what state they are in. A set is a folder below BACKUP_ROOT/daily whose
# name is its date. What lies there is never trusted: no links are followed, names are matched.
# shellcheck shell=bash

DAILY="$BACKUP_ROOT/daily"
# shellcheck disable=SC2034
STATE="$BACKUP_ROOT/state"
# shellcheck disable=SC2034
SET_PATTERN='^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{6}Z)?$'

is_set_name() { [[ $1 =~ $SET_PATTERN ]]; }

# Seconds since 1970 of the date in the name; fails on 2026-13-45.
set_epoch() { # SET
    local day=${1:0:10} time=${1:11:6}
    [[ -n $time ]] && day+=" ${time:0:2}:${time:2:2}:${time:4:2}"
    date -u -d "$day" +%s 2>/dev/null
}

# Complete sets, oldest first. The plan's folders (no manifest) count as such.
sets_list() {
    local name
    [[ -d $DAILY ]] || return 0
    find "$DAILY" -mindepth 1 -maxdepth 1 -type d -printf '%f\n' | sort | while read -r name; do
        if is_set_name "$name" && set_epoch "$name" >/dev/null; then printf '%s\n' "$name"; fi
    done
}

verify_ok() { # SET KIND (stored, readable, restored)
    local file="$DAILY/$1/verify.json"
    is_plain_file "$file" && [[ $(jq -r --arg kind "$2" '.[$kind].ok // false' "$file" 2>/dev/null) == true ]]
}

# Was read to its end with the manifest, and so with the checksums, that it has now.
proven_readable() { # SET
    verify_ok "$1" readable && is_plain_file "$DAILY/$1/manifest.json" &&
        [[ $(jq -r '.readable.manifest // ""' "$DAILY/$1/verify.json") == "$(sha256_of "$DAILY/$1/manifest.json")" ]]
}

# Whether every file of the set still has the size its manifest names: a set may be damaged after its proof.
sizes_as_listed() { # SET
    local folder="$DAILY/$1" path bytes listed
    listed=$(jq -r '(.files // [])[] | "\(.bytes) \(.path)"' "$folder/manifest.json" 2>/dev/null) || return
    while read -r bytes path; do
        [[ -z $path ]] || { is_plain_file "$folder/$path" && [[ $(stat -c %s -- "$folder/$path") == "$bytes" ]]; } || return
    done <<<"$listed"
}

# Made of some environments only, before a deployment or for a copy: it never stands for the server's backup.
is_partial_set() { # SET
    jq -e '(.databases // []) as $there | ($there | length) > 0 and ($ARGS.positional - [$there[].environment] | length) > 0' \
        "$DAILY/$1/manifest.json" --args "${ENVIRONMENTS[@]}" >/dev/null 2>&1
}

# Newest set of all environments that was proven whole and readable, and whose files have not changed size since.
newest_verified() {
    local name
    while read -r name; do
        if ! is_partial_set "$name" && verify_ok "$name" stored && verify_ok "$name" readable && sizes_as_listed "$name"; then
            printf '%s' "$name"
            return
        fi
    done < <(sets_list | tac)
}

newest_with_manifest() {
    local name newest=""
    while read -r name; do
        if is_plain_file "$DAILY/$name/manifest.json" && ! is_partial_set "$name"; then newest=$name; fi
    done < <(sets_list)
    printf '%s' "$newest"
}

# Newest of the plan's folders, if there is one that was found readable then the newest of those: what is
# left to keep where no set of ours is there yet.
newest_of_plan() {
    local name newest="" readable=""
    while read -r name; do
        if [[ $name != *T* && ! -e $DAILY/$name/manifest.json ]]; then
            newest=$name
            if verify_ok "$name" readable; then readable=$name; fi
        fi
    done < <(sets_list)
    printf '%s' "${readable:-$newest}"
}

resolve_set() { # SET or "latest"
    local name=$1
    if [[ $name == latest ]]; then
        name=$(basename -- "$(readlink -- "$DAILY/latest" || true)")
    fi
    is_set_name "$name" || die "$EXIT_USAGE" "Not the name of a backup set: $1"
    is_plain_folder "$DAILY/$name" || die "$EXIT_FAILED" "There is no backup set $name"
    printf '%s' "$name"
}

# Puts one verdict into verify.json and keeps the others.
verify_record() { # SET KIND true|false DETAIL
    local file="$DAILY/$1/verify.json" old='{"version":1}' manifest=""
    if is_plain_file "$DAILY/$1/manifest.json"; then manifest=$(sha256_of "$DAILY/$1/manifest.json"); fi
    if is_plain_file "$file" && jq -e 'type == "object"' "$file" >/dev/null 2>&1; then old=$(cat "$file"); fi
    jq --arg kind "$2" --argjson ok "$3" --arg detail "$4" --arg at "$(now_utc)" --arg manifest "$manifest" \
        '.version = 1 | .[$kind] = {at: $at, ok: $ok, detail: $detail, manifest: $manifest}' <<<"$old" | write_file "$file" 640
}

# The symbolic link moves in one step.
point_latest() { # SET
    ln -s -- "$1" "$DAILY/.latest.$$"
    mv -fT -- "$DAILY/.latest.$$" "$DAILY/latest"
}
