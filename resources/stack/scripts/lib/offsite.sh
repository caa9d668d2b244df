# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The encrypted Borg repository on the Storage Box. Settings in ETC_DIR/offsite.conf (root, 600):
#   REPOSITORY=ssh://u123456@u123456.your-storagebox.de:23/./odoo   BANDWIDTH_KIBS=10000
#   KEY_RECIPIENT=<fingerprint of the person's OpenPGP key, whose public part is in offsite-recipient.asc>
# The server's SSH key may only append (forced command "borg serve --append-only" on the box).
# The passphrase lies in ETC_DIR/borg-passphrase (root, 600) and reaches Borg by a file descriptor.
# shellcheck shell=bash disable=SC2016,SC2154

_offsite_value() { # KEY DEFAULT
    local line value=""
    if is_plain_file "$ETC_DIR/offsite.conf"; then
        while IFS= read -r line; do
            [[ $line == "$1="* ]] && value=${line#*=}
        done <"$ETC_DIR/offsite.conf"
    fi
    printf '%s' "${value:-$2}"
}

offsite_ready() {
    is_plain_file "$ETC_DIR/offsite.conf" || die "$EXIT_FAILED" "Offsite is not set up: $ETC_DIR/offsite.conf is missing"
    is_plain_file "$ETC_DIR/borg-passphrase" || die "$EXIT_FAILED" "Offsite is not set up: the passphrase file is missing"
    BORG_REPO=$(_offsite_value REPOSITORY "")
    [[ -n $BORG_REPO ]] || die "$EXIT_FAILED" "Offsite is not set up: no REPOSITORY in $ETC_DIR/offsite.conf"
    export BORG_REPO BORG_BASE_DIR="$STATE_DIR/borg" BORG_EXIT_CODES=legacy
    export BORG_RELOCATED_REPO_ACCESS_IS_OK=no BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK=no
    : "${BORG_RSH:=ssh -i $ETC_DIR/offsite-key -o BatchMode=yes -o StrictHostKeyChecking=yes -o UserKnownHostsFile=$ETC_DIR/offsite-known-hosts -o ServerAliveInterval=20 -o ServerAliveCountMax=3}"
    export BORG_RSH
    mkdir -p "$BORG_BASE_DIR"
}

borg_run() {
    BORG_PASSPHRASE_FD=9 "${BORG:-borg}" "$@" 9<"$ETC_DIR/borg-passphrase"
}

OFFSITE_STATE="$BACKUP_ROOT/state/offsite.json"

offsite_state() {
    if is_plain_file "$OFFSITE_STATE" && jq -e '.version == 1' "$OFFSITE_STATE" >/dev/null 2>&1; then
        cat "$OFFSITE_STATE"
    else
        echo '{"version":1,"lastAttempt":null,"lastSuccess":null,"lastError":null,"lastArchive":null,"archives":[]}'
    fi
}

offsite_change() { # JQ-FILTER [jq arguments]: applies a change to the state
    local filter=$1
    shift
    offsite_state | jq --arg now "$(now_utc)" "$@" "$filter" | write_file "$OFFSITE_STATE" 640
}

# What the box has, merged with the verdicts that are known here. Archives that are gone drop out.
offsite_refresh() {
    local listed
    listed=$(borg_run list --json --consider-checkpoints 2>/dev/null) || return 1
    offsite_change '
        (.archives | map({key: .set, value: .}) | from_entries) as $known
        | ([$listed.archives[].name]) as $names
        | .archives = [$names[] | select(test("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z$"))
            | . as $set | ($known[$set] // {set: $set, at: null, bytes: null})
            | .plans = ($names | index($set + ".plans") != null)]
        | .archives |= sort_by(.set)' --argjson listed "$listed"
}

# The kit is put together in memory. What a run left there that was killed has the key and its passphrase
# in it: it goes as soon as the next run holds the lock "offsite".
KIT_WORK=/dev/shm/leitstand-kit
clear_cut_kits() {
    find "${KIT_WORK%/*}" -mindepth 1 -maxdepth 1 -type d -user "$EUID" -name "${KIT_WORK##*/}.*" -exec rm -rf -- {} +
}
