#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# install-deps.sh [--list] [build] [test] [lab] [tunnel] [networkmanager] [windows]
# Installs the Debian packages that Leitstand is built from (build), tested with (test) and that
# the practice server consists of (lab). Without names: these three. tunnel: what
# tests/lab/tunnel.sh builds a real WireGuard tunnel from. networkmanager: what its last part needs;
# apart, because at its next start a computer that has NetworkManager may get its network from it.
# windows: what installer/windows/ builds and tests the Windows program with.
# --list only prints them.
# Does nothing and asks nobody when everything is there. Starts no service. Needs root only when
# something is missing.
set -euo pipefail

build_packages=(
    g++ cmake ninja-build ccache pkg-config perl
    qt6-base-dev qt6-charts-dev libqt6opengl6-dev qt6-svg-dev
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
    libssh-dev qtkeychain-qt6-dev libexpected-dev
    extra-cmake-modules xz-utils
    breeze-icon-theme fonts-dejavu-core
    dpkg-dev file gzip
)
test_packages=(
    bats shellcheck clang-format clang-tidy python3
    openssh-client openssh-server
    dbus gnome-keyring
    procps iproute2 curl
    borgbackup gnupg jq rsync zstd openssl sudo
    postgresql python3-psycopg2 mmdebstrap
    desktop-file-utils appstream man-db
)
# The practice server borrows the programs of this machine, so what the stack's scripts need on a
# real server is here as well.
lab_packages=(
    docker.io docker-compose iptables mmdebstrap
    openssh-client openssh-server sudo
    borgbackup gnupg jq rsync zstd openssl curl
    python3 iproute2 procps util-linux mount e2fsprogs
)
tunnel_packages=(
    wireguard-tools wireguard-go iproute2 openssh-client openssh-server jq procps
    polkitd pkexec dbus libfaketime
)
networkmanager_packages=(network-manager dbus)
windows_packages=(
    g++ g++-mingw-w64-x86-64-posix mingw-w64-tools libz-mingw-w64-dev
    cmake ninja-build pkg-config perl make xz-utils dpkg-dev
    qt6-base-dev qt6-base-dev-tools qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    qt6-translations-l10n libexpected-dev extra-cmake-modules breeze-icon-theme fonts-dejavu-core
    nsis librsvg2-bin icoutils osslsigncode
    wine wine64 xvfb imagemagick xdotool openssh-server openssh-client jq
)

list_only=
groups=()
for argument in "$@"; do
    case $argument in
        --list) list_only=yes ;;
        build | test | lab | tunnel | networkmanager | windows) groups+=("$argument") ;;
        *) echo "usage: install-deps.sh [--list] [build] [test] [lab] [tunnel] [networkmanager] [windows]" >&2; exit 2 ;;
    esac
done
[ "${#groups[@]}" -gt 0 ] || groups=(build test lab)

wanted=()
for group in "${groups[@]}"; do
    case $group in
        build) wanted+=("${build_packages[@]}") ;;
        test) wanted+=("${test_packages[@]}") ;;
        lab) wanted+=("${lab_packages[@]}") ;;
        tunnel) wanted+=("${tunnel_packages[@]}") ;;
        networkmanager) wanted+=("${networkmanager_packages[@]}") ;;
        windows) wanted+=("${windows_packages[@]}") ;;
    esac
done
mapfile -t wanted < <(printf '%s\n' "${wanted[@]}" | sort -u)
if [ -n "$list_only" ]; then
    printf '%s\n' "${wanted[@]}"
    exit 0
fi

# What is missing: packages that dpkg does not know as installed, by name or as provided name.
missing_packages() {
    local installed package
    # shellcheck disable=SC2016
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n${db:Status-Status} ${Provides}\n' \
        2>/dev/null | sed -n 's/^installed //p' | tr ',' '\n' | sed 's/^ *//; s/ .*//')
    for package in "${wanted[@]}"; do
        grep -qxF -- "$package" <<<"$installed" || echo "$package"
    done
}
mapfile -t missing < <(missing_packages)
if [ "${#missing[@]}" = 0 ]; then
    echo "Packages: all ${#wanted[@]} are installed."
    exit 0
fi
if [ "$(id -u)" != 0 ]; then
    {
        echo "These Debian packages are missing and installing them needs root:"
        echo "  apt-get install --no-install-recommends ${missing[*]}"
    } >&2
    exit 1
fi
if ! command -v apt-get >/dev/null; then
    echo "This machine has no apt. Leitstand's scripts know Debian 12 and 13 only." >&2
    exit 1
fi

# A daemon that a package would start does not belong on the user's machine: the practice server
# starts its own. An existing policy is put back afterwards, also after a failure.
mkdir -p /run/lock
exec 9>/run/lock/leitstand-install-deps
flock 9
policy=/usr/sbin/policy-rc.d
marker='# leitstand: no service starts while install-deps.sh runs'
restore_policy() {
    if [ -f "$policy" ] && grep -qxF "$marker" "$policy"; then
        rm -f "$policy"
    fi
    if [ -e "$policy.leitstand-saved" ]; then
        mv "$policy.leitstand-saved" "$policy"
    fi
}
restore_policy
trap restore_policy EXIT
if [ -e "$policy" ]; then
    mv "$policy" "$policy.leitstand-saved"
fi
printf '#!/bin/sh\n%s\nexit 101\n' "$marker" >"$policy"
chmod 755 "$policy"

export DEBIAN_FRONTEND=noninteractive
apt=(apt-get -q -o DPkg::Lock::Timeout=900 -o Acquire::Retries=3)
known_to_apt() {
    local package
    for package in "${missing[@]}"; do
        apt-cache show --no-all-versions "$package" >/dev/null 2>&1 || return 1
    done
}
install_missing() {
    "${apt[@]}" install -y --no-install-recommends "${missing[@]}"
}
echo "Packages: installing ${#missing[@]} of ${#wanted[@]}: ${missing[*]}"
if ! known_to_apt; then
    "${apt[@]}" update
    install_missing
elif ! install_missing; then
    # The lists may be older than the mirror.
    "${apt[@]}" update
    install_missing
fi
