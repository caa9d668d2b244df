#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Brings building plans back from a set, file by file, by content. /mnt/building-plans is a mount
# point: it cannot be exchanged as a whole. Replaced files move to .before_<operation> on the same
# mount; files that exist only now stay.
# Usage: restore-plans.sh --set SET|latest [--path objects/OBJ-00001] [--operation ID] [--plan|--check] [--json]
#        restore-plans.sh --undo ID | --release ID
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
# shellcheck source=lib/common.sh
source "$here/lib/common.sh"
for part in lock pg sets checks records; do
    # shellcheck source=/dev/null
    source "$here/lib/$part.sh"
done
: "${SPARE_BYTES:=268435456}"
mode=run wanted="" path="" operation=""
while (($#)); do
    case $1 in
    --set) wanted=${2:-} && shift ;;
    --path) path=${2:-} && shift ;;
    --operation) operation=${2:-} && shift ;;
    --undo | --release) mode=${1#--} operation=${2:-} && shift ;;
    --plan | --check) mode=${1#--} ;;
    --json) PROGRESS=json ;;
    *) die "$EXIT_USAGE" "Unknown option: $1" ;;
    esac
    shift
done
need_tools jq rsync flock
trap 'lock_release_all' EXIT
operation=${operation:-plans-$(date -u +%Y%m%dT%H%M%SZ)}
is_operation_id "$operation" || die "$EXIT_USAGE" "Not an operation id: $operation"
kept="$PLANS_ROOT/.before_$operation"

if [[ $mode == undo || $mode == release ]]; then
    is_plain_folder "$kept" || die "$EXIT_USAGE" "There is no restore of plans $operation"
    lock_need plans exclusive "$mode of $operation"
    if [[ $mode == undo ]]; then
        rsync -a --checksum --remove-source-files --backup --backup-dir="$PLANS_ROOT/.undone_$operation" "$kept/" "$PLANS_ROOT/"
    fi
    rm -rf --one-file-system -- "$kept"
    log "$operation: $mode done"
    exit 0
fi

SET=$(resolve_set "$wanted")
source_folder="$DAILY/$SET/building-plans"
if [[ $mode == plan ]]; then
    step lock "Take the lock of the plans"
    step preflight "Check that the set $SET has plans and how much comes back"
    step copy "Bring back missing and changed files; replaced ones move to .before_$operation"
    step prove "Compare again"
    exit 0
fi
if [[ -n $path ]]; then
    # One plain path below the snapshot, without a link on the way.
    [[ $path != /* && "/$path/" != *"/../"* && "/$path/" != *"/./"* ]] || die "$EXIT_USAGE" "Not a path below the plans: $path"
    [[ $(realpath -e -- "$source_folder/$path" 2>/dev/null) == "$(realpath -e -- "$source_folder")/${path%/}" ]] ||
        die "$EXIT_USAGE" "The set has no such folder: $path"
fi
step lock "Taking the lock of the plans"
lock_need plans exclusive "restore of plans from $SET"
lock_need "set-$SET" shared "restore of plans"
step preflight "Checking the set $SET"
is_plain_folder "$source_folder" || die "$EXIT_FAULTS" "The set $SET has no building plans; they may be offsite."
faults=$(check_plans "$DAILY/$SET")
[[ -z $faults ]] || die "$EXIT_FAULTS" "$faults"

# /./ makes rsync keep the path below it. Links are copied as links, never followed.
arguments=(-aRH --checksum --exclude=/.before_* --exclude=/.undone_* "$source_folder/./${path:-.}" "$PLANS_ROOT/")
changes=$(rsync --dry-run --stats "${arguments[@]}" | awk -F': ' '
    /^Number of regular files transferred/ {gsub(/[^0-9]/, "", $2); n = $2}
    /^Total transferred file size/ {gsub(/[^0-9]/, "", $2); b = $2} END {print n + 0, b + 0}')
read -r count bytes <<<"$changes"
((bytes + SPARE_BYTES < $(free_bytes "$PLANS_ROOT"))) || die "$EXIT_SPACE" "$(human "$bytes") come back and there is $(human "$(free_bytes "$PLANS_ROOT")") free."
log "$count files ($(human "$bytes")) are missing or differ."
[[ $mode == run ]] || exit 0
((count > 0)) || exit 0

step copy "Bringing them back"
mkdir -p -- "$kept"
rsync --backup --backup-dir="$kept" "${arguments[@]}"
step prove "Comparing again"
left=$(rsync --dry-run --stats "${arguments[@]}" | awk -F': ' '/^Number of regular files transferred/ {gsub(/[^0-9]/, "", $2); print $2 + 0}')
((left == 0)) || die "$EXIT_FAULTS" "$left files still differ."
log "$count plans are back; undo: restore-plans.sh --undo $operation"
