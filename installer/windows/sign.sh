#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# sign.sh FILE...
# Signs programs in place with the certificate that LEITSTAND_SIGN_CERTIFICATE names (PKCS#12);
# without one it does nothing. See build.sh for the other variables.
set -euo pipefail

certificate=${LEITSTAND_SIGN_CERTIFICATE:-}
if [ -z "$certificate" ]; then
    exit 0
fi
options=(-pkcs12 "$certificate" -h sha256 -n Leitstand)
if [ -n "${LEITSTAND_SIGN_PASSWORD_FILE:-}" ]; then
    options+=(-readpass "$LEITSTAND_SIGN_PASSWORD_FILE")
fi
if [ -n "${LEITSTAND_SIGN_TIMESTAMP_URL:-}" ]; then
    options+=(-ts "$LEITSTAND_SIGN_TIMESTAMP_URL")
fi
for file in "$@"; do
    osslsigncode sign "${options[@]}" -in "$file" -out "$file.signed" >&2
    mv -- "$file.signed" "$file"
done
