#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# suite-sources.sh TYPE SUITE
# Prints one-line apt entries of TYPE (deb or deb-src) for another Debian SUITE, made from the
# mirrors that this machine already uses for its own release, so that no mirror is named here.
# Reads both forms: deb822 (*.sources) and one-line (*.list). Exit 1 when no mirror is found.
set -euo pipefail

type=${1:?usage: suite-sources.sh deb|deb-src SUITE}
suite=${2:?usage: suite-sources.sh deb|deb-src SUITE}
case $type in
    deb | deb-src) ;;
    *) echo "suite-sources.sh: TYPE must be deb or deb-src, not '$type'" >&2; exit 2 ;;
esac

apt_dir=${LEITSTAND_APT_DIR:-/etc/apt}
# shellcheck disable=SC1090,SC1091
own=$(. "${LEITSTAND_OS_RELEASE:-/etc/os-release}" && echo "${VERSION_CODENAME:-}")
if [ -z "$own" ]; then
    echo "suite-sources.sh: this machine does not say which Debian release it runs" >&2
    exit 1
fi

# Both readers print "URI<TAB>keyring" for entries of type deb, our own suite, component main.
from_deb822() {
    awk -v own="$own" '
        function flush(   i, n, u) {
            if ((" " types " ") ~ / deb / && (" " suites " ") ~ (" " own " ") &&
                (" " components " ") ~ / main / && tolower(enabled) != "no") {
                n = split(uris, u, " ")
                for (i = 1; i <= n; i++) print u[i] "\t" key
            }
            types = suites = components = uris = key = enabled = field = ""
        }
        /^[ \t]*#/ { next }
        /^[ \t]*$/ { flush(); next }
        {
            line = $0
            if (line ~ /^[^ \t]/) {
                field = tolower(line); sub(/:.*/, "", field)
                sub(/^[^:]*:[ \t]*/, "", line)
            } else {
                sub(/^[ \t]+/, " ", line)
            }
            if (field == "types") types = types line
            else if (field == "suites") suites = suites line
            else if (field == "components") components = components line
            else if (field == "uris") uris = uris line
            else if (field == "signed-by" && line ~ /^\//) key = line
            else if (field == "enabled") enabled = line
        }
        END { flush() }' "$1"
}

from_list() {
    awk -v own="$own" '
        $1 != "deb" { next }
        {
            key = ""; first = 2
            if ($2 ~ /^\[/) {
                while (first <= NF && $first !~ /\]$/) first++
                options = $0; sub(/^[^[]*\[/, "", options); sub(/\].*/, "", options)
                n = split(options, option, " ")
                for (i = 1; i <= n; i++)
                    if (option[i] ~ /^signed-by=\//) key = substr(option[i], 11)
                first++
            }
            if ($(first + 1) != own) next
            for (i = first + 2; i <= NF; i++) if ($i == "main") print $first "\t" key
        }' "$1"
}

found=$(
    shopt -s nullglob
    for file in "$apt_dir"/sources.list.d/*.sources; do
        from_deb822 "$file"
    done
    for file in "$apt_dir"/sources.list "$apt_dir"/sources.list.d/*.list; do
        [ ! -f "$file" ] || from_list "$file"
    done
)
if [ -z "$found" ]; then
    echo "suite-sources.sh: no apt source for '$own main' in $apt_dir" >&2
    exit 1
fi
sort -u <<<"$found" | while IFS=$'\t' read -r uri key; do
    echo "$type ${key:+[signed-by=$key] }$uri $suite main"
done
