# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# For test.sh and test-next.sh: counts checks, and runs commands in a fresh Debian in the folder $system.
# shellcheck shell=bash disable=SC2154
passed=0 failed=0
check() { # NAME COMMAND…
    local name=$1
    shift
    if "$@" >"$work/said" 2>&1; then
        passed=$((passed + 1))
        echo "ok $name"
    else
        failed=$((failed + 1))
        echo "not ok $name"
        tail -n 40 "$work/said" | sed 's/^/    /'
    fi
}

finish_checks() { # prints the sum; false when something failed
    echo "$passed passed, $failed failed"
    [ "$failed" = 0 ]
}

# Namespaces of its own for files and processes; the network is this machine's, so that apt and the practice
# server are reached.
inside() { # COMMAND…
    # shellcheck disable=SC2016
    unshare --mount --pid --fork --kill-child --propagation private bash -c '
        cd "$0" && mount -t proc proc proc && mount --bind /dev dev && mount -t tmpfs tmpfs tmp && chmod 1777 tmp &&
        exec chroot . /usr/bin/env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root \
            DEBIAN_FRONTEND=noninteractive LANG=C.UTF-8 QT_QPA_PLATFORM=offscreen "$@"' "$system" "$@"
}
