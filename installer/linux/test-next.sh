#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test-next.sh [--suite NAME] [--system DIR]
# Builds the same sources in a fresh Debian 13 (trixie; a folder, made by mmdebstrap) with its Qt and
# its KF6SyntaxHighlighting, packs them, installs the package and runs the program and its unit tests
# there. As root; needs apt's mirrors and some twenty minutes. --system keeps the folder, so that the
# next run builds only what changed. Prints "N passed, N failed" last.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
suite=trixie
system=
while [ $# -gt 0 ]; do
    case $1 in
        --suite) suite=${2:?--suite needs a name}; shift 2 ;;
        --system) system=${2:?--system needs a folder}; shift 2 ;;
        -h | --help) sed -n '5,10s/^# \{0,1\}//p' "$0"; exit 0 ;;
        *) echo "test-next.sh: unknown argument '$1' (see --help)" >&2; exit 2 ;;
    esac
done
"$root/installer/install-deps.sh" test >&2
work=$(mktemp -d "${TMPDIR:-/tmp}/leitstand-next.XXXXXX")
trap 'rm -rf --one-file-system "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
system=${system:-$work/system}
# Of the packages that Debian 12 needs, these have other names there or are built for Debian 12 only.
needed=$("$root/installer/install-deps.sh" --list build test | tr ' ' '\n' |
    sed -e '/^extra-cmake-modules$/d' -e '/^libqt6opengl6-dev$/d' | sort -u | paste -sd, -)

# shellcheck source=installer/linux/fresh-system.bash
source "$root/installer/linux/fresh-system.bash"

if [ ! -e "$system/etc/debian_version" ]; then
    echo "Making a fresh Debian $suite …" >&2
    "$root/installer/suite-sources.sh" deb "$suite" >"$work/sources.list"
    mmdebstrap --quiet --variant=minbase --mode=root --format=directory --skip=cleanup/apt \
        --dpkgopt=force-unsafe-io --include="$needed,qt6-base-dev-tools,libkf6syntaxhighlighting-dev" \
        "$suite" "$system" "$work/sources.list" >&2
fi
mkdir -p "$system/src"
git -C "$root" ls-files -z | (cd "$root" && tar --null --files-from=- -cf -) | tar -xf - -C "$system/src"

check "the sources build with $(inside qmake6 -query QT_VERSION) and KF6SyntaxHighlighting of the system" \
    inside sh -c 'cd /src && cmake --preset release && cmake --build build/release'
# shellcheck disable=SC2016
check "the package depends on the system's library" inside sh -c '
    cd /src && package=$(installer/linux/build.sh --no-build | tail -n 1) && apt-get install -y -qq "./${package#/src/}" &&
    dpkg -s leitstand | grep -q "^Depends:.*libkf6syntaxhighlighting6" && ! ls /usr/lib/leitstand'
check "the recording is judged" inside leitstand status --replay /src/resources/demo/recording.lsp
check "the unit tests pass" inside sh -c 'cd /src/build/release && ctest -L "^unit$" -j2 --output-on-failure'
check "the tests of the window pass" inside sh -c 'cd /src/build/release && ctest -R "^ui\.tst_" -j2 --output-on-failure'
finish_checks
