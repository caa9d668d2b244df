#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The lost-server kit: repository key, passphrase and a canary, encrypted to the pinned person's key.
# The private key never touches this server. Writes BACKUP_ROOT/state/kit/{kit.tar.gpg,canary.gpg} and
# the canary's SHA-256; a custody test decrypts the canary elsewhere and brings back its text.
# Usage: offsite-kit.sh              make or renew the kit
#        offsite-kit.sh --answer     read the decrypted canary on stdin, record the custody test
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
# shellcheck source=lib/common.sh
source "$here/lib/common.sh"
for part in lock sets offsite; do
    # shellcheck source=/dev/null
    source "$here/lib/$part.sh"
done
need_tools gpg jq sha256sum tar "${BORG:-borg}"
kit="$STATE/kit" work=""
trap '[[ -z $work ]] || rm -rf -- "$work"; lock_release_all' EXIT
if [[ ${1:-} == --answer ]]; then
    work=$(mktemp -d -p /dev/shm)
else
    [[ $# -eq 0 ]] || die "$EXIT_USAGE" "Unknown option: $1"
    lock_need offsite exclusive "exporting the key"
    clear_cut_kits
    work=$(mktemp -d "$KIT_WORK.XXXXXX")
fi

recipient_key() { # imports the public key into a keyring of this run and prints "fingerprint expiry"
    local wanted
    wanted=$(_offsite_value KEY_RECIPIENT "")
    [[ $wanted =~ ^[0-9A-F]{40}$ ]] || die "$EXIT_FAILED" "KEY_RECIPIENT in offsite.conf is no fingerprint of 40 digits."
    export GNUPGHOME="$work/gnupg"
    mkdir -m 700 "$GNUPGHOME"
    gpg --batch --quiet --import "$ETC_DIR/offsite-recipient.asc" 2>/dev/null || die "$EXIT_FAILED" "The recipient's public key cannot be read."
    gpg --batch --with-colons --list-keys "$wanted" 2>/dev/null |
        awk -F: -v wanted="$wanted" '$1 == "pub" {expiry = $7; validity = $2} $1 == "fpr" && $10 == wanted {print wanted, (expiry == "" ? "-" : expiry), validity; exit}'
}

read -r fingerprint expiry validity < <(recipient_key) || true
[[ -n ${fingerprint:-} ]] || die "$EXIT_FAILED" "The pinned key is not in offsite-recipient.asc."
export GNUPGHOME="$work/gnupg"
expires=null
[[ $expiry == - ]] || expires="\"$(date -u -d "@$expiry" +%Y-%m-%dT%H:%M:%SZ)\""

custody() { # OK
    mkdir -p "$STATE"
    jq -n --arg at "$(now_utc)" --argjson ok "$1" --arg fingerprint "$fingerprint" --argjson expires "$expires" \
        '{version: 1, lastTest: $at, ok: $ok, keyFingerprint: $fingerprint, keyExpires: $expires}' | write_file "$STATE/custody.json" 640
}

if [[ ${1:-} == --answer ]]; then
    is_plain_file "$kit/canary.sha256" || die "$EXIT_FAILED" "There is no kit yet."
    answer=$(head -c 4096 | tr -d '[:space:]')
    if [[ $(printf '%s' "$answer" | sha256sum | cut -d ' ' -f 1) == $(cat "$kit/canary.sha256") ]]; then
        custody true
        log "The key is in good hands: the canary was decrypted."
        exit 0
    fi
    custody false
    die "$EXIT_FAULTS" "That is not the canary's text."
fi
[[ $validity != e && $validity != r ]] || die "$EXIT_FAILED" "The recipient's key is expired or revoked."
offsite_ready
encrypt() { gpg --batch --yes --quiet --trust-model always --no-encrypt-to --recipient "$fingerprint" --encrypt; }

step kit "Encrypting the repository key to $fingerprint"
mkdir -p "$kit" "$work/kit"
borg_run key export :: "$work/kit/repository-key"
cp -- "$ETC_DIR/borg-passphrase" "$work/kit/passphrase"
printf '%s\n' "$BORG_REPO" >"$work/kit/repository"
tar -c -C "$work/kit" . | encrypt | write_file "$kit/kit.tar.gpg" 640
step canary "Making a canary"
canary=$(od -An -N 24 -tx1 /dev/urandom | tr -d ' \n')
printf '%s' "$canary" | encrypt | write_file "$kit/canary.gpg" 640
printf '%s' "$canary" | sha256sum | cut -d ' ' -f 1 | write_file "$kit/canary.sha256" 640
log "The kit is in $kit; keep a copy of kit.tar.gpg away from this server."
