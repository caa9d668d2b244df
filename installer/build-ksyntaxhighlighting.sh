#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds KSyntaxHighlighting 5.116.0 (MIT) for Qt 6 from Debian 13's source package and installs
# it into the cache folder, outside the checkout. Debian 12 has it for Qt 5 only, and the KF6
# releases need Qt 6.5. Does nothing when it is there already or when the system has KF6.
# Works without root; needs the packages that install-deps.sh installs.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
version=5.116.0
sha256=6f8ccacebd0dc9ce050b2b23b715750c97938b3336fbbb80967920cb8c1dfaa7
suite=trixie
cache=${LEITSTAND_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/leitstand}
prefix=$cache/ksyntaxhighlighting-$version

system_has_kf6() {
    local config
    for config in /usr/lib/*/cmake/KF6SyntaxHighlighting/KF6SyntaxHighlightingConfig.cmake; do
        [ ! -f "$config" ] || return 0
    done
    return 1
}

if system_has_kf6; then
    echo "KSyntaxHighlighting: the system has it for Qt 6."
    exit 0
fi
mkdir -p "$cache"
# Two builds at the same time must not write one folder.
exec 9>"$cache/.ksyntaxhighlighting.lock"
flock 9
if [ -f "$prefix/.complete" ]; then
    echo "KSyntaxHighlighting $version: already built."
    exit 0
fi

work=$(mktemp -d "$cache/.ksyntaxhighlighting.XXXXXX")
trap 'rm -rf "$work"' EXIT

# apt-get with lists of its own: the machine's apt configuration stays as it is.
fetch_source() {
    local target=$1 apt="$work/apt" options
    mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial"
    "$here/suite-sources.sh" deb-src "$suite" >"$apt/sources.list"
    options=(-o "Dir::Etc::SourceList=$apt/sources.list" -o Dir::Etc::SourceParts=/dev/null
        -o "Dir::State::Lists=$apt/lists" -o "Dir::Cache=$apt/cache"
        -o Acquire::Languages=none -o Acquire::Retries=3)
    [ "$(id -u)" = 0 ] && options+=(-o APT::Sandbox::User=root)
    apt-get "${options[@]}" -q update
    (cd "$work" && apt-get "${options[@]}" -q source --download-only --tar-only \
        ksyntax-highlighting)
    mv "$work/ksyntax-highlighting_$version.orig.tar.xz" "$target"
}

checksum_ok() { echo "$sha256  $1" | sha256sum --check --status 2>/dev/null; }

tarball=$cache/ksyntax-highlighting_$version.orig.tar.xz
if ! [ -f "$tarball" ] || ! checksum_ok "$tarball"; then
    echo "KSyntaxHighlighting $version: fetching the source package of Debian $suite …"
    fetch_source "$work/source.tar.xz"
    if ! checksum_ok "$work/source.tar.xz"; then
        echo "KSyntaxHighlighting: the source archive is not the one we know:" >&2
        sha256sum "$work/source.tar.xz" >&2
        exit 1
    fi
    mv "$work/source.tar.xz" "$tarball"
fi

echo "KSyntaxHighlighting $version: building …"
mkdir "$work/source"
tar -xf "$tarball" -C "$work/source" --strip-components=1
# Debian 12's extra-cmake-modules are 5.103; nothing newer is used.
sed -i -E 's/^(find_package\(ECM )[0-9.]+/\15.103.0/' "$work/source/CMakeLists.txt"
launcher=()
if command -v ccache >/dev/null; then
    launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
fi
log=$work/build.log
if ! {
    cmake -S "$work/source" -B "$work/build" -G Ninja -DCMAKE_BUILD_TYPE=Release \
        -DQT_MAJOR_VERSION=6 -DBUILD_TESTING=OFF -DCMAKE_INSTALL_PREFIX="$prefix" \
        -DCMAKE_DISABLE_FIND_PACKAGE_Qt6Quick=ON -DKDE_SKIP_UNINSTALL_TARGET=ON \
        "${launcher[@]}" &&
        cmake --build "$work/build" &&
        rm -rf "$prefix" &&
        cmake --install "$work/build"
} >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    echo "KSyntaxHighlighting: the build failed, see above." >&2
    exit 1
fi
touch "$prefix/.complete"
echo "KSyntaxHighlighting $version: installed in $prefix"
