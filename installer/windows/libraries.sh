#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# libraries.sh [--prefix-only]
# Cross-builds for Windows x64 what Leitstand links there (libraries/sources.txt) and puts it
# together in one folder, whose path it prints last. Each part is built once and kept in the cache
# folder, outside the checkout, under a key made of its recipe, its source and what it is
# built upon; a build that was interrupted goes on. About 40 minutes on two processors at first,
# nothing afterwards. --prefix-only: only say where the folder is, exit 1 when it is not there.
# Needs the packages of `install-deps.sh windows`. Works without root.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
installer=$(dirname "$here")
recipes=$here/libraries
cache=${LEITSTAND_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/leitstand}/windows
prefix_only=
case ${1:-} in
    '') ;;
    --prefix-only) prefix_only=yes ;;
    *) echo "usage: libraries.sh [--prefix-only]" >&2; exit 2 ;;
esac

toolchain=$here/toolchain.cmake

say() { echo "Windows libraries: $*" >&2; }
rows() { grep -v -e '^#' -e '^$' "$recipes/sources.txt"; }

# The key of a part: its recipe, comments aside, its source and the key of what it is built upon.
declare -A keys
without_comments() { sed '/^[[:space:]]*#/d' "$@"; }
common=$(without_comments "$toolchain" "$recipes/part.sh" | sha256sum)
while read -r part needs row; do
    hash=$({
        echo "$common ${keys[$needs]:-} $row"
        without_comments "$recipes/$part.bash"
        if [ -d "$recipes/$part" ]; then
            without_comments "$recipes/$part"/*
        fi
    } | sha256sum)
    keys[$part]=${hash:0:16}
done < <(rows)
all=$(rows | while read -r part _; do echo "$part ${keys[$part]}"; done | sha256sum)
prefix=$cache/prefix-${all:0:16}
if [ -f "$prefix/.complete" ]; then
    echo "$prefix"
    exit 0
fi
[ -z "$prefix_only" ] || exit 1

mkdir -p "$cache/sources" "$cache/parts" "$cache/work"
exec 9>"$cache/.lock"
flock 9

# apt-get with lists of its own: the machine's apt configuration stays as it is.
fetch() {
    local suite=$1 package=$2 archive=$3 sha256=$4 apt options
    local target=$cache/sources/$archive
    if [ -f "$target" ] && sha256sum --check --status <<<"$sha256  $target"; then
        return 0
    fi
    say "fetching $package of Debian $suite …"
    apt=$cache/work/apt-$suite
    mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial" "$apt/fetched"
    options=(-o "Dir::Etc::SourceList=$apt/sources.list" -o Dir::Etc::SourceParts=/dev/null
        -o "Dir::State::Lists=$apt/lists" -o "Dir::Cache=$apt/cache"
        -o Acquire::Languages=none -o Acquire::Retries=3 -q)
    [ "$(id -u)" != 0 ] || options+=(-o APT::Sandbox::User=root)
    "$installer/suite-sources.sh" deb-src "$suite" >"$apt/sources.list"
    apt-get "${options[@]}" update >&2
    (cd "$apt/fetched" && apt-get "${options[@]}" source --download-only --tar-only "$package" >&2)
    if ! sha256sum --check --status <<<"$sha256  $apt/fetched/$archive"; then
        say "the source archive of $package is not the one in libraries/sources.txt:"
        sha256sum "$apt/fetched"/* >&2
        exit 1
    fi
    mv "$apt/fetched/$archive" "$target"
}

rm -rf "$prefix"
mkdir -p "$prefix"
export LEITSTAND_WINDOWS_PREFIX=$prefix
while read -r part _ suite package archive sha256; do
    key=${keys[$part]}
    kept=$cache/parts/$part-$key
    if [ ! -d "$kept" ]; then
        fetch "$suite" "$package" "$archive" "$sha256"
        say "building $part (log: $cache/work/$part.log) …"
        if ! "$recipes/part.sh" "$part" "$cache/sources/$archive" "$cache/work/$part-$key" \
            >"$cache/work/$part.log" 2>&1 </dev/null; then
            tail -n 40 "$cache/work/$part.log" >&2
            say "$part could not be built, see above."
            exit 1
        fi
        mv "$cache/work/$part-$key/stage" "$kept"
        rm -rf "$cache/work/$part-$key"
    fi
    cp -a "$kept/windows/." "$prefix/"
done < <(rows)
# Headers alone, of this computer's package.
mkdir -p "$prefix/include" "$prefix/share/cmake"
cp -a /usr/include/tl "$prefix/include/"
cp -a /usr/share/cmake/tl-expected "$prefix/share/cmake/"
find "$prefix" -name '*.pc' -exec sed -i "s|^prefix=.*|prefix=$prefix|; s|=/windows/|=$prefix/|" {} +
touch "$prefix/.complete"
say "complete."
echo "$prefix"
