# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Given as BASH_ENV: kills the script KILL_SCRIPT with SIGKILL just before the command that begins
# with KILL_AT. The scripts themselves carry no fault hooks.
# shellcheck shell=bash
if [[ -n ${KILL_AT:-} && ${0##*/} == "${KILL_SCRIPT:-}" ]]; then
    set -T
    trap '[[ $BASH_COMMAND == "$KILL_AT"* ]] && kill -9 $$' DEBUG
fi
