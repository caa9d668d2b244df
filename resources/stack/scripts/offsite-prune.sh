#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Thins the offsite archives: the newest of each of 30 days, the newest of each of 12 months, and
# always the newest one that was proven. Works with a second SSH key that the server does not keep:
# it comes on stdin, lives in an agent for this run, and is never written to a file.
# Usage: offsite-prune.sh [--plan] [--days N] [--months N] < private-key
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
# shellcheck source=lib/common.sh
source "$here/lib/common.sh"
for part in lock sets offsite; do
    # shellcheck source=/dev/null
    source "$here/lib/$part.sh"
done
plan=0 days=30 months=12
while (($#)); do
    case $1 in
    --plan) plan=1 ;;
    --days) days=${2:-} && shift ;;
    --months) months=${2:-} && shift ;;
    *) die "$EXIT_USAGE" "Unknown option: $1" ;;
    esac
    shift
done
[[ $days =~ ^[1-9][0-9]{0,3}$ && $months =~ ^[0-9]{1,3}$ ]] || die "$EXIT_USAGE" "Not a number of days or months"
need_tools jq "${BORG:-borg}"
agent=""
# shellcheck disable=SC2317
finish() {
    local code=$?
    [[ -z $agent ]] || kill "$agent" 2>/dev/null || true
    lock_release_all
    exit "$code"
}
trap finish EXIT
if [[ -z ${BORG_RSH:-} ]] && ((!plan)); then
    eval "$(ssh-agent -s)" >/dev/null
    agent=$SSH_AGENT_PID
    ssh-add -q - || die "$EXIT_USAGE" "No private key came on stdin."
    BORG_RSH="ssh -o BatchMode=yes -o StrictHostKeyChecking=yes -o UserKnownHostsFile=$ETC_DIR/offsite-known-hosts"
fi
offsite_ready
lock_need offsite exclusive "pruning the offsite archives"
offsite_refresh || die "$EXIT_FAILED" "The repository cannot be read."

mapfile -t doomed < <(offsite_state | jq -r --argjson days "$days" --argjson months "$months" '
    [.archives[] | .set] | sort | reverse as $sets
    | ([$sets | group_by(.[0:10])[] | max] | sort | reverse | .[:$days]) as $daily
    | ([$sets | group_by(.[0:7])[] | max] | sort | reverse | .[:$months]) as $monthly
    | $sets - $daily - $monthly | .[]')
proven=$(offsite_state | jq -r '[.archives[] | select(.readable.ok or .restored.ok) | .set] | max // empty')
for set in "${doomed[@]}"; do
    is_set_name "$set" || continue
    if [[ $set == "$proven" ]]; then
        log "kept: $set (newest proven archive)"
    elif ((plan)); then
        log "would be removed: $set"
    else
        borg_run delete --lock-wait 600 "::$set" || die "$EXIT_FAILED" "The archive $set could not be removed."
        borg_run delete --lock-wait 600 "::$set.plans" 2>/dev/null || true
        log "removed: $set"
    fi
done
((plan)) || borg_run compact
offsite_refresh
