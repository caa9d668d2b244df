#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Starts, stops or restarts the Odoo container of an environment. What it said and how it ended is kept
# first (errata E28): a restart hides the cause. Then waits until people can work.
# Usage: container-action.sh --environment ENV --action start|stop|restart [--operation ID] [--plan | --check] [--json]
# Evidence: STATE_DIR/operations/<ID>/evidence (log.txt: the last 500 lines, state.json: exit code, OOM, health log)
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
# shellcheck source=lib/common.sh
source "$here/lib/common.sh"
for part in lock pg dotenv probes swap records; do
    # shellcheck source=/dev/null
    source "$here/lib/$part.sh"
done

mode=run env="" wanted="" operation=""
while (($#)); do
    case $1 in
    --environment) env=${2:-} && shift ;;
    --action) wanted=${2:-} && shift ;;
    --operation) operation=${2:-} && shift ;;
    --plan | --check) mode=${1#--} ;;
    --json) PROGRESS=json ;;
    *) die "$EXIT_USAGE" "Unknown option: $1" ;;
    esac
    shift
done
need_tools jq flock curl
is_environment "$env" || die "$EXIT_USAGE" "There is no environment of that name: $env"
[[ $wanted =~ ^(start|stop|restart)$ ]] || die "$EXIT_USAGE" "Not an action: $wanted"
operation=${operation:-$wanted-$env-$(date -u +%Y%m%dT%H%M%SZ)}
is_operation_id "$operation" || die "$EXIT_USAGE" "Not an operation id: $operation"
container=$(env_container "$env")
kept="$STATE_DIR/operations/$operation/evidence"

if [[ $mode == plan ]]; then
    plan_step lock cancellable "Take the lock of $env" "flock $LOCK_DIR/env-$env.lock"
    plan_step keep-evidence cancellable "Keep what the container said and how it ended" "docker logs --tail 500 $container; docker inspect $container"
    plan_step "$wanted" final "${wanted^} Odoo $env" "docker $wanted $([[ $wanted == start ]] || printf -- '-t 60 ')$container"
    [[ $wanted == stop ]] || plan_step gate final "Wait until people can work" "curl http://127.0.0.1:$(environment_port "$env")/web/login"
    exit 0
fi
state=$(timeout 20 "$DOCKER" inspect --format '{{json .State}}' "$container" 2>/dev/null) || die "$EXIT_FAULTS" "There is no container $container."
if [[ $mode == check ]]; then
    log "$container is $(jq -r '.Status // "unknown"' <<<"$state")."
    exit 0
fi

work=$(mktemp -d)
trap 'rm -rf -- "$work"; lock_release_all' EXIT
trap 'exit 143' INT TERM HUP
step lock "Taking the lock of $env"
lock_need "env-$env" exclusive "$wanted of Odoo $env"

step keep-evidence "Keeping what the container said and how it ended"
(umask 077 && mkdir -p "$kept")
began=${EPOCHREALTIME/./} code=0
timeout 60 "$DOCKER" logs --timestamps --tail 500 "$container" >"$work/out" 2>"$work/err" || code=$?
# What it said stays in the folder: nobody knows what an addon writes into its log.
evidence "$code" "$began" "" docker logs --timestamps --tail 500 "$container"
((code == 0)) || warn "The container's log could not be read."
sort -s -k 1,1 "$work/out" "$work/err" | tail -n 500 | plain_text | write_file "$kept/log.txt" 600
# State only: the rest of `inspect` holds the environment with its passwords.
jq . <<<"$state" | write_file "$kept/state.json" 600
log "$container: $(jq -r '"\(.Status // "unknown"), exit code \(.ExitCode // "unknown")\(if .OOMKilled == true then ", ended for lack of memory" else "" end)"' <<<"$state"); $(wc -l <"$kept/log.txt") lines of its log are kept in $kept."

step "$wanted" "$(case $wanted in stop) echo Stopping ;; *) printf "%sing" "${wanted^}" ;; esac) Odoo $env"
no_return
case $wanted in
start) start_odoo "$env" ;;
stop) stop_odoo "$env" ;;
restart) witness timeout 120 "$DOCKER" restart -t 60 "$container" >/dev/null ;;
esac
if [[ $wanted == stop ]]; then
    log "Odoo $env is stopped."
    exit 0
fi
step gate "Waiting until people can work"
if ! answer=$(gate "$env" "$work" "${GATE_SECONDS:-180}"); then
    step_ended TIMED_OUT
    die "$EXIT_FAILED" "Odoo $env does not come up: $answer"
fi
log "Odoo $env is at work."
