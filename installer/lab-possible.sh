#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Says whether the practice server can run on this machine. Exit 0: yes. Exit 1: no, and the
# reason is one sentence on standard output. Changes nothing.
set -u

no() {
    echo "$1"
    exit 1
}

[ "$(uname -s)" = Linux ] || no "The practice server needs Linux."
[ "$(id -u)" = 0 ] || no "The practice server needs root: it starts a Docker engine of its own."
command -v unshare >/dev/null || no "The program unshare (package util-linux) is missing."
unshare --net true 2>/dev/null ||
    no "This machine does not allow network namespaces, which the practice server needs."
unshare --mount sh -c 'mount -t tmpfs none /mnt' 2>/dev/null ||
    no "This machine does not allow mounts, which the practice server needs."
command -v dockerd >/dev/null || [ -x /usr/sbin/dockerd ] ||
    no "The Docker engine is not installed (package docker.io)."
[ -n "$(ls -A /sys/fs/cgroup 2>/dev/null)" ] ||
    no "The control groups are not mounted at /sys/fs/cgroup; a Docker engine cannot start."
exit 0
