#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Puts another image, other addons or another configuration under an environment, updates modules, proves that
# people can work, and keeps code and data of before for a rollback. What fails is taken back, the data along.
# Usage: deploy.sh --environment ENV [--image REF] [--addons GITREF] [--config FILE] [--update MODULE,…|all] [--backup]
#                  [--untested] [--operation ID] [--plan | --check] [--json]
#        deploy.sh --rollback ID [--accept-loss] [--operation ID] [--plan | --check] [--json]
#        deploy.sh --release ID | --recover ENV [--json]
#   --backup      takes a backup first (else one not older than MAX_BACKUP_HOURS has to be there for production)
#   --untested    production gets what test has not run, too (LEITSTAND_REASON says why)
#   --rollback    to code and data of before that deployment; refuses when people have written since, unless
#                 --accept-loss; what they wrote is kept, too
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
# shellcheck source=lib/common.sh
source "$here/lib/common.sh"
for part in lock pg sets dotenv checks scratch capacity probes swap restore records compose release freshbackup deployhistory deploycheck deployswitch deployplan deployrun; do
    # shellcheck source=/dev/null
    source "$here/lib/$part.sh"
done

# shellcheck disable=SC2034
action=deploy mode=run env="" image="" addons="" config="" modules="" backup=0 untested=0 operation="" earlier="" accept_loss=0 down_at=0 up_at=0
# shellcheck disable=SC2034
while (($#)); do
    case $1 in
    --environment) env=${2:-} && shift ;;
    --image) image=${2:-} && shift ;;
    --addons) addons=${2:-} && shift ;;
    --config) config=${2:-} && shift ;;
    --update) modules=${2:-} && shift ;;
    --operation) operation=${2:-} && shift ;;
    --rollback | --undo) action=rollback earlier=${2:-} && shift ;;
    --release | --recover) action=${1#--} earlier=${2:-} && shift ;;
    --backup) backup=1 ;;
    --untested) untested=1 ;;
    --accept-loss) accept_loss=1 ;;
    --plan | --check) mode=${1#--} ;;
    --json) PROGRESS=json ;;
    *) die "$EXIT_USAGE" "Unknown option: $1" ;;
    esac
    shift
done
need_tools jq flock curl python3 git setpriv
[[ -z $operation ]] || is_operation_id "$operation" || die "$EXIT_USAGE" "Not an operation id: $operation"

work=$(mktemp -d)
switching=0 prepared=0
# shellcheck disable=SC2317
finish() {
    local code=$?
    trap - EXIT
    trap '' INT TERM HUP
    # An error that nobody foresaw: the state of before, as after a kill.
    if ((switching)) && [[ -e $INTENTS/$env.json ]]; then
        intent_recover "$env" >/dev/null || warn "$env could not be brought to one state; the next run or recovery does it."
    fi
    if ((prepared && !switching)); then rm -rf --one-file-system -- "$folder" "$DATA_ROOT/$env/filestore/$before"; fi
    rm -rf -- "$work"
    lock_release_all
    exit "$code"
}
trap finish EXIT
trap 'exit 143' INT TERM HUP

case $action in
release)
    if [[ $mode == plan ]]; then release_plan "$earlier"; else release_restore "$earlier" "$operation"; fi
    exit 0
    ;;
recover)
    is_environment "$earlier" || die "$EXIT_USAGE" "There is no environment of that name: $earlier"
    PROGRESS=$PROGRESS "$here/restore-db.sh" --recover "$earlier"
    exit 0
    ;;
rollback)
    record=$(_record "$earlier") || exit
    [[ $(jq -r .kind <<<"$record") == deploy ]] || die "$EXIT_USAGE" "$earlier is no deployment"
    env=$(jq -r .environment <<<"$record")
    ;;
esac
is_environment "$env" || die "$EXIT_USAGE" "There is no environment of that name: $env"
stamp=$(date -u +%Y%m%dT%H%M%SZ)
operation=${operation:-$action-$env-$stamp}
live=$(env_database "$env") before="${live}__before_$stamp" folder="$RELEASES/$env/$operation"
if [[ $action == rollback ]]; then
    if [[ $mode == plan ]]; then rollback_plan; else rollback_run; fi
    exit 0
fi

[[ -n $image$addons$config$modules ]] || die "$EXIT_USAGE" "What is to be deployed? --image, --addons, --config or --update"
[[ -z $image ]] || is_image_ref "$image" || die "$EXIT_USAGE" "Not the name of an image: $image"
[[ -z $addons ]] || is_git_ref "$addons" || die "$EXIT_USAGE" "Not a git ref: $addons"
[[ -z $modules ]] || is_module_list "$modules" || die "$EXIT_USAGE" "Not a list of modules: $modules"
[[ -z $config ]] || is_plain_file "$config" || die "$EXIT_USAGE" "There is no such file: $config"
aside="${live}__r$stamp"
if [[ -n $config && $mode != plan ]]; then
    hidden=$(umask 077 && fill_secrets "$env" "$config" "$work/new.conf") ||
        die "$EXIT_FAULTS" "the configuration leaves out $hidden (***), and the one of now does not have it either"
    config="$work/new.conf"
fi
if [[ $mode == plan ]]; then
    deploy_plan
    exit 0
fi

lock_need "deploy-$env" exclusive "deployment on $env"
step lock "Taking the locks of $env and of PostgreSQL"
# A backup needs the environment's lock itself; until then other deployments are kept away by a lock of their own.
((backup)) || deploy_locks 0
step preflight "Checking health, free space, backup, modules and configuration"
faults=$(deploy_faults "$env" "$addons" "$config" "$modules" "$backup" "$work"; promotion_faults "$env" "$image" "$addons")
[[ -z $faults ]] || die "$EXIT_FAULTS" "$faults"
if [[ $mode == check ]]; then
    log "Nothing stands against the deployment on $env."
    exit 0
fi
if ((backup)); then
    take_backup "$env"
    deploy_locks 60
fi
deploy_clear "$env"
prepared=1
prepare_release
prepared=0

step stop "Stopping Odoo $env"
no_return
keep_words "$env" "$operation" before-
down_at=$(date +%s%3N)
deploy_intent "$env" "$operation" "$live" "$before" "$aside" stop
switching=1
maintenance_on "$env"
stop_odoo "$env" || warn "Odoo $env did not stop in time."
step copy "Copying the database"
copy_database "$live" "$before" || take_back "The database could not be copied."
copy_filestore "$env" "$live" "$before" || take_back "The filestore could not be kept."
step switch "Putting the new release in its place"
deploy_intent "$env" "$operation" "$live" "$before" "$aside" switch
code_place "$env" "$folder/release.json" || take_back "The new release could not be put in its place."
if [[ -n $modules ]]; then
    step update "Updating modules: $modules"
    log="$STATE_DIR/operations/$operation/evidence/update.log"
    update_modules "$env" "$modules" "$log" || take_back "The update of $modules failed; its log is kept in $log."
fi
run_release "the new release"
log "$env runs $(code_words "$folder/release.json"); without service for $((up_at - down_at)) ms; rollback: deploy.sh --rollback $operation"
