# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Reads single values of .env without running it: KEY=value lines, no expansion.
# shellcheck shell=bash

env_value() { # KEY DEFAULT
    local line value=""
    if is_plain_file "$STACK_DIR/.env"; then
        while IFS= read -r line; do
            [[ $line == "$1="* ]] && value=${line#*=}
        done <"$STACK_DIR/.env"
    fi
    printf '%s' "${value:-$2}"
}
