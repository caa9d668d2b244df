#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Restores one environment's database (and filestore) from a backup set, beside the live one; proves
# it; exchanges both by renaming; keeps the old ones for an undo.
# Usage: restore-db.sh --environment ENV --set SET|latest|--fresh [--from ENV] [--filestore] [--accept-missing]
#                      [--scratch] [--drill [--keep]] [--operation ID] [--plan | --check] [--json]
#        restore-db.sh --undo ID [--accept-loss] [--operation ID] | --release ID [--plan | --check] [--json]
#        restore-db.sh --release-expired | --recover ENV [--json]
#   --fresh    takes a backup of the source first and restores from that
#   --scratch  only beside the live database, to look into it; nothing is stopped or exchanged
#   --drill    tidies up at the end (unless --keep): the scratch copy is dropped, the exchange taken back
#   --undo     refuses when people have written since, unless --accept-loss; what they wrote is kept, too
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
# shellcheck source=lib/common.sh
source "$here/lib/common.sh"
for part in lock pg sets dotenv checks scratch capacity probes swap restore records freshbackup restoreplan; do
    # shellcheck source=/dev/null
    source "$here/lib/$part.sh"
done

action=restore mode=run env="" wanted="" from="" filestore=false accept=0 operation="" earlier="" fresh=0 scratch=0 drill=0 keep=0 accept_loss=0
# shellcheck disable=SC2034
while (($#)); do
    case $1 in
    --environment) env=${2:-} && shift ;;
    --set) wanted=${2:-} && shift ;;
    --from) from=${2:-} && shift ;;
    --operation) operation=${2:-} && shift ;;
    --undo | --release | --recover) action=${1#--} earlier=${2:-} && shift ;;
    --release-expired) action=expired ;;
    --filestore) filestore=true ;;
    --accept-missing) accept=1 ;;
    --accept-loss) accept_loss=1 ;;
    --fresh) fresh=1 ;;
    --scratch) scratch=1 ;;
    --drill) drill=1 ;;
    --keep) keep=1 ;;
    --plan | --check) mode=${1#--} ;;
    --json) PROGRESS=json ;;
    *) die "$EXIT_USAGE" "Unknown option: $1" ;;
    esac
    shift
done
need_tools jq zstd flock curl python3
[[ -z $operation ]] || is_operation_id "$operation" || die "$EXIT_USAGE" "Not an operation id: $operation"

work=$(mktemp -d)
prepared=0 swapped=0
# shellcheck disable=SC2317
finish() {
    local code=$?
    trap - EXIT
    trap '' INT TERM HUP
    unwatch
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

case $action in
undo | release)
    if [[ $mode == plan ]]; then
        "${action}_plan" "$earlier"
    else
        "${action}_restore" "$earlier" "$operation"
    fi
    exit 0
    ;;
expired)
    release_expired
    exit 0
    ;;
recover)
    env=$earlier
    is_environment "$env" || die "$EXIT_USAGE" "There is no environment of that name: $env"
    lock_need shared exclusive "recovery of $env"
    lock_need "env-$env" exclusive "recovery"
    result=$(intent_recover "$env") || die "$EXIT_FAILED" "$env cannot be recovered now; the next restore or recovery does it."
    clear_leftovers "$env"
    facts "$(jq -cn --arg result "${result:-nothing}" '{recovered: $result}')"
    log "Recovered: ${result:-nothing}"
    exit 0
    ;;
esac

is_environment "$env" || die "$EXIT_USAGE" "There is no environment of that name: $env"
from=${from:-$env}
is_environment "$from" || die "$EXIT_USAGE" "There is no environment of that name: $from"
[[ $env == prod && $from != prod ]] && die "$EXIT_USAGE" "Production is only restored from production."
((drill && !scratch)) && [[ $env == prod ]] && die "$EXIT_USAGE" "A drill never exchanges production; use --scratch."
if ((fresh)); then
    [[ $mode != run ]] || take_backup "$from"
    # Until it is there, the newest one stands for it.
    wanted=$(newest_set_with "$from")
    [[ -n $wanted || $mode == run ]] || wanted=$(date -u +%Y-%m-%dT%H%M%SZ)
    SET=$wanted
    if [[ $mode == check ]] && ! is_plain_folder "$DAILY/$SET"; then
        log "There is no backup of $from yet; one is taken first."
        exit 0
    fi
else
    SET=$(resolve_set "$wanted")
fi
folder="$DAILY/$SET"
stamp=$(date -u +%Y%m%dT%H%M%SZ)
operation=${operation:-restore-$env-$stamp}
live=$(env_database "$env") role=$(env_database "$env")
name_copies() { side="${live}__r$stamp" before="${live}__before_$stamp" look="${live}__look_$stamp"; }
name_copies
copy=0
[[ $from == "$env" ]] || copy=1

if [[ $mode == plan ]]; then
    restore_plan
    exit 0
fi

step lock "Taking the locks of $env and of PostgreSQL"
lock_need shared exclusive "restore of $env from $SET"
lock_need "env-$env" exclusive "restore from $SET"
lock_need "set-$SET" shared "restore of $env"
if [[ $mode == run && -e $INTENTS/$env.json ]]; then
    result=$(intent_recover "$env") || die "$EXIT_FAILED" "An earlier restore was cut off and cannot be recovered now."
    warn "An earlier restore was cut off; recovered: $result"
fi

# The copy that a run of this very second keeps has the name already.
if [[ $mode == run ]] && { pg_database_exists "$before" || pg_database_exists "$look"; }; then
    sleep 1
    stamp=$(date -u +%Y%m%dT%H%M%SZ)
    name_copies
fi
plan_form_begin "$folder" "$work" "$from" "$([[ $filestore == false ]] || printf '%s' "$from")"
step preflight "Checking the set $SET, the free space and the versions"
faults=$(preflight "$env" "$SET" "$from" "$filestore" "$work")
[[ -z $faults ]] || die "$EXIT_FAULTS" "$faults"
entry=$(jq -c --arg env "$from" '[.databases[] | select(.environment == $env)][0]' "$(manifest_of "$folder")")
if [[ $filestore == false && $accept == 0 && $scratch == 0 ]]; then
    lacking=$(missing_in_live "$env" "$work")
    ((lacking == 0)) || die "$EXIT_FAULTS" "$lacking attachments of the set are not in the filestore of $env; restore it along."
fi
if [[ $mode == check ]]; then
    facts "$(jq -c '{newestWriteRestored: .newestWrite}' <<<"$entry")"
    log "Nothing stands against restoring $env from $SET (newest write $(jq -r .newestWrite <<<"$entry"))."
    exit 0
fi
clear_leftovers "$env"

prepared=1
step side "Creating the side database"
create_side_database "$side"
step load "Loading the dump of $from"
watch percent_loaded "$side" "$(jq -r '.databaseBytes // 0' <<<"$entry")"
load_dump "$folder/$(jq -r .file <<<"$entry")" "$side" "$role" "$work/load.err" ||
    die "$EXIT_FAILED" "The dump could not be loaded: $(tail -c 400 "$work/load.err" | plain_text)"
unwatch
if [[ $filestore == true ]]; then
    step filestore "Unpacking the filestore and comparing it with the dump"
    store=$(jq -r --arg env "$from" '[.filestores[] | select(.environment == $env) | .file][0] // empty' "$(manifest_of "$folder")")
    [[ -n $store ]] || die "$EXIT_FAULTS" "The set has no filestore of $from."
    faults=$(prepare_filestore "$env" "$side" "$folder/$store" "$(jq -r .database <<<"$entry")" "$work")
    [[ -z $faults ]] || die "$EXIT_FAULTS" "$faults"
fi
step prove "Proving row counts, module states and neutralisation"
faults=$(prove_side "$env" "$side" "$entry")
[[ -z $faults ]] || die "$EXIT_FAULTS" "$faults"
lost_from=$(newest_write "$side")
if ((copy)); then
    step neutralise "Neutralising the copy"
    neutralise_side "$env" "$side" "$operation" || die "$EXIT_FAILED" "The copy could not be neutralised and was thrown away."
fi
if ((scratch)); then
    proven "$lost_from" ""
    if ((drill && !keep)); then
        step cleanup "Dropping the scratch database"
        drop_database "$side"
        rm -rf --one-file-system -- "$DATA_ROOT/$env/filestore/$side"
        swapped=1
        log "$from was restored from $SET beside $env, proven and dropped again."
        exit 0
    fi
    step keep "Keeping the scratch database"
    [[ $filestore == false ]] || mv -T -- "$DATA_ROOT/$env/filestore/$side" "$DATA_ROOT/$env/filestore/$look"
    keep_scratch "$side" "$look" "$role"
    record_write "$operation" "$env" "$live" "$look" "$filestore" "$SET" 0 "$lost_from" "" scratch
    swapped=1
    log "$from of $SET is there to be looked into as $look until it is released: restore-db.sh --release $operation"
    exit 0
fi
lost_to=$(newest_write "$live" || true)

step stop "Stopping Odoo $env"
no_return
down_at=$(date +%s%3N)
maintenance_on "$env"
intent_write "$env" "$operation" "$live" "$side" "$before" "$filestore" forward "$SET"
stop_odoo "$env" || warn "Odoo $env did not stop in time."
step swap "Exchanging the databases"
if ! swap_databases "$live" "$side" "$before" "$role"; then
    result=$(intent_recover "$env") || die "$EXIT_FAILED" "The exchange failed; $env cannot be recovered now."
    [[ $result == forward ]] || die "$EXIT_FAILED" "The exchange failed and was taken back; $env runs as before."
    swapped=1
    die "$EXIT_FAILED" "The exchange was made, but its end was not seen; $env runs on the restored data, undo: $operation"
fi
swapped=1
[[ $filestore == false ]] || swap_filestores "$env" "$live" "$side" "$before"
step start "Starting Odoo $env"
start_odoo "$env"
waiting "Waiting until people can work"
if ! answer=$(gate "$env" "$work" "${GATE_SECONDS:-180}"); then
    warn "Odoo $env does not come up on the restored data: $answer"
    step_ended TIMED_OUT
    swap_back "$env" "$operation" "$live" "$side" "$before" "$filestore"
    intent_clear "$env"
    swapped=0
    gate "$env" "$work" "${GATE_SECONDS:-180}" >/dev/null || die "$EXIT_FAILED" "The old data is back, but Odoo $env does not come up on it either."
    die "$EXIT_FAILED" "The restore was taken back; $env runs on the old data."
fi
up_at=$(date +%s%3N)
maintenance_off "$env"
proven "$lost_from" "$lost_to" "$((up_at - down_at))"

step keep "Keeping the old copy"
record_write "$operation" "$env" "$live" "$before" "$filestore" "$SET" "$((up_at - down_at))" "$lost_from" "$lost_to"
intent_clear "$env"
if ((drill && !keep)); then
    tidy_drill "$operation"
    log "$env was restored from $SET, proven, and runs on its own data again."
    exit 0
fi
log "$env was restored from $SET; without service for $((up_at - down_at)) ms; undo: restore-db.sh --undo $operation"
