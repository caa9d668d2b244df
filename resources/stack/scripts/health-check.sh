#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every five minutes by timer: probes environments and server, appends one JSON line to the history
# from which the SLA is computed, and tells people when a state has changed (not every time).
# Usage: health-check.sh [--print]     --print: shows the line, writes and tells nothing
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
# shellcheck source=lib/common.sh
source "$here/lib/common.sh"
# shellcheck source=lib/lock.sh
source "$here/lib/lock.sh"
# shellcheck source=lib/pg.sh
source "$here/lib/pg.sh"
# shellcheck source=lib/sets.sh
source "$here/lib/sets.sh"
# shellcheck source=lib/dotenv.sh
source "$here/lib/dotenv.sh"
# shellcheck source=lib/lastrun.sh
source "$here/lib/lastrun.sh"
# shellcheck source=lib/probes.sh
source "$here/lib/probes.sh"
# shellcheck source=lib/serverprobes.sh
source "$here/lib/serverprobes.sh"
# shellcheck source=lib/disks.sh
source "$here/lib/disks.sh"
# shellcheck source=lib/notify.sh
source "$here/lib/notify.sh"
# shellcheck source=lib/healthstate.sh
source "$here/lib/healthstate.sh"

print=0
case ${1:-} in
--print) print=1 ;;
"") ;;
*) die "$EXIT_USAGE" "Unknown option: $1" ;;
esac
need_tools jq curl flock openssl

work=$(mktemp -d)
# shellcheck disable=SC2317
finish() {
    local code=$?
    trap - EXIT
    rm -rf -- "$work"
    lock_release_all
    exit "$code"
}
trap finish EXIT
trap 'exit 143' INT TERM HUP

umask 022
mkdir -p "$STATE_DIR/health"
# A run that hangs must not pile up others behind it.
((print)) || lock_need health exclusive "health check"

for env in "${ENVIRONMENTS[@]}"; do
    probe_environment "$env" "$work" >"$work/$env.json" &
done
raid=$(probe_raid) smart=$(probe_smart) disk=$(probe_disk) backup=$(probe_backup) cert=$(probe_certificate)
wait
environments=$(for env in "${ENVIRONMENTS[@]}"; do jq -c --arg env "$env" '{($env): .}' "$work/$env.json"; done | jq -cs add)
simulated=false
if server_is_simulated; then simulated=true; fi
line=$(jq -cn --arg at "$(now_utc)" --arg boot "$(boot_id)" --argjson envs "$environments" --arg raid "$raid" \
    --arg smart "$smart" --arg disk "$disk" --arg backup "$backup" --arg cert "$cert" \
    --argjson simulated "$simulated" \
    '{at: $at, boot: $boot, envs: $envs, raid: $raid, smart: $smart, disk: $disk, backup: $backup, cert: $cert}
     + if $simulated then {simulated: true} else {} end')
if ((print)); then
    printf '%s\n' "$line"
    exit 0
fi

remember_disks || warn "What is known of the disks could not be kept."
history_append "$line"
health_metrics "$line"
if is_plain_file "$STATE/running.json" && lock_take backup exclusive "looking for a killed run"; then
    last_run_mend
    lock_release backup
fi
tell_changes "$line"
