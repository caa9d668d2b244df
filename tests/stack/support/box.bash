# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The Storage Box of the tests: real Borg, `borg serve --append-only` behind a stand-in for ssh.
# Loaded after support/server.
# shellcheck shell=bash

box_start() {
    export BOX="$LAB/box" BORG_RSH="$LAB/bin/box-ssh"
    mkdir -p "$BOX"
    install -m 755 "$BATS_TEST_DIRNAME/support/box-ssh" "$BORG_RSH"
    printf 'REPOSITORY=ssh://box@box.example.invalid%s/odoo\nBANDWIDTH_KIBS=0\n' "$BOX" >"$ETC_DIR/offsite.conf"
    (umask 077 && printf 'Passphrase-Marker-4711' >"$ETC_DIR/borg-passphrase")
}

offsite() { "$SCRIPTS/offsite-sync.sh" "$@"; }
state() { jq -r "$1" "$BACKUP_ROOT/state/offsite.json"; }
box_bytes() { du -sb "$BOX" | cut -f 1; }
