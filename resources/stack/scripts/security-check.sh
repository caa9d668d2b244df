#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Probes the fifteen points of the plan's §12 and the errata that show on a server; prints JSON with
# reason and remedy for each. Changes nothing.
# Usage: security-check.sh [--save | --only PROBE]
#   --save: also to STATE_DIR/security.json (for the console)   --only: one probe, e.g. firewall, ports
# Exit 0: no point failed; 4: at least one did.
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
# shellcheck source=lib/common.sh
source "$here/lib/common.sh"
for part in pg sets dotenv serverprobes securitypoints securityerrata; do
    # shellcheck source=/dev/null
    source "$here/lib/$part.sh"
done
save=0 only=""
case ${1:-} in
--save) save=1 ;;
--only) only=${2:-} ;;
"") ;;
*) die "$EXIT_USAGE" "Unknown option: $1" ;;
esac
need_tools jq curl openssl python3

points=(firewall ssh vpn tls rootless postgres admin_password secrets backups raid_monitoring monitoring logs fail2ban
    test_auth apparmor)
errata=(ports limits memory options connections images addons postgres_version offsite_plaintext rights)
if [[ -n $only ]]; then
    only=${only//-/_}
    [[ " ${points[*]} ${errata[*]} " == *" $only "* ]] || die "$EXIT_USAGE" "There is no probe $only"
    if [[ " ${points[*]} " == *" $only "* ]]; then points=("$only") errata=(); else points=() errata=("$only"); fi
fi
report() {
    local name
    for name in "${points[@]}"; do
        "point_$name" || found "${name//_/-}" unknown "The probe itself failed." "Run security-check.sh by hand."
    done
    for name in "${errata[@]}"; do
        "erratum_$name" || found "erratum-$name" unknown "The probe itself failed." "Run security-check.sh by hand."
    done
}
set +e
result=$(report | jq -s --arg at "$(now_utc)" '{version: 1, at: $at, points: .}')
set -e
printf '%s\n' "$result"
if ((save)); then
    mkdir -p "$STATE_DIR"
    write_file "$STATE_DIR/security.json" 644 <<<"$result"
fi
[[ $(jq '[.points[] | select(.state == "fail")] | length' <<<"$result") == 0 ]] || exit "$EXIT_FAULTS"
