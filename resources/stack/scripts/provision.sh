#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Puts the stack on a bare Debian 12 or Ubuntu 24.04, or mends one. Phases run alone and again.
# Usage: provision.sh [--check] PHASE…|all
#   packages partitions raid users ssh firewall vpn docker stack certificates logs fail2ban timers backup close-ssh
#   --check changes nothing; exit 4 when something would change or is missing
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
# shellcheck source=lib/common.sh
source "$here/lib/common.sh"
for part in lock pg sets dotenv compose serverprobes provisionhost provisionstack; do
    # shellcheck source=/dev/null
    source "$here/lib/$part.sh"
done
all=(packages partitions raid users ssh firewall vpn docker stack certificates logs fail2ban timers backup close-ssh)
CHECK=0
wanted=()
while (($#)); do
    case $1 in
    --check) CHECK=1 ;;
    --json) PROGRESS=json ;;
    all) wanted=("${all[@]}") ;;
    -*) die "$EXIT_USAGE" "Unknown option: $1" ;;
    *)
        [[ " ${all[*]} " == *" $1 "* ]] || die "$EXIT_USAGE" "There is no phase $1 (${all[*]})"
        wanted+=("$1")
        ;;
    esac
    shift
done
((${#wanted[@]})) || die "$EXIT_USAGE" "Which phase? ${all[*]}, or all"
((EUID == 0)) || die "$EXIT_FAILED" "This must run as root."
if ((!CHECK)); then
    # The lock writes JSON; a bare server has no jq yet.
    command -v jq >/dev/null || phase_packages
    trap lock_release_all EXIT
    lock_need provision exclusive "provisioning: ${wanted[*]}"
    # Half-written files of a run that was cut; passwords may be in them.
    find "$STACK_DIR" /etc/wireguard /etc/mdadm -type f -name '.tmp.??????' -delete 2>/dev/null || true
fi
total=0
for phase in "${wanted[@]}"; do
    CHANGES=0
    step "$phase" "Phase $phase"
    "phase_$phase"
    total=$((total + CHANGES))
done
log "$total points were changed or are open."
if ((CHECK && total)); then exit "$EXIT_FAULTS"; fi
