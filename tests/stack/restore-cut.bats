# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# restore-db.sh killed at every step of a restore. (A file of its own, because it takes long.)
bats_require_minimum_version 1.5.0
load support/server

setup_file() {
    export GATE_SECONDS=60 SPARE_BYTES=1000000
    server_start "$(mktemp -d "${TMPDIR:-/tmp}/stack-cut.XXXXXX")"
    "$SCRIPTS/backup.sh" --no-plans >"$LAB/backup.log" 2>&1
    odoo_serve prod
}

teardown_file() { server_stop; }

setup() { SET=$(newest_set); }

restore() { "$SCRIPTS/restore-db.sh" "$@"; }
serves() { curl -fsS -m 10 -o /dev/null "http://127.0.0.1:$(sed -n "s/^ODOO_${1^^}_PORT=//p" "$STACK_DIR/.env")/web/login"; }
side_databases() { sql postgres "SELECT count(*) FROM pg_database WHERE datname LIKE '%\_\_r%'"; }

@test "kill -9 at every step of the exchange: recovery finds one whole state" {
    for at in 'step load' 'step prove' 'stop_odoo "$env"' 'step swap' 'swap_filestores "$env"' 'mv -T -- "$root/$3"' 'step start' 'step keep'; do
        BASH_ENV="$BATS_TEST_DIRNAME/support/kill-at.bash" KILL_SCRIPT=restore-db.sh KILL_AT="$at" \
            run restore --environment prod --set "$SET" --filestore --operation "kill-$RANDOM"
        [[ $status == 137 ]] || { echo "not killed at $at: $status $output"; return 1; }
        run restore --recover prod
        [[ $status == 0 ]] || { echo "recovery after $at: $output"; return 1; }
        [[ $(sql postgres "SELECT datallowconn FROM pg_database WHERE datname = 'odoo_prod'") == t ]]
        [[ -d $DATA_ROOT/prod/filestore/odoo_prod && ! -e $STACK_DIR/nginx/maintenance/prod.on ]]
        [[ $(sql odoo_prod "SELECT count(*) FROM ir_attachment") == 20 ]]
        for _ in $(seq 100); do serves prod 2>/dev/null && break; read -rt 0.2 _ <> <(:) || true; done
        serves prod || { echo "does not serve after $at"; return 1; }
    done
    # The last one was killed after the exchange: the copy of before is kept and can be undone.
    last=$(ls -t "$STATE_DIR/restores" | head -n 1)
    run -0 restore --undo "${last%.json}"
    run -0 restore --environment prod --set "$SET" --filestore
    [[ $(side_databases) == 0 ]]
}
