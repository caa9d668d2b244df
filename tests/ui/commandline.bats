#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the program answers on the command line, without a display.

setup() {
    bats_require_minimum_version 1.5.0
    unset QT_QPA_PLATFORM DISPLAY WAYLAND_DISPLAY
    program=$LEITSTAND_BINARY_DIR/leitstand
}

@test "help and version need no display" {
    run -0 --separate-stderr "$program" --help
    [[ $output == *--replay* ]]
    run -0 --separate-stderr "$program" --version
    [[ $output == 'leitstand '[0-9]* ]]
    run -0 --separate-stderr "$program" status --help
    [[ $output == *--json* ]]
}

@test "a mistake in the command line is named, and nothing is opened" {
    # shellcheck disable=SC2154 # stderr is set by run
    run -3 --separate-stderr "$program" stauts
    [[ $stderr == *'"stauts"'* ]]
    run -3 --separate-stderr "$program" --no-such-option
    [[ $stderr == *no-such-option* ]]
    run -3 --separate-stderr "$program" status --no-such-option
    [[ $stderr == *no-such-option* ]]
}
