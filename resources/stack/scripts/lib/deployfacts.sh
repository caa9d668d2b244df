# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Parts of deploy-facts.sh; each prints JSON or text.
# shellcheck shell=bash

facts_running() { # ENV
    local current="$RELEASES/$1/current.json" code='{}' id digest
    if is_plain_file "$current"; then code=$(jq -c . "$current" 2>/dev/null || echo '{}'); fi
    id=$(running_image_id "$1" || true)
    digest=$(timeout 60 "$DOCKER" image inspect --format '{{range .RepoDigests}}{{println .}}{{end}}' "${id:-none}" 2>/dev/null | head -n 1 || true)
    # What a person changed by hand since the last deployment is not what it put there.
    jq -cn --argjson code "$code" --arg image "$(env_value "$(env_image_key "$1")" odoo:17.0)" --arg id "$id" --arg digest "$digest" \
        --arg sha "$(sha256_of "$(env_config "$1")")" \
        '{image: $image, imageId: $id, digest: $digest, addonsCommit: ($code.addonsCommit // ""), addonsRef: ($code.addonsRef // ""),
          configSha256: $sha, since: ($code.at // null), changedByHand: ($code != {} and ($code.configSha256 != $sha or $code.imageId != $id))}'
}

facts_images() {
    timeout 60 "$DOCKER" images --format '{{.Repository}}:{{.Tag}}' 2>/dev/null |
        grep -v -e '<none>' -e '^leitstand-release/' | sort -u | head -n 100 | jq -Rcn '[inputs]'
}

_COMMIT='%H%x09%cI%x09%s'

# Newest first; a tag is told by the commit that it means.
facts_refs() {
    addons_git for-each-ref --sort=-creatordate --count=100 refs/heads refs/tags \
        --format='%(refname)%09%(if)%(*objectname)%(then)%(*objectname)%(else)%(objectname)%(end)%09%(creatordate:iso-strict)%09%(subject)' 2>/dev/null |
        plain_text | jq -Rcn '[inputs | split("\t") | {name: (.[0] | sub("^refs/(heads|tags)/"; "")), kind: (if (.[0] | startswith("refs/tags/")) then "tag" else "branch" end),
            commit: .[1], at: .[2], subject: (.[3:] | join(" ") | .[:200])}]'
}

# Commits that REF adds to what runs, and those that it takes away; null when there is nothing to compare.
facts_commits() { # FROM REF
    local to
    [[ -n $2 ]] || { echo null; return; }
    to=$(addons_commit "$2")
    jq -cn --arg from "$1" --arg to "$to" --argjson added "$(_commits "$1" "$to")" --argjson removed "$([[ -n $1 ]] && _commits "$to" "$1" || echo '[]')" \
        '{from: $from, to: $to, added: $added, removed: $removed}'
}

_commits() { # FROM TO: at most 100
    local range=$2
    [[ ! $1 =~ ^[0-9a-f]{40,64}$ ]] || range="$1..$2"
    addons_git log --max-count=100 --format="$_COMMIT" --end-of-options "$range" -- 2>/dev/null | plain_text |
        jq -Rcn '[inputs | split("\t") | {commit: .[0], at: .[1], subject: (.[2:] | join(" ") | .[:200])}]'
}

# What a rollback of each would bring back.
facts_releases() { # ENV
    local file operation previous
    for file in "$RECORDS"/*.json; do
        is_plain_file "$file" || continue
        [[ $(jq -r --arg env "$1" 'select(.kind == "deploy" and .environment == $env and .state == "kept") | .state' "$file" 2>/dev/null) == kept ]] || continue
        operation=$(jq -r .operation "$file")
        previous="$RELEASES/$1/$operation/previous.json"
        is_plain_file "$previous" || continue
        jq -cn --slurpfile record "$file" --slurpfile code "$previous" '$record[0] as $r | $code[0] as $c |
            {operation: $r.operation, at: $r.at, expires: $r.expires, downMilliseconds: $r.downMilliseconds,
             image: $c.image, imageId: $c.imageId, addonsCommit: $c.addonsCommit, addonsRef: $c.addonsRef, configSha256: $c.configSha256}'
    done | jq -cs 'sort_by(.at) | reverse'
}

# What the stage before has run and this one does not run now; only what can be had: the image is still here.
facts_promotion() { # ENV RUNNING
    local stage one
    stage=$(stage_before "$1")
    [[ -n $stage ]] || { echo null; return; }
    stage_has_run "$stage" | jq -c --argjson running "$2" '[.[] | select(.image != null and
            (.imageId != $running.imageId or (.addonsCommit != "" and .addonsCommit != $running.addonsCommit)))] | .[:20][]' |
        while IFS= read -r one; do
            if image_id "$(jq -r .imageId <<<"$one")" >/dev/null; then printf '%s\n' "$one"; fi
        done | jq -cs --arg stage "$stage" '{from: $stage, list: .}'
}

hide_secrets() { sed -E 's/^([[:space:]]*[A-Za-z0-9_]*(passw|secret|token|key)[A-Za-z0-9_]*[[:space:]]*=).*/\1 ***/I'; }

facts_difference() { # ENV FILE
    [[ -n $2 ]] || return 0
    diff -u --label now --label new <(hide_secrets <"$(env_config "$1")") <(hide_secrets <"$2") | head -c 60000 || true
}
