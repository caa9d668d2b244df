#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Says whether the practice server can run on this machine. Exit 0: yes. Exit 1: no, and the
# reason is one sentence on standard output. Changes nothing.
set -u

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

no() {
    echo "$1"
    exit 1
}

[ "$(uname -s)" = Linux ] || no "The practice server needs Linux."
[ "$(id -u)" = 0 ] || no "The practice server needs root: it starts a Docker engine of its own."
for program in python3 mke2fs unshare; do
    command -v "$program" >/dev/null || no "The program $program is missing (install-deps.sh lab)."
done
[ -x /usr/sbin/dockerd ] || no "The Docker engine is missing (package docker.io)."
unshare --mount sh -c 'mount -t tmpfs none /mnt' 2>/dev/null ||
    no "This machine does not allow mounts, which the practice server needs."
[ -n "$(ls -A /sys/fs/cgroup 2>/dev/null)" ] ||
    no "The control groups are not mounted at /sys/fs/cgroup; a Docker engine cannot start."
reason=$("$root/tests/lab/lab" check 2>&1) || no "${reason#lab: }"
exit 0
