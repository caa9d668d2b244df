#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Tells people that a unit failed. Usage: alert.sh UNIT
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
# shellcheck source=lib/common.sh
source "$here/lib/common.sh"
# shellcheck source=lib/notify.sh
source "$here/lib/notify.sh"
unit=${1:-}
[[ $unit =~ ^[A-Za-z0-9@._-]{1,80}$ ]] || die "$EXIT_USAGE" "Not a unit: $unit"
text="$unit failed on $(uname -n)"$'\n'$(journalctl -u "$unit" -n 15 --no-pager -o cat 2>/dev/null | plain_text | cut -c 1-300 || true)
notify "$text"
