# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# A Debian 12 in a folder that has the packages of the stack, and their archives in apt's cache, so that
# packages which are removed can be installed again. Commands run in it in namespaces of their own (files,
# network, processes), without systemd as process 1. Built once by mmdebstrap and kept in the cache folder.
# shellcheck shell=bash

bare_server_tar() { # PACKAGE…: prints the path, builds it when it is missing
    local cache="${LEITSTAND_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/leitstand}" tar
    tar="$cache/stack-server-$(printf '%s\n' "$@" | sha256sum | cut -c 1-16).tar"
    mkdir -p "$cache"
    (
        flock 9
        [[ ! -e $tar ]] || exit 0
        rm -f "$cache"/stack-server-*.tar
        nice mmdebstrap --quiet --variant=minbase --mode=root --format=tar --skip=cleanup/apt \
            --include=systemd,systemd-sysv,openssh-server,iproute2,procps,kmod \
            --dpkgopt=force-unsafe-io \
            --customize-hook="chroot \"\$1\" apt-get install -y -qq --no-install-recommends $*" \
            bookworm "$tar.partial" >&2 || { rm -f "$tar.partial"; exit 1; }
        mv "$tar.partial" "$tar"
    ) 9>"$cache/.stack-server.lock" >&2
    printf '%s' "$tar"
}

# Runs a command in the server ROOT. Everything it starts ends with it.
bare_run() { # ROOT COMMAND…
    local root=$1
    shift
    # shellcheck disable=SC2016
    unshare --mount --net --pid --fork --kill-child --propagation private bash -c '
        mount --bind "$0" "$0" && cd "$0" && ip link set lo up &&
        mount -t proc proc proc && mount -t sysfs -o ro sysfs sys && mount --bind /dev dev && mount -t tmpfs tmpfs run &&
        install -d run/sshd run/lock && exec chroot . /usr/bin/env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
            HOME=/root DEBIAN_FRONTEND=noninteractive SYSTEMD_OFFLINE=1 BASH_ENV="${BARE_BASH_ENV:-}" KILL_AT="${KILL_AT:-}" KILL_SCRIPT="${KILL_SCRIPT:-}" "$@"' \
        "$root" "$@"
}
