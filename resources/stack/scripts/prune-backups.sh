#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Removes sets that are older than the retention, by the date in their name (never by file times).
# Never: the newest verified set, a pinned set (pin.json), a set in use, a set from the future,
# anything that is not a folder with a date for a name.
# Usage: prune-backups.sh [--plan] [--keep-days N] [--quiet]
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
# shellcheck source=lib/common.sh
source "$here/lib/common.sh"
# shellcheck source=lib/lock.sh
source "$here/lib/lock.sh"
# shellcheck source=lib/sets.sh
source "$here/lib/sets.sh"

keep_days=${KEEP_DAYS:-7} plan=0 quiet=0
while (($#)); do
    case $1 in
    --plan) plan=1 ;;
    --quiet) quiet=1 ;;
    --keep-days)
        keep_days=${2:-}
        shift
        ;;
    *) die "$EXIT_USAGE" "Unknown option: $1" ;;
    esac
    shift
done
[[ $keep_days =~ ^[1-9][0-9]{0,3}$ ]] || die "$EXIT_USAGE" "Not a number of days: $keep_days"
need_tools jq flock
is_plain_folder "$DAILY" || exit 0
trap lock_release_all EXIT
say() { ((quiet)) || log "$1"; }

verified=$(newest_verified)
complete=$(newest_with_manifest)
[[ -n $verified || -n $complete ]] || complete=$(newest_of_plan)
# By whole days, so that the set of seven days ago stays until tonight's is there.
limit=$(($(date -u -d "$(date -u +%Y-%m-%d)" +%s) - keep_days * 86400))

while read -r name; do
    epoch=$(set_epoch "$name")
    ((epoch < limit)) || continue
    reason=""
    if [[ $name == "$verified" ]]; then
        reason="newest verified set"
    elif [[ -z $verified && $name == "$complete" ]]; then
        reason="newest complete set, none is verified"
    elif [[ -e $DAILY/$name/pin.json || -L $DAILY/$name/pin.json ]]; then
        reason="pinned"
    elif lock_is_held "set-$name"; then
        reason="in use"
    fi
    if [[ -n $reason ]]; then
        say "kept: $name ($reason)"
    elif ((plan)); then
        say "would be removed: $name"
    elif lock_take "set-$name" exclusive "prune"; then
        # Out of sight first, so that a half-removed folder never looks like a set.
        mv -T -- "$DAILY/$name" "$DAILY/.deleting-$name"
        rm -rf --one-file-system -- "$DAILY/.deleting-$name"
        lock_release "set-$name"
        rm -rf -- "$LOCK_DIR/set-$name.d"
        say "removed: $name"
    fi
done < <(sets_list)

if ((!plan)); then
    find "$DAILY" -mindepth 1 -maxdepth 1 -type d -name '.deleting-*' -exec rm -rf --one-file-system -- {} +
fi
