#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Disks and RAID arrays as they are now, why a disk is bad, what may be done to each and why not: one JSON
# object. Changes nothing but what is remembered of the disks. Usage: disk-facts.sh [--json]
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
# shellcheck source=lib/common.sh
source "$here/lib/common.sh"
for part in lock sets serverprobes disks bootloader diskfacts; do
    # shellcheck source=/dev/null
    source "$here/lib/$part.sh"
done
# shellcheck disable=SC2034  # lib/disks.sh, lib/diskfacts.sh
DISK_SWAP="$STATE_DIR/disk-swap.json"

case ${1:-} in
--json | "") ;;
*) die "$EXIT_USAGE" "Unknown option: $1" ;;
esac
need_tools jq

remember_disks
simulated=false
if server_is_simulated; then simulated=true; fi
disks=$({ disk_names; gone_disks; } | while read -r disk; do facts_disk "$disk" || exit; done | jq -cs .)
arrays=$(arrays | while read -r array; do facts_array "$array" || exit; done | jq -cs .)
jq -cn --arg at "$(now_utc)" --arg host "$(hostname)" --arg firmware "$(firmware)" --arg backup "$(probe_backup)" --argjson simulated "$simulated" \
    --argjson arrays "$arrays" --argjson disks "$disks" --argjson swap "$(facts_swap)" \
    '{version: 1, at: $at, host: $host, simulated: $simulated, firmware: $firmware, backup: $backup, arrays: $arrays, disks: $disks} + $swap'
