#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Heals an environment's filestore from a backup set: files are named by their content, so what is
# missing or damaged comes from the set and everything newer stays. Built in a side folder of hard
# links, proven, exchanged by two renames. Odoo keeps running.
# Usage: restore-filestore.sh --environment ENV --set SET|latest [--operation ID] [--plan|--check] [--json]
#        restore-filestore.sh --undo ID | --release ID [--operation ID] [--plan] [--json]
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
# shellcheck source=lib/common.sh
source "$here/lib/common.sh"
for part in lock pg sets dotenv checks scratch capacity probes swap restore records; do
    # shellcheck source=/dev/null
    source "$here/lib/$part.sh"
done

action=restore mode=run env="" wanted="" operation="" earlier=""
while (($#)); do
    case $1 in
    --environment) env=${2:-} && shift ;;
    --set) wanted=${2:-} && shift ;;
    --operation) operation=${2:-} && shift ;;
    --undo | --release) action=${1#--} earlier=${2:-} && shift ;;
    --plan | --check) mode=${1#--} ;;
    --json) PROGRESS=json ;;
    *) die "$EXIT_USAGE" "Unknown option: $1" ;;
    esac
    shift
done
need_tools jq zstd flock python3

work=$(mktemp -d)
# shellcheck disable=SC2317
finish() {
    local code=$?
    trap - EXIT
    trap '' INT TERM HUP
    unwatch
    [[ -z ${side:-} || $mode != run ]] || rm -rf --one-file-system -- "$DATA_ROOT/$env/filestore/$side" "$DATA_ROOT/$env/filestore/.unpack-$side"
    rm -rf -- "$work"
    lock_release_all
    exit "$code"
}
trap finish EXIT
trap 'exit 143' INT TERM HUP

# Attachments that the live database names.
live_attachments() { # DATABASE OUT
    pg_sql "$1" <<<"COPY (SELECT store_fname, file_size, checksum FROM ONLY public.ir_attachment WHERE store_fname IS NOT NULL) TO STDOUT;" >"$2"
}

if [[ $action != restore ]]; then
    record=$(_record "$earlier") || exit
    env=$(jq -r .environment <<<"$record") live=$(jq -r .live <<<"$record") before=$(jq -r .before <<<"$record")
    [[ $(jq -r '.kind // ""' <<<"$record") == filestore ]] || die "$EXIT_USAGE" "$earlier is no restore of a filestore"
    [[ $before =~ __before_[0-9TZ]+$ ]] || die "$EXIT_FAILED" "Not the name of a kept copy: $before"
    root=$(env_filestore "$env")
    if [[ $mode == plan ]]; then
        plan_step lock cancellable "Take the lock of $env" "flock $LOCK_DIR/env-$env.lock"
        if [[ $action == undo ]]; then
            plan_step merge cancellable "Put what was stored since then into the filestore of before" "cp -aln $root/$live/. $root/$before/"
            plan_step swap final "Exchange the folders back by two renames" "mv $root/$live …; mv $root/$before $root/$live"
        else
            plan_step delete final "Delete the kept copy for good" "rm -r $root/$before"
        fi
        exit 0
    fi
    step lock "Taking the lock of $env"
    lock_need "env-$env" exclusive "$action of $earlier"
    if [[ -e $INTENTS/$env.json ]]; then
        result=$(intent_recover "$env") || die "$EXIT_FAILED" "An earlier restore was cut off and cannot be recovered now."
        warn "An earlier restore was cut off; recovered: $result"
        _record "$earlier" >/dev/null
    fi
    if [[ $action == undo ]]; then
        is_plain_folder "$root/$before" || die "$EXIT_FAILED" "There was no filestore before $earlier."
        step merge "Putting what was stored since then into the filestore of before"
        # What was stored since then comes along: names are contents, so nothing clashes.
        cp -aln -- "$root/$live/." "$root/$before/"
        step swap "Exchanging the folders back"
        no_return
        intent_write "$env" "$earlier" "$live" "$before" "$live.undone" true back "" filestore
        swap_filestores "$env" "$live" "$before" "$live.undone"
        rm -rf --one-file-system -- "$root/$live.undone"
        _record_state "$earlier" undone
        intent_clear "$env"
    else
        step delete "Deleting the kept copy"
        no_return
        rm -rf --one-file-system -- "${root:?}/$before"
        _record_state "$earlier" released
    fi
    log "$earlier: $action done"
    exit 0
fi

is_environment "$env" || die "$EXIT_USAGE" "There is no environment of that name: $env"
SET=$(resolve_set "$wanted")
stamp=$(date -u +%Y%m%dT%H%M%SZ)
operation=${operation:-filestore-$env-$stamp}
is_operation_id "$operation" || die "$EXIT_USAGE" "Not an operation id: $operation"
live=$(env_database "$env")
name_copies() { side="${live}__r$stamp" before="${live}__before_$stamp"; }
name_copies
root=$(env_filestore "$env")
if [[ $mode == plan ]]; then
    plan_step lock cancellable "Take the lock of $env" "flock $LOCK_DIR/env-$env.lock $LOCK_DIR/set-$SET.lock"
    plan_step preflight cancellable "Check the set $SET and the free space" "sha256sum $DAILY/$SET/*; filestore_check.py --folder $root/$live"
    plan_step unpack cancellable "Unpack the filestore beside the live one" "$(is_plan_form "$DAILY/$SET" && echo "gzip -dc $DAILY/$SET/filestore-$env.tar.gz" || echo "zstd -dc $DAILY/$SET/filestore-$env.tar.zst") | tar -x -C $root/.unpack-$side"
    plan_step merge cancellable "Link the live files and put in what is missing or damaged" "cp -al $root/$live/. $root/$side/; filestore_merge.py"
    plan_step prove cancellable "Compare with the attachments of the live database" "filestore_check.py --folder $root/$side"
    plan_step swap final "Exchange the folders by two renames" "mv $root/$live $root/$before; mv $root/$side $root/$live"
    exit 0
fi

step lock "Taking the lock of $env"
lock_need "env-$env" exclusive "restore of the filestore from $SET"
lock_need "set-$SET" shared "restore of the filestore of $env"
if [[ $mode == run && -e $INTENTS/$env.json ]]; then
    result=$(intent_recover "$env") || die "$EXIT_FAILED" "An earlier restore was cut off and cannot be recovered now."
    warn "An earlier restore was cut off; recovered: $result"
fi
# The copy that a run of this very second keeps has the name already.
if [[ -e $root/$before ]]; then
    sleep 1
    stamp=$(date -u +%Y%m%dT%H%M%SZ)
    name_copies
fi

plan_form_begin "$DAILY/$SET" "$work" "" "$env"
step preflight "Checking the set $SET and the free space"
faults=$(check_stored "$DAILY/$SET")
[[ -z $faults ]] || die "$EXIT_FAULTS" "$faults"
entry=$(jq -c --arg env "$env" '[.filestores[] | select(.environment == $env)][0]' "$(manifest_of "$DAILY/$SET")")
[[ $entry != null ]] || die "$EXIT_FAULTS" "The set has no filestore of $env."
need=$(jq -r .sourceBytes <<<"$entry")
free=$(free_bytes "$DATA_ROOT")
((need + SPARE_BYTES < free)) || die "$EXIT_SPACE" "The filestore needs $(human "$need") and there is $(human "$free") free."
live_attachments "$live" "$work/live.tsv"
if is_plain_folder "$root/$live"; then
    answer=$("$CHECKS_FOLDER/filestore_check.py" --folder "$root/$live" "$work/live.tsv" || true)
    log "The live filestore: $(_filestore_words "$answer")"
fi
[[ $mode == run ]] || exit 0
clear_leftovers "$env"

step unpack "Unpacking the filestore beside the live one"
mkdir -p "$root/.unpack-$side"
archive="$DAILY/$SET/$(jq -r .file <<<"$entry")" began=${EPOCHREALTIME/./}
exec {source}<"$archive"
watch percent_read "$source"
unpack_filestore "$archive" "$root/.unpack-$side" <&"$source"
unwatch
exec {source}<&-
evidence 0 "$began" "" tar -x -C "$root/.unpack-$side" "$archive"
find "$root/.unpack-$side" ! -type f ! -type d -delete
mkdir -p "$root/.unpack-$side/$live" "$root/$side"
chown -R --reference="$root" -- "$root/.unpack-$side"

step merge "Putting in what is missing or damaged"
if is_plain_folder "$root/$live"; then cp -al -- "$root/$live/." "$root/$side/"; fi
"$CHECKS_FOLDER/filestore_merge.py" "$root/.unpack-$side/$live" "$root/$side" >"$work/merged.json"
rm -rf --one-file-system -- "$root/.unpack-$side"
chown --reference="$root" -- "$root/$side"

step prove "Comparing with the attachments of the live database"
answer=$("$CHECKS_FOLDER/filestore_check.py" --folder "$root/$side" "$work/live.tsv" || true)
left=$(jq -r '.missing + .size + .checksum' <<<"$answer")
((left == 0)) || warn "Not all could be healed from $SET: $(_filestore_words "$answer")"

step swap "Exchanging the folders"
no_return
intent_write "$env" "$operation" "$live" "$side" "$before" true forward "$SET" filestore
swap_filestores "$env" "$live" "$side" "$before"
record_write "$operation" "$env" "$live" "$before" true "$SET" 0 "" "" filestore
jq --slurpfile merged "$work/merged.json" '. + $merged[0]' "$RECORDS/$operation.json" | write_file "$RECORDS/$operation.json" 640
intent_clear "$env"
log "$(jq -r '"\(.added) files came back, \(.replaced) damaged ones were replaced"' "$work/merged.json")"
((left == 0)) || exit "$EXIT_FAULTS"
