#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Called by mdadm --monitor (PROGRAM in mdadm.conf): tells people at once that something happened to
# an array; the health check tells its state. Usage: raid-alert.sh EVENT ARRAY [MEMBER]
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
# shellcheck source=lib/common.sh
source "$here/lib/common.sh"
# shellcheck source=lib/notify.sh
source "$here/lib/notify.sh"
event=${1:-} array=${2:-} member=${3:-}
[[ $event =~ ^[A-Za-z0-9]{1,40}$ ]] || die "$EXIT_USAGE" "Not an event of mdadm: $event"
case $event in
Fail | FailSpare | DegradedArray | DeviceDisappeared | SparesMissing | TestMessage | SpareActive | RebuildFinished) ;;
*) exit 0 ;;
esac
notify "RAID on $(uname -n): $event on $(plain_text <<<"$array $member")"$'\n'"$(head -c 2000 /proc/mdstat 2>/dev/null || true)"
