#!/bin/sh
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Between the runner and a script: writes the script's exit code, also when no runner lives any more.
# Usage: run-script.sh FOLDER NAME COMMAND… (process ids to FOLDER/NAME.pid, the exit code to FOLDER/NAME)
folder=$1 name=$2
shift 2
# A signal to the group is for the script; the handler is not inherited, as ignoring it would be.
trap : TERM INT HUP
"$@" &
child=$!
printf '%s %s\n' "$$" "$child" >"$folder/$name.pid"
code=1
while :; do
    wait "$child"
    code=$?
    kill -0 "$child" 2>/dev/null || break
done
# A full disk is waited for: without this file the script would count as killed.
tries=0
until printf '%s\n' "$code" >"$folder/$name.new" && mv -f "$folder/$name.new" "$folder/$name"; do
    tries=$((tries + 1))
    [ "$tries" -lt 600 ] || exit 1
    sleep 1
done 2>/dev/null
sync -f "$folder" 2>/dev/null || true
