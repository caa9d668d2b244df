# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# A practice server for the tests of one file, and logins as a user has them: by the profile's key, with
# the profile's host key.
# shellcheck shell=bash

lab_start() {
    export BATS_NO_PARALLELIZE_WITHIN_FILE=true
    export lab="$BATS_TEST_DIRNAME/lab"
    "$lab" check || skip "this machine runs no practice server"
    export dir="$BATS_FILE_TMPDIR/server"
    "$lab" up --dir "$dir"
    port=$(jq -r .port "$dir/state.json")
    export port
}

lab_end() { [ ! -d "$dir" ] || "$lab" down --dir "$dir"; }

ssh_command() { # USER: sets SSH
    printf '[127.0.0.1]:%s %s\n' "$port" "$(cut -d' ' -f1,2 "$dir/keys/host.pub")" \
        >"$BATS_TEST_TMPDIR/known_hosts"
    SSH=(ssh -F none -o BatchMode=yes -o IdentitiesOnly=yes -o LogLevel=ERROR
        -o ConnectTimeout="${connect_seconds:-10}" -o StrictHostKeyChecking=yes
        -o UserKnownHostsFile="$BATS_TEST_TMPDIR/known_hosts"
        -i "$dir/keys/$1" -p "$port" "$1@127.0.0.1")
}

login() { # USER COMMAND…; becomes the ssh that a test may kill
    ssh_command "$1"
    exec "${SSH[@]}" "${@:2}"
}

as() { # USER COMMAND…
    ssh_command "$1"
    timeout "${command_seconds:-20}" "${SSH[@]}" "${@:2}"
}
