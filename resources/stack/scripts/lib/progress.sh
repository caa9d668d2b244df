# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# What op-run reads beside steps and messages (PROGRESS=json): plans with their commands, the point of
# no return, progress, evidence of what was run. Goes to the script's own output, also from functions
# whose output is caught. Never anything secret: commands here have none in their arguments.
# shellcheck shell=bash disable=SC2016

exec {TELL}>&1
WATCHER=""

_tell() { # jq arguments that make one object
    [[ $PROGRESS != json ]] || jq -cn --arg step "$CURRENT_STEP" "$@" >&"$TELL"
}

# A step of --plan. HOW: cancellable, final (no longer cancellable) or cleanup (cancellable, tidies up).
plan_step() { # ID HOW TEXT COMMAND
    if [[ $PROGRESS == json ]]; then
        jq -cn --arg step "$1" --arg how "$2" --arg text "$3" --arg command "$4" \
            '{type: "step", step: $step, text: $text, command: $command, cancellable: ($how != "final" and $how != "final-cleanup"),
              cleanup: ($how | endswith("cleanup"))}'
    else
        printf '%s: %s\n    %s\n' "$1" "$3" "$4"
    fi
}

# From here on a cancel is no longer honoured: the rest is done, or taken back by the script itself.
no_return() {
    trap '' INT TERM HUP
    _tell '{type: "noreturn", step: $step}'
}

waiting() { _tell --arg text "$1" '{type: "waiting", step: $step, text: $text}'; } # TEXT

# The current step has failed, but the script goes on to mend things; or it is done, and it is the script that fails.
# STATE: FAILED, TIMED_OUT or COMPLETED.
step_ended() { _tell --arg state "$1" '{type: "ended", step: $step, state: $state}'; } # STATE

facts() { _tell --argjson facts "$1" '{type: "facts"} + $facts'; } # JSON object

# One command that was run: how it ended, how long it took, what it said last.
evidence() { # EXIT BEGAN(microseconds) TAIL COMMAND…
    local code=$1 micros=$((${EPOCHREALTIME/./} - $2)) tail=$3
    shift 3
    [[ $PROGRESS == json ]] || return 0
    jq -cn --arg step "$CURRENT_STEP" --argjson exit "$code" --argjson seconds "$((micros / 1000000)).$((micros / 100000 % 10))" \
        --arg tail "$(plain_text <<<"$tail" | tail -c 1000)" \
        '{type: "evidence", step: $step, command: $ARGS.positional, exit: $exit, seconds: $seconds, tail: $tail}' \
        --args -- "$@" >&"$TELL"
}

# Runs COMMAND and leaves evidence of it.
witness() { # COMMAND…
    local began=${EPOCHREALTIME/./} code=0 words
    words=$(mktemp)
    "$@" 2>"$words" || code=$?
    cat "$words" >&2
    evidence "$code" "$began" "$(tail -c 1000 "$words")" "$@"
    rm -f -- "$words"
    return "$code"
}

# Tells every two seconds what FUNCTION prints (a percentage), until `unwatch` or the script's death.
watch() { # FUNCTION ARGUMENTS…
    [[ $PROGRESS == json ]] || return 0
    (
        trap - EXIT INT TERM HUP # also after no_return: unwatch ends this by TERM
        if declare -F lock_close_in_child >/dev/null; then lock_close_in_child; fi
        exec {idle}<> <(:)
        while [[ -d /proc/$$ ]]; do
            read -rt 2 -u "$idle" _ || true
            percent=$("$@" 2>/dev/null || true)
            [[ ! $percent =~ ^[0-9]{1,3}$ ]] || _tell --argjson percent "$((percent > 99 ? 99 : percent))" '{type: "progress", step: $step, percent: $percent}'
        done
    ) &
    WATCHER=$!
}

unwatch() {
    [[ -n $WATCHER ]] || return 0
    kill "$WATCHER" 2>/dev/null || true
    wait "$WATCHER" 2>/dev/null || true
    WATCHER=""
}

# How far the file behind DESCRIPTOR of this script has been read.
percent_read() { # DESCRIPTOR
    local size key position
    size=$(stat -L -c %s "/proc/$$/fd/$1")
    while read -r key position; do
        [[ $key != pos: ]] || printf '%d' $((position * 100 / (size > 0 ? size : 1)))
    done <"/proc/$$/fdinfo/$1"
}
