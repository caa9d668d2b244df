# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Given as BASH_ENV: the restored Odoo does not come up; once the exchange is taken back, it does.
# shellcheck shell=bash disable=SC2154
if [[ ${0##*/} == restore-db.sh ]]; then
    trap 'case $BASH_COMMAND in
        "start_odoo "*) if ((${swapped:-0} == 1)) && [[ ! -e $LAB/broken ]]; then touch "$LAB/broken" "$DATA_ROOT/prod/standin/fail-login"; fi ;;
        "swap_back "*) rm -f "$DATA_ROOT/prod/standin/fail-login" ;;
        esac' DEBUG
fi
