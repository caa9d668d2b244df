#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# icon.sh SVG ICO
# Draws the SVG in the sizes that Windows shows and puts them in one icon file.
set -euo pipefail

svg=${1:?usage: icon.sh SVG ICO}
ico=${2:?usage: icon.sh SVG ICO}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for size in 16 20 24 32 40 48 64 128 256; do
    rsvg-convert --width "$size" --height "$size" --output "$work/$size.png" "$svg"
done
# The big one as PNG inside the file: a tenth of the size.
icotool --create --output "$ico" "$work"/{16,20,24,32,40,48,64,128}.png --raw "$work/256.png"
