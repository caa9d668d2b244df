# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# For tests that kill what op-run has started: a small server with one set of test, where to kill, and what has
# to be true afterwards. Loaded after support/oprun.
# shellcheck shell=bash disable=SC2016,SC2034

killed_runs_server() { # NAME
    export SPARE_BYTES=1000000
    server_start "$(mktemp -d "${TMPDIR:-/tmp}/stack-$1.XXXXXX")"
    odoo_serve test
    "$SCRIPTS/backup.sh" --no-plans --environments test >"$LAB/backup.log" 2>&1
    OF_THE_SET=$(data_of test)
    export OF_THE_SET
    oprun_start
}

killed_runs_setup() {
    SET=$(newest_set)
    RESTORE_TEST="{\"environment\":\"test\",\"set\":\"$SET\",\"filestore\":true,\"target\":\"live\"}"
    rm -f "$LAB"/kill-at*
}

newer() { sql odoo_test "INSERT INTO res_partner (name) VALUES ('$1')"; }
kill_at() { # SCRIPT COMMAND WHOM
    rm -f "$LAB"/kill-at*
    printf '%s\n' "$@" >"$LAB/kill-at"
}
serves() { curl -fsS -m 10 -o /dev/null "http://127.0.0.1:$(sed -n "s/^ODOO_TEST_PORT=//p" "$STACK_DIR/.env")/web/login"; }

# Locks are free, nothing is half open or left over, Odoo serves.
all_is_well() {
    for lock in shared env-test "set-$SET"; do
        if [[ -e $LOCK_DIR/$lock.lock ]]; then flock -n "$LOCK_DIR/$lock.lock" true || { echo "the lock $lock is held"; return 1; }; fi
    done
    [[ ! -e $STATE_DIR/intents/test.json && ! -e $STACK_DIR/nginx/maintenance/test.on ]] || { echo "an exchange is open"; return 1; }
    [[ $(sql postgres "SELECT datallowconn || pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'odoo_test'") == trueodoo_test ]] || { echo "the database is closed"; return 1; }
    [[ $(sql postgres "SELECT count(*) FROM pg_database WHERE datname LIKE 'odoo\_test\_\_r%'") == 0 ]] || { echo "a side database is left"; return 1; }
    [[ -z $(find "$DATA_ROOT/test/filestore" -mindepth 1 -maxdepth 1 \( -name '*__r*' -o -name '.unpack*' \)) && -z $(find "$PG_VOLUME_HOST" -type f) ]] ||
        { echo "files are left"; return 1; }
    for _ in $(seq 100); do serves 2>/dev/null && return 0; read -rt 0.2 _ <> <(:) || true; done
    echo "Odoo does not serve"
    return 1
}

# The journal of a run whose script was killed says what the data says. OLD and NEW: data before and after.
tells_the_truth() { # ID OLD NEW
    local found end
    found=$(data_of test)
    end=$(ending "$1")
    jq -e '.died and .result == "ERRORS" and (.recovered | IN("forward", "back", "nothing"))' <<<"$end" >/dev/null || { echo "$end"; return 1; }
    if [[ $(jq -r .recovered <<<"$end") == forward ]]; then
        [[ $found == "$3" && $(jq -r .undo <<<"$end") == "$1" ]]
    else
        [[ $found == "$2" && $(jq -r .undo <<<"$end") == null ]]
    fi || { echo "data $found, old $2, new $3: $end"; return 1; }
}
