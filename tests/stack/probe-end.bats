#!/usr/bin/env bats
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The probe's end: it leaves no process and no file behind, whatever happens. No engine: probe/fake-engine.py.
# shellcheck disable=SC2154

load probe/server

setup() {
    make_server
    start_probe
    exec 8>"$FAKE/events" # the stream of events runs: it must end too
    within 3 'select(.name == "containers" and .state == "ok")'
}
teardown() {
    exec 8>&-
    end_probe
}

@test "quit ends it with a bye" {
    say quit
    gone_within 15
    [ "$(frames | jq -s -r '.[-1] | .type + " " + .name')" = 'bye quit' ]
}

@test "the end of its input ends it with a bye" {
    lose_console
    gone_within 15
    [ "$(frames | jq -s -r '.[-1] | .type + " " + .name')" = 'bye eof' ]
}

@test "15 seconds without a control line end it" {
    kill "$KEEPER"
    local words
    say 'credit 1'
    for words in 'what' 'is this' 'credits 5'; do # no signs of life
        sleep 2
        say "$words"
    done
    gone_within 15
    [ "$(frames | jq -s -r '.[-1] | .type + " " + .name')" = 'bye silent' ]
}

@test "the watchdog ends a main that was killed and all its children" {
    kill -KILL "$MAIN"
    gone_within 15
}

@test "main ends itself and all its children when the watchdog was killed" {
    kill -KILL "$WATCHDOG"
    gone_within 15
}

@test "a stopped main is ended too" {
    kill -STOP "$MAIN"
    lose_console
    gone_within 15
}

@test "TERM to the top process, as sudo passes it on, ends it" {
    kill -TERM "$WATCHDOG"
    gone_within 15
}

@test "jobs that hang end with it" {
    echo hang >"$FAKE/mode"
    say 'refresh containers'
    within 4 'select(.type == "beat" and (.payload | contains("containers ")))'
    lose_console
    gone_within 15
}
