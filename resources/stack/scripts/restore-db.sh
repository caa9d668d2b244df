#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Restores one environment's database (and filestore) from a backup set, beside the live one; proves
# it; exchanges both by renaming; keeps the old ones for an undo.
# Usage: restore-db.sh --environment ENV --set SET|latest [--from ENV] [--filestore] [--accept-missing]
#                      [--operation ID] [--plan | --check] [--json]
#        restore-db.sh --undo ID | --release ID | --release-expired | --recover ENV [--json]
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
# shellcheck source=lib/common.sh
source "$here/lib/common.sh"
for part in lock pg sets dotenv checks scratch capacity probes swap restore records; do
    # shellcheck source=/dev/null
    source "$here/lib/$part.sh"
done

mode=run env="" wanted="" from="" filestore=false accept=0 operation=""
while (($#)); do
    case $1 in
    --environment) env=${2:-} && shift ;;
    --set) wanted=${2:-} && shift ;;
    --from) from=${2:-} && shift ;;
    --operation) operation=${2:-} && shift ;;
    --undo | --release | --recover) mode=${1#--} operation=${2:-} env=${2:-} && shift ;;
    --release-expired) mode=expired ;;
    --filestore) filestore=true ;;
    --accept-missing) accept=1 ;;
    --plan | --check) mode=${1#--} ;;
    --json) PROGRESS=json ;;
    *) die "$EXIT_USAGE" "Unknown option: $1" ;;
    esac
    shift
done
need_tools jq zstd flock curl python3

work=$(mktemp -d)
prepared=0 swapped=0
# shellcheck disable=SC2317
finish() {
    local code=$?
    trap - EXIT INT TERM HUP
    if ((prepared && !swapped)); then
        drop_database "$side" || warn "The side database $side could not be removed; the next restore of $env does it."
        rm -rf --one-file-system -- "$DATA_ROOT/$env/filestore/$side" "$DATA_ROOT/$env/filestore/.unpack-$side"
    fi
    rm -rf -- "$work"
    lock_release_all
    exit "$code"
}
trap finish EXIT
trap 'exit 143' INT TERM HUP

case $mode in
undo | release)
    "${mode}_restore" "$operation"
    exit 0
    ;;
expired)
    release_expired
    exit 0
    ;;
recover)
    is_environment "$env" || die "$EXIT_USAGE" "There is no environment of that name: $env"
    lock_need shared exclusive "recovery of $env"
    lock_need "env-$env" exclusive "recovery"
    log "Recovered: $(intent_recover "$env")"
    exit 0
    ;;
esac

is_environment "$env" || die "$EXIT_USAGE" "There is no environment of that name: $env"
from=${from:-$env}
is_environment "$from" || die "$EXIT_USAGE" "There is no environment of that name: $from"
[[ $env == prod && $from != prod ]] && die "$EXIT_USAGE" "Production is only restored from production."
SET=$(resolve_set "$wanted")
folder="$DAILY/$SET"
stamp=$(date -u +%Y%m%dT%H%M%SZ)
operation=${operation:-restore-$env-$stamp}
is_operation_id "$operation" || die "$EXIT_USAGE" "Not an operation id: $operation"
live=$(env_database "$env") side="${live}__r$stamp" before="${live}__before_$stamp" role=$(env_database "$env")
copy=0
[[ $from == "$env" ]] || copy=1

if [[ $mode == plan ]]; then
    step lock "Take the locks of $env and of PostgreSQL"
    step preflight "Check the set $SET, the free space and the versions"
    step side "Create the side database, invisible to Odoo"
    step load "Load the dump of $from"
    [[ $filestore == true ]] && step filestore "Unpack the filestore beside the live one and compare it with the dump"
    step prove "Prove row counts, module states and neutralisation"
    ((copy)) && step neutralise "Neutralise the copy and give it an identity of its own"
    step stop "Show the maintenance page and stop Odoo $env (service is down from here)"
    step swap "Exchange the databases by renaming, in one transaction"
    step start "Start Odoo $env and wait until people can work (on failure everything is taken back)"
    step keep "Keep the old copy for ${KEEP_RESTORE_DAYS} days"
    exit 0
fi

step lock "Taking the locks of $env and of PostgreSQL"
lock_need shared exclusive "restore of $env from $SET"
lock_need "env-$env" exclusive "restore from $SET"
lock_need "set-$SET" shared "restore of $env"
if [[ $mode == run && -e $INTENTS/$env.json ]]; then
    warn "An earlier restore was cut off; recovered: $(intent_recover "$env")"
fi

step preflight "Checking the set $SET, the free space and the versions"
faults=$(preflight "$env" "$SET" "$from" "$filestore" "$work")
[[ -z $faults ]] || die "$EXIT_FAULTS" "$faults"
entry=$(jq -c --arg env "$from" '[.databases[] | select(.environment == $env)][0]' "$folder/manifest.json")
if [[ $filestore == false && $accept == 0 ]]; then
    lacking=$(missing_in_live "$env" "$work")
    ((lacking == 0)) || die "$EXIT_FAULTS" "$lacking attachments of the set are not in the filestore of $env; restore it along."
fi
if [[ $mode == check ]]; then
    log "Nothing stands against restoring $env from $SET (newest write $(jq -r .newestWrite <<<"$entry"))."
    exit 0
fi
clear_leftovers "$env"

prepared=1
step side "Creating the side database"
create_side_database "$side"
step load "Loading the dump of $from"
load_dump "$folder/$(jq -r .file <<<"$entry")" "$side" "$role" "$work/load.err" ||
    die "$EXIT_FAILED" "The dump could not be loaded: $(tail -c 400 "$work/load.err" | plain_text)"
if [[ $filestore == true ]]; then
    step filestore "Unpacking the filestore and comparing it with the dump"
    store=$(jq -r --arg env "$from" '[.filestores[] | select(.environment == $env) | .file][0] // empty' "$folder/manifest.json")
    [[ -n $store ]] || die "$EXIT_FAULTS" "The set has no filestore of $from."
    faults=$(prepare_filestore "$env" "$side" "$folder/$store" "$(jq -r .database <<<"$entry")" "$work")
    [[ -z $faults ]] || die "$EXIT_FAULTS" "$faults"
fi
step prove "Proving row counts, module states and neutralisation"
faults=$(prove_side "$env" "$side" "$entry")
[[ -z $faults ]] || die "$EXIT_FAULTS" "$faults"
if ((copy)); then
    step neutralise "Neutralising the copy"
    neutralise_side "$env" "$side" || die "$EXIT_FAILED" "The copy could not be neutralised and was thrown away."
fi
lost_from=$(newest_write "$side") lost_to=$(newest_write "$live" || true)

step stop "Stopping Odoo $env"
# From here on a cancel is no longer honoured: either the swap is done or everything is taken back.
trap '' INT TERM HUP
down_at=$(date +%s%3N)
maintenance_on "$env"
intent_write "$env" "$operation" "$live" "$side" "$before" "$filestore" forward "$SET"
stop_odoo "$env" || warn "Odoo $env did not stop in time."
step swap "Exchanging the databases"
if ! swap_databases "$live" "$side" "$before" "$role"; then
    result=$(intent_recover "$env")
    die "$EXIT_FAILED" "The exchange failed and was taken back ($result); $env runs as before."
fi
swapped=1
[[ $filestore == false ]] || swap_filestores "$env" "$live" "$side" "$before"
step start "Starting Odoo $env"
start_odoo "$env"
if ! answer=$(gate "$env" "$work" "${GATE_SECONDS:-180}"); then
    warn "Odoo $env does not come up on the restored data: $answer"
    swap_back "$env" "$operation" "$live" "$side" "$before" "$filestore"
    intent_clear "$env"
    swapped=0
    gate "$env" "$work" "${GATE_SECONDS:-180}" >/dev/null || die "$EXIT_FAILED" "The old data is back, but Odoo $env does not come up on it either."
    die "$EXIT_FAILED" "The restore was taken back; $env runs on the old data."
fi
up_at=$(date +%s%3N)
maintenance_off "$env"

step keep "Keeping the old copy"
record_write "$operation" "$env" "$live" "$before" "$filestore" "$SET" "$((up_at - down_at))" "$lost_from" "$lost_to"
intent_clear "$env"
log "$env was restored from $SET; without service for $((up_at - down_at)) ms; undo: restore-db.sh --undo $operation"
