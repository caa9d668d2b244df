# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# What was put under an environment and has passed its gate there: one line each, newest last, in
# STATE_DIR/deployments/<env>.jsonl. It outlives the kept releases, and production gets only what stands in test's.
# shellcheck shell=bash

HISTORY="$STATE_DIR/deployments"
HISTORY_LINES=500

# Who asked for a release and why goes into its own file: a run that dies is brought to its end by others.
asked_for() { # KIND MODULES UNTESTED ROLLED-BACK
    jq -cn --arg kind "$1" --arg update "$2" --argjson untested "$3" --arg of "$4" --arg reason "${LEITSTAND_REASON:-}" \
        --arg by "${LEITSTAND_OWNER:-${SUDO_USER:-$(id -un)}}" --arg host "${LEITSTAND_HOST:-}" \
        '{kind: $kind, update: $update, untested: ($untested == 1), of: $of, reason: $reason, by: $by, host: $host}'
}

# Once for each operation: a run that died is brought to its end a second time.
history_note() { # ENV OPERATION DOWN-MS
    local code="$RELEASES/$1/$2/release.json" file="$HISTORY/$1.jsonl"
    is_plain_file "$code" || return 1
    (umask 027 && mkdir -p "$HISTORY")
    ! grep -qF "\"operation\":\"$2\"," "$file" 2>/dev/null || return 0
    {
        tail -n "$HISTORY_LINES" "$file" 2>/dev/null || true
        jq -c --arg operation "$2" --argjson down "${3:-0}" --arg at "$(now_utc)" \
            '(.asked // {}) + {operation: $operation, at: $at, downMilliseconds: $down, image, imageId, addonsCommit, addonsRef, configSha256}' "$code"
    } | write_file "$file" 640
}

# Newest first.
history_of() { # ENV
    local file="$HISTORY/$1.jsonl"
    is_plain_file "$file" || { echo '[]'; return; }
    jq -Rcn '[inputs | fromjson?] | reverse | .[:100]' "$file"
}

stage_before() { # ENV: where code is proven first
    case $1 in
    prod) echo test ;;
    test) echo dev ;;
    esac
}

# What ENV has run with its gate passed, newest first, each once; the newest is what runs now.
stage_has_run() { # ENV
    local id commit=""
    id=$(running_image_id "$1" || true)
    ! is_plain_file "$RELEASES/$1/current.json" || commit=$(code_value "$RELEASES/$1/current.json" addonsCommit)
    history_of "$1" | jq -c --arg id "$id" --arg commit "$commit" \
        '. + [{imageId: $id, addonsCommit: $commit} | select(.imageId != "")] |
         reduce .[] as $one ([]; if any(.[]; .imageId == $one.imageId and .addonsCommit == $one.addonsCommit) then . else . + [$one] end)'
}

# Why production must not get this code; nothing when it may. An empty IMAGE-ID or COMMIT stays what it is; where
# nobody knows which addons production has, only the image is compared.
untested_code() { # ENV IMAGE-ID COMMIT
    local id=$2 commit=$3 stage
    [[ $1 == prod && -n $2$3 ]] || return 0
    stage=$(stage_before "$1")
    [[ -n $id ]] || id=$(running_image_id "$1" || true)
    if [[ -z $commit ]] && is_plain_file "$RELEASES/$1/current.json"; then commit=$(code_value "$RELEASES/$1/current.json" addonsCommit); fi
    [[ $(stage_has_run "$stage" | jq --arg id "$id" --arg commit "$commit" \
        'any(.[]; .imageId == $id and ($commit == "" or .addonsCommit == $commit))') == true ]] ||
        echo "$stage has not run this image with these addons; deploy it on $stage first"
}
