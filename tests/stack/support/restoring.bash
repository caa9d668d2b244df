# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# For tests of restores of production: what is newer than the newest set, and whether it is still there.
# Loaded after support/server.
# shellcheck shell=bash disable=SC2034,SC2153,SC2154

mark_what_is_newer() {
    SET=$(newest_set)
    FOLDER="$BACKUP_ROOT/daily/$SET"
    STORE="$DATA_ROOT/prod/filestore"
    MARK="later $BATS_TEST_NUMBER"
    sql odoo_prod "INSERT INTO res_partner (name) VALUES ('$MARK')"
}

restore() { "$SCRIPTS/restore-db.sh" --environment prod --set "$SET" "$@"; }

untouched() {
    [[ $(sql odoo_prod "SELECT count(*) FROM res_partner WHERE name = '$MARK'") == 1 ]]
    [[ $(sql postgres "SELECT count(*) FROM pg_database WHERE datname LIKE '%\_\_%'") == 0 ]]
    [[ $(find "$STORE" -mindepth 1 -maxdepth 1 -printf '%f ') == "odoo_prod " && -z $(find "$PG_VOLUME_HOST" -type f) ]]
    [[ ! -e $STATE_DIR/intents/prod.json && $(cat "$LAB/containers/odoo_prod") == running ]]
}
