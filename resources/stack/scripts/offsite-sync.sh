#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sends the newest verified set and the building plans to the encrypted repository offsite.
# Usage: offsite-sync.sh [--set SET] [--json] [--plan]     send
#        offsite-sync.sh --init                            create the repository (once)
#        offsite-sync.sh --check                           borg check and a sample restore of the newest archive
#        offsite-sync.sh --list                            refresh state/offsite.json
#        offsite-sync.sh --fetch SET                       bring an archive back as a backup set
# Never deletes anything: the key may only append, pruning is offsite-prune.sh with another credential.
# shellcheck disable=SC2016

here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
# shellcheck source=lib/common.sh
source "$here/lib/common.sh"
for part in lock pg sets checks capacity offsite offsitejobs; do
    # shellcheck source=/dev/null
    source "$here/lib/$part.sh"
done

mode=send wanted=""
while (($#)); do
    case $1 in
    --init | --check | --list | --plan) mode=${1#--} ;;
    --fetch) mode=fetch wanted=${2:-} && shift ;;
    --set) wanted=${2:-} && shift ;;
    --json) PROGRESS=json ;;
    *) die "$EXIT_USAGE" "Unknown option: $1" ;;
    esac
    shift
done
if [[ $mode == plan ]]; then
    printf '%s\n' "lock" "choose the newest verified set" "names" "databases and filestores" "plans" "list"
    exit 0
fi
need_tools jq flock zstd "${BORG:-borg}"
offsite_ready
mkdir -p "$STATE"
lock_need offsite exclusive "offsite $mode"
clear_cut_kits

work="$STATE_DIR/offsite-work"
# Writers of a run that was killed wait at their pipes; a reader that leaves at once ends them.
find "$work" -type p -exec dd if={} of=/dev/null iflag=nonblock count=1 status=none \; 2>/dev/null || true
rm -rf --one-file-system -- "$work"
mkdir -p -- "$STATE_DIR"
mkdir -m 700 -- "$work"
sending=0
# shellcheck disable=SC2317
finish() {
    local code=$? child
    trap - EXIT INT TERM HUP
    for child in $(jobs -p); do kill "$child" 2>/dev/null || true; done
    if ((sending && code != 0)); then
        offsite_change '.lastError = $text' --arg text "$(printf '%s' "$LAST_MESSAGE" | head -c 800)" || true
    fi
    rm -rf -- "$work"
    lock_release_all
    exit "$code"
}
trap finish EXIT
trap 'LAST_MESSAGE="The transfer was stopped."; exit 143' INT TERM HUP

case $mode in
init)
    step init "Creating the encrypted repository"
    borg_run init --encryption=repokey-blake2 --make-parent-dirs
    log "The repository exists. Export its key now: offsite-kit.sh"
    ;;
list)
    offsite_refresh || die "$EXIT_FAILED" "The repository cannot be read."
    ;;
check) offsite_check ;;
fetch)
    is_set_name "$wanted" || die "$EXIT_USAGE" "Not the name of a set: $wanted"
    offsite_fetch "$wanted"
    ;;
send)
    sending=1
    offsite_change '.lastAttempt = $now'
    step choose "Choosing the set"
    if [[ -n $wanted ]]; then SET=$(resolve_set "$wanted"); else SET=$(newest_verified); fi
    [[ -n $SET ]] || die "$EXIT_FAILED" "There is no verified backup set to send."
    manifest_is_sound "$DAILY/$SET" || die "$EXIT_FAILED" "The set $SET has no manifest."
    lock_need "set-$SET" shared "offsite"
    offsite_send "$SET"
    offsite_change '.lastSuccess = $now | .lastError = null | .lastArchive = $set' --arg set "$SET"
    log "The set $SET is offsite."
    ;;
esac
