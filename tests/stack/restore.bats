# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# restore-db.sh: beside the live database, proven, exchanged by renaming, taken back (E10, X2, E3).
bats_require_minimum_version 1.5.0
load support/server

setup_file() {
    server_start "$(mktemp -d "${TMPDIR:-/tmp}/stack-restore.XXXXXX")"
    odoo_serve prod test
    "$SCRIPTS/backup.sh" --no-plans >"$LAB/backup.log" 2>&1
    export GATE_SECONDS=60 SPARE_BYTES=1000000
}

teardown_file() { server_stop; }

setup() {
    SET=$(newest_set)
    MARK="later $BATS_TEST_NUMBER"
    # Work done after the backup: gone after a restore, back after an undo.
    sql odoo_prod "INSERT INTO res_partner (name) VALUES ('$MARK')"
}

restore() { "$SCRIPTS/restore-db.sh" "$@"; }
has_mark() { sql odoo_prod "SELECT count(*) FROM res_partner WHERE name = '$MARK'"; }
serves() { curl -fsS -m 10 -o /dev/null "http://127.0.0.1:$(sed -n "s/^ODOO_${1^^}_PORT=//p" "$STACK_DIR/.env")/web/login"; }
side_databases() { sql postgres "SELECT count(*) FROM pg_database WHERE datname LIKE '%\_\_r%'"; }

@test "restore with filestore, then undo: data, grants, settings and files follow" {
    sql postgres "ALTER DATABASE odoo_prod SET work_mem = '7MB'; ALTER ROLE odoo_prod IN DATABASE odoo_prod SET statement_timeout = '9min'"
    file=$(find "$DATA_ROOT/prod/filestore/odoo_prod" -type f | sort | head -n 1)
    rm "$file"
    run -0 restore --environment prod --set "$SET" --filestore --operation op-1
    [[ $(has_mark) == 0 && -e $file ]]
    serves prod
    [[ $(sql odoo_prod "SHOW work_mem") == 7MB ]]
    [[ $(sql postgres "SELECT pg_get_userbyid(datdba) || datallowconn FROM pg_database WHERE datname = 'odoo_prod'") == odoo_prodtrue ]]
    run -0 psql -X -At -h "$LAB_PGHOST" -U odoo_prod -d odoo_prod -c "SHOW statement_timeout"
    [[ $output == 9min ]]
    run ! psql -X -h "$LAB_PGHOST" -U odoo_dev -d odoo_prod -c 'SELECT 1'
    [[ $(sql odoo_prod "SELECT tableowner FROM pg_tables WHERE tablename = 'res_partner'") == odoo_prod ]]
    before=$(jq -r .before "$STATE_DIR/restores/op-1.json")
    [[ $(sql postgres "SELECT pg_get_userbyid(datdba) || datallowconn FROM pg_database WHERE datname = '$before'") == leitstand_sidefalse ]]
    jq -e '.state == "kept" and .downMilliseconds > 0 and (.expires > .at)' "$STATE_DIR/restores/op-1.json"
    [[ ! -e $STACK_DIR/nginx/maintenance/prod.on && ! -e $STATE_DIR/intents/prod.json ]]
    run -0 restore --undo op-1
    [[ $(has_mark) == 1 && ! -e $file ]]
    serves prod
    [[ $(sql odoo_prod "SHOW work_mem") == 7MB ]]
    run -2 restore --undo op-1
}

@test "release deletes the kept copy, and only that" {
    run -0 restore --environment prod --set "$SET" --filestore --operation op-2
    before=$(jq -r .before "$STATE_DIR/restores/op-2.json")
    run -0 restore --release op-2
    [[ $(sql postgres "SELECT count(*) FROM pg_database WHERE datname = '$before'") == 0 ]]
    [[ ! -e $DATA_ROOT/prod/filestore/$before ]]
    serves prod
    run -2 restore --undo op-2
}

@test "E10: a dump that does not load: the plan drops the good database, ours keeps it untouched" {
    cp -a "$BACKUP_ROOT/daily/$SET" "$LAB/whole"
    folder="$BACKUP_ROOT/daily/$SET"
    zstd -qdc "$folder/db-prod.dump.zst" | head -c 70000 | zstd -q -f -o "$folder/db-prod.dump.zst"
    jq --arg sha "$(sha256sum "$folder/db-prod.dump.zst" | cut -d ' ' -f 1)" --argjson bytes "$(stat -c %s "$folder/db-prod.dump.zst")" \
        '(.files[] | select(.path == "db-prod.dump.zst")) |= (.sha256 = $sha | .bytes = $bytes)' "$folder/manifest.json" >"$LAB/m"
    cp "$LAB/m" "$folder/manifest.json"
    run restore --environment prod --set "$SET"
    code=$status
    rm -rf "$folder" && mv "$LAB/whole" "$folder"
    [[ $code == 4 && $(has_mark) == 1 && $(side_databases) == 0 ]]
    serves prod
}

@test "a copy for test is neutralised before Odoo can see it and has its own identity" {
    uuid=$(sql odoo_prod "SELECT value FROM ir_config_parameter WHERE key = 'database.uuid'")
    since=$(sql odoo_prod "SELECT now() AT TIME ZONE 'UTC'")
    run -0 restore --environment test --from prod --set "$SET" --filestore --operation op-copy
    [[ $(sql odoo_test "SELECT value FROM ir_config_parameter WHERE key = 'database.is_neutralized'") == true ]]
    [[ $(sql odoo_test "SELECT value FROM ir_config_parameter WHERE key = 'database.uuid'") != "$uuid" ]]
    [[ $(sql odoo_test "SELECT count(*) FROM ir_cron WHERE active AND cron_name NOT LIKE 'Base:%'") == 0 ]]
    # What production's own jobs had logged before the backup came along with it.
    [[ $(sql odoo_test "SELECT count(*) FROM ir_logging WHERE create_date > '$since' AND message LIKE 'ran %' AND message NOT LIKE 'ran Base:%'") == 0 ]]
    serves test
}

@test "a neutralised database never becomes production" {
    "$SCRIPTS/backup.sh" --no-plans --environments test >/dev/null
    neutral=$(newest_set)
    run restore --environment prod --from test --set "$neutral"
    foreign=$status
    folder="$BACKUP_ROOT/daily/$neutral"
    jq '.databases[0].environment = "prod" | .databases[0].database = "odoo_prod" | .filestores[0].environment = "prod"' "$folder/manifest.json" >"$LAB/m"
    cp "$LAB/m" "$folder/manifest.json"
    run restore --environment prod --set "$neutral" --accept-missing
    rm -rf "$folder"
    [[ $foreign == 2 && $status == 4 && $output == *neutralised* ]]
    [[ $(has_mark) == 1 && $(side_databases) == 0 ]]
}

@test "Odoo does not come up on the restored data: taken back by itself" {
    mkdir -p "$DATA_ROOT/prod/standin"
    GATE_SECONDS=25 BASH_ENV="$BATS_TEST_DIRNAME/support/break-login.bash" run restore --environment prod --set "$SET"
    code=$status
    rm -rf "$DATA_ROOT/prod/standin"
    [[ $code == 1 && $output == *"taken back"* ]]
    [[ $(has_mark) == 1 && $(side_databases) == 0 && ! -e $STATE_DIR/intents/prod.json ]]
    serves prod
}

@test "attachments missing in the live filestore stop a restore of the database alone" {
    file=$(find "$DATA_ROOT/prod/filestore/odoo_prod" -type f | sort | tail -n 1)
    mv "$file" "$LAB/away"
    run restore --environment prod --set "$SET" --check
    mv "$LAB/away" "$file"
    [[ $status == 4 && $output == *"1 attachments of the set"* ]]
}

@test "two restores at once, a restore during a backup: the second is told who is at work" {
    mkfifo "$BATS_TEST_TMPDIR/held" "$BATS_TEST_TMPDIR/go"
    bash -c "source '$SCRIPTS/lib/common.sh'; source '$SCRIPTS/lib/lock.sh'; lock_need env-prod shared 'backup of tonight'
        echo >'$BATS_TEST_TMPDIR/held'; read -r _ <'$BATS_TEST_TMPDIR/go'" 3>&- &
    read -r _ <"$BATS_TEST_TMPDIR/held"
    run -75 restore --environment prod --set "$SET"
    [[ $output == *"backup of tonight"* ]]
    echo >"$BATS_TEST_TMPDIR/go"
    wait
}

@test "no room for the side copy: refused before anything is touched" {
    SPARE_BYTES=99999999999999 run restore --environment prod --set "$SET"
    [[ $status == 4 && $output == *"free"* && $(has_mark) == 1 ]]
}

@test "a set that was read to its end is not read again, one whose manifest changed since is" {
    whole="exec -i -u postgres odoo_postgres pg_restore --no-owner --no-acl -f -"
    : >"$LAB/docker.log"
    run -0 restore --environment prod --set "$SET" --filestore --check
    run -1 grep -F -- "$whole" "$LAB/docker.log"
    grep -qF -- "--data-only --table=ir_attachment" "$LAB/docker.log"
    jq '.host = "another"' "$BACKUP_ROOT/daily/$SET/manifest.json" >"$LAB/changed.json"
    cp "$BACKUP_ROOT/daily/$SET/manifest.json" "$LAB/manifest.json"
    cp "$LAB/changed.json" "$BACKUP_ROOT/daily/$SET/manifest.json"
    : >"$LAB/docker.log"
    run -0 restore --environment prod --set "$SET" --filestore --check
    grep -qF -- "$whole" "$LAB/docker.log"
    cp "$LAB/manifest.json" "$BACKUP_ROOT/daily/$SET/manifest.json"
}

@test "a damaged file of the set stops only the restore that needs it" {
    folder="$BACKUP_ROOT/daily/$SET"
    cp "$folder/db-dev.dump.zst" "$LAB/whole"
    printf 'x' | dd of="$folder/db-dev.dump.zst" bs=1 seek=100 conv=notrunc status=none
    run -4 restore --environment dev --set "$SET" --check
    [[ $output == *"db-dev.dump.zst has changed (SHA-256)"* ]]
    run -0 restore --environment prod --set "$SET" --filestore --check
    cp "$LAB/whole" "$folder/db-dev.dump.zst"
}

@test "nothing is left out: rows, large objects, comments, sequences, indexes" {
    sql odoo_dev "CREATE TABLE zz_large AS SELECT n AS id, repeat(md5(n::text), 20) AS body FROM generate_series(1, 20000) n;
        ALTER TABLE zz_large ADD PRIMARY KEY (id); CREATE INDEX zz_body ON zz_large (left(body, 10)); COMMENT ON INDEX zz_body IS 'kept';
        CREATE TABLE \"zz small\" (id serial); INSERT INTO \"zz small\" DEFAULT VALUES; COMMENT ON TABLE zz_large IS 'kept, too';
        CREATE MATERIALIZED VIEW zz_count AS SELECT count(*) AS n FROM zz_large; SELECT lo_from_bytea(4711, 'plan'::bytea)"
    # Exit 4: an earlier test has taken an attachment from production.
    "$SCRIPTS/backup.sh" --no-plans >"$LAB/backup.log" 2>&1 || (($? == 4))
    everything() {
        pg_dump -h "$LAB_PGHOST" -U postgres --no-owner --no-acl -d "$1" | grep -Ev '^(-- Dumped|.(un)?restrict )' | sort >"$LAB/$1.sql"
    }
    # The order of rows in pg_dump's text may differ; sorted lines may not. Who may do what is not compared.
    everything odoo_dev
    run -0 restore --environment dev --set "$(newest_set)" --scratch --operation op-large
    look=$(jq -r .before "$STATE_DIR/restores/op-large.json")
    everything "$look"
    diff "$LAB/odoo_dev.sql" "$LAB/$look.sql"
    run -0 restore --release op-large
    sql odoo_dev 'DROP MATERIALIZED VIEW zz_count; DROP TABLE zz_large, "zz small"; SELECT lo_unlink(4711)'
}

@test "--plan and --check change nothing; wrong use is told" {
    run -0 restore --environment prod --set "$SET" --plan --json
    [[ $(jq -r .step <<<"$output" | tr '\n' ' ') == "lock preflight side load prove stop swap start keep " ]]
    run -0 restore --environment prod --set "$SET" --check
    [[ $(side_databases) == 0 && $(has_mark) == 1 ]]
    run -2 restore --environment nowhere --set "$SET"
    run -2 restore --environment prod --set ../x
    run -2 restore --undo '../../etc/passwd'
}

@test "a kept copy is released when its days are over, not before" {
    run -0 restore --environment prod --set "$SET" --filestore --operation op-exp
    run -0 restore --release-expired
    [[ $(jq -r .state "$STATE_DIR/restores/op-exp.json") == kept ]]
    jq '.expires = "2020-01-01T00:00:00Z"' "$STATE_DIR/restores/op-exp.json" >"$LAB/r" && cp "$LAB/r" "$STATE_DIR/restores/op-exp.json"
    run -0 restore --release-expired
    before=$(jq -r .before "$STATE_DIR/restores/op-exp.json")
    [[ $(jq -r .state "$STATE_DIR/restores/op-exp.json") == released && ! -e $DATA_ROOT/prod/filestore/$before ]]
    [[ $(sql postgres "SELECT count(*) FROM pg_database WHERE datname = '$before'") == 0 ]]
    serves prod
}
