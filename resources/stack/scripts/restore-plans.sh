#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Brings building plans back from a set, file by file, by content. /mnt/building-plans is a mount
# point: it cannot be exchanged as a whole. Replaced files move to .before_<operation> on the same
# mount; files that exist only now stay.
# Usage: restore-plans.sh --set SET|latest [--path objects/OBJ-00001] [--operation ID] [--plan|--check] [--json]
#        restore-plans.sh --undo ID | --release ID [--operation ID] [--plan] [--json]
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
# shellcheck source=lib/common.sh
source "$here/lib/common.sh"
for part in lock pg sets checks records; do
    # shellcheck source=/dev/null
    source "$here/lib/$part.sh"
done
: "${SPARE_BYTES:=268435456}"
action=restore mode=run wanted="" path="" operation="" earlier=""
while (($#)); do
    case $1 in
    --set) wanted=${2:-} && shift ;;
    --path) path=${2:-} && shift ;;
    --operation) operation=${2:-} && shift ;;
    --undo | --release) action=${1#--} earlier=${2:-} && shift ;;
    --plan | --check) mode=${1#--} ;;
    --json) PROGRESS=json ;;
    *) die "$EXIT_USAGE" "Unknown option: $1" ;;
    esac
    shift
done
need_tools jq rsync flock
trap 'lock_release_all' EXIT
trap 'exit 143' INT TERM HUP
operation=${operation:-plans-$(date -u +%Y%m%dT%H%M%SZ)}
is_operation_id "$operation" || die "$EXIT_USAGE" "Not an operation id: $operation"
kept="$PLANS_ROOT/.before_$operation"

if [[ $action != restore ]]; then
    is_operation_id "$earlier" || die "$EXIT_USAGE" "Not an operation id: $earlier"
    kept="$PLANS_ROOT/.before_$earlier"
    is_plain_folder "$kept" || die "$EXIT_USAGE" "There is no restore of plans $earlier"
    if [[ $mode == plan ]]; then
        plan_step lock cancellable "Take the lock of the plans" "flock $LOCK_DIR/plans.lock"
        if [[ $action == undo ]]; then
            plan_step copy final "Put the replaced files back; what is there now moves to .undone_$earlier" "rsync -a --backup $kept/ $PLANS_ROOT/"
        else
            plan_step delete final "Delete the replaced files for good" "rm -r $kept"
        fi
        exit 0
    fi
    step lock "Taking the lock of the plans"
    lock_need plans exclusive "$action of $earlier"
    if [[ $action == undo ]]; then
        step copy "Putting the replaced files back"
        no_return
        rsync -a --checksum --remove-source-files --backup --backup-dir="$PLANS_ROOT/.undone_$earlier" "$kept/" "$PLANS_ROOT/"
    else
        step delete "Deleting the replaced files"
        no_return
    fi
    rm -rf --one-file-system -- "$kept"
    if is_plain_file "$RECORDS/$earlier.json"; then _record_state "$earlier" "$([[ $action == undo ]] && echo undone || echo released)"; fi
    log "$earlier: $action done"
    exit 0
fi

SET=$(resolve_set "$wanted")
source_folder="$DAILY/$SET/building-plans"
if [[ $mode == plan ]]; then
    plan_step lock cancellable "Take the lock of the plans" "flock $LOCK_DIR/plans.lock $LOCK_DIR/set-$SET.lock"
    plan_step preflight cancellable "Check that the set $SET has plans and how much comes back" "rsync --dry-run -aRH --checksum $source_folder/./${path:-.} $PLANS_ROOT/"
    plan_step copy cancellable "Bring back missing and changed files; replaced ones move to .before_$operation" \
        "rsync -aRH --checksum --backup --backup-dir=$kept $source_folder/./${path:-.} $PLANS_ROOT/"
    plan_step prove cancellable "Compare again" "rsync --dry-run -aRH --checksum $source_folder/./${path:-.} $PLANS_ROOT/"
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
began=${EPOCHREALTIME/./}
rsync --backup --backup-dir="$kept" "${arguments[@]}"
evidence 0 "$began" "" rsync --backup --backup-dir="$kept" "${arguments[@]}"
step prove "Comparing again"
left=$(rsync --dry-run --stats "${arguments[@]}" | awk -F': ' '/^Number of regular files transferred/ {gsub(/[^0-9]/, "", $2); print $2 + 0}')
((left == 0)) || die "$EXIT_FAULTS" "$left files still differ."
record_write "$operation" "" "" "$kept" false "$SET" 0 "" "" plans
log "$count plans are back; undo: restore-plans.sh --undo $operation"
