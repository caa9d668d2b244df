#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Stands in for the docker client where a test needs no engine. FAKE (a folder next to it) holds what it answers:
# mode (hang, denied, down; else normal), ids, inspect, version, psql, and the FIFO events. Every call is logged.
fake=${BASH_SOURCE[0]%/*}/../fake
printf '%s\n' "$*" >>"$fake/calls"
mode=
[ ! -e "$fake/mode" ] || read -r mode <"$fake/mode"
case $mode in
    hang) exec sleep 1000 ;;
    denied) echo 'permission denied while trying to connect to the Docker daemon socket' >&2; exit 1 ;;
    down) echo 'Cannot connect to the Docker daemon at unix:///var/run/docker.sock.' >&2; exit 1 ;;
esac
case $1 in
    ps) cat "$fake/ids" ;;
    inspect)
        # what a real engine prints for these, too, holds the secrets of the container
        case " $* " in
            *.Config.Env* | *'{{json .}}'* | *'json .Config}}'* | *'json .Config.Labels}}'*) cat "$fake/secrets" ;;
            *' --format '*) ;;
            *) cat "$fake/secrets" ;;
        esac
        cat "$fake/inspect"
        ;;
    version) cat "$fake/version" ;;
    events) exec cat "$fake/events" ;;
    exec) cat "$fake/psql" ;;
    *) exit 64 ;;
esac
