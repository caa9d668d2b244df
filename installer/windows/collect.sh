#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# collect.sh PREFIX FOLDER
# Puts beside the programs in FOLDER what they need: Qt's plugins, and every DLL that the import
# tables of all of them name and Windows does not have itself.
set -euo pipefail

prefix=${1:?usage: collect.sh PREFIX FOLDER}
folder=${2:?usage: collect.sh PREFIX FOLDER}
triplet=x86_64-w64-mingw32
runtime=$(dirname "$($triplet-g++-posix -print-file-name=libstdc++-6.dll)")

plugins=(platforms/qwindows styles/qwindowsvistastyle imageformats/qsvg imageformats/qico
    iconengines/qsvgicon tls/qschannelbackend)
for plugin in "${plugins[@]}"; do
    install -D -m 644 "$prefix/plugins/$plugin.dll" "$folder/plugins/$plugin.dll"
done
printf '[Paths]\nPlugins = plugins\n' >"$folder/qt.conf"

imports() { $triplet-objdump -p "$1" | sed -n 's/^\tDLL Name: //p'; }
place_of() {
    local place
    for place in "$prefix/bin" "$runtime" "/usr/$triplet/lib" "/usr/$triplet/bin"; do
        if [ -f "$place/$1" ]; then
            echo "$place/$1"
            return 0
        fi
    done
    return 1
}

# What Windows 10 has: names as the import tables of the parts write them.
is_of_windows() {
    case ${1,,} in
        advapi32.dll | api-ms-* | authz.dll | bcrypt.dll | comdlg32.dll | crypt32.dll | d3d*.dll | \
            dnsapi.dll | dwmapi.dll | dwrite.dll | dxgi.dll | gdi32.dll | imm32.dll | \
            iphlpapi.dll | kernel32.dll | mpr.dll | msvcrt.dll | ncrypt.dll | netapi32.dll | \
            ole32.dll | oleaut32.dll | rpcrt4.dll | secur32.dll | setupapi.dll | shcore.dll | \
            shell32.dll | shlwapi.dll | user32.dll | userenv.dll | uxtheme.dll | version.dll | \
            winhttp.dll | winmm.dll | winspool.drv | ws2_32.dll | wtsapi32.dll) return 0 ;;
    esac
    return 1
}

mapfile -t todo < <(find "$folder" \( -name '*.exe' -o -name '*.com' -o -name '*.dll' \))
while [ "${#todo[@]}" -gt 0 ]; do
    file=${todo[0]}
    todo=("${todo[@]:1}")
    while read -r name; do
        if is_of_windows "$name" || [ -f "$folder/$name" ]; then
            continue
        fi
        found=$(place_of "$name") || {
            echo "collect.sh: $(basename "$file") needs $name, which is nowhere" >&2
            exit 1
        }
        install -m 644 "$found" "$folder/$name"
        $triplet-strip --strip-unneeded "$folder/$name"
        todo+=("$folder/$name")
    done < <(imports "$file")
done
