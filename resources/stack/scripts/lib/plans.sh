# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Building plans as a snapshot of hard links against the newest set that has one (errata E1, E4, E12).
# shellcheck shell=bash

# Newest complete set with plans in link form.
plans_base() {
    local name base=""
    while read -r name; do
        if is_plain_file "$DAILY/$name/manifest.json" && is_plain_folder "$DAILY/$name/building-plans" &&
            [[ $(jq -r '.plans.form' "$DAILY/$name/manifest.json" 2>/dev/null) == hardlink ]]; then
            base=$name
        fi
    done < <(sets_list)
    printf '%s' "$base"
}

_plans_none() { # FOLDER REASON
    jq -n --arg reason "$2" '{form: "none", path: null, fileCount: 0, bytes: 0, reason: $reason}' >"$1/.plans.json"
}

# Never fails the set: plans that do not fit or cannot be read are named in the manifest.
snapshot_plans() { # FOLDER RESERVED-BYTES
    local folder=$1 base new free status=0
    if ! is_plain_folder "$PLANS_ROOT"; then
        _plans_none "$folder" absent
        return
    fi
    base=$(plans_base)
    new=$(plans_new_bytes "$base")
    free=$(free_bytes "$folder")
    if ((new + SPARE_BYTES > free)); then
        warn "The building plans do not fit ($(human "$new") new, $(human "$free") free); the set has none. They go offsite."
        _plans_none "$folder" space
        return
    fi
    local arguments=(-aH --delete --exclude=/lost+found "--exclude=/.before_*" "--exclude=/.undone_*")
    [[ -n $base ]] && arguments+=("--link-dest=$DAILY/$base/building-plans")
    rsync "${arguments[@]}" "$PLANS_ROOT/" "$folder/building-plans/" 2>"$folder/.stderr-plans" || status=$?
    # 24: files vanished while they were read.
    if ((status != 0 && status != 24)); then
        warn "The building plans could not be copied: $(tail -c 300 "$folder/.stderr-plans" | plain_text)"
        rm -rf --one-file-system -- "$folder/building-plans" "$folder/.stderr-plans"
        _plans_none "$folder" error
        return
    fi
    rm -f -- "$folder/.stderr-plans"
    # Index of the snapshot: size, time and path of every file, NUL-separated.
    (cd "$folder/building-plans" && find . -type f -printf '%s\0%T@\0%P\0' | zstd -q -T0 -3 --check -o ../plans-index.zst)
    find "$folder/building-plans" -type f -printf '%s\n' |
        awk '{n += $1} END {printf "{\"form\":\"hardlink\",\"path\":\"building-plans\",\"fileCount\":%d,\"bytes\":%.0f,\"reason\":null}\n", NR, n}' \
            >"$folder/.plans.json"
}
